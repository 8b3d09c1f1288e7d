//! The manager's week: the hours that the policy needs, what they cover, and how much of an intention arrives.

use crate::mechanisms::context::Context;
use crate::loops::team_loop;
use crate::mechanisms::organization::Organization;
use crate::mechanisms::manager_intentions::intended;
use crate::mechanisms::policy::{Levels, Protected};
use crate::mechanisms::{activities, feedback, marketing, meetings, ownership};
use teamdrift_engine::math::{clip, gate, positive, toward, within};
use crate::parameters::section;

section! {
    /// The manager: skills, hours, and how long they stay.
    Manager["manager"] {
        /// Hours in the manager's week.
        hours: f64 = 37.5, "h/week", 5.0..=80.0, plausible 37.5..=50.0, Setting;
        /// Mean relation skill (.5 = an ordinary manager).
        relation_skill: f64 = 0.5, "0-1", 0.0..=1.0, plausible 0.35..=0.65, Setting;
        /// Mean system skill (.5 = an ordinary manager).
        system_skill: f64 = 0.5, "0-1", 0.0..=1.0, plausible 0.35..=0.65, Setting;
        /// Mean skill in administration (.5 = an ordinary manager).
        administration_skill: f64 = 0.5, "0-1", 0.0..=1.0, plausible 0.35..=0.65, Setting;
        /// Gift for diagnosis: 1 reads every sign as it is, 0 hears mostly noise.
        diagnosis: f64 = 0.6, "0-1", 0.0..=1.0, plausible 0.4..=0.8, Assumption;
        /// Standard deviation of each skill between managers.
        skill_sd: f64 = 0.15, "0-1", 0.0..=0.4, plausible 0.05..=0.25, Assumption;
        /// What one unit of skill adds to what is delivered of an intention.
        skill_effect: f64 = 0.53, "x", 0.0..=2.0, plausible 0.2..=0.8, Computed("delivered SD .08, prototype");
        /// Hours a week and seller that support at level 1 takes.
        support_hours: f64 = 0.65, "h/week", 0.0..=5.0, plausible 0.45..=0.9, Verified("Alexander Group: 16 % of time coaching at span 8.5");
        /// Hours a week and seller that demand at level 1 takes.
        demand_hours: f64 = 0.65, "h/week", 0.0..=5.0, plausible 0.45..=0.9, Assumption;
        /// Administration a week whatever the size of the team.
        administration_hours: f64 = 3.0, "h/week", 0.0..=30.0, plausible 2.0..=5.0, Quoted("Rapp 2020, manager's week");
        /// Administration a week for each seller.
        administration_hours_per_seller: f64 = 0.33, "h/week", 0.0..=5.0, plausible 0.2..=0.5, Quoted("Rapp 2020, manager's week");
        /// Information, reporting and meetings upward.
        information_hours: f64 = 9.5, "h/week", 0.0..=30.0, plausible 6.0..=12.0, Quoted("Rapp 2020, manager's week");
        /// Customers, together with sellers.
        customer_hours: f64 = 8.0, "h/week", 0.0..=30.0, plausible 4.0..=10.0, Quoted("Rapp 2020, manager's week");
        /// Hours that a whole seller's quota takes of a manager who carries it.
        selling_hours: f64 = 28.0, "h/week", 0.0..=40.0, plausible 20.0..=35.0, Assumption;
        /// Recruiting, for each open seat.
        recruiting_hours: f64 = 2.0, "h/week", 0.0..=20.0, plausible 1.0..=4.0, Assumption;
        /// Weekly standard deviation of what is delivered around what is intended.
        weekly_deviation: f64 = 0.06, "0-1", 0.0..=0.3, plausible 0.03..=0.1, Assumption;
        /// How fast role clarity of a new manager grows.
        role_clarity_weeks: f64 = 20.0, "weeks", 1.0..=520.0, plausible 10.0..=40.0, Claim("A4");
        /// Role clarity at the start: promoted from the team.
        role_clarity_promoted: f64 = 0.35, "0-1", 0.0..=1.0, plausible 0.2..=0.6, Claim("A4");
        /// Role clarity at the start: hired from outside with experience.
        role_clarity_outside: f64 = 0.6, "0-1", 0.0..=1.0, plausible 0.4..=0.8, Assumption;
        /// What full lack of role clarity takes from what is delivered.
        role_clarity_effect: f64 = 0.35, "x", 0.0..=1.0, plausible 0.15..=0.5, Assumption;
        /// What knowing nothing of the company yet takes from what is delivered, of one hired from outside.
        newness_effect: f64 = 0.15, "x", 0.0..=1.0, plausible 0.05..=0.25, Quoted("Bidwell 2011: lower ratings for two years; size ours");
        /// How fast a manager from outside learns the company.
        newness_weeks: f64 = 45.0, "weeks", 1.0..=520.0, plausible 26.0..=78.0, Quoted("Bidwell 2011: two years to level");
        /// What full lack of the manager's own energy takes from what is delivered.
        energy_effect: f64 = 0.3, "x", 0.0..=1.0, plausible 0.1..=0.5, Assumption;
        /// Leading skill gained per standard deviation of leading aptitude.
        aptitude_effect: f64 = 0.12, "0-1", 0.0..=0.4, plausible 0.05..=0.2, Assumption;
        /// Weekly hazard that a settled manager leaves.
        leaving_hazard: f64 = 0.0030, "1/week", 0.0..=0.1, plausible 0.002..=0.005, Assumption;
        /// Log-hazard of leaving for one who needs to top the list and no longer does.
        topping_effect_on_leaving: f64 = 1.2, "log", 0.0..=4.0, plausible 0.0..=2.0, Claim("K1");
        /// Log-hazard of leaving for one wholly unclear about the role.
        unclarity_effect_on_leaving: f64 = 0.8, "log", 0.0..=4.0, plausible 0.0..=1.5, Claim("A4");
        /// Need to top the list of one who is promoted at its top, of ordinary longing for it.
        topping_rank_effect: f64 = 0.7, "0-1", 0.0..=1.0, plausible 0.3..=1.0, Claim("K1");
        /// Standard deviation of that need between people of one rank.
        topping_sd: f64 = 0.3, "0-1", 0.0..=1.0, plausible 0.1..=0.5, Assumption;
        /// Log-hazard of leaving of one hired from outside.
        outside_effect_on_leaving: f64 = 0.4, "log", 0.0..=2.0, plausible 0.1..=0.6, Quoted("Bidwell 2011: quits +21 %, dismissals +61 %");
        /// How fast the need to top the list fades in a promoted seller.
        topping_weeks: f64 = 52.0, "weeks", 4.0..=520.0, plausible 26.0..=104.0, Assumption;
        /// Share of the credit, and of the best cases, that one takes who wholly needs to top the list.
        topping_effect_on_credit: f64 = 0.5, "share", 0.0..=1.0, plausible 0.2..=0.8, Claim("K1");
        /// Energy that it costs one who wholly needs to top the list to let others stand there.
        topping_effect_on_energy: f64 = 0.15, "0-1", 0.0..=0.6, plausible 0.0..=0.3, Claim("K1");
        /// Weeks until a manager who left is replaced.
        replacement_weeks: f64 = 10.0, "weeks", 0.0..=104.0, plausible 6.0..=20.0, Assumption;
        /// Share of what is intended that gets done while nobody is in the chair.
        acting_share: f64 = 0.7, "share", 0.0..=1.0, plausible 0.4..=0.9, Assumption;
        /// Log of what a manager sells on an own quota per log of own selling output as a seller.
        own_sales_effect: f64 = 0.8, "x", 0.0..=2.0, plausible 0.5..=1.0, Assumption;
        /// What administration left undone takes from what is delivered.
        administration_effect: f64 = 0.5, "x", 0.0..=1.0, plausible 0.2..=0.8, Assumption;
        /// Administration done per unit of skill at it: .5 = as covered, as an ordinary manager.
        administration_skill_effect: f64 = 0.6, "x", 0.0..=2.0, plausible 0.3..=1.0, Assumption;
        /// What top management's support above the ordinary adds to what is delivered.
        top_support_effect: f64 = 0.3, "x", 0.0..=1.0, plausible 0.1..=0.5, Claim("R5");
        /// Time in which the manager's energy follows the load.
        energy_weeks: f64 = 12.0, "weeks", 1.0..=104.0, plausible 6.0..=26.0, Assumption;
        /// Energy that a week twice as full as its hours takes in the end.
        overload_effect: f64 = 0.5, "0-1", 0.0..=1.0, plausible 0.2..=0.7, Assumption;
        /// Trust above the middle that sellers keep when their manager leaves: it was trust in that person.
        trust_kept_share: f64 = 0.4, "share", 0.0..=1.0, plausible 0.2..=0.7, Assumption;
    }
}

