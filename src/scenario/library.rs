//! The ready scenarios that come with the program.

/// A ready scenario.
#[derive(Debug, PartialEq, Eq)]
pub struct Ready {
    /// Its name.
    pub name: &'static str,
    /// Its file, comments and all.
    pub text: &'static str,
}

/// Lists the files of `scenarios/`; a test sees to it that none is forgotten.
macro_rules! ready {
    ($($name:literal),* $(,)?) => {
        &[$(Ready { name: $name, text: include_str!(concat!("../../scenarios/", $name, ".toml")) }),*]
    };
}

const ALL: &[Ready] = ready![
    "ordinary",
    "no-leadership",
    "support-only",
    "demand-only",
    "strong-on-both",
    "flat-board",
    "relation-leader",
    "system-leader",
    "comfort-slide",
    "rescue",
    "own-team",
    "promote-top-seller",
];

/// All ready scenarios, in the order in which they are best met.
#[must_use]
pub fn all() -> &'static [Ready] {
    ALL
}

/// The ready scenario with this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Ready> {
    ALL.iter().find(|ready| ready.name == name)
}

impl Ready {
    /// The path that its messages show.
    #[must_use]
    pub fn path(&self) -> String {
        format!("scenarios/{}.toml", self.name)
    }
}
