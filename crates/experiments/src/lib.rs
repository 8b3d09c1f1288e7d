//! Experiments on sales teams: replications, fair comparisons, sweeps, screening, claims, calibration targets. All of them
//! run on every thread, give the same bits on any number of threads, report progress and can be cancelled; none
//! opens a file or knows a terminal.
//!
//! A scenario and a [`Plan`] go in; [`replicate()`] gives a record of every replication, which the functions of
//! [`teamdrift_stats`] reduce:
//!
//! ```
//! use teamdrift_experiments::{Plan, Progress, replicate};
//! use teamdrift_model::observe::Outcome;
//! use teamdrift_stats::interval::stat;
//!
//! let scenario = teamdrift_scenario::load("ordinary", &["weeks=26".to_owned()])?.scenario;
//! let plan = Plan { seed: 7, futures: 64, ..Plan::default() };
//! let record = replicate(&scenario, &plan, &Progress::none())?;
//! let turnover = stat(record.outcomes.column(Outcome::Turnover));
//! assert!(turnover.ci95.low < turnover.mean && turnover.mean < turnover.ci95.high);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`compare()`] runs alternatives under common random numbers, replication by replication; [`sweep`] visits the points of a
//! [`design`]; [`screening`] ranks parameters by elementary effects; [`claims`] tests sentences; [`ensemble`] asks other
//! sets of assumptions the same; [`calibration`]
//! compares a company with published values. [`Cancel`] stops any of them within a simulated week.

pub mod advice;
pub mod calibration;
pub mod chunks;
pub mod claims;
pub mod compare;
pub mod design;
pub mod ensemble;
pub mod example;
pub mod importance;
pub mod invalid;
pub mod progress;
pub mod replicate;
pub mod screening;
pub mod summary;
pub mod sweep;

pub use compare::{Comparison, compare};
pub use invalid::Invalid;
pub use progress::{Cancel, Interrupted, Progress};
pub use replicate::{Plan, replicate};
pub use summary::{Answer, Pooled, Summary};
