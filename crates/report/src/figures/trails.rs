//! The trails of a comparison on the zone plane, drawn as near as they lie together.

use super::axis::{AxisRange, AxisStyle};
use super::frame::{self, Captions};
use super::labels::Labels;
use super::plane::{draw_trail, draw_zones, sides};
use super::plot_area::PlotArea;
use super::scene::{PagePoint, PageRect, Scene, Stroke, TextAnchor, TextStyle};
use super::zone_name;
use super::{Figure, Style};
use crate::table::{Cells, Table};
use teamdrift_experiments::compare::Comparison;
use teamdrift_model::mechanisms::zone::Zone;

/// The part of the plane that is drawn: from `from` to `from + side`, both ways.
#[derive(Debug, Clone, Copy)]
struct PlanePart {
    from: (f64, f64),
    side: f64,
}

impl PlanePart {
    const WHOLE: PlanePart = PlanePart { from: (0.0, 0.0), side: 1.0 };

    fn square(self) -> ((f64, f64), f64) {
        (self.from, self.side)
    }

    /// A square around all points with room for labels; the whole plane when that is nearly it.
    ///
    /// With `beside`, the names stand to the right of all points, and get their room there.
    fn around(points: impl Iterator<Item = (f64, f64)> + Clone, beside: bool) -> Self {
        let fold = |read: fn((f64, f64)) -> f64| {
            let ends = points.clone().map(read).filter(|x| x.is_finite());
            (ends.clone().fold(f64::INFINITY, f64::min), ends.fold(f64::NEG_INFINITY, f64::max))
        };
        let ((left, right), (low, high)) = (fold(|p| p.0), fold(|p| p.1));
        let side = (if beside { 1.8 } else { 1.5 } * (right - left).max(high - low)).max(0.08);
        // Not a number either, where there was never a seller.
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
        PlanePart::around(comparison.arms.iter().flat_map(|arm| arm.trail.iter().copied()), comparison.pairs.len() > 1);
    let zoomed = window.side < 1.0;
    let title = title(comparison, style);
    let facts = [("other", style.named(&reference.scenario).into()), ("n", (comparison.pairs.len() as f64).into())];
    let mut note = words.format("trails-note", &facts);
    if zoomed {
        note = format!("{note} {}", words.text("trails-corner"));
    }
    let note = style.note_of_kept(note, comparison.plan.futures);
    let source = style.source_of_a_comparison(comparison);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(style.theme, 800.0, 860.0, &captions);
    let boundary = reference.scenario.parameters.zone.boundary();
    let side = (page.width() - 40.0).min(page.height() - 20.0);
    let left = page.left + 40.0 + (page.width() - 40.0 - side) / 2.0;
    let square = PageRect { left, right: left + side, top: page.top, bottom: page.top + side };
    let plot = plane(&mut scene, square, window, boundary, style);
    names(&mut scene, &square, window, boundary, style);
    let trails: Vec<Vec<(f64, f64)>> = comparison
        .arms
        .iter()
        .map(|arm| smoothed(&arm.trail).into_iter().filter(|p| p.0.is_finite() && p.1.is_finite()).collect())
        .collect();
    for trail in trails.iter().filter(|trail| !trail.is_empty()) {
        draw_trail(&mut scene, &plot, trail, style);
    }
    let places: Vec<Vec<PagePoint>> =
        trails.iter().map(|trail| trail.iter().map(|at| plot.at(*at)).collect()).collect();
    let mut labels = Labels::new(&square, places.iter().flatten().copied().collect());
    if zoomed {
        let inset = corner(&square, &places);
        whole(&mut scene, inset, window, boundary, style);
        labels.keep_free(inset);
    }
    let ends = comparison.arms.iter().zip(&places);
    let ends: Vec<(String, PagePoint)> =
        ends.filter_map(|(arm, trail)| Some((style.title_of(&arm.scenario), *trail.last()?))).collect();
    labels.set_ends(&mut scene, &ends, style);
    if let Some(start) = places.first().and_then(|trail| trail.first()) {
        labels.set(&mut scene, *start, &words.text("figure-start"), style);
    }
    Figure { id: "trails", table: numbers(comparison), title, note, scene }
}

/// Moving means over up to five weeks, without the noise of the median's last digits.
fn smoothed(trail: &[(f64, f64)]) -> Vec<(f64, f64)> {
    (0..trail.len())
        .map(|week| {
            // As far to both sides, so that the ends stay where they are.
            let reach = 2.min(week).min(trail.len() - 1 - week);
            let around = &trail[week - reach..=week + reach];
            let mean = |read: fn(&(f64, f64)) -> f64| around.iter().map(read).sum::<f64>() / around.len() as f64;
            (mean(|p| p.0), mean(|p| p.1))
        })
        .collect()
}

fn title(comparison: &Comparison, style: &Style<'_>) -> String {
    let words = style.words;
    let reference = comparison.reference();
    let end = |trail: &[(f64, f64)]| trail.last().copied().unwrap_or((f64::NAN, f64::NAN));
    let from = end(&reference.trail);
    let mut furthest = (0.0, None);
    for (arm, _) in comparison.alternatives() {
        let to = end(&arm.trail);
        let distance = (to.0 - from.0).hypot(to.1 - from.1);
        if distance > furthest.0 {
            furthest = (distance, Some(arm));
        }
    }
    let (distance, Some(arm)) = furthest else { return words.text("trails-title-same") };
    let facts = [
        ("name", style.named(&arm.scenario).into()),
        ("other", style.named(&reference.scenario).into()),
        ("distance", words.number(distance, 2).into()),
    ];
    words.format(if comparison.pairs.len() == 1 { "trails-title-two" } else { "trails-title-separate" }, &facts)
}

/// The zones and axes of the part that is drawn.
fn plane(scene: &mut Scene, square: PageRect, window: PlanePart, boundary: f64, style: &Style<'_>) -> PlotArea {
    let (words, theme) = (style.words, style.theme);
    let range = |from: f64| AxisRange::new(from, from + window.side, 6);
    let plot = PlotArea::new(square, range(window.from.0), range(window.from.1));
    draw_zones(scene, &plot, window.square(), boundary, theme.tint(), style);
    let decimals = if range(window.from.0).step() < 0.099 { 2 } else { 1 };
    let label = |x: f64| words.number(x, decimals);
    let (across, up) = (words.text("axis-safety"), words.text("axis-standard"));
    plot.x_axis(scene, theme, &AxisStyle::line(&label).size(11.5).title(&across));
    plot.y_axis(scene, theme, &AxisStyle { room: 54.0, ..AxisStyle::line(&label).size(11.5).title(&up) });
    plot
}

/// The names of the zones of which enough is drawn, each in its corner.
fn names(scene: &mut Scene, square: &PageRect, window: PlanePart, boundary: f64, style: &Style<'_>) {
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
        let set = TextStyle::new(16.0, style.theme.zone_name(zone)).bold().halo();
        scene.text(
            (x, y),
            style.words.text(zone_name(zone)),
            set.anchor(if safe { TextAnchor::End } else { TextAnchor::Start }),
        );
    }
}

