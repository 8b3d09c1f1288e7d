//! The beginning: an ordinary team at the start of its history, and what the scenario imposes on it at
//! week 0.

use crate::company::Company;
use crate::context::Context;
use crate::mechanisms::succession::Origin;
use crate::mechanisms::{meetings, ownership};
use crate::scenario::{NamedSeller, Scenario};
use crate::streams::Stream;
use teamdrift_engine::math::{clip, exp, exponential, normal_quantile, within};
use teamdrift_engine::random::{MANAGER_SEAT, Random};
impl Company {
    /// Ordinary teams at the beginning of their history.
    pub(crate) fn initial(c: &Context, seed: u64, first: u32, futures: usize) -> Self {
        let p = &c.parameters;
        let (teams, seats) = (p.company.teams as usize, p.team.sellers as usize);
        let mut company = Self::empty(Random::new(seed), first, futures, teams, seats);
        for lane in 0..company.lanes {
            for seat in 0..company.seats {
                company.begin_seat(c, seat, lane);
            }
            let who = company.character(c, lane, MANAGER_SEAT, 0, 0, 0.0);
            let origin = Origin { team: company.team(lane), seat: MANAGER_SEAT, hire: 0 };
            company.seat_manager(c, lane, origin, who.aptitude, p.person.talent_sd * (who.talents.0 + who.talents.1));
            let s = &mut company.team;
            s.manager_tenure[lane] = 104.0;
            s.manager_clarity[lane] = 1.0;
            for mean in [&mut s.support_mean, &mut s.demand_mean] {
                mean[lane] = 0.5 * (p.start.support + p.start.demand);
            }
            s.support_deviation[lane] = p.leadership.ordinary_unsteadiness;
            s.demand_deviation[lane] = p.leadership.ordinary_unsteadiness;
            (s.safety[lane], s.standard[lane], s.motivation[lane]) = (0.55, 0.55, 0.5);
            (s.exhaustion[lane], s.attainment[lane]) = (0.35, 1.0);
            s.friction[lane] = p.friction.ordinary;
            s.ownership[lane] = ownership::ORDINARY;
            for coverage in [&mut s.shared_view, &mut s.consequences] {
                coverage[lane] = 1.0;
            }
            s.meetings[lane] = meetings::value(&p.meetings, meetings::ORDINARY);
            for side in
                [&mut s.side_safety, &mut s.side_standard, &mut s.side_support_intended, &mut s.side_demand_intended]
            {
                side[lane] = 1.0;
            }
        }
        company
    }

    /// One seat at the beginning of history, taken by somebody who has been there a while.
    fn begin_seat(&mut self, c: &Context, seat: usize, lane: usize) {
        let i = seat * self.lanes + lane;
        let p = &c.parameters;
        let arrival = self.draw(Stream::Arrival, 0, lane, seat as u32, 0);
        let tenure = within(p.person.start_tenure_weeks * exponential(arrival[0]), 1.0, 1560.0);
        // Poor matches leave early, so few are left among those who have stayed.
        let poor = p.hiring.poor_match * (0.3 + 0.7 * exp(-tenure / 52.0));
        let who = self.character(c, lane, seat as u32, 0, 0, poor);
        self.seat_newcomer(c, seat, lane, who);
        let settled = 1.0 - exp(-tenure / 26.0);
        let q = &mut self.people;
        let z = arrival.map(normal_quantile);
        q.tenure[i] = tenure;
        q.prospecting[i] = clip(p.person.newcomer_skill + settled * (0.13 + 0.05 * z[3]));
        q.closing[i] = clip(p.person.newcomer_skill + settled * (0.13 + 0.05 * z[3]));
        q.motivation[i] = clip(0.53 + 0.06 * z[1]);
        q.exhaustion[i] = clip(0.22 + settled * (0.13 - 0.13 * who.resilience + 0.04 * z[2]));
        q.fatigue[i] = clip(0.35 - 0.15 * who.resilience);
        let t = self.draw(Stream::Territory, 0, lane, seat as u32, 0)[0];
        let sigma = p.market.territory_sigma;
        let s = &mut self.seat;
        s.territory[i] = exp(sigma * normal_quantile(t) - 0.5 * sigma * sigma);
        s.customers[i] = 52.0 * p.pay.ordinary_week * s.territory[i];
        s.goodwill[i] = 1.0;
        s.backlog[i] = p.pay.ordinary_week * p.company.delivery_weeks;
    }

