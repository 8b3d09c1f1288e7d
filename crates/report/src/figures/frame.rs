//! What all figures share: title, note and source line, the place to plot in, scales and axes.

use super::lettering;
use super::scene::{Anchor, Point, Scene, Type};
use super::theme::Theme;

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

/// A rectangle on the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl Place {
    /// Width.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Height.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }
}

/// Begins a page with its captions; gives the page and the place that is left.
#[must_use]
pub fn page(theme: Theme, width: f64, height: f64, captions: &Captions<'_>) -> (Scene, Place) {
    let mut scene = Scene::new(width, height, theme.paper());
    let room = width - 2.0 * MARGIN;
    let mut y = MARGIN + 10.0;
    for line in lettering::balanced(captions.title, 20.0, true, room) {
        y += 6.0;
        scene.text((MARGIN, y), line, Type::new(20.0, theme.ink()).bold());
        y += 21.0;
    }
    y += 5.0;
    for line in lettering::balanced(captions.note, 13.0, false, room) {
        scene.text((MARGIN, y), line, Type::new(13.0, theme.soft()));
        y += 19.0;
    }
    let foot = height - 18.0;
    scene.body = (y - 8.0, foot - 14.0);
    scene.text((MARGIN, foot), captions.source, Type::new(10.5, theme.soft()));
    (scene, Place { left: MARGIN, top: y + 8.0, right: width - MARGIN, bottom: foot - 46.0 })
}

/// A straight scale from numbers to places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    from: (f64, f64),
    to: (f64, f64),
}

impl Scale {
    /// The scale that puts `low` at `at_low` and `high` at `at_high`.
    #[must_use]
    pub fn new((low, high): (f64, f64), (at_low, at_high): (f64, f64)) -> Self {
        let high = if high > low { high } else { low + 1.0 };
        Self { from: (low, high), to: (at_low, at_high) }
    }

    /// The place of a number.
    #[must_use]
    pub fn at(&self, x: f64) -> f64 {
        self.to.0 + (x - self.from.0) / (self.from.1 - self.from.0) * (self.to.1 - self.to.0)
    }
}

/// Round numbers that divide a range into about `count` parts: 1, 2 or 5 times a power of ten.
#[must_use]
pub fn ticks(low: f64, high: f64, count: f64) -> Vec<f64> {
    let raw = (high - low).max(f64::MIN_POSITIVE) / count;
    let power = 10f64.powf(raw.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|m| m * power).find(|s| *s >= raw * 0.999).unwrap_or(power);
    let first = (low / step - 1e-9).ceil() as i64;
    let last = (high / step + 1e-9).floor() as i64;
    (first..=last).map(|k| k as f64 * step).collect()
}

/// The range from 0 (or the lowest, if that is below) to a mark, or half-way to one, above the highest.
#[must_use]
pub fn round_range(low: f64, high: f64) -> (f64, f64) {
    let low = low.min(0.0);
    let high = if high > low { high } else { low + 1.0 };
    let marks = ticks(low, high, 5.0);
    let step = if marks.len() > 1 { (marks[1] - marks[0]) / 2.0 } else { high - low };
    ((low / step + 1e-9).floor() * step, (high / step - 1e-9).ceil() * step)
}

/// Marks of time under a plot: years where there are several, else quarters, else weeks.
pub fn time_axis(
    scene: &mut Scene,
    theme: Theme,
    place: &Place,
    weeks: usize,
    words: &teamdrift_words::Words,
) -> Scale {
    let scale = Scale::new((0.0, (weeks.max(2) - 1) as f64), (place.left, place.right));
    let (step, name): (usize, &str) = match weeks {
        0..=25 => (4, "axis-week"),
        26..=103 => (13, "axis-week"),
        104..=520 => (52, "axis-year"),
        _ => (520, "axis-year"),
    };
    scene.line(vec![(place.left, place.bottom), (place.right, place.bottom)], theme.soft(), 1.0);
    let mut last_right = f64::NEG_INFINITY;
    for week in (0..=weeks).step_by(step) {
        let x = scale.at((week.min(weeks - 1)) as f64);
        scene.line(vec![(x, place.bottom), (x, place.bottom + 5.0)], theme.soft(), 1.0);
        let unit = if name == "axis-year" { week / 52 } else { week };
        let label = if week == 0 { words.say("axis-start") } else { words.tell(name, &[("n", (unit as f64).into())]) };
        let width = lettering::width(&label, 12.0, false);
        if x - width / 2.0 > last_right + 8.0 {
            scene.text((x, place.bottom + 20.0), label, Type::new(12.0, theme.soft()).at(Anchor::Middle));
            last_right = x + width / 2.0;
        }
    }
    scale
}

/// Marks of time under a small plot: the start and the end.
pub fn short_time_axis(
    scene: &mut Scene,
    theme: Theme,
    place: &Place,
    weeks: usize,
    words: &teamdrift_words::Words,
) -> Scale {
    let scale = Scale::new((0.0, (weeks.max(2) - 1) as f64), (place.left, place.right));
    scene.line(vec![(place.left, place.bottom), (place.right, place.bottom)], theme.soft(), 1.0);
    let years = weeks >= 52 && weeks.is_multiple_of(52);
    let end = if years {
        words.tell("axis-year", &[("n", ((weeks / 52) as f64).into())])
    } else {
        words.tell("axis-week", &[("n", (weeks as f64).into())])
    };
    let set = Type::new(10.5, theme.soft());
    scene.text((place.left, place.bottom + 15.0), words.say("axis-start"), set);
    scene.text((place.right, place.bottom + 15.0), end, set.at(Anchor::End));
    if years {
        for week in (52..weeks).step_by(52) {
            let x = scale.at(week as f64);
            scene.line(vec![(x, place.bottom), (x, place.bottom + 4.0)], theme.soft(), 1.0);
        }
    }
    scale
}

/// Pushes labels apart so that none overlaps the next: wanted heights in, heights out, in the same order.
#[must_use]
pub fn spread(wanted: &[f64], gap: f64, top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]));
    let mut heights = wanted.to_vec();
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
pub fn leader(scene: &mut Scene, theme: Theme, from: Point, to: Point) {
    let bend = f64::midpoint(from.0, to.0);
    let to = if (from.1 - to.1).abs() < 8.0 { (to.0, from.1) } else { to };
    scene.line(vec![from, (bend, from.1), (bend, to.1), to], theme.soft().thin(0.6), 1.0);
}
