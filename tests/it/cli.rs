//! The command line keeps its word: exit codes, messages, what it prints where.

use assert_cmd::Command;
use std::path::Path;
use std::process::{Output, Stdio};
use std::time::Duration;

pub fn teamdrift(at: &Path) -> Command {
    let mut command = Command::cargo_bin("teamdrift").unwrap();
    command.current_dir(at).env("LC_ALL", "C").env_remove("COLUMNS");
    command
}

pub fn run(at: &Path, arguments: &[&str]) -> Output {
    teamdrift(at).arg("run").args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

const SHORT: [&str; 4] = ["--futures", "70", "--weeks", "30"];

#[test]
fn a_run_answers_with_a_sentence_first_and_says_where_the_files_are() {
    let at = tempfile::tempdir().unwrap();
    let output = run(at.path(), &[&["support-only", "--no-figures"][..], &SHORT].concat());
    assert!(output.status.success(), "{}", text(&output.stderr));
    let told = text(&output.stdout);
    let first = told.lines().next().unwrap();
    assert!(first.ends_with('.') && first.contains("zone"), "{first}");
    assert!(told.trim_end().ends_with("Files: output/support-only"), "{told}");
    assert_eq!(text(&output.stderr), "", "no progress where nobody looks");
    assert!(at.path().join("output/support-only/manifest.json").is_file());
}

#[test]
fn without_a_scenario_the_four_corners_go_into_one_folder_with_a_shared_picture() {
    let at = tempfile::tempdir().unwrap();
    let output = run(at.path(), &SHORT);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let folder = at.path().join("output/four-corners");
    for corner in ["no-leadership", "support-only", "demand-only", "strong-on-both"] {
        assert!(folder.join(corner).join("weekly.csv").is_file(), "{corner}");
        assert!(text(&output.stdout).contains(corner));
    }
    assert!(folder.join("figures/zone-planes.svg").is_file());
    assert!(text(&output.stdout).contains("built in"));
}

#[test]
fn json_prints_the_summary_and_nothing_else() {
    let at = tempfile::tempdir().unwrap();
    let output = run(at.path(), &[&["support-only", "--no-figures", "--json"][..], &SHORT].concat());
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let file = std::fs::read(at.path().join("output/support-only/summary.json")).unwrap();
    assert_eq!(told, serde_json::from_slice::<serde_json::Value>(&file).unwrap());
    assert_eq!(told["futures"], 70);
}

#[test]
fn quiet_prints_nothing() {
    let at = tempfile::tempdir().unwrap();
    let output = run(at.path(), &[&["support-only", "--no-figures", "--quiet"][..], &SHORT].concat());
    assert!(output.status.success());
    assert_eq!((text(&output.stdout), text(&output.stderr)), (String::new(), String::new()));
}

#[test]
fn the_words_follow_the_language_asked_for_and_else_the_system() {
    let at = tempfile::tempdir().unwrap();
    let told = |lang: Option<&str>, locale: &str| {
        let mut command = teamdrift(at.path());
        command.env("LC_ALL", locale).args(["run", "support-only", "--no-figures"]).args(SHORT);
        command.args(lang.map(|lang| format!("--lang={lang}")));
        text(&command.output().unwrap().stdout)
    };
    assert!(told(None, "nb_NO.UTF-8").contains("komfortsone"), "Norwegian system");
    assert!(told(Some("sv"), "nb_NO.UTF-8").contains("komfortzon"), "Swedish asked for");
    assert!(told(None, "xx").contains("comfort zone"), "unknown system");
}

#[test]
fn what_was_typed_wrongly_is_told_with_exit_code_2() {
    let at = tempfile::tempdir().unwrap();
    let wrong: [&[&str]; 8] = [
        &["--futures", "0"],
        &["--futures", "many"],
        &["--weeks", "0"],
        &["--seed", "-1"],
        &["--format", "xlsx"],
        &["--lang", "dk"],
        &["--json", "--quiet"],
        &["--nofigures"],
    ];
    let mut told = String::new();
    for arguments in wrong {
        let output = run(at.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(text(&output.stdout), "");
        told.push_str(&format!("$ teamdrift run {}\n{}\n", arguments.join(" "), text(&output.stderr)));
    }
    assert!(!at.path().join("output").exists(), "nothing was written");
    insta::assert_snapshot!("wrong_flags_of_run", told);
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let at = tempfile::tempdir().unwrap();
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("teamdrift"))
        .current_dir(at.path())
        .args(["run", "support-only", "--no-figures", "--json"])
        .args(SHORT)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
    assert!(at.path().join("output/support-only/manifest.json").is_file(), "the files are whole");
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_with_130_and_leaves_nothing() {
    let at = tempfile::tempdir().unwrap();
    let child = std::process::Command::new(assert_cmd::cargo::cargo_bin("teamdrift"))
        .current_dir(at.path())
        .args(["run", "--futures", "6000", "--format", "csv,parquet,json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_millis(400));
    let killed = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130), "{}", text(&output.stderr));
    let left: Vec<_> = std::fs::read_dir(at.path().join("output")).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
}
