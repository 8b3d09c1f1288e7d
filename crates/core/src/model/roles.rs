//! Roles: everyone does everything, or some book meetings and others negotiate.

use super::table::{choice, section};

choice! {
    /// Who does what.
    Roles {
        /// Everyone books and negotiates.
        Generalists = "generalists",
        /// The half whose strength is booking books for all, the other half negotiates.
        ByStrength = "by-strength",
        /// Halves by lot, whatever their strengths.
        ByLot = "by-lot",
    }
}

section! {
    /// What splitting roles costs.
    RoleSplit["roles"] {
        /// Share of leads lost where one hands over to another.
        handover_loss: f64 = 0.06, "share", 0.0..=0.9, plausible 0.02..=0.12, Assumption;
        /// Weeks between looks at who does what.
        every_weeks: u32 = 4, "weeks", 1..=52, plausible 4..=13, Assumption;
    }
}

/// A role as the columns hold it: books and negotiates.
pub const GENERALIST: f64 = 0.0;
/// Books for the others.
pub const BOOKER: f64 = 1.0;
/// Negotiates what others book.
pub const CLOSER: f64 = -1.0;
