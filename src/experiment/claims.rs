//! What practice and published work say, tried on the model: each claim is an experiment on many futures that can come out
//! against it, and is told with effects, 95 % intervals and a verdict.

mod activities;
mod arms;
mod balance;
mod company;
mod craft;
mod culture;
mod dynamics;
mod foundation;
mod hiring;
mod kinds;
mod own_quota;
mod profiles;
mod promotion;
mod resample;
pub mod robustness;
mod situations;
mod slide;
mod span;
pub mod trial;

use crate::core::engine::maths::exp;
use crate::core::measure::{Estimate, Interval, Unit};
use crate::experiment::{Interrupted, Plan};
use serde::Serialize;
use trial::{Arm, Trial};

/// A sentence from practice or published work, and the experiment that tries it.
#[derive(Debug, Clone, Copy)]
pub struct Claim {
    /// Its id in `docs/claims.md`.
    pub id: &'static str,
    /// What is claimed.
    pub text: &'static str,
    /// What is compared with what.
    pub arms: &'static [Arm],
    /// What has to come out, and what is told beside it.
    pub checks: fn(&Trial) -> Vec<Check>,
    /// What to keep in mind when reading the outcome.
    pub note: &'static str,
}

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

/// A claim with what came out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// The claim's id.
    pub id: &'static str,
    /// What is claimed.
    pub text: &'static str,
    /// The verdict on the whole.
    pub verdict: Verdict,
    /// Every effect.
    pub checks: Vec<Check>,
    /// What to keep in mind.
    pub note: &'static str,
}

impl Finding {
    fn new(claim: &Claim, checks: Vec<Check>) -> Self {
        let judged = checks.iter().filter(|c| c.verdict.is_some()).count();
        let shown = checks.iter().filter(|c| c.verdict == Some(Verdict::Shown)).count();
        let verdict = match shown {
            0 => Verdict::NotShown,
            all if all == judged => Verdict::Shown,
            _ => Verdict::Depends,
        };
        Self { id: claim.id, text: claim.text, verdict, checks, note: claim.note }
    }

    /// The required effects that did not come out.
    pub fn missing(&self) -> impl Iterator<Item = &Check> {
        self.checks.iter().filter(|c| c.verdict == Some(Verdict::NotShown))
    }
}

/// Every claim that can be tried, in the order of `docs/claims.md`.
pub const CLAIMS: &[Claim] = &[
    balance::B1,
    balance::B2,
    balance::B3,
    balance::B4,
    balance::B5,
    situations::B6,
    situations::B7,
    situations::B8,
    foundation::B9,
    balance::B10,
    slide::B11,
    profiles::B12,
    culture::B13,
    situations::B14,
    profiles::B16,
    promotion::K1,
    own_quota::K2,
    craft::K3,
    craft::K4,
    craft::K5,
    hiring::K6,
    craft::K7,
    craft::K8,
    craft::K9,
    company::T1,
    span::T2,
    company::T3,
    company::A1,
    activities::A2,
    company::A3,
    company::A4,
    company::R1,
    company::R2,
    company::R3,
    company::R4,
    span::R5,
    dynamics::D1,
    dynamics::D2,
    dynamics::D3,
    dynamics::D4,
];

/// The claim with this id, if there is one; capitals do not matter.
#[must_use]
pub fn find(id: &str) -> Option<&'static Claim> {
    CLAIMS.iter().find(|claim| claim.id.eq_ignore_ascii_case(id))
}

/// How many futures examining these claims simulates in all.
#[must_use]
pub fn work(claims: &[&Claim], plan: &Plan) -> u32 {
    trial::distinct(&arms(claims)).len() as u32 * plan.futures
}

/// Tries claims. An arm that several of them share is simulated once, and forgotten after the last of them, so
/// that the claims do not have to fit into memory together. `progress` hears how many futures
/// are done, of [`work`], and says whether to go on.
///
/// # Errors
/// [`Interrupted`] when `progress` says no.
pub fn examine(
    claims: &[&Claim],
    plan: &Plan,
    progress: &(dyn Fn(u32) -> bool + Sync),
) -> Result<Vec<Finding>, Interrupted> {
    let mut trial = Trial::default();
    let mut findings = Vec::with_capacity(claims.len());
    for (n, claim) in claims.iter().enumerate() {
        trial.simulate(claim.arms, plan, progress)?;
        findings.push(Finding::new(claim, (claim.checks)(&trial)));
        trial.keep(&arms(&claims[n + 1..]));
    }
    Ok(findings)
}

fn arms(claims: &[&Claim]) -> Vec<Arm> {
    claims.iter().flat_map(|claim| claim.arms).copied().collect()
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
        assert_eq!(verdict(Wanted::Told, 0.0, 1.0), (None, ""));
    }

    #[test]
    fn a_claim_depends_when_some_of_its_effects_come_out_and_some_do_not() {
        let sure = Estimate::mean(&[1.0, 1.0, 1.1]);
        let check = |wanted| Check::plain("x", Unit::Level, &sure, wanted, Origin::Emergent("y"));
        let (yes, no, told) = (Wanted::Above(0.0), Wanted::Below(0.0), Wanted::Told);
        let whole = |wanted: &[Wanted]| Finding::new(&CLAIMS[0], wanted.iter().map(|w| check(*w)).collect()).verdict;
        assert_eq!(whole(&[yes, yes, told]), Verdict::Shown);
        assert_eq!(whole(&[yes, no, told]), Verdict::Depends);
        assert_eq!(whole(&[no, told]), Verdict::NotShown);
    }

    #[test]
    fn arms_are_told_apart_by_their_names_and_can_be_built() {
        let all: Vec<&Claim> = CLAIMS.iter().collect();
        let mut by_name = std::collections::BTreeMap::new();
        for arm in arms(&all) {
            let scenario = arm.scenario(&crate::core::scenario::Scenario::default());
            let first = by_name.entry(arm.name).or_insert_with(|| scenario.clone());
            assert_eq!(*first, scenario, "two arms are called {}", arm.name);
        }
    }
}
