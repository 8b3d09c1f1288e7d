//! Claims R1 and R3: four parties with demands of their own, and sales beyond what can be delivered.

use super::arms::{COMFORT, PERFORMANCE, STRESS};
use super::chart::{Across, Chart, Fact, Ink, Line, Panel, Pen, Plot, Point, Scale, Told as Message};
use super::trial::{Arm, Trial, Window, arm, quarters, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Gone, Told};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;

const TIGHT: f64 = 1.1;
const PLEASING: Arm = arm!("pleasing-sellers", "support without demand, deliveries limited", like COMFORT;
    "delivery.capacity" = TIGHT, "delivery.oversell" = 0.4);
const PRESSING: Arm = arm!("pressing-for-sales", "demand without support, tempted to promise too much, deliveries limited",
    like STRESS; "delivery.capacity" = TIGHT, "delivery.oversell" = 0.4);
const EVEN: Arm = arm!("ordinary-limited", "ordinary leadership, deliveries limited";
    "delivery.capacity" = TIGHT, "delivery.oversell" = 0.4);
const GROWING: Arm = arm!("strong-limited", "strong on both, selling more than can be delivered", like PERFORMANCE;
    "delivery.capacity" = TIGHT, "delivery.oversell" = 0.4);
const AGREED: Arm = arm!("strong-agreed", "the same, sales and delivery agreeing on what can be promised", like GROWING;
    "delivery.coordination" = 1.0);
const UNLIMITED: Arm =
    arm!("strong-unlimited", "the same, with no limit on deliveries", like PERFORMANCE; "delivery.oversell" = 0.4);
const HONEST: Arm = arm!("pressing-honestly", "demand without support, nobody promising too much", like STRESS;
    "delivery.capacity" = TIGHT);

const GROWING_HARMLESS: Arm = arm!("strong-limited-harmless", "strong on both, late deliveries costing no goodwill",
    like GROWING; "delivery.harm" = 0.0);
const PRESSING_HARMLESS: Arm = arm!("pressing-for-sales-harmless", "tempted to promise too much, at no cost of goodwill",
    like PRESSING; "delivery.harm" = 0.0);
const HONEST_HARMLESS: Arm = arm!("pressing-honestly-harmless", "nobody promising too much, lateness costing no goodwill",
    like HONEST; "delivery.harm" = 0.0);

/// The claim on four stakeholders.
pub(super) const R1: Claim = Claim {
    id: "R1",
    text: "The manager stands between customers, company, surroundings and sellers, and all four have demands.",
    arms: &[EVEN, PLEASING, PRESSING, GROWING, HONEST],
    checks: r1,
    note: "Four indices: customers by goodwill, company by contribution, sellers by satisfaction, partners by what comes on time. \
           Deliveries are limited to a tenth above what ordinary sellers sell.",
    chart: None,
};

fn r1(trial: &Trial) -> Vec<Check> {
    let origin = Emergent("what each way of leading does to sales, people, promises and deliveries");
    let mut checks = Vec::new();
    let mean = |arm: &Arm, measure| trial.of(arm).mean(measure, weeks::YEAR_TWO);
    for (name, arm, customers, company, sellers) in [
        ("pressing for sales", &PRESSING, Below(0.0), Told, Below(0.0)),
        ("pleasing the sellers", &PLEASING, Told, Below(0.0), Above(0.0)),
        ("strong on both", &GROWING, Told, Told, Told),
    ] {
        let less = |measure| mean(arm, measure).minus(&mean(&EVEN, measure));
        checks.push(Check::plain(
            format!("customers' goodwill: {name} less even"),
            Unit::Level,
            &less(Measure::Goodwill),
            customers,
            origin,
        ));
        checks.push(Check::plain(
            format!("contribution a week: {name} less even"),
            Unit::Money,
            &less(Measure::Contribution),
            company,
            origin,
        ));
        checks.push(Check::plain(
            format!("sellers' satisfaction: {name} less even"),
            Unit::Level,
            &less(Measure::Satisfaction),
            sellers,
            origin,
        ));
        checks.push(Check::plain(
            format!("share that comes late: {name} less even"),
            Unit::Share,
            &less(Measure::Late),
            Told,
            origin,
        ));
    }
    let goodwill = |arm: &Arm| mean(arm, Measure::Goodwill);
    let (whole, left) = (goodwill(&PRESSING).minus(&goodwill(&EVEN)), goodwill(&HONEST).minus(&goodwill(&EVEN)));
    let what = "... goodwill, pressing: left with nobody promising too much";
    checks.push(Check::left(what, &left, &whole, Told, origin));
    let quarter = |arm: &Arm| trial.of(arm).log(Measure::WonPerSeat, weeks::FIRST_QUARTER);
    let more = quarter(&PRESSING).minus(&quarter(&EVEN));
    checks.push(Check::relative("won, first quarter: pressing against even", &more, Above(0.0), origin));
    checks
}

/// The claim on delivery.
pub(super) const R3: Claim = Claim {
    id: "R3",
    text: "Sales must match the delivery capacity: selling beyond it, or promising too much, builds a backlog, disappointment, and \
           lost customers; coordination prevents it.",
    arms: &[UNLIMITED, GROWING, AGREED, PRESSING, HONEST, GROWING_HARMLESS, PRESSING_HARMLESS, HONEST_HARMLESS],
    checks: r3,
    note: "A strong team in a company that can deliver a tenth more than ordinary sellers sell; and a pressed team that is tempted to \
           promise too much. Goodwill follows what comes late and what was oversold; leads and repeat orders follow \
           goodwill (`delivery`).",
    chart: Some(chart),
};

