//! Effort: what motivation, standard and energy make of the hours, and what effort yields in each kind of work.

use crate::mechanisms::context::Context;
use crate::loops::seat_loop;
use crate::mechanisms::{activities, earnings, friction, joint_meetings, meetings, perception, skill};
use crate::parameters::section;
use teamdrift_engine::math::{exp, gate, positive};

section! {
    /// What motivation, standard and energy make of the hours, and what pressure does at once.
    Effort["effort"] {
        /// Log effort per unit of motivation.
        motivation_effect: f64 = 0.28, "log", 0.0..=2.0, plausible 0.2..=0.6, Assumption;
        /// Log effort per unit of perceived standard.
        standard_effect: f64 = 0.42, "log", 0.0..=2.0, plausible 0.2..=0.7, Memory("Locke & Latham: specific hard goal +10 %");
        /// Log effort per unit of demand above what one is used to: it acts at once.
        sudden_demand_effect: f64 = 0.25, "log", 0.0..=1.0, plausible 0.1..=0.4, Assumption;
        /// Log effort per unit of role clarity: effort that knows where to go.
        clarity_effect: f64 = 0.45, "log", 0.0..=2.0, plausible 0.2..=0.8, Verified("Verbeke et al. 2011, sign; L17");
        /// Log effort per unit of responsibility.
        responsibility_effect: f64 = 0.06, "log", 0.0..=1.0, plausible 0.0..=0.15, Assumption;
        /// Log effort lost per unit of exhaustion above `exhaustion_threshold`.
        exhaustion_effect: f64 = 0.33, "log", 0.0..=2.0, plausible 0.15..=0.6, Assumption;
        /// Log effort lost per unit of fatigue above `fatigue_threshold`.
        fatigue_effect: f64 = 0.18, "log", 0.0..=2.0, plausible 0.05..=0.4, Assumption;
        /// Log effort lost per unit of demand above the middle when the goal seems out of reach.
        disbelief_effect: f64 = 0.20, "log", 0.0..=2.0, plausible 0.1..=0.5, Memory("Locke & Latham");
        /// How far pressure pushes from prospecting to closing.
        push_effect: f64 = 0.20, "x", 0.0..=1.0, plausible 0.1..=0.35, Claim("B3");
        /// Elasticity of each kind of work's output to effort.
        output_elasticity: f64 = 0.65, "x", 0.0..=1.5, plausible 0.5..=0.9, Assumption;
        /// Share of working hours that an ordinary seller spends selling.
        selling_share: f64 = 0.34, "share", 0.05..=1.0, plausible 0.28..=0.41, Quoted("CSO; Pace; L12");
        /// Exhaustion up to which effort does not suffer.
        exhaustion_threshold: f64 = 0.30, "0-1", 0.0..=1.0, plausible 0.2..=0.4, Assumption;
        /// Fatigue up to which effort does not suffer.
        fatigue_threshold: f64 = 0.35, "0-1", 0.0..=1.0, plausible 0.25..=0.45, Assumption;
        /// Least share of the full quota that is asked of a newcomer.
        newcomer_quota_share: f64 = 0.3, "share", 0.0..=1.0, plausible 0.1..=0.6, Assumption;
    }
}

/// Mean role clarity in the ordinary company, 0-1: clarity counts from there.
const ORDINARY_CLARITY: f64 = 0.55;

/// What effort depends on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EffortInputs {
    /// Motivation, 0-1.
    pub motivation: f64,
    /// Perceived standard, 0-1.
    pub standard: f64,
    /// Demand received, 0-1.
    pub demand: f64,
    /// Role clarity, 0-1.
    pub clarity: f64,
    /// Responsibility, 0-1.
    pub responsibility: f64,
    /// Exhaustion, 0-1.
    pub exhaustion: f64,
    /// Fatigue, 0-1.
    pub fatigue: f64,
    /// Belief in the goal, 0-1.
    pub belief: f64,
    /// What friction in the team adds, log effort.
    pub friction: f64,
}

