//! Sweeps a parameter and prints how the exits of a year depend on it.
#![allow(clippy::print_stdout)]

use teamdrift_experiments::design::{Axis, Choice, Design};
use teamdrift_experiments::{Plan, Progress, sweep::Sweep};
use teamdrift_model::observe::Outcome;
use teamdrift_stats::interval::stat;

pub(crate) fn main() -> Result<(), Box<dyn std::error::Error>> {
    let scenario = teamdrift_scenario::load("ordinary", &["weeks=52".to_owned()])?.scenario;
    let design = Design::new(vec![Axis::read("policy.demand=0.2..0.8:4")?], Choice::Grid, None, 1)?;
    let sweep = Sweep::new(scenario, design, Plan { futures: 64, ..Plan::default() });
    for point in 0..sweep.design.points() {
        let exits = stat(sweep.outcomes(point, &Progress::none())?.column(Outcome::Turnover));
        println!("demand {}: {:.3} exits per seat and year", sweep.design.point(point)[0], exits.mean);
    }
    Ok(())
}
