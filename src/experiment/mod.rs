//! Experiments: plans, their evaluation on all threads, and what they come to.

pub mod replicate;
pub mod summary;

pub use replicate::{Interrupted, Plan, Replication, replicate};
pub use summary::{Answer, Pooled, Summary};
