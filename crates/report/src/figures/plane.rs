//! The zone plane: perceived safety across, perceived standard upwards, and the team's trail through it.

use super::axis::AxisRange;
use super::frame::{self, Captions};
use super::labels::Labels;
use super::plot_area::PlotArea;
use super::scene::{PagePoint, PageRect, Scene, Stroke, TextAnchor, TextStyle};
use super::zone_name;
use super::{Figure, Style, text_layout};
use crate::findings;
use crate::table::{Cells, Table};
use teamdrift_experiments::Answer;
use teamdrift_experiments::summary::QUARTER;
use teamdrift_model::mechanisms::zone::Zone;
use teamdrift_model::observe::Measure;

/// Ends of single futures that are drawn; more would only darken the cloud.
const ENDS: usize = 400;

/// The plane of one run.
#[must_use]
pub fn zone_plane(answer: &Answer, style: &Style<'_>) -> Figure {
    let words = style.words;
    let title = findings::where_it_ends(&answer.summary, words);
    let ends = ENDS.min(answer.record.outcomes.futures());
    let note = style.note_of_kept(
        words.format("figure-plane-note", &[("ends", words.count(ends as f64).into())]),
        answer.plan.futures,
    );
    let source = style.source(answer, 1);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, place) = frame::page(style.theme, 800.0, 840.0, &captions);
    let plane = Plane::draw(&mut scene, &place, answer.scenario.parameters.zone.boundary(), style);
    plane.cloud(&mut scene, answer, ends, style, 0.16);
    plane.regions(&mut scene, answer, style, true);
    for zone in Zone::ALL {
        let share = words.percent_round(answer.summary.end().of(zone).share);
        plane.name(&mut scene, zone, Some(words.format("figure-plane-share", &[("share", share.into())])), style);
    }
    let trail = trail(answer);
    draw_trail(&mut scene, &plane.plot, &trail, style);
    let places = plane.points(&trail);
    let (start, end) = (places[0], places[places.len() - 1]);
    let mut labels = Labels::new(&plane.plot.rect(), places);
    labels.set(&mut scene, end, &words.text("figure-end"), style);
    if (start.0 - end.0).hypot(start.1 - end.1) > 40.0 {
        labels.set(&mut scene, start, &words.text("figure-start"), style);
    }
    Figure { id: "zone-plane", table: numbers(&[answer]), title, note, scene }
}

/// The trails of several runs in one plane.
#[must_use]
pub fn zone_planes(answers: &[Answer], style: &Style<'_>) -> Figure {
    let words = style.words;
    let title = findings::where_they_end(answers, words);
    let futures = answers.first().map_or(0, |answer| answer.plan.futures);
    let note = style.note_of_kept(words.text("figure-planes-note"), futures);
    let source = answers.first().map_or_else(String::new, |answer| style.source(answer, answers.len()));
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, place) = frame::page(style.theme, 800.0, 840.0, &captions);
    let boundary = answers.first().map_or(0.5, |answer| answer.scenario.parameters.zone.boundary());
    let plane = Plane::draw(&mut scene, &place, boundary, style);
    for zone in Zone::ALL {
        plane.name(&mut scene, zone, None, style);
    }
    let few = (ENDS / answers.len().max(1)).max(20);
    for answer in answers {
        plane.cloud(&mut scene, answer, few, style, 0.3);
    }
    let trails: Vec<Vec<(f64, f64)>> = answers.iter().map(trail).collect();
    for trail in &trails {
        draw_trail(&mut scene, &plane.plot, trail, style);
    }
    let places: Vec<Vec<PagePoint>> = trails.iter().map(|trail| plane.points(trail)).collect();
    let mut labels = Labels::new(&plane.plot.rect(), places.iter().flatten().copied().collect());
    let ends = answers.iter().zip(&places).map(|(answer, places)| (style.title(answer), places[places.len() - 1]));
    labels.set_ends(&mut scene, &ends.collect::<Vec<_>>(), style);
    if let Some(places) = places.first() {
        labels.set(&mut scene, places[0], &words.text("figure-start"), style);
    }
    let all: Vec<&Answer> = answers.iter().collect();
    Figure { id: "zone-planes", table: numbers(&all), title, note, scene }
}

