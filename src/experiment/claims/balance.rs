//! Claims B: leadership in balance and the performance-zone model.
//!
//! The four corners intend .15 or .85 on each side. Support and demand take the same manager hours a
//! level, so equal leader effort is an equal sum of the two: the even team at the effort of (.15, .85) is
//! (.5, .5).

use super::trial::{Arm, Record, Trial, set, weeks};
use super::{Check, Claim, Origin, Wanted};
use crate::core::measure::{Estimate, Measure, Outcome, Unit};
use crate::core::model::table::Value;
use crate::core::scenario::{Action, Event, Scenario};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Told, Within};

/// Turnover this much above another's still counts as no higher (exits a year and seat).
const TURNOVER_MARGIN: f64 = 0.02;

fn fixed(scenario: &mut Scenario, support: f64, demand: f64) {
    set(scenario, "policy.kind", Value::Choice("fixed"));
    set(scenario, "policy.support", Value::Number(support));
    set(scenario, "policy.demand", Value::Number(demand));
}

fn growing(scenario: &mut Scenario) {
    set(scenario, "market.growth", Value::Number(0.1));
}

fn sixteen(scenario: &mut Scenario) {
    set(scenario, "team.sellers", Value::Count(16));
}

fn relation_leader(scenario: &mut Scenario) {
    set(scenario, "policy.kind", Value::Choice("relation-leader"));
    set(scenario, "policy.demand", Value::Number(0.65));
}

fn one_week(scenario: &mut Scenario) {
    let key = |name| crate::core::model::Parameters::find(name);
    let values = [key("policy.support"), key("policy.demand")].into_iter().flatten();
    let action = Action::Set(values.map(|id| (id, Value::Number(0.95))).collect());
    scenario.events.push(Event { at: 26, until: Some(27), action });
}

fn frightened(scenario: &mut Scenario) {
    set(scenario, "policy.kind", Value::Choice("situational"));
    set(scenario, "policy.support", Value::Number(0.3));
    set(scenario, "policy.demand", Value::Number(0.7));
}

const ORDINARY: Arm = Arm { name: "ordinary", about: "the ordinary company's leadership (.57, .57)", build: |_| {} };
const APATHY: Arm =
    Arm { name: "none", about: "neither support nor demand (.15, .15)", build: |s| fixed(s, 0.15, 0.15) };
const COMFORT: Arm = Arm { name: "support", about: "support only (.85, .15)", build: |s| fixed(s, 0.85, 0.15) };
const STRESS: Arm = Arm { name: "demand", about: "demand only (.15, .85)", build: |s| fixed(s, 0.15, 0.85) };
const PERFORMANCE: Arm = Arm { name: "both", about: "strong on both (.85, .85)", build: |s| fixed(s, 0.85, 0.85) };
const EVEN_30: Arm = Arm { name: "even-30", about: "light on both (.3, .3)", build: |s| fixed(s, 0.3, 0.3) };
const EVEN_50: Arm = Arm { name: "even-50", about: "the even team (.5, .5)", build: |s| fixed(s, 0.5, 0.5) };
const EVEN_70: Arm = Arm { name: "even-70", about: "firm on both (.7, .7)", build: |s| fixed(s, 0.7, 0.7) };
const FULL: Arm = Arm { name: "even-100", about: "all of both (1, 1)", build: |s| fixed(s, 1.0, 1.0) };
const LARGE_70: Arm = Arm {
    name: "even-70-of-16",
    about: "firm on both, sixteen sellers",
    build: |s| {
        fixed(s, 0.7, 0.7);
        sixteen(s);
    },
};
const LARGE_FULL: Arm = Arm {
    name: "even-100-of-16",
    about: "all of both, sixteen sellers",
    build: |s| {
        fixed(s, 1.0, 1.0);
        sixteen(s);
    },
};
const COMFORT_GROWING: Arm = Arm {
    name: "support-growing",
    about: "support only, in a market that grows by a tenth a year",
    build: |s| {
        fixed(s, 0.85, 0.15);
        growing(s);
    },
};
const PERFORMANCE_GROWING: Arm = Arm {
    name: "both-growing",
    about: "strong on both, in a market that grows by a tenth a year",
    build: |s| {
        fixed(s, 0.85, 0.85);
        growing(s);
    },
};
const STEADY: Arm = Arm { name: "steady", about: "(.57, .57) every week", build: |s| fixed(s, 0.57, 0.57) };
const ERRATIC: Arm = Arm {
    name: "erratic",
    about: "(.57, .57) on average, swinging by .35 every other week",
    build: |s| set(s, "policy.kind", Value::Choice("erratic")),
};
const ERRATIC_UNFELT: Arm = Arm {
    name: "erratic-unfelt",
    about: "the same swings, with unsteadiness itself costing nothing",
    build: |s| {
        set(s, "policy.kind", Value::Choice("erratic"));
        set(s, "mechanisms.unsteadiness", Value::Switch(false));
    },
};
const ONE_WEEK: Arm = Arm { name: "one-week", about: "one week of (.95, .95), in week 26", build: one_week };
const WELL_MEANT: Arm = Arm {
    name: "well-meant",
    about: "a relation leader who means (.8, .65) and avoids the hard conversations",
    build: relation_leader,
};
const FRIGHTENED: Arm =
    Arm { name: "frightened", about: "a situational manager at (.3, .7), where safety is low", build: frightened };
