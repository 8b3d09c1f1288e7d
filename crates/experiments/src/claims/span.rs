//! Claims T2 and R5: what is left for each seller, and what the top gives.

use super::arms::{ORDINARY, off};
use super::balance::RESULTS;
use super::chart::{Across, Chart, Fact, Ink, Line, Panel, Pen, Plot, Point, Scale, Told as Message, Written};
use super::trial::{Arm, Record, Trial, set, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Gone, Told};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Scenario;

/// Hours a month and seller that count as a fall: six minutes.
const FALL: f64 = 0.1;

fn span(scenario: &mut Scenario, sellers: u32) {
    set(scenario, "team.sellers", Value::Count(sellers));
}

fn booked(scenario: &mut Scenario) {
    set(scenario, "policy.protect", Value::Choice("people"));
}

/// A span of control, with the time for people shrinking like everything else, and with that time booked.
macro_rules! of {
    ($sellers:literal) => {
        [
            Arm {
                name: concat!("span-", $sellers),
                about: concat!("the ordinary company's leadership, ", $sellers, " sellers"),
                build: |s| span(s, $sellers),
            },
            Arm {
                name: concat!("span-booked-", $sellers),
                about: concat!($sellers, " sellers, time with people booked"),
                build: |s| {
                    span(s, $sellers);
                    booked(s);
                },
            },
        ]
    };
}

pub(super) const FOUR: [Arm; 2] = of!(4);
const EIGHT: [Arm; 2] = [ORDINARY, of!(8)[1]];
pub(super) const TWELVE: [Arm; 2] = of!(12);
const SIXTEEN: [Arm; 2] = of!(16);
const TWENTY: [Arm; 2] = of!(20);
const SPANS: [(u32, &[Arm; 2]); 5] = [(4, &FOUR), (8, &EIGHT), (12, &TWELVE), (16, &SIXTEEN), (20, &TWENTY)];
const TWENTY_UNLIMITED: Arm = Arm {
    name: "span-unlimited-20",
    about: "20 sellers, the manager having all the hours it takes",
    build: |s| {
        span(s, 20);
        off(s, "mechanisms.manager_hours");
    },
};
const EIGHT_UNLIMITED: Arm = Arm {
    name: "span-unlimited-8",
    about: "8 sellers, the manager having all the hours it takes",
    build: |s| off(s, "mechanisms.manager_hours"),
};

/// The claim on coaching time.
pub(super) const T2: Claim = Claim {
    id: "T2",
    text: "Many managers coach under two hours a week; with 10 to 15 sellers little is left for each. Book time per seller \
           per month.",
    arms: &[
        FOUR[0],
        FOUR[1],
        EIGHT[0],
        EIGHT[1],
        TWELVE[0],
        TWELVE[1],
        SIXTEEN[0],
        SIXTEEN[1],
        TWENTY[0],
        TWENTY[1],
        EIGHT_UNLIMITED,
        TWENTY_UNLIMITED,
    ],
    checks: t2,
    note: "Every manager means the same (.6, .6) for every seller; hours with people are those of support and demand \
           together, of which coaching is a part. Booked: time with people comes before everything else. Crises \
           other than open seats that have to be filled are not in the model.",
    chart: Some(chart),
};

fn t2(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let hours = |arm: &Arm| trial.of(arm).outcome(Outcome::CoachingHours);
    let skill = |arm: &Arm| trial.of(arm).outcome(Outcome::SkillAtEnd);
    let origin = BuiltIn("a level of support and demand takes hours for each seller, and the week has an end");
    for (sellers, arms) in SPANS {
        for (n, name) in [(0, "not booked"), (1, "booked")] {
            let what = format!("hours a month and seller, {sellers} sellers, {name}");
            checks.push(Check::plain(what, Unit::HoursPerMonth, &hours(&arms[n]), Told, origin));
        }
    }
    let week = trial.of(&EIGHT[0]).mean(Measure::PeopleHours, weeks::ALL);
    checks.push(Check::plain("manager's hours a week with people, 8 sellers", Unit::HoursPerWeek, &week, Told, origin));
    for (name, of, against) in [("12 less 8", &TWELVE, &EIGHT), ("20 less 12", &TWENTY, &TWELVE)] {
        let less = hours(&of[0]).minus(&hours(&against[0]));
        let what = format!("hours a month and seller, not booked: {name}");
        checks.push(Check::plain(what, Unit::HoursPerMonth, &less, Below(-FALL), origin));
    }
    let less = hours(&TWENTY_UNLIMITED).minus(&hours(&EIGHT_UNLIMITED));
    let what = "... 20 less 8, without `manager_hours`";
    checks.push(Check::plain(what, Unit::HoursPerMonth, &less, Told, origin));
    let whole = hours(&TWENTY[0]).minus(&hours(&EIGHT[0]));
    checks.push(Check::left("... 20 less 8, left without `manager_hours`", &less, &whole, Gone, origin));
    for (sellers, arms) in [(12, &TWELVE), (20, &TWENTY)] {
        let wanted = if sellers == 20 { Above(0.0) } else { Told };
        let more = hours(&arms[1]).minus(&hours(&arms[0]));
        let what = format!("hours a month and seller, {sellers}: booked less not");
        checks.push(Check::plain(what, Unit::HoursPerMonth, &more, wanted, origin));
    }
    let origin = Emergent("coaching, safety and standard make skill, exits take it away");
    for (sellers, arms) in SPANS {
        checks.push(Check::plain(
            format!("skill at the end, {sellers} sellers"),
            Unit::Level,
            &skill(&arms[0]),
            Told,
            origin,
        ));
    }
    let less = skill(&TWENTY[0]).minus(&skill(&EIGHT[0]));
    checks.push(Check::plain("skill at the end, not booked: 20 less 8", Unit::Level, &less, Below(0.0), origin));
    let left = skill(&TWENTY_UNLIMITED).minus(&skill(&EIGHT_UNLIMITED));
    checks.push(Check::plain("... without `manager_hours`", Unit::Level, &left, Told, origin));
    checks.push(Check::left("... skill, left without `manager_hours`", &left, &less, Gone, origin));
    let more = skill(&TWENTY[1]).minus(&skill(&TWENTY[0]));
    checks.push(Check::plain("skill at the end, 20 sellers: booked less not", Unit::Level, &more, Above(0.0), origin));
    let won = |arm: &Arm| trial.of(arm).log(Measure::WonPerSeat, weeks::YEAR_THREE);
    let more = won(&TWENTY[1]).minus(&won(&TWENTY[0]));
    let what = "won per seat, year 3, 20 sellers: booked against not";
    checks.push(Check::relative(what, &more, Told, Emergent(RESULTS)));
    let less = won(&TWENTY[0]).minus(&won(&EIGHT[0]));
    let what = "won per seat, year 3, not booked: 20 against 8";
    checks.push(Check::relative(what, &less, Told, Emergent(RESULTS)));
    checks
}

