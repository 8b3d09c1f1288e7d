//! Effort: what will, standard and energy make of the hours.

use crate::context::Context;
use crate::loops::seat_loop;
use crate::mechanisms::{activities, earnings, joint_meetings, meetings, perception, skill};
use crate::parameters::section;
use teamdrift_engine::math::{exp, gate, positive};
section! {
    /// What will, standard and energy make of the hours, and what pressure does at once.
    Effort["effort"] {
        /// Log effort per unit of motivation.
        of_motivation: f64 = 0.28, "log", 0.0..=2.0, plausible 0.2..=0.6, Assumption;
        /// Log effort per unit of perceived standard.
        of_standard: f64 = 0.42, "log", 0.0..=2.0, plausible 0.2..=0.7, Memory("Locke & Latham: specific hard goal +10 %");
        /// Log effort per unit of demand above what one is used to: it acts at once.
        of_surprise: f64 = 0.25, "log", 0.0..=1.0, plausible 0.1..=0.4, Assumption;
        /// Log effort per unit of role clarity: effort that knows where to go.
        of_clarity: f64 = 0.45, "log", 0.0..=2.0, plausible 0.2..=0.8, Verified("Verbeke et al. 2011, sign; L17");
        /// Log effort per unit of responsibility.
        of_responsibility: f64 = 0.06, "log", 0.0..=1.0, plausible 0.0..=0.15, Assumption;
        /// Log effort lost per unit of exhaustion above .30.
        of_exhaustion: f64 = 0.33, "log", 0.0..=2.0, plausible 0.15..=0.6, Assumption;
        /// Log effort lost per unit of fatigue above .35.
        of_fatigue: f64 = 0.18, "log", 0.0..=2.0, plausible 0.05..=0.4, Assumption;
        /// Log effort lost per unit of demand above the middle when the goal seems out of reach.
        of_disbelief: f64 = 0.20, "log", 0.0..=2.0, plausible 0.1..=0.5, Memory("Locke & Latham");
        /// How far pressure pushes from prospecting to closing.
        push: f64 = 0.20, "x", 0.0..=1.0, plausible 0.1..=0.35, Claim("B3");
        /// Elasticity of each kind of work's output to effort.
        output: f64 = 0.65, "x", 0.0..=1.5, plausible 0.5..=0.9, Assumption;
        /// Share of working hours that an ordinary seller spends selling.
        selling_share: f64 = 0.34, "share", 0.05..=1.0, plausible 0.28..=0.41, Quoted("CSO; Pace; L12");
    }
}

/// Log of effort (0 = ordinary) of a seller who is present.
#[inline(always)]
pub fn log_effort(
    p: &Effort,
    strain_on: bool,
    motivation: f64,
    standard: f64,
    demand: f64,
    clarity: f64,
    responsibility: f64,
    exhaustion: f64,
    fatigue: f64,
    belief: f64,
) -> f64 {
    let strain = gate(strain_on) * (p.of_exhaustion * positive(exhaustion - 0.30) + p.of_fatigue * positive(fatigue - 0.35));
    p.of_motivation * (motivation - 0.5)
        + p.of_standard * (standard - 0.5)
        + p.of_surprise * (demand - standard)
        + p.of_clarity * (clarity - 0.55)
        + p.of_responsibility * (responsibility - 0.5)
        - strain
        - p.of_disbelief * (1.0 - belief) * positive(demand - 0.5)
}

seat_loop! {
    /// Effort, and what it yields in prospecting and closing; quota ramps with a newcomer.
    pub(crate) fn update_effort(c: &Context;
        write people.effort, people.log_output, people.output_prospecting, people.output_closing,
              people.output_qualifying, people.tenure, people.absence, people.quota;
        read people.present, people.motivation, people.standard, people.support, people.demand, people.clarity,
             people.responsibility, people.exhaustion, people.fatigue, people.belief, people.talent_prospecting,
             people.talent_closing, people.prospecting, people.closing, people.fit, team.friction,
             team.resourcing) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let quarrel = gate(on.friction) * p.friction.on_effort * (friction - p.friction.ordinary);
        let log = -quarrel + log_effort(
            &p.effort, on.strain_on_effort, motivation, standard, demand, clarity, responsibility, exhaustion, fatigue, belief,
        );
        let at_work = if absence > 0.0 { 0.0 } else { present };
        effort = at_work * exp(log);
        let push = gate(on.push) * p.effort.push * perception::pressure(support, demand);
        let ramp = skill::ramp(&p.skill, exp(-tenure / p.skill.ramp_weeks));
        let selling_hours = p.effort.selling_share * p.team.hours_per_week;
        let time = p.market.working_time
            * meetings::selling_time(&p.meetings, on.meetings, c.intent.meetings, selling_hours)
            * activities::selling_time(&p.activities, resourcing);
        let yielded = at_work * ramp.sqrt() * time * exp(p.effort.output * log);
        let one = skill::log_output(&p.skill, talent_prospecting, prospecting, fit);
        let two = skill::log_output(&p.skill, talent_closing, closing, fit);
        log_output = one + two;
        output_qualifying = at_work * exp(p.pipeline.qualify_of_effort * log);
        output_prospecting = yielded * (1.0 - push) * c.channels.work * exp(one);
        let helped = p.joint.closing * joint_meetings::taking_over(on.joint_meetings, p.policy.taking_over);
        output_closing = yielded * (1.0 + push) * c.channels.winning * exp(two + helped);
        let asked = if ramp > 0.3 { ramp } else { 0.3 };
        quota = earnings::quota(&p.quota) * asked;
        tenure = tenure + present;
        absence = positive(absence - 1.0);
    }
}
