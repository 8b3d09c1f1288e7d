//! The floor under the engine: the same draws, the same exp, ln and sampler work, the same loads and stores
//! on the same columns as a week of the model, and nothing else. What the engine takes over it is the price
//! of the model and of the engine's own doing. For the benchmark alone.

use super::company::Company;
use super::context::Context;
use crate::engine::BLOCK;
use crate::engine::lanes::{Cpu, lane_loop};
use crate::engine::luck::Whose;
use crate::engine::maths::{exp, ln, normal_quantile, poisson};
use crate::model::pipeline::CAPACITY;
use crate::model::purpose::Purpose;

lane_loop! {
    /// `perceive`: 20 columns, no transcendental.
    fn seven(; write a, b, c, d, e, f, g; read h, i, j, k, l, m, n, o, p, q, r, s, t) {
        a = h + i + j + k + l + m + n + o + p + q + r + s + t;
        b = a + b; c = a + c; d = a + d; e = a + e; f = a + f; g = a + g;
    }
}

lane_loop! {
    /// `want`: 16 columns, an exp, a quantile.
    fn want(; write a, b; read c, d, e, f, g, h, i, j, k, l, m, n, o, luck) {
        a = a + exp(c + d + e + f + g + h + i + j + k + l + m + n + o) + normal_quantile(luck);
        b = a;
    }
}

lane_loop! {
    /// `tire`: 13 columns, a quantile.
    fn tire(; write a, b, c; read d, e, f, g, h, i, j, k, l, luck) {
        a = d + e + f + g + h + i + j + k + l + normal_quantile(luck);
        b = a + b; c = a + c;
    }
}

lane_loop! {
    /// `learn`: 8 columns, no transcendental.
    fn learn(; write a, b; read c, d, e, f, g, h) {
        a = a + c + d + e + f + g + h;
        b = b + a;
    }
}

lane_loop! {
    /// `satisfy`: 7 columns, a quantile.
    fn satisfy(; write a; read b, c, d, e, f, luck) {
        a = b + c + d + e + f + normal_quantile(luck);
    }
}

lane_loop! {
    /// `exert`: 23 columns, six exp.
    fn exert(; write a, b, c, d, e, f, g, h; read i, j, k, l, m, n, o, p, q, r, s, t, u, v, w) {
        let x = i + j + k + l + m + n + o + p + q + r + s + t + u + v + w;
        a = exp(x); b = exp(a); c = exp(b); d = exp(c); e = exp(d); f = exp(e);
        g = g + x; h = h + x;
    }
}

lane_loop! {
    /// `set_hazards`: 14 columns, an exp.
    fn hazards(; write a, b, c, d, e, f; read g, h, i, j, k, l, m, n) {
        a = g + h + i + j + k + l + m + n;
        b = exp(a); c = a; d = a; e = a; f = a;
    }
}

lane_loop! {
    /// `account`: 12 columns, no transcendental.
    fn account(; write a, b, c, d, e, f, g, h, i; read j, k, l) {
        a = j + k + l;
        b = b + a; c = c + a; d = d + a; e = e + a; f = f + a; g = g + a; h = h + a; i = i + a;
    }
}

lane_loop! {
    /// `decide`: 26 columns, nine exp, an ln.
    fn decide(; write a, b, c; read d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z) {
        let all = d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u + v + w + x + y + z;
        let one = exp(all); let two = exp(one); let three = exp(two); let four = exp(three); let five = exp(four);
        a = exp(five); b = exp(a); c = exp(b) + exp(ln(1.0 + d));
    }
}

