//! The trails of a comparison on the zone plane, drawn as near as they lie together.

use super::frame::{self, Captions, Place, Scale};
use super::labels::Labels;
use super::plane::{draw_trail, sides};
use super::scene::{Anchor, Point, Scene, Type};
use super::{Figure, Style, zone_name};
use crate::table::{Cells, Table};
use teamdrift_experiments::compare::Comparison;
use teamdrift_model::mechanisms::zone::Zone;

/// The part of the plane that is drawn: from `from` to `from + side`, both ways.
#[derive(Debug, Clone, Copy)]
struct Window {
    from: (f64, f64),
    side: f64,
}

impl Window {
    const WHOLE: Window = Window { from: (0.0, 0.0), side: 1.0 };

    /// A square around all points with room for labels; the whole plane when that is nearly it.
    ///
    /// With `beside`, the names stand to the right of all points, and get their room there.
    fn around(points: impl Iterator<Item = Point> + Clone, beside: bool) -> Self {
        let fold = |read: fn(Point) -> f64| {
            let ends = points.clone().map(read).filter(|x| x.is_finite());
            (ends.clone().fold(f64::INFINITY, f64::min), ends.fold(f64::NEG_INFINITY, f64::max))
        };
        let ((left, right), (low, high)) = (fold(|p| p.0), fold(|p| p.1));
        let side = (if beside { 1.8 } else { 1.5 } * (right - left).max(high - low)).max(0.08);
        // Not a number either, where nobody was ever left.
        if !side.is_finite() || side > 0.6 {
            return Self::WHOLE;
        }
        let begin = |low: f64, high: f64| (f64::midpoint(low, high) - side / 2.0).clamp(0.0, 1.0 - side);
        let across = if beside { (right - 0.6 * side).clamp(0.0, 1.0 - side) } else { begin(left, right) };
        Self { from: (across, begin(low, high)), side }
    }
}

/// The figure.
#[must_use]
pub fn trails(comparison: &Comparison, style: &Style<'_>) -> Figure {
    let words = style.words;
    let reference = comparison.reference();
    let window =
        Window::around(comparison.arms.iter().flat_map(|arm| arm.trail.iter().copied()), comparison.pairs.len() > 1);
    let zoomed = window.side < 1.0;
    let title = title(comparison, style);
    let facts = [("other", style.named(&reference.scenario).into()), ("n", (comparison.pairs.len() as f64).into())];
    let mut note = words.tell("trails-note", &facts);
    if zoomed {
        note = format!("{note} {}", words.say("trails-corner"));
    }
    let note = style.note_of_kept(note, comparison.plan.futures);
    let source = style.source_of_a_comparison(comparison);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(style.theme, 800.0, 860.0, &captions);
    let boundary = reference.scenario.parameters.zone.boundary();
    let side = (page.width() - 40.0).min(page.height() - 20.0);
    let left = page.left + 40.0 + (page.width() - 40.0 - side) / 2.0;
    let square = Place { left, right: left + side, top: page.top, bottom: page.top + side };
    let (across, up) = plane(&mut scene, &square, window, boundary, style);
    names(&mut scene, &square, window, boundary, style);
    let places: Vec<Vec<Point>> = comparison
        .arms
        .iter()
        .map(|arm| {
            calmed(&arm.trail)
                .into_iter()
                .map(|(x, y)| (across.at(x), up.at(y)))
                .filter(|p| p.0.is_finite() && p.1.is_finite())
                .collect()
        })
        .collect();
    for trail in places.iter().filter(|trail| !trail.is_empty()) {
        draw_trail(&mut scene, trail, style);
    }
    let mut labels = Labels::new(&square, places.iter().flatten().copied().collect());
    if zoomed {
        let inset = corner(&square, &places);
        whole(&mut scene, &inset, window, boundary, style);
        labels.keep_free(inset);
    }
    let ends = comparison.arms.iter().zip(&places);
    let ends: Vec<(String, Point)> =
        ends.filter_map(|(arm, trail)| Some((style.title_of(&arm.scenario), *trail.last()?))).collect();
    labels.set_ends(&mut scene, &ends, style);
    if let Some(start) = places.first().and_then(|trail| trail.first()) {
        labels.set(&mut scene, *start, &words.say("figure-start"), style);
    }
    Figure { id: "trails", table: numbers(comparison), title, note, scene }
}