const FRIGHTENED_OPEN: Arm = Arm {
    name: "frightened-open",
    about: "the same, with problems told openly all the same",
    build: |s| {
        frightened(s);
        set(s, "mechanisms.hidden_problems", Value::Switch(false));
    },
};

/// The claims on balance and zones.
pub const CLAIMS: &[Claim] = &[
    Claim {
        id: "B1",
        text: "No deliberate leadership (little support, little demand) creates the apathy zone: indifference breeds \
               indifference.",
        arms: &[APATHY, COMFORT, STRESS, PERFORMANCE, ORDINARY],
        checks: b1,
        note: "",
    },
    Claim {
        id: "B2",
        text: "Support without demand creates the comfort zone: people thrive, nobody complains, the department \
               stagnates, and the ambitious sellers look elsewhere.",
        arms: &[COMFORT, APATHY, STRESS, PERFORMANCE, ORDINARY, COMFORT_GROWING, PERFORMANCE_GROWING],
        checks: b2,
        note: "That the ambitious leave rests on one arrow (little asked, much ambition): the mechanism `ease`.",
    },
    Claim {
        id: "B3",
        text: "Demand without support creates the stress zone: it delivers in the short term, then come burnout, fear \
               and high turnover.",
        arms: &[STRESS, EVEN_50],
        checks: b3,
        note: "Compared at equal leader effort. The early gain rests on the mechanism `push`; without it pressure \
               would not pay even at first.",
    },
    Claim {
        id: "B4",
        text: "Force on both sides creates the performance zone: growth, mastery, extraordinary results.",
        arms: &[PERFORMANCE, APATHY, COMFORT, STRESS, ORDINARY],
        checks: b4,
        note: "Published work disagrees about high safety with high standards (Frazier et al. 2017 for; Eldor, Hodor & \
               Cappelli 2023 and Deng et al. 2019 in part against): read this as what follows from the assumptions.",
    },
    Claim {
        id: "B5",
        text: "Light pressure on both sides leaves the board flat; hard pressure on both bends it but does not break \
               it.",
        arms: &[EVEN_30, EVEN_50, EVEN_70, PERFORMANCE, FULL, LARGE_70, LARGE_FULL],
        checks: b5,
        note: "Fatigue follows a week's load within two weeks, so its mean stands for the energy spent in a week.",
    },
    Claim {
        id: "B10",
        text: "The zone is what the team experiences, consistently, over time: not what the manager thinks or intends.",
        arms: &[
            ORDINARY,
            PERFORMANCE,
            ONE_WEEK,
            STEADY,
            ERRATIC,
            ERRATIC_UNFELT,
            WELL_MEANT,
            FRIGHTENED,
            FRIGHTENED_OPEN,
        ],
        checks: b10,
        note: "That perception lags is the definition of the states, not a finding. How well the manager reads people \
               is tried through what a situational manager achieves with it.",
    },
];

