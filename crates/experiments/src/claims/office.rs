//! Claims R2 and R4: the manager's work with marketing, and administration.

use super::arms::ORDINARY;
use super::balance::RESULTS;
use super::trial::{Arm, Trial, arm, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Gone, Told};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;

const ALONE: Arm = arm!("marketing-none", "no time for coordination with marketing"; "policy.coordination_hours" = 0.0);
const TOGETHER: Arm = arm!("marketing-three-hours", "three hours a week for coordination with marketing";
    "policy.coordination_hours" = 3.0);

/// An hour, none and three, where coordination makes neither more nor better leads.
const IDLE: [Arm; 3] = [
    arm!("marketing-idle", "an hour of coordination that makes no leads";
        "marketing.leads" = 0.0, "marketing.quality" = 0.0),
    arm!("marketing-none-idle", "no coordination, where it makes no leads", like ALONE;
        "marketing.leads" = 0.0, "marketing.quality" = 0.0),
    arm!("marketing-three-hours-idle", "three hours of coordination that makes no leads", like TOGETHER;
        "marketing.leads" = 0.0, "marketing.quality" = 0.0),
];

/// The claim on marketing.
pub(super) const R2: Claim = Claim {
    id: "R2",
    text: "Sales depends on marketing: coordination decides lead flow and quality.",
    arms: &[ORDINARY, ALONE, TOGETHER, IDLE[0], IDLE[1], IDLE[2]],
    checks: r2,
    note: "That coordination makes more and better leads is put in (`marketing`); its hours compete with everything else that the \
           manager does.",
    chart: None,
};

fn r2(trial: &Trial) -> Vec<Check> {
    let built = BuiltIn("coordination makes more and better leads (`marketing`)");
    let mut checks = Vec::new();
    for (name, arm, idle, up) in
        [("none", &ALONE, &IDLE[1], Below(0.0)), ("three hours", &TOGETHER, &IDLE[2], Above(0.0))]
    {
        let log = |measure| trial.of(arm).log(measure, weeks::ALL).minus(&trial.of(&ORDINARY).log(measure, weeks::ALL));
        checks.push(Check::relative(format!("leads: {name} against an hour"), &log(Measure::Leads), up, built));
        checks.push(Check::relative(
            format!("won: {name} against an hour"),
            &log(Measure::WonPerSeat),
            up,
            Emergent(RESULTS),
        ));
        let won = |of: &Arm, other: &Arm| {
            let log = |arm: &Arm| trial.of(arm).log(Measure::WonPerSeat, weeks::ALL);
            log(of).minus(&log(other))
        };
        let (whole, left) = (won(arm, &ORDINARY), won(idle, &IDLE[0]));
        let what = format!("... won, {name}: left where it makes no leads");
        checks.push(Check::left(what, &left, &whole, Gone, Emergent(RESULTS)));
        let quality = log(Measure::Qualified).minus(&log(Measure::Leads));
        checks.push(Check::relative(format!("qualified of the leads: {name} against an hour"), &quality, up, built));
    }
    checks
}

const CLUMSY: Arm =
    arm!("administration-clumsy", "a manager with no skill at administration"; "manager.administration_skill" = 0.0);
const TWELVE: Arm = arm!("administration-12", "twelve sellers to administer"; "team.sellers" = 12u32);
const TWENTY: Arm = arm!("administration-20", "twenty sellers to administer"; "team.sellers" = 20u32);
const TWENTY_RIGHT: Arm = arm!("administration-20-first", "twenty sellers, administration before everything", like TWENTY;
    "policy.protect" = "administration");
const TWENTY_PEOPLE: Arm = arm!("administration-20-last", "twenty sellers, time with people before everything", like TWENTY;
    "policy.protect" = "people");

const CLUMSY_FORGIVEN: Arm = arm!("administration-clumsy-forgiven", "the same, broken promises costing nothing", like CLUMSY;
    "mechanisms.broken_promises" = false);
const FORGIVEN: Arm = arm!("ordinary-forgiven", "the ordinary company, broken promises costing nothing";
    "mechanisms.broken_promises" = false);

/// The claim on administration.
pub(super) const R4: Claim = Claim {
    id: "R4",
    text: "Administration (pay, bonus and sick-pay data, reporting upward) has to be right and on time.",
    arms: &[ORDINARY, CLUMSY, TWELVE, TWENTY, TWENTY_RIGHT, TWENTY_PEOPLE, CLUMSY_FORGIVEN, FORGIVEN],
    checks: r4,
    note: "Administration not covered is a broken promise and lets less of everything arrive. Its hours grow with the team and come \
           out of the same week as time with people.",
    chart: None,
};

fn r4(trial: &Trial) -> Vec<Check> {
    let built = BuiltIn("what is not covered is a broken promise, and hours are one sum");
    let mean = |arm: &Arm, measure| trial.of(arm).mean(measure, weeks::LATER);
    let pair = |one: &Arm, two: &Arm, measure| mean(one, measure).minus(&mean(two, measure));
    let hours = |arm: &Arm| trial.of(arm).outcome(Outcome::CoachingHours);
    let won = |arm: &Arm| trial.of(arm).log(Measure::WonPerSeat, weeks::LATER);
    vec![
        Check::plain(
            "hours needed over hours there are: 20 less 12",
            Unit::Ratio,
            &pair(&TWENTY, &TWELVE, Measure::ManagerLoad),
            Above(0.0),
            built,
        ),
        Check::plain(
            "hours a month and seller, 20: administration first",
            Unit::HoursPerMonth,
            &hours(&TWENTY_RIGHT).minus(&hours(&TWENTY)),
            Below(0.0),
            built,
        ),
        Check::plain(
            "trust, 20: people first less administration first",
            Unit::Level,
            &pair(&TWENTY_PEOPLE, &TWENTY_RIGHT, Measure::Trust),
            Told,
            built,
        ),
        Check::plain(
            "follow-up: no skill at it less ordinary",
            Unit::Level,
            &pair(&CLUMSY, &ORDINARY, Measure::FollowUp),
            Below(0.0),
            built,
        ),
        Check::plain(
            "trust: no skill at it less ordinary",
            Unit::Level,
            &pair(&CLUMSY, &ORDINARY, Measure::Trust),
            Below(0.0),
            Emergent("less of everything arrives"),
        ),
        Check::relative(
            "won: no skill at it against ordinary",
            &won(&CLUMSY).minus(&won(&ORDINARY)),
            Below(0.0),
            Emergent(RESULTS),
        ),
        Check::left(
            "... left without `broken_promises`",
            &won(&CLUMSY_FORGIVEN).minus(&won(&FORGIVEN)),
            &won(&CLUMSY).minus(&won(&ORDINARY)),
            Told,
            Emergent(RESULTS),
        ),
        Check::relative(
            "won, 20: people first against administration first",
            &won(&TWENTY_PEOPLE).minus(&won(&TWENTY_RIGHT)),
            Told,
            Emergent(RESULTS),
        ),
    ]
}
