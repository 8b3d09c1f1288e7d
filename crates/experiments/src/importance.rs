//! The parameters that the key answers are most sensitive to: a screening of all parameters except settings and
//! the question itself, for a few answers at once. The result is kept, because it takes minutes and every report quotes it.

use super::progress::{Interrupted, Progress};
use super::replicate::{Plan, on_threads, simulate_block};
use super::screening::{Factor, placed};
use rayon::prelude::*;
use teamdrift_model::Parameters;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Record;
use teamdrift_model::observe::Unit;
use teamdrift_model::parameters::ParameterSource;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Scenario;
use teamdrift_model::simulation::BLOCK;
use teamdrift_stats::morris;

/// An answer for which the parameters are screened.
#[derive(Debug, Clone, Copy)]
pub struct KeyAnswer {
    /// Its id, by which the kept result and the words name it.
    pub id: &'static str,
    /// What it is.
    pub about: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// How it is read from the ordinary team and from the team led strongly on both sides.
    of: fn(&Record, &Record) -> f64,
}

/// The key answers, all of year 3.
pub const KEY_ANSWERS: [KeyAnswer; 3] = [
    KeyAnswer {
        id: "contribution",
        about: "contribution per seat and year, ordinary team",
        unit: Unit::MoneyPerYear,
        of: |ordinary, _| a_year(ordinary, Measure::Contribution),
    },
    KeyAnswer {
        id: "turnover",
        about: "exits per seller and year, ordinary team",
        unit: Unit::PerYear,
        of: |ordinary, _| a_year(ordinary, Measure::Exits),
    },
    KeyAnswer {
        id: "gain",
        about: "contribution per seat and year, strong on both less ordinary",
        unit: Unit::MoneyPerYear,
        of: |ordinary, strong| a_year(strong, Measure::Contribution) - a_year(ordinary, Measure::Contribution),
    },
];

/// The mean of a measure in the third year, per seat, over all futures.
fn a_year(record: &Record, measure: Measure) -> f64 {
    let week = |week| {
        let values = record.weekly.values(week, measure);
        values.iter().sum::<f64>() / values.len() as f64
    };
    let seats = f64::from(Scenario::default().seats());
    (104..156).map(week).sum::<f64>() / seats
}

/// The parameters that are screened: numbers with a plausible range that are no settings, and that are not the question
/// itself (the way of leading, the size of the team).
#[must_use]
pub fn factors() -> Vec<Factor> {
    let asked = |key: &str| {
        Parameters::find(key).map(Parameters::info).is_none_or(|info| {
            matches!(info.source, ParameterSource::Setting) || ["policy", "team"].contains(&info.section)
        })
    };
    Factor::all(&[]).into_iter().filter(|factor| !asked(&factor.key)).collect()
}

/// What one parameter does to one key answer, over its plausible range.
#[derive(Debug, Clone, PartialEq)]
pub struct Importance {
    /// The answer's id.
    pub answer: String,
    /// The parameter's key.
    pub parameter: String,
    /// Mean effect: which way.
    pub mu: f64,
    /// Mean size of the effects, and its 95 % interval over trajectories.
    pub mu_star: [f64; 3],
}

