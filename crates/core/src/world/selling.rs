//! Selling: leads arrive and are worked up, opportunities use up their patiences, orders are delivered,
//! commission is earned.

use super::columns::{Book, People};
use super::company::{Company, TRAILING};
use super::context::Context;
use crate::engine::lanes::{Cpu, company_loop, lane_loop};
use crate::engine::luck::{HISTORY_OFFSET, Luck, Whose};
use crate::engine::maths::{exp, exponential, normal_quantile, poisson};
use crate::measure::Deal;
use crate::model::leadership::{clip, toward};
use crate::model::mechanisms::gate;
use crate::model::pipeline::{self, CAPACITY, STEP};
use crate::model::purpose::Purpose;
use crate::model::roles::{BOOKER, CLOSER};
use crate::model::{activities, delivery, earnings, joint, market, perception};

company_loop! {
    /// Leads to be expected, and the week's hazards of going on and of being lost.
    fn set_hazards(c: &Context;
        write seat.expected_leads, seat.no_leads, people.qualify_hazard, people.lose_lead_hazard,
              people.lose_hazard, people.win_factor;
        read people.present, people.support, people.demand, people.output_prospecting, people.output_closing,
             people.output_qualifying, people.role, seat.territory, seat.goodwill, shared.market, shared.booked,
             shared.booked_time, shared.taken, shared.filled, shared.coordinated, shared.direction) {
        let p = &c.parameters.pipeline;
        let push = gate(c.parameters.mechanisms.push) * c.parameters.effort.push * perception::pressure(support, demand);
        let empty = 1.0 - present;
        let own = territory * output_prospecting;
        let worked_up = if role == BOOKER { 0.0 } else if role == CLOSER { booked } else { own };
        let left = joint::leads_left(&c.parameters.joint, picked(c, taken), c.parameters.policy.own_quota_share, filled);
        expected_leads = market::expected_leads(&c.parameters.market, market, present * worked_up)
            * left
            * (1.0 + c.parameters.marketing.leads * coordinated)
            * delivery::recommended(&c.parameters.delivery, goodwill);
        no_leads = exp(-expected_leads);
        qualify_hazard = p.qualify * (present * output_qualifying + empty * p.vacant_win);
        let astray = -c.parameters.activities.direction * activities::felt(&c.parameters.activities, direction);
        lose_lead_hazard = p.lose_lead * (1.0 - c.parameters.marketing.quality * coordinated) * (1.0 + astray)
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
    pub(super) fn to_patience(; write next, win, lose; read) {
        next = exponential(next);
        win = exponential(win);
        lose = exponential(lose);
    }
}

lane_loop! {
    /// From uniforms to the sizes of deals, money.
    fn to_value(c: &Context; write size; read) {
        let m = &c.parameters.market;
        size = m.deal_mean * exp(m.deal_sigma * normal_quantile(size) - 0.5 * m.deal_sigma * m.deal_sigma);
    }
}

company_loop! {
    /// Repeat orders, delivery, earnings, attainment.
    fn account(c: &Context;
        write seat.won, seat.credited, seat.delivered, seat.goodwill, seat.earned, seat.backlog, seat.customers,
              people.attainment, people.won_of_late, people.earnings, people.expected;
        read people.present, people.support, people.demand, people.quota, people.base_pay, shared.deliverable) {
        let p = &c.parameters;
        let repeated = customers * p.company.repeat_share / 52.0 * goodwill;
        won = won + repeated;
        credited = credited + repeated;
        delivered = (backlog + won) / p.company.delivery_weeks * deliverable;
        let promised = delivery::oversold(&p.delivery, p.mechanisms.delivery, present * perception::pressure(support, demand));
        goodwill = delivery::goodwill(&p.delivery, goodwill, 1.0 - deliverable, promised);
        backlog = backlog + won - delivered;
        customers = toward(customers, 52.0 * delivered, p.company.base_weeks);
        earned = present * earnings::earned(&p.pay, base_pay, credited, quota);
        attainment = toward(attainment, credited / quota, p.quota.memory_weeks);
        won_of_late = toward(won_of_late, credited, p.pay.earnings_weeks);
        earnings = toward(earnings, earned, p.pay.earnings_weeks);
        expected = toward(expected, earnings, p.pay.expectation_weeks);
    }
}

lane_loop! {
    /// What the manager sells on an own share of quota.
    fn manager_sells(c: &Context; write won; read selling, talent, market, taken) {
        let p = &c.parameters;
        let cases = 1.0 + (p.joint.best_case - 1.0) * picked(c, taken);
        let able = exp(p.manager.own_sales_effect * talent);
        won = p.policy.own_quota_share * selling * p.pay.ordinary_week * market * able * cases;
    }
}

/// Share of the best cases that the manager takes, by policy or by an ex-star's longing.
#[inline(always)]
fn picked(c: &Context, taken: f64) -> f64 {
    gate(c.parameters.mechanisms.joint_meetings) * clip(c.parameters.policy.cherry_picking + taken)
}

impl Company {
    pub(super) fn sell(&mut self, cpu: Cpu, c: &Context) {
        let lanes = self.lanes;
        let mut draws = Draws::default();
        let nobody = vec![0; lanes];
        self.pool(c);
        for seat in 0..self.seats {
            let (a, b) = (seat * lanes, (seat + 1) * lanes);
            self.luck.lanes(
                cpu,
                Whose { futures: &self.futures, teams: &self.places },
                self.luck.at(Purpose::Leads, c.week, seat as u32, 0),
                &nobody,
                [&mut self.seat.luck_leads[a..b]],
            );
            self.set_hazards(cpu, seat, c);
            self.work_up(cpu, c, seat, &mut draws);
            cpu.0.dispatch(UseUp { context: c, people: &self.people, book: &mut self.book, lists: a..b });
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
        let t = &mut self.shared;
        manager_sells(cpu, c, &mut t.manager_won, &t.selling, &t.manager_selling, &t.market, &t.taken);
    }

    /// How much of what is due can be delivered, in a team whose deliveries have a limit.
    fn plan_delivery(&mut self, c: &Context) {
        let p = &c.parameters;
        self.shared.deliverable.fill(1.0);
        if p.delivery.capacity.is_none() || !p.mechanisms.delivery {
            return;
        }
        for lane in 0..self.lanes {
            let orders = |i: usize| {
                let s = &self.seat;
                s.backlog[i] + s.won[i] + s.customers[i] * p.company.repeat_share / 52.0 * s.goodwill[i]
            };
            let all: f64 = (lane..self.seats * self.lanes).step_by(self.lanes).map(orders).sum();
            let due = all / p.company.delivery_weeks;
            let (seats, week) = (self.seats as f64, p.pay.ordinary_week);
            self.shared.deliverable[lane] = delivery::deliverable(&p.delivery, due, seats, week);
        }
    }

    /// New leads of a seat: as many as the territory, the market and the work put in bring.
    fn work_up(&mut self, cpu: Cpu, c: &Context, seat: usize, draws: &mut Draws) {
        draws.begin();
        for i in self.range(seat) {
            let s = &mut self.seat;
            let leads = poisson(s.luck_leads[i], s.expected_leads[i], s.no_leads[i], CAPACITY as u32);
            let taken = leads.min(CAPACITY as u32 - self.book.open[i]);
            s.leads[i] = f64::from(leads);
            s.losses[i] = f64::from(leads - taken);
            let lane = i - seat * self.lanes;
            let (future, place) = (self.future(lane), self.place(lane, seat as u32));
            for number in 0..taken {
                draws.ask(i, Luck::counter(future, self.luck.at(Purpose::Opportunity, c.week, place, number)));
            }
        }
        let [next, win, lose, _size] = draws.draw(cpu, &self.luck);
        to_patience(cpu, next, win, lose);
        let born = ((c.week + HISTORY_OFFSET) as u32) << 16;
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
                    let born = (list.id[at] >> 16) as i32 - HISTORY_OFFSET;
                    let address = self.luck.at(Purpose::Opportunity, born, place, list.id[at] & 0xffff);
                    draws.ask(i, Luck::counter(future, address));
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
        let [_next, _win, _lose, size] = draws.draw(cpu, &self.luck);
        to_value(cpu, c, size);
        // What was asked for in this seat is the latest of the week's deals, in the same order.
        let latest = self.deals.len() - draws.asked.len();
        for ((list, value), deal) in draws.asked.iter().zip(&draws.words[3]).zip(&mut self.deals[latest..]) {
            self.seat.won[*list] += value;
            deal.value = *value;
        }
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

    fn draw(&mut self, cpu: Cpu, luck: &Luck) -> [&mut [f64]; 4] {
        for word in &mut self.words {
            word.resize(self.asked.len(), 0.0);
        }
        let [a, b, c, d] = &mut self.words;
        luck.scattered(cpu, &self.counters, [a, b, c, d]);
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
    fn of(c: &Context, p: &People, i: usize) -> Self {
        let q = &c.parameters.pipeline;
        let stale = pipeline::win_hazard(q, 0.0);
        let over = pipeline::win_hazard(q, 1.0) - stale;
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
