//! From the text of a claim to a [`Claim`]: what is wrong with it is found in one pass and reported with its place, what is
//! allowed, and the nearest valid name. The format: `docs/own-claims.md`.

mod effects;
mod experiments;
mod terms;

pub use experiments::{ReadExperiments, experiments};

use super::charts::Charted;
use super::{Claim, ClaimArm, Expected};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use teamdrift_scenario::Findings;
use teamdrift_scenario::document::{Data, Document, Entry, Finding, Layer, Place, TomlTable, either, nearest};

/// The arms that several claims share.
pub(super) const SHARED: &str = include_str!("../../../../claims/arms.toml");
const SHARED_PATH: &str = "claims/arms.toml";

/// Most arms of a claim file.
const MAX_ARMS: usize = 200;
/// Longest text of a claim, an arm or an effect, in characters.
const MAX_TEXT: usize = 600;

/// Keys of a claim file.
pub(super) const KEYS: &[(&str, &str)] = &[
    ("claim", "The sentence that is tested. Required."),
    ("id", "Its id in reports: letters, digits and hyphens. Default: the name of the file."),
    ("note", "What to keep in mind when reading the outcome."),
    ("common", "Scenario keys that all arms of the file have in common."),
    ("arms", "The arms: `[arms.NAME]`, or one line each under `[arms]`."),
    ("lists", "Lists of arms by a name, for statistics of many arms."),
    ("effects", "The effects: `[[effects]]`. At least one states where it has to lie."),
];

/// Keys of an arm.
pub(super) const ARM_KEYS: &[(&str, &str)] = &[
    ("about", "What the arm is, in one phrase."),
    ("like", "Another arm, whose keys this one has too."),
    ("weeks", "Working weeks to simulate, as in a scenario."),
    ("events", "What happens when, as in a scenario: `events.NAME = { at = 26, promote = \"best-seller\" }`."),
    ("...", "Every section of a scenario file with its keys: `policy.support = 0.8`, `team.sellers = 12`."),
];
/// Keys of an effect.
pub(super) const EFFECT_KEYS: &[(&str, &str)] = effects::KEYS;

/// A claim with what is odd about its file.
#[derive(Debug, Clone)]
pub struct ReadClaim {
    /// The claim.
    pub claim: Claim,
    /// What can be tested but is probably a mistake.
    pub warnings: Findings,
}

/// Reads a claim from a text with the name `path` in messages.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(text: &str, path: &str) -> Result<ReadClaim, Findings> {
    built_in(text, path, None)
}

/// Reads a claim that may have a chart.
pub(super) fn built_in(text: &str, path: &str, charted: Option<Charted>) -> Result<ReadClaim, Findings> {
    let (mut document, mut root) = Document::parse(text, path)?;
    let shared = document.also(SHARED, SHARED_PATH).unwrap_or_default();
    let stem = Path::new(path).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    for entry in root.entries.iter().filter(|entry| !KEYS.iter().any(|(key, _)| *key == entry.key)) {
        document.unknown_key(entry, &KEYS.iter().map(|(key, _)| *key).collect::<Vec<_>>());
    }
    let common = root.take("common").and_then(|entry| match entry.node.data {
        Data::Table(table) => Some(table),
        _ => {
            document.wrong_kind("common", &entry.node, "a table of scenario keys", None);
            None
        }
    });
    let sentence = root.get("claim").and_then(|entry| line(&mut document, entry));
    if root.get("claim").is_none() {
        let place = document.beginning();
        let finding = Finding::error("there is no claim").at(&place, "the file begins here");
        document.report(finding.help("state at the top what is tested: `claim = \"Pressure pays at once.\"`"));
    }
    let id = root.get("id").and_then(|entry| id(&mut document, entry)).unwrap_or_else(|| plain(&stem));
    let note = root.get("note").and_then(|entry| line(&mut document, entry)).unwrap_or_default();
    let mut reader = ClaimReader { document, arms: BTreeMap::new(), lists: BTreeMap::new(), used: BTreeSet::new() };
    reader.gather(shared.get("arms"), true);
    reader.gather(root.get("arms"), false);
    reader.lay(common.as_ref());
    reader.read_lists(root.get("lists"));
    let hypotheses = reader.effects(root.get("effects"));
    // Where something is wrong, an effect may be missing here that has to lie somewhere.
    if hypotheses.iter().all(|h| h.expected == Expected::Anywhere) && !reader.document.any_error() {
        let place = root.get("effects").map_or_else(|| reader.document.beginning(), |entry| entry.key_place.clone());
        let finding =
            Finding::error("nothing could come out against the claim").at(&place, "no effect has to lie anywhere");
        reader.document.report(
            finding.help("give at least one `above = 0`, `below = 0`, `within = [-0.05, 0.05]` or `gone = true`"),
        );
    }
    let arms = reader.simulated(&id, charted.is_some(), common.is_some());
    let warnings = reader.document.finish()?;
    let claim = Claim { id, text: sentence.unwrap_or_default(), note, arms, hypotheses, charted };
    Ok(ReadClaim { claim, warnings })
}

