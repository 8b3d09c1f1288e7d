//! Friction in the team: what unfairness, pressure and broken promises make of working together.

use crate::mechanisms::context::Context;
use crate::loops::team_loop;
use crate::mechanisms::{activities, perception};
use crate::parameters::section;
use teamdrift_engine::math::{clip, gate, toward};

section! {
    /// Friction in the team, and what it costs.
    Friction["friction"] {
        /// Friction in the ordinary company.
        ordinary_level: f64 = 0.2, "0-1", 0.0..=1.0, plausible 0.1..=0.3, Assumption;
        /// Friction added from outside: a conflict, a merger. 0 = none.
        conflict: f64 = 0.0, "0-1", 0.0..=1.0, plausible 0.0..=0.0, Setting;
        /// Friction per unit of unfairness.
        unfairness_effect: f64 = 0.4, "x", 0.0..=2.0, plausible 0.2..=0.6, Assumption;
        /// Friction per unit of pressure without safety.
        pressure_effect: f64 = 0.3, "x", 0.0..=2.0, plausible 0.1..=0.5, Assumption;
        /// Friction lifted per unit of safety above the ordinary.
        safety_effect: f64 = 0.25, "x", 0.0..=2.0, plausible 0.1..=0.4, Assumption;
        /// Friction per unit of broken promises.
        promises_effect: f64 = 0.2, "x", 0.0..=2.0, plausible 0.0..=0.4, Assumption;
        /// Adjustment.
        adjustment_weeks: f64 = 10.0, "weeks", 1.0..=104.0, plausible 5.0..=20.0, Assumption;
        /// Log effort lost per unit of friction above the ordinary.
        effect_on_effort: f64 = 0.20, "log", 0.0..=2.0, plausible 0.1..=0.4, Verified("LePine, Podsakoff & LePine 2005, sign");
        /// Load added per unit of friction above the ordinary.
        effect_on_load: f64 = 0.15, "x", 0.0..=1.0, plausible 0.05..=0.3, Verified("LePine, Podsakoff & LePine 2005, sign");
    }
}

/// Perceived safety in the ordinary company, 0-1: safety's part counts from there.
const ORDINARY_SAFETY: f64 = 0.57;

/// What makes friction in a week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FrictionCauses {
    /// Demand above support, 0-1.
    pub pressure: f64,
    /// Mean perceived safety, 0-1.
    pub safety: f64,
    /// Unfairness seen, 0-1.
    pub unfairness: f64,
    /// Broken promises, 0-1.
    pub promises: f64,
    /// What the lack of a shared view adds, 0-1 around 0.
    pub divergence: f64,
}

/// Where friction tends to.
#[inline(always)]
#[must_use]
pub fn target(p: &Friction, on: bool, q: FrictionCauses) -> f64 {
    let more = p.conflict + p.unfairness_effect * q.unfairness + p.pressure_effect * q.pressure * (1.0 - q.safety)
        - p.safety_effect * (q.safety - ORDINARY_SAFETY)
        + p.promises_effect * q.promises
        + q.divergence;
    p.ordinary_level + gate(on) * more
}

/// Friction after a week, 0-1.
#[inline(always)]
#[must_use]
pub fn next_friction(p: &Friction, friction: f64, target: f64) -> f64 {
    clip(toward(friction, target, p.adjustment_weeks))
}

/// What friction adds to log effort: less than nothing above the ordinary.
#[inline(always)]
#[must_use]
pub fn log_effort_part(p: &Friction, on: bool, friction: f64) -> f64 {
    -(gate(on) * p.effect_on_effort * (friction - p.ordinary_level))
}

/// What friction adds to the load, 0-1 around 0.
#[inline(always)]
#[must_use]
pub fn load_part(p: &Friction, on: bool, friction: f64) -> f64 {
    gate(on) * p.effect_on_load * (friction - p.ordinary_level)
}

team_loop! {
    /// Friction in the team.
    pub(crate) fn update_friction(c: &Context;
        write team.friction;
        read team.support, team.demand, team.safety, team.unfairness, team.promises, team.shared_view) {
        let p = &c.parameters;
        let target = target(&p.friction, p.mechanisms.friction, FrictionCauses {
            pressure: perception::pressure(support, demand),
            safety,
            unfairness,
            promises,
            divergence: activities::added_friction(&p.activities, shared_view),
        });
        friction = next_friction(&p.friction, friction, target);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::responses::{middle_company, responses};
    use crate::worked;
    use proptest::prelude::*;

    const NONE: FrictionCauses =
        FrictionCauses { pressure: 0.0, safety: 0.57, unfairness: 0.0, promises: 0.0, divergence: 0.0 };

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("friction", &[], |q| {
            let (p, on) = (&q.parameters.friction, q.parameters.mechanisms.friction);
            let found = match q.equation() {
                "target" => target(p, on, FrictionCauses {
                    pressure: perception::pressure(q.of("support"), q.of("demand")),
                    safety: q.of("mean_safety"),
                    unfairness: q.of("unfairness"),
                    promises: q.of("promises"),
                    divergence: q.of("shared_view"),
                }),
                "friction" => next_friction(p, q.of("friction"), q.of("target")),
                "log_effort_part" => log_effort_part(p, on, q.of("friction")),
                "load_part" => load_part(p, on, q.of("friction")),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// Off, nothing makes friction and friction costs nothing.
    #[test]
    fn neutral() {
        let p = Friction { conflict: 0.4, ..Friction::default() };
        assert_eq!(target(&p, false, FrictionCauses { pressure: 0.5, unfairness: 0.5, ..NONE }), p.ordinary_level);
        assert_eq!((log_effort_part(&p, false, 0.9), load_part(&p, false, 0.9)), (0.0, 0.0));
        assert_eq!(target(&Friction::default(), true, NONE), p.ordinary_level);
    }

    /// Every column that the loop reads acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let c = Context::new(Parameters::default(), 0);
        responses! { middle_company(&c), |company, cpu| company.update_friction(cpu, &c);
            team.friction: raised by [team.friction team.demand team.unfairness team.promises]
                lowered by [team.support team.safety team.shared_view] untouched by [team.standard];
        }
    }

    proptest! {
        /// Each cause makes friction, safety lifts it; friction stays within 0 and 1.
        #[test]
        fn bounds_and_signs(safety in 0.0..=0.9, pressure in 0.01..=1.0, more in 0.001..=0.1, state in 0.0..=1.0) {
            let p = Friction::default();
            let q = FrictionCauses { safety, pressure, ..NONE };
            let now = target(&p, true, q);
            for worse in [
                FrictionCauses { pressure: pressure + more, ..q },
                FrictionCauses { safety: safety - more, ..q },
                FrictionCauses { unfairness: more, ..q },
                FrictionCauses { promises: more, ..q },
                FrictionCauses { divergence: more, ..q },
            ] {
                prop_assert!(target(&p, true, worse) > now, "{:?}", worse);
            }
            prop_assert!((0.0..=1.0).contains(&next_friction(&p, state, now)));
            prop_assert!(log_effort_part(&p, true, state + more) < log_effort_part(&p, true, state));
            prop_assert!(load_part(&p, true, state + more) > load_part(&p, true, state));
        }
    }
}
