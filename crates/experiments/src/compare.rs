//! The fair comparison: alternatives under common random numbers, future by future, with an interval for every
//! difference and the number of futures that a narrower one would need.

mod pair;
mod precision;

pub use pair::{Difference, Divergence, Pair, Part};
pub use precision::{
    HalfWidth, LEAST_LOOKED_AT, Precision, Reached, next_target, outcome as outcome_named, outcome_among,
};

use super::progress::{Interrupted, Progress};
use super::replicate::{Plan, on_threads, simulate_block};
use pair::{BlockReduction, PairAccumulator};
use rayon::prelude::*;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Outcomes;
use teamdrift_model::observe::Record;
use teamdrift_model::scenario::Scenario;
use teamdrift_model::simulation::BLOCK;
use teamdrift_stats::Stat;
use teamdrift_stats::interval::quantile_sorted;
use teamdrift_stats::interval::stat;

/// The outcomes of the comparison table.
pub const COMPARED_OUTCOMES: [Outcome; 13] = [
    Outcome::ContributionPerSeat,
    Outcome::WonPerSeat,
    Outcome::Attainment,
    Outcome::Turnover,
    Outcome::ManagerExits,
    Outcome::SickLeave,
    Outcome::Motivation,
    Outcome::Energy,
    Outcome::Exhaustion,
    Outcome::Safety,
    Outcome::Standard,
    Outcome::Satisfaction,
    Outcome::SkillAtEnd,
];

/// Futures on which bands and trails rest: a picture needs no more, and memory stays flat.
pub const KEPT: usize = 4096;

/// Which way an outcome is better for the company and the people in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// More of it.
    Higher,
    /// Less of it.
    Lower,
    /// It depends on the goal.
    Open,
}

/// Which way an outcome is better.
#[must_use]
pub const fn better(outcome: Outcome) -> Better {
    match outcome {
        Outcome::Won
        | Outcome::Delivered
        | Outcome::WonPerSeat
        | Outcome::Contribution
        | Outcome::ContributionPerSeat
        | Outcome::Attainment
        | Outcome::Motivation
        | Outcome::Energy
        | Outcome::Safety
        | Outcome::Satisfaction
        | Outcome::SkillAtEnd
        | Outcome::WeeksPerformance => Better::Higher,
        Outcome::Turnover
        | Outcome::VoluntaryTurnover
        | Outcome::ExitsShock
        | Outcome::ExitsDissatisfaction
        | Outcome::ExitsAmbition
        | Outcome::ExitsPay
        | Outcome::ExitsManager
        | Outcome::ExitsMisfit
        | Outcome::ExitsBurnout
        | Outcome::ExitsTopFifth
        | Outcome::ExitsAmbitious
        | Outcome::ManagerExits
        | Outcome::Vacant
        | Outcome::SickLeave
        | Outcome::Exhaustion
        | Outcome::Burnt
        | Outcome::WeeksApathy
        | Outcome::WeeksZonesDiffer => Better::Lower,
        _ => Better::Open,
    }
}

/// One of the alternatives, the reference among them.
#[derive(Debug, Clone)]
pub struct Arm {
    /// What was simulated.
    pub scenario: Scenario,
    /// A row a future.
    pub outcomes: Outcomes,
    /// Median perceived safety and standard by week: the team's way through the zone plane.
    pub trail: Vec<(f64, f64)>,
}

/// Alternatives against a reference.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// The plan, with the number of futures that were run in the end.
    pub plan: Plan,
    /// The reference first, then the alternatives.
    pub arms: Vec<Arm>,
    /// Each alternative less the reference, in the order of the alternatives.
    pub pairs: Vec<Pair>,
    /// The precision that was reached, if one was requested.
    pub reached: Option<Reached>,
}

impl Comparison {
    /// The reference.
    #[must_use]
    pub fn reference(&self) -> &Arm {
        &self.arms[0]
    }

    /// The alternatives with what they differ by.
    pub fn alternatives(&self) -> impl Iterator<Item = (&Arm, &Pair)> {
        self.arms[1..].iter().zip(&self.pairs)
    }
}

/// Compares alternatives with the first scenario. All must have the same number of weeks. With a
/// `precision`, futures are added in whole blocks until every alternative has it, or `most` are run.
/// Progress counts the futures of all arms together.
///
/// # Errors
/// [`Interrupted`] when cancelled.
///
/// # Panics
/// Without scenarios, or when their weeks differ.
pub fn compare(
    scenarios: &[Scenario],
    plan: &Plan,
    precision: Option<(Precision, u32)>,
    progress: &Progress<'_>,
) -> Result<Comparison, Interrupted> {
    assert!(scenarios.iter().all(|s| s.weeks == scenarios[0].weeks), "only equal horizons can be compared");
    let mut all = PairAccumulator::new(scenarios);
    let mut target = match &precision {
        Some((_, most)) => precision::first_target(plan.futures, *most),
        None => plan.futures,
    };
    let mut reached = None;
    on_threads(plan.threads, || -> Result<(), Interrupted> {
        loop {
            gather(&mut all, scenarios, plan, target, progress)?;
            let Some((precision, most)) = &precision else { return Ok(()) };
            let judged = precision.judge(&all.outcomes, *most);
            let next = next_target(all.futures(), judged.needed, *most);
            reached = Some(judged);
            match next {
                Some(more) => target = more,
                None => return Ok(()),
            }
        }
    })?;
    let plan = Plan { futures: all.futures(), ..plan.clone() };
    Ok(all.finish(scenarios, plan, reached))
}

/// Adds futures until there are `target`.
fn gather(
    all: &mut PairAccumulator,
    scenarios: &[Scenario],
    plan: &Plan,
    target: u32,
    progress: &Progress<'_>,
) -> Result<(), Interrupted> {
    let arms = scenarios.len() as u64;
    progress.expect(u64::from(target) * arms);
    // A batch of blocks at a time, so that no more than a batch of full records is in memory at once.
    while all.futures() < target {
        let begin = all.futures() / BLOCK;
        let end = target.div_ceil(BLOCK).min(begin + BATCH);
        let reduced: Vec<BlockReduction> = (begin..end)
            .into_par_iter()
            .map(|block| {
                let first = block * BLOCK;
                let size = BLOCK.min(target - first);
                let simulated = |scenario| simulate_block(scenario, plan, first, size, progress.cancel());
                let records = scenarios.par_iter().map(simulated).collect::<Result<Vec<Record>, Interrupted>>()?;
                progress.add(u64::from(size) * arms);
                Ok(BlockReduction::of(scenarios, &records))
            })
            .collect::<Result<_, _>>()?;
        for block in reduced {
            all.add(block);
        }
    }
    Ok(())
}

/// Blocks that are simulated before their results are added.
const BATCH: u32 = 64;

/// The median of unsorted values that may miss.
fn median(values: &[f64]) -> f64 {
    let mut there: Vec<f64> = values.iter().copied().filter(|x| !x.is_nan()).collect();
    there.sort_by(f64::total_cmp);
    quantile_sorted(&there, 0.5)
}
