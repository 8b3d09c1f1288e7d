//! Titles and questions of the built-in scenarios, in the reader's language. A user's own file keeps
//! its own words.

use super::catalog::{Language, Words};

/// What stands before the question that a ready scenario asks, and before its title.
const ASKS: &str = "asks-";
const TITLE: &str = "title-";

impl Words {
    /// A scenario's name in reports: the title of a built-in one, the name of any other.
    #[must_use]
    pub fn title(&self, name: &str, question: &str) -> String {
        let known = ready_one(question).and_then(|_| self.find(&format!("{TITLE}{name}"), &[]));
        known.unwrap_or_else(|| name.to_owned())
    }

    /// What a scenario asks.
    #[must_use]
    pub fn asked(&self, question: &str) -> String {
        let known = ready_one(question).and_then(|name| self.find(&format!("{ASKS}{name}"), &[]));
        known.unwrap_or_else(|| question.to_owned())
    }
}

/// The ready scenario that asks this, as its file does: in English.
fn ready_one(question: &str) -> Option<&'static str> {
    let asks = Language::En.catalog().lines().filter_map(|line| line.strip_prefix(ASKS)?.split_once(" = "));
    asks.into_iter().find(|(_, asked)| *asked == question).map(|(name, _)| name)
}
