//! The main outcomes of several runs side by side, for the terminal and for the page.

use teamdrift_experiments::Answer;
use teamdrift_model::observe::Outcome;
use teamdrift_words::{Words, zone_name};

/// A row a run, under a row of headings; `name` gives the name of a run.
#[must_use]
pub fn beside_each_other(answers: &[Answer], name: impl Fn(&Answer) -> String, words: &Words) -> Vec<Vec<String>> {
    let Some(first) = answers.first() else { return Vec::new() };
    let columns = [
        (Outcome::WonPerSeat, words.format("run-sales", &[("currency", first.scenario.currency.as_str().into())])),
        (Outcome::ContributionPerSeat, words.text("run-contribution")),
        (Outcome::Turnover, words.text("run-turnover")),
        (Outcome::Exhaustion, words.text("run-exhaustion")),
        (Outcome::Satisfaction, words.text("run-satisfaction")),
    ];
    let mut head = vec![words.text("run-scenario"), words.text("run-ends-in")];
    head.extend(columns.iter().map(|(_, name)| name.clone()));
    let row = |answer: &Answer| {
        let (zone, share) = answer.summary.end().most();
        let ends = format!("{} ({})", words.text(zone_name(zone)), words.percent_round(share.share));
        let number = |outcome: Outcome| {
            let stat = answer.summary.outcome(outcome);
            stat.map_or_else(String::new, |stat| words.give_or_take(stat.mean, stat.ci95, outcome.unit()))
        };
        let numbers = columns.iter().map(|(outcome, _)| number(*outcome));
        [name(answer), ends].into_iter().chain(numbers).collect()
    };
    std::iter::once(head).chain(answers.iter().map(row)).collect()
}

/// How to read them.
#[must_use]
pub fn note(answers: &[Answer], words: &Words) -> String {
    let futures = answers.first().map_or(0, |answer| answer.summary.futures);
    words.format("run-per-year", &[("futures", words.count(futures).into())])
}
