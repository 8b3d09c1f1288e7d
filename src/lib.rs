//! The command line of teamdrift: thousands of futures of a sales team in parallel, so that every answer is a
//! distribution, and every what-if a fair comparison under common random numbers.
//!
//! ```text
//! a scenario file -> Scenario        [`scenario`]     validated, every value with a unit
//!   -> Plan                          [`experiments`]  which replications, which weeks
//!     -> engine                      [`model`]         blocks of replications, one week at a time
//!       -> record -> summary         [`model::observe`], [`stats`]
//!         -> answer -> findings      [`report`]       sentences, tables, figures, in the languages of [`words`]
//!           -> files, terminal       [`output`], [`page`], [`cli`]
//! ```

pub mod cli;
pub mod output;
pub mod page;

pub use teamdrift_engine as engine;
pub use teamdrift_experiments as experiments;
pub use teamdrift_model as model;
pub use teamdrift_report as report;
pub use teamdrift_scenario as scenario;
pub use teamdrift_stats as stats;
pub use teamdrift_words as words;