/// Energy of an ordinary manager, 0-1: energy counts from there, and an ordinary week does not change it.
pub const ORDINARY_ENERGY: f64 = 0.8;

/// Load of an ordinary manager's week: it holds where hours set no limit.
const ORDINARY_LOAD: f64 = 0.8;

/// The lowest and the highest share of an intention that can be delivered.
pub const DELIVERED_RANGE: (f64, f64) = (0.4, 1.15);

/// Hours that support and demand of these levels take with `sellers` present (h/week).
#[inline(always)]
#[must_use]
pub fn people_hours(p: &Manager, sellers: f64, support: f64, demand: f64) -> f64 {
    sellers * (p.support_hours * support + p.demand_hours * demand)
}

/// Hours of administration (h/week).
#[inline(always)]
#[must_use]
pub fn administration_hours(p: &Manager, sellers: f64) -> f64 {
    p.administration_hours + p.administration_hours_per_seller * sellers
}

/// What of each kind of work the hours allow, as a share of what is needed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coverage {
    /// Time with people (support and demand).
    pub people: f64,
    /// Administration.
    pub administration: f64,
    /// The manager's own selling.
    pub selling: f64,
    /// Everything else: recruiting, information, customers, own development, meetings, coordination.
    pub rest: f64,
    /// Hours needed over hours there are.
    pub load: f64,
}

