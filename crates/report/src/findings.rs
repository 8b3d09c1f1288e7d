//! Findings as sentences: which sentence a run's numbers call for. The numbers are the summary's own.

use teamdrift_experiments::calibration::persistence::Persistence;
use teamdrift_experiments::summary::Summary;
use teamdrift_experiments::{Answer, importance};
use teamdrift_model::mechanisms::zone::Zone;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Stat;
use teamdrift_words::{Words, cause_name};

/// From which share of futures on an end counts as clear.
const CLEAR: f64 = 0.6;

/// Where the team starts and ends.
#[must_use]
pub fn where_it_ends(summary: &Summary, words: &Words) -> String {
    let (start, at_start) = summary.start().most();
    let (end, share) = summary.end().most();
    let (second, next) = runner_up(summary);
    let message = match (share.share >= CLEAR, at_start.share >= CLEAR, start == end) {
        (true, true, true) => "finding-stays",
        (true, true, false) => "finding-moves",
        (true, false, _) => "finding-ends",
        (false, ..) => "finding-open",
    };
    sentence(words.format(
        message,
        &[
            ("start", words.text(the_zone(start)).into()),
            ("end", words.text(the_zone(end)).into()),
            ("share", words.percent_round(share.share).into()),
            ("second", words.text(the_zone(second)).into()),
            ("next", words.percent_round(next).into()),
        ],
    ))
}

/// How much of the differences between sellers lasts.
#[must_use]
pub fn what_lasts(persistence: &Persistence, words: &Words) -> String {
    let [month, quarter, year] = persistence.stretches.map(|stretch| words.percent_round(stretch.lasting.0));
    words.format("finding-persistence", &[("month", month.into()), ("quarter", quarter.into()), ("year", year.into())])
}

/// The message with the name of a stretch of so many months.
#[must_use]
pub const fn stretch_name(months: usize) -> &'static str {
    match months {
        1 => "stretch-month",
        3 => "stretch-quarter",
        _ => "stretch-year",
    }
}

/// The parameters that the main answers depend on most, a sentence each; none before the result is kept.
#[must_use]
pub fn what_answers_rest_on(words: &Words) -> Vec<String> {
    let kept = importance::kept();
    let sentence = |(headline, message): (&str, &str)| {
        let of: Vec<&str> =
            kept.iter().filter(|row| row.answer == headline).map(|row| row.parameter.as_str()).collect();
        (!of.is_empty()).then(|| words.format(message, &[("parameters", of.join(", ").into())]))
    };
    let messages = [
        ("contribution", "trust-rests-contribution"),
        ("turnover", "trust-rests-turnover"),
        ("gain", "trust-rests-gain"),
    ];
    messages.into_iter().filter_map(sentence).collect()
}

fn runner_up(summary: &Summary) -> (Zone, f64) {
    let (most, _) = summary.end().most();
    let mut second = (most, -1.0);
    for zone in Zone::ALL.into_iter().filter(|zone| *zone != most) {
        let share = summary.end().of(zone).share;
        if share > second.1 {
            second = (zone, share);
        }
    }
    second
}

/// Where several teams end, in one sentence.
#[must_use]
pub fn where_they_end(answers: &[Answer], words: &Words) -> String {
    let mut zones: Vec<Zone> = answers.iter().map(|answer| answer.summary.end().most().0).collect();
    zones.sort();
    zones.dedup();
    let one = zones.first().copied().unwrap_or(Zone::Performance);
    sentence(words.format(
        if zones.len() > 1 { "finding-ways" } else { "finding-one-way" },
        &[
            ("runs", words.spelled(answers.len()).into()),
            ("zones", words.spelled(zones.len()).into()),
            ("end", words.text(the_zone(one)).into()),
        ],
    ))
}

/// Which of several runs ends clearly in which zone, as a list.
#[must_use]
pub fn where_each_ends(answers: &[Answer], words: &Words) -> String {
    let clear = answers.iter().filter(|answer| answer.summary.end().most().1.share >= CLEAR).count();
    sentence(words.format(
        if clear == answers.len() { "finding-each-clear" } else { "finding-each" },
        &[("clear", words.count(clear as f64).into()), ("runs", words.spelled(answers.len()).into())],
    ))
}

/// From when on the zone at the end is the commonest.
#[must_use]
pub fn when_it_settles(summary: &Summary, words: &Words) -> String {
    let (end, share) = summary.end().most();
    let week = summary.settled_week;
    sentence(words.format(
        if week == 0 { "finding-settled-always" } else { "finding-settled" },
        &[
            ("end", words.text(the_zone(end)).into()),
            ("week", words.count(week).into()),
            ("share", words.percent_round(share.share).into()),
        ],
    ))
}

