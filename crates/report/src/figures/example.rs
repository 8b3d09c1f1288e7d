//! One future seller by seller: who sits in each seat, who leaves and why, who starts.

use super::frame::{self, Captions, Place, Scale};
use super::scene::{Anchor, Point, Scene, Type};
use super::{Figure, Style, cause_name, lettering, zone_name};
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
    let title = words.tell(
        "finding-example",
        &[
            ("exits", (many(EventKind::Exit) as f64).into()),
            ("promoted", (many(EventKind::Promotion) as f64).into()),
            ("hires", (many(EventKind::Hire) as f64).into()),
        ],
    );
    let mut note = words.tell("figure-example-note", &[("future", example.future.to_string().into())]);
    let teams = answer.scenario.parameters.company.teams();
    if teams > 1 {
        note = format!("{note} {}", words.tell("figure-example-first-team", &[("teams", words.count(teams).into())]));
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
        None => words.tell("seat-number", &[("n", (seat as f64 + 1.0).into())]),
    };
    let names: Vec<String> = (0..seats).map(|seat| lettering::shortened(&name(seat), NAME, false, NAME_ROOM)).collect();
    let widest = names.iter().map(|name| lettering::width(name, NAME, false)).fold(80.0, f64::max);
    let place =
        Place { left: page.left + widest + 16.0, right: page.right - 16.0, bottom: page.bottom - strip, ..page };
    let across = Scale::new((0.0, (weeks.max(2) - 1) as f64), (place.left, place.right));
    manager_changes(&mut scene, events, &place, across, style);
    let step = (place.height() - 22.0) / seats as f64;
    for (seat, name) in names.into_iter().enumerate() {
        let y = place.top + 22.0 + (seat as f64 + 0.5) * step;
        scene.text((page.left, y + 4.5), name, Type::new(NAME, theme.ink()));
        let own: Vec<&EventRow> = events.iter().filter(|row| row.seat == Some(seat as u32)).collect();
        row(&mut scene, &own, weeks, across, (y, step), style);
    }
    zones(&mut scene, answer, &Place { top: page.bottom - strip + 8.0, bottom: page.bottom, ..place }, across, style);
    let axis = Place { bottom: page.bottom, ..place };
    frame::time_axis(&mut scene, theme, &axis, weeks, words);
    scene.text((page.left, page.bottom - 6.0), words.say("figure-example-zone"), Type::new(12.5, theme.soft()));
    Figure { id: "example", table: numbers(events), title, note, scene }
}

/// One seat: a line while somebody sits in it, a cross where they leave, a plus where somebody starts.
fn row(scene: &mut Scene, events: &[&EventRow], weeks: usize, across: Scale, (y, step): (f64, f64), style: &Style<'_>) {
    let theme = style.theme;
    let last = (weeks - 1) as f64;
    let comes_or_goes = |row: &&&EventRow| matches!(row.kind, EventKind::Hire | EventKind::Exit | EventKind::Promotion);
    let changes: Vec<&&EventRow> = events.iter().filter(comes_or_goes).collect();
    let starts_empty = changes.first().is_some_and(|row| row.kind == EventKind::Hire);
    let mut since = if starts_empty { None } else { Some(0.0) };
    let mut reasons = Vec::new();
    for row in changes {
        let week = f64::from(row.week);
        if row.kind == EventKind::Hire {
            since = Some(week);
            plus(scene, (across.at(week), y), style);
            continue;
        }
        if let Some(from) = since.take() {
            scene.line(vec![(across.at(from), y), (across.at(week), y)], theme.accent().thin(0.75), 4.0);
        }
        let x = across.at(week);
        cross(scene, (x, y), style);
        let why =
            row.cause.map_or_else(|| style.words.say("mark-promoted"), |cause| style.words.say(cause_name(cause)));
        reasons.push((x, why));
    }
    if let Some(from) = since {
        scene.line(vec![(across.at(from), y), (across.at(last), y)], theme.accent().thin(0.75), 4.0);
    }
    name_reasons(scene, &reasons, (across.at(0.0), across.at(last)), (y, step), style);
}

