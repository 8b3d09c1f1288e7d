//! K2: the gain from a manager's own share of a quota, over the size of the team.

use super::super::chart::{
    Across, Chart, ChartLine, ChartPoint, Fact, Ink, Mark, Message, Panel, Pen, Plot, Scale, Written,
};
use super::super::resample::bootstrap_means;
use super::super::statistic::crossing;
use super::super::trial::{Evidence, Kept, Missing};
use super::YEARS;
use teamdrift_model::observe::Measure;

const SIZES: [f64; 5] = [3.0, 5.0, 8.0, 10.0, 12.0];

/// A share of a quota as its arms write it, the message that names it, its pen, and what its crossing and the ends of the
/// interval have in the message of the figure.
const SHARES: [(&str, &str, Pen, [&str; 3]); 4] = [
    ("0.125", "chart-an-eighth", Pen::whole(Ink::For), ["eighth", "eighthLow", "eighthHigh"]),
    ("0.25", "chart-a-quarter", Pen::dashed(Ink::For), ["quarter", "quarterLow", "quarterHigh"]),
    ("0.375", "chart-three-eighths", Pen::dashed(Ink::Against), ["three", "threeLow", "threeHigh"]),
    ("0.5", "chart-half", Pen::whole(Ink::Against), ["half", "halfLow", "halfHigh"]),
];

pub(super) fn keep(kept: &mut Kept) {
    kept.mean(Measure::Contribution, YEARS);
}

fn arm(size: f64, share: &str) -> String {
    if size == 8.0 && share == "0.0" { "ordinary".to_owned() } else { format!("own-quota-{share}-of-{size}") }
}

pub(super) fn chart(evidence: &Evidence<'_>) -> Result<Chart, Missing> {
    let column = |size, share| evidence.of(&arm(size, share))?.values(Measure::Contribution, YEARS);
    let of = |size, share| evidence.of(&arm(size, share))?.mean(Measure::Contribution, YEARS);
    let columns = |share| SIZES.iter().map(|size| column(*size, share)).collect::<Result<Vec<&[f64]>, Missing>>();
    let mut marks = vec![Mark::At(5.0, "chart-practice-five")];
    let mut facts = Vec::new();
    let mut lines = Vec::new();
    for (share, name, pen, facts_of) in SHARES {
        let point = |size: &f64| Ok(ChartPoint::of(*size, &(of(*size, share)? - of(*size, "0.0")?)));
        let points = SIZES.iter().map(point).collect::<Result<Vec<ChartPoint>, Missing>>()?;
        lines.push(ChartLine { name, pen, points });
        let both = [columns(share)?, columns("0.0")?].concat();
        let (value, ci) = bootstrap_means(&both, &|means| crossing(&SIZES, |n| means[n] - means[SIZES.len() + n]));
        marks.push(Mark::Crossing(value, ci, pen.ink));
        for (fact, x) in facts_of.into_iter().zip([value, ci.low, ci.high]) {
            facts.push((fact, Fact::Between(x, (SIZES[0], SIZES[SIZES.len() - 1]))));
        }
    }
    Ok(Chart {
        id: "own-quota",
        title: Message { message: "chart-own-quota-title", facts: facts.clone() },
        note: Message { message: "chart-own-quota-note", facts },
        plot: Plot::Lines(vec![Panel {
            up: "chart-gain-of-selling",
            scale: Scale::Money,
            across: Across::Values { name: "chart-sellers", at: SIZES.to_vec(), scale: Written::Decimals(0) },
            reference: Some(0.0),
            lines,
            marks,
        }]),
    })
}
