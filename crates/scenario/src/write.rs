//! Writes a scenario as TOML: complete, every parameter with its value, nothing inherited.

use super::grammar::{KEYS, RULES};
use std::fmt::Write;
use teamdrift_model::Parameters;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Action;
use teamdrift_model::scenario::Event;
use teamdrift_model::scenario::Scenario;
use teamdrift_model::scenario::Who;

/// The scenario as a complete file: reading it gives an equal scenario, whatever the defaults are then.
#[must_use]
pub fn to_toml(scenario: &Scenario) -> String {
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = write(&mut out, scenario);
    out
}

fn write(out: &mut String, scenario: &Scenario) -> std::fmt::Result {
    writeln!(out, "question = {}", text(&scenario.question))?;
    writeln!(out, "name = {}", text(&scenario.name))?;
    writeln!(out, "weeks = {}", scenario.weeks)?;
    writeln!(out, "currency = {}", text(&scenario.currency))?;
    let mut section = "";
    for (id, info) in Parameters::all() {
        if info.section != section {
            section = info.section;
            writeln!(out, "\n[{section}]")?;
        }
        let seats = section == "team" && info.name == "sellers";
        let name = if seats && !scenario.sellers.is_empty() { "seats" } else { info.name };
        match scenario.parameters.get(id) {
            Value::Unset => {}
            given => writeln!(out, "{name} = {}", value(given))?,
        }
    }
    for seller in &scenario.sellers {
        writeln!(out, "\n[[team.sellers]]\nname = {}", text(&seller.name))?;
        for key in KEYS {
            if let Some(number) = (key.get)(seller) {
                writeln!(out, "{} = {number:?}", key.name)?;
            }
        }
    }
    scenario.events.iter().try_for_each(|each| event(out, each))
}

/// One thing in which a scenario differs from another, in the notation of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Departure {
    /// A parameter has another value.
    Set {
        /// Its key.
        key: String,
        /// Its value here; none where what it belongs to decides.
        value: Option<String>,
        /// Its value there, likewise.
        there: Option<String>,
    },
    /// An event happens here and not there.
    Event(String),
    /// An event happens there and not here.
    NoEvent(String),
    /// The named sellers are others.
    Sellers,
}

/// What a scenario does differently from another one.
#[must_use]
pub fn departures(scenario: &Scenario, from: &Scenario) -> Vec<Departure> {
    let text = |given: Value| (given != Value::Unset).then(|| value(given).trim_matches('"').to_owned());
    let parameters = Parameters::all().filter_map(|(id, info)| {
        let (here, there) = (scenario.parameters.get(id), from.parameters.get(id));
        (here != there).then(|| Departure::Set { key: info.key(), value: text(here), there: text(there) })
    });
    let mut all: Vec<Departure> = parameters.collect();
    if scenario.sellers != from.sellers {
        all.push(Departure::Sellers);
    }
    let one_line = |each: &Event| {
        let mut text = String::new();
        // Writing to a String cannot fail.
        let _ = event(&mut text, each);
        text.lines().filter(|line| !line.is_empty() && !line.starts_with('[')).collect::<Vec<_>>().join(", ")
    };
    let only = |these: &[Event], those: &[Event]| -> Vec<String> {
        these.iter().filter(|each| !those.contains(each)).map(one_line).collect()
    };
    all.extend(only(&scenario.events, &from.events).into_iter().map(Departure::Event));
    all.extend(only(&from.events, &scenario.events).into_iter().map(Departure::NoEvent));
    all
}

fn event(out: &mut String, event: &Event) -> std::fmt::Result {
    writeln!(out, "\n[[events]]\nat = {}", event.at)?;
    if let Some(until) = event.until {
        writeln!(out, "until = {until}")?;
    }
    if let Some(team) = event.team {
        writeln!(out, "team = {}", team + 1)?;
    }
    match &event.action {
        Action::Set(set) => {
            let pairs: Vec<String> =
                set.iter().map(|(id, given)| format!("{} = {}", Parameters::info(*id).key(), value(*given))).collect();
            writeln!(out, "set = {{ {} }}", pairs.join(", "))
        }
        Action::Promote(who) => writeln!(out, "promote = {}", text(name_of(who))),
        Action::PromoteKeepingSeat(who) => writeln!(out, "promote_keeping_seat = {}", text(name_of(who))),
        Action::Dismiss(who) => writeln!(out, "dismiss = {}", text(name_of(who))),
        Action::Exempt(who) => writeln!(out, "exempt = {}", text(name_of(who))),
        Action::Hire => writeln!(out, "hire = true"),
        Action::Train { gain } => writeln!(out, "train = {{ gain = {gain:?} }}"),
        Action::Reorganize { share } => writeln!(out, "reorganise = {{ share = {share:?} }}"),
        Action::LoseCustomer { share } => writeln!(out, "lose_customer = {{ share = {share:?} }}"),
    }
}

fn name_of(who: &Who) -> &str {
    match who {
        Who::Named(name) => name,
        rule => RULES.iter().find(|(_, known, _)| known == rule).map_or("", |(name, ..)| name),
    }
}

fn value(value: Value) -> String {
    match value {
        // The shortest text that reads back as the same number.
        Value::Number(number) => format!("{number:?}"),
        Value::Count(count) => count.to_string(),
        Value::Switch(switch) => switch.to_string(),
        Value::Choice(name) => text(name),
        Value::Unset => text("unset"),
    }
}

fn text(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
