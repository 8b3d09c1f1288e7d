//! Every measure in every week, over all futures.
//!
//! The values of the first [`KEPT`] futures are kept, so that up to there every quantile is exact. Beyond,
//! means come from moments and quantiles from histograms of all futures, and memory stops growing.

use super::catalogue::Unit;
use super::measures::Measure;
use teamdrift_stats::interval::{Interval, Stat, stat, t975};

/// Futures whose values are kept one by one.
pub const KEPT: usize = 4096;

/// The weekly measures of many futures.
#[derive(Debug, Clone, PartialEq)]
pub struct Weekly {
    weeks: usize,
    /// `[week * COUNT + measure]`, one value a future, of the first [`KEPT`] futures.
    kept: Vec<Vec<f64>>,
    /// `[week * COUNT + measure]`, all futures; empty as long as all are kept.
    all: Vec<Distribution>,
}

impl Weekly {
    /// No futures yet, `weeks` weeks each.
    #[must_use]
    pub fn new(weeks: usize) -> Self {
        Self { weeks, kept: vec![Vec::new(); weeks * Measure::COUNT], all: Vec::new() }
    }

    /// How many weeks.
    #[must_use]
    pub fn weeks(&self) -> usize {
        self.weeks
    }

    /// A measure in a week, one value a future in the order of their numbers: of all futures, or of the
    /// first [`KEPT`] if there are more. Not a number where a future has none.
    #[must_use]
    pub fn values(&self, week: usize, measure: Measure) -> &[f64] {
        &self.kept[place(week, measure)]
    }

    /// How a measure is distributed over futures in a week. With more than [`KEPT`] futures the quantiles
    /// come from a histogram: within a thousandth for shares and levels, within 3 % of the value otherwise.
    #[must_use]
    pub fn stat(&self, week: usize, measure: Measure) -> Stat {
        match self.all.get(place(week, measure)) {
            Some(distribution) => distribution.stat(measure.unit()),
            None => stat(self.values(week, measure)),
        }
    }

    /// The sum of a measure over all futures that have it in a week, and how many they are: of a zone's
    /// measure, the futures in it.
    #[must_use]
    pub fn total(&self, week: usize, measure: Measure) -> (f64, f64) {
        match self.all.get(place(week, measure)) {
            Some(distribution) => (distribution.mean * distribution.n, distribution.n),
            None => {
                let known = || self.values(week, measure).iter().filter(|x| !x.is_nan());
                (known().sum(), known().count() as f64)
            }
        }
    }

    /// Adds a week's values of the futures of one block (to a record of at most [`KEPT`] futures).
    pub fn extend(&mut self, week: usize, measure: Measure, values: &[f64]) {
        self.kept[place(week, measure)].extend_from_slice(values);
    }

    /// Adds the futures that follow.
    pub fn append(&mut self, next: Self) {
        let (mine, theirs) = (self.kept.first().map_or(0, Vec::len), next.kept.first().map_or(0, Vec::len));
        if mine + theirs > KEPT || !self.all.is_empty() || !next.all.is_empty() {
            self.start_distributions();
            let mut next = next;
            next.start_distributions();
            for (mine, theirs) in self.all.iter_mut().zip(next.all) {
                mine.merge(&theirs);
            }
            for (mine, theirs) in self.kept.iter_mut().zip(&next.kept) {
                mine.extend_from_slice(&theirs[..theirs.len().min(KEPT - mine.len())]);
            }
        } else {
            for (mine, mut theirs) in self.kept.iter_mut().zip(next.kept) {
                mine.append(&mut theirs);
            }
        }
    }

    /// Begins to keep moments and histograms, from the values kept so far.
    fn start_distributions(&mut self) {
        if self.all.is_empty() {
            let units = (0..self.weeks).flat_map(|_| Measure::ALL.iter().map(|measure| measure.unit()));
            self.all = self.kept.iter().zip(units).map(|(values, unit)| Distribution::of(values, unit)).collect();
        }
    }
}

const fn place(week: usize, measure: Measure) -> usize {
    week * Measure::COUNT + measure.index()
}

/// Moments and a histogram of one number over many futures.
#[derive(Debug, Clone, PartialEq)]
struct Distribution {
    n: f64,
    mean: f64,
    /// Sum of squared deviations from the mean.
    squares: f64,
    bins: Vec<u32>,
}

/// Bins of a number between 0 and 1: equally wide.
const LEVEL_BINS: usize = 1024;
/// Bins in a doubling of any other number.
const OCTAVE: usize = 32;
/// Powers of two between which other numbers have bins of their own; smaller ones count as 0, larger as largest.
const WINDOW: std::ops::Range<i32> = -6..40;
const SIDE: usize = (WINDOW.end - WINDOW.start) as usize * OCTAVE;

impl Distribution {
    fn of(values: &[f64], unit: Unit) -> Self {
        let bins = if bounded(unit) { LEVEL_BINS } else { 2 * SIDE + 1 };
        let mut distribution = Self { n: 0.0, mean: 0.0, squares: 0.0, bins: vec![0; bins] };
        let known = || values.iter().filter(|x| !x.is_nan());
        distribution.n = known().count() as f64;
        if distribution.n > 0.0 {
            distribution.mean = known().sum::<f64>() / distribution.n;
            distribution.squares = known().map(|x| (x - distribution.mean) * (x - distribution.mean)).sum();
        }
        for x in known() {
            distribution.bins[bin(*x, unit)] += 1;
        }
        distribution
    }

