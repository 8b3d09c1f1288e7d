//! The waterfall of contribution: what the difference between two alternatives is made of.

use super::axis::{AxisRange, AxisStyle};
use super::frame::{self, Captions};
use super::plot_area::PlotArea;
use super::scene::{PageRect, Scene, Stroke, TextAnchor, TextStyle};
use super::{Figure, Style, text_layout};
use crate::table::{Cells, Table};
use teamdrift_experiments::compare::{Arm, Comparison, Pair, Part};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Stat;

/// Half the width of a bar, of which each has a unit of its own.
const HALF: f64 = 0.3;

/// One bar: its name, where it begins and ends, and the number that it shows.
struct WaterfallBar {
    name: &'static str,
    from: f64,
    stat: Stat,
    whole: bool,
}

impl WaterfallBar {
    fn to(&self) -> f64 {
        self.from + self.stat.mean
    }
}

/// The figure.
#[must_use]
pub fn contribution(comparison: &Comparison, arm: &Arm, pair: &Pair, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let reference = &comparison.reference().scenario;
    let most = pair.parts.iter().max_by(|a, b| a.adds.mean.abs().total_cmp(&b.adds.mean.abs()));
    let (id, part, amount) = match most {
        Some(part) if part.adds.mean > 0.0 => ("waterfall-title-more", part_name(part.measure), part.adds.mean),
        Some(part) if part.adds.mean < 0.0 => ("waterfall-title-less", part_name(part.measure), -part.adds.mean),
        _ => ("waterfall-title-same", "part-contribution", 0.0),
    };
    let facts = [
        ("part", words.text(part).into()),
        ("name", style.named(&arm.scenario).into()),
        ("other", style.named(reference).into()),
        ("amount", words.money(amount, &reference.currency).into()),
        ("currency", reference.currency.as_str().into()),
    ];
    let title = words.format(id, &facts);
    let note = words.format("waterfall-note", &facts);
    let source = style.source_of_a_comparison(comparison);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 600.0, &captions);
    // A name of a part may take two lines.
    let rect = PageRect { left: page.left + 74.0, top: page.top + 14.0, bottom: page.bottom - 16.0, ..page };
    let bars = bars(pair);
    let ends = bars.iter().flat_map(|b| [b.from, b.to(), b.from + b.stat.ci95.low, b.from + b.stat.ci95.high]);
    // A bar a unit across.
    let across = AxisRange::with_key_points(0.0, bars.len() as f64, []);
    let plot = PlotArea::new(rect, across, AxisRange::around(ends, 6));
    plot.y_axis(&mut scene, theme, &AxisStyle::mesh(&|y| words.signed(y, Unit::Money)));
    plot.horizontal_line(&mut scene, 0.0, Stroke::new(theme.muted(), 1.6));
    for (at, bar) in bars.iter().enumerate() {
        let middle = at as f64 + 0.5;
        draw_bar(&mut scene, &plot, bar, middle, style);
        if let Some(next) = bars.get(at + 1).filter(|next| !next.whole) {
            let link = [(middle + HALF, next.from), (middle + 1.0 - HALF, next.from)];
            plot.line(&mut scene, link, Stroke::new(theme.muted(), 1.0));
        }
        let room = 0.94 * rect.width() / bars.len() as f64;
        let name = text_layout::balanced(&words.text(bar.name), 12.5, bar.whole, room);
        for (line, text) in name.into_iter().enumerate() {
            let set = TextStyle::new(12.5, theme.text()).anchor(TextAnchor::Middle);
            let set = if bar.whole { set.bold() } else { set };
            scene.text((plot.x(middle), rect.bottom + 20.0 + 16.0 * line as f64), text, set);
        }
    }
    Figure { id: "waterfall", table: numbers(&bars), title, note, scene }
}

fn draw_bar(scene: &mut Scene, plot: &PlotArea, bar: &WaterfallBar, middle: f64, style: &Style<'_>) {
    let theme = style.theme;
    // Full for the whole, middle for what adds, light for what takes away; the signs show it too.
    let fill = match (bar.whole, bar.stat.mean < 0.0) {
        (true, _) => theme.accent(),
        (false, false) => theme.accent().with_alpha(0.55),
        (false, true) => theme.muted().with_alpha(0.45),
    };
    plot.bar(scene, (middle - HALF, bar.from), (middle + HALF, bar.to()), fill);
    // A bar of no height is seen as a line.
    plot.line(scene, [(middle - HALF, bar.to()), (middle + HALF, bar.to())], Stroke::new(fill, 1.0));
    let interval = (bar.from + bar.stat.ci95.low, bar.from + bar.stat.ci95.high);
    plot.vertical_interval(scene, middle, interval, 5.0, Stroke::new(theme.text(), 1.6));
    let top = plot.y(bar.from.max(bar.to())).min(plot.y(interval.1));
    let set = TextStyle::new(13.0, theme.text()).bold().anchor(TextAnchor::Middle).halo();
    scene.text((plot.x(middle), top - 8.0), style.words.signed(bar.stat.mean, Unit::Money), set);
}

fn bars(pair: &Pair) -> Vec<WaterfallBar> {
    let mut bars = Vec::new();
    let mut from = 0.0;
    for Part { measure, adds } in &pair.parts {
        bars.push(WaterfallBar { name: part_name(*measure), from, stat: *adds, whole: false });
        from += adds.mean;
    }
    let whole = pair.of(Outcome::ContributionPerSeat).paired.difference;
    bars.push(WaterfallBar { name: "part-contribution", from: 0.0, stat: whole, whole: true });
    bars
}

/// The message with the name of a part of contribution.
fn part_name(measure: Measure) -> &'static str {
    match measure {
        Measure::Margin => "part-margin",
        Measure::PayCost => "part-pay_cost",
        Measure::Commission => "part-commission",
        Measure::Replacement => "part-replacement",
        Measure::ManagerCost => "part-manager_cost",
        _ => "part-contribution",
    }
}

fn numbers(bars: &[WaterfallBar]) -> Table {
    let column = |read: fn(&WaterfallBar) -> f64| Cells::SomeNumbers(bars.iter().map(read).collect());
    let names = bars.iter().map(|bar| bar.name.trim_start_matches("part-")).collect();
    Table::new("waterfall", "What each part adds to the difference in contribution, a year and seat; the sum last.")
        .with("part", "", "Part of contribution.", Cells::Words(names))
        .with("adds", "money/year", "What it adds.", column(|b| b.stat.mean))
        .with("ci_low", "money/year", "Lower end of its 95 % interval.", column(|b| b.stat.ci95.low))
        .with("ci_high", "money/year", "Upper end of its 95 % interval.", column(|b| b.stat.ci95.high))
}
