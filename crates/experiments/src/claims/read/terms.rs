//! The keys that define a comparison, in an effect and in the tables inside it.

use super::super::contrast::{Contrast, Operand, Pick};
use super::super::quantity::{Per, Quantity, Reduction};
use super::super::window::Window;
use super::ClaimReader;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_scenario::document::{Data, Entry, Finding, Node, Place, TomlTable, nearest};

/// Longest list of measures, arms or contrasts.
const MAX_LIST: usize = 100;

/// The values of some keys; missing ones are inherited from the enclosing table.
#[derive(Debug, Clone, Default)]
pub(super) struct Terms {
    of: Option<(Vec<String>, Place)>,
    per: Option<(Vec<String>, Place)>,
    reduction: Option<Reduction>,
    window: Option<(Window, Place)>,
    pub arm: Option<(Pick, Place)>,
    pub against: Option<Box<Terms>>,
    /// The arms of a statistic.
    pub arms: Option<Vec<String>>,
    /// Whether the sign of each difference is turned round.
    negated: bool,
}

impl Terms {
    /// These values, with missing ones from `around`.
    pub(super) fn over(mut self, around: &Terms) -> Self {
        self.of = self.of.or_else(|| around.of.clone());
        self.per = self.per.or_else(|| around.per.clone());
        self.reduction = self.reduction.or(around.reduction);
        self.window = self.window.or_else(|| around.window.clone());
        self.arm = self.arm.or_else(|| around.arm.clone());
        self.against = self.against.or_else(|| around.against.clone());
        self.negated |= around.negated;
        self
    }
}

impl Terms {
    /// The same, compared with nothing.
    pub(super) fn alone(&self) -> Self {
        Self { against: None, ..self.clone() }
    }

    /// The same of no arm.
    pub(super) fn of_no_arm(&self) -> Self {
        Self { arm: None, ..self.alone() }
    }
}

/// The keys of an operand.
pub(super) const OPERAND: [&str; 7] = ["of", "per", "as", "window", "arm", "best", "least"];

impl ClaimReader {
    /// The keys of an operand in a table, and its `against`.
    pub(super) fn terms(&mut self, table: &TomlTable) -> Terms {
        let mut terms = Terms::default();
        for entry in &table.entries {
            let (key, node) = (entry.key.as_str(), &entry.node);
            match key {
                "of" => {
                    terms.of = self.texts(key, node, "the id of a measure or outcome").map(|x| (x, node.place.clone()))
                }
                "per" => {
                    let expected = "`\"seat\"`, `\"seat-year\"`, `\"head-year\"`, or the ids of what it is a share of";
                    terms.per = self.texts(key, node, expected).map(|x| (x, node.place.clone()));
                }
                "as" => terms.reduction = self.reduction(node),
                "window" => terms.window = self.window(node).map(|window| (window, node.place.clone())),
                "arm" => {
                    let name = self.text(key, node, "the name of an arm");
                    let name = name.and_then(|name| self.named(&name, &node.place));
                    terms.arm = name.map(|name| (Pick::One(name), node.place.clone()));
                }
                "best" | "least" => {
                    let arms = self.list_of_arms(key, node).filter(|arms| !arms.is_empty());
                    let pick = if key == "best" { Pick::Best } else { Pick::Least };
                    terms.arm = arms.map(|arms| (pick(arms), node.place.clone()));
                }
                "arms" => terms.arms = self.list_of_arms(key, node),
                "negated" => terms.negated = self.switch(entry),
                "against" => terms.against = self.against(node).map(Box::new),
                _ => {}
            }
        }
        terms
    }

    /// `against`: an arm, or a table of what is different on that side.
    fn against(&mut self, node: &Node) -> Option<Terms> {
        match &node.data {
            Data::Text(name) => {
                let arm = self.named(name, &node.place)?;
                Some(Terms { arm: Some((Pick::One(arm), node.place.clone())), ..Terms::default() })
            }
            Data::Table(table) => {
                let known: Vec<&str> = OPERAND.into_iter().chain(["arms"]).collect();
                self.only(table, &known);
                Some(self.terms(table))
            }
            _ => {
                let allowed = "`against = \"ordinary\"` or `against = { window = \"year 1\" }`";
                self.document.wrong_kind("against", node, "the name of an arm, or what is different", Some(allowed));
                None
            }
        }
    }

