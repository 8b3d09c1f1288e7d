//! Policies: what a manager intends, week by week, and in what manner.

use crate::mechanisms::activities::Each;
use crate::mechanisms::channels::Channels;
use crate::mechanisms::coaching::Aim;
use crate::mechanisms::development::Subject;
use crate::mechanisms::diagnosis::Answer;
use crate::mechanisms::meetings::Practice;
use crate::mechanisms::roles::Roles;
use crate::mechanisms::style::Style;
use crate::parameters::{choice, section};
choice! {
    /// A way of leading. What each intends is in [`intent`].
    PolicyKind {
        /// No deliberate leadership.
        LaissezFaire = "laissez-faire",
        /// The stated support and demand, every week.
        Fixed = "fixed",
        /// Profile A: warm, avoids the hard conversations.
        RelationLeader = "relation-leader",
        /// Profile B: clear and analytical, feedback felt as criticism.
        SystemLeader = "system-leader",
        /// The ordinary company's even, moderate leadership.
        Balanced = "balanced",
        /// Hard on both sides.
        FullPressure = "full-pressure",
        /// Reads each seller's situation and shifts the split, not the total.
        Situational = "situational",
        /// Follows an advisor that goes by a short survey and the numbers, for each seller and the team.
        Advised = "advised",
        /// Starts at the stated levels and slides to the `drift_to_` levels.
        Drift = "drift",
        /// The stated levels on average, swinging from week to week.
        Erratic = "erratic",
    }
}

choice! {
    /// What the manager does not let shrink when the week is too short.
    Protected {
        /// Everything shrinks alike.
        Nothing = "nothing",
        /// Time with people.
        People = "people",
        /// Administration.
        Administration = "administration",
        /// The manager's own selling.
        Selling = "selling",
    }
}

