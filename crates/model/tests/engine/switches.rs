//! Every mechanism can be switched off alone, and matters: no switch is dead.

use crate::scenarios::{record, varied};
use teamdrift_engine::simd::Cpu;
use teamdrift_model::Parameters;
use teamdrift_model::observe::{Measure, Record, RecordOptions};
use teamdrift_model::parameters::Value;

/// The sum of everything measured, as bits.
fn print_of(record: &Record) -> Vec<u64> {
    let sum = |m: &Measure| {
        (0..record.weekly.weeks()).flat_map(|w| record.weekly.values(w, *m)).filter(|x| !x.is_nan()).sum::<f64>()
    };
    Measure::ALL.iter().map(|m| sum(m).to_bits()).collect()
}

/// Each mechanism can be switched off alone, and changes something.
#[test]
fn each_switch_matters() {
    let mut scenarios: Vec<_> = varied()
        .into_iter()
        .filter(|s| ["eventful", "situational", "erratic", "fixed", "practices"].contains(&s.name.as_str()))
        .collect();
    let run = |scenario: &_| print_of(&record(scenario, 1, 16, 16, Cpu::native(), RecordOptions::default()));
    // Candidates answer pay where it is not what others pay.
    for scenario in &mut scenarios {
        scenario.parameters.set(Parameters::find("pay.base").expect("a key"), Value::Number(500_000.0)).expect("a pay");
    }
    let usual: Vec<_> = scenarios.iter().map(run).collect();
    for (id, info) in Parameters::all().filter(|(_, info)| info.section == "mechanisms") {
        let changed = scenarios.iter().zip(&usual).any(|(scenario, usual)| {
            let mut without = scenario.clone();
            without.parameters.set(id, Value::Switch(false)).expect("a switch can be off");
            run(&without) != *usual
        });
        assert!(changed, "{} changes nothing", info.key());
    }
}