    /// The contrast that a table describes, with missing values from `around`.
    pub(super) fn contrast(&mut self, table: &TomlTable, around: &Terms, log: bool) -> Option<Contrast> {
        let terms = self.terms(table).over(around);
        let operand = self.operand(&terms, &table_place(table, &terms));
        let against = match &terms.against {
            Some(other) => {
                let other = other.alone().over(&terms.alone());
                Some(self.operand(&other, &table_place(table, &other))?)
            }
            None => None,
        };
        let growth = table.get("beyond").and_then(|entry| self.growth(entry, log));
        let less = match table.get("less") {
            Some(entry) => Some(Box::new(self.inner(entry, &terms, log)?)),
            None => None,
        };
        let share_of = match table.get("share_of") {
            Some(entry) => self.share_of(entry, &terms, log)?,
            None => Vec::new(),
        };
        let operand = operand?;
        if log {
            for quantity in std::iter::once(&operand.quantity).chain(against.as_ref().map(|o| &o.quantity)) {
                if !quantity.has_log() {
                    let place = terms.of.as_ref().map_or_else(|| self.document.beginning(), |(_, place)| place.clone());
                    let finding = Finding::error("`scale = \"log\"` goes with the mean of one measure");
                    self.document.report(finding.at(&place, "not this").help("remove `scale`, or `per` and `as`"));
                    return None;
                }
            }
        }
        Some(Contrast { operand, against, negated: terms.negated, growth, less, share_of })
    }

    /// `share_of`: one contrast, or a list of which the sum counts.
    pub(super) fn share_of(&mut self, entry: &Entry, around: &Terms, log: bool) -> Option<Vec<Contrast>> {
        let Data::List(items) = &entry.node.data else { return Some(vec![self.inner(entry, around, log)?]) };
        let whole = |node: &Node| Entry { node: node.clone(), ..entry.clone() };
        items.iter().take(MAX_LIST).map(|node| self.inner(&whole(node), around, log)).collect()
    }

    fn inner(&mut self, entry: &Entry, around: &Terms, log: bool) -> Option<Contrast> {
        let Data::Table(table) = &entry.node.data else {
            let allowed = format!("`{} = {{ arm = \"demand\", against = \"ordinary\" }}`", entry.key);
            self.document.wrong_kind(&entry.key, &entry.node, "a table of what is compared", Some(&allowed));
            return None;
        };
        let known: Vec<&str> = OPERAND.into_iter().chain(["against", "less", "share_of"]).collect();
        self.only(table, &known);
        self.contrast(table, around, log)
    }

    fn operand(&mut self, terms: &Terms, place: &Place) -> Option<Operand> {
        let Some((arm, arm_place)) = terms.arm.clone() else {
            let finding = Finding::error("the effect names no arm").at(place, "of which arm?");
            self.document.report(finding.help("add `arm = \"my-arm\"`, and `against = \"ordinary\"` to compare it"));
            return None;
        };
        let weeks = arm.arms().iter().filter_map(|arm| self.arms.get(arm)).map(|arm| arm.weeks).min().unwrap_or(0);
        let quantity = self.quantity(terms, weeks, place)?;
        if let (Some(window), true) = (quantity.window(), weeks > 0)
            && window.to > weeks
        {
            let place = terms.window.as_ref().map_or(&arm_place, |(_, place)| place);
            let finding = Finding::error(format!("{window} comes after the end of an arm"));
            let finding = finding.at(place, format!("`{}` has {weeks} weeks", arm.arms()[0]));
            self.document.report(finding.help("choose an earlier window, or give the arms more `weeks`"));
            return None;
        }
        Some(Operand { quantity, arm })
    }

