//! Turnover by cause: why sellers leave, pooled over all futures.

use super::frame::{self, Captions, Place, Scale};
use super::scene::{Anchor, Type};
use super::{Figure, Style};
use crate::experiment::Answer;
use crate::experiment::summary::CauseTold;
use crate::report::table::{Cells, Table};
use teamdrift_core::model::leaving::Cause;

/// The figure.
#[must_use]
pub fn turnover(answer: &Answer, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let turnover = &answer.summary.turnover;
    let title = super::super::findings::why_they_leave(&answer.summary, words);
    let note = words.say("figure-turnover-note");
    let source = style.source(answer, 1);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 600.0, &captions);
    let place = Place { left: page.left + 218.0, right: page.right - 90.0, ..page };
    let most = turnover.causes.iter().map(|c| c.per_year.ci95.high).fold(0.01, f64::max);
    let across = Scale::new((0.0, most), (place.left, place.right));
    let groups: [(&str, bool); 2] = [("causes-chosen", true), ("causes-other", false)];
    let rows = (turnover.causes.len() + groups.len()) as f64 + 0.6;
    let step = (place.height() / rows).min(46.0);
    let mut y = place.top;
    for (group, (heading, chosen)) in groups.into_iter().enumerate() {
        y += if group > 0 { step * 0.6 } else { 0.0 };
        let mut causes: Vec<&CauseTold> = turnover.causes.iter().filter(|c| c.cause.voluntary() == chosen).collect();
        causes.sort_by(|a, b| b.per_year.value.total_cmp(&a.per_year.value));
        let sum = causes.iter().map(|c| c.share.value).sum::<f64>();
        let heading = words.tell(heading, &[("share", words.percent_round(sum).into())]);
        scene.text((page.left, y + step * 0.62), heading, Type::new(13.0, theme.ink()).bold());
        y += step;
        for told in causes {
            bar(&mut scene, told, across, (place.left, y, step), style);
            y += step;
        }
    }
    scene.line(vec![(place.left, place.top + step), (place.left, y)], theme.soft(), 1.0);
    Figure { id: "turnover", table: numbers(answer), title, note, scene }
}

fn bar(scene: &mut super::Scene, told: &CauseTold, across: Scale, at: (f64, f64, f64), style: &Style<'_>) {
    let (words, theme) = (style.words, style.theme);
    let (left, top, step) = at;
    let (from, to) = (top + step * 0.16, top + step * 0.84);
    let middle = f64::midpoint(from, to);
    let end = across.at(told.per_year.value);
    let fill = theme.accent().thin(if told.cause.voluntary() { 0.65 } else { 0.35 });
    scene.block((left, from), (end, to), fill);
    let (low, high) = (across.at(told.per_year.ci95.low.max(0.0)), across.at(told.per_year.ci95.high));
    scene.line(vec![(low, middle), (high, middle)], theme.ink(), 1.6);
    for x in [low, high] {
        scene.line(vec![(x, middle - 4.0), (x, middle + 4.0)], theme.ink(), 1.6);
    }
    let set = Type::new(13.0, theme.ink());
    scene.text((left - 10.0, middle + 4.5), words.say(cause_name(told.cause)), set.at(Anchor::End));
    scene.text((high.max(end) + 10.0, middle + 4.5), words.percent(told.per_year.value), set);
}

/// The message with a cause's name.
#[must_use]
pub fn cause_name(cause: Cause) -> &'static str {
    match cause {
        Cause::Shock => "cause-shock",
        Cause::Dissatisfaction => "cause-dissatisfaction",
        Cause::Ambition => "cause-ambition",
        Cause::Pay => "cause-pay",
        Cause::Manager => "cause-manager",
        Cause::Misfit => "cause-misfit",
        Cause::Dismissal => "cause-dismissal",
        Cause::Burnout => "cause-burnout",
    }
}

fn numbers(answer: &Answer) -> Table {
    let causes = &answer.summary.turnover.causes;
    let column = |read: fn(&CauseTold) -> f64| Cells::SomeNumbers(causes.iter().map(read).collect());
    Table::new("turnover", "Exits a year and budgeted seat, a row a cause, pooled over futures.")
        .with("cause", "", "Why sellers left.", Cells::Words(causes.iter().map(|c| c.cause.name()).collect()))
        .with("per_year", "1/year", "Exits a year and seat.", column(|c| c.per_year.value))
        .with("ci_low", "1/year", "Lower end of its 95 % interval.", column(|c| c.per_year.ci95.low))
        .with("ci_high", "1/year", "Upper end of its 95 % interval.", column(|c| c.per_year.ci95.high))
        .with("share", "share", "Share of all exits.", column(|c| c.share.value))
}
