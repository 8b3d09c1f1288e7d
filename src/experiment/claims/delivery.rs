//! Claims R1 and R3: four parties with demands of their own, and sales beyond what can be delivered.

use super::arms::{COMFORT, PERFORMANCE, STRESS};
use super::trial::{Arm, Trial, arm, weeks};
use super::{Check, Claim, Origin, Wanted};
use crate::core::measure::{Measure, Unit};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Told};

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

/// The claim on four stakeholders.
pub(super) const R1: Claim = Claim {
    id: "R1",
    text: "The manager stands between customers, company, surroundings and sellers, and all four have demands.",
    arms: &[EVEN, PLEASING, PRESSING, GROWING],
    checks: r1,
    note: "Four indices: customers by goodwill, company by contribution, sellers by satisfaction, partners by what comes on time. \
           Deliveries are limited to a tenth above what ordinary sellers sell.",
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
    arms: &[UNLIMITED, GROWING, AGREED, PRESSING, HONEST],
    checks: r3,
    note: "A strong team in a company that can deliver a tenth more than ordinary sellers sell; and a pressed team that is tempted to \
           promise too much. Goodwill follows what comes late and what was oversold; leads and repeat orders follow \
           goodwill (`delivery`).",
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
        Check::plain(
            "goodwill, year 3: overselling less honest",
            Unit::Level,
            &pair(&PRESSING, &HONEST, Measure::Goodwill),
            Below(0.0),
            built,
        ),
    ]
}
