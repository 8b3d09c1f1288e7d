//! A sweep ends with the same bits whatever broke it off on the way, and never with half a file.

use crate::cli::teamdrift;
use std::cell::Cell;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use teamdrift::core::scenario::Scenario;
use teamdrift::experiment::Plan;
use teamdrift::experiment::design::{Axis, Choice, Design};
use teamdrift::experiment::journal::Moment;
use teamdrift::experiment::sweep::Sweep;

fn sweep(choice: Choice, threads: usize) -> Sweep {
    let axes = ["policy.support=0.2..0.8", "market.demand=0.8..1.2"].map(|axis| Axis::read(axis).unwrap());
    let scenario = Scenario { weeks: 3, ..Scenario::default() };
    // 16,384 futures a chunk: 8 points of 2,048, so that 60 points make 8 chunks.
    let design = Design::new(axes.to_vec(), choice, Some(60), 5).unwrap();
    Sweep { scenario, design, plan: Plan { futures: 2048, seed: 5, threads, ..Plan::default() } }
}

/// A smaller one: many chunks of little work.
fn small() -> Sweep {
    let mut sweep = sweep(Choice::Lhs, 2);
    sweep.scenario.weeks = 1;
    sweep.scenario.parameters.start.history_weeks = 1;
    sweep
}

fn bytes(journal: &teamdrift::experiment::journal::Journal) -> Vec<u8> {
    let mut all = Vec::new();
    journal.all(&mut all).unwrap();
    all
}

#[test]
fn broken_off_at_any_failpoint_and_resumed_it_ends_with_the_same_bits() {
    let at = tempfile::tempdir().unwrap();
    let sweep = small();
    let whole = bytes(&sweep.run(&at.path().join("whole"), false, &|_, _| true, &|_| Ok(())).unwrap());
    assert_eq!(whole.iter().filter(|byte| **byte == b'\n').count(), 60);
    // 8 chunks of 5 moments each: every second of the 40 breaks off once.
    for failpoint in (0..40).step_by(2) {
        let folder = at.path().join(format!("broken-{failpoint}"));
        let seen = Cell::new(0);
        let fail = |_: Moment| {
            seen.set(seen.get() + 1);
            if seen.get() > failpoint { Err(std::io::Error::other("broken off")) } else { Ok(()) }
        };
        let error = sweep.run(&folder, false, &|_, _| true, &fail).unwrap_err();
        assert!(format!("{error:#}").contains("broken off"), "{error:#}");
        // Another thread count goes on from there.
        let other = Sweep { plan: Plan { threads: 1, ..sweep.plan.clone() }, ..sweep.clone() };
        let journal = other.run(&folder, true, &|_, _| true, &|_| Ok(())).unwrap();
        assert!(bytes(&journal) == whole, "failpoint {failpoint}");
    }
}

#[test]
fn stopped_between_futures_it_keeps_whole_chunks_and_does_none_of_them_again() {
    let at = tempfile::tempdir().unwrap();
    let sweep = small();
    let folder = at.path().join("x");
    assert!(sweep.run(&folder, false, &|done, all| done < all / 2, &|_| Ok(())).is_err());
    let first = AtomicU64::new(u64::MAX);
    let progress = |done: u64, _: u64| {
        first.fetch_min(done, Ordering::Relaxed);
        true
    };
    sweep.run(&folder, true, &progress, &|_| Ok(())).unwrap();
    assert!(first.load(Ordering::Relaxed) > 16_384, "finished chunks count as done");
}

#[test]
fn a_damaged_chunk_is_done_again_and_another_plan_is_refused() {
    let at = tempfile::tempdir().unwrap();
    let sweep = small();
    let folder = at.path().join("x");
    let whole = bytes(&sweep.run(&folder, false, &|_, _| true, &|_| Ok(())).unwrap());
    let chunk = folder.join("chunk-000003.csv");
    let mut damaged = fs::read(&chunk).unwrap();
    damaged[20] ^= 1;
    fs::write(&chunk, damaged).unwrap();
    fs::remove_file(folder.join("chunk-000005.csv")).unwrap();
    assert!(bytes(&sweep.run(&folder, true, &|_, _| true, &|_| Ok(())).unwrap()) == whole);
    let again = sweep.run(&folder, false, &|_, _| true, &|_| Ok(())).unwrap_err();
    assert!(again.to_string().contains("--resume"), "{again}");
    let other = Sweep { plan: Plan { seed: 6, ..sweep.plan.clone() }, ..sweep.clone() };
    let refused = other.run(&folder, true, &|_, _| true, &|_| Ok(())).unwrap_err();
    assert!(refused.to_string().contains("of another command"), "{refused}");
}

fn command<'a>(out: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let fixed = ["sweep", "ordinary", "--vary", "policy.support=0.2..0.8:40", "--futures", "1024", "--weeks", "8"];
    [&fixed[..], &["--out", out], more].concat()
}

#[test]
fn killed_at_any_moment_and_resumed_it_leaves_the_same_files() {
    let at = tempfile::tempdir().unwrap();
    let whole = teamdrift(at.path()).args(command("whole", &[])).output().unwrap();
    assert!(whole.status.success(), "{}", String::from_utf8_lossy(&whole.stderr));
    let file = |out: &str| fs::read(at.path().join(out).join("sweep.csv")).unwrap();
    for wait in [150, 400, 900] {
        let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("teamdrift"))
            .args(command("killed", &[]))
            .current_dir(at.path())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
        let resumed = teamdrift(at.path()).args(command("killed", &["--resume"])).output().unwrap();
        assert!(resumed.status.success(), "{}", String::from_utf8_lossy(&resumed.stderr));
        assert!(file("killed") == file("whole"), "after {wait} ms");
        assert!(!at.path().join("killed.unfinished").exists());
        fs::remove_dir_all(at.path().join("killed")).unwrap();
    }
    let mut csv = csv::Reader::from_path(at.path().join("whole/sweep.csv")).unwrap();
    assert_eq!(csv.records().count(), 40);
    assert!(at.path().join("whole/figures/sweep.png").exists());
    done_again(at.path());
}

fn done_again(at: &Path) {
    let output = teamdrift(at).args(["rerun", "whole"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[cfg(target_os = "linux")]
#[test]
fn a_limit_on_files_is_a_clear_error_and_what_was_finished_can_be_gone_on_from() {
    let at = tempfile::tempdir().unwrap();
    let program = assert_cmd::cargo::cargo_bin("teamdrift");
    let output = std::process::Command::new("sh")
        .args(["-c", "ulimit -f 1; exec \"$0\" \"$@\"", program.to_str().unwrap()])
        .args(command("x", &[]))
        .current_dir(at.path())
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("cannot write x.unfinished/chunk-") && told.contains("File too large"), "{told}");
    assert!(told.contains("--resume"), "{told}");
    assert!(!at.path().join("x").exists(), "nothing half-written");
    let resumed = teamdrift(at.path()).args(command("x", &["--resume"])).output().unwrap();
    assert!(resumed.status.success(), "{}", String::from_utf8_lossy(&resumed.stderr));
}
