//! A3: the group's ownership and sales, quarter by quarter.

use super::super::chart::{Chart, ChartPoint, Fact, Ink, Message, Pen, Plot, Scale};
use super::super::trial::{Evidence, Kept, Missing};
use super::{Window, by_quarters, keep_quarters, won_against};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;

pub(super) fn keep(kept: &mut Kept) {
    keep_quarters(kept, &[Measure::Ownership, Measure::WonPerSeat]);
    kept.mean(Measure::WonPerSeat, Window::year(2));
}

pub(super) fn chart(evidence: &Evidence<'_>) -> Result<Chart, Missing> {
    let managers = [
        ("chart-delegates", "delegates", Pen::whole(Ink::For)),
        ("chart-ordinary", "ordinary", Pen::whole(Ink::Back)),
        ("chart-micro", "micro-manager", Pen::dashed(Ink::Against)),
        ("chart-does-all", "does-it-all", Pen::whole(Ink::Beside)),
    ];
    let against = |arm: &str, window| won_against(evidence, arm, "ordinary", window);
    let year = |arm| Ok(Fact::Change(ChartPoint::relative(0.0, &against(arm, Window::year(2))?).value));
    let facts =
        vec![("delegates", year("delegates")?), ("micro", year("micro-manager")?), ("all", year("does-it-all")?)];
    let owned = |arm: &str, x, window| Ok(ChartPoint::of(x, &evidence.of(arm)?.mean(Measure::Ownership, window)?));
    let won = |arm: &str, x, window| Ok(ChartPoint::relative(x, &against(arm, window)?));
    Ok(Chart {
        id: "co-workership",
        title: Message { message: "chart-group-title", facts },
        note: Message::plain("chart-group-note"),
        plot: Plot::Lines(vec![
            by_quarters("chart-ownership", Scale::Whole(Unit::Level), None, &managers, &owned)?,
            by_quarters("chart-won-against-ordinary", Scale::Change, Some(0.0), &managers, &won)?,
        ]),
    })
}