fn r3(trial: &Trial) -> Vec<Check> {
    let built = BuiltIn("goodwill follows what comes late and what was oversold (`delivery`)");
    let spiral = Emergent("sales, backlog, goodwill, leads and repeat orders");
    let mean = |arm: &Arm, measure| trial.of(arm).mean(measure, weeks::YEAR_THREE);
    let log = |arm: &Arm, measure, window| trial.of(arm).log(measure, window);
    let year = weeks::YEAR_THREE;
    let pair = |one: &Arm, two: &Arm, measure| mean(one, measure).minus(&mean(two, measure));
    let ratio = |one: &Arm, two: &Arm, measure, window| log(one, measure, window).minus(&log(two, measure, window));
    let won = Measure::WonPerSeat;
    vec![
        Check::plain("comes late, year 3: limited", Unit::Share, &mean(&GROWING, Measure::Late), Above(0.02), spiral),
        Check::plain(
            "comes late, year 1: limited",
            Unit::Share,
            &trial.of(&GROWING).mean(Measure::Late, weeks::YEAR_ONE),
            Told,
            spiral,
        ),
        Check::plain(
            "goodwill, year 3: limited less unlimited",
            Unit::Level,
            &pair(&GROWING, &UNLIMITED, Measure::Goodwill),
            Below(0.0),
            built,
        ),
        Check::relative(
            "won, year 3: limited against unlimited",
            &ratio(&GROWING, &UNLIMITED, won, year),
            Below(0.0),
            spiral,
        ),
        Check::left(
            "... left with `delivery.harm` at 0",
            &ratio(&GROWING_HARMLESS, &UNLIMITED, won, year),
            &ratio(&GROWING, &UNLIMITED, won, year),
            Gone,
            spiral,
        ),
        Check::plain(
            "goodwill, year 3: agreed less not",
            Unit::Level,
            &pair(&AGREED, &GROWING, Measure::Goodwill),
            Above(0.0),
            built,
        ),
        Check::relative("won, year 3: agreed against not", &ratio(&AGREED, &GROWING, won, year), Above(0.0), spiral),
        Check::relative(
            "delivered, year 3: agreed against not",
            &ratio(&AGREED, &GROWING, Measure::Delivered, year),
            Told,
            spiral,
        ),
        Check::relative(
            "won, first month: overselling against honest",
            &ratio(&PRESSING, &HONEST, won, weeks::FIRST_MONTH),
            Above(0.0),
            built,
        ),
        Check::relative(
            "won, year 3: overselling against honest",
            &ratio(&PRESSING, &HONEST, won, year),
            Below(0.0),
            spiral,
        ),
        Check::left(
            "... overselling, left with `delivery.harm` at 0",
            &ratio(&PRESSING_HARMLESS, &HONEST_HARMLESS, won, year),
            &ratio(&PRESSING, &HONEST, won, year),
            Gone,
            spiral,
        ),
        Check::plain(
            "goodwill, year 3: overselling less honest",
            Unit::Level,
            &pair(&PRESSING, &HONEST, Measure::Goodwill),
            Below(0.0),
            built,
        ),
    ]
}

/// The spiral, quarter by quarter: late deliveries, goodwill, sales.
fn chart(trial: &Trial) -> Chart {
    let ways = [
        ("tried-unlimited", &UNLIMITED, Pen::whole(Ink::Back)),
        ("tried-agreed", &AGREED, Pen::dashed(Ink::For)),
        ("tried-limited", &GROWING, Pen::whole(Ink::Against)),
    ];
    let won = |arm: &Arm, window: Window| trial.of(arm).log(Measure::WonPerSeat, window);
    let against = |arm: &Arm, window: Window| won(arm, window).minus(&won(&UNLIMITED, window));
    let panel = |up, scale, reference, point: &dyn Fn(&Arm, (f64, Window)) -> Point| Panel {
        up,
        scale,
        across: Across::Weeks(weeks::ALL.to as f64),
        reference,
        lines: ways
            .iter()
            .map(|(name, arm, pen)| Line { name, pen: *pen, points: quarters().map(|q| point(arm, q)).collect() })
            .collect(),
        marks: Vec::new(),
    };
    let level =
        |measure| move |arm: &Arm, (x, window): (f64, Window)| Point::of(x, &trial.of(arm).mean(measure, window));
    let end = |arm| Fact::Change(Point::relative(0.0, &against(arm, weeks::YEAR_THREE)).value);
    let late = trial.of(&GROWING).mean(Measure::Late, weeks::YEAR_THREE).value;
    let facts = vec![("late", Fact::Number(late, Unit::Share)), ("limited", end(&GROWING)), ("agreed", end(&AGREED))];
    Chart {
        id: "backlog",
        title: Message { message: "tried-backlog-title", facts },
        note: Message::plainly("tried-backlog-note"),
        plot: Plot::Lines(vec![
            panel("tried-late", Scale::Whole(Unit::Share), None, &level(Measure::Late)),
            panel("tried-goodwill", Scale::Whole(Unit::Level), None, &level(Measure::Goodwill)),
            panel("tried-won-against-unlimited", Scale::Change, Some(0.0), &|arm, (x, window)| {
                Point::relative(x, &against(arm, window))
            }),
        ]),
    }
}
