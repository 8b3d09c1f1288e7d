//! Succession: managers leave, somebody is found inside or outside, and takes the chair.

use std::ops::Range;
use crate::mechanisms::organization::{Ladder, PromotionRule};
use crate::mechanisms::person::candidate_number;
use crate::company::Company;
use crate::context::Context;
use crate::observe::EventKind;
use crate::scenario::Who;
use crate::streams::Stream;
use teamdrift_engine::math::{clip, exp, normal_quantile, within};
use teamdrift_engine::random::{MANAGER_SEAT, place};
/// Where a manager comes from: whose luck is theirs for life.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Origin {
    pub team: u32,
    /// The seat of origin; [`MANAGER_SEAT`] for somebody from outside.
    pub seat: u32,
    pub hire: u32,
}

/// Leading aptitude as an assessment shows it.
fn assessed(c: &Context, aptitude: f64, u: f64) -> f64 {
    let validity = c.parameters.company.aptitude_validity;
    validity * aptitude + (1.0 - validity * validity).sqrt() * normal_quantile(u)
}

impl Company {
    /// Chairs fall empty and are filled.
    pub(crate) fn fill_chairs(&mut self, c: &Context) {
        let who = match c.parameters.company.promotion_rule {
            PromotionRule::BestSeller => Who::BestSeller,
            PromotionRule::AssessedAptitude => Who::AssessedAptitude,
            PromotionRule::Outside => Who::Outside,
            PromotionRule::Random => Who::Random,
        };
        for lane in 0..self.lanes {
            if self.wants_manager(c, lane) {
                self.take_over(c, lane, &who, &[]);
            }
        }
    }

    /// The teams, as lanes, among which a manager of one is looked for inside.
    fn ladder(&self, c: &Context, lane: usize) -> Range<usize> {
        match c.parameters.company.ladder {
            Ladder::Team => lane..lane + 1,
            Ladder::Company => self.of_future(lane / self.teams),
        }
    }

    /// Somebody takes a team's chair: from inside, whose seat falls empty, or from outside if nobody inside is meant or
    /// there.
    pub(crate) fn take_over(&mut self, c: &Context, lane: usize, who: &Who, names: &[String]) {
        let chosen = self.choose(c, self.ladder(c, lane), who, names);
        let p = &c.parameters;
        let (origin, aptitude, talent, topping, clarity) = match chosen {
            Some((from, seat)) => {
                let i = seat * self.lanes + from;
                let q = &self.people;
                let talent = q.talent_prospecting[i] + q.talent_closing[i];
                let origin = Origin { team: self.team(from), seat: seat as u32, hire: self.hire[i] };
                let aptitude = q.aptitude[i];
                // Who stood at the top of the list, and now has to let others stand there.
                let topping = within(2.0 * (self.standing(c.week, seat, from) - 0.5), 0.0, 1.0);
                self.note(c, EventKind::Promotion, Some(seat), from);
                self.vacate(c, seat, from);
                (origin, aptitude, talent, topping, p.manager.role_clarity_promoted)
            }
            None => {
                self.managers[lane] += 1;
                let hire = self.managers[lane];
                let (aptitude, talent) = self.best_outside(c, lane, hire);
                let origin = Origin { team: self.team(lane), seat: MANAGER_SEAT, hire };
                (origin, aptitude, talent, 0.0, p.manager.role_clarity_outside)
            }
        };
        self.seat_manager(c, lane, origin, aptitude, talent);
        let s = &mut self.team;
        s.manager_topping[lane] = topping;
        s.manager_clarity[lane] = clip(clarity + p.company.onboarding * p.company.onboarding_clarity);
        s.chair_vacancy[lane] = 0.0;
        let from_here = chosen.filter(|(from, _)| *from == lane).map(|(_, seat)| seat);
        self.note(c, EventKind::ManagerStart, from_here, lane);
    }

    /// The person meant, as lane and seat, among the teams of one future whose lanes are the `pool`.
    pub(crate) fn choose(
        &self,
        c: &Context,
        pool: Range<usize>,
        who: &Who,
        names: &[String],
    ) -> Option<(usize, usize)> {
        let seats = || 0..self.seats;
        let all = pool.flat_map(|lane| seats().map(move |seat| (lane, seat)));
        let present: Vec<(usize, usize)> = all.filter(|(lane, seat)| self.sits(*seat, *lane)).collect();
        let index = |(lane, seat): (usize, usize)| seat * self.lanes + lane;
        let won = |person| self.won_over(index(person), c.week, 52);
        let lot = |(lane, seat): (usize, usize)| self.draw(Stream::Lot, c.week, lane, seat as u32, 0);
        let aptitude = |person| self.people.aptitude[index(person)];
        let most = |score: &dyn Fn((usize, usize)) -> f64| {
            let scored = present.iter().map(|person| (score(*person), *person));
            scored.max_by(|(a, p), (b, q)| a.total_cmp(b).then(q.cmp(p))).map(|(_, person)| person)
        };
        match who {
            Who::BestSeller => most(&won),
            Who::WorstSeller => most(&|person| -won(person)),
            Who::MiddlingSeller => {
                let mut ranked: Vec<_> = present.iter().map(|person| (won(*person), *person)).collect();
                ranked.sort_by(|(a, p), (b, q)| b.total_cmp(a).then(p.cmp(q)));
                ranked.get(ranked.len() / 2).map(|(_, person)| *person)
            }
            Who::BestAptitude => most(&aptitude),
            Who::AssessedAptitude => most(&|person| assessed(c, aptitude(person), lot(person)[1])),
            Who::Random => most(&|person| lot(person)[0]),
            Who::LongestTenure => most(&|person| self.people.tenure[index(person)]),
            Who::Outside => None,
            // Named sellers sit in the first team. A name holds for the first occupant only: who came later is
            // somebody else.
            Who::Named(name) => {
                let named = names.iter().position(|known| known == name)?;
                let is_meant = |(lane, seat): &(usize, usize)| *seat == named && self.team(*lane) == 0;
                present.into_iter().find(is_meant).filter(|person| self.hire[index(*person)] == 0)
            }
        }
    }

