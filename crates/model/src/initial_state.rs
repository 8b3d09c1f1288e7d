//! The initial state: ordinary teams at the start of their history, and what the scenario imposes on them at week 0.

use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::mechanisms::{earnings, market, meetings, ownership, zone};
use crate::scenario::{NamedSeller, Scenario};
use crate::streams::Stream;
use teamdrift_engine::math::{clip, exp, exponential, normal_quantile, within};
use teamdrift_engine::random::Random;
use teamdrift_engine::simd::Cpu;

/// States at the start of the history: near those of a running team, so that a short history is enough.
mod start {
    /// Longest tenure, weeks: thirty years.
    pub(super) const MAX_TENURE: f64 = 1560.0;
    /// Share of poor matches who never leave early, and time in which the others leave, weeks.
    pub(super) const POOR_MATCHES: (f64, f64) = (0.3, 52.0);
    /// Time in which a newcomer settles, weeks.
    pub(super) const SETTLING_WEEKS: f64 = 26.0;
    /// Skill gained when settled: mean, standard deviation.
    pub(super) const SKILL_GAINED: (f64, f64) = (0.13, 0.05);
    /// Motivation: mean, standard deviation.
    pub(super) const MOTIVATION: (f64, f64) = (0.53, 0.06);
    /// Exhaustion of a newcomer, and what is added when settled: mean, per standard deviation of resilience, and standard
    /// deviation of the rest.
    pub(super) const EXHAUSTION: (f64, f64, f64, f64) = (0.22, 0.13, -0.13, 0.04);
    /// Fatigue: mean, and per standard deviation of resilience.
    pub(super) const FATIGUE: (f64, f64) = (0.35, -0.15);
    /// The manager's tenure, weeks.
    pub(super) const MANAGER_TENURE: f64 = 104.0;
    /// Team means before anybody has been asked: safety, standard, motivation, exhaustion, attainment.
    pub(super) const MEANS: [f64; 5] = [0.55, 0.55, 0.5, 0.35, 1.0];
    /// Tenure of a named seller whose seat was empty, weeks.
    pub(super) const NAMED_TENURE: f64 = 52.0;
}

