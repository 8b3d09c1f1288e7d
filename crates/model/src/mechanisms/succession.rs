//! Succession: managers leave, somebody is found inside or outside, and takes the chair.

use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::mechanisms::leaving::weekly_chance;
use crate::mechanisms::manager::{Manager, ORDINARY_ENERGY};
use crate::mechanisms::manager_intentions;
use crate::mechanisms::organization::{Ladder, Organization, PromotionRule};
use crate::mechanisms::person::{Character, candidate_number, selling_talent};
use crate::log::EventKind;
use crate::labels::Who;
use crate::streams::Stream;
use std::ops::Range;
use teamdrift_engine::math::{clip, exp, gate, normal_quantile, within};
use teamdrift_engine::random::{MANAGER_SEAT, place};

/// Weeks of sales by which sellers are ranked when somebody is chosen: a year.
const RANKING_WEEKS: usize = 52;

/// Where a manager comes from: the address of their random draws for life.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ManagerOrigin {
    pub team: u32,
    /// The seat of origin; [`MANAGER_SEAT`] for somebody from outside.
    pub seat: u32,
    pub hire: u32,
}

/// Leading aptitude as an assessment shows it, standard deviations; `z` is a standard normal.
#[must_use]
pub fn assessed(p: &Organization, aptitude: f64, z: f64) -> f64 {
    let validity = p.aptitude_validity;
    validity * aptitude + (1.0 - validity * validity).sqrt() * z
}

/// Weekly hazard that a manager leaves, by the need to top the list and the role clarity (both 0-1); `outside` is 1 for one
/// hired from outside, else 0.
#[must_use]
pub fn leaving_hazard(p: &Manager, topping: f64, clarity: f64, outside: f64) -> f64 {
    let log = p.topping_effect_on_leaving * topping
        + p.unclarity_effect_on_leaving * (1.0 - clarity)
        + p.outside_effect_on_leaving * outside;
    p.leaving_hazard * exp(log)
}

/// The need to top the list, 0-1, of a promoted seller who outsold this share of the colleagues; the person's own longing
/// for it is a standard normal.
#[must_use]
pub fn need_to_top(p: &Manager, outsold: f64, longing: f64) -> f64 {
    clip(p.topping_rank_effect * within(2.0 * (outsold - 0.5), 0.0, 1.0) + p.topping_sd * longing)
}

/// Standing among those who may be promoted, by both: `sales` as a normal score of the rank, `shown` aptitude as an
/// assessment shows it.
#[must_use]
pub fn standing(p: &Organization, sales: f64, shown: f64) -> f64 {
    p.promotion_weight_sales * sales + (1.0 - p.promotion_weight_sales) * shown
}

/// The normal score of place `rank` (0 = the lowest) among `n`.
#[must_use]
pub fn normal_score(rank: usize, n: usize) -> f64 {
    normal_quantile((rank as f64 + 0.5) / n as f64)
}

/// A manager's skill, 0-1, around this mean: by leading aptitude and, for the rest of the spread, a standard normal `z`.
#[must_use]
pub fn manager_skill(p: &Manager, mean: f64, aptitude: f64, z: f64) -> f64 {
    let explained = if p.skill_sd > 0.0 { within(p.aptitude_effect / p.skill_sd, 0.0, 1.0) } else { 1.0 };
    let rest = p.skill_sd * (1.0 - explained * explained).sqrt();
    clip(mean + p.aptitude_effect * aptitude + rest * z)
}

/// Trust of a seller whose manager leaves, 0-1.
#[must_use]
pub fn trust_after_exit(p: &Manager, trust: f64) -> f64 {
    0.5 + p.trust_kept_share * (trust - 0.5)
}

/// Correlation of a year's sales in one team with selling talent: the rest is skill, territory and chance (L6, L7).
const SALES_OF_TALENT: f64 = 0.5;

/// Selling talent of both kinds of work, log output.
fn log_talent(c: &Context, who: &Character) -> f64 {
    c.parameters.person.talent_sd * (who.talents.0 + who.talents.1)
}

