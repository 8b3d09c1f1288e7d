//! What the week does to people: perception, motivation, energy, skill, satisfaction, effort.

use super::context::Context;
use super::team::Team;
use crate::engine::lanes::{Cpu, lane_loop};
use crate::engine::maths::{exp, logistic, normal_quantile};
use crate::model::earnings;
use crate::model::leadership::{above, clip};
use crate::model::mechanisms::gate;
use crate::model::{effort, energy, motivation, perception, satisfaction, skill};

lane_loop! {
    /// What each seller receives and what becomes of it: safety, standard, clarity, trust, responsibility.
    fn perceive(c: &Context, seats: &f64;
        write support, demand, safety, standard, clarity, trust, responsibility;
        read contact, tilt, exempt, resilience, team_support, team_demand, team_safety, team_standard,
             criticism, exits, dismissals, promises, unfairness) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        support = clip(team_support + contact + tilt);
        demand = clip((team_demand + contact - tilt) * (1.0 - 0.6 * exempt));
        let press = perception::pressure(support, demand);
        let share = gate(on.exit_contagion) / *seats;
        let usual = gate(on.exit_contagion) * p.perception.ordinary_exits;
        let seen = perception::Events { exits: exits * share - usual, dismissals: dismissals * share, promises };
        let safe = perception::safety(&p.perception, safety, support, press, resilience, team_safety, seen);
        let asked = 0.5 + gate(on.contagion) * (team_standard - 0.5);
        standard = perception::standard(&p.perception, standard, demand, asked, unfairness);
        clarity = perception::clarity(&p.perception, clarity, support, demand);
        trust = perception::trust(&p.perception, trust, support, safe, promises, criticism);
        responsibility = perception::responsibility(&p.perception, responsibility, safe, standard);
        safety = safe;
    }
}

lane_loop! {
    /// Belief in the goal, and motivation.
    fn want(c: &Context;
        write motivation, belief;
        read support, demand, safety, standard, prospecting, closing, ambition, fit, attainment, exhaustion,
             tenure, unfairness, team_motivation, luck) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let q = &p.motivation;
        let chance = logistic(motivation::belief_argument(q, attainment, demand));
        belief = motivation::belief(q, on.belief, chance, tenure);
        let pulls = motivation::Pulls {
            support,
            pressure: perception::pressure(support, demand),
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
        };
        let target = motivation::target(q, on.challenge, on.hindrance, on.ease, pulls);
        motivation = motivation::step(q, on.contagion, motivation, target, team_motivation);
    }
}

lane_loop! {
    /// Load, fatigue and exhaustion.
    fn tire(c: &Context, seats: &f64;
        write life, fatigue, exhaustion;
        read support, demand, safety, standard, effort, absence, resilience, filled, team_exhaustion, luck) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let e = &p.energy;
        let step = (1.0 - e.life_memory * e.life_memory).sqrt() * e.life_sd;
        life = e.life_memory * life + step * normal_quantile(luck);
        let press = perception::pressure(support, demand);
        let vacant = 1.0 - filled / *seats;
        let at_work = energy::load(
            e, on.strain_on_load, support, demand, press, safety, standard, exhaustion, effort, vacant, resilience, life,
        );
        let load = if absence > 0.0 { e.load_on_leave } else { at_work };
        fatigue = energy::fatigue(e, fatigue, load);
        exhaustion = energy::exhaustion(e, on.contagion, exhaustion, load, team_exhaustion);
    }
}

lane_loop! {
    /// Both skills.
    fn learn(c: &Context;
        write prospecting, closing;
        read ceiling_prospecting, ceiling_closing, support, safety, standard, fit) {
        let p = &c.parameters;
        let one = skill::step(&p.skill, prospecting, ceiling_prospecting, support, safety, standard, fit);
        let two = skill::step(&p.skill, closing, ceiling_closing, support, safety, standard, fit);
        let on = gate(p.mechanisms.learning);
        prospecting = on * one + (1.0 - on) * prospecting;
        closing = on * two + (1.0 - on) * closing;
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
             talent_prospecting, talent_closing, prospecting, closing, fit) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let log = effort::log_effort(
            &p.effort, on.strain_on_effort, motivation, standard, demand, clarity, responsibility, exhaustion, fatigue, belief,
        );
        let at_work = if absence > 0.0 { 0.0 } else { present };
        effort = at_work * exp(log);
        let push = gate(on.push) * p.effort.push * perception::pressure(support, demand);
        let ramp = skill::ramp(&p.skill, exp(-tenure / p.skill.ramp_weeks));
        let yielded = at_work * ramp.sqrt() * p.market.working_time * exp(p.effort.output * log);
        let one = skill::log_output(&p.skill, talent_prospecting, prospecting, fit);
        let two = skill::log_output(&p.skill, talent_closing, closing, fit);
        log_output = one + two;
        output_qualifying = at_work * exp(p.pipeline.qualify_of_effort * log);
        output_prospecting = yielded * (1.0 - push) * exp(one);
        output_closing = yielded * (1.0 + push) * exp(two);
        let asked = if ramp > 0.3 { ramp } else { 0.3 };
        quota = earnings::quota(&p.quota) * asked;
        tenure = tenure + present;
        absence = above(absence - 1.0);
    }
}

impl Team {
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
                &p.exempt[a..b],
                &p.resilience[a..b],
                &t.support,
                &t.demand,
                &t.safety,
                &t.standard,
                &t.criticism,
                &t.exits,
                &t.dismissals,
                &t.promises,
                &t.unfairness,
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
                &p.fit[a..b],
                &p.attainment[a..b],
                &p.exhaustion[a..b],
                &p.tenure[a..b],
                &t.unfairness,
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
                &p.effort[a..b],
                &p.absence[a..b],
                &p.resilience[a..b],
                &t.filled,
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
                &p.support[a..b],
                &p.safety[a..b],
                &p.standard[a..b],
                &p.fit[a..b],
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
            );
        }
    }
}
