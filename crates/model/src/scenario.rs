//! A scenario: the question, the parameters, the events, and named sellers.

pub use crate::labels::Who;
use crate::mechanisms::Parameters;
use crate::parameters::{ParameterError, ParameterId, Value};
use serde::Serialize;

/// Everything that a run needs to know besides seed and number of futures. Parameters keep their ranges by
/// themselves ([`Parameters::set`]); the rest is checked where scenarios are read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scenario {
    /// Name: letters, digits and hyphens.
    pub name: String,
    /// The question that it answers, in one sentence.
    pub question: String,
    /// Weeks to simulate after the history, 1 to 5,200.
    pub weeks: u32,
    /// Label of the currency, for display only.
    pub currency: String,
    /// The model's parameters, as they stand at week 0.
    pub parameters: Parameters,
    /// What happens when, in the order of the file.
    pub events: Vec<Event>,
    /// Named sellers; the i-th sits in seat i. At most as many as there are seats.
    pub sellers: Vec<NamedSeller>,
}

impl Default for Scenario {
    fn default() -> Self {
        Self {
            name: "ordinary".into(),
            question: "What does an ordinary team do?".into(),
            weeks: 156,
            currency: "NOK".into(),
            parameters: Parameters::default(),
            events: Vec::new(),
            sellers: Vec::new(),
        }
    }
}

impl Scenario {
    /// Sets a parameter by its full key, such as `policy.support`.
    ///
    /// # Errors
    /// When there is no such parameter, or it does not take the value; nothing changes then.
    pub fn set(&mut self, key: &str, value: impl Into<Value>) -> Result<(), ParameterError> {
        self.parameters.set(Parameters::find(key).ok_or(ParameterError::Unknown)?, value.into())
    }

    /// Budgeted seats in all teams.
    #[must_use]
    pub fn seats(&self) -> u32 {
        self.parameters.team.sellers * self.parameters.company.teams
    }
}

/// Longest horizon in weeks (a hundred years).
pub const MAX_WEEKS: u32 = 5200;

/// An event of a given week, which may end in a later one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Event {
    /// The week at whose beginning it happens (0 = the first simulated week).
    pub at: u32,
    /// The week at whose beginning a [`Action::Set`] or [`Action::Exempt`] ends, if it does.
    pub until: Option<u32>,
    /// The team in which it happens, from 0: what concerns one person, seat or customer happens in the first team if
    /// this is not given, what concerns everybody in all of them. Parameters change for the whole company.
    pub team: Option<u32>,
    /// What happens.
    pub action: Action,
}

/// What an event does.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Parameters take other values: a market shock, a new quota, another pay plan, other hours, another
    /// way of leading, a mechanism switched off.
    Set(Vec<(ParameterId, Value)>),
    /// The manager leaves and this person takes over. The promoted seller's seat becomes vacant.
    Promote(Who),
    /// As [`Action::Promote`], but the promoted seller's seat stays filled by the same person: what the chair alone does. No
    /// company can do it; compared with a promotion it shows what the empty seat does.
    #[serde(rename = "promote_keeping_seat")]
    PromoteKeepingSeat(Who),
    /// A seller is dismissed.
    Dismiss(Who),
    /// An open seat is filled at once by the best of the usual candidates.
    Hire,
    /// Everybody is trained: each skill grows by this share of the way to its ceiling.
    Train {
        /// Share of the way to the ceiling, 0 to 1.
        gain: f64,
    },
    /// Territories are dealt out anew among this share of the seats, with what that costs in clarity
    /// and trust.
    #[serde(rename = "reorganise")]
    Reorganize {
        /// Share of the seats, 0 to 1.
        share: f64,
    },
    /// The seller with the largest customer base loses this share of it.
    LoseCustomer {
        /// Share of that seller's customer base, 0 to 1.
        share: f64,
    },
    /// The standard does not apply to this seller, and everybody sees it.
    Exempt(Who),
}

impl Action {
    /// Whether it concerns everybody, and so happens in all teams if none is named.
    #[must_use]
    pub const fn concerns_everybody(&self) -> bool {
        matches!(self, Self::Train { .. } | Self::Reorganize { .. })
    }
}

/// A seller by name; what is not given is drawn as for anybody else.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct NamedSeller {
    /// Name as shown in reports; unique in the team.
    pub name: String,
    /// Both skills, 0 to 1 (ordinary: .56).
    pub skill: Option<f64>,
    /// Skill in prospecting and booking, 0 to 1; goes before `skill`.
    pub prospecting: Option<f64>,
    /// Skill in negotiating and closing, 0 to 1; goes before `skill`.
    pub closing: Option<f64>,
    /// Years in the job, 0 to 50.
    pub tenure: Option<f64>,
    /// Motivation, 0 to 1 (ordinary: .5).
    pub motivation: Option<f64>,
    /// Energy, 0 to 1 (ordinary: .65).
    pub energy: Option<f64>,
    /// Perceived safety, 0 to 1 (ordinary: .57).
    pub safety: Option<f64>,
    /// Perceived standard, 0 to 1 (ordinary: .58).
    pub standard: Option<f64>,
    /// Role clarity, 0 to 1 (ordinary: .57).
    pub clarity: Option<f64>,
    /// Yearly base pay, in the scenario's currency.
    pub pay: Option<f64>,
    /// Ambition, 0 to 1 (ordinary: .5).
    pub ambition: Option<f64>,
    /// Fit with the actual tasks, 0 to 1 (poor .35, good .72).
    pub fit: Option<f64>,
    /// Resilience in standard deviations from the ordinary seller, -3 to 3.
    pub resilience: Option<f64>,
    /// How much the seller feeds on feedback, 0 (self-driven) to 1.
    pub feedback_affinity: Option<f64>,
    /// Leading aptitude in standard deviations, -3 to 3.
    pub aptitude: Option<f64>,
    /// The territory's potential, as a multiple of the ordinary one, .2 to 5.
    pub territory: Option<f64>,
}
