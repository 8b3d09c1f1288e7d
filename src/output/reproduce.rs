//! Reading a manifest back, and telling whether doing it again gave the same files.

use super::manifest::{self, File};
use serde::Deserialize;
use std::path::Path;

/// The part of a manifest that is needed to reproduce it.
#[derive(Debug, Clone, Deserialize)]
pub struct SavedManifest {
    tool: String,
    /// Version that wrote the folder.
    pub version: String,
    /// The command line.
    pub command: String,
    /// Language of the words.
    pub language: String,
    /// The scenarios, in full.
    pub runs: Vec<SavedRun>,
    /// The files written.
    pub files: Vec<File>,
}

/// One scenario of a manifest.
#[derive(Debug, Clone, Deserialize)]
pub struct SavedRun {
    /// Its name.
    pub name: String,
    /// The whole of it, as a file.
    pub scenario_toml: String,
}

/// How the files of two folders compare.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compared {
    /// Files that came out the same, bit for bit.
    pub same: usize,
    /// Data files that came out differently, or not at all.
    pub data: Vec<String>,
    /// Figures that did.
    pub figures: Vec<String>,
    /// Files that were not in the manifest.
    pub new: Vec<String>,
}

impl Compared {
    /// Whether every file came out the same.
    #[must_use]
    pub fn all_same(&self) -> bool {
        self.data.is_empty() && self.figures.is_empty() && self.new.is_empty()
    }
}

impl SavedManifest {
    /// Reads a manifest.
    ///
    /// # Errors
    /// When it cannot be read, or is not one of ours.
    pub fn read(file: &Path) -> Result<Self, String> {
        let shown = file.display();
        let text = std::fs::read_to_string(file).map_err(|error| format!("{shown} cannot be read: {error}"))?;
        let saved: Self = serde_json::from_str(&text)
            .map_err(|error| format!("{shown} is no manifest of teamdrift, or not a whole one: {error}"))?;
        if saved.tool != "teamdrift" {
            return Err(format!("{shown} is a manifest of {}, not of teamdrift", saved.tool));
        }
        Ok(saved)
    }

    /// The words of the command line, as the shell would part them.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        let mut word: Option<String> = None;
        let mut letters = self.command.chars();
        while let Some(letter) = letters.next() {
            match letter {
                ' ' => words.extend(word.take()),
                '\'' => word.get_or_insert_default().extend(letters.by_ref().take_while(|c| *c != '\'')),
                '\\' => word.get_or_insert_default().extend(letters.next()),
                letter => word.get_or_insert_default().push(letter),
            }
        }
        words.extend(word);
        words
    }

    /// Compares the files of two manifests.
    #[must_use]
    pub fn compared(&self, rerun: &Self) -> Compared {
        let mut compared = Compared::default();
        for file in &self.files {
            if rerun.files.contains(file) {
                compared.same += 1;
            } else if file.path.starts_with("figures/") || file.path.contains("/figures/") {
                compared.figures.push(file.path.clone());
            } else {
                compared.data.push(file.path.clone());
            }
        }
        let known = |path: &str| self.files.iter().any(|file| file.path == path);
        compared.new.extend(rerun.files.iter().filter(|file| !known(&file.path)).map(|file| file.path.clone()));
        compared
    }

    /// The files beside the manifest that no longer match it.
    #[must_use]
    pub fn changed(&self, folder: &Path) -> Vec<String> {
        let as_left = |file: &File| {
            manifest::fingerprint(&folder.join(&file.path))
                .is_ok_and(|(bytes, sha256)| bytes == file.bytes && sha256 == file.sha256)
        };
        self.files.iter().filter(|file| !as_left(file)).map(|file| file.path.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_parted_into_the_words_that_were_typed() {
        let words = |command: &str| {
            let (tool, version, language) = (String::new(), String::new(), String::new());
            SavedManifest { tool, version, command: command.into(), language, runs: Vec::new(), files: Vec::new() }
                .words()
        };
        assert_eq!(words("teamdrift run a --seed 3"), ["teamdrift", "run", "a", "--seed", "3"]);
        assert_eq!(words("teamdrift run 'my team.toml' ''"), ["teamdrift", "run", "my team.toml", ""]);
        assert_eq!(words(r"x 'it'\''s' --set=a='b c'"), ["x", "it's", "--set=a=b c"]);
    }
}
