//! The table of causal experiments on the ordinary company: what is changed, what published work says has to come of it,
//! and what comes of it here.
//!
//! The levels cannot see how large an effect is: a company can look ordinary and answer a change like no other. So
//! each experiment states a sign and a range with its source (`experiments.toml`), and a miss stays in the table.

use crate::claims::{
    CausalExperiment, Certainty, EffectOrigin, EffectScale, Evidence, ExpectedEffect, ExpectedSign, Kept, Missing,
    ReadExperiments, Trial,
};
use crate::{Interrupted, Plan, Progress};
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use teamdrift_engine::math::{exp, ln};
use teamdrift_model::observe::Unit;
use teamdrift_model::scenario::Scenario;
use teamdrift_scenario::Findings;
use teamdrift_stats::Estimate;
use teamdrift_stats::Interval;

/// The table.
const TEXT: &str = include_str!("experiments.toml");

static TABLE: LazyLock<Result<ReadExperiments, Findings>> =
    LazyLock::new(|| crate::claims::experiments(TEXT, "experiments.toml"));

/// Every experiment, in the order of the table.
///
/// # Errors
/// What is wrong with the table; a test sees to it that nothing is.
pub fn experiments() -> Result<&'static [CausalExperiment], &'static Findings> {
    TABLE.as_ref().map(|table| table.experiments.as_slice())
}

/// Where a measured effect lies against its range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EffectVerdict {
    /// Its whole interval lies in the range.
    Inside,
    /// Its whole interval lies outside.
    Outside,
    /// Its interval reaches across an end of the range.
    CannotTell,
    /// Not one future differs, though an effect was expected one way: the model does not know of it.
    NoEffect,
    /// There is nothing to measure: too short a run, or a logarithm of what is not positive.
    NotMeasured,
}

impl EffectVerdict {
    /// The verdict on an effect with this interval.
    #[must_use]
    pub fn of(ci: Interval, range: Interval, sign: ExpectedSign) -> Self {
        if !(ci.low.is_finite() && ci.high.is_finite()) {
            Self::NotMeasured
        } else if ci.low == 0.0 && ci.high == 0.0 && matches!(sign, ExpectedSign::Up | ExpectedSign::Down) {
            Self::NoEffect
        } else if range.low <= ci.low && ci.high <= range.high {
            Self::Inside
        } else if ci.high < range.low || range.high < ci.low {
            Self::Outside
        } else {
            Self::CannotTell
        }
    }

    /// In words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Inside => "inside",
            Self::Outside => "outside",
            Self::CannotTell => "cannot tell",
            Self::NoEffect => "no effect",
            Self::NotMeasured => "not measured",
        }
    }
}

/// An effect as it was measured.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeasuredEffect {
    /// The measure and its window, in words.
    pub what: String,
    /// The scale of all its numbers.
    pub scale: EffectScale,
    /// Their unit on this scale.
    pub unit: Unit,
    /// The way it was expected to go.
    pub sign: ExpectedSign,
    /// The range it was expected in.
    pub expected: Interval,
    /// What was measured.
    pub value: f64,
    /// Its 95 % interval, paired by future.
    pub ci95: Interval,
    /// Where it lies.
    pub verdict: EffectVerdict,
    /// What the range rests on.
    pub source: String,
    /// How sure that is.
    pub certainty: Certainty,
    /// What makes it in the model.
    pub origin: EffectOrigin,
    /// Why it misses, where it does and the reason is known.
    pub reason: String,
}

/// An experiment as it was run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExperimentResult {
    /// `X1` to the last.
    pub id: String,
    /// What was done.
    pub what: String,
    /// What came of it.
    pub effects: Vec<MeasuredEffect>,
}

impl ExperimentResult {
    /// The effects that miss: their whole interval lies outside the range, or there is no effect at all.
    pub fn misses(&self) -> impl Iterator<Item = &MeasuredEffect> {
        let missed =
            |effect: &&MeasuredEffect| matches!(effect.verdict, EffectVerdict::Outside | EffectVerdict::NoEffect);
        self.effects.iter().filter(missed)
    }
}

/// Why experiments were not run to the end.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unmeasured {
    /// Somebody stopped it.
    #[error(transparent)]
    Interrupted(#[from] Interrupted),
    /// An effect asks for something that its arms do not have.
    #[error("experiment {experiment}: {missing}")]
    Missing {
        /// The experiment's id.
        experiment: String,
        /// What is missing.
        missing: Missing,
    },
}

