//! Numbers that are no sums over futures (a best point, a crossing): intervals by drawing the futures again.

use teamdrift_stats::Interval;
use teamdrift_stats::bootstrap;

/// The random seed of every claim's resamples.
const SEED: u64 = 1;

/// Something made of the means of some columns, over all futures and over futures drawn again: its value and 95 %
/// interval. All columns draw the same futures, as they met the same random numbers.
pub(super) fn bootstrap_means(columns: &[&[f64]], statistic: &dyn Fn(&[f64]) -> f64) -> (f64, Interval) {
    let means = |chosen: &[usize]| -> Vec<f64> {
        columns.iter().map(|x| chosen.iter().map(|i| x[*i]).sum::<f64>() / chosen.len() as f64).collect()
    };
    bootstrap_replications(columns[0].len(), &|chosen| statistic(&means(chosen)))
}

/// A statistic of chosen replications, over all of so many and with a bootstrap interval.
pub(super) fn bootstrap_replications(replications: usize, statistic: &dyn Fn(&[usize]) -> f64) -> (f64, Interval) {
    let [found] = bootstrap::bootstrap(replications, SEED, |chosen| [statistic(chosen)]);
    (found.value, found.ci95)
}

/// Where on evenly spaced points the highest value lies: the best point, moved to the top of the parabola through it
/// and its neighbours.
pub(super) fn best(points: &[f64], values: &[f64]) -> f64 {
    let best = (0..points.len()).fold(0, |best, k| if values[k] > values[best] { k } else { best });
    if best == 0 || best == points.len() - 1 {
        return points[best];
    }
    let curve = values[best - 1] - 2.0 * values[best] + values[best + 1];
    let off = if curve < 0.0 { 0.5 * (values[best - 1] - values[best + 1]) / curve } else { 0.0 };
    points[best] + off * (points[1] - points[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The best point is the best of those there are, moved toward its better neighbor.
    #[test]
    fn best_point() {
        let shares = [0.0, 0.125, 0.25, 0.375, 0.5];
        assert!((best(&shares, &[0.0, 1.0, 2.0, 1.0, 0.0]) - 0.25).abs() < 1e-12);
        // 1 - (x - 1.2)² at 0, 1, 2, 3, 4 is highest at 1.2 eighths.
        assert!((best(&shares, &[-0.44, 0.96, 0.36, -2.24, -6.84]) - 0.15).abs() < 1e-12);
        assert!(best(&shares, &[0.0, -1.0, -2.0, -2.0, -1.0]).abs() < 1e-12);
        assert!((best(&shares, &[0.0, 1.0, 2.0, 3.0, 4.0]) - 0.5).abs() < 1e-12);
    }
}
