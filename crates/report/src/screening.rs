//! The outputs of a screening: a table of the parameters, the design with its outcomes, and a figure.

use super::findings;
use super::table::{Cells, Table};
use serde::Serialize;
use std::ops::Range;
use teamdrift_experiments::screening::{Factor, Screen, Screening};
use teamdrift_model::Parameters;
use teamdrift_stats::morris::Screened;
use teamdrift_words::Words;

/// Number of parameters in the terminal and the figure; the file has all.
pub const MOST_SHOWN: usize = 20;

/// The factors with what was found, the largest mean size first.
#[must_use]
pub fn ranked<'a>(screening: &'a Screening, screen: &'a Screen) -> Vec<(&'a Factor, &'a Screened)> {
    let mut all: Vec<(&Factor, &Screened)> = screening.factors.iter().zip(&screen.factors).collect();
    all.sort_by(|a, b| b.1.mu_star.value.total_cmp(&a.1.mu_star.value));
    all
}

/// `sensitivity`: a row a parameter.
#[must_use]
pub fn sensitivity(screening: &Screening, screen: &Screen) -> Table {
    let all = ranked(screening, screen);
    let unit = screening.outcome.unit().name();
    let column = |read: fn(&Screened) -> f64| Cells::SomeNumbers(all.iter().map(|(_, s)| read(s)).collect());
    let end = |read: fn(&Factor) -> f64| Cells::Numbers(all.iter().map(|(f, _)| read(f)).collect());
    let units = all.iter().map(|(f, _)| Parameters::find(&f.key).map_or("", |id| Parameters::info(id).unit)).collect();
    Table::new("sensitivity", "A row a parameter: elementary effects of its plausible range (Morris), largest first.")
        .with("parameter", "", "The parameter.", Cells::Names(all.iter().map(|(f, _)| f.key.clone()).collect()))
        .with("parameter_unit", "", "Its unit.", Cells::Words(units))
        .with("low", "", "Lower end of its plausible range.", end(|f| f.range.0))
        .with("high", "", "Upper end of that range.", end(|f| f.range.1))
        .with("mu", unit, "Mean effect of the whole range.", column(|s| s.mu.value))
        .with("mu_ci_low", unit, "Lower end of its 95 % bootstrap interval.", column(|s| s.mu.ci95.low))
        .with("mu_ci_high", unit, "Upper end of that interval.", column(|s| s.mu.ci95.high))
        .with("mu_star", unit, "Mean size of the effects.", column(|s| s.mu_star.value))
        .with("mu_star_ci_low", unit, "Lower end of its 95 % bootstrap interval.", column(|s| s.mu_star.ci95.low))
        .with("mu_star_ci_high", unit, "Upper end of that interval.", column(|s| s.mu_star.ci95.high))
        .with("sigma", unit, "Standard deviation of the effects from place to place.", column(|s| s.sigma.value))
        .with("sigma_ci_low", unit, "Lower end of its 95 % bootstrap interval.", column(|s| s.sigma.ci95.low))
        .with("sigma_ci_high", unit, "Upper end of that interval.", column(|s| s.sigma.ci95.high))
}

/// `design`: a row a point, as other programs read it: each factor on the unit cube, and the outcome; of some
/// trajectories, so that a large design need not be in memory as a whole.
#[must_use]
pub fn design(screening: &Screening, screen: &Screen, trajectories: Range<u32>) -> Table {
    let steps = screening.steps();
    let points: Vec<(u32, Vec<f64>)> = trajectories
        .clone()
        .flat_map(|number| screening.trajectory(number).into_iter().map(move |point| (number, point)))
        .collect();
    let table = Table::new("design", "A row a point: where it lies on the unit cube, and the outcome there.").with(
        "trajectory",
        "",
        "Number of the trajectory, from 0.",
        Cells::Counts(points.iter().map(|(number, _)| *number).collect()),
    );
    let table = screening.factors.iter().enumerate().fold(table, |table, (at, factor)| {
        let doc = "Place in the parameter's plausible range, 0 to 1.";
        table.with(factor.key.as_str(), "0-1", doc, Cells::Numbers(points.iter().map(|(_, point)| point[at]).collect()))
    });
    let unit = screening.outcome.unit().name();
    let outcomes = &screen.outcomes[trajectories.start as usize * steps..trajectories.end as usize * steps];
    table.with(screening.outcome.name(), unit, "Mean over futures.", Cells::SomeNumbers(outcomes.to_vec()))
}

/// The parameter that matters most, in one sentence.
#[must_use]
pub fn finding(screening: &Screening, screen: &Screen, words: &Words) -> String {
    let ranked = ranked(screening, screen);
    let Some((factor, effects)) = ranked.first() else { return String::new() };
    let currency = screening.scenario.currency.as_str();
    words.format(
        "screen-finding",
        &[
            ("outcome", findings::outcome_named(screening.outcome, currency, words).into()),
            ("first", factor.key.as_str().into()),
            ("size", findings::amount(effects.mu_star.value, screening.outcome.unit(), currency, words).into()),
        ],
    )
}

/// The largest effects as a table for the terminal.
#[must_use]
pub fn table(screening: &Screening, screen: &Screen, words: &Words) -> Vec<Vec<String>> {
    let head = ["screen-parameter", "screen-range", "screen-mu", "screen-size", "screen-sigma"];
    let unit = screening.outcome.unit();
    let row = |(factor, effects): &(&Factor, &Screened)| {
        vec![
            factor.key.clone(),
            format!("{} – {}", factor.range.0, factor.range.1),
            words.signed(effects.mu.value, unit),
            words.mean(effects.mu_star.value, effects.mu_star.ci95, unit),
            words.bare(effects.sigma.value, unit),
        ]
    };
    let ranked = ranked(screening, screen);
    std::iter::once(head.map(|id| words.text(id)).to_vec()).chain(ranked.iter().take(MOST_SHOWN).map(row)).collect()
}

/// The summary of a screening, as it is printed and written.
#[derive(Debug, Serialize)]
pub struct ScreeningSummary<'a> {
    finding: String,
    scenario: &'a str,
    currency: &'a str,
    seed: u64,
    weeks: u32,
    method: &'static str,
    trajectories: u32,
    futures_each: u32,
    outcome: &'static str,
    unit: &'static str,
    parameters: Vec<ScreenedParameter<'a>>,
}

#[derive(Debug, Serialize)]
struct ScreenedParameter<'a> {
    parameter: &'a str,
    plausible: (f64, f64),
    #[serde(flatten)]
    effects: &'a Screened,
}

impl<'a> ScreeningSummary<'a> {
    /// Sums up a screening.
    #[must_use]
    pub fn of(screening: &'a Screening, screen: &'a Screen, words: &Words) -> Self {
        let parameter = |(factor, effects): (&'a Factor, &'a Screened)| ScreenedParameter {
            parameter: &factor.key,
            plausible: factor.range,
            effects,
        };
        Self {
            finding: finding(screening, screen, words),
            scenario: &screening.scenario.name,
            currency: &screening.scenario.currency,
            seed: screening.plan.seed,
            weeks: screening.scenario.weeks,
            method: "morris",
            trajectories: screening.trajectories,
            futures_each: screening.plan.futures,
            outcome: screening.outcome.name(),
            unit: screening.outcome.unit().name(),
            parameters: ranked(screening, screen).into_iter().map(parameter).collect(),
        }
    }
}
