//! Marks of a performance culture, read from what people live: consequences of leadership, never inputs. Clear
//! expectations and personal responsibility are states of their own (role clarity, responsibility); here are the
//! other three.

use teamdrift_engine::math::clip;
/// Continuous feedback: what a seller gets of the manager, warm and plain, as often as suits. `misfit` in doublings.
#[inline(always)]
#[must_use]
pub fn feedback(support: f64, demand: f64, misfit: f64) -> f64 {
    let off = misfit * misfit / 9.0;
    0.5 * (support + demand) * (1.0 - clip(off))
}

/// Safety with standard: as much of both as there is of the lesser.
#[inline(always)]
#[must_use]
pub fn safe_standard(safety: f64, standard: f64) -> f64 {
    if safety < standard { safety } else { standard }
}

/// Systematic follow-up: what is delivered of demand, less what was promised and not done.
#[inline(always)]
#[must_use]
pub fn follow_up(demand: f64, promises: f64) -> f64 {
    clip(demand * (1.0 - promises))
}
