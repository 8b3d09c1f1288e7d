//! How far a set of assumptions is from an ordinary company.

use crate::calibration::TargetResult;

/// One reading that is judged: its name and the range that published work gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// Level and reading, such as `L1.turnover`.
    pub name: String,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// A reading's value with its standard error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// The value; not a number if there was nothing to read it from.
    pub value: f64,
    /// Its standard error over futures.
    pub error: f64,
}

/// Half of a 95 % interval, in standard errors: near enough for a few dozens of futures and more.
const STANDARD_ERRORS: f64 = 1.96;

/// The readings that are judged, of all levels that are no inputs.
#[must_use]
pub fn judged(results: &[TargetResult]) -> Vec<(Target, Reading)> {
    let levels = results.iter().filter(|level| level.input.is_none());
    levels
        .flat_map(|level| {
            level.readings.iter().map(|read| {
                let name = format!("{}.{}", level.id, read.id);
                let error = 0.5 * (read.ci95.high - read.ci95.low) / STANDARD_ERRORS;
                let target = Target { name, low: read.target.low, high: read.target.high };
                (target, Reading { value: read.value, error })
            })
        })
        .collect()
}

/// The distance at the edge of what is accepted: `tolerance` is how far beyond a range's edge a reading may lie, in widths
/// of the range.
#[must_use]
pub fn farthest(tolerance: f64) -> f64 {
    1.0 + 2.0 * tolerance
}

/// How far a value lies from the middle of its target's range, in half-widths; `error` (a standard deviation) makes the
/// range as much wider as chance does. A missing value is infinitely far.
#[must_use]
pub fn distance(target: &Target, value: f64, error: f64) -> f64 {
    let (middle, half) = (0.5 * (target.low + target.high), 0.5 * (target.high - target.low));
    let spread = (half * half + if error.is_finite() { error * error } else { 0.0 }).sqrt();
    let distance = (value - middle).abs() / spread;
    if distance.is_finite() { distance } else { f64::INFINITY }
}

/// The distance of the reading that is farthest off: the implausibility of history matching.
#[must_use]
pub fn implausibility(targets: &[Target], readings: &[Reading]) -> f64 {
    let each = targets.iter().zip(readings).map(|(target, read)| distance(target, read.value, read.error));
    each.fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(low: f64, high: f64) -> Target {
        Target { name: "x".to_owned(), low, high }
    }

    /// A reading on the edge is one half-width off; half a width beyond it, two; chance makes the range wider.
    #[test]
    fn distances() {
        let turnover = target(0.25, 0.35);
        assert!((distance(&turnover, 0.35, 0.0) - 1.0).abs() < 1e-12);
        assert!((distance(&turnover, 0.40, 0.0) - farthest(0.5)).abs() < 1e-12);
        assert!((distance(&turnover, 0.20, 0.05) - 2.0 / 2.0_f64.sqrt()).abs() < 1e-12);
        assert_eq!(distance(&turnover, f64::NAN, 0.0), f64::INFINITY);
    }

    /// The worst reading decides.
    #[test]
    fn worst_reading() {
        let targets = [target(0.0, 2.0), target(10.0, 30.0)];
        let read = |a, b| [Reading { value: a, error: 0.0 }, Reading { value: b, error: 0.0 }];
        assert_eq!(implausibility(&targets, &read(1.0, 35.0)), 1.5);
        assert_eq!(implausibility(&targets, &read(f64::NAN, 20.0)), f64::INFINITY);
    }
}
