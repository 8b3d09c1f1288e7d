//! Claims B12 and B16: kinds of managers, and whether the standard applies to everyone.

use super::arms::{ORDINARY, off};
use super::balance::{RESULTS, TURNOVER_MARGIN};
use super::trial::{Arm, Record, Trial, arm, set, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Gone, Told};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Action;
use teamdrift_model::scenario::Event;
use teamdrift_model::scenario::Scenario;
use teamdrift_model::scenario::Who;

const RELATION: Arm = Arm {
    name: "relation-leader",
    about: "profile A: warm, avoids the hard conversations",
    build: |s| set(s, "policy.kind", Value::Choice("relation-leader")),
};
const SYSTEM: Arm = Arm {
    name: "system-leader",
    about: "profile B: clear and analytical, feedback felt as criticism",
    build: |s| set(s, "policy.kind", Value::Choice("system-leader")),
};
const HARD: Arm = Arm {
    name: "full-pressure",
    about: "hard on both sides",
    build: |s| set(s, "policy.kind", Value::Choice("full-pressure")),
};
const SYSTEM_UNFELT: Arm = Arm {
    name: "system-leader-unfelt",
    about: "profile B, the feedback not felt as criticism",
    build: |s| {
        set(s, "policy.kind", Value::Choice("system-leader"));
        set(s, "leadership.criticism_loss", Value::Number(0.0));
        set(s, "perception.trust_of_criticism", Value::Number(0.0));
    },
};

const RELATION_FRANK: Arm = arm!("relation-leader-frank", "as warm, meaning as much, and not avoiding the hard conversations";
    "policy.kind" = "fixed", "policy.support" = 0.8, "policy.demand" = 0.5, "policy.consequences" = 0.2);

/// The claim on kinds of managers.
pub(super) const B12: Claim = Claim {
    id: "B12",
    text: "The natural relation leader avoids the hard conversations; the natural system leader is felt as criticism. \
           Good leaders find the balance, the best press hard on both.",
    arms: &[ORDINARY, RELATION, SYSTEM, HARD, SYSTEM_UNFELT, RELATION_FRANK],
    checks: b12,
    note: "What a profile intends, holds back and is felt as is stated with it, so the zone that its team ends in is nearly \
           given; what the zone costs is not. The balanced manager is the ordinary company's (.6, .6); hard on both takes \
           more hours, so the two are not compared at equal effort.",
    chart: None,
};

fn b12(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let (relation, system, hard) = (trial.of(&RELATION), trial.of(&SYSTEM), trial.of(&HARD));
    let balanced = trial.of(&ORDINARY);
    let year = weeks::YEAR_THREE;
    let kinds = [("relation", relation), ("system", system), ("balanced", balanced), ("hard on both", hard)];
    let held_back = BuiltIn("a relation leader holds back part of the demand (B12)");
    let criticism = BuiltIn("part of a system leader's feedback is felt as criticism (B12)");
    let policy = BuiltIn("perception follows what the profile delivers");
    for (zone, measure, of, origin) in [
        ("comfort", Measure::InComfort, 0, held_back),
        ("stress", Measure::InStress, 1, criticism),
        ("performance", Measure::InPerformance, 3, policy),
    ] {
        for (n, (name, record)) in kinds.iter().enumerate() {
            let wanted = if n == of { Above(0.5) } else { Told };
            let what = format!("in the {zone} zone, year 3: {name}");
            checks.push(Check::plain(what, Unit::Share, &record.mean(measure, year), wanted, origin));
        }
    }
    let less = relation.mean(Measure::Standard, year).minus(&balanced.mean(Measure::Standard, year));
    let what = "perceived standard, year 3: relation less balanced";
    checks.push(Check::plain(what, Unit::Level, &less, Below(0.0), held_back));
    let left = trial.of(&RELATION_FRANK).mean(Measure::Standard, year).minus(&balanced.mean(Measure::Standard, year));
    checks.push(Check::left("... left with the hard conversations held", &left, &less, Gone, held_back));
    let trust = |r: &Record| r.mean(Measure::Trust, year);
    let less = trust(system).minus(&trust(balanced));
    let what = "trust, year 3: system less balanced";
    checks.push(Check::plain(what, Unit::Level, &less, Below(0.0), criticism));
    let rest = trust(trial.of(&SYSTEM_UNFELT)).minus(&trust(balanced));
    checks.push(Check::plain("... with the criticism not felt", Unit::Level, &rest, Told, criticism));
    checks.push(Check::left("... left with the criticism not felt", &rest, &less, Gone, criticism));
    let won = |r: &Record| r.log(Measure::WonPerSeat, year);
    for (name, record) in [("relation", relation), ("system", system)] {
        let more = won(balanced).minus(&won(record));
        let what = format!("won, year 3: balanced against {name}");
        checks.push(Check::relative(what, &more, Above(0.0), Emergent(RESULTS)));
    }
    let more = won(hard).minus(&won(balanced));
    checks.push(Check::relative("won, year 3: hard on both against balanced", &more, Above(0.0), Emergent(RESULTS)));
    let more = hard.mean(Measure::Contribution, year).minus(&balanced.mean(Measure::Contribution, year));
    let what = "contribution a week, year 3: hard on both less balanced";
    checks.push(Check::plain(what, Unit::Money, &more, Above(0.0), Emergent(RESULTS)));
    let origin = Emergent("discontent, burnout, ambition and dismissal");
    for (name, record) in [("relation", relation), ("system", system), ("hard on both", hard)] {
        let more = record.turnover(weeks::ALL).minus(&balanced.turnover(weeks::ALL));
        let wanted = match name {
            "system" => Above(0.0),
            "hard on both" => Below(TURNOVER_MARGIN),
            _ => Told,
        };
        checks.push(Check::plain(format!("turnover: {name} less balanced"), Unit::PerYear, &more, wanted, origin));
        let more = record.mean(Measure::Energy, year).minus(&balanced.mean(Measure::Energy, year));
        checks.push(Check::plain(format!("energy, year 3: {name} less balanced"), Unit::Level, &more, Told, origin));
    }
    let ambitious = |r: &Record| r.share_of_voluntary(Outcome::ExitsAmbitious);
    let more = ambitious(relation).minus(&ambitious(balanced));
    let what = "highly ambitious among leavers: relation less balanced";
    checks.push(Check::plain(what, Unit::Share, &more, Above(0.0), origin));
    for (name, record) in kinds {
        let hours = record.mean(Measure::PeopleHours, weeks::ALL);
        let what = format!("manager's hours with people: {name}");
        checks.push(Check::plain(what, Unit::HoursPerWeek, &hours, Told, BuiltIn("a level takes hours")));
    }
    checks
}

