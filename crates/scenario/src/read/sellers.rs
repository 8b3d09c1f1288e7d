//! `[[team.sellers]]`: named sellers, and how many seats there are.

use super::Reader;
use crate::finding::Finding;
use crate::grammar::{KEYS, MAX_NAME, RULES};
use crate::nearest::nearest;
use crate::texts::Place;
use crate::tree::{Data, Entry, Node, TomlTable};
use teamdrift_model::Parameters;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::NamedSeller;

impl Reader<'_> {
    /// The named sellers; sets the number of seats.
    pub fn team(&mut self, root: &TomlTable, parameters: &mut Parameters) -> Vec<NamedSeller> {
        let Some(Entry { node: Node { data: Data::Table(team), .. }, .. }) = root.get("team") else {
            return Vec::new();
        };
        let mut sellers = Vec::new();
        if let Some(entry) = team.get("sellers") {
            match &entry.node.data {
                Data::List(items) if items.iter().all(|item| matches!(item.data, Data::Table(_))) => {
                    sellers = self.sellers(items);
                }
                _ => self.wrong_kind(
                    "team.sellers",
                    &entry.node,
                    "a number of seats, or a list of named sellers",
                    None,
                    None,
                ),
            }
        }
        let Some(id) = Parameters::find("team.sellers") else { return sellers };
        let most = Parameters::info(id).allowed.1 as u32;
        let seats = match team.get("seats") {
            Some(entry) => {
                let shown = self.sources.slice(&entry.key_place);
                let key = if shown.ends_with("seats") { "team.seats" } else { "team.sellers" };
                let unit = "seats";
                let seats = self.whole(key, &entry.node, 1, most, unit);
                if let Some(seats) = seats.filter(|seats| (*seats as usize) < sellers.len()) {
                    let room = if seats == 1 { "1 seat".to_owned() } else { format!("{seats} seats") };
                    let title = format!("{} named sellers have no room in {room}", sellers.len());
                    let finding = Finding::error(title).at(&entry.node.place, "too few seats");
                    let help =
                        "without `seats`, there are as many seats as named sellers; with more, the rest is drawn";
                    self.findings.push(finding.help(help));
                }
                seats
            }
            None if sellers.is_empty() => None,
            None => u32::try_from(sellers.len()).ok(),
        };
        if let Some(seats) = seats {
            // More sellers than a team can have were found already.
            let _ = parameters.set(id, Value::Count(seats));
        }
        sellers
    }

    fn sellers(&mut self, items: &[Node]) -> Vec<NamedSeller> {
        if items.len() > 50 {
            let title = format!("{} named sellers are more than a team can have", items.len());
            let finding = Finding::error(title).at(&items[50].place, "the first too many");
            self.findings.push(finding.help("one manager leads 1 to 50 sellers"));
        }
        let mut names: Vec<(String, Place)> = Vec::new();
        let mut sellers = Vec::new();
        for item in items {
            let Data::Table(table) = &item.data else { continue };
            let mut seller = NamedSeller::default();
            match table.get("name") {
                None => {
                    let finding = Finding::error("a seller has no name").at(&item.place, "this one");
                    let help =
                        "add `name = \"Kari\"`; sellers without names need no table: `seats = 8` makes room for them";
                    self.findings.push(finding.help(help));
                }
                Some(entry) => {
                    if let Some(name) = self.seller_name(&entry.node) {
                        let folded = name.to_lowercase();
                        if let Some((_, first)) = names.iter().find(|(known, _)| *known == folded) {
                            let finding = Finding::error(format!("two sellers have the name `{name}`"));
                            let finding = finding.at(&entry.node.place, "the second").beside(first, "the first");
                            self.findings.push(finding.help("distinguish them: `Kari L.` and `Kari B.`"));
                        }
                        names.push((folded, entry.node.place.clone()));
                        seller.name = name;
                    }
                }
            }
            for entry in table.entries.iter().filter(|entry| entry.key != "name") {
                self.seller_key(entry, &mut seller);
            }
            sellers.push(seller);
        }
        sellers
    }

    fn seller_key(&mut self, entry: &Entry, seller: &mut NamedSeller) {
        let shown = format!("team.sellers.{}", entry.key);
        let Some(key) = KEYS.iter().find(|key| key.name == entry.key) else {
            let names = KEYS.iter().map(|key| key.name);
            let help = match nearest(&entry.key, std::iter::once("name").chain(names.clone())) {
                Some(name) => format!("did you mean `{name}`?"),
                None => format!("known of a seller: name, {}", names.collect::<Vec<_>>().join(", ")),
            };
            let finding = Finding::error(format!("unknown key `{}` of a seller", entry.key));
            self.findings.push(finding.at(&entry.key_place, "not known").help(help));
            return;
        };
        let (low, high) = key.range;
        let unit = if key.unit.is_empty() { String::new() } else { format!(" ({})", key.unit) };
        let allowed = format!("a number from {low} to {high}{unit}");
        match entry.node.data {
            Data::Number(Some(number)) => {
                if self.within(&shown, &entry.node, number, key.range, &allowed, key.doc) {
                    (key.set)(seller, number);
                }
            }
            _ => self.wrong_kind(&shown, &entry.node, "a number", Some(&allowed), Some(key.doc)),
        }
    }

    fn seller_name(&mut self, node: &Node) -> Option<String> {
        let Data::Text(text) = &node.data else {
            self.wrong_kind("team.sellers.name", node, "text", None, None);
            return None;
        };
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (title, help) = if RULES.iter().any(|(rule, ..)| *rule == name) {
            (
                format!("a seller cannot have the name `{name}`"),
                "in an event this word means the rule, not the seller".into(),
            )
        } else if name.is_empty() || name.chars().count() > MAX_NAME || name.chars().any(char::is_control) {
            (
                "this cannot be a seller's name".to_owned(),
                format!("allowed: 1 to {MAX_NAME} characters that can be shown"),
            )
        } else {
            return Some(name);
        };
        self.findings.push(Finding::error(title).at(&node.place, "this name").help(help));
        None
    }
}