/// Screens all key answers at once: the same points under common random numbers. The largest effects first, answer by
/// answer.
///
/// # Errors
/// [`Interrupted`] when cancelled.
pub fn screen(
    factors: &[Factor],
    trajectories: u32,
    plan: &Plan,
    progress: &Progress<'_>,
) -> Result<Vec<Importance>, Interrupted> {
    let design: Vec<Vec<Vec<f64>>> =
        (0..trajectories).map(|number| morris::trajectory(factors.len(), number, plan.seed)).collect();
    let points: Vec<&Vec<f64>> = design.iter().flatten().collect();
    let all = points.len() as u64 * 2 * u64::from(plan.futures);
    progress.expect(all);
    let ordinary = Scenario::default();
    let strong = strong_on_both();
    let record = |scenario: &Scenario, point: &[f64]| -> Result<Record, Interrupted> {
        let scenario = placed(scenario, factors, point);
        let mut record = Record::new(0, scenario.weeks as usize);
        for first in (0..plan.futures).step_by(BLOCK as usize) {
            let size = BLOCK.min(plan.futures - first);
            record.append(simulate_block(&scenario, plan, first, size, progress.cancel())?);
            progress.add(u64::from(size));
        }
        Ok(record)
    };
    let answers = |point: &&Vec<f64>| -> Result<[f64; KEY_ANSWERS.len()], Interrupted> {
        let (ordinary, strong) = (record(&ordinary, point)?, record(&strong, point)?);
        Ok(KEY_ANSWERS.map(|answer| (answer.of)(&ordinary, &strong)))
    };
    let answers = on_threads(plan.threads, || points.par_iter().map(answers).collect::<Result<Vec<_>, _>>())?;
    let mut found = Vec::new();
    for (at, answer) in KEY_ANSWERS.iter().enumerate() {
        let outcomes: Vec<f64> = answers.iter().map(|answers| answers[at]).collect();
        let effects = morris::effects(factors.len(), design.iter().cloned(), &outcomes);
        let mut of_answer: Vec<Importance> = factors
            .par_iter()
            .zip(&effects)
            .map(|(factor, effects)| {
                let screened = morris::screened(effects, plan.seed);
                let size = screened.mu_star;
                Importance {
                    answer: answer.id.to_owned(),
                    parameter: factor.key.clone(),
                    mu: screened.mu.value,
                    mu_star: [size.value, size.ci95.low, size.ci95.high],
                }
            })
            .collect();
        of_answer.sort_by(|a, b| b.mu_star[0].total_cmp(&a.mu_star[0]));
        found.append(&mut of_answer);
    }
    Ok(found)
}

fn strong_on_both() -> Scenario {
    let mut scenario = Scenario { name: "strong-on-both".into(), ..Scenario::default() };
    let levels = [
        ("policy.kind", Value::Choice("fixed")),
        ("policy.support", Value::Number(0.85)),
        ("policy.demand", Value::Number(0.85)),
    ];
    for (key, value) in levels {
        let set = Parameters::find(key).map(|id| scenario.parameters.set(id, value));
        debug_assert!(matches!(set, Some(Ok(()))), "{key}");
    }
    scenario
}

/// How many parameters are kept for each answer.
pub const REPORTED_PARAMETERS: usize = 10;

const HEAD: &str = "headline,parameter,mu,mu_star,mu_star_ci_low,mu_star_ci_high";

/// The most important of what was found, as a file to keep.
#[must_use]
pub fn to_csv(found: &[Importance]) -> String {
    let mut text = HEAD.to_owned() + "\n";
    for answer in KEY_ANSWERS {
        for row in found.iter().filter(|row| row.answer == answer.id).take(REPORTED_PARAMETERS) {
            let [size, low, high] = row.mu_star;
            text.push_str(&format!("{},{},{},{size},{low},{high}\n", row.answer, row.parameter, row.mu));
        }
    }
    text
}

/// The result that is kept: `teamdrift sensitivity --headlines` makes it anew.
#[must_use]
pub fn kept() -> Vec<Importance> {
    include_str!("importance.csv").lines().skip(1).filter_map(read).collect()
}

fn read(line: &str) -> Option<Importance> {
    let cells: Vec<&str> = line.split(',').collect();
    let number = |at: usize| cells.get(at)?.parse().ok();
    Some(Importance {
        answer: (*cells.first()?).to_owned(),
        parameter: (*cells.get(1)?).to_owned(),
        mu: number(2)?,
        mu_star: [number(3)?, number(4)?, number(5)?],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The kept result is read as it was written.
    #[test]
    fn csv_round_trip() {
        let row = |answer: &str, parameter: &str, mu: f64| Importance {
            answer: answer.to_owned(),
            parameter: parameter.to_owned(),
            mu,
            mu_star: [0.3, 0.1, 0.5],
        };
        let found = [row("contribution", "a.b", -0.25), row("gain", "c.d", 1.0 / 3.0)];
        let read: Vec<Importance> = to_csv(&found).lines().skip(1).filter_map(read).collect();
        assert_eq!(read, found);
    }
}
