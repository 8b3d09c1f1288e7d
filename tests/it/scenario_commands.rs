//! `teamdrift scenarios` and `teamdrift parameters`, as typed.

use assert_cmd::Command;

fn teamdrift(arguments: &[&str], folder: &std::path::Path) -> (Option<i32>, String, String) {
    let output = Command::cargo_bin("teamdrift")
        .unwrap()
        .args(arguments)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// A new scenario is valid, and never overwrites another.
#[test]
fn new_scenario_is_valid() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let (code, out, _) = teamdrift(&["scenarios", "new", "my-team", "--from", "rescue"], here);
    assert_eq!(code, Some(0));
    assert!(out.contains("teamdrift run my-team.toml"), "{out}");
    let text = std::fs::read_to_string(here.join("my-team.toml")).unwrap();
    assert!(text.contains("extends = \"rescue\""));
    let (code, out, err) = teamdrift(&["scenarios", "check", "my-team.toml"], here);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.starts_with("my-team.toml: good."), "{out}");

    std::fs::write(here.join("my-team.toml"), "mine").unwrap();
    let (code, out, err) = teamdrift(&["scenarios", "new", "my-team.toml"], here);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(err.contains("`my-team.toml` exists already"), "{err}");
    assert_eq!(std::fs::read_to_string(here.join("my-team.toml")).unwrap(), "mine");

    std::fs::create_dir(here.join("teams")).unwrap();
    std::fs::remove_file(here.join("my-team.toml")).unwrap();
    teamdrift(&["scenarios", "new", "my-team"], here);
    assert_eq!(teamdrift(&["scenarios", "new", "teams/north", "--from", "my-team.toml"], here).0, Some(0));
    let (code, _, err) = teamdrift(&["scenarios", "check", "teams/north.toml"], here);
    assert_eq!(code, Some(0), "a child finds its parent from another folder: {err}");
    assert_eq!(teamdrift(&["scenarios", "new", "a", "--from", "resque"], here).0, Some(2));
    assert!(!here.join("a.toml").exists());
    assert_eq!(teamdrift(&["scenarios", "new", "nowhere/a"], here).0, Some(2));
}

/// Checking reports on every file, and exits with 2 if one is wrong.
#[test]
fn check_covers_every_file() {
    let (code, out, err) = teamdrift(
        &["scenarios", "check", "rescue", "tests/it/wrong/weeks.toml", "tests/it/wrong/misspelt-key.toml"],
        std::path::Path::new("."),
    );
    assert_eq!(code, Some(2));
    assert!(out.contains("rescue: good."), "{out}");
    assert!(err.contains("weeks.toml:2:9") && err.contains("did you mean `support`?"), "{err}");
}

/// `show` prints the file or the whole scenario.
#[test]
fn show_prints_file_or_scenario() {
    let here = std::path::Path::new(".");
    let (_, shown, _) = teamdrift(&["scenarios", "show", "rescue"], here);
    assert_eq!(shown, std::fs::read_to_string("scenarios/rescue.toml").unwrap());
    let (_, resolved, _) = teamdrift(&["scenarios", "show", "rescue", "--set", "policy.support=0.3"], here);
    let scenario = teamdrift::scenario::parse(&resolved, "resolved", &[]).unwrap().scenario;
    assert_eq!(scenario.parameters.policy.support(), Some(0.3));
    assert_eq!(scenario.events.len(), 1);
    let (_, schema, _) = teamdrift(&["scenarios", "schema"], here);
    assert_eq!(schema, std::fs::read_to_string("schema/scenario.schema.json").unwrap());
}

/// The list and a check are in the reader's language.
#[test]
fn list_and_check_are_translated() {
    let folder = tempfile::tempdir().unwrap();
    let (code, out, _) = teamdrift(&["scenarios", "list", "--lang", "nb"], folder.path());
    assert_eq!(code, Some(0));
    assert!(
        out.contains("Hvordan går det med et vanlig team på åtte") && out.contains("Kjør ett: `teamdrift run NAVN`.")
    );
    assert!(!out.contains("What does an ordinary team"), "{out}");
    let (code, out, _) = teamdrift(&["scenarios", "check", "rescue", "--lang", "sv"], folder.path());
    assert_eq!(code, Some(0));
    assert!(out.starts_with("rescue: i ordning. Hur lång tid") && out.contains("156 veckor, 8 tjänster"), "{out}");
}

#[test]
fn listings_fit_a_hundred_columns() {
    let here = std::path::Path::new(".");
    let lists = ["en", "nb", "sv"].map(|language| ["scenarios", "list", "--lang", language]);
    for arguments in lists.iter().map(<[_; 4]>::as_slice).chain([&["parameters"][..], &["parameters", "policy"]]) {
        let (code, out, _) = teamdrift(arguments, here);
        assert_eq!(code, Some(0));
        for line in out.lines() {
            assert!(line.chars().count() <= 100, "{arguments:?}: {} characters: {line}", line.chars().count());
        }
    }
}

/// The library is listed by theme with its claims, in the reader's language and as JSON.
#[test]
fn library_is_listed_by_theme() {
    let here = std::path::Path::new(".");
    let (_, english, _) = teamdrift(&["scenarios", "list", "--lang", "en"], here);
    let after =
        |line: &str| english.split_once(line).unwrap_or_else(|| panic!("no `{line}` in {english}")).1.to_owned();
    let leader = after("\n\nWho shall lead, and what helps them to?\n");
    assert!(leader.starts_with("  promote-top-seller*"), "{leader}");
    assert!(leader.lines().next().unwrap().contains("  K1 "), "{leader}");
    let (_, swedish, _) = teamdrift(&["scenarios", "list", "--lang", "sv"], here);
    assert!(swedish.contains("\nVad kan gruppen göra själv?\n") && swedish.contains("medarbetarskap"), "{swedish}");
    let (_, data, _) = teamdrift(&["scenarios", "list", "--json", "--lang", "nb"], here);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&data).unwrap();
    assert_eq!(rows.len(), teamdrift::scenario::library().len());
    let rescue = rows.iter().find(|row| row["name"] == "rescue").unwrap();
    assert_eq!((&rescue["theme"], &rescue["alternatives"][0]), (&"leading".into(), &"no-rescue".into()));
    assert_eq!(rescue["title"], "Støtten kommer tilbake");
}

/// Parameters are found by section, by key and by their description.
#[test]
fn parameters_are_searched() {
    let here = std::path::Path::new(".");
    let all = teamdrift_model::Parameters::all().count();
    let (_, out, _) = teamdrift(&["parameters", "--json"], here);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&out).unwrap();
    assert_eq!(rows.len(), all);
    assert!(rows.iter().all(|row| row["description"].as_str().is_some_and(|text| !text.is_empty())));
    let (_, out, _) = teamdrift(&["parameters", "team"], here);
    assert!(out.contains("team.sellers") && out.contains("2 parameters"), "{out}");
    let (_, out, _) = teamdrift(&["parameters", "leads_per"], here);
    assert!(out.contains("market.leads_per_week") && out.contains("leads/week"), "{out}");
    let (_, out, _) = teamdrift(&["parameters", "--markdown", "mechanisms"], here);
    assert!(out.contains("| `mechanisms.contagion` | true |") && !out.contains("policy."), "{out}");
    let (code, _, err) = teamdrift(&["parameters", "no such thing"], here);
    assert_eq!(code, Some(2));
    assert!(err.contains("sections: team, start"), "{err}");
}