const RESULTS: &str = "skill, motivation, effort, energy and exits together";

/// Results of one arm against another's, as won value and as contribution.
fn results(checks: &mut Vec<Check>, of: (&str, &Record), against: (&str, &Record), window: super::trial::Window) {
    let log = |r: &Record| r.log(Measure::WonPerSeat, window);
    let what = format!("won per seat, year 3: {} against {}", of.0, against.0);
    checks.push(Check::relative(what, &log(of.1).minus(&log(against.1)), Above(0.0), Emergent(RESULTS)));
    let contribution = |r: &Record| r.mean(Measure::Contribution, window);
    let what = format!("contribution a week, year 3: {} less {}", of.0, against.0);
    let difference = contribution(of.1).minus(&contribution(against.1));
    checks.push(Check::plain(what, Unit::Money, &difference, Above(0.0), Emergent(RESULTS)));
}

fn b1(trial: &Trial) -> Vec<Check> {
    let none = trial.of(&APATHY);
    let mut checks = Vec::new();
    for (name, arm) in [("support", &COMFORT), ("demand", &STRESS), ("both", &PERFORMANCE)] {
        results(&mut checks, (name, trial.of(arm)), ("none", none), weeks::YEAR_THREE);
    }
    let motivation = none.mean(Measure::Motivation, weeks::YEAR_THREE);
    let origin = Emergent("support, safety, standard and boredom pull motivation");
    checks.push(Check::plain("motivation, year 3: none", Unit::Level, &motivation, Below(0.5), origin));
    let ordinary = trial.of(&ORDINARY).mean(Measure::Motivation, weeks::YEAR_THREE);
    let difference = motivation.minus(&ordinary);
    let what = "motivation, year 3: none less ordinary";
    checks.push(Check::plain(what, Unit::Level, &difference, Below(0.0), origin));
    let standard = none.mean(Measure::Standard, weeks::YEAR_THREE);
    let origin = BuiltIn("perceived standard follows delivered demand");
    checks.push(Check::plain("perceived standard, year 3: none", Unit::Level, &standard, Below(0.5), origin));
    checks
}

fn b2(trial: &Trial) -> Vec<Check> {
    let comfort = trial.of(&COMFORT);
    let ordinary = trial.of(&ORDINARY);
    let mut checks = Vec::new();
    let satisfaction = |r: &Record| r.mean(Measure::Satisfaction, weeks::ALL);
    let difference = satisfaction(comfort).minus(&satisfaction(ordinary));
    let origin = BuiltIn("satisfaction follows safety and low strain, and holds no standard");
    checks.push(Check::plain("satisfaction: support less ordinary", Unit::Level, &difference, Above(0.0), origin));
    let turnover = comfort.turnover(weeks::ALL).minus(&ordinary.turnover(weeks::ALL));
    let origin = Emergent("satisfied people stay, the ambitious do not");
    let what = "turnover: support less ordinary";
    checks.push(Check::plain(what, Unit::PerYear, &turnover, Below(TURNOVER_MARGIN), origin));
    let ambitious = |arm: &Arm| trial.of(arm).share_of_voluntary(Outcome::ExitsAmbitious);
    let top = |arm: &Arm| trial.of(arm).share_of_voluntary(Outcome::ExitsTopFifth);
    let origin = BuiltIn("ambition x low standard drives the hazard of a better offer (`ease`)");
    for (name, arm) in [("none", &APATHY), ("demand", &STRESS), ("both", &PERFORMANCE)] {
        let what = format!("highly ambitious among leavers by choice: support less {name}");
        let difference = ambitious(&COMFORT).minus(&ambitious(arm));
        checks.push(Check::plain(what, Unit::Share, &difference, Above(0.0), origin));
    }
    for (name, arm) in [("support", &COMFORT), ("both", &PERFORMANCE)] {
        let what = format!("best fifth among leavers by choice: {name}");
        let origin = Emergent("options grow with results, reasons to leave with the zone");
        checks.push(Check::plain(what, Unit::Share, &top(arm), Told, origin));
    }
    // A market growing by a tenth a year is 1.1 squared larger in the third year than in the first.
    let market = 2.0 * 0.1_f64.ln_1p();
    for (name, arm, wanted) in [("support", &COMFORT_GROWING, Below(0.0)), ("both", &PERFORMANCE_GROWING, Told)] {
        let record = trial.of(arm);
        let growth =
            record.log(Measure::WonPerSeat, weeks::YEAR_THREE).minus(&record.log(Measure::WonPerSeat, weeks::YEAR_ONE));
        let what = format!("won, year 1 to 3, growing market: {name} against the market");
        checks.push(Check::relative(what, &growth.shifted(-market), wanted, Emergent(RESULTS)));
    }
    checks
}

