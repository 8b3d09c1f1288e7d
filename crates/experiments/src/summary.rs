//! The summary of many futures: the numbers of terminal, files, figures and report.

use super::calibration::persistence::{Persistence, persistence};
use super::example::{Example, example};
use super::progress::{Cancel, Interrupted, Progress};
use super::replicate::{Plan, replicate};
use rayon::prelude::*;
use serde::Serialize;
use teamdrift_model::mechanisms::leaving::Cause;
use teamdrift_model::mechanisms::zone::Zone;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Record;
use teamdrift_model::observe::Weekly;
use teamdrift_model::scenario::Scenario;
use teamdrift_stats::Estimate;
use teamdrift_stats::Interval;
use teamdrift_stats::Stat;
use teamdrift_stats::density::{Region, regions};
use teamdrift_stats::interval::stat;
use teamdrift_stats::interval::wilson;

/// Weeks in a quarter.
pub const QUARTER: usize = 13;
/// Weeks over which money is smoothed where single weeks would hide the line (a month).
pub const SMOOTHED_OVER: usize = 4;

/// The outcomes of the summary table.
pub const SUMMARY_OUTCOMES: [Outcome; 12] = [
    Outcome::WonPerSeat,
    Outcome::ContributionPerSeat,
    Outcome::Attainment,
    Outcome::Turnover,
    Outcome::VoluntaryTurnover,
    Outcome::SickLeave,
    Outcome::Motivation,
    Outcome::Energy,
    Outcome::Exhaustion,
    Outcome::Satisfaction,
    Outcome::SkillAtEnd,
    Outcome::CoachingHours,
];

/// A scenario, its plan, its record, and the summary of the record.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What was simulated.
    pub scenario: Scenario,
    /// How.
    pub plan: Plan,
    /// Everything recorded.
    pub record: Record,
    /// The distribution of every measure in every week.
    pub bands: Bands,
    /// The summary.
    pub summary: Summary,
    /// Where the futures end: the regions that hold half and nine in ten of them.
    pub ends: Vec<Region>,
    /// The future closest to the middle of all, in full.
    pub example: Example,
    /// The persistence of sellers' results, if the run is long enough for it.
    pub persistence: Option<Persistence>,
}

impl Answer {
    /// Simulates a scenario, the example future, and, if `illustrated`, the persistence of sellers' results; then
    /// summarizes.
    ///
    /// # Errors
    /// [`Interrupted`] when cancelled.
    pub fn simulate(
        scenario: &Scenario,
        plan: &Plan,
        illustrated: bool,
        progress: &Progress<'_>,
    ) -> Result<Self, Interrupted> {
        let record = replicate(scenario, plan, progress)?;
        let cancel = progress.cancel();
        let example = example(scenario, plan, &record, cancel)?;
        let persistence = if illustrated { persistence(scenario, plan, cancel)? } else { None };
        Self::new(scenario.clone(), plan.clone(), record, example, persistence, cancel)
    }

    /// Summarizes a record and the additional simulations. Simulates nothing.
    ///
    /// # Errors
    /// [`Interrupted`] when cancelled.
    pub fn new(
        scenario: Scenario,
        plan: Plan,
        record: Record,
        example: Example,
        persistence: Option<Persistence>,
        cancel: &Cancel,
    ) -> Result<Self, Interrupted> {
        let bands = Bands::new(&record.weekly, cancel)?;
        let summary = Summary::new(&scenario, &plan, &record);
        let last = record.weekly.weeks() - 1;
        let end = |measure| record.weekly.values(last, measure);
        let ends = regions(end(Measure::Safety), end(Measure::Standard), &[0.5, 0.9]);
        cancel.check()?;
        Ok(Self { scenario, plan, record, bands, summary, ends, example, persistence })
    }
}

/// The distribution over futures of every measure in every week.
#[derive(Debug, Clone)]
pub struct Bands {
    stats: Vec<Stat>,
    /// Value won per seat, each of the first 4,096 futures smoothed over [`SMOOTHED_OVER`] weeks (the week and those before).
    pub won_smoothed: Vec<Stat>,
    /// Contribution per budgeted team, smoothed likewise.
    pub contribution_smoothed: Vec<Stat>,
    /// Exits since the start, in each of the first 4,096 futures.
    pub exits: Vec<Stat>,
}

