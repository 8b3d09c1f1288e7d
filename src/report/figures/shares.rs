//! Zone shares over time: of all futures, how many are where.

use super::frame::{self, Captions, Place, Scale};
use super::scene::{Anchor, Type};
use super::{Figure, Style};
use crate::experiment::Answer;
use crate::report::table::{Cells, Table};
use teamdrift_core::measure::Measure;
use teamdrift_core::model::zone::Zone;

/// From the bottom up: dark, light, middle, dark, so that neighbours differ in grey.
const STACK: [(Zone, Measure); 4] = [
    (Zone::Performance, Measure::InPerformance),
    (Zone::Comfort, Measure::InComfort),
    (Zone::Apathy, Measure::InApathy),
    (Zone::Stress, Measure::InStress),
];

/// The figure.
#[must_use]
pub fn zone_shares(answer: &Answer, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let title = super::super::findings::when_it_settles(&answer.summary, words);
    let note = words.say("figure-shares-note");
    let source = style.source(answer, 1);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 600.0, &captions);
    let place = Place { left: page.left + 46.0, right: page.right - 190.0, ..page };
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
        scene.area(upper.into_iter().chain(lower).collect(), theme.zone(zone));
        middles.push(up.at(f64::midpoint(below[weeks - 1], above[weeks - 1])));
        below = above;
    }
    // A line of the page's colour between the areas keeps them apart in grey.
    for edge in edges.into_iter().take(3) {
        scene.line(edge, theme.paper(), 1.6);
    }
    let heights = frame::spread(&middles, 40.0, place.top + 10.0, place.bottom - 16.0);
    for (((zone, _), middle), height) in STACK.into_iter().zip(middles).zip(heights) {
        let end = answer.summary.end().of(zone).share;
        let x = place.right + 26.0;
        if end > 0.0 {
            frame::leader(&mut scene, theme, (place.right + 3.0, middle), (x - 4.0, height));
        }
        let ink = theme.zone_name(zone);
        scene.text((x, height + 1.0), words.say(super::plane::zone_name(zone)), Type::new(14.0, ink).bold());
        let share = words.tell("figure-shares-end", &[("share", words.percent_round(end).into())]);
        scene.text((x, height + 18.0), share, Type::new(12.5, ink));
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
