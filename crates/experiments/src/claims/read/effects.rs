//! `[[effects]]`: the expected effects, one table each.

use super::super::alarm::{Alarm, Question};
use super::super::contrast::Pick;
use super::super::effect::{Expected, Provenance};
use super::super::quantity::Quantity;
use super::super::statistic::{STATISTICS, Statistic};
use super::super::{Estimator, Hypothesis};
use super::terms::Terms;
use super::{ClaimReader, MAX_TEXT, line};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;
use teamdrift_scenario::document::{Data, Entry, Finding, Node, Place, TomlTable, either, nearest};

/// Most effects of a claim.
const MAX_EFFECTS: usize = 500;

/// Keys of an effect, with what they hold.
pub(in super::super) const KEYS: &[(&str, &str)] = &[
    ("what", "The name of the effect. Default: made of the other keys."),
    ("of", "The id of a measure or outcome, or a list of ids that are added up. Required."),
    (
        "window",
        "The weeks that are averaged, from 1: `\"week 13\"`, `\"weeks 27-156\"`, `\"months 7-13\"` (of four weeks), `\"year 2\"`, `\"years 1-3\"`. Default: an outcome of the whole course, or all weeks of a measure.",
    ),
    ("arm", "The arm. Required, but for statistics of many arms."),
    (
        "against",
        "The arm that it is compared with, or a table of what is different on that side: `{ window = \"year 1\" }`, `{ best = [\"none\", \"support\"] }`. Without it the arm's own level is reported.",
    ),
    ("scale", "`\"log\"`: a difference of logs, reported as a relative difference (0.1 is a tenth more)."),
    (
        "per",
        "`\"seat\"`, `\"seat-year\"` (a rate of weekly counts), `\"head-year\"` (the same, of sellers present), or the id of what it is a share of; of outcomes a list, pooled over futures.",
    ),
    (
        "as",
        "`\"mean\"` of the window (default), `\"swing\"` (standard deviation between weeks) or `\"ever\"` (share of futures in which it was above 0).",
    ),
    ("less", "A table: another difference, which is subtracted. Missing keys are as in the effect."),
    (
        "share_of",
        "A table (or a list of them, added up): the difference that this one is a share of. What remains without a mechanism is the effect without it as a share of the effect with it.",
    ),
    ("negated", "`true` turns the sign of each difference round."),
    ("beyond", "`{ growth = 0.1, years = 2 }`: less what such a growth a year makes of it; on the log scale."),
    (
        "above",
        "The whole interval has to lie above this: 0 for a direction, more for the smallest effect worth naming.",
    ),
    ("below", "The whole interval has to lie below this."),
    ("within", "Two numbers between which the whole interval has to lie."),
    ("gone", "`true`: below a half, or an interval that holds 0. For what remains of an effect."),
    ("emergent", "It comes out of several mechanisms together; which ones."),
    ("built_in", "One equation nearly implies it; which one. Marked with an asterisk."),
    ("unit", "The unit in which it is reported, if not that of the measure."),
    ("rows", "Several effects that have the other keys in common, a table each."),
    ("statistic", "A statistic in place of a difference of means; see below."),
    ("arms", "The arms of a statistic: a list, or the name of one under `[lists]`."),
    ("at", "The points that the arms of a statistic stand for."),
    ("factors", "The factors of a factorial, by their numbers from 1."),
];

/// All units by the names that reports give them.
const UNITS: [Unit; 11] = [
    Unit::Money,
    Unit::MoneyPerYear,
    Unit::Level,
    Unit::Share,
    Unit::PerYear,
    Unit::Count,
    Unit::HoursPerWeek,
    Unit::HoursPerMonth,
    Unit::Weeks,
    Unit::Years,
    Unit::Ratio,
];

