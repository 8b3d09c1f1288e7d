//! Loads a scenario and prints turnover with its 95 % interval.
#![allow(clippy::print_stdout)]

use teamdrift_experiments::{Plan, Progress, replicate};
use teamdrift_model::observe::Outcome;
use teamdrift_stats::interval::stat;

pub(crate) fn main() -> Result<(), Box<dyn std::error::Error>> {
    let scenario = teamdrift_scenario::load("ordinary", &[])?.scenario;
    let plan = Plan { futures: 128, ..Plan::default() };
    let record = replicate(&scenario, &plan, &Progress::none())?;
    let turnover = stat(record.outcomes.column(Outcome::Turnover));
    println!("exits per seat and year: {:.3} ({:.3} to {:.3})", turnover.mean, turnover.ci95.low, turnover.ci95.high);
    Ok(())
}
