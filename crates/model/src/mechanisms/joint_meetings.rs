//! Joint customer meetings: the manager comes along in support, or takes over; and takes the best cases, or not.

use crate::loops::team_loop;
use crate::context::Context;
use crate::parameters::section;
use teamdrift_engine::math::{clip, exp, gate};
section! {
    /// The manager at the sellers' customers.
    JointMeetings["joint"] {
        /// Responsibility lost per unit of taking over.
        responsibility: f64 = 0.25, "x", 0.0..=1.0, plausible 0.1..=0.4, Claim("K2");
        /// Motivation lost per unit of taking over.
        motivation: f64 = 0.08, "x", 0.0..=0.5, plausible 0.03..=0.15, Claim("K2");
        /// Level of closing skill that is not learnt per unit of taking over.
        learning: f64 = 0.10, "x", 0.0..=0.5, plausible 0.05..=0.2, Claim("K2");
        /// Log of closing gained at once per unit of taking over: the manager can do it.
        closing: f64 = 0.06, "log", 0.0..=0.5, plausible 0.0..=0.1, Assumption;
        /// Value of a best case, relative to an ordinary one.
        best_case: f64 = 1.3, "x", 1.0..=5.0, plausible 1.1..=2.0, Assumption;
        /// How unfair it seems that the manager takes the best cases.
        unfairness: f64 = 0.6, "0-1", 0.0..=1.0, plausible 0.3..=0.9, Claim("K2");
    }
}

/// Share of the joint meetings that an ordinary manager takes over.
pub const ORDINARY: f64 = 0.3;

/// Taking over beyond the ordinary.
#[inline(always)]
pub fn taking_over(on: bool, share: f64) -> f64 {
    gate(on) * (share - ORDINARY)
}

/// The factor on the sellers' leads when the manager carries `own_share` of a quota from the best of their cases.
#[inline(always)]
pub fn leads_left(p: &JointMeetings, picked: f64, own_share: f64, filled: f64) -> f64 {
    let n = if filled > 1.0 { filled } else { 1.0 };
    let left = 1.0 - p.best_case * picked * own_share / n;
    if left > 0.0 { left } else { 0.0 }
}

team_loop! {
    /// What the manager sells on an own share of quota.
    pub(crate) fn manager_sells(c: &Context;
        write team.manager_won as won;
        read team.selling, team.manager_selling as talent, team.market, team.credit_taken) {
        let p = &c.parameters;
        let cases = 1.0 + (p.joint.best_case - 1.0) * picked(c, credit_taken);
        let able = exp(p.manager.own_sales_effect * talent);
        won = p.policy.own_quota_share * selling * p.pay.ordinary_week * market * able * cases;
    }
}

/// Share of the best cases that the manager takes, by policy or by an ex-star's longing.
#[inline(always)]
pub(crate) fn picked(c: &Context, credit_taken: f64) -> f64 {
    gate(c.parameters.mechanisms.joint_meetings) * clip(c.parameters.policy.cherry_picking + credit_taken)
}
