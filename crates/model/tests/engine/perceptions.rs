//! What people perceive and feel, as an HR file shows it: it lies where published work says, and moves as gradually.

use crate::scenarios::{fixed, with};
use std::collections::BTreeMap;
use teamdrift_engine::simd::Cpu;
use teamdrift_model::Simulation;
use teamdrift_model::company::Company;
use teamdrift_model::context::Context;
use teamdrift_model::observe::{Observer, PersonRow, RecordOptions, Recorder};
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Scenario;

/// The rows of people of some futures.
fn rows(scenario: &Scenario, futures: u32) -> Vec<PersonRow> {
    let options = RecordOptions { people: true, ..RecordOptions::default() };
    let mut all = Vec::new();
    for first in (0..futures).step_by(64) {
        let mut recorder = Recorder::new(first, 64, scenario.weeks, options);
        Simulation::new(scenario, 11, first, 64, Cpu::native()).run(&mut recorder);
        all.extend(recorder.finish().people);
    }
    all
}

/// The ordinary company over three years.
fn ordinary(values: &[(&str, Value)]) -> Vec<PersonRow> {
    rows(&Scenario { weeks: 156, ..with("ordinary", values) }, 192)
}

fn mean(x: &[f64]) -> f64 {
    x.iter().sum::<f64>() / x.len() as f64
}

fn sd(x: &[f64]) -> f64 {
    let m = mean(x);
    (x.iter().map(|x| (x - m) * (x - m)).sum::<f64>() / x.len() as f64).sqrt()
}

fn correlation(pairs: &[(f64, f64)]) -> f64 {
    let (x, y): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let (mx, my) = (mean(&x), mean(&y));
    let cov = pairs.iter().map(|(a, b)| (a - mx) * (b - my)).sum::<f64>() / pairs.len() as f64;
    cov / (sd(&x) * sd(&y))
}

type Read = fn(&PersonRow) -> f64;

/// ICC(1): the share of the variance that lies between teams, of one month.
fn icc(rows: &[PersonRow], month: u32, read: Read) -> f64 {
    let mut teams: BTreeMap<u32, Vec<f64>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.month == month) {
        teams.entry(row.future).or_default().push(read(row));
    }
    let all: Vec<f64> = teams.values().flatten().copied().collect();
    let (k, n, grand) = (teams.len() as f64, all.len() as f64, mean(&all));
    let between: f64 = teams
        .values()
        .map(|t| {
            t.len() as f64 * {
                let d = mean(t) - grand;
                d * d
            }
        })
        .sum::<f64>()
        / (k - 1.0);
    let within: f64 = teams.values().map(|t| t.len() as f64 * sd(t) * sd(t)).sum::<f64>() / (n - k);
    let size = n / k;
    (between - within) / (between + (size - 1.0) * within)
}

/// How answers of one person a number of months apart correlate, for stayers.
fn stability(rows: &[PersonRow], months: u32, read: Read) -> f64 {
    let at: BTreeMap<(u32, u32, u32, u32), f64> =
        rows.iter().map(|row| ((row.future, row.seat, row.hire, row.month), read(row))).collect();
    let pairs: Vec<(f64, f64)> = at
        .iter()
        .filter_map(|((future, seat, hire, month), x)| {
            at.get(&(*future, *seat, *hire, month + months)).map(|y| (*x, *y))
        })
        .collect();
    correlation(&pairs)
}

fn together(rows: &[PersonRow], a: Read, b: Read) -> f64 {
    correlation(&rows.iter().map(|row| (a(row), b(row))).collect::<Vec<_>>())
}

const SCALES: [(&str, Read); 8] = [
    ("motivation", |r| r.motivation),
    ("energy", |r| r.energy),
    ("exhaustion", |r| r.exhaustion),
    ("safety", |r| r.safety),
    ("standard", |r| r.standard),
    ("clarity", |r| r.clarity),
    ("satisfaction", |r| r.satisfaction),
    ("skill", |r| r.prospecting),
];

/// A share of what is measured lies within a range.
fn lies(what: &str, x: f64, low: f64, high: f64) {
    assert!((low..=high).contains(&x), "{what}: {x:.3} does not lie within {low} to {high}");
}

