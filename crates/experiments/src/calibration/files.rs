//! A company's own files, as a researcher would get them: who worked there in which month and what they
//! sold and answered, who came and went, and which deals were won.

use super::changes::{Changes, Lever};
use std::collections::BTreeMap;
use teamdrift_model::observe::Deals;
use teamdrift_model::observe::EventRow;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::PersonRow;
use teamdrift_model::observe::Record;
use teamdrift_model::scenario::Scenario;

/// Months (of four weeks) in a year.
pub const YEAR: usize = 13;

/// The files of all futures of a scenario.
#[derive(Debug)]
pub struct CompanyFiles<'a> {
    /// What was simulated.
    pub scenario: &'a Scenario,
    /// Future by future.
    pub futures: Vec<CompanyHistory<'a>>,
    record: &'a Record,
    /// What small changes of the company do, if they were simulated.
    changes: Option<Changes>,
}

/// The files of one future.
#[derive(Debug)]
pub struct CompanyHistory<'a> {
    /// Its place among the futures.
    pub at: usize,
    /// Every month of every seller, sellers in the order of team, seat and hire.
    pub sellers: Vec<Vec<&'a PersonRow>>,
    /// Who came and went, in the order of time.
    pub events: &'a [EventRow],
}

impl<'a> CompanyFiles<'a> {
    /// The files that a record of `scenario` holds (people and events must have been recorded).
    #[must_use]
    pub fn of(scenario: &'a Scenario, record: &'a Record) -> Self {
        let futures = (0..record.outcomes.futures())
            .map(|at| {
                let number = record.outcomes.first + at as u32;
                let mut sellers: BTreeMap<(u32, u32, u32), Vec<&PersonRow>> = BTreeMap::new();
                for row in stretch(&record.people, |row| row.future, number) {
                    sellers.entry((row.team, row.seat, row.hire)).or_default().push(row);
                }
                let events = stretch(&record.events, |row| row.future, number);
                CompanyHistory { at, sellers: sellers.into_values().collect(), events }
            })
            .collect();
        Self { scenario, futures, record, changes: None }
    }

    /// The same, with what small changes of the company do.
    #[must_use]
    pub fn with_changes(self, changes: Changes) -> Self {
        Self { changes: Some(changes), ..self }
    }

    /// What a future adds to an elasticity: won with a lever up, and down. Nothing if it was not simulated.
    #[must_use]
    pub fn changed(&self, future: &CompanyHistory<'_>, lever: Lever) -> Vec<f64> {
        self.changes.as_ref().map_or_else(|| vec![0.0, 0.0], |changes| changes.won(lever, future.at))
    }

    /// A weekly measure of a future, summed over all weeks.
    #[must_use]
    pub fn total(&self, future: &CompanyHistory<'_>, measure: Measure) -> f64 {
        (0..self.record.weekly.weeks()).map(|week| self.record.weekly.values(week, measure)[future.at]).sum()
    }

    /// An outcome of a future.
    #[must_use]
    pub fn outcome(&self, future: &CompanyHistory<'_>, outcome: Outcome) -> f64 {
        self.record.outcomes.column(outcome)[future.at]
    }

    /// The deals won.
    #[must_use]
    pub fn deals(&self) -> &Deals {
        &self.record.deals
    }
}

impl CompanyHistory<'_> {
    /// Every month of every seller.
    pub fn months(&self) -> impl Iterator<Item = &PersonRow> {
        self.sellers.iter().flatten().copied()
    }

    /// Every calendar year that a seller worked from its first month to its last.
    pub fn full_years(&self) -> impl Iterator<Item = &[&PersonRow]> {
        self.sellers.iter().flat_map(|months| full_years(months))
    }
}

/// The calendar years that a seller worked in full.
pub fn full_years<'s, 'a>(months: &'s [&'a PersonRow]) -> impl Iterator<Item = &'s [&'a PersonRow]> {
    months.chunk_by(|a, b| year(a) == year(b)).filter(|months| months.len() == YEAR)
}

/// The calendar year of a month, from 0.
#[must_use]
pub fn year(row: &PersonRow) -> usize {
    row.month as usize / YEAR
}

/// What a seller won over some months.
#[must_use]
pub fn won(months: &[&PersonRow]) -> f64 {
    months.iter().map(|row| row.won).sum()
}

/// The rows of one future, in rows ordered by future.
fn stretch<T>(rows: &[T], future: impl Fn(&T) -> u32, number: u32) -> &[T] {
    let from = rows.partition_point(|row| future(row) < number);
    let to = rows.partition_point(|row| future(row) <= number);
    &rows[from..to]
}
