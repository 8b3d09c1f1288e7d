//! Figures of a sweep: a band over one parameter, a map over two with the borders of the zones.

use super::axis::{AxisRange, AxisStyle};
use super::frame::{self, Captions};
use super::plot_area::PlotArea;
use super::scene::{Color, PagePoint, PageRect, Scene, Stroke, TextAnchor, TextStyle};
use super::{Figure, Style, zone_name};
use crate::sweep::{self as report, SweepPoint, Swept};
use crate::table::{Cells, Table};
use teamdrift_experiments::design::Choice;
use teamdrift_experiments::sweep::Sweep;
use teamdrift_model::mechanisms::zone::Zone;
use teamdrift_words::Words;

fn source(sweep: &Sweep, style: &Style<'_>) -> String {
    style.words.format(
        "sweep-source",
        &[
            ("version", env!("CARGO_PKG_VERSION").into()),
            ("name", sweep.scenario.name.as_str().into()),
            ("points", style.words.count(sweep.design.points()).into()),
            ("futures", style.words.count(sweep.plan.futures).into()),
            ("weeks", style.words.count(sweep.scenario.weeks).into()),
            ("seed", sweep.plan.seed.to_string().into()),
        ],
    )
}

/// An outcome over one parameter: mean, its interval, and where 9 of 10 futures lie.
#[must_use]
pub fn band(sweep: &Sweep, swept: &Swept, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let unit = swept.outcome.unit();
    let title = report::finding(sweep, swept, words);
    let name = report::outcome_name(sweep, swept.outcome, words);
    let note = words.format("sweep-band-note", &[("outcome", name.into())]);
    let source = source(sweep, style);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 620.0, &captions);
    let rect = PageRect { left: page.left + 82.0, right: page.right - 24.0, bottom: page.bottom - 16.0, ..page };
    let mut rows: Vec<(f64, &SweepPoint)> = swept.points.iter().filter_map(|row| Some((row.place(0)?, row))).collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    let up = AxisRange::around(rows.iter().flat_map(|(_, row)| [row.spread.0, row.spread.1]), 6);
    let plot = PlotArea::new(rect, AxisRange::new(rows[0].0, rows[rows.len() - 1].0, 9), up);
    plot.y_axis(&mut scene, theme, &AxisStyle::mesh(&|y| words.bare(y, unit)));
    let label = |x: f64| report::short(&plain(x), words);
    plot.x_axis(&mut scene, theme, &AxisStyle::line(&label).title(sweep.design.axes[0].key.as_str()));
    let spread = rows.iter().map(|(x, row)| (*x, row.spread.0, row.spread.1));
    plot.band(&mut scene, spread, theme.accent().with_alpha(0.18));
    let interval = rows.iter().map(|(x, row)| (*x, row.ci95.low, row.ci95.high));
    plot.band(&mut scene, interval, theme.accent().with_alpha(0.45));
    plot.line(&mut scene, rows.iter().map(|(x, row)| (*x, row.mean)), Stroke::new(theme.text(), 2.2));
    if rows.len() <= 60 {
        for (x, row) in &rows {
            draw_marker(&mut scene, plot.at((*x, row.mean)), row.zone(), style);
        }
    }
    zone_legend(&mut scene, &rect, swept, style);
    Figure { id: "sweep", table: numbers(sweep, swept), title, note, scene }
}

/// A marker of a zone: its form and its color name the zone.
fn draw_marker(scene: &mut Scene, (x, y): PagePoint, zone: Zone, style: &Style<'_>) {
    let (fill, outline) = (style.theme.zone(zone), Stroke::new(style.theme.text(), 1.2));
    let r = 5.0;
    let corners = match zone {
        Zone::Performance => return scene.circle((x, y), 4.4, fill, Some(outline)),
        Zone::Comfort => vec![(x - 4.0, y - 4.0), (x + 4.0, y - 4.0), (x + 4.0, y + 4.0), (x - 4.0, y + 4.0)],
        Zone::Stress => vec![(x - r, y + 4.0), (x, y - r), (x + r, y + 4.0)],
        Zone::Apathy => vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)],
    };
    // A team without sellers has no position.
    if corners.iter().all(|corner| corner.0.is_finite() && corner.1.is_finite()) {
        let around = corners.iter().copied().chain(corners.first().copied()).collect();
        scene.area(corners, fill);
        scene.line(around, outline);
    }
}

