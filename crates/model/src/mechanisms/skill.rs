//! Skill: two of them, prospecting (booking) and closing (negotiating), each with a ceiling. They grow
//! with practice and coaching where it is safe to fail and something is asked, and fade without.

use crate::mechanisms::context::Context;
use crate::loops::seat_loop;
use crate::mechanisms::{coaching, coaching_program, diagnosis, feedback, joint_meetings, meetings};
use crate::parameters::section;
use teamdrift_engine::math::{clip, exp, gate, toward};

section! {
    /// How skills grow and fade, and what they and experience are worth.
    Skill["skill"] {
        /// Adjustment of skill.
        adjustment_weeks: f64 = 45.0, "weeks", 4.0..=520.0, plausible 30.0..=80.0, Assumption;
        /// Level that practice alone keeps up.
        practice_level: f64 = 0.355, "0-1", 0.0..=1.0, plausible 0.2..=0.45, Assumption;
        /// Level added by full coaching.
        coaching_effect: f64 = 0.36, "0-1", 0.0..=1.5, plausible 0.1..=0.6, Verified("Dixon & Adamson 2011, shrunk; size ours");
        /// Support at which coaching has half its effect.
        coaching_half_level: f64 = 0.35, "0-1", 0.05..=2.0, plausible 0.2..=0.5, Verified("saturating, half-effect 2.5 h/month");
        /// Level added by full standard.
        standard_effect: f64 = 0.14, "0-1", 0.0..=1.0, plausible 0.0..=0.3, Claim("B2");
        /// Fit with the tasks.
        fit_effect: f64 = 0.08, "x", 0.0..=0.5, plausible 0.0..=0.15, Assumption;
        /// Ceiling of a seller of ordinary talent.
        ceiling_level: f64 = 0.80, "0-1", 0.2..=1.0, plausible 0.7..=0.9, Assumption;
        /// Ceiling gained per standard deviation of talent.
        talent_effect_on_ceiling: f64 = 0.08, "0-1", 0.0..=0.3, plausible 0.0..=0.15, Assumption;
        /// Log output of each of the two kinds of work per unit of its skill.
        skill_effect_on_output: f64 = 0.80, "log", 0.0..=3.0, plausible 0.3..=1.2, Verified("Verbeke et al. 2011: selling knowledge ranks first; size from L17");
        /// Log output of each kind of work per unit of fit.
        fit_effect_on_output: f64 = 0.08, "log", 0.0..=1.0, plausible 0.0..=0.2, Memory("Kristof-Brown 2005, shrunk");
        /// Share of output that a beginner lacks.
        ramp_depth: f64 = 0.9, "share", 0.0..=1.0, plausible 0.7..=0.95, Quoted("CSO; L4");
        /// Time to productivity: the share lacking falls by a factor e in this time.
        ramp_weeks: f64 = 9.85, "weeks", 1.0..=104.0, plausible 9.0..=18.0, Quoted("CSO 9 months; Bridge 5-6; L4");
        /// Share of coaching's effect that is left without any safety.
        coaching_share_without_safety: f64 = 0.4, "share", 0.0..=1.0, plausible 0.2..=0.7, Assumption;
        /// Share of coaching's effect that is left without any standard.
        coaching_share_without_standard: f64 = 0.5, "share", 0.0..=1.0, plausible 0.3..=0.8, Assumption;
    }
}

/// The fit with the tasks, 0-1, from which fit counts: the middle between well and poorly matched sellers.
pub const MIDDLE_FIT: f64 = 0.55;

/// The skill, 0-1, from which skill counts: an experienced seller's in the ordinary company.
pub const MIDDLE_SKILL: f64 = 0.55;

/// The role clarity, 0-1, from which clarity counts: the ordinary company's mean.
pub const MIDDLE_CLARITY: f64 = 0.57;

/// Mean of what belongs to prospecting and to closing: both skills, or both talents.
#[inline(always)]
#[must_use]
pub fn mean_of_both(prospecting: f64, closing: f64) -> f64 {
    0.5 * (prospecting + closing)
}

/// What a skill grows with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LearningInputs {
    /// Ceiling of the skill, 0-1.
    pub ceiling: f64,
    /// Hours of coaching received, on support's scale, 0-1.
    pub coaching: f64,
    /// What these hours yield with this seller, 1 = the yield that `of_coaching` states; 1.2 on average over talents.
    pub coaching_yield: f64,
    /// Level that colleagues' sharing adds, less what watching the manager takes, 0-1 around 0.
    pub shared: f64,
    /// Perceived safety, 0-1.
    pub safety: f64,
    /// Perceived standard, 0-1.
    pub standard: f64,
    /// Fit with the tasks, 0-1.
    pub fit: f64,
    /// Lasting difference of this seller's skill from others', 0-1 around 0.
    pub lasting: f64,
}