/// The name of a unit in files.
pub(in super::super) fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Money => "money",
        Unit::MoneyPerYear => "money-per-year",
        Unit::Level => "level",
        Unit::Share => "share",
        Unit::PerYear => "per-year",
        Unit::Count => "count",
        Unit::HoursPerWeek => "hours-per-week",
        Unit::HoursPerMonth => "hours-per-month",
        Unit::Weeks => "weeks",
        Unit::Years => "years",
        Unit::Ratio => "ratio",
    }
}

impl ClaimReader {
    /// Every effect, in the order of the file.
    pub(super) fn effects(&mut self, entry: Option<&Entry>) -> Vec<Hypothesis> {
        let items: &[Node] = match entry.map(|entry| (&entry.node.data, entry)) {
            Some((Data::List(items), _)) if !items.is_empty() => items,
            Some((_, entry)) => {
                self.document.wrong_kind(
                    "effects",
                    &entry.node,
                    "a list of effects",
                    Some("each begins with `[[effects]]`"),
                );
                return Vec::new();
            }
            None => {
                let place = self.document.beginning();
                let finding = Finding::error("the claim has no effects").at(&place, "nothing to test");
                self.document
                    .report(finding.help("add one: `[[effects]]` with `of`, `arm`, `against` and `above = 0`"));
                return Vec::new();
            }
        };
        let mut hypotheses: Vec<Hypothesis> = Vec::new();
        for item in items {
            for (table, place) in self.rows(item) {
                if hypotheses.len() == MAX_EFFECTS {
                    let finding = Finding::error(format!("more than {MAX_EFFECTS} effects")).at(&place, "too many");
                    self.document.report(finding.help("split the claim"));
                    return hypotheses;
                }
                let Some(hypothesis) = self.effect(&table, &place) else { continue };
                if hypotheses.iter().any(|known| known.what == hypothesis.what) {
                    let finding = Finding::error(format!("two effects have the name `{}`", hypothesis.what));
                    let place = table.get("what").map_or(place, |entry| entry.node.place.clone());
                    self.document.report(finding.at(&place, "the second").help("give one of them another `what`"));
                }
                hypotheses.push(hypothesis);
            }
        }
        hypotheses
    }

    /// The rows of a block, each with the keys of the block; the block itself if it has no rows.
    fn rows(&mut self, item: &Node) -> Vec<(TomlTable, Place)> {
        let Data::Table(block) = &item.data else {
            self.document.wrong_kind("effects", item, "a list of tables", Some("each begins with `[[effects]]`"));
            return Vec::new();
        };
        let mut block = block.clone();
        let Some(rows) = block.take("rows") else { return vec![(block, item.place.clone())] };
        let Data::List(rows) = rows.node.data else {
            self.document.wrong_kind("rows", &rows.node, "a list of tables", None);
            return Vec::new();
        };
        let mut merged = Vec::new();
        for row in rows {
            let Data::Table(keys) = row.data else {
                self.document.wrong_kind("rows", &row, "a list of tables", None);
                continue;
            };
            let mut table = block.clone();
            keys.entries.into_iter().for_each(|entry| table.put(entry));
            merged.push((table, row.place));
        }
        merged
    }

    fn effect(&mut self, table: &TomlTable, place: &Place) -> Option<Hypothesis> {
        let known: Vec<&str> = KEYS.iter().map(|(key, _)| *key).chain(["best", "least"]).collect();
        self.only(table, &known);
        let log = table.get("scale").is_some_and(|entry| self.log(entry));
        let expected = self.expected(table);
        let provenance = self.provenance(table);
        let given = table.get("unit").and_then(|entry| self.unit(entry));
        let (estimator, own) = match table.get("statistic") {
            Some(entry) => self.statistic(entry, table, place, log)?,
            None => {
                let contrast = self.contrast(table, &Terms::default(), log)?;
                let share = !contrast.share_of.is_empty() || log;
                let unit = if share { Unit::Share } else { contrast.operand.quantity.unit() };
                (Estimator::Contrast(contrast), unit)
            }
        };
        let what = match table.get("what") {
            Some(entry) => line(&mut self.document, entry)?,
            None => title(&estimator, log),
        };
        Some(Hypothesis { what, estimator, log, unit: given.unwrap_or(own), expected, provenance })
    }

