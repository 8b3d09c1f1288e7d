//! Claims of one's own: the page's example runs, a starter can be written and tested, and what is wrong with a file is said
//! with its place.

use crate::cli::teamdrift;
use proptest::prelude::*;
use std::path::Path;
use std::process::Output;
use teamdrift::experiments::claims::{markdown_reference, read, starter};
use teamdrift_model::scenario::Scenario;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/own-claims.md");

fn claims(at: &Path, arguments: &[&str]) -> Output {
    teamdrift(at).arg("claims").args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The page's example gives what the page says, and its reference is that of the code.
#[test]
fn generated_page() {
    let page = std::fs::read_to_string(PAGE).unwrap();
    let example = page.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let at = tempfile::tempdir().unwrap();
    std::fs::write(at.path().join("meetings.toml"), example).unwrap();
    let output = claims(at.path(), &["meetings.toml", "--futures", "256"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let table = text(&output.stdout);
    let shown = format!("\n```text\n{}\n```\n\n", table.split("\n\n").last().unwrap().trim_end());
    crate::generated::parts(
        "docs/own-claims.md",
        &[("example".to_owned(), shown), ("reference".to_owned(), markdown_reference())],
    );
}

/// `claims new` writes a file that can be tested as it is, and leaves alone what is there.
#[test]
fn starter_runs_and_is_kept() {
    let at = tempfile::tempdir().unwrap();
    let written = claims(at.path(), &["new"]);
    assert!(text(&written.stdout).contains("teamdrift claims my-claim.toml"), "{}", text(&written.stderr));
    let file = at.path().join("my-claim.toml");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), starter());
    std::fs::write(&file, starter().replace("twice as often", "even more often")).unwrap();
    let refused = claims(at.path(), &["new", "my-claim"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("exists already"));
    let tested = claims(at.path(), &["my-claim.toml", "t2", "--futures", "64", "--json"]);
    assert!(tested.status.success(), "{}", text(&tested.stderr));
    let printed: serde_json::Value = serde_json::from_slice(&tested.stdout).unwrap();
    assert_eq!((&printed["claims"][0]["id"], &printed["claims"][1]["id"]), (&"T2".into(), &"my-claim".into()));
    assert!(printed["claims"][1]["text"].as_str().unwrap().contains("even more often"));
    assert_eq!(printed["claims"][1]["checks"][1]["verdict"], serde_json::Value::Null);
}

/// A claim of one's own has a robustness, too.
#[test]
fn robustness_of_own_claim() {
    let at = tempfile::tempdir().unwrap();
    std::fs::write(at.path().join("mine.toml"), starter()).unwrap();
    let output = claims(at.path(), &["mine.toml", "--robustness", "2", "--futures", "4"]);
    assert!(text(&output.stdout).contains("all of it in"), "{}", text(&output.stderr));
}

/// What arms have in common reaches the shared ones too, and an arm has what it is like.
#[test]
fn common_keys_and_likeness() {
    let text = r#"
        claim = "In a team of four, more demand sells more."
        [common]
        team.sellers = 4
        [arms.firm]
        policy.demand = 0.8
        [arms.firm-and-near]
        like = "firm"
        policy.support = 0.9
        weeks = 60
        [[effects]]
        of = "won_per_seat"
        arm = "firm-and-near"
        against = { best = ["ordinary", "firm"] }
        window = "weeks 1-60"
        above = 0
    "#;
    let claim = read(text, "four.toml").unwrap().claim;
    let base = Scenario::default();
    let scenarios: Vec<(&str, Scenario)> =
        claim.arms.iter().map(|arm| (arm.key.as_str(), arm.scenario(&base))).collect();
    let keys: Vec<&str> = scenarios.iter().map(|(key, _)| *key).collect();
    assert_eq!(keys, ["four/firm", "four/firm-and-near", "four/ordinary"]);
    assert!(scenarios.iter().all(|(_, scenario)| scenario.seats() == 4));
    let policy = |n: usize| &scenarios[n].1.parameters.policy;
    assert_eq!((policy(0).demand(), policy(0).support()), (Some(0.8), base.parameters.policy.support()));
    assert_eq!((policy(1).demand(), policy(1).support()), (Some(0.8), Some(0.9)));
    assert_eq!((scenarios[0].1.weeks, scenarios[1].1.weeks), (156, 60));
}

/// Every fault of every file is said at once, and the exit code is 2.
#[test]
fn wrong_files() {
    let mut files: Vec<_> =
        std::fs::read_dir("tests/it/wrong-claims").unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 6);
    for file in &files {
        let name = file.file_stem().unwrap().to_str().unwrap();
        let findings = match read(&std::fs::read_to_string(file).unwrap(), &format!("{name}.toml")) {
            Ok(loaded) => {
                assert!(!loaded.warnings.is_empty(), "{name} is right");
                loaded.warnings
            }
            Err(findings) => findings,
        };
        assert!(findings.iter().all(|finding| finding.position.is_some()), "{findings}");
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("wrong-claim-{name}"), findings.to_string());
        });
    }
    let here = std::env::current_dir().unwrap();
    let both = ["tests/it/wrong-claims/everything.toml", "tests/it/wrong-claims/no-efects.toml", "X9"];
    let refused = claims(&here, &both);
    assert_eq!(refused.status.code(), Some(2));
    let printed = text(&refused.stderr);
    assert!(printed.contains("there is no claim `X9`") && printed.contains("everything.toml:"), "{printed}");
    assert!(printed.contains("did you mean `tests/it/wrong-claims/no-effects.toml`?"), "{printed}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// A file with a piece cut out of it or put into it never makes the reader panic.
    #[test]
    fn mutated_files_never_panic(from in 0usize..2000, long in 0usize..40, piece in "[a-z\\[\\]{}=.,\" 0-9\n]{0,8}") {
        let files = [starter(), include_str!("../../claims/T2.toml"), include_str!("../../claims/B4.toml")];
        for file in files {
            let letters: Vec<char> = file.chars().collect();
            let from = from.min(letters.len());
            let to = (from + long).min(letters.len());
            let whole: String = letters[..from].iter().copied().chain(piece.chars()).chain(letters[to..].iter().copied()).collect();
            if let Err(findings) = read(&whole, "any.toml") {
                prop_assert!(findings.iter().all(|finding| finding.position.is_some()), "{}", findings);
            }
        }
    }
}
