//! `extends`: from a file to the files it builds on.

use super::files::Files;
use super::finding::Finding;
use super::source::{self, Location};
use super::texts::{Origin, Sources};
use super::tree::{self, Data, Entry, TomlTable};
use super::{library, nearest, old_keys};
use std::path::PathBuf;

/// What makes a text the same as one already met.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Identity {
    Library(&'static str),
    File(PathBuf),
}

/// The tables of the first source and of all that it extends, the one that extends nothing first.
/// `None` if one of them could not be read.
pub(super) fn layers(sources: &mut Sources, findings: &mut Vec<Finding>, files: &dyn Files) -> Option<Vec<TomlTable>> {
    let mut layers = Vec::new();
    let mut met: Vec<(Identity, String)> = identity(sources, 0, files).into_iter().collect();
    let mut source = 0;
    loop {
        let mut table = tree::parse(sources, source, findings)?;
        old_keys::rename(&mut table, sources, findings);
        if source != 0 {
            // A parent's question is its own, and so is what it is compared with.
            for own in ["question", "name", "alternatives"] {
                table.take(own);
            }
        }
        let extends = table.take("extends");
        layers.push(table);
        match extends {
            None => break,
            Some(entry) => source = parent(&entry, source, &mut met, sources, findings, files)?,
        }
    }
    layers.reverse();
    Some(layers)
}

fn identity(sources: &Sources, source: usize, files: &dyn Files) -> Option<(Identity, String)> {
    let shown = sources.shown(source).0.to_owned();
    match sources.origin(source) {
        Origin::File(path) => Some((Identity::File(files.canonical(path)), shown)),
        _ => library::all().iter().find(|ready| ready.path() == shown).map(|r| (Identity::Library(r.name), shown)),
    }
}

/// Reads what `extends` names, as a new source.
fn parent(
    entry: &Entry,
    child: usize,
    met: &mut Vec<(Identity, String)>,
    sources: &mut Sources,
    findings: &mut Vec<Finding>,
    files: &dyn Files,
) -> Option<usize> {
    let place = &entry.node.place;
    let Data::Text(typed) = &entry.node.data else {
        let finding = Finding::error("`extends` takes the name or the path of a scenario");
        let finding = finding.at(place, entry.node.data.found());
        findings.push(finding.help("in quotes: `extends = \"ordinary\"` or `extends = \"my-team.toml\"`"));
        return None;
    };
    let folder = match sources.origin(child) {
        Origin::File(path) => Some(path.parent().map(PathBuf::from).unwrap_or_default()),
        _ => None,
    };
    let (identity, shown, text, origin) = match (Location::of(typed, folder.as_deref(), files), &folder) {
        (Some(Location::Library(ready)), _) => {
            (Identity::Library(ready.name), ready.path(), ready.text.to_owned(), Origin::Text)
        }
        (Some(Location::File(path)), Some(_)) => match source::read(&path, files) {
            Ok(text) => (Identity::File(files.canonical(&path)), source::tidy(&path), text, Origin::File(path)),
            Err(finding) => {
                findings.push((*finding).at(place, "to be extended"));
                return None;
            }
        },
        (Some(Location::File(_)), None) => {
            let finding = Finding::error("this scenario can only extend one of the library").at(place, "a file");
            let names = nearest::either(library::all().iter().map(|ready| ready.name));
            findings.push(finding.help(format!("allowed: {names}")));
            return None;
        }
        (None, _) => {
            let finding = Finding::error(format!("there is no scenario `{typed}` to extend")).at(place, "not found");
            findings
                .push(source::unknown_name(typed, folder.as_deref(), files).into_iter().fold(finding, Finding::help));
            return None;
        }
    };
    if let Some(at) = met.iter().position(|(known, _)| *known == identity) {
        let circle: Vec<&str> = met[at..].iter().map(|(_, shown)| shown.as_str()).chain([shown.as_str()]).collect();
        let finding = Finding::error("`extends` goes round in a circle").at(place, "back to where it began");
        findings.push(finding.help(format!("the way: {}", circle.join(" -> "))));
        return None;
    }
    met.push((identity, shown.clone()));
    Some(sources.add(shown, text, origin))
}
