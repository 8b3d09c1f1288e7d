//! What the engine promises: the same bits everywhere, conservation, fair luck.

mod company;
mod golden;
mod invariants;
mod luck;
mod ordinary;
mod scenarios;
mod snapshot;
mod switches;
