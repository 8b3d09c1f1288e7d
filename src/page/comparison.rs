//! The page of a comparison: what differs, from when, how sure that is.

use super::{Common, Item, shown};
use askama::Template;
use teamdrift_experiments::compare::{Arm, Better, COMPARED_OUTCOMES, Comparison, Pair, better};
use teamdrift_experiments::ensemble::ask::AskedComparison;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_model::scenario::Scenario;
use teamdrift_report::assumptions;
use teamdrift_report::compare::{self as report, contribution, ranked};
use teamdrift_report::figures::Figure;
use teamdrift_report::findings;
use teamdrift_scenario::{Departure, departures};
use teamdrift_words::Label;
use teamdrift_words::{FluentValue, Words};

/// How many questions.
const QUESTIONS: usize = 3;
/// Outcomes that are named one by one; the table has all.
const NAMED: usize = 3;
/// Weeks after which a difference that is still not clear takes patience.
const PATIENCE: u32 = 26;

#[derive(Template)]
#[template(path = "comparison.html")]
struct ComparisonPage {
    common: Common,
    asked: String,
    answers: Vec<Item>,
    questions_head: String,
    questions: Vec<Item>,
    numbers_head: String,
    /// Headings first.
    numbers: Vec<Vec<String>>,
    numbers_note: String,
    decided_head: String,
    decided: Vec<Item>,
}

/// The page of a comparison, and what other sets of assumptions say of it; figures with the folders that they stand in. `command` runs the same futures again.
///
/// # Errors
/// Never in practice: writing to a string cannot fail.
pub fn of_a_comparison(
    comparison: &Comparison,
    asked_sets: Option<&AskedComparison>,
    figures: &[(String, Figure)],
    command: &str,
    words: &Words,
) -> anyhow::Result<String> {
    let title_of = |name: &str| {
        let arm = comparison.arms.iter().find(|arm| arm.scenario.name == name)?;
        Some(Label::ByTitle.name(&arm.scenario, words))
    };
    let shown = |(under, figure): &(String, Figure)| {
        let folder = under.trim_start_matches("figures").trim_start_matches('/');
        let file = if folder.is_empty() { figure.id.to_owned() } else { format!("{folder}/{}", figure.id) };
        shown(&file, figure, title_of, words)
    };
    let reference = &comparison.reference().scenario;
    let several = comparison.pairs.len() > 1;
    let source = words.format(
        "figure-source-several",
        &[
            ("n", (comparison.arms.len() as f64).into()),
            ("futures", words.count(comparison.plan.futures).into()),
            ("weeks", words.count(reference.weeks).into()),
            ("seed", comparison.plan.seed.to_string().into()),
            ("version", env!("CARGO_PKG_VERSION").into()),
        ],
    );
    let shown = figures.iter().map(shown).collect::<Result<_, _>>()?;
    let title = report::finding(comparison, Label::ByTitle, words);
    let page = ComparisonPage {
        common: Common::of(title, shown, trust(comparison, words), source, command, words),
        asked: asked(comparison, words),
        answers: answers(comparison, asked_sets, words),
        questions_head: words.text("report-questions"),
        questions: questions(comparison, words),
        numbers_head: words.text("report-numbers"),
        numbers: report::table(comparison, Label::ByTitle, words),
        numbers_note: if several { report::table_note(comparison, Label::ByTitle, words) } else { String::new() },
        decided_head: words.format("report-decided", &[("other", named(reference, words).into())]),
        decided: decided(comparison, words),
    };
    Ok(page.render()?)
}

/// A scenario's name in a sentence of the page.
fn named(scenario: &Scenario, words: &Words) -> String {
    Label::ByTitle.name_in_sentence(scenario, words)
}

/// What was compared with what, and the question if all ask the same.
fn asked(comparison: &Comparison, words: &Words) -> String {
    let reference = &comparison.reference().scenario;
    let others: Vec<String> = comparison.alternatives().map(|(arm, _)| named(&arm.scenario, words)).collect();
    let facts = [("others", others.join(", ").into()), ("other", named(reference, words).into())];
    let compared = words.format("report-asked", &facts);
    if comparison.arms.iter().all(|arm| arm.scenario.question == reference.question) {
        format!("{} {compared}", words.asked(&reference.question))
    } else {
        compared
    }
}

