//! Satisfaction: what a satisfaction survey would show. It follows safety and low strain and does not depend on the
//! standard: in a comfort zone it is high. Newcomers have a course of their own.

use crate::loops::seat_loop;
use crate::mechanisms::Parameters;
use crate::mechanisms::bounds::bounded;
use crate::mechanisms::context::Context;
use crate::mechanisms::perception::newcomer_course;
use crate::mechanisms::skill::MIDDLE_FIT;
use crate::parameters::section;
use teamdrift_engine::math::{normal_quantile, toward};

section! {
    /// What a satisfaction survey would show.
    Satisfaction["satisfaction"] {
        /// Adjustment.
        adjustment_weeks: f64 = 4.0, "weeks", 1.0..=52.0, plausible 2.0..=8.0, Assumption;
        /// Share of each effect taken alone that is left beside the others: what feeds it goes together.
        partial_share: f64 = 0.6, "share", 0.0..=1.0, plausible 0.4..=0.9, Computed("1/(1 + 3 r): four predictors, r .2 with each other");
        /// Per unit of perceived safety, taken alone.
        safety_effect: f64 = 0.68, "x", 0.0..=1.5, plausible 0.3..=0.9, Uncertain("Frazier et al. 2017: r about .54");
        /// Lost per unit of tiredness (mean of fatigue and exhaustion), taken alone.
        strain_effect: f64 = 0.33, "x", 0.0..=1.5, plausible 0.1..=0.6, Assumption;
        /// Per standard deviation of disposition.
        disposition_effect: f64 = 0.11, "0-1", 0.0..=0.4, plausible 0.05..=0.16, Verified("Dormann & Zapf 2001: at most .51 of stable differences are disposition; size by L15");
        /// Per unit of attainment above quota, taken alone.
        results_effect: f64 = 0.05, "x", 0.0..=0.5, plausible 0.0..=0.12, Quoted("Brown & Peterson 1993; L15");
        /// Per unit of fit, taken alone.
        fit_effect: f64 = 0.17, "x", 0.0..=1.0, plausible 0.05..=0.3, Memory("Kristof-Brown 2005");
        /// What a newcomer is satisfied above others on the first day; it fades as first impressions do.
        newcomer_effect: f64 = 0.07, "0-1", 0.0..=0.4, plausible 0.0..=0.1, Verified("Boswell, Boudreau & Tichy 2005: peak after entry, then a fall; size ours");
        /// Weekly noise.
        noise_sd: f64 = 0.03, "0-1", 0.0..=0.2, plausible 0.01..=0.05, Computed("satisfaction a year apart: .50-.70 as answered");
    }
}

/// Mean of fatigue and exhaustion in the ordinary company, 0-1: tiredness counts from there.
const ORDINARY_TIREDNESS: f64 = 0.34;

/// What satisfaction follows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SatisfactionInputs {
    /// Perceived safety, 0-1.
    pub safety: f64,
    /// Fatigue, 0-1.
    pub fatigue: f64,
    /// Exhaustion, 0-1.
    pub exhaustion: f64,
    /// Disposition to be satisfied, standard deviations.
    pub disposition: f64,
    /// Recent attainment, 1 = quota.
    pub attainment: f64,
    /// Fit with the tasks, 0-1.
    pub fit: f64,
    /// Course of a newcomer, 1 on the first day, 0 for those long there.
    pub newcomer: f64,
}

/// Where satisfaction tends to.
#[inline(always)]
#[must_use]
pub fn target(p: &Satisfaction, q: SatisfactionInputs) -> f64 {
    let tiredness = 0.5 * (q.fatigue + q.exhaustion);
    let job = p.safety_effect * (q.safety - 0.5) - p.strain_effect * (tiredness - ORDINARY_TIREDNESS)
        + p.results_effect * (q.attainment - 1.0)
        + p.fit_effect * (q.fit - MIDDLE_FIT);
    0.5 + p.partial_share * job + p.disposition_effect * q.disposition + p.newcomer_effect * q.newcomer
}

/// Satisfaction on the first day, 0-1, from disposition in standard deviations.
#[must_use]
pub fn of_newcomer(p: &Parameters, disposition: f64) -> f64 {
    let q = &p.satisfaction;
    let first = q.newcomer_effect * newcomer_course(&p.perception, p.mechanisms.newcomer_course, 0.0);
    bounded(p.person.newcomer_satisfaction() + q.disposition_effect * disposition + first)
}

