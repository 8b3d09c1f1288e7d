//! Small multiples of fans: money and the states of the people, side by side.

use super::frame::{self, Captions, Place, Scale};
use super::scene::{Anchor, Ink, Point, Scene, Type};
use super::{Figure, Style};
use crate::findings;
use crate::table::{Cells, Table};
use teamdrift_experiments::Answer;
use teamdrift_experiments::summary::SMOOTHED_OVER;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Stat;

/// One small fan chart: a title and one or two fans.
struct Panel {
    title: String,
    unit: Unit,
    fans: Vec<(String, Vec<Stat>)>,
}

/// The states that the figure shows, by panel.
const STATES: [(&str, &[Measure]); 4] = [
    ("panel-motivation", &[Measure::Motivation]),
    ("panel-energy", &[Measure::Energy, Measure::Exhaustion]),
    ("panel-skill", &[Measure::Prospecting, Measure::Closing]),
    ("panel-perceived", &[Measure::Safety, Measure::Standard]),
];

/// The message with a line's short name in its panel.
fn line_name(measure: Measure) -> &'static str {
    match measure {
        Measure::Energy => "line-energy",
        Measure::Exhaustion => "line-exhaustion",
        Measure::Prospecting => "line-prospecting",
        Measure::Closing => "line-closing",
        Measure::Safety => "line-safety",
        Measure::Standard => "line-standard",
        _ => "panel-motivation",
    }
}

/// The figure.
#[must_use]
pub fn states(answer: &Answer, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let currency = answer.scenario.currency.as_str();
    let weeks = answer.bands.weeks();
    let mut panels = vec![
        Panel {
            title: words.tell("panel-won", &[("currency", currency.into())]),
            unit: Unit::Money,
            fans: vec![(String::new(), answer.bands.won_smoothed.clone())],
        },
        Panel {
            title: words.tell("panel-contribution", &[("currency", currency.into())]),
            unit: Unit::Money,
            fans: vec![(String::new(), answer.bands.contribution_smoothed.clone())],
        },
    ];
    for (title, measures) in STATES {
        let fan = |measure: &Measure| (0..weeks).map(|week| *answer.bands.stat(week, *measure)).collect();
        panels.push(Panel {
            title: words.say(title),
            unit: Unit::Level,
            fans: measures.iter().map(|measure| (words.say(line_name(*measure)), fan(measure))).collect(),
        });
    }
    let title = findings::what_changes_most(answer, words);
    let note = style.note_of_kept(words.say("figure-states-note"), answer.plan.futures);
    let source = style.source(answer, 1);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 660.0, &captions);
    let (columns, rows) = (3, 2);
    let (gap_x, gap_y) = (34.0, 40.0);
    let wide = (page.width() - gap_x * (columns - 1) as f64) / columns as f64;
    let high = (page.height() + 14.0 - gap_y * (rows - 1) as f64) / rows as f64;
    for (at, panel) in panels.iter().enumerate() {
        let left = page.left + (at % columns) as f64 * (wide + gap_x);
        let top = page.top + (at / columns) as f64 * (high + gap_y);
        let place = Place { left, top, right: left + wide, bottom: top + high };
        draw(&mut scene, &place, panel, style);
    }
    Figure { id: "states", table: numbers(answer), title, note, scene }
}

