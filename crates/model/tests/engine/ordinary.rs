//! The ordinary company is as the hazards of leaving take it to be: effects "per standard deviation" are stated on
//! its means and standard deviations.

use crate::scenarios::with;
use teamdrift_engine::simd::Cpu;
use teamdrift_model::Simulation;
use teamdrift_model::company::Company;
use teamdrift_model::context::Context;
use teamdrift_model::mechanisms::leaving::ordinary;
use teamdrift_model::observe::Observer;

/// Sums over everybody present in every week, by state.
#[derive(Default)]
struct States {
    n: f64,
    sums: [(f64, f64); 5],
}

impl Observer for States {
    fn week(&mut self, _: u32, _: &Context, company: &Company) {
        let p = &company.people;
        let columns = [&p.satisfaction, &p.clarity, &p.exhaustion, &p.trust, &p.log_output];
        for (i, present) in p.present.iter().enumerate() {
            self.n += present;
            for (sum, column) in self.sums.iter_mut().zip(columns) {
                sum.0 += present * column[i];
                sum.1 += present * column[i] * column[i];
            }
        }
    }
}

/// The ordinary company has the means and spreads that hazards are stated on.
#[test]
fn reference_states() {
    let scenario = teamdrift_model::scenario::Scenario { weeks: 156, ..with("ordinary", &[]) };
    let mut states = States::default();
    for block in 0..3 {
        Simulation::new(&scenario, 5, 64 * block, 64, Cpu::native()).run(&mut states);
    }
    let stated = [
        ("satisfaction", ordinary::SATISFACTION),
        ("clarity", ordinary::CLARITY),
        ("exhaustion", ordinary::EXHAUSTION),
        ("trust", ordinary::TRUST),
        ("log output", ordinary::LOG_OUTPUT),
    ];
    let mut strays = Vec::new();
    for ((name, (mean, sd)), (sum, squares)) in stated.into_iter().zip(states.sums) {
        let found = sum / states.n;
        let spread = (squares / states.n - found * found).sqrt();
        if (found - mean).abs() > sd / 3.0 || (spread - sd).abs() > sd / 3.0 {
            strays.push(format!("{name}: stated {mean} ± {sd}, found {found:.3} ± {spread:.3}"));
        }
    }
    assert!(strays.is_empty(), "{}", strays.join("\n"));
}
