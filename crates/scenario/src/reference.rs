//! What is allowed, in words, from the parameter table: for messages, for the terminal, for the docs.

use super::grammar::{ACTIONS, HEAD, KEYS, RULES};
use super::nearest::either;
use std::fmt::Write;
use teamdrift_model::Parameters;
use teamdrift_model::parameters::ParameterInfo;
use teamdrift_model::parameters::ParameterKind;
use teamdrift_model::renamed::{REMOVED, RENAMED};

/// What a parameter takes: "a number from 0 to 1 (share)".
#[must_use]
pub fn allowed(info: &ParameterInfo) -> String {
    let (low, high) = info.allowed;
    let unit = match info.unit {
        "" | "0-1" => String::new(),
        "x" => " (a multiple)".to_owned(),
        unit => format!(" ({unit})"),
    };
    match info.kind {
        ParameterKind::Number | ParameterKind::OptionalNumber => format!("a number from {low} to {high}{unit}"),
        ParameterKind::Count => format!("a whole number from {low} to {high}{unit}"),
        ParameterKind::Switch => "`true` or `false`".to_owned(),
        ParameterKind::Choice(names) => {
            let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
            either(quoted.iter().map(String::as_str)).replace('`', "")
        }
    }
}

/// The part of `docs/scenarios.md` that follows from the code.
#[must_use]
pub fn markdown_reference() -> String {
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = reference(&mut out);
    out
}

fn reference(out: &mut String) -> std::fmt::Result {
    writeln!(out, "### Keys at the top\n\n| key | |\n| --- | --- |")?;
    for (key, about) in HEAD {
        writeln!(out, "| `{key}` | {about} |")?;
    }
    writeln!(
        out,
        "\n### Sections\n\nAll keys of a section, with unit, range and source: `teamdrift parameters SECTION`.\n"
    )?;
    writeln!(out, "| section | keys | |\n| --- | ---: | --- |")?;
    for (section, about, infos) in Parameters::sections() {
        writeln!(out, "| `[{section}]` | {} | {about} |", infos.len())?;
    }
    writeln!(out, "\n### What an event can do\n\n| action | example | |\n| --- | --- | --- |")?;
    for action in ACTIONS {
        writeln!(out, "| `{}` | `{}` | {} |", action.key, action.example, action.doc)?;
    }
    writeln!(
        out,
        "\nIn a company of several teams (`company.teams`) what concerns everybody happens in all of them, what concerns one \
         person, seat or customer in the first; `team = 2` names another. Named sellers sit in the first team."
    )?;
    writeln!(out, "\n### Who\n\n| `promote`, `promote_keeping_seat`, `dismiss`, `exempt` | |\n| --- | --- |")?;
    for (name, _, about) in RULES {
        writeln!(out, "| `\"{name}\"` | {about} |")?;
    }
    writeln!(out, "| a seller's name | The seller with this name among `[[team.sellers]]`. |")?;
    writeln!(out, "\n### Keys of a named seller\n\n| key | allowed | |\n| --- | --- | --- |")?;
    writeln!(out, "| `name` | text | Name as shown in reports; unique in the team. Required. |")?;
    for key in KEYS {
        let range = format!("{} to {} {}", key.range.0, key.range.1, key.unit);
        writeln!(out, "| `{}` | {} | {} |", key.name, range.trim_end(), key.doc)?;
    }
    writeln!(
        out,
        "\n### Old keys\n\nUntil version 1.0 files, `--set`, `--vary` and manifests may hold these keys by their old names; the \
         program then says once which they are. An old name together with the new one is an error.\n\n\
         | old | new |\n| --- | --- |"
    )?;
    for (old, new) in RENAMED {
        writeln!(out, "| `{old}` | `{new}` |")?;
    }
    writeln!(
        out,
        "\n### Keys that are gone\n\nA file that holds one of them is not read.\n\n| key | |\n| --- | --- |"
    )?;
    for (gone, why) in REMOVED {
        writeln!(out, "| `{gone}` | {why} |")?;
    }
    Ok(())
}
