//! Several teams in one company: what they share and what is a team's own.

use crate::scenarios::{EVERYTHING, record, with};
use teamdrift_engine::simd::Cpu;
use teamdrift_model::observe::{EventKind, EventRow, Measure, Outcome, Record};
use teamdrift_model::parameters::Value;

fn company(teams: u32, values: &[(&str, Value)]) -> Record {
    let mut scenario = with("company", &[("manager.leaving_hazard", Value::Number(0.02))]);
    scenario.set("company.teams", teams).expect("the parameter takes it");
    for (key, value) in values {
        scenario.parameters.set(crate::scenarios::id(key), *value).expect("allowed");
    }
    record(&scenario, 3, 12, 12, Cpu::native(), EVERYTHING)
}

/// A team that shares nothing behaves as if it were alone.
#[test]
fn nothing_shared() {
    let nothing_shared = [("company.ladder", Value::Choice("team")), ("company.marketing_shared", Value::Number(0.0))];
    let (alone, among) = (company(1, &nothing_shared), company(3, &nothing_shared));
    let mine: Vec<_> = among.people.iter().filter(|row| row.team == 0).collect();
    assert_eq!(mine.len(), alone.people.len());
    for (a, b) in mine.into_iter().zip(&alone.people) {
        assert_eq!(a, b);
    }
    let of_first = |record: &Record| record.events.iter().filter(|row| row.team == 0).copied().collect::<Vec<_>>();
    assert_eq!(of_first(&among), of_first(&alone));
    // The others have other draws.
    let won = |team: u32| among.people.iter().filter(|row| row.team == team).map(|row| row.won).sum::<f64>();
    assert!(won(1) != won(0) && won(2) != won(1));
}

/// The company's ladder promotes into other teams, a team's does not.
#[test]
fn ladder() {
    let starts = |ladder: &'static str| {
        let record = company(4, &[("company.ladder", Value::Choice(ladder))]);
        let (mut own, mut other) = (0, 0);
        for start in record.events.iter().filter(|row| row.kind == EventKind::ManagerStart) {
            // A promotion in the same week of the same future, in the team itself or in another one.
            if start.seat.is_some() {
                own += 1;
            } else {
                let from = record
                    .events
                    .iter()
                    .filter(|row| (row.future, row.week, row.kind) == (start.future, start.week, EventKind::Promotion))
                    .any(|row| row.team != start.team);
                assert!(from, "{start:?} comes from nowhere");
                other += 1;
            }
        }
        (own, other)
    };
    assert_eq!(starts("team").1, 0);
    let (own, other) = starts("company");
    // Of four teams three are others': most of those promoted come from there.
    assert!(other > own, "{other} from other teams, {own} from the own one");
}

/// With limited recruiting, many open seats stay open longer.
#[test]
fn limited_recruiting() {
    let open = |hands: Option<f64>| {
        let values: Vec<(&str, Value)> = hands.map(|n| ("company.recruiting", Value::Number(n))).into_iter().collect();
        let weekly = company(3, &values).weekly;
        (0..weekly.weeks()).flat_map(|week| weekly.values(week, Measure::Vacancies).to_vec()).sum::<f64>()
    };
    let (free, tight) = (open(None), open(Some(0.25)));
    assert!(tight > 1.15 * free, "{tight} seat-weeks open, {free} without a limit");
}

/// Money, seats and zones of all teams add up.
#[test]
fn totals() {
    let record = company(3, &[]);
    let seats = 3.0 * 8.0;
    for week in 0..record.weekly.weeks() {
        let of = |measure| record.weekly.values(week, measure)[0];
        assert!((of(Measure::WonPerSeat) * seats - of(Measure::Won)).abs() < 1e-6 * (1.0 + of(Measure::Won)));
        let zones = [Measure::InPerformance, Measure::InComfort, Measure::InStress, Measure::InApathy].map(of);
        assert!((zones.iter().sum::<f64>() - 1.0).abs() < 1e-12, "shares of teams in zones: {zones:?}");
    }
    let hours = |record: &Record| {
        let all = record.outcomes.column(Outcome::CoachingHours);
        all.iter().sum::<f64>() / all.len() as f64
    };
    let (several, one) = (hours(&record), hours(&company(1, &[])));
    assert!((several / one - 1.0).abs() < 0.05, "hours a seller and month: {several} in three teams, {one} in one");
}

/// A manager who leaves is followed by another after the stated weeks.
#[test]
fn replacement_weeks() {
    for weeks in [0.0, 1.0, 2.0, 10.0] {
        let record = company(1, &[("manager.replacement_weeks", Value::Number(weeks))]);
        let mut gaps = Vec::new();
        for exit in record.events.iter().filter(|row| row.kind == EventKind::ManagerExit) {
            let follows = |row: &&EventRow| {
                (row.future, row.kind) == (exit.future, EventKind::ManagerStart) && row.week > exit.week
            };
            match record.events.iter().find(follows) {
                Some(start) => gaps.push(start.week - exit.week),
                None => assert!(exit.week + weeks as u32 + 1 > 59, "nobody follows {exit:?}"),
            }
        }
        assert!(gaps.len() > 3 && gaps.iter().all(|gap| f64::from(*gap) == weeks.max(1.0)), "{weeks}: {gaps:?}");
    }
}
