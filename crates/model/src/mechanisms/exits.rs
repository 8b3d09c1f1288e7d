//! Exits and sick leave as they happen: notice, vacant seats, lost customers.

use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::mechanisms::leaving::{Cause, notice_weeks};
use crate::mechanisms::sick_leave;
use crate::log::{EventKind, EventRow};
use teamdrift_engine::simd::Cpu;

/// Weeks of sales that decide which fifth of the team a leaver is in: half a year, as documented for the event's column.
const FIFTH_WEEKS: usize = 26;

impl Company {
    /// Exits and sick leave of the week.
    pub(crate) fn update_exits(&mut self, cpu: Cpu, c: &Context) {
        let lanes = self.lanes;
        for seat in 0..self.seats {
            self.draw_exits(cpu, seat, c);
        }
        // All decisions are drawn before any exit shows.
        let (mut leavers, mut served) = (Vec::new(), Vec::new());
        for seat in 0..self.seats {
            for lane in 0..lanes {
                let i = seat * lanes + lane;
                if self.people.leaving[i] > 0.0 {
                    leavers.push((seat, lane, self.cause(c, i, lane)));
                } else if self.people.notice[i] > 0.0 && self.work_notice(i) {
                    served.push((seat, lane, Cause::from_code(self.people.notice_cause[i])));
                } else if self.people.falling_ill[i] > 0.0 {
                    let (mean, ill) = (c.parameters.energy.sick_weeks, self.people.falling_ill[i]);
                    self.people.absence[i] = sick_leave::weeks(mean, ill, self.seat.uniform_length[i]);
                    self.log_event(c, EventKind::SickLeave, Some(seat), lane);
                }
            }
        }
        let memory = c.parameters.perception.memory_weeks;
        for lane in 0..lanes {
            self.team.exits[lane] -= self.team.exits[lane] / memory;
            self.team.dismissals[lane] -= self.team.dismissals[lane] / memory;
        }
        for (seat, lane, cause) in leavers {
            let notice = notice_weeks(&c.parameters.leaving, cause);
            if notice >= 1.0 {
                let i = seat * lanes + lane;
                self.people.notice[i] = notice;
                self.people.notice_cause[i] = cause.code();
            } else {
                self.exit(c, seat, lane, cause);
            }
        }
        for (seat, lane, cause) in served {
            self.exit(c, seat, lane, cause);
            // The seat was advertised when notice was given.
            self.seat.vacancy[seat * lanes + lane] -= c.parameters.leaving.nordic_notice_weeks;
        }
    }

    /// Works a week of notice; returns whether it was the last.
    pub(crate) fn work_notice(&mut self, i: usize) -> bool {
        self.people.notice[i] -= 1.0;
        self.people.notice[i] <= 0.0
    }

    /// A seller leaves: the seat becomes vacant, and part of the customers are lost.
    pub(crate) fn exit(&mut self, c: &Context, seat: usize, lane: usize, cause: Cause) {
        let i = seat * self.lanes + lane;
        let fifth = self.fifth(c.week, seat, lane);
        self.log.push(EventRow {
            cause: Some(cause),
            fifth: Some(fifth),
            ambition: Some(self.people.ambition[i]),
            ..self.row(c, EventKind::Exit, Some(seat), lane)
        });
        let p = &c.parameters;
        if p.mechanisms.customers_follow {
            self.seat.customers[i] *= self.customers_kept(c, lane);
        }
        self.team.exits[lane] += 1.0;
        if cause == Cause::Dismissal {
            self.team.dismissals[lane] += 1.0;
        }
        self.vacate(c, seat, lane);
    }

    /// Which fifth of the team a seller is in by sales over the trailing half-year, 1 the best.
    fn fifth(&self, week: i32, seat: usize, lane: usize) -> u32 {
        let own = self.won_over(seat * self.lanes + lane, week, FIFTH_WEEKS);
        let (mut better, mut all) = (0, 0);
        for other in 0..self.seats {
            let i = other * self.lanes + lane;
            if self.people.present[i] > 0.0 {
                all += 1;
                if other != seat && self.won_over(i, week, FIFTH_WEEKS) > own {
                    better += 1;
                }
            }
        }
        1 + (5 * better / all.max(1)).min(4)
    }
}
