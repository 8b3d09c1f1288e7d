//! Statistics that need no model.
//!
//! - [`estimate`]: means, pooled shares, logs and ratios, with the influence of every replication on them, so that differences
//!   between alternatives that met the same random numbers are paired.
//! - [`paired`](mod@paired): paired comparisons. [`interval`]: intervals and quantiles. [`density`]: regions of highest density.
//! - Designs of experiments ([`sobol`], [`shuffle`], [`order`]) and Morris' elementary effects ([`morris`]).

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
