//! `docs/data.md`: every data file and column, from the same tables that the files are written from.

use super::contents;
use super::table::Table;
use crate::experiment::{Answer, Plan};
use std::fmt::Write;
use teamdrift_core::measure::{Measure, Outcome, Outcomes, Record, Weekly};
use teamdrift_core::scenario::Scenario;

const HEAD: &str = "\
# What a run leaves: the data files

Generated from the program's own catalogue; a test fails when this page is stale
(`TEAMDRIFT_BLESS=1 cargo test --test it dictionary` writes it anew).

The same scenario, seed and futures give the same bytes in every file but `manifest.json`, whatever the
number of threads. Only the manifest holds a time. Each table is written as CSV, Parquet or JSON
(`--format csv,parquet,json`) with the same numbers; in CSV an empty field, in JSON a `null` and in Parquet a
missing value mean that there is none. Numbers are printed in the shortest form that reads back to the same
bits. Money is in the scenario's currency. Weeks count from 0; a year is 52 of them.

Besides the tables: `summary.json` (the headline outcomes, each zone's share of futures at the quarters'
ends with Wilson's 95 % interval, pooled turnover and its causes), `manifest.json` (version, the scenario in full, as
a file to run again and value by value, seed, futures, the command, and every file with its size and SHA-256),
`figures/` (each as SVG and PNG; the SVG carries its numbers as CSV in its `metadata` element) and `report.html` (one
page that needs no other file). Several scenarios of one command stand in a subfolder each, with one `summary.json`, one
`report.html` and the pictures of all of them together above.
";

/// The page.
#[must_use]
pub fn page() -> String {
    let answer = nothing();
    let mut page = HEAD.to_owned();
    let always = [contents::weekly(&answer), contents::futures(&answer)];
    let asked = [(contents::events(&[]), "--events"), (contents::people(&[]), "--people")];
    for table in &always {
        section(&mut page, table, None);
        if table.name == "weekly" {
            measures(&mut page);
        }
    }
    for (table, option) in &asked {
        section(&mut page, table, Some(option));
    }
    page
}

fn section(page: &mut String, table: &Table, option: Option<&str>) {
    let asked = option.map_or_else(String::new, |option| format!(" With `{option}`."));
    // Writing to a string cannot fail.
    let _ = writeln!(
        page,
        "\n## `{}`\n\n{}{asked}\n\n| column | unit | meaning |\n| --- | --- | --- |",
        table.name, table.doc
    );
    for column in &table.columns {
        let _ = writeln!(page, "| `{}` | {} | {} |", column.name, column.unit, column.doc);
    }
}

fn measures(page: &mut String) {
    let _ = writeln!(page, "\n### The measures of `weekly`\n\n| measure | unit | meaning |\n| --- | --- | --- |");
    let recorded = Measure::ALL.iter().map(|m| (m.name(), m.unit(), m.doc()));
    for (name, unit, doc) in recorded.chain(contents::DERIVED) {
        let _ = writeln!(page, "| `{name}` | {} | {doc} |", unit.name());
    }
}

/// A run of one week without a future: it has every column and no number.
fn nothing() -> Answer {
    let mut outcomes = Outcomes::new(0);
    outcomes.push(&[0.0; Outcome::COUNT]);
    let mut weekly = Weekly::new(1);
    for measure in Measure::ALL {
        weekly.extend(0, *measure, &[0.0]);
    }
    let scenario = Scenario { weeks: 1, ..Scenario::default() };
    let record = Record { weekly, outcomes, ..Record::new(0, 0) };
    Answer::new(scenario, Plan { futures: 1, ..Plan::default() }, record)
}
