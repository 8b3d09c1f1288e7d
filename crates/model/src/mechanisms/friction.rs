//! Friction in the team: what unfairness, pressure and broken promises make of working together.

use crate::parameters::section;
use teamdrift_engine::math::{clip, gate, toward};
use crate::context::Context;
use crate::loops::team_loop;
use crate::mechanisms::{activities, perception};

section! {
    /// Friction in the team, and what it costs.
    Friction["friction"] {
        /// Friction in the ordinary company.
        ordinary: f64 = 0.2, "0-1", 0.0..=1.0, plausible 0.1..=0.3, Assumption;
        /// Friction added from outside: a conflict, a merger. 0 = none.
        conflict: f64 = 0.0, "0-1", 0.0..=1.0, plausible 0.0..=0.0, Setting;
        /// Friction per unit of unfairness.
        of_unfairness: f64 = 0.4, "x", 0.0..=2.0, plausible 0.2..=0.6, Assumption;
        /// Friction per unit of pressure without safety.
        of_pressure: f64 = 0.3, "x", 0.0..=2.0, plausible 0.1..=0.5, Assumption;
        /// Friction lifted per unit of safety above the ordinary.
        of_safety: f64 = 0.25, "x", 0.0..=2.0, plausible 0.1..=0.4, Assumption;
        /// Friction per unit of broken promises.
        of_promises: f64 = 0.2, "x", 0.0..=2.0, plausible 0.0..=0.4, Assumption;
        /// Adjustment.
        weeks: f64 = 10.0, "weeks", 1.0..=104.0, plausible 5.0..=20.0, Assumption;
        /// Log effort lost per unit of friction above the ordinary.
        on_effort: f64 = 0.20, "log", 0.0..=2.0, plausible 0.1..=0.4, Verified("LePine, Podsakoff & LePine 2005, sign");
        /// Load added per unit of friction above the ordinary.
        on_load: f64 = 0.15, "x", 0.0..=1.0, plausible 0.05..=0.3, Verified("LePine, Podsakoff & LePine 2005, sign");
    }
}

/// Perceived safety in the ordinary company, from which safety's part counts.
const ORDINARY_SAFETY: f64 = 0.57;

/// What makes friction in a week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FrictionCauses {
    /// Demand above support, 0-1.
    pub pressure: f64,
    /// Mean perceived safety, 0-1.
    pub safety: f64,
    /// Unfairness seen, 0-1.
    pub unfairness: f64,
    /// Broken promises, 0-1.
    pub promises: f64,
    /// What the lack of a shared view adds, 0-1.
    pub divergence: f64,
}

/// Friction after a week.
#[inline(always)]
#[must_use]
pub fn next_friction(p: &Friction, on: bool, friction: f64, q: FrictionCauses) -> f64 {
    let more = p.conflict + p.of_unfairness * q.unfairness + p.of_pressure * q.pressure * (1.0 - q.safety)
        - p.of_safety * (q.safety - ORDINARY_SAFETY)
        + p.of_promises * q.promises
        + q.divergence;
    clip(toward(friction, p.ordinary + gate(on) * more, p.weeks))
}

team_loop! {
    /// Friction in the team.
    pub(crate) fn update_friction(c: &Context;
        write team.friction;
        read team.support, team.demand, team.safety, team.unfairness, team.promises, team.shared_view) {
        let p = &c.parameters;
        friction = next_friction(&p.friction, p.mechanisms.friction, friction, FrictionCauses {
            pressure: perception::pressure(support, demand),
            safety, unfairness, promises,
            divergence: -p.activities.shared_view * activities::felt(&p.activities, shared_view),
        });
    }
}
