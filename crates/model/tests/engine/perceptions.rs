//! What people perceive and feel, as an HR file shows it: it lies where published work says, and moves as gradually.

use crate::scenarios::{fixed, with};
use std::collections::BTreeMap;
use teamdrift_engine::simd::Cpu;
use teamdrift_model::Simulation;
use teamdrift_model::observe::{PersonRow, RecordOptions, Recorder};
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
