//! Tests of sentences from practice and published work: each claim is an experiment on many futures that can come out
//! against it, reported with effects, 95 % intervals and a verdict.
//!
//! A claim is a text ([`read`]): its arms are layers of scenario keys, its effects state what is compared with what and where
//! the difference has to lie. The built-in ones are the files of `claims/` ([`library`]). Nothing here reads a file or
//! writes to a terminal.
//!
//! ```
//! use teamdrift_experiments::{Plan, Progress, claims};
//!
//! let text = r#"
//!     claim = "Support without demand sells less than ordinary leadership."
//!     [[effects]]
//!     of = "won_per_seat"
//!     arm = "support"
//!     against = "ordinary"
//!     window = "year 3"
//!     scale = "log"
//!     below = 0
//! "#;
//! let claim = claims::read(text, "support.toml")?.claim;
//! let plan = Plan { futures: 64, ..Plan::default() };
//! let results = claims::examine(&[&claim], &plan, &Progress::none())?;
//! assert_eq!(results[0].verdict.name(), "shown");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod alarm;
pub mod chart;
mod charts;
mod contrast;
mod effect;
mod experiment;
mod library;
mod quantity;
mod read;
mod reference;
mod resample;
pub mod robustness;
mod statistic;
mod trial;
mod window;

pub use alarm::{Alarm, Question, Watcher};
pub use contrast::{Contrast, Operand, Pick};
pub use effect::{Effect, Expected, Number, Provenance, Verdict};
pub use experiment::{CausalExperiment, Certainty, EffectOrigin, EffectScale, ExpectedEffect, ExpectedSign};
pub use library::{find, library};
pub use quantity::{Per, Quantity, Reduction};
pub use read::{ReadClaim, ReadExperiments, experiments, read};
pub use reference::{markdown_reference, starter};
pub use statistic::Statistic;
pub use trial::{ArmSummary, Evidence, Kept, Missing, Trial};
pub use window::Window;

use crate::{Interrupted, Plan, Progress};
use chart::Chart;
use charts::Charted;
use serde::Serialize;
use teamdrift_model::observe::Unit;
use teamdrift_model::scenario::Scenario;
use teamdrift_scenario::document::Layer;

/// One alternative of an experiment.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimArm {
    /// Its unique key among the arms of all claims: its name, after that of its claim if it is not shared.
    pub key: String,
    /// Its name in the claim.
    pub name: String,
    /// What it is, in one phrase.
    pub about: String,
    /// What makes it differ from the scenario that the experiment is on.
    pub layer: Layer,
}

impl ClaimArm {
    /// Its scenario, where everything else is as in `base`.
    #[must_use]
    pub fn scenario(&self, base: &Scenario) -> Scenario {
        Scenario { name: self.name.clone(), question: self.about.clone(), ..self.layer.over(base) }
    }
}

/// How an effect is computed.
#[derive(Debug, Clone, PartialEq)]
pub enum Estimator {
    /// A difference between arms.
    Contrast(Contrast),
    /// A statistic of a quantity.
    Statistic(Statistic, Quantity),
}

/// A hypothesis of a claim: an effect and where it has to lie.
#[derive(Debug, Clone, PartialEq)]
pub struct Hypothesis {
    /// Which effect.
    pub what: String,
    /// How it is computed.
    pub estimator: Estimator,
    /// Whether on the log scale: a difference is then reported as a relative difference.
    pub log: bool,
    /// Its unit.
    pub unit: Unit,
    /// Where it has to lie.
    pub expected: Expected,
    /// Built in or emergent, if the claim states it.
    pub provenance: Option<Provenance>,
}

impl Hypothesis {
    /// Registers what has to be kept of the arms.
    fn keep(&self, kept: &mut Kept) {
        match &self.estimator {
            Estimator::Contrast(contrast) => contrast.keep(kept),
            Estimator::Statistic(statistic, quantity) => statistic.keep(quantity, kept),
        }
    }