/// Runs experiments on a scenario: their arms are laid over it. Every arm is simulated once, under the plan's seed.
///
/// # Errors
/// See [`Unmeasured`].
pub fn measure(
    experiments: &[CausalExperiment],
    scenario: &Scenario,
    plan: &Plan,
    progress: &Progress<'_>,
) -> Result<Vec<ExperimentResult>, Unmeasured> {
    let keys: BTreeSet<&str> = experiments.iter().flat_map(|e| e.arms()).map(|arm| arm.key.as_str()).collect();
    progress.expect(keys.len() as u64 * u64::from(plan.futures));
    let mut kept = Kept::default();
    let effects = experiments.iter().flat_map(|experiment| &experiment.effects);
    effects.for_each(|effect| effect.contrast.keep(&mut kept));
    let mut trial = Trial::new(scenario.clone(), kept);
    let mut results = Vec::with_capacity(experiments.len());
    for experiment in experiments {
        trial.simulate(&experiment.claim, plan, progress)?;
        let evidence = trial.evidence(&experiment.claim);
        let measured = experiment.effects.iter().map(|effect| of(effect, &evidence));
        let effects = measured.collect::<Result<Vec<_>, Missing>>();
        let missing = |missing| Unmeasured::Missing { experiment: experiment.id.clone(), missing };
        let (id, what) = (experiment.id.clone(), experiment.what.clone());
        results.push(ExperimentResult { id, what, effects: effects.map_err(missing)? });
    }
    Ok(results)
}

fn of(effect: &ExpectedEffect, evidence: &Evidence<'_>) -> Result<MeasuredEffect, Missing> {
    let (value, ci95) = match told(effect, evidence) {
        // The run ends before the window does.
        Err(Missing::Window(..)) => (f64::NAN, Interval { low: f64::NAN, high: f64::NAN }),
        told => told?,
    };
    let verdict = EffectVerdict::of(ci95, effect.range, effect.sign);
    Ok(MeasuredEffect {
        what: effect.what.clone(),
        scale: effect.scale,
        unit: match effect.scale {
            EffectScale::Percent => Unit::Share,
            EffectScale::Difference => effect.contrast.operand.quantity.unit(),
            EffectScale::Elasticity(_) => Unit::Ratio,
        },
        sign: effect.sign,
        expected: effect.range,
        value,
        ci95,
        verdict,
        source: effect.source.clone(),
        certainty: effect.certainty,
        origin: effect.origin.clone(),
        reason: effect.reason.clone(),
    })
}

