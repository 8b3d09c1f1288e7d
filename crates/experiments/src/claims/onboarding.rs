//! Claims T3 and A4: a new manager finds out alone, or is shown what the role contains.

use super::balance::RESULTS;
use super::coaching_system::{ALL, parts};
use super::trial::{Arm, Trial, arm, set, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Gone, Told};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;
use teamdrift_model::scenario::Action;
use teamdrift_model::scenario::Event;
use teamdrift_model::scenario::Scenario;
use teamdrift_model::scenario::Who;

/// The manager leaves in week 26, where coaching is the company's habit, and this person takes over.
fn change(scenario: &mut Scenario, who: Who, onboarding: f64) {
    parts::<ALL>(scenario);
    set(scenario, "company.onboarding", onboarding);
    scenario.events.push(Event { at: 26, until: None, team: None, action: Action::Promote(who) });
}

const NEW: Arm = Arm {
    name: "new-manager",
    about: "week 26: the seller best assessed takes over, and finds out alone",
    build: |s| change(s, Who::AssessedAptitude, 0.0),
};
const NEW_ONBOARDED: Arm = Arm {
    name: "new-manager-onboarded",
    about: "week 26: the seller best assessed takes over, and is shown what the role contains",
    build: |s| change(s, Who::AssessedAptitude, 1.0),
};
const STAR: Arm = Arm {
    name: "star-manager",
    about: "week 26: the best seller takes over, and finds out alone",
    build: |s| change(s, Who::BestSeller, 0.0),
};
const STAR_ONBOARDED: Arm = Arm {
    name: "star-manager-onboarded",
    about: "week 26: the best seller takes over, and is shown what the role contains",
    build: |s| change(s, Who::BestSeller, 1.0),
};
const UNCHANGED: Arm = Arm {
    name: "same-manager-coaching",
    about: "no change of manager, coaching the company's habit",
    build: parts::<ALL>,
};

/// A new manager not onboarded, then onboarded, in a company without a habit of coaching to hand on.
const NO_HABIT: [Arm; 2] = [
    Arm {
        name: "new-manager-no-habit",
        about: "the same, no habit of coaching to hand on",
        build: |s| newcomer(s, 0.0),
    },
    Arm {
        name: "new-manager-onboarded-no-habit",
        about: "the same, shown what the role contains, no habit of coaching to hand on",
        build: |s| newcomer(s, 1.0),
    },
];
const STAR_NO_CLEARER: Arm = arm!("star-manager-no-clearer", "the best seller takes over and is shown, but it makes nothing clearer",
    like STAR_ONBOARDED; "company.onboarding_clarity" = 0.0, "company.onboarding_speed" = 1.0);

fn newcomer(scenario: &mut Scenario, onboarding: f64) {
    change(scenario, Who::AssessedAptitude, onboarding);
    parts::<0>(scenario);
}

/// The claim on new managers' training.
pub(super) const T3: Claim = Claim {
    id: "T3",
    text: "New managers get the same training when they start, for continuity.",
    arms: &[UNCHANGED, NEW, NEW_ONBOARDED, NO_HABIT[0], NO_HABIT[1]],
    checks: t3,
    note: "The company has a coaching system. A new manager begins without the former one's habit of coaching and with little \
           clarity about the role; onboarding hands on the one and gives part of the other at once (`company.onboarding`).",
    chart: None,
};

