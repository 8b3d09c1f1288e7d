//! Many futures of one scenario, block by block on all threads, folded in the order of their numbers.

use rayon::prelude::*;
use std::sync::atomic::{AtomicU32, Ordering};
use teamdrift_core::engine::{BLOCK, Cpu, Simulation};
use teamdrift_core::measure::{Record, Recorder, Wanted};
use teamdrift_core::scenario::Scenario;

/// What is to be simulated of a scenario.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The key of all luck.
    pub seed: u64,
    /// How many futures.
    pub futures: u32,
    /// Threads; 0 for as many as there are processors.
    pub threads: usize,
    /// What to write down besides weekly measures and outcomes.
    pub wanted: Wanted,
    /// Futures side by side, a divisor of [`BLOCK`]: a matter of speed, no bit depends on it.
    pub lanes: u32,
    /// Instructions to use: a matter of speed, no bit depends on it.
    pub cpu: Cpu,
}

impl Default for Plan {
    fn default() -> Self {
        Self { seed: 1, futures: 1000, threads: 0, wanted: Wanted::default(), lanes: BLOCK, cpu: Cpu::native() }
    }
}

/// The run was stopped before it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("interrupted")]
pub struct Interrupted;

/// Blocks that are simulated before they are folded.
const STRETCH: u32 = 32;

/// Simulates all futures of a plan. `progress` hears how many are done and says whether to go on.
///
/// # Errors
/// [`Interrupted`] when `progress` says no.
pub fn replicate(
    scenario: &Scenario,
    plan: &Plan,
    progress: &(dyn Fn(u32) -> bool + Sync),
) -> Result<Record, Interrupted> {
    let blocks = plan.futures.div_ceil(BLOCK);
    let done = AtomicU32::new(0);
    let block = |number: u32| {
        if !progress(done.load(Ordering::Relaxed)) {
            return Err(Interrupted);
        }
        let first = number * BLOCK;
        let size = BLOCK.min(plan.futures - first);
        let record = simulate_block(scenario, plan, first, size);
        done.fetch_add(size, Ordering::Relaxed);
        Ok(record)
    };
    let mut all = Record::new(0, scenario.weeks as usize);
    // A stretch at a time, so that no more than that is in memory beside what has been folded.
    let mut from = 0;
    while from < blocks {
        let stretch = from..(from + STRETCH).min(blocks);
        from = stretch.end;
        let records = on_threads(plan.threads, || {
            stretch.into_par_iter().map(block).collect::<Result<Vec<Record>, Interrupted>>()
        })?;
        for record in records {
            all.append(record);
        }
    }
    progress(plan.futures);
    Ok(all)
}

/// Does `work` on so many threads; 0 for as many as there are processors.
pub(super) fn on_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    Threads::new(threads).run(work)
}

/// Threads that work is done on, again and again.
pub(super) struct Threads(Option<rayon::ThreadPool>);

impl Threads {
    /// So many; 0 for as many as there are processors.
    pub(super) fn new(threads: usize) -> Self {
        // No threads of our own to be had: the same answer from those that there are.
        Self(rayon::ThreadPoolBuilder::new().num_threads(threads).build().ok())
    }

    /// Does `work` on them.
    pub(super) fn run<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        match &self.0 {
            Some(pool) => pool.install(work),
            None => work(),
        }
    }
}

/// Futures `first` to `first + size - 1`, at most a block of them, `lanes` side by side at a time.
pub(super) fn simulate_block(scenario: &Scenario, plan: &Plan, first: u32, size: u32) -> Record {
    let mut record = Record::new(first, scenario.weeks as usize);
    let mut at = 0;
    while at < size {
        let lanes = plan.lanes.clamp(1, BLOCK).min(size - at);
        // Teams of one company are lanes too.
        let futures = (lanes / scenario.parameters.company.teams).max(1);
        let mut simulation = Simulation::new(scenario, plan.seed, first + at, futures as usize, plan.cpu);
        let mut recorder = Recorder::new(first + at, futures as usize, scenario.weeks, plan.wanted);
        simulation.run(&mut recorder);
        record.append(recorder.finish());
        at += futures;
    }
    record
}