/// What differs, from when, how sure that is.
fn answers(comparison: &Comparison, asked: Option<&AskedComparison>, words: &Words) -> Vec<Item> {
    let item = |head: &str, lines: Vec<String>| Item { head: words.text(head), text: lines.join(" ") };
    let (differs, from) = match comparison.pairs.as_slice() {
        [pair] => {
            let clear = pair.clear_from();
            let clear = clear.map(|week| words.format("compare-clear", &[("week", words.count(week).into())]));
            let from = std::iter::once(report::parting(pair, words)).chain(clear).collect();
            (what_differs(comparison, pair, words), from)
        }
        _ => (who_is_ahead(comparison, words), vec![from_when(comparison, words)]),
    };
    let sure = ranked(comparison).first().map(|(arm, pair)| how_sure(comparison, arm, pair, words));
    let sure = report::interval(comparison, words)
        .into_iter()
        .chain(sure)
        .chain(report::effort(comparison, Label::ByTitle, words))
        .collect();
    let rests = asked.map(|asked| assumptions::of_a_comparison(asked, comparison, words)).unwrap_or_default();
    let mut answers = vec![item("report-differs", differs), item("report-from", from), item("report-sure", sure)];
    if !rests.then.is_empty() {
        // What the sets do not bear out is said before anything else.
        let place = if rests.first.is_some() { 0 } else { answers.len() };
        let lines = rests.first.into_iter().chain(rests.then).collect();
        answers.insert(place, item("report-assumptions", lines));
    }
    answers
}

/// The outcomes besides contribution that are clearly better or worse, the surest first.
fn what_differs(comparison: &Comparison, pair: &Pair, words: &Words) -> Vec<String> {
    let mut clear: Vec<(Outcome, f64, bool)> = Vec::new();
    for outcome in COMPARED_OUTCOMES.into_iter().filter(|outcome| *outcome != Outcome::ContributionPerSeat) {
        let difference = pair.of(outcome).paired.difference;
        if difference.ci95.holds(0.0) || better(outcome) == Better::Open {
            continue;
        }
        let good = (better(outcome) == Better::Higher) == (difference.mean > 0.0);
        clear.push((outcome, (difference.mean / difference.sd).abs(), good));
    }
    clear.sort_by(|a, b| b.1.total_cmp(&a.1));
    let list = |good: bool| {
        let named: Vec<String> = clear
            .iter()
            .filter(|(.., is)| *is == good)
            .take(NAMED)
            .map(|(outcome, ..)| change(comparison, pair, *outcome, words))
            .collect();
        (!named.is_empty()).then(|| named.join("; "))
    };
    let better = list(true).map(|list| words.format("report-better", &[("list", list.into())]));
    let worse = list(false).map(|list| words.format("report-worse", &[("list", list.into())]));
    let lines: Vec<String> = better.into_iter().chain(worse).collect();
    if lines.is_empty() { vec![words.text("report-none-clear")] } else { lines }
}

/// An outcome and by how much it differs.
fn change(comparison: &Comparison, pair: &Pair, outcome: Outcome, words: &Words) -> String {
    let unit = outcome.unit();
    let currency = comparison.reference().scenario.currency.as_str();
    let amount = report::amount(&words.signed(pair.of(outcome).paired.difference.mean, unit), unit, words);
    let name = findings::within(&findings::outcome_named(outcome, currency, words));
    match unit {
        Unit::Money | Unit::MoneyPerYear => format!("{name} {amount}\u{a0}{currency}"),
        _ => format!("{name} {amount}"),
    }
}