impl Company {
    /// Draws managers' exits and fills chairs that fall due.
    pub(crate) fn fill_chairs(&mut self, c: &Context) {
        let who = match c.parameters.company.promotion_rule {
            PromotionRule::BestSeller => Who::BestSeller,
            PromotionRule::AssessedAptitude => Who::AssessedAptitude,
            PromotionRule::Weighted => Who::Weighted,
            PromotionRule::Outside => Who::Outside,
            PromotionRule::Random => Who::Random,
        };
        for lane in 0..self.lanes {
            if self.chair_falls_due(c, lane) {
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

    /// Fills a team's chair: from inside, which vacates a seat, or from outside if nobody inside is wanted or present.
    pub(crate) fn take_over(&mut self, c: &Context, lane: usize, who: &Who, names: &[String]) {
        self.seat_successor(c, lane, who, names, true);
    }

    /// As [`Company::take_over`]; where a seat is not `vacated`, the promoted seller stays in it as well: an experiment
    /// that no company can make, which shows what the chair alone does.
    pub(crate) fn seat_successor(&mut self, c: &Context, lane: usize, who: &Who, names: &[String], vacated: bool) {
        let chosen = self.choose(c, self.ladder(c, lane), who, names);
        let p = &c.parameters;
        let outside = gate(p.mechanisms.outside_managers) * f64::from(u8::from(chosen.is_none()));
        let (origin, aptitude, talent, rank, clarity) = match chosen {
            Some((from, seat)) => {
                let i = seat * self.lanes + from;
                let q = &self.people;
                let talent = q.talent_prospecting[i] + q.talent_closing[i];
                let origin = ManagerOrigin { team: self.team(from), seat: seat as u32, hire: self.hire[i] };
                let aptitude = q.aptitude[i];
                let outsold = self.share_outsold(c.week, seat, from);
                if vacated {
                    self.log_event(c, EventKind::Promotion, Some(seat), from);
                    self.vacate(c, seat, from);
                }
                (origin, aptitude, talent, Some(outsold), p.manager.role_clarity_promoted)
            }
            None => {
                self.managers[lane] += 1;
                let hire = self.managers[lane];
                let who = self.best_outside(c, lane, hire);
                let origin = ManagerOrigin { team: self.team(lane), seat: MANAGER_SEAT, hire };
                (origin, who.aptitude, log_talent(c, &who), None, p.manager.role_clarity_outside)
            }
        };
        let longing = self.seat_manager(c, lane, origin, aptitude, talent);
        let s = &mut self.team;
        s.manager_topping[lane] = rank.map_or(0.0, |outsold| need_to_top(&p.manager, outsold, longing));
        s.manager_outside[lane] = outside;
        s.manager_newness[lane] = outside;
        s.replacement[lane] += outside * p.company.manager_search_cost * p.company.manager_cost;
        s.manager_clarity[lane] = clip(clarity + p.company.onboarding * p.company.onboarding_clarity);
        s.chair_vacancy[lane] = 0.0;
        let from_here = chosen.filter(|(from, _)| *from == lane).map(|(_, seat)| seat);
        self.log_event(c, EventKind::ManagerStart, from_here, lane);
    }

    /// Chooses a person, as lane and seat, among the teams whose lanes are the `pool`, all of one replication.
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
        let won = |person| self.won_over(index(person), c.week, RANKING_WEEKS);
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
            Who::AssessedAptitude => most(&|person| assessed(&c.parameters.company, aptitude(person), normal_quantile(lot(person)[1]))),
            Who::Weighted => {
                let p = &c.parameters.company;
                let sales = |person| {
                    let below = present.iter().filter(|other| (won(**other), person) < (won(person), **other)).count();
                    normal_score(below, present.len())
                };
                most(&|person| standing(p, sales(person), assessed(p, aptitude(person), normal_quantile(lot(person)[1]))))
            }
            Who::Random => most(&|person| lot(person)[0]),
            Who::LongestTenure => most(&|person| self.people.tenure[index(person)]),
            Who::Outside => None,
            // Named sellers sit in the first team. A name holds for the first occupant of the seat only.
            Who::Named(name) => {
                let named = names.iter().position(|known| known == name)?;
                let has_seat = |(lane, seat): &(usize, usize)| *seat == named && self.team(*lane) == 0;
                present.into_iter().find(has_seat).filter(|person| self.hire[index(*person)] == 0)
            }
        }
    }

    /// Whether the chair falls due to be filled this week; a manager who leaves empties it first.
    fn chair_falls_due(&mut self, c: &Context, lane: usize) -> bool {
        if self.team.chair_vacancy[lane] > 0.0 {
            return self.team.chair_vacancy[lane] <= 1.0;
        }
        let m = &c.parameters.manager;
        let s = &self.team;
        let hazard = leaving_hazard(m, s.manager_topping[lane], s.manager_clarity[lane], s.manager_outside[lane]);
        if s.uniform_leaving[lane] < weekly_chance(hazard) {
            self.manager_leaves(c, lane);
            // The next week counts one off at once; at least one acting week remains.
            self.team.chair_vacancy[lane] = 1.0 + m.replacement_weeks.max(1.0);
        }
        false
    }

    /// The manager leaves, and part of the sellers' trust with them.
    pub(crate) fn manager_leaves(&mut self, c: &Context, lane: usize) {
        self.log_event(c, EventKind::ManagerExit, None, lane);
        if c.parameters.mechanisms.manager_loss {
            self.team.manager_loss[lane] = 1.0;
            for seat in 0..self.seats {
                let i = seat * self.lanes + lane;
                self.people.trust[i] = trust_after_exit(&c.parameters.manager, self.people.trust[i]);
            }
        }
    }

    /// Seats a manager with this leading aptitude (standard deviations) and selling talent (log output). Returns how much
    /// this person longs to top the list, a standard normal.
    pub(crate) fn seat_manager(
        &mut self,
        c: &Context,
        lane: usize,
        origin: ManagerOrigin,
        aptitude: f64,
        talent: f64,
    ) -> f64 {
        let m = &c.parameters.manager;
        // A manager from another team gets another number than one from the same seat of this team.
        let elsewhere = (origin.team ^ self.team(lane)).wrapping_mul(0x9e37_79b1);
        self.chair[lane] = (origin.seat << 16 | origin.hire) ^ elsewhere;
        let draw = |stream| {
            let address = self.random.address(stream, 0, place(origin.team, origin.seat), origin.hire);
            self.random.uniforms(self.future(lane), address).map(normal_quantile)
        };
        let z = draw(Stream::ManagerSkill);
        let own = draw(Stream::ManagerIntention);
        let (support, demand) = manager_intentions::departures(&c.parameters.manager_intentions, (own[0], own[1]));
        let s = &mut self.team;
        s.manager_relation[lane] = manager_skill(m, m.relation_skill, aptitude, z[0]);
        s.manager_system[lane] = manager_skill(m, m.system_skill, aptitude, z[1]);
        s.manager_administration[lane] = clip(m.administration_skill + m.skill_sd * z[2]);
        s.manager_diagnosis[lane] = manager_skill(m, m.diagnosis, aptitude, z[3]);
        s.manager_selling[lane] = talent;
        s.manager_support[lane] = support;
        s.manager_demand[lane] = demand;
        s.manager_outside[lane] = 0.0;
        s.manager_newness[lane] = 0.0;
        s.manager_energy[lane] = ORDINARY_ENERGY;
        s.manager_tenure[lane] = 0.0;
        s.manager_growth[lane] = 0.0;
        // A predecessor's habit of coaching lasts as far as the new manager is shown the role.
        s.manager_habit[lane] *= c.parameters.company.onboarding;
        own[2]
    }

    /// Seats the manager whom the start of the history finds: somebody found by the company's rule long ago, among as many
    /// as a team has sellers; from outside, among the usual number of candidates.
    pub(crate) fn seat_first_manager(&mut self, c: &Context, lane: usize) {
        let p = &c.parameters.company;
        let sellers = c.parameters.team.sellers;
        let who = match p.promotion_rule {
            PromotionRule::Random => self.character(c, lane, MANAGER_SEAT, 0, 0, 0.0),
            PromotionRule::Outside => self.best_outside(c, lane, 0),
            PromotionRule::AssessedAptitude => self.best_leader(c, lane, 0, sellers, |shown, _| shown),
            PromotionRule::BestSeller => self.best_leader(c, lane, 0, sellers, |_, sales| sales),
            PromotionRule::Weighted => {
                self.best_leader(c, lane, 0, sellers, |shown, sales| standing(p, sales, shown))
            }
        };
        let origin = ManagerOrigin { team: self.team(lane), seat: MANAGER_SEAT, hire: 0 };
        self.seat_manager(c, lane, origin, who.aptitude, log_talent(c, &who));
    }

    /// The best-assessed of the usual number of outside candidates for the chair.
    fn best_outside(&self, c: &Context, lane: usize, hire: u32) -> Character {
        self.best_leader(c, lane, hire, c.parameters.hiring.candidates, |shown, _| shown)
    }

    /// The best of so many candidates for the chair, by their aptitude as an assessment shows it and by their sales, both in
    /// standard deviations.
    fn best_leader(
        &self,
        c: &Context,
        lane: usize,
        hire: u32,
        candidates: u32,
        score: impl Fn(f64, f64) -> f64,
    ) -> Character {
        let p = &c.parameters.company;
        let mut best = (f64::NEG_INFINITY, self.character(c, lane, MANAGER_SEAT, hire, 0, 0.0));
        for candidate in 0..candidates {
            let who = self.character(c, lane, MANAGER_SEAT, hire, candidate, 0.0);
            let z = self
                .draw(Stream::Interview, 0, lane, MANAGER_SEAT, candidate_number(hire, candidate))
                .map(normal_quantile);
            let talent = selling_talent(&c.parameters.person, who.talents);
            let sales = SALES_OF_TALENT * talent + (1.0 - SALES_OF_TALENT * SALES_OF_TALENT).sqrt() * z[2];
            let score = score(assessed(p, who.aptitude, z[0]), sales);
            if score > best.0 {
                best = (score, who);
            }
        }
        best.1
    }

    /// Whether somebody sits in a seat.
    pub(crate) fn sits(&self, seat: usize, lane: usize) -> bool {
        self.people.present[seat * self.lanes + lane] > 0.0
    }

    /// Share of the present colleagues whom a seller outsold over the trailing year, 0 to 1.
    fn share_outsold(&self, week: i32, seat: usize, lane: usize) -> f64 {
        let own = self.won_over(seat * self.lanes + lane, week, RANKING_WEEKS);
        let (mut outsold, mut others) = (0.0, 0.0);
        for other in (0..self.seats).filter(|other| *other != seat && self.sits(*other, lane)) {
            others += 1.0;
            outsold += if own > self.won_over(other * self.lanes + lane, week, RANKING_WEEKS) { 1.0 } else { 0.0 };
        }
        if others > 0.0 { outsold / others } else { 1.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::responses::middle_company;
    use crate::worked;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        let equations = ["leaving_hazard", "need_when_promoted", "skill", "trust_after_exit", "standing"];
        worked::check_only("manager", &equations, |q| {
            let p = &q.parameters.manager;
            let found = match q.equation() {
                "leaving_hazard" => leaving_hazard(p, q.of("need"), q.of("role_clarity"), f64::from(u8::from(q.is("outside")))),
                "need_when_promoted" => {
                    let (outsold, colleagues) = (q.of("colleagues_outsold"), q.of("colleagues"));
                    let share = if colleagues > 0.0 { outsold / colleagues } else { 1.0 };
                    need_to_top(p, share, q.of("longing"))
                }
                "standing" => standing(&q.parameters.company, q.of("sales"), q.of("shown")),
                "skill" => manager_skill(p, q.of("mean"), q.of("aptitude"), q.of("z")),
                "trust_after_exit" => trust_after_exit(p, q.of("trust")),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// Normal scores are symmetric and rise with the rank; the weighted rule is each of both at its ends.
    #[test]
    fn weighted_rule() {
        assert!((normal_score(0, 8) + normal_score(7, 8)).abs() < 1e-9);
        assert!(normal_score(0, 1) == 0.0 && normal_score(5, 8) > normal_score(4, 8));
        let with = |promotion_weight_sales| Organization { promotion_weight_sales, ..Organization::default() };
        assert_eq!((standing(&with(1.0), 0.7, 2.0), standing(&with(0.0), 0.7, 2.0)), (0.7, 2.0));
    }

    /// A company in which the second seller sold most, and the chair of the only team.
    fn company(change: impl Fn(&mut Parameters)) -> (Company, Context) {
        let mut parameters = Parameters::default();
        change(&mut parameters);
        let c = Context::new(parameters, 0);
        let mut company = middle_company(&c);
        company.trailing[1] = 1e6;
        (company, c)
    }

    /// A promotion vacates the seat, which an experiment may keep; both seat the same manager, who came up from the team.
    #[test]
    fn seat_and_chair() {
        let (mut promoted, c) = company(|_| ());
        let mut kept = promoted.clone();
        promoted.seat_successor(&c, 0, &Who::BestSeller, &[], true);
        kept.seat_successor(&c, 0, &Who::BestSeller, &[], false);
        assert!(!promoted.sits(1, 0) && kept.sits(1, 0));
        assert_eq!((promoted.chair[0], promoted.team.manager_relation[0]), (kept.chair[0], kept.team.manager_relation[0]));
        assert_eq!((kept.team.manager_outside[0], kept.team.manager_newness[0], kept.team.replacement[0]), (0.0, 0.0, 0.0));
    }

    /// Somebody from outside has the company to learn and costs a search; off, neither.
    #[test]
    fn from_outside() {
        let hired = |on: bool| {
            let (mut company, c) = company(|p| p.mechanisms.outside_managers = on);
            company.take_over(&c, 0, &Who::Outside, &[]);
            let s = &company.team;
            (s.manager_outside[0], s.manager_newness[0], s.replacement[0])
        };
        let p = Organization::default();
        assert_eq!(hired(true), (1.0, 1.0, p.manager_search_cost * p.manager_cost));
        assert_eq!(hired(false), (0.0, 0.0, 0.0));
    }

    /// The weighted rule finds the best seller at weight 1, and the best assessed at 0.
    #[test]
    fn weighted_choice() {
        for (weight, who) in [(1.0, Who::BestSeller), (0.0, Who::AssessedAptitude)] {
            let (company, c) = company(|p| p.company.promotion_weight_sales = weight);
            assert_eq!(company.choose(&c, 0..1, &Who::Weighted, &[]), company.choose(&c, 0..1, &who, &[]));
        }
    }

    /// Managers keep what they intend as long as they sit there, and differ from each other.
    #[test]
    fn intentions_by_person() {
        let (company, c) = company(|_| ());
        let after = |who: &Who| {
            let mut company = company.clone();
            company.take_over(&c, 0, who, &[]);
            (company.team.manager_support[0], company.team.manager_demand[0])
        };
        assert_eq!(after(&Who::BestSeller), after(&Who::BestSeller));
        assert_ne!(after(&Who::BestSeller), after(&Who::WorstSeller));
        assert_ne!(after(&Who::Outside), (company.team.manager_support[0], company.team.manager_demand[0]));
    }

    /// The first manager is found by the company's rule: better assessed than anybody by lot, and a seller by sales.
    #[test]
    fn first_manager() {
        let mean = |rule: PromotionRule, column: fn(&Company) -> &Vec<f64>| {
            let mut parameters = Parameters::default();
            parameters.company.promotion_rule = rule;
            let company = Company::initial(&Context::new(parameters, -52), 1, 0, 400);
            let column = column(&company);
            column.iter().sum::<f64>() / column.len() as f64
        };
        let relation: fn(&Company) -> &Vec<f64> = |company| &company.team.manager_relation;
        let selling: fn(&Company) -> &Vec<f64> = |company| &company.team.manager_selling;
        assert!(mean(PromotionRule::AssessedAptitude, relation) > mean(PromotionRule::Random, relation) + 0.04);
        assert!(mean(PromotionRule::BestSeller, selling) > mean(PromotionRule::Random, selling) + 0.1);
    }

    /// A perfect assessment shows aptitude itself, a useless one noise alone.
    #[test]
    fn validity() {
        let with = |aptitude_validity| Organization { aptitude_validity, ..Organization::default() };
        assert_eq!((assessed(&with(1.0), 0.7, 2.0), assessed(&with(0.0), 0.7, 2.0)), (0.7, 2.0));
    }
}