fn exempt(scenario: &mut Scenario) {
    scenario.events.push(Event { at: 13, until: None, team: None, action: Action::Exempt(Who::BestSeller) });
}

const EXEMPT: Arm =
    Arm { name: "exempt-best", about: "from week 13 the standard does not apply to the best seller", build: exempt };
const EXEMPT_UNSEEN: Arm = Arm {
    name: "exempt-best-unseen",
    about: "the same, and nobody minds",
    build: |s| {
        exempt(s);
        off(s, "mechanisms.fairness");
    },
};

fn unlucky(scenario: &mut Scenario) {
    let demand = teamdrift_model::Parameters::find("market.demand");
    let action = Action::Set(demand.into_iter().map(|id| (id, Value::Number(0.5))).collect());
    scenario.events.push(Event { at: 26, until: Some(52), team: None, action });
}

const FOR_EFFORT: Arm =
    arm!("recognised-for-effort", "people are recognised for effort alone"; "policy.effort_recognised" = 1.0);
const FOR_RESULTS: Arm =
    arm!("recognised-for-results", "people are recognised for results alone"; "policy.effort_recognised" = 0.0);
const FOR_EFFORT_UNLUCKY: Arm = Arm {
    name: "recognised-for-effort-unlucky",
    about: "the same, with half a year of bad luck",
    build: |s| {
        (FOR_EFFORT.build)(s);
        unlucky(s);
    },
};
const FOR_RESULTS_UNLUCKY: Arm = Arm {
    name: "recognised-for-results-unlucky",
    about: "the same, with half a year of bad luck",
    build: |s| {
        (FOR_RESULTS.build)(s);
        unlucky(s);
    },
};

/// The same four, where recognition is in step with nothing.
const UNRECOGNISED: [Arm; 4] = [
    arm!("effort-unrecognised", "for effort, recognition in step with nothing", like FOR_EFFORT;
        "mechanisms.recognition" = false),
    arm!("results-unrecognised", "for results, recognition in step with nothing", like FOR_RESULTS;
        "mechanisms.recognition" = false),
    arm!("effort-unrecognised-unlucky", "the same, with half a year of bad luck", like FOR_EFFORT_UNLUCKY;
        "mechanisms.recognition" = false),
    arm!("results-unrecognised-unlucky", "the same, with half a year of bad luck", like FOR_RESULTS_UNLUCKY;
        "mechanisms.recognition" = false),
];

