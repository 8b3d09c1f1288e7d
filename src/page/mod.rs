//! `report.html`: one self-contained page, with no script and no outside reference, that prints on A4.

mod comparison;
mod questions;
mod run;
mod several;

pub use comparison::of_a_comparison;
pub use run::of_a_run;
pub use several::of_several;

use teamdrift_experiments::Answer;
use teamdrift_experiments::calibration::persistence::Persistence;
use teamdrift_experiments::summary::QUARTER;
use teamdrift_model::observe::Unit;
use teamdrift_report::figures::{Figure, source, svg};
use teamdrift_report::findings;
use teamdrift_report::table::{Cell, Table};
use teamdrift_words::Words;

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

/// What every page has.
struct Common {
    lang: &'static str,
    version: &'static str,
    title: String,
    figures: Vec<Shown>,
    table_head: String,
    trust_head: String,
    trust: Vec<String>,
    persons: String,
    reproduce_head: String,
    command: String,
    source: String,
}

impl Common {
    fn new(
        title: String,
        answers: &[&Answer],
        figures: &[Figure],
        command: &str,
        words: &Words,
    ) -> anyhow::Result<Self> {
        let shown = figures.iter().map(|figure| shown(figure.id, figure, |_| None, words)).collect::<Result<_, _>>()?;
        let source = answers.first().map_or_else(String::new, |first| source(first, answers.len(), words));
        Ok(Self::of(title, shown, trust(answers, words), source, command, words))
    }

    fn of(
        title: String,
        figures: Vec<Shown>,
        trust: Vec<String>,
        source: String,
        command: &str,
        words: &Words,
    ) -> Self {
        Self {
            lang: words.language().tag(),
            version: env!("CARGO_PKG_VERSION"),
            title,
            figures,
            table_head: words.text("report-table"),
            trust_head: words.text("report-trust"),
            trust,
            persons: words.text("report-persons"),
            reproduce_head: words.text("report-reproduce"),
            command: command.to_owned(),
            source,
        }
    }
}

fn trust(answers: &[&Answer], words: &Words) -> Vec<String> {
    let seats = || answers.iter().map(|answer| answer.scenario.seats());
    let (least, most) = (seats().min().unwrap_or(0), seats().max().unwrap_or(0));
    let sellers =
        if least == most { words.count(least) } else { words.range(f64::from(least), f64::from(most), Unit::Count) };
    let mut all = vec![
        words.format("trust-team", &[("sellers", sellers.into())]),
        words.text("trust-built-in"),
        words.text("trust-lag"),
        words.text("trust-chance"),
    ];
    if let [answer] = answers {
        all.extend(answer.persistence.as_ref().map(|persistence| chance_in_a_month(persistence, words)));
    }
    if answers.len() > 1 {
        all.push(words.text("trust-common-random-numbers"));
    }
    all.extend([words.text("trust-numbers"), words.text("trust-direction")]);
    all.extend(findings::what_answers_rest_on(words));
    all
}

/// How much a month shows about the seller who was best in it.
fn chance_in_a_month(persistence: &Persistence, words: &Words) -> String {
    let [month, ..] = persistence.stretches;
    words.format(
        "trust-chance-month",
        &[
            ("share", words.percent_round(month.lasting.0).into()),
            ("best", words.number(month.best.0, 1).into()),
            ("after", words.number(month.after.0, 1).into()),
        ],
    )
}

/// A figure whose file, `file` without its ending, stands in the folder of the figures.
///
/// `title` gives the title of a scenario in a table.
fn shown(file: &str, figure: &Figure, title: impl Fn(&str) -> Option<String>, words: &Words) -> anyhow::Result<Shown> {
    // Of several alternatives each has its own, and a page has every id once.
    let id = file.replace('/', "-");
    let kept = worth_showing(&figure.table);
    let whole = kept.len() == figure.table.rows();
    let caption = if whole { "report-table-whole" } else { "report-table-caption" };
    let cell = |column: &teamdrift_report::table::Column, row: usize| match column.cells.cell(row) {
        Cell::None => String::new(),
        Cell::Number(x) if x.abs() >= 1000.0 => words.number(x, 0),
        Cell::Number(x) => words.number(x, 3),
        Cell::Count(n) => n.to_string(),
        Cell::Word(word) => {
            let scenario = matches!(column.name.as_str(), "scenario" | "alternative");
            let name = if scenario { title(word) } else { cell_name(&column.name, word, words) };
            name.map_or_else(|| word.to_owned(), findings::sentence)
        }
    };
    let columns = &figure.table.columns;
    Ok(Shown {
        title: figure.title.clone(),
        note: figure.note.clone(),
        meaning: words.text(meaning(figure.id)),
        drawing: svg::inline(figure, &id)?,
        caption: words.format(caption, &[("file", file.into())]),
        columns: columns.iter().map(|column| heading(&column.name, words)).collect(),
        id,
        rows: kept.into_iter().map(|row| columns.iter().map(|column| cell(column, row)).collect()).collect(),
    })
}

/// A column's heading: what it holds, in the reader's language; the data files keep its name.
fn heading(column: &str, words: &Words) -> String {
    words.find(&format!("column-{column}"), &[]).unwrap_or_else(|| column.to_owned())
}

/// A word of a table in the reader's language; none if it is a name.
fn cell_name(column: &str, word: &str, words: &Words) -> Option<String> {
    let id = match column {
        "cause" if matches!(word, "top-fifth" | "ambitious") => format!("who-{word}"),
        "cause" => format!("cause-{word}"),
        "zone" => format!("zone-name-{word}"),
        "part" => format!("part-{word}"),
        "measure" => match word {
            "won_per_seat_4w" => "measure-sales".to_owned(),
            "contribution_4w" => "part-contribution".to_owned(),
            word => format!("measure-{word}"),
        },
        _ => format!("cell-{word}"),
    };
    words.find(&id, &[])
}

/// The rows that a reader wants: of a table week by week, the first week and the quarters' ends.
fn worth_showing(table: &Table) -> Vec<usize> {
    let week = table.columns.iter().find(|column| column.name == "week");
    let shown = |row: &usize| match week.map(|column| column.cells.cell(*row)) {
        Some(Cell::Count(week)) => week == 0 || (week as usize + 1).is_multiple_of(QUARTER),
        _ => true,
    };
    (0..table.rows()).filter(shown).collect()
}

/// The message with what a figure means.
fn meaning(id: &str) -> &'static str {
    match id {
        "zone-plane" | "zone-planes" | "zone-planes-apart" => "meaning-zone-plane",
        "zone-shares" => "meaning-zone-shares",
        "revenue" => "meaning-revenue",
        "contribution" => "meaning-contribution",
        "states" => "meaning-states",
        "turnover" => "meaning-turnover",
        "leavers" => "meaning-leavers",
        "intended" => "meaning-intended",
        "signs" => "meaning-signs",
        "difference" => "meaning-difference",
        "trails" => "meaning-trails",
        "alternatives" => "meaning-alternatives",
        "waterfall" => "meaning-waterfall",
        "luck" => "meaning-persistence",
        _ => "meaning-example",
    }
}