    /// What a scenario imposes at week 0: team means from a survey in every team, named sellers in the first.
    pub(crate) fn apply_start(&mut self, c: &Context, scenario: &Scenario) {
        let start = &scenario.parameters.start;
        for (seat, seller) in scenario.sellers.iter().enumerate().take(self.seats) {
            for lane in (0..self.lanes).step_by(self.teams) {
                self.apply_named_seller(c, seat, lane, seller);
            }
        }
        let (lanes, seats) = (self.lanes, self.seats);
        let people = &mut self.people;
        let columns: [(Option<f64>, &mut Vec<f64>); 4] = [
            (start.safety, &mut people.safety),
            (start.standard, &mut people.standard),
            (start.motivation, &mut people.motivation),
            (start.clarity, &mut people.clarity),
        ];
        for (options, column) in columns {
            if let Some(options) = options {
                shift_mean(column, &people.present, options, lanes, seats);
            }
        }
        if let Some(energy) = start.energy {
            // Energy is what 0.4 fatigue and 0.6 exhaustion leave: both move alike.
            for column in [&mut people.fatigue, &mut people.exhaustion] {
                shift_mean(column, &people.present, 1.0 - energy, lanes, seats);
            }
        }
        if let Some(friction) = start.friction {
            self.team.friction.fill(friction);
        }
        self.update_team_means(teamdrift_engine::simd::Cpu::portable());
        for lane in 0..lanes {
            let s = &mut self.team;
            let boundary = c.parameters.zone.boundary;
            s.side_safety[lane] = f64::from(u8::from(s.safety[lane] > boundary));
            s.side_standard[lane] = f64::from(u8::from(s.standard[lane] > boundary));
        }
    }

    /// A named seller sits in a seat from week 0: what is given replaces what was drawn.
    fn apply_named_seller(&mut self, c: &Context, seat: usize, lane: usize, seller: &NamedSeller) {
        let i = seat * self.lanes + lane;
        let p = &c.parameters;
        if self.people.present[i] <= 0.0 {
            self.fill(c, seat, lane);
            self.people.tenure[i] = 52.0;
        }
        // Whoever sat there in the history, the named person is the first known occupant.
        self.hire[i] = 0;
        let q = &mut self.people;
        let skills = [
            (seller.prospecting.or(seller.skill), &mut q.prospecting),
            (seller.closing.or(seller.skill), &mut q.closing),
        ];
        for (given, column) in skills {
            if let Some(level) = given {
                column[i] = level;
            }
        }
        // A ceiling below what somebody can do already would be no ceiling.
        q.ceiling_prospecting[i] = q.ceiling_prospecting[i].max(q.prospecting[i]);
        q.ceiling_closing[i] = q.ceiling_closing[i].max(q.closing[i]);
        let plain = [
            (seller.motivation, &mut q.motivation),
            (seller.safety, &mut q.safety),
            (seller.standard, &mut q.standard),
            (seller.clarity, &mut q.clarity),
            (seller.ambition, &mut q.ambition),
            (seller.fit, &mut q.fit),
            (seller.resilience, &mut q.resilience),
            (seller.feedback_affinity, &mut q.affinity),
            (seller.aptitude, &mut q.aptitude),
            (seller.pay, &mut q.base_pay),
            (seller.tenure.map(|years| 52.0 * years), &mut q.tenure),
        ];
        for (given, column) in plain {
            if let Some(value) = given {
                column[i] = value;
            }
        }
        if let Some(energy) = seller.energy {
            let strain = 1.0 - energy;
            q.fatigue[i] = clip(strain);
            q.exhaustion[i] = clip(strain);
        }
        if seller.pay.is_some() {
            let usual = q.base_pay[i] / 52.0 + p.pay.commission * q.won_recent[i];
            q.earnings[i] = usual;
            q.expected[i] = usual;
        }
        if let Some(territory) = seller.territory {
            self.seat.territory[i] = territory;
        }
    }
}

/// Shifts everybody in each future alike, so that those present have this mean.
fn shift_mean(column: &mut [f64], present: &[f64], options: f64, lanes: usize, seats: usize) {
    for lane in 0..lanes {
        let (mut sum, mut n) = (0.0, 0.0);
        for seat in 0..seats {
            let i = seat * lanes + lane;
            sum += column[i] * present[i];
            n += present[i];
        }
        if n > 0.0 {
            let shift = options - sum / n;
            for seat in 0..seats {
                let i = seat * lanes + lane;
                column[i] = within(column[i] + shift, IMPOSED.0, IMPOSED.1);
            }
        }
    }
}

/// The lowest and the highest that a level can be imposed at: nobody starts without any or with all.
pub(crate) const IMPOSED: (f64, f64) = (0.02, 0.98);
