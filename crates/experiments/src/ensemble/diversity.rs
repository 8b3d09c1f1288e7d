//! How many sets of an ensemble are really different.

use super::waves::places;

/// Two sets are really different when they lie at least this part of the way apart that two independent draws do.
const APART: f64 = 0.5;
/// Mean squared distance of two independent draws from a range, as a share of its squared width.
const INDEPENDENT: f64 = 1.0 / 6.0;

/// How different the sets of an ensemble are.
#[derive(Debug, Clone, Copy, PartialEq, Default, serde::Serialize)]
pub struct Diversity {
    /// Sets no two of which lie nearer than half the distance of two independent draws: copies and near copies count once.
    pub different: u32,
    /// Median distance of a set from its nearest neighbor, as a share of the distance of two independent draws.
    pub nearest: f64,
    /// In how many directions the sets spread: the participation ratio of their covariance, (sum of eigenvalues) squared over
    /// the sum of their squares, of places in the ranges. At most the number of sets and that of assumptions.
    pub directions: f64,
}

impl Diversity {
    /// Of some sets.
    #[must_use]
    pub fn of(sets: &[Vec<u16>]) -> Self {
        let sets: Vec<Vec<f64>> = sets.iter().map(|steps| places(steps)).collect();
        let Some(assumptions) = sets.first().map(Vec::len).filter(|n| *n > 0) else { return Self::default() };
        let independent = (INDEPENDENT * assumptions as f64).sqrt();
        let distance =
            |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(x, y)| (x - y) * (x - y)).sum::<f64>().sqrt() / independent;
        let mut leaders: Vec<&[f64]> = Vec::new();
        let mut nearest = Vec::new();
        for (at, set) in sets.iter().enumerate() {
            if leaders.iter().all(|leader| distance(leader, set) >= APART) {
                leaders.push(set);
            }
            let others = sets.iter().enumerate().filter(|(other, _)| *other != at);
            nearest.push(others.map(|(_, other)| distance(set, other)).fold(f64::INFINITY, f64::min));
        }
        nearest.sort_by(f64::total_cmp);
        let nearest = nearest[nearest.len() / 2];
        Self {
            different: leaders.len() as u32,
            nearest: if nearest.is_finite() { nearest } else { 0.0 },
            directions: directions(&sets, assumptions),
        }
    }
}

/// The participation ratio of the covariance, from the products of the sets with each other: both have the same eigenvalues.
fn directions(sets: &[Vec<f64>], assumptions: usize) -> f64 {
    let n = sets.len() as f64;
    let mean: Vec<f64> = (0..assumptions).map(|at| sets.iter().map(|set| set[at]).sum::<f64>() / n).collect();
    let centered: Vec<Vec<f64>> = sets.iter().map(|set| set.iter().zip(&mean).map(|(x, m)| x - m).collect()).collect();
    let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(x, y)| x * y).sum::<f64>();
    let sum: f64 = centered.iter().map(|set| product(set, set)).sum();
    let squares: f64 = centered.iter().flat_map(|a| centered.iter().map(move |b| product(a, b).powi(2))).sum();
    if squares > 0.0 { sum * sum / squares } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::RngExt;
    use teamdrift_engine::random::Random;

    fn drawn(n: usize, assumptions: usize) -> Vec<Vec<u16>> {
        let mut sequence = Random::new(5).sequence(200u8, 0, 0);
        (0..n).map(|_| (0..assumptions).map(|_| (100.0 * sequence.random::<f64>()) as u16).collect()).collect()
    }

    /// Independent draws are all different; copies and near copies count once.
    #[test]
    fn copies_count_once() {
        let sets = drawn(40, 100);
        let diversity = Diversity::of(&sets);
        assert_eq!(diversity.different, 40);
        assert!(diversity.nearest > 0.8 && diversity.nearest < 1.0, "{}", diversity.nearest);
        let mut copies = sets.clone();
        copies.extend(sets.iter().map(|set| set.iter().map(|step| (step + 2).min(100)).collect()));
        let diversity = Diversity::of(&copies);
        assert_eq!(diversity.different, 40);
        assert!(diversity.nearest < 0.1, "{}", diversity.nearest);
    }

    /// Sets on a line spread in one direction, independent ones in about n d / (n + d).
    #[test]
    fn directions_of_the_spread() {
        let line: Vec<Vec<u16>> = (0..50).map(|i| vec![2 * i, 100 - 2 * i, i]).collect();
        assert!((Diversity::of(&line).directions - 1.0).abs() < 1e-9);
        let independent = Diversity::of(&drawn(100, 50)).directions;
        assert!((independent - 100.0 * 50.0 / 150.0).abs() < 3.0, "{independent}");
        assert_eq!(Diversity::of(&[]), Diversity::default());
    }
}
