//! Rows of events, and rows of sellers by month as in an HR file: what people perceive, feel and can do stands there as
//! they answer a survey or a test, with its noise.

use super::cells::Week;
pub use crate::log::{EventKind, EventRow};
use crate::mechanisms::energy;
use crate::mechanisms::survey::Scale;
use serde::Serialize;

/// One seller in one month (four weeks) of one future.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct PersonRow {
    /// Future number.
    pub future: u32,
    /// Month of four weeks, from 0.
    pub month: u32,
    /// Team, from 0.
    pub team: u32,
    /// Seat in the team, from 0.
    pub seat: u32,
    /// Which occupant of that seat, from 0.
    pub hire: u32,
    /// Tenure at the month's end, weeks.
    pub tenure_weeks: f64,
    /// Value won in the month, including repeat orders; where roles are split, what counts as the seller's own.
    pub won: f64,
    /// Deals won in the month.
    pub wins: f64,
    /// Quota of the month (ramped for new sellers).
    pub quota: f64,
    /// Earnings in the month.
    pub earnings: f64,
    /// Weeks of the month on sick leave.
    pub sick_weeks: f64,
    /// Hours given to selling in the month.
    pub selling_hours: f64,
    /// Motivation at the month's end, as answered.
    pub motivation: f64,
    /// Energy at the month's end, as answered.
    pub energy: f64,
    /// Exhaustion at the month's end, as answered.
    pub exhaustion: f64,
    /// Perceived safety at the month's end, as answered.
    pub safety: f64,
    /// Perceived standard at the month's end, as answered.
    pub standard: f64,
    /// Role clarity at the month's end, as answered.
    pub clarity: f64,
    /// Satisfaction at the month's end, as answered.
    pub satisfaction: f64,
    /// Skill in prospecting at the month's end, as tested.
    pub prospecting: f64,
    /// Skill in closing at the month's end, as tested.
    pub closing: f64,
    /// Ambition.
    pub ambition: f64,
    /// Fit with the tasks.
    pub fit: f64,
    /// Stated intention to leave by choice within a year, at the month's end.
    pub intention: f64,
}

/// Weeks in a month of the reports.
pub const MONTH_WEEKS: u32 = 4;

/// A seat's sums over the month so far.
#[derive(Debug, Clone, Copy, Default)]
struct Month {
    won: f64,
    wins: f64,
    quota: f64,
    earned: f64,
    sick_weeks: f64,
    selling_hours: f64,
}

/// Sums over the month so far, `[seat][lane]`; empty before the first week.
#[derive(Debug, Default)]
pub(crate) struct Months {
    sums: Vec<Month>,
}

impl Months {
    /// Adds a week; after the last week of a month, adds a row to `rows` for each seller present and starts anew.
    pub(crate) fn add(&mut self, w: &Week<'_>, week: u32, rows: &mut Vec<PersonRow>) {
        self.sums.resize(w.people.present.len(), Month::default());
        for (i, sum) in self.sums.iter_mut().enumerate() {
            sum.won += w.seat.credited[i];
            sum.wins += w.seat.wins[i];
            sum.quota += w.people.quota[i];
            sum.earned += w.seat.earned[i];
            sum.sick_weeks += w.sick(i);
            sum.selling_hours += w.people.present[i] * w.selling_hours(i);
        }
        if !(week + 1).is_multiple_of(MONTH_WEEKS) {
            return;
        }
        let present = self.sums.iter().enumerate().filter(|(i, _)| w.people.present[*i] > 0.0);
        rows.extend(present.map(|(i, sum)| person_row(w, week, i, sum)));
        self.sums.fill(Month::default());
    }
}

fn person_row(w: &Week<'_>, week: u32, i: usize, month: &Month) -> PersonRow {
    let (p, company, lane) = (w.people, w.company, w.lane(i));
    let noise = company.survey_noise(week / MONTH_WEEKS, i);
    let answer = |scale, truth| noise.answer(&w.parameters.survey, scale, truth);
    PersonRow {
        future: company.future(lane),
        month: week / MONTH_WEEKS,
        team: company.team(lane),
        seat: (i / company.lanes) as u32,
        hire: company.hire[i],
        tenure_weeks: p.tenure[i],
        won: month.won,
        wins: month.wins,
        quota: month.quota,
        earnings: month.earned,
        sick_weeks: month.sick_weeks,
        selling_hours: month.selling_hours,
        motivation: answer(Scale::Motivation, p.motivation[i]),
        energy: answer(Scale::Energy, energy::energy(p.fatigue[i], p.exhaustion[i])),
        exhaustion: answer(Scale::Exhaustion, p.exhaustion[i]),
        safety: answer(Scale::Safety, p.safety[i]),
        standard: answer(Scale::Standard, p.standard[i]),
        clarity: answer(Scale::Clarity, p.clarity[i]),
        satisfaction: answer(Scale::Satisfaction, p.satisfaction[i]),
        prospecting: answer(Scale::Skill, p.prospecting[i]),
        closing: answer(Scale::Skill, p.closing[i]),
        ambition: p.ambition[i],
        fit: p.fit[i],
        intention: noise.intention(&w.parameters.survey, p.voluntary_hazard[i]),
    }
}
