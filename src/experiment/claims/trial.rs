//! The arms of a claim's experiment, and what is kept of each: every arm meets the same luck, so their
//! futures pair up.

use crate::core::engine::Luck;
use crate::core::measure::{Estimate, Interval, Measure, Outcome};
use crate::core::model::purpose::Purpose;
use crate::core::model::{Parameters, table::Value};
use crate::core::scenario::Scenario;
use crate::experiment::{Interrupted, Plan, replicate};
use std::borrow::Cow;
use std::collections::BTreeMap;
use teamdrift_core::measure::Record as Replication;

/// One alternative of an experiment.
#[derive(Debug, Clone, Copy)]
pub struct Arm {
    /// Its name, unique among all arms of all claims.
    pub name: &'static str,
    /// What it is, in one phrase.
    pub about: &'static str,
    /// What makes it differ from the default scenario.
    pub build: fn(&mut Scenario),
}

impl Arm {
    /// Its scenario.
    #[must_use]
    pub fn scenario(&self) -> Scenario {
        let mut scenario = Scenario { name: self.name.into(), question: self.about.into(), ..Scenario::default() };
        (self.build)(&mut scenario);
        scenario
    }
}

/// Sets a parameter of an arm by its key.
///
/// # Panics
/// When there is no such parameter or it does not take the value: arms are part of the program.
pub fn set(scenario: &mut Scenario, key: &str, value: Value) {
    let id = Parameters::find(key).unwrap_or_else(|| panic!("an arm sets `{key}`, which is no parameter"));
    if let Err(refused) = scenario.parameters.set(id, value) {
        panic!("an arm sets `{key}` to {value}: {refused:?}");
    }
}

/// A stretch of weeks, the last not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// First week, from 0.
    pub from: usize,
    /// The week after the last.
    pub to: usize,
}

/// The stretches that claims speak of.
pub mod weeks {
    use super::Window;

    /// The first four weeks.
    pub const FIRST_MONTH: Window = Window { from: 0, to: 4 };
    /// The fourth week.
    pub const WEEK_FOUR: Window = Window { from: 3, to: 4 };
    /// The thirteenth week.
    pub const WEEK_THIRTEEN: Window = Window { from: 12, to: 13 };
    /// The first thirteen weeks.
    pub const FIRST_QUARTER: Window = Window { from: 0, to: 13 };
    /// What comes after the first half-year.
    pub const LATER: Window = Window { from: 26, to: 156 };
    /// The first year.
    pub const YEAR_ONE: Window = Window { from: 0, to: 52 };
    /// The second year.
    pub const YEAR_TWO: Window = Window { from: 52, to: 104 };
    /// The third year.
    pub const YEAR_THREE: Window = Window { from: 104, to: 156 };
    /// All three years.
    pub const ALL: Window = Window { from: 0, to: 156 };
    /// The 78th week, in the middle.
    pub const MIDDLE: Window = Window { from: 77, to: 78 };

    /// The year after a change of manager in week 26, without that week.
    pub const IN_CHAIR: Window = Window { from: 27, to: 79 };

    /// All of them: what a record keeps.
    pub const KEPT: [Window; 11] = [
        FIRST_MONTH,
        WEEK_FOUR,
        WEEK_THIRTEEN,
        FIRST_QUARTER,
        LATER,
        YEAR_ONE,
        YEAR_TWO,
        YEAR_THREE,
        ALL,
        MIDDLE,
        IN_CHAIR,
    ];
}

/// Weeks in a month of the course.
pub const MONTH: usize = 4;

/// What is kept month by month, so that stretches of whole months can be asked for wherever they lie.
pub const COURSE: [Measure; 5] =
    [Measure::WonPerSeat, Measure::Contribution, Measure::Exits, Measure::Exhaustion, Measure::Safety];