/// Which alternatives bring clearly more, clearly less, and neither.
fn who_is_ahead(comparison: &Comparison, words: &Words) -> Vec<String> {
    let other = named(&comparison.reference().scenario, words);
    let group = |id: &str, included: fn(f64, f64) -> bool| {
        let names: Vec<String> = ranked(comparison)
            .into_iter()
            .filter(|(_, pair)| included(contribution(pair).ci95.low, contribution(pair).ci95.high))
            .map(|(arm, _)| named(&arm.scenario, words))
            .collect();
        let facts = [("other", other.as_str().into()), ("list", names.join(", ").into())];
        (!names.is_empty()).then(|| words.format(id, &facts))
    };
    let groups = [
        group("report-ahead", |low, _| low > 0.0),
        group("report-undecided", |low, high| low <= 0.0 && high >= 0.0),
        group("report-behind", |_, high| high < 0.0),
    ];
    groups.into_iter().flatten().collect()
}

/// From which weeks on the alternatives differ from the reference, those of one week together.
fn from_when(comparison: &Comparison, words: &Words) -> String {
    let mut weeks: Vec<Option<u32>> = comparison.pairs.iter().map(|pair| pair.divergence.first).collect();
    // Those that never differ last.
    weeks.sort_by_key(|week| week.unwrap_or(u32::MAX));
    weeks.dedup();
    let of = |week: Option<u32>| {
        let names: Vec<String> = comparison
            .alternatives()
            .filter(|(_, pair)| pair.divergence.first == week)
            .map(|(arm, _)| named(&arm.scenario, words))
            .collect();
        let names = ("names", FluentValue::from(names.join(", ")));
        match week {
            Some(week) => words.format("report-differ-from", &[names, ("week", words.count(week).into())]),
            None => words.format("report-differ-never", &[names]),
        }
    };
    let list: Vec<String> = weeks.into_iter().map(of).collect();
    let other = named(&comparison.reference().scenario, words);
    words.format("report-differ", &[("other", other.into()), ("list", list.join("; ").into())])
}

fn how_sure(comparison: &Comparison, arm: &Arm, pair: &Pair, words: &Words) -> String {
    let spread = contribution(pair);
    words.format(
        "report-sure-difference",
        &[
            ("name", named(&arm.scenario, words).into()),
            ("other", named(&comparison.reference().scenario, words).into()),
            ("low", words.signed(spread.p05, Unit::Money).into()),
            ("high", words.signed(spread.p95, Unit::Money).into()),
            ("currency", comparison.reference().scenario.currency.as_str().into()),
        ],
    )
}

/// Three questions to talk about, chosen from what came out, each with its reason.
fn questions(comparison: &Comparison, words: &Words) -> Vec<Item> {
    let Some((arm, pair)) = ranked(comparison).first().copied() else { return Vec::new() };
    let (name, other) = (named(&arm.scenario, words), named(&comparison.reference().scenario, words));
    let difference = contribution(pair);
    let ahead = pair.of(Outcome::ContributionPerSeat).share_better;
    let (clear, more) = (!difference.ci95.holds(0.0), difference.mean > 0.0);
    let (winner, share) = if more { (&name, ahead) } else { (&other, 1.0 - ahead) };
    let names = [("name", name.as_str().into()), ("other", other.as_str().into()), ("winner", winner.as_str().into())];
    let message = |id: &str, facts: &[(&'static str, FluentValue<'static>)]| {
        let facts: Vec<(&'static str, FluentValue<'_>)> = names.iter().cloned().chain(facts.iter().cloned()).collect();
        words.format(id, &facts)
    };
    let mut all: Vec<Item> = Vec::new();
    let mut ask = |when: bool, question: &str, why: String| {
        if when {
            all.push(Item { head: message(question, &[]), text: why });
        }
    };
    let why_ahead = || message("why-ahead", &[("share", words.percent_round(share).into())]);
    ask(clear && more, "question-begin", why_ahead());
    ask(clear && !more, "question-keep", why_ahead());
    ask(!clear, "question-undecided", words.text("why-undecided"));
    if let Some(outcome) = price(pair, more) {
        let change = change(comparison, pair, outcome, words);
        ask(true, "question-price", message("why-price", &[("change", change.into())]));
    }
    if let Some(week) = turned(pair) {
        ask(true, "question-turned", message("why-turned", &[("week", words.count(week).into())]));
    }
    if let (Some(first), Some(week)) = (pair.divergence.first, pair.clear_from()) {
        let weeks = [("first", words.count(first).into()), ("week", words.count(week).into())];
        ask(week > first + PATIENCE, "question-patience", message("why-patience", &weeks));
    }
    let why_chance = message("why-chance", &[("share", words.percent_round(1.0 - share).into())]);
    ask(clear && (0.1..0.9).contains(&share), "question-chance", why_chance);
    ask(true, "question-third", words.text("why-always"));
    ask(true, "question-early", words.text("why-always"));
    all.truncate(QUESTIONS);
    all
}