    /// Adds other futures (Chan, Golub & LeVeque 1983 for the moments).
    fn merge(&mut self, other: &Self) {
        let n = self.n + other.n;
        if n > 0.0 {
            let difference = other.mean - self.mean;
            self.squares += other.squares + difference * difference * self.n * other.n / n;
            self.mean += difference * other.n / n;
            self.n = n;
        }
        for (mine, theirs) in self.bins.iter_mut().zip(&other.bins) {
            *mine += theirs;
        }
    }

    fn stat(&self, unit: Unit) -> Stat {
        let sd = if self.n > 1.0 { (self.squares / (self.n - 1.0)).sqrt() } else { 0.0 };
        let half = if self.n > 1.0 { t975(self.n - 1.0) * sd / self.n.sqrt() } else { f64::INFINITY };
        let q = |p| self.quantile(p, unit);
        Stat {
            n: self.n as u32,
            mean: self.mean,
            ci95: Interval { low: self.mean - half, high: self.mean + half },
            sd,
            p05: q(0.05),
            p25: q(0.25),
            p50: q(0.5),
            p75: q(0.75),
            p95: q(0.95),
        }
    }

    /// The quantile, interpolated within its bin; a count stands at its bin's lower edge, where it is.
    fn quantile(&self, q: f64, unit: Unit) -> f64 {
        let target = q * self.n;
        let mut below = 0.0;
        for (at, count) in self.bins.iter().enumerate().filter(|(_, count)| **count > 0) {
            let here = f64::from(*count);
            if below + here >= target {
                let (low, high) = edges(at, unit);
                let share = if unit == Unit::Count { 0.0 } else { ((target - below) / here).clamp(0.0, 1.0) };
                return low + share * (high - low);
            }
            below += here;
        }
        f64::NAN
    }
}

/// Whether numbers of this unit lie between 0 and 1.
const fn bounded(unit: Unit) -> bool {
    matches!(unit, Unit::Level | Unit::Share)
}

/// The bin of a number: by equal widths, or by the top bits of the float.
fn bin(x: f64, unit: Unit) -> usize {
    if bounded(unit) {
        return ((x * LEVEL_BINS as f64) as usize).min(LEVEL_BINS - 1);
    }
    // Sign aside, the exponent and the first five bits after it number the bins upward.
    let top = (x.abs().to_bits() >> 47) as i64 - ((1023 + i64::from(WINDOW.start)) << 5);
    let step = (top + 1).clamp(0, SIDE as i64) as usize;
    if x < 0.0 { SIDE - step } else { SIDE + step }
}

/// The lower and the upper edge of a bin.
fn edges(at: usize, unit: Unit) -> (f64, f64) {
    if bounded(unit) {
        return (at as f64 / LEVEL_BINS as f64, (at + 1) as f64 / LEVEL_BINS as f64);
    }
    let edge = |step: usize| {
        let top = (step as u64 - 1) + ((1023 + i64::from(WINDOW.start)) << 5) as u64;
        f64::from_bits(top << 47)
    };
    match at {
        SIDE => (0.0, 0.0),
        above if above > SIDE => (edge(above - SIDE), edge(above - SIDE + 1)),
        below => (-edge(SIDE - below + 1), -edge(SIDE - below)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A record of `values` under two measures of one week, added in blocks of 64.
    fn recorded(values: &[f64]) -> Weekly {
        let mut all = Weekly::new(1);
        for block in values.chunks(64) {
            let mut next = Weekly::new(1);
            for measure in Measure::ALL {
                next.extend(0, *measure, block);
            }
            all.append(next);
        }
        all
    }

    /// Numbers spread over (0, 1), the same at every call.
    fn distribution(n: u32) -> impl Iterator<Item = f64> {
        (0..n).map(|i| f64::from(i.wrapping_mul(2_654_435_761)) / f64::from(u32::MAX))
    }

    /// Beyond the kept futures every number stays within the documented error.
    #[test]
    fn histograms_are_close() {
        let shares: Vec<f64> = distribution(20_000).collect();
        let money: Vec<f64> = distribution(20_000).map(|u| 2e5 * u * u - 3e4).collect();
        let counts: Vec<f64> = distribution(20_000).map(|u| (30.0 * u).floor()).collect();
        for (values, measure, near) in [
            (&shares, Measure::Safety, (|x: f64| 0.001 + 0.0 * x) as fn(f64) -> f64),
            (&money, Measure::Contribution, |x| 0.032 * x.abs()),
            (&counts, Measure::Wins, |_| 0.0),
        ] {
            let record = recorded(values);
            let (found, exact) = (record.stat(0, measure), stat(values));
            assert_eq!(found.n, 20_000);
            assert!((found.mean - exact.mean).abs() < 1e-9 * exact.sd && (found.sd - exact.sd).abs() < 1e-9 * exact.sd);
            for (a, b) in
                [(found.p05, exact.p05), (found.p25, exact.p25), (found.p50, exact.p50), (found.p95, exact.p95)]
            {
                assert!((a - b).abs() <= near(b), "{}: {a} and {b}", measure.name());
            }
            assert_eq!(record.values(0, measure).len(), KEPT);
        }
    }

    /// Up to the kept futures every quantile is exact.
    #[test]
    fn kept_values_are_exact() {
        let values: Vec<f64> = distribution(KEPT as u32).collect();
        assert_eq!(recorded(&values).stat(0, Measure::Won), stat(&values));
    }

    /// A number lies between the edges of its bin.
    #[test]
    fn bins_and_edges_agree() {
        for x in [1e-9, 0.017, 0.5, 1.0, 2.0, 63.0, 99_999.0, 3.7e11] {
            for x in [x, -x] {
                let at = bin(x, Unit::Money);
                let (low, high) = edges(at, Unit::Money);
                assert!(x.abs() < 0.0156 || (low <= x && x <= high), "{x} is not within {low} to {high}");
            }
        }
    }
}
