//! Each of the four ways of leading takes an ordinary team to its own zone. That is built in (perception
//! lags what is delivered); what is tested is that the road there is the same in nearly every future.

use teamdrift::experiments::Progress;
use teamdrift::experiments::{Plan, replicate};
use teamdrift::scenario;
use teamdrift_model::observe::Measure;
use teamdrift_stats::interval::wilson;

/// In week 78, each corner is in its own zone in at least four of five futures.
#[test]
fn corners_reach_their_zones() {
    for (name, zone) in [
        ("no-leadership", Measure::InApathy),
        ("support-only", Measure::InComfort),
        ("demand-only", Measure::InStress),
        ("strong-on-both", Measure::InPerformance),
    ] {
        let mut scenario = scenario::load(name, &[]).unwrap().scenario;
        scenario.weeks = 79;
        let plan = Plan { futures: 512, ..Plan::default() };
        let record = replicate(&scenario, &plan, &Progress::none()).unwrap();
        let inside: f64 = record.weekly.values(78, zone).iter().sum();
        let share = wilson(inside, f64::from(plan.futures));
        assert!(share.low >= 0.8, "{name}: {inside} of {} futures are in {}", plan.futures, zone.name());
    }
}
