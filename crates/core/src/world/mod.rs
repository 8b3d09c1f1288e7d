//! The world: the columns that hold a block of futures, team by team, and the week that moves them. The order of
//! a company's week is the order of the model's description.

mod beginning;
pub mod columns;
mod company;
mod context;
mod events;
#[cfg(feature = "floor")]
mod floor;
mod leading;
mod leaving;
mod living;
mod reading;
mod roles;
mod selling;
mod staffing;
mod succession;
mod timeline;

pub use columns::{Book, People, Seats, Shared};
pub use company::Company;
pub use context::Context;
pub use timeline::Timeline;
