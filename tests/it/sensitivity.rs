//! Screening: it finds what is known to matter, and says the same whatever the threads.

use crate::cli::teamdrift;
use std::fs;

#[test]
fn a_screening_ranks_support_above_what_hardly_matters_whatever_the_threads() {
    let at = tempfile::tempdir().unwrap();
    let run = |out: &str, threads: &str| {
        let what = ["--vary", "policy.support", "--vary", "policy.demand", "--vary", "energy.burnt_cut"];
        let how = ["--trajectories", "6", "--futures", "64", "--weeks", "26", "--out", out, "--threads", threads];
        let output = teamdrift(at.path()).arg("sensitivity").args(what).args(how).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let told = String::from_utf8(output.stdout).unwrap();
        assert!(told.starts_with("Contribution per seat and year, NOK depends most on policy."), "{told}");
        ["sensitivity.csv", "design.csv", "figures/sensitivity.png"]
            .map(|file| fs::read(at.path().join(out).join(file)).unwrap())
    };
    let one = run("one", "1");
    assert!(one == run("two", "2"));
    let mut csv = csv::Reader::from_reader(one[0].as_slice());
    let rows: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 3);
    // Where exhaustion counts as marked changes what is counted, and nobody's sales.
    assert_eq!((&rows[2][0], &rows[2][7]), ("energy.burnt_cut", "0"));
    let again = teamdrift(at.path()).args(["rerun", "one"]).output().unwrap();
    assert!(again.status.success(), "{}", String::from_utf8_lossy(&again.stderr));
}
