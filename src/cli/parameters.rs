//! `teamdrift parameters`: the parameter table.

use super::{Failure, old_keys};
use serde_json::json;
use std::io::Write;
use teamdrift_model::Parameters;
use teamdrift_model::parameters::ParameterInfo;
use teamdrift_model::parameters::ParameterKind;
use teamdrift_model::renamed::{Renamed, renamed};
use teamdrift_scenario::allowed;
use teamdrift_scenario::wrap::{WIDTH, wrapped};

/// Arguments of `teamdrift parameters`.
#[derive(Debug, clap::Args)]
pub struct ParametersArgs {
    /// Show only parameters with this in their key or their sentence (all words; case does not matter). The
    /// name of a section shows that section.
    filter: Vec<String>,
    /// Print as JSON.
    #[arg(long, conflicts_with = "markdown")]
    json: bool,
    /// Print as a Markdown table.
    #[arg(long)]
    markdown: bool,
}

/// Runs `teamdrift parameters`.
///
/// # Errors
/// [`Failure`].
pub fn main(arguments: &ParametersArgs) -> Result<(), Failure> {
    let out = &mut std::io::stdout().lock();
    let chosen = chosen(&arguments.filter);
    if chosen.is_empty() {
        let sections: Vec<&str> = Parameters::sections().map(|(section, ..)| section).collect();
        return Err(Failure::Input(format!(
            "error: no parameter has \"{}\" in its key or its sentence\n  = help: sections: {}",
            arguments.filter.join(" "),
            sections.join(", ")
        )));
    }
    if arguments.json {
        json(out, &chosen)
    } else if arguments.markdown {
        markdown(out, &chosen)
    } else {
        columns(out, &chosen)
    }
}

/// The parameters that a filter means.
fn chosen(filter: &[String]) -> Vec<&'static ParameterInfo> {
    let words: Vec<String> = filter.iter().map(|word| word.to_lowercase()).collect();
    let renamed: Vec<Renamed> = words.iter().filter_map(|word| renamed(word)).collect();
    old_keys::note(&renamed);
    let section = |word: &str| Parameters::sections().any(|(section, ..)| section == word);
    let has = |info: &ParameterInfo, word: &str| {
        let word = word.trim_matches(['[', ']']);
        if let Some((_, new)) = renamed.iter().find(|(old, _)| *old == word) {
            return info.key() == *new;
        }
        match section(word) {
            true => info.section == word,
            false => info.key().contains(word) || info.doc.to_lowercase().contains(word),
        }
    };
    Parameters::all().map(|(_, info)| info).filter(|info| words.iter().all(|word| has(info, word))).collect()
}

/// "0 to 1", or the choices.
fn range(info: &ParameterInfo, (low, high): (f64, f64)) -> String {
    match info.kind {
        ParameterKind::Switch => "true, false".to_owned(),
        ParameterKind::Choice(names) => names.join(", "),
        ParameterKind::Number | ParameterKind::OptionalNumber | ParameterKind::Count => format!("{low} to {high}"),
    }
}

fn has_range(info: &ParameterInfo) -> bool {
    matches!(info.kind, ParameterKind::Number | ParameterKind::OptionalNumber | ParameterKind::Count)
}

fn columns(out: &mut dyn Write, chosen: &[&ParameterInfo]) -> Result<(), Failure> {
    let mut section = "";
    for info in chosen {
        if info.section != section {
            let about =
                Parameters::sections().find(|(name, ..)| *name == info.section).map_or("", |(_, about, _)| about);
            writeln!(out, "{}[{}] {about}", if section.is_empty() { "" } else { "\n" }, info.section)?;
            section = info.section;
        }
        let unit = if info.unit == "0-1" { "" } else { info.unit };
        let default = format!("{} {unit}", info.default);
        let (allowed, plausible) = match info.kind {
            ParameterKind::Choice(_) => (String::new(), String::new()),
            ParameterKind::Switch => ("true or false".to_owned(), String::new()),
            _ => (range(info, info.allowed), format!("plausible {}", range(info, info.plausible))),
        };
        let line = format!("  {:<33} {:<19} {allowed:<16} {plausible}", info.name, default.trim_end());
        writeln!(out, "{}", line.trim_end())?;
        let choices = match info.kind {
            ParameterKind::Choice(names) => format!(" One of {}.", names.join(", ")),
            _ => String::new(),
        };
        for line in wrapped(&format!("{}{choices} Source: {}.", info.doc, info.source), WIDTH - 6) {
            writeln!(out, "      {line}")?;
        }
    }
    let number = if chosen.len() == 1 { "1 parameter".to_owned() } else { format!("{} parameters", chosen.len()) };
    writeln!(out, "\n{number}. Set one: `--set {}=…`, or in a file under [{section}].", chosen[0].key())?;
    Ok(())
}

fn json(out: &mut dyn Write, chosen: &[&ParameterInfo]) -> Result<(), Failure> {
    let rows: Vec<serde_json::Value> = chosen
        .iter()
        .map(|info| {
            let choices = match info.kind {
                ParameterKind::Choice(names) => Some(names),
                _ => None,
            };
            let (kind, ranged) = match info.kind {
                ParameterKind::Number => ("number", true),
                ParameterKind::OptionalNumber => ("optional number", true),
                ParameterKind::Count => ("whole number", true),
                ParameterKind::Switch => ("switch", false),
                ParameterKind::Choice(_) => ("choice", false),
            };
            json!({
                "key": info.key(),
                "section": info.section,
                "name": info.name,
                "kind": kind,
                "choices": choices,
                "unit": info.unit,
                "default": info.default,
                "allowed": ranged.then_some(info.allowed),
                "plausible": ranged.then_some(info.plausible),
                "source": info.source.to_string(),
                "description": info.doc,
            })
        })
        .collect();
    writeln!(out, "{:#}", serde_json::Value::Array(rows))?;
    Ok(())
}

fn markdown(out: &mut dyn Write, chosen: &[&ParameterInfo]) -> Result<(), Failure> {
    writeln!(
        out,
        "| parameter | default | unit | allowed | plausible | source | |\n| --- | --- | --- | --- | --- | --- | --- |"
    )?;
    for info in chosen {
        let plausible = if has_range(info) { range(info, info.plausible) } else { String::new() };
        let (allowed, unit) =
            if has_range(info) { (range(info, info.allowed), info.unit) } else { (allowed(info), "") };
        writeln!(
            out,
            "| `{}` | {} | {unit} | {allowed} | {plausible} | {} | {} |",
            info.key(),
            info.default,
            info.source,
            info.doc
        )?;
    }
    Ok(())
}