/// A small plane for each of several runs.
#[must_use]
pub fn separate_zone_planes(answers: &[Answer], style: &Style<'_>) -> Figure {
    let words = style.words;
    let title = findings::where_each_ends(answers, words);
    let futures = answers.first().map_or(0, |answer| answer.plan.futures);
    let note = style.note_of_kept(words.text("figure-separate-planes-note"), futures);
    let source = answers.first().map_or_else(String::new, |answer| style.source(answer, answers.len()));
    let captions = Captions { title: &title, note: &note, source: &source };
    let columns = match answers.len() {
        0..=2 => 2,
        4 => 2,
        n if n <= 9 => 3,
        _ => 4,
    };
    let rows = answers.len().div_ceil(columns);
    let gap = 26.0;
    let wide = (960.0 - 2.0 * frame::MARGIN - gap * (columns - 1) as f64) / columns as f64;
    let side = wide.min(380.0);
    let high = side + 44.0;
    let (mut scene, page) = frame::page(style.theme, 960.0, 150.0 + rows as f64 * high, &captions);
    // In the smallest planes there is room for the shares alone.
    let width = |zone, share| text_layout::width(&small_name(zone, share, true, style), small(side), share > 0.5);
    let fits = |left, right| width(left, 1.0) + width(right, 0.0) + 24.0 < side;
    let named = [(Zone::Stress, Zone::Performance), (Zone::Apathy, Zone::Comfort)]
        .into_iter()
        .all(|(left, right)| fits(left, right) && fits(right, left));
    for (at, answer) in answers.iter().enumerate() {
        let left = page.left + (at % columns) as f64 * (wide + gap) + (wide - side) / 2.0;
        let top = page.top + (at / columns) as f64 * high;
        let title = style.title(answer);
        let size = 14.0 * (side / text_layout::width(&title, 14.0, true)).min(1.0);
        scene.text((left, top + 10.0), title, TextStyle::new(size, style.theme.text()).bold());
        let square = PageRect { left, top: top + 20.0, right: left + side, bottom: top + 20.0 + side };
        let plane = Plane::small(&mut scene, square, answer.scenario.parameters.zone.boundary(), style);
        plane.cloud(&mut scene, answer, ENDS / 2, style, 0.16);
        plane.regions(&mut scene, answer, style, false);
        draw_trail(&mut scene, &plane.plot, &trail(answer), style);
        for zone in Zone::ALL {
            let share = answer.summary.end().of(zone).share;
            plane.small_name(&mut scene, zone, share, named, style);
        }
    }
    let all: Vec<&Answer> = answers.iter().collect();
    Figure { id: "zone-planes-apart", table: numbers(&all), title, note, scene }
}

/// Size of the zones' names in a small plane of this side.
fn small(side: f64) -> f64 {
    (side / 30.0).clamp(11.0, 12.0)
}

fn small_name(zone: Zone, share: f64, named: bool, style: &Style<'_>) -> String {
    let share = style.words.percent_round(share);
    if named { format!("{} {share}", style.words.text(zone_name(zone))) } else { share }
}

/// The empty plane.
pub(super) struct Plane {
    plot: PlotArea,
}

impl Plane {
    /// Draws the four zones and the axes into a rectangle, as a square.
    pub(super) fn draw(scene: &mut Scene, rect: &PageRect, boundary: f64, style: &Style<'_>) -> Self {
        let theme = style.theme;
        let axis_room = 30.0;
        let side = (rect.width() - axis_room).min(rect.height() - axis_room);
        let left = rect.left + axis_room + (rect.width() - axis_room - side) / 2.0;
        let square = PageRect { left, top: rect.top, right: left + side, bottom: rect.top + side };
        let plane = Self::small(scene, square, boundary, style);
        let set = TextStyle::new(13.0, theme.muted()).anchor(TextAnchor::Middle);
        let words = style.words;
        let middle = square.center();
        scene.text((middle.0, square.bottom + 22.0), words.text("axis-safety"), set);
        scene.text((square.left - 12.0, middle.1), words.text("axis-standard"), set.vertical());
        let ends = TextStyle::new(11.0, theme.muted());
        let (low, high) = (words.text("axis-low"), words.text("axis-high"));
        scene.text((square.left, square.bottom + 20.0), low.clone(), ends);
        scene.text((square.right, square.bottom + 20.0), high.clone(), ends.anchor(TextAnchor::End));
        scene.text((square.left - 12.0, square.bottom), low, ends.vertical());
        scene.text((square.left - 12.0, square.top), high, ends.anchor(TextAnchor::End).vertical());
        plane
    }

    /// Draws the four zones alone.
    fn small(scene: &mut Scene, square: PageRect, boundary: f64, style: &Style<'_>) -> Self {
        let share = || AxisRange::with_key_points(0.0, 1.0, []);
        let plot = PlotArea::new(square, share(), share());
        draw_zones(scene, &plot, ((0.0, 0.0), 1.0), boundary, style.theme.tint(), style);
        Self { plot }
    }

