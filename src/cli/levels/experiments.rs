//! `teamdrift levels --experiments`: the table of causal experiments; in English only, as the texts of the table are.

use super::{Failure, LevelsArgs, heading_of, range, row};
use crate::cli::shared;
use std::io::Write;
use teamdrift_experiments::calibration::experiments::{EffectVerdict, ExperimentResult, MeasuredEffect, Unmeasured};
use teamdrift_experiments::calibration::experiments::{experiments, measure};
use teamdrift_experiments::claims::EffectScale;
use teamdrift_experiments::{Cancel, Plan, Progress};
use teamdrift_model::observe::Unit;
use teamdrift_model::scenario::Scenario;
use teamdrift_stats::Interval;
use teamdrift_words::{Language, Words};

/// Runs the experiments on a scenario and prints them.
pub(super) fn print(arguments: &LevelsArgs, scenario: &Scenario, plan: &Plan, cancel: &Cancel) -> Result<(), Failure> {
    let table = experiments().map_err(|findings| Failure::Failed(anyhow::anyhow!("{findings}")))?;
    let bar = shared::bar_of(0, "futures");
    let show = |done: u64, all: u64| {
        bar.set_length(all);
        bar.set_position(done);
    };
    let results = measure(table, scenario, plan, &Progress::new(cancel, &show)).map_err(|why| match why {
        Unmeasured::Interrupted(_) => Failure::Interrupted,
        Unmeasured::Missing { .. } => Failure::Failed(why.into()),
    })?;
    bar.finish_and_clear();
    let text = match (arguments.json, arguments.markdown) {
        (true, _) => json(&results, scenario, plan)?,
        (_, true) => markdown(&results),
        _ => text(&results, scenario, plan),
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(())
}

fn json(results: &[ExperimentResult], scenario: &Scenario, plan: &Plan) -> Result<String, Failure> {
    let whole = serde_json::json!({
        "scenario": scenario.name, "seed": plan.seed, "futures": plan.futures, "experiments": results,
    });
    let text = serde_json::to_string_pretty(&whole).map_err(anyhow::Error::from)?;
    Ok(text + "\n")
}

/// The experiments as text, at most 120 columns wide but for the sources.
fn text(results: &[ExperimentResult], scenario: &Scenario, plan: &Plan) -> String {
    let words = Words::new(Language::En);
    let mut text = format!(
        "Causal experiments on {}, {} futures (seed {}), paired by future; 95% intervals.\n\
         Expected: what published work says, stated before these experiments were run.\n\n",
        scenario.name,
        words.count(plan.futures),
        plan.seed,
    );
    for result in results {
        text.push_str(&format!("{:<5}{}\n", result.id, result.what));
        for effect in &result.effects {
            let line = format!(
                "     {:<38}{:>10}  {:<20} {:<4} {:<20} {}",
                named(effect),
                number(&words, effect, effect.value),
                interval(&words, effect, effect.ci95),
                effect.sign.name(),
                interval(&words, effect, effect.expected),
                effect.verdict.name(),
            );
            text.push_str(line.trim_end());
            text.push('\n');
            if !effect.reason.is_empty() {
                text.push_str(&format!("       {}\n", effect.reason));
            }
        }
    }
    let effects: Vec<&MeasuredEffect> = results.iter().flat_map(|result| &result.effects).collect();
    let count = |verdict| effects.iter().filter(|effect| effect.verdict == verdict).count();
    let (inside, outside) = (count(EffectVerdict::Inside), count(EffectVerdict::Outside));
    text + &format!(
        "\nOf {} effects {inside} lie inside their range, {outside} outside, and of {} one cannot tell.\n",
        effects.len(),
        effects.len() - inside - outside,
    )
}

/// The experiments as a Markdown table, as `docs/validation.md` holds it.
#[must_use]
pub fn markdown(results: &[ExperimentResult]) -> String {
    let words = Words::new(Language::En);
    let head =
        ["", "experiment", "measure", "expected", "measured", "95% interval", "verdict", "expected from", "reason"];
    let mut text = heading_of(&head);
    for result in results {
        for (n, effect) in result.effects.iter().enumerate() {
            let (id, what) = if n == 0 { (result.id.as_str(), result.what.as_str()) } else { ("", "") };
            let expected = format!("{}: {}", effect.sign.name(), interval(&words, effect, effect.expected));
            let source = format!("{} ({})", effect.source, effect.certainty.name());
            text.push_str(&row(&[
                id,
                what,
                &named(effect),
                &expected,
                &number(&words, effect, effect.value),
                &interval(&words, effect, effect.ci95),
                effect.verdict.name(),
                &source,
                &effect.reason,
            ]));
        }
    }
    text
}

/// What is measured, with the scale where the number does not show it.
fn named(effect: &MeasuredEffect) -> String {
    match effect.scale {
        EffectScale::Elasticity(_) => format!("{}: elasticity", effect.what),
        EffectScale::Percent | EffectScale::Difference => effect.what.clone(),
    }
}

fn interval(words: &Words, effect: &MeasuredEffect, Interval { low, high }: Interval) -> String {
    range(words, number(words, effect, low), number(words, effect, high))
}

fn number(words: &Words, effect: &MeasuredEffect, x: f64) -> String {
    let plain = match effect.unit {
        Unit::Share => words.percent_fine(x),
        Unit::Money => words.number(x, 0),
        Unit::Level | Unit::PerYear => words.number(x, 3),
        _ => words.number(x, 2),
    };
    let signed = x > 0.0 && !matches!(effect.scale, EffectScale::Elasticity(_));
    if signed { format!("+{plain}") } else { plain }
}