/// Log of effort (0 = ordinary) of a seller at work; `strain_on` is whether fatigue and exhaustion lower effort.
#[inline(always)]
#[must_use]
pub fn log_effort(p: &Effort, strain_on: bool, q: EffortInputs) -> f64 {
    let strain = gate(strain_on)
        * (p.exhaustion_effect * positive(q.exhaustion - p.exhaustion_threshold)
            + p.fatigue_effect * positive(q.fatigue - p.fatigue_threshold));
    q.friction
        + (p.motivation_effect * (q.motivation - 0.5)
            + p.standard_effect * (q.standard - 0.5)
            + p.sudden_demand_effect * (q.demand - q.standard)
            + p.clarity_effect * (q.clarity - ORDINARY_CLARITY)
            + p.responsibility_effect * (q.responsibility - 0.5)
            - strain
            - p.disbelief_effect * (1.0 - q.belief) * positive(q.demand - 0.5))
}

/// Share of the time at work in the week, 0-1: none with `absence` remaining weeks of sick leave.
#[inline(always)]
#[must_use]
pub fn at_work(present: f64, absence: f64) -> f64 {
    if absence > 0.0 { 0.0 } else { present }
}

/// Effort of the week, 1 = ordinary.
#[inline(always)]
#[must_use]
pub fn effort(at_work: f64, log_effort: f64) -> f64 {
    at_work * exp(log_effort)
}

/// Output of qualifying, 1 = ordinary; `elasticity` is that of qualifying to effort.
#[inline(always)]
#[must_use]
pub fn qualifying_output(at_work: f64, elasticity: f64, log_effort: f64) -> f64 {
    at_work * exp(elasticity * log_effort)
}

/// How far pressure pushes from prospecting to closing, 0-1.
#[inline(always)]
#[must_use]
pub fn push(p: &Effort, on: bool, pressure: f64) -> f64 {
    gate(on) * p.push_effect * pressure
}

/// Selling time, 1 = ordinary, with the market's working time and this coverage of resourcing.
#[inline(always)]
#[must_use]
pub fn selling_time(c: &Context, resourcing: f64) -> f64 {
    let p = &c.parameters;
    let selling_hours = p.effort.selling_share * p.team.hours_per_week;
    p.market.working_time
        * meetings::selling_time(&p.meetings, p.mechanisms.meetings, c.intent.meetings, selling_hours)
        * activities::selling_time(&p.activities, resourcing)
}

/// What prospecting and closing share: time at work, experience, selling time and effort. 1 = ordinary.
#[inline(always)]
#[must_use]
pub fn common_yield(p: &Effort, at_work: f64, ramp: f64, selling_time: f64, log_effort: f64) -> f64 {
    at_work * ramp.sqrt() * selling_time * exp(p.output_elasticity * log_effort)
}

/// Output of prospecting, 1 = ordinary: `push` takes from it; `work` is the channels' factor.
#[inline(always)]
#[must_use]
pub fn prospecting_output(common_yield: f64, push: f64, work: f64, log_output: f64) -> f64 {
    common_yield * (1.0 - push) * work * exp(log_output)
}

/// Output of closing, 1 = ordinary: `push` adds to it; `winning` is the channels' factor.
#[inline(always)]
#[must_use]
pub fn closing_output(common_yield: f64, push: f64, winning: f64, log_output: f64) -> f64 {
    common_yield * (1.0 + push) * winning * exp(log_output)
}

/// Share of the full quota that is asked of a seller at this point of the ramp.
#[inline(always)]
#[must_use]
pub fn quota_share(p: &Effort, ramp: f64) -> f64 {
    if ramp > p.newcomer_quota_share { ramp } else { p.newcomer_quota_share }
}

