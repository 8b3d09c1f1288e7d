//! The paired comparison under common random numbers: two alternatives are simulated under the same
//! random numbers, so that the difference in each future is the alternative's effect.
//!
//! Pairing narrows the interval as far as the two correlate: Var(A - B) = Var A + Var B - 2 Cov(A, B) (Law 2015,
//! section 11.2). [`Paired::variance_ratio`] is the gain, and [`Paired::futures_needed`] the futures
//! needed.

use super::interval::{Interval, Stat, stat, t975, wilson};
use serde::Serialize;

/// The paired difference of two alternatives: the first less the second, future by future.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Paired {
    /// Futures in which both have the number.
    pub n: u32,
    /// The first's mean.
    pub first: f64,
    /// The second's mean.
    pub second: f64,
    /// How the difference is distributed over futures; its interval is Student's t on the differences.
    pub difference: Stat,
    /// Share of futures in which the first lies above the second, ties counted half: the probability
    /// of superiority of Vargha & Delaney (2000), here on pairs. Share, 0 to 1.
    pub share_above: f64,
    /// Wilson's 95 % interval of [`Self::share_above`] (Wilson 1927). A half-counted tie varies less than a
    /// win or a loss, so with ties the interval errs on the wide side.
    pub share_above_ci95: Interval,
    /// Share of futures in which the two are exactly equal, reported because many ties mean that the
    /// alternatives hardly differ. Share, 0 to 1.
    pub share_tied: f64,
    /// Pearson's correlation of the two over futures, -1 to 1; not a number if one does not vary.
    pub correlation: f64,
    /// Variance of an unpaired difference (Var A + Var B) over that of the paired one: how many times
    /// more futures independent seeds would need. Infinite when all differences are equal.
    pub variance_ratio: f64,
    /// Standard deviation that an unpaired difference would have.
    pub unpaired_sd: f64,
}

impl Paired {
    /// Futures with which the 95 % interval of the mean difference has at most this half-width (same unit
    /// as the difference), if its standard deviation is what was seen here. None when `half_width` is not
    /// positive or fewer than two futures were seen.
    #[must_use]
    pub fn futures_needed(&self, half_width: f64) -> Option<u64> {
        futures_for(self.n, self.difference.sd, half_width)
    }

    /// The same with independent seeds in place of common random numbers.
    #[must_use]
    pub fn futures_needed_unpaired(&self, half_width: f64) -> Option<u64> {
        futures_for(self.n, self.unpaired_sd, half_width)
    }
}

/// Compares two alternatives under common random numbers: `first[i]` and `second[i]` are the same future. A future
/// in which either is not a number counts in neither.
///
/// # Panics
/// When the two do not hold the same number of futures: then they are not pairs.
#[must_use]
pub fn paired(first: &[f64], second: &[f64]) -> Paired {
    assert_eq!(first.len(), second.len(), "a paired comparison needs the same futures on both sides");
    let pairs: Vec<(f64, f64)> =
        first.iter().copied().zip(second.iter().copied()).filter(|(a, b)| !a.is_nan() && !b.is_nan()).collect();
    let count = pairs.len() as f64;
    let differences: Vec<f64> = pairs.iter().map(|(a, b)| a - b).collect();
    let difference = stat(&differences);
    let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / count;
    let (mean_a, mean_b) = (mean(|p| p.0), mean(|p| p.1));
    let moment = |of: &dyn Fn(f64, f64) -> f64| {
        let sum: f64 = pairs.iter().map(|(a, b)| of(a - mean_a, b - mean_b)).sum();
        if pairs.len() > 1 { sum / (count - 1.0) } else { 0.0 }
    };
    let (var_a, var_b, covariance) = (moment(&|a, _| a * a), moment(&|_, b| b * b), moment(&|a, b| a * b));
    let ties = differences.iter().filter(|d| **d == 0.0).count() as f64;
    let above = differences.iter().filter(|d| **d > 0.0).count() as f64 + 0.5 * ties;
    Paired {
        n: pairs.len() as u32,
        first: mean_a,
        second: mean_b,
        difference,
        share_above: above / count,
        share_above_ci95: wilson(above, count),
        share_tied: ties / count,
        correlation: covariance / (var_a * var_b).sqrt(),
        variance_ratio: (var_a + var_b) / (difference.sd * difference.sd),
        unpaired_sd: (var_a + var_b).sqrt(),
    }
}

