//! Claims B: leadership in balance and the performance-zone model. The arms stand in [`super::arms`].

use super::arms::*;
use super::trial::{Arm, Record, Trial, Window, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Gone, Told, Within};
use teamdrift_engine::math::ln;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Estimate;

/// Turnover this much above another's still counts as no higher (exits a year and seat).
pub(super) const TURNOVER_MARGIN: f64 = 0.02;

pub(super) const B1: Claim = Claim {
    id: "B1",
    text: "No deliberate leadership (little support, little demand) creates the apathy zone: indifference breeds \
           indifference.",
    arms: &[APATHY, COMFORT, STRESS, PERFORMANCE, ORDINARY, APATHY_APART, ORDINARY_APART],
    checks: b1,
    note: "",
    chart: None,
};
pub(super) const B2: Claim = Claim {
    id: "B2",
    text: "Support without demand creates the comfort zone: people thrive, nobody complains, the department \
           stagnates, and the ambitious sellers look elsewhere.",
    arms: &[
        COMFORT,
        APATHY,
        STRESS,
        PERFORMANCE,
        ORDINARY,
        COMFORT_GROWING,
        PERFORMANCE_GROWING,
        COMFORT_UNEASED,
        PERFORMANCE_UNEASED,
    ],
    checks: b2,
    note: "That the ambitious leave rests on one arrow (little asked, much ambition), the mechanism `ease`: see what is \
           left without it.",
    chart: None,
};
pub(super) const B3: Claim = Claim {
    id: "B3",
    text: "Demand without support creates the stress zone: it delivers in the short term, then come burnout, fear \
           and high turnover.",
    arms: &[STRESS, EVEN_50, STRESS_UNPUSHED, STRESS_UNWORN, EVEN_UNWORN, STRESS_UNHINDERED, EVEN_UNHINDERED],
    checks: b3,
    note: "Compared at equal leader effort.",
    chart: None,
};
pub(super) const B4: Claim = Claim {
    id: "B4",
    text: "Force on both sides creates the performance zone: growth, mastery, extraordinary results.",
    arms: &[
        PERFORMANCE,
        APATHY,
        COMFORT,
        STRESS,
        ORDINARY,
        PERFORMANCE_UNCHALLENGED,
        ORDINARY_UNCHALLENGED,
        PERFORMANCE_UNTAUGHT,
        ORDINARY_UNTAUGHT,
    ],
    checks: b4,
    note: "Published work disagrees about high safety with high standards (Frazier et al. 2017 for; Eldor, Hodor & \
           Cappelli 2023 and Deng et al. 2019 in part against): read this as what follows from the assumptions.",
    chart: None,
};
pub(super) const B5: Claim = Claim {
    id: "B5",
    text: "Light pressure on both sides leaves the board flat; hard pressure on both bends it but does not break \
           it.",
    arms: &[
        EVEN_30,
        EVEN_50,
        EVEN_70,
        PERFORMANCE,
        FULL,
        LARGE_70,
        LARGE_FULL,
        LARGE_70_UNLIMITED,
        LARGE_FULL_UNLIMITED,
    ],
    checks: b5,
    note: "Fatigue follows a week's load within two weeks, so its mean stands for the energy spent in a week.",
    chart: None,
};
pub(super) const B10: Claim = Claim {
    id: "B10",
    text: "The zone is what the team experiences, consistently, over time: not what the manager thinks or intends.",
    arms: &[ORDINARY, PERFORMANCE, ONE_WEEK, ERRATIC, ERRATIC_UNFELT, WELL_MEANT, FRIGHTENED, FRIGHTENED_OPEN],
    checks: b10,
    note: "That perception lags is the definition of the states, not a finding. How well the manager reads people \
           is tried through what a situational manager achieves with it.",
    chart: None,
};

pub(super) const RESULTS: &str = "skill, motivation, effort, energy and exits together";

