//! The zone plane: perceived safety across, perceived standard upwards, and the team's trail through it.

use super::frame::{self, Captions, Place, Scale};
use super::labels::Labels;
use super::scene::{Anchor, Point, Scene, Type};
use super::{Figure, Style, lettering, zone_name};
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
        words.tell("figure-plane-note", &[("ends", words.count(ends as f64).into())]),
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
        plane.name(&mut scene, zone, Some(words.tell("figure-plane-share", &[("share", share.into())])), style);
    }
    let trail = plane.trail(answer);
    draw_trail(&mut scene, &trail, style);
    let (start, end) = (trail[0], trail[trail.len() - 1]);
    let mut labels = Labels::new(&plane.place, trail.clone());
    labels.set(&mut scene, end, &words.say("figure-end"), style);
    if (start.0 - end.0).hypot(start.1 - end.1) > 40.0 {
        labels.set(&mut scene, start, &words.say("figure-start"), style);
    }
    Figure { id: "zone-plane", table: numbers(&[answer]), title, note, scene }
}

/// The trails of several runs in one plane.
#[must_use]
pub fn zone_planes(answers: &[Answer], style: &Style<'_>) -> Figure {
    let words = style.words;
    let title = findings::where_they_end(answers, words);
    let futures = answers.first().map_or(0, |answer| answer.plan.futures);
    let note = style.note_of_kept(words.say("figure-planes-note"), futures);
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
    let trails: Vec<Vec<Point>> = answers.iter().map(|answer| plane.trail(answer)).collect();
    for trail in &trails {
        draw_trail(&mut scene, trail, style);
    }
    let mut labels = Labels::new(&plane.place, trails.iter().flatten().copied().collect());
    let ends = answers.iter().zip(&trails).map(|(answer, trail)| (style.title(answer), trail[trail.len() - 1]));
    labels.set_ends(&mut scene, &ends.collect::<Vec<_>>(), style);
    if let Some(trail) = trails.first() {
        labels.set(&mut scene, trail[0], &words.say("figure-start"), style);
    }
    let all: Vec<&Answer> = answers.iter().collect();
    Figure { id: "zone-planes", table: numbers(&all), title, note, scene }
}