/// Hours that a week asks for, by what they go to (h/week).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HoursNeeded {
    /// Support and demand.
    pub people: f64,
    /// Administration.
    pub administration: f64,
    /// The manager's own selling.
    pub selling: f64,
    /// Recruiting for open seats.
    pub recruiting: f64,
    /// Development, meetings, feedback, marketing and activities beyond an ordinary manager's.
    pub development: f64,
}

/// Splits the week: protected hours come first, all others shrink by one factor.
#[inline(always)]
#[must_use]
pub fn split_week(p: &Manager, protected: Protected, limited: bool, q: HoursNeeded) -> Coverage {
    let HoursNeeded { people, administration, selling, recruiting, development } = q;
    let other = p.information_hours + p.customer_hours + development;
    let needed = people + administration + selling + recruiting + other;
    let first = gate(protected == Protected::People) * people
        + gate(protected == Protected::Administration) * administration
        + gate(protected == Protected::Selling) * selling;
    let first_share = share(p.hours, first);
    let rest_share = share(p.hours - first * first_share, needed - first);
    let bound = gate(limited);
    let of = |is_first: bool| {
        let covered = gate(is_first) * first_share + gate(!is_first) * rest_share;
        bound * covered + (1.0 - bound)
    };
    Coverage {
        people: of(protected == Protected::People),
        administration: of(protected == Protected::Administration),
        selling: of(protected == Protected::Selling),
        rest: of(false),
        load: bound * (needed / p.hours) + (1.0 - bound) * ORDINARY_LOAD,
    }
}

/// The share of `needed` that `available` covers, 0 to 1.
#[inline(always)]
fn share(available: f64, needed: f64) -> f64 {
    clip(if needed > 0.0 { available / needed } else { 1.0 })
}

/// What decides how much of an intention arrives, besides skill.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Capacity {
    /// The manager's energy, 0-1.
    pub energy: f64,
    /// The manager's role clarity, 0-1.
    pub role_clarity: f64,
    /// Share of the company that a manager from outside has yet to learn, 0-1.
    pub newness: f64,
    /// Covered share of the administration needed, weighted by skill at it, 0-1.
    pub administration: f64,
    /// Top management's support, 0-1.
    pub top_support: f64,
}

/// How much of an intention arrives, relative to an ordinary manager (= 1): shortfalls add up, they do not multiply.
/// `skill` runs 0 to 1.
#[inline(always)]
#[must_use]
pub fn delivered_share(p: &Manager, skill: f64, q: Capacity) -> f64 {
    let total = 1.0 + p.skill_effect * (skill - 0.5)
        - p.energy_effect * (ORDINARY_ENERGY - q.energy)
        - p.role_clarity_effect * (1.0 - q.role_clarity)
        - p.newness_effect * q.newness
        - p.administration_effect * (1.0 - q.administration)
        + p.top_support_effect * (q.top_support - 0.5);
    within(total, DELIVERED_RANGE.0, DELIVERED_RANGE.1)
}

/// Covered share of the administration, weighted by the manager's `skill` at it (0-1).
#[inline(always)]
#[must_use]
pub fn administration_done(p: &Manager, covered: f64, skill: f64) -> f64 {
    let effect = p.administration_skill_effect;
    clip(covered * ((1.0 - 0.5 * effect) + effect * skill))
}

/// Share of what is intended that gets done, with this many weeks until an empty chair is filled (0: not empty).
#[inline(always)]
#[must_use]
pub fn presence(p: &Manager, chair_vacancy: f64) -> f64 {
    if chair_vacancy > 0.0 { p.acting_share } else { 1.0 }
}

