//! What a comparison leaves: differences, weekly differences, a summary, figures and a report. Nothing here
//! computes a result.

mod tables;
mod words;

pub use tables::{differences, weekly};
pub use words::{
    amount, cautions, contribution, effort, finding, interval, outcome_name, pairing, parting, ranked, table,
    table_note,
};

use serde::Serialize;
use teamdrift_experiments::compare::{COMPARED_OUTCOMES, Comparison, Difference, Pair};
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Stat;
use teamdrift_words::{Label, Words};

/// The half-width, as a share of the reference's mean, for which needed futures are told unasked.
const USUAL_SHARE: f64 = 0.01;

/// The half-width for which needed futures are told: the one asked for, else a hundredth, of the reference's
/// mean for money, counts and weeks, and as it is for levels and shares.
#[must_use]
pub fn wanted_half_width(comparison: &Comparison, difference: &Difference) -> f64 {
    let reference = difference.paired.second;
    match comparison.reached.map(|reached| reached.precision) {
        Some(precision) if precision.outcome == difference.outcome => precision.target(reference),
        _ => match difference.outcome.unit() {
            Unit::Level | Unit::Share | Unit::PerYear | Unit::Ratio => USUAL_SHARE,
            _ => USUAL_SHARE * reference.abs(),
        },
    }
}

/// The summary of a comparison, as it is printed and left.
#[derive(Debug, Serialize)]
pub struct Summary<'a> {
    finding: String,
    reference: &'a str,
    currency: &'a str,
    seed: u64,
    futures: u32,
    weeks: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    precision: Option<PrecisionTold>,
    alternatives: Vec<AlternativeTold<'a>>,
}

#[derive(Debug, Serialize)]
struct PrecisionTold {
    outcome: &'static str,
    half_width_wanted: f64,
    half_width: f64,
    reached: bool,
    max_futures: u32,
}

#[derive(Debug, Serialize)]
struct AlternativeTold<'a> {
    name: &'a str,
    first_week_apart: Option<u32>,
    half_apart_by_week: Option<u32>,
    share_apart: f64,
    contribution_clear_from_week: Option<u32>,
    differences: Vec<DifferenceTold>,
    contribution_parts: Vec<PartTold>,
}

#[derive(Debug, Serialize)]
struct DifferenceTold {
    outcome: &'static str,
    unit: &'static str,
    reference_mean: f64,
    difference: Stat,
    share_better: Option<f64>,
    share_tied: f64,
    variance_ratio: Option<f64>,
    half_width_wanted: f64,
    futures_needed: Option<u64>,
    futures_needed_unpaired: Option<u64>,
}

#[derive(Debug, Serialize)]
struct PartTold {
    part: &'static str,
    adds: Stat,
}

impl<'a> Summary<'a> {
    /// Sums up a comparison.
    #[must_use]
    pub fn of(comparison: &'a Comparison, words: &Words) -> Self {
        let reference = comparison.reference();
        let finite = |x: f64| x.is_finite().then_some(x);
        let told = |outcome: Outcome, pair: &Pair| {
            let d = pair.of(outcome);
            let wanted = wanted_half_width(comparison, d);
            DifferenceTold {
                outcome: outcome.name(),
                unit: outcome.unit().name(),
                reference_mean: d.paired.second,
                difference: d.paired.difference,
                share_better: finite(d.share_better),
                share_tied: d.paired.share_tied,
                variance_ratio: finite(d.paired.variance_ratio),
                half_width_wanted: wanted,
                futures_needed: d.paired.futures_needed(wanted),
                futures_needed_unpaired: d.paired.futures_needed_unpaired(wanted),
            }
        };
        Self {
            finding: finding(comparison, Label::ByName, words),
            reference: &reference.scenario.name,
            currency: &reference.scenario.currency,
            seed: comparison.plan.seed,
            futures: comparison.plan.futures,
            weeks: reference.scenario.weeks,
            precision: comparison.reached.map(|reached| PrecisionTold {
                outcome: reached.precision.outcome.name(),
                half_width_wanted: reached.target,
                half_width: reached.half_width,
                reached: reached.enough(),
                max_futures: reached.most,
            }),
            alternatives: comparison
                .alternatives()
                .map(|(arm, pair)| AlternativeTold {
                    name: &arm.scenario.name,
                    first_week_apart: pair.divergence.first,
                    half_apart_by_week: pair.divergence.median,
                    share_apart: pair.divergence.share,
                    contribution_clear_from_week: pair.clear_from(),
                    differences: COMPARED_OUTCOMES.into_iter().map(|outcome| told(outcome, pair)).collect(),
                    contribution_parts: pair
                        .parts
                        .iter()
                        .map(|part| PartTold { part: part.measure.name(), adds: part.adds })
                        .collect(),
                })
                .collect(),
        }
    }
}