    /// What is read of an arm of so many weeks.
    pub(super) fn quantity(&mut self, terms: &Terms, weeks: usize, place: &Place) -> Option<Quantity> {
        let Some((names, of_place)) = &terms.of else {
            let finding = Finding::error("the effect has nothing to compare").at(place, "what of the arms?");
            self.document.report(finding.help("add `of = \"won_per_seat\"`; all measures and outcomes: docs/data.md"));
            return None;
        };
        let measure = |name: &String| Measure::ALL.iter().copied().find(|measure| measure.name() == name);
        let outcome = |name: &String| Outcome::ALL.iter().copied().find(|outcome| outcome.name() == name);
        let per = terms.per.as_ref();
        let no_weeks = terms.window.is_none() && terms.reduction.is_none();
        if no_weeks && let Some(of) = names.iter().map(outcome).collect::<Option<Vec<Outcome>>>() {
            let per = match per {
                Some((names, per_place)) => self.known(names, per_place, "outcome", Outcome::ALL, Outcome::name)?,
                None => Vec::new(),
            };
            return Some(Quantity::Outcomes { of, per });
        }
        if terms.window.is_some() && names.iter().all(|name| measure(name).is_none() && outcome(name).is_some()) {
            let place = terms.window.as_ref().map_or(of_place, |(_, place)| place);
            let finding = Finding::error(format!("`{}` is an outcome of the whole course", names[0]));
            self.document.report(finding.at(place, "no window to give").help("remove `window`, or name a measure"));
            return None;
        }
        let of = self.known(names, of_place, "measure", Measure::ALL, Measure::name)?;
        let window = terms.window.as_ref().map_or(Window::weeks(0, weeks.max(1)), |(window, _)| *window);
        let reduction = terms.reduction.unwrap_or(Reduction::Mean);
        let per = match per {
            None => Per::Nothing,
            Some((names, _)) if names.len() == 1 && names[0] == "seat" => Per::Seat,
            Some((names, _)) if names.len() == 1 && names[0] == "seat-year" => Per::SeatYear,
            Some((names, _)) if names.len() == 1 && names[0] == "head-year" => Per::HeadYear,
            Some((names, place)) => {
                Per::Measure(*self.known(names, place, "measure", Measure::ALL, Measure::name)?.first()?)
            }
        };
        Some(Quantity::Measures { of, window, reduction, per })
    }

    /// Names as what they name; what is not known is reported with the nearest.
    fn known<T: Copy>(
        &mut self,
        names: &[String],
        place: &Place,
        kind: &str,
        all: &[T],
        name_of: fn(T) -> &'static str,
    ) -> Option<Vec<T>> {
        let mut found = Vec::new();
        for name in names {
            match all.iter().copied().find(|one| name_of(*one) == name) {
                Some(one) => found.push(one),
                None => {
                    let finding = Finding::error(format!("there is no {kind} `{name}`")).at(place, "not known");
                    let other = Measure::ALL.iter().map(|m| m.name()).chain(Outcome::ALL.iter().map(|o| o.name()));
                    let guess = nearest(name, all.iter().map(|one| name_of(*one)).chain(other));
                    let finding = finding.help_if(guess.map(|name| format!("did you mean `{name}`?")));
                    self.document.report(finding.help("all measures and outcomes: docs/data.md"));
                    return None;
                }
            }
        }
        Some(found)
    }

    fn window(&mut self, node: &Node) -> Option<Window> {
        let allowed = "`\"week 13\"`, `\"weeks 27-156\"`, `\"months 7-13\"`, `\"year 2\"` or `\"years 1-3\"`, from 1";
        let text = self.text("window", node, "a stretch of the run")?;
        let window = Window::read(&text);
        if window.is_none() {
            let finding = Finding::error(format!("`window` cannot be \"{text}\"")).at(&node.place, "not a window");
            self.document.report(finding.help(format!("allowed: {allowed}")));
        }
        window
    }

