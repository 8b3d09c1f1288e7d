//! The pipeline: leads are worked up, qualified, and then won with a chance that falls with age, or lost.
//!
//! Each opportunity carries three patiences, unit exponentials drawn at birth; each week it uses up some
//! of them at the week's hazards, and what runs out first decides. This is inversion of a competing-risk
//! process with time-varying hazards: exact, one draw a fate, and in a paired comparison better closing
//! wins the same deals earlier instead of drawing anew.

use crate::company::{Company, TRAILING};
use crate::mechanisms::context::Context;
use crate::loops::seat_loop;
use crate::mechanisms::joint_meetings::{self, picked};
use crate::mechanisms::{activities, delivery, effort, manager_customers, market, marketing, perception, roles, selling_time};
use crate::log::Deal;
use crate::parameters::section;
pub use crate::book::CAPACITY;
use crate::book::{Book, STEP};
use crate::state::People;
use crate::streams::Stream;
use teamdrift_engine::lane_loop;
use teamdrift_engine::math::{exp, exponential, normal_quantile, poisson};
use teamdrift_engine::pulp;
use teamdrift_engine::random::{LaneKeys, Random, WEEK_OFFSET};
use teamdrift_engine::simd::Cpu;

section! {
    /// Leads, qualification, winning and losing.
    Pipeline["pipeline"] {
        /// Weekly hazard with which a lead is qualified.
        qualify_hazard: f64 = 0.42, "1/week", 0.01..=5.0, plausible 0.25..=0.6, Computed("CRM log, L10");
        /// Weekly hazard with which a lead is lost before it is qualified.
        lead_loss_hazard: f64 = 0.32, "1/week", 0.0..=5.0, plausible 0.15..=0.4, Computed("L9: 20-30 % of raw opportunities are won");
        /// Weekly hazard of winning a fresh opportunity.
        fresh_win_hazard: f64 = 0.0445, "1/week", 0.0..=2.0, plausible 0.04..=0.08, Computed("L9, L10");
        /// Weekly hazard of winning a stale one.
        stale_win_hazard: f64 = 0.0153, "1/week", 0.0..=2.0, plausible 0.008..=0.022, Computed("CRM log, L10");
        /// Age over which a fresh opportunity goes stale.
        stale_weeks: f64 = 20.0, "weeks", 1.0..=260.0, plausible 10.0..=26.0, Computed("L10");
        /// Weekly hazard of losing a qualified opportunity.
        loss_hazard: f64 = 0.0363, "1/week", 0.0..=2.0, plausible 0.035..=0.06, Computed("CRM log, L9, L10");
        /// Further losses per unit of push.
        push_effect_on_loss: f64 = 0.5, "x", 0.0..=3.0, plausible 0.2..=1.0, Assumption;
        /// Winning in a seat that stands empty, relative to an ordinary seller's.
        vacant_win_factor: f64 = 0.30, "x", 0.0..=1.0, plausible 0.1..=0.5, Assumption;
        /// Further weekly hazard of losing while a seat stands empty.
        vacant_loss_hazard: f64 = 0.035, "1/week", 0.0..=1.0, plausible 0.01..=0.08, Assumption;
        /// Weight of the quality of work (mean of both kinds, log) in qualifying.
        quality_effect_on_qualifying: f64 = 0.5, "x", 0.0..=1.5, plausible 0.2..=0.8, Assumption;
    }
}

/// What remains after a week of an opportunity's freshness, a share; `there` is the share of customers who are there.
#[must_use]
pub fn staling(p: &Pipeline, there: f64) -> f64 {
    exp(-there / p.stale_weeks)
}

/// Weekly hazard of winning, from how fresh an opportunity is: exp(-age / stale), 1 when just qualified.
#[inline(always)]
#[must_use]
pub fn win_hazard(p: &Pipeline, fresh: f64) -> f64 {
    p.stale_win_hazard + (p.fresh_win_hazard - p.stale_win_hazard) * fresh
}

/// Weekly hazard with which leads are qualified; `present` is 1 if somebody sits in the seat, else 0.
#[inline(always)]
#[must_use]
pub fn qualify_hazard(p: &Pipeline, present: f64, output_qualifying: f64) -> f64 {
    p.qualify_hazard * (present * output_qualifying + (1.0 - present) * p.vacant_win_factor)
}