/// What is kept of an arm: means over stretches of weeks, a number a future. A hundredth of what was
/// simulated, so that many arms fit into memory together.
#[derive(Debug, Clone)]
pub struct Record {
    /// `[window * COUNT + measure][future]`.
    means: Vec<Vec<f64>>,
    /// `[window][future]`: how much a week's won value swings within the stretch (standard deviation).
    swings: Vec<Vec<f64>>,
    /// `[month * COURSE.len() + place in COURSE][future]`: the course, month by month.
    course: Vec<Vec<f64>>,
    outcomes: Vec<Vec<f64>>,
    seats: f64,
}

impl Record {
    /// Reduces a replication of `scenario`, whose horizon must hold every stretch.
    #[must_use]
    pub fn of(scenario: &Scenario, replication: &Replication) -> Self {
        let weekly = &replication.weekly;
        let futures = replication.outcomes.futures();
        let mean = |window: Window, measure: Measure| {
            let mut sum = vec![0.0; futures];
            let mut count = vec![0.0_f64; futures];
            for week in window.from..window.to {
                for (future, x) in weekly.values(week, measure).iter().enumerate() {
                    // A week in which nobody is present has no mean of those present.
                    if !x.is_nan() {
                        sum[future] += x;
                        count[future] += 1.0;
                    }
                }
            }
            sum.iter().zip(&count).map(|(s, n)| s / n).collect::<Vec<f64>>()
        };
        let mut means = Vec::with_capacity(weeks::KEPT.len() * Measure::COUNT);
        let mut swings = Vec::with_capacity(weeks::KEPT.len());
        for window in weeks::KEPT {
            means.extend(Measure::ALL.iter().map(|measure| mean(window, *measure)));
            let centre = &means[means.len() - Measure::COUNT + Measure::WonPerSeat.index()];
            let mut squares = vec![0.0; futures];
            for week in window.from..window.to {
                for (future, x) in weekly.values(week, Measure::WonPerSeat).iter().enumerate() {
                    squares[future] += (x - centre[future]) * (x - centre[future]);
                }
            }
            let n = (window.to - window.from).max(2) as f64 - 1.0;
            swings.push(squares.iter().map(|s| (s / n).sqrt()).collect());
        }
        let months = (0..scenario.weeks as usize / MONTH).map(|month| month * MONTH);
        let course =
            months.flat_map(|from| COURSE.map(|measure| mean(Window { from, to: from + MONTH }, measure))).collect();
        Self {
            means,
            swings,
            course,
            outcomes: Outcome::ALL.iter().map(|o| replication.outcomes.column(*o).to_vec()).collect(),
            seats: f64::from(scenario.parameters.team.sellers),
        }
    }

    fn slot(window: Window) -> usize {
        let kept = weeks::KEPT.iter().position(|w| *w == window);
        kept.unwrap_or_else(|| panic!("weeks {} to {} are not among those kept", window.from, window.to))
    }

