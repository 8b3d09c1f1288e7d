//! A sweep ends with the same bits whatever broke it off on the way, and never with half a file.

use crate::cli::teamdrift;
use parquet::file::reader::{FileReader, SerializedFileReader};
use std::cell::Cell;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use teamdrift::experiments::chunks::{Chunked, Storage};
use teamdrift::experiments::design::{Axis, Choice, Design};
use teamdrift::experiments::screening::{Factor, Screening};
use teamdrift::experiments::sweep::Sweep;
use teamdrift::experiments::{Cancel, Plan, Progress};
use teamdrift::output::journal::{Failpoint, Journal, Moment};
use teamdrift_model::observe::Outcome;
use teamdrift_model::scenario::Scenario;

/// Eight chunks of little work.
fn small() -> Sweep {
    let axes = ["policy.support=0.2..0.8", "market.demand=0.8..1.2"].map(|axis| Axis::read(axis).unwrap());
    let mut scenario = Scenario { weeks: 3, ..Scenario::default() };
    scenario.set("start.history_weeks", 13).unwrap();
    let design = Design::new(axes.to_vec(), Choice::Lhs, Some(60), 5).unwrap();
    let plan = Plan { futures: 8, seed: 5, threads: 2, ..Plan::default() };
    Sweep { rows: 8, ..Sweep::new(scenario, design, plan) }
}

/// Does work in chunks that are kept in a folder, and gives what they come to.
fn worked(work: &dyn Chunked, folder: &Path, resume: bool, fail: Failpoint<'_>) -> anyhow::Result<Vec<u8>> {
    let mut journal = Journal::open(folder, &work.plan(), work.chunks(), resume)?.with_failpoint(fail);
    work.run(&mut journal, &Progress::none())?;
    Ok((0..work.chunks()).flat_map(|chunk| journal.text(chunk).unwrap().into_bytes()).collect())
}

/// Eight chunks of a screening.
fn small_screening() -> Screening {
    let scenario = small().scenario;
    let factors = Factor::all(&["policy.support".to_owned(), "policy.demand".to_owned(), "market.demand".to_owned()]);
    let plan = Plan { futures: 8, seed: 5, threads: 2, ..Plan::default() };
    Screening { together: 2, ..Screening::new(scenario, factors, 15, Outcome::ContributionPerSeat, plan) }
}

/// Breaks work of eight chunks off at twenty failpoints, and goes on with it on another number of threads.
fn check_resumed_is_identical(work: &dyn Chunked, other: &dyn Chunked, lines: usize) {
    let at = tempfile::tempdir().unwrap();
    assert_eq!(work.chunks(), 8);
    let whole = worked(work, &at.path().join("whole"), false, &|_| Ok(())).unwrap();
    assert_eq!(whole.iter().filter(|byte| **byte == b'\n').count(), lines);
    // 8 chunks of 5 moments each: every second of the 40 breaks off once.
    for failpoint in (0..40).step_by(2) {
        let folder = at.path().join(format!("broken-{failpoint}"));
        let seen = Cell::new(0);
        let fail = |_: Moment| {
            seen.set(seen.get() + 1);
            if seen.get() > failpoint { Err(std::io::Error::other("broken off")) } else { Ok(()) }
        };
        let error = worked(work, &folder, false, &fail).unwrap_err();
        assert!(format!("{error:#}").contains("broken off"), "{error:#}");
        let resumed = worked(other, &folder, true, &|_| Ok(())).unwrap();
        assert!(resumed == whole, "failpoint {failpoint}");
    }
}

/// A sweep that stops at any failpoint and is resumed ends with the same bits.
#[test]
fn resumed_sweep_is_identical() {
    let sweep = small();
    let other = Sweep { plan: Plan { threads: 1, ..sweep.plan.clone() }, ..sweep.clone() };
    check_resumed_is_identical(&sweep, &other, 60);
}

/// A screening that stops and is resumed ends with the same bits.
#[test]
fn resumed_screening_is_identical() {
    let screening = small_screening();
    let other = Screening { plan: Plan { threads: 1, ..screening.plan.clone() }, ..screening.clone() };
    check_resumed_is_identical(&screening, &other, 15 * screening.steps());
}

/// A sweep that is stopped keeps whole chunks and repeats none of them.
#[test]
fn finished_chunks_are_kept() {
    let at = tempfile::tempdir().unwrap();
    let sweep = small();
    let folder = at.path().join("x");
    let journal = |resume| Journal::open(&folder, &sweep.plan(), sweep.chunks(), resume).unwrap();
    let cancel = Cancel::new();
    let stop_half_way = |done: u64, all: u64| {
        if done >= all / 2 {
            cancel.cancel();
        }
    };
    assert!(sweep.run(&mut journal(false), &Progress::new(&cancel, &stop_half_way)).is_err());
    let first = AtomicU64::new(u64::MAX);
    let show = |done: u64, _: u64| {
        if done > 0 {
            first.fetch_min(done, Ordering::Relaxed);
        }
    };
    sweep.run(&mut journal(true), &Progress::new(&Cancel::new(), &show)).unwrap();
    assert!(first.load(Ordering::Relaxed) > 64, "finished chunks count as done");
}

