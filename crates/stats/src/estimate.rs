//! Estimates that are more than a mean: pooled shares, logs and ratios of means, and what adds up of
//! them, each with an interval by future.
//!
//! An estimate carries every future's *influence* on it: how far the estimate would move, to first order,
//! if that future weighed more (the infinitesimal jackknife: Jaeckel 1972; Efron 1982, chapter 6; the same
//! as the delta method). Influences add as the estimates do, so a difference between two alternatives
//! under common random numbers is paired.

use super::interval::{Interval, t975};
use std::ops::{Add, Mul, Sub};
use teamdrift_engine::math::{exp, ln};

/// A number estimated from many futures.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// The estimate.
    pub value: f64,
    /// Each future's influence; they sum to zero (up to rounding).
    influence: Vec<f64>,
}

impl Estimate {
    /// The mean over futures.
    #[must_use]
    pub fn mean(values: &[f64]) -> Self {
        let value = values.iter().sum::<f64>() / values.len() as f64;
        Self { value, influence: values.iter().map(|x| x - value).collect() }
    }

    /// The natural logarithm of the mean. Not a number unless the mean is positive.
    #[must_use]
    pub fn log_of_mean(values: &[f64]) -> Self {
        let mean = Self::mean(values);
        let log = if mean.value > 0.0 { ln(mean.value) } else { f64::NAN };
        Self { value: log, influence: mean.influence.iter().map(|x| x / mean.value).collect() }
    }

    /// The natural logarithm of this. Not a number unless this is positive.
    #[must_use]
    pub fn log(&self) -> Self {
        let log = if self.value > 0.0 { ln(self.value) } else { f64::NAN };
        Self { value: log, influence: self.influence.iter().map(|x| x / self.value).collect() }
    }

    /// A ratio pooled over futures: all of `part` over all of `whole` (of all exits, the share of
    /// ambitious sellers). Not a number if there is no whole.
    ///
    /// # Panics
    /// When the two do not hold the same number of futures.
    #[must_use]
    pub fn pooled(part: &[f64], whole: &[f64]) -> Self {
        assert_eq!(part.len(), whole.len(), "a pooled ratio needs the same futures on both sides");
        let total: f64 = whole.iter().sum();
        let ratio = part.iter().sum::<f64>() / total;
        let mean = total / whole.len() as f64;
        Self { value: ratio, influence: part.iter().zip(whole).map(|(a, b)| (a - ratio * b) / mean).collect() }
    }

    /// The standard deviation over futures (divisor n - 1).
    #[must_use]
    pub fn sd(values: &[f64]) -> Self {
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        let n = values.len() as f64;
        let squares: Vec<f64> = values.iter().map(|x| (x - mean) * (x - mean)).collect();
        let variance = squares.iter().sum::<f64>() / (n - 1.0);
        let sd = variance.sqrt();
        let per = if sd > 0.0 { 0.5 / sd } else { 0.0 };
        let center = squares.iter().sum::<f64>() / n;
        Self { value: sd, influence: squares.iter().map(|x| (x - center) * per).collect() }
    }

    /// Any smooth statistic of sums over futures (a correlation, a share of variance, a quantile of a
    /// histogram): `sums[future]` is what that future adds, `of` turns the total into the statistic. A
    /// future's influence is what leaving it out does, times how many others there are (the jackknife:
    /// Quenouille 1956, Tukey 1958).
    ///
    /// # Panics
    /// When two futures do not hold the same number of sums.
    #[must_use]
    pub fn of_sums(sums: &[Vec<f64>], of: impl Fn(&[f64]) -> f64) -> Self {
        let mut total = vec![0.0; sums.first().map_or(0, Vec::len)];
        for future in sums {
            assert_eq!(future.len(), total.len(), "every future adds to the same sums");
            total.iter_mut().zip(future).for_each(|(all, more)| *all += more);
        }
        let value = of(&total);
        let others = sums.len() as f64 - 1.0;
        let mut rest = total.clone();
        let mut without = |future: &Vec<f64>| {
            rest.iter_mut().zip(&total).zip(future).for_each(|((rest, all), own)| *rest = all - own);
            of(&rest)
        };
        let influence = sums.iter().map(|future| others * (value - without(future))).collect();
        Self { value, influence }
    }

    /// The ratio of the means of two alternatives under common random numbers, with its interval, built on the
    /// log scale: the interval is never negative and reads the same both ways round.
    #[must_use]
    pub fn ratio_of_means(first: &[f64], second: &[f64]) -> (f64, Interval) {
        let log = Self::log_of_mean(first) - Self::log_of_mean(second);
        let ci = log.ci95();
        (exp(log.value), Interval { low: exp(ci.low), high: exp(ci.high) })
    }

    /// The ratio of this to `other`, paired by future.
    ///
    /// # Panics
    /// When the two do not rest on the same number of futures.
    #[must_use]
    pub fn ratio(&self, other: &Self) -> Self {
        let ratio = self.value / other.value;
        let Self { influence, .. } = &(self - &(other * ratio)) * (1.0 / other.value);
        Self { value: ratio, influence }
    }

    /// This, moved by a constant.
    #[must_use]
    pub fn shifted(&self, by: f64) -> Self {
        Self { value: self.value + by, influence: self.influence.clone() }
    }