    /// Writes a zone's name and share small into its corner.
    fn small_name(&self, scene: &mut Scene, zone: Zone, share: f64, named: bool, style: &Style<'_>) {
        let (safe, standard) = sides(zone);
        let rect = self.plot.rect();
        let x = if safe { rect.right - 8.0 } else { rect.left + 8.0 };
        let y = if standard { rect.top + 17.0 } else { rect.bottom - 9.0 };
        let anchor = if safe { TextAnchor::End } else { TextAnchor::Start };
        let name = small_name(zone, share, named, style);
        let set = TextStyle::new(small(self.plot.rect().width()), style.theme.zone_name(zone)).anchor(anchor).halo();
        scene.text((x, y), name, if share >= 0.5 { set.bold() } else { set });
    }

    /// Writes a zone's name, and its numbers, into its corner.
    pub(super) fn name(&self, scene: &mut Scene, zone: Zone, saying: Option<String>, style: &Style<'_>) {
        let (safe, standard) = sides(zone);
        let rect = self.plot.rect();
        let x = if safe { rect.right - 14.0 } else { rect.left + 14.0 };
        let y = match (standard, saying.is_some()) {
            (true, _) => rect.top + 26.0,
            (false, true) => rect.bottom - 32.0,
            (false, false) => rect.bottom - 14.0,
        };
        let anchor = if safe { TextAnchor::End } else { TextAnchor::Start };
        let color = style.theme.zone_name(zone);
        let name = style.words.text(zone_name(zone));
        scene.text((x, y), name, TextStyle::new(16.0, color).bold().anchor(anchor).halo());
        if let Some(saying) = saying {
            scene.text((x, y + 19.0), saying, TextStyle::new(13.0, color).anchor(anchor).halo());
        }
    }

    fn points(&self, trail: &[(f64, f64)]) -> Vec<PagePoint> {
        trail.iter().map(|at| self.plot.at(*at)).collect()
    }

    /// Where single futures end, as a light cloud.
    pub(super) fn cloud(&self, scene: &mut Scene, answer: &Answer, most: usize, style: &Style<'_>, alpha: f64) {
        let weekly = &answer.record.weekly;
        let last = weekly.weeks() - 1;
        let ends = weekly.values(last, Measure::Safety).iter().zip(weekly.values(last, Measure::Standard));
        let ends = ends.take(most).map(|(safety, standard)| (*safety, *standard));
        self.plot.circles(scene, ends, 2.6, style.theme.accent().with_alpha(alpha), None);
    }

    /// The outlines of the regions that hold half of the futures' ends (solid) and 9 in 10 (dashed).
    pub(super) fn regions(&self, scene: &mut Scene, answer: &Answer, style: &Style<'_>, named: bool) {
        let color = style.theme.accent();
        for region in &answer.ends {
            let half = region.share < 0.7;
            let stroke = if half { Stroke::new(color, 1.5) } else { Stroke::new(color, 1.3).dashed((5.0, 3.0)) };
            for outline in &region.outlines {
                self.plot.line(scene, outline.iter().copied(), stroke);
            }
            if named && !half {
                let rim: Vec<PagePoint> = region.outlines.iter().flat_map(|outline| self.points(outline)).collect();
                self.name_region(scene, &rim, &self.points(&trail(answer)), style);
            }
        }
    }

    /// Names a region beside it, where the name hides least of the trail and of the zones' names.
    fn name_region(&self, scene: &mut Scene, rim: &[PagePoint], trail: &[PagePoint], style: &Style<'_>) {
        let name = style.words.text("band-nine");
        let width = text_layout::width(&name, 11.0, false);
        let most = |key: fn(&PagePoint) -> f64| rim.iter().copied().max_by(|a, b| key(a).total_cmp(&key(b)));
        let (Some(right), Some(left)) = (most(|p| p.0), most(|p| -p.0)) else { return };
        let (Some(top), Some(bottom)) = (most(|p| -p.1), most(|p| p.1)) else { return };
        let places = [
            (right.0 + 7.0, right.1 + 4.0),
            (left.0 - 7.0 - width, left.1 + 4.0),
            (bottom.0 - width / 2.0, bottom.1 + 15.0),
            (top.0 - width / 2.0, top.1 - 7.0),
        ];
        let room = self.plot.rect();
        let free = |at: &PagePoint| {
            let inside = at.0 > room.left + 4.0 && at.0 + width < room.right - 4.0;
            let between = at.1 - 60.0 > room.top && at.1 + 60.0 < room.bottom;
            let over = |p: &PagePoint| {
                (at.0 - 6.0..at.0 + width + 6.0).contains(&p.0) && (at.1 - 14.0..at.1 + 8.0).contains(&p.1)
            };
            inside && between && !trail.windows(2).any(|pair| over(&pair[0]) || over(&middle(pair)))
        };
        if let Some(at) = places.iter().find(|at| free(at)) {
            scene.text(*at, name, TextStyle::new(11.0, style.theme.accent()).halo());
        }
    }
}