/// A small plane for each of several runs.
#[must_use]
pub fn zone_planes_apart(answers: &[Answer], style: &Style<'_>) -> Figure {
    let words = style.words;
    let title = findings::where_each_ends(answers, words);
    let futures = answers.first().map_or(0, |answer| answer.plan.futures);
    let note = style.note_of_kept(words.say("figure-planes-apart-note"), futures);
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
    let width = |zone, share| lettering::width(&small_name(zone, share, true, style), small(side), share > 0.5);
    let fits = |left, right| width(left, 1.0) + width(right, 0.0) + 24.0 < side;
    let named = [(Zone::Stress, Zone::Performance), (Zone::Apathy, Zone::Comfort)]
        .into_iter()
        .all(|(left, right)| fits(left, right) && fits(right, left));
    for (at, answer) in answers.iter().enumerate() {
        let left = page.left + (at % columns) as f64 * (wide + gap) + (wide - side) / 2.0;
        let top = page.top + (at / columns) as f64 * high;
        let title = style.title(answer);
        let size = 14.0 * (side / lettering::width(&title, 14.0, true)).min(1.0);
        scene.text((left, top + 10.0), title, Type::new(size, style.theme.ink()).bold());
        let place = Place { left, top: top + 20.0, right: left + side, bottom: top + 20.0 + side };
        let plane = Plane::small(&mut scene, &place, answer.scenario.parameters.zone.boundary(), style);
        plane.cloud(&mut scene, answer, ENDS / 2, style, 0.16);
        plane.regions(&mut scene, answer, style, false);
        draw_trail(&mut scene, &plane.trail(answer), style);
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
    if named { format!("{} {share}", style.words.say(zone_name(zone))) } else { share }
}

/// The empty plane.
pub(super) struct Plane {
    place: Place,
    across: Scale,
    up: Scale,
}

impl Plane {
    /// Draws the four zones and the axes into a place, as a square.
    pub(super) fn draw(scene: &mut Scene, place: &Place, boundary: f64, style: &Style<'_>) -> Self {
        let theme = style.theme;
        let axis_room = 30.0;
        let side = (place.width() - axis_room).min(place.height() - axis_room);
        let left = place.left + axis_room + (place.width() - axis_room - side) / 2.0;
        let square = Place { left, top: place.top, right: left + side, bottom: place.top + side };
        let plane = Self::small(scene, &square, boundary, style);
        let set = Type::new(13.0, theme.soft());
        let words = style.words;
        let middle = (f64::midpoint(square.left, square.right), f64::midpoint(square.top, square.bottom));
        scene.text((middle.0, square.bottom + 22.0), words.say("axis-safety"), set.at(Anchor::Middle));
        scene.text((square.left - 12.0, middle.1), words.say("axis-standard"), set.at(Anchor::Middle).upwards());
        let ends = Type::new(11.0, theme.soft());
        let (low, high) = (words.say("axis-low"), words.say("axis-high"));
        scene.text((square.left, square.bottom + 20.0), low.clone(), ends);
        scene.text((square.right, square.bottom + 20.0), high.clone(), ends.at(Anchor::End));
        scene.text((square.left - 12.0, square.bottom), low, ends.upwards());
        scene.text((square.left - 12.0, square.top), high, ends.at(Anchor::End).upwards());
        plane
    }

    /// Draws the four zones alone.
    fn small(scene: &mut Scene, square: &Place, boundary: f64, style: &Style<'_>) -> Self {
        let theme = style.theme;
        let across = Scale::new((0.0, 1.0), (square.left, square.right));
        let up = Scale::new((0.0, 1.0), (square.bottom, square.top));
        let (x, y) = (across.at(boundary), up.at(boundary));
        for zone in Zone::ALL {
            let (safe, standard) = sides(zone);
            let from = (if safe { x } else { square.left }, if standard { square.top } else { y });
            let to = (if safe { square.right } else { x }, if standard { y } else { square.bottom });
            scene.block(from, to, theme.zone(zone).thin(theme.tint()));
        }
        scene.line(vec![(x, square.top), (x, square.bottom)], theme.paper(), 3.0);
        scene.line(vec![(square.left, y), (square.right, y)], theme.paper(), 3.0);
        Self { place: *square, across, up }
    }

    /// Writes a zone's name and share small into its corner.
    fn small_name(&self, scene: &mut Scene, zone: Zone, share: f64, named: bool, style: &Style<'_>) {
        let (safe, standard) = sides(zone);
        let x = if safe { self.place.right - 8.0 } else { self.place.left + 8.0 };
        let y = if standard { self.place.top + 17.0 } else { self.place.bottom - 9.0 };
        let anchor = if safe { Anchor::End } else { Anchor::Start };
        let name = small_name(zone, share, named, style);
        let set = Type::new(small(self.place.width()), style.theme.zone_name(zone)).at(anchor);
        scene.text((x, y), name, if share >= 0.5 { set.bold() } else { set });
    }

    /// Writes a zone's name, and what is to be said of it, into its corner.
    pub(super) fn name(&self, scene: &mut Scene, zone: Zone, saying: Option<String>, style: &Style<'_>) {
        let (safe, standard) = sides(zone);
        let x = if safe { self.place.right - 14.0 } else { self.place.left + 14.0 };
        let y = match (standard, saying.is_some()) {
            (true, _) => self.place.top + 26.0,
            (false, true) => self.place.bottom - 32.0,
            (false, false) => self.place.bottom - 14.0,
        };
        let anchor = if safe { Anchor::End } else { Anchor::Start };
        let ink = style.theme.zone_name(zone);
        let name = style.words.say(zone_name(zone));
        scene.text((x, y), name, Type::new(16.0, ink).bold().at(anchor));
        if let Some(saying) = saying {
            scene.text((x, y + 19.0), saying, Type::new(13.0, ink).at(anchor));
        }
    }

    fn at(&self, safety: f64, standard: f64) -> Point {
        (self.across.at(safety), self.up.at(standard))
    }

    /// Where single futures end, as a light cloud.
    pub(super) fn cloud(&self, scene: &mut Scene, answer: &Answer, most: usize, style: &Style<'_>, alpha: f64) {
        let weekly = &answer.record.weekly;
        let last = weekly.weeks() - 1;
        let ends = weekly.values(last, Measure::Safety).iter().zip(weekly.values(last, Measure::Standard));
        for (safety, standard) in ends.take(most) {
            scene.dot(self.at(*safety, *standard), 2.6, style.theme.accent().thin(alpha));
        }
    }

    /// The outlines of the regions that hold half of the futures' ends (full) and 9 in 10 (dashed).
    pub(super) fn regions(&self, scene: &mut Scene, answer: &Answer, style: &Style<'_>, named: bool) {
        let ink = style.theme.accent();
        for region in &answer.ends {
            let half = region.share < 0.7;
            let mut rim: Vec<Point> = Vec::new();
            for outline in &region.outlines {
                let line: Vec<Point> = outline.iter().map(|(x, y)| self.at(*x, *y)).collect();
                rim.extend(&line);
                if half { scene.line(line, ink, 1.5) } else { scene.dashed(line, ink, 1.3, (5.0, 3.0)) }
            }
            if named && !half {
                self.name_region(scene, &rim, &self.trail(answer), style);
            }
        }
    }

    /// Names a region beside it, where the name hides least of the trail and of the zones' names.
    fn name_region(&self, scene: &mut Scene, rim: &[Point], trail: &[Point], style: &Style<'_>) {
        let name = style.words.say("band-nine");
        let width = lettering::width(&name, 11.0, false);
        let most = |key: fn(&Point) -> f64| rim.iter().copied().max_by(|a, b| key(a).total_cmp(&key(b)));
        let (Some(right), Some(left)) = (most(|p| p.0), most(|p| -p.0)) else { return };
        let (Some(top), Some(bottom)) = (most(|p| -p.1), most(|p| p.1)) else { return };
        let places = [
            (right.0 + 7.0, right.1 + 4.0),
            (left.0 - 7.0 - width, left.1 + 4.0),
            (bottom.0 - width / 2.0, bottom.1 + 15.0),
            (top.0 - width / 2.0, top.1 - 7.0),
        ];
        let room = &self.place;
        let free = |at: &Point| {
            let inside = at.0 > room.left + 4.0 && at.0 + width < room.right - 4.0;
            let between = at.1 - 60.0 > room.top && at.1 + 60.0 < room.bottom;
            let over =
                |p: &Point| (at.0 - 6.0..at.0 + width + 6.0).contains(&p.0) && (at.1 - 14.0..at.1 + 8.0).contains(&p.1);
            inside && between && !trail.windows(2).any(|pair| over(&pair[0]) || over(&middle(pair)))
        };
        if let Some(at) = places.iter().find(|at| free(at)) {
            scene.text_on_paper(*at, name, Type::new(11.0, style.theme.accent()));
        }
    }

    /// The median team's way through the plane.
    pub(super) fn trail(&self, answer: &Answer) -> Vec<Point> {
        (0..answer.bands.weeks())
            .map(|week| {
                let median = |measure| answer.bands.stat(week, measure).p50;
                self.at(median(Measure::Safety), median(Measure::Standard))
            })
            .collect()
    }
}

fn middle(pair: &[Point]) -> Point {
    (f64::midpoint(pair[0].0, pair[1].0), f64::midpoint(pair[0].1, pair[1].1))
}

/// Draws a trail that fades with age, a mark a quarter, an open ring at its start and a full one at its end.
pub(super) fn draw_trail(scene: &mut Scene, trail: &[Point], style: &Style<'_>) {
    let ink = style.theme.ink();
    let pieces = trail.len() / QUARTER + 1;
    for piece in 0..pieces {
        let from = piece * QUARTER;
        let to = (from + QUARTER).min(trail.len() - 1);
        if from >= to {
            break;
        }
        // Ink on the page's own colour, not see-through: the pieces' ends overlap.
        let age = 0.45 + 0.55 * (piece as f64 + 1.0) / pieces as f64;
        scene.line(trail[from..=to].to_vec(), mixed(ink, style.theme.paper(), age), 2.4);
    }
    for mark in (QUARTER - 1..trail.len().saturating_sub(1)).step_by(QUARTER) {
        scene.ring(trail[mark], 3.0, style.theme.paper(), (ink, 1.4));
    }
    scene.ring(trail[0], 5.0, style.theme.paper(), (ink, 2.0));
    scene.dot(trail[trail.len() - 1], 6.5, ink);
}

fn mixed(above: super::scene::Ink, below: super::scene::Ink, share: f64) -> super::scene::Ink {
    let mut rgb = [0; 3];
    for (mix, (a, b)) in rgb.iter_mut().zip(above.rgb.into_iter().zip(below.rgb)) {
        *mix = (f64::from(b) + share * (f64::from(a) - f64::from(b))).round() as u8;
    }
    super::scene::Ink { rgb, alpha: 1.0 }
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
