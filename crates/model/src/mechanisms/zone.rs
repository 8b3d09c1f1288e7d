//! Zones: names for where a team stands. No equation reads them.

pub use crate::labels::Zone;
use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::log::{EventKind, EventRow};
use crate::parameters::section;
use teamdrift_engine::simd::Cpu;

section! {
    /// Where the zones meet, and the rule against flicker.
    Zones["zone"] {
        /// Level at which an axis turns from low to high.
        boundary: f64 = 0.5, "0-1", 0.3..=0.7, plausible 0.5..=0.5, Claim("B10");
        /// How far past the boundary a team has to come before it counts as on the other side.
        margin: f64 = 0.02, "0-1", 0.0..=0.1, plausible 0.0..=0.05, Assumption;
    }
}

/// Whether a level (0-1) counts as high, given whether it did before: it changes sides only when it is past the boundary
/// by the margin.
#[must_use]
pub fn is_high(p: &Zones, was_high: bool, level: f64) -> bool {
    let up = level > p.boundary + p.margin || was_high;
    up && level >= p.boundary - p.margin
}

/// A side as the columns hold it.
pub(crate) fn side(high: bool) -> f64 {
    f64::from(u8::from(high))
}

impl Company {
    /// Updates every team's zone, as intended and as experienced, and logs those entered.
    pub(crate) fn classify_zones(&mut self, cpu: Cpu, c: &Context) {
        let before: Vec<Zone> = (0..self.lanes).map(|lane| self.zone(lane)).collect();
        self.update_team_means(cpu);
        let z = &c.parameters.zone;
        for (lane, before) in before.into_iter().enumerate() {
            let s = &mut self.team;
            for (column, level) in [
                (&mut s.side_safety, s.safety[lane]),
                (&mut s.side_standard, s.standard[lane]),
                (&mut s.side_support_intended, s.support_intended[lane]),
                (&mut s.side_demand_intended, s.demand_intended[lane]),
            ] {
                column[lane] = side(is_high(z, column[lane] > 0.0, level));
            }
            let now = self.zone(lane);
            if now != before {
                let row = EventRow { zone: Some(now), ..self.row(c, EventKind::Zone, None, lane) };
                self.log.push(row);
            }
        }
    }

    /// The zone that a team experiences.
    #[must_use]
    pub fn zone(&self, lane: usize) -> Zone {
        Zone::from_sides(self.team.side_safety[lane] > 0.0, self.team.side_standard[lane] > 0.0)
    }

    /// The zone that a team's manager intends.
    #[must_use]
    pub fn zone_intended(&self, lane: usize) -> Zone {
        Zone::from_sides(self.team.side_support_intended[lane] > 0.0, self.team.side_demand_intended[lane] > 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("zone", &[], |q| match q.equation() {
            "high" => is_high(&q.parameters.zone, q.is("was_high"), q.of("value")).into(),
            "zone" => Zone::from_sides(q.is("safety_high"), q.is("standard_high")).name().into(),
            _ => q.unknown(),
        });
    }

    /// A level within the margin of the boundary changes nothing; without a margin the boundary decides.
    #[test]
    fn hysteresis() {
        let p = Zones::default();
        for was_high in [false, true] {
            assert_eq!(is_high(&p, was_high, p.boundary + p.margin), was_high);
            assert_eq!(is_high(&p, was_high, p.boundary - p.margin), was_high);
            let sharp = Zones { margin: 0.0, ..p.clone() };
            assert!(is_high(&sharp, was_high, 0.501) && !is_high(&sharp, was_high, 0.499));
        }
    }
}