/// A damaged chunk is repeated, and another plan is refused.
#[test]
fn damaged_chunks_are_repeated() {
    let at = tempfile::tempdir().unwrap();
    let sweep = small();
    let folder = at.path().join("x");
    let whole = worked(&sweep, &folder, false, &|_| Ok(())).unwrap();
    let chunk = folder.join("chunk-000003.csv");
    let mut damaged = fs::read(&chunk).unwrap();
    damaged[20] ^= 1;
    fs::write(&chunk, damaged).unwrap();
    fs::remove_file(folder.join("chunk-000005.csv")).unwrap();
    assert!(worked(&sweep, &folder, true, &|_| Ok(())).unwrap() == whole);
    let error = worked(&sweep, &folder, false, &|_| Ok(())).unwrap_err();
    assert!(error.to_string().contains("--resume"), "{error}");
    let other = Sweep { plan: Plan { seed: 6, ..sweep.plan.clone() }, ..sweep.clone() };
    let refused = worked(&other, &folder, true, &|_| Ok(())).unwrap_err();
    assert!(refused.to_string().contains("of another command"), "{refused}");
}

fn command<'a>(out: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let fixed = [
        "sweep",
        "ordinary",
        "--vary",
        "policy.support=0.2..0.8:20",
        "--futures",
        "1024",
        "--weeks",
        "2",
        "--set",
        "start.history_weeks=13",
    ];
    [&fixed[..], &["--out", out], more].concat()
}

