//! TOML documents that hold layers of scenarios beside keys of their own, such as claim files: the same tree, the same
//! places, the same findings as a scenario file.

use super::finding::{Findings, Severity};
use super::grammar::HEAD;
use super::layers;
use super::old_keys;
use super::read::Reader;
use super::source;
use super::texts::{Origin, Sources};
use super::tree;
use teamdrift_model::Parameters;
use teamdrift_model::parameters::ParameterId;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Event;
use teamdrift_model::scenario::NamedSeller;
use teamdrift_model::scenario::Scenario;

pub use super::finding::Finding;
pub use super::nearest::{either, nearest};
pub use super::texts::Place;
pub use super::tree::{Data, Entry, Node, TomlTable};

/// A document that is being read, with what was found wrong so far.
#[derive(Debug)]
pub struct Document {
    sources: Sources,
    findings: Vec<Finding>,
}

impl Document {
    /// Parses a text with the name `path` in messages.
    ///
    /// # Errors
    /// When it is too large or no TOML.
    pub fn parse(text: &str, path: &str) -> Result<(Self, TomlTable), Findings> {
        let mut sources = Sources::default();
        let mut findings = Vec::new();
        match source::text_of(text.as_bytes().to_vec(), path) {
            Ok(text) => {
                let source = sources.add(path, text, Origin::Text);
                match tree::parse(&sources, source, &mut findings) {
                    Some(table) => Ok((Self { sources, findings }, table)),
                    None => Err(Findings::new(sources, findings)),
                }
            }
            Err(finding) => Err(Findings::new(sources, vec![*finding])),
        }
    }

    /// Parses one more text, so that findings can point into it; none if it is no TOML.
    pub fn also(&mut self, text: &str, path: &str) -> Option<TomlTable> {
        let source = self.sources.add(path, text, Origin::Text);
        tree::parse(&self.sources, source, &mut self.findings)
    }

    /// Whether a place lies in the text that the document began with.
    #[must_use]
    pub fn is_own(&self, place: &Place) -> bool {
        place.source == 0
    }

    /// Adds a finding.
    pub fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Whether something was found that forbids a run.
    #[must_use]
    pub fn any_error(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// Adds the finding that `key` takes another kind of value, which `expected` describes.
    pub fn wrong_kind(&mut self, key: &str, node: &Node, expected: &str, allowed: Option<&str>) {
        self.reader(|reader| reader.wrong_kind(key, node, expected, allowed, None));
    }

    /// Adds the finding that `key` is none of `known`, with the nearest of them.
    pub fn unknown_key(&mut self, entry: &Entry, known: &[&str]) {
        let help = match nearest(&entry.key, known.iter().copied()) {
            Some(name) => format!("did you mean `{name}`?"),
            None => format!("known here: {}", known.join(", ")),
        };
        let finding = Finding::error(format!("unknown key `{}`", entry.key));
        self.report(finding.at(&entry.key_place, "not known").help(help));
    }

    /// The place where the document begins: for what is missing altogether.
    #[must_use]
    pub fn beginning(&self) -> Place {
        Place::beginning()
    }

    /// The text at a place.
    #[must_use]
    pub fn slice(&self, place: &Place) -> &str {
        self.sources.slice(place)
    }

    /// Reads tables of scenario keys, laid over each other in this order, as one layer. What is wrong with them is
    /// added to the findings.
    pub fn layer(&mut self, tables: &[TomlTable]) -> Layer {
        let mut root = TomlTable::default();
        for table in tables {
            let mut table = table.clone();
            old_keys::rename(&mut table, &mut self.sources, &mut self.findings);
            for key in ["question", "name", "extends", "alternatives", "currency"] {
                if let Some(odd) = table.take(key) {
                    let finding = Finding::error(format!("`{key}` cannot stand here")).at(&odd.key_place, "not here");
                    self.report(finding.help("this is a layer: scenario keys that differ from the ordinary company"));
                }
            }
            layers::warn_of_kept_keys(&root, &table, &self.sources, &mut self.findings);
            layers::lay(&mut root, table, &mut self.findings);
        }
        let given = |key: &str| {
            let team = root.get("team").map(|entry| &entry.node.data);
            matches!(team, Some(Data::Table(team)) if team.get(key).is_some())
        };
        let (names, seats) = (given("sellers"), given("sellers") || given("seats"));
        let mut whole = root.clone();
        let place = Place::beginning();
        let question = Node { data: Data::Text("layer".to_owned()), place: place.clone() };
        whole.put(Entry { key: "question".to_owned(), key_place: place, node: question });
        self.reader(|reader| {
            let scenario = reader.scenario(&whole, "layer");
            // The keys of the table were all checked above and are not reported twice.
            let judged = reader.findings.len();
            let settings = reader.parameters(&root, true).into_iter().map(|(id, value, _)| (id, value)).collect();
            reader.findings.truncate(judged);
            let mut layer = Layer {
                settings,
                weeks: root.get("weeks").map(|_| scenario.weeks),
                events: scenario.events,
                sellers: names.then_some(scenario.sellers),
            };
            if let (true, Some(id)) = (seats, Parameters::find("team.sellers")) {
                layer.settings.push((id, scenario.parameters.get(id)));
            }
            layer
        })
    }

    /// The keys that may stand in a layer at its top: `weeks`, `events` and the sections of the parameter table.
    #[must_use]
    pub fn layer_keys() -> Vec<&'static str> {
        let head = HEAD.iter().map(|(key, _)| *key).filter(|key| matches!(*key, "weeks" | "events"));
        head.chain(Parameters::sections().map(|(section, ..)| section)).collect()
    }

    /// What was found: warnings alone, or everything if something forbids a run.
    ///
    /// # Errors
    /// When something forbids a run.
    pub fn finish(self) -> Result<Findings, Findings> {
        let findings = Findings::new(self.sources, self.findings);
        if findings.any_error() { Err(findings) } else { Ok(findings) }
    }

    fn reader<T>(&mut self, read: impl FnOnce(&mut Reader<'_>) -> T) -> T {
        let mut reader = Reader { sources: &self.sources, findings: std::mem::take(&mut self.findings) };
        let result = read(&mut reader);
        self.findings = reader.findings;
        result
    }
}

/// The differences of a scenario from its base.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Layer {
    settings: Vec<(ParameterId, Value)>,
    weeks: Option<u32>,
    events: Vec<Event>,
    sellers: Option<Vec<NamedSeller>>,
}

impl Layer {
    /// The scenario that comes of laying this over `base`: its parameters are set, its events happen besides, its named
    /// sellers take the place of those of the base.
    #[must_use]
    pub fn over(&self, base: &Scenario) -> Scenario {
        let mut scenario = base.clone();
        for (id, value) in &self.settings {
            // Kind and range were checked in reading.
            let _ = scenario.parameters.set(*id, *value);
        }
        scenario.weeks = self.weeks.unwrap_or(scenario.weeks);
        scenario.events.extend(self.events.iter().cloned());
        if let Some(sellers) = &self.sellers {
            scenario.sellers.clone_from(sellers);
        }
        scenario
    }

    /// Weeks that it simulates, if it states them.
    #[must_use]
    pub fn weeks(&self) -> Option<u32> {
        self.weeks
    }
}
