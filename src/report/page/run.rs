//! The page of one run: where the team is, where it drifts, how sure that is.

use super::{Item, Page, questions, shown};
use crate::experiment::Answer;
use crate::report::figures::Figure;
use crate::report::findings;
use crate::text::Words;
use askama::Template;
use teamdrift_core::measure::{Outcome, Unit};

/// The page of one run. `command` runs the same futures again.
///
/// # Errors
/// Never in practice: writing to a string cannot fail.
pub fn of_a_run(answer: &Answer, figures: &[Figure], command: &str, words: &Words) -> anyhow::Result<String> {
    let summary = &answer.summary;
    let page = Page {
        asked: format!("{} · {}", summary.name, summary.question),
        answers: answers(answer, words),
        questions: questions::chosen(answer, words)
            .into_iter()
            .map(|(id, why)| Item { head: words.say(id), text: why })
            .collect(),
        numbers: numbers(answer, words),
        figures: figures.iter().map(|figure| shown(figure.id, figure, words)).collect::<Result<_, _>>()?,
        trust: trust(answer, words),
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
        ..Page::new(findings::where_it_ends(summary, words), command, words)
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

fn numbers(answer: &Answer, words: &Words) -> Vec<Vec<String>> {
    let summary = &answer.summary;
    let head = vec![words.say("run-outcome"), words.say("run-mean"), words.say("run-nine")];
    let row = |told: &crate::experiment::summary::OutcomeTold| {
        let unit = Outcome::find(told.outcome)?.unit();
        let name = words.tell(&format!("outcome-{}", told.outcome), &[("currency", summary.currency.as_str().into())]);
        let stat = &told.stat;
        Some(vec![name, words.mean(stat.mean, stat.ci95, unit), words.nine_of_ten(stat, unit)])
    };
    std::iter::once(head).chain(summary.outcomes.iter().filter_map(row)).collect()
}

fn trust(answer: &Answer, words: &Words) -> Vec<String> {
    let team = &answer.scenario.parameters.team;
    vec![
        words.tell("trust-team", &[("sellers", words.count(team.sellers).into())]),
        words.say("trust-built-in"),
        words.say("trust-lag"),
        words.say("trust-luck"),
        words.say("trust-numbers"),
        words.say("trust-direction"),
    ]
}
