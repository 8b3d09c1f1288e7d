//! The project’s promises, one module each.

mod cli;
mod files;
