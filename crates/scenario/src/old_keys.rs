//! Old keys of parameters get their new names as soon as a text is read, so that nothing behind the reader knows them.

use super::finding::Finding;
use super::texts::{Place, Sources};
use super::tree::{Data, Entry, TomlTable};
use teamdrift_model::renamed::renamed;

/// Gives the old keys of a scenario's table their new names, in its sections, its events' `set` and its alternatives.
/// `sources` keeps which they were; an old key beside its new one is a finding.
pub(super) fn rename(table: &mut TomlTable, sources: &mut Sources, findings: &mut Vec<Finding>) {
    rename_sections(table, sources, findings);
    for entry in &mut table.entries {
        match (entry.key.as_str(), &mut entry.node.data) {
            ("events", Data::List(events)) => {
                events.iter_mut().for_each(|event| rename_event(&mut event.data, sources, findings));
            }
            ("events", Data::Table(events)) => {
                events.entries.iter_mut().for_each(|event| rename_event(&mut event.node.data, sources, findings));
            }
            ("alternatives", Data::Table(alternatives)) => {
                for alternative in &mut alternatives.entries {
                    if let Data::Table(table) = &mut alternative.node.data {
                        rename(table, sources, findings);
                    }
                }
            }
            _ => {}
        }
    }
}

fn rename_event(event: &mut Data, sources: &mut Sources, findings: &mut Vec<Finding>) {
    if let Data::Table(event) = event
        && let Some(Entry { node, .. }) = event.get_mut("set")
        && let Data::Table(set) = &mut node.data
    {
        rename_sections(set, sources, findings);
    }
}

/// Renames in tables that are called like sections of the parameter table.
fn rename_sections(table: &mut TomlTable, sources: &mut Sources, findings: &mut Vec<Finding>) {
    for section in &mut table.entries {
        let Data::Table(keys) = &mut section.node.data else { continue };
        for at in 0..keys.entries.len() {
            let Some((old, new)) = renamed(&format!("{}.{}", section.key, keys.entries[at].key)) else { continue };
            let name = &new[section.key.len() + 1..];
            if let Some(second) = keys.get(name) {
                findings.push(given_twice((old, &keys.entries[at].key_place), (new, &second.key_place)));
            }
            name.clone_into(&mut keys.entries[at].key);
            sources.note((old, new));
        }
    }
}

/// The finding that a parameter is given by both its names.
pub(super) fn given_twice((old, place): (&str, &Place), (new, beside): (&str, &Place)) -> Finding {
    let finding = Finding::error(format!("`{old}` is the old name of `{new}`, and both are given"));
    let finding = finding.at(place, "the old name").beside(beside, "the new name");
    finding.help(format!("keep one of them: `{new}`"))
}

/// The path and the place of every key that holds no table.
pub(super) fn paths(table: &TomlTable) -> Vec<(String, Place)> {
    let mut all = Vec::new();
    for entry in &table.entries {
        match &entry.node.data {
            Data::Table(inner) => {
                all.extend(paths(inner).into_iter().map(|(path, place)| (format!("{}.{path}", entry.key), place)));
            }
            _ => all.push((entry.key.clone(), entry.key_place.clone())),
        }
    }
    all
}
