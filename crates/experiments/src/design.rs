//! Designs: which points of a parameter space an experiment visits. Points are computed when they are asked for, so
//! that a design takes the same memory however many it has.

mod axis;
#[cfg(test)]
mod uniformity;

pub use axis::{Axis, Values};
pub use teamdrift_stats::sobol::MOST_AXES as MOST_SOBOL_AXES;

use crate::invalid::Invalid;
use rand::RngExt;
use teamdrift_engine::random::Random;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Scenario;
use teamdrift_stats::shuffle::Shuffle;
use teamdrift_stats::sobol::Sobol;
use teamdrift_stats::streams::JITTER;

/// How points are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Choice {
    /// Every combination of the values of every axis.
    #[default]
    Grid,
    /// Latin hypercube: each axis in as many slices as points, each slice once (`McKay`, Beckman & Conover 1979).
    Lhs,
    /// Sobol' points with Owen's scrambling: even in all axes together (Joe & Kuo 2008).
    Sobol,
}

/// Most points of any design.
pub const MOST: u32 = 10_000_000;

/// A design over some axes: its points can be asked for in any order.
#[derive(Debug, Clone, PartialEq)]
pub struct Design {
    /// What varies.
    pub axes: Vec<Axis>,
    /// How points are chosen.
    pub choice: Choice,
    points: u32,
    seed: u64,
    places: Places,
}

/// What tells where the points lie.
#[derive(Debug, Clone, PartialEq)]
enum Places {
    /// The axes themselves.
    Listed,
    /// The slice of each point, an axis.
    Slices(Vec<Shuffle>),
    /// The sequence.
    Sequence(Sobol),
}

impl Design {
    /// A design of `points` points (a grid has as many as its axes make).
    ///
    /// # Errors
    /// What does not go together, and what to do.
    pub fn new(axes: Vec<Axis>, choice: Choice, points: Option<u32>, seed: u64) -> Result<Self, Invalid> {
        for (at, axis) in axes.iter().enumerate() {
            let Some(other) = axes[..at].iter().find(|other| other.key == axis.key) else { continue };
            return Err(Invalid(match axis.renamed.or(other.renamed) {
                Some((old, new)) if axis.renamed != other.renamed => {
                    format!("`{old}` is the old name of `{new}`, and both are varied")
                }
                _ => format!("`{}` is varied twice", axis.key),
            }));
        }
        let all = |axes: &[Axis]| -> Result<u64, String> {
            axes.iter().try_fold(1u64, |all, axis| match &axis.values {
                Values::Listed(values) => Ok(all.saturating_mul(values.len() as u64)),
                Values::Between { low, high, .. } => {
                    Err(format!("a grid needs the number of values: `--vary {}={low}..{high}:9`", axis.key))
                }
            })
        };
        let points = match (choice, points) {
            (Choice::Grid, Some(_)) => {
                return Err(Invalid("a grid has its own points: leave out `--points`".to_owned()));
            }
            (Choice::Grid, None) => all(&axes)?,
            (_, None) => return Err(Invalid("how many points? Add `--points 100`".to_owned())),
            (_, Some(points)) => u64::from(points),
        };
        let fitting = u32::try_from(points).ok().filter(|points| (1..=MOST).contains(points));
        let points =
            fitting.ok_or(format!("a design has from 1 to {} million points, not {points}", MOST / 1_000_000))?;
        let places = match choice {
            Choice::Grid => Places::Listed,
            Choice::Lhs => Places::Slices((0..axes.len() as u32).map(|at| Shuffle::new(points, at, seed)).collect()),
            Choice::Sobol => Places::Sequence(Sobol::new(axes.len()).ok_or(format!(
                "a Sobol' design varies at most {MOST_SOBOL_AXES} parameters: `--design lhs` takes any number"
            ))?),
        };
        Ok(Self { axes, choice, points, seed, places })
    }

    /// How many points.
    #[must_use]
    pub fn points(&self) -> u32 {
        self.points
    }

    /// The values at a point, an axis each. In a grid the last axis goes round fastest.
    #[must_use]
    pub fn point(&self, point: u32) -> Vec<Value> {
        if self.choice == Choice::Grid {
            let mut rest = point as usize;
            let mut values: Vec<Value> = Vec::with_capacity(self.axes.len());
            for axis in self.axes.iter().rev() {
                let Values::Listed(listed) = &axis.values else { continue };
                values.push(listed[rest % listed.len()]);
                rest /= listed.len();
            }
            values.reverse();
            return values;
        }
        self.axes.iter().zip(0u32..).map(|(axis, at)| axis.at(self.place(point, at))).collect()
    }

    /// Where a point lies on an axis, from 0 to 1.
    fn place(&self, point: u32, axis: u32) -> f64 {
        match &self.places {
            Places::Sequence(sobol) => sobol.place(point, axis, self.seed),
            Places::Slices(slices) => {
                // A sequence each, so that any point can be asked for alone.
                let jitter: f64 = Random::new(self.seed).sequence(JITTER, axis, point).random();
                within_slice(slices[axis as usize].at(point), jitter, self.points)
            }
            Places::Listed => f64::NAN,
        }
    }

    /// The scenario at a point.
    ///
    /// # Panics
    /// When a value is not one that the parameter takes; [`Axis::trials`] are to be tried before.
    #[must_use]
    pub fn scenario(&self, base: &Scenario, point: u32) -> Scenario {
        let mut scenario = base.clone();
        for (axis, value) in self.axes.iter().zip(self.point(point)) {
            if let Err(refused) = scenario.parameters.set(axis.id, value) {
                panic!("{} does not take {value}: {refused:?}", axis.key);
            }
        }
        scenario
    }
}

/// The place on an axis of `points` slices that lies `jitter` (from 0, below 1) of a slice into one of them.
fn within_slice(slice: u32, jitter: f64, points: u32) -> f64 {
    let slice = f64::from(slice);
    // Among millions of slices the sum with a jitter just below 1 rounds up to the next slice; the last would reach 1.
    (slice + jitter).min((slice + 1.0).next_down()) / f64::from(points)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grid_has_every_combination_once() {
        let axes =
            ["policy.support=0..1:3", "mechanisms.push=true,false", "team.sellers=4,8"].map(|a| Axis::read(a).unwrap());
        let design = Design::new(axes.to_vec(), Choice::Grid, None, 1).unwrap();
        assert_eq!(design.points(), 12);
        let mut all: Vec<String> = (0..12).map(|point| format!("{:?}", design.point(point))).collect();
        assert_eq!(design.point(1)[2], Value::Count(8));
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 12);
    }
}