/// An arm while the file is being read.
#[derive(Debug, Clone)]
struct Draft {
    about: String,
    like: Option<(String, Place)>,
    table: TomlTable,
    place: Place,
    shared: bool,
    layer: Layer,
    weeks: usize,
}

/// Reads, and gathers what is wrong.
struct ClaimReader {
    document: Document,
    arms: BTreeMap<String, Draft>,
    lists: BTreeMap<String, Vec<String>>,
    /// Arms that an effect names.
    used: BTreeSet<String>,
}

impl ClaimReader {
    /// Gathers the arms of a table, without what they set.
    fn gather(&mut self, entry: Option<&Entry>, shared: bool) {
        let Some(entry) = entry else { return };
        let Data::Table(table) = &entry.node.data else {
            self.document.wrong_kind("arms", &entry.node, "a table of named arms", Some("`[arms.my-arm]`"));
            return;
        };
        if let Some(first) = table.entries.get(MAX_ARMS) {
            let finding = Finding::error(format!("{} arms are more than a claim can have", table.entries.len()));
            let finding = finding.at(&first.key_place, "the first too many");
            self.document.report(finding.help(format!("allowed: at most {MAX_ARMS}")));
        }
        for arm in table.entries.iter().take(MAX_ARMS) {
            let Data::Table(keys) = &arm.node.data else {
                let key = format!("arms.{}", arm.key);
                self.document.wrong_kind(&key, &arm.node, "a table of scenario keys", None);
                continue;
            };
            if arm.key.trim().is_empty() || arm.key.chars().count() > 60 || arm.key.chars().any(char::is_control) {
                let finding = Finding::error("this cannot be the name of an arm").at(&arm.key_place, "this name");
                self.document.report(finding.help("allowed: 1 to 60 characters that can be shown"));
                continue;
            }
            if self.arms.get(&arm.key).is_some_and(|known| known.shared) {
                let finding = Finding::error(format!("`{}` is the name of a shared arm", arm.key));
                let finding = finding.at(&arm.key_place, "taken");
                self.document.report(finding.help(format!("give yours another name; shared arms: {SHARED_PATH}")));
                continue;
            }
            let mut keys = keys.clone();
            let about = keys.take("about").and_then(|entry| line(&mut self.document, &entry));
            let like = keys.take("like").and_then(|entry| match entry.node.data {
                Data::Text(name) => Some((name, entry.node.place)),
                _ => {
                    self.document.wrong_kind("like", &entry.node, "the name of an arm", None);
                    None
                }
            });
            let draft = Draft {
                about: about.unwrap_or_else(|| arm.key.clone()),
                like,
                table: keys,
                place: arm.key_place.clone(),
                shared,
                layer: Layer::default(),
                weeks: 0,
            };
            self.arms.insert(arm.key.clone(), draft);
        }
    }

    /// Reads what the arms set, each over those that it is like.
    fn lay(&mut self, common: Option<&TomlTable>) {
        let default = teamdrift_model::scenario::Scenario::default();
        let names: Vec<String> = self.arms.keys().cloned().collect();
        for name in names {
            let tables: Vec<TomlTable> = common.into_iter().cloned().chain(self.chain(&name)).collect();
            let layer = self.document.layer(&tables);
            if let Some(draft) = self.arms.get_mut(&name) {
                draft.weeks = layer.over(&default).weeks as usize;
                draft.layer = layer;
            }
        }
    }

