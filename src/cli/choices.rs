//! Names of the values of options: the libraries know nothing of a command line.

use crate::output::Format;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use teamdrift_experiments::design::Choice;
use teamdrift_report::figures::Theme;
use teamdrift_words::Language;

/// A value, its name, and its description in `--help`.
type Named<T> = (T, &'static str, &'static str);

const LANGUAGES: [Named<Language>; 3] =
    [(Language::En, "en", "English"), (Language::Nb, "nb", "Norwegian (bokmål)"), (Language::Sv, "sv", "Swedish")];

const FORMATS: [Named<Format>; 3] = [
    (Format::Csv, "csv", "Comma-separated values with a head line"),
    (Format::Parquet, "parquet", "Apache Parquet"),
    (Format::Json, "json", "A JSON array with an object a row"),
];

const DESIGNS: [Named<Choice>; 3] = [
    (Choice::Grid, "grid", "Every combination of the values of every axis"),
    (
        Choice::Lhs,
        "lhs",
        "Latin hypercube: each axis in as many slices as points, each slice once (`McKay`, Beckman & Conover 1979)",
    ),
    (Choice::Sobol, "sobol", "Sobol' points with Owen's scrambling: even in all axes together (Joe & Kuo 2008)"),
];

const THEMES: [Named<Theme>; 2] = [(Theme::Light, "light", "For paper"), (Theme::Dark, "dark", "For a stage")];

/// Reads `--lang`.
pub fn language() -> impl TypedValueParser<Value = Language> {
    one_of(&LANGUAGES)
}

/// Reads `--format`.
pub fn format() -> impl TypedValueParser<Value = Format> {
    one_of(&FORMATS)
}

/// Reads `--design`.
pub fn design() -> impl TypedValueParser<Value = Choice> {
    one_of(&DESIGNS)
}

/// Reads `--theme`.
pub fn theme() -> impl TypedValueParser<Value = Theme> {
    one_of(&THEMES)
}

fn one_of<T: Copy + Send + Sync + 'static>(all: &'static [Named<T>]) -> impl TypedValueParser<Value = T> {
    let values = all.iter().map(|(_, name, about)| PossibleValue::new(*name).help(*about));
    let named = |name: &str| all.iter().find(|known| known.1 == name).map(|known| known.0);
    // The parser before has let no other name through.
    PossibleValuesParser::new(values).try_map(move |name| named(&name).ok_or_else(|| format!("no value `{name}`")))
}