/// Level of skill that coaching adds: it saturates, and takes in what it is safe to try and what is expected.
#[inline(always)]
#[must_use]
pub fn taught(p: &Skill, q: LearningInputs) -> f64 {
    let (unsafe_share, lax_share) = (p.coaching_share_without_safety, p.coaching_share_without_standard);
    p.coaching_effect
        * (q.coaching / (q.coaching + p.coaching_half_level))
        * q.coaching_yield
        * (unsafe_share + (1.0 - unsafe_share) * q.safety)
        * (lax_share + (1.0 - lax_share) * q.standard)
}

/// Level of skill that practice, coaching, sharing, standard and fit keep up, before the ceiling.
#[inline(always)]
#[must_use]
pub fn level(p: &Skill, q: LearningInputs) -> f64 {
    p.practice_level + q.lasting + taught(p, q) + q.shared + p.standard_effect * q.standard + p.fit_effect * (q.fit - MIDDLE_FIT)
}

/// Skill after a week, 0-1, on the way to `level` (in proportion to the `ceiling`, and at most there).
#[inline(always)]
#[must_use]
pub fn next_skill(p: &Skill, skill: f64, level: f64, ceiling: f64) -> f64 {
    let target = level * ceiling / p.ceiling_level;
    let target = if target < ceiling { target } else { ceiling };
    clip(toward(skill, target, p.adjustment_weeks))
}

/// Skill after a week if sellers learn, else the same skill.
#[inline(always)]
#[must_use]
pub fn learn(p: &Skill, on: bool, skill: f64, q: LearningInputs) -> f64 {
    let learning = gate(on);
    learning * next_skill(p, skill, level(p, q), q.ceiling) + (1.0 - learning) * skill
}

/// Ceiling of a skill, 0-1, from talent in standard deviations.
#[inline(always)]
#[must_use]
pub fn ceiling(p: &Skill, talent: f64) -> f64 {
    clip(p.ceiling_level + p.talent_effect_on_ceiling * talent)
}

/// Share of full productivity, 0-1, after this tenure.
#[inline(always)]
#[must_use]
pub fn ramp(p: &Skill, tenure_weeks: f64) -> f64 {
    1.0 - p.ramp_depth * exp(-tenure_weeks / p.ramp_weeks)
}

/// Log of output in one kind of work, relative to an ordinary experienced seller; `talent` is log output as well.
#[inline(always)]
#[must_use]
pub fn log_output(p: &Skill, talent: f64, skill: f64, fit: f64) -> f64 {
    talent + p.skill_effect_on_output * (skill - MIDDLE_SKILL) + p.fit_effect_on_output * (fit - MIDDLE_FIT)
}

/// What an hour of coaching yields with a seller.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YieldInputs {
    /// Mean talent of both kinds, log output.
    pub talent: f64,
    /// Code of the cause that the seller's situation is diagnosed as.
    pub situation: f64,
    /// The manager's gift for diagnosis, 0-1.
    pub diagnosis: f64,
    /// The manager's habit of coaching, 0-1.
    pub habit: f64,
}

/// What an hour of coaching yields with this seller under this manager, 1 = the yield that `of_coaching` states.
#[inline(always)]
#[must_use]
pub fn coaching_yield(c: &Context, q: YieldInputs) -> f64 {
    let p = &c.parameters;
    let talent = q.talent / (if p.person.talent_sd > 0.0 { p.person.talent_sd } else { 1.0 });
    coaching::talent_yield(&p.coaching, talent)
        * diagnosis::coaching_factor(&p.reading, q.situation)
        * feedback::coaching_factor(&p.feedback, p.mechanisms.feedback, c.feedback)
        * coaching::individual_yield(&p.coaching, p.policy.coaching, q.diagnosis)
        * coaching_program::coaching_yield(&p.coaching_system, q.habit)
}

