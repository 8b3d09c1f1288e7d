//! How often the interval of a difference holds the truth where the differences are the model's own: skewed, and with
//! tails. Minutes of work: `cargo test --release --test it coverage -- --ignored --nocapture`.

use teamdrift::experiments::Progress;
use teamdrift::experiments::{Plan, replicate};
use teamdrift::scenario;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Outcomes;
use teamdrift_model::observe::RecordOptions;
use teamdrift_model::scenario::Scenario;
use teamdrift_stats::paired;

const REPETITIONS: usize = 2000;
const FUTURES: usize = 200;

fn outcomes(scenario: &Scenario) -> Outcomes {
    let recording = RecordOptions { outcomes_only: true, ..RecordOptions::default() };
    let futures = (REPETITIONS * FUTURES) as u32;
    let scenario = Scenario { weeks: 40, ..scenario.clone() };
    replicate(&scenario, &Plan { futures, recording, ..Plan::default() }, &Progress::none()).unwrap().outcomes
}

/// The share of repetitions in which the interval holds the difference that all futures together have, and the
/// differences' skewness.
fn coverage(ours: &[f64], theirs: &[f64]) -> (f64, f64) {
    let all = paired(ours, theirs).difference;
    let parts = ours.chunks_exact(FUTURES).zip(theirs.chunks_exact(FUTURES));
    let held = parts.filter(|(a, b)| paired(a, b).difference.ci95.holds(all.mean)).count();
    let cubes = ours.iter().zip(theirs).map(|(a, b)| ((a - b - all.mean) / all.sd).powi(3));
    (held as f64 / REPETITIONS as f64, cubes.sum::<f64>() / f64::from(all.n))
}

/// The interval of a difference between two scenarios covers the true difference as often as it should.
#[test]
#[ignore = "minutes of work"]
fn interval_covers_model_difference() {
    let load = |name: &str, sets: &[String]| scenario::load(name, sets).unwrap_or_else(|findings| panic!("{findings}"));
    let ordinary = load("ordinary", &[]).scenario;
    let supported = load("ordinary", &["policy.support=0.68".to_owned()]).scenario;
    let promoted = load("promote-top-seller", &[]);
    let stays = promoted.alternatives.iter().find(|(name, _)| name == "no-change").unwrap().1.clone();
    for (name, ours, theirs) in
        [("support .68 against .58", supported, ordinary), ("nobody promoted", stays, promoted.scenario)]
    {
        let (ours, theirs) = (outcomes(&ours), outcomes(&theirs));
        for outcome in [Outcome::ContributionPerSeat, Outcome::WonPerSeat, Outcome::Exhaustion, Outcome::Turnover] {
            let (held, skewness) = coverage(ours.column(outcome), theirs.column(outcome));
            println!("{name}: {} {:.1} %, skewness {skewness:.1}", outcome.name(), held * 100.0);
            // Turnover hardly ever differs between near scenarios: so few futures count that 200 are few.
            let least = if outcome == Outcome::Turnover { 0.91 } else { 0.935 };
            assert!((least..=0.965).contains(&held), "{name}, {}: {held}", outcome.name());
        }
    }
}
