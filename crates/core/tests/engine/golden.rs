//! The same bits from the same inputs: for any number of lanes, with and without vector instructions, in
//! any build, today and tomorrow.
//!
//! A changed hash means that results change: say so in the CHANGELOG, and write the new ones with
//! `TEAMDRIFT_BLESS=1 cargo test -p teamdrift-core golden`.

use crate::scenarios::{EVERYTHING, record, varied};
use teamdrift_core::engine::Cpu;
use teamdrift_core::measure::{Measure, Outcome, Record, Wanted};

/// FNV-1a over the bits of everything recorded; a missing number counts as one, whatever its payload.
fn hash(record: &Record) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut take = |x: f64| {
        let bits = if x.is_nan() { 0x7ff8_0000_0000_0000 } else { x.to_bits() };
        for byte in bits.to_le_bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    };
    for week in 0..record.weekly.weeks() {
        for measure in Measure::ALL {
            record.weekly.values(week, *measure).iter().for_each(|x| take(*x));
        }
    }
    for outcome in Outcome::ALL {
        record.outcomes.column(*outcome).iter().for_each(|x| take(*x));
    }
    for row in &record.events {
        take(f64::from(row.future));
        take(f64::from(row.week));
        take(f64::from(row.seat.unwrap_or(99)));
        take(row.tenure_weeks.unwrap_or(f64::NAN));
    }
    for row in &record.people {
        [row.won, row.earnings, row.exhaustion, row.intention].into_iter().for_each(&mut take);
    }
    hash
}

#[test]
fn golden_results_stand() {
    let found: String = varied()
        .iter()
        .map(|scenario| {
            format!("{} {:016x}\n", scenario.name, hash(&record(scenario, 7, 24, 24, Cpu::native(), EVERYTHING)))
        })
        .collect();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/engine/golden.txt");
    if std::env::var_os("TEAMDRIFT_BLESS").is_some() {
        std::fs::write(file, &found).expect("the golden file can be written");
    }
    let kept = std::fs::read_to_string(file).unwrap_or_default();
    assert_eq!(
        found, kept,
        "results change; if they are meant to: TEAMDRIFT_BLESS=1 cargo test -p teamdrift-core golden"
    );
}

#[test]
fn golden_results_do_not_depend_on_lanes_or_instructions() {
    for scenario in varied() {
        let wide = record(&scenario, 7, 24, 24, Cpu::native(), EVERYTHING);
        for (lanes, cpu) in [(5, Cpu::native()), (24, Cpu::portable()), (1, Cpu::portable())] {
            let other = record(&scenario, 7, 24, lanes, cpu, EVERYTHING);
            assert_eq!(hash(&wide), hash(&other), "{}: {lanes} lanes, {cpu:?}", scenario.name);
        }
    }
}

#[test]
fn golden_results_do_not_depend_on_what_is_observed() {
    for scenario in varied() {
        let mut more = record(&scenario, 7, 8, 8, Cpu::native(), EVERYTHING);
        let less = record(&scenario, 7, 8, 8, Cpu::native(), Wanted::default());
        more.events.clear();
        more.people.clear();
        assert_eq!(hash(&more), hash(&less), "{}", scenario.name);
        let outcomes = Wanted { outcomes_only: true, ..Wanted::default() };
        let least = record(&scenario, 7, 8, 8, Cpu::native(), outcomes);
        for outcome in Outcome::ALL {
            let bits = |record: &Record| -> Vec<u64> {
                record.outcomes.column(*outcome).iter().map(|x| if x.is_nan() { 0 } else { x.to_bits() }).collect()
            };
            assert_eq!(bits(&less), bits(&least), "{}: {}", scenario.name, outcome.name());
        }
    }
}
