//! What the week does to people: perception, motivation, energy, skill, satisfaction, effort.

use super::company::Company;
use super::context::Context;
use crate::engine::lanes::{Cpu, company_loop};
use crate::engine::maths::{exp, logistic, normal_quantile};
use crate::model::coaching;
use crate::model::leadership::{above, clip};
use crate::model::mechanisms::gate;
use crate::model::{
    activities, earnings, effort, energy, feedback, joint, meetings, motivation, perception, reading, recognition,
    satisfaction, skill, style,
};

company_loop! {
    /// What each seller receives and what becomes of it: safety, standard, clarity, trust, responsibility.
    fn perceive_seat(c: &Context, seats: &f64;
        write people.support, people.demand, people.safety, people.standard, people.clarity, people.trust,
              people.responsibility;
        read people.contact, people.tilt, people.situation, people.style, people.prospecting, people.closing,
             people.motivation, people.exempt, people.resilience, shared.support as team_support,
             shared.demand as team_demand, shared.tilt as team_tilt, shared.safety as team_safety,
             shared.standard as team_standard, shared.criticism, shared.exits, shared.dismissals,
             shared.promises, shared.unfairness, shared.meetings, shared.planning, shared.driving) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        // What is said arrives as far as the way of saying it suits.
        let skill = 0.5 * (prospecting + closing);
        let heard = style::factor(&p.communication, on.style, style, skill, motivation, safety, standard);
        let shift = tilt + team_tilt;
        let elsewhere = reading::elsewhere(&p.reading, situation);
        support = clip((team_support + contact + shift - elsewhere) * heard);
        demand = clip((team_demand + contact - shift - elsewhere) * heard * (1.0 - 0.6 * exempt));
        // The standard is one; the pressure is what is shifted.
        let followed_up = p.activities.driving * activities::felt(&p.activities, driving);
        let expected = clip(demand + (1.0 - p.perception.standard_of_own_demand) * tilt);
        let press = perception::strain(&p.perception, support, demand, skill);
        let share = gate(on.exit_contagion) / *seats;
        let usual = gate(on.exit_contagion) * p.perception.ordinary_exits;
        let seen = perception::Events { exits: exits * share - usual, dismissals: dismissals * share, promises };
        let safe = perception::safety(&p.perception, safety, support, press, resilience, team_safety, seen);
        let asked = 0.5 + gate(on.contagion) * (team_standard - 0.5);
        standard = perception::standard(&p.perception, standard, expected, asked, unfairness, followed_up);
        let shared = meetings::above_ordinary(on.meetings, meetings);
        let planned = p.activities.planning * activities::felt(&p.activities, planning);
        let given = p.meetings.clarity * shared + reading::clarity(&p.reading, situation) + planned;
        clarity = perception::clarity(&p.perception, clarity, support, demand, given);
        trust = perception::trust(&p.perception, trust, support, safe, promises, criticism);
        let taken = p.joint.responsibility * joint::taking_over(on.joint_meetings, p.policy.taking_over);
        responsibility = perception::responsibility(&p.perception, responsibility, safe, standard, taken);
        safety = safe;
    }
}

company_loop! {
    /// Belief in the goal, and motivation.
    fn want(c: &Context;
        write people.motivation, people.belief;
        read people.support, people.demand, people.safety, people.standard, people.prospecting, people.closing,
             people.ambition, people.affinity, people.fit, people.effort, people.absence, people.attainment,
             people.exhaustion, people.tenure, people.situation, shared.unfairness, shared.taken,
             shared.meetings, shared.engagement, shared.manager_diagnosis as diagnosis,
             shared.motivation as team_motivation, seat.luck_mood as luck) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let q = &p.motivation;
        let chance = logistic(motivation::belief_argument(q, attainment, demand));
        belief = motivation::belief(q, on.belief, chance, tenure);
        // Nobody holds a sick leave against anybody.
        let tried = if absence > 0.0 { 1.0 } else { effort };
        let adapted = gate(p.policy.feedback_adapted) * diagnosis;
        let misfit = feedback::misfit(&p.feedback, c.feedback, affinity, adapted);
        let pulls = motivation::Pulls {
            support: recognition::felt(
                &p.recognition, on.recognition, support, tried, attainment, p.policy.effort_recognised, taken,
            ),
            pressure: perception::strain(&p.perception, support, demand, 0.5 * (prospecting + closing)),
            safety,
            standard,
            skill: 0.5 * (prospecting + closing),
            belief,
            ambition,
            fit,
            attainment,
            exhaustion,
            unfairness,
            mood: normal_quantile(luck),
            given: feedback::on_motivation(&p.feedback, on.feedback, misfit, p.person.affinity_sd)
                + p.meetings.motivation * meetings::above_ordinary(on.meetings, meetings)
                + reading::will(&p.reading, situation, motivation)
                + p.activities.engagement * activities::felt(&p.activities, engagement)
                - p.joint.motivation * joint::taking_over(on.joint_meetings, p.policy.taking_over),
        };
        let target = motivation::target(q, on.challenge, on.hindrance, on.ease, pulls);
        motivation = motivation::step(q, on.contagion, motivation, target, team_motivation);
    }
}