fn b3(trial: &Trial) -> Vec<Check> {
    let (demand, even) = (trial.of(&STRESS), trial.of(&EVEN_50));
    let won = |r: &Record, window| r.log(Measure::WonPerSeat, window);
    let mut checks = Vec::new();
    let early = won(demand, weeks::FIRST_QUARTER).minus(&won(even, weeks::FIRST_QUARTER));
    let origin = BuiltIn("pressure acts at once on effort and on closing (`push`)");
    checks.push(Check::relative("won, first quarter: demand against even", &early, Above(0.0), origin));
    let late = won(demand, weeks::LATER).minus(&won(even, weeks::LATER));
    checks.push(Check::relative("won, weeks 26-156: demand against even", &late, Below(0.0), Emergent(RESULTS)));
    let open = demand.log(Measure::Open, weeks::WEEK_THIRTEEN).minus(&even.log(Measure::Open, weeks::WEEK_THIRTEEN));
    let origin = Emergent("closing is pushed, prospecting neglected, exits leave seats empty");
    checks.push(Check::relative("open pipeline, week 13: demand against even", &open, Told, origin));
    let fall = demand.mean(Measure::Energy, weeks::YEAR_THREE).minus(&demand.mean(Measure::Energy, weeks::FIRST_MONTH));
    let origin = Emergent("load, low safety and exhaustion that makes load heavier");
    checks.push(Check::plain("energy: demand, year 3 less first month", Unit::Level, &fall, Below(0.0), origin));
    let against = demand.mean(Measure::Energy, weeks::YEAR_THREE).minus(&even.mean(Measure::Energy, weeks::YEAR_THREE));
    checks.push(Check::plain("energy, year 3: demand less even", Unit::Level, &against, Below(0.0), origin));
    let sick = demand.mean(Measure::OnSickLeave, weeks::ALL).minus(&even.mean(Measure::OnSickLeave, weeks::ALL));
    let origin = Emergent("sick leave follows exhaustion");
    checks.push(Check::plain("on sick leave, of 8: demand less even", Unit::Count, &sick, Above(0.0), origin));
    let turnover = demand.turnover(weeks::ALL).minus(&even.turnover(weeks::ALL));
    let origin = Emergent("dissatisfaction, burnout and dismissal, and exits that breed exits");
    checks.push(Check::plain("turnover: demand less even", Unit::PerYear, &turnover, Above(0.0), origin));
    let hours = demand.mean(Measure::PeopleHours, weeks::ALL).minus(&even.mean(Measure::PeopleHours, weeks::ALL));
    let origin = BuiltIn("a level of support and of demand takes the same hours; empty seats take none");
    checks.push(Check::plain(
        "manager's hours with people: demand less even",
        Unit::HoursPerWeek,
        &hours,
        Told,
        origin,
    ));
    checks
}

