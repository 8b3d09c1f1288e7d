//! Indicators of a performance culture, computed from what people experience: consequences of leadership, never inputs.
//! Two of the five are states of their own (role clarity, responsibility); here are the other three.

use teamdrift_engine::math::clip;

/// Misfit of feedback, in doublings, from which on it counts as none: a definition of the indicator.
const MISFIT_OF_NO_FEEDBACK: f64 = 3.0;

/// Continuous feedback, 0-1: support and demand received, as far as feedback comes as often as suits. `misfit` in
/// doublings.
#[inline(always)]
#[must_use]
pub fn feedback(support: f64, demand: f64, misfit: f64) -> f64 {
    let off = misfit * misfit / (MISFIT_OF_NO_FEEDBACK * MISFIT_OF_NO_FEEDBACK);
    0.5 * (support + demand) * (1.0 - clip(off))
}

/// Safety with standard, 0-1: the lesser of both.
#[inline(always)]
#[must_use]
pub fn safe_standard(safety: f64, standard: f64) -> f64 {
    if safety < standard { safety } else { standard }
}

/// Systematic follow-up, 0-1: demand delivered, less the share of promises that is broken.
#[inline(always)]
#[must_use]
pub fn follow_up(demand: f64, promises: f64) -> f64 {
    clip(demand * (1.0 - promises))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;
    use proptest::prelude::*;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("culture_indicators", &[], |q| {
            let found = match q.equation() {
                "continuous_feedback" => feedback(q.of("support"), q.of("demand"), q.of("misfit")),
                "safe_standard" => safe_standard(q.of("safety"), q.of("standard")),
                "follow_up" => follow_up(q.of("demand"), q.of("promises")),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    proptest! {
        /// Each indicator lies within 0 and 1 and falls with what harms it.
        #[test]
        fn bounds_and_signs(a in 0.0..=1.0, b in 0.0..=1.0, misfit in 0.0..=5.0, more in 0.0..=1.0) {
            prop_assert!((0.0..=1.0).contains(&feedback(a, b, misfit)));
            prop_assert!(feedback(a, b, misfit + more) <= feedback(a, b, misfit));
            prop_assert_eq!(feedback(a, b, misfit), feedback(b, a, -misfit));
            prop_assert!(safe_standard(a, b) <= a && safe_standard(a, b) <= b);
            prop_assert!(follow_up(a, b + more) <= follow_up(a, b) && follow_up(a, 0.0) == a);
        }
    }
}
