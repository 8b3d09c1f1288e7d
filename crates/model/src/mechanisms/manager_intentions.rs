//! How managers differ in what they intend: a policy says what the company asks of its managers, and each does a little
//! more or less of it, as a person. Drawn with the manager, whoever comes.

use crate::parameters::section;
use teamdrift_engine::math::{clip, gate, within};

section! {
    /// Spread between managers in what they intend.
    ManagerIntentions["manager_intentions"] {
        /// Standard deviation of intended support, and of intended demand, between managers under one policy at level .5.
        intention_sd: f64 = 0.05, "0-1", 0.0..=0.2, plausible 0.0..=0.1, Computed("ICC(1) of leadership ratings .10-.25 of an SD of .17, less what skills make");
        /// Correlation between the two: managers who support more ask more.
        intention_correlation: f64 = 0.2, "r", -0.9..=0.9, plausible -0.1..=0.5, Uncertain("consideration with structure .15-.25: Judge et al. 2004");
    }
}

/// Largest departure from a policy, standard deviations either way: the spread then fits between the bounds of the scale
/// and keeps its mean, for any `intention_sd` up to .1.
const BOUND: f64 = 2.5;

/// A manager's departures from the policy in support and in demand, standard deviations, from two standard normals.
#[must_use]
pub fn departures(p: &ManagerIntentions, z: (f64, f64)) -> (f64, f64) {
    let r = p.intention_correlation;
    (within(z.0, -BOUND, BOUND), within(r * z.0 + (1.0 - r * r).sqrt() * z.1, -BOUND, BOUND))
}

/// What a manager intends, 0-1, whose policy says `level` and who departs from it by so many standard deviations. Nobody
/// departs from a policy that asks for nothing, or for all there is: there the spread is 0, in the middle it is full.
#[inline(always)]
#[must_use]
pub fn intended(p: &ManagerIntentions, on: bool, level: f64, departure: f64) -> f64 {
    clip(level + gate(on) * p.intention_sd * departure * 4.0 * level * (1.0 - level))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;
    use proptest::prelude::*;
    use serde_json::json;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("manager_intentions", &[], |q| {
            let (all, p) = (&q.parameters, &q.parameters.manager_intentions);
            match q.equation() {
                "departures" => {
                    let (support, demand) = departures(p, (q.of("z_support"), q.of("z_other")));
                    json!({"support": support, "demand": demand})
                }
                "intended" => {
                    intended(p, all.mechanisms.manager_intentions, q.of("level"), q.of("departure")).into()
                }
                _ => q.unknown(),
            }
        });
    }

    /// Off, without spread, or at a bound of the scale, a manager intends what the policy says.
    #[test]
    fn neutral() {
        let p = ManagerIntentions::default();
        let none = ManagerIntentions { intention_sd: 0.0, ..p.clone() };
        assert_eq!((intended(&p, false, 0.6, 2.0), intended(&none, true, 0.6, 2.0)), (0.6, 0.6));
        assert_eq!((intended(&p, true, 0.0, 2.0), intended(&p, true, 1.0, -2.0)), (0.0, 1.0));
    }

    proptest! {
        /// Managers who depart as far to both sides intend what the policy says on average, at any level.
        #[test]
        fn mean_is_the_policy(level in 0.0..=1.0, z in -4.0..=4.0, sd in 0.0..=0.1) {
            let p = ManagerIntentions { intention_sd: sd, intention_correlation: 0.0 };
            let at = |z| intended(&p, true, level, departures(&p, (z, z)).0);
            prop_assert!((at(z) + at(-z) - 2.0 * level).abs() < 1e-12);
            prop_assert!((0.0..=1.0).contains(&at(z)));
        }
    }
}