fn t3(trial: &Trial) -> Vec<Check> {
    let built = BuiltIn("onboarding gives clarity and hands on the habit (`company.onboarding`)");
    let dip = |arm: &Arm, measure| {
        trial.of(arm).mean(measure, weeks::IN_CHAIR).minus(&trial.of(&UNCHANGED).mean(measure, weeks::IN_CHAIR))
    };
    let fall = |arm: &Arm| dip(arm, Measure::Support);
    let mut checks = vec![
        Check::plain("support, the year after a change: less than before", Unit::Level, &fall(&NEW), Below(0.0), built),
        Check::plain(
            "support: onboarded less not",
            Unit::Level,
            &fall(&NEW_ONBOARDED).minus(&fall(&NEW)),
            Above(0.0),
            built,
        ),
    ];
    let won = |arm: &Arm, window| trial.of(arm).log(Measure::WonPerSeat, window);
    for (name, window) in
        [("the year after", weeks::IN_CHAIR), ("year 2", weeks::YEAR_TWO), ("year 3", weeks::YEAR_THREE)]
    {
        let wanted = if name == "the year after" { Above(0.0) } else { Told };
        let more = won(&NEW_ONBOARDED, window).minus(&won(&NEW, window));
        checks.push(Check::relative(format!("won, {name}: onboarded against not"), &more, wanted, Emergent(RESULTS)));
    }
    let whole = won(&NEW_ONBOARDED, weeks::IN_CHAIR).minus(&won(&NEW, weeks::IN_CHAIR));
    let left = won(&NO_HABIT[1], weeks::IN_CHAIR).minus(&won(&NO_HABIT[0], weeks::IN_CHAIR));
    let what = "... the year after, left with no habit to hand on";
    checks.push(Check::left(what, &left, &whole, Gone, Emergent(RESULTS)));
    let lost = won(&NEW, weeks::IN_CHAIR).minus(&won(&UNCHANGED, weeks::IN_CHAIR));
    checks.push(Check::relative("won, the year after: a change against none", &lost, Told, Emergent(RESULTS)));
    checks
}

/// The claim on a promoted seller's role.
pub(super) const A4: Claim = Claim {
    id: "A4",
    text: "A newly promoted top seller is unsure what the role contains and how; a simple model of the activities helps.",
    arms: &[UNCHANGED, STAR, STAR_ONBOARDED, STAR_NO_CLEARER],
    checks: a4,
    note: "Role clarity of a promoted seller begins at .35 and lets less of support and demand arrive; it also makes an early exit \
           likelier. Onboarding gives part of it at once and the rest sooner.",
    chart: None,
};

fn a4(trial: &Trial) -> Vec<Check> {
    let built = BuiltIn("onboarding gives role clarity (`company.onboarding_clarity`)");
    let mean = |arm: &Arm, measure| trial.of(arm).mean(measure, weeks::IN_CHAIR);
    let clearer = mean(&STAR_ONBOARDED, Measure::ManagerClarity).minus(&mean(&STAR, Measure::ManagerClarity));
    let firmer = mean(&STAR_ONBOARDED, Measure::Demand).minus(&mean(&STAR, Measure::Demand));
    let gone = |arm: &Arm| trial.of(arm).ever(Measure::ManagerExits, weeks::IN_CHAIR);
    let stays = gone(&STAR_ONBOARDED).minus(&gone(&STAR));
    let won = |arm: &Arm| trial.of(arm).log(Measure::WonPerSeat, weeks::IN_CHAIR);
    vec![
        Check::plain("manager's role clarity: shown less not", Unit::Level, &clearer, Above(0.0), built),
        Check::plain("demand delivered: shown less not", Unit::Level, &firmer, Above(0.0), built),
        Check::plain("gone within a year: shown less not", Unit::Share, &stays, Below(0.0), built),
        Check::relative(
            "won, the year after: shown against not",
            &won(&STAR_ONBOARDED).minus(&won(&STAR)),
            Above(0.0),
            Emergent(RESULTS),
        ),
        Check::left(
            "... role clarity, left with onboarding making nothing clearer",
            &mean(&STAR_NO_CLEARER, Measure::ManagerClarity).minus(&mean(&STAR, Measure::ManagerClarity)),
            &clearer,
            Gone,
            built,
        ),
        Check::left(
            "... gone within a year, left with nothing clearer",
            &gone(&STAR_NO_CLEARER).minus(&gone(&STAR)),
            &stays,
            Gone,
            built,
        ),
        Check::left(
            "... won, left with nothing clearer",
            &won(&STAR_NO_CLEARER).minus(&won(&STAR)),
            &won(&STAR_ONBOARDED).minus(&won(&STAR)),
            Gone,
            Emergent(RESULTS),
        ),
    ]
}
