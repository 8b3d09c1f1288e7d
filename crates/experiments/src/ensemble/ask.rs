//! Asking the sets of an ensemble what was asked of the defaults. Every set is simulated in futures of its own, so that
//! chance does not run through all of them alike.

use super::waves::side_by_side;
use super::{Ensemble, own_parameters};
use crate::claims::{self, Claim, Expected, Unfinished, Verdict};
use crate::compare::{COMPARED_OUTCOMES, Comparison};
use crate::sweep::outcomes;
use crate::{Interrupted, Plan, Progress};
use serde::Serialize;
use std::collections::BTreeSet;
use teamdrift_model::mechanisms::zone::Zone;
use teamdrift_model::observe::{Outcome, Outcomes, Unit};
use teamdrift_model::parameters::ParameterId;
use teamdrift_model::scenario::Scenario;
use teamdrift_stats::interval::{Interval, Stat, quantile_sorted, stat, wilson};
use teamdrift_stats::paired;

/// Sets that a comparison asks unless it is told otherwise.
pub const USUAL_SETS: usize = 32;
/// Futures of each set.
pub const FUTURES: u32 = 64;
/// The band of assumptions: between these quantiles of the sets.
const BAND: (f64, f64) = (0.1, 0.9);
/// What keeps the seeds of the sets apart.
const SEED_STEP: u64 = 1_000_003;
/// Half of a 95 % interval, in standard errors.
const STANDARD_ERRORS: f64 = 1.96;

/// What a set, or the defaults, say of one number: an estimate with its interval over futures.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SetEstimate {
    /// The estimate.
    pub value: f64,
    /// Its 95 % interval.
    pub ci95: Interval,
}

impl SetEstimate {
    /// Of the distribution over futures.
    #[must_use]
    pub fn of(stat: &Stat) -> Self {
        Self { value: stat.mean, ci95: stat.ci95 }
    }

    /// The variance that chance gives it.
    fn variance(&self) -> f64 {
        (0.5 * (self.ci95.high - self.ci95.low) / STANDARD_ERRORS).powi(2)
    }
}

/// In how many sets an answer holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Votes {
    /// Sets in which the same holds, interval and all.
    pub agree: u32,
    /// Sets in which the opposite holds, interval and all.
    pub disagree: u32,
    /// Sets whose interval reaches across.
    pub cannot_tell: u32,
}

/// What an ensemble says of an answer of the defaults.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// At least half of the sets agree.
    Agrees,
    /// Neither side has half of the sets.
    Open,
    /// More sets disagree than agree.
    Disagrees,
}

impl Votes {
    /// Counts what each set says: yes, no, or nothing.
    #[must_use]
    pub fn count(says: impl Iterator<Item = Option<bool>>) -> Self {
        let mut votes = Self::default();
        for said in says {
            match said {
                Some(true) => votes.agree += 1,
                Some(false) => votes.disagree += 1,
                None => votes.cannot_tell += 1,
            }
        }
        votes
    }

    /// How many sets were asked.
    #[must_use]
    pub fn sets(&self) -> u32 {
        self.agree + self.disagree + self.cannot_tell
    }

    /// What the sets together say.
    #[must_use]
    pub fn stance(&self) -> Stance {
        if self.disagree > self.agree {
            Stance::Disagrees
        } else if 2 * self.agree >= self.sets() {
            Stance::Agrees
        } else {
            Stance::Open
        }
    }
}

/// How an answer spreads over the sets, the variance of chance taken out.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Spread {
    /// Mean over the sets.
    pub mean: f64,
    /// The band of assumptions: 8 of 10 sets lie within it.
    pub band: Interval,
    /// Standard deviation that the assumptions make.
    pub sd: f64,
    /// Share of the variance between the sets' estimates that is chance, 0 to 1, and taken out.
    pub chance: f64,
}