    fn test(&self, evidence: &Evidence<'_>) -> Result<Effect, Missing> {
        let number = match &self.estimator {
            Estimator::Contrast(contrast) => {
                let estimate = contrast.estimate(evidence, self.log)?;
                let relative = self.log && contrast.share_of.is_empty();
                if relative { Number::Log(estimate) } else { Number::Plain(estimate) }
            }
            Estimator::Statistic(statistic, quantity) => statistic.number(quantity, evidence, self.log)?,
        };
        Ok(Effect::new(&self.what, self.unit, &number, self.expected, self.provenance.clone()))
    }
}

/// A sentence from practice or published work, and the experiment that tests it.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Its id.
    pub id: String,
    /// What is claimed.
    pub text: String,
    /// What to keep in mind when reading the outcome.
    pub note: String,
    /// The arms that are simulated for it.
    pub arms: Vec<ClaimArm>,
    /// What has to come out, and what is reported beside it.
    pub hypotheses: Vec<Hypothesis>,
    /// What there is to look at, if the outcome is more than a list of effects.
    charted: Option<Charted>,
}

impl Claim {
    /// Whether it has a chart.
    #[must_use]
    pub fn has_chart(&self) -> bool {
        self.charted.is_some()
    }

    /// What has to be kept of its arms.
    #[must_use]
    pub fn kept(&self) -> Kept {
        let mut kept = Kept::default();
        self.hypotheses.iter().for_each(|hypothesis| hypothesis.keep(&mut kept));
        if let Some(charted) = &self.charted {
            (charted.keep)(&mut kept);
        }
        kept
    }

    /// Its effects, from what is kept of its arms.
    ///
    /// # Errors
    /// When something is missing.
    pub fn effects(&self, evidence: &Evidence<'_>) -> Result<Vec<Effect>, Missing> {
        self.hypotheses.iter().map(|hypothesis| hypothesis.test(evidence)).collect()
    }
}

/// A claim with what came out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClaimResult {
    /// The claim's id.
    pub id: String,
    /// What is claimed.
    pub text: String,
    /// The verdict on the whole.
    pub verdict: Verdict,
    /// Futures of each arm that it rests on: more than the plan's where an effect lay close to an edge.
    pub futures: u32,
    /// Every effect.
    #[serde(rename = "checks")]
    pub effects: Vec<Effect>,
    /// What to keep in mind.
    pub note: String,
    /// What there is to look at. Its numbers go with the figure.
    #[serde(skip)]
    pub chart: Option<Chart>,
}

impl ClaimResult {
    fn new(claim: &Claim, futures: u32, effects: Vec<Effect>, chart: Option<Chart>) -> Self {
        let verdict = overall(&effects);
        let (id, text, note) = (claim.id.clone(), claim.text.clone(), claim.note.clone());
        Self { id, text, verdict, futures, effects, note, chart }
    }

    /// The required effects that did not come out, or of which it cannot be told.
    pub fn not_shown(&self) -> impl Iterator<Item = &Effect> {
        self.effects.iter().filter(|effect| effect.verdict.is_some_and(|verdict| verdict != Verdict::Shown))
    }

    /// Whether an effect reaches across an edge.
    fn is_close(&self) -> bool {
        self.effects.iter().any(|effect| effect.verdict == Some(Verdict::Close))
    }
}

/// The verdict on all effects together.
fn overall(effects: &[Effect]) -> Verdict {
    let count = |verdict: Verdict| effects.iter().filter(|effect| effect.verdict == Some(verdict)).count();
    match (count(Verdict::Shown), count(Verdict::NotShown), count(Verdict::Close)) {
        (0, _, 0) => Verdict::NotShown,
        (_, 0, 0) => Verdict::Shown,
        (_, 0, _) => Verdict::Close,
        _ => Verdict::Depends,
    }
}