/// Minutes a week, of hours a month.
const MINUTES: f64 = 60.0 * 12.0 / 52.0;

/// A seller's minutes with the manager, over the span of control.
fn chart(trial: &Trial) -> Chart {
    let minutes = |arm: &Arm| trial.of(arm).outcome(Outcome::CoachingHours).times(MINUTES);
    let line = |name, pen, booked: usize| {
        let point = |(sellers, arms): (u32, &[Arm; 2])| Point::of(f64::from(sellers), &minutes(&arms[booked]));
        Line { name, pen, points: SPANS.map(point).to_vec() }
    };
    let facts = vec![
        ("few", Fact::Decimal(minutes(&FOUR[0]).value, 0)),
        ("many", Fact::Decimal(minutes(&TWENTY[0]).value, 0)),
        ("booked", Fact::Decimal(minutes(&TWENTY[1]).value, 0)),
    ];
    Chart {
        id: "coaching-time",
        title: Message { message: "tried-span-title", facts },
        note: Message::plainly("tried-span-note"),
        plot: Plot::Lines(vec![Panel {
            up: "tried-minutes",
            scale: Scale::Whole(Unit::Weeks),
            across: Across::Tried {
                name: "tried-sellers",
                at: SPANS.map(|(sellers, _)| f64::from(sellers)).to_vec(),
                scale: Written::Decimals(0),
            },
            reference: None,
            lines: vec![
                line("tried-booked", Pen::whole(Ink::For), 1),
                line("tried-not-booked", Pen::dashed(Ink::Against), 0),
            ],
            marks: Vec::new(),
        }]),
    }
}

const LITTLE_FROM_ABOVE: Arm = Arm {
    name: "top-support-none",
    about: "no support, trust or insight from top management",
    build: |s| set(s, "company.top_support", Value::Number(0.0)),
};
const MUCH_FROM_ABOVE: Arm = Arm {
    name: "top-support-full",
    about: "full support, trust and insight from top management",
    build: |s| set(s, "company.top_support", Value::Number(1.0)),
};

/// The claim on top management.
pub(super) const R5: Claim = Claim {
    id: "R5",
    text: "Without full support, trust and insight from top management the sales manager cannot succeed.",
    arms: &[ORDINARY, LITTLE_FROM_ABOVE, MUCH_FROM_ABOVE],
    checks: r5,
    note: "Top support scales what the manager delivers and how readily standards have consequences; what it does within a \
           coaching system is tried in T1. Succeeding is read as reaching the performance zone in most futures.",
    chart: None,
};

fn r5(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let (none, full) = (trial.of(&LITTLE_FROM_ABOVE), trial.of(&MUCH_FROM_ABOVE));
    let ordinary = trial.of(&ORDINARY);
    let scaled = BuiltIn("top support scales what arrives of an intention");
    let less = none.mean(Measure::Support, weeks::ALL).minus(&full.mean(Measure::Support, weeks::ALL));
    checks.push(Check::plain("support delivered: none less full", Unit::Level, &less, Below(0.0), scaled));
    let won = |r: &Record| r.log(Measure::WonPerSeat, weeks::YEAR_THREE);
    for (name, of, against) in [
        ("none against full", none, full),
        ("none against ordinary", none, ordinary),
        ("ordinary against full", ordinary, full),
    ] {
        let less = won(of).minus(&won(against));
        checks.push(Check::relative(format!("won, year 3: {name}"), &less, Below(0.0), Emergent(RESULTS)));
    }
    let less =
        none.mean(Measure::Contribution, weeks::YEAR_THREE).minus(&full.mean(Measure::Contribution, weeks::YEAR_THREE));
    checks.push(Check::plain(
        "contribution a week, year 3: none less full",
        Unit::Money,
        &less,
        Below(0.0),
        Emergent(RESULTS),
    ));
    let origin = Emergent("what is delivered, felt over months");
    for (name, record, wanted) in
        [("none", none, Below(0.5)), ("ordinary", ordinary, Below(0.5)), ("full", full, Above(0.5))]
    {
        let what = format!("in the performance zone, week 78: {name}");
        checks.push(Check::plain(
            what,
            Unit::Share,
            &record.mean(Measure::InPerformance, weeks::MIDDLE),
            wanted,
            origin,
        ));
    }
    checks
}