    fn reduction(&mut self, node: &Node) -> Option<Reduction> {
        let text = self.text("as", node, "text")?;
        let all = [("mean", Reduction::Mean), ("swing", Reduction::Swing), ("ever", Reduction::Ever)];
        let found = all.iter().find(|(name, _)| *name == text).map(|(_, reduction)| *reduction);
        if found.is_none() {
            let finding =
                Finding::error(format!("`as` cannot be \"{text}\"")).at(&node.place, "not one of the choices");
            let guess =
                nearest(&text, all.iter().map(|(name, _)| *name)).map(|name| format!("did you mean \"{name}\"?"));
            self.document.report(finding.help_if(guess).help("allowed: \"mean\", \"swing\" or \"ever\""));
        }
        found
    }

    fn growth(&mut self, entry: &Entry, log: bool) -> Option<(f64, f64)> {
        let numbers = match &entry.node.data {
            Data::Table(table) => {
                self.only(table, &["growth", "years"]);
                let number = |key: &str| match table.get(key).map(|entry| &entry.node.data) {
                    Some(Data::Number(Some(x))) if x.is_finite() && *x > -1.0 && *x < 1000.0 => Some(*x),
                    _ => None,
                };
                number("growth").zip(number("years"))
            }
            _ => None,
        };
        if numbers.is_none() || !log {
            let finding = Finding::error("`beyond` takes a growth a year and years, on the log scale");
            let finding = finding.at(&entry.node.place, entry.node.data.found());
            self.document
                .report(finding.help("allowed: `beyond = { growth = 0.1, years = 2 }` with `scale = \"log\"`"));
        }
        numbers
    }

    pub(super) fn switch(&mut self, entry: &Entry) -> bool {
        match entry.node.data {
            Data::Switch(switch) => switch,
            _ => {
                self.document.wrong_kind(&entry.key, &entry.node, "`true` or `false`", None);
                false
            }
        }
    }

    pub(super) fn text(&mut self, key: &str, node: &Node, expected: &str) -> Option<String> {
        match &node.data {
            Data::Text(text) => Some(text.clone()),
            _ => {
                self.document.wrong_kind(key, node, expected, None);
                None
            }
        }
    }

    /// A text, or a list of some.
    fn texts(&mut self, key: &str, node: &Node, expected: &str) -> Option<Vec<String>> {
        match &node.data {
            Data::List(items) if !items.is_empty() => {
                items.iter().take(MAX_LIST).map(|item| self.text(key, item, expected)).collect()
            }
            _ => self.text(key, node, expected).map(|text| vec![text]),
        }
    }

    /// Arms: a list of names, or the name of a list.
    pub(super) fn list_of_arms(&mut self, key: &str, node: &Node) -> Option<Vec<String>> {
        match &node.data {
            Data::List(items) => {
                let mut names = Vec::new();
                for item in items.iter().take(MAX_LIST) {
                    let name = self.text(key, item, "a list of names of arms")?;
                    names.push(self.named(&name, &item.place)?);
                }
                Some(names)
            }
            Data::Text(name) if self.lists.contains_key(name) => self.lists.get(name).cloned(),
            Data::Text(name) => {
                let finding = Finding::error(format!("there is no list `{name}`")).at(&node.place, "not found");
                let guess = nearest(name, self.lists.keys().map(String::as_str));
                let finding = finding.help_if(guess.map(|name| format!("did you mean `{name}`?")));
                self.document.report(finding.help("a list of arms gets its name under `[lists]`"));
                None
            }
            _ => {
                self.document.wrong_kind(key, node, "a list of names of arms", None);
                None
            }
        }
    }

    /// Reports the keys of a table that are none of these.
    pub(super) fn only(&mut self, table: &TomlTable, known: &[&str]) {
        for entry in table.entries.iter().filter(|entry| !known.contains(&entry.key.as_str())) {
            self.document.unknown_key(entry, known);
        }
    }
}

/// Where a table begins: its first key, or the arm that it takes from around it.
fn table_place(table: &TomlTable, terms: &Terms) -> Place {
    let first = table.entries.first().map(|entry| entry.key_place.clone());
    let arm = terms.arm.as_ref().map(|(_, place)| place.clone());
    first.or(arm).unwrap_or(Place { source: 0, span: 0..0 })
}
