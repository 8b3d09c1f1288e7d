//! An effect of an experiment, where it has to lie, and the verdict on it.

use serde::Serialize;
use teamdrift_engine::math::exp;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Estimate;
use teamdrift_stats::Interval;

/// The verdict on a claim or an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Every required effect lies, with its whole interval, where the claim puts it.
    Shown,
    /// None does.
    NotShown,
    /// The interval reaches across an edge of where the claim puts the effect, however many futures were simulated: it
    /// cannot be told on which side the effect lies.
    Close,
    /// Some do and some do not.
    Depends,
}

impl Verdict {
    /// In words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Verdict::Shown => "shown",
            Verdict::NotShown => "not shown",
            Verdict::Close => "close",
            Verdict::Depends => "depends",
        }
    }
}

/// Where an effect has to lie, with its whole interval, to count as shown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Expected {
    /// Above this.
    Above(f64),
    /// Below this.
    Below(f64),
    /// Between these: an effect too small to matter, or a level in a stated band.
    Within(f64, f64),
    /// Gone for the most part: below a half. What remains of an effect without the mechanism that a claim names.
    Gone,
    /// Anywhere: reported, not judged.
    #[serde(rename = "told")]
    Anywhere,
}

impl Expected {
    /// Whether a value lies where it has to; none if it may lie anywhere.
    #[must_use]
    pub fn holds(self, x: f64) -> Option<bool> {
        match self {
            Expected::Above(low) => Some(x > low),
            Expected::Below(high) => Some(x < high),
            Expected::Within(low, high) => Some(x > low && x < high),
            Expected::Gone => Some(x < 0.5),
            Expected::Anywhere => None,
        }
    }
}

/// Where an effect comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Provenance {
    /// One equation nearly implies it; which one.
    BuiltIn(String),
    /// It comes out of several mechanisms together; which ones.
    Emergent(String),
}

/// An estimate or a number with an interval of its own, before it is judged.
#[derive(Debug, Clone, PartialEq)]
pub enum Number {
    /// An estimate in its own unit.
    Plain(Estimate),
    /// A difference of logs, reported as a relative difference.
    Log(Estimate),
    /// A number with its bootstrap interval.
    Resampled(f64, Interval),
}

/// One effect of an experiment, with its interval and verdict.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Effect {
    /// Which effect.
    pub what: String,
    /// Its unit. A relative difference has [`Unit::Share`].
    pub unit: Unit,
    /// The effect.
    pub value: f64,
    /// Its 95 % interval over futures, paired by future.
    pub ci95: Interval,
    /// Where it has to lie.
    #[serde(rename = "wanted")]
    pub expected: Expected,
    /// What came out; none if it is only reported.
    pub verdict: Option<Verdict>,
    /// Why it is not shown; empty if it is.
    pub reason: &'static str,
    /// Built in or emergent; none if the claim does not state it.
    #[serde(rename = "origin")]
    pub provenance: Option<Provenance>,
}

impl Effect {
    /// Judges a number. A difference of logs is reported, and judged, as a relative difference: .1 is a tenth more.
    #[must_use]
    pub fn new(what: &str, unit: Unit, number: &Number, expected: Expected, provenance: Option<Provenance>) -> Self {
        let relative = |x: f64| exp(x) - 1.0;
        let (value, ci95) = match number {
            Number::Plain(estimate) => (estimate.value, estimate.ci95()),
            Number::Log(estimate) => {
                let ci = estimate.ci95();
                (relative(estimate.value), Interval { low: relative(ci.low), high: relative(ci.high) })
            }
            Number::Resampled(value, ci95) => (*value, *ci95),
        };
        let (verdict, reason) = judge(expected, ci95);
        Self { what: what.to_owned(), unit, value, ci95, expected, verdict, reason, provenance }
    }

    /// Whether its whole interval lies where it should not.
    #[must_use]
    pub fn lies_elsewhere(&self) -> bool {
        self.reason == ELSEWHERE
    }

    /// Whether one equation nearly implies it.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        matches!(self.provenance, Some(Provenance::BuiltIn(_)))
    }
}

/// Why an effect is not shown whose whole interval lies where it should not.
const ELSEWHERE: &str = "the effect lies on the other side";

/// The verdict on one interval, and why not.
fn judge(expected: Expected, ci: Interval) -> (Option<Verdict>, &'static str) {
    let (low, high) = match expected {
        Expected::Above(low) => (low, f64::INFINITY),
        Expected::Below(high) => (f64::NEG_INFINITY, high),
        Expected::Within(low, high) => (low, high),
        Expected::Gone => (f64::NEG_INFINITY, 0.5),
        Expected::Anywhere => return (None, ""),
    };
    if ci.low.is_nan() || ci.high.is_nan() {
        (Some(Verdict::NotShown), "there is no number to judge")
    } else if ci.low > low && ci.high < high {
        (Some(Verdict::Shown), "")
    } else if ci.high < low || ci.low > high {
        (Some(Verdict::NotShown), ELSEWHERE)
    } else {
        (Some(Verdict::Close), "the interval reaches across")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(expected: Expected, low: f64, high: f64) -> (Option<Verdict>, &'static str) {
        judge(expected, Interval { low, high })
    }

    /// An effect is shown only when its whole interval lies where it should.
    #[test]
    fn whole_interval_decides() {
        assert_eq!(verdict(Expected::Above(0.0), 0.1, 0.3), (Some(Verdict::Shown), ""));
        assert_eq!(verdict(Expected::Above(0.0), -0.1, 0.3).0, Some(Verdict::Close));
        assert_eq!(verdict(Expected::Above(0.0), -0.1, 0.3).1, "the interval reaches across");
        assert_eq!(verdict(Expected::Above(0.0), -0.3, -0.1).1, "the effect lies on the other side");
        assert_eq!(verdict(Expected::Below(0.02), -0.1, 0.01).0, Some(Verdict::Shown));
        assert_eq!(verdict(Expected::Within(-0.1, 0.1), -0.05, 0.05).0, Some(Verdict::Shown));
        assert_eq!(verdict(Expected::Within(-0.1, 0.1), -0.05, 0.15).0, Some(Verdict::Close));
        assert_eq!(verdict(Expected::Above(0.0), f64::NAN, f64::NAN).1, "there is no number to judge");
        assert_eq!(verdict(Expected::Gone, 0.2, 0.4).0, Some(Verdict::Shown));
        assert_eq!(verdict(Expected::Gone, -0.3, -0.1).0, Some(Verdict::Shown));
        // An interval that holds 0 is no proof of nothing.
        assert_eq!(verdict(Expected::Gone, -0.2, 0.7).0, Some(Verdict::Close));
        assert_eq!(verdict(Expected::Gone, 0.4, 0.6).0, Some(Verdict::Close));
        assert_eq!(verdict(Expected::Gone, 0.6, 1.1).1, "the effect lies on the other side");
        assert_eq!(verdict(Expected::Anywhere, 0.0, 1.0), (None, ""));
    }
}
