//! What a scenario is called: in the terminal as it is typed and as its folder is named, on paper by its title.

use super::catalogue::Words;
use teamdrift_model::scenario::Scenario;

/// What scenarios are called by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// As it is typed: for whoever types it.
    ByName,
    /// The title in the reader's language: for whoever only reads.
    ByTitle,
}

impl Label {
    /// As a label or a heading.
    #[must_use]
    pub fn label(self, scenario: &Scenario, words: &Words) -> String {
        match self {
            Label::ByName => scenario.name.clone(),
            Label::ByTitle => words.title(&scenario.name, &scenario.question),
        }
    }

    /// Within a sentence, where a title of several words has to hold together.
    #[must_use]
    pub fn within(self, scenario: &Scenario, words: &Words) -> String {
        let label = self.label(scenario, words);
        match self {
            Label::ByName => label,
            Label::ByTitle => words.tell("quoted", &[("name", label.into())]),
        }
    }
}
