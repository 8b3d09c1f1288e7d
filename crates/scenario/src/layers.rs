//! Merges one text over another. One rule: a table is merged key by key, anything else is replaced whole.
//! Three keys have rules of their own: events are changed by their `id`, an alternative can be dropped, and
//! `team.sellers` is either a number of seats or a list of names.

use super::finding::Finding;
use super::grammar::{ACTIONS, ENDS, OF_EVERY_EVENT};
use super::nearest;
use super::old_keys;
use super::texts::{Place, Sources};
use super::tree::{Data, Entry, Node, TomlTable};

/// Lays `over` on `root`. In `root`, `events` is always a list, `team.sellers` always the named sellers and
/// `team.seats` the number of seats.
pub(super) fn lay(root: &mut TomlTable, over: TomlTable, findings: &mut Vec<Finding>) {
    for entry in over.entries {
        match (entry.key.as_str(), &entry.node.data) {
            ("events", Data::Table(_)) => change_events(root, entry, findings),
            ("events", Data::List(_)) => replace_events(root, entry, findings),
            ("team", Data::Table(_)) => lay_team(root, entry, findings),
            ("alternatives", Data::Table(_)) => lay_alternatives(root, entry, findings),
            _ => root.merge(TomlTable { entries: vec![entry] }),
        }
    }
}

/// The table at `key` of `root`, put there in the likeness of `entry` if there is none.
fn table_at<'a>(root: &'a mut TomlTable, entry: &Entry) -> &'a mut TomlTable {
    let fresh = !matches!(root.get(&entry.key), Some(Entry { node: Node { data: Data::Table(_), .. }, .. }));
    if fresh {
        let node = Node { data: Data::Table(TomlTable::default()), place: entry.node.place.clone() };
        root.put(Entry { key: entry.key.clone(), key_place: entry.key_place.clone(), node });
    }
    match root.get_mut(&entry.key) {
        Some(Entry { node: Node { data: Data::Table(table), .. }, .. }) => table,
        _ => unreachable!("it was put there above"),
    }
}

fn lay_team(root: &mut TomlTable, entry: Entry, findings: &mut Vec<Finding>) {
    let team = table_at(root, &entry);
    let Data::Table(mut over) = entry.node.data else { return };
    if let Some(sellers) = over.take("sellers") {
        match &sellers.node.data {
            Data::List(named) => {
                // Names set the size of the team, unless this text sets it.
                if !named.is_empty() {
                    team.take("seats");
                }
                team.put(sellers);
            }
            _ => match over.get("seats") {
                None => team.put(Entry { key: "seats".into(), ..sellers }),
                Some(seats) => findings.push(
                    Finding::error("the number of seats is given twice")
                        .at(&seats.key_place, "a second time")
                        .beside(&sellers.key_place, "here already")
                        .help("`sellers = 8` is enough; `seats` is for a team whose sellers have names"),
                ),
            },
        }
    }
    team.merge(over);
}

fn lay_alternatives(root: &mut TomlTable, entry: Entry, findings: &mut Vec<Finding>) {
    let alternatives = table_at(root, &entry);
    let Data::Table(over) = entry.node.data else { return };
    for change in over.entries {
        match change.node.data {
            Data::Switch(false) => {
                if alternatives.take(&change.key).is_none() {
                    let title = format!("there is no alternative `{}` to drop", change.key);
                    let finding = Finding::error(title).at(&change.key_place, "no such alternative");
                    findings.push(finding.help_if(known("alternatives", &change.key, alternatives.keys())));
                }
            }
            _ => alternatives.merge(TomlTable { entries: vec![change] }),
        }
    }
}

/// A list takes the place of an inherited list; its author may have intended to add to it.
fn replace_events(root: &mut TomlTable, entry: Entry, findings: &mut Vec<Finding>) {
    if let (Some(old), Data::List(new)) = (root.get("events"), &entry.node.data)
        && let (Data::List(events), false) = (&old.node.data, new.is_empty())
        && let (Some(first), true) = (events.first(), old.key_place.source != entry.key_place.source)
    {
        let title = "these events replace those of the scenario that is extended";
        let finding = Finding::warning(title).at(&entry.key_place, "a list replaces a list");
        let finding = finding.beside(&first.place, "no longer happens");
        findings.push(finding.help("to add an event, give it a name: `[events.my-event]` instead of `[[events]]`"));
    }
    root.put(entry);
}

