//! The log of a week: events and deals won.

use crate::labels::{Cause, Zone};
use serde::{Deserialize, Serialize};

/// The kind of an event.
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
    /// All kinds.
    pub const ALL: [EventKind; 7] = [
        EventKind::Exit,
        EventKind::Hire,
        EventKind::Promotion,
        EventKind::ManagerExit,
        EventKind::ManagerStart,
        EventKind::SickLeave,
        EventKind::Zone,
    ];

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

/// An event in one future.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct EventRow {
    /// Future number.
    pub future: u32,
    /// Week, from 0.
    pub week: u32,
    /// The kind.
    pub kind: EventKind,
    /// The team, from 0.
    pub team: u32,
    /// The seat concerned, from 0; none for the manager or the team.
    pub seat: Option<u32>,
    /// Which occupant of that seat, from 0 (the first) on; none for the team.
    pub hire: Option<u32>,
    /// Cause of a seller's exit.
    pub cause: Option<Cause>,
    /// Tenure in weeks, if a person is concerned.
    pub tenure_weeks: Option<f64>,
    /// Fifth of the team by trailing 26-week sales, 1 the best, for an exit.
    pub fifth: Option<u32>,
    /// Ambition, 0 to 1, for an exit.
    pub ambition: Option<f64>,
    /// For a zone: which was entered. For a sick leave: none.
    pub zone: Option<Zone>,
}

/// One deal, in the week in which it was won.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Deal {
    /// Whose: seat x lanes + lane.
    pub list: u32,
    /// Weeks from the first contact to the signature: the sales cycle.
    pub age_weeks: u32,
    /// Value, money.
    pub value: f64,
}
