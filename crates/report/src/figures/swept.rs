//! Figures of a sweep: a band over one parameter, a map over two with the borders of the zones.

use super::frame::{self, Captions, Place, Scale};
use super::scene::{Anchor, Ink, Point, Scene, Type};
use super::{Figure, Style, zone_name};
use crate::sweep::{self as report, Point as Row, Swept};
use crate::table::{Cells, Table};
use teamdrift_experiments::design::Choice;
use teamdrift_experiments::sweep::Sweep;
use teamdrift_model::mechanisms::zone::Zone;

fn source(sweep: &Sweep, style: &Style<'_>) -> String {
    style.words.tell(
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
    let note = words.tell("sweep-band-note", &[("outcome", name.into())]);
    let source = source(sweep, style);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 620.0, &captions);
    let place = Place { left: page.left + 82.0, right: page.right - 24.0, bottom: page.bottom - 16.0, ..page };
    let mut rows: Vec<(f64, &Row)> = swept.points.iter().filter_map(|row| Some((row.place(0)?, row))).collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    let ends = |read: fn(&Row) -> f64| rows.iter().map(move |(_, row)| read(row)).filter(|x| x.is_finite());
    let range = frame::round_range(
        ends(|r| r.spread.0).fold(f64::INFINITY, f64::min),
        ends(|r| r.spread.1).fold(0.0, f64::max),
    );
    let up = Scale::new(range, (place.bottom, place.top));
    let across = Scale::new((rows[0].0, rows[rows.len() - 1].0), (place.left, place.right));
    for mark in frame::ticks(range.0, range.1, 5.0) {
        let y = up.at(mark);
        scene.line(vec![(place.left, y), (place.right, y)], theme.faint(), 1.0);
        scene.text((place.left - 8.0, y + 4.0), words.bare(mark, unit), Type::new(12.0, theme.soft()).at(Anchor::End));
    }
    for mark in frame::ticks(rows[0].0, rows[rows.len() - 1].0, 8.0) {
        let x = across.at(mark);
        scene.line(vec![(x, place.bottom), (x, place.bottom + 5.0)], theme.soft(), 1.0);
        scene.text(
            (x, place.bottom + 20.0),
            report::short(&plain(mark), words),
            Type::new(12.0, theme.soft()).at(Anchor::Middle),
        );
    }
    let axis = Type::new(13.0, theme.soft()).at(Anchor::Middle);
    scene.text((f64::midpoint(place.left, place.right), place.bottom + 40.0), sweep.design.axes[0].key.as_str(), axis);
    let strip = |read: fn(&Row) -> (f64, f64)| -> Vec<Point> {
        let upper = rows.iter().map(|(x, row)| (across.at(*x), up.at(read(row).1)));
        let lower = rows.iter().rev().map(|(x, row)| (across.at(*x), up.at(read(row).0)));
        upper.chain(lower).collect()
    };
    scene.area(strip(|row| row.spread), theme.accent().thin(0.18));
    scene.area(strip(|row| (row.ci95.low, row.ci95.high)), theme.accent().thin(0.45));
    scene.line(rows.iter().map(|(x, row)| (across.at(*x), up.at(row.mean))).collect(), theme.ink(), 2.2);
    if rows.len() <= 60 {
        for (x, row) in &rows {
            mark_of(&mut scene, (across.at(*x), up.at(row.mean)), row.zone(), style);
        }
    }
    zones_seen(&mut scene, &place, swept, style);
    Figure { id: "sweep", table: numbers(sweep, swept), title, note, scene }
}

/// A mark of a zone: its form says which, and its colour too.
fn mark_of(scene: &mut Scene, (x, y): Point, zone: Zone, style: &Style<'_>) {
    let (fill, rim) = (style.theme.zone(zone), (style.theme.ink(), 1.2));
    let r = 5.0;
    let corners = match zone {
        Zone::Performance => return scene.ring((x, y), 4.4, fill, rim),
        Zone::Comfort => vec![(x - 4.0, y - 4.0), (x + 4.0, y - 4.0), (x + 4.0, y + 4.0), (x - 4.0, y + 4.0)],
        Zone::Stress => vec![(x - r, y + 4.0), (x, y - r), (x + r, y + 4.0)],
        Zone::Apathy => vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)],
    };
    // A team of which nobody is left has no place.
    if corners.iter().all(|corner| corner.0.is_finite() && corner.1.is_finite()) {
        let around = corners.iter().copied().chain(corners.first().copied()).collect();
        scene.area(corners, fill);
        scene.line(around, rim.0, rim.1);
    }
}