impl Spread {
    /// Of the sets' estimates. The mean of their sampling variances is taken from the variance between them (the moment
    /// estimate of a random-effects model: DerSimonian & Laird 1986, with equal weights), and each estimate is drawn toward
    /// the mean as far as that asks for. None with fewer than two numbers.
    #[must_use]
    pub fn of(sets: &[SetEstimate]) -> Option<Self> {
        let there: Vec<&SetEstimate> = sets.iter().filter(|set| set.value.is_finite()).collect();
        if there.len() < 2 {
            return None;
        }
        let n = there.len() as f64;
        let mean = there.iter().map(|set| set.value).sum::<f64>() / n;
        let total = there.iter().map(|set| (set.value - mean).powi(2)).sum::<f64>() / (n - 1.0);
        let of_chance: Vec<f64> = there.iter().map(|set| set.variance()).filter(|v| v.is_finite()).collect();
        let of_chance = of_chance.iter().sum::<f64>() / (of_chance.len() as f64).max(1.0);
        let left = (total - of_chance).max(0.0);
        let drawn_in = if total > 0.0 { (left / total).sqrt() } else { 0.0 };
        let mut values: Vec<f64> = there.iter().map(|set| mean + drawn_in * (set.value - mean)).collect();
        values.sort_by(f64::total_cmp);
        let at = |q| quantile_sorted(&values, q);
        let chance = if total > 0.0 { (of_chance / total).min(1.0) } else { 0.0 };
        Some(Self { mean, band: Interval { low: at(BAND.0), high: at(BAND.1) }, sd: left.sqrt(), chance })
    }
}

/// An effect, as the defaults and as the sets give it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AskedEffect {
    /// What the defaults say.
    pub defaults: SetEstimate,
    /// How many sets say the same.
    pub votes: Votes,
    /// How the effect spreads over the sets; none where there is too little to tell.
    pub spread: Option<Spread>,
}

impl AskedEffect {
    /// Whether the effect is above or below zero: a set agrees when its interval lies on the side on which the defaults'
    /// estimate lies, disagrees when it lies on the other, and cannot tell when its interval holds zero.
    #[must_use]
    pub fn of(defaults: SetEstimate, sets: &[SetEstimate]) -> Self {
        let says = |set: &SetEstimate| {
            let sure = set.ci95.low > 0.0 || set.ci95.high < 0.0;
            sure.then_some((set.ci95.low > 0.0) == (defaults.value > 0.0))
        };
        Self { defaults, votes: Votes::count(sets.iter().map(says)), spread: Spread::of(sets) }
    }

    /// Whether the defaults themselves can tell.
    #[must_use]
    pub fn defaults_can_tell(&self) -> bool {
        !self.defaults.ci95.holds(0.0) && self.defaults.value.is_finite()
    }
}

/// What was asked: how many sets, and in how many futures each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Asked {
    /// Sets.
    pub sets: u32,
    /// Futures of each scenario in each set.
    pub futures: u32,
}

/// What the sets say of a comparison.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AskedComparison {
    /// How many.
    pub asked: Asked,
    /// For each alternative every outcome of the comparison table.
    pub alternatives: Vec<Vec<(&'static str, AskedEffect)>>,
}

impl AskedComparison {
    /// What they say of an outcome of an alternative.
    #[must_use]
    pub fn of(&self, alternative: usize, outcome: Outcome) -> Option<&AskedEffect> {
        self.alternatives.get(alternative)?.iter().find(|(name, _)| *name == outcome.name()).map(|(_, effect)| effect)
    }
}

/// The plan of a set: its own seed, few futures, one thread.
fn plan_of(set: usize, plan: &Plan) -> Plan {
    let seed = plan.seed.wrapping_add(SEED_STEP.wrapping_mul(set as u64 + 1));
    Plan { seed, futures: FUTURES, threads: 1, ..plan.clone() }
}

/// The parameters that any of some scenarios sets itself: all of them keep theirs, so that what differs between them is
/// what was asked.
#[must_use]
pub fn own_of_all(scenarios: &[Scenario], named: &BTreeSet<ParameterId>) -> BTreeSet<ParameterId> {
    scenarios.iter().flat_map(own_parameters).chain(named.iter().copied()).collect()
}

/// Simulates scenarios under each of the first `sets` sets, the futures of a set under common random numbers.
fn simulated(
    ensemble: &Ensemble,
    sets: usize,
    scenarios: &[Scenario],
    named: &BTreeSet<ParameterId>,
    plan: &Plan,
    progress: &Progress<'_>,
) -> Result<Vec<Vec<Outcomes>>, Interrupted> {
    let sets = sets.min(ensemble.len());
    let own = own_of_all(scenarios, named);
    progress.expect_more((sets * scenarios.len()) as u64 * u64::from(FUTURES));
    let of_a_set = |set: usize| {
        let plan = plan_of(set, plan);
        scenarios.iter().map(|s| outcomes(&ensemble.apply(set, s, &own), &plan, 0, progress)).collect()
    };
    side_by_side(plan.threads, sets, &of_a_set)
}

