//! Coaching's aim: the same hours for everybody, more for the already best, or each one's at what that one can become.

use crate::company::Company;
use crate::context::Context;
use crate::parameters::{choice, section};
use teamdrift_engine::math::{gate, within};
choice! {
    /// Whom the hours of coaching go to, and what.
    Aim {
        /// Everybody alike.
        Even = "even",
        /// Those on top of the list.
        Best = "best",
        /// Everybody alike, each at what that one can become.
        Individual = "individual",
    }
}

section! {
    /// What coaching yields with whom.
    Coaching["coaching"] {
        /// How much less coaching yields the further somebody's talent is from the middle.
        tails: f64 = 0.8, "x", 0.0..=5.0, plausible 0.3..=1.5, Verified("Dixon & Adamson 2011: hardly any gain in the tails");
        /// How far hours can be aimed: what the least get is 1 less this.
        reach: f64 = 0.6, "x", 0.0..=1.0, plausible 0.3..=0.8, Assumption;
        /// What hours aimed at each one's potential yield more, per unit of the manager's gift for diagnosis above a quarter.
        aimed: f64 = 0.4, "x", 0.0..=2.0, plausible 0.1..=0.8, Claim("K3");
    }
}

/// What coaching yields with somebody of this talent (mean of both, in standard deviations), 1 on average.
#[inline(always)]
pub fn yielded(p: &Coaching, talent: f64) -> f64 {
    // Its mean over a normal talent is within two hundredths of 1 for tails up to 1.
    (1.0 + 0.75 * p.tails) / (1.0 + p.tails * talent * talent)
}

/// Weight of the hours for somebody at this place, from 0 (least) to 1 (most), among those to be coached.
#[inline(always)]
pub fn weight(p: &Coaching, place: f64) -> f64 {
    within(1.0 + p.reach * (2.0 * place - 1.0), 0.0, 2.0)
}

/// The factor on what coaching yields of aiming it at each one's potential, with this gift for diagnosis.
#[inline(always)]
pub fn aimed(p: &Coaching, aim: Aim, diagnosis: f64) -> f64 {
    1.0 + gate(aim == Aim::Individual) * p.aimed * (diagnosis - 0.25)
}

impl Company {
    /// Whom the hours of coaching go to: everybody alike, or more of them to the top of the list.
    pub(crate) fn assign_coaching(&mut self, c: &Context) {
        let p = &c.parameters;
        if p.policy.coaching != Aim::Best {
            self.people.coached.fill(1.0);
            return;
        }
        if c.week.rem_euclid(p.reading.every_weeks as i32) != 0 {
            return;
        }
        for lane in 0..self.lanes {
            let won = &self.people.won_recent;
            let mut order = self.present(lane);
            order.sort_by(|a, b| won[*a].total_cmp(&won[*b]).then(b.cmp(a)));
            let last = order.len().saturating_sub(1);
            for (place, i) in order.into_iter().enumerate() {
                let place = if last == 0 { 0.5 } else { place as f64 / last as f64 };
                self.people.coached[i] = weight(&p.coaching, place);
            }
        }
    }
}
