//! Team means over those present.

use crate::company::Company;
use teamdrift_engine::lane_loop;
use teamdrift_engine::simd::Cpu;

lane_loop! {
    /// Adds what those present hold of a quantity.
    pub(crate) fn add_present(; write sum; read quantity, present) {
        sum = sum + quantity * present;
    }
}

lane_loop! {
    /// From a sum to a mean; where nobody is present the last mean stands.
    fn mean(; write mean; read sum, filled) {
        let n = if filled > 0.0 { filled } else { 1.0 };
        mean = if filled > 0.0 { sum / n } else { mean };
    }
}

impl Company {
    /// Updates the team's means.
    pub(crate) fn update_team_means(&mut self, cpu: Cpu) {
        let lanes = self.lanes;
        let people = &self.people;
        let s = &mut self.team;
        let mut sum = vec![0.0; lanes];
        for seat in 0..self.seats {
            let (a, b) = (seat * lanes, (seat + 1) * lanes);
            add_present(cpu, &mut sum, &people.present[a..b], &people.present[a..b]);
        }
        s.filled.copy_from_slice(&sum);
        for (column, target) in [
            (&people.safety, &mut s.safety),
            (&people.standard, &mut s.standard),
            (&people.motivation, &mut s.motivation),
            (&people.exhaustion, &mut s.exhaustion),
            (&people.attainment, &mut s.attainment),
        ] {
            sum.fill(0.0);
            for seat in 0..self.seats {
                let (a, b) = (seat * lanes, (seat + 1) * lanes);
                add_present(cpu, &mut sum, &column[a..b], &people.present[a..b]);
            }
            mean(cpu, target, &sum, &s.filled);
        }
    }
}
