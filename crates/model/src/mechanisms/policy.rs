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
    /// Who diagnoses the sellers' situations.
    pub reading: DiagnosedBy,
    /// The practice of team meetings.
    pub meetings: Practice,
    /// How much is intended of each activity, 1 = as much as is needed.
    pub activities: Each,
}

impl Intent {
    /// Support and demand.
    #[inline(always)]
    #[must_use]
    pub fn levels(&self) -> Levels {
        Levels { support: self.support, demand: self.demand }
    }
}

/// Who diagnoses the sellers' situations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiagnosedBy {
    /// Nobody: everybody gets the same.
    Nobody,
    /// The manager, as well as the own gift for diagnosis allows.
    Manager,
    /// An advisor, by a short survey and the numbers.
    Advisor,
}

/// Support and demand intended, 0-1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Levels {
    /// Support (relation).
    pub support: f64,
    /// Demand (system).
    pub demand: f64,
}

/// The levels of a kind of policy, and its manner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Manner {
    /// Support and demand where the policy does not give its own.
    pub levels: Levels,
    /// Share of the demand that is held back, 0-1.
    pub avoidance: f64,
    /// Share of the feedback felt as criticism, 0-1.
    pub criticism: f64,
    /// How readily standards have consequences, 1 = ordinary.
    pub consequences: f64,
}

/// Levels and manner of each kind. The numbers define the kinds; `support`, `demand` and `consequences` of
/// the policy give others.
#[must_use]
pub fn manner(kind: PolicyKind) -> Manner {
    let plain = |support, demand| Manner {
        levels: Levels { support, demand },
        avoidance: 0.0,
        criticism: 0.0,
        consequences: 1.0,
    };
    match kind {
        PolicyKind::LaissezFaire => Manner { consequences: 0.4, ..plain(0.15, 0.15) },
        PolicyKind::Fixed
        | PolicyKind::Balanced
        | PolicyKind::Situational
        | PolicyKind::Advised
        | PolicyKind::Erratic => plain(0.60, 0.60),
        PolicyKind::RelationLeader => Manner { avoidance: 0.55, consequences: 0.2, ..plain(0.80, 0.50) },
        PolicyKind::SystemLeader => Manner { criticism: 0.5, consequences: 1.3, ..plain(0.45, 0.80) },
        PolicyKind::FullPressure => plain(0.85, 0.85),
        PolicyKind::Drift => plain(0.70, 0.70),
    }
}

/// The levels of a drifting manager in a week: from these to the `drift_to_` levels, in a straight line.
#[must_use]
pub fn drift(policy: &Policy, from: Levels, week: i32) -> Levels {
    let done = (f64::from(week) - f64::from(policy.drift_from_week)) / policy.drift_weeks;
    let done = done.clamp(0.0, 1.0);
    Levels {
        support: from.support + done * (policy.drift_to_support - from.support),
        demand: from.demand + done * (policy.drift_to_demand - from.demand),
    }
}

/// The levels of an erratic manager in a week: support up and demand down, then the other way round. The swing is cut to
/// what fits on both sides, so that the mean over a whole period stays at these levels.
#[must_use]
pub fn swing(policy: &Policy, around: Levels, week: i32) -> Levels {
    let up = week.div_euclid(policy.swing_weeks as i32).rem_euclid(2) == 0;
    let room = |level: f64| policy.swing.min(level).min(1.0 - level);
    let (s, d) = (room(around.support), room(around.demand));
    Levels {
        support: around.support + if up { s } else { -s },
        demand: around.demand + if up { -d } else { d },
    }
}

/// What `policy` intends in `week`, counted from week 0.
#[must_use]
pub fn intent(policy: &Policy, week: i32) -> Intent {
    let Manner { levels, avoidance, criticism, consequences } = manner(policy.kind);
    let stated = Levels {
        support: policy.support.unwrap_or(levels.support),
        demand: policy.demand.unwrap_or(levels.demand),
    };
    let Levels { support, demand } = match policy.kind {
        PolicyKind::Drift => drift(policy, stated, week),
        PolicyKind::Erratic => swing(policy, stated, week),
        _ => stated,
    };
    let reading = match policy.kind {
        PolicyKind::Situational => DiagnosedBy::Manager,
        PolicyKind::Advised => DiagnosedBy::Advisor,
        _ => DiagnosedBy::Nobody,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;
    use serde_json::json;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("policy", &[], |q| {
            let (p, week) = (&q.parameters.policy, q.of("week") as i32);
            let stated = Levels { support: q.of("support"), demand: q.of("demand") };
            let found = match q.equation() {
                "drift" => drift(p, stated, week),
                "erratic" => swing(p, stated, week),
                _ => q.unknown(),
            };
            json!({"support": found.support, "demand": found.demand})
        });
    }

    /// An erratic manager's mean over a period is the stated level, however close to a bound.
    #[test]
    fn swing_keeps_the_mean() {
        let p = Policy { kind: PolicyKind::Erratic, swing_weeks: 3, ..Policy::default() };
        for level in [0.0, 0.1, 0.5, 0.95] {
            let p = Policy { support: Some(level), demand: Some(1.0 - level), ..p.clone() };
            let (s, d) = (0..6).map(|week| intent(&p, week)).fold((0.0, 0.0), |(s, d), i| (s + i.support, d + i.demand));
            assert!((s / 6.0 - level).abs() < 1e-12 && (d / 6.0 - 1.0 + level).abs() < 1e-12);
        }
    }

    /// What a policy states goes before its kind's levels; its consequences multiply the kind's.
    #[test]
    fn stated_levels() {
        let kind = PolicyKind::SystemLeader;
        let p = Policy { kind, support: Some(0.33), consequences: 2.0, ..Policy::default() };
        let found = intent(&p, 5);
        assert_eq!((found.support, found.demand, found.criticism), (0.33, 0.8, 0.5));
        assert_eq!((found.consequences, found.activities.consequences), (2.6, 2.6));
    }
}
