//! Claim K1: who becomes the next manager.

use super::arms::{ORDINARY, off};
use super::balance::RESULTS;
use super::chart::{Across, Chart, Fact, Ink, Line, Panel, Pen, Plot, Point, Scale, Told as Message, Written};
use super::trial::{Arm, Record, Trial, set, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Gone, Told};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Action;
use teamdrift_model::scenario::Event;
use teamdrift_model::scenario::Scenario;
use teamdrift_model::scenario::Who;
use teamdrift_stats::Estimate;

/// The manager leaves in week 26, and this person takes over, where selling talent and leading aptitude
/// correlate by `r`.
fn change(scenario: &mut Scenario, who: Who, r: f64) {
    correlated(scenario, r);
    scenario.events.push(Event { at: 26, until: None, team: None, action: Action::Promote(who) });
}

fn correlated(scenario: &mut Scenario, r: f64) {
    set(scenario, "person.aptitude_correlation", Value::Number(r));
}

fn without_topping(scenario: &mut Scenario) {
    set(scenario, "manager.topping_on_leaving", Value::Number(0.0));
}

/// The five choices of a new manager, under one correlation.
macro_rules! choices {
    ($r:expr, $label:literal) => {
        [
            Arm {
                name: concat!("best-seller", $label),
                about: concat!("week 26: the seller with the best year takes over; correlation", $label),
                build: |s| change(s, Who::BestSeller, $r),
            },
            Arm {
                name: concat!("best-leader", $label),
                about: concat!(
                    "week 26: the seller with most leading aptitude (an oracle) takes over; correlation",
                    $label
                ),
                build: |s| change(s, Who::BestAptitude, $r),
            },
            Arm {
                name: concat!("assessed-leader", $label),
                about: concat!("week 26: the seller best assessed as a leader takes over; correlation", $label),
                build: |s| change(s, Who::AssessedAptitude, $r),
            },
            Arm {
                name: concat!("any-seller", $label),
                about: concat!("week 26: a seller drawn by lot takes over; correlation", $label),
                build: |s| change(s, Who::Random, $r),
            },
            Arm {
                name: concat!("outsider", $label),
                about: concat!("week 26: somebody from outside takes over; correlation", $label),
                build: |s| change(s, Who::Outside, $r),
            },
        ]
    };
}

const LOW: [Arm; 5] = choices!(-0.2, " -.2");
const LOWER: [Arm; 5] = choices!(-0.05, " -.05");
const MIDDLE: [Arm; 5] = choices!(0.1, " .1");
const HIGHER: [Arm; 5] = choices!(0.35, " .35");
const HIGH: [Arm; 5] = choices!(0.6, " .6");
const SAME_LOW: Arm =
    Arm { name: "no-change -.2", about: "no change of manager; correlation -.2", build: |s| correlated(s, -0.2) };
const SAME_LOWER: Arm =
    Arm { name: "no-change -.05", about: "no change of manager; correlation -.05", build: |s| correlated(s, -0.05) };
const SAME_HIGHER: Arm =
    Arm { name: "no-change .35", about: "no change of manager; correlation .35", build: |s| correlated(s, 0.35) };
const SAME_HIGH: Arm =
    Arm { name: "no-change .6", about: "no change of manager; correlation .6", build: |s| correlated(s, 0.6) };
/// The correlations tried, each with its five choices and no change.
const SETS: [(f64, &[Arm; 5], &Arm); 5] = [
    (-0.2, &LOW, &SAME_LOW),
    (-0.05, &LOWER, &SAME_LOWER),
    (0.1, &MIDDLE, &ORDINARY),
    (0.35, &HIGHER, &SAME_HIGHER),
    (0.6, &HIGH, &SAME_HIGH),
];
const BEST_UNMISSED: Arm = Arm {
    name: "best-seller-without-topping",
    about: "the seller with the best year takes over, and does not miss the top of the list",
    build: |s| {
        change(s, Who::BestSeller, 0.1);
        without_topping(s);
    },
};
const ASSESSED_UNMISSED: Arm = Arm {
    name: "assessed-leader-without-topping",
    about: "the seller best assessed as a leader takes over, and does not miss the top of the list",
    build: |s| {
        change(s, Who::AssessedAptitude, 0.1);
        without_topping(s);
    },
};
const BEST_NO_LOSS: Arm = Arm {
    name: "best-seller-without-loss",
    about: "the seller with the best year takes over, and a change of manager costs no trust",
    build: |s| {
        change(s, Who::BestSeller, 0.1);
        off(s, "mechanisms.manager_loss");
    },
};
const SAME_NO_LOSS: Arm = Arm {
    name: "no-change-without-loss",
    about: "no change of manager in week 26, and none costs any trust",
    build: |s| off(s, "mechanisms.manager_loss"),
};

const BEST_HUMBLE: Arm = Arm {
    name: "best-seller-without-credit",
    about: "the seller with the best year takes over, and takes neither credit nor cases",
    build: |s| {
        change(s, Who::BestSeller, 0.1);
        off(s, "mechanisms.credit");
    },
};
const SAME_HUMBLE: Arm = Arm {
    name: "no-change-without-credit",
    about: "no change of manager in week 26, and none takes credit or cases",
    build: |s| off(s, "mechanisms.credit"),
};

