//! Bounds and conservation hold in any scenario: states in range, opportunities and seats and money add
//! up, one cause an exit, no number missing where there is one.

use crate::scenarios::{record, varied};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use teamdrift_engine::simd::Cpu;
use teamdrift_model::Parameters;
use teamdrift_model::Simulation;
use teamdrift_model::company::Company;
use teamdrift_model::context::Context;
use teamdrift_model::mechanisms::pipeline::CAPACITY;
use teamdrift_model::observe::Observer;
use teamdrift_model::observe::{EventKind, Measure, RecordOptions};
use teamdrift_model::parameters::{ParameterKind, Value};
use teamdrift_model::scenario::{Action, Event, Scenario, Who};

/// Checks every week.
#[derive(Default)]
struct Auditor {
    open: Vec<f64>,
    backlog: Vec<f64>,
    present: Vec<f64>,
    weeks: u32,
}

fn within(name: &str, values: &[f64], low: f64, high: f64) {
    for (i, x) in values.iter().enumerate() {
        assert!((low..=high).contains(x), "{name}[{i}] = {x} is not within {low} to {high}");
    }
}

impl Observer for Auditor {
    fn week(&mut self, week: u32, _: &Context, company: &Company) {
        let (p, s, t) = (&company.people, &company.seat, &company.team);
        for (name, values) in p.all().chain(s.all()).chain(t.all()) {
            assert!(values.iter().all(|x| x.is_finite()), "{name} holds a number that is none in week {week}");
        }
        for (name, column) in [
            ("ambition", &p.ambition),
            ("affinity", &p.affinity),
            ("fit", &p.fit),
            ("prospecting", &p.prospecting),
            ("closing", &p.closing),
            ("motivation", &p.motivation),
            ("fatigue", &p.fatigue),
            ("exhaustion", &p.exhaustion),
            ("safety", &p.safety),
            ("standard", &p.standard),
            ("clarity", &p.clarity),
            ("responsibility", &p.responsibility),
            ("trust", &p.trust),
            ("satisfaction", &p.satisfaction),
            ("support", &p.support),
            ("demand", &p.demand),
            ("belief", &p.belief),
            ("present", &p.present),
            ("team support", &t.support),
            ("team demand", &t.demand),
            ("promises", &t.promises),
            ("unfairness", &t.unfairness),
            ("manager's energy", &t.manager_energy),
            ("manager's clarity", &t.manager_clarity),
            ("time_coverage", &t.time_coverage),
            ("recruiters", &t.recruiters),
        ] {
            within(name, column, 0.0, 1.0);
        }
        for (name, column) in [
            ("tenure", &p.tenure),
            ("absence", &p.absence),
            ("effort", &p.effort),
            ("earnings", &p.earnings),
            ("won", &s.won),
            ("delivered", &s.delivered),
            ("backlog", &s.backlog),
            ("customers", &s.customers),
            ("leads", &s.leads),
            ("hazard", &p.voluntary_hazard),
            ("market", &t.market),
        ] {
            within(name, column, 0.0, f64::INFINITY);
        }
        assert!(company.book.open.iter().all(|n| *n as usize <= CAPACITY));
        let open: Vec<f64> = company.book.open.iter().map(|n| f64::from(*n)).collect();
        if self.weeks > 0 {
            for (i, now) in open.iter().enumerate() {
                let expected = self.open[i] + s.leads[i] - s.wins[i] - s.losses[i];
                assert_eq!(*now, expected, "opportunities of {i} in week {week}: won + lost + open is not what came");
                let expected = self.backlog[i] + s.won[i] - s.delivered[i];
                let off = (s.backlog[i] - expected).abs();
                assert!(
                    off <= 1e-6 * (1.0 + expected.abs()),
                    "money of {i} in week {week}: won is not delivered or in the backlog"
                );
            }
        }
        self.count_seats(week, company);
        let lanes = company.lanes;
        for lane in 0..lanes {
            let filled: f64 = (0..company.seats).map(|seat| p.present[seat * lanes + lane]).sum();
            assert_eq!(filled, t.filled[lane], "seats filled in week {week}");
        }
        self.open = open;
        self.backlog.clone_from(&s.backlog);
        self.present.clone_from(&p.present);
        self.weeks += 1;
    }
}

impl Auditor {
    /// Every change of a seat is an event, with one cause if it is an exit.
    fn count_seats(&mut self, week: u32, company: &Company) {
        let mut change = vec![0.0; company.people.present.len()];
        for row in &company.log {
            let lane = company.lane(row.future, row.team);
            let Some(seat) = row.seat else { continue };
            let i = seat as usize * company.lanes + lane;
            match row.kind {
                EventKind::Exit => {
                    change[i] -= 1.0;
                    assert!(row.cause.is_some() && row.fifth.is_some(), "an exit without cause in week {week}");
                }
                EventKind::Promotion => change[i] -= 1.0,
                EventKind::Hire => change[i] += 1.0,
                EventKind::ManagerExit | EventKind::ManagerStart | EventKind::SickLeave | EventKind::Zone => {
                    assert!(row.cause.is_none());
                }
            }
        }
        if self.weeks > 0 {
            for (i, change) in change.iter().enumerate() {
                assert_eq!(
                    company.people.present[i],
                    self.present[i] + change,
                    "seat {i} in week {week}: filled + vacant"
                );
            }
        }
    }
}

