//! The engine's throughput and its multiple of the floor, in one run:
//!
//! `cargo bench -p teamdrift-core --features floor`
//!
//! and what a company of fifty teams costs, a seller-week, beside one team.
//!
//! Engine, recorder and floor take turns, so that a machine whose speed drifts drifts for all; the medians
//! of the turns' ratios are what to quote. The recorder writes down every weekly measure and outcome.

#![allow(clippy::print_stdout)]

use std::time::Instant;
use teamdrift_core::engine::{BLOCK, Cpu, Simulation};
use teamdrift_core::measure::{Recorder, Wanted};
use teamdrift_core::scenario::Scenario;
use teamdrift_core::world::Timeline;

const ROUNDS: usize = 9;

/// Seconds that something takes.
fn seconds(work: impl FnOnce()) -> f64 {
    let begun = Instant::now();
    work();
    begun.elapsed().as_secs_f64()
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Nanoseconds a seller-week of a company of so many teams, so many futures side by side.
fn company(teams: u32, futures: u32) -> f64 {
    const WEEKS: u32 = 26;
    let mut scenario = Scenario { weeks: WEEKS, ..Scenario::default() };
    scenario.parameters.company.teams = teams;
    scenario.parameters.start.history_weeks = 13;
    let mut simulation = Simulation::new(&scenario, 1, 0, futures as usize, Cpu::native());
    1e9 * seconds(|| simulation.run(&mut ())) / f64::from(WEEKS * futures * scenario.seats())
}

/// What a seller-week costs in a company of fifty teams, beside one team, by futures side by side.
fn companies() {
    println!("\n50 teams of 8 against one, cost of a seller-week");
    for futures in [1, 2, 4, 8] {
        let mut ratios: Vec<f64> = (0..ROUNDS).map(|_| company(50, futures) / company(1, BLOCK)).collect();
        println!("  {futures:>2} futures side by side{:>12.2}", median(&mut ratios));
    }
}

fn main() {
    let scenario = Scenario::default();
    let begun = Simulation::new(&scenario, 1, 0, BLOCK as usize, Cpu::native());
    let seller_weeks = f64::from(scenario.weeks * BLOCK * scenario.parameters.team.sellers);
    println!("one block of {BLOCK} futures, {} weeks, 8 sellers, one thread", scenario.weeks);
    println!("{:<28}{:>16}{:>24}{:>12}", "", "ns/seller-week", "million seller-weeks/s", "x floor");
    for (name, cpu) in [("widest instructions", Cpu::native()), ("portable instructions", Cpu::portable())] {
        let (mut floor, mut engine, mut recorded) = (Vec::new(), Vec::new(), Vec::new());
        for round in 0..=ROUNDS {
            let mut timeline = Timeline::new(&scenario);
            let mut company = begun.company().clone();
            let f = seconds(|| {
                for week in 0..scenario.weeks as i32 {
                    company.floor_week(cpu, timeline.context(week));
                }
            });
            let mut simulation = Simulation::restore(&scenario, begun.company().clone(), 0, cpu);
            let e = seconds(|| simulation.run(&mut ()));
            let mut simulation = Simulation::restore(&scenario, begun.company().clone(), 0, cpu);
            let mut recorder = Recorder::new(0, BLOCK as usize, scenario.weeks, Wanted::default());
            let r = seconds(|| simulation.run(&mut recorder));
            std::hint::black_box((company, simulation, recorder));
            // The first round warms up.
            if round > 0 {
                floor.push(f);
                engine.push(e);
                recorded.push(r);
            }
        }
        println!("{name}");
        for (what, times) in [("  floor", &floor), ("  engine", &engine), ("  engine and recorder", &recorded)] {
            let mut ratios: Vec<f64> = times.iter().zip(&floor).map(|(t, f)| t / f).collect();
            let time = median(&mut times.clone());
            println!(
                "{what:<28}{:>16.0}{:>24.2}{:>12.2}",
                1e9 * time / seller_weeks,
                1e-6 * seller_weeks / time,
                median(&mut ratios)
            );
        }
    }
    companies();
}
