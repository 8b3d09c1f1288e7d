//! The project's promises, one module each.

mod docs;
