//! B11: the share of slides that each watcher has seen, month by month after demand began to slide.

use super::super::alarm::{FALSE_ALARMS, FROM, WATCHERS, alarms, median, seen};
use super::super::chart::{Across, Chart, ChartLine, ChartPoint, Fact, Ink, Message, Panel, Pen, Plot, Scale};
use super::super::trial::{Evidence, Kept, Missing};
use super::super::window::MONTH;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;

pub(super) fn keep(kept: &mut Kept) {
    WATCHERS.iter().for_each(|watcher| kept.months(watcher.measure));
}

pub(super) fn chart(evidence: &Evidence<'_>) -> Result<Chart, Missing> {
    let (steady, sliding) = (evidence.of("steady-70")?, evidence.of("sliding")?);
    let raised =
        WATCHERS.iter().map(|watcher| alarms(steady, sliding, *watcher)).collect::<Result<Vec<Vec<f64>>, Missing>>()?;
    let begun = FROM / MONTH;
    let months = sliding.by_month(Measure::Satisfaction)?.len();
    let line = |watcher: usize, name, pen| {
        let point = |month: usize| ChartPoint::of((month - begun) as f64, &seen(&raised[watcher], month));
        ChartLine { name, pen, points: (begun..=months).map(point).collect() }
    };
    let all: Vec<usize> = (0..raised[0].len()).collect();
    let facts = vec![
        ("months", Fact::Decimal(median(&raised[2], &all), 0)),
        ("share", Fact::Number(seen(&raised[0], months).value, Unit::Share)),
        ("within", Fact::Decimal((months - begun) as f64, 0)),
    ];
    Ok(Chart {
        id: "warning",
        title: Message { message: "chart-warning-title", facts },
        note: Message { message: "chart-warning-note", facts: vec![("rate", Fact::Number(FALSE_ALARMS, Unit::Share))] },
        plot: Plot::Lines(vec![Panel {
            up: "chart-slides-seen",
            scale: Scale::Whole(Unit::Share),
            across: Across::Months("chart-months-since", (months - begun) as f64),
            reference: None,
            lines: vec![
                line(2, "chart-by-standard", Pen::whole(Ink::For)),
                line(3, "chart-by-skill", Pen::dashed(Ink::For)),
                line(1, "chart-by-results", Pen::whole(Ink::Beside)),
                line(4, "chart-by-leavers", Pen::dashed(Ink::Back)),
                line(0, "chart-by-satisfaction", Pen::whole(Ink::Against)),
            ],
            marks: Vec::new(),
        }]),
    })
}
