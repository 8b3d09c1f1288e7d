//! An effect of an experiment, where it has to lie, and the verdict on it.

use serde::Serialize;
use teamdrift_engine::math::exp;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Estimate;
use teamdrift_stats::Interval;

/// What came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Every required effect lies, with its whole interval, where the claim says.
    Shown,
    /// None does.
    NotShown,
    /// Some do and some do not: what it depends on is told.
    Depends,
}

impl Verdict {
    /// In words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Verdict::Shown => "shown",
            Verdict::NotShown => "not shown",
            Verdict::Depends => "depends",
        }
    }
}

/// Where an effect has to lie, with its whole interval, to count as shown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wanted {
    /// Above this.
    Above(f64),
    /// Below this.
    Below(f64),
    /// Between these: an effect too small to matter, or a level in a stated band.
    Within(f64, f64),
    /// Gone for the most part: below a half, or in an interval that holds 0. What is left of an effect without the
    /// mechanism that a claim names.
    Gone,
    /// Anywhere: told, not judged.
    Told,
}

/// Where an effect comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// One equation says it nearly by itself; which one.
    BuiltIn(&'static str),
    /// It comes out of several mechanisms together; which ones.
    Emergent(&'static str),
}

/// How an estimate is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scale {
    /// As it is.
    Plain(Unit),
    /// A difference of logs, told as a relative difference.
    Relative,
}

/// One effect of an experiment, with its interval and verdict.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Check {
    /// Which effect.
    pub what: String,
    /// Its unit. A relative difference has [`Unit::Share`].
    pub unit: Unit,
    /// The effect.
    pub value: f64,
    /// Its 95 % interval over futures, paired by future.
    pub ci95: Interval,
    /// Where it has to lie.
    pub wanted: Wanted,
    /// What came out; none if it is only told.
    pub verdict: Option<Verdict>,
    /// Why it is not shown; empty if it is.
    pub reason: &'static str,
    /// Built in or emergent.
    pub origin: Origin,
}

impl Check {
    /// A check of an estimate in its own unit.
    #[must_use]
    pub fn plain(what: impl Into<String>, unit: Unit, estimate: &Estimate, wanted: Wanted, origin: Origin) -> Self {
        Self::new(what.into(), Scale::Plain(unit), estimate, wanted, origin)
    }

    /// A check of a difference of logs, told (and wanted) as a relative difference: .1 is a tenth more.
    #[must_use]
    pub fn relative(what: impl Into<String>, log: &Estimate, wanted: Wanted, origin: Origin) -> Self {
        Self::new(what.into(), Scale::Relative, log, wanted, origin)
    }

    /// What is left of an effect, as a share of the whole of it, without something that it may rest on.
    #[must_use]
    pub fn left(what: impl Into<String>, left: &Estimate, whole: &Estimate, wanted: Wanted, origin: Origin) -> Self {
        Self::plain(what, Unit::Share, &left.over(whole), wanted, origin)
    }

    /// A check of a number whose interval comes from elsewhere (drawing futures anew), in its own unit.
    #[must_use]
    pub fn of(what: impl Into<String>, unit: Unit, number: (f64, Interval), wanted: Wanted, origin: Origin) -> Self {
        let (value, ci95) = number;
        let (verdict, reason) = judge(wanted, ci95);
        Self { what: what.into(), unit, value, ci95, wanted, verdict, reason, origin }
    }

    fn new(what: String, scale: Scale, estimate: &Estimate, wanted: Wanted, origin: Origin) -> Self {
        let ci = estimate.ci95();
        let (unit, told): (Unit, fn(f64) -> f64) = match scale {
            Scale::Plain(unit) => (unit, |x| x),
            Scale::Relative => (Unit::Share, |x| exp(x) - 1.0),
        };
        let ci95 = Interval { low: told(ci.low), high: told(ci.high) };
        let (verdict, reason) = judge(wanted, ci95);
        Self { what, unit, value: told(estimate.value), ci95, wanted, verdict, reason, origin }
    }
}

/// The verdict on one interval, and why not.
fn judge(wanted: Wanted, ci: Interval) -> (Option<Verdict>, &'static str) {
    let (low, high) = match wanted {
        Wanted::Above(low) => (low, f64::INFINITY),
        Wanted::Below(high) => (f64::NEG_INFINITY, high),
        Wanted::Within(low, high) => (low, high),
        Wanted::Gone if ci.holds(0.0) => return (Some(Verdict::Shown), ""),
        Wanted::Gone => (f64::NEG_INFINITY, 0.5),
        Wanted::Told => return (None, ""),
    };
    if ci.low.is_nan() || ci.high.is_nan() {
        (Some(Verdict::NotShown), "there is no number to judge")
    } else if ci.low > low && ci.high < high {
        (Some(Verdict::Shown), "")
    } else if ci.high < low || ci.low > high {
        (Some(Verdict::NotShown), "the effect lies on the other side")
    } else {
        (Some(Verdict::NotShown), "the interval reaches across")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(wanted: Wanted, low: f64, high: f64) -> (Option<Verdict>, &'static str) {
        judge(wanted, Interval { low, high })
    }

    #[test]
    fn an_effect_is_shown_only_when_its_whole_interval_lies_where_it_should() {
        assert_eq!(verdict(Wanted::Above(0.0), 0.1, 0.3), (Some(Verdict::Shown), ""));
        assert_eq!(verdict(Wanted::Above(0.0), -0.1, 0.3).0, Some(Verdict::NotShown));
        assert_eq!(verdict(Wanted::Above(0.0), -0.1, 0.3).1, "the interval reaches across");
        assert_eq!(verdict(Wanted::Above(0.0), -0.3, -0.1).1, "the effect lies on the other side");
        assert_eq!(verdict(Wanted::Below(0.02), -0.1, 0.01).0, Some(Verdict::Shown));
        assert_eq!(verdict(Wanted::Within(-0.1, 0.1), -0.05, 0.05).0, Some(Verdict::Shown));
        assert_eq!(verdict(Wanted::Within(-0.1, 0.1), -0.05, 0.15).0, Some(Verdict::NotShown));
        assert_eq!(verdict(Wanted::Above(0.0), f64::NAN, f64::NAN).1, "there is no number to judge");
        assert_eq!(verdict(Wanted::Gone, 0.2, 0.4).0, Some(Verdict::Shown));
        assert_eq!(verdict(Wanted::Gone, -0.3, -0.1).0, Some(Verdict::Shown));
        assert_eq!(verdict(Wanted::Gone, -0.2, 0.7).0, Some(Verdict::Shown));
        assert_eq!(verdict(Wanted::Gone, 0.4, 0.6).0, Some(Verdict::NotShown));
        assert_eq!(verdict(Wanted::Gone, 0.6, 1.1).1, "the effect lies on the other side");
        assert_eq!(verdict(Wanted::Told, 0.0, 1.0), (None, ""));
    }
}
