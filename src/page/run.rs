//! The page of one run: what became of the team, how sure that is, questions to talk about, each figure.

use super::{Common, Item, questions};
use askama::Template;
use teamdrift_experiments::Answer;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_report::figures::Figure;
use teamdrift_report::findings;
use teamdrift_words::Words;

/// An outcome's row.
struct OutcomeRow {
    name: String,
    /// Whether it is part of the row above.
    part: bool,
    cells: Vec<String>,
}

#[derive(Template)]
#[template(path = "report.html")]
struct RunPage {
    common: Common,
    name: String,
    question: String,
    answers: Vec<Item>,
    questions_head: String,
    questions: Vec<Item>,
    numbers_head: String,
    headings: Vec<String>,
    outcomes: Vec<OutcomeRow>,
}

/// The page of one run. `command` runs the same futures again.
///
/// # Errors
/// Never in practice: writing to a string cannot fail.
pub fn of_a_run(answer: &Answer, figures: &[Figure], command: &str, words: &Words) -> anyhow::Result<String> {
    let summary = &answer.summary;
    let page = RunPage {
        common: Common::new(findings::where_it_ends(summary, words), &[answer], figures, command, words)?,
        name: words.title(&summary.name, &summary.question),
        question: words.asked(&summary.question),
        answers: answers(answer, words),
        questions_head: words.text("report-questions"),
        questions: questions::chosen(answer, words)
            .into_iter()
            .map(|(id, why)| Item { head: words.text(id), text: why })
            .collect(),
        numbers_head: words.text("report-numbers"),
        headings: vec![words.text("run-outcome"), words.text("run-mean"), words.text("run-nine")],
        outcomes: outcomes(answer, words),
    };
    Ok(page.render()?)
}

/// Where the team is, where it drifts, how sure that is.
pub(super) fn answers(answer: &Answer, words: &Words) -> Vec<Item> {
    let summary = &answer.summary;
    let item = |head: &str, text: String| Item { head: words.text(head), text };
    let (start, share) = summary.start().most();
    let now = words.format(
        "report-now-text",
        &[("share", words.percent_round(share.share).into()), ("zone", words.text(findings::the_zone(start)).into())],
    );
    let drifts = [
        findings::when_it_settles(summary, words),
        findings::how_sales_change(summary, words),
        findings::exit_causes(summary, words),
    ];
    let (end, share) = summary.end().most();
    let mut sure = vec![(
        "report-sure-zone",
        vec![
            ("zone", words.text(findings::the_zone(end)).into()),
            ("low", words.percent_fine(share.ci95.low).into()),
            ("high", words.percent_fine(share.ci95.high).into()),
        ],
    )];
    if let Some(won) = summary.outcome(Outcome::WonPerSeat) {
        let range = words.nine_of_ten(won, Unit::MoneyPerYear);
        sure.push(("report-sure-sales", vec![("range", range.into()), ("currency", summary.currency.as_str().into())]));
    }
    let sure: Vec<String> = sure.into_iter().map(|(id, arguments)| words.format(id, &arguments)).collect();
    vec![
        item("report-now", now),
        item("report-drift", format!("{}.", drifts.join(". "))),
        item("report-sure", sure.join(" ")),
    ]
}

fn outcomes(answer: &Answer, words: &Words) -> Vec<OutcomeRow> {
    let summary = &answer.summary;
    let row = |item: &teamdrift_experiments::summary::OutcomeSummary| {
        let outcome = Outcome::find(item.outcome)?;
        let (unit, stat) = (outcome.unit(), &item.stat);
        Some(OutcomeRow {
            name: words.format(&format!("outcome-{}", item.outcome), &[("currency", summary.currency.as_str().into())]),
            part: outcome == Outcome::VoluntaryTurnover,
            cells: vec![words.mean(stat.mean, stat.ci95, unit), words.nine_of_ten(stat, unit)],
        })
    };
    summary.outcomes.iter().filter_map(row).collect()
}
