//! Claims T1, T3, A4 and R1 to R4: what the company does about its managers, and the manager's place between customers,
//! company, partners and sellers.

use super::arms::{COMFORT, ORDINARY, PERFORMANCE, STRESS};
use super::balance::RESULTS;
use super::trial::{Arm, Trial, arm, set, weeks};
use super::{Check, Claim, Origin, Wanted};
use crate::core::measure::{Measure, Outcome, Unit};
use crate::core::scenario::{Action, Event, Scenario, Who};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Told};

/// The five parts of the coaching system, as bits.
const PARTS: [(&str, &str); 5] = [
    ("top support", "coaching_system.top_support"),
    ("training", "coaching_system.training"),
    ("KPIs", "coaching_system.kpis"),
    ("guidelines", "coaching_system.guidelines"),
    ("booked time", "coaching_system.booked_time"),
];
const GUIDELINES: usize = 0b01000;
const ALL: usize = 0b11111;

fn parts<const BITS: usize>(scenario: &mut Scenario) {
    for (n, (_, key)) in PARTS.iter().enumerate() {
        set(scenario, key, if BITS >> n & 1 == 1 { 1.0 } else { 0.0 });
    }
}

macro_rules! factorial {
    ($($bits:literal),*) => {
        [$(Arm {
            name: concat!("coaching-system-", $bits),
            about: "some of the five parts of a coaching system, by the bits of its number",
            build: parts::<$bits>,
        }),*]
    };
}

const SYSTEMS: [Arm; 32] = factorial!(
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    31
);

/// The claim on guidelines.
pub(super) const T1: Claim = Claim {
    id: "T1",
    text: "Written guidelines alone do not change managers' behaviour. They work with the rest: top management's support, training \
           over time, KPIs that are followed up, easy text, booked time.",
    arms: &SYSTEMS,
    checks: t1,
    note: "All 32 combinations of five parts, each there or not. Behaviour changes as capability x motivation x occasion (COM-B), \
           which makes the parts need each other: that is put in. Main effects are means over the other four parts; an \
           interaction is how much more one brings where the other is there, halved.",
};

fn t1(trial: &Trial) -> Vec<Check> {
    let skill = |bits: usize| trial.of(&SYSTEMS[bits]).outcome(Outcome::SkillAtEnd);
    let won = |bits: usize| trial.of(&SYSTEMS[bits]).log(Measure::WonPerSeat, weeks::YEAR_THREE);
    let built = BuiltIn("behaviour changes as capability x motivation x occasion (`coaching_system`)");
    let alone = skill(GUIDELINES).minus(&skill(0));
    let whole = skill(ALL).minus(&skill(0));
    let mut checks = vec![
        Check::plain("skill at the end: all five parts less none", Unit::Level, &whole, Above(0.0), built),
        Check::plain("skill at the end: guidelines alone less none", Unit::Level, &alone, Told, built),
        Check::plain("... as a share of all five", Unit::Share, &alone.over(&whole), Below(0.15), built),
        Check::relative(
            "won, year 3: all five parts against none",
            &won(ALL).minus(&won(0)),
            Above(0.0),
            Emergent(RESULTS),
        ),
        Check::relative(
            "won, year 3: all five parts against guidelines alone",
            &won(ALL).minus(&won(GUIDELINES)),
            Above(0.0),
            Emergent(RESULTS),
        ),
    ];
    // The mean of an effect over all combinations, with the sign of each.
    let contrast = |signs: &dyn Fn(usize) -> f64| {
        (1..32).fold(skill(0).times(signs(0)), |sum, bits| sum.plus(&skill(bits).times(signs(bits)))).times(1.0 / 16.0)
    };
    let sign = |bits: usize, part: usize| if bits >> part & 1 == 1 { 1.0 } else { -1.0 };
    for (n, (name, _)) in PARTS.iter().enumerate() {
        let effect = contrast(&|bits| sign(bits, n));
        checks.push(Check::plain(format!("main effect on skill: {name}"), Unit::Level, &effect, Told, built));
    }
    for (one, (first, _)) in PARTS.iter().enumerate() {
        for (two, (second, _)) in PARTS.iter().enumerate().skip(one + 1) {
            let effect = contrast(&|bits| sign(bits, one) * sign(bits, two));
            let what = format!("interaction on skill: {first} x {second}");
            checks.push(Check::plain(what, Unit::Level, &effect, Told, built));
        }
    }
    checks
}

const MICRO: Arm = arm!("micro-manager", "a manager who delegates in every detail"; "policy.delegation" = 0.0,
    "policy.style" = "instructing");
const DOES_ALL: Arm = arm!("does-it-all", "a manager who does it all, at customers too"; "policy.delegation" = 0.0,
    "policy.taking_over" = 1.0, "policy.own_quota_share" = 0.25);
const DELEGATES: Arm = arm!("delegates", "a manager who delegates what the group can take"; "policy.delegation" = 1.0);
const DELEGATES_NOTHING_GIVEN: Arm = arm!("delegates-unused", "the same, the group adding nothing", like DELEGATES;
    "ownership.given" = 0.0, "ownership.hours" = 0.0);
