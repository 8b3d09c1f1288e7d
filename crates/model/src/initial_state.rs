//! The initial state: ordinary teams at the start of their history, and what the scenario imposes on them at week 0.

use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::mechanisms::manager::ORDINARY_ENERGY;
use crate::mechanisms::person::{Character, found_number};
use crate::mechanisms::{earnings, leaving, market, meetings, ownership, selling_time, skill, zone};
use crate::scenario::{NamedSeller, Scenario};
use crate::state::TeamColumns;
use crate::streams::Stream;
use crate::typical_team::TypicalTeam;
use teamdrift_engine::math::{clip, exp, normal_quantile, within};
use teamdrift_engine::random::Random;
use teamdrift_engine::simd::Cpu;

/// States at the start of the history, around those of a typical team.
mod start {
    /// Longest tenure, weeks: twenty-five years.
    pub(super) const MAX_TENURE: f64 = 1300.0;
    /// Most persons drawn for a seat before one is kept whatever the chance of having stayed.
    pub(super) const MOST_DRAWS: u32 = 400;
    /// Time in which a newcomer's energy settles, weeks.
    pub(super) const SETTLING_WEEKS: f64 = 26.0;
    /// Standard deviation of skill between sellers of one talent.
    pub(super) const SKILL_SD: f64 = 0.05;
    /// Standard deviation of motivation.
    pub(super) const MOTIVATION_SD: f64 = 0.06;
    /// What resilience adds to exhaustion and to fatigue, per unit of the load that it relieves.
    pub(super) const STRAIN_BY_RELIEF: f64 = -0.9;
    /// Standard deviation of exhaustion between sellers of one resilience.
    pub(super) const EXHAUSTION_SD: f64 = 0.04;
    /// The manager's tenure, weeks.
    pub(super) const MANAGER_TENURE: f64 = 104.0;
    /// Team means of an ordinary team: safety, standard, motivation, exhaustion, attainment.
    pub(super) const MEANS: [f64; 5] = [0.55, 0.55, 0.5, 0.35, 1.0];
    /// Tenure of a named seller whose seat was empty, weeks.
    pub(super) const NAMED_TENURE: f64 = 52.0;
}

impl Company {
    /// Running teams at the start of their history: people around a typical team's, and managers as they are found.
    pub(crate) fn initial(c: &Context, seed: u64, first: u32, futures: usize) -> Self {
        let p = &c.parameters;
        let (teams, seats) = (p.company.teams as usize, p.team.sellers as usize);
        let typical = TypicalTeam::settle(c);
        let mut company = Self::empty(Random::new(seed), first, futures, teams, seats);
        for lane in 0..company.lanes {
            company.begin_team(c, lane);
            company.take_team_states(typical.team(), lane);
            for seat in 0..company.seats {
                company.begin_seat(c, &typical, seat, lane);
            }
            company.seat_first_manager(c, lane);
            let s = &mut company.team;
            s.manager_tenure[lane] = start::MANAGER_TENURE;
            s.manager_clarity[lane] = 1.0;
            s.manager_energy[lane] = typical.team().manager_energy[0];
            s.manager_growth[lane] = typical.team().manager_growth[0];
        }
        company
    }

