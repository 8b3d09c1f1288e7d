//! Experiments: plans, and their evaluation on all threads.

pub mod claims;
pub mod levels;
pub mod replicate;

pub use replicate::{Interrupted, Plan, replicate};
