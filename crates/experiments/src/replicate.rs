//! Many futures of one scenario, block by block on all threads, folded in the order of their numbers.

use super::progress::{Cancel, Interrupted, Progress};
use rayon::prelude::*;
use teamdrift_engine::simd::Cpu;
use teamdrift_model::Simulation;
use teamdrift_model::observe::Record;
use teamdrift_model::observe::RecordOptions;
use teamdrift_model::observe::Recorder;
use teamdrift_model::scenario::Scenario;
use teamdrift_model::simulation::BLOCK;

/// What is to be simulated of a scenario.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Random seed.
    pub seed: u64,
    /// How many futures.
    pub futures: u32,
    /// Threads; 0 for as many as there are processors.
    pub threads: usize,
    /// What to write down besides weekly measures and outcomes.
    pub recording: RecordOptions,
    /// Futures side by side, a divisor of [`BLOCK`]: a matter of speed, no bit depends on it.
    pub lanes: u32,
    /// Instructions to use: a matter of speed, no bit depends on it.
    pub cpu: Cpu,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            seed: 1,
            futures: 1000,
            threads: 0,
            recording: RecordOptions::default(),
            lanes: BLOCK,
            cpu: Cpu::native(),
        }
    }
}

/// Blocks that are simulated before they are folded.
const STRETCH: u32 = 32;

/// Simulates all futures of a plan.
///
/// # Errors
/// [`Interrupted`] when cancelled.
pub fn replicate(scenario: &Scenario, plan: &Plan, progress: &Progress<'_>) -> Result<Record, Interrupted> {
    let blocks = plan.futures.div_ceil(BLOCK);
    progress.expect_more(u64::from(plan.futures));
    let block = |number: u32| {
        let first = number * BLOCK;
        let size = BLOCK.min(plan.futures - first);
        let record = simulate_block(scenario, plan, first, size, progress.cancel())?;
        progress.add(u64::from(size));
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
    Ok(all)
}

/// Does `work` on so many threads; 0 for as many as there are processors.
pub(super) fn on_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    Threads::new(threads).run(work)
}

/// Thread pools that are used more than once.
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

/// Futures `first` to `first + size - 1`, at most a block of them, `lanes` side by side at a time. Cancellation is looked
/// at every week.
///
/// # Errors
/// [`Interrupted`] when cancelled.
pub(super) fn simulate_block(
    scenario: &Scenario,
    plan: &Plan,
    first: u32,
    size: u32,
    cancel: &Cancel,
) -> Result<Record, Interrupted> {
    let mut record = Record::new(first, scenario.weeks as usize);
    let mut at = 0;
    while at < size {
        let lanes = plan.lanes.clamp(1, BLOCK).min(size - at);
        // Teams of one company are lanes too.
        let futures = (lanes / scenario.parameters.company.teams()).max(1);
        let go_on = || !cancel.is_cancelled();
        let simulation = Simulation::new_while(scenario, plan.seed, first + at, futures as usize, plan.cpu, go_on);
        let mut simulation = simulation.ok_or(Interrupted)?;
        let mut recorder = Recorder::new(first + at, futures as usize, scenario.weeks, plan.recording);
        if !simulation.run_while(&mut recorder, go_on) {
            return Err(Interrupted);
        }
        record.append(recorder.finish());
        at += futures;
    }
    Ok(record)
}