seat_loop! {
    /// Effort, and what it yields in prospecting and closing; quota ramps with a newcomer.
    pub(crate) fn update_effort(c: &Context;
        write people.effort, people.log_output, people.output_prospecting, people.output_closing,
              people.output_qualifying, people.tenure, people.absence, people.quota;
        read people.present, people.motivation, people.standard, people.support, people.demand, people.clarity,
             people.responsibility, people.exhaustion, people.fatigue, people.belief, people.talent_prospecting,
             people.talent_closing, people.prospecting, people.closing, people.fit, team.friction as team_friction,
             team.resourcing) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let e = &p.effort;
        let friction = friction::log_effort_part(&p.friction, on.friction, team_friction);
        let log_effort = log_effort(e, on.strain_on_effort, EffortInputs {
            motivation, standard, demand, clarity, responsibility, exhaustion, fatigue, belief, friction,
        });
        let at_work = at_work(present, absence);
        effort = self::effort(at_work, log_effort);
        let push = push(e, on.push, perception::pressure(support, demand));
        let ramp = skill::ramp(&p.skill, tenure);
        let common_yield = common_yield(e, at_work, ramp, selling_time(c, resourcing), log_effort);
        let log_prospecting = skill::log_output(&p.skill, talent_prospecting, prospecting, fit);
        let log_closing = skill::log_output(&p.skill, talent_closing, closing, fit);
        log_output = log_prospecting + log_closing;
        output_qualifying = qualifying_output(at_work, p.pipeline.qualifying_elasticity, log_effort);
        output_prospecting = prospecting_output(common_yield, push, c.channels.work, log_prospecting);
        let helped = p.joint.takeover_effect_on_closing * joint_meetings::taking_over(on.joint_meetings, p.policy.taking_over);
        output_closing = closing_output(common_yield, push, c.channels.winning, log_closing + helped);
        quota = earnings::quota(&p.quota) * quota_share(e, ramp);
        tenure = tenure + present;
        absence = positive(absence - 1.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::responses::{middle_company, responses};
    use crate::worked;
    use teamdrift_engine::simd::Cpu;
    use proptest::prelude::*;
    use serde_json::json;

    const MIDDLE: EffortInputs = EffortInputs {
        motivation: 0.5,
        standard: 0.5,
        demand: 0.5,
        clarity: 0.55,
        responsibility: 0.5,
        exhaustion: 0.3,
        fatigue: 0.35,
        belief: 1.0,
        friction: 0.0,
    };

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("effort", &[], |q| {
            let (p, on) = (&q.parameters.effort, &q.parameters.mechanisms);
            match q.equation() {
                "log_effort" => {
                    let inputs = EffortInputs {
                        motivation: q.of("motivation"),
                        standard: q.of("standard"),
                        demand: q.of("demand"),
                        clarity: q.of("clarity"),
                        responsibility: q.of("responsibility"),
                        exhaustion: q.of("exhaustion"),
                        fatigue: q.of("fatigue"),
                        belief: q.of("belief"),
                        friction: q.of("friction_part"),
                    };
                    log_effort(p, on.strain_on_effort, inputs).into()
                }
                "push" => push(p, on.push, q.of("pressure")).into(),
                "common_yield" => {
                    let time = q.parameters.market.working_time * q.of("selling_time");
                    common_yield(p, 1.0, q.of("ramp"), time, q.of("log_effort")).into()
                }
                "outputs" => {
                    let (common, push) = (q.of("common_yield"), q.of("push"));
                    let log_closing = q.of("log_closing") + q.of("taking_over_part");
                    json!({
                        "prospecting": prospecting_output(common, push, q.of("work_factor"), q.of("log_prospecting")),
                        "closing": closing_output(common, push, q.of("winning_factor"), log_closing),
                    })
                }
                "quota" => (earnings::quota(&q.parameters.quota) * quota_share(p, q.of("ramp"))).into(),
                _ => q.unknown(),
            }
        });
    }

    /// In the middle effort is the ordinary, and selling time under ordinary meetings and resources as well.
    #[test]
    fn neutral() {
        let c = Context::new(crate::Parameters::default(), 0);
        assert_eq!(log_effort(&c.parameters.effort, true, MIDDLE), 0.0);
        assert!((selling_time(&c, 1.0) - c.parameters.market.working_time).abs() < 1e-12);
        assert!(selling_time(&c, 0.5) < selling_time(&c, 1.0));
        assert_eq!(common_yield(&c.parameters.effort, 1.0, 1.0, 1.0, 0.0), 1.0);
    }

    /// Nobody works while on sick leave or where nobody sits.
    #[test]
    fn absences() {
        assert_eq!((at_work(1.0, 0.0), at_work(1.0, 3.0), at_work(0.0, 0.0)), (1.0, 0.0, 0.0));
    }

    /// Effort at a log of ln 2 is twice the ordinary; qualifying follows with its elasticity.
    #[test]
    fn effort_from_its_log() {
        assert!((effort(1.0, std::f64::consts::LN_2) - 2.0).abs() < 1e-12);
        assert!((qualifying_output(1.0, 0.5, std::f64::consts::LN_2) - std::f64::consts::SQRT_2).abs() < 1e-12);
        assert_eq!((effort(0.0, 1.0), qualifying_output(0.0, 0.5, 1.0)), (0.0, 0.0));
    }

    /// A week adds to tenure and takes from sick leave; output is the sum of both logs.
    #[test]
    fn counters() {
        let c = Context::new(Parameters::default(), 0);
        let mut company = middle_company(&c);
        company.people.absence.fill(3.0);
        company.update_effort(Cpu::portable(), 0, &c);
        assert_eq!((company.people.tenure[0], company.people.absence[0]), (31.0, 2.0));
        company.people.absence.fill(0.5);
        company.update_effort(Cpu::portable(), 0, &c);
        assert_eq!(company.people.absence[0], 0.0);
        let one = skill::log_output(&c.parameters.skill, 0.0, 0.5, 0.55);
        assert_eq!(company.people.log_output[0], one + one);
        let ramp = skill::ramp(&c.parameters.skill, 31.0);
        assert!((company.people.quota[0] - 87_000.0 * ramp).abs() < 1e-9);
    }

    /// With strain off, fatigue and exhaustion do not count.
    #[test]
    fn no_strain() {
        let p = Effort::default();
        let tired = EffortInputs { exhaustion: 0.9, fatigue: 0.9, ..MIDDLE };
        assert_eq!(log_effort(&p, false, tired), 0.0);
        assert!(log_effort(&p, true, tired) < -0.1);
    }

    /// Every column that the loop reads acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let c = Context::new(Parameters::default(), 0);
        responses! { middle_company(&c), |company, cpu| company.update_effort(cpu, 0, &c);
            people.effort: raised by [people.motivation people.standard people.demand people.clarity
                    people.responsibility people.belief]
                lowered by [people.exhaustion people.fatigue people.absence team.friction]
                untouched by [people.support people.tenure];
            people.log_output: raised by [people.talent_prospecting people.talent_closing people.prospecting
                    people.closing people.fit] lowered by [] untouched by [people.motivation];
            people.output_prospecting: raised by [people.talent_prospecting people.prospecting people.fit
                    people.motivation people.tenure people.support team.resourcing]
                lowered by [people.absence] untouched by [people.talent_closing people.closing];
            people.output_closing: raised by [people.talent_closing people.closing people.fit people.motivation
                    people.tenure team.resourcing]
                lowered by [people.absence people.support] untouched by [people.talent_prospecting people.prospecting];
            people.output_qualifying: raised by [people.motivation] lowered by [people.absence]
                untouched by [people.tenure team.resourcing];
            people.quota: raised by [people.tenure] lowered by [] untouched by [people.motivation];
            people.tenure: raised by [people.tenure people.present] lowered by [] untouched by [people.absence];
        }
    }

    /// Selling time, factor by factor, with the numbers of the page's examples.
    #[test]
    fn selling_times() {
        let mut parameters = Parameters::default();
        parameters.market.working_time = 0.6;
        (parameters.policy.meeting_hours, parameters.policy.meeting_regularity) = (3.0, 0.8);
        let c = Context::new(parameters, 0);
        let expected = 0.6 * 0.941176470588 * 0.928;
        assert!((selling_time(&c, 0.4) - expected).abs() < 1e-9);
    }

    proptest! {
        /// Effort moves the right way with each input.
        #[test]
        fn signs(more in 0.001..=0.5, belief in 0.0..=0.9, high in 0.51..=1.0) {
            let p = Effort::default();
            let q = EffortInputs { belief, demand: high, exhaustion: 0.31, fatigue: 0.36, ..MIDDLE };
            let now = log_effort(&p, true, q);
            for better in [
                EffortInputs { motivation: 0.5 + more, ..q },
                EffortInputs { standard: 0.5 + more, ..q },
                EffortInputs { clarity: 0.55 + more, ..q },
                EffortInputs { responsibility: 0.5 + more, ..q },
                EffortInputs { exhaustion: 0.3, ..q },
                EffortInputs { fatigue: 0.35, ..q },
                EffortInputs { belief: belief + 0.1, ..q },
                EffortInputs { demand: high + more, ..q },
                EffortInputs { friction: more, ..q },
            ] {
                prop_assert!(log_effort(&p, true, better) > now, "{:?}", better);
            }
        }

        /// A push moves output from prospecting to closing and loses none at the same factors.
        #[test]
        fn push_conserves(common in 0.1..=2.0, pressure in 0.0..=1.0, log in -1.0..=1.0) {
            let p = Effort::default();
            let push = push(&p, true, pressure);
            let (one, two) = (prospecting_output(common, push, 1.0, log), closing_output(common, push, 1.0, log));
            prop_assert!(one <= two);
            prop_assert!((one + two - 2.0 * common * exp(log)).abs() < 1e-9);
            prop_assert!((p.newcomer_quota_share..=1.0).contains(&quota_share(&p, pressure)));
        }
    }
}
