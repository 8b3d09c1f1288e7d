//! Common random numbers: alternatives share their draws and differ only by what was decided.

use crate::scenarios::{fixed, id, record, with};
use teamdrift_engine::simd::Cpu;
use teamdrift_model::Simulation;
use teamdrift_model::observe::{Measure, Outcome, RecordOptions};
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::{Action, Event, Who};

/// Scenarios that differ from week 40 on are identical until then.
#[test]
fn identical_until_they_differ() {
    let same = with("same", &[]);
    let mut changed = same.clone();
    changed.events = vec![
        Event { at: 40, until: None, team: None, action: Action::Set(vec![(id("policy.demand"), Value::Number(0.2))]) },
        Event { at: 41, until: None, team: None, action: Action::Dismiss(Who::WorstSeller) },
    ];
    let (a, b) = (
        record(&same, 1, 32, 32, Cpu::native(), RecordOptions::default()),
        record(&changed, 1, 32, 32, Cpu::native(), RecordOptions::default()),
    );
    let bits = |record: &teamdrift_model::observe::Record, week: usize, m: Measure| {
        record.weekly.values(week, m).iter().map(|x| x.to_bits()).collect::<Vec<_>>()
    };
    for measure in Measure::ALL {
        for week in 0..40 {
            assert_eq!(bits(&a, week, *measure), bits(&b, week, *measure), "{} in week {week}", measure.name());
        }
    }
    assert_ne!(bits(&a, 40, Measure::Demand), bits(&b, 40, Measure::Demand));
    assert_ne!(bits(&a, 41, Measure::Exits), bits(&b, 41, Measure::Exits));
}

/// A seat has the same candidates and leads whatever was decided.
#[test]
fn same_candidates() {
    // In one scenario the worst seller is dismissed in week 5, in the other in week 25: the same
    // hire of the same seat comes from the same candidates.
    let dismiss = |week| {
        let mut scenario = with("dismiss", &[("market.growth", Value::Number(0.0))]);
        scenario.events =
            vec![Event { at: week, until: None, team: None, action: Action::Dismiss(Who::LongestTenure) }];
        scenario
    };
    let end = |scenario| {
        let mut simulation = Simulation::new(&scenario, 11, 0, 64, Cpu::native());
        simulation.run(&mut ());
        simulation
    };
    let (early, late) = (end(dismiss(5)), end(dismiss(25)));
    let (a, b) = (early.company(), late.company());
    let mut compared = 0;
    for i in 0..a.hire.len() {
        let newcomers = a.hire[i] == b.hire[i] && a.hire[i] > 0;
        if newcomers && a.people.present[i] > 0.0 && b.people.present[i] > 0.0 {
            compared += 1;
            for (name, x, y) in [
                ("ambition", &a.people.ambition, &b.people.ambition),
                ("fit", &a.people.fit, &b.people.fit),
                ("talent", &a.people.talent_closing, &b.people.talent_closing),
            ] {
                assert_eq!(x[i].to_bits(), y[i].to_bits(), "{name} of the newcomer in {i}");
            }
        }
    }
    assert!(compared > 20, "too few newcomers to compare: {compared}");
    assert_eq!(a.team.market, b.team.market);
    assert_eq!(a.seat.uniform_leads, b.seat.uniform_leads);
}

/// The history does not depend on the policy asked about.
#[test]
fn history_is_common() {
    let begun = |values: &[(&str, Value)]| Simulation::new(&with("begun", values), 4, 0, 16, Cpu::native());
    let usual = begun(&[]);
    for changed in [
        ("policy.kind", Value::Choice("system-leader")),
        ("policy.own_quota_share", Value::Number(0.5)),
        ("policy.protect", Value::Choice("people")),
        ("policy.development_hours", Value::Number(8.0)),
        ("policy.consequences", Value::Number(3.0)),
    ] {
        assert!(usual.company() == begun(&[changed]).company(), "{} changes what was before", changed.0);
    }
}

/// Variance of an unpaired difference over that of the paired one.
fn variance_ratio(a: &[f64], b: &[f64]) -> f64 {
    let variance = |x: &[f64]| {
        let mean = x.iter().sum::<f64>() / x.len() as f64;
        x.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / x.len() as f64
    };
    let difference: Vec<f64> = a.iter().zip(b).map(|(x, y)| x - y).collect();
    (variance(a) + variance(b)) / variance(&difference)
}

/// Pairing removes most of the variance of a difference between near scenarios.
#[test]
fn pairing_reduces_variance() {
    let run = |support| {
        let mut scenario = fixed(support, 0.6);
        scenario.weeks = 104;
        record(&scenario, 2, 256, 64, Cpu::native(), RecordOptions::default())
    };
    let (a, b, far) = (run(0.60), run(0.62), run(0.70));
    let ratio = |x: &teamdrift_model::observe::Record, y: &teamdrift_model::observe::Record| {
        variance_ratio(x.outcomes.column(Outcome::Won), y.outcomes.column(Outcome::Won))
    };
    let (near, further) = (ratio(&a, &b), ratio(&a, &far));
    assert!(near > 3.0, "+.02 support: the paired difference needs only {near:.1} times fewer futures");
    assert!(further > 1.5, "+.1 support: the paired difference needs only {further:.1} times fewer futures");
}
