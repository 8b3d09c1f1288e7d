//! A comparison in words: its finding, how sure that is, and its table.

use super::target_half_width;
use teamdrift_experiments::compare::{Arm, COMPARED_OUTCOMES, Comparison, HalfWidth, Pair};
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Stat;
use teamdrift_words::Label;
use teamdrift_words::Words;

/// The alternatives, the one that brings most contribution first.
#[must_use]
pub fn ranked(comparison: &Comparison) -> Vec<(&Arm, &Pair)> {
    let mut all: Vec<(&Arm, &Pair)> = comparison.alternatives().collect();
    all.sort_by(|a, b| contribution(b.1).mean.total_cmp(&contribution(a.1).mean));
    all
}

/// The difference in contribution a year and seat, on which findings rest.
#[must_use]
pub fn contribution(pair: &Pair) -> Stat {
    pair.of(Outcome::ContributionPerSeat).paired.difference
}

/// An outcome's name as a heading.
#[must_use]
pub fn outcome_name(comparison: &Comparison, outcome: Outcome, words: &Words) -> String {
    let currency = comparison.reference().scenario.currency.as_str();
    words.format(&format!("outcome-{}", outcome.name()), &[("currency", currency.into())])
}

/// The finding in one sentence: contribution decides, since all else is paid out of it or shows in it.
#[must_use]
pub fn finding(comparison: &Comparison, label: Label, words: &Words) -> String {
    let ranked = ranked(comparison);
    let Some((arm, pair)) = ranked.first() else { return String::new() };
    let difference = contribution(pair);
    let ci95 = difference.ci95;
    let all_below = ranked.iter().all(|(_, pair)| contribution(pair).ci95.high < 0.0);
    let id = match (ranked.len(), ci95.low > 0.0, all_below) {
        (1, ..) if pair.divergence.first.is_none() => "compare-same",
        (1, true, _) => "compare-more",
        (1, false, true) => "compare-less",
        (1, false, false) => "compare-unclear",
        (_, true, _) => "compare-several-more",
        (_, false, true) => "compare-several-less",
        (_, false, false) => "compare-several-unclear",
    };
    let clear = ci95.low > 0.0 || all_below;
    let currency = &comparison.reference().scenario.currency;
    let amount = if clear {
        words.money(difference.mean.abs(), currency)
    } else {
        format!("{}\u{a0}{currency}", words.signed(difference.mean, Unit::Money))
    };
    words.format(
        id,
        &[
            ("name", label.name_in_sentence(&arm.scenario, words).into()),
            ("other", label.name_in_sentence(&comparison.reference().scenario, words).into()),
            ("n", words.spelled(ranked.len()).into()),
            ("amount", amount.into()),
        ],
    )
}

/// The interval of the difference in the finding, and in how many futures it is so; none where nothing
/// ever differs.
#[must_use]
pub fn interval(comparison: &Comparison, words: &Words) -> Option<String> {
    let (_, pair) = *ranked(comparison).first()?;
    pair.divergence.first?;
    let facts = [
        ("range", words.signed_range(contribution(pair).ci95, Unit::Money).into()),
        ("share", words.percent_round(pair.of(Outcome::ContributionPerSeat).share_better).into()),
    ];
    Some(words.format("compare-interval", &facts))
}

/// Where the futures of one alternative part from the reference's.
#[must_use]
pub fn parting(pair: &Pair, words: &Words) -> String {
    let share = ("share", words.percent_round(pair.divergence.share).into());
    match (pair.divergence.first, pair.divergence.median) {
        (None, _) => words.text("compare-parted-never"),
        (Some(first), None) => words.format("compare-parted-few", &[("first", words.count(first).into()), share]),
        (Some(first), Some(median)) if first == median => {
            let all = pair.divergence.share >= 1.0;
            let id = if all { "compare-parted-all" } else { "compare-parted-at-once" };
            words.format(id, &[("first", words.count(first).into()), share])
        }
        (Some(first), Some(median)) => {
            let weeks = [("first", words.count(first).into()), ("median", words.count(median).into()), share];
            words.format("compare-parted", &weeks)
        }
    }
}

/// An amount by which two of a unit differ: between percentages, points.
#[must_use]
pub fn amount(signed: &str, unit: Unit, words: &Words) -> String {
    match unit {
        Unit::Share | Unit::PerYear | Unit::Ratio => words.format("report-points", &[("amount", signed.into())]),
        _ => signed.to_owned(),
    }
}

/// What common random numbers saved, for the alternative that varies most.
#[must_use]
pub fn pairing(comparison: &Comparison, words: &Words) -> Option<String> {
    let times = most_varied(comparison)?.of(Outcome::ContributionPerSeat).paired.variance_ratio;
    Some(words.format("compare-pairing", &[("times", words.number(times, 1).into())]))
}

