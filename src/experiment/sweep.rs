//! A sweep: a scenario at every point of a design, each under the same luck, in chunks that are kept as they
//! are finished.

use super::compare::HEADLINE;
use super::design::{Design, balanced};
use super::journal::{Failpoint, Journal};
use super::replicate::{Interrupted, Plan, on_threads, simulate_block};
use crate::report::manifest::sha256;
use rayon::prelude::*;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use teamdrift_core::engine::BLOCK;
use teamdrift_core::measure::interval::stat;
use teamdrift_core::measure::{Outcome, Outcomes, Wanted};
use teamdrift_core::model::zone::Zone;
use teamdrift_core::scenario::Scenario;

/// A scenario, what varies in it, and how it is run.
#[derive(Debug, Clone)]
pub struct Sweep {
    /// The scenario.
    pub scenario: Scenario,
    /// What varies.
    pub design: Design,
    /// How each point is run.
    pub plan: Plan,
}

/// Futures after which a chunk is finished, about: seconds of work.
const CHUNK_FUTURES: u32 = 16_384;

/// What each outcome is told by.
pub const TOLD: [&str; 5] = ["mean", "ci_low", "ci_high", "p05", "p95"];

impl Sweep {
    /// Points in a chunk.
    fn rows(&self) -> u32 {
        (CHUNK_FUTURES / self.plan.futures.max(1)).clamp(1, 512)
    }

    /// How many chunks.
    #[must_use]
    pub fn chunks(&self) -> u32 {
        self.design.points().div_ceil(self.rows())
    }

    /// What stands for everything that the results depend on.
    #[must_use]
    pub fn plan_hash(&self) -> String {
        let toml = crate::scenario::to_toml(&self.scenario);
        let (version, rows) = (env!("CARGO_PKG_VERSION"), self.rows());
        let (seed, futures) = (self.plan.seed, self.plan.futures);
        sha256(format!("{version}\n{toml}\n{:?}\n{seed} {futures} {rows}", self.design).as_bytes())
    }

    /// The names of the columns: the point, what varies, the outcomes, the zones at the end.
    #[must_use]
    pub fn head(&self) -> Vec<String> {
        let mut head = vec!["point".to_owned()];
        head.extend(self.design.axes.iter().map(|axis| axis.key.clone()));
        head.extend(HEADLINE.iter().flat_map(|outcome| TOLD.map(|told| format!("{}_{told}", outcome.name()))));
        head.extend(Zone::ALL.map(|zone| format!("share_{}_at_end", zone.name())));
        head
    }

    /// Does all chunks that are not done yet, in balanced order. `progress` hears how many futures of how
    /// many are done, and says whether to go on.
    ///
    /// # Errors
    /// [`Interrupted`], or when a chunk cannot be kept. What was kept stays.
    pub fn run(
        &self,
        unfinished: &Path,
        resume: bool,
        progress: &(dyn Fn(u64, u64) -> bool + Sync),
        fail: Failpoint<'_>,
    ) -> anyhow::Result<Journal> {
        let mut journal = Journal::open(unfinished, &self.plan_hash(), self.chunks(), resume)?;
        let all = self.design.work(&self.plan);
        let before = (0..self.chunks()).filter(|chunk| journal.has(*chunk)).map(|chunk| self.points(chunk).len());
        let done = AtomicU64::new(before.sum::<usize>() as u64 * u64::from(self.plan.futures));
        let heard =
            |futures: u32| progress(done.fetch_add(u64::from(futures), Ordering::Relaxed) + u64::from(futures), all);
        for chunk in balanced(self.chunks()) {
            if !journal.has(chunk) {
                let text = on_threads(self.plan.threads, || self.chunk(chunk, &heard))?;
                journal.keep(chunk, text.as_bytes(), fail)?;
            }
        }
        Ok(journal)
    }

    fn points(&self, chunk: u32) -> std::ops::Range<u32> {
        chunk * self.rows()..((chunk + 1) * self.rows()).min(self.design.points())
    }

    /// The lines of one chunk.
    fn chunk(&self, chunk: u32, heard: &(dyn Fn(u32) -> bool + Sync)) -> Result<String, Interrupted> {
        let rows = self.points(chunk).into_par_iter().map(|point| self.row(point, heard));
        Ok(rows.collect::<Result<Vec<String>, Interrupted>>()?.concat())
    }

    /// The line of one point.
    fn row(&self, point: u32, heard: &(dyn Fn(u32) -> bool + Sync)) -> Result<String, Interrupted> {
        let outcomes = self.outcomes(&self.design.scenario(&self.scenario, point), heard)?;
        let mut line = point.to_string();
        // Writing to a string cannot fail.
        let mut push = |x: f64| {
            let _ = if x.is_finite() { write!(line, ",{x}") } else { write!(line, ",") };
        };
        for outcome in HEADLINE {
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

    /// The outcomes of a scenario, the futures folded in their order.
    fn outcomes(&self, scenario: &Scenario, heard: &(dyn Fn(u32) -> bool + Sync)) -> Result<Outcomes, Interrupted> {
        outcomes(scenario, &self.plan, heard)
    }
}

/// The outcomes of a scenario, the futures folded in their order.
pub(super) fn outcomes(
    scenario: &Scenario,
    plan: &Plan,
    heard: &(dyn Fn(u32) -> bool + Sync),
) -> Result<Outcomes, Interrupted> {
    let plan = Plan { wanted: Wanted { outcomes_only: true, ..Wanted::default() }, ..plan.clone() };
    let blocks: Vec<Outcomes> = (0..plan.futures.div_ceil(BLOCK))
        .into_par_iter()
        .map(|block| {
            let first = block * BLOCK;
            let size = BLOCK.min(plan.futures - first);
            let outcomes = simulate_block(scenario, &plan, first, size).outcomes;
            if heard(size) { Ok(outcomes) } else { Err(Interrupted) }
        })
        .collect::<Result<_, _>>()?;
    let mut all = Outcomes::new(0);
    for block in blocks {
        all.append(block);
    }
    Ok(all)
}
