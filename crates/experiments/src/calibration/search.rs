//! Calibration: the few parameters that set the targets' values are moved within their plausible ranges until the
//! targets are met; on our own engine, under common random numbers at every step.
//!
//! The search is a compass search (Kolda, Lewis & Torczon 2003, *SIAM Review* 45(3)): each parameter in turn
//! moves a step up or a step down and stays where the loss is least; when a round lowers no loss the step is
//! halved. It needs no derivative, and under common random numbers the loss is a plain function.
//!
//! The parameters of perception, motivation, learning and effort are fixed: the model's predictions rest on them, and
//! no target may change them.

use super::{RangeVerdict, TargetResult, examine_fitted};
use crate::{Cancel, Interrupted, Plan, Progress};
use serde::Serialize;
use teamdrift_model::Parameters;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Scenario;

/// The parameters that may move: they set the targets' values and no claim rests on them. Each stays in its plausible range.
pub const FREE: &[&str] = &[
    "leaving.shock_hazard",
    "leaving.dissatisfaction_hazard",
    "leaving.misfit_hazard",
    "leaving.dismissal_hazard",
    "quota.weekly",
    "satisfaction.disposition_effect",
    "skill.ramp_weeks",
    "pipeline.fresh_win_hazard",
    "pipeline.stale_win_hazard",
    "pipeline.loss_hazard",
];

/// What moving a parameter across its whole plausible range costs: half of what a reading costs that lies half its range beyond
/// the edge. Where no target depends on it, a parameter keeps its source's value.
const PRICE_OF_MOVING: f64 = 0.5;

/// Part of the half-width of a target's range within which a reading costs nothing: well inside, so that
/// another seed does not throw it out.
const INNER_PART: f64 = 0.8;

/// First step, as a share of the plausible range, and the last.
const STEPS: (f64, f64) = (0.2, 0.04);

/// A parameter's move.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Moved {
    /// Which.
    pub key: &'static str,
    /// Its first value.
    pub from: f64,
    /// Its final value, rounded to a hundredth of its plausible range.
    pub to: f64,
    /// The range it was kept in.
    pub plausible: (f64, f64),
}

/// The result of a calibration.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Calibration {
    /// The loss at the beginning and at the end.
    pub loss: (f64, f64),
    /// How many parameter sets were simulated.
    #[serde(rename = "tried")]
    pub evaluations: u32,
    /// Every free parameter.
    pub moved: Vec<Moved>,
    /// The targets' values at the beginning.
    pub before: Vec<TargetResult>,
    /// The targets' values at the end.
    pub after: Vec<TargetResult>,
}

/// The loss: squared distances of the targets that a fit moves parameters for and that are not inputs from the inner part of their ranges, in half-widths of
/// the ranges.
#[must_use]
pub fn misfit(findings: &[TargetResult]) -> f64 {
    let readings = findings
        .iter()
        .filter(|finding| finding.fitted && finding.input.is_none())
        .flat_map(|finding| &finding.readings);
    readings
        .map(|read| {
            let half = 0.5 * (read.target.high - read.target.low);
            let middle = 0.5 * (read.target.high + read.target.low);
            let off = match read.verdict {
                // A missing value counts as a whole range off.
                RangeVerdict::NotMeasured => 2.0,
                _ => (read.value - middle).abs() / half,
            };
            (off - INNER_PART).max(0.0).powi(2)
        })
        .sum()
}

/// Moves the free parameters of a scenario until no step lowers the loss. `show` receives the number of
/// simulated sets and the least loss.
///
/// # Errors
/// [`Interrupted`] when cancelled.
pub fn calibrate(
    scenario: &Scenario,
    plan: &Plan,
    cancel: &Cancel,
    show: &dyn Fn(u32, f64),
) -> Result<Calibration, Interrupted> {
    let free: Vec<Free> = FREE.iter().filter_map(|key| Free::of(scenario, key)).collect();
    let mut evaluations = 0;
    let mut look = |at: &[f64]| {
        let mut moved = scenario.clone();
        for (free, x) in free.iter().zip(at) {
            free.set(&mut moved, *x);
        }
        let findings = examine_fitted(&moved, plan, &Progress::quiet(cancel))?;
        let price: f64 = free.iter().zip(at).map(|(free, x)| ((x - free.start) / free.width()).powi(2)).sum();
        evaluations += 1;
        Ok((misfit(&findings) + PRICE_OF_MOVING * price, findings))
    };
    let mut at: Vec<f64> = free.iter().map(|free| free.start).collect();
    let (first, before) = look(&at)?;
    let (mut least, mut step) = (first, STEPS.0);
    let mut sets = 1;
    while step >= STEPS.1 {
        let begun = least;
        for (i, free) in free.iter().enumerate() {
            for direction in [1.0, -1.0] {
                let mut there = at.clone();
                there[i] = free.bounded(at[i] + direction * step * free.width());
                if there[i] == at[i] {
                    continue;
                }
                let (loss, _) = look(&there)?;
                sets += 1;
                if loss < least {
                    (least, at) = (loss, there);
                    break;
                }
            }
            show(sets, least);
        }
        if begun - least < 1e-3 {
            step *= 0.5;
        }
    }
    at = free.iter().zip(&at).map(|(free, x)| free.rounded(*x)).collect();
    let (last, after) = look(&at)?;
    let moved = free
        .iter()
        .zip(&at)
        .map(|(free, to)| Moved { key: free.key, from: free.start, to: *to, plausible: free.plausible })
        .collect();
    Ok(Calibration { loss: (first, last), evaluations, moved, before, after })
}

/// A free parameter.
#[derive(Debug)]
struct Free {
    key: &'static str,
    start: f64,
    plausible: (f64, f64),
}

impl Free {
    fn of(scenario: &Scenario, key: &'static str) -> Option<Self> {
        let id = Parameters::find(key)?;
        match scenario.parameters.get(id) {
            Value::Number(start) => Some(Self { key, start, plausible: Parameters::info(id).plausible }),
            _ => None,
        }
    }

    fn width(&self) -> f64 {
        self.plausible.1 - self.plausible.0
    }

    fn bounded(&self, x: f64) -> f64 {
        x.clamp(self.plausible.0, self.plausible.1)
    }

    /// To a hundredth of the plausible range, in round figures; what has not moved stays as it was.
    fn rounded(&self, x: f64) -> f64 {
        if x == self.start {
            return x;
        }
        let digit = 10.0_f64.powf((0.01 * self.width()).log10().floor());
        // By division, so that what is printed is short.
        (x / digit).round() / (1.0 / digit).round().max(1.0) * if digit >= 1.0 { digit } else { 1.0 }
    }

    fn set(&self, scenario: &mut Scenario, x: f64) {
        if let Some(id) = Parameters::find(self.key) {
            // A plausible value is an allowed one (a test of the table checks it).
            let _ = scenario.parameters.set(id, Value::Number(x));
        }
    }
}
