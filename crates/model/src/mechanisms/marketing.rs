//! Marketing: coordination between sales and marketing decides how many leads come, and how good they are.

use crate::mechanisms::context::Context;
use crate::loops::team_loop;
use crate::mechanisms::organization::Organization;
use crate::parameters::section;
use teamdrift_engine::math::gate;

section! {
    /// What coordination with marketing does to leads.
    Marketing["marketing"] {
        /// Leads gained by full coordination against none.
        lead_effect: f64 = 0.25, "x", 0.0..=1.0, plausible 0.1..=0.4, Assumption;
        /// Leads lost before they are qualified, against none.
        lead_quality_effect: f64 = 0.20, "x", 0.0..=1.0, plausible 0.05..=0.3, Assumption;
        /// Hours a week with half of that effect.
        half_hours: f64 = 1.0, "h/week", 0.05..=10.0, plausible 0.5..=2.0, Assumption;
    }
}

/// Hours a week that an ordinary manager gives to coordination with marketing.
pub const ORDINARY_HOURS: f64 = 1.0;

/// Coordination above an ordinary manager's, as a share of full coordination; `hours` a week.
#[inline(always)]
#[must_use]
pub fn coordination_gain(p: &Marketing, hours: f64) -> f64 {
    let share = |hours: f64| hours / (hours + p.half_hours);
    share(hours) - share(ORDINARY_HOURS)
}

/// Coordination that reaches a team: a part of its own, and a part of the mean of all `teams`, given their sum.
#[inline(always)]
#[must_use]
pub fn team_coverage(p: &Organization, own: f64, sum: f64, teams: f64) -> f64 {
    let shared = p.marketing_shared;
    (1.0 - shared) * own + shared * sum / teams
}

/// The factor on leads of this coordination above the ordinary.
#[inline(always)]
#[must_use]
pub fn leads_factor(p: &Marketing, coordination: f64) -> f64 {
    1.0 + p.lead_effect * coordination
}

/// The factor on losses of leads of this coordination above the ordinary.
#[inline(always)]
#[must_use]
pub fn lead_loss_factor(p: &Marketing, coordination: f64) -> f64 {
    1.0 - p.lead_quality_effect * coordination
}

team_loop! {
    /// Coordination with marketing beyond the ordinary, by the own manager.
    pub(crate) fn update_marketing(c: &Context; write team.coordination; read team.time_coverage) {
        let p = &c.parameters;
        coordination = gate(p.mechanisms.marketing)
            * coordination_gain(&p.marketing, p.policy.coordination_hours * time_coverage);
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
        worked::check("marketing", &[], |q| {
            let (all, p) = (&q.parameters, &q.parameters.marketing);
            match q.equation() {
                "own_coverage" => coordination_gain(p, all.policy.coordination_hours * q.of("time_coverage")).into(),
                "coverage" => team_coverage(&all.company, q.of("own"), 3.0 * q.of("mean_of_teams"), 3.0).into(),
                "effects" => {
                    let coverage = q.of("coverage");
                    json!({"leads": leads_factor(p, coverage), "lead_loss": lead_loss_factor(p, coverage)})
                }
                _ => q.unknown(),
            }
        });
    }

    /// Ordinary coordination changes nothing; more brings leads and keeps them, with falling returns.
    #[test]
    fn ordinary_hours_are_neutral() {
        let p = Marketing::default();
        assert_eq!(coordination_gain(&p, ORDINARY_HOURS), 0.0);
        assert_eq!((leads_factor(&p, 0.0), lead_loss_factor(&p, 0.0)), (1.0, 1.0));
        let gains = [0.0, 1.0, 2.0, 3.0, 100.0].map(|hours| coordination_gain(&p, hours));
        assert!(gains.is_sorted() && gains[0] == -0.5 && gains[4] < 0.5);
        assert!(gains[3] - gains[2] < gains[2] - gains[1]);
        assert!(leads_factor(&p, 0.2) > 1.0 && lead_loss_factor(&p, 0.2) < 1.0);
    }
}