const BEST_UNGIFTED: Arm = Arm {
    name: "best-seller-without-gift",
    about: "the seller with the best year takes over, where leading aptitude makes no better leader",
    build: |s| {
        change(s, Who::BestSeller, 0.1);
        set(s, "manager.aptitude_effect", Value::Number(0.0));
    },
};
const LEADER_UNGIFTED: Arm = Arm {
    name: "best-leader-without-gift",
    about: "the seller with most leading aptitude takes over, where it makes no better leader",
    build: |s| {
        change(s, Who::BestAptitude, 0.1);
        set(s, "manager.aptitude_effect", Value::Number(0.0));
    },
};

/// The claim on the next manager.
pub(super) const K1: Claim = Claim {
    id: "K1",
    text: "You cannot automatically promote the best seller: you lose a good seller and get a leader who may leave within \
           a year. The middling seller with leading ability may be the right one.",
    arms: &[
        ORDINARY,
        MIDDLE[0],
        MIDDLE[1],
        MIDDLE[2],
        MIDDLE[3],
        MIDDLE[4],
        SAME_LOW,
        LOW[0],
        LOW[1],
        LOW[2],
        LOW[3],
        LOW[4],
        SAME_LOWER,
        LOWER[0],
        LOWER[1],
        LOWER[2],
        LOWER[3],
        LOWER[4],
        SAME_HIGHER,
        HIGHER[0],
        HIGHER[1],
        HIGHER[2],
        HIGHER[3],
        HIGHER[4],
        SAME_HIGH,
        HIGH[0],
        HIGH[1],
        HIGH[2],
        HIGH[3],
        HIGH[4],
        BEST_UNMISSED,
        ASSESSED_UNMISSED,
        BEST_NO_LOSS,
        SAME_NO_LOSS,
        BEST_HUMBLE,
        SAME_HUMBLE,
        BEST_UNGIFTED,
        LEADER_UNGIFTED,
    ],
    checks: k1,
    note: "The old manager leaves in week 26 in every arm but no change; later managers are found by the same rule in all. \
           That an ex-star leaves early is built in (manager.topping_on_leaving), and so is that one who misses the top of the \
           list takes credit and cases (`credit`): see what is left without either.",
    chart: Some(chart),
};

/// The choices by name, in the order of [`choices`].
const NAMES: [&str; 5] = ["best seller", "best leader", "best assessed", "by lot", "outside"];

fn won(record: &Record) -> Estimate {
    record.log(Measure::WonPerSeat, weeks::LATER)
}

fn contribution(record: &Record) -> Estimate {
    record.mean(Measure::Contribution, weeks::LATER)
}

fn left(record: &Record) -> Estimate {
    record.ever(Measure::ManagerExits, weeks::IN_CHAIR)
}

fn k1(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let ordinary = trial.of(&ORDINARY);
    let of = |choice: usize| trial.of(&MIDDLE[choice]);
    let origin = Emergent("the seat stands empty, customers and trust go, the new manager leads better or worse");
    for (choice, name) in NAMES.iter().enumerate() {
        let wanted = if choice == 0 { Below(0.0) } else { Told };
        let less = won(of(choice)).minus(&won(ordinary));
        checks.push(Check::relative(format!("won, from week 26: {name} against no change"), &less, wanted, origin));
        let less = contribution(of(choice)).minus(&contribution(ordinary));
        let what = format!("contribution a week: {name} less no change");
        checks.push(Check::plain(what, Unit::Money, &less, wanted, origin));
        let less = of(choice).turnover(weeks::LATER).minus(&ordinary.turnover(weeks::LATER));
        let what = format!("turnover, promoted not counted: {name} less no change");
        checks.push(Check::plain(what, Unit::PerYear, &less, Told, origin));
    }
    let origin = Emergent("a better seller is missed more, a better leader delivers more");
    for (choice, name) in NAMES.iter().enumerate().skip(1) {
        let wanted = if matches!(choice, 1 | 2) { Above(0.0) } else { Told };
        let more = won(of(choice)).minus(&won(of(0)));
        let what = format!("won, from week 26: {name} against best seller");
        checks.push(Check::relative(what, &more, wanted, origin));
        let more = contribution(of(choice)).minus(&contribution(of(0)));
        let what = format!("contribution a week: {name} less best seller");
        checks.push(Check::plain(what, Unit::Money, &more, wanted, origin));
    }
    let rest = won(trial.of(&LEADER_UNGIFTED)).minus(&won(trial.of(&BEST_UNGIFTED)));
    let what = "won: best leader against best seller, aptitude idle";
    let origin = Emergent("what not losing the best seller gives, where aptitude makes no better leader");
    checks.push(Check::relative(what, &rest, Told, origin));
    let whole = won(of(1)).minus(&won(of(0)));
    checks.push(Check::left("... left of best leader against best seller", &rest, &whole, Told, origin));
    exits(trial, &mut checks);
    correlations(trial, &mut checks);
    let without = won(trial.of(&BEST_NO_LOSS)).minus(&won(trial.of(&SAME_NO_LOSS)));
    let what = "won: best seller against no change, without `manager_loss`";
    checks.push(Check::relative(what, &without, Told, Emergent(RESULTS)));
    let whole = won(of(0)).minus(&won(ordinary));
    checks.push(Check::left("... left without `manager_loss`", &without, &whole, Told, Emergent(RESULTS)));
    let without = won(trial.of(&BEST_HUMBLE)).minus(&won(trial.of(&SAME_HUMBLE)));
    checks.push(Check::left("... left without `credit`", &without, &whole, Told, Emergent(RESULTS)));
    checks
}

