//! Claims A1 and A3: the benefit of leadership is its effect, whoever brings it, and what a group does for itself.

use super::arms::{APATHY, ORDINARY};
use super::balance::RESULTS;
use super::trial::{Arm, Trial, arm, weeks};
use super::{Check, Claim, Origin, Wanted};
use crate::core::measure::{Measure, Unit};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Told};

const MICRO: Arm = arm!("micro-manager", "a manager who delegates in every detail"; "policy.delegation" = 0.0,
    "policy.style" = "instructing");
const DOES_ALL: Arm = arm!("does-it-all", "a manager who does it all, at customers too"; "policy.delegation" = 0.0,
    "policy.taking_over" = 1.0, "policy.own_quota_share" = 0.25);
const DELEGATES: Arm = arm!("delegates", "a manager who delegates what the group can take"; "policy.delegation" = 1.0);
const DELEGATES_NOTHING_GIVEN: Arm = arm!("delegates-unused", "the same, the group adding nothing", like DELEGATES;
    "ownership.given" = 0.0, "ownership.hours" = 0.0);
const LEAVES_ALONE: Arm = arm!("leaves-alone", "everything delegated, with neither support nor demand", like APATHY;
    "policy.delegation" = 1.0);
const DEAF: Arm = arm!("deaf", "a manager with hardly any gift for relation"; "manager.relation_skill" = 0.2);
const DEAF_DELEGATES: Arm = arm!("deaf-delegates", "the same manager, delegating what the group can take", like DEAF;
    "policy.delegation" = 1.0);

/// The claim on effects, whoever brings them.
pub(super) const A1: Claim = Claim {
    id: "A1",
    text: "The benefit of leadership is its effect: that the activities happen, whoever does them.",
    arms: &[ORDINARY, DEAF, DEAF_DELEGATES],
    checks: a1,
    note: "A manager two standard deviations below the ordinary in relation. Of seven activities the model knows two sides, support and \
           demand, administration, recruiting, selling, development and coordination; the group takes over part of the first two \
           (`ownership`).",
};

fn a1(trial: &Trial) -> Vec<Check> {
    let built = BuiltIn("the group gives itself part of support and demand (`ownership`)");
    let support = |arm: &Arm| trial.of(arm).mean(Measure::Support, weeks::YEAR_TWO);
    let won = |arm: &Arm| trial.of(arm).log(Measure::WonPerSeat, weeks::YEAR_TWO);
    let lost = support(&ORDINARY).minus(&support(&DEAF));
    let back = support(&DEAF_DELEGATES).minus(&support(&DEAF));
    vec![
        Check::plain("support, year 2: lost by lack of the gift", Unit::Level, &lost, Above(0.0), built),
        Check::plain("... brought back by the group", Unit::Share, &back.over(&lost), Above(0.25), built),
        Check::relative(
            "won, year 2: lacking the gift against ordinary",
            &won(&DEAF).minus(&won(&ORDINARY)),
            Below(0.0),
            Emergent(RESULTS),
        ),
        Check::relative(
            "won, year 2: the same with the group against ordinary",
            &won(&DEAF_DELEGATES).minus(&won(&ORDINARY)),
            Told,
            Emergent(RESULTS),
        ),
    ]
}

/// The claim on co-workership.
pub(super) const A3: Claim = Claim {
    id: "A3",
    text: "The trap is to do it all oneself or to delegate in detail. When the whole group is engaged things take off.",
    arms: &[ORDINARY, MICRO, DOES_ALL, DELEGATES, DELEGATES_NOTHING_GIVEN, APATHY, LEAVES_ALONE],
    checks: a3,
    note: "Ownership grows with what is delegated, as far as it is safe to take and plainly expected, and withers with what is kept \
           back; it gives part of support and demand and frees the manager's hours (`ownership`).",
};

fn a3(trial: &Trial) -> Vec<Check> {
    let built = BuiltIn("ownership grows with delegation where it is safe and expected (`ownership`)");
    let year = weeks::YEAR_TWO;
    let owned = |arm: &Arm| trial.of(arm).mean(Measure::Ownership, year);
    let won = |arm: &Arm| trial.of(arm).log(Measure::WonPerSeat, year);
    let money = |arm: &Arm| trial.of(arm).mean(Measure::Contribution, year);
    let mut checks = Vec::new();
    for (name, arm, wanted) in [
        ("delegating in detail", &MICRO, Below(0.0)),
        ("doing it all", &DOES_ALL, Below(0.0)),
        ("delegating", &DELEGATES, Above(0.0)),
    ] {
        checks.push(Check::plain(
            format!("ownership: {name} less ordinary"),
            Unit::Level,
            &owned(arm).minus(&owned(&ORDINARY)),
            wanted,
            built,
        ));
        let more = won(arm).minus(&won(&ORDINARY));
        checks.push(Check::relative(format!("won, year 2: {name} against ordinary"), &more, wanted, Emergent(RESULTS)));
        let more = money(arm).minus(&money(&ORDINARY));
        checks.push(Check::plain(
            format!("contribution a week: {name} less ordinary"),
            Unit::Money,
            &more,
            wanted,
            Emergent(RESULTS),
        ));
    }
    let rest = won(&DELEGATES_NOTHING_GIVEN).minus(&won(&ORDINARY));
    checks.push(Check::relative("... delegating, the group adding nothing", &rest, Told, built));
    let more = won(&LEAVES_ALONE).minus(&won(&APATHY));
    let what = "won, year 2: all delegated where nobody leads, against not";
    checks.push(Check::relative(
        what,
        &more,
        Wanted::Within(-0.05, 0.05),
        Emergent("too little safety and standard to take it up"),
    ));
    checks
}