fn b4(trial: &Trial) -> Vec<Check> {
    let both = trial.of(&PERFORMANCE);
    let mut checks = Vec::new();
    for (name, arm) in [("none", &APATHY), ("support", &COMFORT), ("demand", &STRESS), ("ordinary", &ORDINARY)] {
        results(&mut checks, ("both", both), (name, trial.of(arm)), weeks::YEAR_THREE);
    }
    let turnover = both.turnover(weeks::ALL);
    let less = turnover.minus(&trial.of(&ORDINARY).turnover(weeks::ALL));
    let origin = Emergent("safety and satisfaction against load");
    let wanted = Below(TURNOVER_MARGIN);
    checks.push(Check::plain("turnover: both less ordinary", Unit::PerYear, &less, wanted, origin));
    checks.push(Check::plain("turnover: both", Unit::PerYear, &turnover, Told, origin));
    let log = |arm: &Arm| trial.of(arm).log(Measure::WonPerSeat, weeks::YEAR_THREE);
    let gain = log(&PERFORMANCE).minus(&log(&APATHY));
    let interaction = log(&PERFORMANCE).plus(&log(&APATHY)).minus(&log(&COMFORT)).minus(&log(&STRESS));
    let origin = Emergent("challenge needs safety; coaching needs safety and standard");
    let what = "interaction: what both give beyond the two sides' own gains";
    checks.push(Check::relative(what, &interaction, Told, origin));
    let what = "interaction's share of the gain over none (in logs)";
    checks.push(Check::plain(what, Unit::Share, &interaction.over(&gain), Told, origin));
    let origin = BuiltIn("a level of support and of demand takes hours");
    for (name, arm) in [("both", &PERFORMANCE), ("ordinary", &ORDINARY)] {
        let hours = trial.of(arm).mean(Measure::PeopleHours, weeks::ALL);
        let what = format!("manager's hours with people: {name}");
        checks.push(Check::plain(what, Unit::HoursPerWeek, &hours, Told, origin));
    }
    checks
}

fn b5(trial: &Trial) -> Vec<Check> {
    let log = |arm: &Arm| trial.of(arm).log(Measure::WonPerSeat, weeks::YEAR_THREE);
    let mut checks = Vec::new();
    for (what, low, high) in [
        (".5 against .3", &EVEN_30, &EVEN_50),
        (".7 against .5", &EVEN_50, &EVEN_70),
        (".85 against .7", &EVEN_70, &PERFORMANCE),
    ] {
        let gain = log(high).minus(&log(low));
        checks.push(Check::relative(format!("won, year 3: {what}"), &gain, Above(0.0), Emergent(RESULTS)));
    }
    let (light, hard) = (trial.of(&EVEN_30), trial.of(&PERFORMANCE));
    let year = weeks::YEAR_THREE;
    let origin = Emergent("more and larger money, on the same chance of single deals");
    let swing = hard.swing(year).minus(&light.swing(year));
    checks.push(Check::plain(
        "money's SD between weeks, per seat: .85 less .3",
        Unit::Money,
        &swing,
        Above(0.0),
        origin,
    ));
    for (name, record) in [(".85", hard), (".3", light)] {
        let relative = record.swing(year).over(&record.mean(Measure::WonPerSeat, year));
        let what = format!("... over the mean (coefficient of variation): {name}");
        checks.push(Check::plain(what, Unit::Ratio, &relative, Told, origin));
    }
    let fatigue = hard.mean(Measure::Fatigue, year).minus(&light.mean(Measure::Fatigue, year));
    let origin = BuiltIn("challenge strains: load grows with demand and effort");
    checks.push(Check::plain("energy spent (fatigue): .85 less .3", Unit::Level, &fatigue, Above(0.0), origin));
    let kept = hard.log(Measure::WonPerSeat, year).minus(&hard.log(Measure::WonPerSeat, weeks::YEAR_TWO));
    let what = "no collapse at .85: won, year 3 against year 2";
    checks.push(Check::relative(what, &kept, Above(-0.05), Emergent("support carries the load")));
    let gain_of = |low: &Arm, high: &Arm| log(high).minus(&log(low));
    let (small, large) = (gain_of(&EVEN_70, &FULL), gain_of(&LARGE_70, &LARGE_FULL));
    let origin = Emergent("the manager's week is limited, and what is short is cut");
    checks.push(Check::relative("won, 1 against .7, 8 sellers (within the hours)", &small, Told, origin));
    let what = "won, 1 against .7, 16 sellers (beyond the hours)";
    checks.push(Check::relative(what, &large, Below(0.02), origin));
    // The two sizes of team meet the same luck seat by seat, so even this difference is paired.
    let what = "16 sellers' gain against 8 sellers'";
    checks.push(Check::relative(what, &large.minus(&small), Below(0.0), origin));
    checks
}