/// Weekly hazard with which leads are lost, with the factors of marketing and of direction.
#[inline(always)]
#[must_use]
pub fn lead_loss_hazard(p: &Pipeline, present: f64, marketing: f64, direction: f64) -> f64 {
    p.lead_loss_hazard * marketing * direction + (1.0 - present) * p.vacant_loss_hazard
}

/// Weekly hazard with which opportunities are lost, at this push (0-1).
#[inline(always)]
#[must_use]
pub fn loss_hazard(p: &Pipeline, present: f64, push: f64) -> f64 {
    p.loss_hazard * (1.0 + present * p.push_effect_on_loss * push) + (1.0 - present) * p.vacant_loss_hazard
}

/// Weekly hazard of winning over the life of an opportunity, roughly: midway between fresh and stale.
fn mean_win_hazard(p: &Pipeline, factor: f64) -> f64 {
    0.5 * (p.fresh_win_hazard + p.stale_win_hazard) * factor
}

/// Chance that what has the first hazard comes before what has the second; none where neither comes.
#[must_use]
pub fn first_of(first: f64, second: f64) -> f64 {
    if first > 0.0 { first / (first + second) } else { 0.0 }
}

/// Mean weeks until something with this weekly hazard comes, ten years at most.
#[must_use]
pub fn weeks_at(hazard: f64) -> f64 {
    if hazard * LONGEST_WEEKS > 1.0 { 1.0 / hazard } else { LONGEST_WEEKS }
}

/// Longest that a case is open where a typical team's cases are counted: ten years.
const LONGEST_WEEKS: f64 = 520.0;

/// Chance that a qualified opportunity is won, roughly, at this factor on winning and this hazard of losing.
#[must_use]
pub fn chance_of_winning(p: &Pipeline, factor: f64, lose: f64) -> f64 {
    first_of(mean_win_hazard(p, factor), lose)
}

/// Weeks that a qualified opportunity is open on average, roughly.
#[must_use]
pub fn weeks_open(p: &Pipeline, factor: f64, lose: f64) -> f64 {
    weeks_at(mean_win_hazard(p, factor) + lose)
}

/// What the hazard of winning is multiplied with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Closing {
    /// Output of closing, 1 = ordinary.
    pub output: f64,
    /// Factor of the time that a booked case gets.
    pub time: f64,
    /// Factor of overselling.
    pub overselling: f64,
}

/// The factor on the hazard of winning, 1 = ordinary.
#[inline(always)]
#[must_use]
pub fn win_factor(p: &Pipeline, present: f64, q: Closing) -> f64 {
    present * q.output * q.time * q.overselling + (1.0 - present) * p.vacant_win_factor
}

seat_loop! {
    /// Expected leads, and the week's hazards of going on and of being lost.
    pub(crate) fn set_hazards(c: &Context;
        write seat.expected_leads, seat.no_leads, people.qualify_hazard as qualified_at,
              people.lose_lead_hazard, people.lose_hazard, people.win_factor as winning;
        read people.present, people.support, people.demand, people.output_prospecting, people.output_closing,
             people.output_qualifying, people.role, seat.territory, seat.goodwill, team.market, team.booked,
             team.booked_time, team.credit_taken, team.customers_demand, team.filled, team.marketing_coverage, team.direction,
             team.customer_time) {
        let all = &c.parameters;
        let p = &all.pipeline;
        let pressure = perception::pressure(support, demand);
        let push = effort::push(&all.effort, all.mechanisms.push, pressure);
        let there = selling_time::customers_there(&all.selling_time, all.market.working_time);
        let worked_up = roles::worked_up(role, territory * output_prospecting, booked) * customers_demand;
        let kept = joint_meetings::leads_factor(&all.joint, picked(c, credit_taken), all.policy.own_quota_share, filled);
        expected_leads = market::expected_leads(&all.market, market, present * worked_up)
            * kept
            * marketing::leads_factor(&all.marketing, marketing_coverage)
            * delivery::leads_factor(&all.delivery, goodwill);
        no_leads = exp(-expected_leads);
        qualified_at = qualify_hazard(p, present, output_qualifying) * there;
        let loss_by_marketing = marketing::lead_loss_factor(&all.marketing, marketing_coverage);
        let loss_by_direction = 1.0 + activities::lead_loss(&all.activities, direction);
        lose_lead_hazard = lead_loss_hazard(p, present, loss_by_marketing, loss_by_direction) * there;
        lose_hazard = loss_hazard(p, present, push) * there;
        let oversold = delivery::oversold(&all.delivery, all.mechanisms.delivery, pressure);
        winning = win_factor(p, present, Closing {
            output: output_closing,
            time: roles::winning_factor(role, booked_time),
            overselling: delivery::winning_factor(&all.delivery, oversold),
        }) * manager_customers::winning_factor(&all.manager_customers, customer_time);
    }
}