/// Asks the first `sets` sets what a comparison asked of its scenarios. `named` are parameters that the user set by hand.
///
/// # Errors
/// [`Interrupted`] when cancelled.
pub fn comparison(
    ensemble: &Ensemble,
    sets: usize,
    comparison: &Comparison,
    named: &BTreeSet<ParameterId>,
    progress: &Progress<'_>,
) -> Result<AskedComparison, Interrupted> {
    let scenarios: Vec<Scenario> = comparison.arms.iter().map(|arm| arm.scenario.clone()).collect();
    let all = simulated(ensemble, sets, &scenarios, named, &comparison.plan, progress)?;
    let effect = |alternative: usize, outcome: Outcome| {
        let of_a_set = |arms: &Vec<Outcomes>| {
            let (ours, theirs) = (arms[alternative + 1].column(outcome), arms[0].column(outcome));
            SetEstimate::of(&paired(ours, theirs).difference)
        };
        let sets: Vec<SetEstimate> = all.iter().map(of_a_set).collect();
        let defaults = SetEstimate::of(&comparison.pairs[alternative].of(outcome).paired.difference);
        (outcome.name(), AskedEffect::of(defaults, &sets))
    };
    let of = |alternative| COMPARED_OUTCOMES.into_iter().map(|outcome| effect(alternative, outcome)).collect();
    let asked = Asked { sets: all.len() as u32, futures: FUTURES };
    Ok(AskedComparison { asked, alternatives: (0..comparison.pairs.len()).map(of).collect() })
}

/// What the sets say of one run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AskedRun {
    /// The scenario's name.
    pub name: String,
    /// The zone in which most futures of the defaults end.
    pub zone: Option<Zone>,
    /// In how many sets more than half of the futures end there, by their interval; in how many fewer than half do.
    pub zone_votes: Votes,
    /// Outcomes of the comparison table over the sets.
    pub outcomes: Vec<(&'static str, Option<Spread>)>,
}

/// What the sets say of runs beside each other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AskedRuns {
    /// How many.
    pub asked: Asked,
    /// Run by run.
    pub runs: Vec<AskedRun>,
    /// Of several: the one that wins most under the defaults, and in how many sets it does, against each of the others.
    pub most: Option<(String, Votes)>,
}

/// Asks the first `sets` sets where scenarios lead. `defaults` holds the outcomes of each under the defaults.
///
/// # Errors
/// [`Interrupted`] when cancelled.
pub fn runs(
    ensemble: &Ensemble,
    sets: usize,
    scenarios: &[Scenario],
    defaults: &[&Outcomes],
    named: &BTreeSet<ParameterId>,
    plan: &Plan,
    progress: &Progress<'_>,
) -> Result<AskedRuns, Interrupted> {
    // A run beside others keeps its own assumptions and theirs: they are looked at together.
    let all = simulated(ensemble, sets, scenarios, named, plan, progress)?;
    let run = |at: usize| {
        let ends = |outcomes: &Outcomes, zone: usize| {
            outcomes.column(Outcome::ZoneAtEnd).iter().filter(|end| **end == (zone + 1) as f64).count()
        };
        let most = (0..Zone::ALL.len()).rev().max_by_key(|zone| ends(defaults[at], *zone)).unwrap_or_default();
        let says = |arms: &Vec<Outcomes>| {
            let n = arms[at].column(Outcome::ZoneAtEnd).len() as f64;
            let share = wilson(ends(&arms[at], most) as f64, n);
            (!share.holds(0.5)).then_some(share.low > 0.5)
        };
        let spread = |outcome: Outcome| {
            let of = |arms: &Vec<Outcomes>| SetEstimate::of(&stat(arms[at].column(outcome)));
            (outcome.name(), Spread::of(&all.iter().map(of).collect::<Vec<_>>()))
        };
        AskedRun {
            name: scenarios[at].name.clone(),
            zone: Zone::ALL.get(most).copied(),
            zone_votes: Votes::count(all.iter().map(says)),
            outcomes: COMPARED_OUTCOMES.into_iter().map(spread).collect(),
        }
    };
    let mean = |outcomes: &&Outcomes| stat(outcomes.column(Outcome::WonPerSeat)).mean;
    let order = |a: &usize, b: &usize| mean(&defaults[*a]).total_cmp(&mean(&defaults[*b]));
    let most = (0..scenarios.len()).max_by(order).filter(|_| scenarios.len() > 1);
    let most = most.map(|most| {
        let says = |arms: &Vec<Outcomes>| {
            let against = |other: usize| {
                paired(arms[most].column(Outcome::WonPerSeat), arms[other].column(Outcome::WonPerSeat)).difference.ci95
            };
            let others: Vec<Interval> = (0..arms.len()).filter(|other| *other != most).map(against).collect();
            if others.iter().any(|ci| ci.high < 0.0) {
                Some(false)
            } else {
                others.iter().all(|ci| ci.low > 0.0).then_some(true)
            }
        };
        (scenarios[most].name.clone(), Votes::count(all.iter().map(says)))
    });
    let asked = Asked { sets: all.len() as u32, futures: FUTURES };
    Ok(AskedRuns { asked, runs: (0..scenarios.len()).map(run).collect(), most })
}

