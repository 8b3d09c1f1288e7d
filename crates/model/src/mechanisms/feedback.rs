//! Feedback: how often it comes, against how often it suits each seller. Where self-driven sellers feel watched, sellers
//! with a high affinity to feedback feel left alone.

use crate::parameters::section;
use teamdrift_engine::math::{gate, within};

section! {
    /// How often feedback comes, and what that does to each seller.
    Feedback["feedback"] {
        /// Doublings of the best frequency from the most self-driven (affinity 0) to the one with the highest affinity (1).
        preference_range: f64 = 4.0, "doublings", 0.0..=10.0, plausible 2.0..=6.0, Verified("Kluger & DeNisi 1996: a third negative");
        /// Motivation lost by feedback twice or half as often as suits.
        misfit_effect: f64 = 0.035, "0-1", 0.0..=0.3, plausible 0.01..=0.06, Verified("Kluger & DeNisi 1996, SD .95 d; size ours");
        /// Coaching gained by each doubling of the frequency.
        frequency_effect: f64 = 0.10, "x", 0.0..=0.5, plausible 0.0..=0.2, Verified("Kluger & DeNisi 1996, mean +.41 d; size ours");
        /// Hours a week and seller that feedback of ordinary frequency takes; more takes more.
        hours_per_seller: f64 = 0.1, "h/week", 0.0..=2.0, plausible 0.05..=0.2, Assumption;
        /// Doublings from the best frequency beyond which misfit costs no more, and coaching changes no more.
        limit: f64 = 3.0, "doublings", 0.0..=10.0, plausible 2.0..=4.0, Assumption;
    }
}

/// How much more often than suits a seller feedback comes, in doublings (negative: less often). `frequency_doublings` is
/// the policy's frequency in doublings of the ordinary; `adapted` the share of the seller's own preference that is met.
#[inline(always)]
#[must_use]
pub fn misfit(p: &Feedback, frequency_doublings: f64, affinity: f64, adapted: f64) -> f64 {
    frequency_doublings - (1.0 - adapted) * p.preference_range * (affinity - 0.5)
}

/// What feedback adds to motivation: nothing on average at the ordinary frequency. `misfit` in doublings; `affinity_sd`
/// is the spread of affinity between people, 0-1.
#[inline(always)]
#[must_use]
pub fn motivation_part(p: &Feedback, on: bool, misfit: f64, affinity_sd: f64) -> f64 {
    let usual = p.preference_range * affinity_sd;
    let (square, most) = (misfit * misfit, p.limit * p.limit);
    let square = if square < most { square } else { most };
    gate(on) * p.misfit_effect * (usual * usual - square)
}

/// The factor on coaching's yield of a frequency this many doublings from the ordinary.
#[inline(always)]
#[must_use]
pub fn coaching_factor(p: &Feedback, on: bool, frequency_doublings: f64) -> f64 {
    let bounded = within(frequency_doublings, -p.limit, p.limit);
    1.0 + gate(on) * p.frequency_effect * bounded
}

/// Hours a week that feedback takes beyond the ordinary frequency (1), in a team of this size; less takes less.
#[inline(always)]
#[must_use]
pub fn hours(p: &Feedback, frequency: f64, sellers: f64) -> f64 {
    p.hours_per_seller * (frequency - 1.0) * sellers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanisms::context::Context;
    use crate::worked;
    use proptest::prelude::*;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("feedback", &[], |q| {
            let p = &q.parameters;
            let on = p.mechanisms.feedback;
            let frequency = Context::new(p.clone(), 0).feedback;
            let found = match q.equation() {
                "misfit" => {
                    let adapted = gate(p.policy.feedback_adapted) * q.of("diagnosis");
                    misfit(&p.feedback, frequency, q.of("affinity"), adapted)
                }
                "motivation_part" => motivation_part(&p.feedback, on, q.of("misfit"), p.person.affinity_sd),
                "coaching_factor" => coaching_factor(&p.feedback, on, frequency),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// Off, feedback neither motivates nor teaches; hours count from the ordinary frequency.
    #[test]
    fn neutral() {
        let p = Feedback::default();
        assert_eq!(motivation_part(&p, false, 2.0, 0.2), 0.0);
        assert_eq!(coaching_factor(&p, false, 2.0), 1.0);
        assert_eq!(coaching_factor(&p, true, 0.0), 1.0);
        assert_eq!(hours(&p, 1.0, 8.0), 0.0);
        assert!((hours(&p, 3.0, 8.0) - 1.6).abs() < 1e-12);
        assert!(hours(&p, 0.5, 8.0) < 0.0);
    }

    /// At the ordinary frequency the average seller, one standard deviation from the middle, gains and loses nothing.
    #[test]
    fn nothing_on_average() {
        let p = Feedback::default();
        for affinity in [0.3, 0.7] {
            assert!(motivation_part(&p, true, misfit(&p, 0.0, affinity, 0.0), 0.2).abs() < 1e-12);
        }
    }

    proptest! {
        /// Fully adapted feedback fits by the frequency alone; misfit to either side costs alike, up to the limit.
        #[test]
        fn signs(often in -5.0..=5.0, affinity in 0.0..=1.0, more in 0.0..=2.0) {
            let p = Feedback::default();
            prop_assert_eq!(misfit(&p, often, affinity, 1.0), often);
            prop_assert!(misfit(&p, often + more, affinity, 0.3) >= misfit(&p, often, affinity, 0.3));
            prop_assert!(misfit(&p, often, affinity + more, 0.3) <= misfit(&p, often, affinity, 0.3));
            let part = |misfit| motivation_part(&p, true, misfit, 0.2);
            prop_assert_eq!(part(often), part(-often));
            prop_assert!(part(often.abs() + more) <= part(often));
            prop_assert!(part(often) >= part(3.0));
            prop_assert!(coaching_factor(&p, true, often + more) >= coaching_factor(&p, true, often));
        }
    }
}
