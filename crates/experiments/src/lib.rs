//! Experiments: plans, their evaluation on all threads, and what they come to.

pub mod advice;
pub mod chunks;
pub mod claims;
pub mod compare;
pub mod design;
pub mod example;
pub mod importance;
pub mod levels;
pub mod progress;
pub mod replicate;
pub mod screening;
pub mod summary;
pub mod sweep;

pub use progress::{Cancel, Interrupted, Progress};
pub use replicate::{Plan, replicate};
pub use summary::{Answer, Pooled, Summary};
