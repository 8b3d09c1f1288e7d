//! From the text of a table of causal experiments to [`CausalExperiment`]s. Arms are read as those of a claim file; what is
//! measured has a name of its own, since many effects measure the same.

use super::super::ClaimArm;
use super::super::experiment::{CausalExperiment, Certainty, EffectOrigin, EffectScale, ExpectedEffect, ExpectedSign};
use super::terms::Terms;
use super::{ClaimReader, SHARED, SHARED_PATH, line};
use std::collections::{BTreeMap, BTreeSet};
use teamdrift_scenario::Findings;
use teamdrift_scenario::document::{Data, Document, Entry, Finding, Node, Place, TomlTable, either};
use teamdrift_stats::Interval;

/// Keys of the file.
const KEYS: [&str; 3] = ["measures", "arms", "experiments"];
/// Keys of a measure: those of an operand, and what it is called.
const MEASURE_KEYS: [&str; 4] = ["name", "of", "per", "as"];
/// Keys of an effect that its experiment may give for all of them.
const COMMON: [&str; 7] = ["arm", "against", "source", "certainty", "emergent", "built_in", "tuned"];
/// Keys that an effect alone has.
const EFFECT_KEYS: [&str; 7] = ["measure", "window", "scale", "change", "sign", "range", "reason"];
/// The scales by their names.
const SCALES: [&str; 3] = ["percent", "difference", "elasticity"];

/// Causal experiments with what is odd about their file.
#[derive(Debug, Clone)]
pub struct ReadExperiments {
    /// The experiments, in the order of the file.
    pub experiments: Vec<CausalExperiment>,
    /// What can be run but is probably a mistake.
    pub warnings: Findings,
}

/// Reads a table of causal experiments from a text with the name `path` in messages.
///
/// # Errors
/// Everything that is wrong with it.
pub fn experiments(text: &str, path: &str) -> Result<ReadExperiments, Findings> {
    let (mut document, root) = Document::parse(text, path)?;
    let shared = document.also(SHARED, SHARED_PATH).unwrap_or_default();
    let lists = BTreeMap::new();
    let mut reader = ClaimReader { document, arms: BTreeMap::new(), lists, used: BTreeSet::new() };
    reader.only(&root, &KEYS);
    reader.gather(shared.get("arms"), true);
    reader.gather(root.get("arms"), false);
    reader.lay(None);
    let measures = root.get("measures").and_then(|entry| reader.table("measures", &entry.node)).unwrap_or_default();
    let mut experiments: Vec<CausalExperiment> = Vec::new();
    let mut used = BTreeSet::new();
    for (table, place) in reader.tables("experiments", root.get("experiments")) {
        reader.used.clear();
        let Some(experiment) = reader.experiment(&table, &place, &measures) else { continue };
        if experiments.iter().any(|known| known.id == experiment.id) {
            let finding = Finding::error(format!("two experiments have the id `{}`", experiment.id));
            reader.document.report(finding.at(&place, "the second"));
        }
        used.append(&mut reader.used);
        experiments.push(experiment);
    }
    let idle = reader.arms.iter().filter(|(name, arm)| !arm.shared && !used.contains(*name));
    for (name, arm) in idle {
        let finding = Finding::warning(format!("no experiment looks at the arm `{name}`"));
        reader.document.report(finding.at(&arm.place, "not simulated"));
    }
    let warnings = reader.document.finish()?;
    Ok(ReadExperiments { experiments, warnings })
}

impl ClaimReader {
    fn experiment(&mut self, table: &TomlTable, place: &Place, measures: &TomlTable) -> Option<CausalExperiment> {
        let known: Vec<&str> = ["id", "what", "effects"].into_iter().chain(COMMON).collect();
        self.only(table, &known);
        let id = self.needed(table, place, "id").and_then(|entry| super::id(&mut self.document, &entry))?;
        let what = self.needed(table, place, "what").and_then(|entry| line(&mut self.document, &entry))?;
        let common: Vec<Entry> = COMMON.iter().filter_map(|key| table.get(key).cloned()).collect();
        let mut effects = Vec::new();
        for (own, place) in self.tables("effects", table.get("effects")) {
            effects.extend(self.expected_effect(&own, &place, &common, measures));
        }
        let arms = self.used.iter().filter_map(|name| {
            let draft = self.arms.get(name)?;
            let (about, layer) = (draft.about.clone(), draft.layer.clone());
            Some(ClaimArm { key: name.clone(), name: name.clone(), about, layer })
        });
        Some(CausalExperiment::new(id, what, arms.collect(), effects))
    }

