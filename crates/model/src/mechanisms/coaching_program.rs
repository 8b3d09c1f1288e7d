//! The coaching system: what a company does so that its managers coach. Behaviour changes where one can, wants to and
//! has the occasion: any one of the three alone does little (COM-B: Michie, van Stralen & West 2011).

use crate::parameters::section;
use teamdrift_engine::math::toward;
use crate::context::Context;
use crate::loops::team_loop;

section! {
    /// The coaching system: five parts, what they change in managers, and how fast.
    CoachingProgram["coaching_system"] {
        /// Top management says so, does so and takes part.
        top_support: f64 = 0.0, "0-1", 0.0..=1.0, plausible 0.0..=1.0, Setting;
        /// Managers are trained as a group, over time.
        training: f64 = 0.0, "0-1", 0.0..=1.0, plausible 0.0..=1.0, Setting;
        /// Coaching is measured, and the measures are followed up.
        kpis: f64 = 0.0, "0-1", 0.0..=1.0, plausible 0.0..=1.0, Setting;
        /// Guidelines are written, and easy to read.
        guidelines: f64 = 0.0, "0-1", 0.0..=1.0, plausible 0.0..=1.0, Setting;
        /// Time for coaching is booked.
        booked_time: f64 = 0.0, "0-1", 0.0..=1.0, plausible 0.0..=1.0, Setting;
        /// How much more coaching yields where the whole system stands and has become habit.
        reach: f64 = 0.4, "x", 0.0..=2.0, plausible 0.2..=0.7, Assumption;
        /// How fast managers' habits follow.
        weeks: f64 = 30.0, "weeks", 4.0..=208.0, plausible 15.0..=60.0, Assumption;
        /// Capability that managers have without training or guidelines.
        capability: f64 = 0.4, "0-1", 0.05..=1.0, plausible 0.2..=0.6, Assumption;
        /// Motivation that managers have without support from the top or follow-up.
        motivation: f64 = 0.4, "0-1", 0.05..=1.0, plausible 0.2..=0.6, Assumption;
        /// Occasion that managers have without booked time.
        occasion: f64 = 0.5, "0-1", 0.05..=1.0, plausible 0.3..=0.7, Assumption;
    }
}

/// What the five parts change in managers' behaviour, 0 (none of them) to 1 (all). Two thirds of what is missing in
/// capability comes of training, one third of guidelines; of motivation likewise from the top and from follow-up.
#[inline(always)]
pub fn change(p: &CoachingProgram) -> f64 {
    let missing = |floor: f64, filled: f64| floor + (1.0 - floor) * filled;
    let capability = missing(p.capability, (2.0 * p.training + p.guidelines) / 3.0);
    let motivation = missing(p.motivation, (2.0 * p.top_support + p.kpis) / 3.0);
    let occasion = missing(p.occasion, p.booked_time);
    let none = p.capability * p.motivation * p.occasion;
    (capability * motivation * occasion - none) / (1.0 - none)
}

/// A manager's habit of coaching after a week, 0 (as ordinary managers) to 1.
#[inline(always)]
#[must_use]
pub fn next_habit(p: &CoachingProgram, habit: f64, change: f64) -> f64 {
    toward(habit, change, p.weeks)
}

team_loop! {
    /// The manager's habit of coaching.
    pub(crate) fn update_habit(c: &Context; write team.manager_habit as habit; read) {
        habit = next_habit(&c.parameters.coaching_system, habit, c.coaching);
    }
}