/// How value won changed.
#[must_use]
pub fn how_sales_change(summary: &Summary, words: &Words) -> String {
    let ratio = summary.trend.ratio;
    let change = ratio.value - 1.0;
    let message = match (ratio.ci95.holds(1.0), change > 0.0) {
        (true, _) => "finding-sales-same",
        (false, true) => "finding-sales-more",
        (false, false) => "finding-sales-less",
    };
    sentence(
        words.format(
            message,
            &[
                (
                    "period",
                    match summary.trend.weeks {
                        52 => "year",
                        1 => "week",
                        _ => "other",
                    }
                    .into(),
                ),
                ("weeks", words.count(summary.trend.weeks).into()),
                ("change", words.percent(change.abs()).into()),
            ],
        ),
    )
}

/// The interval of that change, signed, in brackets' place beside it.
#[must_use]
pub fn sales_interval(summary: &Summary, words: &Words) -> String {
    let ci95 = summary.trend.ratio.ci95;
    if !(ci95.low.is_finite() && ci95.high.is_finite()) {
        return words.text("finding-no-interval");
    }
    words.format(
        "finding-sales-interval",
        &[("low", signed(ci95.low - 1.0, words).into()), ("high", signed(ci95.high - 1.0, words).into())],
    )
}

/// How the median of the contribution a week goes from the first week shown to the last.
#[must_use]
pub fn how_contribution_changes(first: &Stat, last: &Stat, currency: &str, words: &Words) -> String {
    let (from, to) = (first.p50, last.p50);
    // Less than a tenth of what half of the futures are spread over cannot be seen in the figure.
    let still = (to - from).abs() < 0.1 * (last.p75 - last.p25);
    sentence(words.format(
        if still { "finding-contribution-same" } else { "finding-contribution" },
        &[("from", words.bare(from, Unit::Money).into()), ("to", words.money(to, currency).into())],
    ))
}

/// A change in percent with its sign.
#[must_use]
pub fn signed(change: f64, words: &Words) -> String {
    format!("{}{}", if change > 0.0 { "+" } else { "" }, words.percent(change))
}

/// Which state of the people changes most between the first week and the last.
#[must_use]
pub fn what_changes_most(answer: &Answer, words: &Words) -> String {
    const STATES: [Measure; 7] = [
        Measure::Motivation,
        Measure::Energy,
        Measure::Exhaustion,
        Measure::Prospecting,
        Measure::Closing,
        Measure::Safety,
        Measure::Standard,
    ];
    let ends = |measure| {
        let last = answer.bands.weeks() - 1;
        (answer.bands.stat(0, measure).p50, answer.bands.stat(last, measure).p50)
    };
    let moved = |measure| {
        let (from, to) = ends(measure);
        (to - from).abs()
    };
    let mut most = STATES[0];
    for state in STATES {
        if moved(state) > moved(most) {
            most = state;
        }
    }
    let (from, to) = ends(most);
    sentence(words.format(
        if moved(most) < 0.05 { "finding-states-same" } else { "finding-states" },
        &[
            ("what", words.text(measure_name(most)).into()),
            ("from", words.number(from, 2).into()),
            ("to", words.number(to, 2).into()),
        ],
    ))
}

/// How often the team lives in another zone than its manager intends.
#[must_use]
pub fn zones_intended_and_felt(answer: &Answer, words: &Words) -> String {
    let stat = answer.record.outcomes.stat(Outcome::WeeksZonesDiffer);
    let share = stat.mean / f64::from(answer.scenario.weeks);
    sentence(words.format(
        if share < 0.05 { "finding-together" } else { "finding-zones-differ" },
        &[("share", words.percent_round(share).into())],
    ))
}

/// What satisfaction does while sales do something else, or the same.
#[must_use]
pub fn what_the_survey_shows(answer: &Answer, words: &Words) -> String {
    let (satisfaction, sales) =
        (year_on_year(answer, Measure::Satisfaction), year_on_year(answer, Measure::WonPerSeat));
    let way = |x: f64| match x {
        x if x > 0.03 => "up",
        x if x < -0.03 => "down",
        _ => "same",
    };
    sentence(words.format(
        "finding-signs",
        &[
            ("period", if answer.summary.trend.weeks == 52 { "year" } else { "other" }.into()),
            ("satisfaction", way(satisfaction).into()),
            ("sales", way(sales).into()),
            ("satisfied", words.percent(satisfaction.abs()).into()),
            ("sold", words.percent(sales.abs()).into()),
        ],
    ))
}

/// How the mean of a measure changed from the first period of the trend to the last (years, where two
/// fit: quarters differ by season).
#[must_use]
pub fn year_on_year(answer: &Answer, measure: Measure) -> f64 {
    let (weeks, period) = (answer.bands.weeks(), answer.summary.trend.weeks as usize);
    answer.bands.mean_over(measure, (weeks - period, weeks)) / answer.bands.mean_over(measure, (0, period)) - 1.0
}

