//! The deals won: how old each was, and how large, as in a CRM log.

pub use crate::log::Deal;
use teamdrift_engine::math::ln;

/// What is kept of the deals of many futures: their number at each age, and the moments of their log value.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Deals {
    futures: Vec<OfFuture>,
}

/// What is kept of one future's deals.
#[derive(Debug, Clone, PartialEq)]
struct OfFuture {
    by_age: Vec<u32>,
    log_value: f64,
    log_value_squared: f64,
}

/// Ages counted one by one, weeks: two years; the last counts all older deals.
pub const AGES: usize = 105;

impl Deals {
    /// No deals yet of `futures` futures.
    #[must_use]
    pub fn of(futures: usize) -> Self {
        let none = OfFuture { by_age: vec![0; AGES], log_value: 0.0, log_value_squared: 0.0 };
        Self { futures: vec![none; futures] }
    }

    /// How many futures.
    #[must_use]
    pub fn futures(&self) -> usize {
        self.futures.len()
    }

    /// Adds a deal to the `at`-th future.
    pub fn add(&mut self, at: usize, deal: &Deal) {
        let future = &mut self.futures[at];
        future.by_age[(deal.age_weeks as usize).min(AGES - 1)] += 1;
        let log = ln(deal.value);
        future.log_value += log;
        future.log_value_squared += log * log;
    }

    /// Adds the futures that follow.
    pub fn append(&mut self, mut next: Self) {
        self.futures.append(&mut next.futures);
    }

    /// How many deals of the `at`-th future were won at each age, by whole weeks; [`AGES`] of them.
    #[must_use]
    pub fn by_age(&self, at: usize) -> &[u32] {
        &self.futures[at].by_age
    }

    /// Sum and sum of squares of the `at`-th future's log deal values.
    #[must_use]
    pub fn log_values(&self, at: usize) -> (f64, f64) {
        (self.futures[at].log_value, self.futures[at].log_value_squared)
    }
}