/// The claim on equal standards.
pub(super) const B16: Claim = Claim {
    id: "B16",
    text: "Standards apply to everyone, as respect; effort and development are celebrated, not results alone.",
    arms: &[
        ORDINARY,
        EXEMPT,
        EXEMPT_UNSEEN,
        FOR_EFFORT,
        FOR_RESULTS,
        FOR_EFFORT_UNLUCKY,
        FOR_RESULTS_UNLUCKY,
        UNRECOGNISED[0],
        UNRECOGNISED[1],
        UNRECOGNISED[2],
        UNRECOGNISED[3],
    ],
    checks: b16,
    note: "Measured on the whole team of eight, over weeks 26 to 156: the exempt seller is in the mean. What the others lose by \
           seeing it is the difference to the arm in which nobody minds. An exempt seller who leaves takes the \
           exemption along. Bad luck is a market at half its \
           demand for half a year, which nobody can help; what it costs is the difference to the same team without it.",
    chart: None,
};

fn b16(trial: &Trial) -> Vec<Check> {
    let (exempt, unseen, ordinary) = (trial.of(&EXEMPT), trial.of(&EXEMPT_UNSEEN), trial.of(&ORDINARY));
    let mut checks = Vec::new();
    let seen = BuiltIn("a visible exemption costs standard and motivation (`fairness`)");
    let own = Emergent("the exempt seller's own standard, and peers who follow it");
    let later = weeks::LATER;
    let (fair, standard, will) = (Measure::Fairness, Measure::Standard, Measure::Motivation);
    for (name, measure) in [("fairness", fair), ("perceived standard", standard), ("motivation", will)] {
        let of = |r: &Record| r.mean(measure, later);
        let less = of(exempt).minus(&of(ordinary));
        checks.push(Check::plain(format!("{name}: exempt less equal"), Unit::Level, &less, Below(0.0), seen));
        let minded = of(exempt).minus(&of(unseen));
        checks.push(Check::plain(format!("... {name}, by its being seen"), Unit::Level, &minded, Below(0.0), seen));
        let rest = of(unseen).minus(&of(ordinary));
        checks.push(Check::plain(format!("... {name}, without `fairness`"), Unit::Level, &rest, Told, own));
        checks.push(Check::left(format!("... {name}, left without `fairness`"), &rest, &less, Gone, own));
    }
    let won = |r: &Record| r.log(Measure::WonPerSeat, later);
    let less = won(exempt).minus(&won(ordinary));
    checks.push(Check::relative("won: exempt against equal", &less, Below(0.0), Emergent(RESULTS)));
    let rest = won(unseen).minus(&won(ordinary));
    checks.push(Check::relative("... without `fairness`", &rest, Told, own));
    checks.push(Check::left("... won, left without `fairness`", &rest, &less, Gone, own));
    let contribution = |r: &Record| r.mean(Measure::Contribution, later);
    let less = contribution(exempt).minus(&contribution(ordinary));
    let what = "contribution a week: exempt less equal";
    checks.push(Check::plain(what, Unit::Money, &less, Below(0.0), Emergent(RESULTS)));
    let more = exempt.turnover(later).minus(&ordinary.turnover(later));
    checks.push(Check::plain("turnover: exempt less equal", Unit::PerYear, &more, Told, Emergent(RESULTS)));
    let lost = |unlucky: &Arm, lucky: &Arm| {
        let will = |arm: &Arm| trial.of(arm).mean(Measure::Motivation, weeks::HARD_TIMES);
        will(unlucky).minus(&will(lucky))
    };
    let (effort, results) = (lost(&FOR_EFFORT_UNLUCKY, &FOR_EFFORT), lost(&FOR_RESULTS_UNLUCKY, &FOR_RESULTS));
    let recognised = BuiltIn("recognition in step with effort or with results (`recognition`)");
    let what = "motivation in bad luck, recognised for results: lost";
    checks.push(Check::plain(what, Unit::Level, &results, Below(0.0), recognised));
    let what = "motivation in bad luck, recognised for effort: lost";
    checks.push(Check::plain(what, Unit::Level, &effort, Told, recognised));
    let what = "... kept by recognition of effort (share of what is lost)";
    let kept = results.minus(&effort).over(&results);
    checks.push(Check::plain(what, Unit::Share, &kept, Above(0.5), recognised));
    let [effort_idle, results_idle] =
        [0, 1].map(|for_results| lost(&UNRECOGNISED[2 + for_results], &UNRECOGNISED[for_results]));
    let what = "... what it keeps, left without `recognition`";
    let (whole, left) = (results.minus(&effort), results_idle.minus(&effort_idle));
    checks.push(Check::left(what, &left, &whole, Gone, recognised));
    let won = |arm: &Arm| trial.of(arm).log(Measure::WonPerSeat, weeks::YEAR_TWO);
    let more = won(&FOR_EFFORT_UNLUCKY).minus(&won(&FOR_RESULTS_UNLUCKY));
    let what = "won, the year after bad luck: for effort against for results";
    checks.push(Check::relative(what, &more, Told, Emergent(RESULTS)));
    checks
}