impl Bands {
    fn new(weekly: &Weekly, cancel: &Cancel) -> Result<Self, Interrupted> {
        let stat = |at: usize| {
            cancel.check()?;
            Ok(weekly.stat(at / Measure::COUNT, Measure::ALL[at % Measure::COUNT]))
        };
        let stats = (0..weekly.weeks() * Measure::COUNT).into_par_iter().map(stat).collect::<Result<_, _>>()?;
        Ok(Self {
            stats,
            won_smoothed: smoothed(weekly, Measure::WonPerSeat, cancel)?,
            contribution_smoothed: smoothed(weekly, Measure::Contribution, cancel)?,
            exits: added_up(weekly, Measure::Exits, cancel)?,
        })
    }

    /// How many weeks.
    #[must_use]
    pub fn weeks(&self) -> usize {
        self.won_smoothed.len()
    }

    /// A measure in a week.
    #[must_use]
    pub fn stat(&self, week: usize, measure: Measure) -> &Stat {
        &self.stats[week * Measure::COUNT + measure.index()]
    }
}

impl Bands {
    /// The mean of a measure over futures and over the weeks from the first to before the second.
    #[must_use]
    pub fn mean_over(&self, measure: Measure, (from, to): (usize, usize)) -> f64 {
        let means = (from..to).map(|week| self.stat(week, measure).mean).filter(|mean| mean.is_finite());
        means.sum::<f64>() / (to - from) as f64
    }

    /// The mean of a measure in each whole quarter, as a change from the first: 0.1 is a tenth more.
    #[must_use]
    pub fn change_since_first_quarter(&self, measure: Measure) -> Vec<f64> {
        let quarters = (self.weeks() / QUARTER).max(1);
        let length = QUARTER.min(self.weeks());
        let mean = |quarter: usize| self.mean_over(measure, (quarter * length, (quarter + 1) * length));
        (0..quarters).map(|quarter| mean(quarter) / mean(0) - 1.0).collect()
    }
}

/// A measure added up within each future, from the first week to each.
fn added_up(weekly: &Weekly, measure: Measure, cancel: &Cancel) -> Result<Vec<Stat>, Interrupted> {
    let mut sums = vec![0.0; weekly.values(0, measure).len()];
    let mut add = |week| {
        for (sum, x) in sums.iter_mut().zip(weekly.values(week, measure)) {
            *sum += x;
        }
        cancel.check()?;
        Ok(stat(&sums))
    };
    (0..weekly.weeks()).map(&mut add).collect()
}

/// A measure smoothed within each future: the mean of the week and the three before it.
fn smoothed(weekly: &Weekly, measure: Measure, cancel: &Cancel) -> Result<Vec<Stat>, Interrupted> {
    (0..weekly.weeks())
        .into_par_iter()
        .map(|week| {
            let from = (week + 1).saturating_sub(SMOOTHED_OVER);
            let weeks = (week + 1 - from) as f64;
            let futures = weekly.values(week, measure).len();
            let means: Vec<f64> = (0..futures)
                .map(|future| (from..=week).map(|w| weekly.values(w, measure)[future]).sum::<f64>() / weeks)
                .collect();
            cancel.check()?;
            Ok(stat(&means))
        })
        .collect()
}

/// The summary of many futures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Summary {
    /// The scenario's name.
    pub name: String,
    /// The question that it answers.
    pub question: String,
    /// Label of the currency.
    pub currency: String,
    /// Random seed.
    pub seed: u64,
    /// How many futures.
    pub futures: u32,
    /// How many weeks each.
    pub weeks: u32,
    /// The outcomes of the summary table.
    pub outcomes: Vec<OutcomeSummary>,
    /// Share of futures in each experienced zone: in the first week, at each quarter's end, in the last.
    pub zones: Vec<ZonesAt>,
    /// First week from which the last week's commonest zone is the commonest to the end.
    pub settled_week: u32,
    /// Exits a year and budgeted seat, by cause.
    pub turnover: Turnover,
    /// How value won changed over the run.
    pub trend: Trend,
}

/// One outcome over futures.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct OutcomeSummary {
    /// Its name in data files.
    pub outcome: &'static str,
    /// Its unit.
    pub unit: &'static str,
    /// How it is distributed over futures.
    #[serde(flatten)]
    pub stat: Stat,
}

/// A share of futures with Wilson's interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Share {
    /// The share, 0 to 1.
    pub share: f64,
    /// Its 95 % interval.
    pub ci95: Interval,
}