/// Any value that a parameter allows; most often one near the plausible range, sometimes an extreme.
fn value(info: &'static teamdrift_model::parameters::ParameterInfo) -> BoxedStrategy<Value> {
    let (low, high) = info.allowed;
    let (p_low, p_high) = info.plausible;
    match info.kind {
        ParameterKind::Number | ParameterKind::OptionalNumber => {
            prop_oneof![4 => p_low..=p_high, 1 => low..=high, 1 => Just(low), 1 => Just(high)]
                .prop_map(Value::Number)
                .boxed()
        }
        ParameterKind::Count => {
            let high = high.min(if info.name == "history_weeks" { 30.0 } else { high });
            (low as u32..=high as u32).prop_map(Value::Count).boxed()
        }
        ParameterKind::Switch => any::<bool>().prop_map(Value::Switch).boxed(),
        ParameterKind::Choice(names) => proptest::sample::select(names.to_vec()).prop_map(Value::Choice).boxed(),
    }
}

fn who() -> impl Strategy<Value = Who> {
    proptest::sample::select(vec![
        Who::BestSeller,
        Who::WorstSeller,
        Who::MiddlingSeller,
        Who::BestAptitude,
        Who::AssessedAptitude,
        Who::Weighted,
        Who::Random,
        Who::LongestTenure,
        Who::Outside,
    ])
}

fn event() -> impl Strategy<Value = Event> {
    let parameters: Vec<_> = Parameters::all().filter(|(_, info)| !info.fixed_at_start()).collect();
    let set = proptest::sample::select(parameters)
        .prop_flat_map(|(id, info)| value(info).prop_map(move |value| Action::Set(vec![(id, value)])));
    let action = prop_oneof![
        4 => set,
        1 => who().prop_map(Action::Promote),
        1 => who().prop_map(Action::PromoteKeepingSeat),
        1 => who().prop_map(Action::Dismiss),
        1 => Just(Action::Hire),
        1 => (0.0..=1.0).prop_map(|gain| Action::Train { gain }),
        1 => (0.0..=1.0).prop_map(|share| Action::Reorganize { share }),
        1 => (0.0..=1.0).prop_map(|share| Action::LoseCustomer { share }),
        1 => who().prop_map(Action::Exempt),
    ];
    let team = proptest::option::of(0u32..4);
    (0u32..20, proptest::option::of(1u32..15), team, action).prop_map(|(at, length, team, action)| Event {
        at,
        until: length.map(|weeks| at + weeks),
        team,
        action,
    })
}

fn scenario() -> impl Strategy<Value = Scenario> {
    let all: Vec<_> = Parameters::all().collect();
    let changes = proptest::collection::vec(
        proptest::sample::select(all).prop_flat_map(|(id, info)| value(info).prop_map(move |value| (id, value))),
        0..40,
    );
    (changes, proptest::collection::vec(event(), 0..6), 1u32..12, 1u32..4).prop_map(
        |(changes, events, sellers, teams)| {
            let mut scenario = Scenario { weeks: 24, events, ..Scenario::default() };
            scenario.set("start.history_weeks", 13).expect("the parameter takes it");
            for (id, value) in changes {
                scenario.parameters.set(id, value).expect("a value within the allowed range is taken");
            }
            scenario.set("team.sellers", sellers).expect("the parameter takes it");
            scenario.set("company.teams", teams).expect("the parameter takes it");
            scenario
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]
    /// Invariants hold in any allowed scenario.
    #[test]
    fn any_scenario(scenario in scenario(), seed in any::<u64>()) {
        let mut simulation = Simulation::new(&scenario, seed, 0, 4, Cpu::native());
        simulation.run(&mut Auditor::default());
    }
}

/// Invariants hold in the ready scenarios.
#[test]
fn ready_scenarios() {
    for scenario in crate::scenarios::varied() {
        let mut simulation = Simulation::new(&scenario, 1, 0, 16, Cpu::native());
        simulation.run(&mut Auditor::default());
    }
}

/// Contribution is the margin less its four costs.
#[test]
fn contribution() {
    for scenario in varied() {
        let weekly = record(&scenario, 3, 8, 8, Cpu::native(), RecordOptions::default()).weekly;
        for week in 0..weekly.weeks() {
            for future in 0..8 {
                let of = |measure| weekly.values(week, measure)[future];
                let costs = [Measure::PayCost, Measure::Commission, Measure::Replacement, Measure::ManagerCost];
                let parts = of(Measure::Margin) - costs.into_iter().map(of).sum::<f64>();
                let whole = of(Measure::Contribution);
                assert!((parts - whole).abs() < 1e-6 * (1.0 + whole.abs()), "{}: week {week}", scenario.name);
            }
        }
    }
}
