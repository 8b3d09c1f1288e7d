//! Claim K2: how much a manager should sell.

use super::arms::{ORDINARY, off};
use super::balance::RESULTS;
use super::chart::{Across, Chart, Fact, Ink, Line, Mark, Panel, Pen, Plot, Point, Scale, Told as Message, Written};
use super::resample::{best, bootstrap};
use super::trial::{Arm, Trial, arm, set, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Gone, Told};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Scenario;

fn selling(scenario: &mut Scenario, sellers: u32, share: f64) {
    set(scenario, "team.sellers", Value::Count(sellers));
    set(scenario, "policy.own_quota_share", Value::Number(share));
}

/// One size of team, with the manager carrying none, an eighth, a quarter, three eighths and half of a
/// seller's quota.
macro_rules! shares {
    ($sellers:literal) => {
        [
            shares!($sellers, "none", 0.0),
            shares!($sellers, "an eighth", 0.125),
            shares!($sellers, "a quarter", 0.25),
            shares!($sellers, "three eighths", 0.375),
            shares!($sellers, "half", 0.5),
        ]
    };
    ($sellers:literal, $words:literal, $share:literal) => {
        Arm {
            name: concat!("own-quota-", $share, "-of-", $sellers),
            about: concat!($sellers, " sellers, the manager carries ", $words, " of a quota"),
            build: |s| selling(s, $sellers, $share),
        }
    };
}

/// One size of team under the shares tried.
type Shares = [Arm; 5];

const THREE: Shares = shares!(3);
const FIVE: Shares = shares!(5);
const EIGHT: Shares = [ORDINARY, shares!(8)[1], shares!(8)[2], shares!(8)[3], shares!(8)[4]];
const TEN: Shares = shares!(10);
const TWELVE: Shares = shares!(12);
/// Half of a quota for a manager of eight.
pub(super) const HALF_A_QUOTA: Arm = EIGHT[4];
/// The places of a quarter and of half of a quota among the shares.
const QUARTER: usize = 2;
const HALF: usize = 4;
const UNLIMITED: [Arm; 2] = [
    Arm {
        name: "own-quota-0-unlimited",
        about: "12 sellers, the manager carries no quota and has all the hours it takes",
        build: |s| {
            selling(s, 12, 0.0);
            off(s, "mechanisms.manager_hours");
        },
    },
    Arm {
        name: "own-quota-0.25-unlimited",
        about: "12 sellers, the manager carries a quarter of a quota and has all the hours it takes",
        build: |s| {
            selling(s, 12, 0.25);
            off(s, "mechanisms.manager_hours");
        },
    },
];

const PICKING: Arm = arm!("picking", "8 sellers, the manager carries a quarter of a quota from the best of their cases";
    "policy.own_quota_share" = 0.25, "policy.cherry_picking" = 1.0);
const PICKING_UNMINDED: Arm =
    arm!("picking-unminded", "the same, nobody minding", like PICKING; "mechanisms.fairness" = false);
const TAKING_OVER: Arm = arm!("taking-over", "8 sellers, the manager takes over their customer meetings";
    "policy.taking_over" = 1.0);
const HELPING: Arm =
    arm!("helping", "8 sellers, the manager joins their customer meetings and helps"; "policy.taking_over" = 0.0);

const TAKING_OVER_UNMINDED: Arm = arm!("taking-over-unminded", "the same, it not mattering to anybody", like TAKING_OVER;
    "mechanisms.joint_meetings" = false);
const JOINT_UNMINDED: Arm = arm!("joint-meetings-unminded", "ordinary, what the manager does at customers not mattering";
    "mechanisms.joint_meetings" = false);

/// The claim on the manager's own selling.
pub(super) const K2: Claim = Claim {
    id: "K2",
    text: "With more than five reports the manager should carry no own quota, and never take the best cases.",
    arms: &[
        THREE[0],
        THREE[1],
        THREE[2],
        THREE[3],
        THREE[4],
        FIVE[0],
        FIVE[1],
        FIVE[2],
        FIVE[3],
        FIVE[4],
        EIGHT[0],
        EIGHT[1],
        EIGHT[2],
        EIGHT[3],
        EIGHT[4],
        TEN[0],
        TEN[1],
        TEN[2],
        TEN[3],
        TEN[4],
        TWELVE[0],
        TWELVE[1],
        TWELVE[2],
        TWELVE[3],
        TWELVE[4],
        UNLIMITED[0],
        UNLIMITED[1],
        PICKING,
        PICKING_UNMINDED,
        TAKING_OVER,
        HELPING,
        TAKING_OVER_UNMINDED,
        JOINT_UNMINDED,
    ],
    checks: k2,
    note: "The best share is the best of 0, an eighth, ... and a half, moved to the top of the parabola through it and its \
           neighbours; the crossing is where a share's gain becomes a loss, on a line between the sizes \
           tried, or the outermost size if it does not. Both have bootstrap intervals. A manager's own deals are \
           extra and earn no commission, unless the best of the sellers' cases are taken for them (last rows, eight sellers).",
    chart: Some(chart),
};

