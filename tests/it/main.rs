//! The project's promises, one module each.
// In a test, what cannot be unwrapped is the failure that it is there to show.
#![allow(clippy::unwrap_used)]

mod architecture;
mod claim_figures;
mod claims;
mod cli;
mod common_random_numbers;
mod compare;
mod corners;
mod coverage;
mod determinism;
mod docs;
mod ensemble;
mod figures;
mod files;
mod fuzzed;
mod generated;
mod golden;
mod importance;
mod invariants;
#[cfg(unix)]
mod kills;
mod levels;
mod library;
#[cfg(target_os = "linux")]
mod memory;
mod old_keys;
mod own_claims;
mod readers;
mod scenario;
mod scenario_commands;
mod scenario_messages;
mod sensitivity;
#[cfg(unix)]
mod signals;
mod sweep;
mod teaching;
mod words;
