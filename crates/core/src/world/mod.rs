//! The world: the columns that hold a block of futures of one team, and the week that moves them. The
//! order of [`Team::week`] is the order of the model's description.

mod beginning;
pub mod columns;
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
mod team;
mod timeline;

pub use columns::{Book, People, Seats, Shared};
pub use context::Context;
pub use team::Team;
pub use timeline::Timeline;
