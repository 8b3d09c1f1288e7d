//! The calibration targets of the ordinary company: published values of turnover, sales and people, and the model's
//! values, computed as a researcher would compute them from a company's own files.
//!
//! Nothing here looks at a state that no file would hold: the people rows are an HR file with a survey in
//! it, the events a log of who came and went, the deals a CRM log ([`files`]). Each target statistic is a
//! statistic of sums over futures ([`targets`]), so that its interval comes from leaving futures out. What files cannot
//! show, what a change does, is asked of paired futures: a little in two levels ([`changes`]), and at large in a table of
//! [`experiments`].

pub mod changes;
pub mod experiments;
pub mod files;
mod people;
pub mod persistence;
pub mod search;
mod sums;
pub mod targets;

use crate::{Interrupted, Plan, Progress, replicate};
use changes::{Changes, Lever};
use files::CompanyFiles;
pub use search::{Calibration, calibrate, misfit};
use serde::Serialize;
pub use targets::{CalibrationTarget, TARGETS, TargetStatistic};
use teamdrift_model::observe::Unit;
use teamdrift_model::observe::{Record, RecordOptions};
use teamdrift_model::scenario::Scenario;
use teamdrift_stats::Estimate;
use teamdrift_stats::Interval;

/// Where a simulated value lies against its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RangeVerdict {
    /// Within the target's range, ends included.
    InRange,
    /// Below it.
    Below,
    /// Above it.
    Above,
    /// There is nothing to read it from: too short a run, or too few futures.
    NotMeasured,
}

impl RangeVerdict {
    /// The message that names it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            RangeVerdict::InRange => "levels-in-range",
            RangeVerdict::Below => "levels-below",
            RangeVerdict::Above => "levels-above",
            RangeVerdict::NotMeasured => "levels-not-measured",
        }
    }
}

/// The result of one target statistic.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StatisticResult {
    /// Which of the target's statistics.
    pub id: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// The range that published work gives.
    pub target: Interval,
    /// The simulated value.
    pub value: f64,
    /// Its 95 % interval, by future.
    pub ci95: Interval,
    /// Where the value lies.
    pub verdict: RangeVerdict,
}

/// The results of a calibration target.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TargetResult {
    /// `L1` to the last.
    pub id: &'static str,
    /// What the target rests on.
    pub basis: &'static str,
    /// The parameters that set it, if it is an input: then it is printed and proves nothing.
    pub input: Option<&'static str>,
    /// Whether parameters were moved with it in sight.
    pub tuned: bool,
    /// Whether a fit counts it in its loss.
    pub fitted: bool,
    /// The results of its statistics.
    pub readings: Vec<StatisticResult>,
}

impl TargetResult {
    /// Whether every statistic lies in its range.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.readings.iter().all(|read| read.verdict == RangeVerdict::InRange)
    }
}

/// Simulates a scenario and computes all targets. Progress counts futures, of [`work`].
///
/// # Errors
/// [`Interrupted`] when cancelled.
pub fn examine(scenario: &Scenario, plan: &Plan, progress: &Progress<'_>) -> Result<Vec<TargetResult>, Interrupted> {
    progress.expect(u64::from(work(plan)));
    let record = recorded(scenario, plan, progress)?;
    let changes = Changes::of(scenario, plan, progress)?;
    let files = CompanyFiles::of(scenario, &record).with_changes(changes);
    Ok(TARGETS.iter().map(|level| finding(level, &files)).collect())
}

/// How many futures computing all targets simulates.
#[must_use]
pub fn work(plan: &Plan) -> u32 {
    plan.futures + 2 * Lever::ALL.len() as u32 * Changes::futures(plan)
}

/// Levels that are read from paired changes of the scenario, not from its own files.
const FROM_CHANGES: [&str; 2] = ["L18", "L19"];

/// Simulates a scenario and computes every target that its own files show: all but those of paired changes.
///
/// # Errors
/// [`Interrupted`] when cancelled.
pub fn examine_files(
    scenario: &Scenario,
    plan: &Plan,
    progress: &Progress<'_>,
) -> Result<Vec<TargetResult>, Interrupted> {
    let record = recorded(scenario, plan, progress)?;
    let files = CompanyFiles::of(scenario, &record);
    Ok(TARGETS.iter().filter(|level| !FROM_CHANGES.contains(&level.id)).map(|level| finding(level, &files)).collect())
}

/// Simulates a scenario and computes the targets that a fit moves parameters for.
fn examine_fitted(scenario: &Scenario, plan: &Plan, progress: &Progress<'_>) -> Result<Vec<TargetResult>, Interrupted> {
    let record = recorded(scenario, plan, progress)?;
    let files = CompanyFiles::of(scenario, &record);
    Ok(TARGETS.iter().filter(|level| level.fitted).map(|level| finding(level, &files)).collect())
}

/// A scenario's futures with people and events.
fn recorded(scenario: &Scenario, plan: &Plan, progress: &Progress<'_>) -> Result<Record, Interrupted> {
    let plan = Plan { recording: RecordOptions { events: true, people: true, ..plan.recording }, ..plan.clone() };
    replicate(scenario, &plan, progress)
}

fn finding(level: &CalibrationTarget, files: &CompanyFiles<'_>) -> TargetResult {
    let readings = level.readings.iter().map(|reading| read(reading, files)).collect();
    let CalibrationTarget { id, basis, input, tuned, fitted, .. } = *level;
    TargetResult { id, basis, input, tuned, fitted, readings }
}

fn read(reading: &TargetStatistic, files: &CompanyFiles<'_>) -> StatisticResult {
    let sums: Vec<Vec<f64>> = files.futures.iter().map(|future| (reading.sums)(files, future)).collect();
    let estimate = Estimate::of_sums(&sums, reading.of);
    let (low, high) = reading.target(&files.scenario.parameters);
    let verdict = match estimate.value {
        x if !x.is_finite() => RangeVerdict::NotMeasured,
        x if x < low => RangeVerdict::Below,
        x if x > high => RangeVerdict::Above,
        _ => RangeVerdict::InRange,
    };
    let target = Interval { low, high };
    StatisticResult {
        id: reading.id,
        unit: reading.unit,
        target,
        value: estimate.value,
        ci95: estimate.ci95(),
        verdict,
    }
}