/// Answers are as stable and as shared in teams as published work says, with room on both sides: exhaustion and
/// satisfaction a year apart; ICC(1) of safety, standard and clarity.
#[test]
fn stability_and_teams() {
    let all = ordinary(&[]);
    lies("exhaustion a year apart", stability(&all, 13, |r| r.exhaustion), 0.45, 0.75);
    lies("exhaustion two years apart", stability(&all, 26, |r| r.exhaustion), 0.3, 0.65);
    lies("satisfaction a year apart", stability(&all, 13, |r| r.satisfaction), 0.45, 0.75);
    lies("safety a year apart", stability(&all, 13, |r| r.safety), 0.35, 0.75);
    for (name, read) in [("safety", (|r| r.safety) as Read), ("standard", |r| r.standard), ("clarity", |r| r.clarity)] {
        // Months apart, so that one month's chance does not decide.
        let shares: Vec<f64> = [4, 14, 24, 34].map(|month| icc(&all, month, read)).to_vec();
        lies(&format!("ICC(1) of {name}"), mean(&shares), 0.03, 0.35);
    }
    lies("clarity with standard", together(&all, |r| r.clarity, |r| r.standard), 0.05, 0.6);
}

/// Noise makes answers vary and changes nothing else: the same sales, week by week, and fewer true differences.
#[test]
fn observing_changes_nothing() {
    let (noisy, truth) = (ordinary(&[]), ordinary(&[("survey.reliability", Value::Number(1.0))]));
    assert_eq!(noisy.len(), truth.len());
    assert!(noisy.iter().zip(&truth).all(|(a, b)| (a.won, a.fit, a.hire) == (b.won, b.fit, b.hire)));
    for (name, read) in SCALES {
        let pairs: Vec<(f64, f64)> = noisy.iter().zip(&truth).map(|(a, b)| (read(a), read(b))).collect();
        let seen = correlation(&pairs);
        let reliability = seen * seen;
        lies(&format!("reliability of {name}"), reliability, 0.65, 0.92);
    }
}

/// Newcomers begin above, are below for a while and come back; switched off, they begin where they stay.
#[test]
fn newcomers() {
    let satisfaction = |all: &[PersonRow], months: std::ops::Range<u32>| {
        let of: Vec<f64> = all
            .iter()
            .filter(|r| r.hire > 0 && months.contains(&((r.tenure_weeks / 4.0) as u32)))
            .map(|r| r.satisfaction)
            .collect();
        mean(&of)
    };
    let fall = |all: &[PersonRow]| satisfaction(all, 0..2) - satisfaction(all, 10..15);
    let with_course = ordinary(&[]);
    let without = ordinary(&[("mechanisms.newcomer_course", Value::Switch(false))]);
    lies("fall over the first year", fall(&with_course), 0.04, 0.2);
    assert!(fall(&with_course) > fall(&without) + 0.03, "{} {}", fall(&with_course), fall(&without));
}

/// Under the corners nothing reaches an end: safety under demand alone, exhaustion and energy under support alone.
#[test]
fn ends_are_approached() {
    let truth = |support, demand| {
        let mut scenario = Scenario { weeks: 156, ..fixed(support, demand) };
        scenario.set("survey.reliability", 1.0).expect("the parameter takes it");
        rows(&scenario, 64)
    };
    let pressed = truth(0.0, 1.0);
    assert!(pressed.iter().all(|r| r.safety > 0.0 && r.exhaustion < 1.0));
    let at_end = |all: &[PersonRow], read: Read| {
        let late: Vec<f64> = all.iter().filter(|r| r.month == 38).map(read).collect();
        (mean(&late), sd(&late))
    };
    let (safety, spread) = at_end(&pressed, |r| r.safety);
    assert!(safety < 0.25 && spread > 0.01, "{safety} {spread}");
    let eased = truth(1.0, 0.0);
    assert!(eased.iter().all(|r| r.exhaustion > 0.0 && r.energy < 1.0));
}

/// Demand alone takes safety within months, not weeks: after a month hardly a third of what it takes in a year.
#[test]
fn safety_falls_gradually() {
    let all = rows(&Scenario { weeks: 60, ..fixed(0.15, 0.85) }, 192);
    let at = |month: u32| mean(&all.iter().filter(|r| r.month == month).map(|r| r.safety).collect::<Vec<_>>());
    let before = mean(&ordinary(&[]).iter().filter(|r| r.month == 0).map(|r| r.safety).collect::<Vec<_>>());
    let (month, year) = (before - at(0), before - at(12));
    assert!(year > 0.2 && month > 0.0 && month < year / 3.0, "{month} {year}");
}