/// The corner of a square that the trails use least.
fn corner(square: &PageRect, trails: &[Vec<PagePoint>]) -> PageRect {
    let (side, gap) = (120.0, 44.0);
    let at = |right: bool, low: bool| {
        let left = if right { square.right - 14.0 - side } else { square.left + 14.0 };
        let top = if low { square.bottom - gap - side } else { square.top + gap };
        PageRect { left, right: left + side, top, bottom: top + side }
    };
    let near = |rect: &PageRect, p: &PagePoint| {
        let (aside, above) = (70.0, 30.0);
        PageRect {
            left: rect.left - aside,
            right: rect.right + aside,
            top: rect.top - above,
            bottom: rect.bottom + above,
        }
        .contains(*p)
    };
    let mut best = (at(false, false), usize::MAX);
    for rect in [at(false, false), at(true, true), at(false, true), at(true, false)] {
        let hidden = trails.iter().flatten().filter(|p| near(&rect, p)).count();
        if hidden < best.1 {
            best = (rect, hidden);
        }
    }
    best.0
}

/// The whole plane, small, with the part that is drawn.
fn whole(scene: &mut Scene, inset: PageRect, window: PlanePart, boundary: f64, style: &Style<'_>) {
    let theme = style.theme;
    let share = || AxisRange::with_key_points(0.0, 1.0, []);
    let plot = PlotArea::new(inset, share(), share());
    plot.bar(scene, (0.0, 0.0), (1.0, 1.0), theme.background());
    // More color than on the large plane: small areas need it to differ.
    draw_zones(scene, &plot, PlanePart::WHOLE.square(), boundary, 1.0 - (1.0 - theme.tint()).powi(3), style);
    let mut outline = |((x, y), side): ((f64, f64), f64), width: f64| {
        let corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)];
        plot.line(scene, corners, Stroke::new(theme.text(), width));
    };
    outline(PlanePart::WHOLE.square(), 0.8);
    outline(window.square(), 1.8);
}

fn numbers(comparison: &Comparison) -> Table {
    let rows: Vec<(&str, u32, (f64, f64))> = comparison
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