/// The least n with t(.975, n - 1) sd / sqrt(n) <= half-width.
fn futures_for(seen: u32, sd: f64, half_width: f64) -> Option<u64> {
    if seen < 2 || half_width.is_nan() || half_width <= 0.0 || !sd.is_finite() {
        return None;
    }
    let enough = |n: f64| t975(n - 1.0) * sd / n.sqrt() <= half_width;
    // The normal's count is a lower bound, and Student's t needs only a few more.
    let z = 1.959_963_984_540_054;
    let mut n = ((z * sd / half_width) * (z * sd / half_width)).ceil().max(2.0);
    while n < 1e15 && !enough(n) {
        n += 1.0;
    }
    Some(n as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use teamdrift_engine::math::{exponential, normal_quantile};
    use teamdrift_engine::random::Random;

    /// A worked example equals the numbers computed by hand.
    #[test]
    fn worked_example() {
        let p = paired(&[3.0, 5.0, 4.0, 8.0, f64::NAN], &[1.0, 5.0, 5.0, 5.0, 2.0]);
        assert_eq!((p.n, p.first, p.second, p.difference.mean), (4, 5.0, 4.0, 1.0));
        // Differences 2, 0, -1, 3: squares about the mean 1 + 1 + 4 + 4 = 10, variance 10/3.
        assert!((p.difference.sd - (10.0_f64 / 3.0).sqrt()).abs() < 1e-12);
        assert_eq!((p.share_above, p.share_tied), (0.625, 0.25));
        // Var A = 14/3, Var B = 12/3, Cov = (2 * 3 + 0 * -1 + -1 * 1 + 3 * 1) / 3 = 8/3.
        assert!((p.correlation - 8.0 / (14.0_f64 * 12.0).sqrt()).abs() < 1e-12);
        assert!((p.variance_ratio - 26.0 / 10.0).abs() < 1e-12);
        // t(.975, 3) = 3.18245.
        let half = 3.182_446 * (10.0_f64 / 12.0).sqrt();
        assert!((p.difference.ci95.high - 1.0 - half).abs() < 1e-5);
    }

    /// Equal alternatives tie everywhere and need two futures.
    #[test]
    fn equal_alternatives() {
        let p = paired(&[1.0, 2.0, 3.0], &[1.0, 2.0, 3.0]);
        assert_eq!((p.share_above, p.share_tied, p.difference.mean), (0.5, 1.0, 0.0));
        assert_eq!(p.futures_needed(0.1), Some(2));
        assert!(p.variance_ratio.is_infinite());
    }

    /// The futures needed are the fewest that reach the half-width.
    #[test]
    fn futures_needed_are_least() {
        let first: Vec<f64> = (0..50).map(|i| f64::from(i * i % 17)).collect();
        let second: Vec<f64> = (0..50).map(|i| f64::from(i * 7 % 13)).collect();
        let p = paired(&first, &second);
        for width in [0.05, 0.2, 1.0, 3.0] {
            let n = p.futures_needed(width).expect("a positive half-width has an answer") as f64;
            let half = |n: f64| t975(n - 1.0) * p.difference.sd / n.sqrt();
            assert!(half(n) <= width, "{n} futures reach {width}");
            assert!(n == 2.0 || half(n - 1.0) > width, "{} are enough for {width}", n - 1.0);
        }
        assert_eq!(p.futures_needed(0.0), None);
        assert_eq!(p.futures_needed(f64::NAN), None);
    }

    /// Shares of 2,000 repetitions, 200 futures each, in which the interval holds a known difference.
    fn coverage(pair: impl Fn([f64; 4]) -> (f64, f64), known: f64) -> f64 {
        let random = Random::new(20_260_101);
        let mut held = 0;
        for repetition in 0..2000 {
            let (a, b): (Vec<f64>, Vec<f64>) =
                (0..200).map(|future| pair(random.uniforms(future, random.address(9u8, 0, 0, repetition)))).unzip();
            held += u32::from(paired(&a, &b).difference.ci95.holds(known));
        }
        f64::from(held) / 2000.0
    }

    /// The interval of a difference covers it in about 95 of 100 repetitions.
    #[test]
    fn coverage_of_differences() {
        let normal = coverage(
            |[common, a, b, _]| {
                let shared = 3.0 * normal_quantile(common);
                (10.0 + shared + normal_quantile(a), 9.7 + shared + normal_quantile(b))
            },
            0.3,
        );
        assert!((0.935..=0.965).contains(&normal), "normal: {normal}");
        // Money is skewed: exponential deals, the second alternative wins less of the same.
        let skewed = coverage(|[common, a, b, _]| (2.0 * exponential(common) + exponential(a), exponential(b)), 2.0);
        assert!((0.935..=0.965).contains(&skewed), "skewed: {skewed}");
    }
}