lane_loop! {
    /// From uniforms to patiences: unit exponentials.
    pub(crate) fn to_patience(; write next, win, lose; read) {
        next = exponential(next);
        win = exponential(win);
        lose = exponential(lose);
    }
}

lane_loop! {
    /// From uniforms to the values of deals, money.
    pub(crate) fn to_value(c: &Context; write size; read) {
        let m = &c.parameters.market;
        size = market::deal_value(m, normal_quantile(size));
    }
}

/// Draws requested one by one and drawn together, each for a list of the book.
#[derive(Debug, Default)]
struct Draws {
    requested: Vec<usize>,
    counters: Vec<[u32; 4]>,
    /// The uniforms, word by word.
    words: [Vec<f64>; 4],
}

impl Draws {
    fn begin(&mut self) {
        self.requested.clear();
        self.counters.clear();
    }

    fn request(&mut self, list: usize, counter: [u32; 4]) {
        self.requested.push(list);
        self.counters.push(counter);
    }

    fn draw(&mut self, cpu: Cpu, random: &Random) -> [&mut [f64]; 4] {
        for word in &mut self.words {
            word.resize(self.requested.len(), 0.0);
        }
        let [a, b, c, d] = &mut self.words;
        random.uniforms_at(cpu, &self.counters, [a, b, c, d]);
        self.words.each_mut().map(Vec::as_mut_slice)
    }
}

/// The week's hazards in one seat of one replication.
#[derive(Debug, Clone, Copy)]
struct Hazards {
    qualify: f32,
    lose_lead: f32,
    /// Of winning a stale opportunity, and what a fresh one adds.
    win: (f32, f32),
    lose: f32,
    staling: f32,
}

impl Hazards {
    #[inline(always)]
    pub(crate) fn of(c: &Context, p: &People, i: usize) -> Self {
        let q = &c.parameters.pipeline;
        let stale = win_hazard(q, 0.0);
        let fresh = win_hazard(q, 1.0) - stale;
        Self {
            qualify: p.qualify_hazard[i] as f32,
            lose_lead: p.lose_lead_hazard[i] as f32,
            win: ((stale * p.win_factor[i]) as f32, (fresh * p.win_factor[i]) as f32),
            lose: p.lose_hazard[i] as f32,
            staling: c.staling as f32,
        }
    }

    /// Of going on and of being lost, for a lead or an opportunity this fresh.
    #[inline(always)]
    fn at(&self, fresh: f32) -> (f32, f32) {
        let lead = fresh < 0.0;
        let won = self.win.0 + self.win.1 * fresh;
        (if lead { self.qualify } else { won }, if lead { self.lose_lead } else { self.lose })
    }
}

/// One pass over the lists of a seat: every entry uses up patience at the week's hazards and ages.
struct UseUp<'a> {
    context: &'a Context,
    people: &'a People,
    book: &'a mut Book,
    lists: std::ops::Range<usize>,
}

