//! Staffing: seats fall empty and are filled, managers leave and are found.

use super::context::Context;
use super::team::Team;
use crate::engine::luck::CHAIR;
use crate::engine::maths::{exp, normal_quantile};
use crate::measure::{EventRow, Happening};
use crate::model::company::PromotionRule;
use crate::model::leadership::{clip, within};
use crate::model::purpose::Purpose;
use crate::model::zone::{self, Zone};
use crate::model::{hiring, person, skill};
use crate::scenario::Who;

/// Who somebody is for life: drawn by person, or by candidate for a seat.
#[derive(Debug, Clone, Copy)]
pub(super) struct Character {
    pub ambition: f64,
    pub affinity: f64,
    pub resilience: f64,
    pub disposition: f64,
    /// Talents in standard deviations.
    pub talents: (f64, f64),
    pub aptitude: f64,
    pub fit: f64,
    pub contact: f64,
}

/// A candidate's number within the address of a hire.
const fn candidate_number(hire: u32, candidate: u32) -> u32 {
    hire << 8 | candidate
}

impl Team {
    /// The person who comes as `candidate` for the `hire`-th occupancy of a seat.
    pub(super) fn character(
        &self,
        c: &Context,
        future: u32,
        seat: u32,
        hire: u32,
        candidate: u32,
        poor: f64,
    ) -> Character {
        let p = &c.parameters.person;
        let number = candidate_number(hire, candidate);
        let draw = |purpose| self.luck.four(future, self.luck.at(purpose, 0, seat, number));
        let character = draw(Purpose::Character).map(normal_quantile);
        let talent = draw(Purpose::Talent).map(normal_quantile);
        let matched = draw(Purpose::Match);
        let talents = person::talents(p, (talent[0], talent[1]), talent[2]);
        Character {
            ambition: person::ambition(p, character[0]),
            affinity: person::affinity(p, character[1]),
            resilience: within(character[2], -3.0, 3.0),
            disposition: within(character[3], -3.0, 3.0),
            talents,
            aptitude: person::aptitude(p, talents, talent[3]),
            fit: person::fit(p, poor, matched[0], normal_quantile(matched[1])),
            contact: c.parameters.leadership.contact_sd * within(normal_quantile(matched[2]), -3.0, 3.0),
        }
    }

    /// A seat's occupant becomes this person, with the states of a newcomer.
    pub(super) fn seat_newcomer(&mut self, c: &Context, seat: usize, lane: usize, who: Character) {
        let i = seat * self.lanes + lane;
        let (p, all) = (&mut self.people, &c.parameters);
        let q = &all.person;
        p.present[i] = 1.0;
        p.ambition[i] = who.ambition;
        p.affinity[i] = who.affinity;
        p.resilience[i] = who.resilience;
        p.disposition[i] = who.disposition;
        p.talent_prospecting[i] = q.talent_sd * who.talents.0;
        p.talent_closing[i] = q.talent_sd * who.talents.1;
        p.ceiling_prospecting[i] = skill::ceiling(&all.skill, who.talents.0);
        p.ceiling_closing[i] = skill::ceiling(&all.skill, who.talents.1);
        p.aptitude[i] = who.aptitude;
        p.fit[i] = who.fit;
        p.contact[i] = who.contact;
        p.base_pay[i] = all.pay.base;
        p.prospecting[i] = q.newcomer_skill;
        p.closing[i] = q.newcomer_skill;
        p.motivation[i] = q.newcomer_motivation;
        p.fatigue[i] = q.newcomer_fatigue;
        p.exhaustion[i] = q.newcomer_exhaustion;
        p.life[i] = 0.0;
        p.safety[i] = q.newcomer_belief;
        p.standard[i] = q.newcomer_belief;
        p.clarity[i] = q.newcomer_clarity;
        p.responsibility[i] = 0.5;
        p.trust[i] = 0.5;
        p.satisfaction[i] = clip(0.55 + all.satisfaction.of_disposition * who.disposition);
        p.tenure[i] = 0.0;
        p.absence[i] = 0.0;
        p.attainment[i] = 0.9;
        p.won_of_late[i] = all.pay.ordinary_week;
        let usual = all.pay.base / 52.0 + all.pay.commission * all.pay.ordinary_week;
        p.earnings[i] = usual;
        p.expected[i] = usual;
        p.exempt[i] = 0.0;
        p.effort[i] = 1.0;
        p.role[i] = crate::model::roles::GENERALIST;
        self.unread(i);
    }

