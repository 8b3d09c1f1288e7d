//! The market, the manager's week, and what of it arrives.

use super::company::Company;
use super::context::Context;
use crate::engine::lanes::{Cpu, lane_loop};
use crate::engine::maths::{exp, normal_quantile};
use crate::model::leadership::{above, clip, steadied, toward};
use crate::model::mechanisms::gate;
use crate::model::{
    activities, development, feedback, friction, manager, marketing, meetings, ownership, perception, system,
};

lane_loop! {
    /// The market's slow swing, season and demand.
    fn market(c: &Context; write shock, market; read luck) {
        let p = &c.parameters.market;
        let step = (1.0 - p.shock_memory * p.shock_memory).sqrt() * p.shock_sd;
        shock = p.shock_memory * shock + step * normal_quantile(luck);
        market = p.demand * c.season * exp(shock - 0.5 * p.shock_sd * p.shock_sd);
    }
}

lane_loop! {
    /// The manager's week: hours, what is delivered of the intention, and what is felt of it.
    fn lead(c: &Context, seats: &f64;
        write support_intended, demand_intended, support, demand, support_mean, demand_mean,
              support_deviation, demand_deviation, criticism, people_hours, load, possible, coordination, selling, promises,
              energy, clarity, topping, growth, habit, tenure, chair_vacancy, manager_loss, unfairness, friction, ownership, meetings, taken;
        read filled, relation, system, administration, shared_view, consequences, exempt_share, safety, standard, luck_support, luck_demand) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let m = &p.manager;
        let vacant = *seats - filled;
        let people = manager::people_hours(m, filled, c.intent.support, c.intent.demand)
            * ownership::hours(&p.ownership, ownership)
            + ownership::detail(&p.ownership, on.ownership, p.policy.delegation, filled);
        let group = ownership::given(&p.ownership, ownership);
        let coverage = manager::split_week(
            m,
            p.policy.protect,
            on.manager_hours,
            people,
            manager::administration_hours(m, filled),
            p.policy.own_quota_share * m.selling_hours,
            m.recruiting_hours * vacant,
            p.policy.development_hours + meetings_hours(c) + feedback_hours(c, filled) + marketing_hours(c)
                + activities::hours(&p.activities, on.activities, &c.intent),
        );
        let in_chair = if chair_vacancy > 0.0 { m.acting_share } else { 1.0 };
        let run = clip(coverage.administration * (0.7 + 0.6 * administration));
        let top = p.company.top_support;
        let warmth = manager::delivered_share(m, clip(relation + growth), energy, clarity, run, top) * coverage.people * in_chair;
        let rigour = manager::delivered_share(m, clip(system + growth), energy, clarity, run, top) * coverage.people * in_chair;
        support_intended = c.intent.support;
        demand_intended = c.intent.demand;
        let support_now = clip(
            c.intent.support * warmth * (1.0 - p.leadership.criticism_loss * c.intent.criticism)
                + group
                + m.weekly_deviation * normal_quantile(luck_support),
        );
        let demand_now =
            clip(c.intent.demand * rigour * (1.0 - c.intent.avoidance) + group + m.weekly_deviation * normal_quantile(luck_demand));
        let memory = p.leadership.steadiness_weeks;
        let s_off = support_now - support_mean;
        let d_off = demand_now - demand_mean;
        support_deviation = toward(support_deviation, if s_off > 0.0 { s_off } else { -s_off }, memory);
        demand_deviation = toward(demand_deviation, if d_off > 0.0 { d_off } else { -d_off }, memory);
        support_mean = toward(support_mean, support_now, memory);
        demand_mean = toward(demand_mean, demand_now, memory);
        support = steadied(&p.leadership, on.unsteadiness, support_now, support_deviation);
        demand = steadied(&p.leadership, on.unsteadiness, demand_now, demand_deviation);
        criticism = c.intent.criticism;
        people_hours = people * coverage.people * in_chair;
        load = coverage.load;
        possible = coverage.rest * in_chair;
        coordination = gate(on.marketing) * marketing::coordination(&p.marketing, p.policy.coordination_hours * possible);
        selling = coverage.selling * in_chair;
        let intended = 0.5 * (c.intent.support + c.intent.demand);
        let cancelled = gate(on.meetings) * p.meetings.cancelled * above(meetings::ORDINARY.regularity - c.intent.meetings.regularity);
        let broken = gate(on.broken_promises)
            * (intended * (1.0 - coverage.people) + 0.5 * (1.0 - coverage.administration) + cancelled);
        promises = clip(toward(promises, broken, p.leadership.promise_weeks));
        let starring = gate(on.credit) * topping;
        energy = clip(manager::energy(energy, coverage.load, m.topping_on_energy * starring));
        taken = m.topping_on_credit * starring;
        let speed = 1.0 - p.company.onboarding * (1.0 - p.company.onboarding_speed);
        clarity = toward(clarity, 1.0, above(m.role_clarity_weeks * speed - 1.0) + 1.0);
        topping = topping - topping / m.topping_weeks;
        growth = development::growth(
            &p.development, on.development, growth, p.policy.development_hours, p.policy.development,
        );
        habit = system::habit(&p.coaching_system, habit, c.coaching);
        tenure = tenure + 1.0;
        chair_vacancy = above(chair_vacancy - 1.0);
        manager_loss = manager_loss - manager_loss / p.leaving.manager_weeks;
        let picked = gate(p.policy.own_quota_share > 0.0) * p.policy.cherry_picking * gate(on.joint_meetings);
        let unequal = p.activities.consequences * above(-activities::felt(&p.activities, consequences));
        let seen = gate(on.fairness) * clip(exempt_share + p.joint.unfairness * clip(picked + taken) + unequal);
        unfairness = toward(unfairness, seen, p.perception.memory_weeks);
        friction = friction::step(
            &p.friction, on.friction, friction, perception::pressure(support, demand), safety, unfairness, promises,
            -p.activities.shared_view * activities::felt(&p.activities, shared_view),
        );
        ownership = ownership::step(&p.ownership, on.ownership, ownership, p.policy.delegation, safety, standard);
        meetings = meetings::lived(&p.meetings, meetings, c.intent.meetings);
    }
}

