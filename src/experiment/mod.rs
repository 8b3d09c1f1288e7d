//! Experiments: plans, their evaluation on all threads, and what they come to.

pub mod claims;
pub mod density;
pub mod example;
pub mod levels;
pub mod replicate;
pub mod summary;

pub use replicate::{Interrupted, Plan, replicate};
pub use summary::{Answer, Pooled, Summary};
