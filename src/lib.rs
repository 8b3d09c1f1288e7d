//! teamdrift shows where a way of leading takes a sales team: thousands of futures in parallel, so every
//! answer is a distribution, and every what-if a fair comparison under the same luck.
//!
//! ```text
//! a scenario file -> Scenario        [`scenario`]    validated, every value with a unit
//!   -> Plan                          [`experiment`]  which futures, which weeks
//!     -> engine                      [`core`]        blocks of futures, one week at a time
//!       -> record -> summary         [`core::measure`]
//!         -> answer -> files         [`report`]
//! ```

pub mod cli;
pub mod columns;
pub mod experiment;
pub mod report;
pub mod scenario;
pub mod text;

pub use teamdrift_core as core;