impl Company {
    /// As much raw work as a week, on the columns of a team that no model will use again.
    #[allow(clippy::many_single_char_names)]
    pub fn floor_week(&mut self, cpu: Cpu, c: &Context) {
        self.draw_luck(cpu, c);
        self.market(cpu, c);
        self.team_means(cpu);
        let lanes = self.lanes;
        let zeros = [0; BLOCK as usize];
        for seat in 0..self.seats {
            let (x, y) = (seat * lanes, (seat + 1) * lanes);
            let (p, s, t) = (&mut self.people, &mut self.seat, &self.shared);
            macro_rules! m { ($($column:ident),*) => { ($(&mut p.$column[x..y]),*) } }
            seven(
                cpu,
                &mut p.support[x..y],
                &mut p.demand[x..y],
                &mut p.safety[x..y],
                &mut p.standard[x..y],
                &mut p.clarity[x..y],
                &mut p.trust[x..y],
                &mut p.responsibility[x..y],
                &p.contact[x..y],
                &p.tilt[x..y],
                &p.exempt[x..y],
                &p.resilience[x..y],
                &t.support,
                &t.demand,
                &t.safety,
                &t.standard,
                &t.criticism,
                &t.exits,
                &t.dismissals,
                &t.promises,
                &t.unfairness,
            );
            want(
                cpu,
                &mut p.motivation[x..y],
                &mut p.belief[x..y],
                &p.support[x..y],
                &p.demand[x..y],
                &p.safety[x..y],
                &p.standard[x..y],
                &p.prospecting[x..y],
                &p.closing[x..y],
                &p.ambition[x..y],
                &p.fit[x..y],
                &p.attainment[x..y],
                &p.exhaustion[x..y],
                &p.tenure[x..y],
                &t.unfairness,
                &t.motivation,
                &s.luck_mood[x..y],
            );
            tire(
                cpu,
                &mut p.life[x..y],
                &mut p.fatigue[x..y],
                &mut p.exhaustion[x..y],
                &p.support[x..y],
                &p.demand[x..y],
                &p.safety[x..y],
                &p.standard[x..y],
                &p.effort[x..y],
                &p.absence[x..y],
                &p.resilience[x..y],
                &t.filled,
                &t.exhaustion,
                &s.luck_life[x..y],
            );
            learn(
                cpu,
                &mut p.prospecting[x..y],
                &mut p.closing[x..y],
                &p.ceiling_prospecting[x..y],
                &p.ceiling_closing[x..y],
                &p.support[x..y],
                &p.safety[x..y],
                &p.standard[x..y],
                &p.fit[x..y],
            );
            satisfy(
                cpu,
                &mut p.satisfaction[x..y],
                &p.safety[x..y],
                &p.fatigue[x..y],
                &p.exhaustion[x..y],
                &p.disposition[x..y],
                &p.attainment[x..y],
                &s.luck_survey[x..y],
            );
            let (e, l, op, oc, oq) = m!(effort, log_output, output_prospecting, output_closing, output_qualifying);
            exert(
                cpu,
                e,
                l,
                op,
                oc,
                oq,
                &mut p.tenure[x..y],
                &mut p.absence[x..y],
                &mut p.quota[x..y],
                &p.present[x..y],
                &p.motivation[x..y],
                &p.standard[x..y],
                &p.support[x..y],
                &p.demand[x..y],
                &p.clarity[x..y],
                &p.responsibility[x..y],
                &p.exhaustion[x..y],
                &p.fatigue[x..y],
                &p.belief[x..y],
                &p.talent_prospecting[x..y],
                &p.talent_closing[x..y],
                &p.prospecting[x..y],
                &p.closing[x..y],
                &p.fit[x..y],
            );
            let address = self.luck.at(Purpose::Leads, c.week, seat as u32, 0);
            self.luck.lanes(
                cpu,
                Whose { futures: &self.futures, teams: &self.places },
                address,
                &zeros[..lanes],
                [&mut s.luck_leads[x..y]],
            );
            let (q, ll, lo, w) = m!(qualify_hazard, lose_lead_hazard, lose_hazard, win_factor);
            hazards(
                cpu,
                &mut s.expected_leads[x..y],
                &mut s.no_leads[x..y],
                q,
                ll,
                lo,
                w,
                &p.present[x..y],
                &p.support[x..y],
                &p.demand[x..y],
                &p.output_prospecting[x..y],
                &p.output_closing[x..y],
                &p.output_qualifying[x..y],
                &s.territory[x..y],
                &t.market,
            );
            let mut patience = [[0.0; BLOCK as usize]; 3];
            let [next, win, lose] = &mut patience;
            for number in 0..3 {
                let address = self.luck.at(Purpose::Opportunity, c.week, seat as u32, number);
                let words = [&mut next[..lanes], &mut win[..lanes], &mut lose[..lanes]];
                self.luck.lanes(
                    cpu,
                    Whose { futures: &self.futures, teams: &self.places },
                    address,
                    &zeros[..lanes],
                    words,
                );
                super::selling::to_patience(cpu, &mut next[..lanes], &mut win[..lanes], &mut lose[..lanes]);
            }
            self.seat.won[x..y].copy_from_slice(&next[..lanes]);
            for lane in 0..lanes {
                self.floor_book(c, seat, lane);
            }
            let (p, s, t) = (&mut self.people, &mut self.seat, &self.shared);
            account(
                cpu,
                &mut s.won[x..y],
                &mut s.delivered[x..y],
                &mut s.earned[x..y],
                &mut s.backlog[x..y],
                &mut s.customers[x..y],
                &mut p.attainment[x..y],
                &mut p.won_of_late[x..y],
                &mut p.earnings[x..y],
                &mut p.expected[x..y],
                &p.present[x..y],
                &p.quota[x..y],
                &p.base_pay[x..y],
            );
            decide(
                cpu,
                &mut p.voluntary_hazard[x..y],
                &mut p.leaving[x..y],
                &mut p.falling_ill[x..y],
                &p.present[x..y],
                &p.absence[x..y],
                &p.satisfaction[x..y],
                &p.clarity[x..y],
                &p.exhaustion[x..y],
                &p.trust[x..y],
                &p.ambition[x..y],
                &p.standard[x..y],
                &p.safety[x..y],
                &p.demand[x..y],
                &p.log_output[x..y],
                &p.fit[x..y],
                &p.tenure[x..y],
                &p.attainment[x..y],
                &p.won_of_late[x..y],
                &p.earnings[x..y],
                &p.expected[x..y],
                &p.base_pay[x..y],
                &t.attainment,
                &t.exits,
                &t.manager_loss,
                &s.luck_leaving[x..y],
                &s.luck_illness[x..y],
            );
            // The ordinary company keeps about this many open, wins two in three weeks, and gets this many leads:
            // the columns above hold sums of no meaning, so the counts are set here.
            self.people.present[x..y].fill(1.0);
        }
        self.team_means(cpu);
    }

    /// A lead count, two deals in three weeks, and one pass over an ordinary book of 22.
    fn floor_book(&mut self, c: &Context, seat: usize, lane: usize) {
        let i = seat * self.lanes + lane;
        let future = self.future(lane);
        let leads = poisson(self.seat.luck_leads[i], 2.65, 0.0707, 12);
        self.seat.leads[i] = f64::from(leads);
        if !(c.week as usize + lane).is_multiple_of(3) {
            let u = self.luck.four(future, self.luck.at(Purpose::Opportunity, c.week - 9, seat as u32, 0));
            self.seat.won[i] = exp(normal_quantile(u[3]));
        }
        for column in [&mut self.book.next, &mut self.book.lose, &mut self.book.fresh] {
            for x in &mut column[i * CAPACITY..i * CAPACITY + 24] {
                *x -= 0.01;
            }
        }
    }
}
