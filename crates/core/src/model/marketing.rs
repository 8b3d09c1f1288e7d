//! Marketing: coordination between sales and marketing decides how many leads come, and how good they are.

use super::table::section;

section! {
    /// What coordination with marketing does to leads.
    Marketing["marketing"] {
        /// Leads gained by all the coordination in the world against none.
        leads: f64 = 0.25, "x", 0.0..=1.0, plausible 0.1..=0.4, Assumption;
        /// Leads lost before they are qualified, against none.
        quality: f64 = 0.20, "x", 0.0..=1.0, plausible 0.05..=0.3, Assumption;
        /// Hours a week with half of that effect.
        half_hours: f64 = 1.0, "h/week", 0.05..=10.0, plausible 0.5..=2.0, Assumption;
    }
}

/// Hours a week that an ordinary manager gives to coordination with marketing.
pub const ORDINARY_HOURS: f64 = 1.0;

/// How much more coordination there is than ordinarily, in shares of what is possible.
#[inline(always)]
pub fn coordination(p: &Marketing, hours: f64) -> f64 {
    let share = |hours: f64| hours / (hours + p.half_hours);
    share(hours) - share(ORDINARY_HOURS)
}
