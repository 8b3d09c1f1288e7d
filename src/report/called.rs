//! What a scenario is called: in the terminal as it is typed and as its folder is named, on paper by its title.

use crate::text::Words;
use teamdrift_core::scenario::Scenario;

/// What scenarios are called by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Called {
    /// As it is typed: for whoever types it.
    ByName,
    /// The title in the reader's language: for whoever only reads.
    ByTitle,
}

impl Called {
    /// As a label or a heading.
    #[must_use]
    pub fn label(self, scenario: &Scenario, words: &Words) -> String {
        match self {
            Called::ByName => scenario.name.clone(),
            Called::ByTitle => words.title(&scenario.name, &scenario.question),
        }
    }

    /// Within a sentence, where a title of several words has to hold together.
    #[must_use]
    pub fn within(self, scenario: &Scenario, words: &Words) -> String {
        let label = self.label(scenario, words);
        match self {
            Called::ByName => label,
            Called::ByTitle => words.tell("quoted", &[("name", label.into())]),
        }
    }
}