impl Company {
    /// Ordinary teams at the start of their history.
    pub(crate) fn initial(c: &Context, seed: u64, first: u32, futures: usize) -> Self {
        let p = &c.parameters;
        let (teams, seats) = (p.company.teams as usize, p.team.sellers as usize);
        let mut company = Self::empty(Random::new(seed), first, futures, teams, seats);
        for lane in 0..company.lanes {
            for seat in 0..company.seats {
                company.begin_seat(c, seat, lane);
            }
            company.seat_first_manager(c, lane);
            let s = &mut company.team;
            s.manager_tenure[lane] = start::MANAGER_TENURE;
            s.manager_clarity[lane] = 1.0;
            for mean in [&mut s.support_mean, &mut s.demand_mean] {
                mean[lane] = 0.5 * (p.start.support + p.start.demand);
            }
            s.support_deviation[lane] = p.leadership.ordinary_unsteadiness;
            s.demand_deviation[lane] = p.leadership.ordinary_unsteadiness;
            let means = [&mut s.safety, &mut s.standard, &mut s.motivation, &mut s.exhaustion, &mut s.attainment];
            for (column, mean) in means.into_iter().zip(start::MEANS) {
                column[lane] = mean;
            }
            s.friction[lane] = p.friction.ordinary_level;
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

    /// Fills a seat at the start of the history with a seller of some tenure.
    fn begin_seat(&mut self, c: &Context, seat: usize, lane: usize) {
        let i = seat * self.lanes + lane;
        let p = &c.parameters;
        let arrival = self.draw(Stream::Arrival, 0, lane, seat as u32, 0);
        let tenure = within(p.person.start_tenure_weeks * exponential(arrival[0]), 1.0, start::MAX_TENURE);
        // Poor matches leave early, so there are few among those who have stayed.
        let (staying, leaving_weeks) = start::POOR_MATCHES;
        let poor = p.hiring.poor_match * (staying + (1.0 - staying) * exp(-tenure / leaving_weeks));
        let who = self.character(c, lane, seat as u32, 0, 0, poor);
        self.seat_newcomer(c, seat, lane, who);
        let settled = 1.0 - exp(-tenure / start::SETTLING_WEEKS);
        let q = &mut self.people;
        let z = arrival.map(normal_quantile);
        q.tenure[i] = tenure;
        let (gained, spread) = start::SKILL_GAINED;
        let skill = clip(p.person.newcomer_skill + settled * (gained + spread * z[3]));
        q.prospecting[i] = skill;
        q.closing[i] = skill;
        let (mean, spread) = start::MOTIVATION;
        q.motivation[i] = clip(mean + spread * z[1]);
        let (newcomer, added, by_resilience, spread) = start::EXHAUSTION;
        q.exhaustion[i] = clip(newcomer + settled * (added + by_resilience * who.resilience + spread * z[2]));
        let (mean, by_resilience) = start::FATIGUE;
        q.fatigue[i] = clip(mean + by_resilience * who.resilience);
        let t = self.draw(Stream::Territory, 0, lane, seat as u32, 0)[0];
        let s = &mut self.seat;
        s.territory[i] = market::territory(&p.market, normal_quantile(t));
        s.customers[i] = 52.0 * p.pay.ordinary_week * s.territory[i];
        s.goodwill[i] = 1.0;
        s.backlog[i] = p.pay.ordinary_week * p.company.delivery_weeks;
    }

    /// Imposes a scenario's start at week 0: team means from a survey in every team, named sellers in the first.
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
        for (imposed, column) in columns {
            if let Some(imposed) = imposed {
                shift_mean(column, &people.present, imposed, lanes, seats);
            }
        }
        if let Some(energy) = start.energy {
            // Energy is what remains after fatigue and exhaustion: both move alike.
            for column in [&mut people.fatigue, &mut people.exhaustion] {
                shift_mean(column, &people.present, 1.0 - energy, lanes, seats);
            }
        }
        if let Some(friction) = start.friction {
            self.team.friction.fill(friction);
        }
        self.update_team_means(Cpu::portable());
        for lane in 0..lanes {
            let s = &mut self.team;
            let boundary = c.parameters.zone.boundary;
            s.side_safety[lane] = zone::side(s.safety[lane] > boundary);
            s.side_standard[lane] = zone::side(s.standard[lane] > boundary);
        }
    }

    /// Seats a named seller from week 0: given values replace drawn ones.
    fn apply_named_seller(&mut self, c: &Context, seat: usize, lane: usize, seller: &NamedSeller) {
        let i = seat * self.lanes + lane;
        let p = &c.parameters;
        if self.people.present[i] <= 0.0 {
            self.fill(c, seat, lane);
            self.people.tenure[i] = start::NAMED_TENURE;
        }
        // The named person counts as the first occupant.
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
        // A given skill raises the ceiling.
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
            let usual = earnings::usual_earnings(&p.pay, q.base_pay[i], q.won_recent[i]);
            q.earnings[i] = usual;
            q.expected[i] = usual;
        }
        if let Some(territory) = seller.territory {
            self.seat.territory[i] = territory;
        }
    }
}

/// Shifts everybody in each team alike, so that those present have this mean.
fn shift_mean(column: &mut [f64], present: &[f64], mean: f64, lanes: usize, seats: usize) {
    for lane in 0..lanes {
        let (mut sum, mut n) = (0.0, 0.0);
        for seat in 0..seats {
            let i = seat * lanes + lane;
            sum += column[i] * present[i];
            n += present[i];
        }
        if n > 0.0 {
            let shift = mean - sum / n;
            for seat in 0..seats {
                let i = seat * lanes + lane;
                column[i] = within(column[i] + shift, IMPOSED.0, IMPOSED.1);
            }
        }
    }
}

/// Lowest and highest level after a shift: nobody starts at a bound.
pub(crate) const IMPOSED: (f64, f64) = (0.02, 0.98);
