//! Zone shares over time: of all futures, how many are where.

use super::frame::{self, Captions, Place, Scale};
use super::scene::{Anchor, Type};
use super::{Figure, Style};
use crate::table::{Cells, Table};
use teamdrift_experiments::Answer;
use teamdrift_model::mechanisms::zone::Zone;
use teamdrift_model::observe::Measure;

/// From the bottom up: dark, light, middle, dark, so that neighbours differ in grey.
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
    let note = words.say("figure-shares-note");
    let source = style.source(answer, 1);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 600.0, &captions);
    let place = Place { left: page.left + 46.0, right: page.right - 190.0, top: page.top + 14.0, ..page };
    let weeks = answer.bands.weeks();
    let across = frame::time_axis(&mut scene, theme, &place, weeks, words);
    let up = Scale::new((0.0, 1.0), (place.bottom, place.top));
    for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let y = up.at(share);
        scene.text((place.left - 8.0, y + 4.0), words.percent(share), Type::new(12.0, theme.soft()).at(Anchor::End));
    }
    let mut below = vec![0.0; weeks];
    let mut edges = Vec::new();
    let mut middles = Vec::new();
    for (zone, measure) in STACK {
        let share = |week: usize| answer.bands.stat(week, measure).mean;
        let above: Vec<f64> = (0..weeks).map(|week| below[week] + share(week)).collect();
        let lower = (0..weeks).rev().map(|week| (across.at(week as f64), up.at(below[week])));
        let upper: Vec<_> = (0..weeks).map(|week| (across.at(week as f64), up.at(above[week]))).collect();
        edges.push(upper.clone());
        scene.area(upper.into_iter().chain(lower).collect(), theme.zone(zone).thin(0.9));
        middles.push(up.at(f64::midpoint(below[weeks - 1], above[weeks - 1])));
        below = above;
    }
    // A line of the page's colour between the areas keeps them apart in grey.
    for edge in edges.into_iter().take(3) {
        scene.line(edge, theme.paper(), 1.6);
    }
    let x = place.right + 34.0;
    let seen: Vec<usize> = (0..STACK.len())
        .filter(|at| (0..weeks).any(|week| answer.bands.stat(week, STACK[*at].1).mean >= WORTH_A_LABEL))
        .collect();
    // Of two that end at the same height, the one higher in the stack has the higher label.
    let wanted: Vec<f64> = seen.iter().map(|at| middles[*at] - *at as f64 * 0.01).collect();
    let heights = frame::spread(&wanted, 44.0, place.top + 12.0, place.bottom - 18.0);
    scene.text((x, place.top - 10.0), words.say("figure-shares-head"), Type::new(11.0, theme.soft()));
    for (at, height) in seen.into_iter().zip(heights) {
        let zone = STACK[at].0;
        let share = |week: &teamdrift_experiments::summary::ZonesAt| words.percent_round(week.of(zone).share);
        let (start, end) = (answer.summary.start(), answer.summary.end());
        if end.of(zone).share > 0.0 {
            frame::leader(&mut scene, theme, (place.right + 3.0, middles[at]), (x - 16.0, height - 4.0));
        }
        let ink = theme.zone_name(zone);
        scene.block((x - 14.0, height - 9.0), (x - 4.0, height + 1.0), theme.zone(zone));
        scene.text((x, height + 1.0), words.say(super::zone_name(zone)), Type::new(14.0, ink).bold());
        scene.text((x, height + 18.0), format!("{} → {}", share(start), share(end)), Type::new(12.5, ink));
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
