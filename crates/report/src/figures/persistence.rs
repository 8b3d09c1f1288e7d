//! How much of the differences between sellers lasts beyond a month, a quarter and a year, and what becomes of the one who
//! was best.

use super::axis::{AxisRange, AxisStyle};
use super::frame::{self, Captions};
use super::plot_area::PlotArea;
use super::scene::{PageRect, Scene, Stroke, TextAnchor, TextStyle};
use super::{Figure, Style};
use crate::findings;
use crate::table::{Cells, Table};
use teamdrift_experiments::Answer;
use teamdrift_experiments::calibration::persistence::{Persistence, Stretch};
use teamdrift_stats::Interval;

/// Half the height of a bar, in points.
const HALF_BAR: f64 = 21.0;

/// The figure, if the run shows enough of its sellers.
#[must_use]
pub fn persistence(answer: &Answer, style: &Style<'_>) -> Option<Figure> {
    let persistence = answer.persistence.as_ref()?;
    let (words, theme) = (style.words, style.theme);
    let title = findings::what_lasts(persistence, words);
    let note = words.format("figure-persistence-note", &[("futures", words.count(persistence.futures).into())]);
    let source = style.source(answer, 1);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 460.0, &captions);
    let top = page.top + 40.0;
    let left = PageRect { left: page.left + 90.0, right: page.left + 446.0, top, ..page };
    let right = PageRect { left: page.left + 500.0, right: page.right - 8.0, top, ..page };
    let head = TextStyle::new(13.0, theme.text()).bold();
    scene.text((left.left, page.top + 22.0), words.text("figure-persistence-lasts"), head);
    scene.text((right.left, page.top + 22.0), words.text("figure-persistence-best"), head);
    let rows = || AxisRange::rows(persistence.stretches.len() as f64);
    let most = persistence.stretches.iter().map(|stretch| stretch.best.1.high).fold(1.0, f64::max);
    let shares = AxisRange::with_key_points(0.0, 1.0, [0.0, 0.25, 0.5, 0.75, 1.0]);
    let shares = PlotArea::new(left, shares, rows());
    let ratios = PlotArea::new(right, AxisRange::new(0.5, (2.0 * most).ceil() / 2.0, 6), rows());
    axes(&mut scene, &shares, &ratios, style);
    for (row, stretch) in persistence.stretches.iter().enumerate() {
        let middle = row as f64 + 0.5;
        let name = TextStyle::new(14.0, theme.text()).anchor(TextAnchor::End);
        let at = (left.left - 14.0, shares.y(middle) + 5.0);
        scene.text(at, words.text(findings::stretch_name(stretch.months)), name);
        share(&mut scene, stretch, &shares, middle, style);
        best(&mut scene, stretch, &ratios, middle, style);
    }
    Some(Figure { id: "luck", table: numbers(persistence), title, note, scene })
}

/// Percent on the left, times the team's mean on the right.
fn axes(scene: &mut Scene, shares: &PlotArea, ratios: &PlotArea, style: &Style<'_>) {
    let (words, theme) = (style.words, style.theme);
    let percent = |x: f64| words.percent_round(x);
    shares.x_axis(scene, theme, &AxisStyle::line(&percent));
    let number = |x: f64| words.number(x, 1);
    ratios.x_axis(scene, theme, &AxisStyle::mesh(&number));
    ratios.vertical_line(scene, 1.0, Stroke::new(theme.muted(), 1.0));
    let set = TextStyle::new(12.0, theme.muted()).anchor(TextAnchor::Middle);
    scene.text((ratios.x(1.0), ratios.rect().bottom + 36.0), words.text("figure-persistence-mean"), set);
}