    /// Whether the chair falls due to be filled this week; a manager who leaves empties it first.
    fn wants_manager(&mut self, c: &Context, lane: usize) -> bool {
        if self.team.chair_vacancy[lane] > 0.0 {
            return self.team.chair_vacancy[lane] <= 1.0;
        }
        let m = &c.parameters.manager;
        let s = &self.team;
        let push =
            m.topping_on_leaving * s.manager_topping[lane] + m.unclarity_on_leaving * (1.0 - s.manager_clarity[lane]);
        if s.uniform_leaving[lane] < 1.0 - exp(-m.leaving_hazard * exp(push)) {
            self.manager_leaves(c, lane);
            // The next week's beginning counts one off; an acting week there is in any case.
            self.team.chair_vacancy[lane] = 1.0 + m.replacement_weeks.max(1.0);
        }
        false
    }

    /// The manager leaves: trust built with this person goes with them.
    pub(crate) fn manager_leaves(&mut self, c: &Context, lane: usize) {
        self.note(c, EventKind::ManagerExit, None, lane);
        if c.parameters.mechanisms.manager_loss {
            self.team.manager_loss[lane] = 1.0;
            for seat in 0..self.seats {
                let i = seat * self.lanes + lane;
                self.people.trust[i] = 0.5 + 0.4 * (self.people.trust[i] - 0.5);
            }
        }
    }

    /// The manager's chair is taken by a person with this aptitude and selling talent (log output).
    pub(crate) fn seat_manager(&mut self, c: &Context, lane: usize, origin: Origin, aptitude: f64, talent: f64) {
        let m = &c.parameters.manager;
        // Whoever comes from another team keeps apart from who sat in the same seat of this one.
        let elsewhere = (origin.team ^ self.team(lane)).wrapping_mul(0x9e37_79b1);
        self.chair[lane] = (origin.seat << 16 | origin.hire) ^ elsewhere;
        let address = self.random.address(Stream::ManagerSkill, 0, place(origin.team, origin.seat), origin.hire);
        let z = self.random.uniforms(self.future(lane), address).map(normal_quantile);
        let gift = m.aptitude_effect * aptitude;
        // What aptitude does not explain of the spread between managers.
        let explained = if m.skill_sd > 0.0 { within(m.aptitude_effect / m.skill_sd, 0.0, 1.0) } else { 1.0 };
        let rest = m.skill_sd * (1.0 - explained * explained).sqrt();
        let s = &mut self.team;
        s.manager_relation[lane] = clip(m.relation_skill + gift + rest * z[0]);
        s.manager_system[lane] = clip(m.system_skill + gift + rest * z[1]);
        s.manager_administration[lane] = clip(m.administration_skill + m.skill_sd * z[2]);
        s.manager_diagnosis[lane] = clip(m.diagnosis + gift + rest * z[3]);
        s.manager_selling[lane] = talent;
        s.manager_energy[lane] = 0.8;
        s.manager_tenure[lane] = 0.0;
        s.manager_growth[lane] = 0.0;
        // What the one before had got into the habit of goes on as far as the new one is trained in it.
        s.manager_habit[lane] *= c.parameters.company.onboarding;
    }

    /// The best-assessed of the usual number of outside candidates for the chair: aptitude, selling talent.
    fn best_outside(&self, c: &Context, lane: usize, hire: u32) -> (f64, f64) {
        let mut best = (f64::NEG_INFINITY, 0.0, 0.0);
        for candidate in 0..c.parameters.hiring.candidates {
            let who = self.character(c, lane, MANAGER_SEAT, hire, candidate, 0.0);
            let luck = self.draw(Stream::Interview, 0, lane, MANAGER_SEAT, candidate_number(hire, candidate));
            let shown = assessed(c, who.aptitude, luck[0]);
            if shown > best.0 {
                best = (shown, who.aptitude, c.parameters.person.talent_sd * (who.talents.0 + who.talents.1));
            }
        }
        (best.1, best.2)
    }

    /// Whether somebody sits in a seat.
    pub(crate) fn sits(&self, seat: usize, lane: usize) -> bool {
        self.people.present[seat * self.lanes + lane] > 0.0
    }

    /// Share of the present colleagues whom a seller outsold over the trailing year, 0 to 1.
    fn standing(&self, week: i32, seat: usize, lane: usize) -> f64 {
        let own = self.won_over(seat * self.lanes + lane, week, 52);
        let (mut outsold, mut others) = (0.0, 0.0);
        for other in (0..self.seats).filter(|other| *other != seat && self.sits(*other, lane)) {
            others += 1.0;
            outsold += if own > self.won_over(other * self.lanes + lane, week, 52) { 1.0 } else { 0.0 };
        }
        if others > 0.0 { outsold / others } else { 1.0 }
    }
}
