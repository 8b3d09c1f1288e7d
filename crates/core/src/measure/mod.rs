//! What is measured of the simulated teams, and how many futures become one number with its interval.

pub mod catalogue;
pub mod deals;
pub mod estimate;
mod fingerprint;
pub mod interval;
pub mod outcomes;
pub mod paired;
pub mod people;
pub mod record;
pub mod weekly;

pub use catalogue::{Measure, Outcome, Unit};
pub use deals::{Deal, Deals};
pub use estimate::Estimate;
pub use fingerprint::fingerprints;
pub use interval::{Interval, Stat};
pub use outcomes::Outcomes;
pub use paired::{Paired, paired};
pub use people::{EventRow, Happening, PersonRow};
pub use record::{Record, Recorder, Wanted};
pub use weekly::Weekly;
