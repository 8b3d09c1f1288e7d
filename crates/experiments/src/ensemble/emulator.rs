//! A cheap stand-in for the readings: a linear regression of each on the places of all assumptions. It proposes sets; it
//! never accepts one.

use crate::{Cancel, Interrupted};

/// Folds in which the regression is checked on draws that it has not seen.
const FOLDS: usize = 5;
/// Draws that are added before cancellation is looked at again: hundredths of a second.
const DRAWS_AT_A_TIME: usize = 64;
/// Draws without which there is nothing to fit.
const LEAST_DRAWS: usize = 40;
/// Part of a reading's variance that is taken to be no linear effect, in the penalty of the regression: with more draws
/// than assumptions it hardly matters.
const REST: f64 = 0.5;
/// Variance of a place that is uniform from 0 to 1.
const VARIANCE_OF_A_PLACE: f64 = 1.0 / 12.0;

/// The regression of one reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The reading where every place is in the middle.
    pub middle: f64,
    /// What the whole range of each assumption adds.
    pub slopes: Vec<f64>,
    /// Standard deviation of what it misses, on draws that it has not seen.
    pub residual: f64,
    /// Share of the reading's variance that it explains on such draws; below 0 if it is worse than the mean.
    pub explained: f64,
}

/// The regressions of all readings.
#[derive(Debug, Clone, PartialEq)]
pub struct Emulator {
    /// One a reading.
    pub lines: Vec<Line>,
}

/// A simulated draw: places from 0 to 1, and readings.
pub type Draw<'a> = (&'a [f64], &'a [f64]);

