//! Roles: everyone does everything, or some book meetings and others negotiate.

use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::mechanisms::skill::Skill;
use crate::parameters::{choice, section};
use crate::streams::Stream;

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
        /// Share of a negotiator's sales that counts as the bookers' own.
        booker_credit_share: f64 = 0.5, "share", 0.0..=1.0, plausible 0.3..=0.7, Assumption;
    }
}

/// What a seller does where roles are split.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Books and negotiates.
    Generalist,
    /// Books for the others.
    Booker,
    /// Negotiates what others book.
    Closer,
}

impl Role {
    /// The role as the columns hold it.
    #[inline(always)]
    #[must_use]
    pub const fn code(self) -> f64 {
        match self {
            Role::Generalist => 0.0,
            Role::Booker => 1.0,
            Role::Closer => -1.0,
        }
    }

    /// Whether a column's code is this role.
    #[inline(always)]
    fn is(self, code: f64) -> bool {
        self.code() == code
    }
}

/// Work put into leads in a seat with this role (a code), from one's own work and from what is booked for each who
/// negotiates, 1 = an ordinary seller's.
#[inline(always)]
#[must_use]
pub fn worked_up(role: f64, own: f64, booked: f64) -> f64 {
    let not_booking = if Role::Closer.is(role) { booked } else { own };
    if Role::Booker.is(role) { 0.0 } else { not_booking }
}

/// The factor on winning of a seller with this role (a code), from negotiators for each booker: more time for each case.
#[inline(always)]
#[must_use]
pub fn winning_factor(role: f64, negotiators_per_booker: f64) -> f64 {
    if Role::Closer.is(role) { negotiators_per_booker.sqrt() } else { 1.0 }
}

/// How far a seller leans to booking rather than negotiating, log output: from talents (log output) and skills (0-1).
#[must_use]
pub fn lean(p: &Skill, talents: (f64, f64), skills: (f64, f64)) -> f64 {
    let skill = p.skill_effect_on_output * (skills.0 - skills.1);
    talents.0 - talents.1 + skill
}

/// The roles of sellers with these leans, in the same order: the half that leans most to booking books, of equals the
/// first. A seller alone is a generalist.
#[must_use]
pub fn split_roles(leans: &[f64]) -> Vec<Role> {
    let mut order: Vec<usize> = (0..leans.len()).collect();
    order.sort_by(|a, b| leans[*b].total_cmp(&leans[*a]).then(a.cmp(b)));
    let bookers = order.len() / 2;
    let mut roles = vec![Role::Generalist; leans.len()];
    for (rank, i) in order.into_iter().enumerate().filter(|_| bookers > 0) {
        roles[i] = if rank < bookers { Role::Booker } else { Role::Closer };
    }
    roles
}

/// A team's bookers and negotiators.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Split {
    /// Sum of the bookers' work, 1 = an ordinary seller's. A booker does nothing else, so twice as much of it.
    pub work: f64,
    /// Number of bookers.
    pub bookers: f64,
    /// Number of negotiators.
    pub negotiators: f64,
    /// Sum of the potential of their territories, 1 = ordinary.
    pub territory: f64,
}

/// Work booked for each negotiator, 1 = an ordinary seller's.
#[must_use]
pub fn booked(p: &RoleSplit, q: Split) -> f64 {
    let kept = 1.0 - p.handover_loss;
    kept * q.work / q.negotiators * q.territory / (q.bookers + q.negotiators)
}

/// Sales credited to a seller with this role (a code), money: `won` by the seller, `closed` by all negotiators of the
/// team; `share` is the seller's share of the bookers' output.
#[must_use]
pub fn credited(p: &RoleSplit, role: f64, won: f64, closed: f64, share: f64) -> f64 {
    let kept = if Role::Closer.is(role) { won * (1.0 - p.booker_credit_share) } else { won };
    kept + p.booker_credit_share * closed * share
}

impl Company {
    /// Assigns roles: every few weeks, and when one of the two kinds is empty.
    pub(crate) fn assign_roles(&mut self, c: &Context) {
        let roles = c.parameters.policy.roles;
        if roles == Roles::Generalists {
            self.people.role.fill(Role::Generalist.code());
            return;
        }
        let due = c.week.rem_euclid(c.parameters.roles.every_weeks as i32) == 0;
        for lane in 0..self.lanes {
            let present = self.present(lane);
            let filled = |role: Role| present.iter().any(|i| role.is(self.people.role[*i]));
            if !due && filled(Role::Booker) && filled(Role::Closer) {
                continue;
            }
            let leans: Vec<f64> = present.iter().map(|i| self.lean_of(c, lane, *i)).collect();
            for (i, role) in present.into_iter().zip(split_roles(&leans)) {
                self.people.role[i] = role.code();
            }
        }
    }

    /// How far a seller leans to booking, or a lot where roles are dealt by lot.
    fn lean_of(&self, c: &Context, lane: usize, i: usize) -> f64 {
        if c.parameters.policy.roles == Roles::ByLot {
            let seat = (i / self.lanes) as u32;
            return self.draw(Stream::Lot, 0, lane, seat, self.hire[i])[2];
        }
        let q = &self.people;
        lean(&c.parameters.skill, (q.talent_prospecting[i], q.talent_closing[i]), (q.prospecting[i], q.closing[i]))
    }