/// What people pay for the difference: of the outcomes about people, the one that is most surely
/// worse on the side that brings more.
fn price(pair: &Pair, more: bool) -> Option<Outcome> {
    const PEOPLE: [Outcome; 8] = [
        Outcome::Exhaustion,
        Outcome::SickLeave,
        Outcome::Turnover,
        Outcome::ManagerExits,
        Outcome::Motivation,
        Outcome::Energy,
        Outcome::Safety,
        Outcome::Satisfaction,
    ];
    let worse = |outcome: &Outcome| {
        let difference = pair.of(*outcome).paired.difference;
        let good = (better(*outcome) == Better::Higher) == (difference.mean > 0.0);
        !difference.ci95.holds(0.0) && good != more
    };
    let size = |outcome: &Outcome| {
        let difference = pair.of(*outcome).paired.difference;
        (difference.mean / difference.sd).abs()
    };
    PEOPLE.into_iter().filter(worse).max_by(|a, b| size(a).total_cmp(&size(b)))
}

/// The last week in which the added-up contribution clearly pointed the other way than at the end.
fn turned(pair: &Pair) -> Option<u32> {
    let end = pair.cumulative.last()?;
    let other_way = |week: &teamdrift_stats::Stat| !week.ci95.holds(0.0) && week.mean * end.mean < 0.0;
    pair.cumulative.iter().rposition(other_way).filter(|_| !end.ci95.holds(0.0)).map(|week| week as u32)
}

/// What each alternative does differently from the reference.
fn decided(comparison: &Comparison, words: &Words) -> Vec<Item> {
    let reference = &comparison.reference().scenario;
    let one = |departure: Departure| match departure {
        Departure::Set { key, value, there } => {
            let id = match (&value, &there) {
                (Some(_), Some(_)) => "decided-set",
                (Some(_), None) => "decided-set-here",
                (None, _) => "decided-set-there",
            };
            let facts = [
                ("key", key.into()),
                ("value", value.unwrap_or_default().into()),
                ("there", there.unwrap_or_default().into()),
            ];
            words.format(id, &facts)
        }
        Departure::Event(event) => words.format("decided-event", &[("event", event.into())]),
        Departure::NoEvent(event) => words.format("decided-no-event", &[("event", event.into())]),
        Departure::Sellers => words.text("decided-sellers"),
    };
    let of = |(arm, _): (&Arm, &Pair)| {
        let all: Vec<String> = departures(&arm.scenario, reference).into_iter().map(one).collect();
        let text = if all.is_empty() { words.text("decided-nothing") } else { all.join("; ") };
        Item { head: Label::ByTitle.name(&arm.scenario, words), text }
    };
    comparison.alternatives().map(of).collect()
}

fn trust(comparison: &Comparison, words: &Words) -> Vec<String> {
    let sellers = comparison.reference().scenario.seats();
    let mut all = vec![
        words.format("trust-team", &[("sellers", words.count(sellers).into())]),
        words.text("trust-fair-comparison"),
        words.text("trust-built-in"),
        words.text("trust-lag"),
        words.text("trust-chance"),
        words.text("trust-numbers"),
        words.text("trust-direction"),
    ];
    let pairing = report::pairing(comparison, words);
    all.splice(2..2, pairing);
    all.splice(all.len() - 2..all.len() - 2, report::cautions(comparison, words));
    all
}
