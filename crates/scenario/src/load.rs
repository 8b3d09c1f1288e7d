//! Loads a scenario with its alternatives, by name, from a file or from a text.

use super::chain;
use super::files::{FileSystem, Files, NoFiles};
use super::finding::{Finding, Findings};
use super::grammar::{MAX_ALTERNATIVES, is_name, slug};
use super::layers;
use super::read::Reader;
use super::sets;
use super::source::{self, Location};
use super::terms;
use super::texts::{Origin, Sources};
use super::tree::{Data, Entry, TomlTable};
use std::path::Path;
use teamdrift_model::scenario::Scenario;

/// What a scenario file holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The scenario itself.
    pub scenario: Scenario,
    /// Its named alternatives, in the order of the file.
    pub alternatives: Vec<(String, Scenario)>,
    /// What can be run but is probably a mistake.
    pub warnings: Findings,
}

/// Loads a scenario by its name in the library or by the path of a file, and lays `sets` (`key=value`,
/// as in `--set`) over it.
///
/// # Errors
/// Everything that is wrong with the file, the files it extends, and the sets.
pub fn load(name_or_path: &str, sets: &[String]) -> Result<Loaded, Findings> {
    load_from(&FileSystem, name_or_path, sets)
}

/// As [`load`], with files from anywhere.
///
/// # Errors
/// As [`load`].
pub fn load_from(files: &dyn Files, name_or_path: &str, sets: &[String]) -> Result<Loaded, Findings> {
    let mut sources = Sources::default();
    let text = match Location::of(name_or_path, None, files) {
        Some(Location::Library(ready)) => Ok((ready.path(), ready.text.to_owned(), Origin::Text)),
        Some(Location::File(path)) => {
            source::read(&path, files).map(|text| (path.display().to_string(), text, Origin::File(path)))
        }
        None => {
            let finding = Finding::error(match name_or_path {
                "" => "the name of the scenario is empty".to_owned(),
                name => format!("there is no scenario `{name}`"),
            });
            Err(Box::new(source::unknown_name(name_or_path, None, files).into_iter().fold(finding, Finding::help)))
        }
    };
    match text {
        Ok((path, text, origin)) => {
            sources.add(path, text, origin);
            resolve(sources, sets, files)
        }
        Err(finding) => Err(Findings::new(sources, vec![*finding])),
    }
}

/// Reads a scenario from a text with the name `path` in messages. Such a text can extend scenarios of the
/// library, but no files.
///
/// # Errors
/// Everything that is wrong with it.
pub fn parse(text: &str, path: &str, sets: &[String]) -> Result<Loaded, Findings> {
    let mut sources = Sources::default();
    match source::text_of(text.as_bytes().to_vec(), path) {
        Ok(text) => {
            sources.add(path, text, Origin::Text);
            resolve(sources, sets, &NoFiles)
        }
        Err(finding) => Err(Findings::new(sources, vec![*finding])),
    }
}

/// From the first of `sources` to scenarios.
fn resolve(mut sources: Sources, sets: &[String], files: &dyn Files) -> Result<Loaded, Findings> {
    let mut findings = Vec::new();
    let layers = chain::layers(&mut sources, &mut findings, files);
    let sets = sets::layers(sets, &mut sources, &mut findings);
    let Some(layers) = layers else {
        // A text could not be read at all: findings about the rest would be guesses.
        return Err(Findings::new(sources, findings));
    };
    let mut root = TomlTable::default();
    for layer in layers {
        layers::warn_of_kept_keys(&root, &layer, &sources, &mut findings);
        layers::lay(&mut root, layer, &mut findings);
    }
    terms::anchor_market(&mut root);
    for layer in sets {
        layers::lay(&mut root, layer, &mut findings);
    }
    let alternatives = root.take("alternatives");
    let mut reader = Reader { sources: &sources, findings };
    let stem = Path::new(sources.main()).file_stem().map(|stem| slug(&stem.to_string_lossy())).unwrap_or_default();
    let scenario = reader.scenario(&root, &stem);
    let alternatives = alternatives.map(|entry| read_alternatives(&mut reader, &root, &scenario, entry));
    let alternatives = alternatives.unwrap_or_default();
    reader.warn_of_idle_parameters(&root, std::iter::once(&scenario).chain(alternatives.iter().map(|(_, s)| s)));
    let findings = Findings::new(sources.clone(), reader.findings);
    if findings.any_error() { Err(findings) } else { Ok(Loaded { scenario, alternatives, warnings: findings }) }
}

/// Reads each alternative as a layer over its scenario.
fn read_alternatives(
    reader: &mut Reader<'_>,
    root: &TomlTable,
    scenario: &Scenario,
    alternatives: Entry,
) -> Vec<(String, Scenario)> {
    let Data::Table(table) = alternatives.node.data else {
        reader.wrong_kind(&alternatives.key, &alternatives.node, "a table of named alternatives", None, None);
        return Vec::new();
    };
    let mut read = Vec::new();
    if let Some(first) = table.entries.get(MAX_ALTERNATIVES) {
        let title = format!("{} alternatives are more than a comparison can hold", table.entries.len());
        let finding = Finding::error(title).at(&first.key_place, "the first too many");
        reader.findings.push(finding.help(format!("allowed: at most {MAX_ALTERNATIVES}")));
    }
    for entry in table.entries.into_iter().take(MAX_ALTERNATIVES) {
        if !is_name(&entry.key) {
            let title = format!("`{}` cannot be the name of an alternative", entry.key);
            let help = format!("a name is made of letters, digits and hyphens: `{}`", slug(&entry.key));
            reader.findings.push(Finding::error(title).at(&entry.key_place, "this name").help(help));
            continue;
        }
        let Data::Table(mut over) = entry.node.data else {
            let key = format!("alternatives.{}", entry.key);
            reader.wrong_kind(&key, &entry.node, "a table of the keys that differ from the scenario", None, None);
            continue;
        };
        for key in ["extends", "name", "alternatives"] {
            if let Some(odd) = over.take(key) {
                let title = format!("`{key}` cannot stand in an alternative");
                let help = "an alternative is this scenario with some keys changed; its name is the table's";
                reader.findings.push(Finding::error(title).at(&odd.key_place, "not here").help(help));
            }
        }
        let mut changed = root.clone();
        layers::warn_of_kept_keys(&changed, &over, reader.sources, &mut reader.findings);
        layers::lay(&mut changed, over, &mut reader.findings);
        changed.take("name");
        let name = format!("{}-{}", scenario.name, entry.key);
        let alternative = reader.scenario(&changed, &name);
        let alternative = terms::from_week_0(reader, alternative, scenario, &entry.key_place);
        read.push((entry.key, alternative));
    }
    read
}