/// A bar in two: what lasts, and the rest.
fn share(scene: &mut Scene, stretch: &Stretch, plot: &PlotArea, middle: f64, style: &Style<'_>) {
    let (words, theme) = (style.words, style.theme);
    let (value, ci) = stretch.lasting;
    let value = value.clamp(0.0, 1.0);
    let (start, edge, end, y) = (plot.x(0.0), plot.x(value), plot.x(1.0), plot.y(middle));
    let half = HALF_BAR / (plot.y(middle + 1.0) - y);
    plot.bar(scene, (0.0, middle - half), (1.0, middle + half), theme.grid());
    plot.bar(scene, (0.0, middle - half), (value, middle + half), theme.accent());
    interval(scene, ci, plot, y + HALF_BAR + 7.0, style);
    let set = TextStyle::new(14.0, theme.background()).bold();
    if edge - start > 48.0 {
        scene.text((start + 8.0, y + 5.0), words.percent_round(value), set);
    } else {
        let set = TextStyle { color: theme.text(), ..set };
        scene.text((edge + 8.0, y + 5.0), words.percent_round(value), set);
    }
    if value < 0.8 {
        let rest = TextStyle::new(13.0, theme.muted()).anchor(TextAnchor::End);
        scene.text((end - 8.0, y + 5.0), words.text("figure-persistence-rest"), rest);
    }
}

/// From what the best sold in the stretch to what the same seller sold in the year after.
fn best(scene: &mut Scene, stretch: &Stretch, plot: &PlotArea, middle: f64, style: &Style<'_>) {
    let (words, theme) = (style.words, style.theme);
    let (now, then, y) = (plot.x(stretch.best.0), plot.x(stretch.after.0), plot.y(middle));
    scene.line(vec![(then + 9.0, y), (now, y)], Stroke::new(theme.secondary().with_alpha(0.8), 2.5));
    scene.area(vec![(then + 9.0, y), (then + 18.0, y - 5.0), (then + 18.0, y + 5.0)], theme.secondary());
    let outline = Stroke::new(theme.secondary(), 2.5);
    plot.circles(scene, [(stretch.best.0, middle)], 7.0, theme.background(), Some(outline));
    plot.circles(scene, [(stretch.after.0, middle)], 7.0, theme.accent(), None);
    interval(scene, stretch.best.1, plot, y + 16.0, style);
    interval(scene, stretch.after.1, plot, y + 16.0, style);
    let number = |x: f64| words.format("figure-persistence-times", &[("x", words.number(x, 1).into())]);
    // Each leans away from the other: for a year the two lie close together.
    let set = TextStyle::new(13.0, theme.text()).halo();
    scene.text((now - 9.0, y - 14.0), number(stretch.best.0), set);
    scene.text((then + 9.0, y - 14.0), number(stretch.after.0), set.bold().anchor(TextAnchor::End));
}

/// A 95 % interval as a line with ends, at a height of the page.
fn interval(scene: &mut Scene, ci: Interval, plot: &PlotArea, y: f64, style: &Style<'_>) {
    let top = plot.rect().top;
    let row = (y - top) / (plot.y(1.0) - top);
    plot.horizontal_interval(scene, (ci.low, ci.high), row, 3.0, Stroke::new(style.theme.muted(), 1.2));
}

fn numbers(persistence: &Persistence) -> Table {
    let column = |read: fn(&Stretch) -> f64| Cells::Numbers(persistence.stretches.iter().map(read).collect());
    let months = Cells::Counts(persistence.stretches.iter().map(|stretch| stretch.months as u32).collect());
    Table::new("luck", "A row a stretch of time: what of it lasts.")
        .with("months", "", "Months of four weeks in the stretch.", months)
        .with("lasting", "share", "Part of the variance between sellers.", column(|s| s.lasting.0))
        .with("lasting_ci_low", "share", "Lower end of its 95 % interval.", column(|s| s.lasting.1.low))
        .with("lasting_ci_high", "share", "Upper end of that interval.", column(|s| s.lasting.1.high))
        .with("best", "x", "What the best sells in it, over the mean of all.", column(|s| s.best.0))
        .with("best_ci_low", "x", "Lower end of its 95 % interval.", column(|s| s.best.1.low))
        .with("best_ci_high", "x", "Upper end of that interval.", column(|s| s.best.1.high))
        .with("after", "x", "What the same seller sells in the year after.", column(|s| s.after.0))
        .with("after_ci_low", "x", "Lower end of its 95 % interval.", column(|s| s.after.1.low))
        .with("after_ci_high", "x", "Upper end of that interval.", column(|s| s.after.1.high))
}
