//! The arms of a claim's experiment, and what is kept of each: every arm meets the same luck, so their
//! futures pair up.

use crate::{Interrupted, Plan, Progress, replicate};
use std::borrow::Cow;
use std::collections::BTreeMap;
use teamdrift_model::Parameters;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Record as Replication;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Scenario;
use teamdrift_stats::Estimate;

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
    /// Its scenario, where everything else is as in `base`.
    #[must_use]
    pub fn scenario(&self, base: &Scenario) -> Scenario {
        let mut scenario = Scenario { name: self.name.into(), question: self.about.into(), ..base.clone() };
        (self.build)(&mut scenario);
        scenario
    }
}

/// Sets a parameter of an arm by its key.
///
/// # Panics
/// When there is no such parameter or it does not take the value: arms are part of the program.
pub fn set(scenario: &mut Scenario, key: &str, value: impl Into<Value>) {
    let value = value.into();
    let id = Parameters::find(key).unwrap_or_else(|| panic!("an arm sets `{key}`, which is no parameter"));
    if let Err(refused) = scenario.parameters.set(id, value) {
        panic!("an arm sets `{key}` to {value}: {refused:?}");
    }
}

/// An arm that differs by its parameters alone: `arm!("name", "what it is"; "policy.support" = 0.85, ...)`, or by what
/// another arm sets too: `arm!("name", "what it is", like OTHER; ...)`.
macro_rules! arm {
    ($name:expr, $about:expr $(, like $other:expr)?; $($key:literal = $value:expr),* $(,)?) => {
        $crate::claims::trial::Arm {
            name: $name,
            about: $about,
            build: |scenario| {
                $(($other.build)(scenario);)?
                $($crate::claims::trial::set(scenario, $key, $value);)*
            },
        }
    };
}
pub(super) use arm;

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

    /// Where half a year of bad luck from week 26 on shows in sales (claim B16).
    pub const HARD_TIMES: Window = Window { from: 39, to: 65 };
    /// The year after a change of manager in week 26, without that week.
    pub const IN_CHAIR: Window = Window { from: 27, to: 79 };

    /// All of them: what a record keeps.
    pub const KEPT: [Window; 12] = [
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
        HARD_TIMES,
        IN_CHAIR,
    ];
}

/// What is kept of an arm: means over stretches of weeks, a number a future. A hundredth of what was
/// simulated, so that many arms fit into memory together.
#[derive(Debug, Clone)]
pub struct Record {
    /// `[window * COUNT + measure][future]`.
    means: Vec<Vec<f64>>,
    /// `[window][future]`: how much a week's won value swings within the stretch (standard deviation).
    swings: Vec<Vec<f64>>,
    outcomes: Vec<Vec<f64>>,
    /// `[place in WATCHED][month][future]`: the course, month by month.
    months: Vec<Vec<Vec<f64>>>,
    seats: f64,
}

/// What is kept month by month: what somebody could watch who waits for a slide, and what courses are told by.
pub const WATCHED: [Measure; 12] = [
    Measure::Satisfaction,
    Measure::WonPerSeat,
    Measure::Standard,
    Measure::Closing,
    Measure::ExitsAmbition,
    Measure::Contribution,
    Measure::Exits,
    Measure::Exhaustion,
    Measure::Safety,
    Measure::Ownership,
    Measure::Goodwill,
    Measure::Late,
];
/// Weeks in such a month.
pub const MONTH: usize = 4;

/// Quarters of three such months, one after the other: what courses are drawn by.
pub fn quarters() -> impl Iterator<Item = (f64, Window)> {
    let long = 3 * MONTH;
    (0..weeks::ALL.to / long).map(move |n| {
        let window = Window { from: n * long, to: (n + 1) * long };
        (f64::midpoint(window.from as f64, window.to as f64), window)
    })
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
        let month = |at: usize| Window { from: at * MONTH, to: (at + 1) * MONTH };
        let months =
            WATCHED.map(|measure| (0..weekly.weeks() / MONTH).map(|at| mean(month(at), measure)).collect()).to_vec();
        Self {
            means,
            swings,
            outcomes: Outcome::ALL.iter().map(|o| replication.outcomes.column(*o).to_vec()).collect(),
            months,
            seats: f64::from(scenario.seats()),
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
        let months = &self.by_month(measure)[from / MONTH..to / MONTH];
        let mean = |future: usize| months.iter().map(|month| month[future]).sum::<f64>() / months.len() as f64;
        Cow::Owned((0..months[0].len()).map(mean).collect())
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

    /// A watched measure's mean in each month, `[month][future]`.
    ///
    /// # Panics
    /// When the measure is not among [`WATCHED`].
    #[must_use]
    pub fn by_month(&self, measure: Measure) -> &[Vec<f64>] {
        let place = WATCHED.iter().position(|m| *m == measure);
        &self.months[place.unwrap_or_else(|| panic!("{} is not watched", measure.name()))]
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
    /// What the arms have in common.
    base: Scenario,
    records: BTreeMap<&'static str, Record>,
}

impl Trial {
    /// A trial of arms that have this in common.
    #[must_use]
    pub fn under(base: Scenario) -> Self {
        Self { base, ..Self::default() }
    }

    /// Simulates those of the arms that are not there yet, each once, all under the luck of `plan`. Progress counts
    /// futures.
    ///
    /// # Errors
    /// [`Interrupted`] when cancelled.
    pub fn simulate(&mut self, arms: &[Arm], plan: &Plan, progress: &Progress<'_>) -> Result<(), Interrupted> {
        for arm in distinct(arms) {
            if self.records.contains_key(arm.name) {
                continue;
            }
            let scenario = arm.scenario(&self.base);
            let replication = replicate(&scenario, plan, progress)?;
            self.records.insert(arm.name, Record::of(&scenario, &replication));
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
        trial.simulate(&[ARM], &Plan { futures: 8, ..Plan::default() }, &Progress::none()).unwrap();
        let record = trial.of(&ARM);
        assert_eq!(record.by_month(Measure::Exits).len(), 39);
        for measure in [Measure::WonPerSeat, Measure::Exits] {
            let kept = record.over(measure, weeks::YEAR_TWO);
            let (first, second) = (Window { from: 52, to: 76 }, Window { from: 76, to: 104 });
            for (future, whole) in kept.iter().enumerate() {
                let parts = record.over(measure, first)[future] * 24.0 + record.over(measure, second)[future] * 28.0;
                assert!((whole - parts / 52.0).abs() < 1e-9 * whole.abs().max(1.0), "{whole} {parts}");
            }
        }
    }
}