/// The names of the zones that the marks stand for.
fn zone_legend(scene: &mut Scene, rect: &PageRect, swept: &Swept, style: &Style<'_>) {
    let mut x = rect.left + 10.0;
    for zone in Zone::ALL.into_iter().filter(|zone| swept.points.iter().any(|row| row.zone() == *zone)) {
        let name = style.words.text(zone_name(zone));
        draw_marker(scene, (x, rect.top + 10.0), zone, style);
        let set = TextStyle::new(12.5, style.theme.zone_name(zone)).halo();
        scene.text((x + 10.0, rect.top + 14.5), name.as_str(), set);
        x += 30.0 + set.width(&name);
    }
}

/// How far a cell goes under its neighbor, in units of the page.
const OVERLAP: f64 = 0.5;

/// An outcome over two parameters, fuller where it is higher, with borders where the commonest zone changes.
/// None unless the points are a whole grid.
#[must_use]
pub fn map(sweep: &Sweep, swept: &Swept, style: &Style<'_>) -> Option<Figure> {
    if sweep.design.choice != Choice::Grid || swept.points.is_empty() {
        return None;
    }
    let rows_of = |axis: usize| sweep.design.axes[axis].trials().len();
    let (columns, lines) = (rows_of(0), rows_of(1));
    if columns < 2 || lines < 2 || columns * lines != swept.points.len() {
        return None;
    }
    let (words, theme) = (style.words, style.theme);
    let unit = swept.outcome.unit();
    let title = report::finding(sweep, swept, words);
    let name = report::outcome_name(sweep, swept.outcome, words);
    let note = words.format("sweep-map-note", &[("outcome", name.into())]);
    let source = source(sweep, style);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 900.0, 860.0, &captions);
    let side = (page.width() - 220.0).min(page.height() - 30.0);
    let rect =
        PageRect { left: page.left + 70.0, right: page.left + 70.0 + side, top: page.top, bottom: page.top + side };
    let (low, high) = (swept.lowest.as_ref()?.mean, swept.highest.as_ref()?.mean);
    let part = |x: f64| if high > low { (x - low) / (high - low) } else { 0.5 };
    let (wide, tall) = (rect.width() / columns as f64, rect.height() / lines as f64);
    let cell = |column: usize, line: usize| &swept.points[column * lines + line];
    // In cells: column 0 ends at 1 across, line 0 at 1 upwards.
    let plot = cells_area(rect, swept, (columns, lines), style);
    let cells = || (0..columns).flat_map(|column| (0..lines).map(move |line| (column, line)));
    for (column, line) in cells() {
        let share = part(cell(column, line).mean);
        if share.is_finite() {
            // Over its neighbors to the right and above, which are drawn later: no seam shows between them.
            let over =
                |at: usize, of: usize, size: f64| (at + 1) as f64 + if at + 1 < of { OVERLAP / size } else { 0.0 };
            let end = (over(column, columns, wide), over(line, lines, tall));
            plot.bar(&mut scene, (column as f64, line as f64), end, shade(share, style));
        }
    }
    let readable = wide > 62.0 && tall > 26.0;
    let mut borders: Vec<[(f64, f64); 2]> = Vec::new();
    for (column, line) in cells() {
        let here = cell(column, line).zone();
        let (x, y) = (column as f64, line as f64);
        if column + 1 < columns && cell(column + 1, line).zone() != here {
            borders.push([(x + 1.0, y), (x + 1.0, y + 1.0)]);
        }
        if line + 1 < lines && cell(column, line + 1).zone() != here {
            borders.push([(x, y + 1.0), (x + 1.0, y + 1.0)]);
        }
        if readable {
            let mean = cell(column, line).mean;
            let color = shade(part(mean), style).best_contrast(theme.text(), theme.background());
            let at = plot.at((x + 0.5, y + 0.5));
            let set = TextStyle::new(11.0, color).anchor(TextAnchor::Middle);
            scene.text((at.0, at.1 + 4.0), words.bare(mean, unit), set);
        }
    }
    let borders = joined(borders);
    for (color, width) in [(theme.background(), 5.0), (theme.text(), 2.0)] {
        for border in &borders {
            plot.line(&mut scene, *border, Stroke::new(color, width));
        }
    }
    for zone in Zone::ALL {
        let cells: Vec<(usize, usize)> = cells().filter(|(column, line)| cell(*column, *line).zone() == zone).collect();
        if cells.len() * 40 < columns * lines {
            continue;
        }
        let mean = |read: fn(&(usize, usize)) -> usize| {
            cells.iter().map(|c| read(c) as f64 + 0.5).sum::<f64>() / cells.len() as f64
        };
        // Where no number stands: above those of a row, or, where that is too low, on the line between two.
        let line = match mean(|c| c.1) {
            line if readable && tall > 56.0 => (line - 0.01).floor() + 0.8,
            line if readable => line.round().clamp(1.0, lines as f64 - 1.0),
            line => line,
        };
        let at = plot.at((mean(|c| c.0), line));
        let set = TextStyle::new(14.0, theme.zone_name(zone)).bold().anchor(TextAnchor::Middle);
        let name = words.text(zone_name(zone));
        // On a patch of the page's color: a cell may be of any shade.
        let (left, right) = set.extent(at.0, &name);
        let patch = theme.background().with_alpha(0.85);
        scene.rect((left - 4.0, at.1 - 7.5), (right + 4.0, at.1 + 9.5), patch);
        scene.text((at.0, at.1 + 5.0), name, set);
    }
    axes(&mut scene, &plot, sweep, swept, (columns, lines), style);
    shade_legend(&mut scene, &rect, (low, high), swept, style);
    Some(Figure { id: "sweep", table: numbers(sweep, swept), title, note, scene })
}

