//! Turnover by cause: why sellers leave, pooled over all futures.

use super::frame::{self, Captions, Place, Scale};
use super::scene::{Anchor, Type};
use super::{Figure, Style, cause_name};
use crate::table::{Cells, Table};
use teamdrift_experiments::Answer;
use teamdrift_experiments::summary::Pooled;

/// The figure.
#[must_use]
pub fn turnover(answer: &Answer, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let title = super::super::findings::why_they_leave(&answer.summary, words);
    let note = words.say("figure-turnover-note");
    let source = style.source(answer, 1);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 600.0, &captions);
    let place = Place { left: page.left + 218.0, right: page.right - 164.0, ..page };
    let groups = groups(answer);
    let most = groups.iter().flat_map(|group| &group.bars).map(|bar| bar.per_year.ci95.high).fold(0.01, f64::max);
    let across = Scale::new((0.0, most), (place.left, place.right));
    let rows = groups.iter().map(|group| group.bars.len() + 1).sum::<usize>() as f64 + 0.4 * (groups.len() - 1) as f64;
    let step = (place.height() / rows).min(46.0);
    let mut y = place.top - 8.0;
    for (at, group) in groups.iter().enumerate() {
        y += if at > 0 { step * 0.4 } else { 0.0 };
        let heading = words.tell(group.heading, &[("share", words.percent_round(group.share).into())]);
        scene.text((page.left, y + step * 0.62), heading, Type::new(13.0, theme.ink()).bold());
        y += step;
        let top = y;
        for told in &group.bars {
            bar(&mut scene, told, across, (place.left, y, step), style);
            y += step;
        }
        scene.line(vec![(place.left, top), (place.left, y)], theme.soft(), 1.0);
    }
    Figure { id: "turnover", table: numbers(&groups), title, note, scene }
}

/// Bars under one heading.
struct Group {
    heading: &'static str,
    /// The share that the heading tells.
    share: f64,
    bars: Vec<Bar>,
}

/// One bar: why sellers leave, or who.
struct Bar {
    /// Its name in the table.
    key: &'static str,
    /// The message with its name.
    name: &'static str,
    /// Exits a year and budgeted seat.
    per_year: Pooled,
    /// Share of all exits; of those by choice where the bar is about who leaves.
    share: f64,
    /// How strongly it is filled.
    fill: f64,
}

/// Causes by choice, other causes, and who it is that chooses; the longest bar first.
fn groups(answer: &Answer) -> [Group; 3] {
    let turnover = &answer.summary.turnover;
    let causes = |heading, chosen: bool, fill| {
        let told = turnover.causes.iter().filter(|told| told.cause.voluntary() == chosen);
        let mut bars: Vec<Bar> = told
            .map(|told| Bar {
                key: told.cause.name(),
                name: cause_name(told.cause),
                per_year: told.per_year,
                share: told.share.value,
                fill,
            })
            .collect();
        bars.sort_by(|a, b| b.per_year.value.total_cmp(&a.per_year.value));
        Group { heading, share: bars.iter().map(|bar| bar.share).sum(), bars }
    };
    let who = |key, name, per_year, share: &Pooled| Bar { key, name, per_year, share: share.value, fill: 1.0 };
    let ambitious = who("ambitious", "who-ambitious", turnover.ambitious_per_year, &turnover.ambitious_share);
    let best = who("top-fifth", "who-top-fifth", turnover.top_fifth_per_year, &turnover.top_fifth_share);
    // Of fewer sellers than five a fifth is nobody.
    let best = (answer.scenario.parameters.team.sellers() >= 5).then_some(best);
    let bars = best.into_iter().chain([ambitious]).collect();
    [
        causes("causes-chosen", true, 0.65),
        causes("causes-other", false, 0.45),
        Group { heading: "causes-who", share: turnover.voluntary_share.value, bars },
    ]
}

fn bar(scene: &mut super::Scene, told: &Bar, across: Scale, at: (f64, f64, f64), style: &Style<'_>) {
    let (words, theme) = (style.words, style.theme);
    let (left, top, step) = at;
    let (from, to) = (top + step * 0.16, top + step * 0.84);
    let middle = f64::midpoint(from, to);
    let end = across.at(told.per_year.value);
    let who = told.fill >= 1.0;
    let ink = if who { theme.second().thin(0.75) } else { theme.accent().thin(told.fill) };
    scene.block((left, from), (end, to), ink);
    let (low, high) = (across.at(told.per_year.ci95.low.max(0.0)), across.at(told.per_year.ci95.high));
    scene.line(vec![(low, middle), (high, middle)], theme.ink(), 1.6);
    for x in [low, high] {
        scene.line(vec![(x, middle - 4.0), (x, middle + 4.0)], theme.ink(), 1.6);
    }
    let set = Type::new(13.0, theme.ink());
    scene.text((left - 10.0, middle + 4.5), words.say(told.name), set.at(Anchor::End));
    let rate = words.percent(told.per_year.value);
    let value = if who {
        words.tell("who-share", &[("rate", rate.into()), ("share", words.percent_round(told.share).into())])
    } else {
        rate
    };
    scene.text((high.max(end) + 10.0, middle + 4.5), value, set);
}

fn numbers(groups: &[Group]) -> Table {
    let bars = || groups.iter().flat_map(|group| &group.bars);
    let column = |read: fn(&Bar) -> f64| Cells::SomeNumbers(bars().map(read).collect());
    Table::new("turnover", "Exits a year and budgeted seat, a row a cause, then who left by choice; over all futures.")
        .with("cause", "", "Why sellers left, or who did by choice.", Cells::Words(bars().map(|bar| bar.key).collect()))
        .with("per_year", "1/year", "Exits a year and seat.", column(|bar| bar.per_year.value))
        .with("ci_low", "1/year", "Lower end of its 95 % interval.", column(|bar| bar.per_year.ci95.low))
        .with("ci_high", "1/year", "Upper end of its 95 % interval.", column(|bar| bar.per_year.ci95.high))
        .with("share", "share", "Share of all exits; for who left, of those by choice.", column(|bar| bar.share))
}