    fn log(&mut self, entry: &Entry) -> bool {
        match &entry.node.data {
            Data::Text(text) if text == "log" => true,
            Data::Text(text) if text == "plain" => false,
            _ => {
                let finding = Finding::error("`scale` is \"plain\" or \"log\"").at(&entry.node.place, "neither");
                self.document.report(finding.help("\"log\" reports a relative difference"));
                false
            }
        }
    }

    fn number(&mut self, entry: &Entry) -> Option<f64> {
        match entry.node.data {
            Data::Number(Some(x)) if x.is_finite() => Some(x),
            _ => {
                self.document.wrong_kind(&entry.key, &entry.node, "a number", None);
                None
            }
        }
    }

    fn expected(&mut self, table: &TomlTable) -> Expected {
        let keys = ["above", "below", "within", "gone"];
        let given: Vec<&Entry> = table.entries.iter().filter(|entry| keys.contains(&entry.key.as_str())).collect();
        if let [first, second, ..] = given[..] {
            let finding = Finding::error("an effect lies in one place").at(&second.key_place, "a second expectation");
            let finding = finding.beside(&first.key_place, "the first");
            self.document.report(finding.help("`within = [0.01, 0.1]` has both a lower and an upper end"));
        }
        let Some(entry) = given.first() else { return Expected::Anywhere };
        let expected = match (entry.key.as_str(), &entry.node.data) {
            ("gone", _) => self.switch(entry).then_some(Expected::Gone),
            ("within", Data::List(ends)) => match ends.iter().map(|end| &end.data).collect::<Vec<_>>()[..] {
                [Data::Number(Some(low)), Data::Number(Some(high))] if low < high => {
                    Some(Expected::Within(*low, *high))
                }
                _ => None,
            },
            ("above", _) => self.number(entry).map(Expected::Above),
            ("below", _) => self.number(entry).map(Expected::Below),
            _ => None,
        };
        if entry.key == "within" && expected.is_none() {
            self.document.wrong_kind(
                "within",
                &entry.node,
                "two numbers, the lower first",
                Some("`within = [-0.05, 0.05]`"),
            );
        }
        expected.unwrap_or(Expected::Anywhere)
    }

    pub(super) fn provenance(&mut self, table: &TomlTable) -> Option<Provenance> {
        let (emergent, built_in) = (table.get("emergent"), table.get("built_in"));
        if let (Some(first), Some(second)) = (emergent, built_in) {
            let finding = Finding::error("an effect is emergent or built in").at(&second.key_place, "not both");
            self.document.report(finding.beside(&first.key_place, "the other").help("keep one of them"));
        }
        let text = |reader: &mut Self, entry| line(&mut reader.document, entry);
        match (emergent, built_in) {
            (Some(entry), _) => text(self, entry).map(Provenance::Emergent),
            (None, Some(entry)) => text(self, entry).map(Provenance::BuiltIn),
            (None, None) => None,
        }
    }

    fn unit(&mut self, entry: &Entry) -> Option<Unit> {
        let text = self.text("unit", &entry.node, "the name of a unit")?;
        let found = UNITS.into_iter().find(|unit| unit_name(*unit) == text);
        if found.is_none() {
            let finding = Finding::error(format!("there is no unit `{text}`")).at(&entry.node.place, "not known");
            self.document.report(finding.help(format!("allowed: {}", either(UNITS.into_iter().map(unit_name)))));
        }
        found
    }

