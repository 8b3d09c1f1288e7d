//! Long work takes no more memory than short work.

use std::process::{Command, Stdio};
use std::time::Duration;
use teamdrift::experiments::screening::Factor;

/// The most memory that a Latin hypercube of so many points and twenty parameters has had, in kB.
fn most_memory(points: &str) -> f64 {
    let at = tempfile::tempdir().unwrap();
    let quick = |factor: &Factor| !["team.", "start."].iter().any(|section| factor.key.starts_with(section));
    let axes = Factor::all(&[]).into_iter().filter(quick).take(20);
    let vary = axes.flat_map(|f| ["--vary".to_owned(), format!("{}={}..{}", f.key, f.range.0, f.range.1)]);
    let small = [
        "--set",
        "team.sellers=1",
        "--set",
        "start.history_weeks=13",
        "--futures",
        "2",
        "--weeks",
        "1",
        "--threads",
        "1",
        "--quiet",
    ];
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("teamdrift"))
        .args(["sweep", "ordinary", "--design", "lhs", "--points", points, "--out", "x"])
        .args(vary)
        .args(small)
        .current_dir(at.path())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut most = 0.0;
    while child.try_wait().unwrap().is_none() {
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
        most = peak.unwrap_or(most);
        std::thread::sleep(Duration::from_millis(1));
    }
    assert!(child.wait().unwrap().success());
    most
}

/// A sweep of fifty thousand points takes the memory of one of ten thousand.
#[test]
fn sweep_memory_is_constant() {
    let (fifth, all) = (most_memory("10000"), most_memory("50000"));
    println!("{fifth} kB for 10,000 points, {all} kB for 50,000");
    // A twentieth, and a megabyte by which the pages of two short runs differ: four bytes a point and parameter would
    // be three more.
    assert!(fifth > 5_000.0 && all <= 1.05 * fifth + 1024.0, "{fifth} kB for 10,000 points, {all} kB for 50,000");
}
