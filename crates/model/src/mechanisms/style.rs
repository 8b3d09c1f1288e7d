//! Communication style: what is said and how it is said are two things. A style that suits the situation lets
//! more of the same dose arrive; no style replaces the dose.

use crate::mechanisms::diagnosis::cause;
use crate::parameters::{choice, section};
use teamdrift_engine::math::{clip, gate};
choice! {
    /// How a manager speaks.
    Style {
        /// Fitting where situations are read, else the manager's own way.
        Usual = "usual",
        /// The manager's own way, alike with everybody.
        Own = "own",
        /// Tells what to do and how: for the new and unsure.
        Instructing = "instructing",
        /// Plain about what is expected: for the able who do not want to.
        Direct = "direct",
        /// Hands over: for the able and self-driven.
        Delegating = "delegating",
        /// Asks for more: for the experienced and comfortable.
        Challenging = "challenging",
        /// The style that goes with what each seller's situation is read as.
        Fitting = "fitting",
    }
}

/// A style as the columns hold it.
pub mod spoken {
    /// The manager's own way.
    pub const OWN: f64 = -1.0;
    /// Instructing.
    pub const INSTRUCTING: f64 = 0.0;
    /// Direct.
    pub const DIRECT: f64 = 1.0;
    /// Delegating.
    pub const DELEGATING: f64 = 2.0;
    /// Challenging.
    pub const CHALLENGING: f64 = 3.0;
}

section! {
    /// How the way of speaking lets a dose arrive.
    Communication["communication"] {
        /// What of a dose is gained or lost between a style that suits fully and one that does not at all.
        effect: f64 = 0.2, "x", 0.0..=1.0, plausible 0.05..=0.4, Claim("B8");
        /// How well the manager's own way suits a situation, on average.
        own: f64 = 0.35, "share", 0.0..=1.0, plausible 0.25..=0.5, Assumption;
        /// How far a manager can leave the own way of speaking: 1 = every style at will.
        range: f64 = 0.8, "share", 0.0..=1.0, plausible 0.4..=1.0, Assumption;
    }
}

/// The factor on what arrives of support and demand, 1 = the manager's own way.
#[inline(always)]
pub fn factor(p: &Communication, on: bool, style: f64, skill: f64, motivation: f64, safety: f64, standard: f64) -> f64 {
    // Four situations that share every seller among them.
    let able = clip((skill - 0.42) / 0.14);
    let driven = clip((motivation - 0.42) / 0.12);
    let comfortable = clip((safety - 0.5) / 0.1) * clip((0.52 - standard) / 0.1);
    let suits = if style == spoken::INSTRUCTING {
        1.0 - able
    } else if style == spoken::CHALLENGING {
        able * comfortable
    } else if style == spoken::DIRECT {
        able * (1.0 - comfortable) * (1.0 - driven)
    } else {
        able * (1.0 - comfortable) * driven
    };
    let chosen = if style == spoken::OWN { 0.0 } else { 1.0 };
    1.0 + gate(on) * chosen * p.range * p.effect * (suits - p.own)
}

/// The style that goes with what a situation is read as.
#[inline(always)]
pub fn fitting(found: f64, skill: f64) -> f64 {
    if found == cause::COMPETENCE || (found == cause::ENERGY && skill < 0.47) {
        spoken::INSTRUCTING
    } else if found == cause::WILL || found == cause::STRUCTURE {
        spoken::DIRECT
    } else if found == cause::COMFORT {
        spoken::CHALLENGING
    } else if found == cause::NONE {
        spoken::DELEGATING
    } else {
        spoken::OWN
    }
}

/// A style that is the same for everybody; none for one that is fitted. `read` says whether situations are read.
#[must_use]
pub const fn alike(style: Style, read: bool) -> Option<f64> {
    match style {
        Style::Usual if read => None,
        Style::Usual | Style::Own => Some(spoken::OWN),
        Style::Instructing => Some(spoken::INSTRUCTING),
        Style::Direct => Some(spoken::DIRECT),
        Style::Delegating => Some(spoken::DELEGATING),
        Style::Challenging => Some(spoken::CHALLENGING),
        Style::Fitting => None,
    }
}