lane_loop! {
    /// How far each of the seven activities happens.
    fn cover(c: &Context;
        write direction, shared_view, engagement, planning, resourcing, driving, consequences;
        read possible, ownership) {
        let p = &c.parameters.activities;
        let on = c.parameters.mechanisms.activities;
        let q = &c.intent.activities;
        direction = activities::coverage(p, on, q.direction, possible, ownership);
        shared_view = activities::coverage(p, on, q.shared_view, possible, ownership);
        engagement = activities::coverage(p, on, q.engagement, possible, ownership);
        planning = activities::coverage(p, on, q.planning, possible, ownership);
        resourcing = activities::coverage(p, on, q.resourcing, possible, ownership);
        driving = activities::coverage(p, on, q.driving, possible, ownership);
        consequences = activities::coverage(p, on, q.consequences, possible, ownership);
    }
}

lane_loop! {
    /// Adds what those present hold of a quantity.
    pub(super) fn add_present(; write sum; read quantity, present) {
        sum = sum + quantity * present;
    }
}

lane_loop! {
    /// From a sum to a mean; the last mean stands where nobody is left to have one.
    fn mean(; write mean; read sum, filled) {
        let n = if filled > 0.0 { filled } else { 1.0 };
        mean = if filled > 0.0 { sum / n } else { mean };
    }
}

/// Hours of the manager's that meetings take beyond ordinary ones (h/week).
#[inline(always)]
fn meetings_hours(c: &Context) -> f64 {
    gate(c.parameters.mechanisms.meetings) * meetings::manager_hours(c.intent.meetings)
}

/// Hours of the manager's that feedback takes beyond the ordinary frequency (h/week).
#[inline(always)]
fn feedback_hours(c: &Context, sellers: f64) -> f64 {
    gate(c.parameters.mechanisms.feedback)
        * feedback::hours(&c.parameters.feedback, c.parameters.policy.feedback, sellers)
}

/// Hours of the manager's that coordination with marketing takes beyond the ordinary (h/week).
#[inline(always)]
fn marketing_hours(c: &Context) -> f64 {
    c.parameters.policy.coordination_hours - marketing::ORDINARY_HOURS
}

impl Company {
    pub(super) fn market(&mut self, cpu: Cpu, c: &Context) {
        let s = &mut self.shared;
        market(cpu, c, &mut s.shock, &mut s.market, &s.luck_market);
    }

    /// The team's means as everybody sees them at the beginning of the week.
    pub(super) fn team_means(&mut self, cpu: Cpu) {
        let lanes = self.lanes;
        let people = &self.people;
        let s = &mut self.shared;
        let mut sum = vec![0.0; lanes];
        sum.fill(0.0);
        for seat in 0..self.seats {
            let (a, b) = (seat * lanes, (seat + 1) * lanes);
            add_present(cpu, &mut sum, &people.present[a..b], &people.present[a..b]);
        }
        s.filled.copy_from_slice(&sum);
        for (column, target) in [
            (&people.safety, &mut s.safety),
            (&people.standard, &mut s.standard),
            (&people.motivation, &mut s.motivation),
            (&people.exhaustion, &mut s.exhaustion),
            (&people.attainment, &mut s.attainment),
        ] {
            sum.fill(0.0);
            for seat in 0..self.seats {
                let (a, b) = (seat * lanes, (seat + 1) * lanes);
                add_present(cpu, &mut sum, &column[a..b], &people.present[a..b]);
            }
            mean(cpu, target, &sum, &s.filled);
        }
    }

    pub(super) fn manager(&mut self, cpu: Cpu, c: &Context) {
        let lanes = self.lanes;
        let mut exempt = vec![0.0; lanes];
        for (i, (exempted, present)) in self.people.exempt.iter().zip(&self.people.present).enumerate() {
            if exempted * present > 0.0 {
                exempt[i % lanes] = 1.0;
            }
        }
        let s = &mut self.shared;
        lead(
            cpu,
            c,
            &(self.seats as f64),
            &mut s.support_intended,
            &mut s.demand_intended,
            &mut s.support,
            &mut s.demand,
            &mut s.support_mean,
            &mut s.demand_mean,
            &mut s.support_deviation,
            &mut s.demand_deviation,
            &mut s.criticism,
            &mut s.people_hours,
            &mut s.load,
            &mut s.possible,
            &mut s.coordination,
            &mut s.selling,
            &mut s.promises,
            &mut s.manager_energy,
            &mut s.manager_clarity,
            &mut s.manager_topping,
            &mut s.manager_growth,
            &mut s.manager_habit,
            &mut s.manager_tenure,
            &mut s.chair_vacancy,
            &mut s.manager_loss,
            &mut s.unfairness,
            &mut s.friction,
            &mut s.ownership,
            &mut s.meetings,
            &mut s.taken,
            &s.filled,
            &s.manager_relation,
            &s.manager_system,
            &s.manager_administration,
            &s.shared_view,
            &s.consequences,
            &exempt,
            &s.safety,
            &s.standard,
            &s.luck_support,
            &s.luck_demand,
        );
        cover(
            cpu,
            c,
            &mut s.direction,
            &mut s.shared_view,
            &mut s.engagement,
            &mut s.planning,
            &mut s.resourcing,
            &mut s.driving,
            &mut s.consequences,
            &s.possible,
            &s.ownership,
        );
    }
}