/// What the sets say of one effect of a claim.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AskedHypothesis {
    /// Which effect.
    pub what: String,
    /// Its unit.
    pub unit: Unit,
    /// Where it has to lie.
    pub expected: Expected,
    /// The verdict under the defaults.
    pub defaults: Option<Verdict>,
    /// Sets in which its whole interval lies where it has to (agree), wholly elsewhere (disagree), or across.
    pub votes: Votes,
    /// How it spreads over the sets.
    pub spread: Option<Spread>,
}

/// What the sets say of a claim.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AskedClaim {
    /// The claim's id.
    pub id: String,
    /// What is claimed.
    pub text: String,
    /// The verdict under the defaults.
    pub defaults: Verdict,
    /// Every effect that is judged.
    pub effects: Vec<AskedHypothesis>,
    /// Sets in which the claim is shown, in which one of its effects lies elsewhere, and the rest.
    pub votes: Votes,
    /// How many were asked.
    pub asked: Asked,
}

impl AskedClaim {
    /// What the sets say of the verdict: that of the defaults, or another.
    #[must_use]
    pub fn stance(&self) -> Stance {
        let stance = self.votes.stance();
        match (self.defaults, stance) {
            (Verdict::Shown, _) | (_, Stance::Open) => stance,
            (_, Stance::Agrees) => Stance::Disagrees,
            (_, Stance::Disagrees) => Stance::Agrees,
        }
    }
}

/// Asks the first `sets` sets about claims. Progress counts sets of each claim.
///
/// # Errors
/// See [`Unfinished`].
pub fn claims(
    ensemble: &Ensemble,
    sets: usize,
    claims: &[&Claim],
    plan: &Plan,
    progress: &Progress<'_>,
) -> Result<Vec<AskedClaim>, Unfinished> {
    let sets = sets.min(ensemble.len());
    progress.expect((sets * claims.len()) as u64);
    let results = claims::examine(claims, plan, &Progress::quiet(progress.cancel()))?;
    claims
        .iter()
        .zip(results)
        .map(|(claim, result)| asked_claim(ensemble, sets, claim, result, plan, progress))
        .collect()
}