    /// A measure's mean over a stretch, one number a future: a stretch that is kept, or one of whole months of
    /// what is kept month by month.
    ///
    /// # Panics
    /// When it is neither.
    #[must_use]
    pub fn over(&self, measure: Measure, window: Window) -> Cow<'_, [f64]> {
        if weeks::KEPT.contains(&window) {
            return Cow::Borrowed(self.values(measure, window));
        }
        let Window { from, to } = window;
        assert!(from.is_multiple_of(MONTH) && to.is_multiple_of(MONTH) && from < to, "{window:?} is not whole months");
        let months: Vec<&[f64]> = (window.from / MONTH..window.to / MONTH).map(|at| self.month(measure, at)).collect();
        let mean = |future: usize| months.iter().map(|month| month[future]).sum::<f64>() / months.len() as f64;
        Cow::Owned((0..months[0].len()).map(mean).collect())
    }

    /// Whole months that the run lasted.
    #[must_use]
    pub fn months(&self) -> usize {
        self.course.len() / COURSE.len()
    }

    /// A measure's mean over the month with this number, from 0, one number a future.
    ///
    /// # Panics
    /// When the measure is not among [`COURSE`], or the run is over by then.
    #[must_use]
    pub fn month(&self, measure: Measure, at: usize) -> &[f64] {
        let place = COURSE.iter().position(|kept| *kept == measure);
        let place = place.unwrap_or_else(|| panic!("{} is not kept month by month", measure.name()));
        &self.course[at * COURSE.len() + place]
    }

    /// A measure's mean over a stretch, one number a future.
    ///
    /// # Panics
    /// When the stretch is not among [`weeks::KEPT`].
    #[must_use]
    pub fn values(&self, measure: Measure, window: Window) -> &[f64] {
        &self.means[Self::slot(window) * Measure::COUNT + measure.index()]
    }

    /// A measure's mean over a stretch.
    #[must_use]
    pub fn mean(&self, measure: Measure, window: Window) -> Estimate {
        Estimate::mean(&self.over(measure, window))
    }

    /// The log of a measure's mean over a stretch.
    #[must_use]
    pub fn log(&self, measure: Measure, window: Window) -> Estimate {
        Estimate::log_of_mean(&self.over(measure, window))
    }

    /// How much a week's won value for each seat swings within a stretch: the mean over futures of the
    /// standard deviation between weeks (money).
    #[must_use]
    pub fn swing(&self, window: Window) -> Estimate {
        Estimate::mean(&self.swings[Self::slot(window)])
    }

    /// The share of futures in which a measure is above 0 in some week of a stretch: in which it happened.
    #[must_use]
    pub fn ever(&self, measure: Measure, window: Window) -> Estimate {
        let happened: Vec<f64> =
            self.values(measure, window).iter().map(|mean| f64::from(u8::from(*mean > 0.0))).collect();
        Estimate::mean(&happened)
    }

    /// An outcome of the whole course.
    #[must_use]
    pub fn outcome(&self, outcome: Outcome) -> Estimate {
        Estimate::mean(&self.outcomes[outcome.index()])
    }

    /// Exits of one cause a year for each budgeted seat, over a stretch; `cause` is the measure that counts them.
    #[must_use]
    pub fn exits(&self, cause: Measure, window: Window) -> Estimate {
        self.mean(cause, window).times(52.0 / self.seats)
    }

    /// Exits a year for each budgeted seat, over a stretch.
    #[must_use]
    pub fn turnover(&self, window: Window) -> Estimate {
        self.exits(Measure::Exits, window)
    }

    /// The share of those who left by choice whom `outcome` counts, pooled over futures.
    #[must_use]
    pub fn share_of_voluntary(&self, outcome: Outcome) -> Estimate {
        const VOLUNTARY: [Outcome; 5] = [
            Outcome::ExitsShock,
            Outcome::ExitsDissatisfaction,
            Outcome::ExitsAmbition,
            Outcome::ExitsPay,
            Outcome::ExitsManager,
        ];
        let part = &self.outcomes[outcome.index()];
        let whole: Vec<f64> =
            (0..part.len()).map(|future| VOLUNTARY.iter().map(|o| self.outcomes[o.index()][future]).sum()).collect();
        Estimate::pooled(part, &whole)
    }
}

/// The arms of some experiments, simulated under one seed.
#[derive(Debug, Clone, Default)]
pub struct Trial {
    records: BTreeMap<&'static str, Record>,
    /// Futures simulated so far.
    simulated: u32,
}

impl Trial {
    /// Simulates those of the arms that are not there yet, each once, all under the luck of `plan`. `progress`
    /// hears how many futures of all arms so far are done and says whether to go on.
    ///
    /// # Errors
    /// [`Interrupted`] when `progress` says no.
    pub fn simulate(
        &mut self,
        arms: &[Arm],
        plan: &Plan,
        progress: &(dyn Fn(u32) -> bool + Sync),
    ) -> Result<(), Interrupted> {
        for arm in distinct(arms) {
            if self.records.contains_key(arm.name) {
                continue;
            }
            let scenario = arm.scenario();
            let before = self.simulated;
            let replication = replicate(&scenario, plan, &|done| progress(before + done))?;
            self.records.insert(arm.name, Record::of(&scenario, &replication));
            self.simulated += plan.futures;
        }
        Ok(())
    }

