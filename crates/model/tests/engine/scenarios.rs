//! Scenarios that between them use every mechanism, every event and every policy.

use teamdrift_engine::simd::Cpu;
use teamdrift_model::Parameters;
use teamdrift_model::Simulation;
use teamdrift_model::mechanisms::coaching::Aim;
use teamdrift_model::mechanisms::diagnosis::Answer;
use teamdrift_model::mechanisms::policy::{PolicyKind, Protected};
use teamdrift_model::mechanisms::roles::Roles;
use teamdrift_model::mechanisms::style::Style;
use teamdrift_model::observe::{Record, RecordOptions, Recorder};
use teamdrift_model::parameters::{ParameterId, Value};
use teamdrift_model::scenario::{Action, Event, NamedSeller, Scenario, Who};

/// A parameter's id; the test fails if there is none of that name.
pub fn id(key: &str) -> ParameterId {
    Parameters::find(key).unwrap_or_else(|| panic!("no parameter {key}"))
}

/// The ordinary scenario with other values.
pub fn with(name: &str, values: &[(&str, Value)]) -> Scenario {
    let mut scenario = Scenario { name: name.into(), weeks: 60, ..Scenario::default() };
    for (key, value) in values {
        scenario.parameters.set(id(key), *value).unwrap_or_else(|why| panic!("{key}: {why:?}"));
    }
    scenario
}

/// `fixed` support and demand.
pub fn fixed(support: f64, demand: f64) -> Scenario {
    let mut scenario = with("fixed", &[]);
    scenario.set("policy.kind", PolicyKind::Fixed).expect("the parameter takes it");
    scenario.set("policy.support", support).expect("the parameter takes it");
    scenario.set("policy.demand", demand).expect("the parameter takes it");
    scenario
}

fn at(week: u32, action: Action) -> Event {
    Event { at: week, until: None, team: None, action }
}

/// A few very different scenarios.
pub fn varied() -> Vec<Scenario> {
    let mut eventful = with("eventful", &[("team.sellers", Value::Count(6))]);
    eventful.events = vec![
        Event { at: 4, until: Some(12), team: None, action: Action::Exempt(Who::BestSeller) },
        Event {
            at: 6,
            until: Some(20),
            team: None,
            action: Action::Set(vec![(id("market.demand"), Value::Number(0.6))]),
        },
        at(8, Action::Train { gain: 0.3 }),
        at(10, Action::Dismiss(Who::WorstSeller)),
        at(11, Action::Hire),
        at(14, Action::Promote(Who::BestSeller)),
        at(20, Action::Reorganize { share: 0.5 }),
        at(25, Action::LoseCustomer { share: 0.8 }),
        at(30, Action::Promote(Who::Outside)),
        at(35, Action::Promote(Who::AssessedAptitude)),
        at(40, Action::Dismiss(Who::Named("Kari".into()))),
        at(41, Action::Set(vec![(id("policy.kind"), Value::Choice("system-leader"))])),
    ];
    eventful.sellers = vec![NamedSeller {
        name: "Kari".into(),
        skill: Some(0.7),
        tenure: Some(4.0),
        energy: Some(0.5),
        ..NamedSeller::default()
    }];
    let mut bare = with("everything-off", &[]);
    for (which, info) in Parameters::all().filter(|(_, info)| info.section == "mechanisms") {
        bare.parameters.set(which, Value::Switch(false)).unwrap_or_else(|why| panic!("{}: {why:?}", info.key()));
    }
    let mut crowded = with("fifty-seats", &[("team.sellers", Value::Count(50)), ("market.demand", Value::Number(3.0))]);
    crowded.weeks = 20;
    let mut situational = with("situational", &[("start.safety", Value::Number(0.3))]);
    situational.set("policy.kind", PolicyKind::Situational).expect("the parameter takes it");
    situational.set("policy.own_quota_share", 0.4).expect("the parameter takes it");
    situational.set("policy.protect", Protected::People).expect("the parameter takes it");
    let mut erratic = with("erratic", &[("start.history_weeks", Value::Count(26))]);
    erratic.set("policy.kind", PolicyKind::Erratic).expect("the parameter takes it");
    let practices = with(
        "practices",
        &[
            ("policy.kind", Value::Choice("advised")),
            ("policy.feedback", Value::Number(2.0)),
            ("policy.feedback_adapted", Value::Switch(true)),
            ("policy.effort_recognised", Value::Number(0.2)),
            ("policy.coaching", Value::Choice("individual")),
            ("policy.meeting_numbers", Value::Number(0.9)),
            ("policy.meeting_regularity", Value::Number(0.5)),
            ("policy.roles", Value::Choice("by-strength")),
            ("policy.channels", Value::Choice("by-case")),
            ("policy.cherry_picking", Value::Number(0.5)),
            ("policy.own_quota_share", Value::Number(0.2)),
            ("policy.taking_over", Value::Number(0.8)),
            ("policy.development_hours", Value::Number(2.0)),
            ("hiring.preview", Value::Number(1.0)),
            ("start.friction", Value::Number(0.6)),
            ("company.promotion_rule", Value::Choice("best-seller")),
            ("policy.coordination_hours", Value::Number(0.2)),
            ("policy.delegation", Value::Number(0.9)),
            ("policy.engagement", Value::Number(0.4)),
            ("coaching_system.training", Value::Number(1.0)),
            ("delivery.capacity", Value::Number(1.0)),
            ("delivery.oversell", Value::Number(0.3)),
        ],
    );
    let mut several = with(
        "three-teams",
        &[
            ("company.teams", Value::Count(3)),
            ("team.sellers", Value::Count(4)),
            ("company.recruiting", Value::Number(0.3)),
            ("policy.coordination_hours", Value::Number(4.0)),
            ("manager.leaving_hazard", Value::Number(0.02)),
        ],
    );
    several.events = vec![
        Event { at: 10, until: None, team: Some(2), action: Action::Promote(Who::BestSeller) },
        at(15, Action::Train { gain: 0.2 }),
        Event { at: 20, until: None, team: Some(1), action: Action::Dismiss(Who::WorstSeller) },
    ];
    let mut styled = with("styled", &[("policy.kind", Value::Choice("situational"))]);
    styled.set("policy.style", Style::Challenging).expect("the parameter takes it");
    styled.set("policy.answer", Answer::Structure).expect("the parameter takes it");
    styled.set("policy.coaching", Aim::Best).expect("the parameter takes it");
    styled.set("policy.roles", Roles::ByLot).expect("the parameter takes it");
    vec![
        with("ordinary", &[]),
        fixed(0.15, 0.85),
        eventful,
        bare,
        crowded,
        situational,
        erratic,
        practices,
        styled,
        several,
    ]
}

/// Everything recorded of some futures, `lanes` at a time.
pub fn record(scenario: &Scenario, seed: u64, futures: u32, lanes: u32, cpu: Cpu, wanted: RecordOptions) -> Record {
    let mut all = Record::new(0, scenario.weeks as usize);
    let mut first = 0;
    while first < futures {
        let width = lanes.min(futures - first);
        let mut simulation = Simulation::new(scenario, seed, first, width as usize, cpu);
        let mut recorder = Recorder::new(first, width as usize, scenario.weeks, wanted);
        simulation.run(&mut recorder);
        all.append(recorder.finish());
        first += width;
    }
    all
}

/// Everything there is to write down.
pub const EVERYTHING: RecordOptions = RecordOptions { events: true, people: true, outcomes_only: false };
