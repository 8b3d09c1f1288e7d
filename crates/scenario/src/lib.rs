//! From a scenario file to a validated [`Scenario`](teamdrift_model::scenario::Scenario): what is wrong with a file is found in one pass and
//! reported with its place, what is allowed, and the nearest valid name. The format: `docs/scenarios.md`.
//!
//! ```
//! let toml = r#"
//!     question = "What if the manager asks for a little more?"
//!     extends = "ordinary"
//!     policy.demand = 0.6
//! "#;
//! let loaded = teamdrift_scenario::parse(toml, "asks-for-more.toml", &[])?;
//! assert_eq!(loaded.scenario.name, "asks-for-more");
//! assert!(loaded.warnings.is_empty());
//!
//! // What is wrong is found in one pass, with its place and the nearest valid name.
//! let wrong = toml.replace("demand", "demnad");
//! let findings = teamdrift_scenario::parse(&wrong, "asks-for-more.toml", &[]).unwrap_err();
//! assert!(findings.to_string().contains("did you mean `demand`?"));
//! # Ok::<(), teamdrift_scenario::Findings>(())
//! ```
//!
//! [`load`] reads a ready scenario by its name or a file by its path, [`load_from`] a file from anywhere ([`Files`]),
//! [`parse`] a text; [`to_toml`] writes a scenario back. [`library`] lists the ready scenarios, [`schema`] is for editors.
//!
//! How a file is read: its text is found (`source`) and becomes a tree that knows its places (`tree`); the trees of its
//! parents, the file itself, `--set` and an alternative are laid over each other (`chain`, `layers`, `sets`); one
//! reading of the result, by the tables of `grammar`, gives the scenario or the findings (`read`).

mod chain;
pub mod document;
pub mod files;
mod finding;
mod grammar;
mod layers;
mod library;
mod load;
pub mod nearest;
mod old_keys;
mod read;
mod reference;
mod schema;
mod sets;
mod source;
mod starter;
mod terms;
mod texts;
mod tree;
pub mod wrap;
mod write;

pub use files::{FileSystem, Files, NoFiles};
pub use finding::{Finding, Findings, Severity};
pub use grammar::{ACTIONS, ActionInfo, is_name};
pub use library::{Ready, ScenarioTheme, all as library, find as ready};
pub use load::{Loaded, load, load_from, parse};
pub use reference::{allowed, markdown_reference};
pub use schema::schema;
pub use source::MAX_BYTES;
pub use starter::starter;
pub use texts::Position;
pub use write::{Departure, departures, to_toml};
