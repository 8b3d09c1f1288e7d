//! One future seller by seller: who sits in each seat, who leaves and why, who starts.

use super::axis::AxisRange;
use super::frame::{self, Captions};
use super::plot_area::PlotArea;
use super::scene::{PagePoint, PageRect, Scene, Stroke, TextAnchor, TextStyle};
use super::{Figure, Style, cause_name, text_layout, zone_name};
use crate::contents;
use crate::table::Table;
use teamdrift_experiments::Answer;
use teamdrift_model::mechanisms::zone::Zone;
use teamdrift_model::observe::EventKind;
use teamdrift_model::observe::EventRow;
use teamdrift_model::observe::Measure;

const ZONES: [(Zone, Measure); 4] = [
    (Zone::Performance, Measure::InPerformance),
    (Zone::Comfort, Measure::InComfort),
    (Zone::Stress, Measure::InStress),
    (Zone::Apathy, Measure::InApathy),
];

/// Size of the sellers' names, and the most room that one takes.
const NAME: f64 = 12.5;
const NAME_ROOM: f64 = 220.0;

/// The figure.
#[must_use]
pub fn one_future(answer: &Answer, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let example = &answer.example;
    // Of a company of several teams, the first: the one with names.
    let events: Vec<EventRow> = example.record.events.iter().filter(|row| row.team == 0).copied().collect();
    let events = events.as_slice();
    let many = |happening| events.iter().filter(|row| row.kind == happening).count();
    let title = words.format(
        "finding-example",
        &[
            ("exits", (many(EventKind::Exit) as f64).into()),
            ("promoted", (many(EventKind::Promotion) as f64).into()),
            ("hires", (many(EventKind::Hire) as f64).into()),
        ],
    );
    let mut note = words.format("figure-example-note", &[("future", example.future.to_string().into())]);
    let teams = answer.scenario.parameters.company.teams();
    if teams > 1 {
        note = format!("{note} {}", words.format("figure-example-first-team", &[("teams", words.count(teams).into())]));
    }
    let source = style.source(answer, 1);
    let captions = Captions { title: &title, note: &note, source: &source };
    let seats = answer.scenario.parameters.team.sellers() as usize;
    let height = (250.0 + seats as f64 * 42.0).clamp(420.0, 1400.0);
    let (mut scene, page) = frame::page(theme, 960.0, height, &captions);
    let weeks = example.record.weekly.weeks();
    let strip = 30.0;
    let name = |seat: usize| match answer.scenario.sellers.get(seat) {
        Some(seller) => seller.name.clone(),
        None => words.format("seat-number", &[("n", (seat as f64 + 1.0).into())]),
    };
    let names: Vec<String> =
        (0..seats).map(|seat| text_layout::shortened(&name(seat), NAME, false, NAME_ROOM)).collect();
    let widest = names.iter().map(|name| text_layout::width(name, NAME, false)).fold(80.0, f64::max);
    let rect = PageRect { left: page.left + widest + 16.0, right: page.right - 16.0, ..page };
    // A row a seat, below the room for changes of the manager.
    let rows = PageRect { top: page.top + 22.0, bottom: page.bottom - strip, ..rect };
    let plot = PlotArea::new(rows, frame::weeks_axis(weeks), AxisRange::rows(seats as f64));
    manager_changes(&mut scene, events, page.top, &plot, style);
    for (seat, name) in names.into_iter().enumerate() {
        let y = plot.y(seat as f64 + 0.5);
        scene.text((page.left, y + 4.5), name, TextStyle::new(NAME, theme.text()));
        let own: Vec<&EventRow> = events.iter().filter(|row| row.seat == Some(seat as u32)).collect();
        draw_seat(&mut scene, &own, weeks, seat as f64 + 0.5, &plot, style);
    }
    let strip = PageRect { top: page.bottom - strip + 8.0, ..rect };
    let plot = PlotArea::new(strip, frame::weeks_axis(weeks), AxisRange::rows(1.0));
    zones(&mut scene, answer, &plot, style);
    frame::time_axis(&mut scene, theme, &plot, weeks, words);
    scene.text((page.left, page.bottom - 6.0), words.text("figure-example-zone"), TextStyle::new(12.5, theme.muted()));
    Figure { id: "example", table: numbers(events), title, note, scene }
}

/// One seat: a line while it is taken, a cross where a seller leaves, a plus where one starts.
fn draw_seat(scene: &mut Scene, events: &[&EventRow], weeks: usize, row: f64, plot: &PlotArea, style: &Style<'_>) {
    let stroke = Stroke::new(style.theme.accent().with_alpha(0.75), 4.0);
    let last = (weeks - 1) as f64;
    let comes_or_goes =
        |event: &&&EventRow| matches!(event.kind, EventKind::Hire | EventKind::Exit | EventKind::Promotion);
    let changes: Vec<&&EventRow> = events.iter().filter(comes_or_goes).collect();
    let starts_empty = changes.first().is_some_and(|event| event.kind == EventKind::Hire);
    let mut since = if starts_empty { None } else { Some(0.0) };
    let mut reasons = Vec::new();
    for event in changes {
        let week = f64::from(event.week);
        if event.kind == EventKind::Hire {
            since = Some(week);
            plus(scene, plot.at((week, row)), style);
            continue;
        }
        if let Some(from) = since.take() {
            plot.line(scene, [(from, row), (week, row)], stroke);
        }
        let at = plot.at((week, row));
        cross(scene, at, style);
        let why =
            event.cause.map_or_else(|| style.words.text("mark-promoted"), |cause| style.words.text(cause_name(cause)));
        reasons.push((at.0, why));
    }
    if let Some(from) = since {
        plot.line(scene, [(from, row), (last, row)], stroke);
    }
    let rect = plot.rect();
    name_reasons(scene, &reasons, (rect.left, rect.right), (plot.y(row), plot.y(1.0) - rect.top), style);
}

