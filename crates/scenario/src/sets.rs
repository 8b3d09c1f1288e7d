//! `--set key=value`: one more text laid over a scenario, where a word needs no quotes.

use super::finding::Finding;
use super::old_keys;
use super::texts::{Origin, Place, Sources};
use super::tree::{self, Data, Entry, Node, TomlTable};

/// One table a set, in the order of the command line.
pub(super) fn layers(sets: &[String], sources: &mut Sources, findings: &mut Vec<Finding>) -> Vec<TomlTable> {
    let mut tables = Vec::new();
    // Path as it was typed, path by its new name, place.
    let mut given: Vec<(String, String, Place)> = Vec::new();
    for set in sets {
        let source = sources.add("--set", set.as_str(), Origin::Set);
        let Some(mut table) = read(set, source, sources, findings) else { continue };
        if let Some(extends) = table.take("extends") {
            let finding = Finding::error("`extends` cannot be set").at(&extends.key_place, "not here");
            findings.push(finding.help("name the other scenario itself on the command line"));
        }
        let typed = old_keys::paths(&table);
        old_keys::rename(&mut table, sources, findings);
        for ((typed, place), (path, _)) in typed.into_iter().zip(old_keys::paths(&table)) {
            if let Some((other, _, beside)) = given.iter().find(|(other, known, _)| *known == path && *other != typed) {
                let (this, that) = ((typed.as_str(), &place), (other.as_str(), beside));
                let (old, new) = if typed == path { (that, this) } else { (this, that) };
                findings.push(old_keys::given_twice(old, new));
            }
            given.push((typed, path, place));
        }
        tables.push(table);
    }
    tables
}

fn read(set: &str, source: usize, sources: &Sources, findings: &mut Vec<Finding>) -> Option<TomlTable> {
    let example = "write `--set policy.support=0.7`; all keys: `teamdrift parameters`";
    let whole = Place { source, span: 0..set.len() };
    let Some((key, value)) = set.split_once('=') else {
        let finding = Finding::error(format!("`--set {}` gives no value", set.trim())).at(&whole, "no `=` in it");
        findings.push(finding.help(example));
        return None;
    };
    let key_place = Place { source, span: 0..key.len() };
    if key.trim().is_empty() {
        let finding = Finding::error("`--set` without a key").at(&key_place, "nothing before the `=`");
        findings.push(finding.help(example));
        return None;
    }
    let bare = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c));
    if !key.trim().split('.').all(bare) || key.split('.').count() > 8 {
        let finding = Finding::error(format!("`{}` is not a key", key.trim())).at(&key_place, "not a key");
        findings.push(finding.help(example));
        return None;
    }
    let begin = key.len() + 1 + (value.len() - value.trim_start().len());
    let place = Place { source, span: begin..begin + value.trim().len() };
    let value = value.trim();
    if value.is_empty() {
        let finding =
            Finding::error(format!("`--set {}=` gives no value", key.trim())).at(&place, "nothing after the `=`");
        findings.push(finding.help(example));
        return None;
    }
    let mut of_the_parser = Vec::new();
    if let Some(table) = tree::parse(sources, source, &mut of_the_parser) {
        return Some(table);
    }
    if value.starts_with(['"', '\'', '[', '{']) {
        findings.append(&mut of_the_parser);
        return None;
    }
    let data = match value.parse::<f64>() {
        Ok(number) => Data::Number(Some(number)),
        Err(_) => Data::Text(value.to_owned()),
    };
    Some(nested(key.trim(), key_place, Node { data, place }))
}

/// The table that `a.b.c = node` stands for.
fn nested(key: &str, key_place: Place, node: Node) -> TomlTable {
    let place = node.place.clone();
    let mut parts = key.rsplit('.');
    let entry = |key: &str, node| Entry { key: key.to_owned(), key_place: key_place.clone(), node };
    let last = TomlTable { entries: vec![entry(parts.next().unwrap_or(key), node)] };
    parts.fold(last, |inner, part| {
        let node = Node { data: Data::Table(inner), place: place.clone() };
        TomlTable { entries: vec![entry(part, node)] }
    })
}