const LEAVES_ALONE: Arm = arm!("leaves-alone", "everything delegated, with neither support nor demand", like super::arms::APATHY;
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
    note: "A manager two standard deviations below the ordinary in relation. The group gives itself part of support and demand, and does part of the activities that \
           are left undone (`ownership`, `activities.group`).",
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
    arms: &[ORDINARY, MICRO, DOES_ALL, DELEGATES, DELEGATES_NOTHING_GIVEN, super::arms::APATHY, LEAVES_ALONE],
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
    let more = won(&LEAVES_ALONE).minus(&won(&super::arms::APATHY));
    let what = "won, year 2: all delegated where nobody leads, against not";
    checks.push(Check::relative(
        what,
        &more,
        Wanted::Within(-0.05, 0.05),
        Emergent("too little safety and standard to take it up"),
    ));
    checks
}

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

/// The claim on new managers' training.
pub(super) const T3: Claim = Claim {
    id: "T3",
    text: "New managers get the same training when they start, for continuity.",
    arms: &[UNCHANGED, NEW, NEW_ONBOARDED],
    checks: t3,
    note: "The company has a coaching system. A new manager begins without the former one's habit of coaching and with little \
           clarity about the role; onboarding hands on the one and gives part of the other at once (`company.onboarding`).",
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
    let lost = won(&NEW, weeks::IN_CHAIR).minus(&won(&UNCHANGED, weeks::IN_CHAIR));
    checks.push(Check::relative("won, the year after: a change against none", &lost, Told, Emergent(RESULTS)));
    checks
}

/// The claim on a promoted seller's role.
pub(super) const A4: Claim = Claim {
    id: "A4",
    text: "A newly promoted top seller is unsure what the role contains and how; a simple model of the activities helps.",
    arms: &[UNCHANGED, STAR, STAR_ONBOARDED],
    checks: a4,
    note: "Role clarity of a promoted seller begins at .35 and lets less of support and demand arrive; it also makes an early exit \
           likelier. Onboarding gives part of it at once and the rest sooner.",
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
    ]
}

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

const ALONE: Arm = arm!("marketing-none", "no time for coordination with marketing"; "policy.coordination_hours" = 0.0);
const TOGETHER: Arm = arm!("marketing-three-hours", "three hours a week for coordination with marketing";
    "policy.coordination_hours" = 3.0);

/// The claim on marketing.
pub(super) const R2: Claim = Claim {
    id: "R2",
    text: "Sales depends on marketing: coordination decides lead flow and quality.",
    arms: &[ORDINARY, ALONE, TOGETHER],
    checks: r2,
    note: "That coordination makes more and better leads is put in (`marketing`); its hours compete with everything else that the \
           manager does.",
};

fn r2(trial: &Trial) -> Vec<Check> {
    let built = BuiltIn("coordination makes more and better leads (`marketing`)");
    let mut checks = Vec::new();
    for (name, arm, up) in [("none", &ALONE, Below(0.0)), ("three hours", &TOGETHER, Above(0.0))] {
        let log = |measure| trial.of(arm).log(measure, weeks::ALL).minus(&trial.of(&ORDINARY).log(measure, weeks::ALL));
        checks.push(Check::relative(format!("leads: {name} against an hour"), &log(Measure::Leads), up, built));
        checks.push(Check::relative(
            format!("won: {name} against an hour"),
            &log(Measure::WonPerSeat),
            up,
            Emergent(RESULTS),
        ));
        let quality = log(Measure::Qualified).minus(&log(Measure::Leads));
        checks.push(Check::relative(format!("qualified of the leads: {name} against an hour"), &quality, up, built));
    }
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

const CLUMSY: Arm =
    arm!("administration-clumsy", "a manager with no skill at administration"; "manager.administration_skill" = 0.0);
const TWELVE: Arm = arm!("administration-12", "twelve sellers to administer"; "team.sellers" = 12u32);
const TWENTY: Arm = arm!("administration-20", "twenty sellers to administer"; "team.sellers" = 20u32);
const TWENTY_RIGHT: Arm = arm!("administration-20-first", "twenty sellers, administration before everything", like TWENTY;
    "policy.protect" = "administration");
const TWENTY_PEOPLE: Arm = arm!("administration-20-last", "twenty sellers, time with people before everything", like TWENTY;
    "policy.protect" = "people");

/// The claim on administration.
pub(super) const R4: Claim = Claim {
    id: "R4",
    text: "Administration (pay, bonus and sick-pay data, reporting upward) has to be right and on time.",
    arms: &[ORDINARY, CLUMSY, TWELVE, TWENTY, TWENTY_RIGHT, TWENTY_PEOPLE],
    checks: r4,
    note: "Administration not covered is a broken promise and lets less of everything arrive. Its hours grow with the team and come \
           out of the same week as time with people.",
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
        Check::relative(
            "won, 20: people first against administration first",
            &won(&TWENTY_PEOPLE).minus(&won(&TWENTY_RIGHT)),
            Told,
            Emergent(RESULTS),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_system_names_its_parts() {
        let mut scenario = Scenario::default();
        parts::<GUIDELINES>(&mut scenario);
        let system = &scenario.parameters.coaching_system;
        assert!(system.guidelines > 0.9 && system.training < 0.1 && system.booked_time < 0.1);
    }
}
