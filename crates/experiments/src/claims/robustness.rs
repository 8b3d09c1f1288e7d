//! Robustness of a claim: its experiment under many sets of parameters drawn from their plausible ranges, and the
//! parameters that decide.

use super::{Claim, Effect, Expected, Trial, Unfinished};
use crate::design::{Axis, Choice, Design};
use crate::{Plan, Progress};
use serde::Serialize;
use teamdrift_model::Parameters;
use teamdrift_model::observe::Unit;
use teamdrift_model::parameters::ParameterKind;
use teamdrift_model::parameters::ParameterSource;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Scenario;

/// A parameter that decides, and how: its rank correlation with an effect.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Decider {
    /// The parameter's key.
    pub key: String,
    /// Spearman's rank correlation over the sets, -1 to 1.
    pub rank_correlation: f64,
}

/// The distribution of an effect over the sets.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EffectSpread {
    /// Which effect.
    pub what: String,
    /// Its unit.
    pub unit: Unit,
    /// Where it has to lie.
    #[serde(rename = "wanted")]
    pub expected: Expected,
    /// Its 5 %, 50 % and 95 % quantiles over the sets.
    pub quantiles: [f64; 3],
    /// The share of sets in which it lies where it has to; none if it is only reported.
    pub holds: Option<f64>,
    /// The parameters that it goes with most, the strongest first: those beyond what chance makes of so many parameters.
    pub deciders: Vec<Decider>,
}

/// How far a claim holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Robustness {
    /// The claim's id.
    pub id: String,
    /// What is claimed.
    pub text: String,
    /// The share of sets in which every required effect lies where it has to.
    pub holds: f64,
    /// Every effect.
    pub effects: Vec<EffectSpread>,
}

/// Most parameters that are reported for each effect.
const DECIDERS: usize = 4;
/// Standard errors of a rank correlation beyond which none of some hundreds of idle parameters comes by chance, 19 times
/// of 20.
const BEYOND_CHANCE: f64 = 3.7;

/// Everything that is believed and not chosen: the model's assumptions, over their plausible ranges.
#[must_use]
pub fn beliefs() -> Vec<Axis> {
    Parameters::all()
        .map(|(_, info)| info)
        .filter(|info| {
            matches!(info.kind, ParameterKind::Number | ParameterKind::Count) && info.source != ParameterSource::Setting
        })
        .filter(|info| !["policy", "start", "team"].contains(&info.section))
        .filter(|info| info.plausible.0 < info.plausible.1)
        .filter_map(|info| Axis::read(&format!("{}={}..{}", info.key(), info.plausible.0, info.plausible.1)).ok())
        .collect()
}

