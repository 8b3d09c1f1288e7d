//! The same bits from the same inputs: for any number of lanes, with and without vector instructions, in
//! any build, today and tomorrow.
//!
//! A changed line means that results change: note it in the CHANGELOG, and write the new ones with
//! `TEAMDRIFT_BLESS=results cargo test -p teamdrift-model golden`.

use crate::scenarios::{EVERYTHING, record, varied};
use teamdrift_engine::simd::Cpu;
use teamdrift_model::observe::{Outcome, Record, RecordOptions, fingerprints};

/// The lines of one scenario: a hash for each measure, outcome, kind of event and column of people.
fn lines(record: &Record) -> String {
    fingerprints(record).join("\n") + "\n"
}

/// Every golden line is as kept.
#[test]
fn golden_results() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/engine/golden");
    let mut changed = Vec::new();
    for scenario in varied() {
        let found = lines(&record(&scenario, 7, 24, 24, Cpu::native(), EVERYTHING));
        let file = folder.join(format!("{}.txt", scenario.name));
        if std::env::var("TEAMDRIFT_BLESS").is_ok_and(|kind| kind == "results") {
            std::fs::write(&file, &found).expect("the golden file can be written");
        }
        let kept = std::fs::read_to_string(file).unwrap_or_default();
        let stray = found.lines().filter(|line| !kept.lines().any(|k| k == *line));
        changed.extend(stray.map(|line| format!("{}: {line}", scenario.name)));
        if changed.is_empty() {
            assert_eq!(found, kept, "{}", scenario.name);
        }
    }
    assert!(
        changed.is_empty(),
        "results change; if this is intended: TEAMDRIFT_BLESS=results cargo test -p teamdrift-model golden\n{}",
        changed.join("\n")
    );
}

/// Golden lines do not depend on lanes or instructions.
#[test]
fn golden_any_lanes() {
    for scenario in varied() {
        let wide = record(&scenario, 7, 24, 24, Cpu::native(), EVERYTHING);
        for (lanes, cpu) in [(5, Cpu::native()), (24, Cpu::portable()), (1, Cpu::portable())] {
            let other = record(&scenario, 7, 24, lanes, cpu, EVERYTHING);
            assert_eq!(self::lines(&wide), self::lines(&other), "{}: {lanes} lanes, {cpu:?}", scenario.name);
        }
    }
}

/// Golden lines do not depend on what is observed.
#[test]
fn golden_any_observation() {
    for scenario in varied() {
        let mut more = record(&scenario, 7, 8, 8, Cpu::native(), EVERYTHING);
        let less = record(&scenario, 7, 8, 8, Cpu::native(), RecordOptions::default());
        more.events.clear();
        more.people.clear();
        more.deals = less.deals.clone();
        assert_eq!(lines(&more), lines(&less), "{}", scenario.name);
        let outcomes = RecordOptions { outcomes_only: true, ..RecordOptions::default() };
        let least = record(&scenario, 7, 8, 8, Cpu::native(), outcomes);
        for outcome in Outcome::ALL {
            let bits = |record: &Record| -> Vec<u64> {
                record.outcomes.column(*outcome).iter().map(|x| if x.is_nan() { 0 } else { x.to_bits() }).collect()
            };
            assert_eq!(bits(&less), bits(&least), "{}: {}", scenario.name, outcome.name());
        }
    }
}