company_loop! {
    /// Load, fatigue and exhaustion.
    fn tire(c: &Context, seats: &f64;
        write people.life, people.fatigue, people.exhaustion;
        read people.support, people.demand, people.safety, people.standard, people.prospecting, people.closing,
             people.effort, people.absence, people.situation, people.resilience, shared.filled, shared.friction,
             shared.exhaustion as team_exhaustion, seat.luck_life as luck) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let e = &p.energy;
        let step = (1.0 - e.life_memory * e.life_memory).sqrt() * e.life_sd;
        life = e.life_memory * life + step * normal_quantile(luck);
        let press = perception::strain(&p.perception, support, demand, 0.5 * (prospecting + closing));
        let vacant = 1.0 - filled / *seats;
        let at_work = energy::load(
            e, on.strain_on_load, support, demand, press, safety, standard, exhaustion, effort, vacant, resilience, life,
        ) + gate(on.friction) * p.friction.on_load * (friction - p.friction.ordinary)
            - reading::relief(&p.reading, situation);
        let load = if absence > 0.0 { e.load_on_leave } else { at_work };
        fatigue = energy::fatigue(e, fatigue, load);
        exhaustion = energy::exhaustion(e, on.contagion, exhaustion, load, team_exhaustion);
    }
}

company_loop! {
    /// Both skills.
    fn learn(c: &Context;
        write people.prospecting, people.closing;
        read people.ceiling_prospecting, people.ceiling_closing, people.talent_prospecting,
             people.talent_closing, people.support, people.safety, people.standard, people.fit,
             people.situation, people.coached, shared.meetings, shared.manager_diagnosis as diagnosis,
             shared.manager_habit as habit) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let talent = 0.5 * (talent_prospecting + talent_closing) / (if p.person.talent_sd > 0.0 { p.person.talent_sd } else { 1.0 });
        let yielded = coaching::yielded(&p.coaching, talent)
            * reading::coaching(&p.reading, situation)
            * feedback::on_coaching(&p.feedback, on.feedback, c.feedback)
            * coaching::aimed(&p.coaching, p.policy.coaching, diagnosis)
            * (1.0 + p.coaching_system.reach * habit);
        let shared = p.meetings.sharing * meetings::above_ordinary(on.meetings, meetings);
        let missed = p.joint.learning * joint::taking_over(on.joint_meetings, p.policy.taking_over);
        let one = skill::step(
            &p.skill, prospecting, ceiling_prospecting, coached * support, yielded, shared, safety, standard, fit,
        );
        let two = skill::step(
            &p.skill, closing, ceiling_closing, coached * support, yielded, shared - missed, safety, standard, fit,
        );
        let learning = gate(on.learning);
        prospecting = learning * one + (1.0 - learning) * prospecting;
        closing = learning * two + (1.0 - learning) * closing;
    }
}

company_loop! {
    /// Satisfaction, as a survey would read it.
    fn satisfy(c: &Context;
        write people.satisfaction;
        read people.safety, people.fatigue, people.exhaustion, people.disposition, people.attainment,
             people.fit, seat.luck_survey as luck) {
        let strain = 0.5 * (fatigue + exhaustion);
        satisfaction = satisfaction::step(
            &c.parameters.satisfaction, satisfaction, safety, strain, disposition, attainment, fit, normal_quantile(luck),
        );
    }
}

company_loop! {
    /// Effort, and what it yields in prospecting and closing; quota ramps with a newcomer.
    fn exert(c: &Context;
        write people.effort, people.log_output, people.output_prospecting, people.output_closing,
              people.output_qualifying, people.tenure, people.absence, people.quota;
        read people.present, people.motivation, people.standard, people.support, people.demand, people.clarity,
             people.responsibility, people.exhaustion, people.fatigue, people.belief, people.talent_prospecting,
             people.talent_closing, people.prospecting, people.closing, people.fit, shared.friction,
             shared.resourcing) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let quarrel = gate(on.friction) * p.friction.on_effort * (friction - p.friction.ordinary);
        let log = -quarrel + effort::log_effort(
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
        let helped = p.joint.closing * joint::taking_over(on.joint_meetings, p.policy.taking_over);
        output_closing = yielded * (1.0 + push) * c.channels.winning * exp(two + helped);
        let asked = if ramp > 0.3 { ramp } else { 0.3 };
        quota = earnings::quota(&p.quota) * asked;
        tenure = tenure + present;
        absence = above(absence - 1.0);
    }
}

impl Company {
    pub(super) fn perceive(&mut self, cpu: Cpu, c: &Context) {
        let seats = self.seats as f64;
        for seat in 0..self.seats {
            self.perceive_seat(cpu, seat, c, &seats);
        }
    }

    pub(super) fn live(&mut self, cpu: Cpu, c: &Context) {
        let seats = self.seats as f64;
        for seat in 0..self.seats {
            self.want(cpu, seat, c);
            self.tire(cpu, seat, c, &seats);
            self.learn(cpu, seat, c);
            self.satisfy(cpu, seat, c);
            self.exert(cpu, seat, c);
        }
    }
}
