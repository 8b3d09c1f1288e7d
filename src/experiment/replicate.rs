//! Many futures of one scenario, block by block on all threads, folded in the order of their numbers.

use teamdrift_core::engine::BLOCK;
use teamdrift_core::measure::{EventRow, Measure, Outcome, Outcomes, PersonRow, Weekly};
use teamdrift_core::scenario::Scenario;

/// What is to be simulated of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The key of all luck.
    pub seed: u64,
    /// How many futures.
    pub futures: u32,
    /// Threads; 0 for as many as there are processors.
    pub threads: usize,
    /// Whether to keep a row an event.
    pub events: bool,
    /// Whether to keep a row a seller and month.
    pub people: bool,
}

impl Default for Plan {
    fn default() -> Self {
        Self { seed: 1, futures: 1000, threads: 0, events: false, people: false }
    }
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Replication {
    /// Every measure in every week.
    pub weekly: Weekly,
    /// A row a future.
    pub outcomes: Outcomes,
    /// A row an event, by future and week, if asked for.
    pub events: Vec<EventRow>,
    /// A row a seller and month, by future, month and seat, if asked for.
    pub people: Vec<PersonRow>,
}

/// The run was interrupted before it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interrupted;

impl std::fmt::Display for Interrupted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("interrupted")
    }
}

impl std::error::Error for Interrupted {}

/// Simulates all futures of a plan. `progress` hears how many are done and says whether to go on.
///
/// # Errors
/// [`Interrupted`] when `progress` says no.
pub fn replicate(
    scenario: &Scenario,
    plan: &Plan,
    progress: &(dyn Fn(u32) -> bool + Sync),
) -> Result<Replication, Interrupted> {
    // Placeholder numbers until the engine stands.
    let weeks = scenario.weeks as usize;
    let mut weekly = Weekly::new(weeks);
    let mut outcomes = Outcomes::new(0);
    for future in 0..plan.futures {
        if future % BLOCK == 0 && !progress(future) {
            return Err(Interrupted);
        }
        let wobble = |k: usize, w: usize| {
            ((future as f64 * 12.9898 + k as f64 * 78.233 + w as f64 * 0.07).sin() * 43758.5453).fract().abs()
        };
        for week in 0..weeks {
            for m in Measure::ALL {
                let x = 0.4 + 0.2 * wobble(m.index(), 0) + 0.1 * wobble(m.index(), week) + 0.001 * week as f64;
                weekly.extend(week, *m, &[x]);
            }
        }
        let mut row = [0.0; Outcome::COUNT];
        for (k, cell) in row.iter_mut().enumerate() {
            *cell = wobble(k, 1);
        }
        outcomes.push(&row);
    }
    Ok(Replication { weekly, outcomes, events: Vec::new(), people: Vec::new() })
}
