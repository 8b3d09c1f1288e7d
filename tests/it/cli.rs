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

/// The first line of a run is its finding, the last the folder of its files.
#[test]
fn run_prints_finding_and_folder() {
    let at = tempfile::tempdir().unwrap();
    let output = run(at.path(), &[&["support-only", "--no-figures"][..], &SHORT].concat());
    assert!(output.status.success(), "{}", text(&output.stderr));
    let printed = text(&output.stdout);
    let first = printed.lines().next().unwrap();
    assert!(first.ends_with('.') && first.contains("zone"), "{first}");
    assert!(printed.trim_end().ends_with("Files: output/support-only"), "{printed}");
    assert_eq!(text(&output.stderr), "", "no progress where nobody looks");
    assert!(at.path().join("output/support-only/manifest.json").is_file());
}

/// Without a scenario, the four corners go into one folder with a shared figure.
#[test]
fn four_corners_by_default() {
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

/// With `--json`, only the summary is printed.
#[test]
fn json_prints_only_the_summary() {
    let at = tempfile::tempdir().unwrap();
    let output = run(at.path(), &[&["support-only", "--no-figures", "--json"][..], &SHORT].concat());
    let printed: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let file = std::fs::read(at.path().join("output/support-only/summary.json")).unwrap();
    assert_eq!(printed, serde_json::from_slice::<serde_json::Value>(&file).unwrap());
    assert_eq!(printed["futures"], 70);
}

#[test]
fn quiet_prints_nothing() {
    let at = tempfile::tempdir().unwrap();
    let output = run(at.path(), &[&["support-only", "--no-figures", "--quiet"][..], &SHORT].concat());
    assert!(output.status.success());
    assert_eq!((text(&output.stdout), text(&output.stderr)), (String::new(), String::new()));
}

/// The language is that of `--lang`, otherwise that of the system.
#[test]
fn language_of_option_or_system() {
    let at = tempfile::tempdir().unwrap();
    let printed = |lang: Option<&str>, locale: &str| {
        let mut command = teamdrift(at.path());
        command.env("LC_ALL", locale).args(["run", "support-only", "--no-figures"]).args(SHORT);
        command.args(lang.map(|lang| format!("--lang={lang}")));
        text(&command.output().unwrap().stdout)
    };
    assert!(printed(None, "nb_NO.UTF-8").contains("komfortsone"), "Norwegian system");
    assert!(printed(Some("sv"), "nb_NO.UTF-8").contains("komfortzon"), "Swedish asked for");
    assert!(printed(None, "xx").contains("comfort zone"), "unknown system");
}

/// A wrong argument gives an error message and exit code 2.
#[test]
fn wrong_arguments_exit_with_2() {
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
    let mut printed = String::new();
    for arguments in wrong {
        let output = run(at.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(text(&output.stdout), "");
        printed.push_str(&format!("$ teamdrift run {}\n{}\n", arguments.join(" "), text(&output.stderr)));
    }
    assert!(!at.path().join("output").exists(), "nothing was written");
    insta::assert_snapshot!("wrong_flags_of_run", printed);
}

/// A reader that closes the pipe early is no failure.
#[test]
fn closed_pipe_is_no_failure() {
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

/// Ctrl-C ends with exit code 130, and no file remains.
#[cfg(unix)]
#[test]
fn ctrl_c_exits_with_130() {
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
    let remaining: Vec<_> = std::fs::read_dir(at.path().join("output")).unwrap().collect();
    assert!(remaining.is_empty(), "{remaining:?}");
}
