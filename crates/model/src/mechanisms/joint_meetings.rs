//! Joint customer meetings: the manager comes along in support, or takes over; and takes the best cases, or not.

use crate::mechanisms::context::Context;
use crate::loops::team_loop;
use crate::parameters::section;
use teamdrift_engine::math::{clip, exp, gate};

section! {
    /// The manager at the sellers' customers.
    JointMeetings["joint"] {
        /// Responsibility lost per unit of taking over.
        takeover_effect_on_responsibility: f64 = 0.25, "x", 0.0..=1.0, plausible 0.1..=0.4, Claim("K2");
        /// Motivation lost per unit of taking over.
        takeover_effect_on_motivation: f64 = 0.08, "x", 0.0..=0.5, plausible 0.03..=0.15, Claim("K2");
        /// Level of closing skill that is not learnt per unit of taking over.
        takeover_effect_on_learning: f64 = 0.10, "x", 0.0..=0.5, plausible 0.05..=0.2, Claim("K2");
        /// Log of closing gained at once per unit of taking over: the manager can do it.
        takeover_effect_on_closing: f64 = 0.06, "log", 0.0..=0.5, plausible 0.0..=0.1, Assumption;
        /// Value of a best case, relative to an ordinary one.
        best_case_factor: f64 = 1.3, "x", 1.0..=5.0, plausible 1.1..=2.0, Assumption;
        /// How unfair it seems that the manager takes the best cases.
        cherry_picking_unfairness: f64 = 0.6, "0-1", 0.0..=1.0, plausible 0.3..=0.9, Claim("K2");
    }
}

/// Share of the joint meetings that an ordinary manager takes over.
pub const ORDINARY: f64 = 0.3;

/// Taking over beyond the ordinary, 0-1 around 0.
#[inline(always)]
#[must_use]
pub fn taking_over(on: bool, share: f64) -> f64 {
    gate(on) * (share - ORDINARY)
}

/// The factor on the sellers' leads when the manager carries `own_share` of a quota, `picked` of it from the best of
/// their cases, with `filled` sellers present.
#[inline(always)]
#[must_use]
pub fn leads_factor(p: &JointMeetings, picked: f64, own_share: f64, filled: f64) -> f64 {
    let n = if filled > 1.0 { filled } else { 1.0 };
    let kept = 1.0 - p.best_case_factor * picked * own_share / n;
    if kept > 0.0 { kept } else { 0.0 }
}

/// What a manager's own selling comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OwnSelling {
    /// Share of the manager's own selling that the hours allow, 0-1.
    pub covered: f64,
    /// Selling talent, log output.
    pub talent: f64,
    /// The market, 1 = ordinary.
    pub market: f64,
    /// Share of the best cases that the manager takes, 0-1.
    pub picked: f64,
}

/// Value that a manager wins in a week on an own share of quota, money.
#[inline(always)]
#[must_use]
pub fn own_sales(c: &Context, q: OwnSelling) -> f64 {
    let p = &c.parameters;
    let cases = 1.0 + (p.joint.best_case_factor - 1.0) * q.picked;
    let ability = exp(p.manager.own_sales_effect * q.talent);
    p.policy.own_quota_share * q.covered * p.pay.ordinary_week * q.market * ability * cases
}

team_loop! {
    /// What the manager sells on an own share of quota.
    pub(crate) fn manager_sells(c: &Context;
        write team.manager_won as won;
        read team.selling, team.manager_selling as talent, team.market, team.credit_taken) {
        won = own_sales(c, OwnSelling { covered: selling, talent, market, picked: picked(c, credit_taken) });
    }
}

/// Share of the best cases that the manager takes, 0-1: by policy, or as an ex-star's credit.
#[inline(always)]
#[must_use]
pub fn picked(c: &Context, credit_taken: f64) -> f64 {
    gate(c.parameters.mechanisms.joint_meetings) * clip(c.parameters.policy.cherry_picking + credit_taken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanisms::{Parameters, manager};
    use crate::worked;
    use serde_json::json;

    fn context(parameters: &Parameters) -> Context {
        Context::new(parameters.clone(), 0)
    }

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("joint_meetings", &[], |q| {
            let (p, c) = (&q.parameters.joint, context(&q.parameters));
            let policy = &q.parameters.policy;
            match q.equation() {
                "effects" => {
                    let more = taking_over(q.parameters.mechanisms.joint_meetings, policy.taking_over);
                    json!({
                        "responsibility_target": -p.takeover_effect_on_responsibility * more,
                        "motivation_target": -p.takeover_effect_on_motivation * more,
                        "closing_level": -p.takeover_effect_on_learning * more,
                        "log_closing_output": p.takeover_effect_on_closing * more,
                    })
                }
                "picked" => picked(&c, q.of("credit")).into(),
                "leads_factor" => {
                    leads_factor(p, q.of("picked"), policy.own_quota_share, q.of("sellers")).into()
                }
                _ => q.unknown(),
            }
        });
        worked::check_only("manager", &["own_sales"], |q| {
            let chair_vacancy = f64::from(u8::from(q.is("chair_empty")));
            own_sales(&context(&q.parameters), OwnSelling {
                covered: q.of("covered_selling") * manager::presence(&q.parameters.manager, chair_vacancy),
                talent: q.of("log_talents"),
                market: q.of("market"),
                picked: q.of("picked"),
            })
            .into()
        });
    }

    /// An ordinary manager changes nothing, nor does any when the mechanism is off.
    #[test]
    fn neutral() {
        assert_eq!((taking_over(true, ORDINARY), taking_over(false, 0.9)), (0.0, 0.0));
        assert_eq!(leads_factor(&JointMeetings::default(), 1.0, 0.0, 8.0), 1.0);
    }
}
