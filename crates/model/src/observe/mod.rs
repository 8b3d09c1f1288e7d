//! What is observed of the simulated teams. Observing changes no result.

mod catalogue;
mod cells;
pub mod deals;
mod fingerprint;
pub mod measures;
pub mod observer;
pub mod outcomes;
pub mod people;
pub mod record;
pub mod weekly;

pub use catalogue::Unit;
pub use deals::{Deal, Deals};
pub use fingerprint::fingerprints;
pub use measures::Measure;
pub use observer::Observer;
pub use outcomes::{Outcome, Outcomes};
pub use people::{EventKind, EventRow, MONTH_WEEKS, PersonRow};
pub use record::{Record, RecordOptions, Recorder};
pub use weekly::Weekly;
