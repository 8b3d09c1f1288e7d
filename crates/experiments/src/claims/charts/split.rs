//! B6: sales under each split of support and demand against the middle one, by kind of seller, and where the best lies.

use super::super::chart::{
    Across, Chart, ChartLine, ChartPoint, Fact, Ink, Mark, Message, Panel, Pen, Plot, Scale, Written,
};
use super::super::resample::{best, bootstrap_means};
use super::super::trial::{Evidence, Kept, Missing};
use super::{Window, won_against};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;

const YEAR: Window = Window::year(1);
/// Support's shares of the total, and how the arms write them.
const SPLITS: [f64; 9] = [0.30, 0.35, 0.40, 0.45, 0.50, 0.55, 0.60, 0.65, 0.70];
const LABELS: [&str; 9] = ["30/70", "35/65", "40/60", "45/55", "50/50", "55/45", "60/40", "65/35", "70/30"];

pub(super) fn keep(kept: &mut Kept) {
    kept.mean(Measure::WonPerSeat, YEAR);
}

pub(super) fn chart(evidence: &Evidence<'_>) -> Result<Chart, Missing> {
    let kinds = [
        ("new", "chart-new", Pen::whole(Ink::For)),
        ("driven", "chart-driven", Pen::dashed(Ink::Back)),
        ("comfortable", "chart-comfortable", Pen::whole(Ink::Against)),
    ];
    let mut facts = Vec::new();
    let (mut lines, mut marks) = (Vec::new(), Vec::new());
    let mut near = true;
    for (kind, name, pen) in kinds {
        let arms = LABELS.map(|label| format!("{kind} {label}"));
        let point =
            |(arm, x): (&String, f64)| Ok(ChartPoint::relative(x, &won_against(evidence, arm, &arms[4], YEAR)?));
        let points = arms.iter().zip(SPLITS).map(point).collect::<Result<Vec<ChartPoint>, Missing>>()?;
        let column = |arm: &String| evidence.of(arm)?.values(Measure::WonPerSeat, YEAR);
        let columns = arms.iter().map(column).collect::<Result<Vec<&[f64]>, Missing>>()?;
        let (share, ci) = bootstrap_means(&columns, &|means| best(&SPLITS, means));
        near &= (0.4..=0.6).contains(&share);
        let top = points.iter().map(|point| point.value).fold(f64::NEG_INFINITY, f64::max);
        marks.push(Mark::Top((share, top), ci, pen.ink));
        facts.push((kind, Fact::Number(share, Unit::Share)));
        lines.push(ChartLine { name, pen, points });
    }
    facts.push(("form", Fact::Choice(if near { "near" } else { "apart" })));
    marks.push(Mark::At(0.3, "chart-practice-comfortable"));
    marks.push(Mark::At(0.7, "chart-practice-new"));
    Ok(Chart {
        id: "best-split",
        title: Message { message: "chart-split-title", facts },
        note: Message::plain("chart-split-note"),
        plot: Plot::Lines(vec![Panel {
            up: "chart-won-against-middle",
            scale: Scale::Change,
            across: Across::Values { name: "chart-relation-to-system", at: SPLITS.to_vec(), scale: Written::Split },
            reference: Some(0.0),
            lines,
            marks,
        }]),
    })
}
