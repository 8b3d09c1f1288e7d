//! Old keys of parameters: read wherever a key is read, with one notice a run, and gone behind the reader.

use crate::cli::teamdrift;
use std::path::Path;
use std::process::Output;
use teamdrift_model::Parameters;
use teamdrift_scenario::{parse, schema, to_toml};

/// What the program says of a single old key.
const NOTICE: &str =
    "note: old names of parameters, understood until version 1.0:\n  leaving.misfit is now leaving.misfit_hazard\n";

const OLD: &str = r#"
question = "?"
weeks = 4
leaving.misfit = 0.0004

[effort]
push = 0.5

[events.first]
at = 1
set = { leaving.misfit = 0.0003, pipeline.lose = 0.04 }

[events.named]
at = 2
set.energy.load = 0.3

[alternatives.leaving]
leaving.misfit = 0.0001
pay.base = 500000
"#;

fn new_twin() -> String {
    let pairs = [
        ("leaving.misfit =", "leaving.misfit_hazard ="),
        ("\npush =", "\npush_effect ="),
        ("pipeline.lose", "pipeline.loss_hazard"),
        ("energy.load", "energy.ordinary_load"),
    ];
    pairs.iter().fold(OLD.to_owned(), |text, (old, new)| text.replace(old, new))
}

