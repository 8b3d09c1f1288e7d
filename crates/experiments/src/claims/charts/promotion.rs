//! K1: sales under each choice of a manager against no change, over the correlation of selling and leading.

use super::super::chart::{Across, Chart, ChartLine, ChartPoint, Fact, Ink, Message, Panel, Pen, Plot, Scale, Written};
use super::super::trial::{Evidence, Kept, Missing};
use super::{Window, won_against};
use teamdrift_model::observe::Measure;

const LATER: Window = Window::weeks(26, 156);

/// The correlations, how the arms write them, and the arm without a change.
const CORRELATIONS: [(f64, &str, &str); 5] = [
    (-0.2, "-.2", "no-change -.2"),
    (-0.05, "-.05", "no-change -.05"),
    (0.1, ".1", "ordinary"),
    (0.35, ".35", "no-change .35"),
    (0.6, ".6", "no-change .6"),
];

pub(super) fn keep(kept: &mut Kept) {
    kept.mean(Measure::WonPerSeat, LATER);
}

pub(super) fn chart(evidence: &Evidence<'_>) -> Result<Chart, Missing> {
    let choices = [
        ("best-seller", "chart-best-seller", Pen::whole(Ink::Against)),
        ("best-leader", "chart-best-leader", Pen::dashed(Ink::For)),
        ("assessed-leader", "chart-best-assessed", Pen::whole(Ink::For)),
        ("any-seller", "chart-by-lot", Pen::dashed(Ink::Back)),
        ("outsider", "chart-outside", Pen::whole(Ink::Beside)),
    ];
    let line = |(arm, name, pen): (&str, &'static str, Pen)| {
        let point = |(r, label, same): &(f64, &str, &str)| {
            Ok(ChartPoint::relative(*r, &won_against(evidence, &format!("{arm} {label}"), same, LATER)?))
        };
        let points = CORRELATIONS.iter().map(point).collect::<Result<Vec<ChartPoint>, Missing>>()?;
        Ok(ChartLine { name, pen, points })
    };
    let lines = choices.into_iter().map(line).collect::<Result<Vec<ChartLine>, Missing>>()?;
    let ends = |choice: usize| {
        let values = || lines[choice].points.iter().map(|point| point.value);
        (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
    };
    let (star, assessed) = (ends(0), ends(2));
    let facts = vec![
        ("low", Fact::Change(star.0)),
        ("high", Fact::Change(star.1)),
        ("less", Fact::Change(assessed.0)),
        ("more", Fact::Change(assessed.1)),
    ];
    Ok(Chart {
        id: "promotion",
        title: Message { message: "chart-promotion-title", facts },
        note: Message::plain("chart-promotion-note"),
        plot: Plot::Lines(vec![Panel {
            up: "chart-won-against-no-change",
            scale: Scale::Change,
            across: Across::Values {
                name: "chart-correlation",
                at: CORRELATIONS.iter().map(|set| set.0).collect(),
                scale: Written::Decimals(2),
            },
            reference: Some(0.0),
            lines,
            marks: Vec::new(),
        }]),
    })
}
