//! Seven activities that leadership and management consist of (claim A2): they have to happen, by the manager or by the
//! group. Each has the hours that it needs, what the manager and the group do of it, and an effect of its own.

use crate::mechanisms::context::Context;
use crate::loops::team_loop;
use crate::mechanisms::policy::Intent;
use crate::parameters::section;
use teamdrift_engine::math::{clip, gate, positive};

section! {
    /// Seven activities of leading and managing: hours, and what neglect costs.
    Activities["activities"] {
        /// Share of what the manager leaves undone that a group does which owns everything (1); in proportion below.
        group_share: f64 = 0.6, "share", 0.0..=1.0, plausible 0.3..=0.8, Claim("A1");
        /// What doing more than is needed gives, relative to what doing less costs.
        surplus_effect: f64 = 0.3, "x", 0.0..=1.0, plausible 0.0..=0.5, Assumption;
        /// Hours a week that setting and changing direction needs.
        direction_hours: f64 = 0.5, "h/week", 0.0..=10.0, plausible 0.25..=1.5, Assumption;
        /// Leads lost before they are qualified, in addition, where nobody sets a direction: work goes to the wrong cases.
        direction_effect: f64 = 0.25, "x", 0.0..=2.0, plausible 0.1..=0.5, Claim("A2");
        /// Hours a week that creating a shared view needs.
        shared_view_hours: f64 = 0.75, "h/week", 0.0..=10.0, plausible 0.25..=1.5, Assumption;
        /// Friction added where nobody creates a shared view.
        shared_view_effect: f64 = 0.30, "0-1", 0.0..=1.0, plausible 0.1..=0.5, Claim("A2");
        /// Hours a week that creating and keeping engagement needs.
        engagement_hours: f64 = 1.0, "h/week", 0.0..=10.0, plausible 0.5..=2.0, Assumption;
        /// Motivation lost where nobody keeps engagement up.
        engagement_effect: f64 = 0.10, "0-1", 0.0..=0.5, plausible 0.05..=0.2, Claim("A2");
        /// Hours a week that making plans and setting goals needs.
        planning_hours: f64 = 1.0, "h/week", 0.0..=10.0, plausible 0.5..=2.0, Assumption;
        /// Role clarity lost where nobody plans or sets goals.
        planning_effect: f64 = 0.15, "0-1", 0.0..=0.5, plausible 0.05..=0.3, Claim("A2");
        /// Hours a week that tying resources to goals needs.
        resourcing_hours: f64 = 0.75, "h/week", 0.0..=10.0, plausible 0.25..=1.5, Assumption;
        /// Share of selling time lost where nobody ties resources to goals.
        resourcing_effect: f64 = 0.12, "share", 0.0..=0.8, plausible 0.05..=0.25, Claim("A2");
        /// Hours a week that driving plans within cost, time and scope needs.
        driving_hours: f64 = 1.5, "h/week", 0.0..=10.0, plausible 0.5..=3.0, Assumption;
        /// Perceived standard lost where nobody drives plans: what is not followed up erodes.
        driving_effect: f64 = 0.12, "0-1", 0.0..=0.5, plausible 0.05..=0.2, Claim("A2");
        /// Hours a week that executing consequences, good and bad, needs.
        consequences_hours: f64 = 0.5, "h/week", 0.0..=10.0, plausible 0.25..=1.5, Assumption;
        /// How far the standard is seen not to apply to everyone where nobody executes consequences.
        consequences_effect: f64 = 0.25, "0-1", 0.0..=1.0, plausible 0.1..=0.5, Claim("A2");
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
#[must_use]
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
/// (`time_coverage`, 0-1), and what the group does of the rest, by its `ownership` (0-1).
#[inline(always)]
#[must_use]
pub fn coverage(p: &Activities, on: bool, intended: f64, time_coverage: f64, ownership: f64) -> f64 {
    let done = intended * time_coverage;
    let covered = done + positive(1.0 - done) * clip(p.group_share * ownership);
    gate(on) * covered + (1.0 - gate(on))
}

/// Consequences that the manager executes, 1 = ordinary: what is `intended` of them as far as the week allows
/// (`time_coverage`, 0-1). A group can make up for the rest of an activity; it dismisses nobody.
#[inline(always)]
#[must_use]
pub fn executed(on: bool, intended: f64, time_coverage: f64) -> f64 {
    intended * (gate(on) * time_coverage + (1.0 - gate(on)))
}

/// What is felt of an activity's coverage (1 = as needed): 0 where it happens as needed, -1 where nobody does it.
#[inline(always)]
#[must_use]
pub fn felt(p: &Activities, coverage: f64) -> f64 {
    let off = coverage - 1.0;
    if off < 0.0 { off } else { p.surplus_effect * off }
}

/// Share of leads lost in addition, at this coverage of direction.
#[inline(always)]
#[must_use]
pub fn lead_loss(p: &Activities, direction: f64) -> f64 {
    -p.direction_effect * felt(p, direction)
}

/// Friction added at this coverage of a shared view, 0-1 around 0.
#[inline(always)]
#[must_use]
pub fn added_friction(p: &Activities, shared_view: f64) -> f64 {
    -p.shared_view_effect * felt(p, shared_view)
}

/// Motivation added at this coverage of engagement, 0-1 around 0.
#[inline(always)]
#[must_use]
pub fn added_motivation(p: &Activities, engagement: f64) -> f64 {
    p.engagement_effect * felt(p, engagement)
}

/// Role clarity added at this coverage of planning, 0-1 around 0.
#[inline(always)]
#[must_use]
pub fn added_clarity(p: &Activities, planning: f64) -> f64 {
    p.planning_effect * felt(p, planning)
}

/// Factor on selling time at this coverage of resourcing.
#[inline(always)]
#[must_use]
pub fn selling_time(p: &Activities, resourcing: f64) -> f64 {
    1.0 + p.resourcing_effect * felt(p, resourcing)
}

/// Perceived standard added at this coverage of driving plans, 0-1 around 0.
#[inline(always)]
#[must_use]
pub fn follow_up(p: &Activities, driving: f64) -> f64 {
    p.driving_effect * felt(p, driving)
}

/// Unfairness shown at this coverage of consequences, 0-1: more than is needed is not fairer.
#[inline(always)]
#[must_use]
pub fn unfairness(p: &Activities, consequences: f64) -> f64 {
    p.consequences_effect * positive(-felt(p, consequences))
}

team_loop! {
    /// How far each of the seven activities happens.
    pub(crate) fn update_activities(c: &Context;
        write team.direction, team.shared_view, team.engagement, team.planning, team.resourcing, team.driving,
              team.consequences, team.executed;
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
        executed = self::executed(on, c.intent.consequences, time_coverage);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use teamdrift_engine::simd::Cpu;
    use crate::responses::{middle_company, responses};
    use crate::worked::{self, WorkedExample};
    use proptest::prelude::*;
    use serde_json::json;

    /// The seven inputs of an example.
    fn each(q: &WorkedExample) -> Each {
        Each {
            direction: q.of("direction"),
            shared_view: q.of("shared_view"),
            engagement: q.of("engagement"),
            planning: q.of("planning"),
            resourcing: q.of("resourcing"),
            driving: q.of("driving"),
            consequences: q.of("consequences"),
        }
    }

    /// A coverage at which this much is felt.
    fn coverage_felt(p: &Activities, felt: f64) -> f64 {
        1.0 + if felt < 0.0 { felt } else { felt / p.surplus_effect }
    }

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("activities", &["consequences_effort"], |q| {
            let (p, on) = (&q.parameters.activities, q.parameters.mechanisms.activities);
            match q.equation() {
                "hours" => {
                    let intent = Context::new(q.parameters.clone(), 0).intent;
                    hours(p, on, &Intent { activities: each(q), ..intent }).into()
                }
                "coverage" => coverage(p, on, q.of("effort"), q.of("time_coverage"), q.of("ownership")).into(),
                "executed" => executed(on, q.of("effort"), q.of("time_coverage")).into(),
                "felt" => felt(p, q.of("coverage")).into(),
                "effects" => {
                    let felt = each(q);
                    let at = |felt| coverage_felt(p, felt);
                    json!({
                        "lead_loss_factor": 1.0 + lead_loss(p, at(felt.direction)),
                        "friction_target": added_friction(p, at(felt.shared_view)),
                        "motivation_target": added_motivation(p, at(felt.engagement)),
                        "clarity_target": added_clarity(p, at(felt.planning)),
                        "selling_time_factor": selling_time(p, at(felt.resourcing)),
                        "standard_target": follow_up(p, at(felt.driving)),
                        "unfairness": unfairness(p, at(felt.consequences)),
                    })
                }
                _ => q.unknown(),
            }
        });
    }

    /// Off, everything happens as needed and takes no hours; on, what is needed changes nothing.
    #[test]
    fn neutral() {
        let p = Activities::default();
        let intent = Context::new(crate::Parameters::default(), 0).intent;
        assert_eq!(coverage(&p, false, 0.1, 0.2, 0.3), 1.0);
        assert_eq!((executed(false, 1.3, 0.2), executed(true, 1.3, 1.0)), (1.3, 1.3));
        assert_eq!(hours(&p, false, &Intent { activities: Each { direction: 3.0, ..intent.activities }, ..intent }), 0.0);
        assert_eq!(felt(&p, 1.0), 0.0);
        assert_eq!((selling_time(&p, 1.0), unfairness(&p, 1.0), unfairness(&p, 2.0)), (1.0, 0.0, 0.0));
    }

    /// Nobody does it: felt in full, and the group takes its share of what the manager does not do.
    #[test]
    fn nobody() {
        let p = Activities::default();
        assert_eq!(felt(&p, 0.0), -1.0);
        assert_eq!(coverage(&p, true, 0.0, 1.0, 0.0), 0.0);
        assert!((coverage(&p, true, 0.0, 1.0, 1.0) - p.group_share).abs() < 1e-12);
    }

    /// Every column that the loop reads acts where it should, and every activity has its own intention.
    #[test]
    fn loop_reads_its_columns() {
        let c = Context::new(crate::Parameters::default(), 0);
        responses! { middle_company(&c), |company, cpu| company.update_activities(cpu, &c);
            team.direction: raised by [team.time_coverage team.ownership] lowered by [] untouched by [team.direction];
            team.executed: raised by [team.time_coverage] lowered by [] untouched by [team.ownership];
        }
        let intended = Each {
            direction: 0.1,
            shared_view: 0.2,
            engagement: 0.3,
            planning: 0.4,
            resourcing: 0.5,
            driving: 0.6,
            consequences: 0.7,
        };
        let c = Context { intent: Intent { activities: intended, ..c.intent }, ..c };
        let mut company = middle_company(&c);
        company.team.time_coverage.fill(1.0);
        company.team.ownership.fill(0.0);
        company.update_activities(Cpu::portable(), &c);
        assert_eq!(company.team.executed[0], c.intent.consequences);
        let s = &company.team;
        let found = [
            s.direction[0],
            s.shared_view[0],
            s.engagement[0],
            s.planning[0],
            s.resourcing[0],
            s.driving[0],
            s.consequences[0],
        ];
        assert_eq!(found, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
    }

    proptest! {
        /// More intention, time and ownership cover more; doing more helps less than doing less costs.
        #[test]
        fn signs(intended in 0.0..=1.0, time in 0.0..=1.0, ownership in 0.0..=1.0, more in 0.0..=0.5) {
            let p = Activities::default();
            let now = coverage(&p, true, intended, time, ownership);
            prop_assert!(coverage(&p, true, intended + more, time, ownership) >= now - 1e-12);
            prop_assert!(coverage(&p, true, intended, time + more, ownership) >= now - 1e-12);
            prop_assert!(coverage(&p, true, intended, time, ownership + more) >= now);
            prop_assert!((0.0..=1.0).contains(&now));
            prop_assert!(felt(&p, 1.0 + more) <= -felt(&p, 1.0 - more));
            prop_assert!(lead_loss(&p, 1.0 - more) >= 0.0 && added_friction(&p, 1.0 - more) >= 0.0);
            prop_assert!(added_motivation(&p, 1.0 - more) <= 0.0 && added_clarity(&p, 1.0 - more) <= 0.0);
            prop_assert!(follow_up(&p, 1.0 - more) <= 0.0 && selling_time(&p, 1.0 - more) <= 1.0);
        }
    }
}
