//! Figures of claims: an experiment as lines or bars, each with its interval.

mod bars;
mod lines;

use super::frame::Captions;
use super::scene::Color;
use super::{Figure, Style};
use crate::table::{Cells, Table};
use teamdrift_experiments::Plan;
use teamdrift_experiments::claims::ClaimResult;
use teamdrift_experiments::claims::chart::{Chart, Fact, Ink, Message, Plot};
use teamdrift_stats::Interval;
use teamdrift_words::FluentValue;

/// The figures of claims that have one.
#[must_use]
pub fn of_claims(findings: &[ClaimResult], plan: &Plan, style: &Style<'_>) -> Vec<Figure> {
    let drawn = findings.iter().filter_map(|finding| Some((finding.id.as_str(), finding.chart.as_ref()?)));
    drawn.map(|(claim, chart)| of_a_claim(claim, chart, plan, style)).collect()
}

fn of_a_claim(claim: &str, chart: &Chart, plan: &Plan, style: &Style<'_>) -> Figure {
    let (title, note) = (text(&chart.title, style), text(&chart.note, style));
    let source = style.words.tell(
        "claim-chart-source",
        &[
            ("claim", claim.into()),
            ("futures", style.words.count(plan.futures).into()),
            ("seed", plan.seed.to_string().into()),
            ("version", env!("CARGO_PKG_VERSION").into()),
        ],
    );
    let captions = Captions { title: &title, note: &note, source: &source };
    let scene = match &chart.plot {
        Plot::Lines(panels) => lines::scene(panels, &captions, style),
        Plot::Bars(bars) => bars::scene(bars, &captions, style),
    };
    Figure { id: chart.id, table: numbers(chart), title, note, scene }
}

/// A message with its facts as this language writes them.
fn text(message: &Message, style: &Style<'_>) -> String {
    let words = style.words;
    let facts: Vec<(&'static str, FluentValue<'_>)> = message
        .facts
        .iter()
        .map(|(name, fact)| {
            let text = match *fact {
                Fact::Number(x, unit) => words.bare(x, unit),
                Fact::Decimal(x, decimals) => words.number(x, decimals),
                Fact::Between(x, (low, high)) => {
                    let sign = if x <= low {
                        "<"
                    } else if x >= high {
                        ">"
                    } else {
                        ""
                    };
                    format!("{sign}{}", words.number(x, 1))
                }
                Fact::Change(x) => words.change(x),
                Fact::Choice(form) => form.to_owned(),
            };
            (*name, text.into())
        })
        .collect();
    words.tell(message.message, &facts)
}

fn color(ink: Ink, style: &Style<'_>) -> Color {
    match ink {
        Ink::For => style.theme.accent(),
        Ink::Against => style.theme.secondary(),
        Ink::Beside => style.theme.text(),
        Ink::Back => style.theme.muted(),
    }
}

/// A message's id without what all of them begin with: what it is called in a table.
fn plain(message: &str) -> String {
    message.split_once('-').map_or(message, |(_, rest)| rest).to_owned()
}

struct ChartRow {
    panel: String,
    line: String,
    x: f64,
    value: f64,
    ci95: Interval,
}

fn numbers(chart: &Chart) -> Table {
    let rows: Vec<ChartRow> = match &chart.plot {
        Plot::Lines(panels) => panels
            .iter()
            .flat_map(|panel| panel.lines.iter().map(move |line| (panel, line)))
            .flat_map(|(panel, line)| line.points.iter().map(move |point| (panel, line, point)))
            .map(|(panel, line, point)| ChartRow {
                panel: plain(panel.up),
                line: plain(line.name),
                x: point.x,
                value: point.value,
                ci95: point.ci95,
            })
            .collect(),
        Plot::Bars(bars) => bars
            .groups
            .iter()
            .flat_map(|(group, all)| all.iter().map(move |bar| (group, bar)))
            .map(|(group, bar)| ChartRow {
                panel: plain(group),
                line: bar.names.iter().map(|name| plain(name)).collect::<Vec<String>>().join(" x "),
                x: f64::NAN,
                value: bar.value,
                ci95: bar.ci95,
            })
            .collect(),
    };
    let column = |read: fn(&ChartRow) -> f64| Cells::SomeNumbers(rows.iter().map(read).collect());
    let name = |read: fn(&ChartRow) -> &String| Cells::Names(rows.iter().map(read).cloned().collect());
    Table::new(chart.id, "A row a point drawn.")
        .with("panel", "", "What is measured.", name(|row| &row.panel))
        .with("line", "", "Of what.", name(|row| &row.line))
        .with("x", "", "PageRect across.", column(|row| row.x))
        .with("value", "", "The effect or level.", column(|row| row.value))
        .with("ci_low", "", "Lower end of its 95 % interval.", column(|row| row.ci95.low))
        .with("ci_high", "", "Upper end of that interval.", column(|row| row.ci95.high))
}