/// Role clarity after a week; onboarding shortens the way to it.
#[inline(always)]
#[must_use]
pub fn role_clarity(p: &Manager, org: &Organization, clarity: f64) -> f64 {
    let speed = 1.0 - org.onboarding * (1.0 - org.onboarding_speed);
    toward(clarity, 1.0, positive(p.role_clarity_weeks * speed - 1.0) + 1.0)
}

/// Hours that the policy asks of a manager with `filled` of `seats` seats filled and this ownership of the group, who
/// intends these levels.
#[inline(always)]
#[must_use]
pub fn hours_needed(c: &Context, seats: f64, filled: f64, ownership: f64, intended: Levels) -> HoursNeeded {
    let p = &c.parameters;
    let (on, m) = (&p.mechanisms, &p.manager);
    HoursNeeded {
        people: people_hours(m, filled, intended.support, intended.demand) * ownership::hours(&p.ownership, ownership)
            + ownership::detail(&p.ownership, on.ownership, p.policy.delegation, filled),
        administration: administration_hours(m, filled),
        selling: p.policy.own_quota_share * m.selling_hours,
        recruiting: m.recruiting_hours * (seats - filled),
        development: p.policy.development_hours
            + gate(on.meetings) * meetings::manager_hours(c.intent.meetings)
            + gate(on.feedback) * feedback::hours(&p.feedback, p.policy.feedback, filled)
            + (p.policy.coordination_hours - marketing::ORDINARY_HOURS)
            + activities::hours(&p.activities, on.activities, &c.intent),
    }
}

team_loop! {
    /// The manager's week: what the manager intends, the hours that it asks for, and what they cover.
    pub(crate) fn plan_week(c: &Context;
        write team.support_intended, team.demand_intended, team.people_hours, team.load, team.presence,
              team.unprotected_coverage, team.time_coverage, team.selling, team.people_coverage,
              team.administration_coverage;
        read team.filled, team.ownership, team.chair_vacancy, team.manager_support as departure_support,
             team.manager_demand as departure_demand) {
        let p = &c.parameters;
        let differ = p.mechanisms.manager_intentions;
        support_intended = intended(&p.manager_intentions, differ, c.intent.support, departure_support);
        demand_intended = intended(&p.manager_intentions, differ, c.intent.demand, departure_demand);
        let levels = Levels { support: support_intended, demand: demand_intended };
        let needed = hours_needed(c, c.seats(), filled, ownership, levels);
        let covered = split_week(&p.manager, p.policy.protect, p.mechanisms.manager_hours, needed);
        presence = self::presence(&p.manager, chair_vacancy);
        people_coverage = covered.people;
        administration_coverage = covered.administration;
        people_hours = needed.people * covered.people * presence;
        load = covered.load;
        unprotected_coverage = covered.rest;
        time_coverage = covered.rest * presence;
        selling = covered.selling * presence;
    }
}

team_loop! {
    /// The manager's own states after the week.
    pub(crate) fn update_manager_state(c: &Context;
        write team.manager_energy as energy, team.manager_clarity as clarity, team.manager_topping as topping,
              team.manager_newness as newness, team.manager_tenure as tenure, team.chair_vacancy, team.manager_loss, team.credit_taken;
        read team.load) {
        let p = &c.parameters;
        let m = &p.manager;
        let starring = gate(p.mechanisms.credit) * topping;
        energy = next_energy(m, energy, load, starring);
        credit_taken = m.topping_effect_on_credit * starring;
        clarity = role_clarity(m, &p.company, clarity);
        topping = faded(topping, m.topping_weeks);
        newness = faded(newness, m.newness_weeks);
        tenure = tenure + 1.0;
        chair_vacancy = positive(chair_vacancy - 1.0);
        manager_loss = faded(manager_loss, p.leaving.manager_exit_weeks);
    }
}

/// The manager's energy after a week, 0-1: it falls when the week is fuller than its hours, and with an ex-star's need to
/// top the list (0-1).
#[inline(always)]
#[must_use]
pub fn next_energy(p: &Manager, energy: f64, load: f64, topping: f64) -> f64 {
    let over = if load > 1.0 { load - 1.0 } else { 0.0 };
    let over = if over > 1.0 { 1.0 } else { over };
    let target = ORDINARY_ENERGY - p.overload_effect * over - p.topping_effect_on_energy * topping;
    clip(energy + (target - energy) / p.energy_weeks)
}

