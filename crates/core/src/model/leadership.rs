//! Support and demand as they arrive: at the team, and at each seller.

use super::mechanisms::gate;
use super::table::section;

section! {
    /// How delivered leadership reaches people, and how unsteadiness is felt.
    Leadership["leadership"] {
        /// Memory with which a team judges whether leadership is steady.
        steadiness_weeks: f64 = 8.0, "weeks", 2.0..=52.0, plausible 4.0..=16.0, Assumption;
        /// What of a week's deviation from its own average is felt as lost dose.
        unsteadiness_loss: f64 = 0.6, "x", 0.0..=2.0, plausible 0.2..=1.0, Claim("B10");
        /// Deviation that counts as ordinary.
        ordinary_unsteadiness: f64 = 0.05, "0-1", 0.0..=0.3, plausible 0.03..=0.08, Assumption;
        /// Spread in how much of the manager each seller gets.
        contact_sd: f64 = 0.08, "0-1", 0.0..=0.3, plausible 0.03..=0.12, Assumption;
        /// Part of feedback felt as criticism that is lost as support.
        criticism_loss: f64 = 0.5, "x", 0.0..=1.0, plausible 0.2..=0.8, Claim("B12");
        /// How fast broken promises are forgotten.
        promise_weeks: f64 = 13.0, "weeks", 1.0..=104.0, plausible 6.0..=26.0, Assumption;
    }
}

/// Dose after what unsteadiness takes: `deviation` is the mean absolute deviation of late.
#[inline(always)]
pub fn steadied(p: &Leadership, on: bool, dose: f64, deviation: f64) -> f64 {
    let excess = deviation - p.ordinary_unsteadiness;
    let felt = gate(on) * p.unsteadiness_loss * above(excess);
    clip(dose - felt)
}

/// Into [0, 1].
#[inline(always)]
pub fn clip(x: f64) -> f64 {
    let x = if x > 0.0 { x } else { 0.0 };
    if x < 1.0 { x } else { 1.0 }
}

/// The positive part.
#[inline(always)]
pub fn above(x: f64) -> f64 {
    if x > 0.0 { x } else { 0.0 }
}

/// Into [low, high].
#[inline(always)]
pub fn within(x: f64, low: f64, high: f64) -> f64 {
    let x = if x > low { x } else { low };
    if x < high { x } else { high }
}

/// A state moves toward its target with a time constant.
#[inline(always)]
pub fn toward(state: f64, target: f64, weeks: f64) -> f64 {
    state + (target - state) / weeks
}
