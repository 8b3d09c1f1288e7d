//! What the week does to people: perception, motivation, energy, skill, satisfaction, effort.

use super::company::Company;
use super::context::Context;
use crate::engine::lanes::{Cpu, lane_loop};
use crate::engine::maths::{exp, logistic, normal_quantile};
use crate::model::coaching;
use crate::model::leadership::{above, clip};
use crate::model::mechanisms::gate;
use crate::model::{
    activities, earnings, effort, energy, feedback, joint, meetings, motivation, perception, reading, recognition,
    satisfaction, skill, style,
};

lane_loop! {
    /// What each seller receives and what becomes of it: safety, standard, clarity, trust, responsibility.
    fn perceive(c: &Context, seats: &f64;
        write support, demand, safety, standard, clarity, trust, responsibility;
        read contact, tilt, situation, style, prospecting, closing, motivation, exempt, resilience, team_support,
             team_demand, team_tilt, team_safety, team_standard, criticism, exits, dismissals, promises, unfairness,
             meetings, planning, driving) {
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

lane_loop! {
    /// Belief in the goal, and motivation.
    fn want(c: &Context;
        write motivation, belief;
        read support, demand, safety, standard, prospecting, closing, ambition, affinity, fit, effort, absence,
             attainment, exhaustion, tenure, situation, unfairness, taken, meetings, engagement, diagnosis, team_motivation, luck) {
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

lane_loop! {
    /// Load, fatigue and exhaustion.
    fn tire(c: &Context, seats: &f64;
        write life, fatigue, exhaustion;
        read support, demand, safety, standard, prospecting, closing, effort, absence, situation, resilience, filled, friction,
             team_exhaustion, luck) {
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

lane_loop! {
    /// Both skills.
    fn learn(c: &Context;
        write prospecting, closing;
        read ceiling_prospecting, ceiling_closing, talent_prospecting, talent_closing, support, safety, standard, fit,
             situation, coached, meetings, diagnosis, habit) {
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

lane_loop! {
    /// Satisfaction, as a survey would read it.
    fn satisfy(c: &Context; write satisfaction; read safety, fatigue, exhaustion, disposition, attainment, fit, luck) {
        let strain = 0.5 * (fatigue + exhaustion);
        satisfaction = satisfaction::step(
            &c.parameters.satisfaction, satisfaction, safety, strain, disposition, attainment, fit, normal_quantile(luck),
        );
    }
}

lane_loop! {
    /// Effort, and what it yields in prospecting and closing; quota ramps with a newcomer.
    fn exert(c: &Context;
        write effort, log_output, output_prospecting, output_closing, output_qualifying, tenure, absence, quota;
        read present, motivation, standard, support, demand, clarity, responsibility, exhaustion, fatigue, belief,
             talent_prospecting, talent_closing, prospecting, closing, fit, friction, resourcing) {
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
        let lanes = self.lanes;
        let seats = self.seats as f64;
        let (p, t) = (&mut self.people, &self.shared);
        for seat in 0..self.seats {
            let (a, b) = (seat * lanes, (seat + 1) * lanes);
            perceive(
                cpu,
                c,
                &seats,
                &mut p.support[a..b],
                &mut p.demand[a..b],
                &mut p.safety[a..b],
                &mut p.standard[a..b],
                &mut p.clarity[a..b],
                &mut p.trust[a..b],
                &mut p.responsibility[a..b],
                &p.contact[a..b],
                &p.tilt[a..b],
                &p.situation[a..b],
                &p.style[a..b],
                &p.prospecting[a..b],
                &p.closing[a..b],
                &p.motivation[a..b],
                &p.exempt[a..b],
                &p.resilience[a..b],
                &t.support,
                &t.demand,
                &t.tilt,
                &t.safety,
                &t.standard,
                &t.criticism,
                &t.exits,
                &t.dismissals,
                &t.promises,
                &t.unfairness,
                &t.meetings,
                &t.planning,
                &t.driving,
            );
        }
    }

    pub(super) fn live(&mut self, cpu: Cpu, c: &Context) {
        let lanes = self.lanes;
        let seats = self.seats as f64;
        let (p, s, t) = (&mut self.people, &self.seat, &self.shared);
        for seat in 0..self.seats {
            let (a, b) = (seat * lanes, (seat + 1) * lanes);
            want(
                cpu,
                c,
                &mut p.motivation[a..b],
                &mut p.belief[a..b],
                &p.support[a..b],
                &p.demand[a..b],
                &p.safety[a..b],
                &p.standard[a..b],
                &p.prospecting[a..b],
                &p.closing[a..b],
                &p.ambition[a..b],
                &p.affinity[a..b],
                &p.fit[a..b],
                &p.effort[a..b],
                &p.absence[a..b],
                &p.attainment[a..b],
                &p.exhaustion[a..b],
                &p.tenure[a..b],
                &p.situation[a..b],
                &t.unfairness,
                &t.taken,
                &t.meetings,
                &t.engagement,
                &t.manager_diagnosis,
                &t.motivation,
                &s.luck_mood[a..b],
            );
            tire(
                cpu,
                c,
                &seats,
                &mut p.life[a..b],
                &mut p.fatigue[a..b],
                &mut p.exhaustion[a..b],
                &p.support[a..b],
                &p.demand[a..b],
                &p.safety[a..b],
                &p.standard[a..b],
                &p.prospecting[a..b],
                &p.closing[a..b],
                &p.effort[a..b],
                &p.absence[a..b],
                &p.situation[a..b],
                &p.resilience[a..b],
                &t.filled,
                &t.friction,
                &t.exhaustion,
                &s.luck_life[a..b],
            );
            learn(
                cpu,
                c,
                &mut p.prospecting[a..b],
                &mut p.closing[a..b],
                &p.ceiling_prospecting[a..b],
                &p.ceiling_closing[a..b],
                &p.talent_prospecting[a..b],
                &p.talent_closing[a..b],
                &p.support[a..b],
                &p.safety[a..b],
                &p.standard[a..b],
                &p.fit[a..b],
                &p.situation[a..b],
                &p.coached[a..b],
                &t.meetings,
                &t.manager_diagnosis,
                &t.manager_habit,
            );
            satisfy(
                cpu,
                c,
                &mut p.satisfaction[a..b],
                &p.safety[a..b],
                &p.fatigue[a..b],
                &p.exhaustion[a..b],
                &p.disposition[a..b],
                &p.attainment[a..b],
                &p.fit[a..b],
                &s.luck_survey[a..b],
            );
            exert(
                cpu,
                c,
                &mut p.effort[a..b],
                &mut p.log_output[a..b],
                &mut p.output_prospecting[a..b],
                &mut p.output_closing[a..b],
                &mut p.output_qualifying[a..b],
                &mut p.tenure[a..b],
                &mut p.absence[a..b],
                &mut p.quota[a..b],
                &p.present[a..b],
                &p.motivation[a..b],
                &p.standard[a..b],
                &p.support[a..b],
                &p.demand[a..b],
                &p.clarity[a..b],
                &p.responsibility[a..b],
                &p.exhaustion[a..b],
                &p.fatigue[a..b],
                &p.belief[a..b],
                &p.talent_prospecting[a..b],
                &p.talent_closing[a..b],
                &p.prospecting[a..b],
                &p.closing[a..b],
                &p.fit[a..b],
                &t.friction,
                &t.resourcing,
            );
        }
    }
}
