//! Differences: the fan of one alternative over time, and all alternatives beside each other.

use super::axis::{AxisRange, AxisStyle};
use super::frame::{self, Captions};
use super::plot_area::PlotArea;
use super::scene::{PageRect, Stroke, TextAnchor, TextStyle};
use super::{Figure, Style, fan, text_layout};
use crate::table::{Cells, Table};
use teamdrift_experiments::compare::{Arm, Comparison, Pair};
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Stat;
use teamdrift_words::Label;

/// The fan of the contribution by which an alternative is ahead, added up week by week.
#[must_use]
pub fn difference(comparison: &Comparison, arm: &Arm, pair: &Pair, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let reference = &comparison.reference().scenario;
    let stats = &pair.cumulative;
    let end = &stats[stats.len() - 1];
    let id = match end.p50 {
        x if x > 0.0 => "difference-title-more",
        x if x < 0.0 => "difference-title-less",
        _ => "difference-title-same",
    };
    let facts = [
        ("name", style.named(&arm.scenario).into()),
        ("other", style.named(reference).into()),
        ("amount", words.money(end.p50.abs(), &reference.currency).into()),
        ("currency", reference.currency.as_str().into()),
    ];
    let title = words.format(id, &facts);
    let note = style.note_of_kept(words.format("difference-note", &facts), comparison.plan.futures);
    let source = style.source_of_a_comparison(comparison);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 600.0, &captions);
    let rect = PageRect { left: page.left + 80.0, right: page.right - 190.0, ..page };
    let plot = fan::draw(&mut scene, rect, stats, |_| true, Unit::Money, style);
    plot.horizontal_line(&mut scene, 0.0, Stroke::new(theme.text(), 1.2).dashed((5.0, 4.0)));
    fan::label(&mut scene, &plot, end, Unit::Money, style);
    Figure { id: "difference", table: fan::numbers("difference", stats, "money"), title, note, scene }
}

/// Contribution of every alternative against the reference: mean, interval, and how often it is ahead.
#[must_use]
pub fn alternatives(comparison: &Comparison, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let reference = &comparison.reference().scenario;
    let title = crate::compare::finding(comparison, Label::ByTitle, words);
    let facts = [("other", style.named(reference).into()), ("currency", reference.currency.as_str().into())];
    let note = words.format("forest-note", &facts);
    let source = style.source_of_a_comparison(comparison);
    let captions = Captions { title: &title, note: &note, source: &source };
    let mut ranked: Vec<(&Arm, &Pair)> = comparison.alternatives().collect();
    ranked.sort_by(|a, b| contribution(b.1).mean.total_cmp(&contribution(a.1).mean));
    let height = 280.0 + 40.0 * ranked.len() as f64;
    let (mut scene, page) = frame::page(theme, 960.0, height, &captions);
    let name_room = ranked
        .iter()
        .map(|(arm, _)| text_layout::width(&style.title_of(&arm.scenario), 13.0, true))
        .fold(60.0, f64::max);
    let rect = PageRect {
        left: page.left + name_room.min(320.0) + 20.0,
        right: page.right - 100.0,
        top: page.top + 16.0,
        ..page
    };
    let stats = ranked.iter().map(|(_, pair)| contribution(pair));
    let ends = stats.flat_map(|stat| [stat.mean, stat.ci95.low, stat.ci95.high]);
    let plot = PlotArea::new(rect, AxisRange::around(ends, 7), AxisRange::rows(ranked.len() as f64));
    plot.x_axis(&mut scene, theme, &AxisStyle::mesh(&|x| words.signed(x, Unit::Money)));
    plot.vertical_line(&mut scene, 0.0, Stroke::new(theme.muted(), 1.6));
    let head = TextStyle::new(11.0, theme.muted()).anchor(TextAnchor::End);
    scene.text((page.right, rect.top - 6.0), words.text("forest-ahead"), head);
    for (row, (arm, pair)) in ranked.iter().enumerate() {
        let row = row as f64 + 0.5;
        let stat = contribution(pair);
        // An interval without 0 is drawn solid, another light: seen without reading.
        let clear = !stat.ci95.holds(0.0);
        let color = if clear { theme.accent() } else { theme.muted() };
        let interval = (stat.ci95.low, stat.ci95.high);
        plot.horizontal_interval(&mut scene, interval, row, 5.0, Stroke::new(color, 2.4));
        let fill = if clear { color } else { theme.background() };
        plot.circles(&mut scene, [(stat.mean, row)], 5.5, fill, Some(Stroke::new(color, 2.0)));
        let y = plot.y(row) + 4.5;
        let name = TextStyle::new(13.0, theme.text()).bold().anchor(TextAnchor::End);
        scene.text((rect.left - 14.0, y), style.title_of(&arm.scenario), name);
        let share = words.percent_round(pair.of(Outcome::ContributionPerSeat).share_better);
        scene.text((page.right, y), share, TextStyle::new(13.0, theme.text()).anchor(TextAnchor::End));
    }
    let column =
        |read: fn(&Stat) -> f64| Cells::SomeNumbers(ranked.iter().map(|(_, pair)| read(&contribution(pair))).collect());
    let table = Table::new("alternatives", "Contribution less that of the reference, a row an alternative.")
        .with(
            "alternative",
            "",
            "The alternative.",
            Cells::Names(ranked.iter().map(|(a, _)| a.scenario.name.clone()).collect()),
        )
        .with("mean_difference", "money/year", "Mean difference a year and seat.", column(|s| s.mean))
        .with("ci_low", "money/year", "Lower end of its 95 % interval.", column(|s| s.ci95.low))
        .with("ci_high", "money/year", "Upper end of its 95 % interval.", column(|s| s.ci95.high));
    Figure { id: "alternatives", table, title, note, scene }
}

fn contribution(pair: &Pair) -> Stat {
    pair.of(Outcome::ContributionPerSeat).paired.difference
}
