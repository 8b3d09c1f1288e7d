//! R3: the spiral of late deliveries, goodwill and sales, quarter by quarter.

use super::super::chart::{Chart, ChartPoint, Fact, Ink, Message, Pen, Plot, Scale};
use super::super::trial::{Evidence, Kept, Missing};
use super::{Window, by_quarters, keep_quarters, won_against};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;

const END: Window = Window::year(3);

pub(super) fn keep(kept: &mut Kept) {
    keep_quarters(kept, &[Measure::Late, Measure::Goodwill, Measure::WonPerSeat]);
    kept.mean(Measure::WonPerSeat, END);
    kept.mean(Measure::Late, END);
}

pub(super) fn chart(evidence: &Evidence<'_>) -> Result<Chart, Missing> {
    let ways = [
        ("chart-unlimited", "strong-unlimited", Pen::whole(Ink::Back)),
        ("chart-agreed", "strong-agreed", Pen::dashed(Ink::For)),
        ("chart-limited", "strong-limited", Pen::whole(Ink::Against)),
    ];
    let against = |arm: &str, window| won_against(evidence, arm, "strong-unlimited", window);
    let level = |measure| move |arm: &str, x, window| Ok(ChartPoint::of(x, &evidence.of(arm)?.mean(measure, window)?));
    let end = |arm| Ok(Fact::Change(ChartPoint::relative(0.0, &against(arm, END)?).value));
    let late = evidence.of("strong-limited")?.mean(Measure::Late, END)?.value;
    let facts = vec![
        ("late", Fact::Number(late, Unit::Share)),
        ("limited", end("strong-limited")?),
        ("agreed", end("strong-agreed")?),
    ];
    let won = |arm: &str, x, window| Ok(ChartPoint::relative(x, &against(arm, window)?));
    Ok(Chart {
        id: "backlog",
        title: Message { message: "chart-backlog-title", facts },
        note: Message::plain("chart-backlog-note"),
        plot: Plot::Lines(vec![
            by_quarters("chart-late", Scale::Whole(Unit::Share), None, &ways, &level(Measure::Late))?,
            by_quarters("chart-goodwill", Scale::Whole(Unit::Level), None, &ways, &level(Measure::Goodwill))?,
            by_quarters("chart-won-against-unlimited", Scale::Change, Some(0.0), &ways, &won)?,
        ]),
    })
}