/// What of the final change from the ordinary team has come by `window`, less `share` of it.
fn come_by(trial: &Trial, measure: Measure, window: super::trial::Window) -> Estimate {
    let change = |w| trial.of(&PERFORMANCE).mean(measure, w).minus(&trial.of(&ORDINARY).mean(measure, w));
    change(window).over(&change(weeks::YEAR_THREE))
}

fn b10(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let lag = BuiltIn("perception moves toward what is delivered, over weeks to months");
    let delivered = come_by(trial, Measure::Support, weeks::WEEK_FOUR);
    let what = "change to strong on both, come by week 4: support delivered";
    checks.push(Check::plain(what, Unit::Share, &delivered, Above(0.9), BuiltIn("a policy acts at once")));
    for (name, measure) in [("safety", Measure::Safety), ("standard", Measure::Standard)] {
        for (week, window, wanted) in [(4, weeks::WEEK_FOUR, Below(0.5)), (13, weeks::WEEK_THIRTEEN, Told)] {
            let what = format!("... come by week {week}: perceived {name}");
            checks.push(Check::plain(what, Unit::Share, &come_by(trial, measure, window), wanted, lag));
        }
    }
    let year = weeks::YEAR_TWO;
    for (name, measure) in [("safety", Measure::Safety), ("standard", Measure::Standard)] {
        let left = trial.of(&ONE_WEEK).mean(measure, year).minus(&trial.of(&ORDINARY).mean(measure, year));
        let what = format!("left a half-year after one strong week: perceived {name}");
        checks.push(Check::plain(what, Unit::Level, &left, Within(-0.005, 0.005), lag));
    }
    let won = |arm: &Arm, window| trial.of(arm).log(Measure::WonPerSeat, window);
    let left = won(&ONE_WEEK, year).minus(&won(&ORDINARY, year));
    let what = "left a half-year after one strong week: won";
    checks.push(Check::relative(what, &left, Within(-0.01, 0.01), Emergent(RESULTS)));
    let year = weeks::YEAR_THREE;
    let steady = won(&STEADY, year).minus(&won(&ERRATIC, year));
    let origin = BuiltIn("unsteady leadership of the same mean counts for less (`unsteadiness`)");
    checks.push(Check::relative("won, year 3: steady against erratic", &steady, Above(0.0), origin));
    let safety = |arm: &Arm| trial.of(arm).mean(Measure::Safety, year);
    let difference = safety(&STEADY).minus(&safety(&ERRATIC));
    checks.push(Check::plain("safety, year 3: steady less erratic", Unit::Level, &difference, Above(0.0), origin));
    let unfelt = won(&STEADY, year).minus(&won(&ERRATIC_UNFELT, year));
    let origin = Emergent("curved responses alone: safety is lost faster than won, pressure comes in bursts");
    checks.push(Check::relative("... with unsteadiness itself costing nothing", &unfelt, Told, origin));
    let well_meant = trial.of(&WELL_MEANT);
    let apart =
        well_meant.mean(Measure::IntendedPerformance, year).minus(&well_meant.mean(Measure::InPerformance, year));
    let origin = BuiltIn("a relation leader holds back part of the demand that is meant");
    let what = "meant as performance less felt as such, year 3: well-meant";
    checks.push(Check::plain(what, Unit::Share, &apart, Above(0.0), origin));
    let open = won(&FRIGHTENED_OPEN, year).minus(&won(&FRIGHTENED, year));
    let origin = Emergent("hidden problems make the manager misread, and misreading costs (`hidden_problems`)");
    let what = "won, year 3, low safety: problems told against hidden";
    checks.push(Check::relative(what, &open, Above(0.0), origin));
    checks
}
