//! Marketing: coordination between sales and marketing decides how many leads come, and how good they are.

use crate::context::Context;
use crate::loops::team_loop;
use crate::parameters::section;
use teamdrift_engine::math::gate;

section! {
    /// What coordination with marketing does to leads.
    Marketing["marketing"] {
        /// Leads gained by full coordination against none.
        leads: f64 = 0.25, "x", 0.0..=1.0, plausible 0.1..=0.4, Assumption;
        /// Leads lost before they are qualified, against none.
        quality: f64 = 0.20, "x", 0.0..=1.0, plausible 0.05..=0.3, Assumption;
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

/// The factor on leads of this coordination above the ordinary.
#[inline(always)]
#[must_use]
pub fn leads_factor(p: &Marketing, coordination: f64) -> f64 {
    1.0 + p.leads * coordination
}

/// The factor on losses of leads of this coordination above the ordinary.
#[inline(always)]
#[must_use]
pub fn lead_loss_factor(p: &Marketing, coordination: f64) -> f64 {
    1.0 - p.quality * coordination
}

team_loop! {
    /// Coordination with marketing beyond the ordinary, by the own manager.
    pub(crate) fn update_marketing(c: &Context; write team.coordination; read team.time_coverage) {
        let p = &c.parameters;
        coordination = gate(p.mechanisms.marketing)
            * coordination_gain(&p.marketing, p.policy.coordination_hours * time_coverage);
    }
}