/// What remains after a week of a state that fades over these weeks.
#[inline(always)]
#[must_use]
pub fn faded(state: f64, weeks: f64) -> f64 {
    state - state / weeks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanisms::Parameters;
    use crate::worked;
    use serde_json::json;

    const ELSEWHERE: &[&str] = &[
        "other_hours",
        "delivered_support",
        "delivered_demand",
        "leaving_hazard",
        "need_when_promoted",
        "skill",
        "trust_after_exit",
        "own_sales",
        "standing",
    ];

    fn intending(parameters: &Parameters, support: f64, demand: f64) -> Context {
        let mut parameters = parameters.clone();
        (parameters.policy.support, parameters.policy.demand) = (Some(support), Some(demand));
        Context::new(parameters, 0)
    }

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("manager", ELSEWHERE, |q| {
            let (all, p) = (&q.parameters, &q.parameters.manager);
            match q.equation() {
                "people_hours" => {
                    let c = intending(all, q.of("support_intended"), q.of("demand_intended"));
                    hours_needed(&c, 8.0, q.of("sellers"), q.of("ownership"), c.intent.levels()).people.into()
                }
                "administration_hours" => administration_hours(p, q.of("sellers")).into(),
                "selling_and_recruiting_hours" => {
                    let c = intending(all, 0.6, 0.6);
                    let hours = hours_needed(&c, 8.0, 8.0 - q.of("vacant"), 0.5, c.intent.levels());
                    json!({"selling": hours.selling, "recruiting": hours.recruiting})
                }
                "coverage" => {
                    let found = split_week(p, all.policy.protect, all.mechanisms.manager_hours, HoursNeeded {
                        people: q.of("people"),
                        administration: q.of("administration"),
                        selling: q.of("selling"),
                        recruiting: q.of("recruiting"),
                        development: q.of("other") - p.information_hours - p.customer_hours,
                    });
                    json!({
                        "people": found.people,
                        "administration": found.administration,
                        "selling": found.selling,
                        "recruiting": found.rest,
                        "other": found.rest,
                        "load": found.load,
                    })
                }
                "time_coverage" => {
                    (q.of("rest") * presence(p, f64::from(u8::from(q.is("chair_empty"))))).into()
                }
                "delivered_share" => {
                    let covered = q.of("covered_administration");
                    delivered_share(p, q.of("skill"), Capacity {
                        energy: q.of("energy"),
                        role_clarity: q.of("role_clarity"),
                        newness: q.of("newness"),
                        administration: administration_done(p, covered, q.of("administration_skill")),
                        top_support: q.of("top_support"),
                    })
                    .into()
                }
                "energy" => next_energy(p, q.of("energy"), q.of("load"), q.of("need")).into(),
                "role_clarity" => role_clarity(p, &all.company, q.of("role_clarity")).into(),
                "newness" => faded(q.of("newness"), p.newness_weeks).into(),
                "need" => faded(q.of("need"), p.topping_weeks).into(),
                "credit" => (p.topping_effect_on_credit * q.of("need")).into(),
                _ => q.unknown(),
            }
        });
    }

    /// An ordinary manager delivers exactly what is intended, whatever the sizes of the effects.
    #[test]
    fn ordinary_manager() {
        let p = Manager { skill_effect: 1.3, energy_effect: 0.9, administration_skill_effect: 1.7, ..Manager::default() };
        let capacity = Capacity {
            energy: ORDINARY_ENERGY,
            role_clarity: 1.0,
            newness: 0.0,
            administration: administration_done(&p, 1.0, 0.5),
            top_support: 0.5,
        };
        assert!((delivered_share(&p, 0.5, capacity) - 1.0).abs() < 1e-12);
        assert!((next_energy(&p, ORDINARY_ENERGY, 1.0, 0.0) - ORDINARY_ENERGY).abs() < 1e-12);
    }

    /// Covered hours never exceed those there are, whatever is protected.
    #[test]
    fn hours_are_conserved() {
        let p = Manager { hours: 30.0, ..Manager::default() };
        let q = HoursNeeded { people: 14.0, administration: 7.0, selling: 20.0, recruiting: 4.0, development: 2.0 };
        for protected in [Protected::Nothing, Protected::People, Protected::Administration, Protected::Selling] {
            let covered = split_week(&p, protected, true, q);
            let rest = q.recruiting + q.development + p.information_hours + p.customer_hours;
            let used = covered.people * q.people
                + covered.administration * q.administration
                + covered.selling * q.selling
                + covered.rest * rest;
            assert!((used - p.hours).abs() < 1e-9, "{protected:?}: {used} hours");
        }
    }
}