/// The names of the zones that the marks stand for.
fn zones_seen(scene: &mut Scene, place: &Place, swept: &Swept, style: &Style<'_>) {
    let mut x = place.left + 10.0;
    for zone in Zone::ALL.into_iter().filter(|zone| swept.points.iter().any(|row| row.zone() == *zone)) {
        let name = style.words.say(zone_name(zone));
        mark_of(scene, (x, place.top + 10.0), zone, style);
        scene.text_on_paper((x + 10.0, place.top + 14.5), name.as_str(), Type::new(12.5, style.theme.zone_name(zone)));
        x += 30.0 + super::lettering::width(&name, 12.5, false);
    }
}

/// How far a cell goes under its neighbour, in units of the page.
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
    let note = words.tell("sweep-map-note", &[("outcome", name.into())]);
    let source = source(sweep, style);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 900.0, 860.0, &captions);
    let side = (page.width() - 220.0).min(page.height() - 30.0);
    let place =
        Place { left: page.left + 70.0, right: page.left + 70.0 + side, top: page.top, bottom: page.top + side };
    let (low, high) = (swept.lowest.as_ref()?.mean, swept.highest.as_ref()?.mean);
    let part = |x: f64| if high > low { (x - low) / (high - low) } else { 0.5 };
    let (wide, tall) = (place.width() / columns as f64, place.height() / lines as f64);
    let cell = |column: usize, line: usize| &swept.points[column * lines + line];
    let corner = |column: usize, line: usize| (place.left + column as f64 * wide, place.bottom - line as f64 * tall);
    for column in 0..columns {
        for line in 0..lines {
            let (from, to) = (corner(column, line), corner(column + 1, line + 1));
            let share = part(cell(column, line).mean);
            if share.is_finite() {
                // Over its neighbours to the right and above, which are drawn later: no seam shows between them.
                let over = |at: usize, of: usize| if at + 1 < of { OVERLAP } else { 0.0 };
                let (right, top) = (to.0 + over(column, columns), to.1 - over(line, lines));
                scene.block((from.0, top), (right, from.1), shade(share, style));
            }
        }
    }
    let readable = wide > 62.0 && tall > 26.0;
    let mut borders: Vec<[Point; 2]> = Vec::new();
    for column in 0..columns {
        for line in 0..lines {
            let here = cell(column, line).zone();
            if column + 1 < columns && cell(column + 1, line).zone() != here {
                borders.push([corner(column + 1, line), corner(column + 1, line + 1)]);
            }
            if line + 1 < lines && cell(column, line + 1).zone() != here {
                borders.push([corner(column, line + 1), corner(column + 1, line + 1)]);
            }
            if readable {
                let (from, to) = (corner(column, line), corner(column + 1, line + 1));
                let mean = cell(column, line).mean;
                let ink = shade(part(mean), style).better(theme.ink(), theme.paper());
                let at = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1) + 4.0);
                scene.text(at, words.bare(mean, unit), Type::new(11.0, ink).at(Anchor::Middle));
            }
        }
    }
    let borders = joined(borders);
    for (ink, width) in [(theme.paper(), 5.0), (theme.ink(), 2.0)] {
        for border in &borders {
            scene.line(border.to_vec(), ink, width);
        }
    }
    for zone in Zone::ALL {
        let cells: Vec<(usize, usize)> = (0..columns)
            .flat_map(|column| (0..lines).map(move |line| (column, line)))
            .filter(|(column, line)| cell(*column, *line).zone() == zone)
            .collect();
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
        let at = (place.left + mean(|c| c.0) * wide, place.bottom - line * tall + 5.0);
        scene.text_on_paper(
            at,
            words.say(zone_name(zone)),
            Type::new(14.0, theme.zone_name(zone)).bold().at(Anchor::Middle),
        );
    }
    marks(&mut scene, &place, sweep, swept, (columns, lines), style);
    legend(&mut scene, &place, (low, high), swept, style);
    Some(Figure { id: "sweep", table: numbers(sweep, swept), title, note, scene })
}