    /// The standard error: the standard deviation of the influences over the root of their number.
    #[must_use]
    pub fn standard_error(&self) -> f64 {
        let n = self.influence.len() as f64;
        let mean = self.influence.iter().sum::<f64>() / n;
        let squares: f64 = self.influence.iter().map(|x| (x - mean) * (x - mean)).sum();
        if n > 1.0 { (squares / (n - 1.0) / n).sqrt() } else { f64::INFINITY }
    }

    /// The 95 % interval (Student's t with one degree of freedom less than futures).
    #[must_use]
    pub fn ci95(&self) -> Interval {
        let half = t975(self.influence.len() as f64 - 1.0) * self.standard_error();
        Interval { low: self.value - half, high: self.value + half }
    }
}

/// The sum, paired by future. Panics when the two do not rest on the same number of futures.
impl Add for &Estimate {
    type Output = Estimate;

    fn add(self, other: Self) -> Estimate {
        assert_eq!(self.influence.len(), other.influence.len(), "estimates of different futures do not add");
        let influence = self.influence.iter().zip(&other.influence).map(|(a, b)| a + b).collect();
        Estimate { value: self.value + other.value, influence }
    }
}

/// The difference, paired by future. Panics when the two do not rest on the same number of futures.
impl Sub for &Estimate {
    type Output = Estimate;

    fn sub(self, other: Self) -> Estimate {
        assert_eq!(self.influence.len(), other.influence.len(), "estimates of different futures do not subtract");
        let influence = self.influence.iter().zip(&other.influence).map(|(a, b)| a - b).collect();
        Estimate { value: self.value - other.value, influence }
    }
}

/// The product with a constant.
impl Mul<f64> for &Estimate {
    type Output = Estimate;

    fn mul(self, factor: f64) -> Estimate {
        Estimate { value: factor * self.value, influence: self.influence.iter().map(|x| factor * x).collect() }
    }
}

impl Add for Estimate {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        &self + &other
    }
}

impl Sub for Estimate {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        &self - &other
    }
}

impl Mul<f64> for Estimate {
    type Output = Self;

    fn mul(self, factor: f64) -> Self {
        &self * factor
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paired::paired;
    use teamdrift_engine::math::exponential;
    use teamdrift_engine::random::Random;

    fn random(repetition: u32, futures: u32) -> Vec<[f64; 4]> {
        let random = Random::new(7);
        (0..futures).map(|future| random.uniforms(future, random.address(9u8, 0, 0, repetition))).collect()
    }

    /// A difference of means equals the paired comparison.
    #[test]
    fn difference_of_means_is_paired() {
        let (a, b): (Vec<f64>, Vec<f64>) = random(0, 90).iter().map(|u| (u[0] + u[1], u[0] + 0.5 * u[2])).unzip();
        let estimate = Estimate::mean(&a) - Estimate::mean(&b);
        let pair = paired(&a, &b).difference;
        assert!((estimate.value - pair.mean).abs() < 1e-14);
        assert!((estimate.ci95().low - pair.ci95.low).abs() < 1e-12);
        assert!((estimate.ci95().high - pair.ci95.high).abs() < 1e-12);
    }

    /// A statistic of sums has the interval of its closed form.
    #[test]
    fn statistic_of_sums() {
        let (a, b): (Vec<f64>, Vec<f64>) = random(2, 400).iter().map(|u| (1.0 + u[0] * u[1], 2.0 + u[1])).unzip();
        let sums: Vec<Vec<f64>> = a.iter().zip(&b).map(|(a, b)| vec![*a, *b]).collect();
        let by_sums = Estimate::of_sums(&sums, |total| total[0] / total[1]);
        let closed = Estimate::pooled(&a, &b);
        assert!((by_sums.value - closed.value).abs() < 1e-14);
        assert!((by_sums.standard_error() / closed.standard_error() - 1.0).abs() < 0.01);
    }

    /// An influence predicts the effect of dropping a future.
    #[test]
    fn influences() {
        // The jackknife's deviations agree with the influences to first order.
        let (a, b): (Vec<f64>, Vec<f64>) = random(1, 400).iter().map(|u| (1.0 + u[0] * u[1], 2.0 + u[1])).unzip();
        let without = |values: &[f64], i: usize| [&values[..i], &values[i + 1..]].concat();
        type Statistic = fn(&[f64], &[f64]) -> Estimate;
        let statistics: [Statistic; 4] = [
            |a, b| Estimate::log_of_mean(a) - Estimate::log_of_mean(b),
            Estimate::pooled,
            |a, _| Estimate::sd(a),
            |a, b| Estimate::sd(a).ratio(&Estimate::mean(b)),
        ];
        for statistic in statistics {
            let whole = statistic(&a, &b);
            for i in [0, 57, 399] {
                let left_out = statistic(&without(&a, i), &without(&b, i)).value;
                let predicted = -whole.influence[i] / 399.0;
                assert!((left_out - whole.value - predicted).abs() < 2e-5, "{left_out} {} {predicted}", whole.value);
            }
        }
    }

    /// The interval of a ratio of means covers it in about 95 of 100 repetitions.
    #[test]
    fn coverage_of_ratios() {
        let mut held = 0;
        for repetition in 0..2000 {
            let (a, b): (Vec<f64>, Vec<f64>) = random(repetition, 200)
                .iter()
                .map(|u| (2.0 * exponential(u[0]) + exponential(u[1]), exponential(u[0]) + exponential(u[2])))
                .unzip();
            held += u32::from(Estimate::ratio_of_means(&a, &b).1.holds(1.5));
        }
        assert!((1870..=1930).contains(&held), "{held} of 2000");
    }
}
