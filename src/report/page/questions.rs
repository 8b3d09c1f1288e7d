//! Three questions to talk about, chosen from what happened in the run, each with its reason.

use crate::experiment::Answer;
use crate::report::findings::{the_zone, year_on_year};
use crate::text::Words;
use teamdrift_core::measure::{Measure, Outcome};
use teamdrift_core::model::zone::Zone;

const HOW_MANY: usize = 3;

/// The questions' messages with their reasons, the most pressing first.
pub fn chosen(answer: &Answer, words: &Words) -> Vec<(&'static str, String)> {
    let summary = &answer.summary;
    let (zone, end) = summary.end().most();
    let percent = |share: f64| -> fluent_bundle::FluentValue<'static> { words.percent_round(share).into() };
    let mean = |outcome: Outcome| answer.record.outcomes.stat(outcome).mean;
    let apart = mean(Outcome::WeeksApart) / f64::from(answer.scenario.weeks);
    let (satisfaction, sales) =
        (year_on_year(answer, Measure::Satisfaction), year_on_year(answer, Measure::WonPerSeat));
    let turnover = &summary.turnover;
    let ratio = summary.trend.ratio;
    let why = |id: &str, share: f64| words.tell(id, &[("share", percent(share))]);
    let question = match zone {
        Zone::Performance => "question-performance",
        Zone::Comfort => "question-comfort",
        Zone::Stress => "question-stress",
        Zone::Apathy => "question-apathy",
    };
    let name = words.say(the_zone(zone));
    let mut all = vec![(question, words.tell("why-zone", &[("share", percent(end.share)), ("zone", name.into())]))];
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
    ask(apart > 0.2, "question-intended", why("why-intended", apart));
    ask(turnover.per_year.value > 0.25, "question-leavers", why("why-leavers", turnover.per_year.value));
    ask(ratio.ci95.high < 1.0, "question-habits", why("why-sales-fall", 1.0 - ratio.value));
    ask(ratio.ci95.low > 1.0, "question-pace", why("why-sales-grow", ratio.value - 1.0));
    // Always worth asking, where little happened.
    ask(true, "question-notice", words.say("why-always"));
    ask(true, "question-standard", words.say("why-always"));
    all.truncate(HOW_MANY);
    all
}
