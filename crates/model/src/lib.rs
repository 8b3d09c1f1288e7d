//! The model of teamdrift: what a sales team does, week by week, in many replications at once. No files, no
//! threads, no clock; the same inputs give the same bits everywhere.
//!
//! - [`mechanisms`]: one file a mechanism, the parameter table, the order of the week.
//! - [`scenario`]: the question as data: parameters, events, named sellers.
//! - [`state`], [`company`]: the columns that hold a block of replications.
//! - [`simulation`]: begin, step, clone, fork.
//! - [`observe`]: measures, outcomes, events, and the recorder that writes them down.

mod book;
pub mod company;
mod events;
mod initial_state;
mod labels;
mod log;
mod loops;
pub mod mechanisms;
pub mod observe;
pub mod parameters;
pub mod renamed;
#[cfg(test)]
mod responses;
pub mod scenario;
pub mod simulation;
pub mod state;
mod streams;
mod timeline;
mod typical_team;
#[cfg(test)]
mod worked;

pub use mechanisms::{Parameters, context};
pub use simulation::Simulation;
pub use streams::Stream;
pub use timeline::Timeline;
