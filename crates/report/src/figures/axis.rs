//! Axes: their ranges, plotters' key points, and what stands along them.

use plotters::coord::ranged1d::{BoldPoints, DefaultFormatting, KeyPointHint, Ranged};
use plotters::coord::types::RangedCoordf64;
use std::ops::Range;

/// The range of an axis and its key points: the numbers that are written beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct AxisRange {
    /// Where it starts: left or at the bottom.
    pub(super) low: f64,
    /// Where it ends: right or at the top.
    pub(super) high: f64,
    /// Ascending, each within the range.
    key_points: Vec<f64>,
}

impl AxisRange {
    /// From one number to another, with at most `most` round key points: 1, 2 or 5 times a power of ten.
    ///
    /// A range that is none (not finite, or of no length) is widened to the length of 1.
    #[must_use]
    pub fn new(low: f64, high: f64, most: usize) -> Self {
        let (low, high) = ordered(low, high);
        Self { low, high, key_points: key_points(low, high, most) }
    }

    /// From 0 (or `low`, if that is below) to `high`, each widened to the next key point or half-way to it.
    #[must_use]
    pub fn rounded(low: f64, high: f64, most: usize) -> Self {
        let (low, high) = ordered(low.min(0.0), high);
        let step = Self::new(low, high, most).step();
        let half = step / 2.0;
        let (low, high) = ((low / half + 1e-9).floor() * half, (high / half - 1e-9).ceil() * half);
        // Widening may add a key point at each end, and should not widen the distance between the others.
        let mut widened = (most..=most + 2).map(|most| Self::new(low, high, most));
        widened.find(|range| range.step() < 1.1 * step).unwrap_or_else(|| Self::new(low, high, most))
    }

    /// `rounded` around 0 and all of the numbers that are finite: an interval may be without an end.
    #[must_use]
    pub fn around(numbers: impl IntoIterator<Item = f64>, most: usize) -> Self {
        let (low, high) = reach(numbers);
        Self::rounded(low, high, most)
    }

    /// With key points of its own; those beyond the range are dropped.
    #[must_use]
    pub fn with_key_points(low: f64, high: f64, key_points: impl IntoIterator<Item = f64>) -> Self {
        let (low, high) = ordered(low, high);
        let slack = 1e-9 * (high - low);
        let within = |x: &f64| (low - slack..=high + slack).contains(x);
        Self { low, high, key_points: key_points.into_iter().filter(within).collect() }
    }

    /// Rows from the top downwards: 0 is the upper edge of the first, `rows` the lower edge of the last.
    #[must_use]
    pub fn rows(rows: f64) -> Self {
        Self { low: rows.max(1.0), high: 0.0, key_points: Vec::new() }
    }

    /// From one key point to the next; the length of the range if there are fewer than two.
    #[must_use]
    pub fn step(&self) -> f64 {
        if let [first, second, ..] = self.key_points[..] { second - first } else { (self.high - self.low).abs() }
    }

    /// Only the key points that are whole numbers.
    #[must_use]
    pub fn whole(mut self) -> Self {
        self.key_points.retain(|x| x.fract() == 0.0);
        self
    }

    /// A number that plotters can place without an overflow.
    fn placeable(&self, x: f64) -> f64 {
        let far = 100.0 * (self.high - self.low).abs();
        x.clamp(self.low.min(self.high) - far, self.low.max(self.high) + far)
    }
}

/// plotters' coordinate of the range, with the key points of its own.
impl Ranged for AxisRange {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        RangedCoordf64::from(self.low..self.high).map(&self.placeable(*value), limit)
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.weight().allow_light_points() { Vec::new() } else { self.key_points.clone() }
    }

    fn range(&self) -> Range<f64> {
        self.low..self.high
    }
}

/// The lowest and highest of 0 and all of the numbers that are finite.
#[must_use]
pub fn reach(numbers: impl IntoIterator<Item = f64>) -> (f64, f64) {
    let finite = numbers.into_iter().filter(|x| x.is_finite());
    finite.fold((0.0, 0.0), |(low, high), x| (x.min(low), x.max(high)))
}

fn ordered(low: f64, high: f64) -> (f64, f64) {
    let low = if low.is_finite() { low } else { 0.0 };
    // plotters takes a range shorter than this for a single number.
    let length = if high.is_finite() && high - low > 1e-12 * low.abs().max(1.0) { high - low } else { 1.0 };
    (low, low + length)
}

/// plotters' key points, with a zero that is one.
fn key_points(low: f64, high: f64, most: usize) -> Vec<f64> {
    let near = 1e-9 * (high - low);
    let points = RangedCoordf64::from(low..high).key_points(BoldPoints(most));
    points.into_iter().map(|x| if x.abs() < near { 0.0 } else { x }).collect()
}

/// What stands along an axis.
pub struct AxisStyle<'a> {
    /// The text of a key point; empty for one without text.
    pub label: &'a dyn Fn(f64) -> String,
    /// What the axis measures.
    pub title: Option<&'a str>,
    /// Size of the texts of the key points, in points.
    pub size: f64,
    /// Whether a line of the mesh runs through each key point.
    pub mesh: bool,
    /// Whether the axis itself is drawn, with a tick at each key point.
    pub line: bool,
    /// From the axis to the outer edge of its title, in points.
    pub room: f64,
}

impl<'a> AxisStyle<'a> {
    /// A mesh line and a text for each key point, no line along the axis.
    #[must_use]
    pub fn mesh(label: &'a dyn Fn(f64) -> String) -> Self {
        Self { label, title: None, size: 12.0, mesh: true, line: false, room: 41.0 }
    }

    /// A line along the axis with a tick and a text at each key point, no mesh.
    #[must_use]
    pub fn line(label: &'a dyn Fn(f64) -> String) -> Self {
        Self { mesh: false, line: true, ..Self::mesh(label) }
    }

    /// With a title.
    #[must_use]
    pub fn title(mut self, title: &'a str) -> Self {
        self.title = Some(title);
        self
    }

    /// With texts of another size.
    #[must_use]
    pub fn size(mut self, size: f64) -> Self {
        self.size = size;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ranges end at a key point or half-way to one, and key points are round.
    #[test]
    fn rounded_ranges() {
        let range = AxisRange::rounded(-130.0, 940.0, 6);
        assert_eq!((range.low, range.high), (-200.0, 1000.0));
        assert_eq!(range.key_points, [-200.0, 0.0, 200.0, 400.0, 600.0, 800.0, 1000.0]);
        assert_eq!(AxisRange::new(0.0, 4.0, 20).whole().key_points, [0.0, 1.0, 2.0, 3.0, 4.0]);
    }

    /// Numbers that are none make a range of length 1, never a panic.
    #[test]
    fn ranges_of_nothing() {
        for (low, high) in [(f64::NAN, f64::NAN), (f64::INFINITY, f64::NEG_INFINITY), (0.0, 0.0), (1e300, 1e300)] {
            let range = AxisRange::rounded(low, high, 5);
            assert!(range.high > range.low && range.key_points.iter().all(|x| x.is_finite()), "{range:?}");
        }
    }
}
