//! Zones: names for where a team stands. They label; nothing in the model reads them.

use crate::company::Company;
use crate::context::Context;
use crate::observe::{EventKind, EventRow};
use crate::parameters::section;
use serde::Serialize;

section! {
    /// Where the zones meet, and the rule against flicker.
    Zones["zone"] {
        /// Level at which an axis turns from low to high.
        boundary: f64 = 0.5, "0-1", 0.3..=0.7, plausible 0.5..=0.5, Claim("B10");
        /// How far past the boundary a team has to come before it counts as on the other side.
        margin: f64 = 0.02, "0-1", 0.0..=0.1, plausible 0.0..=0.05, Assumption;
    }
}

/// The four zones of the performance-zone model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Zone {
    /// Safety and standard both high.
    Performance,
    /// Safety high, standard low.
    Comfort,
    /// Standard high, safety low.
    Stress,
    /// Both low.
    Apathy,
}

impl Zone {
    /// All four, in the order of the data files.
    pub const ALL: [Zone; 4] = [Zone::Performance, Zone::Comfort, Zone::Stress, Zone::Apathy];

    /// Its name in data files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Zone::Performance => "performance",
            Zone::Comfort => "comfort",
            Zone::Stress => "stress",
            Zone::Apathy => "apathy",
        }
    }

    /// From which sides of the boundary an axis lies on.
    #[must_use]
    pub const fn from_sides(safe: bool, standard: bool) -> Self {
        match (safe, standard) {
            (true, true) => Zone::Performance,
            (true, false) => Zone::Comfort,
            (false, true) => Zone::Stress,
            (false, false) => Zone::Apathy,
        }
    }
}

/// On which side of the boundary a level lies, given the side it was on (1 = high, 0 = low): it changes
/// sides only when it is past the boundary by the margin.
#[inline(always)]
pub fn side(p: &Zones, was_high: f64, level: f64) -> f64 {
    let up = if level > p.boundary + p.margin { 1.0 } else { was_high };
    if level < p.boundary - p.margin { 0.0 } else { up }
}

impl Company {
    /// The zone: where the team stands, as intended and as experienced.
    pub(crate) fn classify_zones(&mut self, cpu: teamdrift_engine::simd::Cpu, c: &Context) {
        let before: Vec<Zone> = (0..self.lanes).map(|lane| self.zone(lane)).collect();
        self.update_team_means(cpu);
        let z = &c.parameters.zone;
        for (lane, before) in before.into_iter().enumerate() {
            let s = &mut self.team;
            s.side_safety[lane] = side(z, s.side_safety[lane], s.safety[lane]);
            s.side_standard[lane] = side(z, s.side_standard[lane], s.standard[lane]);
            s.side_support_intended[lane] = side(z, s.side_support_intended[lane], s.support_intended[lane]);
            s.side_demand_intended[lane] = side(z, s.side_demand_intended[lane], s.demand_intended[lane]);
            let now = self.zone(lane);
            if now != before {
                let row = EventRow { zone: Some(now), ..self.row(c, EventKind::Zone, None, lane) };
                self.log.push(row);
            }
        }
    }

    /// The zone that a future's team experiences.
    #[must_use]
    pub fn zone(&self, lane: usize) -> Zone {
        Zone::from_sides(self.team.side_safety[lane] > 0.0, self.team.side_standard[lane] > 0.0)
    }

    /// The zone that the manager of a future's team means to build.
    #[must_use]
    pub fn zone_intended(&self, lane: usize) -> Zone {
        Zone::from_sides(self.team.side_support_intended[lane] > 0.0, self.team.side_demand_intended[lane] > 0.0)
    }
}