    /// Forgets every arm but these.
    pub fn keep(&mut self, arms: &[Arm]) {
        self.records.retain(|name, _| arms.iter().any(|arm| arm.name == *name));
    }

    /// What is kept of an arm.
    ///
    /// # Panics
    /// When the arm is not part of the trial.
    #[must_use]
    pub fn of(&self, arm: &Arm) -> &Record {
        self.records.get(arm.name).unwrap_or_else(|| panic!("the arm `{}` was not simulated", arm.name))
    }
}

/// Times that the futures are drawn anew.
const DRAWS: u32 = 1000;

/// A number made of chosen futures, over all of them and over futures drawn anew with replacement: its value and
/// percentile 95 % interval (Efron & Tibshirani 1993). All arms draw the same futures, as they met the same luck.
#[must_use]
pub fn bootstrap(futures: usize, statistic: &dyn Fn(&[usize]) -> f64) -> (f64, Interval) {
    let value = statistic(&(0..futures).collect::<Vec<usize>>());
    let luck = Luck::new(1, 0);
    let mut drawn: Vec<f64> = (0..DRAWS)
        .map(|draw| {
            let chosen: Vec<usize> = (0..futures.div_ceil(4))
                .flat_map(|four| luck.four(draw, luck.at(Purpose::Lot, 0, 0, four as u32)))
                .take(futures)
                .map(|u| ((u * futures as f64) as usize).min(futures - 1))
                .collect();
            statistic(&chosen)
        })
        .collect();
    drawn.sort_by(f64::total_cmp);
    let at = |share: f64| drawn[(share * f64::from(DRAWS - 1)).round() as usize];
    // Where the value lies at a bound, rounding must not leave it outside.
    (value, Interval { low: at(0.025).min(value), high: at(0.975).max(value) })
}

/// The arms without repetition, in the order of first mention.
#[must_use]
pub fn distinct(arms: &[Arm]) -> Vec<Arm> {
    let mut seen = Vec::new();
    arms.iter()
        .copied()
        .filter(|arm| {
            !seen.contains(&arm.name) && {
                seen.push(arm.name);
                true
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_made_of_months_is_the_stretch_itself() {
        const ARM: Arm = Arm { name: "any", about: "", build: |_| {} };
        let mut trial = Trial::default();
        trial.simulate(&[ARM], &Plan { futures: 8, ..Plan::default() }, &|_| true).unwrap();
        let record = trial.of(&ARM);
        assert_eq!(record.months(), 39);
        for measure in [Measure::WonPerSeat, Measure::Exits] {
            let kept = record.over(measure, weeks::YEAR_TWO);
            let (first, second) = (Window { from: 52, to: 76 }, Window { from: 76, to: 104 });
            for (future, whole) in kept.iter().enumerate() {
                let parts = record.over(measure, first)[future] * 24.0 + record.over(measure, second)[future] * 28.0;
                assert!((whole - parts / 52.0).abs() < 1e-9 * whole.abs().max(1.0), "{whole} {parts}");
            }
        }
    }

    #[test]
    fn drawing_futures_anew_gives_the_interval_of_the_mean() {
        let values: Vec<f64> = (0..400).map(|n| f64::from(n % 20)).collect();
        let mean = |chosen: &[usize]| chosen.iter().map(|i| values[*i]).sum::<f64>() / chosen.len() as f64;
        let (value, drawn) = bootstrap(values.len(), &mean);
        let by_formula = Estimate::mean(&values).ci95();
        assert!((value - 9.5).abs() < 1e-12);
        assert!((drawn.low - by_formula.low).abs() < 0.06 && (drawn.high - by_formula.high).abs() < 0.06, "{drawn:?}");
    }
}