/// The sizes tried.
const SIZES: [(f64, &Shares); 5] = [(3.0, &THREE), (5.0, &FIVE), (8.0, &EIGHT), (10.0, &TEN), (12.0, &TWELVE)];

/// Shares of a quota tried.
const QUOTAS: [f64; 5] = [0.0, 0.125, 0.25, 0.375, 0.5];

/// The size at which a share stops paying, of mean weekly contributions by size and share, size after size.
fn crossing(means: &[f64], share: usize) -> f64 {
    let gain = |n: usize| means[5 * n + share] - means[5 * n];
    if gain(0) <= 0.0 {
        return SIZES[0].0;
    }
    for n in 1..SIZES.len() {
        if gain(n) <= 0.0 {
            let way = gain(n - 1) / (gain(n - 1) - gain(n));
            return SIZES[n - 1].0 + way * (SIZES[n].0 - SIZES[n - 1].0);
        }
    }
    SIZES[SIZES.len() - 1].0
}

/// Weekly contributions, future by future, by size and share, size after size.
fn columns(trial: &Trial) -> Vec<&[f64]> {
    let of = |arm| trial.of(arm).values(Measure::Contribution, weeks::ALL);
    SIZES.iter().flat_map(|(_, arms)| arms.iter().map(of)).collect()
}

fn k2(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let of = |arm: &Arm| trial.of(arm).mean(Measure::Contribution, weeks::ALL);
    let origin = Emergent("what the manager sells against hours with people, administration and the manager's energy");
    for (size, arms) in SIZES {
        let wanted = if size > 5.0 { Below(0.0) } else { Told };
        for (name, share) in [("a quarter", QUARTER), ("half", HALF)] {
            let gain = of(&arms[share]).minus(&of(&arms[0]));
            let what = format!("contribution a week, {size} sellers: {name} quota less none");
            checks.push(Check::plain(what, Unit::Money, &gain, wanted, origin));
        }
    }
    let columns = columns(trial);
    let best_of = |means: &[f64], n: usize| best(&QUOTAS, &means[5 * n..5 * n + 5]);
    for (n, (size, _)) in SIZES.iter().enumerate() {
        let share = bootstrap(&columns, &|means| best_of(means, n));
        checks.push(Check::of(format!("best share of a quota, {size} sellers"), Unit::Share, share, Told, origin));
    }
    let falls = bootstrap(&columns, &|means| best_of(means, 4) - best_of(means, 0));
    checks.push(Check::of("best share: 12 sellers less 3", Unit::Share, falls, Below(0.0), origin));
    let falls = of(&TWELVE[QUARTER]).minus(&of(&TWELVE[0])).minus(&of(&THREE[QUARTER]).minus(&of(&THREE[0])));
    let what = "contribution a week, gain of a quarter quota: 12 less 3";
    checks.push(Check::plain(what, Unit::Money, &falls, Below(0.0), origin));
    for (name, share) in [("an eighth", 1), ("a quarter", QUARTER), ("half", HALF)] {
        let size = bootstrap(&columns, &|means| crossing(means, share));
        let what = format!("sellers at which {name} stops paying (practice: 5)");
        checks.push(Check::of(what, Unit::Count, size, Told, origin));
    }
    for (size, arms) in SIZES {
        let load = trial.of(&arms[QUARTER]).mean(Measure::ManagerLoad, weeks::ALL);
        let what = format!("hours needed over hours there are, {size} sellers, a quarter");
        checks.push(Check::plain(what, Unit::Ratio, &load, Told, BuiltIn("hours by kind of work")));
    }
    let state = |arm: &Arm, measure| trial.of(arm).mean(measure, weeks::LATER);
    let won = |arm: &Arm| trial.of(arm).log(Measure::WonPerSeat, weeks::LATER);
    let unfair = BuiltIn("taking the best cases seems unfair, taking over takes responsibility (`joint`)");
    for (name, measure) in [("fairness", Measure::Fairness), ("motivation", Measure::Motivation)] {
        let less = state(&PICKING, measure).minus(&state(&EIGHT[QUARTER], measure));
        checks.push(Check::plain(
            format!("{name}: best cases taken less own cases"),
            Unit::Level,
            &less,
            Below(0.0),
            unfair,
        ));
    }
    let less = won(&PICKING).minus(&won(&EIGHT[QUARTER]));
    checks.push(Check::relative("won: best cases taken against own cases", &less, Below(0.0), Emergent(RESULTS)));
    let rest = won(&PICKING_UNMINDED).minus(&won(&EIGHT[QUARTER]));
    checks.push(Check::relative("... without `fairness`", &rest, Told, Emergent(RESULTS)));
    checks.push(Check::left("... left without `fairness`", &rest, &less, Gone, Emergent(RESULTS)));
    for (name, arm, wanted) in [("taken over", &TAKING_OVER, Below(0.0)), ("helped in", &HELPING, Above(0.0))] {
        let more = state(arm, Measure::Motivation).minus(&state(&ORDINARY, Measure::Motivation));
        checks.push(Check::plain(format!("motivation: customer meetings {name}"), Unit::Level, &more, wanted, unfair));
        let more = won(arm).minus(&won(&ORDINARY));
        checks.push(Check::relative(format!("won: customer meetings {name}"), &more, wanted, Emergent(RESULTS)));
    }
    let will = |arm: &Arm| state(arm, Measure::Motivation);
    let (whole, left) =
        (will(&TAKING_OVER).minus(&will(&ORDINARY)), will(&TAKING_OVER_UNMINDED).minus(&will(&JOINT_UNMINDED)));
    let what = "motivation, meetings taken over: left without `joint_meetings`";
    checks.push(Check::left(what, &left, &whole, Gone, unfair));
    let unlimited = of(&UNLIMITED[1]).minus(&of(&UNLIMITED[0]));
    let origin = Emergent("what it sells for, when the week has no end");
    let what = "12 sellers, a quarter less none, without `manager_hours`";
    checks.push(Check::plain(what, Unit::Money, &unlimited, Told, origin));
    let whole = of(&TWELVE[QUARTER]).minus(&of(&TWELVE[0]));
    checks.push(Check::left("... left without `manager_hours`", &unlimited, &whole, Gone, origin));
    checks
}

