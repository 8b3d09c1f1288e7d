//! Three questions to talk about, chosen from what happened in the run, each with its reason.

use super::Item;
use teamdrift_experiments::Answer;
use teamdrift_model::mechanisms::zone::Zone;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_report::findings::{the_zone, year_on_year};
use teamdrift_stats::Stat;
use teamdrift_words::Label;
use teamdrift_words::Words;

const HOW_MANY: usize = 3;

/// The questions' messages with their reasons, the most pressing first.
pub fn chosen(answer: &Answer, words: &Words) -> Vec<(&'static str, String)> {
    let summary = &answer.summary;
    let (zone, end) = summary.end().most();
    let percent = |share: f64| -> teamdrift_words::FluentValue<'static> { words.percent_round(share).into() };
    let mean = |outcome: Outcome| answer.record.outcomes.stat(outcome).mean;
    let difference = mean(Outcome::WeeksZonesDiffer) / f64::from(answer.scenario.weeks);
    let (satisfaction, sales) =
        (year_on_year(answer, Measure::Satisfaction), year_on_year(answer, Measure::WonPerSeat));
    let turnover = &summary.turnover;
    let ratio = summary.trend.ratio;
    let why = |id: &str, share: f64| words.format(id, &[("share", percent(share))]);
    let question = match zone {
        Zone::Performance => "question-performance",
        Zone::Comfort => "question-comfort",
        Zone::Stress => "question-stress",
        Zone::Apathy => "question-apathy",
    };
    let name = words.text(the_zone(zone));
    let mut all = vec![(question, words.format("why-zone", &[("share", percent(end.share)), ("zone", name.into())]))];
    let mut ask = |when: bool, question: &'static str, why: String| {
        if when {
            all.push((question, why));
        }
    };
    ask(end.share < 0.8, "question-open", why("why-open", end.share));
    ask(satisfaction > -0.03 && sales < -0.05, "question-survey", why("why-survey", -sales));
    ask(
        turnover.ambitious_share.value > 0.35,
        "question-ambitious",
        why("why-ambitious", turnover.ambitious_share.value),
    );
    ask(mean(Outcome::Exhaustion) > 0.45, "question-load", why("why-load", mean(Outcome::Burnt)));
    ask(difference > 0.2, "question-intended", why("why-intended", difference));
    let leave = mean(Outcome::Turnover);
    ask(leave > 0.25, "question-leavers", why("why-leavers", leave));
    ask(ratio.ci95.high < 1.0, "question-habits", why("why-sales-fall", 1.0 - ratio.value));
    ask(ratio.ci95.low > 1.0, "question-pace", why("why-sales-grow", ratio.value - 1.0));
    // Always worth asking, where little happened.
    ask(true, "question-notice", words.text("why-always"));
    ask(true, "question-standard", words.text("why-always"));
    all.truncate(HOW_MANY);
    all
}

/// Two runs differ worth a question: by so much exhaustion or satisfaction (0-1), by so many exits a year and seat.
const WORTH_ASKING: f64 = 0.1;

/// The questions about several runs beside each other, the most pressing first.
pub fn of_several(runs: &[Answer], words: &Words) -> Vec<Item> {
    let named = |answer: &Answer| Label::ByTitle.name_in_sentence(&answer.scenario, words);
    let stat = |answer: &Answer, outcome: Outcome| -> Stat { answer.record.outcomes.stat(outcome) };
    let most = |outcome: Outcome| {
        let mean = |answer: &&Answer| stat(answer, outcome).mean;
        runs.iter().max_by(|a, b| mean(a).total_cmp(&mean(b)))
    };
    let least = |outcome: Outcome| {
        let mean = |answer: &&Answer| stat(answer, outcome).mean;
        runs.iter().min_by(|a, b| mean(a).total_cmp(&mean(b)))
    };
    let level = |answer: &Answer, outcome| words.bare(stat(answer, outcome).mean, Unit::Level);
    let difference = |outcome: Outcome, a: &Answer, b: &Answer| stat(a, outcome).mean - stat(b, outcome).mean;
    let mut all = Vec::new();
    let mut ask = |question: &str, why: String| all.push(Item { head: words.text(question), text: why });

    let mut zones: Vec<Zone> = runs.iter().map(|answer| answer.summary.end().most().0).collect();
    zones.sort();
    zones.dedup();
    match zones.as_slice() {
        [zone] => {
            ask("question-same-end", words.format("why-same-end", &[("zone", words.text(the_zone(*zone)).into())]))
        }
        zones => ask("question-alike", words.format("why-alike", &[("zones", words.spelled(zones.len()).into())])),
    }
    if let (Some(best), Some(content)) = (most(Outcome::WonPerSeat), most(Outcome::Satisfaction)) {
        let (high, low) = (stat(content, Outcome::Satisfaction).ci95.low, stat(best, Outcome::Satisfaction).ci95.high);
        if high > low {
            let facts = [
                ("content", named(content).into()),
                ("most", level(content, Outcome::Satisfaction).into()),
                ("best", named(best).into()),
                ("there", level(best, Outcome::Satisfaction).into()),
            ];
            ask("question-praise", words.format("why-praise", &facts));
        }
    }
    if let (Some(worst), Some(best)) = (most(Outcome::Turnover), least(Outcome::Turnover))
        && difference(Outcome::Turnover, worst, best) > WORTH_ASKING
    {
        let seats = |answer: &Answer| words.count((100.0 * stat(answer, Outcome::Turnover).mean).round());
        let facts = [
            ("worst", named(worst).into()),
            ("most", seats(worst).into()),
            ("best", named(best).into()),
            ("least", seats(best).into()),
        ];
        ask("question-lost", words.format("why-lost", &facts));
    }
    if let (Some(best), Some(rested)) = (most(Outcome::WonPerSeat), least(Outcome::Exhaustion))
        && difference(Outcome::Exhaustion, best, rested) > WORTH_ASKING
    {
        let facts = [
            ("best", named(best).into()),
            ("there", level(best, Outcome::Exhaustion).into()),
            ("rested", named(rested).into()),
            ("least", level(rested, Outcome::Exhaustion).into()),
        ];
        ask("question-worn", words.format("why-worn", &facts));
    }
    ask("question-first-quarter", words.text("why-always"));
    ask("question-third", words.text("why-always"));
    all.truncate(HOW_MANY);
    all
}