    /// A seat falls empty; how long it will stay so is drawn for this occupancy.
    pub(super) fn vacate(&mut self, c: &Context, seat: usize, lane: usize) {
        let i = seat * self.lanes + lane;
        let future = self.first + lane as u32;
        let hire = self.hire[i] + 1;
        self.people.present[i] = 0.0;
        self.people.exempt[i] = 0.0;
        self.people.absence[i] = 0.0;
        self.people.notice[i] = 0.0;
        self.hire[i] = hire;
        let h = &c.parameters.hiring;
        let u = self.luck.four(future, self.luck.at(Purpose::Vacancy, 0, seat as u32, hire))[0];
        let (mu, sigma) = hiring::lognormal(h.vacancy_weeks, h.vacancy_sd);
        self.seat.vacancy[i] = exp(mu + sigma * normal_quantile(u));
        self.forget_sales(i);
    }

    /// The sales of the past year were another's.
    fn forget_sales(&mut self, i: usize) {
        let all = self.seats * self.lanes;
        for week in 0..super::team::TRAILING {
            self.trailing[week * all + i] = 0.0;
        }
    }

    /// The best-looking of the candidates for a seat is hired.
    pub(super) fn fill(&mut self, c: &Context, seat: usize, lane: usize) {
        let i = seat * self.lanes + lane;
        let future = self.first + lane as u32;
        let hire = self.hire[i];
        let h = &c.parameters.hiring;
        let mut best: Option<(f64, Character)> = None;
        for candidate in 0..h.candidates {
            let who = self.character(c, future, seat as u32, hire, candidate, h.poor_match);
            let address = self.luck.at(Purpose::Interview, 0, seat as u32, candidate_number(hire, candidate));
            let luck = self.luck.four(future, address);
            let noise = normal_quantile(luck[0]);
            let quality = hiring::quality(h, 0.5 * (who.talents.0 + who.talents.1), who.fit);
            let poor = who.fit < 0.5 * (c.parameters.person.poor_fit + c.parameters.person.good_fit);
            // Who withdraws is hired only where nobody else is left.
            let withdrawn = if hiring::withdraws(h, poor, luck[1]) { WITHDRAWN } else { 0.0 };
            let shown = hiring::signal(h, quality, noise) - withdrawn;
            if best.is_none_or(|(most, _)| shown > most) {
                best = Some((shown, who));
            }
        }
        if let Some((_, who)) = best {
            self.seat_newcomer(c, seat, lane, who);
            self.seat.vacancy[i] = 0.0;
            self.shared.replacement[lane] += c.parameters.company.replacement_cost * c.parameters.pay.base;
            self.note(c, Happening::Hire, Some(seat), lane);
        }
    }

    /// The week's staffing: vacancies run down as recruiting allows, managers leave and are found.
    pub(super) fn staff(&mut self, c: &Context) {
        for seat in 0..self.seats {
            for lane in 0..self.lanes {
                let i = seat * self.lanes + lane;
                if self.people.present[i] <= 0.0 {
                    // Hardly any recruiting is still some: applications arrive by themselves.
                    self.seat.vacancy[i] -= within(self.shared.recruiting[lane], 0.25, 1.0);
                    if self.seat.vacancy[i] <= 0.0 {
                        self.fill(c, seat, lane);
                    }
                }
            }
        }
        let m = &c.parameters.manager;
        for lane in 0..self.lanes {
            if self.shared.chair_vacancy[lane] > 0.0 {
                if self.shared.chair_vacancy[lane] <= 1.0 {
                    self.shared.chair_vacancy[lane] = 0.0;
                    let who = match c.parameters.company.promotion_rule {
                        PromotionRule::BestSeller => Who::BestSeller,
                        PromotionRule::AssessedAptitude => Who::AssessedAptitude,
                        PromotionRule::Outside => Who::Outside,
                        PromotionRule::Random => Who::Random,
                    };
                    self.take_over(c, lane, &who, &[]);
                }
                continue;
            }
            let s = &self.shared;
            let push = m.topping_on_leaving * s.manager_topping[lane]
                + m.unclarity_on_leaving * (1.0 - s.manager_clarity[lane]);
            let hazard = m.leaving_hazard * exp(push);
            if s.luck_leaving[lane] < 1.0 - exp(-hazard) {
                self.manager_leaves(c, lane);
                self.shared.chair_vacancy[lane] = m.replacement_weeks;
                if m.replacement_weeks < 1.0 {
                    self.shared.chair_vacancy[lane] = 1.0;
                }
            }
        }
    }