impl pulp::WithSimd for UseUp<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        for i in self.lists {
            let h = Hazards::of(self.context, self.people, i);
            let open = self.book.open[i] as usize;
            let list = self.book.list(i);
            let steps = open.div_ceil(STEP);
            // Whole steps: what lies beyond the open ones is overwritten when a lead is entered.
            let columns = list.next.as_chunks_mut().0.iter_mut().zip(list.lose.as_chunks_mut().0);
            for ((next, lose), fresh) in columns.zip(list.fresh.as_chunks_mut().0).take(steps) {
                // By value and back: the compiler then knows that the three do not overlap.
                let (mut n, mut l, mut f): ([f32; STEP], [f32; STEP], [f32; STEP]) = (*next, *lose, *fresh);
                for at in 0..STEP {
                    let (forward, back) = h.at(f[at]);
                    n[at] -= forward;
                    l[at] -= back;
                    f[at] *= if f[at] < 0.0 { 1.0 } else { h.staling };
                }
                (*next, *lose, *fresh) = (n, l, f);
            }
        }
    }
}

/// Whether the first patience ran out before the second. Each is what remains after a week, and the week's hazard;
/// where both ran out in the same week, the one that did so earlier in it decides.
#[inline(always)]
fn runs_out_first([first, first_hazard]: [f32; 2], [second, second_hazard]: [f32; 2]) -> bool {
    first <= 0.0 && (second > 0.0 || first * second_hazard <= second * first_hazard)
}

/// The second patience at the moment when the first ran out: the rest of the week has not been risked.
#[inline(always)]
fn patience_kept([first, first_hazard]: [f32; 2], [second, second_hazard]: [f32; 2]) -> f32 {
    (second - second_hazard * (first / first_hazard)).max(f32::MIN_POSITIVE)
}

impl Company {
    /// The week's selling, seat by seat: leads, hazards, deals; then credit, delivery and pay.
    pub(crate) fn sell(&mut self, cpu: Cpu, c: &Context) {
        let lanes = self.lanes;
        let mut draws = Draws::default();
        let nobody = vec![0; lanes];
        self.pool_bookings(c);
        for seat in 0..self.seats {
            let (a, b) = (seat * lanes, (seat + 1) * lanes);
            self.random.uniforms_by_lane(
                cpu,
                LaneKeys { replications: &self.futures, teams: &self.places },
                self.random.address(Stream::Leads, c.week, seat as u32, 0),
                &nobody,
                [&mut self.seat.uniform_leads[a..b]],
            );
            self.set_hazards(cpu, seat, c);
            self.work_up(cpu, c, seat, &mut draws);
            cpu.dispatch(UseUp { context: c, people: &self.people, book: &mut self.book, lists: a..b });
            self.settle(cpu, c, seat, &mut draws);
        }
        self.credit_sales(c);
        self.plan_delivery(c);
        for seat in 0..self.seats {
            let (a, b) = (seat * lanes, (seat + 1) * lanes);
            self.account(cpu, seat, c);
            let all = self.seats * lanes;
            let row = c.week.rem_euclid(TRAILING as i32) as usize * all;
            self.trailing[row + a..row + b].copy_from_slice(&self.seat.credited[a..b]);
        }
        self.manager_sells(cpu, c);
    }

    /// Draws and enters the new leads of a seat.
    fn work_up(&mut self, cpu: Cpu, c: &Context, seat: usize, draws: &mut Draws) {
        draws.begin();
        for i in self.range(seat) {
            let s = &mut self.seat;
            let leads = poisson(s.uniform_leads[i], s.expected_leads[i], s.no_leads[i], CAPACITY as u32);
            let entered = leads.min(CAPACITY as u32 - self.book.open[i]);
            s.leads[i] = f64::from(leads);
            s.losses[i] = f64::from(leads - entered);
            let lane = i - seat * self.lanes;
            let (future, place) = (self.future(lane), self.place(lane, seat as u32));
            for number in 0..entered {
                draws.request(i, Random::counter(future, self.random.address(Stream::Opportunity, c.week, place, number)));
            }
        }
        let [next, win, lose, _size] = draws.draw(cpu, &self.random);
        to_patience(cpu, next, win, lose);
        let born = ((c.week + WEEK_OFFSET) as u32) << 16;
        for (at, (list, counter)) in draws.requested.iter().zip(&draws.counters).enumerate() {
            let [next, win, lose, _size] = &draws.words;
            self.book.enter(*list, born | counter[3], [next[at], win[at], lose[at]]);
        }
    }

