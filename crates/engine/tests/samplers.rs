//! Samplers of the week against those of `rand_distr`: the same distributions, drawn by other algorithms.

use rand::RngExt;
use rand_distr::{Distribution, Exp1, Poisson, StandardNormal};
use teamdrift_engine::math::{exp, exponential, normal_quantile, poisson};
use teamdrift_engine::random::{Random, Sequence};

const DRAWS: usize = 200_000;
const STREAM: u8 = 200;

fn sequence(number: u32) -> Sequence {
    Random::new(3).sequence(STREAM, 0, number)
}

/// Largest distance of two empirical distribution functions (Kolmogorov & Smirnov).
fn distance(mut a: Vec<f64>, mut b: Vec<f64>) -> f64 {
    a.sort_by(f64::total_cmp);
    b.sort_by(f64::total_cmp);
    let (mut i, mut j, mut most) = (0, 0, 0.0_f64);
    while i < a.len() && j < b.len() {
        let x = a[i].min(b[j]);
        while i < a.len() && a[i] <= x {
            i += 1;
        }
        while j < b.len() && b[j] <= x {
            j += 1;
        }
        most = most.max((i as f64 / a.len() as f64 - j as f64 / b.len() as f64).abs());
    }
    most
}

/// The distance that one in a thousand pairs of samples of the same distribution exceeds: 1.95 sqrt(2 / n).
fn critical() -> f64 {
    1.95 * (2.0 / DRAWS as f64).sqrt()
}

fn ours(number: u32, inverse: impl Fn(f64) -> f64) -> Vec<f64> {
    let mut sequence = sequence(number);
    (0..DRAWS).map(|_| inverse((f64::from(sequence.random::<u32>()) + 0.5) / 4_294_967_296.0)).collect()
}

fn theirs(number: u32, distribution: impl Distribution<f64>) -> Vec<f64> {
    let mut sequence = sequence(number);
    (0..DRAWS).map(|_| distribution.sample(&mut sequence)).collect()
}

#[test]
fn normal() {
    assert!(distance(ours(1, normal_quantile), theirs(2, StandardNormal)) < critical());
}

#[test]
fn exponential_of_mean_one() {
    assert!(distance(ours(3, exponential), theirs(4, Exp1)) < critical());
}

#[test]
fn poisson_of_small_and_large_means() {
    for (number, mean) in [(5, 0.3), (7, 1.8), (9, 12.0), (11, 45.0)] {
        let count = |u: f64| f64::from(poisson(u, mean, exp(-mean), 200));
        let theirs = theirs(number + 1, Poisson::new(mean).unwrap());
        assert!(distance(ours(number, count), theirs) < critical(), "mean {mean}");
    }
}

/// The comparison detects a wrong distribution: a mean that is two per cent off, a scale that is one per cent off.
#[test]
fn differences_show() {
    let count = |u: f64| f64::from(poisson(u, 12.24, exp(-12.24), 200));
    assert!(distance(ours(13, count), theirs(14, Poisson::new(12.0).unwrap())) > critical());
    assert!(distance(ours(15, |u| 1.02 * exponential(u)), theirs(16, Exp1)) > critical());
}
