//! The base layer of teamdrift: random numbers, elementary functions and lane loops. Nothing here depends on the
//! model.
//!
//! - [`random`]: every draw is a pure function of a seed and an address.
//! - [`math`]: portable elementary functions: the same bits on every machine.
//! - [`simd`]: loops over lanes, compiled for each instruction set and chosen at run time.

pub mod math;
pub mod random;
pub mod simd;

#[doc(hidden)]
pub use pulp;
