//! One reading of the tree that all layers make: its keys and values become a [`Scenario`], and what does
//! not fit becomes findings.

use super::beginning;
use super::finding::Finding;
use super::nearest::{either, nearest};
use super::reference::allowed;
use super::source::{Place, Sources};
use super::tree::{self, Data, Entry, Node, Table};
use teamdrift_core::model::Parameters;
use teamdrift_core::model::table::{Kind, ParameterId, ParameterInfo, Value};
use teamdrift_core::scenario::{MAX_WEEKS, Scenario};

/// Longest name of a scenario, an alternative, a seller or an event's id, in characters.
pub(super) const MAX_NAME: usize = 60;

/// Keys of a scenario besides the sections of the parameter table, with what they hold.
pub(super) const HEAD: &[(&str, &str)] = &[
    ("question", "The question that the scenario answers, in one sentence. Every file has its own."),
    ("name", "Name in reports and of the output folder: letters, digits and hyphens. Default: the file's name."),
    ("extends", "The scenario that this one builds on: a name of the library, or a path relative to this file."),
    ("weeks", "Working weeks to simulate, 1 to 5200. Default: 156, three years."),
    ("currency", "Label of the currency, for display only. Default: NOK."),
    ("events", "What happens when."),
    ("alternatives", "Named variants of this scenario, to be compared with it."),
];

/// Reads, and gathers what is wrong.
pub(super) struct Reader<'a> {
    pub sources: &'a Sources,
    pub findings: Vec<Finding>,
}

