//! The simulation of a block of futures.

/// Futures in a block: partial results are folded block by block, whatever the lanes and threads.
pub const BLOCK: u32 = 64;

/// A block of futures on its way.
#[derive(Debug, Clone)]
pub struct Simulation;
