//! Compares two ways of leading under common random numbers, replication by replication.
#![allow(clippy::print_stdout)]

use teamdrift_experiments::{Plan, Progress, compare};
use teamdrift_model::observe::Outcome;

pub(crate) fn main() -> Result<(), Box<dyn std::error::Error>> {
    let usual = teamdrift_scenario::load("ordinary", &["weeks=52".to_owned()])?.scenario;
    let sets = ["weeks=52", "policy.support=0.8"].map(str::to_owned);
    let supportive = teamdrift_scenario::load("ordinary", &sets)?.scenario;
    let plan = Plan { futures: 128, ..Plan::default() };
    let comparison = compare(&[usual, supportive], &plan, None, &Progress::none())?;
    let difference = comparison.pairs[0].of(Outcome::Motivation).paired.difference;
    println!("motivation: {:+.4} ({:+.4} to {:+.4})", difference.mean, difference.ci95.low, difference.ci95.high);
    Ok(())
}
