//! Selling: leads arrive and are worked up, opportunities use up their patiences, orders are delivered,
//! commission is earned.

use super::columns::Opportunity;
use super::context::Context;
use super::team::{TRAILING, Team};
use crate::engine::BLOCK;
use crate::engine::lanes::{Cpu, lane_loop};
use crate::engine::luck::{HISTORY_OFFSET, Luck};
use crate::engine::maths::{exp, exponential, normal_quantile, poisson};
use crate::model::leadership::toward;
use crate::model::market::Market;
use crate::model::mechanisms::gate;
use crate::model::pipeline::CAPACITY;
use crate::model::purpose::Purpose;
use crate::model::{earnings, market, perception};

lane_loop! {
    /// Leads to be expected, and the week's hazards of going on and of being lost.
    fn set_hazards(c: &Context;
        write expected_leads, no_leads, qualify_hazard, lose_lead_hazard, lose_hazard, win_factor;
        read present, support, demand, output_prospecting, output_closing, output_qualifying, territory, market) {
        let p = &c.parameters.pipeline;
        let push = gate(c.parameters.mechanisms.push) * c.parameters.effort.push * perception::pressure(support, demand);
        let empty = 1.0 - present;
        expected_leads = market::expected_leads(&c.parameters.market, market, territory, present * output_prospecting);
        no_leads = exp(-expected_leads);
        qualify_hazard = p.qualify * (present * output_qualifying + empty * p.vacant_win);
        lose_lead_hazard = p.lose_lead + empty * p.vacant_lose;
        lose_hazard = p.lose * (1.0 + present * p.lose_of_push * push) + empty * p.vacant_lose;
        win_factor = present * output_closing + empty * p.vacant_win;
    }
}

lane_loop! {
    /// Repeat orders, delivery, earnings, attainment.
    fn account(c: &Context;
        write won, delivered, earned, backlog, customers, attainment, won_of_late, earnings, expected;
        read present, quota, base_pay) {
        let p = &c.parameters;
        won = won + customers * p.company.repeat_share / 52.0;
        delivered = (backlog + won) / p.company.delivery_weeks;
        backlog = backlog + won - delivered;
        customers = toward(customers, 52.0 * delivered, p.company.base_weeks);
        earned = present * earnings::earned(&p.pay, base_pay, won, quota);
        attainment = toward(attainment, won / quota, p.quota.memory_weeks);
        won_of_late = toward(won_of_late, won, p.pay.earnings_weeks);
        earnings = toward(earnings, earned, p.pay.earnings_weeks);
        expected = toward(expected, earnings, p.pay.expectation_weeks);
    }
}

lane_loop! {
    /// What the manager sells on an own share of quota.
    fn manager_sells(c: &Context; write won; read selling, talent, market) {
        let p = &c.parameters;
        won = p.policy.own_quota_share * selling * p.pay.ordinary_week * market * exp(p.manager.own_sales_effect * talent);
    }
}

impl Team {
    pub(super) fn sell(&mut self, cpu: Cpu, c: &Context) {
        let lanes = self.lanes;
        for seat in 0..self.seats {
            let (a, b) = (seat * lanes, (seat + 1) * lanes);
            let (p, s) = (&mut self.people, &mut self.seat);
            self.luck.lanes(
                cpu,
                self.first,
                self.luck.at(Purpose::Leads, c.week, seat as u32, 0),
                &[0; BLOCK as usize][..lanes],
                [&mut s.luck_leads[a..b]],
            );
            set_hazards(
                cpu,
                c,
                &mut s.expected_leads[a..b],
                &mut s.no_leads[a..b],
                &mut p.qualify_hazard[a..b],
                &mut p.lose_lead_hazard[a..b],
                &mut p.lose_hazard[a..b],
                &mut p.win_factor[a..b],
                &p.present[a..b],
                &p.support[a..b],
                &p.demand[a..b],
                &p.output_prospecting[a..b],
                &p.output_closing[a..b],
                &p.output_qualifying[a..b],
                &s.territory[a..b],
                &self.shared.market,
            );
            for lane in 0..lanes {
                self.work_up(c, seat, lane);
                self.work_book(c, seat, lane);
            }
            let (p, s) = (&mut self.people, &mut self.seat);
            account(
                cpu,
                c,
                &mut s.won[a..b],
                &mut s.delivered[a..b],
                &mut s.earned[a..b],
                &mut s.backlog[a..b],
                &mut s.customers[a..b],
                &mut p.attainment[a..b],
                &mut p.won_of_late[a..b],
                &mut p.earnings[a..b],
                &mut p.expected[a..b],
                &p.present[a..b],
                &p.quota[a..b],
                &p.base_pay[a..b],
            );
            let all = self.seats * lanes;
            let row = c.week.rem_euclid(TRAILING as i32) as usize * all;
            self.trailing[row + a..row + b].copy_from_slice(&self.seat.won[a..b]);
        }
        let t = &mut self.shared;
        manager_sells(cpu, c, &mut t.manager_won, &t.selling, &t.manager_selling, &t.market);
    }

