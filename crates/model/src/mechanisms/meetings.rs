//! Team meetings: an hour that gives everybody something, or one in which numbers are read out that everybody has.

use crate::parameters::section;
use teamdrift_engine::math::{gate, toward};
use crate::context::Context;
use crate::loops::team_loop;

section! {
    /// What team meetings give and cost.
    Meetings["meetings"] {
        /// Clarity gained per unit of value above an ordinary meeting's.
        clarity: f64 = 0.12, "x", 0.0..=1.0, plausible 0.05..=0.25, Claim("K9");
        /// Motivation (community) gained per unit of value above an ordinary meeting's.
        motivation: f64 = 0.06, "x", 0.0..=1.0, plausible 0.0..=0.12, Claim("K9");
        /// Level of skill that sharing what works adds, per unit of value above an ordinary meeting's.
        sharing: f64 = 0.08, "x", 0.0..=1.0, plausible 0.0..=0.2, Claim("K9");
        /// Working hours lost to selling for each hour in a meeting, from an ordinary share of selling time.
        selling_lost: f64 = 0.5, "h/h", 0.0..=1.0, plausible 0.3..=1.0, Assumption;
        /// How fast a practice of meetings is made, or fizzles out.
        weeks: f64 = 8.0, "weeks", 1.0..=52.0, plausible 4.0..=13.0, Assumption;
        /// Broken promise in each meeting that is announced and not held, beyond the ordinary tenth.
        cancelled: f64 = 0.4, "0-1", 0.0..=1.0, plausible 0.1..=0.6, Claim("K9");
    }
}

/// What the ordinary company's meetings are like: hours a week, share of reading out numbers, preparation, share held.
pub const ORDINARY: Practice = Practice { hours: 1.0, numbers: 0.5, preparation: 0.5, regularity: 0.9 };

/// A practice of meetings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Practice {
    /// Hours a week that everybody sits there.
    pub hours: f64,
    /// Share of the time in which numbers are read out that everybody has, 0 to 1.
    pub numbers: f64,
    /// How well prepared, 0 to 1.
    pub preparation: f64,
    /// Share of the announced meetings that are held, 0 to 1.
    pub regularity: f64,
}

/// What a practice gives, 0 to 1: the time used for why and what next, prepared and held; the second hour of a week
/// gives less than the first.
#[inline(always)]
pub fn value(q: Practice) -> f64 {
    q.regularity * q.preparation * (1.0 - q.numbers) * (1.5 * q.hours / (q.hours + 0.5))
}

/// The practice's value as the team lives it, after a week.
#[inline(always)]
pub fn lived(p: &Meetings, lived: f64, q: Practice) -> f64 {
    toward(lived, value(q), p.weeks)
}

/// What lived meetings give above ordinary ones.
#[inline(always)]
pub fn above_ordinary(on: bool, lived: f64) -> f64 {
    gate(on) * (lived - value(ORDINARY))
}

/// Factor on selling time, of a seller who sells `selling_hours` a week.
#[inline(always)]
pub fn selling_time(p: &Meetings, on: bool, q: Practice, selling_hours: f64) -> f64 {
    let more = q.hours * q.regularity - ORDINARY.hours * ORDINARY.regularity;
    let left = 1.0 - gate(on) * p.selling_lost * more / selling_hours;
    if left > 0.1 { left } else { 0.1 }
}

/// Hours that a practice takes of the manager above an ordinary one: an hour prepared well is two.
#[inline(always)]
pub fn manager_hours(q: Practice) -> f64 {
    let all = |q: Practice| q.hours * q.regularity * (1.0 + q.preparation);
    all(q) - all(ORDINARY)
}

team_loop! {
    /// What team meetings give, as the team lives them.
    pub(crate) fn update_meetings(c: &Context; write team.meetings; read) {
        meetings = lived(&c.parameters.meetings, meetings, c.intent.meetings);
    }
}
