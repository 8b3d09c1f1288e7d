//! The pipeline: leads are worked up, qualified, and then won with a chance that falls with age, or lost.
//!
//! Each opportunity carries three patiences, unit exponentials drawn at birth; each week it uses up some
//! of them at the week's hazards, and what runs out first decides. That is inversion of a competing-risk
//! process with time-varying hazards: exact, one draw a fate, and in a paired comparison better closing
//! wins the same deals earlier instead of drawing other luck.

use super::table::section;

section! {
    /// Leads, qualification, winning and losing.
    Pipeline["pipeline"] {
        /// Weekly hazard with which a lead is qualified.
        qualify: f64 = 0.42, "1/week", 0.01..=5.0, plausible 0.25..=0.6, Computed("CRM log, L10");
        /// Weekly hazard with which a lead is lost before it is qualified.
        lose_lead: f64 = 0.32, "1/week", 0.0..=5.0, plausible 0.15..=0.4, Computed("L9: 20-30 % of raw opportunities are won");
        /// Weekly hazard of winning a fresh opportunity.
        win_fresh: f64 = 0.046, "1/week", 0.0..=2.0, plausible 0.04..=0.08, Computed("L9, L10");
        /// Weekly hazard of winning a stale one.
        win_stale: f64 = 0.0153, "1/week", 0.0..=2.0, plausible 0.008..=0.022, Computed("CRM log, L10");
        /// Age over which a fresh opportunity goes stale.
        stale_weeks: f64 = 20.0, "weeks", 1.0..=260.0, plausible 10.0..=26.0, Computed("L10");
        /// Weekly hazard of losing a qualified opportunity.
        lose: f64 = 0.0363, "1/week", 0.0..=2.0, plausible 0.035..=0.06, Computed("CRM log, L9, L10");
        /// Further losses per unit of push.
        lose_of_push: f64 = 0.5, "x", 0.0..=3.0, plausible 0.2..=1.0, Assumption;
        /// Winning in a seat that stands empty, relative to an ordinary seller's.
        vacant_win: f64 = 0.30, "x", 0.0..=1.0, plausible 0.1..=0.5, Assumption;
        /// Further weekly hazard of losing while a seat stands empty.
        vacant_lose: f64 = 0.035, "1/week", 0.0..=1.0, plausible 0.01..=0.08, Assumption;
        /// Elasticity of qualifying to effort.
        qualify_of_effort: f64 = 0.35, "x", 0.0..=1.5, plausible 0.1..=0.7, Assumption;
    }
}

/// Most leads and opportunities that a seat keeps open; further leads are lost unworked.
pub const CAPACITY: usize = 160;

/// Opportunities that a week passes over at a time; [`CAPACITY`] is a multiple.
pub const STEP: usize = 8;

/// Weekly hazard of winning, from how fresh an opportunity is: exp(-age / stale), 1 when just qualified.
#[inline(always)]
pub fn win_hazard(p: &Pipeline, fresh: f64) -> f64 {
    p.win_stale + (p.win_fresh - p.win_stale) * fresh
}
