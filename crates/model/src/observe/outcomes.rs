//! A row a future: what each whole future came to.

use super::measures::Outcome;
use teamdrift_stats::interval::{Stat, stat};
/// The outcomes of many futures: `values[outcome][future]`, not a number where a future has none.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcomes {
    /// First future's number.
    pub first: u32,
    columns: Vec<Vec<f64>>,
}

impl Outcomes {
    /// No futures yet.
    #[must_use]
    pub fn new(first: u32) -> Self {
        Self { first, columns: vec![Vec::new(); Outcome::COUNT] }
    }

    /// How many futures.
    #[must_use]
    pub fn futures(&self) -> usize {
        self.columns[0].len()
    }

    /// One outcome over all futures, in the order of their numbers.
    #[must_use]
    pub fn column(&self, outcome: Outcome) -> &[f64] {
        &self.columns[outcome.index()]
    }

    /// How an outcome is distributed over futures.
    #[must_use]
    pub fn stat(&self, outcome: Outcome) -> Stat {
        stat(self.column(outcome))
    }

    /// Adds one future's outcomes, in the order of [`Outcome::ALL`].
    pub fn push(&mut self, row: &[f64; Outcome::COUNT]) {
        for (column, value) in self.columns.iter_mut().zip(row) {
            column.push(*value);
        }
    }

    /// Adds the futures that follow.
    pub fn append(&mut self, mut next: Self) {
        for (column, more) in self.columns.iter_mut().zip(&mut next.columns) {
            column.append(more);
        }
    }
}
