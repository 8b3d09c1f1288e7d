//! `report.html`: one self-contained page, with no script and no outside reference, that prints on A4.

mod comparison;
mod questions;
mod run;

pub use comparison::of_a_comparison;
pub use run::of_a_run;

use super::figures::{Figure, svg};
use super::table::{Cell, Column, Table};
use crate::experiment::summary::QUARTER;
use crate::text::Words;
use askama::Template;

/// Its name in a folder.
pub const FILE: &str = "report.html";

/// A heading and what stands under it.
struct Item {
    head: String,
    text: String,
}

/// A figure as the page shows it.
struct Shown {
    id: String,
    title: String,
    note: String,
    meaning: String,
    drawing: String,
    caption: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// What a page says: first the finding, how sure it is and questions to talk about, then each figure, then what
/// it rests on.
#[derive(Template)]
#[template(path = "report.html")]
struct Page {
    lang: &'static str,
    version: &'static str,
    title: String,
    asked: String,
    answers: Vec<Item>,
    questions_head: String,
    questions: Vec<Item>,
    numbers_head: String,
    /// The numbers of the first page, headings first.
    numbers: Vec<Vec<String>>,
    numbers_note: String,
    figures: Vec<Shown>,
    table_head: String,
    decided_head: String,
    decided: Vec<Item>,
    trust_head: String,
    trust: Vec<String>,
    persons: String,
    again_head: String,
    command: String,
    source: String,
}

impl Page {
    /// A page with the words that all have, and nothing else yet.
    fn new(title: String, command: &str, words: &Words) -> Self {
        Self {
            lang: words.language().tag(),
            version: env!("CARGO_PKG_VERSION"),
            title,
            asked: String::new(),
            answers: Vec::new(),
            questions_head: words.say("report-questions"),
            questions: Vec::new(),
            numbers_head: words.say("report-numbers"),
            numbers: Vec::new(),
            numbers_note: String::new(),
            figures: Vec::new(),
            table_head: words.say("report-table"),
            decided_head: String::new(),
            decided: Vec::new(),
            trust_head: words.say("report-trust"),
            trust: Vec::new(),
            persons: words.say("report-persons"),
            again_head: words.say("report-again"),
            command: command.to_owned(),
            source: String::new(),
        }
    }
}

/// A figure whose file, `file` without its ending, stands in the folder of the figures.
fn shown(file: &str, figure: &Figure, words: &Words) -> anyhow::Result<Shown> {
    // Of several alternatives each has its own, and a page has every id once.
    let id = file.replace('/', "-");
    let kept = worth_showing(&figure.table);
    let whole = kept.len() == figure.table.rows();
    let caption = if whole { "report-table-whole" } else { "report-table-caption" };
    let cell = |column: &Column, row: usize| match column.cells.cell(row) {
        Cell::None => String::new(),
        Cell::Number(x) if x.abs() >= 1000.0 => words.number(x, 0),
        Cell::Number(x) => words.number(x, 3),
        Cell::Count(n) => n.to_string(),
        Cell::Word(word) => word.to_owned(),
    };
    let columns = &figure.table.columns;
    Ok(Shown {
        title: figure.title.clone(),
        note: figure.note.clone(),
        meaning: words.say(meaning(figure.id)),
        drawing: svg::inline(figure, &id)?,
        caption: words.tell(caption, &[("file", file.into())]),
        columns: columns.iter().map(|column| column.name.clone()).collect(),
        id,
        rows: kept.into_iter().map(|row| columns.iter().map(|column| cell(column, row)).collect()).collect(),
    })
}

/// The rows that a reader wants: of a table week by week, the first week and the quarters' ends.
fn worth_showing(table: &Table) -> Vec<usize> {
    let week = table.columns.iter().find(|column| column.name == "week");
    let wanted = |row: &usize| match week.map(|column| column.cells.cell(*row)) {
        Some(Cell::Count(week)) => week == 0 || (week as usize + 1).is_multiple_of(QUARTER),
        _ => true,
    };
    (0..table.rows()).filter(wanted).collect()
}

/// The message with what a figure means.
fn meaning(id: &str) -> &'static str {
    match id {
        "zone-plane" => "meaning-zone-plane",
        "zone-shares" => "meaning-zone-shares",
        "revenue" => "meaning-revenue",
        "states" => "meaning-states",
        "turnover" => "meaning-turnover",
        "leavers" => "meaning-leavers",
        "intended" => "meaning-intended",
        "signs" => "meaning-signs",
        "difference" => "meaning-difference",
        "trails" => "meaning-trails",
        "alternatives" => "meaning-alternatives",
        "waterfall" => "meaning-waterfall",
        _ => "meaning-example",
    }
}