    /// A statistic with its unit.
    fn statistic(&mut self, entry: &Entry, table: &TomlTable, place: &Place, log: bool) -> Option<(Estimator, Unit)> {
        let name = self.text("statistic", &entry.node, "the name of a statistic")?;
        let names = || STATISTICS.iter().map(|(name, _)| *name);
        if !names().any(|known| known == name) {
            let finding = Finding::error(format!("there is no statistic `{name}`")).at(&entry.node.place, "not known");
            let guess = nearest(&name, names()).map(|name| format!("did you mean `{name}`?"));
            self.document.report(finding.help_if(guess).help(format!("allowed: {}", either(names()))));
            return None;
        }
        let terms = self.terms(table);
        let against = terms.against.clone();
        let arms = terms.arms.clone().unwrap_or_default();
        let others = against.as_ref().and_then(|other| other.arms.clone()).unwrap_or_default();
        let at = table.get("at").map(|entry| self.numbers(entry)).unwrap_or_default();
        let one = |terms: &Terms| match &terms.arm {
            Some((Pick::One(arm), _)) => Some(arm.clone()),
            _ => None,
        };
        let pair = one(&terms).zip(against.as_ref().and_then(|other| one(other)));
        let named: Vec<&String> = arms.iter().chain(&others).chain(pair.iter().flat_map(|(a, b)| [a, b])).collect();
        let weeks = named.iter().filter_map(|arm| self.arms.get(*arm)).map(|arm| arm.weeks).min().unwrap_or(0);
        let needs = |reader: &mut Self, what: &str| {
            let finding = Finding::error(format!("`{name}` needs {what}")).at(&entry.node.place, "not enough for it");
            let about = STATISTICS.iter().find(|(known, _)| *known == name).map_or("", |(_, about)| *about);
            reader.document.report(finding.help(format!("{name}: {about}")));
        };
        let quantity = self.quantity(&terms, weeks, place)?;
        if quantity.window().is_some_and(|window| window.to > weeks && weeks > 0) {
            needs(self, &format!("a window within the {weeks} weeks of its arms"));
            return None;
        }
        let plain = quantity.has_log() || matches!(name.as_str(), "interaction" | "factorial");
        if !plain || log && !quantity.has_log() {
            needs(self, "the mean of one measure, or one outcome");
            return None;
        }
        let points = (2..=100).contains(&at.len()) && arms.len() == at.len();
        let evenly = at.windows(3).all(|x| ((x[2] - x[1]) - (x[1] - x[0])).abs() < 1e-9);
        let rising = at.windows(2).all(|x| x[0] < x[1]);
        let statistic = match name.as_str() {
            "interaction" if arms.len() == 4 => {
                let around = terms.of_no_arm();
                let share_of = match table.get("share_of") {
                    Some(entry) => self.share_of(entry, &around, log)?,
                    None => Vec::new(),
                };
                Ok(Statistic::Interaction { arms, share_of })
            }
            "interaction" => Err("four `arms`"),
            "factorial" => {
                let factors: Vec<usize> = table
                    .get("factors")
                    .map(|entry| self.numbers(entry))
                    .unwrap_or_default()
                    .iter()
                    .map(|x| *x as usize)
                    .collect();
                let bits = arms.len().trailing_zeros() as usize;
                if arms.len().is_power_of_two()
                    && bits > 0
                    && !factors.is_empty()
                    && factors.iter().all(|f| (1..=bits).contains(f))
                {
                    Ok(Statistic::Factorial { arms, factors: factors.iter().map(|f| f - 1).collect() })
                } else {
                    Err("2, 4, 8, ... `arms`, and `factors` counted from 1")
                }
            }
            "best-point" if points && evenly && rising && (others.is_empty() || others.len() == at.len()) => {
                Ok(Statistic::BestPoint { arms, at, against: others })
            }
            "best-point" => Err("`arms` and as many points `at`, evenly spaced and rising"),
            "crossing" if points && rising && others.len() == at.len() => {
                Ok(Statistic::Crossing { arms, at, against: others })
            }
            "crossing" => Err("`arms`, as many points `at`, and `against = { arms = ... }`"),
            "break-even" => match (pair, &quantity) {
                (Some((arm, against)), Quantity::Measures { window, .. }) if window.by_months => {
                    Ok(Statistic::BreakEven { arm, against })
                }
                _ => Err("`arm`, `against` and a window of months"),
            },
            "largest-step" if arms.len() >= 3 => Ok(Statistic::LargestStep { arms }),
            "largest-step" => Err("three `arms` or more"),
            "rank-agreement" => match against {
                Some(other) if arms.len() >= 3 && other.arms.is_none() => {
                    let second = other.alone().over(&terms.alone());
                    let by = self.quantity(&second, weeks, place)?;
                    Ok(Statistic::RankAgreement { arms, by })
                }
                _ => Err("three `arms` or more and `against = { of = ... }`"),
            },
            _ => self
                .alarm(&name, pair, &quantity, against.as_deref(), place)
                .ok_or("`arm`, `against`, and a measure that is watched"),
        };
        match statistic {
            Ok(statistic) => {
                let unit = statistic.unit().unwrap_or(if log { Unit::Share } else { quantity.unit() });
                Some((Estimator::Statistic(statistic, quantity), unit))
            }
            Err(what) => {
                needs(self, what);
                None
            }
        }
    }

