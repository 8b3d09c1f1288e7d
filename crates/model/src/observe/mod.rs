//! What is observed of the simulated teams. Observing changes no result.

pub mod deals;
mod fingerprint;
pub mod measures;
pub mod observer;
pub mod outcomes;
pub mod people;
pub mod record;
pub mod weekly;

pub use deals::{Deal, Deals};
pub use fingerprint::fingerprints;
pub use measures::{Measure, Outcome, Unit};
pub use observer::Observer;
pub use outcomes::Outcomes;
pub use people::{EventKind, EventRow, PersonRow};
pub use record::{Record, RecordOptions, Recorder};
pub use weekly::Weekly;