    /// A team without people, as an ordinary one is.
    pub(crate) fn begin_team(&mut self, c: &Context, lane: usize) {
        let p = &c.parameters;
        let s = &mut self.team;
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
        s.customers_demand[lane] = 1.0;
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

    /// Takes over what a typical team and its manager have settled to.
    fn take_team_states(&mut self, from: &TeamColumns, lane: usize) {
        macro_rules! take {
            ($($column:ident)*) => { $(self.team.$column[lane] = from.$column[0];)* };
        }
        take! {
            support demand support_mean demand_mean criticism promises unfairness friction ownership meetings
            direction shared_view engagement planning resourcing driving consequences
            safety standard motivation exhaustion attainment
        }
    }

    /// Seats a manager of ordinary skills.
    pub(crate) fn seat_ordinary_manager(&mut self, c: &Context, lane: usize) {
        let m = &c.parameters.manager;
        let s = &mut self.team;
        s.manager_relation[lane] = m.relation_skill();
        s.manager_system[lane] = m.system_skill();
        s.manager_administration[lane] = m.administration_skill();
        s.manager_diagnosis[lane] = m.diagnosis();
        s.manager_energy[lane] = ORDINARY_ENERGY;
        s.manager_tenure[lane] = start::MANAGER_TENURE;
        s.manager_clarity[lane] = 1.0;
    }

    /// Seats a seller who is ordinary in everything but talent (standard deviations), of this tenure, at ordinary customers.
    pub(crate) fn seat_ordinary_seller(&mut self, c: &Context, seat: usize, talent: f64, tenure: f64) {
        self.seat_newcomer(c, seat, 0, Character { talents: (talent, talent), ..Character::ordinary() });
        let i = seat * self.lanes;
        self.people.tenure[i] = tenure;
        self.people.withdrawal[i] = 0.0;
        self.begin_territory(c, i, 1.0, c.parameters.pay.ordinary_week);
    }

    /// Territory of a seat, and customers as they are where so much is sold in a week, money.
    fn begin_territory(&mut self, c: &Context, i: usize, territory: f64, week: f64) {
        let p = &c.parameters;
        let s = &mut self.seat;
        s.territory[i] = territory;
        s.prospects[i] = selling_time::ordinary_prospects(&p.selling_time);
        s.service[i] = 1.0;
        s.customers[i] = 52.0 * week * territory;
        s.goodwill[i] = 1.0;
        s.backlog[i] = week * p.company.delivery_weeks;
    }

    /// Fills a seat at the start of the history with somebody who has been there for some time: between a newcomer and
    /// a typical seller, by tenure.
    fn begin_seat(&mut self, c: &Context, typical: &TypicalTeam, seat: usize, lane: usize) {
        let i = seat * self.lanes + lane;
        let p = &c.parameters;
        let (who, tenure) = self.somebody_who_stayed(c, typical, seat as u32, lane);
        let z = self.draw(Stream::Arrival, 0, lane, seat as u32, 0).map(normal_quantile);
        self.seat_newcomer(c, seat, lane, who);
        let q = &mut self.people;
        let settled = |weeks: f64| 1.0 - exp(-tenure / weeks);
        macro_rules! settle {
            ($($column:ident: $weeks:expr, $own:expr;)*) => {
                $(q.$column[i] = clip(q.$column[i] + settled($weeks) * (typical.mean(|p| &p.$column) - q.$column[i] + $own));)*
            };
        }
        let own_skill = q.lasting_skill[i] + start::SKILL_SD * z[3];
        let strain = start::STRAIN_BY_RELIEF * p.energy.resilience_relief() * who.resilience;
        let by_disposition = p.satisfaction.disposition_effect() * who.disposition;
        settle! {
            prospecting: p.skill.adjustment_weeks(), own_skill;
            closing: p.skill.adjustment_weeks(), own_skill;
            motivation: p.motivation.adjustment_weeks(), start::MOTIVATION_SD * z[1];
            exhaustion: start::SETTLING_WEEKS, strain + start::EXHAUSTION_SD * z[2];
            fatigue: 1.0, strain;
            safety: start::SETTLING_WEEKS, 0.0;
            standard: start::SETTLING_WEEKS, 0.0;
            clarity: start::SETTLING_WEEKS, 0.0;
            responsibility: p.perception.responsibility_weeks(), 0.0;
            trust: p.perception.trust_weeks(), 0.0;
            satisfaction: p.satisfaction.adjustment_weeks(), by_disposition;
        }
        q.tenure[i] = tenure;
        q.withdrawal[i] = q.mobility[i] + typical.mean(|p| &p.withdrawal);
        q.ramp[i] = skill::ramp(&p.skill, tenure);
        q.effort[i] = typical.mean(|p| &p.effort);
        let known = q.ramp[i];
        q.attainment[i] = known * typical.mean(|p| &p.attainment) + (1.0 - known) * q.attainment[i];
        q.won_recent[i] = known * typical.mean(|p| &p.won_recent) + (1.0 - known) * q.won_recent[i];
        q.earnings[i] = known * typical.mean(|p| &p.earnings) + (1.0 - known) * q.earnings[i];
        let t = self.draw(Stream::Territory, 0, lane, seat as u32, 0)[0];
        let territory = market::territory(&p.market, normal_quantile(t));
        self.begin_territory(c, i, territory, typical.mean(|p| &p.won_recent));
    }

    /// Somebody as a running team holds: hired as hires are made, some time ago, and still there. A person and a tenure
    /// are drawn, and kept with the chance of having stayed so long; else others are drawn.
    fn somebody_who_stayed(&self, c: &Context, typical: &TypicalTeam, seat: u32, lane: usize) -> (Character, f64) {
        let usual = leaving::UsualStates {
            withdrawal: typical.mean(|p| &p.withdrawal),
            exhaustion: typical.mean(|p| &p.exhaustion),
            demand: typical.mean(|p| &p.demand),
        };
        let mut draws = 0;
        loop {
            let uniforms = self.draw(Stream::Arrival, 1, lane, seat, draws);
            let who = self.best_candidate(c, lane, seat, |candidate| found_number(draws, candidate));
            let tenure = within(uniforms[0] * start::MAX_TENURE, 1.0, start::MAX_TENURE);
            draws += 1;
            let risk = leaving::ordinary_risk(c, usual, &who, tenure);
            if uniforms[1] < exp(-risk) || draws == start::MOST_DRAWS {
                return (who, tenure);
            }
        }
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
        let mut lasting = 0.0;
        for (given, column) in skills {
            if let Some(level) = given {
                // The mean of both skills: each counts half.
                lasting += 0.5 * p.person.lasting_skill_share * (level - column[i]);
                column[i] = level;
            }
        }
        q.lasting_skill[i] += lasting;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::responses::middle_company;

    fn mean(values: &[f64]) -> f64 {
        values.iter().sum::<f64>() / values.len() as f64
    }

    /// Who is found at the start was hired and has stayed: better matched, less ready to move and better cared for than who is
    /// hired, and of all tenures. States lie around a typical team's.
    #[test]
    fn people_who_stayed() {
        let mut parameters = Parameters::default();
        (parameters.policy.support, parameters.policy.demand) = (Some(0.6), Some(0.6));
        let c = Context::new(parameters, -52);
        let typical = TypicalTeam::settle(&c);
        let company = Company::initial(&c, 11, 0, 200);
        let p = &company.people;
        assert!(p.present.iter().all(|present| *present == 1.0));
        let poor = p.fit.iter().filter(|fit| **fit < 0.535).count() as f64 / p.fit.len() as f64;
        assert!(poor < 0.9 * c.parameters.hiring.poor_match(), "{poor}");
        assert!(mean(&p.mobility) < -0.1 * c.parameters.withdrawal.mobility_sd(), "{}", mean(&p.mobility));
        assert!(mean(&p.contact) > 0.0 && mean(&p.disposition) > 0.0);
        let years = mean(&p.tenure) / 52.0;
        assert!((2.0..9.0).contains(&years), "{years}");
        assert!(p.tenure.iter().any(|weeks| *weeks < 26.0) && p.tenure.iter().any(|weeks| *weeks > 520.0));
        for (found, settled) in [
            (mean(&p.safety), typical.mean(|p| &p.safety)),
            (mean(&p.standard), typical.mean(|p| &p.standard)),
            (mean(&p.clarity), typical.mean(|p| &p.clarity)),
            (mean(&p.prospecting), typical.mean(|p| &p.prospecting)),
            (mean(&p.motivation), typical.mean(|p| &p.motivation)),
            (mean(&p.exhaustion), typical.mean(|p| &p.exhaustion)),
        ] {
            assert!((found - settled).abs() < 0.05, "{found} {settled}");
        }
    }

    /// Part of a named seller's given skill, above or below the drawn one, is the seller's own for good; each of the two
    /// skills counts half, and the ceiling is at least what is given.
    #[test]
    fn named_sellers_keep_skill() {
        let c = Context::new(Parameters::default(), 0);
        let share = c.parameters.person.lasting_skill_share();
        let after = |seller: NamedSeller| {
            let mut company = middle_company(&c);
            company.apply_named_seller(&c, 0, 0, &seller);
            let p = &company.people;
            [p.prospecting[0], p.closing[0], p.lasting_skill[0], p.ceiling_prospecting[0]]
        };
        // In the middle company both skills are .5 and ceilings .8.
        let [prospecting, closing, lasting, ceiling] =
            after(NamedSeller { skill: Some(0.9), ..NamedSeller::default() });
        assert_eq!((prospecting, closing, ceiling), (0.9, 0.9, 0.9));
        assert!((lasting - share * 0.4).abs() < 1e-12);
        let [prospecting, closing, lasting, _] = after(NamedSeller { closing: Some(0.3), ..NamedSeller::default() });
        assert_eq!((prospecting, closing), (0.5, 0.3));
        assert!((lasting + 0.5 * share * 0.2).abs() < 1e-12);
        assert_eq!(after(NamedSeller::default())[2], 0.0);
    }

    /// A given pay is the base pay, and what the seller earns and expects of it is what the plan pays.
    #[test]
    fn named_sellers_are_paid() {
        let c = Context::new(Parameters::default(), 0);
        let mut company = middle_company(&c);
        company.apply_named_seller(&c, 0, 0, &NamedSeller { pay: Some(700_000.0), ..NamedSeller::default() });
        let p = &company.people;
        assert_eq!(p.base_pay[0], 700_000.0);
        let usual = earnings::usual_earnings(&c.parameters.pay, 700_000.0, p.won_recent[0]);
        assert_eq!((p.earnings[0], p.expected[0]), (usual, usual));
    }
}
