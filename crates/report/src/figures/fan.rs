//! Fans over time: the median, and where half and nine in ten of the futures lie.

use super::axis::{AxisRange, AxisStyle};
use super::frame::{self, Captions};
use super::plot_area::PlotArea;
use super::scene::{Color, PageRect, Scene, Stroke, TextStyle};
use super::{Figure, Style};
use crate::findings;
use crate::table::{Cells, Table};
use teamdrift_experiments::Answer;
use teamdrift_experiments::summary::{QUARTER, SMOOTHED_OVER};
use teamdrift_model::observe::Unit;
use teamdrift_stats::Stat;

/// The fan of value won per seat.
#[must_use]
pub fn revenue(answer: &Answer, style: &Style<'_>) -> Figure {
    let words = style.words;
    let interval = findings::sales_interval(&answer.summary, words);
    let note = words.format(
        "figure-revenue-note",
        &[("currency", answer.scenario.currency.as_str().into()), ("interval", interval.into())],
    );
    let title = findings::how_sales_change(&answer.summary, words);
    money("revenue", &answer.bands.won_smoothed, title, note, answer, style)
}

/// The fan of the team's contribution.
#[must_use]
pub fn contribution(answer: &Answer, style: &Style<'_>) -> Figure {
    let (words, stats) = (style.words, &answer.bands.contribution_smoothed);
    let note = words.format("figure-contribution-note", &[("currency", answer.scenario.currency.as_str().into())]);
    let (first, last) = (&stats[unsettled(stats)], &stats[stats.len() - 1]);
    let title = findings::how_contribution_changes(first, last, &answer.scenario.currency, words);
    money("contribution", stats, title, note, answer, style)
}

/// How many weeks at the start have fewer weeks to smooth over: the fan would flare there.
fn unsettled(stats: &[Stat]) -> usize {
    if stats.len() > 2 * SMOOTHED_OVER { SMOOTHED_OVER - 1 } else { 0 }
}

fn money(id: &'static str, stats: &[Stat], title: String, note: String, answer: &Answer, style: &Style<'_>) -> Figure {
    let note = style.note_of_kept(note, answer.plan.futures);
    let source = style.source(answer, 1);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(style.theme, 960.0, 600.0, &captions);
    let rect = PageRect { left: page.left + 66.0, right: page.right - 178.0, ..page };
    let skip = unsettled(stats);
    let plot = draw(&mut scene, rect, stats, |week| week >= skip, Unit::Money, style);
    label(&mut scene, &plot, &stats[stats.len() - 1], Unit::Money, style);
    Figure { id, table: numbers(id, stats, "money"), title, note, scene }
}

/// Up to so many people at the upper end, a fan of people climbs in steps.
const FEW: f64 = 6.0;

/// The fan of how many have left since the start.
#[must_use]
pub fn leavers(answer: &Answer, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let title = findings::turnover(answer, words);
    let seats = answer.scenario.seats();
    let source = style.source(answer, 1);
    let stats = &answer.bands.exits;
    let last = stats.len() - 1;
    // Many people make a restless staircase of a week-by-week line; of a few, each is a step of its own.
    let few = stats[last].p95 <= FEW;
    let facts = [("seats", words.count(seats).into()), ("by", if few { "week" } else { "quarter" }.into())];
    let note = style.note_of_kept(words.format("figure-leavers-note", &facts), answer.plan.futures);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 600.0, &captions);
    let rect = PageRect { left: page.left + 40.0, right: page.right - 178.0, ..page };
    let drawn = |week: usize| few || week == 0 || week == last || (week + 1).is_multiple_of(QUARTER);
    let plot = draw(&mut scene, rect, stats, drawn, Unit::Count, style);
    label(&mut scene, &plot, &stats[last], Unit::Count, style);
    Figure { id: "leavers", table: numbers("leavers", stats, "count"), title, note, scene }
}

