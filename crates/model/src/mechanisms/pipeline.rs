//! The pipeline: leads are worked up, qualified, and then won with a chance that falls with age, or lost.
//!
//! Each opportunity carries three patiences, unit exponentials drawn at birth; each week it uses up some
//! of them at the week's hazards, and what runs out first decides. That is inversion of a competing-risk
//! process with time-varying hazards: exact, one draw a fate, and in a paired comparison better closing
//! wins the same deals earlier instead of drawing other luck.

use crate::mechanisms::roles::{BOOKER, CLOSER};
use crate::mechanisms::joint_meetings::picked;
use teamdrift_engine::pulp;
use crate::company::{Company, TRAILING};
use crate::context::Context;
use crate::loops::seat_loop;
use crate::mechanisms::{activities, delivery, joint_meetings, market, perception};
use crate::observe::Deal;
use crate::state::{Book, People};
use crate::streams::Stream;
use crate::parameters::section;
use teamdrift_engine::lane_loop;
use teamdrift_engine::math::{exp, exponential, gate, normal_quantile, poisson};
use teamdrift_engine::random::{LaneKeys, Random, WEEK_OFFSET};
use teamdrift_engine::simd::Cpu;
section! {
    /// Leads, qualification, winning and losing.
    Pipeline["pipeline"] {
        /// Weekly hazard with which a lead is qualified.
        qualify: f64 = 0.42, "1/week", 0.01..=5.0, plausible 0.25..=0.6, Computed("CRM log, L10");
        /// Weekly hazard with which a lead is lost before it is qualified.
        lose_lead: f64 = 0.32, "1/week", 0.0..=5.0, plausible 0.15..=0.4, Computed("L9: 20-30 % of raw opportunities are won");
        /// Weekly hazard of winning a fresh opportunity.
        win_fresh: f64 = 0.046, "1/week", 0.0..=2.0, plausible 0.04..=0.08, Computed("L9, L10");
        /// Weekly hazard of winning a stale one.
        win_stale: f64 = 0.0153, "1/week", 0.0..=2.0, plausible 0.008..=0.022, Computed("CRM log, L10");
        /// Age over which a fresh opportunity goes stale.
        stale_weeks: f64 = 20.0, "weeks", 1.0..=260.0, plausible 10.0..=26.0, Computed("L10");
        /// Weekly hazard of losing a qualified opportunity.
        lose: f64 = 0.0363, "1/week", 0.0..=2.0, plausible 0.035..=0.06, Computed("CRM log, L9, L10");
        /// Further losses per unit of push.
        lose_of_push: f64 = 0.5, "x", 0.0..=3.0, plausible 0.2..=1.0, Assumption;
        /// Winning in a seat that stands empty, relative to an ordinary seller's.
        vacant_win: f64 = 0.30, "x", 0.0..=1.0, plausible 0.1..=0.5, Assumption;
        /// Further weekly hazard of losing while a seat stands empty.
        vacant_lose: f64 = 0.035, "1/week", 0.0..=1.0, plausible 0.01..=0.08, Assumption;
        /// Elasticity of qualifying to effort.
        qualify_of_effort: f64 = 0.35, "x", 0.0..=1.5, plausible 0.1..=0.7, Assumption;
    }
}

/// Most leads and opportunities that a seat keeps open; further leads are lost unworked.
pub const CAPACITY: usize = 160;

/// Opportunities that a week passes over at a time; [`CAPACITY`] is a multiple.
pub const STEP: usize = 8;

/// Weekly hazard of winning, from how fresh an opportunity is: exp(-age / stale), 1 when just qualified.
#[inline(always)]
pub fn win_hazard(p: &Pipeline, fresh: f64) -> f64 {
    p.win_stale + (p.win_fresh - p.win_stale) * fresh
}

