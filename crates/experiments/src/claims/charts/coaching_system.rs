//! T1: main effects and interactions of the five parts of a coaching system.

use super::super::chart::{Bar, Bars, Chart, Fact, Message, Plot};
use super::super::effect::Number;
use super::super::quantity::Quantity;
use super::super::statistic::Statistic;
use super::super::trial::{Evidence, Missing};
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Estimate;

/// The arm with guidelines alone.
const GUIDELINES: usize = 0b01000;
/// The arm with all five parts.
const ALL: usize = 0b11111;

fn system(bits: usize) -> String {
    format!("coaching-system-{bits}")
}

pub(super) fn chart(evidence: &Evidence<'_>) -> Result<Chart, Missing> {
    let names = ["chart-top-support", "chart-training", "chart-kpis", "chart-guidelines", "chart-booked-time"];
    let skill = Quantity::Outcomes { of: vec![Outcome::SkillAtEnd], per: Vec::new() };
    let arms: Vec<String> = (0..=ALL).map(system).collect();
    let bar = |factors: Vec<usize>| {
        let names = factors.iter().map(|part| names[*part]).collect();
        let effect = Statistic::Factorial { arms: arms.clone(), factors };
        let (value, ci95) = match effect.number(&skill, evidence, false)? {
            Number::Plain(estimate) | Number::Log(estimate) => (estimate.value, estimate.ci95()),
            Number::Resampled(value, ci95) => (value, ci95),
        };
        Ok(Bar { names, value, ci95 })
    };
    let bars = |groups: Vec<Vec<usize>>| groups.into_iter().map(bar).collect::<Result<Vec<Bar>, Missing>>();
    let pairs = (0..5).flat_map(|one| (one + 1..5).map(move |two| vec![one, two]));
    let of = |bits| Ok(Estimate::mean(evidence.of(&system(bits))?.outcome(Outcome::SkillAtEnd)));
    let (alone, whole) = (of(GUIDELINES)? - of(0)?, of(ALL)? - of(0)?);
    let facts =
        vec![("share", Fact::Number(alone.ratio(&whole).value, Unit::Share)), ("whole", Fact::Decimal(whole.value, 3))];
    Ok(Chart {
        id: "coaching-system",
        title: Message { message: "chart-system-title", facts },
        note: Message::plain("chart-system-note"),
        plot: Plot::Bars(Bars {
            across: "chart-skill-gained",
            unit: Unit::Level,
            groups: vec![
                ("chart-main-effects", bars((0..5).map(|part| vec![part]).collect())?),
                ("chart-interactions", bars(pairs.collect())?),
            ],
        }),
    })
}