/// The values of both parameters, in the order of columns and of lines.
fn values_of(swept: &Swept, (columns, lines): (usize, usize), words: &Words) -> [Vec<String>; 2] {
    [
        (0..columns).map(|at| report::short(&swept.points[at * lines].values[0], words)).collect(),
        (0..lines).map(|at| report::short(&swept.points[at].values[1], words)).collect(),
    ]
}

/// The area of the map in units of cells, with key points at the middles of as many cells as there is room for.
fn cells_area(rect: PageRect, swept: &Swept, size: (usize, usize), style: &Style<'_>) -> PlotArea {
    let [across, up] = values_of(swept, size, style.words);
    let axis = |values: &[String], most: usize| {
        let middles = (0..values.len()).step_by(stride(values, most)).map(|at| at as f64 + 0.5);
        AxisRange::with_key_points(0.0, values.len() as f64, middles)
    };
    PlotArea::new(rect, axis(&across, 11), axis(&up, 15))
}

/// Values beside the cells, and the names of the axes.
fn axes(scene: &mut Scene, plot: &PlotArea, sweep: &Sweep, swept: &Swept, size: (usize, usize), style: &Style<'_>) {
    let [across, up] = values_of(swept, size, style.words);
    let value = |values: &[String], at: f64| values.get(at as usize).cloned().unwrap_or_default();
    let title = |axis: usize| format!("{} →", sweep.design.axes[axis].key);
    let (across_label, up_label) = (|x: f64| value(&across, x), |y: f64| value(&up, y));
    let (across_title, up_title) = (title(0), title(1));
    let axis = AxisStyle { mesh: false, ..AxisStyle::mesh(&across_label).title(&across_title) };
    plot.x_axis(scene, style.theme, &axis);
    let axis = AxisStyle { mesh: false, room: 68.0, ..AxisStyle::mesh(&up_label).title(&up_title) };
    plot.y_axis(scene, style.theme, &axis);
}

/// The scale of shades.
fn shade_legend(scene: &mut Scene, rect: &PageRect, (low, high): (f64, f64), swept: &Swept, style: &Style<'_>) {
    let strip = PageRect { left: rect.right + 26.0, right: rect.right + 44.0, ..*rect };
    let plot = PlotArea::new(strip, AxisRange::with_key_points(0.0, 1.0, []), AxisRange::new(low, high, 7));
    let steps = 60;
    let share = |step: i32| f64::from(step) / f64::from(steps);
    let value = |share: f64| low + (high - low) * share;
    for step in 0..steps {
        let over = if step + 1 < steps { OVERLAP / strip.height() } else { 0.0 };
        let fill = shade(share(step) + 0.5 / f64::from(steps), style);
        plot.bar(scene, (0.0, value(share(step))), (1.0, value(share(step + 1) + over)), fill);
    }
    plot.right_axis(scene, style.theme, &AxisStyle::line(&|y| style.words.bare(y, swept.outcome.unit())));
}

/// From light to full: one hue, so that it reads in gray too.
fn shade(share: f64, style: &Style<'_>) -> Color {
    style.theme.accent().over(style.theme.background(), 0.06 + 0.94 * share.clamp(0.0, 1.0))
}

