//! What happened to whom: a row an event, and a row a seller and month as an HR file would have.

use crate::mechanisms::leaving::Cause;
use serde::Serialize;

/// What kind of thing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// A seller left.
    Exit,
    /// A seller started.
    Hire,
    /// A seller became manager.
    Promotion,
    /// The manager left.
    ManagerExit,
    /// A manager started.
    ManagerStart,
    /// A seller went on sick leave.
    SickLeave,
    /// The team entered another zone, as experienced.
    Zone,
}

impl EventKind {
    /// Its name in data files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            EventKind::Exit => "exit",
            EventKind::Hire => "hire",
            EventKind::Promotion => "promotion",
            EventKind::ManagerExit => "manager-exit",
            EventKind::ManagerStart => "manager-start",
            EventKind::SickLeave => "sick-leave",
            EventKind::Zone => "zone",
        }
    }
}

/// One thing that happened in one future.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct EventRow {
    /// Future number.
    pub future: u32,
    /// Week, from 0.
    pub week: u32,
    /// What happened.
    pub kind: EventKind,
    /// The team, from 0.
    pub team: u32,
    /// The seat concerned, from 0; none for the manager or the team.
    pub seat: Option<u32>,
    /// Which occupant of that seat, from 0 (the first) on; none for the team.
    pub hire: Option<u32>,
    /// Why a seller left.
    pub cause: Option<Cause>,
    /// Tenure in weeks, if a person is concerned.
    pub tenure_weeks: Option<f64>,
    /// Fifth of the team by trailing 26-week sales, 1 the best, for an exit.
    pub fifth: Option<u32>,
    /// Ambition, 0 to 1, for an exit.
    pub ambition: Option<f64>,
    /// For a zone: which was entered. For a sick leave: none.
    pub zone: Option<crate::mechanisms::zone::Zone>,
}

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
    /// Motivation at the month's end.
    pub motivation: f64,
    /// Energy at the month's end.
    pub energy: f64,
    /// Exhaustion at the month's end.
    pub exhaustion: f64,
    /// Perceived safety at the month's end.
    pub safety: f64,
    /// Perceived standard at the month's end.
    pub standard: f64,
    /// Role clarity at the month's end.
    pub clarity: f64,
    /// Satisfaction at the month's end.
    pub satisfaction: f64,
    /// Skill in prospecting at the month's end.
    pub prospecting: f64,
    /// Skill in closing at the month's end.
    pub closing: f64,
    /// Ambition.
    pub ambition: f64,
    /// Fit with the tasks.
    pub fit: f64,
    /// Intention to leave at the month's end.
    pub intention: f64,
}
