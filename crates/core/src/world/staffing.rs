//! Staffing: seats fall empty and are filled; and where the team stands at the end of the week.

use super::company::Company;
use super::context::Context;
use crate::engine::maths::{exp, normal_quantile};
use crate::measure::{EventRow, Happening};
use crate::model::leadership::{clip, within};
use crate::model::purpose::Purpose;
use crate::model::zone::{self, Zone};
use crate::model::{hiring, person, skill};

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
pub(super) const fn candidate_number(hire: u32, candidate: u32) -> u32 {
    hire << 8 | candidate
}

impl Company {
    /// The person who comes as `candidate` for the `hire`-th occupancy of a seat.
    pub(super) fn character(
        &self,
        c: &Context,
        lane: usize,
        seat: u32,
        hire: u32,
        candidate: u32,
        poor: f64,
    ) -> Character {
        let p = &c.parameters.person;
        let number = candidate_number(hire, candidate);
        let draw = |purpose| self.draw(purpose, 0, lane, seat, number);
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
        let hire = self.hire[i] + 1;
        self.people.present[i] = 0.0;
        self.people.exempt[i] = 0.0;
        self.people.absence[i] = 0.0;
        self.people.notice[i] = 0.0;
        self.hire[i] = hire;
        let h = &c.parameters.hiring;
        let u = self.draw(Purpose::Vacancy, 0, lane, seat as u32, hire)[0];
        let (mu, sigma) = hiring::lognormal(h.vacancy_weeks, h.vacancy_sd);
        self.seat.vacancy[i] = exp(mu + sigma * normal_quantile(u));
        self.forget_sales(i);
    }

    /// The sales of the past year were another's.
    fn forget_sales(&mut self, i: usize) {
        let all = self.seats * self.lanes;
        for week in 0..super::company::TRAILING {
            self.trailing[week * all + i] = 0.0;
        }
    }

    /// The best-looking of the candidates for a seat is hired.
    pub(super) fn fill(&mut self, c: &Context, seat: usize, lane: usize) {
        let i = seat * self.lanes + lane;
        let hire = self.hire[i];
        let h = &c.parameters.hiring;
        let mut best: Option<(f64, Character)> = None;
        for candidate in 0..h.candidates {
            let who = self.character(c, lane, seat as u32, hire, candidate, h.poor_match);
            let number = candidate_number(hire, candidate);
            let luck = self.draw(Purpose::Interview, 0, lane, seat as u32, number);
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

    /// Vacancies run down as recruiting allows, and seats are filled.
    pub(super) fn fill_seats(&mut self, c: &Context) {
        for seat in 0..self.seats {
            for lane in 0..self.lanes {
                let i = seat * self.lanes + lane;
                if self.people.present[i] <= 0.0 {
                    // Hardly any recruiting is still some: applications arrive by themselves.
                    let hands = self.shared.possible[lane] * self.shared.recruiters[lane];
                    self.seat.vacancy[i] -= within(hands, 0.25, 1.0);
                    if self.seat.vacancy[i] <= 0.0 {
                        self.fill(c, seat, lane);
                    }
                }
            }
        }
    }

    /// The zone: where the team stands, as intended and as experienced.
    pub(super) fn place_in_zones(&mut self, cpu: crate::engine::Cpu, c: &Context) {
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

/// The lowest and the highest that a level can be imposed at: nobody starts without any or with all.
pub(super) const IMPOSED: (f64, f64) = (0.02, 0.98);
