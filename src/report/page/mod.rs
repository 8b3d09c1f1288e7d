//! `report.html`: one self-contained page, with no script and no outside reference, that prints on A4.

mod questions;

use super::figures::{Figure, svg};
use super::findings;
use super::table::{Cell, Table};
use crate::experiment::Answer;
use crate::experiment::levels::luck::Luck;
use crate::experiment::summary::QUARTER;
use crate::text::Words;
use askama::Template;
use teamdrift_core::measure::{Outcome, Unit};

/// A heading and what stands under it.
struct Item {
    head: String,
    text: String,
}

/// A figure as the page shows it.
struct Shown {
    id: &'static str,
    title: String,
    note: String,
    meaning: String,
    drawing: String,
    caption: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

#[derive(Template)]
#[template(path = "report.html")]
struct Page {
    lang: &'static str,
    version: &'static str,
    title: String,
    name: String,
    question: String,
    answers: Vec<Item>,
    questions_head: String,
    questions: Vec<Item>,
    numbers_head: String,
    headings: Vec<String>,
    outcomes: Vec<Vec<String>>,
    figures: Vec<Shown>,
    table_head: String,
    trust_head: String,
    trust: Vec<String>,
    persons: String,
    again_head: String,
    command: String,
    source: String,
}

/// The page of one run. `command` runs the same futures again.
///
/// # Errors
/// Never in practice: writing to a string cannot fail.
pub fn html(answer: &Answer, figures: &[Figure], command: &str, words: &Words) -> anyhow::Result<String> {
    let summary = &answer.summary;
    let page = Page {
        lang: words.language().tag(),
        version: env!("CARGO_PKG_VERSION"),
        title: findings::where_it_ends(summary, words),
        name: summary.name.clone(),
        question: summary.question.clone(),
        answers: answers(answer, words),
        questions_head: words.say("report-questions"),
        questions: questions::chosen(answer, words)
            .into_iter()
            .map(|(id, why)| Item { head: words.say(id), text: why })
            .collect(),
        numbers_head: words.say("report-numbers"),
        headings: vec![words.say("run-outcome"), words.say("run-mean"), words.say("run-nine")],
        outcomes: outcomes(answer, words),
        figures: figures.iter().map(|figure| shown(figure, words)).collect::<Result<_, _>>()?,
        table_head: words.say("report-table"),
        trust_head: words.say("report-trust"),
        trust: trust(answer, words),
        persons: words.say("report-persons"),
        again_head: words.say("report-again"),
        command: command.to_owned(),
        source: words.tell(
            "figure-source",
            &[
                ("name", summary.name.as_str().into()),
                ("futures", words.count(summary.futures).into()),
                ("weeks", words.count(summary.weeks).into()),
                ("seed", summary.seed.to_string().into()),
                ("version", env!("CARGO_PKG_VERSION").into()),
            ],
        ),
    };
    Ok(page.render()?)
}

/// Where the team is, where it drifts, how sure that is.
fn answers(answer: &Answer, words: &Words) -> Vec<Item> {
    let summary = &answer.summary;
    let item = |head: &str, text: String| Item { head: words.say(head), text };
    let (start, share) = summary.start().most();
    let now = words.tell(
        "report-now-text",
        &[("share", words.percent_round(share.share).into()), ("zone", words.say(findings::the_zone(start)).into())],
    );
    let drifts = [
        findings::when_it_settles(summary, words),
        findings::how_sales_change(summary, words),
        findings::why_they_leave(summary, words),
    ];
    let (end, share) = summary.end().most();
    let mut sure = vec![(
        "report-sure-zone",
        vec![
            ("zone", words.say(findings::the_zone(end)).into()),
            ("low", words.percent_fine(share.ci95.low).into()),
            ("high", words.percent_fine(share.ci95.high).into()),
        ],
    )];
    if let Some(won) = summary.outcome(Outcome::WonPerSeat) {
        let range = words.nine_of_ten(won, Unit::MoneyPerYear);
        sure.push(("report-sure-sales", vec![("range", range.into()), ("currency", summary.currency.as_str().into())]));
    }
    let sure: Vec<String> = sure.into_iter().map(|(id, arguments)| words.tell(id, &arguments)).collect();
    vec![
        item("report-now", now),
        item("report-drift", format!("{}.", drifts.join(". "))),
        item("report-sure", sure.join(" ")),
    ]
}

fn outcomes(answer: &Answer, words: &Words) -> Vec<Vec<String>> {
    let summary = &answer.summary;
    let row = |told: &crate::experiment::summary::OutcomeTold| {
        let unit = Outcome::find(told.outcome)?.unit();
        let name = words.tell(&format!("outcome-{}", told.outcome), &[("currency", summary.currency.as_str().into())]);
        let stat = &told.stat;
        Some(vec![name, words.mean(stat.mean, stat.ci95, unit), words.nine_of_ten(stat, unit)])
    };
    summary.outcomes.iter().filter_map(row).collect()
}

fn trust(answer: &Answer, words: &Words) -> Vec<String> {
    let team = &answer.scenario.parameters.team;
    let mut lines = vec![
        words.tell("trust-team", &[("sellers", words.count(team.sellers).into())]),
        words.say("trust-built-in"),
        words.say("trust-lag"),
        words.say("trust-luck"),
    ];
    lines.extend(answer.luck.as_ref().map(|luck| luck_of_a_month(luck, words)));
    lines.extend([words.say("trust-numbers"), words.say("trust-direction")]);
    lines.extend(findings::what_answers_rest_on(words));
    lines
}

/// What a month tells about the seller who was best in it.
fn luck_of_a_month(luck: &Luck, words: &Words) -> String {
    let [month, ..] = luck.stretches;
    words.tell(
        "trust-luck-month",
        &[
            ("share", words.percent_round(month.lasting.0).into()),
            ("best", words.number(month.best.0, 1).into()),
            ("after", words.number(month.after.0, 1).into()),
        ],
    )
}

fn shown(figure: &Figure, words: &Words) -> anyhow::Result<Shown> {
    let kept = worth_showing(&figure.table);
    let cell = |column: &super::table::Column, row: usize| match column.cells.cell(row) {
        Cell::None => String::new(),
        Cell::Number(x) if x.abs() >= 1000.0 => words.number(x, 0),
        Cell::Number(x) => words.number(x, 3),
        Cell::Count(n) => n.to_string(),
        Cell::Word(word) => word.to_owned(),
    };
    let columns = &figure.table.columns;
    Ok(Shown {
        id: figure.id,
        title: figure.title.clone(),
        note: figure.note.clone(),
        meaning: words.say(meaning(figure.id)),
        drawing: svg::inline(figure)?,
        caption: words.tell("report-table-caption", &[("file", figure.id.into())]),
        columns: columns.iter().map(|column| column.name.clone()).collect(),
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
        "luck" => "meaning-luck",
        _ => "meaning-example",
    }
}