    /// Pools what is booked for each negotiator, in ordinary sellers' work.
    pub(crate) fn pool_bookings(&mut self, c: &Context) {
        self.team.booked.fill(0.0);
        self.team.booked_time.fill(1.0);
        if c.parameters.policy.roles == Roles::Generalists {
            return;
        }
        for lane in 0..self.lanes {
            let mut split = Split { work: 0.0, bookers: 0.0, negotiators: 0.0, territory: 0.0 };
            for i in self.present(lane) {
                let role = self.people.role[i];
                split.work += if Role::Booker.is(role) { 2.0 * self.people.output_prospecting[i] } else { 0.0 };
                split.bookers += if Role::Booker.is(role) { 1.0 } else { 0.0 };
                split.negotiators += if Role::Closer.is(role) { 1.0 } else { 0.0 };
                split.territory += if Role::Generalist.is(role) { 0.0 } else { self.seat.territory[i] };
            }
            if split.negotiators > 0.0 && split.bookers > 0.0 {
                self.team.booked[lane] = booked(&c.parameters.roles, split);
                self.team.booked_time[lane] = split.negotiators / split.bookers;
            }
        }
    }

    /// Credits the week's sales: to the seller who closed, or in part to those who booked, by their output.
    pub(crate) fn credit_sales(&mut self, c: &Context) {
        self.seat.credited.copy_from_slice(&self.seat.won);
        if c.parameters.policy.roles == Roles::Generalists {
            return;
        }
        for lane in 0..self.lanes {
            let all = self.present(lane);
            let booked = |i: usize| {
                let books = Role::Booker.is(self.people.role[i]);
                if books { self.people.output_prospecting[i] } else { 0.0 }
            };
            let work: f64 = all.iter().map(|i| booked(*i)).sum();
            if work <= 0.0 {
                continue;
            }
            let closers = all.iter().filter(|i| Role::Closer.is(self.people.role[**i]));
            let closed: f64 = closers.map(|i| self.seat.won[*i]).sum();
            let shares: Vec<(usize, f64)> = all.iter().map(|i| (*i, booked(*i) / work)).collect();
            for (i, share) in shares {
                self.seat.credited[i] =
                    credited(&c.parameters.roles, self.people.role[i], self.seat.won[i], closed, share);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;
    use serde_json::{Value as Json, json};

    fn numbers(value: &Json) -> Vec<f64> {
        value.as_array().expect("a list").iter().map(|x| x.as_f64().expect("a number")).collect()
    }

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("roles", &[], |q| {
            let p = &q.parameters;
            match q.equation() {
                "lean" => {
                    let sd = p.person.talent_sd;
                    let talents = (sd * q.of("prospecting_talent"), sd * q.of("closing_talent"));
                    lean(&p.skill, talents, (q.of("prospecting"), q.of("closing"))).into()
                }
                "who_books" => {
                    let roles = split_roles(&numbers(q.json("leans")));
                    let bookers = roles.iter().enumerate().filter(|(_, role)| **role == Role::Booker);
                    bookers.map(|(i, _)| i).collect::<Vec<_>>().into()
                }
                "booked" => {
                    let outputs = numbers(q.json("booker_outputs"));
                    let (bookers, negotiators) = (outputs.len() as f64, q.of("negotiators"));
                    booked(&p.roles, Split {
                        work: outputs.iter().map(|output| 2.0 * output).sum(),
                        bookers,
                        negotiators,
                        territory: q.of("mean_territory") * (bookers + negotiators),
                    })
                    .into()
                }
                "winning_factor" => {
                    winning_factor(Role::Closer.code(), q.of("negotiators") / q.of("bookers")).into()
                }
                "credited" => {
                    let (deals, outputs) = (q.of("deals"), numbers(q.json("booker_outputs")));
                    let work: f64 = outputs.iter().sum();
                    let part = |role: Role, won: f64, output: f64| {
                        let nobody_booked = work <= 0.0;
                        if nobody_booked { won } else { credited(&p.roles, role.code(), won, deals, output / work) }
                    };
                    let bookers: Vec<f64> = outputs.iter().map(|output| part(Role::Booker, 0.0, *output)).collect();
                    json!({"negotiator": part(Role::Closer, deals, 0.0) + q.of("repeat"), "bookers": bookers})
                }
                _ => q.unknown(),
            }
        });
    }

    /// What negotiators give up is what bookers get.
    #[test]
    fn credit_adds_up() {
        let p = RoleSplit { booker_credit_share: 0.3, ..RoleSplit::default() };
        let of = |role: Role, won: f64, share: f64| credited(&p, role.code(), won, 1000.0, share);
        let all = of(Role::Closer, 700.0, 0.0) + of(Role::Closer, 300.0, 0.0);
        assert!((all + of(Role::Booker, 0.0, 0.4) + of(Role::Booker, 0.0, 0.6) - 1000.0).abs() < 1e-9);
        assert!((of(Role::Closer, 700.0, 0.0) - 490.0).abs() < 1e-9);
    }

    /// Bookers work up no leads of their own, negotiators those of the bookers.
    #[test]
    fn whose_leads() {
        let found = [Role::Generalist, Role::Booker, Role::Closer].map(|role| worked_up(role.code(), 1.2, 0.7));
        assert_eq!(found, [1.2, 0.0, 0.7]);
        assert_eq!(winning_factor(Role::Generalist.code(), 4.0), 1.0);
    }
}
