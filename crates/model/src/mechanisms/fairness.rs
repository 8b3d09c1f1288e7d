//! Fairness: how far the standard is seen not to apply to everyone, because of exemptions, of a manager who takes the
//! best cases, or of consequences that nobody executes.

use crate::company::Company;
use crate::context::Context;
use crate::loops::team_loop;
use crate::mechanisms::activities;
use teamdrift_engine::math::{clip, gate, positive, toward};
use teamdrift_engine::simd::Cpu;

/// Unfairness that shows in a week, 0-1. `exempt` is 1 where the standard does not apply to somebody present;
/// `credit_taken` the share of the credit that the manager takes; `consequences` the coverage of executing them.
#[inline(always)]
#[must_use]
pub fn shown(c: &Context, exempt: f64, credit_taken: f64, consequences: f64) -> f64 {
    let p = &c.parameters;
    let on = &p.mechanisms;
    let picked = gate(p.policy.own_quota_share > 0.0) * p.policy.cherry_picking * gate(on.joint_meetings);
    let unequal = p.activities.consequences * positive(-activities::felt(&p.activities, consequences));
    gate(on.fairness) * clip(exempt + p.joint.unfairness * clip(picked + credit_taken) + unequal)
}

team_loop! {
    /// Unfairness seen, fading.
    pub(crate) fn fade_unfairness(c: &Context; write team.unfairness; read team.exempt, team.credit_taken, team.consequences) {
        unfairness = toward(unfairness, shown(c, exempt, credit_taken, consequences), c.parameters.perception.memory_weeks);
    }
}

impl Company {
    /// Unfairness after the week.
    pub(crate) fn update_fairness(&mut self, cpu: Cpu, c: &Context) {
        self.team.exempt.fill(0.0);
        for (i, (exempted, present)) in self.people.exempt.iter().zip(&self.people.present).enumerate() {
            if exempted * present > 0.0 {
                self.team.exempt[i % self.lanes] = 1.0;
            }
        }
        self.fade_unfairness(cpu, c);
    }
}