    fn expected_effect(
        &mut self,
        own: &TomlTable,
        place: &Place,
        common: &[Entry],
        measures: &TomlTable,
    ) -> Option<ExpectedEffect> {
        let known: Vec<&str> = EFFECT_KEYS.into_iter().chain(COMMON).collect();
        self.only(own, &known);
        // An effect that states its own origin has no other.
        let origins = ["emergent", "built_in", "tuned"];
        let states_origin = origins.iter().any(|key| own.get(key).is_some());
        let mut table = TomlTable::default();
        let inherited = common.iter().filter(|entry| !(states_origin && origins.contains(&entry.key.as_str())));
        inherited.chain(&own.entries).for_each(|entry| table.put(entry.clone()));
        let (name, mut terms) = self.measure(&table, place, measures)?;
        for key in ["arm", "window"] {
            table.get(key).into_iter().for_each(|entry| terms.put(entry.clone()));
        }
        if table.get("against").is_none() {
            let node = Node { data: Data::Text("ordinary".to_owned()), place: place.clone() };
            terms.put(Entry { key: "against".to_owned(), key_place: place.clone(), node });
        }
        table.get("against").into_iter().for_each(|entry| terms.put(entry.clone()));
        let contrast = self.contrast(&terms, &Terms::default(), false)?;
        let what = match contrast.operand.quantity.window() {
            Some(window) => format!("{name}, {window}"),
            None => name,
        };
        let scale = self.scale(&table, place)?;
        let signs = ExpectedSign::ALL.map(ExpectedSign::name);
        let sign = ExpectedSign::ALL[self.choice(&table, place, "sign", &signs)?];
        let grades = Certainty::ALL.map(Certainty::name);
        let certainty = Certainty::ALL[self.choice(&table, place, "certainty", &grades)?];
        let range = self.range(&table, place)?;
        let source = self.needed(&table, place, "source").and_then(|entry| line(&mut self.document, &entry))?;
        let origin = self.origin(&table, place)?;
        let reason = table.get("reason").and_then(|entry| line(&mut self.document, entry)).unwrap_or_default();
        Some(ExpectedEffect { what, contrast, scale, sign, range, source, certainty, origin, reason })
    }

    /// What an effect measures: its name in words, and the keys that say what is read of an arm.
    fn measure(&mut self, table: &TomlTable, place: &Place, measures: &TomlTable) -> Option<(String, TomlTable)> {
        let entry = self.needed(table, place, "measure")?;
        let id = self.text("measure", &entry.node, "the name of a measure of this file")?;
        let Some(found) = measures.get(&id) else {
            let finding = Finding::error(format!("there is no measure `{id}`")).at(&entry.node.place, "not found");
            let known = either(measures.entries.iter().map(|entry| entry.key.as_str()));
            self.document.report(finding.help(format!("allowed: {known}")));
            return None;
        };
        let keys = self.table(&id, &found.node)?;
        self.only(&keys, &MEASURE_KEYS);
        let mut terms = keys.clone();
        terms.take("name");
        let name = self.needed(&keys, &found.key_place, "name")?;
        Some((line(&mut self.document, &name)?, terms))
    }

    fn scale(&mut self, table: &TomlTable, place: &Place) -> Option<EffectScale> {
        Some(match self.choice(table, place, "scale", &SCALES)? {
            0 => EffectScale::Percent,
            1 => EffectScale::Difference,
            _ => {
                let change = self.needed(table, place, "change")?;
                match change.node.data {
                    Data::Number(Some(x)) if x.is_finite() && x > 0.0 && x != 1.0 => EffectScale::Elasticity(x),
                    _ => {
                        let expected = "what the lever of one arm is over that of the other: above 0, not 1";
                        self.document.wrong_kind("change", &change.node, expected, None);
                        return None;
                    }
                }
            }
        })
    }

    fn range(&mut self, table: &TomlTable, place: &Place) -> Option<Interval> {
        let entry = self.needed(table, place, "range")?;
        let ends: Vec<&Data> = match &entry.node.data {
            Data::List(ends) => ends.iter().map(|end| &end.data).collect(),
            _ => Vec::new(),
        };
        match ends[..] {
            [Data::Number(Some(low)), Data::Number(Some(high))] if low < high => {
                Some(Interval { low: *low, high: *high })
            }
            _ => {
                let example = Some("`range = [-0.05, 0.05]`");
                self.document.wrong_kind("range", &entry.node, "two numbers, the lower first", example);
                None
            }
        }
    }

    fn origin(&mut self, table: &TomlTable, place: &Place) -> Option<EffectOrigin> {
        if let Some(provenance) = self.provenance(table) {
            return Some(provenance.into());
        }
        let entry = self.needed(table, place, "tuned")?;
        line(&mut self.document, &entry).map(EffectOrigin::Tuned)
    }

    /// Which of these texts a key holds.
    fn choice(&mut self, table: &TomlTable, place: &Place, key: &str, allowed: &[&str]) -> Option<usize> {
        let entry = self.needed(table, place, key)?;
        let text = self.text(key, &entry.node, "text")?;
        let found = allowed.iter().position(|name| *name == text);
        if found.is_none() {
            let finding = Finding::error(format!("`{key}` cannot be \"{text}\"")).at(&entry.node.place, "not known");
            self.document.report(finding.help(format!("allowed: {}", either(allowed.iter().copied()))));
        }
        found
    }

    /// The entry of a key that has to be there.
    fn needed(&mut self, table: &TomlTable, place: &Place, key: &str) -> Option<Entry> {
        let found = table.get(key).cloned();
        if found.is_none() {
            self.document.report(Finding::error(format!("`{key}` is missing")).at(place, "here"));
        }
        found
    }

    fn table(&mut self, key: &str, node: &Node) -> Option<TomlTable> {
        match &node.data {
            Data::Table(table) => Some(table.clone()),
            _ => {
                self.document.wrong_kind(key, node, "a table", None);
                None
            }
        }
    }

    /// A list of tables, each with its place.
    fn tables(&mut self, key: &str, entry: Option<&Entry>) -> Vec<(TomlTable, Place)> {
        let Some(entry) = entry else {
            let place = self.document.beginning();
            self.document.report(Finding::error(format!("there are no {key}")).at(&place, "in this file"));
            return Vec::new();
        };
        let Data::List(items) = &entry.node.data else {
            self.document.wrong_kind(key, &entry.node, "a list of tables", None);
            return Vec::new();
        };
        let read = |item: &Node| Some((self.table(key, item)?, item.place.clone()));
        items.iter().filter_map(read).collect()
    }
}
