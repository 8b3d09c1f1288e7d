//! Morris screening: which parameters matter at all, and which of them do so differently from place to place
//! (Morris 1991; Campolongo, Cariboni & Saltelli 2007).
//!
//! A trajectory starts at a random point of a grid of [`LEVELS`] levels on the unit cube and changes every
//! factor once, in a random order; each change gives one elementary effect: the change of the outcome per
//! whole range of the factor. Over trajectories, the mean of their sizes (`mu_star`) ranks the factors, and
//! their standard deviation (`sigma`) tells how far an effect depends on where it is measured.

use crate::bootstrap::{Bootstrapped, bootstrap};
use crate::streams::TRAJECTORY;
use rand::RngExt;
use rand::seq::SliceRandom;
use serde::Serialize;
use teamdrift_engine::random::Random;

/// Levels of the grid.
pub const LEVELS: u32 = 4;
/// Size of a step on the unit cube: with it, each level is as likely as any other (Morris 1991).
pub const STEP: f64 = LEVELS as f64 / (2.0 * (LEVELS as f64 - 1.0));

/// One trajectory: `factors + 1` points on the unit cube, each differing from the one before in one factor.
#[must_use]
pub fn trajectory(factors: usize, number: u32, seed: u64) -> Vec<Vec<f64>> {
    let mut sequence = Random::new(seed).sequence(TRAJECTORY, 0, number);
    let mut here: Vec<f64> =
        (0..factors).map(|_| f64::from(sequence.random_range(0..LEVELS)) / f64::from(LEVELS - 1)).collect();
    let mut order: Vec<usize> = (0..factors).collect();
    order.shuffle(&mut sequence);
    let mut points = vec![here.clone()];
    for factor in order {
        // Of the two ways, one stays in the cube.
        here[factor] += if here[factor] + STEP <= 1.0 + 1e-9 { STEP } else { -STEP };
        here[factor] = here[factor].clamp(0.0, 1.0);
        points.push(here.clone());
    }
    points
}

/// The elementary effect of each factor in each trajectory, `[factor][trajectory]`: outcomes in the order of
/// the points, trajectory by trajectory.
#[must_use]
pub fn effects(factors: usize, trajectories: impl Iterator<Item = Vec<Vec<f64>>>, outcomes: &[f64]) -> Vec<Vec<f64>> {
    let mut all = vec![Vec::new(); factors];
    for (points, outcomes) in trajectories.zip(outcomes.chunks_exact(factors + 1)) {
        for effects in &mut all {
            effects.push(f64::NAN);
        }
        for (pair, outcomes) in points.windows(2).zip(outcomes.windows(2)) {
            let moved = pair[0].iter().zip(&pair[1]).position(|(a, b)| a != b);
            if let Some(factor) = moved {
                let change = outcomes[1] - outcomes[0];
                // The step as it is meant, not as rounding left it.
                let effect = if pair[1][factor] > pair[0][factor] { change / STEP } else { change / -STEP };
                if let Some(here) = all[factor].last_mut() {
                    *here = effect;
                }
            }
        }
    }
    all
}

/// What a factor's elementary effects come to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Screened {
    /// Mean effect: which way.
    pub mu: Bootstrapped,
    /// Mean size of the effects: how much.
    pub mu_star: Bootstrapped,
    /// Standard deviation of the effects: how differently from place to place.
    pub sigma: Bootstrapped,
}

/// Screens one factor's effects, with intervals by resampling trajectories: the same ones for every factor of a seed.
#[must_use]
pub fn screened(effects: &[f64], seed: u64) -> Screened {
    let mut drawn = Vec::with_capacity(effects.len());
    let [mu, mu_star, sigma] = bootstrap(effects.len(), seed, |chosen| {
        drawn.clear();
        drawn.extend(chosen.iter().map(|trajectory| effects[*trajectory]));
        numbers(&drawn)
    });
    Screened { mu, mu_star, sigma }
}

