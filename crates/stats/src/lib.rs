//! Statistics over replications.
//!
//! - [`estimate`]: means, pooled shares, logs and ratios with the influence of every replication, so that differences
//!   between alternatives that met the same random numbers are paired.
//! - [`paired`]: paired comparisons.
//! - [`interval`]: intervals and quantiles.

pub mod estimate;
pub mod interval;
pub mod paired;

pub use estimate::Estimate;
pub use interval::{Interval, Stat};
pub use paired::{Paired, paired};
