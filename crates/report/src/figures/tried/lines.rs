//! Lines over what was tried, in one panel or several side by side, named where they end.

use super::colour;
use crate::figures::Style;
use crate::figures::frame::{self, Captions, Place, Scale};
use crate::figures::lettering;
use crate::figures::scene::{Anchor, Point, Scene, Type};
use teamdrift_experiments::claims::chart::{Across, Line, Mark, Panel, Scale as Written, Written as Tick};
use teamdrift_model::observe::Unit;

/// Room beside the last panel for the names of the lines.
const NAMES: f64 = 178.0;
/// Room left of a panel for the numbers of its axis.
const NUMBERS: f64 = 62.0;

pub(super) fn scene(panels: &[Panel], captions: &Captions<'_>, style: &Style<'_>) -> Scene {
    let (mut scene, page) = frame::page(style.theme, 960.0, 600.0, captions);
    let several = panels.len() > 1;
    let wide = (page.width() - NAMES) / panels.len() as f64;
    for (at, panel) in panels.iter().enumerate() {
        let left = page.left + at as f64 * wide;
        let right = left + wide - if at + 1 < panels.len() { 18.0 } else { 0.0 };
        let numbers = if several { NUMBERS - 18.0 } else { NUMBERS };
        // An axis with a name takes a line more.
        let under = if matches!(panel.across, Across::Weeks(_)) { 0.0 } else { 20.0 };
        let place = Place { left: left + numbers, top: page.top + 34.0, right, bottom: page.bottom - under };
        scene.text((left, page.top + 14.0), style.words.say(panel.up), Type::new(13.0, style.theme.ink()).bold());
        draw(&mut scene, &place, panel, at + 1 == panels.len(), style);
    }
    scene
}

/// The text of a number on the upright axis, or at a line's end.
fn written(x: f64, scale: Written, style: &Style<'_>) -> String {
    match scale {
        Written::Whole(unit) => style.words.bare(x, unit),
        Written::Change => style.words.change(x),
        Written::Money => {
            let plain = style.words.bare(x, Unit::Money);
            if x > 0.0 { format!("+{plain}") } else { plain }
        }
    }
}

/// The text of a round number on the upright axis.
fn tick(x: f64, scale: Written, style: &Style<'_>) -> String {
    match scale {
        Written::Whole(Unit::Share) => style.words.percent_round(x),
        Written::Whole(Unit::Level) => style.words.number(x, 1),
        Written::Change if (100.0 * x).fract().abs() < 1e-6 || (100.0 * x).fract().abs() > 1.0 - 1e-6 => {
            let plain = style.words.percent_round(x);
            if x > 0.0 { format!("+{plain}") } else { plain }
        }
        _ => written(x, scale, style),
    }
}

fn draw(scene: &mut Scene, place: &Place, panel: &Panel, last: bool, style: &Style<'_>) {
    let (words, theme) = (style.words, style.theme);
    let range = range(panel);
    let up = Scale::new(range, (place.bottom, place.top));
    for mark in frame::ticks(range.0, range.1, 5.0) {
        let y = up.at(mark);
        scene.line(vec![(place.left, y), (place.right, y)], theme.faint(), 1.0);
        let set = Type::new(12.0, theme.soft()).at(Anchor::End);
        scene.text((place.left - 8.0, y + 4.0), tick(mark, panel.scale, style), set);
    }
    let across = axis(scene, place, &panel.across, style);
    if let Some(reference) = panel.reference {
        let y = up.at(reference);
        scene.line(vec![(place.left, y), (place.right, y)], theme.soft(), 1.4);
    }
    for mark in &panel.marks {
        if let Mark::At(x, name) = mark {
            let x = across.at(*x);
            scene.dashed(vec![(x, place.top), (x, place.bottom)], theme.soft(), 1.2, (3.0, 3.0));
            let set = Type::new(12.0, theme.soft());
            let text = words.say(name);
            // Beside the line, on the side that has room for it.
            let fits = x + 6.0 + lettering::width(&text, 12.0, false) < place.right;
            let (at, set) = if fits { (x + 6.0, set) } else { (x - 6.0, set.at(Anchor::End)) };
            scene.text_on_paper((at, place.bottom - 8.0), text, set);
        }
    }
    let dotted = matches!(panel.across, Across::Tried { .. });
    for line in &panel.lines {
        band(scene, line, across, up, bounds(panel.scale), style);
    }
    // Dashed lines over whole ones: where two coincide, both can be seen.
    let (dashed, whole): (Vec<&Line>, Vec<&Line>) = panel.lines.iter().partition(|line| line.pen.dashed);
    for line in whole.into_iter().chain(dashed) {
        let ink = colour(line.pen.ink, style);
        let points: Vec<Point> = line.points.iter().map(|p| (across.at(p.x), up.at(p.value))).collect();
        if line.pen.dashed {
            scene.dashed(points.clone(), ink, 2.2, (7.0, 4.0));
        } else {
            scene.line(points.clone(), ink, 2.2);
        }
        if dotted {
            for at in points {
                if line.pen.dashed {
                    scene.ring(at, 3.6, theme.paper(), (ink, 1.8));
                } else {
                    scene.dot(at, 4.0, ink);
                }
            }
        }
    }
    for mark in &panel.marks {
        let (at, ci, ink) = match *mark {
            Mark::Crossing(x, ci, ink) => ((x, panel.reference.unwrap_or_default()), ci, ink),
            Mark::Top(at, ci, ink) => (at, ci, ink),
            Mark::At(..) => continue,
        };
        let (y, ink) = (up.at(at.1), colour(ink, style));
        scene.line(vec![(across.at(ci.low), y), (across.at(ci.high), y)], ink, 7.0);
        scene.ring((across.at(at.0), y), 6.0, theme.paper(), (ink, 2.4));
    }
    if last {
        names(scene, place, panel, up, style);
    }
}

