//! One future in full: the one closest to the medians of all.

use super::progress::{Cancel, Interrupted};
use super::replicate::Plan;
use teamdrift_model::Simulation;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Record;
use teamdrift_model::observe::RecordOptions;
use teamdrift_model::observe::Recorder;
use teamdrift_model::scenario::Scenario;
use teamdrift_stats::interval::stat;

/// One future with everything that happened in it.
#[derive(Debug, Clone)]
pub struct Example {
    /// Its number under the seed.
    pub future: u32,
    /// Its record, events included.
    pub record: Record,
}

/// Finds the future closest to the middle of all and simulates it a second time, with its events recorded.
///
/// # Errors
/// [`Interrupted`] when cancelled.
pub fn example(scenario: &Scenario, plan: &Plan, all: &Record, cancel: &Cancel) -> Result<Example, Interrupted> {
    let future = all.outcomes.first + closest_to_the_middle(all) as u32;
    let go_on = || !cancel.is_cancelled();
    let simulation = Simulation::new_while(scenario, plan.seed, future, 1, plan.cpu, go_on);
    let mut recorder =
        Recorder::new(future, 1, scenario.weeks, RecordOptions { events: true, ..RecordOptions::default() });
    let whole = simulation.ok_or(Interrupted)?.run_while(&mut recorder, go_on);
    if whole { Ok(Example { future, record: recorder.finish() }) } else { Err(Interrupted) }
}

/// The index of the future that lies least far from the medians of sales, turnover and where the team
/// ends, each distance in standard deviations; the first of equals.
fn closest_to_the_middle(all: &Record) -> usize {
    let last = all.weekly.weeks() - 1;
    let columns = [
        all.outcomes.column(Outcome::WonPerSeat),
        all.outcomes.column(Outcome::Turnover),
        all.weekly.values(last, Measure::Safety),
        all.weekly.values(last, Measure::Standard),
    ];
    let middles = columns.map(|column| {
        let stat = stat(column);
        (stat.p50, if stat.sd > 0.0 { stat.sd } else { 1.0 })
    });
    let mut best = (0, f64::INFINITY);
    // Weekly values are kept of the first futures only, where there are very many.
    let known = columns.iter().map(|column| column.len()).min().unwrap_or(0);
    for future in 0..known {
        let distance: f64 =
            columns.iter().zip(middles).map(|(column, (middle, sd))| ((column[future] - middle) / sd).powi(2)).sum();
        if distance < best.1 {
            best = (future, distance);
        }
    }
    best.0
}
