//! Co-workership: what a group does for itself. It grows where responsibility is delegated, safe to take and plainly
//! expected, and withers under a manager who does it all or delegates in detail.

use crate::parameters::section;
use teamdrift_engine::math::{clip, gate, positive, toward};
use crate::context::Context;
use crate::loops::team_loop;

section! {
    /// The group's collective capacity, and what it adds to the manager's.
    Ownership["ownership"] {
        /// How far ownership goes from the ordinary (.5) when everything is delegated, or nothing.
        reach: f64 = 1.0, "x", 0.0..=1.0, plausible 0.6..=1.0, Claim("A3");
        /// Support and demand that the group gives itself, per unit of ownership above the ordinary.
        given: f64 = 0.12, "x", 0.0..=0.5, plausible 0.05..=0.2, Claim("A3");
        /// Share of the manager's hours with people that full ownership above the ordinary takes over.
        hours: f64 = 0.4, "x", 0.0..=1.0, plausible 0.2..=0.6, Claim("A1");
        /// Hours a week and seller that it takes to leave nothing to others.
        detail_hours: f64 = 0.5, "h/week", 0.0..=5.0, plausible 0.2..=1.0, Assumption;
        /// Adjustment.
        weeks: f64 = 26.0, "weeks", 2.0..=208.0, plausible 13.0..=52.0, Assumption;
    }
}

/// What an ordinary manager delegates, and the ordinary group's ownership.
pub const ORDINARY: f64 = 0.5;

/// Ownership after a week: what is delegated beyond the ordinary is taken up as far as it is safe and something is
/// expected; what is kept back withers whatever the rest.
#[inline(always)]
#[must_use]
pub fn next_ownership(p: &Ownership, on: bool, ownership: f64, delegated: f64, safety: f64, standard: f64) -> f64 {
    let taken_up = clip(3.0 * safety * standard);
    let more = positive(delegated - ORDINARY) * taken_up - positive(ORDINARY - delegated);
    clip(toward(ownership, ORDINARY + gate(on) * p.reach * more, p.weeks))
}

/// The factor on hours that a manager needs with people.
#[inline(always)]
pub fn hours(p: &Ownership, ownership: f64) -> f64 {
    1.0 - p.hours * (ownership - ORDINARY)
}

/// Hours a week that detail takes of a manager who delegates less than an ordinary one.
#[inline(always)]
pub fn detail(p: &Ownership, on: bool, delegated: f64, sellers: f64) -> f64 {
    gate(on) * p.detail_hours * sellers * positive(ORDINARY - delegated) / ORDINARY
}

/// Support, or demand, that the group gives itself beyond an ordinary one.
#[inline(always)]
pub fn given(p: &Ownership, ownership: f64) -> f64 {
    p.given * (ownership - ORDINARY)
}

team_loop! {
    /// The group's ownership.
    pub(crate) fn update_ownership(c: &Context; write team.ownership; read team.safety, team.standard) {
        let p = &c.parameters;
        ownership = next_ownership(&p.ownership, p.mechanisms.ownership, ownership, p.policy.delegation, safety, standard);
    }
}
