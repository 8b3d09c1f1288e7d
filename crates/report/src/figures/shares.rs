//! Zone shares over time: of all futures, how many are where.

use super::axis::{AxisRange, AxisStyle};
use super::frame::{self, Captions};
use super::plot_area::PlotArea;
use super::scene::{PageRect, Stroke, TextStyle};
use super::{Figure, Style};
use crate::table::{Cells, Table};
use teamdrift_experiments::Answer;
use teamdrift_model::mechanisms::zone::Zone;
use teamdrift_model::observe::Measure;

/// From the bottom up: dark, light, middle, dark, so that neighbors differ in gray.
const STACK: [(Zone, Measure); 4] = [
    (Zone::Performance, Measure::InPerformance),
    (Zone::Comfort, Measure::InComfort),
    (Zone::Apathy, Measure::InApathy),
    (Zone::Stress, Measure::InStress),
];

/// The share that a zone has to reach in some week for its name to be worth the room.
const WORTH_A_LABEL: f64 = 0.01;

/// The figure.
#[must_use]
pub fn zone_shares(answer: &Answer, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let title = super::super::findings::when_it_settles(&answer.summary, words);
    let note = words.text("figure-shares-note");
    let source = style.source(answer, 1);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 600.0, &captions);
    let rect = PageRect { left: page.left + 46.0, right: page.right - 190.0, top: page.top + 14.0, ..page };
    let weeks = answer.bands.weeks();
    let quarters = AxisRange::with_key_points(0.0, 1.0, [0.0, 0.25, 0.5, 0.75, 1.0]);
    let plot = PlotArea::new(rect, frame::weeks_axis(weeks), quarters);
    let mut below = vec![0.0; weeks];
    let mut edges = Vec::new();
    let mut middles = Vec::new();
    for (zone, measure) in STACK {
        let share = |week: usize| answer.bands.stat(week, measure).mean;
        let above: Vec<f64> = (0..weeks).map(|week| below[week] + share(week)).collect();
        let edge = |at: &[f64]| -> Vec<(f64, f64)> { at.iter().enumerate().map(|(x, y)| (x as f64, *y)).collect() };
        let band = edge(&above).into_iter().zip(&below).map(|((week, above), below)| (week, *below, above));
        plot.band(&mut scene, band, theme.zone(zone).with_alpha(0.9));
        middles.push(plot.y(f64::midpoint(below[weeks - 1], above[weeks - 1])));
        edges.push(edge(&above));
        below = above;
    }
    // A line of the page's color separates the areas in gray.
    for edge in edges.into_iter().take(3) {
        plot.line(&mut scene, edge, Stroke::new(theme.background(), 1.6));
    }
    frame::time_axis(&mut scene, theme, &plot, weeks, words);
    plot.y_axis(&mut scene, theme, &AxisStyle { mesh: false, ..AxisStyle::mesh(&|share| words.percent_round(share)) });
    let x = rect.right + 34.0;
    let seen: Vec<usize> = (0..STACK.len())
        .filter(|at| (0..weeks).any(|week| answer.bands.stat(week, STACK[*at].1).mean >= WORTH_A_LABEL))
        .collect();
    // Of two that end at the same height, the one higher in the stack has the higher label.
    let targets: Vec<f64> = seen.iter().map(|at| middles[*at] - *at as f64 * 0.01).collect();
    let heights = frame::spread(&targets, 44.0, rect.top + 12.0, rect.bottom - 18.0);
    scene.text((x, rect.top - 10.0), words.text("figure-shares-head"), TextStyle::new(11.0, theme.muted()));
    for (at, height) in seen.into_iter().zip(heights) {
        let zone = STACK[at].0;
        let share = |week: &teamdrift_experiments::summary::ZonesAt| words.percent_round(week.of(zone).share);
        let (start, end) = (answer.summary.start(), answer.summary.end());
        if end.of(zone).share > 0.0 {
            frame::leader(&mut scene, theme, (rect.right + 3.0, middles[at]), (x - 16.0, height - 4.0));
        }
        let color = theme.zone_name(zone);
        scene.rect((x - 14.0, height - 9.0), (x - 4.0, height + 1.0), theme.zone(zone));
        scene.text((x, height + 1.0), words.text(super::zone_name(zone)), TextStyle::new(14.0, color).bold());
        scene.text((x, height + 18.0), format!("{} → {}", share(start), share(end)), TextStyle::new(12.5, color));
    }
    Figure { id: "zone-shares", table: numbers(answer), title, note, scene }
}

fn numbers(answer: &Answer) -> Table {
    let weeks = answer.bands.weeks();
    let table = Table::new("zone-shares", "Share of futures in each zone, a row a week.").with(
        "week",
        "week",
        "Week, from 0.",
        Cells::Counts((0..weeks as u32).collect()),
    );
    STACK.into_iter().fold(table, |table, (_, measure)| {
        let cells = Cells::Numbers((0..weeks).map(|week| answer.bands.stat(week, measure).mean).collect());
        table.with(measure.name(), "share", measure.doc(), cells)
    })
}
