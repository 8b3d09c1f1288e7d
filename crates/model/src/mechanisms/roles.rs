//! Roles: everyone does everything, or some book meetings and others negotiate.

use crate::company::Company;
use crate::context::Context;
use crate::streams::Stream;
use crate::parameters::{choice, section};
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

impl Company {
    /// Who does what, looked at anew every few weeks, or when one of the two kinds has nobody left.
    pub(crate) fn assign_roles(&mut self, c: &Context) {
        let roles = c.parameters.policy.roles;
        if roles == Roles::Generalists {
            self.people.role.fill(GENERALIST);
            return;
        }
        let due = c.week.rem_euclid(c.parameters.roles.every_weeks as i32) == 0;
        for lane in 0..self.lanes {
            let mut order = self.present(lane);
            let filled = |role: f64| order.iter().any(|i| self.people.role[*i] == role);
            if !due && filled(BOOKER) && filled(CLOSER) {
                continue;
            }
            let q = &self.people;
            let lot = |i: usize| {
                let seat = (i / self.lanes) as u32;
                self.draw(Stream::Lot, 0, lane, seat, self.hire[i])[2]
            };
            let booking = |i: usize| match roles {
                Roles::ByLot => lot(i),
                _ => {
                    let skill = c.parameters.skill.output_of_skill * (q.prospecting[i] - q.closing[i]);
                    q.talent_prospecting[i] - q.talent_closing[i] + skill
                }
            };
            order.sort_by(|a, b| booking(*b).total_cmp(&booking(*a)).then(a.cmp(b)));
            let bookers = order.len() / 2;
            for (place, i) in order.into_iter().enumerate() {
                // Alone, one does both.
                self.people.role[i] = match bookers {
                    0 => GENERALIST,
                    n if place < n => BOOKER,
                    _ => CLOSER,
                };
            }
        }
    }

    /// What those who book work up for each who negotiates, in ordinary sellers' work.
    pub(crate) fn pool(&mut self, c: &Context) {
        self.team.booked.fill(0.0);
        self.team.booked_time.fill(1.0);
        if c.parameters.policy.roles == Roles::Generalists {
            return;
        }
        for lane in 0..self.lanes {
            let (mut work, mut bookers, mut closers, mut territory) = (0.0, 0.0_f64, 0.0_f64, 0.0);
            for i in self.present(lane) {
                let role = self.people.role[i];
                // Who does nothing else does twice as much of it.
                work += if role == BOOKER { 2.0 * self.people.output_prospecting[i] } else { 0.0 };
                bookers += if role == BOOKER { 1.0 } else { 0.0 };
                closers += if role == CLOSER { 1.0 } else { 0.0 };
                territory += if role == GENERALIST { 0.0 } else { self.seat.territory[i] };
            }
            if closers > 0.0 && bookers > 0.0 {
                let kept = 1.0 - c.parameters.roles.handover_loss;
                self.team.booked[lane] = kept * work / closers * territory / (bookers + closers);
                self.team.booked_time[lane] = closers / bookers;
            }
        }
    }

    /// Whose the week's sales are: one's own, or half the closer's and half that of those who booked.
    pub(crate) fn credit(&mut self, c: &Context) {
        self.seat.credited.copy_from_slice(&self.seat.won);
        if c.parameters.policy.roles == Roles::Generalists {
            return;
        }
        for lane in 0..self.lanes {
            let all = self.present(lane);
            let booked = |i: usize| {
                let books = self.people.role[i] == BOOKER;
                if books { self.people.output_prospecting[i] } else { 0.0 }
            };
            let work: f64 = all.iter().map(|i| booked(*i)).sum();
            if work <= 0.0 {
                continue;
            }
            let closed: f64 = all.iter().filter(|i| self.people.role[**i] == CLOSER).map(|i| self.seat.won[*i]).sum();
            let shares: Vec<(usize, f64)> = all.iter().map(|i| (*i, booked(*i) / work)).collect();
            for (i, share) in shares {
                if self.people.role[i] == CLOSER {
                    self.seat.credited[i] *= 0.5;
                }
                self.seat.credited[i] += 0.5 * closed * share;
            }
        }
    }
}