/// Tests a claim under `sets` sets of parameters, drawn by Latin hypercube. Progress counts sets.
///
/// # Errors
/// See [`Unfinished`].
pub fn robustness(claim: &Claim, sets: u32, plan: &Plan, progress: &Progress<'_>) -> Result<Robustness, Unfinished> {
    let design = Design::new(beliefs(), Choice::Lhs, Some(sets), plan.seed)
        .map_err(|fault| Unfinished::Design(fault.to_string()))?;
    let mut values: Vec<Vec<f64>> = Vec::new();
    let mut last: Vec<Effect> = Vec::new();
    let mut points: Vec<Vec<f64>> = vec![Vec::new(); design.axes.len()];
    for set in 0..sets {
        let base = design.scenario(&Scenario::default(), set);
        for (axis, column) in design.axes.iter().zip(&mut points) {
            column.push(match Parameters::find(&axis.key).map(|id| base.parameters.get(id)) {
                Some(Value::Number(x)) => x,
                Some(Value::Count(n)) => f64::from(n),
                _ => f64::NAN,
            });
        }
        let mut trial = Trial::new(base, claim.kept());
        trial.simulate(claim, plan, &Progress::quiet(progress.cancel()))?;
        progress.add(1);
        let missing = |missing| Unfinished::Missing { claim: claim.id.clone(), missing };
        last = claim.effects(&trial.evidence(claim)).map_err(missing)?;
        values.push(last.iter().map(|effect| effect.value).collect());
    }
    let holds = |set: &Vec<f64>| last.iter().zip(set).all(|(effect, x)| effect.expected.holds(*x) != Some(false));
    let share = |n: usize| n as f64 / f64::from(sets);
    let effects = last
        .iter()
        .enumerate()
        .map(|(n, effect)| {
            let column: Vec<f64> = values.iter().map(|set| set[n]).collect();
            let mut sorted: Vec<f64> = column.iter().copied().filter(|x| !x.is_nan()).collect();
            sorted.sort_by(f64::total_cmp);
            let at = |q: f64| sorted.get((q * (sorted.len().max(1) - 1) as f64).round() as usize).copied();
            let there: Option<usize> =
                column.iter().map(|x| effect.expected.holds(*x).map(usize::from)).sum::<Option<usize>>();
            EffectSpread {
                what: effect.what.clone(),
                unit: effect.unit,
                expected: effect.expected,
                quantiles: [0.05, 0.5, 0.95].map(|q| at(q).unwrap_or(f64::NAN)),
                holds: there.map(share),
                deciders: deciders(&design.axes, &points, &column),
            }
        })
        .collect();
    let all = values.iter().filter(|set| holds(set)).count();
    Ok(Robustness { id: claim.id.clone(), text: claim.text.clone(), holds: share(all), effects })
}

fn deciders(axes: &[Axis], points: &[Vec<f64>], effect: &[f64]) -> Vec<Decider> {
    let effect = ranks(effect);
    let mut all: Vec<Decider> = axes
        .iter()
        .zip(points)
        .map(|(axis, column)| Decider { key: axis.key.clone(), rank_correlation: correlation(&ranks(column), &effect) })
        .collect();
    all.sort_by(|a, b| b.rank_correlation.abs().total_cmp(&a.rank_correlation.abs()));
    let noise = BEYOND_CHANCE / (effect.len() as f64 - 1.0).max(1.0).sqrt();
    all.retain(|decider| decider.rank_correlation.abs() > noise);
    all.truncate(DECIDERS);
    all
}

/// Ranks from 0; equal values share the mean of theirs.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut from = 0;
    while from < order.len() {
        let alike = order[from..].iter().take_while(|i| values[**i] == values[order[from]]).count().max(1);
        for i in &order[from..from + alike] {
            ranks[*i] = from as f64 + 0.5 * (alike - 1) as f64;
        }
        from += alike;
    }
    ranks
}

fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len() as f64;
    let (ma, mb) = (a.iter().sum::<f64>() / n, b.iter().sum::<f64>() / n);
    let sum = |f: &dyn Fn(f64, f64) -> f64| a.iter().zip(b).map(|(x, y)| f(x - ma, y - mb)).sum::<f64>();
    let spread = (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt();
    if spread > 0.0 { sum(&|x, y| x * y) / spread } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rank_correlation_sees_order_alone() {
        let x = [1.0, 2.0, 3.0, 10.0];
        let rho = |y: &[f64]| correlation(&ranks(&x), &ranks(y));
        assert!((rho(&[1.0, 8.0, 27.0, 1000.0]) - 1.0).abs() < 1e-12);
        assert!((rho(&[4.0, 3.0, 2.0, 1.0]) + 1.0).abs() < 1e-12);
        assert!(rho(&[5.0, 5.0, 5.0, 5.0]).abs() < 1e-12);
        // One swap of neighbors among four: 1 - 6 * 2 / (4 * 15).
        assert!((rho(&[2.0, 1.0, 3.0, 4.0]) - 0.8).abs() < 1e-12);
    }

    #[test]
    fn beliefs_are_no_decisions() {
        let all = beliefs();
        assert!(all.len() > 150);
        assert!(all.iter().all(|axis| !axis.key.starts_with("policy.") && !axis.key.starts_with("team.")));
        assert!(all.iter().any(|axis| axis.key == "motivation.support_effect"));
    }
}