/// Values beside the cells, as many as there is room for, and the names of the axes.
fn marks(
    scene: &mut Scene,
    place: &Place,
    sweep: &Sweep,
    swept: &Swept,
    (columns, lines): (usize, usize),
    style: &Style<'_>,
) {
    let theme = style.theme;
    let (wide, tall) = (place.width() / columns as f64, place.height() / lines as f64);
    let set = Type::new(12.0, theme.soft());
    let across: Vec<String> =
        (0..columns).map(|at| report::short(&swept.points[at * lines].values[0], style.words)).collect();
    for column in (0..columns).step_by(stride(&across, 11)) {
        let at = (place.left + (column as f64 + 0.5) * wide, place.bottom + 18.0);
        scene.text(at, across[column].as_str(), set.at(Anchor::Middle));
    }
    let up: Vec<String> = (0..lines).map(|at| report::short(&swept.points[at].values[1], style.words)).collect();
    for line in (0..lines).step_by(stride(&up, 15)) {
        let at = (place.left - 8.0, place.bottom - (line as f64 + 0.5) * tall + 4.0);
        scene.text(at, up[line].as_str(), set.at(Anchor::End));
    }
    let axis = Type::new(13.0, theme.soft()).at(Anchor::Middle);
    scene.text(
        (f64::midpoint(place.left, place.right), place.bottom + 40.0),
        format!("{} →", sweep.design.axes[0].key),
        axis,
    );
    let at = (place.left - 56.0, f64::midpoint(place.top, place.bottom));
    scene.text(at, format!("{} →", sweep.design.axes[1].key), axis.upwards());
}

/// The scale of shades.
fn legend(scene: &mut Scene, place: &Place, (low, high): (f64, f64), swept: &Swept, style: &Style<'_>) {
    let (left, right) = (place.right + 26.0, place.right + 44.0);
    let steps = 60;
    let height = place.height() / f64::from(steps);
    for step in 0..steps {
        let bottom = place.bottom - f64::from(step) * height;
        let fill = shade((f64::from(step) + 0.5) / f64::from(steps), style);
        let over = if step + 1 < steps { OVERLAP } else { 0.0 };
        scene.block((left, bottom - height - over), (right, bottom), fill);
    }
    let up = Scale::new((low, high), (place.bottom, place.top));
    let set = Type::new(12.0, style.theme.soft());
    for mark in frame::ticks(low, high, 6.0) {
        scene.line(vec![(right, up.at(mark)), (right + 5.0, up.at(mark))], style.theme.soft(), 1.0);
        scene.text((right + 9.0, up.at(mark) + 4.0), style.words.bare(mark, swept.outcome.unit()), set);
    }
}

/// From light to full: one hue, so that it reads in grey too.
fn shade(share: f64, style: &Style<'_>) -> Ink {
    style.theme.accent().on(style.theme.paper(), 0.06 + 0.94 * share.clamp(0.0, 1.0))
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
    // Not so far apart that only the ends are left.
    (least..=(least * 3).min(values.len().div_ceil(3)).max(least)).min_by_key(cost).unwrap_or(least)
}

/// Lines that go on where another ends, as one: all are level or upright, from left to right or upwards.
fn joined(mut pieces: Vec<[Point; 2]>) -> Vec<[Point; 2]> {
    let level = |piece: &[Point; 2]| piece[0].1 == piece[1].1;
    let order = |a: &[Point; 2], b: &[Point; 2]| {
        let key = |p: &[Point; 2]| -> (f64, f64, f64) {
            if level(p) { (0.0, p[0].1, p[0].0) } else { (1.0, p[0].0, -p[0].1) }
        };
        let (a, b) = (key(a), key(b));
        a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.total_cmp(&b.2))
    };
    pieces.sort_by(order);
    let mut whole: Vec<[Point; 2]> = Vec::new();
    for piece in pieces {
        match whole.last_mut() {
            Some(last) if last[1] == piece[0] && level(last) == level(&piece) => last[1] = piece[1],
            _ => whole.push(piece),
        }
    }
    whole
}

/// A number without a trail of digits.
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
    let column = |read: fn(&Row) -> f64| Cells::SomeNumbers(swept.points.iter().map(read).collect());
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
    use teamdrift_words::{Language, Words};

    #[test]
    fn values_beside_a_map_are_few_and_short() {
        let words = Words::new(Language::En);
        let of = |count: u32| -> Vec<String> {
            (0..count).map(|at| report::short(&(f64::from(at) / f64::from(count - 1)).to_string(), &words)).collect()
        };
        assert_eq!(stride(&of(9), 11), 1);
        let told: Vec<String> = of(25).into_iter().step_by(stride(&of(25), 15)).collect();
        assert_eq!(told, ["0", "0.25", "0.5", "0.75", "1"]);
        assert_eq!(stride(&["0".to_owned(), "1".to_owned()], 11), 1);
    }

    #[test]
    fn borders_that_go_on_are_one_line() {
        let pieces = vec![
            [(1.0, 0.0), (2.0, 0.0)],
            [(0.0, 0.0), (1.0, 0.0)],
            [(1.0, 3.0), (1.0, 2.0)],
            [(3.0, 0.0), (4.0, 0.0)],
        ];
        let whole = joined(pieces);
        assert_eq!(whole, [[(0.0, 0.0), (2.0, 0.0)], [(3.0, 0.0), (4.0, 0.0)], [(1.0, 3.0), (1.0, 2.0)]]);
    }
}
