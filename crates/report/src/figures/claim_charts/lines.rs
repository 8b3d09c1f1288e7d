//! Lines over the values of an experiment, in one panel or several side by side, named where they end.

use super::color;
use crate::figures::Style;
use crate::figures::axis::{AxisRange, AxisStyle};
use crate::figures::frame::{self, Captions};
use crate::figures::plot_area::PlotArea;
use crate::figures::scene::{PageRect, Scene, Stroke, TextAnchor, TextStyle};
use crate::figures::text_layout;
use teamdrift_experiments::claims::chart::{Across, ChartLine, Mark, Panel, Scale as Written, Written as TickText};
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
        let rect = PageRect { left: left + numbers, top: page.top + 34.0, right, bottom: page.bottom - under };
        scene.text(
            (left, page.top + 14.0),
            style.words.text(panel.up),
            TextStyle::new(13.0, style.theme.text()).bold(),
        );
        draw(&mut scene, rect, panel, at + 1 == panels.len(), style);
    }
    scene
}

/// The text of a number on the y axis, or at a line's end.
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

/// The text of a round number on the y axis.
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

fn draw(scene: &mut Scene, rect: PageRect, panel: &Panel, last: bool, style: &Style<'_>) {
    let (words, theme) = (style.words, style.theme);
    let plot = PlotArea::new(rect, x_range(&panel.across, rect), y_range(panel));
    plot.y_axis(scene, theme, &AxisStyle::mesh(&|y| tick(y, panel.scale, style)));
    x_axis(scene, &plot, &panel.across, style);
    if let Some(reference) = panel.reference {
        plot.horizontal_line(scene, reference, Stroke::new(theme.muted(), 1.4));
    }
    for mark in &panel.marks {
        if let Mark::At(x, name) = mark {
            plot.vertical_line(scene, *x, Stroke::new(theme.muted(), 1.2).dashed((3.0, 3.0)));
            let x = plot.x(*x);
            let set = TextStyle::new(12.0, theme.muted()).halo();
            let text = words.text(name);
            // Beside the line, on the side that has room for it.
            let fits = x + 6.0 + set.width(&text) < rect.right;
            let (at, set) = if fits { (x + 6.0, set) } else { (x - 6.0, set.anchor(TextAnchor::End)) };
            scene.text((at, rect.bottom - 8.0), text, set);
        }
    }
    let dotted = matches!(panel.across, Across::Values { .. });
    let (least, most) = bounds(panel.scale);
    for line in &panel.lines {
        let band = line.points.iter().map(|p| (p.x, p.ci95.low.max(least), p.ci95.high.min(most)));
        plot.band(scene, band, color(line.pen.ink, style).with_alpha(0.16));
    }
    // Dashed lines over solid ones: where two coincide, both can be seen.
    let (dashed, solid): (Vec<&ChartLine>, Vec<&ChartLine>) = panel.lines.iter().partition(|line| line.pen.dashed);
    for line in solid.into_iter().chain(dashed) {
        let color = color(line.pen.ink, style);
        let points = || line.points.iter().map(|p| (p.x, p.value));
        let stroke = Stroke::new(color, 2.2);
        plot.line(scene, points(), if line.pen.dashed { stroke.dashed((7.0, 4.0)) } else { stroke });
        match (dotted, line.pen.dashed) {
            (true, true) => plot.circles(scene, points(), 3.6, theme.background(), Some(Stroke::new(color, 1.8))),
            (true, false) => plot.circles(scene, points(), 4.0, color, None),
            (false, _) => (),
        }
    }
    for mark in &panel.marks {
        let (at, ci, ink) = match *mark {
            Mark::Crossing(x, ci, ink) => ((x, panel.reference.unwrap_or_default()), ci, ink),
            Mark::Top(at, ci, ink) => (at, ci, ink),
            Mark::At(..) => continue,
        };
        let color = color(ink, style);
        plot.line(scene, [(ci.low, at.1), (ci.high, at.1)], Stroke::new(color, 7.0));
        plot.circles(scene, [at], 6.0, theme.background(), Some(Stroke::new(color, 2.4)));
    }
    if last {
        names(scene, &plot, panel, style);
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
fn y_range(panel: &Panel) -> AxisRange {
    let (least, most) = bounds(panel.scale);
    let points = panel.lines.iter().flat_map(|line| &line.points);
    let ends = points.flat_map(|p| [p.ci95.low, p.ci95.high]).filter(|x| x.is_finite());
    AxisRange::around(ends.map(|x| x.clamp(least, most)), 6)
}

/// The range that lines go along.
fn x_range(across: &Across, rect: PageRect) -> AxisRange {
    match across {
        Across::Weeks(weeks) => frame::short_weeks_axis(*weeks as usize),
        Across::Months(_, months) => {
            let half_years = (0..=*months as usize).step_by(6).map(|month| month as f64);
            AxisRange::with_key_points(0.0, *months, half_years)
        }
        Across::Values { at, .. } => {
            let (low, high) = (at[0], at[at.len() - 1]);
            // A little room at both ends, so that no dot lies on the edge.
            let room = 14.0 / (rect.width() - 28.0) * (high - low);
            AxisRange::with_key_points(low - room, high + room, at.iter().copied())
        }
    }
}

/// The axis that lines go along.
fn x_axis(scene: &mut Scene, plot: &PlotArea, across: &Across, style: &Style<'_>) {
    let (words, theme) = (style.words, style.theme);
    let (name, label): (&str, &dyn Fn(f64) -> String) = match across {
        Across::Weeks(weeks) => return frame::short_time_axis(scene, theme, plot, *weeks as usize, words),
        Across::Months(name, _) => (name, &|month| words.count(month)),
        Across::Values { name, scale: TickText::Decimals(decimals), .. } => (name, &|x| words.number(x, *decimals)),
        Across::Values { name, scale: TickText::Split, .. } => {
            (name, &|x| format!("{}/{}", words.number(100.0 * x, 0), words.number(100.0 * (1.0 - x), 0)))
        }
    };
    plot.x_axis(scene, theme, &AxisStyle::line(label).title(&words.text(name)));
}

/// The names of the lines where they end, with the number there.
fn names(scene: &mut Scene, plot: &PlotArea, panel: &Panel, style: &Style<'_>) {
    let (theme, rect) = (style.theme, plot.rect());
    let ends: Vec<(&ChartLine, f64)> =
        panel.lines.iter().filter_map(|line| Some((line, line.points.last()?.value))).collect();
    let x = rect.right + 34.0;
    let room = NAMES - 36.0;
    let texts: Vec<Vec<String>> =
        ends.iter().map(|(line, _)| text_layout::balanced(&style.words.text(line.name), 12.5, true, room)).collect();
    let most = texts.iter().map(Vec::len).max().unwrap_or(1) as f64;
    // Of two that end at the same height, the one drawn first has the higher label.
    let targets: Vec<f64> = ends.iter().enumerate().map(|(at, (_, end))| plot.y(*end) + at as f64 * 0.01).collect();
    let heights = frame::spread(&targets, 20.0 + 15.0 * most, rect.top, rect.bottom - 15.0 * most);
    for (((line, end), text), height) in ends.into_iter().zip(texts).zip(heights) {
        let color = color(line.pen.ink, style);
        frame::leader(scene, theme, (rect.right + 3.0, plot.y(end)), (x - 6.0, height));
        let mut y = height + 4.5;
        for part in text {
            scene.text((x, y), part, TextStyle::new(12.5, color).bold());
            y += 15.0;
        }
        scene.text((x, y), written(end, panel.scale, style), TextStyle::new(12.0, color));
    }
}
