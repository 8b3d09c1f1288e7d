//! The JSON schema of a scenario file, from the parameter table: an editor shows with it what each key
//! means and which values it takes, and marks what is wrong while it is typed.

use super::grammar::{ACTIONS, ENDS, HEAD, KEYS, MAX_ALTERNATIVES, MAX_EVENTS, MAX_NAME, RULES};
use super::library;
use serde_json::{Map, Value as Json, json};
use teamdrift_model::Parameters;
use teamdrift_model::parameters::ParameterInfo;
use teamdrift_model::parameters::ParameterKind;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::MAX_WEEKS;

/// The schema (draft 2020-12) as indented text with a line end.
#[must_use]
pub fn schema() -> String {
    let mut defs = Map::new();
    for (section, about, infos) in Parameters::sections() {
        let mut keys: Map<String, Json> = infos.iter().map(|info| (info.name.to_owned(), parameter(info))).collect();
        if section == "team" {
            keys.insert("seats".into(), seats());
            keys.insert("sellers".into(), seats_or_sellers());
        }
        defs.insert(section.to_owned(), table(about, keys));
    }
    defs.insert("seller".into(), seller());
    defs.insert("who".into(), json!({
        "description": "A rule, or the name of one of the named sellers.",
        "anyOf": [
            { "oneOf": RULES.iter().map(|(name, _, about)| json!({ "const": name, "description": about })).collect::<Vec<_>>() },
            { "type": "string", "minLength": 1 },
        ],
    }));
    defs.insert("settings".into(), settings());
    defs.insert("event".into(), event(true));
    defs.insert("change-of-event".into(), event(false));
    defs.insert("events".into(), events());
    let mut alternative = table("Keys that differ from the scenario.", overridable());
    alternative["properties"]["question"] = head("question");
    defs.insert("alternative".into(), alternative);

    let mut keys = overridable();
    for key in ["question", "name", "extends", "alternatives"] {
        keys.insert(key.into(), head(key));
    }
    let mut root = table("A scenario: a question, a team, a way of leading it, and what happens when.", keys);
    root["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    root["title"] = json!("teamdrift scenario");
    root["required"] = json!(["question"]);
    root["$defs"] = Json::Object(defs);
    format!("{root:#}\n")
}

/// What a scenario and an alternative have in common.
fn overridable() -> Map<String, Json> {
    let mut keys: Map<String, Json> =
        ["weeks", "currency", "events"].into_iter().map(|key| (key.to_owned(), head(key))).collect();
    for (section, ..) in Parameters::sections() {
        keys.insert(section.to_owned(), reference(section));
    }
    keys
}

fn head(key: &str) -> Json {
    let about = HEAD.iter().find(|(head, _)| *head == key).map_or("", |(_, about)| about);
    let mut value = match key {
        "weeks" => json!({ "type": "integer", "minimum": 1, "maximum": MAX_WEEKS, "default": 156 }),
        "currency" => json!({ "type": "string", "minLength": 1, "maxLength": 8, "default": "NOK" }),
        "question" => json!({ "type": "string", "minLength": 1, "maxLength": 400 }),
        "name" => json!({ "type": "string", "minLength": 1, "maxLength": MAX_NAME }),
        "extends" => json!({ "type": "string", "examples": library::all().iter().map(|r| r.name).collect::<Vec<_>>() }),
        "events" => reference("events"),
        _ => json!({
            "type": "object",
            "maxProperties": MAX_ALTERNATIVES,
            "additionalProperties": { "anyOf": [reference("alternative"), { "const": false }] },
        }),
    };
    value["description"] = json!(about);
    value
}

fn table(about: &str, keys: Map<String, Json>) -> Json {
    json!({ "type": "object", "description": about, "properties": keys, "additionalProperties": false })
}

fn reference(name: &str) -> Json {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn parameter(info: &ParameterInfo) -> Json {
    let (low, high) = info.allowed;
    let number = json!({ "type": "number", "minimum": low, "maximum": high });
    let mut value = match info.kind {
        ParameterKind::Number => number,
        ParameterKind::OptionalNumber => json!({ "anyOf": [number, { "const": "unset" }] }),
        ParameterKind::Count => json!({ "type": "integer", "minimum": low as i64, "maximum": high as i64 }),
        ParameterKind::Switch => json!({ "type": "boolean" }),
        ParameterKind::Choice(names) => json!({ "enum": names }),
    };
    value["description"] = json!(info.doc);
    if !info.unit.is_empty() {
        value["x-unit"] = json!(info.unit);
    }
    match info.default {
        Value::Unset => {}
        Value::Number(number) => value["default"] = json!(number),
        Value::Count(count) => value["default"] = json!(count),
        Value::Switch(switch) => value["default"] = json!(switch),
        Value::Choice(name) => value["default"] = json!(name),
    }
    value
}

fn seats() -> Json {
    let Some(id) = Parameters::find("team.sellers") else { return json!(true) };
    let mut value = parameter(Parameters::info(id));
    if let Some(value) = value.as_object_mut() {
        value.remove("default");
    }
    value["description"] = json!("Budgeted seats of a team with named sellers. Default: as many as there are names.");
    value
}

fn seats_or_sellers() -> Json {
    let Some(id) = Parameters::find("team.sellers") else { return json!(true) };
    json!({ "anyOf": [
        parameter(Parameters::info(id)),
        { "type": "array", "maxItems": 50, "items": reference("seller"), "description": "Named sellers." },
    ] })
}

fn seller() -> Json {
    let mut keys = Map::new();
    let about = "Name as shown in reports; unique in the team.";
    keys.insert(
        "name".into(),
        json!({ "type": "string", "minLength": 1, "maxLength": MAX_NAME, "description": about }),
    );
    for key in KEYS {
        let (low, high) = key.range;
        let mut value = json!({ "type": "number", "minimum": low, "maximum": high, "description": key.doc });
        if !key.unit.is_empty() {
            value["x-unit"] = json!(key.unit);
        }
        keys.insert(key.name.into(), value);
    }
    let mut value = table("A seller by name; what is not given is drawn.", keys);
    value["required"] = json!(["name"]);
    value
}

/// The parameters that an event can set.
fn settings() -> Json {
    let mut sections = Map::new();
    for (section, about, infos) in Parameters::sections() {
        let free: Vec<&ParameterInfo> = infos.iter().filter(|info| !info.fixed_at_start()).collect();
        if free.len() == infos.len() {
            sections.insert(section.to_owned(), reference(section));
        } else if !free.is_empty() {
            let keys = free.iter().map(|info| (info.name.to_owned(), parameter(info))).collect();
            sections.insert(section.to_owned(), table(about, keys));
        }
    }
    let mut value = table("Parameters and their new values.", sections);
    value["minProperties"] = json!(1);
    value
}

/// An event, whole or as a change of one.
fn event(whole: bool) -> Json {
    let mut keys = Map::new();
    let week = |low: u32, high: u32, about: &str| json!({ "type": "integer", "minimum": low, "maximum": high, "description": about });
    keys.insert("at".into(), week(0, MAX_WEEKS - 1, "The week at whose beginning it happens; 0 is the first."));
    let ends = format!("The week at whose beginning it ends again (only with `{}`).", ENDS.join("` and `"));
    keys.insert("until".into(), week(1, MAX_WEEKS, &ends));
    keys.insert("team".into(), week(1, most_teams(), "The team in which it happens, 1 is the first (not with `set`)."));
    if whole {
        let about = "Name by which an alternative or a file that extends this one changes the event.";
        keys.insert(
            "id".into(),
            json!({ "type": "string", "minLength": 1, "maxLength": MAX_NAME, "description": about }),
        );
    }
    let share = |key: &str| {
        json!({
            "type": "object",
            "properties": { key: { "type": "number", "minimum": 0.0, "maximum": 1.0 } },
            "required": [key],
            "additionalProperties": false,
        })
    };
    for action in ACTIONS {
        let mut value = match action.key {
            "set" => reference("settings"),
            "hire" => json!({ "const": true }),
            "train" => share("gain"),
            "reorganise" | "lose_customer" => share("share"),
            "promote" | "promote_keeping_seat" => reference("who"),
            _ => json!({ "allOf": [reference("who"), { "not": { "const": "outside" } }] }),
        };
        value["description"] = json!(action.doc);
        keys.insert(action.key.into(), value);
    }
    let mut value = table("Something that happens at a given week.", keys);
    let one: Vec<Json> = ACTIONS.iter().map(|action| json!({ "required": [action.key] })).collect();
    if whole {
        value["required"] = json!(["at"]);
        value["oneOf"] = json!(one);
        value["if"] = json!({ "required": ["until"] });
        let ends: Vec<Json> = ENDS.iter().map(|key| json!({ "required": [key] })).collect();
        value["then"] = json!({ "anyOf": ends });
    }
    value
}

/// Most teams of a company.
fn most_teams() -> u32 {
    Parameters::find("company.teams").map_or(1, |id| Parameters::info(id).allowed.1 as u32)
}

fn events() -> Json {
    json!({ "anyOf": [
        { "type": "array", "maxItems": MAX_EVENTS, "items": reference("event"), "description": "The events, instead of any inherited ones." },
        {
            "type": "object",
            "description": "Changes of events by their id; `false` drops one; a new id adds one.",
            "additionalProperties": { "anyOf": [reference("change-of-event"), { "const": false }] },
        },
    ] })
}
