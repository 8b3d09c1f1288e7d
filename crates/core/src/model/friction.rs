//! Friction in the team: what unfairness, pressure and broken promises make of working together.

use super::leadership::{clip, toward};
use super::mechanisms::gate;
use super::table::section;

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

/// Friction after a week; `apart` is what the lack of a shared view adds.
#[inline(always)]
pub fn step(
    p: &Friction,
    on: bool,
    friction: f64,
    pressure: f64,
    safety: f64,
    unfairness: f64,
    promises: f64,
    apart: f64,
) -> f64 {
    let more = p.conflict + p.of_unfairness * unfairness + p.of_pressure * pressure * (1.0 - safety)
        - p.of_safety * (safety - ORDINARY_SAFETY)
        + p.of_promises * promises
        + apart;
    clip(toward(friction, p.ordinary + gate(on) * more, p.weeks))
}
