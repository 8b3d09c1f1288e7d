//! The project's promises, one module each.

mod claims;
mod docs;
