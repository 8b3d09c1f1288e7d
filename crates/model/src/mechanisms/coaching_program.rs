//! The coaching program: what a company does so that its managers coach. Behavior changes with capability, motivation
//! and opportunity together: any one of the three alone does little (COM-B: Michie, van Stralen & West 2011).

use crate::mechanisms::context::Context;
use crate::loops::team_loop;
use crate::parameters::section;
use teamdrift_engine::math::toward;

section! {
    /// The coaching program: five parts, what they change in managers, and how fast.
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
        /// How much more coaching yields where the whole program stands and has become habit.
        coaching_effect: f64 = 0.4, "x", 0.0..=2.0, plausible 0.2..=0.7, Assumption;
        /// How fast managers' habits follow.
        adjustment_weeks: f64 = 30.0, "weeks", 4.0..=208.0, plausible 15.0..=60.0, Assumption;
        /// Capability that managers have without training or guidelines.
        base_capability: f64 = 0.4, "0-1", 0.05..=1.0, plausible 0.2..=0.6, Assumption;
        /// Motivation that managers have without support from the top or follow-up.
        base_motivation: f64 = 0.4, "0-1", 0.05..=1.0, plausible 0.2..=0.6, Assumption;
        /// Opportunity that managers have without booked time.
        base_opportunity: f64 = 0.5, "0-1", 0.05..=1.0, plausible 0.3..=0.7, Assumption;
        /// Weight of training relative to guidelines, and of support from the top relative to follow-up.
        main_part_weight: f64 = 2.0, "x", 0.1..=10.0, plausible 1.0..=4.0, Assumption;
    }
}

/// A condition of behavior, 0-1: what there is without the program (`floor`), and the share `filled` of the rest.
#[inline(always)]
#[must_use]
pub fn condition(floor: f64, filled: f64) -> f64 {
    floor + (1.0 - floor) * filled
}

/// Weighted mean of a main part (training, the top) and a second one (guidelines, follow-up), 0-1.
#[inline(always)]
#[must_use]
pub fn two_parts(p: &CoachingProgram, main: f64, second: f64) -> f64 {
    (p.main_part_weight * main + second) / (p.main_part_weight + 1.0)
}

/// What the five parts change in managers' behavior, 0 (none of them) to 1 (all).
#[inline(always)]
#[must_use]
pub fn change(p: &CoachingProgram) -> f64 {
    let capability = condition(p.base_capability, two_parts(p, p.training, p.guidelines));
    let motivation = condition(p.base_motivation, two_parts(p, p.top_support, p.kpis));
    let opportunity = condition(p.base_opportunity, p.booked_time);
    let none = p.base_capability * p.base_motivation * p.base_opportunity;
    (capability * motivation * opportunity - none) / (1.0 - none)
}

/// A manager's habit of coaching after a week, 0 (as ordinary managers) to 1.
#[inline(always)]
#[must_use]
pub fn next_habit(p: &CoachingProgram, habit: f64, change: f64) -> f64 {
    toward(habit, change, p.adjustment_weeks)
}

/// The factor on coaching's yield of this habit.
#[inline(always)]
#[must_use]
pub fn coaching_yield(p: &CoachingProgram, habit: f64) -> f64 {
    1.0 + p.coaching_effect * habit
}

team_loop! {
    /// The manager's habit of coaching.
    pub(crate) fn update_habit(c: &Context; write team.manager_habit as habit; read) {
        habit = next_habit(&c.parameters.coaching_system, habit, c.coaching);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;
    use proptest::prelude::*;

    fn program(parts: [f64; 5]) -> CoachingProgram {
        let [top_support, training, kpis, guidelines, booked_time] = parts;
        CoachingProgram { top_support, training, kpis, guidelines, booked_time, ..CoachingProgram::default() }
    }

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("coaching_program", &["successor_habit"], |q| {
            let p = &q.parameters.coaching_system;
            let found = match q.equation() {
                "change" => change(p),
                "habit" => next_habit(p, q.of("habit"), change(p)),
                "coaching_yield" => coaching_yield(p, q.of("habit")),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// Nothing done changes nothing, all of it everything; without a habit coaching yields what it does.
    #[test]
    fn limits() {
        assert_eq!(change(&program([0.0; 5])), 0.0);
        assert!((change(&program([1.0; 5])) - 1.0).abs() < 1e-12);
        assert_eq!(coaching_yield(&CoachingProgram::default(), 0.0), 1.0);
    }

    /// A main part alone changes twice what the second part does, and together more than the sum.
    #[test]
    fn parts() {
        let only = |at: usize| {
            let mut parts = [0.0; 5];
            parts[at] = 1.0;
            change(&program(parts))
        };
        assert!((only(1) - 2.0 * only(3)).abs() < 1e-12 && (only(0) - 2.0 * only(2)).abs() < 1e-12);
        assert!((0..5).map(only).sum::<f64>() < 0.7);
    }

    proptest! {
        /// Each part adds, and the change stays within 0 and 1.
        #[test]
        fn bounds_and_signs(parts in prop::array::uniform5(0.0..=0.9), at in 0_usize..5) {
            let now = change(&program(parts));
            let mut more = parts;
            more[at] += 0.1;
            prop_assert!((0.0..=1.0).contains(&now));
            prop_assert!(change(&program(more)) > now);
        }
    }
}
