//! `[[events]]`: what happens when.

use super::Reader;
use crate::finding::Finding;
use crate::grammar::{ACTIONS, ENDS, MAX_EVENTS, MAX_NAME, OF_EVERY_EVENT, RULES, is_name};
use crate::nearest::nearest;
use crate::tree::{Data, Entry, Node, TomlTable};
use teamdrift_model::Parameters;
use teamdrift_model::scenario::Action;
use teamdrift_model::scenario::Event;
use teamdrift_model::scenario::MAX_WEEKS;
use teamdrift_model::scenario::NamedSeller;
use teamdrift_model::scenario::Who;

/// What the scenario is in which events happen.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// Weeks to simulate.
    pub weeks: u32,
    /// Teams of the company.
    pub teams: u32,
    /// Named sellers.
    pub sellers: &'a [NamedSeller],
}

impl Reader<'_> {
    /// The events of a scenario.
    pub fn events(&mut self, entry: &Entry, setting: Setting<'_>) -> Vec<Event> {
        let Data::List(items) = &entry.node.data else {
            self.wrong_kind("events", &entry.node, "a list of events", None, Some("Each begins with `[[events]]`."));
            return Vec::new();
        };
        let mut ids: Vec<(&str, &Node)> = Vec::new();
        let mut events = Vec::new();
        if let Some(first) = items.get(MAX_EVENTS) {
            let finding = Finding::error(format!("{} events are more than a scenario can hold", items.len()));
            let finding = finding.at(&first.place, "the first too many");
            self.findings.push(finding.help(format!("allowed: at most {MAX_EVENTS}")));
        }
        for item in items.iter().take(MAX_EVENTS) {
            let Data::Table(table) = &item.data else {
                self.wrong_kind("events", item, "a list of tables", None, Some("Each begins with `[[events]]`."));
                continue;
            };
            if let Some(id) = table.get("id") {
                match &id.node.data {
                    Data::Text(text) if is_name(text) => {
                        if let Some((_, first)) = ids.iter().find(|(known, _)| known == text) {
                            let finding = Finding::error(format!("two events have the id `{text}`"));
                            self.findings
                                .push(finding.at(&id.node.place, "the second").beside(&first.place, "the first"));
                        }
                        ids.push((text, &id.node));
                    }
                    Data::Text(_) => {
                        let help = format!("allowed: letters, digits and hyphens, at most {MAX_NAME}");
                        let finding = Finding::error("this cannot be an event's id").at(&id.node.place, "this id");
                        self.findings.push(finding.help(help));
                    }
                    _ => self.wrong_kind("events.id", &id.node, "text", None, None),
                }
            }
            events.extend(self.event(table, item, setting));
        }
        events
    }

    fn event(&mut self, table: &TomlTable, node: &Node, setting: Setting<'_>) -> Option<Event> {
        let mut action = None;
        let mut first: Option<&Entry> = None;
        for entry in &table.entries {
            if OF_EVERY_EVENT.contains(&entry.key.as_str()) {
                continue;
            }
            if !ACTIONS.iter().any(|info| info.key == entry.key) {
                self.unknown_action(entry);
                // One finding for a misspelled action is enough: a missing action is not reported as well.
                first = first.or(Some(entry));
                continue;
            }
            if let Some(first) = first {
                let finding = Finding::error("an event does one thing").at(&entry.key_place, "a second action");
                let finding = finding.beside(&first.key_place, "the first");
                self.findings.push(finding.help("write two events with the same `at`"));
                continue;
            }
            first = Some(entry);
            action = self.action(entry, setting.sellers);
        }
        if first.is_none() {
            let keys: Vec<&str> = ACTIONS.iter().map(|info| info.key).collect();
            let finding = Finding::error("the event does nothing").at(&node.place, "no action in it");
            self.findings.push(finding.help(format!("one of: {}", keys.join(", "))));
        }
        let at = self.week_of(table, node, setting.weeks);
        let until = table.get("until").and_then(|until| self.end_of(until, at, first));
        let action = action?;
        let team = table.get("team").map(|entry| self.team_of(entry, &action, setting.teams)).unwrap_or(Some(None))?;
        Some(Event { at: at?, until, team, action })
    }

    fn week_of(&mut self, table: &TomlTable, node: &Node, weeks: u32) -> Option<u32> {
        let Some(entry) = table.get("at") else {
            let finding = Finding::error("the event has no week").at(&node.place, "when does it happen?");
            self.findings.push(finding.help("add `at = 26`; 0 is the first simulated week"));
            return None;
        };
        let at = self.whole("at", &entry.node, 0, MAX_WEEKS - 1, "week, 0 is the first")?;
        if at >= weeks {
            let finding = Finding::error(format!("the event at week {at} comes after the end"));
            let finding = finding.at(&entry.node.place, format!("the last week is {}", weeks - 1));
            self.findings.push(finding.help(format!(
                "the scenario has {weeks} weeks, counted from 0: let it happen earlier, or set `weeks`"
            )));
            return None;
        }
        Some(at)
    }

    fn end_of(&mut self, until: &Entry, at: Option<u32>, action: Option<&Entry>) -> Option<u32> {
        let end = self.whole("until", &until.node, 1, MAX_WEEKS, "week")?;
        let known = action.filter(|action| ACTIONS.iter().any(|info| info.key == action.key));
        if let Some(action) = known.filter(|action| !ENDS.contains(&action.key.as_str())) {
            let finding = Finding::error(format!("`{}` has no end", action.key));
            let finding = finding.at(&until.key_place, "no end to give").beside(&action.key_place, "happens once");
            self.findings.push(finding.help("`until` goes with `set` and `exempt`"));
            return None;
        }
        if let Some(at) = at.filter(|at| *at >= end) {
            let finding = Finding::error("the event ends before it begins");
            let finding = finding.at(&until.node.place, format!("not after week {at}"));
            self.findings.push(
                finding.help(format!("`until` is the first week in which it no longer holds: {} or later", at + 1)),
            );
            return None;
        }
        Some(end)
    }

    /// In which team, counted from 1 in the file and from 0 in a scenario. The outer nothing is a finding.
    fn team_of(&mut self, entry: &Entry, action: &Action, teams: u32) -> Option<Option<u32>> {
        if matches!(action, Action::Set(_)) {
            let finding = Finding::error("`set` holds for the whole company");
            let finding = finding.at(&entry.key_place, "not for one team");
            self.findings.push(finding.help("remove `team`: it goes with events such as `promote` and `train`"));
            return None;
        }
        let number = self.whole("team", &entry.node, 1, teams, "there are as many as `company.teams` says")?;
        Some(Some(number - 1))
    }

    fn action(&mut self, entry: &Entry, sellers: &[NamedSeller]) -> Option<Action> {
        match entry.key.as_str() {
            "set" => self.set(entry),
            "promote" => self.who(entry, sellers).map(Action::Promote),
            "promote_keeping_seat" => self.who(entry, sellers).map(Action::PromoteKeepingSeat),
            "dismiss" => self.who(entry, sellers).map(Action::Dismiss),
            "exempt" => self.who(entry, sellers).map(Action::Exempt),
            "train" => self.share(entry, "gain").map(|gain| Action::Train { gain }),
            "reorganise" => self.share(entry, "share").map(|share| Action::Reorganize { share }),
            "lose_customer" => self.share(entry, "share").map(|share| Action::LoseCustomer { share }),
            _ => match entry.node.data {
                Data::Switch(true) => Some(Action::Hire),
                Data::Switch(false) => {
                    let finding =
                        Finding::error("`hire = false` does nothing").at(&entry.node.place, "nobody is hired");
                    self.findings.push(finding.help("remove the event, or write `hire = true`"));
                    None
                }
                _ => {
                    self.wrong_kind("hire", &entry.node, "`true`", None, Some("One open seat is filled."));
                    None
                }
            },
        }
    }

    fn set(&mut self, entry: &Entry) -> Option<Action> {
        let example = "a table such as `set = { market.demand = 0.7 }`";
        let Data::Table(table) = &entry.node.data else {
            self.wrong_kind("set", &entry.node, "a table of parameters", Some(example), None);
            return None;
        };
        let before = self.findings.len();
        let read = self.parameters(table, false);
        if read.is_empty() && self.findings.len() == before {
            let finding = Finding::error("`set` sets nothing").at(&entry.node.place, "empty");
            self.findings.push(finding.help(format!("name a parameter and its new value: {example}")));
            return None;
        }
        Some(Action::Set(read.into_iter().map(|(id, value, _)| (id, value)).collect()))
    }

    fn who(&mut self, entry: &Entry, sellers: &[NamedSeller]) -> Option<Who> {
        let key = entry.key.as_str();
        let Data::Text(text) = &entry.node.data else {
            self.wrong_kind(key, &entry.node, "a rule or a seller's name", Some("text, such as \"best-seller\""), None);
            return None;
        };
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some((_, who, _)) = RULES.iter().find(|(rule, ..)| *rule == name) {
            if *who == Who::Outside && !key.starts_with("promote") {
                let finding = Finding::error(format!("`{key}` needs somebody on the team"));
                self.findings
                    .push(finding.at(&entry.node.place, "not on the team").help("`outside` goes with `promote`"));
                return None;
            }
            return Some(who.clone());
        }
        let names: Vec<&str> = sellers.iter().map(|seller| seller.name.as_str()).filter(|n| !n.is_empty()).collect();
        if names.contains(&name.as_str()) {
            return Some(Who::Named(name));
        }
        let rules = RULES
            .iter()
            .filter(|(_, who, _)| *who != Who::Outside || key.starts_with("promote"))
            .map(|(rule, ..)| *rule);
        let finding = Finding::error(format!("there is no seller and no rule `{name}`"));
        let finding = finding.at(&entry.node.place, format!("whom to {key}?"));
        let guess = nearest(&name, names.iter().copied().chain(rules.clone()));
        let finding = finding.help_if(guess.map(|name| format!("did you mean \"{name}\"?")));
        let finding = finding.help(format!("rules: {}", rules.collect::<Vec<_>>().join(", ")));
        self.findings.push(match names.is_empty() {
            true => finding.help("to name a seller, the team needs `[[team.sellers]]`"),
            false => finding.help(format!("sellers: {}", names.join(", "))),
        });
        None
    }

    /// `{ key = 0.5 }`, a share.
    fn share(&mut self, entry: &Entry, key: &str) -> Option<f64> {
        let whole = format!("{}.{key}", entry.key);
        let example = format!("a table such as `{} = {{ {key} = 0.2 }}`", entry.key);
        let Data::Table(table) = &entry.node.data else {
            self.wrong_kind(&entry.key, &entry.node, &format!("a table with `{key}`"), Some(&example), None);
            return None;
        };
        for odd in table.entries.iter().filter(|odd| odd.key != key) {
            let finding = Finding::error(format!("unknown key `{}.{}`", entry.key, odd.key));
            self.findings.push(finding.at(&odd.key_place, "not known").help(format!("its key is `{key}`")));
        }
        let Some(given) = table.get(key) else {
            if table.entries.is_empty() {
                let finding = Finding::error(format!("`{}` needs `{key}`", entry.key)).at(&entry.node.place, "empty");
                self.findings.push(finding.help(example));
            }
            return None;
        };
        match given.node.data {
            Data::Number(Some(number)) => {
                self.within(&whole, &given.node, number, (0.0, 1.0), "a number from 0 to 1", "").then_some(number)
            }
            _ => {
                self.wrong_kind(&whole, &given.node, "a number from 0 to 1", None, None);
                None
            }
        }
    }

    fn unknown_action(&mut self, entry: &Entry) {
        let known = OF_EVERY_EVENT.iter().copied().chain(ACTIONS.iter().map(|info| info.key));
        let help = if Parameters::sections().any(|(section, ..)| section == entry.key) {
            let key = match &entry.node.data {
                Data::Table(table) => table.keys().next().unwrap_or("key"),
                _ => "key",
            };
            format!("an event changes a parameter with `set`: `set = {{ {}.{key} = … }}`", entry.key)
        } else if let Some(name) = nearest(&entry.key, known.clone()) {
            format!("did you mean `{name}`?")
        } else {
            format!("known of an event: {}", known.collect::<Vec<_>>().join(", "))
        };
        let finding = Finding::error(format!("unknown key `{}` of an event", entry.key));
        self.findings.push(finding.at(&entry.key_place, "not known").help(help));
    }
}