/// A sweep that is killed at any moment and resumed writes the same files.
#[test]
fn killed_sweep_resumes_identically() {
    let at = tempfile::tempdir().unwrap();
    let whole = teamdrift(at.path()).args(command("whole", &[])).output().unwrap();
    assert!(whole.status.success(), "{}", String::from_utf8_lossy(&whole.stderr));
    let file = |out: &str| fs::read(at.path().join(out).join("sweep.csv")).unwrap();
    for wait in [100, 250, 500] {
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
    assert_eq!(csv.records().count(), 20);
    assert!(at.path().join("whole/figures/sweep.png").exists());
    check_rerun(at.path());
}

fn check_rerun(at: &Path) {
    let output = teamdrift(at).args(["rerun", "whole"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A limit on file size is a clear error, and finished chunks can be resumed from.
#[cfg(target_os = "linux")]
#[test]
fn file_limit_keeps_finished_chunks() {
    let at = tempfile::tempdir().unwrap();
    let program = assert_cmd::cargo::cargo_bin("teamdrift");
    let output = std::process::Command::new("sh")
        .args(["-c", "ulimit -f 1; exec \"$0\" \"$@\"", program.to_str().unwrap()])
        .args(command("x", &[]))
        .current_dir(at.path())
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{printed}");
    assert!(printed.contains("cannot write x.unfinished/chunk-") && printed.contains("File too large"), "{printed}");
    assert!(printed.contains("--resume"), "{printed}");
    assert!(!at.path().join("x").exists(), "nothing half-written");
    // What comes after the work may fail as well: then all of it is kept.
    let output = std::process::Command::new("sh")
        .args(["-c", "ulimit -f 16; exec \"$0\" \"$@\"", program.to_str().unwrap()])
        .args(command("x", &["--resume"]))
        .current_dir(at.path())
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stderr).unwrap();
    assert!(printed.contains("cannot write x/") && printed.contains("--resume"), "{printed}");
    assert!(!at.path().join("x").exists(), "nothing half-written");
    let resumed = teamdrift(at.path()).args(command("x", &["--resume"])).output().unwrap();
    assert!(resumed.status.success(), "{}", String::from_utf8_lossy(&resumed.stderr));
}

/// Every format holds the same points, and the summary the highest and the lowest.
#[test]
fn formats_hold_the_same_points() {
    let at = tempfile::tempdir().unwrap();
    let vary = ["--vary", "policy.support=.2,.8", "--vary", "mechanisms.push=true,false", "--vary", "team.sellers=4,8"];
    let how = ["--futures", "8", "--weeks", "3", "--format", "csv,json,parquet", "--json", "--out", "out"];
    let output = teamdrift(at.path()).arg("sweep").args(vary).args(how).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let file = |name: &str| fs::read(at.path().join("out").join(name)).unwrap();
    let printed: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(printed, serde_json::from_slice::<serde_json::Value>(&file("summary.json")).unwrap());
    let json: Vec<serde_json::Value> = serde_json::from_slice(&file("sweep.json")).unwrap();
    let mut csv = csv::Reader::from_reader(fs::File::open(at.path().join("out/sweep.csv")).unwrap());
    let head = csv.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
    assert_eq!((rows.len(), json.len()), (8, 8));
    for (row, object) in rows.iter().zip(&json) {
        for (name, cell) in head.iter().zip(row) {
            let same = match &object[name] {
                serde_json::Value::Null => cell.is_empty(),
                serde_json::Value::String(word) => word == cell,
                number => number.as_f64().unwrap() == cell.parse::<f64>().unwrap(),
            };
            assert!(same, "{name}: {cell} and {}", object[name]);
        }
    }
    let means = || rows.iter().map(|row| row[4].parse::<f64>().unwrap());
    assert_eq!(&head[4], "contribution_per_seat_year_mean");
    assert_eq!(printed["highest"]["mean"].as_f64().unwrap(), means().fold(f64::NEG_INFINITY, f64::max));
    assert_eq!(printed["lowest"]["mean"].as_f64().unwrap(), means().fold(f64::INFINITY, f64::min));
    let parquet = SerializedFileReader::new(fs::File::open(at.path().join("out/sweep.parquet")).unwrap()).unwrap();
    let last = parquet.get_row_iter(None).unwrap().last().unwrap().unwrap();
    let (_, support) = last.get_column_iter().nth(1).unwrap();
    assert_eq!((support.to_string().as_str(), &rows[7][1]), ("0.8", "0.8"));
}

/// What cannot be swept is refused before the work.
#[test]
fn invalid_sweeps_are_refused_early() {
    let at = tempfile::tempdir().unwrap();
    let no = |arguments: &[&str]| {
        let output = teamdrift(at.path()).arg("sweep").args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stdout));
        String::from_utf8(output.stderr).unwrap()
    };
    let vary = ["--vary", "policy.support=0..1"];
    let many = no(&[&vary[..], &["--design", "sobol", "--points", "10000001"]].concat());
    assert!(many.contains("from 1 to 10 million points, not 10000001"), "{many}");
    assert!(no(&["--vary", "support=0..1:3"]).contains("did you mean `start.support` or `policy.support`?"));
    assert!(no(&[&vary[..], &["--design", "lhs"]].concat()).contains("--points"));
    assert!(no(&["--vary", "policy.support=0..2:3"]).contains("0 to 1"));
    let unknown = no(&["--vary", "policy.support=0..1:3", "--outcome", "exits_pay"]);
    assert!(unknown.contains("there is no outcome `exits_pay`"), "{unknown}");
    let misspelt = no(&["--vary", "policy.support=0..1:3", "--outcome", "contributon"]);
    assert!(misspelt.contains("did you mean `contribution_per_seat_year`?"), "{misspelt}");
    assert!(!at.path().join("output").exists());
}

/// An optional number can be swept as unset, and is missing in those rows.
#[test]
fn optional_number_can_be_unset() {
    let at = tempfile::tempdir().unwrap();
    let vary = ["--vary", "start.safety=unset,.3", "--vary", "policy.demand=.4,.6"];
    let how = ["--futures", "8", "--weeks", "3", "--format", "csv,json,parquet", "--out", "out"];
    let output = teamdrift(at.path()).arg("sweep").args(vary).args(how).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.contains("\nunset"), "{printed}");
    let mut csv = csv::Reader::from_path(at.path().join("out/sweep.csv")).unwrap();
    let safety: Vec<String> = csv.records().map(|row| row.unwrap()[1].to_owned()).collect();
    assert_eq!(safety, ["", "", "0.3", "0.3"]);
    assert!(at.path().join("out/figures/sweep.svg").exists());
}

/// The highest and the lowest point are compared with common random numbers, in futures that did not pick them.
#[test]
fn extremes_compared_in_new_futures() {
    let at = tempfile::tempdir().unwrap();
    let sweep = |vary: &str| -> serde_json::Value {
        let how = ["--futures", "128", "--weeks", "78", "--no-figures", "--json", "--out", "out"];
        let output = teamdrift(at.path()).args(["sweep", "ordinary", "--vary", vary]).args(how).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let near = sweep("policy.support=.58,.62");
    let number = |of: &str, end: &str| near[of]["ci95"][end].as_f64().unwrap();
    assert!(number("highest", "low") < number("lowest", "high"), "each for itself, they could be the same");
    assert!(number("difference", "low") > 0.0, "{near}");
    assert!(near["finding"].as_str().unwrap().contains("is highest"), "{near}");
    let difference = near["highest"]["mean"].as_f64().unwrap() - near["lowest"]["mean"].as_f64().unwrap();
    assert_ne!(near["difference"]["mean"].as_f64().unwrap(), difference, "in other futures");
    // From where ambition counts as high changes what is counted, and nobody's sales.
    assert_eq!(sweep("leaving.high_ambition_level=.6,.8")["difference"]["mean"], 0.0);
}
