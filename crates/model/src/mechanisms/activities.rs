//! Seven activities that leadership and management consist of (claim A2): what counts is that they happen, whoever does
//! them. Each has the hours that it needs, what the manager and the group do of it, and an effect of its own.

use crate::context::Context;
use crate::mechanisms::policy::Intent;
use crate::parameters::section;
use teamdrift_engine::math::{clip, gate, positive};
use crate::loops::team_loop;

section! {
    /// Seven activities of leading and managing: hours, and what neglect costs.
    Activities["activities"] {
        /// Share of what the manager leaves undone that a group does which owns everything (1); in proportion below.
        group: f64 = 0.6, "share", 0.0..=1.0, plausible 0.3..=0.8, Claim("A1");
        /// What doing more than is needed gives, relative to what doing less costs.
        beyond: f64 = 0.3, "x", 0.0..=1.0, plausible 0.0..=0.5, Assumption;
        /// Hours a week that setting and changing direction needs.
        direction_hours: f64 = 0.5, "h/week", 0.0..=10.0, plausible 0.25..=1.5, Assumption;
        /// Leads lost before they are qualified, in addition, where nobody sets a direction: work goes to the wrong cases.
        direction: f64 = 0.25, "x", 0.0..=2.0, plausible 0.1..=0.5, Claim("A2");
        /// Hours a week that creating a shared view needs.
        shared_view_hours: f64 = 0.75, "h/week", 0.0..=10.0, plausible 0.25..=1.5, Assumption;
        /// Friction added where nobody creates a shared view.
        shared_view: f64 = 0.30, "0-1", 0.0..=1.0, plausible 0.1..=0.5, Claim("A2");
        /// Hours a week that creating and keeping engagement needs.
        engagement_hours: f64 = 1.0, "h/week", 0.0..=10.0, plausible 0.5..=2.0, Assumption;
        /// Motivation lost where nobody keeps engagement up.
        engagement: f64 = 0.10, "0-1", 0.0..=0.5, plausible 0.05..=0.2, Claim("A2");
        /// Hours a week that making plans and setting goals needs.
        planning_hours: f64 = 1.0, "h/week", 0.0..=10.0, plausible 0.5..=2.0, Assumption;
        /// Role clarity lost where nobody plans or sets goals.
        planning: f64 = 0.15, "0-1", 0.0..=0.5, plausible 0.05..=0.3, Claim("A2");
        /// Hours a week that tying resources to goals needs.
        resourcing_hours: f64 = 0.75, "h/week", 0.0..=10.0, plausible 0.25..=1.5, Assumption;
        /// Share of selling time lost where nobody ties resources to goals.
        resourcing: f64 = 0.12, "share", 0.0..=0.8, plausible 0.05..=0.25, Claim("A2");
        /// Hours a week that driving plans within cost, time and scope needs.
        driving_hours: f64 = 1.5, "h/week", 0.0..=10.0, plausible 0.5..=3.0, Assumption;
        /// Perceived standard lost where nobody drives plans: what is not followed up erodes.
        driving: f64 = 0.12, "0-1", 0.0..=0.5, plausible 0.05..=0.2, Claim("A2");
        /// Hours a week that executing consequences, good and bad, needs.
        consequences_hours: f64 = 0.5, "h/week", 0.0..=10.0, plausible 0.25..=1.5, Assumption;
        /// How far the standard is seen not to apply to everyone where nobody executes consequences.
        consequences: f64 = 0.25, "0-1", 0.0..=1.0, plausible 0.1..=0.5, Claim("A2");
    }
}

/// One number for each activity, in the order of the source text: leadership first, then management.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Each {
    /// Setting and changing direction.
    pub direction: f64,
    /// Creating a shared view.
    pub shared_view: f64,
    /// Creating and keeping engagement.
    pub engagement: f64,
    /// Making plans and setting goals.
    pub planning: f64,
    /// Tying resources to goals.
    pub resourcing: f64,
    /// Driving plans within cost, time and scope.
    pub driving: f64,
    /// Executing consequences, good and bad.
    pub consequences: f64,
}

/// Hours a week that these intentions (1 = as much as is needed) take beyond an ordinary manager's week.
#[inline(always)]
pub fn hours(p: &Activities, on: bool, intent: &Intent) -> f64 {
    let q = &intent.activities;
    gate(on)
        * (p.direction_hours * (q.direction - 1.0)
            + p.shared_view_hours * (q.shared_view - 1.0)
            + p.engagement_hours * (q.engagement - 1.0)
            + p.planning_hours * (q.planning - 1.0)
            + p.resourcing_hours * (q.resourcing - 1.0)
            + p.driving_hours * (q.driving - 1.0)
            + p.consequences_hours * (q.consequences - 1.0))
}

/// How far an activity happens (1 = as much as is needed): what is `intended` of it as far as the week allows
/// (`possible`, 0 to 1), and what the group does of the rest.
#[inline(always)]
pub fn coverage(p: &Activities, on: bool, intended: f64, time_coverage: f64, ownership: f64) -> f64 {
    let done = intended * time_coverage;
    let covered = done + positive(1.0 - done) * clip(p.group * ownership);
    gate(on) * covered + (1.0 - gate(on))
}

/// What is felt of an activity's coverage: 0 where it happens as needed, -1 where nobody does it.
#[inline(always)]
pub fn felt(p: &Activities, coverage: f64) -> f64 {
    let off = coverage - 1.0;
    if off < 0.0 { off } else { p.beyond * off }
}

/// Factor on selling time of this coverage of resourcing.
#[inline(always)]
pub fn selling_time(p: &Activities, resourcing: f64) -> f64 {
    1.0 + p.resourcing * felt(p, resourcing)
}

team_loop! {
    /// How far each of the seven activities happens.
    pub(crate) fn update_activities(c: &Context;
        write team.direction, team.shared_view, team.engagement, team.planning, team.resourcing, team.driving,
              team.consequences;
        read team.time_coverage, team.ownership) {
        let p = &c.parameters.activities;
        let on = c.parameters.mechanisms.activities;
        let q = &c.intent.activities;
        direction = coverage(p, on, q.direction, time_coverage, ownership);
        shared_view = coverage(p, on, q.shared_view, time_coverage, ownership);
        engagement = coverage(p, on, q.engagement, time_coverage, ownership);
        planning = coverage(p, on, q.planning, time_coverage, ownership);
        resourcing = coverage(p, on, q.resourcing, time_coverage, ownership);
        driving = coverage(p, on, q.driving, time_coverage, ownership);
        consequences = coverage(p, on, q.consequences, time_coverage, ownership);
    }
}
