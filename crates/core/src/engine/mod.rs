//! The engine: addressed luck, portable maths, lane loops, and the simulation of a block of futures.

pub mod lanes;
pub mod luck;
pub mod maths;
pub mod observer;
pub mod simulation;

pub use lanes::Cpu;
pub use luck::Luck;
pub use observer::Observer;
pub use simulation::{BLOCK, Simulation};
