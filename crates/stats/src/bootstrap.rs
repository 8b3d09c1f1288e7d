//! Percentile bootstrap intervals (Efron & Tibshirani 1993): for statistics that are no smooth function of means.

use crate::Interval;
use crate::interval::quantile_sorted;
use crate::streams::BOOTSTRAP;
use rand::distr::{Distribution, Uniform};
use serde::Serialize;
use teamdrift_engine::random::Random;

/// Resamples of an interval.
pub const RESAMPLES: u32 = 2000;

/// A statistic with its 95 % bootstrap interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Bootstrapped {
    /// The statistic of the whole sample.
    pub value: f64,
    /// From the 2.5th to the 97.5th percentile of its resamples, widened to the value where that lies outside.
    pub ci95: Interval,
}

/// Statistics of a sample of `n` units, each with its interval. `statistics` is given the indices (below `n`) of the
/// units in a sample: first all of them in order, then [`RESAMPLES`] times `n` drawn with replacement. Calls with the same
/// `n` and `seed` draw the same indices, so intervals of several columns are of the same resamples. A sample of no units
/// has intervals that are not numbers.
///
/// ```
/// use teamdrift_stats::bootstrap::bootstrap;
///
/// let sample = [3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0];
/// let mean = |chosen: &[usize]| [chosen.iter().map(|i| sample[*i]).sum::<f64>() / chosen.len() as f64];
/// let [mean] = bootstrap(sample.len(), 1, mean);
/// assert!(mean.ci95.low < 3.875 && mean.value == 3.875 && 3.875 < mean.ci95.high);
/// ```
#[must_use]
pub fn bootstrap<const N: usize>(
    n: usize,
    seed: u64,
    mut statistics: impl FnMut(&[usize]) -> [f64; N],
) -> [Bootstrapped; N] {
    let mut chosen: Vec<usize> = (0..n).collect();
    let values = statistics(&chosen);
    let Ok(unit) = Uniform::new(0, n) else {
        return values.map(|value| Bootstrapped { value, ci95: Interval { low: f64::NAN, high: f64::NAN } });
    };
    let random = Random::new(seed);
    let mut resampled: [Vec<f64>; N] = std::array::from_fn(|_| Vec::with_capacity(RESAMPLES as usize));
    for resample in 0..RESAMPLES {
        let mut sequence = random.sequence(BOOTSTRAP, 0, resample);
        chosen.fill_with(|| unit.sample(&mut sequence));
        for (column, value) in resampled.iter_mut().zip(statistics(&chosen)) {
            column.push(value);
        }
    }
    std::array::from_fn(|which| {
        let (value, sorted) = (values[which], &mut resampled[which]);
        sorted.sort_by(f64::total_cmp);
        // Where the value lies at a bound of what is possible, rounding must not leave it outside.
        let low = quantile_sorted(sorted, 0.025).min(value);
        let high = quantile_sorted(sorted, 0.975).max(value);
        Bootstrapped { value, ci95: Interval { low, high } }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::RngExt;
    use rand_distr::{Exp1, StandardNormal};
    use teamdrift_engine::random::Sequence;

    /// A stream that the library does not use.
    const STREAM: u8 = 200;

    fn mean(sample: &[f64], chosen: &[usize]) -> f64 {
        chosen.iter().map(|i| sample[*i]).sum::<f64>() / chosen.len() as f64
    }

    fn median(sample: &[f64], chosen: &[usize]) -> f64 {
        let mut values: Vec<f64> = chosen.iter().map(|i| sample[*i]).collect();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    }

    /// In what share of `repetitions` the interval holds the truth.
    fn coverage(
        repetitions: u32,
        n: usize,
        draw: impl Fn(&mut Sequence) -> f64,
        statistic: impl Fn(&[f64], &[usize]) -> f64,
        truth: f64,
    ) -> f64 {
        let random = Random::new(11);
        let held = (0..repetitions).filter(|repetition| {
            let mut sequence = random.sequence(STREAM, 0, *repetition);
            let sample: Vec<f64> = (0..n).map(|_| draw(&mut sequence)).collect();
            // A seed for each repetition: resamples that are the same in all would share their error.
            let [found] = bootstrap(n, u64::from(*repetition), |chosen| [statistic(&sample, chosen)]);
            found.ci95.holds(truth)
        });
        held.count() as f64 / f64::from(repetitions)
    }

    /// The interval holds the truth nearly as often as it says: of a mean, of a mean of skewed values, and of a median.
    #[test]
    fn coverage_in_repetitions() {
        let normal = coverage(1000, 100, |sequence| sequence.sample(StandardNormal), mean, 0.0);
        let skewed = coverage(1000, 100, |sequence| sequence.sample(Exp1), mean, 1.0);
        let middle = coverage(1000, 101, |sequence| sequence.sample(Exp1), median, std::f64::consts::LN_2);
        println!("mean {normal}, of skewed values {skewed}, median {middle}");
        // Three standard errors at 1,000 repetitions are .021. The percentile interval is a little narrow: with n = 100
        // by the missing n / (n - 1) and t, and by skewness.
        for (found, least) in [(normal, 0.92), (skewed, 0.91), (middle, 0.92)] {
            assert!((least..=0.971).contains(&found), "mean {normal}, of skewed values {skewed}, median {middle}");
        }
    }

    /// The bootstrap distribution of a mean is known: its standard deviation is that of the sample over the root of n, so
    /// the interval reaches 1.96 of those to each side.
    #[test]
    fn mean_of_many() {
        let mut sequence = Random::new(5).sequence(STREAM, 1, 0);
        let sample: Vec<f64> = (0..2000).map(|_| sequence.sample(StandardNormal)).collect();
        let [found] = bootstrap(2000, 3, |chosen| [mean(&sample, chosen)]);
        let squares: f64 = sample.iter().map(|x| (x - found.value) * (x - found.value)).sum();
        let half = 1.959_964 * (squares / 2000.0).sqrt() / 2000f64.sqrt();
        // The percentile of 2,000 resamples has a standard error of 6 % of the standard deviation, 3 % of the half-width.
        for reach in [found.value - found.ci95.low, found.ci95.high - found.value] {
            assert!((reach / half - 1.0).abs() < 0.1, "{reach} and {half}");
        }
    }

    /// Every unit is drawn as often as any other.
    #[test]
    fn uniform_over_units() {
        let (mut counts, mut call) = ([0.0; 7], 0);
        let _ = bootstrap(7, 9, |chosen| {
            call += 1;
            for unit in chosen.iter().filter(|_| call > 1) {
                counts[*unit] += 1.0;
            }
            [0.0]
        });
        assert_eq!(call, RESAMPLES + 1);
        let each = f64::from(RESAMPLES);
        let chi: f64 = counts.iter().map(|n| (n - each) * (n - each) / each).sum();
        // Chi-squared, 6 degrees of freedom: 99.9 % lie below 22.5.
        assert!(chi < 22.5, "{counts:?}");
    }

    /// The first resamples of a seed, as `rand` 0.10.4 draws them: a changed version changes intervals.
    #[test]
    fn resamples_are_fixed() {
        let mut drawn: Vec<Vec<usize>> = Vec::new();
        let _ = bootstrap(10, 1, |chosen| {
            drawn.push(chosen.to_vec());
            [0.0]
        });
        assert_eq!(drawn[0], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        assert_eq!(drawn[1..3], [[7, 6, 7, 0, 8, 2, 1, 8, 2, 5], [5, 7, 7, 3, 8, 2, 5, 2, 2, 3]]);
    }

    /// No units: no interval, and no panic. One unit: an interval of no width.
    #[test]
    fn hardly_any_units() {
        let [none] = bootstrap(0, 1, |chosen| [chosen.len() as f64]);
        assert!(none.value == 0.0 && none.ci95.low.is_nan() && none.ci95.high.is_nan());
        let [one] = bootstrap(1, 1, |chosen| [mean(&[4.0], chosen)]);
        assert_eq!(one, Bootstrapped { value: 4.0, ci95: Interval { low: 4.0, high: 4.0 } });
    }
}
