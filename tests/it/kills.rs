//! A command that is killed leaves its output folder whole, old or new, and the same command then ends as if undisturbed.

use crate::cli::teamdrift;
use crate::files::files;
use std::collections::BTreeMap;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

/// What is killed; each takes about half a second, of which writing is a good part.
const COMMANDS: [&[&str]; 3] = [
    &["run", "support-only", "--futures", "70", "--weeks", "30", "--format", "csv,parquet,json"],
    &["compare", "ordinary", "strong-on-both", "--futures", "70", "--weeks", "30", "--ensemble=2"],
    &["sweep", "ordinary", "--vary", "policy.support=0.2..0.8:20", "--futures", "256", "--weeks", "4"],
];

const SEEDS: [&str; 2] = ["1", "2"];

/// How many kills: `TEAMDRIFT_KILLS`, or thirty.
fn requested() -> usize {
    std::env::var("TEAMDRIFT_KILLS").map_or(30, |count| count.parse().unwrap())
}

/// Numbers in [0, 1) from a seed (a linear congruential generator: moments of kills need no better).
struct Moments(u64);

impl Moments {
    fn draw(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as f64 / (1u64 << 31) as f64
    }
}

/// The files of a folder; of the manifest, which holds a time, only what it says of the others.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = files(folder);
    let manifest = all.remove("manifest.json").expect("there is a manifest");
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).expect("the manifest is whole");
    all.insert("manifest.json".to_owned(), manifest["files"].to_string().into_bytes());
    all
}

fn finish(at: &Path, command: &[&str], seed: &str, more: &[&str]) {
    let output = teamdrift(at).args(command).args(["--seed", seed, "--out", "out"]).args(more).output().unwrap();
    assert!(output.status.success(), "{command:?} {more:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Kills at random moments. Fails unless each folder is whole, and unless some kills came in time.
#[test]
fn killed_at_random_moments() {
    let seed = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_nanos() as u64;
    let mut moments = Moments(seed);
    let (mut killed, requested) = (0, requested());
    for (nth, command) in COMMANDS.into_iter().enumerate() {
        let at = tempfile::tempdir().unwrap();
        let out = at.path().join("out");
        let mut took = Duration::ZERO;
        let whole = SEEDS.map(|seed| {
            let begun = Instant::now();
            finish(at.path(), command, seed, &[]);
            took = begun.elapsed();
            contents(&out)
        });
        assert!(whole[0] != whole[1], "{command:?}: the seed changes nothing");
        for kill in (nth..requested).step_by(COMMANDS.len()) {
            // The folder holds the other seed's results.
            let new = (kill - nth) / COMMANDS.len() % 2;
            let wait = took.mul_f64(1.1 * moments.draw());
            let mut child = Command::new(assert_cmd::cargo::cargo_bin("teamdrift"))
                .current_dir(at.path())
                .args(command)
                .args(["--seed", SEEDS[new], "--out", "out"])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(wait);
            child.kill().unwrap();
            killed += usize::from(child.wait().unwrap().signal() == Some(9));
            let case = format!("{command:?} killed after {wait:?}; seed of moments {seed}");
            let after = contents(&out);
            assert!(after == whole[new] || after == whole[1 - new], "{case}: the folder is neither old nor new");
            let unfinished = at.path().join("out.unfinished");
            let resume: &[&str] = if unfinished.exists() { &["--resume"] } else { &[] };
            finish(at.path(), command, SEEDS[new], resume);
            assert!(contents(&out) == whole[new], "{case}: not the same files in the end");
            assert!(!unfinished.exists(), "{case}: unfinished work remains");
        }
    }
    println!("{killed} of {requested} commands were killed on the way");
    assert!(killed >= requested / 3, "{killed} of {requested} kills came in time");
}