/// `events.<id>.…` changes the event with that id, `events.<id> = false` drops it, and a new id adds one.
fn change_events(root: &mut TomlTable, entry: Entry, findings: &mut Vec<Finding>) {
    let Data::Table(changes) = entry.node.data else { return };
    let mut events = match root.take("events") {
        Some(Entry { node: Node { data: Data::List(events), .. }, .. }) => events,
        _ => Vec::new(),
    };
    for change in changes.entries {
        let at = events.iter().position(|event| id_of(event) == Some(&change.key));
        match (at, change.node.data) {
            (Some(at), Data::Switch(false)) => {
                events.remove(at);
            }
            (Some(at), Data::Table(over)) => {
                if let Some(id) = over.get("id") {
                    let finding = Finding::error("an event's `id` cannot be changed").at(&id.key_place, "not here");
                    findings.push(finding.help("drop the event with `false` and add one of your own"));
                } else if let Data::Table(event) = &mut events[at].data {
                    change_event(event, over);
                }
            }
            (None, Data::Table(mut event)) if is_whole(&event) => {
                let node = Node { data: Data::Text(change.key.clone()), place: change.key_place.clone() };
                event.put(Entry { key: "id".into(), key_place: change.key_place, node });
                events.push(Node { data: Data::Table(event), place: change.node.place });
            }
            (None, Data::Switch(false) | Data::Table(_)) => {
                let title = format!("there is no event with the id `{}`", change.key);
                let finding = Finding::error(title).at(&change.key_place, "no such event here");
                let finding = finding.help_if(known("ids", &change.key, events.iter().filter_map(id_of)));
                findings.push(
                    finding
                        .help("to change an event, give it an `id`; an event of your own needs `at` and what happens"),
                );
            }
            (_, other) => {
                let title = format!("`events.{}` takes a table or `false`", change.key);
                let finding = Finding::error(title).at(&change.node.place, other.found());
                findings.push(finding.help("a table changes the event with that id, `false` drops it"));
            }
        }
    }
    root.put(Entry {
        key: entry.key,
        key_place: entry.key_place,
        node: Node { data: Data::List(events), ..entry.node },
    });
}

/// Warns where `over` writes the `set` of an event as a whole and the event in `root` sets more, which stays: who writes
/// `set = { … }` may expect it to be all that is set. A dotted key (`set.market.demand = 0.8`) speaks of itself alone.
pub(super) fn warn_of_kept_keys(root: &TomlTable, over: &TomlTable, sources: &Sources, findings: &mut Vec<Finding>) {
    let Some(Data::List(events)) = root.get("events").map(|entry| &entry.node.data) else { return };
    let Some(Data::Table(changes)) = over.get("events").map(|entry| &entry.node.data) else { return };
    for change in &changes.entries {
        let Some((set, table)) = set_of(&change.node) else { continue };
        let event = events.iter().find(|event| id_of(event) == Some(&change.key));
        let Some((_, before)) = event.and_then(set_of) else { continue };
        if !sources.slice(&set.node.place).starts_with(['{', '[']) {
            continue;
        }
        let given: Vec<String> = old_keys::paths(table).into_iter().map(|(path, _)| path).collect();
        let kept: Vec<(String, Place)> =
            old_keys::paths(before).into_iter().filter(|(path, _)| !given.contains(path)).collect();
        let Some((_, first)) = kept.first() else { continue };
        let names = kept.iter().map(|(path, _)| format!("`{path}`")).collect::<Vec<_>>().join(", ");
        let finding = Finding::warning(format!("the event `{}` still sets {names}", change.key));
        let finding = finding.at(&set.key_place, "laid over what it set").beside(first, "still holds");
        let finding = finding.help(format!("if that is meant, write it here, too: {names}"));
        findings.push(
            finding.help(format!(
                "if not, drop the event with `events.{} = false` and add one of another name",
                change.key
            )),
        );
    }
}

/// What an event sets, if it sets something.
fn set_of(event: &Node) -> Option<(&Entry, &TomlTable)> {
    let Data::Table(event) = &event.data else { return None };
    let set = event.get("set")?;
    match &set.node.data {
        Data::Table(table) => Some((set, table)),
        _ => None,
    }
}

/// Whether a table is an event of its own rather than a change of one: it has a week and an action.
fn is_whole(event: &TomlTable) -> bool {
    event.get("at").is_some() && event.keys().any(|key| !OF_EVERY_EVENT.contains(&key))
}

/// Another action takes the place of the old one, and of its end.
fn change_event(event: &mut TomlTable, over: TomlTable) {
    let new = ACTIONS.iter().find(|action| over.get(action.key).is_some());
    if let Some(new) = new {
        for old in ACTIONS.iter().filter(|old| old.key != new.key) {
            event.take(old.key);
        }
        if !ENDS.contains(&new.key) {
            event.take("until");
        }
    }
    event.merge(over);
}

fn id_of(event: &Node) -> Option<&str> {
    match &event.data {
        Data::Table(table) => match &table.get("id")?.node.data {
            Data::Text(id) => Some(id),
            _ => None,
        },
        _ => None,
    }
}

/// Help for a name that is not known: the nearest, or all of them.
fn known<'a>(what: &str, typed: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    let names: Vec<&str> = names.collect();
    match nearest::nearest(typed, names.iter().copied()) {
        Some(name) => Some(format!("did you mean `{name}`?")),
        None if names.is_empty() => None,
        None => Some(format!("{what} that there are: {}", nearest::either(names))),
    }
}