    fn alarm(
        &mut self,
        name: &str,
        pair: Option<(String, String)>,
        quantity: &Quantity,
        against: Option<&Terms>,
        place: &Place,
    ) -> Option<Statistic> {
        let (sliding, steady) = pair?;
        // A watcher looks month by month, whatever else the name stands for.
        let measure = |quantity: &Quantity| match quantity {
            Quantity::Measures { of, .. } => Some(of[0]),
            Quantity::Outcomes { of, .. } => Measure::ALL.iter().copied().find(|m| m.name() == of[0].name()),
        };
        let watcher = Alarm::watcher(measure(quantity)?)?;
        let question = match name {
            "alarm-share" => Question::Share,
            "alarm-month" => Question::Month,
            _ => {
                let other = self.quantity(against?, 1, place)?;
                Question::Lead(Alarm::watcher(measure(&other)?)?)
            }
        };
        Some(Statistic::Alarm(Alarm { sliding, steady, watcher, question }))
    }

    fn numbers(&mut self, entry: &Entry) -> Vec<f64> {
        let items = match &entry.node.data {
            Data::List(items) => items.iter().take(100).map(|item| &item.data).collect(),
            _ => Vec::new(),
        };
        let number = |data: &&Data| match data {
            Data::Number(Some(x)) if x.is_finite() => Some(*x),
            _ => None,
        };
        let numbers: Option<Vec<f64>> = items.iter().map(number).collect();
        match numbers {
            Some(numbers) if !numbers.is_empty() => numbers,
            _ => {
                self.document.wrong_kind(&entry.key, &entry.node, "a list of numbers", None);
                Vec::new()
            }
        }
    }
}

/// The default name of an effect.
fn title(estimator: &Estimator, log: bool) -> String {
    let quantity = |quantity: &Quantity| {
        let of: Vec<&str> = match quantity {
            Quantity::Measures { of, .. } => of.iter().map(|measure| measure.name()).collect(),
            Quantity::Outcomes { of, .. } => of.iter().map(|outcome| outcome.name()).collect(),
        };
        let window = quantity.window().map(|window| format!(", {window}")).unwrap_or_default();
        of.join(" + ") + &window
    };
    let text = match estimator {
        Estimator::Contrast(contrast) => {
            let own = &contrast.operand;
            let against = contrast.against.as_ref().map(|other| {
                let word = if log { "against" } else { "less" };
                let window = other.quantity != own.quantity;
                let quantity = if window { format!(" ({})", quantity(&other.quantity)) } else { String::new() };
                format!(" {word} {}{quantity}", other.arm.arms().join("/"))
            });
            let share = if contrast.share_of.is_empty() { "" } else { ", as a share" };
            format!("{}: {}{}{share}", quantity(&own.quantity), own.arm.arms().join("/"), against.unwrap_or_default())
        }
        Estimator::Statistic(statistic, of) => format!("{}: {}", quantity(of), statistic.arms().join(", ")),
    };
    text.chars().take(MAX_TEXT).collect()
}
