//! The page of several runs together: their planes and summary_table numbers beside each other, then what became
//! of each.

use super::run::answers;
use super::{Common, Item, questions};
use askama::Template;
use teamdrift_experiments::Answer;
use teamdrift_report::figures::Figure;
use teamdrift_report::{findings, summary_table};
use teamdrift_words::Words;

/// One of the runs.
struct Own {
    title: String,
    question: String,
    answers: Vec<Item>,
    ask: Item,
    report: String,
}

#[derive(Template)]
#[template(path = "several.html")]
struct SeveralPage {
    common: Common,
    lead: String,
    numbers_head: String,
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
    numbers_note: String,
    questions_head: String,
    questions: Vec<Item>,
    each: Vec<Own>,
}

/// The page of several runs. `command` runs the same futures again.
///
/// # Errors
/// Never in practice: writing to a string cannot fail.
pub fn of_several(runs: &[Answer], figures: &[Figure], command: &str, words: &Words) -> anyhow::Result<String> {
    let all: Vec<&Answer> = runs.iter().collect();
    let title = |answer: &Answer| words.title(&answer.summary.name, &answer.summary.question);
    let quoted = |answer: &Answer| words.format("quoted", &[("name", title(answer).into())]);
    let mut rows = summary_table::beside_each_other(runs, title, words);
    let headings = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
    // What qualifies a number stands under it, so that the columns are narrow and all alike.
    for cell in rows.iter_mut().flat_map(|row| &mut row[1..]) {
        *cell = cell.replace(" ±", "\n±").replace(" (", "\n(");
    }
    let page = SeveralPage {
        common: Common::new(findings::where_they_end(runs, words), &all, figures, command, words)?,
        lead: findings::who_wins_most(runs, quoted, words).unwrap_or_default(),
        numbers_head: words.text("report-numbers"),
        headings,
        rows,
        numbers_note: summary_table::note(runs, words),
        questions_head: words.text("report-questions"),
        questions: questions::of_several(runs, words),
        each: runs.iter().map(|answer| own(answer, title(answer), words)).collect(),
    };
    Ok(page.render()?)
}

fn own(answer: &Answer, title: String, words: &Words) -> Own {
    let summary = &answer.summary;
    let finding = findings::where_it_ends(summary, words);
    // The first is the most pressing.
    let mut asked = questions::chosen(answer, words);
    let (ask, why) = asked.remove(0);
    Own {
        title: format!("{title}: {}", findings::within(&finding)),
        question: words.asked(&summary.question),
        answers: answers(answer, words),
        ask: Item { head: words.text(ask), text: why },
        report: words.format("report-own", &[("path", format!("{}/report.html", summary.name).into())]),
    }
}
