//! Claim B9: administration as the trunk.

use super::arms::{FULL, fixed, off};
use super::trial::{Arm, Record, Trial, set, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Gone, Told};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Scenario;
use teamdrift_stats::Estimate;

/// No skill in administration, and `hours` a week of which people come first: what is left is for the rest.
fn neglected(scenario: &mut Scenario, hours: f64, support: f64, demand: f64) {
    fixed(scenario, support, demand);
    set(scenario, "manager.administration_skill", Value::Number(0.0));
    set(scenario, "manager.hours", Value::Number(hours));
    set(scenario, "policy.protect", Value::Choice("people"));
}

/// A split of support and demand on a neglected foundation.
macro_rules! split {
    ($label:literal, $support:literal, $demand:literal) => {
        Arm {
            name: concat!("neglected, ", $label),
            about: concat!("administration neglected; support and demand ", $label),
            build: |s| neglected(s, NEGLECTED_HOURS, $support, $demand),
        }
    };
}

/// Hours of the manager who neglects administration: about half a week, and people first.
const NEGLECTED_HOURS: f64 = 20.0;

const SPLITS: [Arm; 9] = [
    split!(".5/.5", 0.5, 0.5),
    split!(".5/.75", 0.5, 0.75),
    split!(".5/1", 0.5, 1.0),
    split!(".75/.5", 0.75, 0.5),
    split!(".75/.75", 0.75, 0.75),
    split!(".75/1", 0.75, 1.0),
    split!("1/.5", 1.0, 0.5),
    split!("1/.75", 1.0, 0.75),
    split!("1/1", 1.0, 1.0),
];
const UNSKILLED: Arm = Arm {
    name: "unskilled, 1/1",
    about: "no skill in administration, but a whole week for it; support 1, demand 1",
    build: |s| neglected(s, 37.5, 1.0, 1.0),
};
const HALF: Arm = Arm {
    name: "half-neglected, 1/1",
    about: "no skill in administration and 28 hours a week, people first; support 1, demand 1",
    build: |s| neglected(s, 28.0, 1.0, 1.0),
};
const NONE: Arm = Arm {
    name: "no-administration, 1/1",
    about: "no skill in administration and 12 hours a week, people first; support 1, demand 1",
    build: |s| neglected(s, 12.0, 1.0, 1.0),
};
const UNTIRED: Arm = Arm {
    name: "neglected-untired, 1/1",
    about: "administration neglected, the manager's tiredness costing nothing; support 1, demand 1",
    build: |s| {
        neglected(s, NEGLECTED_HOURS, 1.0, 1.0);
        set(s, "manager.energy_effect", Value::Number(0.0));
    },
};
const NONE_UNTIRED: Arm = Arm {
    name: "no-administration-untired, 1/1",
    about: "hardly any administration, the manager's tiredness costing nothing; support 1, demand 1",
    build: |s| {
        neglected(s, 12.0, 1.0, 1.0);
        set(s, "manager.energy_effect", Value::Number(0.0));
    },
};
const FORGIVEN: Arm = Arm {
    name: "neglected-forgiven, 1/1",
    about: "administration neglected, broken promises costing nothing; support 1, demand 1",
    build: |s| {
        neglected(s, NEGLECTED_HOURS, 1.0, 1.0);
        off(s, "mechanisms.broken_promises");
    },
};

/// The claim on the foundation.
pub(super) const B9: Claim = Claim {
    id: "B9",
    text: "Administration is the trunk: overview, information flow, kept promises. Without it there is nothing to balance \
           on.",
    arms: &[
        FULL,
        SPLITS[0],
        SPLITS[1],
        SPLITS[2],
        SPLITS[3],
        SPLITS[4],
        SPLITS[5],
        SPLITS[6],
        SPLITS[7],
        SPLITS[8],
        UNSKILLED,
        HALF,
        NONE,
        UNTIRED,
        NONE_UNTIRED,
        FORGIVEN,
    ],
    checks: b9,
    note: "Neglected: a manager without skill in administration and with 20 hours a week, of which people come first (half \
           neglected: 28, none: 12, unskilled: a whole week). The short week also tires the manager, so the strongest \
           split is tried again with that costing nothing (untired). Forgiven: broken promises cost nothing \
           (`broken_promises`).",
    chart: None,
};

/// What of the intention is delivered.
fn delivered(record: &Record, delivered: Measure, intended: Measure) -> Estimate {
    record.mean(delivered, weeks::ALL).over(&record.mean(intended, weeks::ALL))
}

fn b9(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let (sound, neglected) = (trial.of(&FULL), trial.of(&SPLITS[8]));
    let origin = BuiltIn("administration that is not done or not mastered takes up to half of what is delivered");
    for (name, measure, meant) in
        [("support", Measure::Support, Measure::SupportIntended), ("demand", Measure::Demand, Measure::DemandIntended)]
    {
        let of = |record: &Record| delivered(record, measure, meant);
        let difference = of(neglected).minus(&of(sound));
        let what = format!("delivered share of {name}, at 1/1: neglected less sound");
        checks.push(Check::plain(what, Unit::Share, &difference, Below(0.0), origin));
        for (degree, arm) in [("unskilled", &UNSKILLED), ("half neglected", &HALF), ("hardly any", &NONE)] {
            let what = format!("... {name}: {degree} less sound");
            checks.push(Check::plain(what, Unit::Share, &of(trial.of(arm)).minus(&of(sound)), Told, origin));
        }
        let what = format!("... {name}: neglected less sound, no tiredness");
        checks.push(Check::plain(what, Unit::Share, &of(trial.of(&UNTIRED)).minus(&of(sound)), Told, origin));
    }
    let reached = |arm: &Arm| trial.of(arm).mean(Measure::InPerformance, weeks::MIDDLE);
    let origin = Emergent("what is delivered, broken promises and exits, felt over months");
    let what = "in performance, week 78: sound, 1/1";
    checks.push(Check::plain(what, Unit::Share, &reached(&FULL), Above(0.5), origin));
    for arm in &SPLITS {
        let what = format!("in performance, week 78: {}", arm.name);
        checks.push(Check::plain(what, Unit::Share, &reached(arm), Below(0.5), origin));
    }
    // The short week tires the manager too: what neglect alone does is the effect without that.
    for (arm, wanted) in [
        (&UNTIRED, Below(0.5)),
        (&NONE_UNTIRED, Below(0.5)),
        (&NONE, Told),
        (&HALF, Told),
        (&UNSKILLED, Told),
        (&FORGIVEN, Told),
    ] {
        let what = format!("in performance, week 78: {}", arm.name);
        checks.push(Check::plain(what, Unit::Share, &reached(arm), wanted, origin));
    }
    let (whole, left) = (reached(&FULL).minus(&reached(&SPLITS[8])), reached(&FULL).minus(&reached(&FORGIVEN)));
    let what = "... what neglect takes of it, left without `broken_promises`";
    checks.push(Check::left(what, &left, &whole, Gone, origin));
    let won = |arm: &Arm| trial.of(arm).log(Measure::WonPerSeat, weeks::YEAR_THREE);
    let difference = won(&SPLITS[8]).minus(&won(&FULL));
    checks.push(Check::relative("won, year 3, at 1/1: neglected against sound", &difference, Told, origin));
    checks
}
