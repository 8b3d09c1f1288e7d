//! Throughput of the engine, and what recording adds: `cargo bench`.
//!
//! Also the cost of a seller-week in a company of fifty teams, relative to one team. Engine and recorder take turns, so
//! that a machine whose speed drifts drifts for both; quote the medians of the ratios. The recorder keeps every weekly
//! measure and outcome.

#![allow(clippy::print_stdout)]

use std::time::Instant;
use teamdrift_engine::simd::Cpu;
use teamdrift_model::Simulation;
use teamdrift_model::observe::{RecordOptions, Recorder};
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Scenario;
use teamdrift_model::simulation::BLOCK;

const ROUNDS: usize = 9;

/// Seconds that some work takes.
fn seconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64()
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Nanoseconds a seller-week of a company of this many teams, with this many replications side by side.
fn company(teams: u32, replications: u32) -> f64 {
    const WEEKS: u32 = 26;
    let mut scenario = Scenario { weeks: WEEKS, ..Scenario::default() };
    for (key, value) in [("company.teams", teams), ("start.history_weeks", 13)] {
        scenario.set(key, Value::Count(value)).expect("the benchmark sets known parameters");
    }
    let mut simulation = Simulation::new(&scenario, 1, 0, replications as usize, Cpu::native());
    1e9 * seconds(|| simulation.run(&mut ())) / f64::from(WEEKS * replications * scenario.seats())
}

/// Prints the cost of a seller-week in a company of fifty teams, relative to one team.
fn companies() {
    println!("\n50 teams of 8 against one, cost of a seller-week");
    for replications in [1, 2, 4, 8] {
        let mut ratios: Vec<f64> = (0..ROUNDS).map(|_| company(50, replications) / company(1, BLOCK)).collect();
        println!("  {replications:>2} replications side by side{:>12.2}", median(&mut ratios));
    }
}

fn main() {
    let scenario = Scenario::default();
    let initial = Simulation::new(&scenario, 1, 0, BLOCK as usize, Cpu::native());
    let seller_weeks = f64::from(scenario.weeks * BLOCK * scenario.seats());
    println!("one block of {BLOCK} replications, {} weeks, 8 sellers, one thread", scenario.weeks);
    println!("{:<28}{:>16}{:>24}{:>12}", "", "ns/seller-week", "million seller-weeks/s", "x engine");
    for (name, cpu) in [("widest instructions", Cpu::native()), ("portable instructions", Cpu::portable())] {
        let (mut engine, mut recorded) = (Vec::new(), Vec::new());
        for round in 0..=ROUNDS {
            let mut simulation = Simulation::restore(&scenario, initial.company().clone(), 0, cpu);
            let e = seconds(|| simulation.run(&mut ()));
            let mut simulation = Simulation::restore(&scenario, initial.company().clone(), 0, cpu);
            let mut recorder = Recorder::new(0, BLOCK as usize, scenario.weeks, RecordOptions::default());
            let r = seconds(|| simulation.run(&mut recorder));
            std::hint::black_box((simulation, recorder));
            // The first round warms up.
            if round > 0 {
                engine.push(e);
                recorded.push(r);
            }
        }
        println!("{name}");
        for (what, times) in [("  engine", &engine), ("  engine and recorder", &recorded)] {
            let mut ratios: Vec<f64> = times.iter().zip(&engine).map(|(t, e)| t / e).collect();
            let time = median(&mut times.clone());
            let rate = 1e-6 * seller_weeks / time;
            println!("{what:<28}{:>16.0}{rate:>24.2}{:>12.2}", 1e9 * time / seller_weeks, median(&mut ratios));
        }
    }
    companies();
}
