//! What all figures share: title, note and source line, axes of time, labels that do not meet.

use super::axis::{AxisRange, AxisStyle};
use super::plot_area::PlotArea;
use super::scene::{PagePoint, PageRect, Scene, Stroke, TextAnchor, TextStyle};
use super::text_layout;
use super::theme::Theme;
use teamdrift_words::Words;

/// Space between the page's edge and everything on it.
pub const MARGIN: f64 = 32.0;

/// What stands around a plot.
#[derive(Debug, Clone, Copy)]
pub struct Captions<'a> {
    /// The finding, as a sentence.
    pub title: &'a str,
    /// What is shown and how to read it.
    pub note: &'a str,
    /// Where the numbers come from.
    pub source: &'a str,
}

/// Begins a page with its captions; gives the page and the rectangle to draw in.
#[must_use]
pub fn page(theme: Theme, width: f64, height: f64, captions: &Captions<'_>) -> (Scene, PageRect) {
    let mut scene = Scene::new(width, height, theme.background());
    let room = width - 2.0 * MARGIN;
    let mut y = MARGIN + 10.0;
    for line in text_layout::balanced(captions.title, 20.0, true, room) {
        y += 6.0;
        scene.text((MARGIN, y), line, TextStyle::new(20.0, theme.text()).bold());
        y += 21.0;
    }
    y += 5.0;
    for line in text_layout::balanced(captions.note, 13.0, false, room) {
        scene.text((MARGIN, y), line, TextStyle::new(13.0, theme.muted()));
        y += 19.0;
    }
    let foot = height - 18.0;
    scene.body = (y - 8.0, foot - 14.0);
    scene.text((MARGIN, foot), captions.source, TextStyle::new(10.5, theme.muted()));
    (scene, PageRect { left: MARGIN, top: y + 8.0, right: width - MARGIN, bottom: foot - 46.0 })
}

/// Where time is written along a run, and the week that is written there: years where there are several, else quarters,
/// else weeks.
fn week_marks(weeks: usize) -> impl Iterator<Item = (f64, usize)> {
    let step = match weeks {
        0..=25 => 4,
        26..=103 => 13,
        104..=520 => 52,
        _ => 520,
    };
    let last = weeks.max(2) - 1;
    // The end of the last week is written at its beginning, where the lines end.
    (0..=weeks).step_by(step).map(move |week| (week.min(last) as f64, week))
}

/// The weeks of a run.
#[must_use]
pub fn weeks_axis(weeks: usize) -> AxisRange {
    AxisRange::with_key_points(0.0, (weeks.max(2) - 1) as f64, week_marks(weeks).map(|(at, _)| at))
}

/// Writes time under a plot whose x axis is `weeks_axis`, as far as the words do not meet.
pub fn time_axis(scene: &mut Scene, theme: Theme, plot: &PlotArea, weeks: usize, words: &Words) {
    let style = TextStyle::new(12.0, theme.muted()).anchor(TextAnchor::Middle);
    let mut room = f64::NEG_INFINITY;
    let mut labels: Vec<(f64, String)> = Vec::new();
    for (at, week) in week_marks(weeks) {
        let (message, n) = if weeks < 104 { ("axis-week", week) } else { ("axis-year", week / 52) };
        let label =
            if week == 0 { words.text("axis-start") } else { words.format(message, &[("n", (n as f64).into())]) };
        let (left, right) = style.extent(plot.x(at), &label);
        if left > room {
            room = right + 8.0;
            labels.push((at, label));
        }
    }
    let label =
        |week: f64| labels.iter().find(|(at, _)| *at == week).map_or_else(String::new, |(_, text)| text.clone());
    plot.x_axis(scene, theme, &AxisStyle::line(&label));
}

/// Writes time under a small plot whose x axis is `weeks_axis`: a tick a year, the start and the end.
pub fn short_time_axis(scene: &mut Scene, theme: Theme, plot: &PlotArea, weeks: usize, words: &Words) {
    let years = weeks >= 52 && weeks.is_multiple_of(52);
    plot.x_axis(scene, theme, &AxisStyle::line(&|_| String::new()).size(10.5));
    let end = if years {
        words.format("axis-year", &[("n", ((weeks / 52) as f64).into())])
    } else {
        words.format("axis-week", &[("n", (weeks as f64).into())])
    };
    let (style, rect) = (TextStyle::new(10.5, theme.muted()), plot.rect());
    scene.text((rect.left, rect.bottom + 15.0), words.text("axis-start"), style);
    scene.text((rect.right, rect.bottom + 15.0), end, style.anchor(TextAnchor::End));
}

/// The weeks of a small plot: a key point a year, if it has whole years.
#[must_use]
pub fn short_weeks_axis(weeks: usize) -> AxisRange {
    let last = (weeks.max(2) - 1) as f64;
    let years = weeks >= 52 && weeks.is_multiple_of(52);
    let marks = (52..weeks).step_by(52).filter(|_| years).map(|week| week as f64);
    AxisRange::with_key_points(0.0, last, marks)
}

/// Spreads labels so that none overlaps the next: target heights in, heights out, in the same order.
#[must_use]
pub fn spread(targets: &[f64], gap: f64, top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..targets.len()).collect();
    order.sort_by(|a, b| targets[*a].total_cmp(&targets[*b]));
    let mut heights = targets.to_vec();
    let mut least = top;
    for i in &order {
        heights[*i] = heights[*i].max(least);
        least = heights[*i] + gap;
    }
    let mut most = bottom;
    for i in order.iter().rev() {
        heights[*i] = heights[*i].min(most);
        most = heights[*i] - gap;
    }
    heights
}

/// A line from a point of a plot to its label beside it.
pub fn leader(scene: &mut Scene, theme: Theme, from: PagePoint, to: PagePoint) {
    let bend = f64::midpoint(from.0, to.0);
    let to = if (from.1 - to.1).abs() < 8.0 { (to.0, from.1) } else { to };
    scene.line(vec![from, (bend, from.1), (bend, to.1), to], Stroke::new(theme.muted().with_alpha(0.6), 1.0));
}
