//! The manager's own development: skills at leading grow with the time given to them, and fade without.

use crate::mechanisms::context::Context;
use crate::loops::team_loop;
use crate::parameters::{choice, section};
use teamdrift_engine::math::{gate, toward};

choice! {
    /// What a manager's development is about.
    Subject {
        /// Activities: what has to happen, and who can do it.
        Activities = "activities",
        /// Traits: what one is like.
        Traits = "traits",
    }
}

section! {
    /// How a manager's skills grow and fade.
    Development["development"] {
        /// Skill that unlimited time adds, compared with none.
        skill_gain: f64 = 0.3, "0-1", 0.0..=1.0, plausible 0.15..=0.45, Assumption;
        /// Hours a week with half of that effect.
        half_hours: f64 = 1.0, "h/week", 0.05..=10.0, plausible 0.5..=2.0, Assumption;
        /// How fast skills grow with time given to them, and fade without.
        adjustment_weeks: f64 = 39.0, "weeks", 4.0..=260.0, plausible 26.0..=78.0, Assumption;
        /// What an hour about traits is worth, relative to one about activities.
        trait_factor: f64 = 0.5, "x", 0.0..=1.0, plausible 0.3..=0.8, Claim("K8");
    }
}

/// Hours a week that an ordinary manager gives to own development: growth counts from there.
pub const ORDINARY_HOURS: f64 = 0.5;

/// Hours a week about activities that are worth as much as these hours about this subject.
#[inline(always)]
#[must_use]
pub fn effective_hours(p: &Development, hours: f64, subject: Subject) -> f64 {
    let about_traits = gate(subject == Subject::Traits);
    hours * (1.0 - about_traits * (1.0 - p.trait_factor))
}

/// What development adds to each of a manager's skills, after a week; 0 for an ordinary manager.
#[inline(always)]
#[must_use]
pub fn next_growth(p: &Development, on: bool, growth: f64, effective_hours: f64) -> f64 {
    let share = |hours: f64| hours / (hours + p.half_hours);
    toward(growth, gate(on) * p.skill_gain * (share(effective_hours) - share(ORDINARY_HOURS)), p.adjustment_weeks)
}

team_loop! {
    /// What development has added to the manager's skills.
    pub(crate) fn update_growth(c: &Context; write team.manager_growth as growth; read) {
        let (p, policy) = (&c.parameters, &c.parameters.policy);
        let hours = effective_hours(&p.development, policy.development_hours, policy.development);
        growth = next_growth(&p.development, p.mechanisms.development, growth, hours);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;
    use proptest::prelude::*;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("development", &[], |q| {
            let (p, policy) = (&q.parameters.development, &q.parameters.policy);
            match q.equation() {
                "growth" => {
                    let hours = effective_hours(p, policy.development_hours, policy.development);
                    next_growth(p, q.parameters.mechanisms.development, q.of("growth"), hours).into()
                }
                _ => q.unknown(),
            }
        });
    }

    /// Ordinary hours keep skills; off, what has grown fades and nothing comes.
    #[test]
    fn neutral() {
        let p = Development::default();
        assert_eq!(next_growth(&p, true, 0.0, ORDINARY_HOURS), 0.0);
        assert_eq!(next_growth(&p, false, 0.0, 9.0), 0.0);
        assert!(next_growth(&p, false, 0.1, 9.0) < 0.1);
    }

    /// Hours about traits are worth less than the same hours about activities.
    #[test]
    fn subjects() {
        let p = Development::default();
        assert_eq!(effective_hours(&p, 3.0, Subject::Activities), 3.0);
        assert!((effective_hours(&p, 3.0, Subject::Traits) - 3.0 * p.trait_factor).abs() < 1e-12);
    }

    proptest! {
        /// More hours, more growth, with falling returns, and never beyond `skill_gain`.
        #[test]
        fn signs(growth in -0.3..=0.3, hours in 0.0..=10.0, more in 0.01..=2.0) {
            let p = Development::default();
            let at = |hours| next_growth(&p, true, growth, hours);
            prop_assert!(at(hours + more) > at(hours));
            prop_assert!(at(hours + 2.0 * more) - at(hours + more) < at(hours + more) - at(hours));
            prop_assert!(at(hours).abs() <= p.skill_gain + 1e-12);
        }
    }
}
