//! The listing of the ready scenarios: by the questions they belong to, each with its own question and its claims.

use super::Failure;
use super::scenarios::refused;
use serde_json::json;
use std::io::Write;
use teamdrift_scenario as scenario;
use teamdrift_scenario::wrap::{WIDTH, wrapped};
use teamdrift_scenario::{Loaded, Ready};
use teamdrift_words::{Language, Words};

/// A ready scenario with what its file holds.
struct LibraryRow {
    ready: &'static Ready,
    loaded: Loaded,
}

fn rows() -> Result<Vec<LibraryRow>, Failure> {
    let row = |ready: &'static Ready| {
        let loaded = scenario::load(ready.name, &[]).map_err(|findings| refused(&findings))?;
        Ok(LibraryRow { ready, loaded })
    };
    scenario::library().iter().map(row).collect()
}

impl LibraryRow {
    /// The name, with a mark if there are alternatives to compare it with.
    fn marked(&self) -> String {
        format!("{}{}", self.ready.name, if self.loaded.alternatives.is_empty() { "" } else { "*" })
    }

    fn claims(&self) -> String {
        self.ready.claims.join(" ")
    }
}

/// Prints the list for reading, at most [`WIDTH`] wide.
pub(super) fn columns(out: &mut dyn Write, words: &Words) -> Result<(), Failure> {
    let rows = rows()?;
    let widest = |text: fn(&LibraryRow) -> String| rows.iter().map(|row| text(row).chars().count()).max().unwrap_or(0);
    let (name, claims) = (widest(LibraryRow::marked), widest(LibraryRow::claims));
    for (at, row) in rows.iter().enumerate() {
        let theme = row.ready.theme;
        if at == 0 || rows[at - 1].ready.theme != theme {
            let gap = if at == 0 { "" } else { "\n" };
            writeln!(out, "{gap}{}", words.text(&format!("theme-{}", theme.name())))?;
        }
        let asked = wrapped(&words.asked(&row.loaded.scenario.question), WIDTH - name - claims - 6);
        for (line, text) in asked.iter().enumerate() {
            let (first, second) = if line == 0 { (row.marked(), row.claims()) } else { Default::default() };
            writeln!(out, "  {first:name$}  {second:claims$}  {text}")?;
        }
    }
    writeln!(out, "\n{}", words.text("library-compare"))?;
    writeln!(out, "{}", words.text("library-claims"))?;
    writeln!(out, "{}", words.text("library-run"))?;
    writeln!(out, "{}", words.text("library-new"))?;
    Ok(())
}

/// Prints the list as JSON.
pub(super) fn json(out: &mut dyn Write, words: &Words) -> Result<(), Failure> {
    let text = |row: &LibraryRow| {
        let (ready, question) = (row.ready, &row.loaded.scenario.question);
        json!({
            "name": ready.name,
            "title": words.title(ready.name, question),
            "question": words.asked(question),
            "theme": ready.theme.name(),
            "claims": ready.claims,
            "alternatives": row.loaded.alternatives.iter().map(|(name, _)| name).collect::<Vec<_>>(),
        })
    };
    let all: Vec<_> = rows()?.iter().map(text).collect();
    writeln!(out, "{}", serde_json::to_string_pretty(&all).map_err(anyhow::Error::from)?)?;
    Ok(())
}

/// The list as the documentation shows it: a table for each theme.
///
/// # Errors
/// When a ready scenario is wrong.
pub fn page() -> Result<String, Failure> {
    let words = Words::new(Language::En);
    let mut text = String::new();
    let rows = rows()?;
    for (at, row) in rows.iter().enumerate() {
        let theme = row.ready.theme;
        if at == 0 || rows[at - 1].ready.theme != theme {
            let asked = words.text(&format!("theme-{}", theme.name()));
            text.push_str(&format!("\n### {asked}\n\n| scenario | claims | question |\n| --- | --- | --- |\n"));
        }
        let claims: Vec<String> = row.ready.claims.iter().map(|id| linked(id)).collect();
        let (name, question) = (row.ready.name, &row.loaded.scenario.question);
        text.push_str(&format!("| [{name}](../{}) | {} | {question} |\n", row.ready.path(), claims.join(", ")));
    }
    text.push('\n');
    Ok(text)
}

/// A claim's id, linked to its results if there are any.
fn linked(id: &str) -> String {
    match teamdrift_experiments::claims::find(id) {
        Some(_) => format!("[{id}](claims.md#{})", id.to_lowercase()),
        None => id.to_owned(),
    }
}

/// Claim by claim, the ready scenarios that show it at work, as the documentation shows them.
#[must_use]
pub fn by_claim() -> String {
    let mut text = "\n| claim | ready scenarios |\n| --- | --- |\n".to_owned();
    // A test sees to it that the files of the claims are right.
    for claim in teamdrift_experiments::claims::library().unwrap_or_default() {
        let shows = scenario::library().iter().filter(|ready| ready.claims.contains(&claim.id.as_str()));
        let names: Vec<String> = shows.map(|ready| format!("`{}`", ready.name)).collect();
        if !names.is_empty() {
            text.push_str(&format!("| [{}](#{}) | {} |\n", claim.id, claim.id.to_lowercase(), names.join(", ")));
        }
    }
    text.push('\n');
    text
}