/// Why each left, above the line and before the cross, or where there is room; none over another. One for
/// which there is no room stands in the table alone.
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
        let width = lettering::width(why, 11.0, false);
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
            scene.text_on_paper((from, line), why.as_str(), Type::new(11.0, style.theme.soft()));
        }
    }
}

fn cross(scene: &mut Scene, (x, y): Point, style: &Style<'_>) {
    let (ink, r) = (style.theme.ink(), 4.5);
    scene.line(vec![(x - r, y - r), (x + r, y + r)], ink, 2.2);
    scene.line(vec![(x - r, y + r), (x + r, y - r)], ink, 2.2);
}

fn plus(scene: &mut Scene, (x, y): Point, style: &Style<'_>) {
    let (ink, r) = (style.theme.accent(), 5.5);
    scene.line(vec![(x - r, y), (x + r, y)], ink, 2.2);
    scene.line(vec![(x, y - r), (x, y + r)], ink, 2.2);
}

/// A dashed upright where the manager changes; it says so where that leaves the one before it readable.
fn manager_changes(scene: &mut Scene, events: &[EventRow], place: &Place, across: Scale, style: &Style<'_>) {
    let label = style.words.say("mark-manager");
    let width = lettering::width(&label, 11.0, false);
    let mut taken = f64::NEG_INFINITY;
    for row in events.iter().filter(|row| row.kind == EventKind::ManagerExit) {
        let x = across.at(f64::from(row.week));
        scene.dashed(vec![(x, place.top + 14.0), (x, place.bottom)], style.theme.soft(), 1.2, (4.0, 3.0));
        let late = x > f64::midpoint(place.left, place.right);
        let (left, anchor) = if late { (x - width, Anchor::End) } else { (x, Anchor::Start) };
        if left > taken + 6.0 {
            scene.text((x, place.top + 8.0), label.clone(), Type::new(11.0, style.theme.soft()).at(anchor));
            taken = left + width;
        }
    }
}

/// The strip of zones, as the team experiences them.
fn zones(scene: &mut Scene, answer: &Answer, place: &Place, across: Scale, style: &Style<'_>) {
    let weekly = &answer.example.record.weekly;
    let zone_in = |week: usize| {
        ZONES.into_iter().find(|(_, measure)| weekly.values(week, *measure).first().is_some_and(|x| *x > 0.5))
    };
    let (mut from, mut lettered) = (0, f64::NEG_INFINITY);
    while from < weekly.weeks() {
        let zone = zone_in(from);
        let mut to = from + 1;
        while to < weekly.weeks() && zone_in(to).map(|z| z.0) == zone.map(|z| z.0) {
            to += 1;
        }
        if let Some((zone, _)) = zone {
            let (x0, x1) = (across.at(from as f64), across.at(to as f64).min(place.right));
            scene.block((x0, place.top), (x1, place.bottom), style.theme.zone(zone).thin(0.9));
            let name = style.words.say(zone_name(zone));
            let letter: String = name.chars().take(1).collect();
            let (middle, line) = (f64::midpoint(x0, x1), f64::midpoint(place.top, place.bottom) + 4.0);
            let set = Type::new(11.5, style.theme.on_zone(zone)).bold();
            if lettering::width(&name, 11.5, true) + 12.0 < x1 - x0 {
                scene.text((x0 + 6.0, line), name, set);
            } else if x1 - x0 > 11.0 {
                scene.text((middle, line), letter, set.at(Anchor::Middle));
            } else if middle > lettered + 9.0 {
                // Too narrow to write into.
                let set = Type::new(9.5, style.theme.zone_name(zone)).bold().at(Anchor::Middle);
                scene.text((middle, place.top - 2.0), letter, set);
                lettered = middle;
            }
        }
        from = to;
    }
}

/// Who came and went, as in `events`.
fn numbers(events: &[EventRow]) -> Table {
    let told: Vec<EventRow> = events.iter().filter(|row| !matches!(row.kind, EventKind::SickLeave)).copied().collect();
    Table { name: "example", ..contents::events(&told) }
}
