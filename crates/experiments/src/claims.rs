//! What practice and published work say, tried on the model: each claim is an experiment on many futures that can come out
//! against it, and is told with effects, 95 % intervals and a verdict.

mod activities;
mod advisor;
mod arms;
mod balance;
pub mod chart;
mod check;
mod coaching_system;
mod craft;
mod culture;
mod delivery;
mod dynamics;
mod foundation;
mod group;
mod hiring;
mod kinds;
mod office;
mod onboarding;
mod own_quota;
mod profiles;
mod promotion;
mod resample;
mod resources;
pub mod robustness;
mod situations;
mod slide;
mod span;
mod split;
pub mod trial;

pub use check::{Check, Origin, Verdict, Wanted};

use crate::{Interrupted, Plan, Progress};
use chart::Chart;
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
    /// What there is to look at, if the outcome is more than a list of effects.
    pub chart: Option<fn(&Trial) -> Chart>,
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
    /// What there is to look at. Its numbers go with the figure.
    #[serde(skip)]
    pub chart: Option<Chart>,
}

impl Finding {
    fn new(claim: &Claim, checks: Vec<Check>, chart: Option<Chart>) -> Self {
        let judged = checks.iter().filter(|c| c.verdict.is_some()).count();
        let shown = checks.iter().filter(|c| c.verdict == Some(Verdict::Shown)).count();
        let verdict = match shown {
            0 => Verdict::NotShown,
            all if all == judged => Verdict::Shown,
            _ => Verdict::Depends,
        };
        Self { id: claim.id, text: claim.text, verdict, checks, note: claim.note, chart }
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
    split::B6,
    situations::B7,
    situations::B8,
    foundation::B9,
    balance::B10,
    slide::B11,
    profiles::B12,
    culture::B13,
    advisor::B14,
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
    coaching_system::T1,
    span::T2,
    onboarding::T3,
    group::A1,
    activities::A2,
    group::A3,
    onboarding::A4,
    delivery::R1,
    office::R2,
    delivery::R3,
    office::R4,
    span::R5,
    resources::R6,
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
/// that the claims do not have to fit into memory together. Progress counts futures, of [`work`].
///
/// # Errors
/// [`Interrupted`] when cancelled.
pub fn examine(claims: &[&Claim], plan: &Plan, progress: &Progress<'_>) -> Result<Vec<Finding>, Interrupted> {
    progress.expect(u64::from(work(claims, plan)));
    let mut trial = Trial::default();
    let mut findings = Vec::with_capacity(claims.len());
    for (n, claim) in claims.iter().enumerate() {
        trial.simulate(claim.arms, plan, progress)?;
        let chart = claim.chart.map(|chart| chart(&trial));
        findings.push(Finding::new(claim, (claim.checks)(&trial), chart));
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
    use teamdrift_model::observe::Unit;
    use teamdrift_stats::Estimate;

    #[test]
    fn a_claim_depends_when_some_of_its_effects_come_out_and_some_do_not() {
        let sure = Estimate::mean(&[1.0, 1.0, 1.1]);
        let check = |wanted| Check::plain("x", Unit::Level, &sure, wanted, Origin::Emergent("y"));
        let (yes, no, told) = (Wanted::Above(0.0), Wanted::Below(0.0), Wanted::Told);
        let whole =
            |wanted: &[Wanted]| Finding::new(&CLAIMS[0], wanted.iter().map(|w| check(*w)).collect(), None).verdict;
        assert_eq!(whole(&[yes, yes, told]), Verdict::Shown);
        assert_eq!(whole(&[yes, no, told]), Verdict::Depends);
        assert_eq!(whole(&[no, told]), Verdict::NotShown);
    }

    #[test]
    fn arms_are_told_apart_by_their_names_and_can_be_built() {
        let all: Vec<&Claim> = CLAIMS.iter().collect();
        let mut by_name = std::collections::BTreeMap::new();
        for arm in arms(&all) {
            let scenario = arm.scenario(&teamdrift_model::scenario::Scenario::default());
            let first = by_name.entry(arm.name).or_insert_with(|| scenario.clone());
            assert_eq!(*first, scenario, "two arms are called {}", arm.name);
        }
    }
}
