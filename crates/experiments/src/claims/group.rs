//! Claims A1 and A3: the benefit of leadership is its effect, whoever brings it, and what a group does for itself.

use super::arms::{APATHY, ORDINARY};
use super::balance::RESULTS;
use super::chart::{Across, Chart, Fact, Ink, Line, Panel, Pen, Plot, Point, Scale, Told as Message};
use super::trial::{Arm, Trial, Window, arm, quarters, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Gone, Told};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;

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

const DEAF_UNUSED: Arm = arm!("deaf-delegates-unused", "the same, the group adding nothing", like DEAF_DELEGATES;
    "ownership.given" = 0.0, "ownership.hours" = 0.0);
const MICRO_NOTHING_GIVEN: Arm = arm!("micro-manager-unused", "a manager who delegates in every detail, the group adding nothing",
    like MICRO; "ownership.given" = 0.0, "ownership.hours" = 0.0);
const DOES_ALL_NOTHING_GIVEN: Arm = arm!("does-it-all-unused", "a manager who does it all, the group adding nothing", like DOES_ALL;
    "ownership.given" = 0.0, "ownership.hours" = 0.0);

/// The claim on effects, whoever brings them.
pub(super) const A1: Claim = Claim {
    id: "A1",
    text: "The benefit of leadership is its effect: that the activities happen, whoever does them.",
    arms: &[ORDINARY, DEAF, DEAF_DELEGATES, DEAF_UNUSED],
    checks: a1,
    note: "A manager two standard deviations below the ordinary in relation. The group gives itself part of support and demand, and does part of \
           the activities that are left undone (`ownership`, `activities.group`).",
    chart: None,
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
        Check::left(
            "... of that, left with the group adding nothing",
            &support(&DEAF_UNUSED).minus(&support(&DEAF)),
            &back,
            Gone,
            built,
        ),
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
    arms: &[
        ORDINARY,
        MICRO,
        DOES_ALL,
        DELEGATES,
        DELEGATES_NOTHING_GIVEN,
        APATHY,
        LEAVES_ALONE,
        MICRO_NOTHING_GIVEN,
        DOES_ALL_NOTHING_GIVEN,
    ],
    checks: a3,
    note: "Ownership grows with what is delegated, as far as it is safe to take and plainly expected, and withers with what is kept \
           back; it gives part of support and demand and frees the manager's hours (`ownership`).",
    chart: Some(chart),
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
    for (name, arm, left, wanted) in [
        ("delegating", &DELEGATES, &DELEGATES_NOTHING_GIVEN, Gone),
        ("delegating in detail", &MICRO, &MICRO_NOTHING_GIVEN, Told),
        ("doing it all", &DOES_ALL, &DOES_ALL_NOTHING_GIVEN, Told),
    ] {
        let (whole, left) = (won(arm).minus(&won(&ORDINARY)), won(left).minus(&won(&ORDINARY)));
        let what = format!("won, {name}: left with the group adding nothing");
        checks.push(Check::left(what, &left, &whole, wanted, Emergent(RESULTS)));
    }
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

/// What becomes of the group, and of sales, quarter by quarter.
fn chart(trial: &Trial) -> Chart {
    let managers = [
        ("tried-delegates", &DELEGATES, Pen::whole(Ink::For)),
        ("tried-ordinary", &ORDINARY, Pen::whole(Ink::Back)),
        ("tried-micro", &MICRO, Pen::dashed(Ink::Against)),
        ("tried-does-all", &DOES_ALL, Pen::whole(Ink::Beside)),
    ];
    let won = |arm: &Arm, window: Window| trial.of(arm).log(Measure::WonPerSeat, window);
    let against = |arm: &Arm, window: Window| won(arm, window).minus(&won(&ORDINARY, window));
    let panel = |up, scale, reference, point: &dyn Fn(&Arm, (f64, Window)) -> Point| Panel {
        up,
        scale,
        across: Across::Weeks(weeks::ALL.to as f64),
        reference,
        lines: managers
            .iter()
            .map(|(name, arm, pen)| Line { name, pen: *pen, points: quarters().map(|q| point(arm, q)).collect() })
            .collect(),
        marks: Vec::new(),
    };
    let year = |arm| Fact::Change(Point::relative(0.0, &against(arm, weeks::YEAR_TWO)).value);
    let facts = vec![("delegates", year(&DELEGATES)), ("micro", year(&MICRO)), ("all", year(&DOES_ALL))];
    Chart {
        id: "co-workership",
        title: Message { message: "tried-group-title", facts },
        note: Message::plainly("tried-group-note"),
        plot: Plot::Lines(vec![
            panel("tried-ownership", Scale::Whole(Unit::Level), None, &|arm, (x, window)| {
                Point::of(x, &trial.of(arm).mean(Measure::Ownership, window))
            }),
            panel("tried-won-against-ordinary", Scale::Change, Some(0.0), &|arm, (x, window)| {
                Point::relative(x, &against(arm, window))
            }),
        ]),
    }
}