/// The message with a measure's name as it stands in a sentence.
#[must_use]
pub fn measure_name(measure: Measure) -> &'static str {
    match measure {
        Measure::Motivation => "measure-motivation",
        Measure::Energy => "measure-energy",
        Measure::Exhaustion => "measure-exhaustion",
        Measure::Prospecting => "measure-prospecting",
        Measure::Closing => "measure-closing",
        Measure::Safety => "measure-safety",
        Measure::Standard => "measure-standard",
        Measure::Satisfaction => "measure-satisfaction",
        _ => "measure-sales",
    }
}

/// An outcome's name as a sentence begins with it: without its scale, and without the currency, which stands with
/// the amount.
#[must_use]
pub fn outcome_named(outcome: Outcome, currency: &str, words: &Words) -> String {
    let facts = [("currency", currency.into())];
    let name = words.find(&format!("outcome-{}", outcome.name()), &facts);
    let name = name.unwrap_or_else(|| sentence(outcome.name().replace('_', " ")));
    name.trim_end_matches(&format!(", {currency}")).trim_end_matches(" (0–1)").to_owned()
}

/// An outcome's name within a sentence without an amount.
#[must_use]
pub fn outcome_within(outcome: Outcome, currency: &str, words: &Words) -> String {
    let name = within(&outcome_named(outcome, currency, words));
    match outcome.unit() {
        Unit::Money | Unit::MoneyPerYear => format!("{name} ({currency})"),
        _ => name,
    }
}

/// An amount of an outcome within a sentence.
#[must_use]
pub fn amount(x: f64, unit: Unit, currency: &str, words: &Words) -> String {
    match unit {
        Unit::Money | Unit::MoneyPerYear => words.money(x, currency),
        _ => words.bare(x, unit),
    }
}

/// Turnover and its causes.
#[must_use]
pub fn exit_causes(summary: &Summary, words: &Words) -> String {
    let turnover = &summary.turnover;
    let mut most = &turnover.causes[0];
    for cause in &turnover.causes {
        if cause.per_year.value > most.per_year.value {
            most = cause;
        }
    }
    let message = if turnover.per_year.value > 0.0 { "finding-turnover" } else { "finding-turnover-none" };
    // Of those present, as the tables have it: a seat that stands empty loses nobody.
    let leave = summary.outcome(Outcome::Turnover).map_or(turnover.per_year.value, |stat| stat.mean);
    sentence(words.format(
        message,
        &[
            ("seats", words.count((leave * 100.0).round()).into()),
            ("cause", words.text(cause_name(most.cause)).into()),
            ("share", words.percent_round(most.share.value).into()),
        ],
    ))
}

/// How many leave a team over the whole run: the middle half of the futures.
#[must_use]
pub fn turnover(answer: &Answer, words: &Words) -> String {
    let stat = &answer.bands.exits[answer.bands.weeks() - 1];
    let (low, high) = (stat.p25.round(), stat.p75.round());
    let weeks = answer.summary.weeks;
    let years = weeks.is_multiple_of(52);
    sentence(words.format(
        if low < high { "finding-leavers" } else { "finding-leavers-one" },
        &[
            ("seats", words.count(answer.scenario.seats()).into()),
            ("low", words.count(low).into()),
            ("high", words.count(high).into()),
            ("period", if years { "years" } else { "weeks" }.into()),
            ("n", f64::from(if years { weeks / 52 } else { weeks }).into()),
        ],
    ))
}

/// Who wins most of several, and who least; `name` gives the name of a run.
#[must_use]
pub fn who_wins_most(answers: &[Answer], name: impl Fn(&Answer) -> String, words: &Words) -> Option<String> {
    let won = |answer: &Answer| answer.summary.outcome(Outcome::WonPerSeat).map_or(f64::NAN, |stat| stat.mean);
    let mut ranked: Vec<&Answer> = answers.iter().collect();
    ranked.sort_by(|a, b| won(b).total_cmp(&won(a)));
    let [best, .., worst] = ranked.as_slice() else { return None };
    let amount = |answer: &Answer| {
        let value = words.bare(won(answer), Unit::MoneyPerYear);
        format!("{value}\u{a0}{}", answer.scenario.currency)
    };
    Some(words.format(
        "finding-wins-most",
        &[
            ("best", name(best).into()),
            ("most", amount(best).into()),
            ("worst", name(worst).into()),
            ("least", amount(worst).into()),
        ],
    ))
}

/// With a capital letter, as a title or a sentence begins.
#[must_use]
pub fn sentence(text: String) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// A finding after a colon, where languages that we speak go on in small letters.
#[must_use]
pub fn within(finding: &str) -> String {
    let mut letters = finding.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// The message with a zone's name as it stands in a sentence.
#[must_use]
pub fn the_zone(zone: Zone) -> &'static str {
    match zone {
        Zone::Performance => "zone-the-performance",
        Zone::Comfort => "zone-the-comfort",
        Zone::Stress => "zone-the-stress",
        Zone::Apathy => "zone-the-apathy",
    }
}