/// A way without the tremble of the median's last digits: means of up to five weeks around each.
fn calmed(trail: &[Point]) -> Vec<Point> {
    (0..trail.len())
        .map(|week| {
            // As far to both sides, so that the ends stay where they are.
            let reach = 2.min(week).min(trail.len() - 1 - week);
            let around = &trail[week - reach..=week + reach];
            let mean = |read: fn(&Point) -> f64| around.iter().map(read).sum::<f64>() / around.len() as f64;
            (mean(|p| p.0), mean(|p| p.1))
        })
        .collect()
}

fn title(comparison: &Comparison, style: &Style<'_>) -> String {
    let words = style.words;
    let reference = comparison.reference();
    let end = |trail: &[Point]| trail.last().copied().unwrap_or((f64::NAN, f64::NAN));
    let from = end(&reference.trail);
    let mut furthest = (0.0, None);
    for (arm, _) in comparison.alternatives() {
        let to = end(&arm.trail);
        let distance = (to.0 - from.0).hypot(to.1 - from.1);
        if distance > furthest.0 {
            furthest = (distance, Some(arm));
        }
    }
    let (distance, Some(arm)) = furthest else { return words.say("trails-title-same") };
    let facts = [
        ("name", style.named(&arm.scenario).into()),
        ("other", style.named(&reference.scenario).into()),
        ("distance", words.number(distance, 2).into()),
    ];
    words.tell(if comparison.pairs.len() == 1 { "trails-title-two" } else { "trails-title-apart" }, &facts)
}

/// The zones and axes of the part that is drawn.
fn plane(scene: &mut Scene, square: &Place, window: Window, boundary: f64, style: &Style<'_>) -> (Scale, Scale) {
    let (words, theme) = (style.words, style.theme);
    let ends = |from: f64| (from, from + window.side);
    let across = Scale::new(ends(window.from.0), (square.left, square.right));
    let up = Scale::new(ends(window.from.1), (square.bottom, square.top));
    tint(scene, square, (across.at(boundary), up.at(boundary)), style);
    let decimals = if window.side < 0.25 { 2 } else { 1 };
    let set = Type::new(11.5, theme.soft());
    for mark in frame::ticks(window.from.0, window.from.0 + window.side, 5.0) {
        scene.text((across.at(mark), square.bottom + 18.0), words.number(mark, decimals), set.at(Anchor::Middle));
        scene.line(vec![(across.at(mark), square.bottom), (across.at(mark), square.bottom + 4.0)], theme.soft(), 1.0);
    }
    for mark in frame::ticks(window.from.1, window.from.1 + window.side, 5.0) {
        scene.text((square.left - 8.0, up.at(mark) + 4.0), words.number(mark, decimals), set.at(Anchor::End));
        scene.line(vec![(square.left - 4.0, up.at(mark)), (square.left, up.at(mark))], theme.soft(), 1.0);
    }
    let axis = Type::new(13.0, theme.soft()).at(Anchor::Middle);
    scene.text((f64::midpoint(square.left, square.right), square.bottom + 38.0), words.say("axis-safety"), axis);
    scene.text(
        (square.left - 42.0, f64::midpoint(square.top, square.bottom)),
        words.say("axis-standard"),
        axis.upwards(),
    );
    (across, up)
}

/// Tints the zones of a square whose borders cross at a point, which may lie outside.
fn tint(scene: &mut Scene, square: &Place, (x, y): Point, style: &Style<'_>) {
    let theme = style.theme;
    let (x, y) = (x.clamp(square.left, square.right), y.clamp(square.top, square.bottom));
    for zone in Zone::ALL {
        let (safe, standard) = sides(zone);
        let from = (if safe { x } else { square.left }, if standard { square.top } else { y });
        let to = (if safe { square.right } else { x }, if standard { y } else { square.bottom });
        if to.0 > from.0 && to.1 > from.1 {
            scene.block(from, to, theme.zone(zone).thin(theme.tint()));
        }
    }
    scene.line(vec![(x, square.top), (x, square.bottom)], theme.paper(), 3.0);
    scene.line(vec![(square.left, y), (square.right, y)], theme.paper(), 3.0);
}