fn draw(scene: &mut Scene, place: &Place, panel: &Panel, style: &Style<'_>) {
    let (words, theme) = (style.words, style.theme);
    scene.text((place.left, place.top + 10.0), panel.title.clone(), Type::new(13.0, theme.ink()).bold());
    let money = panel.unit == Unit::Money;
    let weeks = panel.fans[0].1.len();
    let skip = if money && weeks > 2 * SMOOTHED_OVER { SMOOTHED_OVER - 1 } else { 0 };
    let plot = Place {
        left: place.left + if money { 58.0 } else { 28.0 },
        top: place.top + 24.0,
        right: place.right - if panel.fans.len() > 1 { 8.0 } else { 0.0 },
        bottom: place.bottom - 22.0,
    };
    let range = if money {
        let all = || panel.fans.iter().flat_map(|(_, stats)| stats.iter().skip(skip));
        let low = all().map(|s| s.p05).fold(f64::INFINITY, f64::min);
        let high = all().map(|s| s.p95).fold(f64::NEG_INFINITY, f64::max);
        frame::round_range(low, high)
    } else {
        (0.0, 1.0)
    };
    let up = Scale::new(range, (plot.bottom, plot.top));
    let marks = if money { frame::ticks(range.0, range.1, 3.0) } else { vec![0.0, 0.5, 1.0] };
    for mark in marks {
        let y = up.at(mark);
        scene.line(vec![(plot.left, y), (plot.right, y)], theme.faint(), 1.0);
        let label = if money { words.count(mark) } else { words.number(mark, 1) };
        scene.text((plot.left - 6.0, y + 4.0), label, Type::new(10.5, theme.soft()).at(Anchor::End));
    }
    let across = frame::short_time_axis(scene, theme, &plot, weeks, words);
    for (at, (name, stats)) in panel.fans.iter().enumerate() {
        let ink = if at == 0 { theme.accent() } else { theme.second() };
        fan(scene, stats, skip, across, up, ink, at > 0);
        if !name.is_empty() && panel.fans.len() > 1 {
            // Away from the other line, where that leaves room.
            let other = &panel.fans[1 - at].1;
            let here = stats[weeks - 1].p50;
            let above = here >= other[weeks - 1].p50;
            let y = up.at(here) + if above { -7.0 } else { 15.0 };
            let set = Type::new(11.5, ink).bold().at(Anchor::End);
            scene.text_on_paper((plot.right - 2.0, y.clamp(plot.top + 10.0, plot.bottom - 3.0)), name.clone(), set);
        }
    }
}

fn fan(scene: &mut Scene, stats: &[Stat], skip: usize, across: Scale, up: Scale, ink: Ink, second: bool) {
    let weeks = || stats.iter().enumerate().skip(skip).map(|(week, stat)| (across.at(week as f64), stat));
    let band = |low: fn(&Stat) -> f64, high: fn(&Stat) -> f64| -> Vec<Point> {
        let upper = weeks().map(|(x, stat)| (x, up.at(high(stat))));
        let mut lower: Vec<Point> = weeks().map(|(x, stat)| (x, up.at(low(stat)))).collect();
        lower.reverse();
        upper.chain(lower).collect()
    };
    scene.area(band(|s| s.p05, |s| s.p95), ink.thin(0.16));
    scene.area(band(|s| s.p25, |s| s.p75), ink.thin(0.28));
    let median = weeks().map(|(x, stat)| (x, up.at(stat.p50))).collect();
    // The second line is dashed, so that the two differ without colour.
    if second { scene.dashed(median, ink, 2.0, (6.0, 3.0)) } else { scene.line(median, ink, 2.0) }
}

fn numbers(answer: &Answer) -> Table {
    let weeks = answer.bands.weeks();
    let mut measures =
        vec![("won_per_seat_4w", &answer.bands.won_smoothed), ("contribution_4w", &answer.bands.contribution_smoothed)];
    let states: Vec<(&str, Vec<Stat>)> = STATES
        .iter()
        .flat_map(|(_, panel)| panel.iter())
        .map(|m| (m.name(), (0..weeks).map(|week| *answer.bands.stat(week, *m)).collect()))
        .collect();
    measures.extend(states.iter().map(|(name, stats)| (*name, stats)));
    let column = |read: fn(&Stat) -> f64| {
        Cells::SomeNumbers(measures.iter().flat_map(|(_, stats)| stats.iter().map(read)).collect())
    };
    Table::new("states", "How futures are spread, a row a measure and week.")
        .with(
            "measure",
            "",
            "What is measured.",
            Cells::Words(measures.iter().flat_map(|(n, s)| vec![*n; s.len()]).collect()),
        )
        .with(
            "week",
            "week",
            "Week, from 0.",
            Cells::Counts(measures.iter().flat_map(|(_, s)| 0..s.len() as u32).collect()),
        )
        .with("p05", "", "5th percentile.", column(|s| s.p05))
        .with("p25", "", "25th percentile.", column(|s| s.p25))
        .with("p50", "", "Median.", column(|s| s.p50))
        .with("p75", "", "75th percentile.", column(|s| s.p75))
        .with("p95", "", "95th percentile.", column(|s| s.p95))
}