/// In which zones the futures are in one week, as the teams experience it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ZonesAt {
    /// The week, from 0.
    pub week: u32,
    /// Share in the performance zone.
    pub performance: Share,
    /// Share in the comfort zone.
    pub comfort: Share,
    /// Share in the stress zone.
    pub stress: Share,
    /// Share in the apathy zone.
    pub apathy: Share,
}

impl ZonesAt {
    fn new(weekly: &Weekly, week: usize) -> Self {
        let share = |measure| {
            let (hits, n) = weekly.total(week, measure);
            // Of one team whole futures; of several the sum of what share of its teams each future has there.
            let hits = if (hits - hits.round()).abs() < 1e-6 { hits.round() } else { hits };
            Share { share: hits / n, ci95: wilson(hits, n) }
        };
        Self {
            week: week as u32,
            performance: share(Measure::InPerformance),
            comfort: share(Measure::InComfort),
            stress: share(Measure::InStress),
            apathy: share(Measure::InApathy),
        }
    }

    /// The share in a zone.
    #[must_use]
    pub fn of(&self, zone: Zone) -> Share {
        match zone {
            Zone::Performance => self.performance,
            Zone::Comfort => self.comfort,
            Zone::Stress => self.stress,
            Zone::Apathy => self.apathy,
        }
    }

    /// The zone with most futures; the first listed of equals.
    #[must_use]
    pub fn most(&self) -> (Zone, Share) {
        let mut most = (Zone::Performance, self.performance);
        for zone in Zone::ALL {
            if self.of(zone).share > most.1.share {
                most = (zone, self.of(zone));
            }
        }
        most
    }
}

/// A number pooled over futures, with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Pooled {
    /// The number; not a number (null in JSON) when there is nothing to divide by.
    pub value: f64,
    /// Its 95 % interval, by future.
    pub ci95: Interval,
}

impl From<Estimate> for Pooled {
    fn from(estimate: Estimate) -> Self {
        Self { value: estimate.value, ci95: estimate.ci95() }
    }
}

/// A share pooled over futures: its interval ends at 0 and 1.
fn pooled_share(part: &[f64], whole: &[f64]) -> Pooled {
    let Pooled { value, ci95 } = Estimate::pooled(part, whole).into();
    Pooled { value, ci95: Interval { low: ci95.low.max(0.0), high: ci95.high.min(1.0) } }
}

/// Turnover pooled over all futures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Turnover {
    /// Exits a year and budgeted seat.
    pub per_year: Pooled,
    /// Share of the exits that were the seller's choice.
    pub voluntary_share: Pooled,
    /// Share of the exits by choice that were of highly ambitious sellers.
    pub ambitious_share: Pooled,
    /// Share of the exits by choice that were of the best fifth by trailing 26-week sales.
    pub top_fifth_share: Pooled,
    /// Exits by choice of highly ambitious sellers, a year and budgeted seat.
    pub ambitious_per_year: Pooled,
    /// Exits by choice of the best fifth by trailing 26-week sales, a year and budgeted seat.
    pub top_fifth_per_year: Pooled,
    /// By cause, in the order of the data files.
    pub causes: Vec<CauseSummary>,
}

/// One cause of exits.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct CauseSummary {
    /// The cause.
    pub cause: Cause,
    /// Exits for it, a year and budgeted seat.
    pub per_year: Pooled,
    /// Its share of all exits.
    pub share: Pooled,
}

/// The outcome that counts the exits of a cause.
#[must_use]
pub fn exits_by(cause: Cause) -> Outcome {
    match cause {
        Cause::Shock => Outcome::ExitsShock,
        Cause::Dissatisfaction => Outcome::ExitsDissatisfaction,
        Cause::Ambition => Outcome::ExitsAmbition,
        Cause::Pay => Outcome::ExitsPay,
        Cause::Manager => Outcome::ExitsManager,
        Cause::Misfit => Outcome::ExitsMisfit,
        Cause::Dismissal => Outcome::ExitsDismissal,
        Cause::Burnout => Outcome::ExitsBurnout,
    }
}

