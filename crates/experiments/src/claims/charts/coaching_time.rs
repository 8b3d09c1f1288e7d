//! T2: a seller's minutes with the manager, over the span of control.

use super::super::chart::{Across, Chart, ChartLine, ChartPoint, Fact, Ink, Message, Panel, Pen, Plot, Scale, Written};
use super::super::trial::{Evidence, Missing};
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Estimate;

/// Minutes a week, of hours a month.
const MINUTES: f64 = 60.0 * 12.0 / 52.0;

/// Sellers, the arm in which time with them is not booked, the arm in which it is.
const SPANS: [(f64, &str, &str); 5] = [
    (4.0, "span-4", "span-booked-4"),
    (8.0, "ordinary", "span-booked-8"),
    (12.0, "span-12", "span-booked-12"),
    (16.0, "span-16", "span-booked-16"),
    (20.0, "span-20", "span-booked-20"),
];

pub(super) fn chart(evidence: &Evidence<'_>) -> Result<Chart, Missing> {
    let minutes = |arm: &str| Ok(Estimate::mean(evidence.of(arm)?.outcome(Outcome::CoachingHours)) * MINUTES);
    let line = |name, pen, booked: bool| {
        let point = |(sellers, not, yes): &(f64, &str, &str)| {
            Ok(ChartPoint::of(*sellers, &minutes(if booked { yes } else { not })?))
        };
        let points = SPANS.iter().map(point).collect::<Result<Vec<ChartPoint>, Missing>>()?;
        Ok(ChartLine { name, pen, points })
    };
    let decimal = |arm| Ok(Fact::Decimal(minutes(arm)?.value, 0));
    let facts =
        vec![("few", decimal("span-4")?), ("many", decimal("span-20")?), ("booked", decimal("span-booked-20")?)];
    Ok(Chart {
        id: "coaching-time",
        title: Message { message: "chart-span-title", facts },
        note: Message::plain("chart-span-note"),
        plot: Plot::Lines(vec![Panel {
            up: "chart-minutes",
            scale: Scale::Whole(Unit::Weeks),
            across: Across::Values {
                name: "chart-sellers",
                at: SPANS.iter().map(|span| span.0).collect(),
                scale: Written::Decimals(0),
            },
            reference: None,
            lines: vec![
                line("chart-booked", Pen::whole(Ink::For), true)?,
                line("chart-not-booked", Pen::dashed(Ink::Against), false)?,
            ],
            marks: Vec::new(),
        }]),
    })
}