section! {
    /// The way of leading: what the manager intends, every week.
    Policy["policy"] {
        /// The way of leading.
        kind: PolicyKind = PolicyKind::Balanced, "", 0..=0, plausible 0..=0, Setting;
        /// Support (relation) intended, if not the kind's own.
        support: Option<f64> = None, "0-1", 0.0..=1.0, plausible 0.3..=0.8, Setting;
        /// Demand (system) intended, if not the kind's own.
        demand: Option<f64> = None, "0-1", 0.0..=1.0, plausible 0.3..=0.8, Setting;
        /// Support that a drifting manager ends at.
        drift_to_support: f64 = 0.60, "0-1", 0.0..=1.0, plausible 0.3..=0.8, Setting;
        /// Demand that a drifting manager ends at.
        drift_to_demand: f64 = 0.15, "0-1", 0.0..=1.0, plausible 0.1..=0.5, Setting;
        /// First week of the slide.
        drift_from_week: u32 = 0, "week", 0..=5200, plausible 0..=52, Setting;
        /// How long the slide takes.
        drift_weeks: f64 = 26.0, "weeks", 1.0..=520.0, plausible 13.0..=52.0, Setting;
        /// How far an erratic manager swings to each side of the mean.
        swing: f64 = 0.35, "0-1", 0.0..=0.5, plausible 0.1..=0.5, Setting;
        /// Weeks between an erratic manager's changes of mood.
        swing_weeks: u32 = 2, "weeks", 1..=52, plausible 1..=8, Setting;
        /// How readily standards have consequences, good and bad (1 = the ordinary company).
        consequences: f64 = 1.0, "x", 0.0..=4.0, plausible 0.3..=2.0, Setting;
        /// How much is done to set and change direction (1 = as much as is needed).
        direction: f64 = 1.0, "x", 0.0..=2.0, plausible 0.5..=1.2, Claim("A2");
        /// How much is done to create a shared view.
        shared_view: f64 = 1.0, "x", 0.0..=2.0, plausible 0.5..=1.2, Claim("A2");
        /// How much is done to create and keep engagement.
        engagement: f64 = 1.0, "x", 0.0..=2.0, plausible 0.5..=1.2, Claim("A2");
        /// How much is done to make plans and set goals.
        planning: f64 = 1.0, "x", 0.0..=2.0, plausible 0.5..=1.2, Claim("A2");
        /// How much is done to tie resources to goals.
        resourcing: f64 = 1.0, "x", 0.0..=2.0, plausible 0.5..=1.2, Claim("A2");
        /// How much is done to drive plans within cost, time and scope.
        driving: f64 = 1.0, "x", 0.0..=2.0, plausible 0.5..=1.2, Claim("A2");
        /// Share of a seller's full quota that the manager carries.
        own_quota_share: f64 = 0.0, "share", 0.0..=1.0, plausible 0.0..=0.5, Claim("K2");
        /// What does not shrink when the week is too short.
        protect: Protected = Protected::Nothing, "", 0..=0, plausible 0..=0, Setting;
        /// Share of the best of the sellers' cases that the manager takes for an own quota.
        cherry_picking: f64 = 0.0, "share", 0.0..=1.0, plausible 0.0..=0.5, Claim("K2");
        /// Share of joint customer meetings that the manager takes over instead of helping.
        taking_over: f64 = 0.3, "share", 0.0..=1.0, plausible 0.1..=0.5, Claim("K2");
        /// Hours a week for the manager's own development.
        development_hours: f64 = 0.5, "h/week", 0.0..=10.0, plausible 0.0..=2.0, Assumption;
        /// How far responsibility is delegated: 0 nothing, or in every detail; 1 all that the group can take.
        delegation: f64 = 0.5, "0-1", 0.0..=1.0, plausible 0.3..=0.7, Claim("A3");
        /// Hours a week for coordination with marketing.
        coordination_hours: f64 = 1.0, "h/week", 0.0..=20.0, plausible 0.5..=2.0, Claim("R2");
        /// What the manager's development is about.
        development: Subject = Subject::Activities, "", 0..=0, plausible 0..=0, Claim("K8");
        /// What a manager who reads situations answers with.
        answer: Answer = Answer::Read, "", 0..=0, plausible 0..=0, Claim("B7");
        /// How the manager speaks; by default fitting where situations are read, else the own way.
        style: Style = Style::Usual, "", 0..=0, plausible 0..=0, Claim("B8");
        /// How often feedback comes.
        feedback: f64 = 1.0, "x", 0.05..=20.0, plausible 0.5..=2.0, Claim("K5");
        /// Whether feedback comes as often as suits each seller, as far as the manager can tell.
        feedback_adapted: bool = false, "", 0..=0, plausible 0..=0, Claim("K5");
        /// Share of recognition that goes to effort and development; the rest goes to results.
        effort_recognised: f64 = 0.5, "share", 0.0..=1.0, plausible 0.2..=0.8, Claim("B16");
        /// Whom the hours of coaching go to.
        coaching: Aim = Aim::Even, "", 0..=0, plausible 0..=0, Claim("K3");
        /// Hours a week in team meetings.
        meeting_hours: f64 = 1.0, "h/week", 0.0..=20.0, plausible 0.5..=2.0, Claim("K9");
        /// Share of a team meeting in which numbers are read out that everybody has.
        meeting_numbers: f64 = 0.5, "share", 0.0..=1.0, plausible 0.2..=0.8, Claim("K9");
        /// How well team meetings are prepared.
        meeting_preparation: f64 = 0.5, "0-1", 0.0..=1.0, plausible 0.2..=0.8, Claim("K9");
        /// Share of the announced team meetings that are held.
        meeting_regularity: f64 = 0.9, "share", 0.0..=1.0, plausible 0.6..=1.0, Claim("K9");
        /// Who does what.
        roles: Roles = Roles::Generalists, "", 0..=0, plausible 0..=0, Claim("K4");
        /// Which way customers are met.
        channels: Channels = Channels::Habit, "", 0..=0, plausible 0..=0, Claim("K7");
    }
}