/// Why claims were not tested to the end.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfinished {
    /// Somebody stopped it.
    #[error(transparent)]
    Interrupted(#[from] Interrupted),
    /// There is no design of that many sets of parameters.
    #[error("{0}")]
    Design(String),
    /// A claim asks for something that its arms do not have.
    #[error("claim {claim}: {missing}")]
    Missing {
        /// The claim's id.
        claim: String,
        /// What is missing.
        missing: Missing,
    },
}

/// How many futures testing these claims simulates in all.
#[must_use]
pub fn work(claims: &[&Claim], plan: &Plan) -> u32 {
    trial::distinct(claims).len() as u32 * plan.futures
}

/// How many times the futures of a plan are doubled, at most, while an effect lies close to an edge.
const DOUBLINGS: u32 = 2;

/// Tests claims. A claim with an effect close to an edge is tested again on twice the futures (the first of which are the
/// same), until it is off the edge or four times the futures have not told: then its verdict is [`Verdict::Close`].
///
/// An arm that several claims share is simulated once, and dropped after the last of them, so that the claims do not have
/// to fit into memory together. Progress counts futures, at first of [`work`].
///
/// # Errors
/// See [`Unfinished`].
pub fn examine(claims: &[&Claim], plan: &Plan, progress: &Progress<'_>) -> Result<Vec<ClaimResult>, Unfinished> {
    progress.expect(u64::from(work(claims, plan)));
    let mut results = examine_once(claims, plan, progress)?;
    let mut plan = plan.clone();
    for _ in 0..DOUBLINGS {
        plan.futures *= 2;
        let close: Vec<usize> = (0..claims.len()).filter(|at| results[*at].is_close()).collect();
        let again: Vec<&Claim> = close.iter().map(|at| claims[*at]).collect();
        for (at, result) in close.into_iter().zip(examine_once(&again, &plan, progress)?) {
            results[at] = result;
        }
    }
    Ok(results)
}

/// Tests claims on the futures of a plan.
fn examine_once(claims: &[&Claim], plan: &Plan, progress: &Progress<'_>) -> Result<Vec<ClaimResult>, Unfinished> {
    let mut kept = Kept::default();
    claims.iter().for_each(|claim| kept.join(&claim.kept()));
    let mut trial = Trial::new(Scenario::default(), kept);
    let mut results = Vec::with_capacity(claims.len());
    for (n, claim) in claims.iter().enumerate() {
        trial.simulate(claim, plan, progress)?;
        let evidence = trial.evidence(claim);
        let missing = |missing| Unfinished::Missing { claim: claim.id.clone(), missing };
        let effects = claim.effects(&evidence).map_err(missing)?;
        let chart = claim.charted.map(|charted| (charted.draw)(&evidence)).transpose().map_err(missing)?;
        results.push(ClaimResult::new(claim, plan.futures, effects, chart));
        trial.retain(&claims[n + 1..]);
    }
    Ok(results)
}

#[cfg(test)]
mod tests {
    use super::*;
    use teamdrift_stats::Estimate;

    /// A claim depends when some of its effects come out and some do not.
    #[test]
    fn overall_verdict() {
        let sure = Number::Plain(Estimate::mean(&[1.0, 1.0, 1.1]));
        let effect = |expected: &Expected| Effect::new("x", Unit::Level, &sure, *expected, None);
        let (yes, no, any) = (Expected::Above(0.0), Expected::Below(0.0), Expected::Anywhere);
        let verdict = |expected: &[Expected]| overall(&expected.iter().map(effect).collect::<Vec<Effect>>());
        assert_eq!(verdict(&[yes, yes, any]), Verdict::Shown);
        assert_eq!(verdict(&[yes, no, any]), Verdict::Depends);
        assert_eq!(verdict(&[no, any]), Verdict::NotShown);
        let close = Expected::Above(1.03);
        assert_eq!(verdict(&[yes, close]), Verdict::Close);
        assert_eq!(verdict(&[close]), Verdict::Close);
        assert_eq!(verdict(&[yes, no, close]), Verdict::Depends);
        assert_eq!(verdict(&[no, close]), Verdict::Depends);
    }
}
