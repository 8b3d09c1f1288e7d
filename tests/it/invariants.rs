//! What holds whatever is asked.

use teamdrift::experiments::Progress;
use teamdrift::experiments::{Plan, replicate};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Record;
use teamdrift_model::scenario::Scenario;

fn run(boundary: f64, margin: f64) -> Record {
    let mut scenario = Scenario { weeks: 60, ..Scenario::default() };
    scenario.set("zone.boundary", boundary).unwrap();
    scenario.set("zone.margin", margin).unwrap();
    replicate(&scenario, &Plan { futures: 64, ..Plan::default() }, &Progress::none()).unwrap()
}

/// Zones are labels: their boundary changes no other result.
#[test]
fn zones_feed_nothing_back() {
    let (one, other) = (run(0.35, 0.0), run(0.65, 0.1));
    let label = |measure: &Measure| measure.name().starts_with("in_") || measure.name().starts_with("intended_");
    let mut labels_moved = false;
    for week in 0..60 {
        for measure in Measure::ALL {
            let same = one.weekly.values(week, *measure) == other.weekly.values(week, *measure);
            if label(measure) {
                labels_moved |= !same;
            } else {
                assert!(same, "{} in week {week} depends on where zones meet", measure.name());
            }
        }
    }
    assert!(labels_moved, "a boundary that far away has to move some label");
}