seat_loop! {
    /// Both skills.
    pub(crate) fn update_skills(c: &Context;
        write people.prospecting, people.closing;
        read people.ceiling_prospecting, people.ceiling_closing, people.talent_prospecting,
             people.talent_closing, people.support, people.safety, people.standard, people.fit,
             people.situation, people.coached, team.meetings, team.manager_diagnosis as diagnosis,
             people.lasting_skill, team.manager_habit as habit) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let talent = mean_of_both(talent_prospecting, talent_closing);
        let shared = meetings::added_skill_level(&p.meetings, on.meetings, meetings);
        let missed = p.joint.takeover_effect_on_learning * joint_meetings::taking_over(on.joint_meetings, p.policy.taking_over);
        let inputs = LearningInputs {
            ceiling: ceiling_prospecting,
            coaching: coached * support,
            coaching_yield: coaching_yield(c, YieldInputs { talent, situation, diagnosis, habit }),
            shared,
            safety,
            standard,
            fit,
            lasting: lasting_skill,
        };
        prospecting = learn(&p.skill, on.learning, prospecting, inputs);
        closing = learn(&p.skill, on.learning, closing, LearningInputs {
            ceiling: ceiling_closing,
            shared: shared - missed,
            ..inputs
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use teamdrift_engine::simd::Cpu;
    use crate::Parameters;
    use crate::responses::{middle_company, responses};
    use crate::worked;
    use proptest::prelude::*;

    const MIDDLE: LearningInputs = LearningInputs {
        ceiling: 0.8,
        coaching: 0.5,
        coaching_yield: 1.0,
        shared: 0.0,
        safety: 0.5,
        standard: 0.5,
        fit: 0.55,
        lasting: 0.0,
    };

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("skill", &[], |q| {
            let p = &q.parameters.skill;
            let found = match q.equation() {
                "own_ceiling" => ceiling(p, q.of("talent")),
                "taught" => taught(p, LearningInputs {
                    coaching: q.of("weight") * q.of("support"),
                    coaching_yield: q.of("hour_yield"),
                    safety: q.of("safety"),
                    standard: q.of("standard"),
                    ..MIDDLE
                }),
                "level" => {
                    // What is taught is given: without support nothing is, and the sum takes it as shared.
                    let inputs = LearningInputs {
                        coaching: 0.0,
                        shared: q.of("shared") + q.of("taught"),
                        lasting: q.of("lasting"),
                        standard: q.of("standard"),
                        fit: q.of("fit"),
                        ..MIDDLE
                    };
                    level(p, inputs)
                }
                "skill" => next_skill(p, q.of("skill"), q.of("level"), q.of("own_ceiling")),
                // The page gives talent in standard deviations.
                "log_output" => {
                    let talent = q.parameters.person.talent_sd * q.of("talent");
                    log_output(p, talent, q.of("skill"), q.of("fit"))
                }
                "ramp" => ramp(p, q.of("tenure")),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// What is taught is part of the level.
    #[test]
    fn level_holds_what_is_taught() {
        let p = Skill::default();
        let without = level(&p, LearningInputs { coaching: 0.0, ..MIDDLE });
        assert!((level(&p, MIDDLE) - without - taught(&p, MIDDLE)).abs() < 1e-12);
        assert!(taught(&p, MIDDLE) > 0.0);
    }

    /// A lasting difference is kept under any leadership: two sellers come to rest apart by it, below the ceiling.
    #[test]
    fn lasting_differences() {
        let p = Skill::default();
        let rest = |lasting: f64| {
            let q = LearningInputs { lasting, ..MIDDLE };
            (0..2000).fold(0.5, |skill, _| learn(&p, true, skill, q))
        };
        assert!((rest(0.05) - rest(0.0) - 0.05).abs() < 1e-9);
        assert!(rest(0.9) <= MIDDLE.ceiling);
    }

    /// Coaching at `coaching_half_level` has half of its effect.
    #[test]
    fn coaching_saturates() {
        let p = Skill::default();
        let at = |coaching| taught(&p, LearningInputs { coaching, safety: 1.0, standard: 1.0, ..MIDDLE });
        assert!((at(p.coaching_half_level) - 0.5 * p.coaching_effect).abs() < 1e-12);
        assert!(at(1e9) <= p.coaching_effect);
    }

    /// Each of both counts half.
    #[test]
    fn mean() {
        assert_eq!((mean_of_both(0.2, 0.6), mean_of_both(0.6, 0.2)), (0.4, 0.4));
    }

    /// With learning off skills stay as they are.
    #[test]
    fn no_learning() {
        let p = Skill::default();
        assert_eq!(learn(&p, false, 0.37, MIDDLE), 0.37);
        assert_eq!(learn(&p, true, 0.37, MIDDLE), next_skill(&p, 0.37, level(&p, MIDDLE), MIDDLE.ceiling));
    }

    /// Every column that the loop reads acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let mut parameters = Parameters::default();
        parameters.policy.coaching = coaching::Aim::Individual;
        let c = Context::new(parameters, 0);
        responses! { middle_company(&c), |company, cpu| company.update_skills(cpu, 0, &c);
            people.prospecting: raised by [people.prospecting people.ceiling_prospecting people.support people.safety
                    people.standard people.fit people.coached people.lasting_skill team.meetings team.manager_diagnosis
                    team.manager_habit]
                lowered by [people.talent_prospecting people.talent_closing]
                untouched by [people.closing people.ceiling_closing];
            people.closing: raised by [people.closing people.ceiling_closing people.support people.safety
                    people.standard people.fit people.coached people.lasting_skill team.meetings team.manager_diagnosis
                    team.manager_habit]
                lowered by [people.talent_prospecting people.talent_closing]
                untouched by [people.prospecting people.ceiling_prospecting];
        }
        // A manager who takes over meetings takes learning from closing, not from prospecting.
        let skills = |taking_over: f64| {
            let mut parameters = Parameters::default();
            parameters.policy.taking_over = taking_over;
            let c = Context::new(parameters, 0);
            let mut company = middle_company(&c);
            company.update_skills(Cpu::portable(), 0, &c);
            (company.people.prospecting[0], company.people.closing[0])
        };
        let (less, more) = (skills(0.3), skills(0.8));
        assert!(less.0 == more.0 && less.1 > more.1);
    }

    /// What an hour yields, factor by factor, with the numbers of the page's examples.
    #[test]
    fn yields() {
        let none = diagnosis::DiagnosedCause::None.code();
        let q = YieldInputs { talent: 0.0, situation: none, diagnosis: 0.25, habit: 0.0 };
        let c = Context::new(Parameters::default(), 0);
        let same = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-9, "{found} {expected}");
        same(coaching_yield(&c, q), 1.6);
        let talent = -0.7 * c.parameters.person.talent_sd;
        same(coaching_yield(&c, YieldInputs { talent, ..q }), 1.14942528736);
        let competence = diagnosis::DiagnosedCause::Competence.code();
        same(coaching_yield(&c, YieldInputs { situation: competence, ..q }), 1.6 * 1.6);
        same(coaching_yield(&c, YieldInputs { habit: 0.35, ..q }), 1.6 * 1.14);
        same(coaching_yield(&c, YieldInputs { diagnosis: 0.6, ..q }), 1.6);
        let mut parameters = Parameters::default();
        (parameters.policy.coaching, parameters.policy.feedback) = (coaching::Aim::Individual, 3.0);
        let c = Context::new(parameters, 0);
        same(coaching_yield(&c, YieldInputs { diagnosis: 0.6, ..q }), 1.6 * 1.14 * 1.15849625007);
        let mut parameters = Parameters::default();
        parameters.person.talent_sd = 0.0;
        same(coaching_yield(&Context::new(parameters, 0), q), 1.6);
    }

    proptest! {
        /// Skill approaches at most the ceiling, and more of anything that teaches gives no less.
        #[test]
        fn bounds_and_signs(
            skill in 0.0..=1.0, ceiling in 0.1..=1.0, coaching in 0.0..=1.0, safety in 0.0..=1.0, standard in 0.0..=1.0,
            more in 0.0..=0.5,
        ) {
            let p = Skill::default();
            let q = LearningInputs { ceiling, coaching, safety, standard, ..MIDDLE };
            let now = learn(&p, true, skill, q);
            prop_assert!((0.0..=1.0).contains(&now));
            assert!(now <= if skill > ceiling { skill } else { ceiling });
            for better in [
                LearningInputs { coaching: coaching + more, ..q },
                LearningInputs { coaching_yield: 1.0 + more, ..q },
                LearningInputs { shared: more, ..q },
                LearningInputs { safety: safety + more, ..q },
                LearningInputs { standard: standard + more, ..q },
                LearningInputs { fit: 0.55 + more, ..q },
                LearningInputs { ceiling: ceiling + more, ..q },
            ] {
                prop_assert!(learn(&p, true, skill, better) >= now, "{:?}", better);
            }
        }

        /// Output grows with talent, skill and fit; the ramp goes from 1 - `ramp_depth` to 1.
        #[test]
        fn output(talent in -1.0..=1.0, skill in 0.0..=1.0, fit in 0.0..=1.0, tenure in 0.0..=500.0, more in 0.01..=1.0) {
            let p = Skill::default();
            let now = log_output(&p, talent, skill, fit);
            prop_assert!(log_output(&p, talent + more, skill, fit) > now);
            prop_assert!(log_output(&p, talent, skill + more, fit) > now);
            prop_assert!(log_output(&p, talent, skill, fit + more) > now);
            prop_assert!((1.0 - p.ramp_depth..=1.0).contains(&ramp(&p, tenure)));
            prop_assert!(ramp(&p, tenure + more) >= ramp(&p, tenure));
        }
    }
}