/// Draws a fan with its axes; gives its plot area. Only the weeks for which `drawn` holds are drawn.
pub(super) fn draw(
    scene: &mut Scene,
    rect: PageRect,
    all: &[Stat],
    drawn: impl Fn(usize) -> bool,
    unit: Unit,
    style: &Style<'_>,
) -> PlotArea {
    let (words, theme) = (style.words, style.theme);
    let weeks = all.iter().enumerate().filter(|(week, _)| drawn(*week));
    let stats: Vec<(f64, &Stat)> = weeks.map(|(week, stat)| (week as f64, stat)).collect();
    let high = stats.iter().map(|(_, s)| s.p95).fold(0.0, f64::max);
    let up = AxisRange::around(stats.iter().flat_map(|(_, s)| [s.p05, s.p95]), 6);
    // There is no half a person.
    let up = if unit == Unit::Count { up.whole() } else { up };
    let plot = PlotArea::new(rect, frame::weeks_axis(all.len()), up);
    plot.y_axis(scene, theme, &AxisStyle::mesh(&|y| words.bare(y, unit)));
    plot.horizontal_line(scene, 0.0, Stroke::new(theme.muted(), 1.0));
    frame::time_axis(scene, theme, &plot, all.len(), words);
    let stats = if unit == Unit::Count && high <= FEW { steps(&stats) } else { stats };
    bands(scene, &plot, &stats, theme.accent(), [0.20, 0.32]);
    plot.line(scene, stats.iter().map(|(week, s)| (*week, s.p50)), Stroke::new(theme.text(), 2.2));
    plot
}

/// The bands that hold 9 in 10 and half of the futures, each with its opacity.
pub(super) fn bands(scene: &mut Scene, plot: &PlotArea, stats: &[(f64, &Stat)], fill: Color, opacity: [f64; 2]) {
    plot.band(scene, stats.iter().map(|(week, s)| (*week, s.p05, s.p95)), fill.with_alpha(opacity[0]));
    plot.band(scene, stats.iter().map(|(week, s)| (*week, s.p25, s.p75)), fill.with_alpha(opacity[1]));
}

/// Each week's numbers kept until the next's.
fn steps<'a>(stats: &[(f64, &'a Stat)]) -> Vec<(f64, &'a Stat)> {
    let mut all: Vec<(f64, &Stat)> = Vec::with_capacity(2 * stats.len());
    for (week, stat) in stats {
        all.extend(all.last().map(|(_, before)| (*week, *before)));
        all.push((*week, stat));
    }
    all
}

/// Brackets beside the fan's end that name its bands.
pub(super) fn label(scene: &mut Scene, plot: &PlotArea, end: &Stat, unit: Unit, style: &Style<'_>) {
    let (words, theme) = (style.words, style.theme);
    let rect = plot.rect();
    let x = rect.right + 10.0;
    let bracket = |scene: &mut Scene, x: f64, low: f64, high: f64, color: Color| {
        let (top, bottom) = (plot.y(high), plot.y(low));
        scene.line(vec![(x - 4.0, top), (x, top), (x, bottom), (x - 4.0, bottom)], Stroke::new(color, 1.3));
    };
    bracket(scene, x, end.p25, end.p75, theme.accent());
    bracket(scene, x + 9.0, end.p05, end.p95, theme.muted());
    let targets = [end.p95, end.p75, end.p50, end.p05].map(|value| plot.y(value));
    let heights = frame::spread(&targets, 34.0, rect.top + 6.0, rect.bottom - 24.0);
    let labels = [
        (words.text("band-nine"), words.nine_of_ten(end, unit), theme.muted(), false),
        (words.text("band-half"), words.range(end.p25, end.p75, unit), theme.accent(), false),
        (words.text("band-median"), words.bare(end.p50, unit), theme.text(), true),
    ];
    for ((name, value, color, bold), height) in labels.into_iter().zip(heights) {
        let set = TextStyle::new(12.5, color);
        let x = x + 20.0;
        scene.text((x, height + 4.0), name, if bold { set.bold() } else { set });
        scene.text((x, height + 19.0), value, TextStyle::new(11.5, color));
    }
}

/// The numbers of a fan.
pub(super) fn numbers(name: &'static str, stats: &[Stat], unit: &str) -> Table {
    let column = |read: fn(&Stat) -> f64| Cells::Numbers(stats.iter().map(read).collect());
    Table::new(name, "How futures are spread, a row a week.")
        .with("week", "week", "Week, from 0.", Cells::Counts((0..stats.len() as u32).collect()))
        .with("p05", unit, "5th percentile.", column(|s| s.p05))
        .with("p25", unit, "25th percentile.", column(|s| s.p25))
        .with("p50", unit, "Median.", column(|s| s.p50))
        .with("p75", unit, "75th percentile.", column(|s| s.p75))
        .with("p95", unit, "95th percentile.", column(|s| s.p95))
}
