//! Statistics that need no model: points of designs ([`sobol`], [`shuffle`], [`order`]), Morris' elementary effects
//! ([`morris`]), bootstrap intervals ([`bootstrap`]), and regions of highest density ([`density`]).
//!
//! ```
//! use teamdrift_stats::morris;
//!
//! // Elementary effects of f(x, y) = 4 x - 2 y over 10 random trajectories.
//! let trajectories: Vec<_> = (0..10).map(|number| morris::trajectory(2, number, 1)).collect();
//! let outcomes: Vec<f64> = trajectories.iter().flatten().map(|point| 4.0 * point[0] - 2.0 * point[1]).collect();
//! let effects = morris::effects(2, trajectories.into_iter(), &outcomes);
//! let first = morris::screened(&effects[0], 1);
//! assert!((first.mu.value - 4.0).abs() < 1e-9 && first.sigma.value < 1e-9);
//! ```

// Tests compare with the platform's functions; what is shipped calls none of them.
#![cfg_attr(test, allow(clippy::disallowed_methods))]

pub mod bootstrap;
pub mod density;
pub mod estimate;
pub mod interval;
pub mod morris;
pub mod order;
pub mod paired;
pub mod shuffle;
pub mod sobol;
pub mod streams;

pub use estimate::Estimate;
pub use interval::{Interval, Stat};
pub use paired::{Paired, paired};
