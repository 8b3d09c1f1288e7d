//! What the engine promises: the same bits everywhere, conservation, common random numbers.

mod company;
mod golden;
mod invariants;
mod ordinary;
mod perceptions;
mod random;
mod scenarios;
mod snapshot;
mod switches;