/// Every how many cells a value stands beside them: at most `most` of them, the shortest that there are, and both ends
/// if they can be had.
fn stride(values: &[String], most: usize) -> usize {
    let least = values.len().div_ceil(most);
    if least <= 1 {
        return 1;
    }
    let cost = |step: &usize| {
        let longest = values.iter().step_by(*step).map(|value| value.chars().count()).max().unwrap_or(0);
        (longest, !(values.len() - 1).is_multiple_of(*step), *step)
    };
    // Not so wide that only the ends remain.
    (least..=(least * 3).min(values.len().div_ceil(3)).max(least)).min_by_key(cost).unwrap_or(least)
}

/// Lines that go on where another ends, as one: all are level or upright, from left to right or upwards.
fn joined(mut pieces: Vec<[(f64, f64); 2]>) -> Vec<[(f64, f64); 2]> {
    let level = |piece: &[(f64, f64); 2]| piece[0].1 == piece[1].1;
    let order = |a: &[(f64, f64); 2], b: &[(f64, f64); 2]| {
        let key = |p: &[(f64, f64); 2]| -> (f64, f64, f64) {
            if level(p) { (0.0, p[0].1, p[0].0) } else { (1.0, p[0].0, p[0].1) }
        };
        let (a, b) = (key(a), key(b));
        a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.total_cmp(&b.2))
    };
    pieces.sort_by(order);
    let mut whole: Vec<[(f64, f64); 2]> = Vec::new();
    for piece in pieces {
        match whole.last_mut() {
            Some(last) if last[1] == piece[0] && level(last) == level(&piece) => last[1] = piece[1],
            _ => whole.push(piece),
        }
    }
    whole
}

/// A number without digits that are rounding errors.
fn plain(x: f64) -> String {
    format!("{}", (x * 1e9).round() / 1e9)
}

fn numbers(sweep: &Sweep, swept: &Swept) -> Table {
    let mut table = Table::new("sweep", "The outcome at each point of the design.");
    for (at, axis) in sweep.design.axes.iter().enumerate() {
        let cells = Cells::Names(swept.points.iter().map(|row| row.values[at].clone()).collect());
        table = table.with(axis.key.as_str(), "", "Value of the parameter.", cells);
    }
    let unit = swept.outcome.unit().name();
    let column = |read: fn(&SweepPoint) -> f64| Cells::SomeNumbers(swept.points.iter().map(read).collect());
    table
        .with("mean", unit, "Mean over futures.", column(|r| r.mean))
        .with("ci_low", unit, "Lower end of its 95 % interval.", column(|r| r.ci95.low))
        .with("ci_high", unit, "Upper end of its 95 % interval.", column(|r| r.ci95.high))
        .with(
            "zone",
            "",
            "Zone in which most futures end.",
            Cells::Words(swept.points.iter().map(|r| r.zone().name()).collect()),
        )
}

/// The figures of a sweep: a band for one dimension of numbers, a map for two.
#[must_use]
pub fn figures(sweep: &Sweep, swept: &Swept, style: &Style<'_>) -> Vec<Figure> {
    let numbers = |axis: usize| swept.points.iter().all(|point| point.place(axis).is_some());
    let figure = match sweep.design.axes.len() {
        1 if swept.points.len() > 1 && numbers(0) => Some(band(sweep, swept, style)),
        2 => map(sweep, swept, style),
        _ => None,
    };
    figure.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use teamdrift_words::Language;

    /// Few values stand beside a map, and short ones.
    #[test]
    fn values_beside_a_map() {
        let words = Words::new(Language::En);
        let of = |count: u32| -> Vec<String> {
            (0..count).map(|at| report::short(&(f64::from(at) / f64::from(count - 1)).to_string(), &words)).collect()
        };
        assert_eq!(stride(&of(9), 11), 1);
        let shown: Vec<String> = of(25).into_iter().step_by(stride(&of(25), 15)).collect();
        assert_eq!(shown, ["0", "0.25", "0.5", "0.75", "1"]);
        assert_eq!(stride(&["0".to_owned(), "1".to_owned()], 11), 1);
    }

    /// Borders that go on where another ends are one line.
    #[test]
    fn joined_borders() {
        let pieces = vec![
            [(1.0, 0.0), (2.0, 0.0)],
            [(0.0, 0.0), (1.0, 0.0)],
            [(1.0, 2.0), (1.0, 3.0)],
            [(3.0, 0.0), (4.0, 0.0)],
        ];
        let whole = joined(pieces);
        assert_eq!(whole, [[(0.0, 0.0), (2.0, 0.0)], [(3.0, 0.0), (4.0, 0.0)], [(1.0, 2.0), (1.0, 3.0)]]);
    }
}