/// What carrying a share of a quota brings, over the size of the team.
fn chart(trial: &Trial) -> Chart {
    let of = |arm: &Arm| trial.of(arm).mean(Measure::Contribution, weeks::ALL);
    let columns = columns(trial);
    let pens = [
        (1, "tried-an-eighth", Pen::whole(Ink::For)),
        (QUARTER, "tried-a-quarter", Pen::dashed(Ink::For)),
        (3, "tried-three-eighths", Pen::dashed(Ink::Against)),
        (HALF, "tried-half", Pen::whole(Ink::Against)),
    ];
    let mut marks = vec![Mark::At(5.0, "tried-practice-five")];
    let mut facts = Vec::new();
    let mut lines = Vec::new();
    for (share, name, pen) in pens {
        let point = |(size, arms): (f64, &Shares)| Point::of(size, &of(&arms[share]).minus(&of(&arms[0])));
        lines.push(Line { name, pen, points: SIZES.map(point).to_vec() });
        let (value, ci) = bootstrap(&columns, &|means| crossing(means, share));
        marks.push(Mark::Crossing(value, ci, pen.ink));
        let bounds = (SIZES[0].0, SIZES[SIZES.len() - 1].0);
        for (fact, x) in FACTS[share - 1].into_iter().zip([value, ci.low, ci.high]) {
            facts.push((fact, Fact::Between(x, bounds)));
        }
    }
    Chart {
        id: "own-quota",
        title: Message { message: "tried-own-quota-title", facts: facts.clone() },
        note: Message { message: "tried-own-quota-note", facts },
        plot: Plot::Lines(vec![Panel {
            up: "tried-gain-of-selling",
            scale: Scale::Money,
            across: Across::Tried {
                name: "tried-sellers",
                at: SIZES.map(|(size, _)| size).to_vec(),
                scale: Written::Decimals(0),
            },
            reference: Some(0.0),
            lines,
            marks,
        }]),
    }
}

/// What the crossing of each share and the ends of its interval are called in the words of the figure.
const FACTS: [[&str; 3]; 4] = [
    ["eighth", "eighthLow", "eighthHigh"],
    ["quarter", "quarterLow", "quarterHigh"],
    ["three", "threeLow", "threeHigh"],
    ["half", "halfLow", "halfHigh"],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crossing_lies_on_the_line_between_two_sizes() {
        let crosses_at = |gains: [f64; 5]| crossing(&gains.map(|gain| [0.0, gain, 0.0, 0.0, 0.0]).concat(), 1);
        assert!((crosses_at([2.0, 1.0, 1.0, -1.0, -2.0]) - 9.0).abs() < 1e-12);
        assert!((crosses_at([-1.0, 1.0, 1.0, 1.0, 1.0]) - 3.0).abs() < 1e-12);
        assert!((crosses_at([1.0, 1.0, 1.0, 1.0, 1.0]) - 12.0).abs() < 1e-12);
    }
}