impl Reader<'_> {
    /// The scenario in `root`; `stem` is its name if it does not give one.
    pub fn scenario(&mut self, root: &Table, stem: &str) -> Scenario {
        let default = Scenario::default();
        let question = root.get("question").and_then(|entry| self.line(entry, 400));
        if root.get("question").is_none() {
            let finding = Finding::error("the scenario asks no question").at(&beginning(), "the file begins here");
            self.findings.push(finding.help(
                "say at the top what it is to answer: `question = \"Where does a team go that is only supported?\"`",
            ));
        }
        let name = root.get("name").and_then(|entry| self.name(entry));
        let weeks = root.get("weeks").and_then(|entry| self.whole("weeks", &entry.node, 1, MAX_WEEKS, "working weeks"));
        let currency = root.get("currency").and_then(|entry| self.line(entry, 8));
        let mut parameters = Parameters::default();
        for (id, value, _) in self.parameters(root, true) {
            // Kind and range were checked in reading; a value that is refused all the same is ours to mend.
            debug_assert!(parameters.clone().set(id, value).is_ok());
            let _ = parameters.set(id, value);
        }
        let sellers = self.team(root, &mut parameters);
        let weeks = weeks.unwrap_or(default.weeks);
        let events = root.get("events").map(|entry| self.events(entry, weeks, &sellers)).unwrap_or_default();
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
    pub fn parameters<'t>(&mut self, table: &'t Table, at_top: bool) -> Vec<(ParameterId, Value, &'t Entry)> {
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
                let help = format!("{about} Its keys: `teamdrift parameters {section}`");
                self.wrong_kind(section, &entry.node, "a table of keys", Some(help));
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
        let value = match (info.kind, &node.data) {
            (Kind::Switch, Data::Switch(switch)) => return Some(Value::Switch(*switch)),
            (Kind::OptionalNumber, Data::Text(word)) if word == "unset" => return Some(Value::Unset),
            (Kind::Choice(names), Data::Text(word)) => match names.iter().find(|name| *name == word) {
                Some(name) => return Some(Value::Choice(name)),
                None => {
                    let title = format!("`{}` cannot be \"{word}\"", info.key());
                    let guess = nearest(word, names.iter().copied()).map(|name| format!("did you mean \"{name}\"?"));
                    let finding = Finding::error(title).at(&node.place, "not one of the choices").help_if(guess);
                    self.findings.push(finding.help(format!("allowed: {}", allowed(info))));
                    return None;
                }
            },
            (Kind::Number | Kind::OptionalNumber, Data::Number(Some(number))) => Value::Number(*number),
            (Kind::Count, Data::Number(Some(number))) if number.is_finite() && number.trunc() != *number => {
                let title = format!("`{}` takes a whole number", info.key());
                let finding = Finding::error(title).at(&node.place, format!("found {number}"));
                self.findings.push(finding.help(format!("allowed: {}", allowed(info))).help(info.doc));
                return None;
            }
            (Kind::Count, Data::Number(Some(number))) => Value::Number(*number),
            _ => {
                self.wrong_kind(&info.key(), node, &allowed(info), Some(info.doc.to_owned()));
                return None;
            }
        };
        let Value::Number(number) = value else { return None };
        let hint = || as_share(info, number);
        if !self.within(&info.key(), node, number, info.allowed, || vec![allowed(info)], hint) {
            return None;
        }
        Some(if info.kind == Kind::Count { Value::Count(number as u32) } else { value })
    }

    /// Whether a number lies in its range; if not, says so.
    pub fn within(
        &mut self,
        key: &str,
        node: &Node,
        number: f64,
        (low, high): (f64, f64),
        allowed: impl Fn() -> Vec<String>,
        hint: impl Fn() -> Option<String>,
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
        let finding = Finding::error(title).at(&node.place, label).help_if(hint());
        self.findings.push(allowed().into_iter().fold(finding, |f, text| f.help(format!("allowed: {text}"))));
        false
    }

    /// A whole number in a range.
    pub fn whole(&mut self, key: &str, node: &Node, low: u32, high: u32, unit: &str) -> Option<u32> {
        let allowed = format!("a whole number from {low} to {high} ({unit})");
        match node.data {
            Data::Number(Some(number)) if number.is_finite() && number.trunc() != number => {
                let finding = Finding::error(format!("`{key}` takes a whole number"));
                let finding = finding.at(&node.place, format!("found {number}"));
                self.findings.push(finding.help(format!("allowed: {allowed}")));
                None
            }
            Data::Number(Some(number)) => {
                let range = (f64::from(low), f64::from(high));
                self.within(key, node, number, range, || vec![allowed.clone()], || None).then_some(number as u32)
            }
            _ => {
                self.wrong_kind(key, node, &allowed, None);
                None
            }
        }
    }

    /// One line of text; blanks and line ends inside it become single blanks.
    fn line(&mut self, entry: &Entry, longest: usize) -> Option<String> {
        let allowed = format!("text of 1 to {longest} characters");
        let Data::Text(text) = &entry.node.data else {
            self.wrong_kind(&entry.key, &entry.node, &allowed, None);
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
                let help = format!("allowed: letters, digits and hyphens, such as \"{}\"", super::slug(name));
                self.findings.push(finding.help(help));
                None
            }
            _ => {
                self.wrong_kind("name", &entry.node, "text: letters, digits and hyphens", None);
                None
            }
        }
    }

    /// "X takes A, found B."
    pub fn wrong_kind(&mut self, key: &str, node: &Node, wanted: &str, about: Option<String>) {
        let label = match &node.data {
            Data::Number(None) => "a number too large for any computer".to_owned(),
            data => format!("found {}", data.kind()),
        };
        let hint = match &node.data {
            Data::Text(text) if wanted.contains("number") => match text.trim().parse::<f64>() {
                Ok(number) if number.is_finite() => Some(format!("write it without quotes: `{number}`")),
                _ => tree::slip(text.trim()).filter(|help| !help.contains("quotes")),
            },
            Data::Text(text) if wanted.contains("`true`") => match text.to_lowercase().as_str() {
                "on" | "yes" | "true" => Some("write `true`, without quotes".to_owned()),
                "off" | "no" | "false" => Some("write `false`, without quotes".to_owned()),
                _ => None,
            },
            _ => None,
        };
        let finding = Finding::error(format!("`{key}` takes {}", wanted.split(" (").next().unwrap_or(wanted)));
        let finding = finding.at(&node.place, label).help_if(hint);
        let finding = if wanted.contains(" (") { finding.help(format!("allowed: {wanted}")) } else { finding };
        self.findings.push(finding.help_if(about));
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
        let homes: Vec<String> =
            Parameters::all().filter(|(_, info)| info.name == key).map(|(_, info)| info.key()).collect();
        let help = if Parameters::find(key).is_some() {
            format!("write it without the quotes: `{key}`")
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
        let help = if section == "team" && matches!(key, "seats" | "sellers") {
            "the size of the team cannot change in the middle of a run".to_owned()
        } else if HEAD.iter().any(|(head, _)| *head == key) {
            format!("`{key}` stands at the top of the file, above the first [section]")
        } else if let Some(name) = nearest(key, infos.iter().map(|info| info.name)) {
            format!("did you mean `{name}`?")
        } else if !elsewhere.is_empty() {
            format!("there is {}", either(elsewhere.iter().map(String::as_str)))
        } else {
            format!("keys of [{section}]: {}", infos.iter().map(|info| info.name).collect::<Vec<_>>().join(", "))
        };
        let finding = Finding::error(format!("unknown key `{section}.{key}`")).at(&entry.key_place, "not known");
        self.findings.push(finding.help(help));
    }

    /// Warns of parameters that no way of leading in any of `scenarios` looks at.
    pub fn warn_of_idle_parameters<'s>(&mut self, root: &Table, scenarios: impl Iterator<Item = &'s Scenario>) {
        let Some(kind_id) = Parameters::find("policy.kind") else { return };
        let mut kinds: Vec<String> = Vec::new();
        for scenario in scenarios {
            kinds.push(scenario.parameters.get(kind_id).to_string());
            for event in &scenario.events {
                if let teamdrift_core::scenario::Action::Set(set) = &event.action {
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
        place.source != 0 && *self.sources.origin(place.source) != super::source::Origin::Set
    }
}

/// Whether a text is a name: letters, digits and hyphens, and not too many.
pub(super) fn is_name(text: &str) -> bool {
    let fits = text.chars().all(|c| c.is_alphanumeric() || c == '-');
    fits && !text.is_empty() && text.chars().count() <= MAX_NAME && !text.starts_with('-') && !text.ends_with('-')
}

/// A percentage where a share is wanted.
fn as_share(info: &ParameterInfo, number: f64) -> Option<String> {
    let share = info.allowed == (0.0, 1.0) && number > 1.0 && number <= 100.0;
    share.then(|| format!("a share is written from 0 to 1: {} % is `{}`", number, number / 100.0))
}