/// An effect on its scale, with its interval.
fn told(effect: &ExpectedEffect, evidence: &Evidence<'_>) -> Result<(f64, Interval), Missing> {
    let estimate = match effect.scale {
        EffectScale::Difference => effect.contrast.estimate(evidence, false)?,
        EffectScale::Percent => effect.contrast.log_ratio(evidence)?,
        EffectScale::Elasticity(change) => effect.contrast.log_ratio(evidence)? * (1.0 / ln(change)),
    };
    let plain = |estimate: &Estimate| (estimate.value, estimate.ci95());
    let (value, ci) = plain(&estimate);
    let relative = |x: f64| exp(x) - 1.0;
    Ok(match effect.scale {
        EffectScale::Percent => (relative(value), Interval { low: relative(ci.low), high: relative(ci.high) }),
        EffectScale::Difference | EffectScale::Elasticity(_) => (value, ci),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table reads without a warning; ids count up, and no sign contradicts its range.
    #[test]
    fn table_is_sound() {
        let read = crate::claims::experiments(TEXT, "experiments.toml").unwrap_or_else(|findings| panic!("{findings}"));
        assert!(read.warnings.is_empty(), "{}", read.warnings);
        for (n, experiment) in read.experiments.iter().enumerate() {
            assert_eq!(experiment.id, format!("X{}", n + 1));
            assert!(!experiment.effects.is_empty(), "{}", experiment.id);
            for effect in &experiment.effects {
                let Interval { low, high } = effect.range;
                let middle = low + high;
                let agree = match effect.sign {
                    ExpectedSign::Up => middle > 0.0,
                    ExpectedSign::Down => middle < 0.0,
                    ExpectedSign::None | ExpectedSign::Open => low < 0.0 && high > 0.0,
                };
                assert!(agree, "{}: {} {:?} {:?}", experiment.id, effect.what, effect.sign, effect.range);
                // A number that nobody published is not given as read.
                let unread = ["no number", "no publication"].iter().any(|text| effect.source.contains(text));
                let sure = matches!(effect.certainty, Certainty::Read | Certainty::Quoted);
                assert!(!(unread && sure), "{}: {}", experiment.id, effect.source);
            }
        }
    }

    /// The whole interval decides, and no effect at all is told from a small one.
    #[test]
    fn verdicts_by_interval() {
        let range = Interval { low: 0.0, high: 0.5 };
        let verdict = |low, high| EffectVerdict::of(Interval { low, high }, range, ExpectedSign::Up);
        assert_eq!(verdict(0.0, 0.5), EffectVerdict::Inside);
        assert_eq!(verdict(0.4, 0.6), EffectVerdict::CannotTell);
        assert_eq!(verdict(-0.2, 0.7), EffectVerdict::CannotTell);
        assert_eq!(verdict(0.6, 0.7), EffectVerdict::Outside);
        assert_eq!(verdict(-0.2, -0.1), EffectVerdict::Outside);
        assert_eq!(verdict(0.0, 0.0), EffectVerdict::NoEffect);
        assert_eq!(verdict(f64::NAN, 0.1), EffectVerdict::NotMeasured);
        let none = EffectVerdict::of(Interval { low: 0.0, high: 0.0 }, range, ExpectedSign::None);
        assert_eq!(none, EffectVerdict::Inside);
    }

    /// One arm whose effects are known beforehand: the manager's cost, and a change that is none.
    const KNOWN: &str = r#"
        [measures]
        cost = { name = "cost of the manager", of = "manager_cost" }
        per-head = { name = "cost a head", of = "manager_cost", per = "head-year" }
        sales = { name = "sales", of = "won_per_seat" }
        [arms]
        dear = { events.pay = { at = 0, set = { company.manager_cost = 1_265_000 } } }
        [[experiments]]
        id = "X1"
        what = "A manager who costs a tenth more"
        arm = "dear"
        source = "arithmetic"
        certainty = "read"
        built_in = "one product"
        effects = [
          { measure = "cost", window = "year 1", scale = "elasticity", change = 1.1, sign = "up", range = [0.99, 1.01] },
          { measure = "cost", window = "year 1", scale = "percent", sign = "up", range = [0.2, 0.3], tuned = "x" },
          { measure = "per-head", window = "year 1", scale = "percent", sign = "up", range = [0.09, 0.11] },
          { measure = "sales", window = "year 1", scale = "percent", sign = "up", range = [-0.1, 0.3] },
          { measure = "sales", window = "year 1", scale = "difference", sign = "none", range = [-0.1, 0.1] },
        ]
    "#;

    /// What is known beforehand is what is measured, on every scale.
    #[test]
    fn known_effects_are_measured() {
        let table = crate::claims::experiments(KNOWN, "known.toml").unwrap_or_else(|findings| panic!("{findings}"));
        let plan = Plan { futures: 16, ..Plan::default() };
        let scenario = Scenario { weeks: 52, ..Scenario::default() };
        let results = measure(&table.experiments, &scenario, &plan, &Progress::none()).unwrap();
        let effects = &results[0].effects;
        let verdicts: Vec<EffectVerdict> = effects.iter().map(|effect| effect.verdict).collect();
        use EffectVerdict::{Inside, NoEffect, Outside};
        assert_eq!(verdicts, [Inside, Outside, Inside, NoEffect, Inside]);
        let value = |n: usize| effects[n].value;
        assert!((value(0) - 1.0).abs() < 1e-9 && (value(1) - 0.1).abs() < 1e-9 && (value(2) - 0.1).abs() < 1e-9);
        assert_eq!(effects[0].origin, EffectOrigin::BuiltIn("one product".to_owned()));
        assert_eq!(effects[1].origin, EffectOrigin::Tuned("x".to_owned()));
        assert_eq!(effects[4].unit, Unit::Money);
        assert_eq!(results[0].misses().count(), 2);
    }

    /// What a run is too short for is not measured.
    #[test]
    fn short_runs_are_not_measured() {
        let table = crate::claims::experiments(KNOWN, "known.toml").unwrap();
        let plan = Plan { futures: 2, ..Plan::default() };
        let scenario = Scenario { weeks: 40, ..Scenario::default() };
        let results = measure(&table.experiments, &scenario, &plan, &Progress::none()).unwrap();
        assert!(results[0].effects.iter().all(|effect| effect.verdict == EffectVerdict::NotMeasured));
    }

    /// Whatever is missing or unknown in a table is an error that names it.
    #[test]
    fn faults_are_named() {
        let faults = [
            ("source = \"arithmetic\"", "", "`source` is missing"),
            ("certainty = \"read\"", "certainty = \"sure\"", "`certainty` cannot be \"sure\""),
            ("measure = \"cost\"", "measure = \"price\"", "there is no measure `price`"),
            ("change = 1.1", "change = 1", "what the lever"),
            ("range = [0.99, 1.01]", "range = [1.01, 0.99]", "two numbers, the lower first"),
            ("arm = \"dear\"", "arm = \"cheap\"", "there is no arm `cheap`"),
            ("built_in = \"one product\"", "", "`tuned` is missing"),
            ("what = \"A", "wat = \"A", "unknown key `wat`"),
        ];
        for (good, bad, message) in faults {
            let text = KNOWN.replacen(good, bad, 1);
            let findings = crate::claims::experiments(&text, "known.toml").expect_err(message).to_string();
            assert!(findings.contains(message), "{message}: {findings}");
        }
        let idle = KNOWN.replacen("[[experiments]]", "idle = { market.demand = 2 }\n[[experiments]]", 1);
        let warnings = crate::claims::experiments(&idle, "known.toml").unwrap().warnings.to_string();
        assert!(warnings.contains("no experiment looks at the arm `idle`"), "{warnings}");
    }
}
