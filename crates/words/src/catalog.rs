//! The languages, and the messages of each.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// A language that the product speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Norwegian (bokmål).
    Nb,
    /// Swedish.
    Sv,
}

impl Language {
    /// All of them.
    pub const ALL: [Language; 3] = [Language::En, Language::Nb, Language::Sv];

    /// Its tag, as in `lang="nb"`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Nb => "nb",
            Language::Sv => "sv",
        }
    }

    /// Its catalog of messages, in Fluent's own format.
    #[must_use]
    pub const fn catalog(self) -> &'static str {
        match self {
            Language::En => concat!(
                include_str!("en.ftl"),
                "\n",
                include_str!("experiments.en.ftl"),
                "\n",
                include_str!("levels.en.ftl"),
                "\n",
                include_str!("scenarios.en.ftl"),
                "\n",
                include_str!("tables.en.ftl"),
                "\n",
                include_str!("charts.en.ftl")
            ),
            Language::Nb => concat!(
                include_str!("nb.ftl"),
                "\n",
                include_str!("experiments.nb.ftl"),
                "\n",
                include_str!("levels.nb.ftl"),
                "\n",
                include_str!("scenarios.nb.ftl"),
                "\n",
                include_str!("tables.nb.ftl"),
                "\n",
                include_str!("charts.nb.ftl")
            ),
            Language::Sv => concat!(
                include_str!("sv.ftl"),
                "\n",
                include_str!("experiments.sv.ftl"),
                "\n",
                include_str!("levels.sv.ftl"),
                "\n",
                include_str!("scenarios.sv.ftl"),
                "\n",
                include_str!("tables.sv.ftl"),
                "\n",
                include_str!("charts.sv.ftl")
            ),
        }
    }

    /// The language of a locale such as `nb_NO.UTF-8`; English for any other.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        match locale.split(['_', '-', '.', '@']).next().unwrap_or_default() {
            "nb" | "no" | "nn" => Language::Nb,
            "sv" => Language::Sv,
            _ => Language::En,
        }
    }
}

/// The tag names no language that the product speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLanguage(pub String);

impl std::fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "there is no language `{}`: en, nb or sv", self.0)
    }
}

impl std::error::Error for UnknownLanguage {}

impl std::str::FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads a tag: `en`, `nb` or `sv`, in capitals or not.
    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        let known = Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(tag));
        known.ok_or_else(|| UnknownLanguage(tag.to_owned()))
    }
}

/// The words of one language.
pub struct Words {
    language: Language,
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// The words of `language`, English standing in for a message that is missing.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let mut bundles = vec![bundle(language)];
        if language != Language::En {
            bundles.push(bundle(Language::En));
        }
        Self { language, bundles }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message with this id, if there is one in this language or in English.
    #[must_use]
    pub fn find(&self, id: &str, arguments: &[(&'static str, FluentValue<'_>)]) -> Option<String> {
        let args: FluentArgs<'_> = arguments.iter().map(|(k, v)| (*k, v.clone())).collect();
        self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(id)?.value()?;
            let mut errors = Vec::new();
            Some(bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())
        })
    }

    /// The message with this id and these arguments; the id itself in brackets if there is none.
    #[must_use]
    pub fn format(&self, id: &str, arguments: &[(&'static str, FluentValue<'_>)]) -> String {
        self.find(id, arguments).unwrap_or_else(|| format!("[{id}]"))
    }

    /// The message with this id, which takes no arguments.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.format(id, &[])
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let id = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Marks that isolate directions are for mixed scripts; terminals and fonts show them as boxes.
    bundle.set_use_isolating(false);
    // The catalogs are part of the program; what cannot be read in them is caught by a test.
    let resource = match FluentResource::try_new(language.catalog().to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}
