//! The engine's throughput and its multiple of the floor, in one run:
//!
//! `cargo bench -p teamdrift-core --features floor`
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
            let mut team = begun.company().teams[0].clone();
            let f = seconds(|| {
                for week in 0..scenario.weeks as i32 {
                    team.floor_week(cpu, timeline.context(week));
                }
            });
            let mut simulation = Simulation::restore(&scenario, begun.company().clone(), 0, cpu);
            let e = seconds(|| simulation.run(&mut ()));
            let mut simulation = Simulation::restore(&scenario, begun.company().clone(), 0, cpu);
            let mut recorder = Recorder::new(0, BLOCK as usize, scenario.weeks, Wanted::default());
            let r = seconds(|| simulation.run(&mut recorder));
            std::hint::black_box((team, simulation, recorder));
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
}
