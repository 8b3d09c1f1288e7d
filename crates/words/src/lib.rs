//! All words that a user reads, one language at a time, and how numbers are written in it.
//!
//! ```
//! use teamdrift_words::{Language, Words, zone_name};
//! use teamdrift_model::mechanisms::zone::Zone;
//!
//! let words = Words::new(Language::Nb);
//! assert_eq!(words.count(12_345), "12\u{a0}345");
//! assert_eq!(Words::new(Language::En).text(zone_name(Zone::Comfort)), "Comfort zone");
//! ```
//!
//! [`Words::text`] gives a message, [`Words::format`] one with arguments; a message that a language lacks stands in
//! English. Numbers with their units: [`Words::mean`], [`Words::range`], [`Words::percent_round`] and their kin.

mod catalog;
mod label;
mod names;
mod numbers;
mod scenarios;

pub use catalog::{Language, UnknownLanguage, Words};
pub use fluent_bundle::FluentValue;
pub use label::Label;
pub use names::{cause_name, zone_name};
