//! The outputs of a comparison: differences, weekly differences, a summary, figures and a report. Nothing here
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
use teamdrift_experiments::ensemble::ask::{Asked, AskedComparison, AskedEffect, Stance};
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Stat;
use teamdrift_words::{Label, Words};

/// The half-width, as a share of the reference's mean, for which needed futures are shown by default.
const USUAL_SHARE: f64 = 0.01;

/// The half-width for which needed futures are shown: the one asked for, else a hundredth, of the reference's
/// mean for money, counts and weeks, and as it is for levels and shares.
#[must_use]
pub fn target_half_width(comparison: &Comparison, difference: &Difference) -> f64 {
    let reference = difference.paired.second;
    match comparison.reached.map(|reached| reached.precision) {
        Some(precision) if precision.outcome == difference.outcome => precision.target(reference),
        _ => match difference.outcome.unit() {
            Unit::Level | Unit::Share | Unit::PerYear | Unit::Ratio => USUAL_SHARE,
            _ => USUAL_SHARE * reference.abs(),
        },
    }
}

/// The summary of a comparison, as it is printed and written.
#[derive(Debug, Serialize)]
pub struct ComparisonSummary<'a> {
    finding: String,
    reference: &'a str,
    currency: &'a str,
    seed: u64,
    futures: u32,
    weeks: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    precision: Option<PrecisionSummary>,
    alternatives: Vec<AlternativeSummary<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ensemble: Option<EnsembleSummary>,
}

#[derive(Debug, Serialize)]
struct EnsembleSummary {
    #[serde(flatten)]
    asked: Asked,
    alternatives: Vec<AlternativeUnderSets>,
}

#[derive(Debug, Serialize)]
struct AlternativeUnderSets {
    name: String,
    differences: Vec<DifferenceUnderSets>,
}

#[derive(Debug, Serialize)]
struct DifferenceUnderSets {
    outcome: &'static str,
    #[serde(flatten)]
    effect: AskedEffect,
    stance: Stance,
}

#[derive(Debug, Serialize)]
struct PrecisionSummary {
    outcome: &'static str,
    #[serde(rename = "half_width_wanted")]
    target_half_width: f64,
    half_width: f64,
    reached: bool,
    max_futures: u32,
}

#[derive(Debug, Serialize)]
struct AlternativeSummary<'a> {
    name: &'a str,
    #[serde(rename = "first_week_apart")]
    first_week_different: Option<u32>,
    #[serde(rename = "half_apart_by_week")]
    half_different_by_week: Option<u32>,
    #[serde(rename = "share_apart")]
    share_different: f64,
    contribution_clear_from_week: Option<u32>,
    differences: Vec<DifferenceSummary>,
    contribution_parts: Vec<PartSummary>,
}

#[derive(Debug, Serialize)]
struct DifferenceSummary {
    outcome: &'static str,
    unit: &'static str,
    reference_mean: f64,
    difference: Stat,
    share_better: Option<f64>,
    share_tied: f64,
    variance_ratio: Option<f64>,
    #[serde(rename = "half_width_wanted")]
    target_half_width: f64,
    futures_needed: Option<u64>,
    futures_needed_unpaired: Option<u64>,
}

#[derive(Debug, Serialize)]
struct PartSummary {
    part: &'static str,
    adds: Stat,
}

impl<'a> ComparisonSummary<'a> {
    /// Sums up a comparison, and what the sets of an ensemble say of it, if they were asked.
    #[must_use]
    pub fn of(comparison: &'a Comparison, asked: Option<&AskedComparison>, words: &Words) -> Self {
        let reference = comparison.reference();
        let finite = |x: f64| x.is_finite().then_some(x);
        let difference = |outcome: Outcome, pair: &Pair| {
            let d = pair.of(outcome);
            let target = target_half_width(comparison, d);
            DifferenceSummary {
                outcome: outcome.name(),
                unit: outcome.unit().name(),
                reference_mean: d.paired.second,
                difference: d.paired.difference,
                share_better: finite(d.share_better),
                share_tied: d.paired.share_tied,
                variance_ratio: finite(d.paired.variance_ratio),
                target_half_width: target,
                futures_needed: d.paired.futures_needed(target),
                futures_needed_unpaired: d.paired.futures_needed_unpaired(target),
            }
        };
        Self {
            finding: finding(comparison, Label::ByName, words),
            reference: &reference.scenario.name,
            currency: &reference.scenario.currency,
            seed: comparison.plan.seed,
            futures: comparison.plan.futures,
            weeks: reference.scenario.weeks,
            precision: comparison.reached.map(|reached| PrecisionSummary {
                outcome: reached.precision.outcome.name(),
                target_half_width: reached.target,
                half_width: reached.half_width,
                reached: reached.enough(),
                max_futures: reached.most,
            }),
            alternatives: comparison
                .alternatives()
                .map(|(arm, pair)| AlternativeSummary {
                    name: &arm.scenario.name,
                    first_week_different: pair.divergence.first,
                    half_different_by_week: pair.divergence.median,
                    share_different: pair.divergence.share,
                    contribution_clear_from_week: pair.clear_from(),
                    differences: COMPARED_OUTCOMES.into_iter().map(|outcome| difference(outcome, pair)).collect(),
                    contribution_parts: pair
                        .parts
                        .iter()
                        .map(|part| PartSummary { part: part.measure.name(), adds: part.adds })
                        .collect(),
                })
                .collect(),
            ensemble: asked.map(|asked| under_sets(asked, comparison)),
        }
    }
}

fn under_sets(asked: &AskedComparison, comparison: &Comparison) -> EnsembleSummary {
    let difference = |(outcome, effect): &(&'static str, AskedEffect)| DifferenceUnderSets {
        outcome,
        effect: effect.clone(),
        stance: effect.votes.stance(),
    };
    let alternatives = comparison.alternatives().zip(&asked.alternatives).map(|((arm, _), effects)| {
        AlternativeUnderSets { name: arm.scenario.name.clone(), differences: effects.iter().map(difference).collect() }
    });
    EnsembleSummary { asked: asked.asked, alternatives: alternatives.collect() }
}
