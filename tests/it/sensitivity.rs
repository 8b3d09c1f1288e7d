//! Screening: it finds what is known to matter, and says the same whatever the threads.

use crate::cli::teamdrift;
use std::fs;

/// A screening ranks support above what hardly matters, with any number of threads.
#[test]
fn screening_ranks_support_first() {
    let at = tempfile::tempdir().unwrap();
    let run = |out: &str, threads: &str| {
        let what = ["--vary", "policy.support", "--vary", "policy.demand", "--vary", "leaving.high_ambition_level"];
        let how = ["--trajectories", "6", "--futures", "64", "--weeks", "26", "--out", out, "--threads", threads];
        let output = teamdrift(at.path()).arg("sensitivity").args(what).args(how).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(printed.starts_with("Contribution per seat and year depends most on policy."), "{printed}");
        ["sensitivity.csv", "design.csv", "figures/sensitivity.png"]
            .map(|file| fs::read(at.path().join(out).join(file)).unwrap())
    };
    let one = run("one", "1");
    assert!(one == run("two", "2"));
    let mut csv = csv::Reader::from_reader(one[0].as_slice());
    let rows: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 3);
    // From where ambition counts as high changes what is counted, and nobody's sales.
    assert_eq!((&rows[2][0], &rows[2][7]), ("leaving.high_ambition_level", "0"));
    let summary: serde_json::Value =
        serde_json::from_slice(&fs::read(at.path().join("one/summary.json")).unwrap()).unwrap();
    assert_eq!(summary["parameters"][2]["parameter"], "leaving.high_ambition_level");
    assert_eq!(summary["parameters"][0]["mu_star"]["value"].as_f64().unwrap(), rows[0][7].parse::<f64>().unwrap());
    let rerun = teamdrift(at.path()).args(["rerun", "one"]).output().unwrap();
    assert!(rerun.status.success(), "{}", String::from_utf8_lossy(&rerun.stderr));
}

/// A screening that is killed and resumed writes the same files.
#[test]
fn resumed_screening_is_identical() {
    let at = tempfile::tempdir().unwrap();
    let command = |out: &str| {
        let what =
            ["sensitivity", "--vary", "policy.support", "--trajectories", "120", "--futures", "256", "--weeks", "2"];
        let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin("teamdrift"));
        command.args(what).args(["--set", "start.history_weeks=13", "--out", out]).current_dir(at.path());
        command
    };
    let whole = command("whole").output().unwrap();
    assert!(whole.status.success(), "{}", String::from_utf8_lossy(&whole.stderr));
    let mut child = command("killed").stdout(std::process::Stdio::null()).spawn().unwrap();
    // Killed as soon as something is kept, so that there is something to go on from.
    let kept = at.path().join("killed.unfinished");
    let some = || fs::read_dir(&kept).is_ok_and(|entries| entries.count() > 2);
    while !some() && child.try_wait().unwrap().is_none() {
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(kept.exists() && !at.path().join("killed").exists(), "killed on the way");
    let refused = command("killed").output().unwrap();
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--resume"));
    let resumed = command("killed").arg("--resume").output().unwrap();
    assert!(resumed.status.success(), "{}", String::from_utf8_lossy(&resumed.stderr));
    for file in ["sensitivity.csv", "design.csv", "summary.json", "figures/sensitivity.svg"] {
        let of = |out: &str| fs::read(at.path().join(out).join(file)).unwrap();
        assert!(of("whole") == of("killed"), "{file}");
    }
    assert!(!kept.exists());
}

/// A prefix that no parameter has is an error that suggests the nearest one.
#[test]
fn unknown_prefix_suggests_the_nearest() {
    let at = tempfile::tempdir().unwrap();
    let arguments = ["sensitivity", "--vary", "policy.support", "--vary", "laeving"];
    let output = teamdrift(at.path()).args(arguments).output().unwrap();
    let printed = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{printed}");
    assert!(printed.contains("begins with `laeving`; did you mean `leaving`?"), "{printed}");
    assert!(!at.path().join("output").exists());
}
