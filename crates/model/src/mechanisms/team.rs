//! The team's size and how it stands when the question begins.

use crate::parameters::section;
section! {
    /// The team: how many seats, how long a week.
    Team["team"] {
        /// Budgeted seats, filled or vacant.
        sellers: u32 = 8, "seats", 1..=50, plausible 6..=12, Verified("Alexander Group, span of control 8.5");
        /// Working hours a seller is paid for.
        hours_per_week: f64 = 37.5, "h/week", 10.0..=60.0, plausible 35.0..=45.0, Setting;
    }
}

section! {
    /// The ordinary history before week 0, and what is then imposed on it.
    Start["start"] {
        /// Weeks of history before week 0, so that pipeline, tenures and beliefs are stationary.
        history_weeks: u32 = 52, "weeks", 13..=520, plausible 52..=104, Setting;
        /// Support intended during the history.
        support: f64 = 0.60, "0-1", 0.0..=1.0, plausible 0.55..=0.6, Setting;
        /// Demand intended during the history.
        demand: f64 = 0.60, "0-1", 0.0..=1.0, plausible 0.55..=0.6, Setting;
        /// Team mean of perceived safety imposed at week 0 (from a survey, say).
        safety: Option<f64> = None, "0-1", 0.0..=1.0, plausible 0.2..=0.8, Setting;
        /// Team mean of perceived standard imposed at week 0.
        standard: Option<f64> = None, "0-1", 0.0..=1.0, plausible 0.2..=0.8, Setting;
        /// Team mean of motivation imposed at week 0.
        motivation: Option<f64> = None, "0-1", 0.0..=1.0, plausible 0.3..=0.7, Setting;
        /// Team mean of energy imposed at week 0.
        energy: Option<f64> = None, "0-1", 0.0..=1.0, plausible 0.3..=0.8, Setting;
        /// Team mean of role clarity imposed at week 0.
        clarity: Option<f64> = None, "0-1", 0.0..=1.0, plausible 0.3..=0.8, Setting;
        /// Friction in the team imposed at week 0.
        friction: Option<f64> = None, "0-1", 0.0..=1.0, plausible 0.1..=0.6, Setting;
    }
}