/// Reasons for leaving, each above the line and before its cross, or where there is room; none over another. One
/// without room stands in the table alone.
fn name_reasons(
    scene: &mut Scene,
    reasons: &[(f64, String)],
    (left, right): (f64, f64),
    (y, step): (f64, f64),
    style: &Style<'_>,
) {
    const GAP: f64 = 5.0;
    let mut taken: Vec<(f64, f64, f64)> = Vec::new();
    for (x, why) in reasons {
        let width = text_layout::width(why, 11.0, false);
        let above_and_below = [y - 9.0, y + 17.0];
        let lines = if step < 38.0 { &above_and_below[..1] } else { &above_and_below[..] };
        let places = lines.iter().flat_map(|line| [(*line, x - 3.0 - width), (*line, x + 4.0)]);
        let room = places.into_iter().find(|(line, from)| {
            let meets =
                |other: &(f64, f64, f64)| other.0 == *line && *from < other.2 + GAP && other.1 - GAP < from + width;
            *from >= left - 8.0 && from + width <= right + 8.0 && !taken.iter().any(meets)
        });
        if let Some((line, from)) = room {
            taken.push((line, from, from + width));
            scene.text((from, line), why.as_str(), TextStyle::new(11.0, style.theme.muted()).halo());
        }
    }
}

fn cross(scene: &mut Scene, (x, y): PagePoint, style: &Style<'_>) {
    let (stroke, r) = (Stroke::new(style.theme.text(), 2.2), 4.5);
    scene.line(vec![(x - r, y - r), (x + r, y + r)], stroke);
    scene.line(vec![(x - r, y + r), (x + r, y - r)], stroke);
}

fn plus(scene: &mut Scene, (x, y): PagePoint, style: &Style<'_>) {
    let (stroke, r) = (Stroke::new(style.theme.accent(), 2.2), 5.5);
    scene.line(vec![(x - r, y), (x + r, y)], stroke);
    scene.line(vec![(x, y - r), (x, y + r)], stroke);
}

/// A dashed vertical line where the manager changes, with a label where the one before it stays readable.
fn manager_changes(scene: &mut Scene, events: &[EventRow], top: f64, plot: &PlotArea, style: &Style<'_>) {
    let label = style.words.text("mark-manager");
    let set = TextStyle::new(11.0, style.theme.muted());
    let rect = plot.rect();
    let mut taken = f64::NEG_INFINITY;
    for event in events.iter().filter(|event| event.kind == EventKind::ManagerExit) {
        let x = plot.x(f64::from(event.week));
        let stroke = Stroke::new(style.theme.muted(), 1.2).dashed((4.0, 3.0));
        scene.line(vec![(x, top + 14.0), (x, rect.bottom)], stroke);
        let set = if x > rect.center().0 { set.anchor(TextAnchor::End) } else { set };
        let (left, right) = set.extent(x, &label);
        if left > taken + 6.0 {
            scene.text((x, top + 8.0), label.clone(), set);
            taken = right;
        }
    }
}

/// The strip of zones, as the team experiences them.
fn zones(scene: &mut Scene, answer: &Answer, plot: &PlotArea, style: &Style<'_>) {
    let weekly = &answer.example.record.weekly;
    let zone_in = |week: usize| {
        ZONES.into_iter().find(|(_, measure)| weekly.values(week, *measure).first().is_some_and(|x| *x > 0.5))
    };
    let rect = plot.rect();
    let last = (weekly.weeks().max(2) - 1) as f64;
    let (mut from, mut labeled) = (0, f64::NEG_INFINITY);
    while from < weekly.weeks() {
        let zone = zone_in(from);
        let mut to = from + 1;
        while to < weekly.weeks() && zone_in(to).map(|z| z.0) == zone.map(|z| z.0) {
            to += 1;
        }
        if let Some((zone, _)) = zone {
            let (start, end) = (from as f64, (to as f64).min(last));
            plot.bar(scene, (start, 0.0), (end, 1.0), style.theme.zone(zone).with_alpha(0.9));
            let (x0, x1) = (plot.x(start), plot.x(end));
            let name = style.words.text(zone_name(zone));
            let letter: String = name.chars().take(1).collect();
            let (middle, line) = (f64::midpoint(x0, x1), rect.center().1 + 4.0);
            let set = TextStyle::new(11.5, style.theme.on_zone(zone)).bold();
            if set.width(&name) + 12.0 < x1 - x0 {
                scene.text((x0 + 6.0, line), name, set);
            } else if x1 - x0 > 11.0 {
                scene.text((middle, line), letter, set.anchor(TextAnchor::Middle));
            } else if middle > labeled + 9.0 {
                // Too narrow to write into.
                let set = TextStyle::new(9.5, style.theme.zone_name(zone)).bold().anchor(TextAnchor::Middle);
                scene.text((middle, rect.top - 2.0), letter, set);
                labeled = middle;
            }
        }
        from = to;
    }
}

/// Who came and went, as in `events`.
fn numbers(events: &[EventRow]) -> Table {
    let shown: Vec<EventRow> = events.iter().filter(|row| !matches!(row.kind, EventKind::SickLeave)).copied().collect();
    Table { name: "example", ..contents::events(&shown) }
}
