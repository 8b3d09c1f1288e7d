//! A mean with its 95 % interval and the range of futures: the form in which every number is reported.

use serde::Serialize;

/// An interval, lower and upper end.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// Whether `x` lies inside, ends included.
    #[must_use]
    pub fn holds(&self, x: f64) -> bool {
        self.low <= x && x <= self.high
    }
}

/// How a number is distributed over futures.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Stat {
    /// Futures that have the number (a first entry into a zone may never come).
    pub n: u32,
    /// Mean over futures.
    pub mean: f64,
    /// 95 % confidence interval of the mean.
    pub ci95: Interval,
    /// Standard deviation over futures.
    pub sd: f64,
    /// 5th percentile: 1 of 20 futures lies below.
    pub p05: f64,
    /// 25th percentile.
    pub p25: f64,
    /// Median.
    pub p50: f64,
    /// 75th percentile.
    pub p75: f64,
    /// 95th percentile: 1 of 20 futures lies above.
    pub p95: f64,
}

/// The 97.5th percentile of Student's t with `df` degrees of freedom, by the expansion of Fisher and
/// Cornish in powers of 1/df (Abramowitz & Stegun 26.7.5); its error is below .01 from df = 4 on.
#[must_use]
pub fn t975(df: f64) -> f64 {
    if df < 1.0 {
        return f64::INFINITY;
    }
    match df {
        d if d < 1.5 => return 12.706_204_736_432_1,
        d if d < 2.5 => return 4.302_652_729_696_1,
        d if d < 3.5 => return 3.182_446_305_284_3,
        _ => {}
    }
    let z = 1.959_963_984_540_054_f64;
    let z3 = z * z * z;
    let z5 = z3 * z * z;
    let z7 = z5 * z * z;
    let z9 = z7 * z * z;
    z + (z3 + z) / (4.0 * df)
        + (5.0 * z5 + 16.0 * z3 + 3.0 * z) / (96.0 * df * df)
        + (3.0 * z7 + 19.0 * z5 + 17.0 * z3 - 15.0 * z) / (384.0 * df * df * df)
        + (79.0 * z9 + 776.0 * z7 + 1482.0 * z5 - 1920.0 * z3 - 945.0 * z) / (92160.0 * df * df * df * df)
}

/// The `q` quantile of sorted values, interpolated linearly between order statistics (type 7 of Hyndman
/// & Fan 1996, the default of R and NumPy). Not a number if there are none.
#[must_use]
pub fn quantile_sorted(sorted: &[f64], q: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else {
        return f64::NAN;
    };
    let at = q.clamp(0.0, 1.0) * last as f64;
    let below = at.floor() as usize;
    let above = (below + 1).min(last);
    sorted[below] + (at - below as f64) * (sorted[above] - sorted[below])
}

/// The distribution of `values` (not-a-number means that a future does not have the number).
#[must_use]
pub fn stat(values: &[f64]) -> Stat {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|x| !x.is_nan()).collect();
    let n = sorted.len();
    let mean = sorted.iter().sum::<f64>() / n as f64;
    let squares: f64 = sorted.iter().map(|x| (x - mean) * (x - mean)).sum();
    let sd = if n > 1 { (squares / (n - 1) as f64).sqrt() } else { 0.0 };
    let half = if n > 1 { t975((n - 1) as f64) * sd / (n as f64).sqrt() } else { f64::INFINITY };
    sorted.sort_by(f64::total_cmp);
    let q = |p| quantile_sorted(&sorted, p);
    Stat {
        n: n as u32,
        mean,
        ci95: Interval { low: mean - half, high: mean + half },
        sd,
        p05: q(0.05),
        p25: q(0.25),
        p50: q(0.5),
        p75: q(0.75),
        p95: q(0.95),
    }
}

/// Wilson's 95 % interval of a share: `hits` of `n` (Wilson 1927).
#[must_use]
pub fn wilson(hits: f64, n: f64) -> Interval {
    if n <= 0.0 {
        return Interval { low: 0.0, high: 1.0 };
    }
    let z = 1.959_963_984_540_054_f64;
    let p = hits / n;
    let denominator = 1.0 + z * z / n;
    let center = (p + z * z / (2.0 * n)) / denominator;
    let half = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt() / denominator;
    Interval { low: (center - half).max(0.0), high: (center + half).min(1.0) }
}
