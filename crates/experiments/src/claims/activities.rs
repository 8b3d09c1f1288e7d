//! A2: leadership and management consist of activities; the lack of any one shows in a way of its own.

use super::Origin::{BuiltIn, Emergent};
use super::arms::ORDINARY;
use super::trial::{Arm, Trial, arm, weeks};
use super::{Check, Claim, Wanted::*};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Estimate;

/// How much of an activity is left where it is neglected.
const LITTLE: f64 = 0.2;

const DIRECTION: Arm = arm!("no-direction", "hardly any direction is set"; "policy.direction" = LITTLE);
const SHARED_VIEW: Arm = arm!("no-shared-view", "hardly any shared view is created"; "policy.shared_view" = LITTLE);
const ENGAGEMENT: Arm = arm!("no-engagement", "hardly any engagement is kept up"; "policy.engagement" = LITTLE);
const PLANNING: Arm = arm!("no-planning", "hardly any plans are made"; "policy.planning" = LITTLE);
const RESOURCING: Arm = arm!("no-resourcing", "hardly any resources are tied to goals"; "policy.resourcing" = LITTLE);
const DRIVING: Arm = arm!("no-driving", "hardly any plans are driven"; "policy.driving" = LITTLE);
const CONSEQUENCES: Arm = arm!("no-consequences", "hardly any consequences"; "policy.consequences" = LITTLE);
const NOTHING: Arm = arm!("no-activity", "hardly any of the seven"; "policy.direction" = LITTLE,
    "policy.shared_view" = LITTLE, "policy.engagement" = LITTLE, "policy.planning" = LITTLE,
    "policy.resourcing" = LITTLE, "policy.driving" = LITTLE, "policy.consequences" = LITTLE);
const GROUP: Arm = arm!("no-activity-owned", "the same, and the group does what it can of them", like NOTHING;
    "policy.delegation" = 1.0);
const OFF: Arm =
    arm!("no-activity-off", "the same, without the mechanism", like NOTHING; "mechanisms.activities" = false);

/// The claim on the seven activities.
pub(super) const A2: Claim = Claim {
    id: "A2",
    text: "Leadership sets direction, creates a shared view and engagement; management plans, ties resources to goals, drives plans and \
           executes consequences. The lack of any one shows in its own way.",
    arms: &[
        ORDINARY,
        DIRECTION,
        SHARED_VIEW,
        ENGAGEMENT,
        PLANNING,
        RESOURCING,
        DRIVING,
        CONSEQUENCES,
        NOTHING,
        GROUP,
        OFF,
    ],
    checks: a2,
    chart: None,
    note: "Each activity is done to a fifth of what is needed; the ordinary group makes up for a third of what is left undone. Where \
           each shows is put in (`activities`), how much it costs in sales is not. An effect is its own when the same state suffers \
           less under the lack of any other activity. Few consequences also mean few dismissals.",
};

/// What the lack of an activity does to a state: negative is harm.
type State = fn(&Trial, &Arm) -> Estimate;

fn level(trial: &Trial, arm: &Arm, measure: Measure) -> Estimate {
    trial.of(arm).mean(measure, weeks::YEAR_TWO).minus(&trial.of(&ORDINARY).mean(measure, weeks::YEAR_TWO))
}

fn qualified(trial: &Trial, arm: &Arm) -> Estimate {
    let share = |arm: &Arm| {
        let of = trial.of(arm);
        of.mean(Measure::Qualified, weeks::YEAR_TWO).over(&of.mean(Measure::Leads, weeks::YEAR_TWO))
    };
    share(arm).minus(&share(&ORDINARY))
}

/// What is not done, where it shows, and in what unit.
const OWN: [(&str, Arm, &str, Unit, State); 7] = [
    ("direction", DIRECTION, "qualified of the leads", Unit::Share, qualified),
    ("shared view", SHARED_VIEW, "absence of friction", Unit::Level, |t, a| level(t, a, Measure::Friction).times(-1.0)),
    ("engagement", ENGAGEMENT, "motivation", Unit::Level, |t, a| level(t, a, Measure::Motivation)),
    ("planning", PLANNING, "role clarity", Unit::Level, |t, a| level(t, a, Measure::Clarity)),
    ("resourcing", RESOURCING, "selling hours", Unit::HoursPerWeek, |t, a| level(t, a, Measure::SellingHours)),
    ("driving", DRIVING, "perceived standard", Unit::Level, |t, a| level(t, a, Measure::Standard)),
    ("consequences", CONSEQUENCES, "fairness", Unit::Level, |t, a| level(t, a, Measure::Fairness)),
];

fn a2(trial: &Trial) -> Vec<Check> {
    let built = BuiltIn("each activity acts on a state of its own (`activities`)");
    let won = |arm: &Arm| {
        trial
            .of(arm)
            .log(Measure::WonPerSeat, weeks::LATER)
            .minus(&trial.of(&ORDINARY).log(Measure::WonPerSeat, weeks::LATER))
    };
    let mut checks = Vec::new();
    for (name, arm, shown, unit, state) in &OWN {
        let own = state(trial, arm);
        checks.push(Check::plain(
            format!("{shown}, year 2: little {name} less ordinary"),
            *unit,
            &own,
            Below(0.0),
            built,
        ));
        // The nearest of the other six: what of this state suffers most under the lack of something else.
        let others = OWN.iter().filter(|(other, ..)| other != name).map(|(_, other, ..)| state(trial, other));
        if let Some(next) = others.min_by(|a, b| a.value.total_cmp(&b.value)) {
            let what = format!("... against the lack that comes next in it: {name}");
            checks.push(Check::plain(
                what,
                *unit,
                &own.minus(&next),
                Below(0.0),
                Emergent("what each state does to others"),
            ));
        }
    }
    let costs = Emergent("friction, will, clarity, standard, time and lost leads, and what they do to each other");
    for (name, arm, ..) in &OWN {
        checks.push(Check::relative(format!("won, from week 26: little {name}"), &won(arm), Below(0.0), costs));
    }
    let nothing = won(&NOTHING);
    checks.push(Check::relative("won, from week 26: little of all seven", &nothing, Below(0.0), costs));
    let sum = OWN.iter().map(|(_, arm, ..)| won(arm)).reduce(|sum, next| sum.plus(&next));
    if let Some(sum) = sum {
        let what = "... in logs, as a multiple of the seven one by one";
        checks.push(Check::plain(what, Unit::Ratio, &nothing.over(&sum), Told, costs));
    }
    checks.push(Check::left("... left without `activities`", &won(&OFF), &nothing, Gone, built));
    let back = nothing.minus(&won(&GROUP)).over(&nothing);
    let owned = BuiltIn("a group does part of what is left undone, the more the more it owns (`activities.group`)");
    checks.push(Check::plain(
        "... made good by a group to which all is delegated",
        Unit::Share,
        &back,
        Above(0.0),
        owned,
    ));
    checks
}
