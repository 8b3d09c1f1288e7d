//! The science and the engine of teamdrift: what a sales team does, week by week, in many futures at
//! once. No files, no threads, no clock in here; the same inputs give the same bits everywhere.
//!
//! - [`model`]: one file a mechanism, pure functions of plain numbers, and the parameter table.
//! - [`scenario`]: the question in data: parameters, events, named sellers.
//! - [`world`]: the columns that hold a block of futures, and the week that moves them.
//! - [`engine`]: addressed luck, portable maths, lane loops, simulation, snapshot and fork.
//! - [`measure`]: what is observed, and how many futures become a number with its interval.

pub mod engine;
pub mod measure;
pub mod model;
pub mod scenario;
pub mod world;
