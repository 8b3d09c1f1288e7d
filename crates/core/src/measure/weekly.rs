//! Every measure in every week, over all futures.

use super::catalogue::Measure;
use super::interval::{Stat, stat};

/// The weekly measures of many futures: every value is kept, so that quantiles are exact.
#[derive(Debug, Clone, PartialEq)]
pub struct Weekly {
    weeks: usize,
    /// `[week * COUNT + measure]`, one value a future.
    values: Vec<Vec<f64>>,
}

impl Weekly {
    /// No futures yet, `weeks` weeks each.
    #[must_use]
    pub fn new(weeks: usize) -> Self {
        Self { weeks, values: vec![Vec::new(); weeks * Measure::COUNT] }
    }

    /// How many weeks.
    #[must_use]
    pub fn weeks(&self) -> usize {
        self.weeks
    }

    /// A measure in a week, one value a future in the order of their numbers.
    #[must_use]
    pub fn values(&self, week: usize, measure: Measure) -> &[f64] {
        &self.values[week * Measure::COUNT + measure.index()]
    }

    /// How a measure is distributed over futures in a week.
    #[must_use]
    pub fn stat(&self, week: usize, measure: Measure) -> Stat {
        stat(self.values(week, measure))
    }

    /// Adds a week's values of the futures of one block.
    pub fn extend(&mut self, week: usize, measure: Measure, values: &[f64]) {
        self.values[week * Measure::COUNT + measure.index()].extend_from_slice(values);
    }

    /// Adds the futures that follow.
    pub fn append(&mut self, next: Self) {
        for (mine, mut more) in self.values.iter_mut().zip(next.values) {
            mine.append(&mut more);
        }
    }
}
