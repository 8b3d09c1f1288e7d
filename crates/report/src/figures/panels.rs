//! Small multiples of fans: money and the states of the people, side by side.

use super::axis::{AxisRange, AxisStyle};
use super::frame::{self, Captions};
use super::plot_area::PlotArea;
use super::scene::{PageRect, Scene, Stroke, TextAnchor, TextStyle};
use super::{Figure, Style, fan};
use crate::findings;
use crate::table::{Cells, Table};
use teamdrift_experiments::Answer;
use teamdrift_experiments::summary::SMOOTHED_OVER;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Stat;

/// One small fan chart: a title and one or two fans.
struct FanPanel {
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
        FanPanel {
            title: words.format("panel-won", &[("currency", currency.into())]),
            unit: Unit::Money,
            fans: vec![(String::new(), answer.bands.won_smoothed.clone())],
        },
        FanPanel {
            title: words.format("panel-contribution", &[("currency", currency.into())]),
            unit: Unit::Money,
            fans: vec![(String::new(), answer.bands.contribution_smoothed.clone())],
        },
    ];
    for (title, measures) in STATES {
        let fan = |measure: &Measure| (0..weeks).map(|week| *answer.bands.stat(week, *measure)).collect();
        panels.push(FanPanel {
            title: words.text(title),
            unit: Unit::Level,
            fans: measures.iter().map(|measure| (words.text(line_name(*measure)), fan(measure))).collect(),
        });
    }
    let title = findings::what_changes_most(answer, words);
    let note = style.note_of_kept(words.text("figure-states-note"), answer.plan.futures);
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
        draw(&mut scene, PageRect { left, top, right: left + wide, bottom: top + high }, panel, style);
    }
    Figure { id: "states", table: numbers(answer), title, note, scene }
}

fn draw(scene: &mut Scene, rect: PageRect, panel: &FanPanel, style: &Style<'_>) {
    let (words, theme) = (style.words, style.theme);
    scene.text((rect.left, rect.top + 10.0), panel.title.clone(), TextStyle::new(13.0, theme.text()).bold());
    let money = panel.unit == Unit::Money;
    let weeks = panel.fans[0].1.len();
    let skip = if money && weeks > 2 * SMOOTHED_OVER { SMOOTHED_OVER - 1 } else { 0 };
    let rect = PageRect {
        left: rect.left + if money { 58.0 } else { 28.0 },
        top: rect.top + 24.0,
        right: rect.right - if panel.fans.len() > 1 { 8.0 } else { 0.0 },
        bottom: rect.bottom - 22.0,
    };
    let up = if money {
        let all = || panel.fans.iter().flat_map(|(_, stats)| stats.iter().skip(skip));
        let low = all().map(|s| s.p05).fold(f64::INFINITY, f64::min);
        let high = all().map(|s| s.p95).fold(f64::NEG_INFINITY, f64::max);
        AxisRange::rounded(low, high, 5)
    } else {
        AxisRange::with_key_points(0.0, 1.0, [0.0, 0.5, 1.0])
    };
    let plot = PlotArea::new(rect, frame::short_weeks_axis(weeks), up);
    let label = |y: f64| if money { words.count(y) } else { words.number(y, 1) };
    plot.y_axis(scene, theme, &AxisStyle::mesh(&label).size(10.5));
    frame::short_time_axis(scene, theme, &plot, weeks, words);
    for (at, (_, stats)) in panel.fans.iter().enumerate() {
        let color = if at == 0 { theme.accent() } else { theme.secondary() };
        let shown: Vec<(f64, &Stat)> = stats.iter().enumerate().skip(skip).map(|(week, s)| (week as f64, s)).collect();
        fan::bands(scene, &plot, &shown, color, [0.16, 0.28]);
        // The second line is dashed, so that the two differ without color.
        let stroke = Stroke::new(color, 2.0);
        let stroke = if at > 0 { stroke.dashed((6.0, 3.0)) } else { stroke };
        plot.line(scene, shown.iter().map(|(week, s)| (*week, s.p50)), stroke);
    }
    // Names on top of both fans.
    for (at, (name, stats)) in panel.fans.iter().enumerate().filter(|_| panel.fans.len() > 1) {
        let color = if at == 0 { theme.accent() } else { theme.secondary() };
        // Away from the other line, where there is room.
        let other = &panel.fans[1 - at].1;
        let end = stats[weeks - 1].p50;
        let below = end < other[weeks - 1].p50 && plot.y(end) + 15.0 < rect.bottom - 3.0;
        let y = plot.y(end) + if below { 15.0 } else { -7.0 };
        let set = TextStyle::new(11.5, color).bold().anchor(TextAnchor::End).halo();
        let y = y.max(rect.top + 10.0);
        scene.text((rect.right - 2.0, y), name.clone(), set);
    }
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