impl Emulator {
    /// Fits readings on places; `weights` say how much each draw counts. Draws with a reading that is no number are left
    /// out; none if too few remain.
    ///
    /// # Errors
    /// [`Interrupted`] when cancelled.
    pub fn fit(draws: &[Draw<'_>], weights: &[f64], cancel: &Cancel) -> Result<Option<Self>, Interrupted> {
        let whole = |(draw, weight): &(&Draw<'_>, &f64)| draw.1.iter().all(|x| x.is_finite()) && **weight > 0.0;
        let used: Vec<(&Draw<'_>, &f64)> = draws.iter().zip(weights).filter(whole).collect();
        if used.len() < LEAST_DRAWS {
            return Ok(None);
        }
        let (assumptions, readings) = (used[0].0.0.len(), used[0].0.1.len());
        let mut folds: Vec<Sums> = (0..FOLDS).map(|_| Sums::new(assumptions, readings)).collect();
        for (at, (draw, weight)) in used.iter().enumerate() {
            if at % DRAWS_AT_A_TIME == 0 {
                cancel.check()?;
            }
            folds[at % FOLDS].add(draw.0, draw.1, **weight);
        }
        let mut all = Sums::new(assumptions, readings);
        folds.iter().for_each(|fold| all.append(fold, 1.0));
        let mut missed = vec![0.0; readings];
        for (number, fold) in folds.iter().enumerate() {
            let mut others = all.clone();
            others.append(fold, -1.0);
            cancel.check()?;
            let Some(lines) = others.solve() else { return Ok(None) };
            for (draw, weight) in used.iter().skip(number).step_by(FOLDS) {
                for ((line, x), missed) in lines.iter().zip(draw.1).zip(&mut missed) {
                    *missed += **weight * (x - predicted(line, draw.0)).powi(2);
                }
            }
        }
        let variances = all.variances();
        let Some(lines) = all.solve() else { return Ok(None) };
        let lines = lines.into_iter().zip(missed).zip(variances).map(|((line, missed), variance)| {
            let missed = missed / all.weight;
            Line {
                middle: line.0,
                slopes: line.1,
                residual: missed.sqrt(),
                explained: if variance > 0.0 { 1.0 - missed / variance } else { 0.0 },
            }
        });
        Ok(Some(Self { lines: lines.collect() }))
    }
}

/// A regression's value at some places.
fn predicted((middle, slopes): &(f64, Vec<f64>), places: &[f64]) -> f64 {
    middle + slopes.iter().zip(places).map(|(slope, place)| slope * (place - 0.5)).sum::<f64>()
}

/// Weighted sums of products, from which the regressions follow.
#[derive(Debug, Clone)]
struct Sums {
    assumptions: usize,
    weight: f64,
    x: Vec<f64>,
    /// The lower triangle, row by row.
    xx: Vec<f64>,
    y: Vec<f64>,
    yy: Vec<f64>,
    /// A reading after the other.
    xy: Vec<f64>,
}

impl Sums {
    fn new(assumptions: usize, readings: usize) -> Self {
        Self {
            assumptions,
            weight: 0.0,
            x: vec![0.0; assumptions],
            xx: vec![0.0; assumptions * (assumptions + 1) / 2],
            y: vec![0.0; readings],
            yy: vec![0.0; readings],
            xy: vec![0.0; readings * assumptions],
        }
    }

    fn add(&mut self, places: &[f64], readings: &[f64], weight: f64) {
        self.weight += weight;
        let x: Vec<f64> = places.iter().map(|place| place - 0.5).collect();
        let mut from = 0;
        for (row, own) in x.iter().enumerate() {
            self.x[row] += weight * own;
            let part = &mut self.xx[from..=from + row];
            part.iter_mut().zip(&x).for_each(|(sum, other)| *sum += weight * own * other);
            from += row + 1;
        }
        for (reading, y) in readings.iter().enumerate() {
            self.y[reading] += weight * y;
            self.yy[reading] += weight * y * y;
            let part = &mut self.xy[reading * self.assumptions..][..self.assumptions];
            part.iter_mut().zip(&x).for_each(|(sum, x)| *sum += weight * y * x);
        }
    }

    fn append(&mut self, other: &Self, sign: f64) {
        self.weight += sign * other.weight;
        let pairs = [
            (&mut self.x, &other.x),
            (&mut self.xx, &other.xx),
            (&mut self.y, &other.y),
            (&mut self.yy, &other.yy),
            (&mut self.xy, &other.xy),
        ];
        for (mine, more) in pairs {
            mine.iter_mut().zip(more).for_each(|(sum, x)| *sum += sign * x);
        }
    }

    fn variances(&self) -> Vec<f64> {
        let variance = |(y, yy): (&f64, &f64)| yy / self.weight - (y / self.weight).powi(2);
        self.y.iter().zip(&self.yy).map(variance).collect()
    }

    /// The value in the middle and the slopes of each reading, by a ridge regression (Hoerl & Kennard 1970): its penalty
    /// is that of slopes which share the explained variance evenly.
    fn solve(&self) -> Option<Vec<(f64, Vec<f64>)>> {
        let n = self.assumptions;
        let penalty = REST * n as f64 * VARIANCE_OF_A_PLACE;
        let mut factor = self.xx.clone();
        let at = |row: usize, column: usize| row * (row + 1) / 2 + column;
        // Means out, penalty in, then Cholesky's factor in place.
        for row in 0..n {
            for column in 0..=row {
                factor[at(row, column)] -= self.x[row] * self.x[column] / self.weight;
            }
            factor[at(row, row)] += penalty;
        }
        for row in 0..n {
            for column in 0..=row {
                let (left, above) = (&factor[at(row, 0)..at(row, column)], &factor[at(column, 0)..at(column, column)]);
                let known: f64 = left.iter().zip(above).map(|(a, b)| a * b).sum();
                let rest = factor[at(row, column)] - known;
                factor[at(row, column)] = if row > column {
                    rest / factor[at(column, column)]
                } else if rest > 0.0 {
                    rest.sqrt()
                } else {
                    return None;
                };
            }
        }
        let line = |reading: usize| {
            let y = self.y[reading] / self.weight;
            let mut b: Vec<f64> = (0..n).map(|i| self.xy[reading * n + i] - self.x[i] * y).collect();
            for row in 0..n {
                let known: f64 = (0..row).map(|i| factor[at(row, i)] * b[i]).sum();
                b[row] = (b[row] - known) / factor[at(row, row)];
            }
            for row in (0..n).rev() {
                let known: f64 = (row + 1..n).map(|i| factor[at(i, row)] * b[i]).sum();
                b[row] = (b[row] - known) / factor[at(row, row)];
            }
            let shift: f64 = b.iter().zip(&self.x).map(|(slope, x)| slope * x / self.weight).sum();
            (y - shift, b)
        };
        Some((0..self.y.len()).map(line).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::RngExt;
    use teamdrift_engine::random::Random;

    /// A linear reading is found again, one that is chance is not, and both are told from draws that were not seen.
    #[test]
    fn linear_readings_are_found() {
        let mut sequence = Random::new(3).sequence(200u8, 0, 0);
        let places: Vec<[f64; 4]> = (0..400).map(|_| std::array::from_fn(|_| sequence.random())).collect();
        let readings: Vec<[f64; 2]> =
            places.iter().map(|x| [2.0 + 3.0 * (x[0] - 0.5) - (x[2] - 0.5), sequence.random()]).collect();
        let draws: Vec<Draw<'_>> = places.iter().zip(&readings).map(|(x, y)| (x.as_slice(), y.as_slice())).collect();
        let emulator = Emulator::fit(&draws, &vec![1.0; draws.len()], &Cancel::new()).unwrap().unwrap();
        let line = &emulator.lines[0];
        for (slope, known) in line.slopes.iter().zip([3.0, 0.0, -1.0, 0.0]) {
            assert!((slope - known).abs() < 0.05, "{slope} {known}");
        }
        assert!((line.middle - 2.0).abs() < 0.01 && line.explained > 0.99 && line.residual < 0.05);
        assert!(emulator.lines[1].explained < 0.05, "{}", emulator.lines[1].explained);
    }

    /// A draw that weighs nothing, or that has a reading that is no number, changes nothing.
    #[test]
    fn what_is_left_out() {
        let places: Vec<[f64; 1]> = (0..60).map(|i| [f64::from(i) / 60.0]).collect();
        let mut readings: Vec<[f64; 1]> = places.iter().map(|x| [5.0 * x[0]]).collect();
        let mut weights = vec![1.0; 60];
        let fit = |readings: &[[f64; 1]], weights: &[f64]| {
            let draws: Vec<Draw<'_>> = places.iter().zip(readings).map(|(x, y)| (x.as_slice(), y.as_slice())).collect();
            Emulator::fit(&draws, weights, &Cancel::new()).unwrap()
        };
        (weights[3], weights[4]) = (0.0, 0.0);
        let known = fit(&readings, &weights);
        readings[3] = [1e9];
        readings[4] = [f64::NAN];
        weights[4] = 1.0;
        assert_eq!(fit(&readings, &weights), known);
        assert_eq!(fit(&readings, &[0.0; 60]), None);
    }
}