    /// The tables of an arm and of all that it is like, the one that is like nothing first.
    fn chain(&mut self, name: &str) -> Vec<TomlTable> {
        let mut tables = Vec::new();
        let mut met = vec![name.to_owned()];
        let mut at = name.to_owned();
        while let Some(draft) = self.arms.get(&at) {
            tables.push(draft.table.clone());
            let Some((next, place)) = draft.like.clone() else { break };
            if met.contains(&next) {
                met.push(next);
                let finding = Finding::error("`like` goes round in a circle").at(&place, "back to where it began");
                self.document.report(finding.help(format!("the way: {}", met.join(" -> "))));
                break;
            }
            if !self.arms.contains_key(&next) {
                self.no_arm(&next, &place);
                break;
            }
            met.push(next.clone());
            at = next;
        }
        tables.reverse();
        tables
    }

    fn no_arm(&mut self, name: &str, place: &Place) {
        let own: Vec<&str> = self.arms.iter().filter(|(_, arm)| !arm.shared).map(|(name, _)| name.as_str()).collect();
        let finding = Finding::error(format!("there is no arm `{name}`")).at(place, "not found");
        let help = match nearest(name, self.arms.keys().map(String::as_str)) {
            Some(name) => format!("did you mean `{name}`?"),
            None if own.is_empty() => "describe it: `[arms.my-arm]` with the scenario keys that it sets".to_owned(),
            None => format!("arms of this file: {}", either(own)),
        };
        let shared =
            "shared by all claims: `ordinary`, `none`, `support`, `demand`, `both` and those of claims/arms.toml";
        self.document.report(finding.help(help).help(shared));
    }

    /// An arm that an effect names; what is wrong with the name is reported.
    fn named(&mut self, name: &str, place: &Place) -> Option<String> {
        if self.arms.contains_key(name) {
            self.used.insert(name.to_owned());
            return Some(name.to_owned());
        }
        self.no_arm(name, place);
        None
    }

    fn read_lists(&mut self, entry: Option<&Entry>) {
        let Some(entry) = entry else { return };
        let Data::Table(table) = &entry.node.data else {
            self.document.wrong_kind("lists", &entry.node, "a table of lists of arms", None);
            return;
        };
        for list in &table.entries {
            let names = self.list_of_arms(&format!("lists.{}", list.key), &list.node);
            self.lists.insert(list.key.clone(), names.unwrap_or_default());
        }
    }

    /// The arms that are simulated: those that an effect names, and all of the file where a chart may draw them.
    fn simulated(&mut self, id: &str, charted: bool, own_world: bool) -> Vec<ClaimArm> {
        let likened: BTreeSet<String> =
            self.arms.values().filter_map(|arm| arm.like.as_ref().map(|(name, _)| name.clone())).collect();
        let mut arms = Vec::new();
        for (name, draft) in &self.arms {
            let named = self.used.contains(name) || charted && !draft.shared;
            if named {
                let key = if draft.shared && !own_world { name.clone() } else { format!("{id}/{name}") };
                let (about, layer) = (draft.about.clone(), draft.layer.clone());
                arms.push(ClaimArm { key, name: name.clone(), about, layer });
            } else if !draft.shared && !likened.contains(name) && !self.document.any_error() {
                let finding = Finding::warning(format!("no effect looks at the arm `{name}`"));
                self.document.report(finding.at(&draft.place, "not simulated"));
            }
        }
        arms
    }
}

/// A line of text; blanks and line ends inside it become single blanks.
fn line(document: &mut Document, entry: &Entry) -> Option<String> {
    let allowed = format!("text of 1 to {MAX_TEXT} characters");
    let Data::Text(text) = &entry.node.data else {
        document.wrong_kind(&entry.key, &entry.node, &allowed, None);
        return None;
    };
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = line.chars().count();
    if length == 0 || length > MAX_TEXT || line.chars().any(char::is_control) {
        let finding = Finding::error(format!("`{}` cannot be this text", entry.key));
        let finding = finding.at(&entry.node.place, format!("{length} characters"));
        document.report(finding.help(format!("allowed: {allowed}")));
        return None;
    }
    Some(line)
}

fn id(document: &mut Document, entry: &Entry) -> Option<String> {
    match &entry.node.data {
        Data::Text(id) if *id == plain(id) => Some(id.clone()),
        _ => {
            let expected = "text of letters, digits and hyphens, at most 40";
            document.wrong_kind("id", &entry.node, expected, None);
            None
        }
    }
}

/// A text as an id: letters, digits and hyphens.
fn plain(text: &str) -> String {
    let plain: String = text.chars().filter(|c| c.is_alphanumeric() || *c == '-').take(40).collect();
    if plain.is_empty() { "claim".to_owned() } else { plain }
}