/// The median team's way through the plane.
fn trail(answer: &Answer) -> Vec<(f64, f64)> {
    let median = |week, measure| answer.bands.stat(week, measure).p50;
    let weeks = 0..answer.bands.weeks();
    weeks.map(|week| (median(week, Measure::Safety), median(week, Measure::Standard))).collect()
}

/// Tints the four zones of the part of the plane that a plot area shows, a square from its lowest corner.
pub(super) fn draw_zones(
    scene: &mut Scene,
    plot: &PlotArea,
    (corner, side): ((f64, f64), f64),
    boundary: f64,
    tint: f64,
    style: &Style<'_>,
) {
    let theme = style.theme;
    let end = (corner.0 + side, corner.1 + side);
    let (x, y) = (boundary.clamp(corner.0, end.0), boundary.clamp(corner.1, end.1));
    for zone in Zone::ALL {
        let (safe, standard) = sides(zone);
        let across = if safe { (x, end.0) } else { (corner.0, x) };
        let up = if standard { (y, end.1) } else { (corner.1, y) };
        if across.1 > across.0 && up.1 > up.0 {
            plot.bar(scene, (across.0, up.0), (across.1, up.1), theme.zone(zone).with_alpha(tint));
        }
    }
    let border = Stroke::new(theme.background(), 3.0);
    if corner.0 < x && x < end.0 {
        plot.vertical_line(scene, x, border);
    }
    if corner.1 < y && y < end.1 {
        plot.horizontal_line(scene, y, border);
    }
}

fn middle(pair: &[PagePoint]) -> PagePoint {
    (f64::midpoint(pair[0].0, pair[1].0), f64::midpoint(pair[0].1, pair[1].1))
}

/// Draws a trail that fades with age, a mark a quarter, an open circle at its start and a full one at its end.
pub(super) fn draw_trail(scene: &mut Scene, plot: &PlotArea, trail: &[(f64, f64)], style: &Style<'_>) {
    let (color, background) = (style.theme.text(), style.theme.background());
    let pieces = trail.len() / QUARTER + 1;
    for piece in 0..pieces {
        let from = piece * QUARTER;
        let to = (from + QUARTER).min(trail.len() - 1);
        if from >= to {
            break;
        }
        // Mixed with the page's color, not transparent: the pieces' ends overlap.
        let age = 0.45 + 0.55 * (piece as f64 + 1.0) / pieces as f64;
        plot.line(scene, trail[from..=to].iter().copied(), Stroke::new(color.over(background, age), 2.4));
    }
    let marks = (QUARTER - 1..trail.len().saturating_sub(1)).step_by(QUARTER).map(|week| trail[week]);
    plot.circles(scene, marks, 3.0, background, Some(Stroke::new(color, 1.4)));
    plot.circles(scene, trail.first().copied(), 5.0, background, Some(Stroke::new(color, 2.0)));
    plot.circles(scene, trail.last().copied(), 6.5, color, None);
}

pub(super) fn sides(zone: Zone) -> (bool, bool) {
    match zone {
        Zone::Performance => (true, true),
        Zone::Comfort => (true, false),
        Zone::Stress => (false, true),
        Zone::Apathy => (false, false),
    }
}

/// The median trail of each run, week by week.
fn numbers(answers: &[&Answer]) -> Table {
    let weeks: Vec<u32> = answers.iter().flat_map(|answer| 0..answer.bands.weeks() as u32).collect();
    let median = |measure: Measure| {
        let weeks = |answer: &Answer| (0..answer.bands.weeks()).map(|w| answer.bands.stat(w, measure).p50).collect();
        Cells::Numbers(answers.iter().flat_map(|answer| -> Vec<f64> { weeks(answer) }).collect())
    };
    let run = answers.iter().zip(1u32..).flat_map(|(answer, run)| vec![run; answer.bands.weeks()]).collect();
    Table::new("zone-plane", "The median team's way, a row a run and week.")
        .with("run", "", "Number of the run, from 1.", Cells::Counts(run))
        .with("week", "week", "Week, from 0.", Cells::Counts(weeks))
        .with("safety", "0-1", "Median of perceived safety.", median(Measure::Safety))
        .with("standard", "0-1", "Median of perceived standard.", median(Measure::Standard))
}
