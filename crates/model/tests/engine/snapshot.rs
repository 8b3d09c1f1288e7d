//! The whole state can be saved, restored and forked at any week.

use crate::scenarios::{fixed, varied, with};
use teamdrift_engine::simd::Cpu;
use teamdrift_model::Simulation;
use teamdrift_model::company::Company;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::{Action, Event};

fn advance(simulation: &mut Simulation, until: i32) {
    while simulation.next_week() < until {
        simulation.step();
    }
}

/// A saved state continues to the same results.
#[test]
fn saved_state() {
    for scenario in varied() {
        let until = scenario.weeks as i32;
        let mut whole = Simulation::new(&scenario, 3, 10, 6, Cpu::native());
        advance(&mut whole, until / 3);
        let bytes = postcard::to_allocvec(whole.company()).expect("a company can be saved");
        let company: Company = postcard::from_bytes(&bytes).expect("a saved company can be read");
        let mut restored = Simulation::restore(&scenario, company, until / 3, Cpu::portable());
        advance(&mut whole, until);
        advance(&mut restored, until);
        assert!(whole.company() == restored.company(), "{}", scenario.name);
    }
}

/// A fork under the same scenario gives the same results.
#[test]
fn same_scenario() {
    let scenario = with("ordinary", &[]);
    let mut whole = Simulation::new(&scenario, 3, 0, 8, Cpu::native());
    advance(&mut whole, 20);
    let mut fork = whole.fork(&scenario);
    advance(&mut whole, 60);
    advance(&mut fork, 60);
    assert!(whole.company() == fork.company());
}

/// A fork under another policy equals a scenario that changes policy in that week.
#[test]
fn another_policy() {
    let (from, to) = (fixed(0.6, 0.6), fixed(0.15, 0.85));
    let mut planned = from.clone();
    let change = [("policy.support", 0.15), ("policy.demand", 0.85)];
    planned.events = vec![Event {
        at: 20,
        until: None,
        team: None,
        action: Action::Set(change.map(|(key, x)| (crate::scenarios::id(key), Value::Number(x))).to_vec()),
    }];
    let mut planned = Simulation::new(&planned, 5, 0, 8, Cpu::native());
    let mut begun = Simulation::new(&from, 5, 0, 8, Cpu::native());
    advance(&mut begun, 20);
    let mut forked = begun.fork(&to);
    advance(&mut planned, 60);
    advance(&mut forked, 60);
    assert!(planned.company() == forked.company());
}
