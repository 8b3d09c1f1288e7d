//! Support and demand as they arrive at the team.

use crate::mechanisms::context::Context;
use crate::loops::team_loop;
use crate::mechanisms::manager::{self, Capacity};
use crate::mechanisms::policy::Levels;
use crate::mechanisms::{meetings, ownership, reporting};
use crate::parameters::section;
use teamdrift_engine::math::{absolute, clip, gate, normal_quantile, positive, toward};

section! {
    /// How delivered leadership reaches people, and how unsteadiness is felt.
    Leadership["leadership"] {
        /// Memory with which a team judges whether leadership is steady.
        steadiness_weeks: f64 = 8.0, "weeks", 2.0..=52.0, plausible 4.0..=16.0, Assumption;
        /// What of a week's deviation from its own average is felt as lost dose.
        unsteadiness_effect: f64 = 0.6, "x", 0.0..=2.0, plausible 0.2..=1.0, Claim("B10");
        /// Deviation that counts as ordinary.
        ordinary_unsteadiness: f64 = 0.05, "0-1", 0.0..=0.3, plausible 0.03..=0.08, Assumption;
        /// Spread in how much of the manager each seller gets.
        contact_sd: f64 = 0.08, "0-1", 0.0..=0.3, plausible 0.03..=0.12, Assumption;
        /// Part of feedback felt as criticism that is lost as support.
        criticism_effect: f64 = 0.5, "x", 0.0..=1.0, plausible 0.2..=0.8, Claim("B12");
        /// How fast broken promises are forgotten.
        promise_weeks: f64 = 13.0, "weeks", 1.0..=104.0, plausible 6.0..=26.0, Assumption;
        /// Weight of administration left undone among broken promises.
        administration_promises: f64 = 0.5, "x", 0.0..=2.0, plausible 0.2..=0.8, Assumption;
    }
}

/// Dose after what unsteadiness takes, 0-1: `deviation` is the recent mean absolute deviation.
#[inline(always)]
#[must_use]
pub fn steadied(p: &Leadership, on: bool, dose: f64, deviation: f64) -> f64 {
    let excess = deviation - p.ordinary_unsteadiness;
    let felt = gate(on) * p.unsteadiness_effect * positive(excess);
    clip(dose - felt)
}

/// What a week's dose is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dose {
    /// Level intended, 0-1.
    pub intended: f64,
    /// How much of an intention arrives, 1 = an ordinary manager's.
    pub rate: f64,
    /// Share held back or felt as something else, 0-1.
    pub lost: f64,
    /// What the group adds by itself, 0-1 around 0.
    pub group: f64,
    /// The week's deviation, 0-1 around 0.
    pub deviation: f64,
}

/// Support or demand delivered in a week.
#[inline(always)]
#[must_use]
pub fn delivered(q: Dose) -> f64 {
    clip(q.intended * q.rate * (1.0 - q.lost) + q.group + q.deviation)
}

/// Share of a week's promises that is broken, of a manager who intends these levels: time with people and administration
/// not covered, meetings not held.
#[inline(always)]
#[must_use]
pub fn broken_promises(c: &Context, levels: Levels, people_coverage: f64, administration_coverage: f64) -> f64 {
    let on = &c.parameters.mechanisms;
    let intended = 0.5 * (levels.support + levels.demand);
    let missed = positive(meetings::ORDINARY.regularity - c.intent.meetings.regularity);
    let cancelled = gate(on.meetings) * c.parameters.meetings.cancellation_effect * missed;
    gate(on.broken_promises)
        * (intended * (1.0 - people_coverage) + c.parameters.leadership.administration_promises * (1.0 - administration_coverage) + cancelled)
}