/// Satisfaction after a week, 0-1; `z` is standard normal.
#[inline(always)]
#[must_use]
pub fn next_satisfaction(p: &Satisfaction, satisfaction: f64, target: f64, z: f64) -> f64 {
    let with_noise = target + p.adjustment_weeks * p.noise_sd * z;
    toward(satisfaction, bounded(with_noise), p.adjustment_weeks)
}

seat_loop! {
    /// Satisfaction, as a survey would show it.
    pub(crate) fn update_satisfaction(c: &Context;
        write people.satisfaction;
        read people.safety, people.fatigue, people.exhaustion, people.disposition, people.attainment,
             people.fit, people.tenure, seat.uniform_survey) {
        let p = &c.parameters.satisfaction;
        let newcomer = newcomer_course(&c.parameters.perception, c.parameters.mechanisms.newcomer_course, tenure);
        let target =
            target(p, SatisfactionInputs { safety, fatigue, exhaustion, disposition, attainment, fit, newcomer });
        satisfaction = next_satisfaction(p, satisfaction, target, normal_quantile(uniform_survey));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::responses::{middle_company, responses};
    use crate::worked;
    use proptest::prelude::*;

    const MIDDLE: SatisfactionInputs = SatisfactionInputs {
        safety: 0.5,
        fatigue: 0.34,
        exhaustion: 0.34,
        disposition: 0.0,
        attainment: 1.0,
        fit: 0.55,
        newcomer: 0.0,
    };

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("satisfaction", &[], |q| {
            let p = &q.parameters.satisfaction;
            let found = match q.equation() {
                "target" => target(p, SatisfactionInputs {
                    safety: q.of("safety"),
                    fatigue: q.of("fatigue"),
                    exhaustion: q.of("exhaustion"),
                    disposition: q.of("disposition"),
                    attainment: q.of("attainment"),
                    fit: q.of("fit"),
                    newcomer: q.of("newcomer"),
                }),
                "satisfaction" => next_satisfaction(p, q.of("satisfaction"), q.of("target"), q.of("z")),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// In the middle nothing moves.
    #[test]
    fn neutral() {
        let p = Satisfaction::default();
        assert!((target(&p, MIDDLE) - 0.5).abs() < 1e-12);
        assert_eq!(next_satisfaction(&p, 0.5, 0.5, 0.0), 0.5);
    }

    /// Every column that the loop reads acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let c = Context::new(Parameters::default(), 0);
        responses! { middle_company(&c), |company, cpu| company.update_satisfaction(cpu, 0, &c);
            people.satisfaction: raised by [people.satisfaction people.safety people.disposition people.attainment
                    people.fit seat.uniform_survey]
                lowered by [people.fatigue people.exhaustion people.tenure] untouched by [people.standard];
        }
    }

    proptest! {
        /// What pleases raises it, what tires lowers it; it stays within 0 and 1.
        #[test]
        fn bounds_and_signs(more in 0.001..=0.5, state in 0.0..=1.0, to in -1.0..=2.0, z in -4.0..=4.0) {
            let p = Satisfaction::default();
            let now = target(&p, MIDDLE);
            for better in [
                SatisfactionInputs { safety: 0.5 + more, ..MIDDLE },
                SatisfactionInputs { fatigue: 0.34 - more, ..MIDDLE },
                SatisfactionInputs { exhaustion: 0.34 - more, ..MIDDLE },
                SatisfactionInputs { disposition: more, ..MIDDLE },
                SatisfactionInputs { attainment: 1.0 + more, ..MIDDLE },
                SatisfactionInputs { fit: 0.55 + more, ..MIDDLE },
                SatisfactionInputs { newcomer: more, ..MIDDLE },
            ] {
                prop_assert!(target(&p, better) > now, "{:?}", better);
            }
            prop_assert!((0.0..=1.0).contains(&next_satisfaction(&p, state, to, z)));
            prop_assert!(next_satisfaction(&p, state, to, z + more) >= next_satisfaction(&p, state, to, z));
        }
    }
}