/// mu, mu* and sigma (divisor r - 1).
fn numbers(effects: &[f64]) -> [f64; 3] {
    let n = effects.len() as f64;
    let mu = effects.iter().sum::<f64>() / n;
    let mu_star = effects.iter().map(|x| x.abs()).sum::<f64>() / n;
    let squares: f64 = effects.iter().map(|x| (x - mu) * (x - mu)).sum();
    [mu, mu_star, if n > 1.0 { (squares / (n - 1.0)).sqrt() } else { f64::NAN }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trajectory_changes_every_factor_once_by_a_step_within_the_cube() {
        for number in 0..50 {
            let points = trajectory(7, number, 3);
            assert_eq!(points.len(), 8);
            let mut moved: Vec<usize> = points
                .windows(2)
                .map(|pair| {
                    let changed: Vec<usize> = (0..7).filter(|i| pair[0][*i] != pair[1][*i]).collect();
                    assert_eq!(changed.len(), 1);
                    assert!(((pair[0][changed[0]] - pair[1][changed[0]]).abs() - STEP).abs() < 1e-12);
                    changed[0]
                })
                .collect();
            assert!(points.iter().flatten().all(|x| (0.0..=1.0).contains(x)));
            moved.sort_unstable();
            assert_eq!(moved, (0..7).collect::<Vec<_>>());
        }
    }

    #[test]
    fn every_level_and_every_order_comes_as_often() {
        let mut levels = [0; LEVELS as usize];
        let mut first = [0; 3];
        for number in 0..3000 {
            let points = trajectory(3, number, 11);
            for x in &points[0] {
                levels[(x * 3.0).round() as usize] += 1;
            }
            first[(0..3).position(|i| points[0][i] != points[1][i]).unwrap()] += 1;
        }
        // Chi-squared, 3 and 2 degrees of freedom: 99.9 % lie below 16.3 and 13.8.
        let chi = |counts: &[i32], each: f64| counts.iter().map(|n| (f64::from(*n) - each).powi(2) / each).sum::<f64>();
        assert!(chi(&levels, 2250.0) < 16.3, "{levels:?}");
        assert!(chi(&first, 1000.0) < 13.8, "{first:?}");
    }

    /// The first trajectory of a seed in thirds of the cube, as `rand` 0.10.4 draws it: a changed version changes screenings.
    #[test]
    fn a_trajectory_is_fixed() {
        let points = trajectory(4, 0, 1);
        let thirds: Vec<Vec<u32>> =
            points.iter().map(|point| point.iter().map(|x| (x * 3.0).round() as u32).collect()).collect();
        assert_eq!(thirds, [[3, 1, 1, 3], [3, 3, 1, 3], [3, 3, 1, 1], [3, 3, 3, 1], [1, 3, 3, 1]]);
    }

    #[test]
    fn a_linear_factor_has_the_same_effect_everywhere_and_a_product_has_not() {
        let trajectories: Vec<_> = (0..30).map(|number| trajectory(3, number, 5)).collect();
        let outcome = |x: &Vec<f64>| 4.0 * x[0] - 2.0 * x[1] + 3.0 * x[1] * x[2];
        let outcomes: Vec<f64> = trajectories.iter().flatten().map(outcome).collect();
        let effects = effects(3, trajectories.into_iter(), &outcomes);
        let first = screened(&effects[0], 1);
        assert!((first.mu.value - 4.0).abs() < 1e-9 && first.sigma.value < 1e-9);
        assert!(screened(&effects[1], 1).sigma.value > 0.5);
        let third = screened(&effects[2], 1).mu_star;
        assert!(third.ci95.low < third.value && third.value < third.ci95.high);
    }

    #[derive(serde::Deserialize)]
    struct Oracle {
        trajectories: Vec<Vec<Vec<f64>>>,
        outcomes: Vec<f64>,
        mu: Vec<f64>,
        mu_star: Vec<f64>,
        sigma: Vec<f64>,
    }

    #[test]
    fn the_same_design_gives_the_numbers_that_salib_gives() {
        let oracle: Oracle = serde_json::from_str(include_str!("../../../tests/oracles/morris.json")).unwrap();
        let effects = effects(oracle.mu.len(), oracle.trajectories.into_iter(), &oracle.outcomes);
        for (factor, effects) in effects.iter().enumerate() {
            let [mu, mu_star, sigma] = numbers(effects);
            for (ours, theirs) in [(mu, &oracle.mu), (mu_star, &oracle.mu_star), (sigma, &oracle.sigma)] {
                assert!((ours - theirs[factor]).abs() < 1e-9, "factor {factor}: {ours} and {}", theirs[factor]);
            }
        }
    }
}