team_loop! {
    /// Delivers the intention; unsteadiness takes from it.
    pub(crate) fn deliver_leadership(c: &Context;
        write team.support, team.demand, team.support_mean, team.demand_mean, team.support_deviation,
              team.demand_deviation, team.criticism;
        read team.support_intended, team.demand_intended, team.people_coverage, team.administration_coverage,
             team.presence, team.ownership, team.reporting,
             team.manager_relation as relation, team.manager_system as system,
             team.manager_administration as administration, team.manager_growth as growth,
             team.manager_energy as energy, team.manager_clarity as role_clarity,
             team.manager_newness as newness, team.uniform_support, team.uniform_demand) {
        let p = &c.parameters;
        let m = &p.manager;
        let capacity = Capacity {
            energy, role_clarity, newness,
            administration: manager::administration_done(m, administration_coverage, administration),
            top_support: reporting::top_support(&p.reporting, p.company.top_support, reporting),
        };
        let group = ownership::given(&p.ownership, ownership);
        let support_now = delivered(Dose {
            intended: support_intended,
            rate: manager::delivered_share(m, clip(relation + growth), capacity) * people_coverage * presence,
            lost: p.leadership.criticism_effect * c.intent.criticism,
            group,
            deviation: m.weekly_deviation * normal_quantile(uniform_support),
        });
        let demand_now = delivered(Dose {
            intended: demand_intended,
            rate: manager::delivered_share(m, clip(system + growth), capacity) * people_coverage * presence,
            lost: c.intent.avoidance,
            group,
            deviation: m.weekly_deviation * normal_quantile(uniform_demand),
        });
        let memory = p.leadership.steadiness_weeks;
        support_deviation = toward(support_deviation, absolute(support_now - support_mean), memory);
        demand_deviation = toward(demand_deviation, absolute(demand_now - demand_mean), memory);
        support_mean = toward(support_mean, support_now, memory);
        demand_mean = toward(demand_mean, demand_now, memory);
        support = steadied(&p.leadership, p.mechanisms.unsteadiness, support_now, support_deviation);
        demand = steadied(&p.leadership, p.mechanisms.unsteadiness, demand_now, demand_deviation);
        criticism = c.intent.criticism;
    }
}

team_loop! {
    /// Broken promises, fading.
    pub(crate) fn update_promises(c: &Context;
        write team.promises;
        read team.support_intended, team.demand_intended, team.people_coverage, team.administration_coverage) {
        let intended = Levels { support: support_intended, demand: demand_intended };
        let broken = broken_promises(c, intended, people_coverage, administration_coverage);
        promises = clip(toward(promises, broken, c.parameters.leadership.promise_weeks));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;
    use serde_json::json;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check_only("leadership", &["running", "felt", "promises"], |q| {
            let (all, p) = (&q.parameters, &q.parameters.leadership);
            match q.equation() {
                "running" => {
                    let (dose, mean) = (q.of("dose"), q.of("mean"));
                    let deviation = toward(q.of("deviation"), absolute(dose - mean), p.steadiness_weeks);
                    json!({"mean": toward(mean, dose, p.steadiness_weeks), "deviation": deviation})
                }
                "felt" => steadied(p, all.mechanisms.unsteadiness, q.of("dose"), q.of("deviation")).into(),
                "promises" => {
                    let mut all = all.clone();
                    all.policy.support = Some(q.of("support_intended"));
                    all.policy.demand = Some(q.of("demand_intended"));
                    all.policy.meeting_regularity = q.of("meetings_held");
                    let c = Context::new(all, 0);
                    let (people, administration) = (q.of("covered_people"), q.of("covered_administration"));
                    let broken = broken_promises(&c, c.intent.levels(), people, administration);
                    clip(toward(q.of("promises"), broken, p.promise_weeks)).into()
                }
                _ => q.unknown(),
            }
        });
        worked::check_only("manager", &["delivered_support", "delivered_demand"], |q| {
            let all = &q.parameters;
            let lost = match q.equation() {
                "delivered_support" => all.leadership.criticism_effect * q.of("criticism"),
                _ => q.of("avoidance"),
            };
            let present = manager::presence(&all.manager, f64::from(u8::from(q.is("chair_empty"))));
            delivered(Dose {
                intended: q.of("intended"),
                rate: q.of("share") * q.of("covered_people") * present,
                lost,
                group: q.of("given"),
                deviation: all.manager.weekly_deviation * q.of("z"),
            })
            .into()
        });
    }

    /// Off, or as steady as is ordinary, nothing is lost.
    #[test]
    fn neutral() {
        let p = Leadership::default();
        assert_eq!(steadied(&p, false, 0.6, 0.4), 0.6);
        assert_eq!(steadied(&p, true, 0.6, p.ordinary_unsteadiness), 0.6);
        assert!(steadied(&p, true, 0.6, p.ordinary_unsteadiness + 0.01) < 0.6);
    }
}
