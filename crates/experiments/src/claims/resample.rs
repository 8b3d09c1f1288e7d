//! Numbers that are no sums over futures (a best point, a crossing): intervals by drawing the futures again.

use teamdrift_engine::random::Random;
use teamdrift_model::Stream;
use teamdrift_stats::Interval;

/// Times that the futures are drawn again.
const DRAWS: usize = 1000;

/// Something made of the means of some columns, over all futures and over futures drawn again: its value and 95 %
/// interval. All columns draw the same futures, as they met the same random numbers.
pub(super) fn bootstrap(columns: &[&[f64]], statistic: &dyn Fn(&[f64]) -> f64) -> (f64, Interval) {
    let means = |chosen: &[usize]| -> Vec<f64> {
        columns.iter().map(|x| chosen.iter().map(|i| x[*i]).sum::<f64>() / chosen.len() as f64).collect()
    };
    redrawn(columns[0].len(), &|chosen| statistic(&means(chosen)))
}

/// A statistic of chosen futures, over all of so many and over futures drawn again.
pub(super) fn redrawn(futures: usize, statistic: &dyn Fn(&[usize]) -> f64) -> (f64, Interval) {
    let value = statistic(&(0..futures).collect::<Vec<usize>>());
    let luck = Random::new(1);
    let mut drawn: Vec<f64> = (0..DRAWS)
        .map(|draw| {
            let chosen: Vec<usize> = (0..futures.div_ceil(4))
                .flat_map(|four| luck.uniforms(draw as u32, luck.address(Stream::Lot, 0, 0, four as u32)))
                .take(futures)
                .map(|u| ((u * futures as f64) as usize).min(futures - 1))
                .collect();
            statistic(&chosen)
        })
        .collect();
    drawn.sort_by(f64::total_cmp);
    let at = |share: f64| drawn[(share * (DRAWS - 1) as f64).round() as usize];
    // Where the value lies at a bound, rounding must not leave it outside.
    (value, Interval { low: at(0.025).min(value), high: at(0.975).max(value) })
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
