//! The ensemble through the command line: it is drawn, asked, and told in all three counts.

use crate::cli::teamdrift;
use crate::generated;
use std::fs;
use std::path::Path;
use teamdrift::experiments::ensemble::{Ensemble, kept};

fn drawn(at: &Path, out: &str, more: &[&str]) -> std::process::Output {
    let mut arguments = vec!["ensemble", "--draws", "70", "--waves", "2", "--futures", "8", "--keep", "100"];
    arguments.extend(["--tolerance", "4", "--share", "0.2", "--out", out]);
    arguments.extend(more);
    teamdrift(at).args(arguments).output().unwrap()
}

/// What is drawn is the same on any number of threads, is read back, and is done again from its manifest.
#[test]
fn drawn_again_to_the_same_bits() {
    let at = tempfile::tempdir().unwrap();
    for (out, threads) in [("one", "1"), ("two", "2")] {
        let output = drawn(at.path(), out, &["--threads", threads]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.contains("sets of assumptions fit an ordinary company"), "{said}");
        assert!(said.contains("Really different:"), "{said}");
    }
    let file = |out: &str, name: &str| fs::read_to_string(at.path().join(out).join(name)).unwrap();
    for name in ["ensemble.csv", "summary.json"] {
        assert_eq!(file("one", name), file("two", name), "{name}");
    }
    let ensemble = Ensemble::read(&file("one", "ensemble.csv")).unwrap();
    ensemble.check().unwrap();
    assert!(!ensemble.is_empty());
    let again = teamdrift(at.path()).args(["rerun", "one"]).output().unwrap();
    assert!(again.status.success(), "{}", String::from_utf8_lossy(&again.stderr));
}

/// A comparison asks 32 sets unless it is told otherwise, and counts every one of them once.
#[test]
fn compared_under_other_sets() {
    let at = tempfile::tempdir().unwrap();
    let compared = |more: &[&str]| {
        let arguments = ["compare", "support-only", "strong-on-both", "--futures", "64", "--no-figures", "--json"];
        let output = teamdrift(at.path()).args(arguments).args(more).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap()
    };
    let summary = compared(&["--weeks", "26"]);
    assert_eq!(summary["ensemble"]["sets"], 32);
    let differences = summary["ensemble"]["alternatives"][0]["differences"].as_array().unwrap();
    for difference in differences {
        let votes = &difference["votes"];
        let all: u64 = ["agree", "disagree", "cannot_tell"].iter().map(|id| votes[id].as_u64().unwrap()).sum();
        assert_eq!(all, 32, "{difference}");
    }
    let standard = differences.iter().find(|one| one["outcome"] == "standard").unwrap();
    assert_eq!((&standard["votes"]["agree"], &standard["stance"]), (&32.into(), &"agrees".into()));
    assert_eq!(compared(&["--weeks", "26", "--ensemble=5"])["ensemble"]["sets"], 5);
    assert!(compared(&["--weeks", "26", "--no-ensemble"]).get("ensemble").is_none());
}

/// The page says how the sets that ship were drawn.
#[test]
fn generated_drawing() {
    let facts = &kept().facts;
    let mut text = format!(
        "\nSeed {}, {} futures of each set, {} readings, tolerance {}, drawn from {} of each plausible range.\n\n\
         | wave | drawn | accepted | acceptance |\n| --- | --- | --- | --- |\n",
        facts.seed, facts.futures, facts.readings, facts.tolerance, facts.share
    );
    let rows = facts.waves.iter().zip(1..).map(|((drawn, accepted), wave)| (wave.to_string(), *drawn, *accepted));
    for (wave, drawn, accepted) in rows.chain([("all".to_owned(), facts.drawn, facts.accepted)]) {
        let share = 100.0 * f64::from(accepted) / f64::from(drawn.max(1));
        text.push_str(&format!("| {wave} | {drawn} | {accepted} | {share:.1} % |\n"));
    }
    let (different, kept) = (facts.different, kept().len());
    text.push_str(&format!("\nKept: {kept}, of which really different: {different}.\n\n"));
    generated::parts("docs/ensemble.md", &[("drawing".to_owned(), text)]);
}

/// A number of sets that there is not is refused, with what there is.
#[test]
fn no_such_number_of_sets() {
    let at = tempfile::tempdir().unwrap();
    let all = kept().len();
    for wrong in ["1", "some", &(all + 1).to_string()] {
        let output = teamdrift(at.path()).args(["compare", "rescue", &format!("--ensemble={wrong}")]).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(&format!("no number of sets from 2 to {all}")), "{said}");
    }
}