    /// The manager leaves: trust built with this person goes with them.
    pub(super) fn manager_leaves(&mut self, c: &Context, lane: usize) {
        self.note(c, Happening::ManagerExit, None, lane);
        if c.parameters.mechanisms.manager_loss {
            self.shared.manager_loss[lane] = 1.0;
            for seat in 0..self.seats {
                let i = seat * self.lanes + lane;
                self.people.trust[i] = 0.5 + 0.4 * (self.people.trust[i] - 0.5);
            }
        }
    }

    /// Somebody takes the manager's chair: from inside, whose seat falls empty, or from outside if
    /// nobody inside is meant or there.
    pub(super) fn take_over(&mut self, c: &Context, lane: usize, who: &Who, names: &[String]) {
        let future = self.first + lane as u32;
        let p = &c.parameters;
        let chosen = self.choose(c, lane, who, names);
        let (seat_of_origin, hire, aptitude, talent, topping, clarity) = match chosen {
            Some(seat) => {
                let i = seat * self.lanes + lane;
                let q = &self.people;
                let talent = q.talent_prospecting[i] + q.talent_closing[i];
                let origin = (seat as u32, self.hire[i]);
                let aptitude = q.aptitude[i];
                // Who stood at the top of the list, and now has to let others stand there.
                let topping = within(2.0 * (self.standing(c.week, seat, lane) - 0.5), 0.0, 1.0);
                self.note(c, Happening::Promotion, Some(seat), lane);
                self.vacate(c, seat, lane);
                (origin.0, origin.1, aptitude, talent, topping, p.manager.role_clarity_promoted)
            }
            None => {
                self.managers[lane] += 1;
                let hire = self.managers[lane];
                let (aptitude, talent) = self.best_outside(c, future, hire);
                (CHAIR, hire, aptitude, talent, 0.0, p.manager.role_clarity_outside)
            }
        };
        self.seat_manager(c, lane, (seat_of_origin, hire), aptitude, talent);
        let s = &mut self.shared;
        s.manager_topping[lane] = topping;
        s.manager_clarity[lane] = clip(clarity + p.company.onboarding * p.company.onboarding_clarity);
        s.chair_vacancy[lane] = 0.0;
        self.note(c, Happening::ManagerStart, chosen, lane);
    }

