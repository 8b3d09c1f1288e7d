//! How to name a scenario: in the terminal as on the command line and as its folder, in a report by its title.

use super::catalog::Words;
use teamdrift_model::scenario::Scenario;

/// How scenarios are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// As on the command line: for the terminal.
    ByName,
    /// The title in the reader's language: for reports.
    ByTitle,
}

impl Label {
    /// As a label or a heading.
    #[must_use]
    pub fn name(self, scenario: &Scenario, words: &Words) -> String {
        match self {
            Label::ByName => scenario.name.clone(),
            Label::ByTitle => words.title(&scenario.name, &scenario.question),
        }
    }

    /// Within a sentence, where a title of several words has to hold together.
    #[must_use]
    pub fn name_in_sentence(self, scenario: &Scenario, words: &Words) -> String {
        let label = self.name(scenario, words);
        match self {
            Label::ByName => label,
            Label::ByTitle => words.format("quoted", &[("name", label.into())]),
        }
    }
}
