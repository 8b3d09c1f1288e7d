//! The same inputs give the same bits, however the work is spread.

use teamdrift::experiments::Progress;
use teamdrift::experiments::{Plan, replicate};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Record;
use teamdrift_model::scenario::Scenario;

fn run(futures: u32, threads: usize, lanes: u32) -> Record {
    let scenario = Scenario { weeks: 30, ..Scenario::default() };
    replicate(&scenario, &Plan { seed: 5, futures, threads, lanes, ..Plan::default() }, &Progress::none()).unwrap()
}

/// The bits of the first `futures` futures.
fn bits(record: &Record, futures: usize) -> Vec<u64> {
    let weeks = (0..record.weekly.weeks()).flat_map(|week| Measure::ALL.iter().map(move |measure| (week, *measure)));
    let weekly = weeks.flat_map(|(week, measure)| &record.weekly.values(week, measure)[..futures]);
    let outcomes = Outcome::ALL.iter().flat_map(|outcome| &record.outcomes.column(*outcome)[..futures]);
    weekly.chain(outcomes).map(|x| x.to_bits()).collect()
}

/// The number of threads and of lanes changes no bit.
#[test]
fn threads_and_lanes_change_nothing() {
    let reference = bits(&run(200, 1, 64), 200);
    for (threads, lanes) in [(2, 64), (5, 64), (2, 7), (5, 1)] {
        assert!(bits(&run(200, threads, lanes), 200) == reference, "{threads} threads, {lanes} lanes");
    }
}

/// A future does not depend on how many there are.
#[test]
fn future_independent_of_their_number() {
    assert!(bits(&run(71, 2, 64), 71) == bits(&run(200, 2, 64), 71));
}