/// How often the new manager is gone within a year.
fn exits(trial: &Trial, checks: &mut Vec<Check>) {
    let built_in = BuiltIn("the hazard of one who topped the list and no longer does (manager.topping_on_leaving)");
    for (choice, name) in NAMES.iter().enumerate() {
        let what = format!("new manager gone within a year: {name}");
        checks.push(Check::plain(what, Unit::Share, &left(trial.of(&MIDDLE[choice])), Told, built_in));
    }
    let what = "old manager gone in the same year: no change";
    checks.push(Check::plain(what, Unit::Share, &left(trial.of(&ORDINARY)), Told, built_in));
    let more = left(trial.of(&MIDDLE[0])).minus(&left(trial.of(&MIDDLE[2])));
    let what = "gone within a year: best seller less best assessed";
    checks.push(Check::plain(what, Unit::Share, &more, Above(0.0), built_in));
    let rest = left(trial.of(&BEST_UNMISSED)).minus(&left(trial.of(&ASSESSED_UNMISSED)));
    let origin = Emergent("what is left of it when nobody misses the top of the list");
    checks.push(Check::plain("... with manager.topping_on_leaving at 0", Unit::Share, &rest, Told, origin));
    checks.push(Check::left("... left with manager.topping_on_leaving at 0", &rest, &more, Gone, origin));
}

/// How much it depends on whether good sellers are good leaders.
fn correlations(trial: &Trial, checks: &mut Vec<Check>) {
    let origin = Emergent("the better good sellers lead, the less the choice matters");
    for (r, choices, same) in SETS {
        let less = won(trial.of(&choices[0])).minus(&won(trial.of(same)));
        let what = format!("correlation {r}, won: best seller against no change");
        // At the correlation of the rows above it stands there.
        if r != 0.1 {
            checks.push(Check::relative(what, &less, Told, origin));
        }
        for choice in [1, 2] {
            let more = won(trial.of(&choices[choice])).minus(&won(trial.of(&choices[0])));
            let what = format!("correlation {r}, won: {} against best seller", NAMES[choice]);
            if r != 0.1 {
                checks.push(Check::relative(what, &more, Told, origin));
            }
        }
    }
    let gain = |choices: &[Arm; 5]| won(trial.of(&choices[1])).minus(&won(trial.of(&choices[0])));
    let what = "won, best leader against best seller: at -.2 against at .6";
    checks.push(Check::relative(what, &gain(&LOW).minus(&gain(&HIGH)), Above(0.0), origin));
}

/// What each choice sells against no change, over the correlation.
fn chart(trial: &Trial) -> Chart {
    let pens = [
        ("tried-best-seller", Pen::whole(Ink::Against)),
        ("tried-best-leader", Pen::dashed(Ink::For)),
        ("tried-best-assessed", Pen::whole(Ink::For)),
        ("tried-by-lot", Pen::dashed(Ink::Back)),
        ("tried-outside", Pen::whole(Ink::Beside)),
    ];
    let lines: Vec<Line> = pens
        .into_iter()
        .enumerate()
        .map(|(choice, (name, pen))| {
            let point = |(r, choices, same): (f64, &[Arm; 5], &Arm)| {
                Point::relative(r, &won(trial.of(&choices[choice])).minus(&won(trial.of(same))))
            };
            Line { name, pen, points: SETS.map(point).to_vec() }
        })
        .collect();
    let ends = |choice: usize| {
        let values = || lines[choice].points.iter().map(|point| point.value);
        (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
    };
    let (star, assessed) = (ends(0), ends(2));
    let facts = vec![
        ("low", Fact::Change(star.0)),
        ("high", Fact::Change(star.1)),
        ("less", Fact::Change(assessed.0)),
        ("more", Fact::Change(assessed.1)),
    ];
    Chart {
        id: "promotion",
        title: Message { message: "tried-promotion-title", facts },
        note: Message::plainly("tried-promotion-note"),
        plot: Plot::Lines(vec![Panel {
            up: "tried-won-against-no-change",
            scale: Scale::Change,
            across: Across::Tried {
                name: "tried-correlation",
                at: SETS.map(|set| set.0).to_vec(),
                scale: Written::Decimals(2),
            },
            reference: Some(0.0),
            lines,
            marks: Vec::new(),
        }]),
    }
}