/// What a manager intends in one week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Intent {
    /// Support (relation), 0 to 1.
    pub support: f64,
    /// Demand (system), 0 to 1.
    pub demand: f64,
    /// Share of the demand that is held back because the hard conversation is avoided, 0 to 1.
    pub avoidance: f64,
    /// Share of the feedback that is felt as criticism of the person, 0 to 1.
    pub criticism: f64,
    /// How readily standards have consequences (1 = the ordinary company).
    pub consequences: f64,
    /// Whether situations are read, and by whom.
    pub reading: Reader,
    /// The practice of team meetings.
    pub meetings: Practice,
    /// How much is meant to be done of each activity, 1 = as much as is needed.
    pub activities: Each,
}

/// Who reads the sellers' situations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Nobody: everybody gets the same.
    Nobody,
    /// The manager, as well as the own gift for diagnosis allows.
    Manager,
    /// An advisor, by a short survey and the numbers.
    Advisor,
}

/// The levels and the manner of each kind: support, demand, avoidance, criticism, consequences.
const fn manner(kind: PolicyKind) -> (f64, f64, f64, f64, f64) {
    match kind {
        PolicyKind::LaissezFaire => (0.15, 0.15, 0.0, 0.0, 0.4),
        PolicyKind::Fixed
        | PolicyKind::Balanced
        | PolicyKind::Situational
        | PolicyKind::Advised
        | PolicyKind::Erratic => (0.60, 0.60, 0.0, 0.0, 1.0),
        PolicyKind::RelationLeader => (0.80, 0.50, 0.55, 0.0, 0.2),
        PolicyKind::SystemLeader => (0.45, 0.80, 0.0, 0.5, 1.3),
        PolicyKind::FullPressure => (0.85, 0.85, 0.0, 0.0, 1.0),
        PolicyKind::Drift => (0.70, 0.70, 0.0, 0.0, 1.0),
    }
}

/// What `policy` intends in `week` (counted from the start of the question; the swing of an erratic
/// manager alternates on that count, so that the mean over a whole period is the stated level).
#[must_use]
pub fn intent(policy: &Policy, week: i32) -> Intent {
    let (support, demand, avoidance, criticism, consequences) = manner(policy.kind);
    let mut support = policy.support.unwrap_or(support);
    let mut demand = policy.demand.unwrap_or(demand);
    match policy.kind {
        PolicyKind::Drift => {
            let gone = (f64::from(week) - f64::from(policy.drift_from_week)) / policy.drift_weeks;
            let gone = gone.clamp(0.0, 1.0);
            support += gone * (policy.drift_to_support - support);
            demand += gone * (policy.drift_to_demand - demand);
        }
        PolicyKind::Erratic => {
            let up = week.div_euclid(policy.swing_weeks as i32).rem_euclid(2) == 0;
            // The swing is cut to what fits on both sides, so that the mean stays the stated level.
            let room = |level: f64| policy.swing.min(level).min(1.0 - level);
            let (s, d) = (room(support), room(demand));
            support += if up { s } else { -s };
            demand += if up { -d } else { d };
        }
        _ => {}
    }
    let reading = match policy.kind {
        PolicyKind::Situational => Reader::Manager,
        PolicyKind::Advised => Reader::Advisor,
        _ => Reader::Nobody,
    };
    let consequences = consequences * policy.consequences;
    Intent {
        support,
        demand,
        avoidance,
        criticism,
        consequences,
        reading,
        meetings: Practice {
            hours: policy.meeting_hours,
            numbers: policy.meeting_numbers,
            preparation: policy.meeting_preparation,
            regularity: policy.meeting_regularity,
        },
        activities: Each {
            direction: policy.direction,
            shared_view: policy.shared_view,
            engagement: policy.engagement,
            planning: policy.planning,
            resourcing: policy.resourcing,
            driving: policy.driving,
            consequences,
        },
    }
}
