//! The figure of a screening: how much each parameter moves the outcome, and which way.

use super::axis::{AxisRange, AxisStyle};
use super::frame::{self, Captions};
use super::plot_area::PlotArea;
use super::scene::{PageRect, Stroke, TextAnchor, TextStyle};
use super::{Figure, Style, text_layout};
use crate::findings;
use crate::screening as report;
use teamdrift_experiments::screening::{Screen, Screening};

/// Bars of the mean sizes with their intervals, the largest first.
#[must_use]
pub fn effects(screening: &Screening, screen: &Screen, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let all = report::ranked(screening, screen);
    let drawn = &all[..all.len().min(report::MOST_SHOWN)];
    let facts = [
        ("outcome", findings::outcome_within(screening.outcome, &screening.scenario.currency, words).into()),
        ("n", words.count(screening.trajectories).into()),
        ("drawn", words.count(drawn.len() as f64).into()),
        ("all", words.count(all.len() as f64).into()),
    ];
    let title = report::finding(screening, screen, words);
    let note = words.format("screen-note", &facts);
    let source = words.format(
        "screen-source",
        &[
            ("version", env!("CARGO_PKG_VERSION").into()),
            ("name", screening.scenario.name.as_str().into()),
            ("trajectories", words.count(screening.trajectories).into()),
            ("points", words.count(screen.outcomes.len() as f64).into()),
            ("futures", words.count(screening.plan.futures).into()),
            ("weeks", words.count(screening.scenario.weeks).into()),
            ("seed", screening.plan.seed.to_string().into()),
        ],
    );
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 300.0 + 26.0 * drawn.len() as f64, &captions);
    let room = drawn.iter().map(|(factor, _)| text_layout::width(&factor.key, 12.5, false)).fold(0.0, f64::max);
    let rect = PageRect { left: page.left + room + 30.0, right: page.right - 80.0, ..page };
    let unit = screening.outcome.unit();
    let ends = drawn.iter().flat_map(|(_, effect)| [effect.mu_star.value, effect.mu_star.ci95.high]);
    let plot = PlotArea::new(rect, AxisRange::around(ends, 7), AxisRange::rows(drawn.len() as f64));
    plot.x_axis(&mut scene, theme, &AxisStyle::mesh(&|x| words.bare(x, unit)));
    for (row, (factor, effect)) in drawn.iter().enumerate() {
        let (top, middle, bottom) = (row as f64 + 0.16, row as f64 + 0.5, row as f64 + 0.84);
        let one_way = !effect.mu.ci95.holds(0.0);
        let (value, interval) = (effect.mu_star.value, effect.mu_star.ci95);
        plot.bar(&mut scene, (0.0, top), (value, bottom), theme.accent().with_alpha(if one_way { 0.6 } else { 0.22 }));
        let stroke = Stroke::new(theme.text(), 1.5);
        plot.horizontal_interval(&mut scene, (interval.low, interval.high), middle, 4.0, stroke);
        let set = TextStyle::new(12.5, theme.text());
        let y = plot.y(middle);
        scene.text((rect.left - 24.0, y + 4.5), factor.key.as_str(), set.anchor(TextAnchor::End));
        let x = rect.left - 11.0;
        if one_way {
            // A triangle that points the way the outcome goes when the parameter grows.
            let tip = if effect.mu.value > 0.0 { -5.0 } else { 5.0 };
            scene.area(vec![(x - 4.5, y - tip), (x + 4.5, y - tip), (x, y + tip)], theme.text());
        } else {
            scene.circle((x, y), 3.2, theme.background(), Some(Stroke::new(theme.muted(), 1.4)));
        }
        scene.text((plot.rightmost([value, interval.high]) + 8.0, y + 4.5), words.bare(value, unit), set);
    }
    plot.vertical_line(&mut scene, 0.0, Stroke::new(theme.muted(), 1.0));
    Figure { id: "sensitivity", table: report::sensitivity(screening, screen), title, note, scene }
}
