//! The calibration targets of the ordinary company: published values of turnover, sales and people, and the model's
//! values, computed as a researcher would compute them from a company's own files.
//!
//! Nothing here looks at a state that no file would hold: the people rows are an HR file with a survey in
//! it, the events a log of who came and went, the deals a CRM log ([`files`]). Each target statistic is a
//! statistic of sums over futures ([`targets`]), so that its interval comes from leaving futures out.

pub mod experiments;
pub mod files;
pub mod persistence;
pub mod search;
pub mod targets;

use crate::{Interrupted, Plan, Progress, replicate};
use files::CompanyFiles;
pub use search::{Calibration, calibrate, misfit};
use serde::Serialize;
pub use targets::{CalibrationTarget, TARGETS, TargetStatistic};
use teamdrift_model::observe::RecordOptions;
use teamdrift_model::observe::Unit;
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
    /// `L1` to `L17`.
    pub id: &'static str,
    /// What the target rests on.
    pub basis: &'static str,
    /// The parameters that set it, if it is an input: then it is printed and proves nothing.
    pub input: Option<&'static str>,
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

/// Simulates a scenario and computes all targets.
///
/// # Errors
/// [`Interrupted`] when cancelled.
pub fn examine(scenario: &Scenario, plan: &Plan, progress: &Progress<'_>) -> Result<Vec<TargetResult>, Interrupted> {
    let plan = Plan { recording: RecordOptions { events: true, people: true, ..plan.recording }, ..plan.clone() };
    let record = replicate(scenario, &plan, progress)?;
    let files = CompanyFiles::of(scenario, &record);
    Ok(TARGETS.iter().map(|level| finding(level, &files)).collect())
}

fn finding(level: &CalibrationTarget, files: &CompanyFiles<'_>) -> TargetResult {
    let readings = level.readings.iter().map(|reading| read(reading, files)).collect();
    TargetResult { id: level.id, basis: level.basis, input: level.input, readings }
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
