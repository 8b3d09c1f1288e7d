//! What the manager sees of each seller and answers with: situation, split, style, and whom coaching goes to.

use super::company::Company;
use super::context::Context;
use crate::engine::maths::normal_quantile;
use crate::model::coaching::{self, Aim};
use crate::model::energy;
use crate::model::leadership::clip;
use crate::model::policy::Reader;
use crate::model::purpose::Purpose;
use crate::model::reading::{self, Seen, TeamSeen, cause};
use crate::model::style::{self, Style, spoken};

/// Second block of a reading's luck: five signs need more than four words.
const MORE: u32 = 1 << 31;

impl Company {
    /// Situations are read, if anybody reads them: what each seller gets in answer.
    pub(super) fn read(&mut self, c: &Context) {
        let p = &c.parameters;
        let shifts = c.intent.reading != Reader::Nobody;
        let alike = style::alike(p.policy.style, shifts);
        if let Some(style) = alike {
            self.people.style.fill(style);
        }
        if !shifts {
            self.people.situation.fill(cause::UNREAD);
            self.people.tilt.fill(0.0);
            self.shared.tilt.fill(0.0);
        }
        let reads = shifts || p.policy.style == Style::Fitting;
        if !reads || c.week.rem_euclid(p.reading.every_weeks as i32) != 0 {
            return;
        }
        for lane in 0..self.lanes {
            for seat in 0..self.seats {
                let i = seat * self.lanes + lane;
                let found = match reading::taken_for_granted(p.policy.answer) {
                    Some(found) => found,
                    None => self.inferred(c, seat, lane, self.noise(c, lane)),
                };
                let people = &mut self.people;
                if alike.is_none() {
                    people.style[i] = style::fitting(found, 0.5 * (people.prospecting[i] + people.closing[i]));
                }
                if shifts {
                    people.situation[i] = found;
                    people.tilt[i] = reading::tilt(&p.reading, found);
                }
            }
            if c.intent.reading == Reader::Advisor {
                self.shared.tilt[lane] = reading::team_tilt(&p.reading, self.seen_of_team(lane));
            }
        }
    }

    /// The noise of every sign for whoever reads.
    fn noise(&self, c: &Context, lane: usize) -> f64 {
        let p = &c.parameters.reading;
        match c.intent.reading {
            Reader::Advisor => p.survey_noise,
            _ => p.noise * (1.0 - clip(self.shared.manager_diagnosis[lane] + self.shared.manager_growth[lane])),
        }
    }

    /// What an advisor reads a seller's situation as: one of [`cause`]; none where nobody sits.
    #[must_use]
    pub fn advice(&self, c: &Context, seat: usize, lane: usize) -> Option<f64> {
        let present = self.people.present[seat * self.lanes + lane] > 0.0;
        present.then(|| self.inferred(c, seat, lane, c.parameters.reading.survey_noise))
    }

    /// What a seller's situation is read as, with signs that carry this noise.
    fn inferred(&self, c: &Context, seat: usize, lane: usize, noise: f64) -> f64 {
        let p = &c.parameters.reading;
        let i = seat * self.lanes + lane;
        let q = &self.people;
        let seen = Seen {
            skill: 0.5 * (q.prospecting[i] + q.closing[i]),
            motivation: q.motivation[i],
            clarity: q.clarity[i],
            energy: energy::energy(q.fatigue[i], q.exhaustion[i]),
            safety: q.safety[i],
            standard: q.standard[i],
        };
        let hidden = reading::hidden(p, c.parameters.mechanisms.hidden_problems, q.safety[i]);
        // Who reads, and whom: the manager's person and the seller's.
        let who = (self.chair[lane] << 8 ^ (self.hire[i] & 0xff)) & !MORE;
        let draw = |number| self.draw(Purpose::Reading, c.week, lane, seat as u32, number);
        let (one, two) = (draw(who), draw(who | MORE));
        let mut signs = reading::signs(seen, hidden);
        for (sign, u) in signs.iter_mut().zip([one[0], one[1], one[2], one[3], two[0]]) {
            *sign += noise * normal_quantile(u);
        }
        reading::infer(p, signs)
    }

    /// What an advisor sees of the team.
    #[must_use]
    pub fn seen_of_team(&self, lane: usize) -> TeamSeen {
        let (mut trust, mut satisfaction, mut n) = (0.0, 0.0, 0.0);
        for i in (lane..self.seats * self.lanes).step_by(self.lanes) {
            let here = self.people.present[i];
            trust += here * self.people.trust[i];
            satisfaction += here * self.people.satisfaction[i];
            n += here;
        }
        let n = if n > 0.0 { n } else { 1.0 };
        let s = &self.shared;
        TeamSeen {
            friction: s.friction[lane],
            trust: trust / n,
            satisfaction: satisfaction / n,
            attainment: s.attainment[lane],
            change: s.manager_loss[lane],
        }
    }

    /// Whom the hours of coaching go to: everybody alike, or more of them to the top of the list.
    pub(super) fn aim_coaching(&mut self, c: &Context) {
        let p = &c.parameters;
        if p.policy.coaching != Aim::Best {
            self.people.coached.fill(1.0);
            return;
        }
        if c.week.rem_euclid(p.reading.every_weeks as i32) != 0 {
            return;
        }
        for lane in 0..self.lanes {
            let won = &self.people.won_of_late;
            let mut order = self.present(lane);
            order.sort_by(|a, b| won[*a].total_cmp(&won[*b]).then(b.cmp(a)));
            let last = order.len().saturating_sub(1);
            for (place, i) in order.into_iter().enumerate() {
                let place = if last == 0 { 0.5 } else { place as f64 / last as f64 };
                self.people.coached[i] = coaching::weight(&p.coaching, place);
            }
        }
    }

    /// Where those present in a future stand in the columns, seat by seat.
    pub(super) fn present(&self, lane: usize) -> Vec<usize> {
        (0..self.seats).map(|seat| seat * self.lanes + lane).filter(|i| self.people.present[*i] > 0.0).collect()
    }

    /// Nobody has looked at a newcomer yet.
    pub(super) fn unread(&mut self, i: usize) {
        let q = &mut self.people;
        (q.situation[i], q.tilt[i], q.style[i], q.coached[i]) = (cause::UNREAD, 0.0, spoken::OWN, 1.0);
    }
}
