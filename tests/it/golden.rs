//! Every ready scenario and each of its alternatives gives the bits that it gave: a line a measure in
//! `tests/golden/`, a file a scenario.
//!
//! A changed line means that results change: say so in the CHANGELOG, and write the new ones with
//! `./bless results`.

use std::collections::BTreeSet;
use std::path::Path;
use teamdrift::scenario;
use teamdrift_engine::simd::Cpu;
use teamdrift_model::Simulation;
use teamdrift_model::observe::RecordOptions;
use teamdrift_model::observe::Recorder;
use teamdrift_model::observe::fingerprints;
use teamdrift_model::scenario::Scenario;

/// What a scenario comes to, a line a measure.
fn lines(scenario: &Scenario) -> Vec<String> {
    const FUTURES: usize = 6;
    let everything = RecordOptions { events: true, people: true, outcomes_only: false };
    let mut simulation = Simulation::new(scenario, 7, 0, FUTURES, Cpu::native());
    let mut recorder = Recorder::new(0, FUTURES, scenario.weeks, everything);
    simulation.run(&mut recorder);
    fingerprints(&recorder.finish())
}

/// The lines of a file, each with the heading that it stands under.
fn under_headings(text: &str) -> BTreeSet<String> {
    let mut heading = "";
    let mut lines = BTreeSet::new();
    for line in text.lines() {
        match line.strip_prefix("# ") {
            Some(name) => heading = name,
            None => drop(lines.insert(format!("{heading}: {line}"))),
        }
    }
    lines
}

#[test]
fn golden_scenarios() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let bless = crate::generated::blessed("results");
    let mut changed = Vec::new();
    for ready in scenario::library() {
        let loaded = scenario::load(ready.name, &[]).unwrap();
        let mut found = String::new();
        let alternatives = loaded.alternatives.iter().map(|(name, scenario)| (name.as_str(), scenario));
        for (name, scenario) in std::iter::once((ready.name, &loaded.scenario)).chain(alternatives) {
            found += &format!("# {name}\n{}\n", lines(scenario).join("\n"));
        }
        let file = folder.join(format!("{}.txt", ready.name));
        if bless {
            std::fs::write(&file, &found).unwrap();
        }
        let kept = under_headings(&std::fs::read_to_string(file).unwrap_or_default());
        changed.extend(under_headings(&found).difference(&kept).cloned());
    }
    let shown = changed.iter().take(40).cloned().collect::<Vec<_>>().join("\n");
    assert!(
        changed.is_empty(),
        "{} lines of results change; if they are meant to: ./bless results\n{shown}",
        changed.len()
    );
}