fn asked_claim(
    ensemble: &Ensemble,
    sets: usize,
    claim: &Claim,
    defaults: claims::ClaimResult,
    plan: &Plan,
    progress: &Progress<'_>,
) -> Result<AskedClaim, Unfinished> {
    let own: BTreeSet<ParameterId> =
        claim.arms.iter().flat_map(|arm| own_parameters(&arm.scenario(&Scenario::default()))).collect();
    // What is missing from a set is missing from all: the claim itself is at fault.
    let effects_of = |set: usize| -> Result<Result<Vec<claims::Effect>, claims::Missing>, Interrupted> {
        let base = ensemble.apply(set, &Scenario::default(), &own);
        let mut trial = claims::Trial::new(base, claim.kept());
        trial.simulate(claim, &plan_of(set, plan), &Progress::quiet(progress.cancel()))?;
        let effects = claim.effects(&trial.evidence(claim));
        progress.add(1);
        Ok(effects)
    };
    let all = side_by_side(plan.threads, sets, &effects_of)?;
    let missing = |missing| Unfinished::Missing { claim: claim.id.clone(), missing };
    let all: Vec<Vec<claims::Effect>> = all.into_iter().collect::<Result<_, _>>().map_err(missing)?;
    let says = |effect: &claims::Effect| match effect.verdict {
        Some(Verdict::Shown) => Some(true),
        Some(_) if effect.lies_elsewhere() => Some(false),
        _ => None,
    };
    let judged = |at: &usize| defaults.effects[*at].verdict.is_some();
    let effects: Vec<usize> = (0..defaults.effects.len()).filter(judged).collect();
    let asked = |at: &usize| {
        let effect = &defaults.effects[*at];
        let estimate = |set: &Vec<claims::Effect>| SetEstimate { value: set[*at].value, ci95: set[*at].ci95 };
        AskedHypothesis {
            what: effect.what.clone(),
            unit: effect.unit,
            expected: effect.expected,
            defaults: effect.verdict,
            votes: Votes::count(all.iter().map(|set| says(&set[*at]))),
            spread: Spread::of(&all.iter().map(estimate).collect::<Vec<_>>()),
        }
    };
    let whole = |set: &Vec<claims::Effect>| {
        let said: Vec<Option<bool>> = effects.iter().map(|at| says(&set[*at])).collect();
        if said.contains(&Some(false)) { Some(false) } else { said.iter().all(|x| *x == Some(true)).then_some(true) }
    };
    Ok(AskedClaim {
        effects: effects.iter().map(asked).collect(),
        votes: Votes::count(all.iter().map(whole)),
        asked: Asked { sets: all.len() as u32, futures: FUTURES },
        id: defaults.id,
        text: defaults.text,
        defaults: defaults.verdict,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::RngExt;
    use teamdrift_engine::random::Random;

    fn estimate(value: f64, half: f64) -> SetEstimate {
        SetEstimate { value, ci95: Interval { low: value - half, high: value + half } }
    }

    /// A set counts only if its own interval excludes zero; the side of the defaults decides what agreeing is.
    #[test]
    fn agreement_counts() {
        let sets =
            [estimate(3.0, 1.0), estimate(2.0, 1.0), estimate(0.5, 1.0), estimate(-2.0, 1.0), estimate(f64::NAN, 1.0)];
        let up = AskedEffect::of(estimate(1.0, 0.5), &sets);
        assert_eq!(up.votes, Votes { agree: 2, disagree: 1, cannot_tell: 2 });
        assert_eq!((up.votes.sets(), up.votes.stance()), (5, Stance::Open));
        let down = AskedEffect::of(estimate(-1.0, 2.0), &sets);
        assert_eq!(down.votes, Votes { agree: 1, disagree: 2, cannot_tell: 2 });
        assert_eq!(down.votes.stance(), Stance::Disagrees);
        assert!(up.defaults_can_tell() && !down.defaults_can_tell());
        assert_eq!(Votes { agree: 2, disagree: 0, cannot_tell: 2 }.stance(), Stance::Agrees);
    }

    /// What chance adds to the spread of the sets is taken out, and no more than there is.
    #[test]
    fn variance_of_chance_is_taken_out() {
        let mut sequence = Random::new(11).sequence(200u8, 0, 0);
        let mut normal = || teamdrift_engine::math::normal_quantile(sequence.random::<f64>().clamp(1e-9, 1.0 - 1e-9));
        // Effects with sd 2 around 5, seen with a standard error of 3.
        let sets: Vec<SetEstimate> =
            (0..4000).map(|_| estimate(5.0 + 2.0 * normal() + 3.0 * normal(), 3.0 * STANDARD_ERRORS)).collect();
        let spread = Spread::of(&sets).unwrap();
        assert!((spread.sd - 2.0).abs() < 0.25, "{}", spread.sd);
        assert!((spread.chance - 9.0 / 13.0).abs() < 0.04, "{}", spread.chance);
        // 1.2816 standard deviations to each side.
        assert!((spread.band.high - 7.56).abs() < 0.4 && (spread.band.low - 2.44).abs() < 0.4, "{:?}", spread.band);
        // Chance alone: no band is left.
        let alone: Vec<SetEstimate> = (0..400).map(|_| estimate(5.0 + normal(), 2.5 * STANDARD_ERRORS)).collect();
        let spread = Spread::of(&alone).unwrap();
        assert_eq!((spread.sd, spread.chance), (0.0, 1.0));
        assert_eq!(spread.band, Interval { low: spread.mean, high: spread.mean });
        assert_eq!(Spread::of(&alone[..1]), None);
    }
}
