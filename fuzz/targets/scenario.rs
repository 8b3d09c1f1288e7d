//! Fuzzes the reader of scenarios.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[allow(dead_code)]
#[path = "../../tests/it/readers.rs"]
mod readers;

fuzz_target!(|bytes: &[u8]| readers::scenario(bytes));
