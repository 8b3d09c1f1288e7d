//! Leaving and illness: competing hazards, one uniform, one cause.

use super::company::Company;
use super::context::Context;
use crate::engine::lanes::{Cpu, company_loop};
use crate::engine::maths::{exp, exponential, ln, tanh};
use crate::measure::{EventRow, Happening};
use crate::model::leadership::{above, within};
use crate::model::leaving::{self, Cause};
use crate::model::mechanisms::gate;
use crate::model::{earnings, energy, hiring};

/// What one seller's hazards depend on.
#[derive(Debug, Clone, Copy)]
struct Reasons {
    satisfaction: f64,
    clarity: f64,
    exhaustion: f64,
    trust: f64,
    ambition: f64,
    standard: f64,
    safety: f64,
    demand: f64,
    log_output: f64,
    fit: f64,
    tenure: f64,
    attainment: f64,
    team_attainment: f64,
    won_of_late: f64,
    earnings: f64,
    expected: f64,
    base_pay: f64,
    recent_exits: f64,
    manager_loss: f64,
}

/// The weekly hazard of each cause, in the order of [`Cause::ALL`].
#[inline(always)]
fn hazards(c: &Context, seats: f64, r: Reasons) -> [f64; 8] {
    let p = &c.parameters;
    let on = &p.mechanisms;
    let l = &p.leaving;
    let years = r.tenure / 52.0;
    let rooted = exp(l.embeddedness * within(ln(1.0 + years) - 1.0, -1.0, 1.5));
    // Recent exits as if in a team of twelve.
    let contagion = 1.0 + gate(on.exit_contagion) * l.contagion * r.recent_exits * 12.0 / seats;
    let pull = rooted * contagion;
    let discontent = leaving::discontent(l, r.satisfaction, r.clarity, r.exhaustion, r.trust);
    let bounded = l.saturation * tanh(discontent / l.saturation);
    // A base pay of one's own moves the offer with it: what is negotiated here is worth the same elsewhere.
    let offer = earnings::outside_offer(&p.pay, r.won_of_late) + 0.5 * (r.base_pay - p.pay.base) / 52.0;
    let gap = gate(on.pay_comparison) * earnings::pay_gap(r.earnings, r.expected, offer);
    let loss = gate(on.manager_loss) * r.manager_loss;
    [
        l.shock,
        l.dissatisfaction * pull * exp(bounded),
        l.ambition * pull * exp(leaving::restlessness(l, on.ease, r.ambition, r.standard, r.log_output)),
        l.pay * pull * exp(l.of_pay_gap * gap),
        l.manager * loss * r.trust,
        leaving::misfit(l, r.fit, exp(-r.tenure / l.misfit_weeks - (r.safety - 0.5)))
            * hiring::disappointment(&p.hiring),
        leaving::dismissal(l, c.intent.consequences, r.demand, r.attainment, r.team_attainment, r.tenure),
        l.burnout * exp(within(l.burnout_of_exhaustion * (r.exhaustion - 0.4), -6.0, 6.0)),
    ]
}

company_loop! {
    /// Who leaves and who falls ill this week.
    fn decide(c: &Context, seats: &f64;
        write people.voluntary_hazard, people.leaving, people.falling_ill;
        read people.present, people.notice, people.absence, people.satisfaction, people.clarity,
             people.exhaustion, people.trust, people.ambition, people.standard, people.safety, people.demand,
             people.log_output, people.fit, people.tenure, people.attainment, people.won_of_late,
             people.earnings, people.expected, people.base_pay, shared.attainment as team_attainment,
             shared.exits, shared.manager_loss, seat.luck_leaving, seat.luck_illness) {
        let h = hazards(c, *seats, Reasons {
            satisfaction, clarity, exhaustion, trust, ambition, standard, safety, demand, log_output, fit, tenure,
            attainment, team_attainment, won_of_late, earnings, expected, base_pay,
            recent_exits: exits, manager_loss,
        });
        voluntary_hazard = h[0] + h[1] + h[2] + h[3] + h[4];
        let total = voluntary_hazard + h[5] + h[6] + h[7];
        let free = if notice > 0.0 { 0.0 } else { present };
        leaving = if luck_leaving < 1.0 - exp(-total) { free } else { 0.0 };
        let e = &c.parameters.energy;
        let ill = e.sick_hazard * exp(within(energy::sick_log_hazard(e, exhaustion), -6.0, 6.0));
        let fit_for_it = if absence > 0.0 { 0.0 } else { present - leaving };
        falling_ill = if luck_illness < 1.0 - exp(-ill) { fit_for_it } else { 0.0 };
    }
}