    /// New leads of a seat: as many as the territory, the market and the work put in bring.
    #[inline]
    fn work_up(&mut self, c: &Context, seat: usize, lane: usize) {
        let i = seat * self.lanes + lane;
        let future = self.first + lane as u32;
        let s = &mut self.seat;
        let leads = poisson(s.luck_leads[i], s.expected_leads[i], s.no_leads[i], CAPACITY as u32);
        let open = self.book.open[i] as usize;
        let taken = leads.min((CAPACITY - open) as u32);
        let list = i * CAPACITY + open;
        for (number, entry) in (0..taken).zip(&mut self.book.entries[list..list + taken as usize]) {
            let [qualified, won, lost, _size] =
                self.luck.four(future, self.luck.at(Purpose::Opportunity, c.week, seat as u32, number));
            *entry = Opportunity {
                next: exponential(qualified) as f32,
                win: exponential(won) as f32,
                lose: exponential(lost) as f32,
                id: ((c.week + HISTORY_OFFSET) as u32) << 16 | number,
                age: Opportunity::LEAD,
            };
        }
        self.book.open[i] = open as u32 + taken;
        s.leads[i] = f64::from(leads);
        s.losses[i] = f64::from(leads - taken);
    }

    /// A week's hazards use up the patiences of a seat's leads and opportunities.
    #[inline]
    fn work_book(&mut self, c: &Context, seat: usize, lane: usize) {
        let i = seat * self.lanes + lane;
        let p = &self.people;
        let (closing, qualify) = (p.win_factor[i] as f32, p.qualify_hazard[i] as f32);
        let (lose_lead, lose) = (p.lose_lead_hazard[i] as f32, p.lose_hazard[i] as f32);
        let open = self.book.open[i] as usize;
        let entries = &mut self.book.entries[i * CAPACITY..i * CAPACITY + open];
        let (mut kept, mut qualified, mut wins, mut losses, mut value) = (0, 0u32, 0u32, 0u32, 0.0);
        for at in 0..open {
            let mut o = entries[at];
            let lead = o.age == Opportunity::LEAD;
            let (forward, back) = if lead { (qualify, lose_lead) } else { (c.win_hazard(o.age) * closing, lose) };
            let goes_on = forward >= o.next;
            let is_lost = back >= o.lose;
            if !goes_on && !is_lost {
                o.next -= forward;
                o.lose -= back;
                o.age = if lead { o.age } else { o.age + 1 };
            } else if goes_on && (!is_lost || o.next * back <= o.lose * forward) {
                // Where both run out in the same week, the one that did so earlier in it decides.
                if !lead {
                    wins += 1;
                    value += self.luck.deal(&c.parameters.market, self.first + lane as u32, seat as u32, o.id);
                    continue;
                }
                qualified += 1;
                o.lose -= back * (o.next / forward);
                o.next = o.win;
                o.age = 0;
            } else {
                losses += 1;
                continue;
            }
            entries[kept] = o;
            kept += 1;
        }
        self.book.open[i] = kept as u32;
        let s = &mut self.seat;
        s.qualified[i] = f64::from(qualified);
        s.wins[i] = f64::from(wins);
        s.losses[i] += f64::from(losses);
        s.won[i] = value;
    }
}

impl Luck {
    /// The size of a deal, from the address of its birth (money).
    fn deal(&self, m: &Market, future: u32, seat: u32, id: u32) -> f64 {
        let week = (id >> 16) as i32 - HISTORY_OFFSET;
        let u = self.four(future, self.at(Purpose::Opportunity, week, seat, id & 0xffff))[3];
        m.deal_mean * exp(m.deal_sigma * normal_quantile(u) - 0.5 * m.deal_sigma * m.deal_sigma)
    }
}
