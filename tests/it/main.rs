//! The project's promises, one module each.

mod scenario;
mod scenario_commands;
mod scenario_messages;
