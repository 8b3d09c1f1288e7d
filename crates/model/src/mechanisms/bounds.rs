//! Bounds of what people perceive and feel: 0 and 1 are approached, not reached.

use teamdrift_engine::math::soft_clip;

/// Where a target begins to bend toward 0 or 1: a tenth from the end. A rating scale of five to seven steps cannot tell
/// the last tenth apart, and few answers lie there; a wider margin would bend what ordinary teams differ by.
pub const MARGIN: f64 = 0.1;

/// A target within 0 and 1: itself from a tenth to nine tenths, beyond that ever slower.
#[inline(always)]
#[must_use]
pub fn bounded(target: f64) -> f64 {
    soft_clip(target, MARGIN)
}

#[cfg(test)]
mod tests {
    use super::{MARGIN, bounded};
    use proptest::prelude::*;

    /// What ordinary teams differ by is left as it is; the far ends are approached.
    #[test]
    fn middle_and_ends() {
        for target in [MARGIN, 0.35, 0.57, 1.0 - MARGIN] {
            assert_eq!(bounded(target), target);
        }
        assert!(bounded(0.0) > 0.03 && bounded(1.0) < 0.97);
        assert!(bounded(-0.5) > 0.0 && bounded(1.5) < 1.0);
    }

    proptest! {
        /// More always leads to more, by no more than itself; both ends bend alike.
        #[test]
        fn monotone(target in -0.5..=1.5, more in 0.001..=0.5) {
            let (low, high) = (bounded(target), bounded(target + more));
            prop_assert!(low < high && high - low <= more + 1e-12);
            prop_assert!((bounded(1.0 - target) + low - 1.0).abs() < 1e-12);
        }
    }
}