/// The names of the zones of which enough is drawn, each in its corner.
fn names(scene: &mut Scene, square: &Place, window: Window, boundary: f64, style: &Style<'_>) {
    let inside = |from: f64, above: bool| {
        let part = ((boundary - from) / window.side).clamp(0.0, 1.0);
        if above { 1.0 - part } else { part }
    };
    for zone in Zone::ALL {
        let (safe, standard) = sides(zone);
        if inside(window.from.0, safe) < 0.25 || inside(window.from.1, standard) < 0.08 {
            continue;
        }
        let x = if safe { square.right - 14.0 } else { square.left + 14.0 };
        let y = if standard { square.top + 26.0 } else { square.bottom - 14.0 };
        let set = Type::new(16.0, style.theme.zone_name(zone)).bold();
        scene.text((x, y), style.words.say(zone_name(zone)), set.at(if safe { Anchor::End } else { Anchor::Start }));
    }
}

/// The corner of a square that the trails use least.
fn corner(square: &Place, trails: &[Vec<Point>]) -> Place {
    let (side, gap) = (120.0, 44.0);
    let at = |right: bool, low: bool| {
        let left = if right { square.right - 14.0 - side } else { square.left + 14.0 };
        let top = if low { square.bottom - gap - side } else { square.top + gap };
        Place { left, right: left + side, top, bottom: top + side }
    };
    let near = |place: &Place, p: &Point| {
        (place.left - 70.0..place.right + 70.0).contains(&p.0) && (place.top - 30.0..place.bottom + 30.0).contains(&p.1)
    };
    let mut best = (at(false, false), usize::MAX);
    for place in [at(false, false), at(true, true), at(false, true), at(true, false)] {
        let hidden = trails.iter().flatten().filter(|p| near(&place, p)).count();
        if hidden < best.1 {
            best = (place, hidden);
        }
    }
    best.0
}

/// The whole plane, small, with the part that is drawn.
fn whole(scene: &mut Scene, inset: &Place, window: Window, boundary: f64, style: &Style<'_>) {
    let theme = style.theme;
    scene.block((inset.left, inset.top), (inset.right, inset.bottom), theme.paper());
    let across = Scale::new((0.0, 1.0), (inset.left, inset.right));
    let up = Scale::new((0.0, 1.0), (inset.bottom, inset.top));
    for _ in 0..3 {
        // Thicker than on the large plane: small areas need more colour to be told apart.
        tint(scene, inset, (across.at(boundary), up.at(boundary)), style);
    }
    let outline = |scene: &mut Scene, from: Point, to: Point, width: f64| {
        scene.line(vec![from, (to.0, from.1), to, (from.0, to.1), from], theme.ink(), width);
    };
    outline(scene, (inset.left, inset.top), (inset.right, inset.bottom), 0.8);
    let (x, y) = window.from;
    outline(scene, (across.at(x), up.at(y + window.side)), (across.at(x + window.side), up.at(y)), 1.8);
}

fn numbers(comparison: &Comparison) -> Table {
    let rows: Vec<(&str, u32, Point)> = comparison
        .arms
        .iter()
        .flat_map(|arm| arm.trail.iter().zip(0u32..).map(|(p, week)| (arm.scenario.name.as_str(), week, *p)))
        .collect();
    Table::new("trails", "The median team's way, a row a scenario and week.")
        .with(
            "scenario",
            "",
            "The scenario; the reference first.",
            Cells::Names(rows.iter().map(|r| r.0.to_owned()).collect()),
        )
        .with("week", "week", "Week, from 0.", Cells::Counts(rows.iter().map(|r| r.1).collect()))
        .with("safety", "0-1", "Median of perceived safety.", Cells::SomeNumbers(rows.iter().map(|r| r.2.0).collect()))
        .with(
            "standard",
            "0-1",
            "Median of perceived standard.",
            Cells::SomeNumbers(rows.iter().map(|r| r.2.1).collect()),
        )
}