/// Results of one arm against another's, as won value and as contribution.
fn results(checks: &mut Vec<Check>, of: (&str, &Record), against: (&str, &Record), window: Window) {
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
    let will = |arm: &Arm| trial.of(arm).mean(Measure::Motivation, weeks::YEAR_THREE);
    let left = will(&APATHY_APART).minus(&will(&ORDINARY_APART));
    checks.push(Check::left("... left without `contagion` of any kind", &left, &difference, Told, origin));
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
    let left = ambitious(&COMFORT_UNEASED).minus(&ambitious(&PERFORMANCE_UNEASED));
    let origin = Emergent("what skill, output and the other hazards leave of it without `ease`");
    checks.push(Check::plain("... support less both, without `ease`", Unit::Share, &left, Told, origin));
    let whole = ambitious(&COMFORT).minus(&ambitious(&PERFORMANCE));
    checks.push(Check::left("... left without `ease`", &left, &whole, Gone, origin));
    for (name, arm) in [("support", &COMFORT), ("both", &PERFORMANCE)] {
        let what = format!("best fifth among leavers by choice: {name}");
        let origin = Emergent("options grow with results, reasons to leave with the zone");
        checks.push(Check::plain(what, Unit::Share, &top(arm), Told, origin));
    }
    // A market growing by a tenth a year is 1.1 squared larger in the third year than in the first.
    let year = ln(1.1);
    let growth = |arm: &Arm, from, years: f64| {
        let log = |window| trial.of(arm).log(Measure::WonPerSeat, window);
        log(weeks::YEAR_THREE).minus(&log(from)).shifted(-years * year)
    };
    for (what, arm, from, years, wanted) in [
        ("year 1 to 3, growing market: support", &COMFORT_GROWING, weeks::YEAR_ONE, 2.0, Below(0.0)),
        ("year 2 to 3, growing market: support", &COMFORT_GROWING, weeks::YEAR_TWO, 1.0, Told),
        ("year 1 to 3, growing market: both", &PERFORMANCE_GROWING, weeks::YEAR_ONE, 2.0, Told),
    ] {
        let what = format!("won, {what} against the market");
        checks.push(Check::relative(what, &growth(arm, from, years), wanted, Emergent(RESULTS)));
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
    let unpushed = won(trial.of(&STRESS_UNPUSHED), weeks::FIRST_QUARTER).minus(&won(even, weeks::FIRST_QUARTER));
    let origin = Emergent("what demand above the usual does to effort at once, without `push`");
    checks.push(Check::relative("... without `push`", &unpushed, Told, origin));
    checks.push(Check::left("... left without `push`", &unpushed, &early, Gone, origin));
    let late = won(demand, weeks::LATER).minus(&won(even, weeks::LATER));
    checks.push(Check::relative("won, weeks 26-156: demand against even", &late, Below(0.0), Emergent(RESULTS)));
    for (name, of, against) in [
        ("strain on effort and load", &STRESS_UNWORN, &EVEN_UNWORN),
        ("`hindrance`", &STRESS_UNHINDERED, &EVEN_UNHINDERED),
    ] {
        let left = won(trial.of(of), weeks::LATER).minus(&won(trial.of(against), weeks::LATER));
        checks.push(Check::left(format!("... left without {name}"), &left, &late, Told, Emergent(RESULTS)));
    }
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
    let corners = [&APATHY, &COMFORT, &STRESS].map(|arm| trial.of(arm));
    let won = |r: &Record| r.log(Measure::WonPerSeat, weeks::YEAR_THREE);
    let money = |r: &Record| r.mean(Measure::Contribution, weeks::YEAR_THREE);
    let rival = |of: &dyn Fn(&Record) -> Estimate| {
        let all = corners.map(of);
        all.into_iter().max_by(|a, b| a.value.total_cmp(&b.value)).unwrap_or_else(|| of(both))
    };
    let more = won(both).minus(&rival(&won));
    let what = "won per seat, year 3: both against the best other corner";
    checks.push(Check::relative(what, &more, Above(0.0), Emergent(RESULTS)));
    let more = money(both).minus(&rival(&money));
    let what = "contribution a week: both less the best other corner";
    checks.push(Check::plain(what, Unit::Money, &more, Above(0.0), Emergent(RESULTS)));
    let without = trial.of(&PERFORMANCE_UNCHALLENGED).log(Measure::WonPerSeat, weeks::YEAR_THREE);
    let without = without.minus(&trial.of(&ORDINARY_UNCHALLENGED).log(Measure::WonPerSeat, weeks::YEAR_THREE));
    let origin = Emergent("skill, effort by standard, exits: what is left of it without `challenge`");
    checks.push(Check::relative("... both against ordinary, without `challenge`", &without, Told, origin));
    let whole = won(both).minus(&won(trial.of(&ORDINARY)));
    checks.push(Check::left("... both against ordinary, left without `challenge`", &without, &whole, Told, origin));
    let without = won(trial.of(&PERFORMANCE_UNTAUGHT)).minus(&won(trial.of(&ORDINARY_UNTAUGHT)));
    checks.push(Check::left("... both against ordinary, left without `learning`", &without, &whole, Told, origin));
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
    let less = large.minus(&small);
    checks.push(Check::relative(what, &less, Below(0.0), origin));
    let left = gain_of(&LARGE_70_UNLIMITED, &LARGE_FULL_UNLIMITED).minus(&small);
    checks.push(Check::left("... left without `manager_hours`", &left, &less, Gone, origin));
    checks
}

/// What share of the final change from the ordinary team has come by `window`.
fn come_by(trial: &Trial, measure: Measure, window: Window) -> Estimate {
    let change = |w| trial.of(&PERFORMANCE).mean(measure, w).minus(&trial.of(&ORDINARY).mean(measure, w));
    change(window).over(&change(weeks::YEAR_THREE))
}

fn b10(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let lag = BuiltIn("perception moves toward what is delivered, over weeks to months");
    let origin = BuiltIn("a policy acts at once; that it is new is felt as unsteady for some weeks");
    for (name, delivered, perceived) in
        [("safety", Measure::Support, Measure::Safety), ("standard", Measure::Demand, Measure::Standard)]
    {
        let given = come_by(trial, delivered, weeks::WEEK_FOUR);
        let felt = come_by(trial, perceived, weeks::WEEK_FOUR);
        let what = format!("change to strong on both, come by week 4: {} delivered", delivered.name());
        checks.push(Check::plain(what, Unit::Share, &given, Told, origin));
        let what = format!("... perceived {name} less that");
        checks.push(Check::plain(what, Unit::Share, &felt.minus(&given), Below(0.0), lag));
        let later = come_by(trial, perceived, weeks::WEEK_THIRTEEN);
        let what = format!("... perceived {name}, come by week 13");
        checks.push(Check::plain(what, Unit::Share, &later, Told, lag));
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
    let steady = won(&ORDINARY, year).minus(&won(&ERRATIC, year));
    let origin = BuiltIn("unsteady leadership of the same mean counts for less (`unsteadiness`)");
    checks.push(Check::relative("won, year 3: steady against erratic", &steady, Above(0.0), origin));
    let safety = |arm: &Arm| trial.of(arm).mean(Measure::Safety, year);
    let difference = safety(&ORDINARY).minus(&safety(&ERRATIC));
    checks.push(Check::plain("safety, year 3: steady less erratic", Unit::Level, &difference, Above(0.0), origin));
    let unfelt = won(&ORDINARY, year).minus(&won(&ERRATIC_UNFELT, year));
    let origin = Emergent("curved responses alone: safety is lost faster than won, pressure comes in bursts");
    checks.push(Check::relative("... with unsteadiness itself costing nothing", &unfelt, Told, origin));
    checks.push(Check::left("... won, left without `unsteadiness`", &unfelt, &steady, Gone, origin));
    let left = safety(&ORDINARY).minus(&safety(&ERRATIC_UNFELT));
    checks.push(Check::left("... safety, left without `unsteadiness`", &left, &difference, Gone, origin));
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