seat_loop! {
    /// Leads to be expected, and the week's hazards of going on and of being lost.
    pub(crate) fn set_hazards(c: &Context;
        write seat.expected_leads, seat.no_leads, people.qualify_hazard, people.lose_lead_hazard,
              people.lose_hazard, people.win_factor;
        read people.present, people.support, people.demand, people.output_prospecting, people.output_closing,
             people.output_qualifying, people.role, seat.territory, seat.goodwill, team.market, team.booked,
             team.booked_time, team.credit_taken, team.filled, team.marketing_coverage, team.direction) {
        let p = &c.parameters.pipeline;
        let push = gate(c.parameters.mechanisms.push) * c.parameters.effort.push * perception::pressure(support, demand);
        let empty = 1.0 - present;
        let own = territory * output_prospecting;
        let worked_up = if role == BOOKER { 0.0 } else if role == CLOSER { booked } else { own };
        let left = joint_meetings::leads_left(&c.parameters.joint, picked(c, credit_taken), c.parameters.policy.own_quota_share, filled);
        expected_leads = market::expected_leads(&c.parameters.market, market, present * worked_up)
            * left
            * (1.0 + c.parameters.marketing.leads * marketing_coverage)
            * delivery::recommended(&c.parameters.delivery, goodwill);
        no_leads = exp(-expected_leads);
        qualify_hazard = p.qualify * (present * output_qualifying + empty * p.vacant_win);
        let astray = activities::lead_loss(&c.parameters.activities, direction);
        lose_lead_hazard = p.lose_lead * (1.0 - c.parameters.marketing.quality * marketing_coverage) * (1.0 + astray)
            + empty * p.vacant_lose;
        lose_hazard = p.lose * (1.0 + present * p.lose_of_push * push) + empty * p.vacant_lose;
        let time = if role == CLOSER { booked_time.sqrt() } else { 1.0 };
        let promised = delivery::oversold(&c.parameters.delivery, c.parameters.mechanisms.delivery, perception::pressure(support, demand));
        let sweetened = 1.0 + c.parameters.delivery.closing * promised;
        win_factor = present * output_closing * time * sweetened + empty * p.vacant_win;
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
    /// From uniforms to the sizes of deals, money.
    pub(crate) fn to_value(c: &Context; write size; read) {
        let m = &c.parameters.market;
        size = m.deal_mean * exp(m.deal_sigma * normal_quantile(size) - 0.5 * m.deal_sigma * m.deal_sigma);
    }
}

/// Draws asked for one by one and drawn together, each for a list of the book.
#[derive(Debug, Default)]
struct Draws {
    asked: Vec<usize>,
    counters: Vec<[u32; 4]>,
    /// What was drawn, word by word.
    words: [Vec<f64>; 4],
}

impl Draws {
    fn begin(&mut self) {
        self.asked.clear();
        self.counters.clear();
    }

    fn ask(&mut self, list: usize, counter: [u32; 4]) {
        self.asked.push(list);
        self.counters.push(counter);
    }

    fn draw(&mut self, cpu: Cpu, random: &Random) -> [&mut [f64]; 4] {
        for word in &mut self.words {
            word.resize(self.asked.len(), 0.0);
        }
        let [a, b, c, d] = &mut self.words;
        random.uniforms_at(cpu, &self.counters, [a, b, c, d]);
        self.words.each_mut().map(Vec::as_mut_slice)
    }
}

/// The week's hazards in one seat of one future.
#[derive(Debug, Clone, Copy)]
struct Hazards {
    qualify: f32,
    lose_lead: f32,
    /// Of winning a stale one, and what a fresh one has over it.
    win: (f32, f32),
    lose: f32,
    staling: f32,
}

impl Hazards {
    #[inline(always)]
    pub(crate) fn of(c: &Context, p: &People, i: usize) -> Self {
        let q = &c.parameters.pipeline;
        let stale = win_hazard(q, 0.0);
        let over = win_hazard(q, 1.0) - stale;
        Self {
            qualify: p.qualify_hazard[i] as f32,
            lose_lead: p.lose_lead_hazard[i] as f32,
            win: ((stale * p.win_factor[i]) as f32, (over * p.win_factor[i]) as f32),
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

impl Company {
    pub(crate) fn sell(&mut self, cpu: Cpu, c: &Context) {
        let lanes = self.lanes;
        let mut draws = Draws::default();
        let nobody = vec![0; lanes];
        self.pool(c);
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
        self.credit(c);
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

    /// New leads of a seat: as many as the territory, the market and the work put in bring.
    fn work_up(&mut self, cpu: Cpu, c: &Context, seat: usize, draws: &mut Draws) {
        draws.begin();
        for i in self.range(seat) {
            let s = &mut self.seat;
            let leads = poisson(s.uniform_leads[i], s.expected_leads[i], s.no_leads[i], CAPACITY as u32);
            let credit_taken = leads.min(CAPACITY as u32 - self.book.open[i]);
            s.leads[i] = f64::from(leads);
            s.losses[i] = f64::from(leads - credit_taken);
            let lane = i - seat * self.lanes;
            let (future, place) = (self.future(lane), self.place(lane, seat as u32));
            for number in 0..credit_taken {
                draws.ask(i, Random::counter(future, self.random.address(Stream::Opportunity, c.week, place, number)));
            }
        }
        let [next, win, lose, _size] = draws.draw(cpu, &self.random);
        to_patience(cpu, next, win, lose);
        let born = ((c.week + WEEK_OFFSET) as u32) << 16;
        for (at, (list, counter)) in draws.asked.iter().zip(&draws.counters).enumerate() {
            let [next, win, lose, _size] = &draws.words;
            self.book.enter(*list, born | counter[3], [next[at], win[at], lose[at]]);
        }
    }

    /// A week's hazards have used up patience of a seat's opportunities: those with none left are qualified,
    /// won or lost.
    fn settle(&mut self, cpu: Cpu, c: &Context, seat: usize, draws: &mut Draws) {
        draws.begin();
        for i in self.range(seat) {
            let h = Hazards::of(c, &self.people, i);
            let lane = i - seat * self.lanes;
            let (future, place) = (self.future(lane), self.place(lane, seat as u32));
            let mut list = self.book.list(i);
            let (mut qualified, mut wins, mut losses) = (0u32, 0u32, 0u32);
            // From the end, so that what takes a struck-out entry's place has been seen.
            for at in (0..list.open.min(CAPACITY)).rev() {
                let (next, lose) = (list.next[at], list.lose[at]);
                if next > 0.0 && lose > 0.0 {
                    continue;
                }
                let lead = list.fresh[at] < 0.0;
                let (forward, back) = h.at(if lead { Book::LEAD } else { list.fresh[at] / h.staling });
                // Where both ran out in the same week, the one that did so earlier in it decides.
                let goes_on = next <= 0.0 && (lose > 0.0 || next * back <= lose * forward);
                if goes_on && lead {
                    qualified += 1;
                    // What was left of the week when it was qualified has not been risked as a lead.
                    list.lose[at] = (lose - back * (next / forward)).max(f32::MIN_POSITIVE);
                    list.next[at] = list.win[at];
                    list.fresh[at] = 1.0;
                    continue;
                }
                if goes_on {
                    wins += 1;
                    let born = (list.id[at] >> 16) as i32 - WEEK_OFFSET;
                    let address = self.random.address(Stream::Opportunity, born, place, list.id[at] & 0xffff);
                    draws.ask(i, Random::counter(future, address));
                    self.deals.push(Deal { list: i as u32, age_weeks: (c.week - born) as u32, value: 0.0 });
                } else {
                    losses += 1;
                }
                list.strike(at);
            }
            self.book.open[i] = list.open as u32;
            let s = &mut self.seat;
            s.qualified[i] = f64::from(qualified);
            s.wins[i] = f64::from(wins);
            s.losses[i] += f64::from(losses);
            s.won[i] = 0.0;
        }
        let [_next, _win, _lose, size] = draws.draw(cpu, &self.random);
        to_value(cpu, c, size);
        // What was asked for in this seat is the latest of the week's deals, in the same order.
        let latest = self.deals.len() - draws.asked.len();
        for ((list, value), deal) in draws.asked.iter().zip(&draws.words[3]).zip(&mut self.deals[latest..]) {
            self.seat.won[*list] += value;
            deal.value = *value;
        }
    }
}
