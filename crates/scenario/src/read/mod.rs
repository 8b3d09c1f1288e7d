//! One reading of the tree that all layers make: its keys and values become a [`Scenario`], and what does
//! not fit becomes findings.

mod events;
mod sellers;

use crate::finding::Finding;
use crate::grammar::{HEAD, is_name, slug};
use crate::nearest::{either, nearest};
use crate::reference::allowed;
use crate::texts::{Place, Sources};
use crate::tree::{self, Data, Entry, Node, TomlTable};
use events::Setting;
use teamdrift_model::Parameters;
use teamdrift_model::parameters::ParameterId;
use teamdrift_model::parameters::ParameterInfo;
use teamdrift_model::parameters::ParameterKind;
use teamdrift_model::parameters::Value;
use teamdrift_model::renamed::{RENAMED, removed, renamed};
use teamdrift_model::scenario::MAX_WEEKS;
use teamdrift_model::scenario::Scenario;

/// Reads, and gathers what is wrong.
pub(super) struct Reader<'a> {
    pub sources: &'a Sources,
    pub findings: Vec<Finding>,
}

impl Reader<'_> {
    /// The scenario in `root`; `stem` is its name if it does not give one.
    pub fn scenario(&mut self, root: &TomlTable, stem: &str) -> Scenario {
        let default = Scenario::default();
        let question = root.get("question").and_then(|entry| self.line(entry, 400));
        if root.get("question").is_none() {
            let finding =
                Finding::error("the scenario asks no question").at(&Place::beginning(), "the file begins here");
            self.findings.push(finding.help(
                "state at the top what it answers: `question = \"Where does a team go that is only supported?\"`",
            ));
        }
        let name = root.get("name").and_then(|entry| self.name(entry));
        let weeks = root.get("weeks").and_then(|entry| self.whole("weeks", &entry.node, 1, MAX_WEEKS, "working weeks"));
        let currency = root.get("currency").and_then(|entry| self.line(entry, 8));
        let mut parameters = Parameters::default();
        for (id, value, _) in self.parameters(root, true) {
            // Kind and range were checked in reading; a value that is refused here is an error of the program.
            debug_assert!(parameters.clone().set(id, value).is_ok());
            let _ = parameters.set(id, value);
        }
        let sellers = self.team(root, &mut parameters);
        let weeks = weeks.unwrap_or(default.weeks);
        let setting = Setting { weeks, teams: parameters.company.teams(), sellers: &sellers };
        let events = root.get("events").map(|entry| self.events(entry, setting)).unwrap_or_default();
        Scenario {
            name: name.unwrap_or_else(|| stem.to_owned()),
            question: question.unwrap_or_default(),
            weeks,
            currency: currency.unwrap_or(default.currency),
            parameters,
            events,
            sellers,
        }
    }

    /// Every parameter that `table` gives, section by section; unknown keys are findings. At the top of a
    /// scenario (`at_top`) its other keys stand beside the sections.
    pub fn parameters<'t>(&mut self, table: &'t TomlTable, at_top: bool) -> Vec<(ParameterId, Value, &'t Entry)> {
        let mut read = Vec::new();
        for entry in &table.entries {
            if at_top && HEAD.iter().any(|(key, _)| *key == entry.key) {
                continue;
            }
            let Some((section, about, infos)) = Parameters::sections().find(|(section, ..)| *section == entry.key)
            else {
                self.unknown_at_top(entry, at_top);
                continue;
            };
            let Data::Table(keys) = &entry.node.data else {
                let first = infos.first().map_or("", |info| info.name);
                let keys = format!("give its keys, such as `{section}.{first}`: `teamdrift parameters {section}`");
                self.findings.push(
                    Finding::error(format!("`{section}` is a section of the file"))
                        .at(&entry.node.place, entry.node.data.found())
                        .help(keys)
                        .about(about),
                );
                continue;
            };
            for key in &keys.entries {
                if at_top && section == "team" && matches!(key.key.as_str(), "seats" | "sellers") {
                    continue;
                }
                let id = Parameters::find(&format!("{section}.{}", key.key));
                match id.map(|id| (id, Parameters::info(id))) {
                    None => self.unknown_in(section, infos, key),
                    Some((_, info)) if !at_top && info.fixed_at_start() => self.fixed(info, key),
                    Some((id, info)) => read.extend(self.value(info, &key.node).map(|value| (id, value, key))),
                }
            }
        }
        read
    }

    /// The value of a parameter, if it is one that the parameter takes.
    fn value(&mut self, info: &ParameterInfo, node: &Node) -> Option<Value> {
        let (key, allowed) = (info.key(), allowed(info));
        match (info.kind, &node.data) {
            (ParameterKind::Switch, Data::Switch(switch)) => Some(Value::Switch(*switch)),
            (ParameterKind::OptionalNumber, Data::Text(word)) if word == "unset" => Some(Value::Unset),
            (ParameterKind::Choice(names), Data::Text(word)) => {
                if let Some(name) = names.iter().find(|name| *name == word) {
                    return Some(Value::Choice(name));
                }
                let finding = Finding::error(format!("`{key}` cannot be \"{word}\""));
                let guess = nearest(word, names.iter().copied()).map(|name| format!("did you mean \"{name}\"?"));
                let finding = finding.at(&node.place, "not one of the choices").help_if(guess);
                self.findings.push(finding.help(format!("allowed: {allowed}")).about(info.doc));
                None
            }
            // A choice whose name is a year may be written as the number it looks like.
            (ParameterKind::Choice(names), Data::Number(Some(number)))
                if names.contains(&number.to_string().as_str()) =>
            {
                names.iter().find(|name| **name == number.to_string()).map(|name| Value::Choice(name))
            }
            (ParameterKind::Number | ParameterKind::OptionalNumber, Data::Number(Some(number))) => {
                let fits = self.within(&key, node, *number, info.allowed, &allowed, info.doc);
                fits.then_some(Value::Number(*number))
            }
            (ParameterKind::Count, Data::Number(Some(_))) => {
                let (low, high) = (info.allowed.0 as u32, info.allowed.1 as u32);
                self.count(&key, node, (low, high), &allowed, info.doc).map(Value::Count)
            }
            (kind, _) => {
                let expected = match kind {
                    ParameterKind::Number | ParameterKind::OptionalNumber => "a number",
                    ParameterKind::Count => "a whole number",
                    ParameterKind::Switch => "`true` or `false`",
                    ParameterKind::Choice(_) => "one of a list of words",
                };
                let allowed = Some(allowed.as_str()).filter(|allowed| *allowed != expected);
                self.wrong_kind(&key, node, expected, allowed, Some(info.doc));
                None
            }
        }
    }

    /// Whether a number lies in its range; if not, reports it.
    pub fn within(
        &mut self,
        key: &str,
        node: &Node,
        number: f64,
        (low, high): (f64, f64),
        allowed: &str,
        about: &str,
    ) -> bool {
        let label = match number {
            _ if number.is_nan() => "not a number".to_owned(),
            _ if number.is_infinite() => "not finite".to_owned(),
            _ if number < low => format!("less than {low}"),
            _ if number > high => format!("more than {high}"),
            _ => return true,
        };
        let found = self.sources.slice(&node.place);
        let title = format!("`{key}` cannot be {}", if found.is_empty() { "this" } else { found });
        // A percentage in place of a share: a common mistake.
        let percentage = (low, high) == (0.0, 1.0) && (10.0..=100.0).contains(&number);
        let hint = percentage.then(|| format!("a share is written from 0 to 1: {number} % is `{}`", number / 100.0));
        let finding = Finding::error(title).at(&node.place, label).help_if(hint).help(format!("allowed: {allowed}"));
        self.findings.push(if about.is_empty() { finding } else { finding.about(about) });
        false
    }

    /// A whole number in a range.
    pub fn whole(&mut self, key: &str, node: &Node, low: u32, high: u32, unit: &str) -> Option<u32> {
        self.count(key, node, (low, high), &format!("a whole number from {low} to {high} ({unit})"), "")
    }

    fn count(&mut self, key: &str, node: &Node, (low, high): (u32, u32), allowed: &str, about: &str) -> Option<u32> {
        let Data::Number(Some(number)) = node.data else {
            self.wrong_kind(key, node, "a whole number", Some(allowed), None);
            return None;
        };
        if number.is_finite() && number.trunc() != number {
            let finding = Finding::error(format!("`{key}` takes a whole number")).at(&node.place, "not whole");
            let finding = finding.help(format!("allowed: {allowed}"));
            self.findings.push(if about.is_empty() { finding } else { finding.about(about) });
            return None;
        }
        let range = (f64::from(low), f64::from(high));
        self.within(key, node, number, range, allowed, about).then_some(number as u32)
    }

    /// One line of text; blanks and line ends inside it become single blanks.
    fn line(&mut self, entry: &Entry, longest: usize) -> Option<String> {
        let allowed = format!("text of 1 to {longest} characters");
        let Data::Text(text) = &entry.node.data else {
            self.wrong_kind(&entry.key, &entry.node, &allowed, None, None);
            return None;
        };
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let length = line.chars().count();
        if length == 0 || length > longest || line.chars().any(char::is_control) {
            let label = match length {
                0 => "it is empty".to_owned(),
                _ if length > longest => format!("it has {length} characters"),
                _ => "it has characters that cannot be shown".to_owned(),
            };
            let finding = Finding::error(format!("`{}` cannot be this text", entry.key)).at(&entry.node.place, label);
            self.findings.push(finding.help(format!("allowed: {allowed}")));
            return None;
        }
        Some(line)
    }

    fn name(&mut self, entry: &Entry) -> Option<String> {
        match &entry.node.data {
            Data::Text(name) if is_name(name) => Some(name.clone()),
            Data::Text(name) => {
                let title = format!("`name` cannot be \"{name}\"");
                let finding = Finding::error(title).at(&entry.node.place, "it also names the output folder");
                let help = format!("allowed: letters, digits and hyphens, such as \"{}\"", slug(name));
                self.findings.push(finding.help(help));
                None
            }
            _ => {
                self.wrong_kind("name", &entry.node, "text: letters, digits and hyphens", None, None);
                None
            }
        }
    }

    /// "X takes A", where something of another kind stands.
    pub fn wrong_kind(&mut self, key: &str, node: &Node, expected: &str, allowed: Option<&str>, about: Option<&str>) {
        let hint = match &node.data {
            Data::Text(text) if expected.ends_with("number") => match text.trim().parse::<f64>() {
                Ok(number) if number.is_finite() => Some(format!("write it without quotes: `{number}`")),
                _ => tree::slip(text.trim()).filter(|(what, _)| !what.starts_with("text")).map(|(_, help)| help),
            },
            Data::Text(text) if expected.starts_with("`true`") => match text.to_lowercase().as_str() {
                "on" | "yes" | "true" => Some("write `true`, without quotes".to_owned()),
                "off" | "no" | "false" => Some("write `false`, without quotes".to_owned()),
                _ => None,
            },
            _ => None,
        };
        let finding = Finding::error(format!("`{key}` takes {expected}")).at(&node.place, node.data.found());
        let finding = finding.help_if(hint).help_if(allowed.map(|allowed| format!("allowed: {allowed}")));
        self.findings.push(match about {
            Some(about) => finding.about(about),
            None => finding,
        });
    }

    fn fixed(&mut self, info: &ParameterInfo, key: &Entry) {
        let title = format!("`{}` cannot change in the middle of a run", info.key());
        let finding = Finding::error(title).at(&key.key_place, "it describes the start");
        self.findings.push(finding.help(format!("give it at the top of the file, under [{}]", info.section)));
    }

    fn unknown_at_top(&mut self, entry: &Entry, at_top: bool) {
        let key = entry.key.as_str();
        let head: Vec<&str> = HEAD.iter().map(|(key, _)| *key).filter(|_| at_top).collect();
        let sections: Vec<&str> = Parameters::sections().map(|(section, ..)| section).collect();
        let mut homes: Vec<String> =
            Parameters::all().filter(|(_, info)| info.name == key).map(|(_, info)| info.key()).collect();
        if homes.is_empty() {
            let named = |old: &str| old.split_once('.').is_some_and(|(_, name)| name == key);
            homes.extend(RENAMED.iter().filter(|(old, _)| named(old)).map(|(_, new)| (*new).to_owned()));
        }
        let known_by = renamed(key).map_or(key, |(_, new)| new);
        let help = if Parameters::find(known_by).is_some() {
            format!("write it without the quotes: `{known_by}`")
        } else if !homes.is_empty() {
            format!("it belongs in its section: {}", either(homes.iter().map(String::as_str)))
        } else if let Some(name) = nearest(key, head.iter().chain(&sections).copied()) {
            format!("did you mean `{name}`?")
        } else {
            let sections = sections.iter().map(|section| format!("[{section}]")).collect::<Vec<_>>().join(" ");
            let head = head.join(", ");
            if at_top { format!("known here: {head}; {sections}") } else { format!("known here: {sections}") }
        };
        self.findings.push(Finding::error(format!("unknown key `{key}`")).at(&entry.key_place, "not known").help(help));
    }

    fn unknown_in(&mut self, section: &str, infos: &[ParameterInfo], entry: &Entry) {
        let key = entry.key.as_str();
        let elsewhere: Vec<String> =
            Parameters::all().filter(|(_, info)| info.name == key).map(|(_, info)| info.key()).collect();
        if let Some(why) = removed(&format!("{section}.{key}")) {
            let finding = Finding::error(format!("`{section}.{key}` is no parameter any more"));
            self.findings.push(finding.at(&entry.key_place, "not known").help(why.to_owned()));
            return;
        }
        let old_names = RENAMED.iter().filter_map(|(old, _)| old.strip_prefix(section)?.strip_prefix('.'));
        let help = if section == "team" && matches!(key, "seats" | "sellers") {
            "the size of the team cannot change in the middle of a run".to_owned()
        } else if HEAD.iter().any(|(head, _)| *head == key) {
            format!("`{key}` stands at the top of the file, above the first [section]")
        } else if let Some(name) = nearest(key, infos.iter().map(|info| info.name)) {
            format!("did you mean `{name}`?")
        } else if let Some((_, new)) = nearest(key, old_names).and_then(|old| renamed(&format!("{section}.{old}"))) {
            format!("did you mean `{}`?", &new[section.len() + 1..])
        } else if !elsewhere.is_empty() {
            format!("there is {}", either(elsewhere.iter().map(String::as_str)))
        } else {
            format!("keys of [{section}]: {}", infos.iter().map(|info| info.name).collect::<Vec<_>>().join(", "))
        };
        let finding = Finding::error(format!("unknown key `{section}.{key}`")).at(&entry.key_place, "not known");
        self.findings.push(finding.help(help));
    }

    /// Warns of parameters that no way of leading in any of `scenarios` looks at.
    pub fn warn_of_idle_parameters<'s>(&mut self, root: &TomlTable, scenarios: impl Iterator<Item = &'s Scenario>) {
        let Some(kind_id) = Parameters::find("policy.kind") else { return };
        let mut kinds: Vec<String> = Vec::new();
        for scenario in scenarios {
            kinds.push(scenario.parameters.get(kind_id).to_string());
            for event in &scenario.events {
                if let teamdrift_model::scenario::Action::Set(set) = &event.action {
                    kinds.extend(set.iter().filter(|(id, _)| *id == kind_id).map(|(_, value)| value.to_string()));
                }
            }
        }
        let Some(Entry { node: Node { data: Data::Table(policy), .. }, .. }) = root.get("policy") else { return };
        for entry in &policy.entries {
            let kind = match entry.key.as_str() {
                key if key.starts_with("drift_") => "drift",
                "swing" | "swing_weeks" => "erratic",
                _ => continue,
            };
            if self.of_a_parent(&entry.key_place) || kinds.iter().any(|k| k == kind) {
                continue;
            }
            let finding = Finding::warning(format!("`policy.{}` does nothing here", entry.key));
            let finding = finding.at(&entry.key_place, format!("only the policy \"{kind}\" looks at it"));
            self.findings.push(finding.help(format!("this scenario's policy is \"{}\"", kinds[0])));
        }
    }

    fn of_a_parent(&self, place: &Place) -> bool {
        place.source != 0 && *self.sources.origin(place.source) != crate::texts::Origin::Set
    }
}