/// The precision reached against the one asked for, or what more precision would take.
#[must_use]
pub fn effort(comparison: &Comparison, label: Label, words: &Words) -> Option<String> {
    let many = |n: u64| words.count(n as f64);
    let pair = most_varied(comparison)?;
    if let Some(reached) = comparison.reached {
        let unit = reached.precision.outcome.unit();
        let width = |x: f64| amount(words.signed(x, unit).trim_start_matches('+'), unit, words);
        let facts = [
            ("futures", words.count(comparison.plan.futures).into()),
            ("half", width(reached.half_width).into()),
            ("wanted", width(reached.target).into()),
            ("needed", many(reached.needed).into()),
        ];
        return Some(if hopeless(comparison) {
            words.text("compare-not-reachable")
        } else if reached.enough() {
            words.format("compare-reached", &facts)
        } else {
            words.format("compare-not-reached", &facts)
        });
    }
    let difference = pair.of(Outcome::ContributionPerSeat);
    let width = target_half_width(comparison, difference);
    let paired = difference.paired.futures_needed(width)?;
    let unpaired = difference.paired.futures_needed_unpaired(width)?;
    let facts = [
        ("width", words.bare(width, Unit::Money).into()),
        ("other", label.name_in_sentence(&comparison.reference().scenario, words).into()),
        ("futures", many(paired).into()),
        ("unpaired", many(unpaired).into()),
    ];
    Some(words.format("compare-needed", &facts))
}

/// What is to be kept in mind of the intervals: what a rule that stops costs, and that each is for itself.
#[must_use]
pub fn cautions(comparison: &Comparison, words: &Words) -> Vec<String> {
    let rule = comparison.reached.map(|_| words.text("compare-rule"));
    let alone = (comparison.pairs.len() > 1).then(|| words.text("compare-each-alone"));
    rule.into_iter().chain(alone).collect()
}

/// The alternative whose contribution varies most against the reference's, if any does.
fn most_varied(comparison: &Comparison) -> Option<&Pair> {
    let most = comparison.pairs.iter().max_by(|a, b| contribution(a).sd.total_cmp(&contribution(b).sd));
    most.filter(|pair| contribution(pair).sd > 0.0)
}

/// Whether a precision was given as a share of a mean that is nought.
fn hopeless(comparison: &Comparison) -> bool {
    comparison.reached.is_some_and(|reached| {
        matches!(reached.precision.half_width, HalfWidth::OfReference(_)) && reached.target == 0.0
    })
}

/// The table of a comparison: a row an outcome of one alternative, or a row an alternative of several.
#[must_use]
pub fn table(comparison: &Comparison, label: Label, words: &Words) -> Vec<Vec<String>> {
    if comparison.pairs.len() == 1 { one(comparison, label, words) } else { several(comparison, label, words) }
}

/// The table of one alternative: a row an outcome.
fn one(comparison: &Comparison, label: Label, words: &Words) -> Vec<Vec<String>> {
    let (arm, pair) = (&comparison.arms[1], &comparison.pairs[0]);
    let reference = &comparison.reference().scenario;
    let mut rows = vec![vec![
        words.text("compare-outcome"),
        label.name(reference, words),
        label.name(&arm.scenario, words),
        words.text("compare-difference"),
        words.text("compare-better"),
    ]];
    for outcome in COMPARED_OUTCOMES {
        let difference = pair.of(outcome);
        let stat = difference.paired.difference;
        let unit = outcome.unit();
        let name = outcome_name(comparison, outcome, words);
        let better = difference.share_better;
        rows.push(vec![
            name,
            words.bare(difference.paired.second, unit),
            words.bare(difference.paired.first, unit),
            words.signed_mean(stat.mean, stat.ci95, unit),
            if better.is_nan() { String::new() } else { words.percent_round(better) },
        ]);
    }
    rows
}

/// The table of several: a row an alternative, the one with most contribution first.
fn several(comparison: &Comparison, label: Label, words: &Words) -> Vec<Vec<String>> {
    let reference = &comparison.reference().scenario;
    let columns = [
        (
            Outcome::ContributionPerSeat,
            words.format("compare-contribution", &[("currency", reference.currency.as_str().into())]),
        ),
        (Outcome::WonPerSeat, words.text("compare-sales")),
        (Outcome::Turnover, words.text("compare-turnover")),
        (Outcome::Exhaustion, words.text("compare-exhaustion")),
    ];
    let mut head = vec![words.text("compare-alternative")];
    head.extend(columns.iter().map(|(_, name)| name.clone()));
    head.insert(2, words.text("compare-better"));
    head.push(words.text("compare-differ"));
    let mut rows = vec![head];
    for (arm, pair) in ranked(comparison) {
        let mut row = vec![label.name(&arm.scenario, words)];
        row.extend(columns.iter().map(|(outcome, _)| {
            let stat = pair.of(*outcome).paired.difference;
            words.signed_give_or_take(stat.mean, stat.ci95, outcome.unit())
        }));
        row.insert(2, words.percent_round(pair.of(Outcome::ContributionPerSeat).share_better));
        row.push(match pair.divergence.first {
            None => words.text("compare-differ-never"),
            Some(week) => {
                let share = words.percent_round(pair.divergence.share);
                words.format("compare-differ-week", &[("week", words.count(week).into()), ("share", share.into())])
            }
        });
        rows.push(row);
    }
    rows
}

/// What the table of several is of, and how it is read.
#[must_use]
pub fn table_note(comparison: &Comparison, label: Label, words: &Words) -> String {
    let facts = [
        ("other", label.name_in_sentence(&comparison.reference().scenario, words).into()),
        ("futures", words.count(comparison.plan.futures).into()),
    ];
    words.format("compare-per-year", &facts)
}