impl Turnover {
    fn new(scenario: &Scenario, record: &Record) -> Self {
        let outcomes = &record.outcomes;
        let futures = outcomes.futures();
        let seat_years = f64::from(scenario.seats()) * f64::from(scenario.weeks) / 52.0;
        let total_of = |causes: &dyn Fn(Cause) -> bool| -> Vec<f64> {
            let mut total = vec![0.0; futures];
            for cause in Cause::ALL.into_iter().filter(|c| causes(*c)) {
                for (sum, exits) in total.iter_mut().zip(outcomes.column(exits_by(cause))) {
                    *sum += exits;
                }
            }
            total
        };
        let per_year = |exits: &[f64]| -> Pooled {
            let rates: Vec<f64> = exits.iter().map(|x| x / seat_years).collect();
            Estimate::mean(&rates).into()
        };
        let all = total_of(&|_| true);
        let chosen = total_of(&Cause::voluntary);
        Self {
            per_year: per_year(&all),
            voluntary_share: pooled_share(&chosen, &all),
            ambitious_share: pooled_share(outcomes.column(Outcome::ExitsAmbitious), &chosen),
            top_fifth_share: pooled_share(outcomes.column(Outcome::ExitsTopFifth), &chosen),
            ambitious_per_year: per_year(outcomes.column(Outcome::ExitsAmbitious)),
            top_fifth_per_year: per_year(outcomes.column(Outcome::ExitsTopFifth)),
            causes: Cause::ALL
                .into_iter()
                .map(|cause| {
                    let exits = outcomes.column(exits_by(cause));
                    CauseSummary { cause, per_year: per_year(exits), share: pooled_share(exits, &all) }
                })
                .collect(),
        }
    }
}

/// How value won per seat changed: a period at the end against one of the same length at the start.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Trend {
    /// Length of the two periods in weeks: a year if two fit, else half the run.
    pub weeks: u32,
    /// Value won at the end over that at the start, pooled over at most the first 4,096 futures.
    pub ratio: Pooled,
}

impl Trend {
    fn new(weekly: &Weekly) -> Self {
        let weeks = weekly.weeks();
        let period = if weeks >= 104 { 52 } else { (weeks / 2).max(1) };
        let sum = |range: std::ops::Range<usize>| -> Vec<f64> {
            let mut total = vec![0.0; weekly.values(0, Measure::WonPerSeat).len()];
            for week in range {
                for (sum, x) in total.iter_mut().zip(weekly.values(week, Measure::WonPerSeat)) {
                    *sum += x;
                }
            }
            total
        };
        Self { weeks: period as u32, ratio: Estimate::pooled(&sum(weeks - period..weeks), &sum(0..period)).into() }
    }
}

/// The first week from which on the zone that is commonest at the end is the commonest in every week.
fn settled(weekly: &Weekly) -> u32 {
    let last = weekly.weeks() - 1;
    let (end, _) = ZonesAt::new(weekly, last).most();
    let before = (0..last).rev().take_while(|week| ZonesAt::new(weekly, *week).most().0 == end).count();
    (last - before) as u32
}

impl Summary {
    fn new(scenario: &Scenario, plan: &Plan, record: &Record) -> Self {
        let weekly = &record.weekly;
        let last = weekly.weeks() - 1;
        let mut at = vec![0];
        at.extend((1..).map(|quarter| quarter * QUARTER - 1).take_while(|week| *week < last));
        at.push(last);
        at.dedup();
        Self {
            name: scenario.name.clone(),
            question: scenario.question.clone(),
            currency: scenario.currency.clone(),
            seed: plan.seed,
            futures: plan.futures,
            weeks: scenario.weeks,
            outcomes: SUMMARY_OUTCOMES
                .into_iter()
                .map(|o| OutcomeSummary { outcome: o.name(), unit: o.unit().name(), stat: record.outcomes.stat(o) })
                .collect(),
            zones: at.into_iter().map(|week| ZonesAt::new(weekly, week)).collect(),
            settled_week: settled(weekly),
            turnover: Turnover::new(scenario, record),
            trend: Trend::new(weekly),
        }
    }

    /// The zones in the first week.
    #[must_use]
    pub fn start(&self) -> &ZonesAt {
        &self.zones[0]
    }

    /// The zones in the last week.
    #[must_use]
    pub fn end(&self) -> &ZonesAt {
        &self.zones[self.zones.len() - 1]
    }

    /// An outcome of the summary table.
    #[must_use]
    pub fn outcome(&self, outcome: Outcome) -> Option<&Stat> {
        self.outcomes.iter().find(|row| row.outcome == outcome.name()).map(|row| &row.stat)
    }
}
