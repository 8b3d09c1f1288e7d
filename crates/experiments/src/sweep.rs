//! A sweep: a scenario at every point of a design, each under common random numbers, in chunks that are kept
//! as they are finished.

use super::chunks::Chunked;
use super::compare::COMPARED_OUTCOMES;
use super::design::Design;
use super::progress::{Interrupted, Progress};
use super::replicate::{Plan, on_threads, simulate_block};
use rayon::prelude::*;
use std::fmt::Write as _;
use std::ops::Range;
use teamdrift_model::mechanisms::zone::Zone;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Outcomes;
use teamdrift_model::observe::RecordOptions;
use teamdrift_model::scenario::Scenario;
use teamdrift_model::simulation::BLOCK;
use teamdrift_stats::Paired;
use teamdrift_stats::interval::stat;
use teamdrift_stats::paired;

/// A scenario, what varies in it, and how it is run.
#[derive(Debug, Clone)]
pub struct Sweep {
    /// The scenario.
    pub scenario: Scenario,
    /// What varies.
    pub design: Design,
    /// How each point is run.
    pub plan: Plan,
    /// Points in a chunk, from 1.
    pub rows: u32,
}

/// Futures after which a chunk is finished, about: seconds of work.
const CHUNK_FUTURES: u32 = 4096;

impl Sweep {
    /// A sweep in chunks of a few seconds' work.
    #[must_use]
    pub fn new(scenario: Scenario, design: Design, plan: Plan) -> Self {
        let rows = (CHUNK_FUTURES / plan.futures.max(1)).clamp(1, 512);
        Self { scenario, design, plan, rows }
    }

    fn points(&self, chunk: u32) -> Range<u32> {
        chunk * self.rows..((chunk + 1) * self.rows).min(self.design.points())
    }

    /// The outcomes at a point of the design, in the plan's futures.
    ///
    /// # Errors
    /// [`Interrupted`] when cancelled.
    pub fn outcomes(&self, point: u32, progress: &Progress<'_>) -> Result<Outcomes, Interrupted> {
        let scenario = self.design.scenario(&self.scenario, point);
        on_threads(self.plan.threads, || outcomes(&scenario, &self.plan, 0, progress))
    }

    /// The paired difference of two points, the first less the second. It uses as many new futures, so that the choice of
    /// the two points by their outcomes in the sweep does not bias it.
    ///
    /// # Errors
    /// [`Interrupted`] when cancelled.
    pub fn difference(
        &self,
        points: [u32; 2],
        outcome: Outcome,
        progress: &Progress<'_>,
    ) -> Result<Paired, Interrupted> {
        let from = self.plan.futures.next_multiple_of(BLOCK);
        let of = |point| outcomes(&self.design.scenario(&self.scenario, point), &self.plan, from, progress);
        let [first, second] = points;
        let (first, second) = on_threads(self.plan.threads, || (of(first), of(second)));
        Ok(paired(first?.column(outcome), second?.column(outcome)))
    }

    /// The line of one point.
    fn row(&self, point: u32, progress: &Progress<'_>) -> Result<String, Interrupted> {
        let outcomes = outcomes(&self.design.scenario(&self.scenario, point), &self.plan, 0, progress)?;
        let mut line = point.to_string();
        // Writing to a string cannot fail.
        let mut push = |x: f64| {
            let _ = if x.is_finite() { write!(line, ",{x}") } else { write!(line, ",") };
        };
        for outcome in COMPARED_OUTCOMES {
            let stat = stat(outcomes.column(outcome));
            [stat.mean, stat.ci95.low, stat.ci95.high, stat.p05, stat.p95].into_iter().for_each(&mut push);
        }
        let ends = outcomes.column(Outcome::ZoneAtEnd);
        for number in 1..=Zone::ALL.len() {
            let there = ends.iter().filter(|end| **end == number as f64).count();
            push(there as f64 / ends.len() as f64);
        }
        // A name of a choice holds no comma, so nothing has to be quoted.
        let values: String = self.design.point(point).iter().map(|value| format!(",{value}")).collect();
        let (number, rest) = line.split_once(',').unwrap_or((&line, ""));
        Ok(format!("{number}{values},{rest}\n"))
    }
}

impl Chunked for Sweep {
    fn plan(&self) -> String {
        let toml = teamdrift_scenario::to_toml(&self.scenario);
        let (version, rows) = (env!("CARGO_PKG_VERSION"), self.rows);
        let (seed, futures) = (self.plan.seed, self.plan.futures);
        format!("{version}\n{toml}\n{:?}\n{seed} {futures} {rows}", self.design)
    }

    fn chunks(&self) -> u32 {
        self.design.points().div_ceil(self.rows)
    }

    fn futures(&self, chunk: u32) -> u64 {
        self.points(chunk).len() as u64 * u64::from(self.plan.futures)
    }

    fn threads(&self) -> usize {
        self.plan.threads
    }

    fn chunk(&self, chunk: u32, progress: &Progress<'_>) -> Result<String, Interrupted> {
        let rows = self.points(chunk).into_par_iter().map(|point| self.row(point, progress));
        Ok(rows.collect::<Result<Vec<String>, Interrupted>>()?.concat())
    }
}

/// The outcomes of a scenario in a plan's futures, numbered on from `from`, folded in their order.
pub(super) fn outcomes(
    scenario: &Scenario,
    plan: &Plan,
    from: u32,
    progress: &Progress<'_>,
) -> Result<Outcomes, Interrupted> {
    let plan = Plan { recording: RecordOptions { outcomes_only: true, ..RecordOptions::default() }, ..plan.clone() };
    let blocks: Vec<Outcomes> = (0..plan.futures.div_ceil(BLOCK))
        .into_par_iter()
        .map(|block| {
            let first = block * BLOCK;
            let size = BLOCK.min(plan.futures - first);
            let outcomes = simulate_block(scenario, &plan, from + first, size, progress.cancel())?.outcomes;
            progress.add(u64::from(size));
            Ok(outcomes)
        })
        .collect::<Result<_, _>>()?;
    let mut all = Outcomes::new(0);
    for block in blocks {
        all.append(block);
    }
    Ok(all)
}
