//! Claim B13: five marks of a performance culture.

use super::arms::{APATHY, COMFORT, ORDINARY, PERFORMANCE, STRESS};
use super::trial::{Arm, Trial, arm, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Told};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;

const VAGUE: Arm = arm!("both-vague", "strong on both, in meetings that tell nobody anything", like PERFORMANCE;
    "policy.meeting_numbers" = 1.0, "policy.meeting_preparation" = 0.0, "policy.meeting_regularity" = 0.5);
const SILENT: Arm = arm!("both-silent", "strong on both, with a fifth of the usual feedback", like PERFORMANCE; "policy.feedback" = 0.2);
const GRABBING: Arm = arm!("both-grabbing", "strong on both, the manager taking over at customers", like PERFORMANCE; "policy.taking_over" = 1.0);
const HARSH: Arm = arm!("both-harsh", "strong demand, support let go to .3"; "policy.kind" = "fixed",
    "policy.support" = 0.3, "policy.demand" = 0.85);
const SLACK: Arm = arm!("both-slack", "strong on both, with hours and skill at administration gone", like PERFORMANCE;
    "manager.hours" = 26.0, "manager.administration_skill" = 0.0);

const MARKS: [(&str, Measure, Arm); 5] = [
    ("clear expectations", Measure::Clarity, VAGUE),
    ("continuous feedback", Measure::Feedback, SILENT),
    ("personal responsibility", Measure::Responsibility, GRABBING),
    ("safety with standard", Measure::SafeStandard, HARSH),
    ("systematic follow-up", Measure::FollowUp, SLACK),
];

/// The neglects that act through a mechanism, without it: its mark's place in [`MARKS`], strong on both, neglected.
const UNDONE: [(usize, &str, Arm, Arm); 3] = [
    (
        0,
        "meetings",
        arm!("both-without-meetings", "strong on both, meetings giving and costing nothing", like PERFORMANCE;
            "mechanisms.meetings" = false),
        arm!("both-vague-without-meetings", "the same, vague", like VAGUE; "mechanisms.meetings" = false),
    ),
    (
        2,
        "joint_meetings",
        arm!("both-without-joint-meetings", "strong on both, what the manager does at customers not mattering",
            like PERFORMANCE; "mechanisms.joint_meetings" = false),
        arm!("both-grabbing-without-joint-meetings", "the same, taking over", like GRABBING;
            "mechanisms.joint_meetings" = false),
    ),
    (
        4,
        "broken_promises",
        arm!("both-forgiven", "strong on both, broken promises costing nothing", like PERFORMANCE;
            "mechanisms.broken_promises" = false),
        arm!("both-slack-forgiven", "the same, with hours and skill at administration gone", like SLACK;
            "mechanisms.broken_promises" = false),
    ),
];

/// The claim on marks.
pub(super) const B13: Claim = Claim {
    id: "B13",
    text: "Five marks of a performance culture are consequences of leadership, not traits.",
    arms: &[
        ORDINARY,
        APATHY,
        COMFORT,
        STRESS,
        PERFORMANCE,
        VAGUE,
        SILENT,
        GRABBING,
        HARSH,
        SLACK,
        UNDONE[0].2,
        UNDONE[0].3,
        UNDONE[1].2,
        UNDONE[1].3,
        UNDONE[2].2,
        UNDONE[2].3,
    ],
    checks: b13,
    note: "The marks are read from what people live (role clarity, feedback as often as suits, responsibility, the lesser of safety \
           and standard, demand delivered less broken promises) and feed nothing back. Each is broken by its own neglect \
           under otherwise strong leadership.",
    chart: None,
};

fn b13(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let year = weeks::YEAR_TWO;
    for (place, (name, mark, broken)) in MARKS.into_iter().enumerate() {
        let level = |arm: &Arm| trial.of(arm).mean(mark, year);
        for (corner, arm) in
            [("neither", &APATHY), ("support alone", &COMFORT), ("demand alone", &STRESS), ("ordinary", &ORDINARY)]
        {
            let more = level(&PERFORMANCE).minus(&level(arm));
            let what = format!("{name}: strong on both less {corner}");
            let wanted = if matches!(corner, "neither" | "ordinary") { Above(0.0) } else { Told };
            checks.push(Check::plain(
                what,
                Unit::Level,
                &more,
                wanted,
                Emergent("what is delivered, and what comes of it"),
            ));
        }
        let less = level(&broken).minus(&level(&PERFORMANCE));
        let what = format!("{name}: neglected less not");
        checks.push(Check::plain(what, Unit::Level, &less, Below(0.0), BuiltIn("the neglect acts on its own mark")));
        if let Some((_, mechanism, whole, neglected)) = UNDONE.iter().find(|(of, ..)| *of == place) {
            let left = level(neglected).minus(&level(whole));
            let what = format!("... left without `{mechanism}`");
            checks.push(Check::left(what, &left, &less, Told, BuiltIn("the neglect acts on its own mark")));
        }
    }
    checks
}