/// Regions move apart: the markets of two teams of one company go together as far as swings are shared.
#[test]
fn regions() {
    let apart = |shared: f64| {
        let values = [("company.teams", Value::Count(2)), ("market.shared_swing", Value::Number(shared))];
        let scenario = Scenario { weeks: 104, ..with("regions", &values) };
        let mut swings = Swings::default();
        Simulation::new(&scenario, 3, 0, 64, Cpu::native()).run(&mut swings);
        correlation(&swings.pairs)
    };
    lies("all shared", apart(1.0), 0.999_999, 1.000_001);
    lies("by default", apart(0.6), 0.4, 0.8);
    lies("nothing shared", apart(0.0), -0.25, 0.25);
}

/// The swings of the first two teams, week by week.
#[derive(Default)]
struct Swings {
    pairs: Vec<(f64, f64)>,
}

impl Observer for Swings {
    fn week(&mut self, _: u32, _: &Context, company: &Company) {
        for at in 0..company.futures() {
            let lanes = company.of_future(at);
            self.pairs.push((company.team.shock[lanes.start], company.team.shock[lanes.start + 1]));
        }
    }
}

/// Prints what the other tests look at, with the truth beside the answers.
#[test]
#[ignore = "prints, proves nothing"]
fn show() {
    for (name, values) in [("answers", vec![]), ("truth", vec![("survey.reliability", Value::Number(1.0))])] {
        let all = ordinary(&values);
        println!("{name}");
        for (scale, read) in SCALES {
            let x: Vec<f64> = all.iter().map(read).collect();
            println!(
                "{scale:14} mean {:.3} sd {:.3} ICC {:.2} month {:.2} year {:.2} two years {:.2}",
                mean(&x),
                sd(&x),
                icc(&all, 20, read),
                stability(&all, 1, read),
                stability(&all, 13, read),
                stability(&all, 26, read),
            );
        }
        println!("clarity-standard {:.2}", together(&all, |r| r.clarity, |r| r.standard));
        println!("safety-standard {:.2}", together(&all, |r| r.safety, |r| r.standard));
        println!("safety-satisfaction {:.2}", together(&all, |r| r.safety, |r| r.satisfaction));
        println!("exhaustion-satisfaction {:.2}", together(&all, |r| r.exhaustion, |r| r.satisfaction));
        let marked = all.iter().filter(|r| r.exhaustion > 0.5).count() as f64 / all.len() as f64;
        println!("marked {marked:.3}");
        for month in [0, 1, 2, 3, 5, 7, 10, 13, 17, 22, 26, 39] {
            let new: Vec<&PersonRow> =
                all.iter().filter(|r| r.hire > 0 && (r.tenure_weeks / 4.0) as u32 == month).collect();
            let of = |read: Read| mean(&new.iter().map(|r| read(r)).collect::<Vec<_>>());
            println!(
                "newcomer month {month:2}: safety {:.3} satisfaction {:.3} motivation {:.3}",
                of(|r| r.safety),
                of(|r| r.satisfaction),
                of(|r| r.motivation)
            );
        }
    }
    for (s, d) in [(0.15, 0.15), (0.85, 0.15), (0.15, 0.85), (0.85, 0.85)] {
        let all = rows(&Scenario { weeks: 156, ..fixed(s, d) }, 64);
        print!("{s} {d}:");
        for month in [0, 1, 3, 12, 38] {
            let of = |read: Read| mean(&all.iter().filter(|r| r.month == month).map(read).collect::<Vec<_>>());
            print!(
                " | {month}: safety {:.2} standard {:.2} exhaustion {:.2} satisfaction {:.2} motivation {:.2}",
                of(|r| r.safety),
                of(|r| r.standard),
                of(|r| r.exhaustion),
                of(|r| r.satisfaction),
                of(|r| r.motivation)
            );
        }
        println!();
    }
}

/// Prints sales a seat over the plane of support and demand, in the third year.
#[test]
#[ignore = "prints, proves nothing"]
fn plane() {
    for demand in [0.0, 0.2, 0.4, 0.6, 0.8, 1.0] {
        for support in [0.0, 0.2, 0.4, 0.6, 0.8, 1.0] {
            let all = rows(&Scenario { weeks: 156, ..fixed(support, demand) }, 128);
            let late: f64 = all.iter().filter(|r| r.month >= 26).map(|r| r.won).sum();
            print!(" {:6.0}", late / 128.0 / 8.0 / 1000.0);
        }
        println!("   demand {demand}");
    }
}