    /// The manager's chair is taken by a person with this aptitude and selling talent (log output).
    pub(super) fn seat_manager(&mut self, c: &Context, lane: usize, origin: (u32, u32), aptitude: f64, talent: f64) {
        let future = self.first + lane as u32;
        let m = &c.parameters.manager;
        self.chair[lane] = origin.0 << 16 | origin.1;
        let z = self.luck.four(future, self.luck.at(Purpose::ManagerSkill, 0, origin.0, origin.1)).map(normal_quantile);
        let gift = m.aptitude_effect * aptitude;
        // What aptitude does not explain of the spread between managers.
        let explained = if m.skill_sd > 0.0 { within(m.aptitude_effect / m.skill_sd, 0.0, 1.0) } else { 1.0 };
        let rest = m.skill_sd * (1.0 - explained * explained).sqrt();
        let s = &mut self.shared;
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
    fn best_outside(&self, c: &Context, future: u32, hire: u32) -> (f64, f64) {
        let mut best = (f64::NEG_INFINITY, 0.0, 0.0);
        for candidate in 0..c.parameters.hiring.candidates {
            let who = self.character(c, future, CHAIR, hire, candidate, 0.0);
            let address = self.luck.at(Purpose::Interview, 0, CHAIR, candidate_number(hire, candidate));
            let shown = assessed(c, who.aptitude, self.luck.four(future, address)[0]);
            if shown > best.0 {
                best = (shown, who.aptitude, c.parameters.person.talent_sd * (who.talents.0 + who.talents.1));
            }
        }
        (best.1, best.2)
    }

    /// Share of the present colleagues whom a seller outsold over the trailing year, 0 to 1.
    fn standing(&self, week: i32, seat: usize, lane: usize) -> f64 {
        let own = self.won_over(seat * self.lanes + lane, week, 52);
        let (mut outsold, mut others) = (0.0, 0.0);
        for other in (0..self.seats).filter(|other| *other != seat) {
            let i = other * self.lanes + lane;
            if self.people.present[i] > 0.0 {
                others += 1.0;
                outsold += if own > self.won_over(i, week, 52) { 1.0 } else { 0.0 };
            }
        }
        if others > 0.0 { outsold / others } else { 1.0 }
    }

    /// The seat of the person meant, if anybody inside is meant and there.
    pub(super) fn choose(&self, c: &Context, lane: usize, who: &Who, names: &[String]) -> Option<usize> {
        let future = self.first + lane as u32;
        let lot = |seat: usize| self.luck.four(future, self.luck.at(Purpose::Lot, c.week, seat as u32, 0));
        let index = |seat: usize| seat * self.lanes + lane;
        let present: Vec<usize> = (0..self.seats).filter(|seat| self.people.present[index(*seat)] > 0.0).collect();
        let won = |seat: usize| self.won_over(index(seat), c.week, 52);
        let most = |score: &dyn Fn(usize) -> f64| {
            present.iter().copied().max_by(|a, b| score(*a).total_cmp(&score(*b)).then(b.cmp(a)))
        };
        match who {
            Who::BestSeller => most(&won),
            Who::WorstSeller => most(&|seat| -won(seat)),
            Who::MiddlingSeller => {
                let mut ranked = present.clone();
                ranked.sort_by(|a, b| won(*b).total_cmp(&won(*a)).then(a.cmp(b)));
                ranked.get(ranked.len() / 2).copied()
            }
            Who::BestAptitude => most(&|seat| self.people.aptitude[index(seat)]),
            Who::AssessedAptitude => most(&|seat| assessed(c, self.people.aptitude[index(seat)], lot(seat)[1])),
            Who::Random => most(&|seat| lot(seat)[0]),
            Who::LongestTenure => most(&|seat| self.people.tenure[index(seat)]),
            Who::Outside => None,
            // A name holds for the first occupant only: who came later is somebody else.
            Who::Named(name) => names
                .iter()
                .position(|known| known == name)
                .filter(|seat| present.contains(seat) && self.hire[index(*seat)] == 0),
        }
    }

    /// The zone: where the team stands, as intended and as experienced.
    pub(super) fn place(&mut self, cpu: crate::engine::Cpu, c: &Context) {
        let before: Vec<Zone> = (0..self.lanes).map(|lane| self.zone(lane)).collect();
        self.team_means(cpu);
        let z = &c.parameters.zone;
        for (lane, before) in before.into_iter().enumerate() {
            let s = &mut self.shared;
            s.side_safety[lane] = zone::side(z, s.side_safety[lane], s.safety[lane]);
            s.side_standard[lane] = zone::side(z, s.side_standard[lane], s.standard[lane]);
            s.side_support_intended[lane] = zone::side(z, s.side_support_intended[lane], s.support_intended[lane]);
            s.side_demand_intended[lane] = zone::side(z, s.side_demand_intended[lane], s.demand_intended[lane]);
            let now = self.zone(lane);
            if now != before {
                let row = EventRow { zone: Some(now), ..self.row(c, Happening::Zone, None, lane) };
                self.log.push(row);
            }
        }
    }

    /// The zone that a future's team experiences.
    #[must_use]
    pub fn zone(&self, lane: usize) -> Zone {
        Zone::from_sides(self.shared.side_safety[lane] > 0.0, self.shared.side_standard[lane] > 0.0)
    }

    /// The zone that the manager of a future's team means to build.
    #[must_use]
    pub fn zone_intended(&self, lane: usize) -> Zone {
        Zone::from_sides(self.shared.side_support_intended[lane] > 0.0, self.shared.side_demand_intended[lane] > 0.0)
    }
}

/// How far behind all others a candidate comes who has withdrawn, in standard deviations of what interviews show.
const WITHDRAWN: f64 = 100.0;

/// Leading aptitude as an assessment shows it.
fn assessed(c: &Context, aptitude: f64, u: f64) -> f64 {
    let validity = c.parameters.company.aptitude_validity;
    validity * aptitude + (1.0 - validity * validity).sqrt() * normal_quantile(u)
}

/// The lowest and the highest that a level can be imposed at: nobody starts without any or with all.
pub(super) const IMPOSED: (f64, f64) = (0.02, 0.98);