    /// Qualifies, wins or loses what has no patience left in a seat, after a week's hazards have used up patience.
    fn settle(&mut self, cpu: Cpu, c: &Context, seat: usize, draws: &mut Draws) {
        draws.begin();
        for i in self.range(seat) {
            let h = Hazards::of(c, &self.people, i);
            let lane = i - seat * self.lanes;
            let (future, place) = (self.future(lane), self.place(lane, seat as u32));
            let mut list = self.book.list(i);
            let (mut qualified, mut wins, mut losses) = (0u32, 0u32, 0u32);
            // From the end: the entry that takes a struck-out one's place has been settled.
            for at in (0..list.open.min(CAPACITY)).rev() {
                let (next, lose) = (list.next[at], list.lose[at]);
                if next > 0.0 && lose > 0.0 {
                    continue;
                }
                let lead = list.fresh[at] < 0.0;
                let (forward, back) = h.at(if lead { Book::LEAD } else { list.fresh[at] / h.staling });
                let moves = runs_out_first([next, forward], [lose, back]);
                if moves && lead {
                    qualified += 1;
                    list.lose[at] = patience_kept([next, forward], [lose, back]);
                    list.next[at] = list.win[at];
                    list.fresh[at] = 1.0;
                    continue;
                }
                if moves {
                    wins += 1;
                    let born = (list.id[at] >> 16) as i32 - WEEK_OFFSET;
                    let address = self.random.address(Stream::Opportunity, born, place, list.id[at] & 0xffff);
                    draws.request(i, Random::counter(future, address));
                    self.deals.push(Deal { list: i as u32, age_weeks: (c.week - born) as u32, value: 0.0 });
                } else {
                    losses += 1;
                }
                list.strike(at);
            }
            let open = list.open;
            self.book.open[i] = open as u32;
            let s = &mut self.seat;
            s.cases[i] = open as f64;
            s.qualified[i] = f64::from(qualified);
            s.wins[i] = f64::from(wins);
            s.losses[i] += f64::from(losses);
            s.won[i] = 0.0;
        }
        let [_next, _win, _lose, size] = draws.draw(cpu, &self.random);
        to_value(cpu, c, size);
        // The requests of this seat are the latest of the week's deals, in the same order.
        let latest = self.deals.len() - draws.requested.len();
        for ((list, value), deal) in draws.requested.iter().zip(&draws.words[3]).zip(&mut self.deals[latest..]) {
            self.seat.won[*list] += value;
            deal.value = *value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;
    use serde_json::json;
    use crate::Parameters;
    use crate::responses::{middle_company, responses};

    /// The worked numbers of docs/model.md. Patiences are single precision: see `fates`.
    #[test]
    fn worked_numbers() {
        worked::check("pipeline", &["delivery", "repeat_orders", "fate"], |q| {
            let p = &q.parameters.pipeline;
            let present = || if q.is("vacant") { 0.0 } else { 1.0 };
            match q.equation() {
                "lead_hazards" => json!({
                    "qualify": qualify_hazard(p, present(), q.of("qualifying")) * q.of("there"),
                    "lose": lead_loss_hazard(p, present(), q.of("lead_loss_factor"), 1.0) * q.of("there"),
                }),
                "winning_hazard" => {
                    let fresh = staling(p, q.of("age"));
                    let closing = Closing { output: q.of("closing"), time: 1.0, overselling: 1.0 };
                    (win_hazard(p, fresh) * win_factor(p, 1.0, closing)).into()
                }
                "losing_hazard" => (loss_hazard(p, present(), q.of("push")) * q.of("there")).into(),
                _ => q.unknown(),
            }
        });
    }

    /// What runs out first within the week decides; what remains of the other patience is kept. The numbers are those
    /// of (pipeline.4) in docs/model.md.
    #[test]
    fn fates() {
        let after = |patience: f32, hazard: f32| [patience - hazard, hazard];
        assert!(!runs_out_first(after(0.9, 0.42), after(0.8, 0.32)));
        assert!(runs_out_first(after(0.2, 0.42), after(0.8, 0.32)));
        assert!(!runs_out_first(after(0.3, 0.42), after(0.1, 0.32)));
        assert!(!runs_out_first(after(0.3, 0.42), after(0.2, 0.32)));
        assert!(!runs_out_first(after(0.2, 0.0), after(0.2, 0.32)));
        assert!((patience_kept(after(0.2, 0.42), after(0.8, 0.32)) - 0.647_619).abs() < 1e-6);
    }

    /// Each factor of winning counts as such, and only where somebody sits.
    #[test]
    fn winning() {
        let p = Pipeline::default();
        let q = Closing { output: 1.3, time: 0.8, overselling: 1.1 };
        assert!((win_factor(&p, 1.0, q) - 1.3 * 0.8 * 1.1).abs() < 1e-12);
        assert_eq!(win_factor(&p, 0.0, q), p.vacant_win_factor);
        // exp(-1/20).
        assert!((staling(&p, 1.0) - 0.951_229_424_500_714).abs() < 1e-12);
        assert_eq!(staling(&p, 0.0), 1.0);
        assert!((win_hazard(&p, 1.0), win_hazard(&p, 0.0)) == (p.stale_win_hazard + (p.fresh_win_hazard - p.stale_win_hazard), p.stale_win_hazard));
    }

    /// Every column that the loop reads acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let c = Context::new(Parameters::default(), 0);
        responses! { middle_company(&c), |company, cpu| company.set_hazards(cpu, 0, &c);
            seat.expected_leads: raised by [people.output_prospecting seat.territory seat.goodwill team.market
                    team.customers_demand team.marketing_coverage people.present]
                lowered by [] untouched by [people.output_closing people.output_qualifying people.effort];
            seat.no_leads: raised by [] lowered by [people.output_prospecting seat.territory] untouched by [];
            people.qualify_hazard: raised by [people.output_qualifying] lowered by []
                untouched by [people.output_prospecting people.output_closing people.support];
            people.lose_lead_hazard: raised by [] lowered by [team.marketing_coverage team.direction]
                untouched by [people.output_qualifying people.demand];
            people.lose_hazard: raised by [people.demand] lowered by [people.support]
                untouched by [people.output_closing team.direction];
            people.win_factor: raised by [people.output_closing] lowered by []
                untouched by [people.output_prospecting people.output_qualifying seat.territory];
        }
    }

    /// On a shared holiday the cases of those who are away rest: nothing is qualified or lost of them, and none ages.
    #[test]
    fn cases_rest_on_holiday() {
        let at = |working_time: f64| {
            let mut parameters = Parameters::default();
            parameters.market.working_time = working_time;
            let c = Context::new(parameters, 0);
            let mut company = middle_company(&c);
            company.set_hazards(Cpu::portable(), 0, &c);
            let p = &company.people;
            ([p.qualify_hazard[0], p.lose_lead_hazard[0], p.lose_hazard[0]], c.staling)
        };
        let (ordinary, holiday) = (at(1.0), at(0.0));
        let there = 1.0 - Parameters::default().selling_time.customers_away();
        for (now, rest) in ordinary.0.iter().zip(holiday.0) {
            assert!((rest - there * now).abs() < 1e-12);
        }
        assert!(ordinary.1 < holiday.1 && holiday.1 < 1.0);
    }

    /// What a typical team sells lies between nothing and everything: the chance of winning and the time that takes.
    #[test]
    fn rough_fates() {
        let p = Pipeline::default();
        let chance = chance_of_winning(&p, 1.0, p.loss_hazard);
        assert!(chance > 0.3 && chance < 0.6, "{chance}");
        assert!(chance_of_winning(&p, 1.2, p.loss_hazard) > chance && chance_of_winning(&p, 1.0, 0.1) < chance);
        let weeks = weeks_open(&p, 1.0, p.loss_hazard);
        assert!((weeks * (mean_win_hazard(&p, 1.0) + p.loss_hazard) - 1.0).abs() < 1e-12);
    }

    /// Marketing and direction both multiply the loss of leads; an empty seat adds to it.
    #[test]
    fn lead_losses() {
        let p = Pipeline::default();
        assert!((lead_loss_hazard(&p, 1.0, 0.9, 1.2) - p.lead_loss_hazard * 1.08).abs() < 1e-12);
        assert!((lead_loss_hazard(&p, 0.0, 1.0, 1.0) - p.lead_loss_hazard - p.vacant_loss_hazard).abs() < 1e-12);
    }
}
