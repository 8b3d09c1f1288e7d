//! The manager's own development: skills at leading grow with the time given to them, and fade without.

use crate::parameters::{choice, section};
use teamdrift_engine::math::{gate, toward};
use crate::context::Context;
use crate::loops::team_loop;

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
        /// Skill that all the time in the world adds to none at all.
        reach: f64 = 0.3, "0-1", 0.0..=1.0, plausible 0.15..=0.45, Assumption;
        /// Hours a week with half of that effect.
        half_hours: f64 = 1.0, "h/week", 0.05..=10.0, plausible 0.5..=2.0, Assumption;
        /// How fast skills grow with time given to them, and fade without.
        weeks: f64 = 39.0, "weeks", 4.0..=260.0, plausible 26.0..=78.0, Assumption;
        /// What an hour about traits is worth, relative to one about activities.
        traits: f64 = 0.5, "x", 0.0..=1.0, plausible 0.3..=0.8, Claim("K8");
    }
}

/// Hours a week that an ordinary manager gives to own development.
pub const ORDINARY_HOURS: f64 = 0.5;

/// What development adds to each of a manager's skills, after a week; 0 for an ordinary manager.
#[inline(always)]
#[must_use]
pub fn next_growth(p: &Development, on: bool, growth: f64, hours: f64, subject: Subject) -> f64 {
    let about = gate(subject == Subject::Traits);
    let hours = hours * (1.0 - about * (1.0 - p.traits));
    let share = |hours: f64| hours / (hours + p.half_hours);
    toward(growth, gate(on) * p.reach * (share(hours) - share(ORDINARY_HOURS)), p.weeks)
}

team_loop! {
    /// What development has added to the manager's skills.
    pub(crate) fn update_growth(c: &Context; write team.manager_growth as growth; read) {
        let (p, policy) = (&c.parameters, &c.parameters.policy);
        growth = next_growth(&p.development, p.mechanisms.development, growth, policy.development_hours, policy.development);
    }
}
