//! The ground that the model of teamdrift stands on. Nothing here knows a seller or a manager.
//!
//! - [`random`]: every draw is a pure function of a seed and an address.
//! - [`math`]: portable elementary functions: the same bits on every machine.
//! - [`simd`]: loops over lanes, compiled for each instruction set and chosen at run time.

pub mod math;
pub mod random;
pub mod simd;

#[doc(hidden)]
pub use pulp;