fn run(at: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = teamdrift(at).env("NO_COLOR", "1").args(arguments).output().unwrap();
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

/// Tables, dotted keys, events and alternatives are read by old keys as by new ones; each old key is kept once.
#[test]
fn files() {
    let (old, new) = (parse(OLD, "x.toml", &[]).unwrap(), parse(&new_twin(), "x.toml", &[]).unwrap());
    assert_eq!((&old.scenario, &old.alternatives), (&new.scenario, &new.alternatives));
    assert_eq!(to_toml(&old.scenario), to_toml(&new.scenario));
    assert_eq!(old.scenario.parameters.leaving.misfit_hazard(), 0.0004);
    assert_eq!(old.alternatives[0].1.parameters.leaving.misfit_hazard(), 0.0001);
    assert_eq!(old.scenario.events.len(), 2);
    let renamed: Vec<&str> = old.warnings.renamed().iter().map(|(old, _)| *old).collect();
    assert_eq!(renamed, ["leaving.misfit", "effort.push", "pipeline.lose", "energy.load"]);
    assert!(old.warnings.is_empty(), "{}", old.warnings);
    assert!(new.warnings.renamed().is_empty());
}

/// A table that only has the name of a section, an alternative or an event, keeps its keys.
#[test]
fn names_like_sections() {
    let text = "question = \"?\"\n[alternatives.skill]\nweeks = 9\n[alternatives.skill.skill]\nweeks = 40\n";
    let read = parse(text, "x.toml", &[]).unwrap();
    assert_eq!(read.alternatives[0].1.weeks, 9);
    assert_eq!(read.alternatives[0].1.parameters.skill.adjustment_weeks(), 40.0);
}

/// An old key beside its new one is an error with both places, in a table and among several `--set`.
#[test]
fn both() {
    let text = "question = \"?\"\n[leaving]\nmisfit_hazard = 0.0002\nmisfit = 0.0001\n";
    let findings = parse(text, "x.toml", &[]).unwrap_err().to_string();
    assert!(
        findings.contains("`leaving.misfit` is the old name of `leaving.misfit_hazard`, and both are given"),
        "{findings}"
    );
    assert!(findings.contains("x.toml:4:1") && findings.contains("the old name"), "{findings}");
    assert!(findings.contains("misfit_hazard = 0.0002") && findings.contains("the new name"), "{findings}");
    for sets in [
        ["leaving.misfit=.0001", "leaving.misfit_hazard=.0002"],
        ["leaving.misfit_hazard=.0002", "leaving.misfit=.0001"],
    ] {
        let findings = parse("question = \"?\"", "x.toml", &sets.map(str::to_owned)).unwrap_err().to_string();
        assert!(findings.contains("both are given"), "{findings}");
        assert!(
            findings.contains("leaving.misfit=.0001") && findings.contains("leaving.misfit_hazard=.0002"),
            "{findings}"
        );
    }
    let twice =
        parse("question = \"?\"", "x.toml", &["leaving.misfit=.1", "leaving.misfit=.05"].map(str::to_owned)).unwrap();
    assert_eq!(twice.scenario.parameters.leaving.misfit_hazard(), 0.05);
}

/// A misspelt old key is answered with the new one, also where its section is missing.
#[test]
fn nearest_names_are_new() {
    for (wrong, says) in [
        ("leaving.burnout_of_exhaustoin = 5", "did you mean `exhaustion_effect_on_burnout`?"),
        ("dismissal_grace = 4", "it belongs in its section: `leaving.dismissal_grace_weeks`"),
        ("\"leaving.misfit\" = 0.1", "write it without the quotes: `leaving.misfit_hazard`"),
    ] {
        let findings = parse(&format!("question = \"?\"\n{wrong}"), "x.toml", &[]).unwrap_err().to_string();
        assert!(findings.contains(says), "{wrong}: {findings}");
    }
}

/// A parameter that is gone is answered with a sentence that says so and why, in files and on the command line.
#[test]
fn gone() {
    for (key, value) in [("leaving.of_trust", "-0.2"), ("leaving.trust_effect", "-0.2"), ("effort.output", "0.5")] {
        let (section, name) = key.split_once('.').unwrap();
        let findings = parse(&format!("question = \"?\"\n[{section}]\n{name} = {value}"), "x.toml", &[]);
        let findings = findings.unwrap_err().to_string();
        assert!(findings.contains(&format!("`{key}` is no parameter any more")), "{findings}");
        assert!(findings.contains("gone in the second edition"), "{findings}");
    }
    let at = tempfile::tempdir().unwrap();
    let (code, _, stderr) = run(at.path(), &["sweep", "--vary", "leaving.trust_effect=-0.3,0"]);
    assert_ne!(code, Some(0));
    assert!(stderr.contains("see `withdrawal.trust_effect`"), "{stderr}");
}

/// The schema and the parameter table have the new keys alone.
#[test]
fn schema_has_new_keys() {
    let schema: serde_json::Value = serde_json::from_str(&schema()).unwrap();
    let leaving = &schema["$defs"]["leaving"]["properties"];
    assert!(leaving["misfit_hazard"].is_object() && leaving["misfit"].is_null(), "{leaving}");
    assert!(Parameters::find("leaving.misfit").is_none());
}

/// An old file and its renamed twin leave the same bytes; old keys are told once a run, all together, at its end.
#[test]
fn twins_leave_the_same_bytes() {
    let manifests: Vec<serde_json::Value> = [OLD.to_owned(), new_twin()]
        .iter()
        .map(|text| {
            let at = tempfile::tempdir().unwrap();
            std::fs::write(at.path().join("team.toml"), text).unwrap();
            let arguments =
                ["compare", "team.toml", "--futures", "3", "--no-figures", "--quiet", "--no-ensemble", "--out", "o"];
            let (code, _, stderr) = run(at.path(), &arguments);
            assert_eq!(code, Some(0), "{stderr}");
            assert_eq!(stderr.matches("leaving.misfit is now leaving.misfit_hazard").count(), usize::from(text == OLD));
            assert_eq!(stderr.matches("note:").count(), usize::from(text == OLD), "{stderr}");
            let manifest = std::fs::read_to_string(at.path().join("o/manifest.json")).unwrap();
            assert!(!manifest.contains("leaving.misfit ="), "{manifest}");
            serde_json::from_str(&manifest).unwrap()
        })
        .collect();
    assert_eq!(manifests[0]["runs"], manifests[1]["runs"]);
    assert_eq!(manifests[0]["files"], manifests[1]["files"]);
}

/// `--set` and `rerun` of a manifest that holds old keys, in its command and in its scenario.
#[test]
fn set_and_rerun() {
    let at = tempfile::tempdir().unwrap();
    let short = ["--weeks", "4", "--futures", "3", "--no-figures", "--quiet"];
    let command = ["run", "ordinary", "support-only", "--set", "leaving.misfit=0.0004", "--out", "o"];
    let (code, _, stderr) = run(at.path(), &[&command[..], &short[..]].concat());
    assert_eq!((code, stderr.as_str()), (Some(0), NOTICE));
    let file = at.path().join("o/manifest.json");
    let manifest = std::fs::read_to_string(&file).unwrap();
    let old = manifest.replace("\\nmisfit_hazard = ", "\\nmisfit = ");
    assert_ne!(old, manifest);
    std::fs::write(&file, old).unwrap();
    let (code, stdout, stderr) = run(at.path(), &["rerun", "o"]);
    assert_eq!((code, stderr.as_str()), (Some(0), NOTICE), "{stdout}");
    assert!(stdout.contains("came out the same"), "{stdout}");
}

/// `--vary` of a sweep takes old keys, and refuses the old beside the new.
#[test]
fn sweep() {
    let at = tempfile::tempdir().unwrap();
    let short = ["--weeks", "4", "--futures", "3", "--no-figures", "--quiet", "--out", "o"];
    let vary = |key| ["sweep", "--vary", key];
    let (code, _, stderr) = run(at.path(), &[&vary("leaving.misfit=0,0.001")[..], &short[..]].concat());
    assert_eq!((code, stderr.as_str()), (Some(0), NOTICE));
    let summary = std::fs::read_to_string(at.path().join("o/summary.json")).unwrap();
    assert!(summary.contains("leaving.misfit_hazard") && !summary.contains("\"leaving.misfit\""), "{summary}");
    let both = ["sweep", "--vary", "leaving.misfit=0,0.001", "--vary", "leaving.misfit_hazard=0,0.001"];
    let (code, _, stderr) = run(at.path(), &both);
    assert_eq!(code, Some(2));
    assert!(
        stderr.contains("`leaving.misfit` is the old name of `leaving.misfit_hazard`, and both are varied"),
        "{stderr}"
    );
    let (code, _, stderr) = run(at.path(), &["sweep", "--vary", "lose=0,1"]);
    assert_eq!(code, Some(2));
    assert!(stderr.contains("did you mean `pipeline.loss_hazard`?"), "{stderr}");
}

/// A prefix that only old keys begin with, or that is one, goes by the old names.
#[test]
fn sensitivity() {
    let at = tempfile::tempdir().unwrap();
    let screened = |prefix: &str| {
        let short = ["--weeks", "4", "--futures", "1", "--trajectories", "2", "--no-figures", "--out", "o", "--json"];
        let (code, stdout, stderr) = run(at.path(), &[&["sensitivity", "--vary", prefix][..], &short[..]].concat());
        assert_eq!(code, Some(0), "{stderr}");
        let summary: serde_json::Value = serde_json::from_str(&stdout).unwrap();
        let named = |row: &serde_json::Value| row["parameter"].as_str().unwrap().to_owned();
        let mut names: Vec<String> = summary["parameters"].as_array().unwrap().iter().map(named).collect();
        names.sort();
        (names, stderr)
    };
    let (names, stderr) = screened("leaving.misfit");
    assert_eq!(
        (names, stderr.as_str()),
        (vec!["leaving.misfit_hazard".to_owned(), "leaving.misfit_weeks".to_owned()], NOTICE)
    );
    let (names, stderr) = screened("pipeline.lose");
    assert_eq!(names, ["pipeline.lead_loss_hazard", "pipeline.loss_hazard", "pipeline.push_effect_on_loss"]);
    assert!(stderr.contains("pipeline.lose_lead is now pipeline.lead_loss_hazard"), "{stderr}");
    let (names, stderr) = screened("leaving.misfit_");
    assert_eq!(names, ["leaving.misfit_hazard", "leaving.misfit_weeks"]);
    assert_eq!(stderr, "");
}

/// `parameters FILTER`, `scenarios check` and claim files.
#[test]
fn other_commands() {
    let at = tempfile::tempdir().unwrap();
    let (code, stdout, stderr) = run(at.path(), &["parameters", "leaving.misfit"]);
    assert_eq!((code, stderr.as_str()), (Some(0), NOTICE));
    assert!(stdout.contains("misfit_hazard") && stdout.contains("1 parameter."), "{stdout}");
    std::fs::write(at.path().join("a.toml"), "question = \"?\"\nleaving.misfit = 0.0002").unwrap();
    std::fs::write(at.path().join("b.toml"), "question = \"?\"\nextends = \"a.toml\"\nleaving.misfit_hazard = 0.0003")
        .unwrap();
    let (code, _, stderr) = run(at.path(), &["scenarios", "check", "a.toml", "b.toml"]);
    assert_eq!((code, stderr.as_str()), (Some(0), NOTICE));
    let claim = r#"
claim = "Pay matters."
common.leaving.misfit = 0.0005
arms.no-pay = { leaving.misfit = 0 }
arms.less-pay = { events.pay = { at = 2, set = { leaving.misfit = 0.0001 } } }
effects = [
  { of = "leads", arm = "no-pay", against = "ordinary", window = "years 1-3", above = 0 },
  { of = "leads", arm = "less-pay", against = "no-pay", window = "years 1-3" },
]
"#;
    std::fs::write(at.path().join("claim.toml"), claim).unwrap();
    let (code, _, stderr) = run(at.path(), &["claims", "claim.toml", "--futures", "64", "--json"]);
    assert_eq!(code, Some(0), "{stderr}");
    assert_eq!(stderr.matches("note:").count(), 1, "{stderr}");
    assert!(stderr.ends_with(NOTICE), "{stderr}");
    std::fs::write(
        at.path().join("claim.toml"),
        claim.replace("no-pay = { ", "no-pay = { leaving.misfit_hazard = 0, "),
    )
    .unwrap();
    let (code, _, stderr) = run(at.path(), &["claims", "claim.toml"]);
    assert_eq!(code, Some(2));
    assert!(stderr.contains("both are given"), "{stderr}");
}