impl Company {
    pub(super) fn leave(&mut self, cpu: Cpu, c: &Context) {
        let lanes = self.lanes;
        let seats = self.seats as f64;
        for seat in 0..self.seats {
            self.decide(cpu, seat, c, &seats);
        }
        // Everybody has decided on what they saw before anybody is seen to go.
        let (mut leavers, mut served) = (Vec::new(), Vec::new());
        for seat in 0..self.seats {
            for lane in 0..lanes {
                let i = seat * lanes + lane;
                if self.people.leaving[i] > 0.0 {
                    leavers.push((seat, lane, self.cause(c, i, lane)));
                } else if self.people.notice[i] > 0.0 && self.works_notice_out(i) {
                    served.push((seat, lane, Cause::ALL[self.people.notice_cause[i] as usize]));
                } else if self.people.falling_ill[i] > 0.0 {
                    let weeks = c.parameters.energy.sick_weeks * exponential(self.seat.luck_length[i]);
                    self.people.absence[i] = 1.0 + weeks.floor().min(103.0);
                    self.note(c, Happening::SickLeave, Some(seat), lane);
                }
            }
        }
        let memory = c.parameters.perception.memory_weeks;
        for lane in 0..lanes {
            self.shared.exits[lane] -= self.shared.exits[lane] / memory;
            self.shared.dismissals[lane] -= self.shared.dismissals[lane] / memory;
        }
        for (seat, lane, cause) in leavers {
            let notice = leaving::notice_weeks(&c.parameters.leaving, cause);
            if notice >= 1.0 {
                let i = seat * lanes + lane;
                self.people.notice[i] = notice;
                self.people.notice_cause[i] = cause as u8 as f64;
            } else {
                self.exit(c, seat, lane, cause);
            }
        }
        for (seat, lane, cause) in served {
            self.exit(c, seat, lane, cause);
            // The seat was advertised when notice was given.
            self.seat.vacancy[seat * lanes + lane] -= c.parameters.leaving.nordic_notice;
        }
    }

    /// A week less of notice is left; whether it was the last.
    fn works_notice_out(&mut self, i: usize) -> bool {
        self.people.notice[i] -= 1.0;
        self.people.notice[i] <= 0.0
    }

    /// Why a seller leaves: the one uniform that decided to leave, read on through the stacked hazards.
    fn cause(&self, c: &Context, i: usize, lane: usize) -> Cause {
        let (p, t) = (&self.people, &self.shared);
        let stacked = hazards(
            c,
            self.seats as f64,
            Reasons {
                satisfaction: p.satisfaction[i],
                clarity: p.clarity[i],
                exhaustion: p.exhaustion[i],
                trust: p.trust[i],
                ambition: p.ambition[i],
                standard: p.standard[i],
                safety: p.safety[i],
                demand: p.demand[i],
                log_output: p.log_output[i],
                fit: p.fit[i],
                tenure: p.tenure[i],
                attainment: p.attainment[i],
                team_attainment: t.attainment[lane],
                won_of_late: p.won_of_late[i],
                earnings: p.earnings[i],
                expected: p.expected[i],
                base_pay: p.base_pay[i],
                recent_exits: t.exits[lane],
                manager_loss: t.manager_loss[lane],
            },
        );
        let spent = -ln(1.0 - self.seat.luck_leaving[i]);
        let mut below = 0.0;
        for (hazard, cause) in stacked.iter().zip(Cause::ALL) {
            below += hazard;
            if spent < below {
                return cause;
            }
        }
        Cause::Burnout
    }

    /// A seller leaves: the seat stands empty, part of the customers go too, everybody sees it.
    pub(super) fn exit(&mut self, c: &Context, seat: usize, lane: usize, cause: Cause) {
        let i = seat * self.lanes + lane;
        let fifth = self.fifth(c.week, seat, lane);
        self.log.push(EventRow {
            cause: Some(cause),
            fifth: Some(fifth),
            ambition: Some(self.people.ambition[i]),
            ..self.row(c, Happening::Exit, Some(seat), lane)
        });
        let p = &c.parameters;
        if p.mechanisms.customers_follow {
            self.seat.customers[i] *= 1.0 - p.company.customers_lost;
        }
        self.shared.exits[lane] += 1.0;
        if cause == Cause::Dismissal {
            self.shared.dismissals[lane] += 1.0;
        }
        self.vacate(c, seat, lane);
    }

    /// Which fifth of the team a seller is in by sales over the trailing half-year, 1 the best.
    fn fifth(&self, week: i32, seat: usize, lane: usize) -> u32 {
        let own = self.won_over(seat * self.lanes + lane, week, 26);
        let (mut better, mut all) = (0, 0);
        for other in 0..self.seats {
            let i = other * self.lanes + lane;
            if self.people.present[i] > 0.0 {
                all += 1;
                if other != seat && self.won_over(i, week, 26) > own {
                    better += 1;
                }
            }
        }
        1 + (5 * better / all.max(1)).min(4)
    }

    /// An event's row with what always holds.
    pub(super) fn row(&self, c: &Context, happening: Happening, seat: Option<usize>, lane: usize) -> EventRow {
        let index = seat.map(|seat| seat * self.lanes + lane);
        EventRow {
            future: self.future(lane),
            week: c.week.max(0) as u32,
            happening,
            team: self.team(lane),
            seat: seat.map(|seat| seat as u32),
            hire: index.map(|i| self.hire[i]),
            cause: None,
            tenure_weeks: index.map(|i| above(self.people.tenure[i])),
            fifth: None,
            ambition: None,
            zone: None,
        }
    }

    /// Notes something that happened.
    pub(super) fn note(&mut self, c: &Context, happening: Happening, seat: Option<usize>, lane: usize) {
        let row = self.row(c, happening, seat, lane);
        self.log.push(row);
    }
}
