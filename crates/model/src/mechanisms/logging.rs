//! Rows of the week's log.

use crate::company::Company;
use crate::log::{EventKind, EventRow};
use crate::mechanisms::context::Context;
use teamdrift_engine::math::positive;

impl Company {
    /// An event's row with what every event has.
    pub(crate) fn row(&self, c: &Context, kind: EventKind, seat: Option<usize>, lane: usize) -> EventRow {
        let index = seat.map(|seat| seat * self.lanes + lane);
        EventRow {
            future: self.future(lane),
            week: c.week.max(0) as u32,
            kind,
            team: self.team(lane),
            seat: seat.map(|seat| seat as u32),
            hire: index.map(|i| self.hire[i]),
            cause: None,
            tenure_weeks: index.map(|i| positive(self.people.tenure[i])),
            fifth: None,
            ambition: None,
            zone: None,
        }
    }

    /// Logs an event.
    pub(crate) fn log_event(&mut self, c: &Context, kind: EventKind, seat: Option<usize>, lane: usize) {
        let row = self.row(c, kind, seat, lane);
        self.log.push(row);
    }
}