/// What can be: no share and no level lies beyond 0 and 1, though its interval may seem to.
fn bounds(scale: Written) -> (f64, f64) {
    match scale {
        Written::Whole(Unit::Share | Unit::Level) => (0.0, 1.0),
        _ => (f64::NEG_INFINITY, f64::INFINITY),
    }
}

/// From the lowest to the highest end of an interval, with 0 where the scale has one.
fn range(panel: &Panel) -> (f64, f64) {
    let (least, most) = bounds(panel.scale);
    let ends = || panel.lines.iter().flat_map(|line| &line.points).flat_map(|p| [p.ci95.low, p.ci95.high]);
    let finite = || ends().filter(|x| x.is_finite()).map(|x| x.clamp(least, most));
    let low = finite().fold(0.0, f64::min);
    let high = finite().fold(0.0, f64::max);
    frame::round_range(low, high)
}

/// The axis that lines go along.
fn axis(scene: &mut Scene, place: &Place, across: &Across, style: &Style<'_>) -> Scale {
    let (words, theme) = (style.words, style.theme);
    let set = Type::new(12.0, theme.soft()).at(Anchor::Middle);
    let mark = |scene: &mut Scene, x: f64, text: String| {
        scene.line(vec![(x, place.bottom), (x, place.bottom + 5.0)], theme.soft(), 1.0);
        scene.text((x, place.bottom + 20.0), text, set);
    };
    let name = |scene: &mut Scene, text: String| {
        scene.text((f64::midpoint(place.left, place.right), place.bottom + 38.0), text, Type { size: 13.0, ..set });
    };
    match across {
        Across::Weeks(weeks) => frame::short_time_axis(scene, theme, place, *weeks as usize, words),
        Across::Months(message, months) => {
            let scale = Scale::new((0.0, *months), (place.left, place.right));
            scene.line(vec![(place.left, place.bottom), (place.right, place.bottom)], theme.soft(), 1.0);
            for month in (0..=*months as usize).step_by(6) {
                mark(scene, scale.at(month as f64), words.count(month as f64));
            }
            name(scene, words.say(message));
            scale
        }
        Across::Tried { name: message, at, scale: how } => {
            let (low, high) = (at[0], at[at.len() - 1]);
            // A little room at both ends, so that no dot lies on the edge.
            let scale = Scale::new((low, high), (place.left + 14.0, place.right - 14.0));
            scene.line(vec![(place.left, place.bottom), (place.right, place.bottom)], theme.soft(), 1.0);
            for x in at {
                let text = match how {
                    Tick::Decimals(decimals) => words.number(*x, *decimals),
                    Tick::Split => {
                        format!("{}/{}", words.number(100.0 * x, 0), words.number(100.0 * (1.0 - x), 0))
                    }
                };
                mark(scene, scale.at(*x), text);
            }
            name(scene, words.say(message));
            scale
        }
    }
}

/// The line's interval as a band.
fn band(scene: &mut Scene, line: &Line, across: Scale, up: Scale, (least, most): (f64, f64), style: &Style<'_>) {
    let points = || line.points.iter().filter(|p| p.ci95.low.is_finite() && p.ci95.high.is_finite());
    let upper = points().map(|p| (across.at(p.x), up.at(p.ci95.high.min(most))));
    let lower: Vec<Point> = points().map(|p| (across.at(p.x), up.at(p.ci95.low.max(least)))).collect();
    scene.area(upper.chain(lower.into_iter().rev()).collect(), colour(line.pen.ink, style).thin(0.16));
}

/// The names of the lines where they end, with the number there.
fn names(scene: &mut Scene, place: &Place, panel: &Panel, up: Scale, style: &Style<'_>) {
    let theme = style.theme;
    let ends: Vec<(&Line, f64)> =
        panel.lines.iter().filter_map(|line| Some((line, line.points.last()?.value))).collect();
    let x = place.right + 34.0;
    let room = NAMES - 36.0;
    let texts: Vec<Vec<String>> =
        ends.iter().map(|(line, _)| lettering::balanced(&style.words.say(line.name), 12.5, true, room)).collect();
    let most = texts.iter().map(Vec::len).max().unwrap_or(1) as f64;
    // Of two that end at the same height, the one drawn first has the higher label.
    let wanted: Vec<f64> = ends.iter().enumerate().map(|(at, (_, end))| up.at(*end) + at as f64 * 0.01).collect();
    let heights = frame::spread(&wanted, 20.0 + 15.0 * most, place.top, place.bottom - 15.0 * most);
    for (((line, end), text), height) in ends.into_iter().zip(texts).zip(heights) {
        let ink = colour(line.pen.ink, style);
        frame::leader(scene, theme, (place.right + 3.0, up.at(end)), (x - 6.0, height));
        let mut y = height + 4.5;
        for part in text {
            scene.text((x, y), part, Type::new(12.5, ink).bold());
            y += 15.0;
        }
        scene.text((x, y), written(end, panel.scale, style), Type::new(12.0, ink));
    }
}
