//! A plot area on the page: plotters' coordinates, key points, mesh and series, drawn into the scene.
//!
//! What is drawn in units of the data goes through plotters; labels, which must be measured and must not meet, are set
//! on the page at the points that the coordinates give.

use super::axis::{AxisRange, AxisStyle};
use super::backend::{SceneBackend, page_point, pixels};
use super::scene::{Color, PagePoint, PageRect, Scene, Stroke};
use super::theme::Theme;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::{CoordTranslate, Shift};
use plotters::prelude::{
    ChartBuilder, ChartContext, Circle, DrawingArea, DrawingAreaErrorKind, EmptyElement, FontFamily, FontStyle,
    IntoDrawingArea, LineSeries, PathElement, Polygon, RGBAColor, Rectangle, ShapeStyle,
};
use plotters::style::FontDesc;
use std::convert::Infallible;

/// Room for texts beside an area, in points.
#[derive(Clone, Copy, Default)]
struct Room {
    left: f64,
    right: f64,
    below: f64,
}

type Context<'a> = ChartContext<'a, SceneBackend<'a>, Cartesian2d<AxisRange, AxisRange>>;
type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;

/// A rectangle of the page with two axes.
#[derive(Clone)]
pub struct PlotArea {
    rect: PageRect,
    coordinates: Cartesian2d<AxisRange, AxisRange>,
}

impl PlotArea {
    /// The area of the rectangle, `x` growing to the right and `y` upwards.
    #[must_use]
    pub fn new(rect: PageRect, x: AxisRange, y: AxisRange) -> Self {
        let across = pixels(rect.left)..pixels(rect.right).max(pixels(rect.left) + 1);
        let up = pixels(rect.bottom).max(pixels(rect.top) + 1)..pixels(rect.top);
        Self { rect, coordinates: Cartesian2d::new(x, y, (across, up)) }
    }

    fn x_range(&self) -> &AxisRange {
        self.coordinates.x_spec()
    }

    fn y_range(&self) -> &AxisRange {
        self.coordinates.y_spec()
    }

    /// Where it lies on the page.
    #[must_use]
    pub fn rect(&self) -> PageRect {
        self.rect
    }

    /// The point of the page of a pair of numbers; not a number where one of them is none.
    #[must_use]
    pub fn at(&self, (x, y): (f64, f64)) -> PagePoint {
        if x.is_finite() && y.is_finite() {
            page_point(self.coordinates.translate(&(x, y)))
        } else {
            (f64::NAN, f64::NAN)
        }
    }

    /// How far right a number lies, in points of the page.
    #[must_use]
    pub fn x(&self, x: f64) -> f64 {
        self.at((x, self.y_range().low)).0
    }

    /// How far down a number lies, in points of the page.
    #[must_use]
    pub fn y(&self, y: f64) -> f64 {
        self.at((self.x_range().low, y)).1
    }

    /// How far right the highest of some numbers lies, in points of the page; those that are not finite do not count.
    #[must_use]
    pub fn rightmost(&self, numbers: impl IntoIterator<Item = f64>) -> f64 {
        self.x(numbers.into_iter().filter(|x| x.is_finite()).fold(self.x_range().low, f64::max))
    }

    /// Draws the axis below: mesh, line, ticks, texts and title, as asked for.
    pub fn x_axis(&self, scene: &mut Scene, theme: Theme, axis: &AxisStyle<'_>) {
        let label = |x: &f64| (axis.label)(*x);
        self.with_room(scene, None, Room { below: axis.room, ..Room::default() }, |context| {
            let mut mesh = context.configure_mesh();
            mesh.disable_y_mesh().disable_y_axis().x_label_formatter(&label);
            if !axis.mesh {
                mesh.disable_x_mesh();
            }
            styled(&mut mesh, theme, axis).draw()
        });
    }

    /// Draws the axis to the left: mesh, line, ticks, texts and title, as asked for.
    pub fn y_axis(&self, scene: &mut Scene, theme: Theme, axis: &AxisStyle<'_>) {
        let label = |y: &f64| (axis.label)(*y);
        self.with_room(scene, None, Room { left: axis.room, ..Room::default() }, |context| {
            let mut mesh = context.configure_mesh();
            mesh.disable_x_mesh().disable_x_axis().y_label_formatter(&label);
            if !axis.mesh {
                mesh.disable_y_mesh();
            }
            styled(&mut mesh, theme, axis).draw()
        });
    }

    /// Draws the axis to the right: line, ticks and texts.
    pub fn right_axis(&self, scene: &mut Scene, theme: Theme, axis: &AxisStyle<'_>) {
        let label = |y: &f64| (axis.label)(*y);
        self.with_room(scene, None, Room { right: axis.room, ..Room::default() }, |context| {
            let mut mesh = context.configure_mesh();
            mesh.disable_mesh().disable_x_axis().y_label_formatter(&label);
            styled(&mut mesh, theme, axis).draw()
        });
    }

    /// Draws a line through pairs of numbers; those that are none are left out.
    pub fn line(&self, scene: &mut Scene, points: impl IntoIterator<Item = (f64, f64)>, stroke: Stroke) {
        let points = finite(points);
        if points.len() > 1 {
            self.with(scene, stroke.dash, |context| {
                context.draw_series(LineSeries::new(points, line_style(stroke))).map(|_| ())
            });
        }
    }

    /// Draws a straight line through the whole area at a number across.
    pub fn vertical_line(&self, scene: &mut Scene, x: f64, stroke: Stroke) {
        self.line(scene, [(x, self.y_range().low), (x, self.y_range().high)], stroke);
    }

    /// Draws a straight line through the whole area at a number upwards.
    pub fn horizontal_line(&self, scene: &mut Scene, y: f64, stroke: Stroke) {
        self.line(scene, [(self.x_range().low, y), (self.x_range().high, y)], stroke);
    }

    /// Fills the polygon between pairs of numbers.
    pub fn polygon(&self, scene: &mut Scene, points: impl IntoIterator<Item = (f64, f64)>, fill: Color) {
        let points = finite(points);
        if points.len() > 2 {
            self.with(scene, None, |context| context.draw_series([Polygon::new(points, fill_style(fill))]).map(|_| ()));
        }
    }

    /// Fills the band between two lines, given as (x, lower, upper).
    pub fn band(&self, scene: &mut Scene, band: impl IntoIterator<Item = (f64, f64, f64)>, fill: Color) {
        let band: Vec<_> = band.into_iter().filter(|(x, low, high)| (x + low + high).is_finite()).collect();
        let upper = band.iter().map(|(x, _, high)| (*x, *high));
        let lower = band.iter().rev().map(|(x, low, _)| (*x, *low));
        self.polygon(scene, upper.chain(lower), fill);
    }

    /// Fills the rectangle between two corners.
    pub fn bar(&self, scene: &mut Scene, from: (f64, f64), to: (f64, f64), fill: Color) {
        if let [from, to] = finite([from, to])[..] {
            self.with(scene, None, |context| {
                context.draw_series([Rectangle::new([from, to], fill_style(fill))]).map(|_| ())
            });
        }
    }

    /// Draws circles of a radius in points around pairs of numbers, with an outline if they are to have one.
    pub fn circles(
        &self,
        scene: &mut Scene,
        centers: impl IntoIterator<Item = (f64, f64)>,
        radius: f64,
        fill: Color,
        outline: Option<Stroke>,
    ) {
        let centers = finite(centers);
        let radius = pixels(radius);
        self.with(scene, None, |context| match outline {
            None => {
                let circle = |at| Circle::new(at, radius, fill_style(fill));
                context.draw_series(centers.into_iter().map(circle)).map(|_| ())
            }
            Some(stroke) => {
                let circle = |at| {
                    EmptyElement::at(at)
                        + Circle::new((0, 0), radius, fill_style(fill))
                        + Circle::new((0, 0), radius, line_style(stroke))
                };
                context.draw_series(centers.into_iter().map(circle)).map(|_| ())
            }
        });
    }

    /// Draws an interval across, if it has both of its ends, with ends of half a height in points.
    pub fn horizontal_interval(&self, scene: &mut Scene, (low, high): (f64, f64), y: f64, end: f64, stroke: Stroke) {
        self.line(scene, [(low, y), (high, y)], stroke);
        self.ends(scene, [(low, y), (high, y)], (0, pixels(end)), stroke);
    }

    /// Draws an interval upwards, if it has both of its ends, with ends of half a width in points.
    pub fn vertical_interval(&self, scene: &mut Scene, x: f64, (low, high): (f64, f64), end: f64, stroke: Stroke) {
        self.line(scene, [(x, low), (x, high)], stroke);
        self.ends(scene, [(x, low), (x, high)], (pixels(end), 0), stroke);
    }

    fn ends(&self, scene: &mut Scene, at: [(f64, f64); 2], (dx, dy): (i32, i32), stroke: Stroke) {
        let at = finite(at);
        if at.len() < 2 {
            return;
        }
        self.with(scene, None, |context| {
            let end = |at| EmptyElement::at(at) + PathElement::new(vec![(-dx, -dy), (dx, dy)], line_style(stroke));
            context.draw_series(at.into_iter().map(end)).map(|_| ())
        });
    }

    fn with<'s>(&self, scene: &'s mut Scene, dash: Option<(f64, f64)>, draw: impl FnOnce(&mut Context<'s>) -> Drawn) {
        self.with_room(scene, dash, Room::default(), draw);
    }

    /// Draws with plotters, with room for texts beside the area.
    fn with_room<'s>(
        &self,
        scene: &'s mut Scene,
        dash: Option<(f64, f64)>,
        room: Room,
        draw: impl FnOnce(&mut Context<'s>) -> Drawn,
    ) {
        let root: DrawingArea<SceneBackend<'s>, Shift> = SceneBackend::new(scene, dash).into_drawing_area();
        let (width, height) = root.dim_in_pixel();
        let (width, height) = (width.cast_signed(), height.cast_signed());
        let rect = self.rect;
        // plotters' areas end a pixel beyond their last.
        let beyond = (width - pixels(rect.right) - 1, height - pixels(rect.bottom) - 1);
        let left = pixels(room.left).min(pixels(rect.left));
        let (right, below) = (pixels(room.right).min(beyond.0), pixels(room.below).min(beyond.1));
        let drawn = ChartBuilder::on(&root)
            .margin_left(pixels(rect.left) - left)
            .margin_top(pixels(rect.top))
            .margin_right(beyond.0 - right)
            .margin_bottom(beyond.1 - below)
            .y_label_area_size(left)
            .right_y_label_area_size(right)
            .x_label_area_size(below)
            .build_cartesian_2d(self.x_range().clone(), self.y_range().clone())
            .and_then(|mut context| draw(&mut context));
        // The backend never fails; only an area outside the page could.
        debug_assert!(drawn.is_ok(), "{drawn:?}");
    }
}

/// The pairs of which both are numbers: plotters would place another at 0.
fn finite(points: impl IntoIterator<Item = (f64, f64)>) -> Vec<(f64, f64)> {
    points.into_iter().filter(|(x, y)| x.is_finite() && y.is_finite()).collect()
}

fn styled<'m, 'a, 'b>(
    mesh: &'m mut plotters::chart::MeshStyle<'a, 'b, AxisRange, AxisRange, SceneBackend<'a>>,
    theme: Theme,
    axis: &AxisStyle<'_>,
) -> &'m mut plotters::chart::MeshStyle<'a, 'b, AxisRange, AxisRange, SceneBackend<'a>> {
    let muted = color(theme.muted());
    let text =
        |size: f64| FontDesc::new(FontFamily::SansSerif, f64::from(pixels(size)), FontStyle::Normal).color(&muted);
    let line = if axis.line { theme.muted() } else { Color::TRANSPARENT };
    // A text stands two ticks from its axis.
    let tick = pixels(if axis.size < 12.0 { 3.5 } else { 4.0 });
    mesh.set_all_tick_mark_size(tick)
        .bold_line_style(line_style(Stroke::new(theme.grid(), 1.0)))
        .light_line_style(line_style(Stroke::new(Color::TRANSPARENT, 1.0)))
        .axis_style(line_style(Stroke::new(line, 1.0)))
        .label_style(text(axis.size))
        .axis_desc_style(text(13.0));
    if let Some(title) = axis.title {
        // plotters asks which axis a title belongs to; only one of them has room.
        mesh.x_desc(title).y_desc(title);
    }
    mesh
}

fn color(color: Color) -> RGBAColor {
    let [r, g, b] = color.rgb;
    RGBAColor(r, g, b, color.alpha)
}

fn line_style(stroke: Stroke) -> ShapeStyle {
    ShapeStyle { color: color(stroke.color), filled: false, stroke_width: pixels(stroke.width).unsigned_abs() }
}

fn fill_style(fill: Color) -> ShapeStyle {
    ShapeStyle { color: color(fill), filled: true, stroke_width: 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::scene::Shape;

    fn square() -> PageRect {
        PageRect { left: 20.0, top: 10.0, right: 120.0, bottom: 110.0 }
    }

    /// The corners of the area are the ends of its axes, and what is drawn lies at the places that `at` gives.
    #[test]
    fn coordinates() {
        let plot = PlotArea::new(square(), AxisRange::new(0.0, 1.0, 3), AxisRange::new(0.0, 50.0, 3));
        assert_eq!((plot.at((0.0, 0.0)), plot.at((1.0, 50.0))), ((20.0, 110.0), (120.0, 10.0)));
        assert!(plot.at((f64::NAN, 1.0)).0.is_nan());
        let mut scene = Scene::new(200.0, 200.0, Color::hex(0xff_ffff));
        let stroke = Stroke::new(Color::hex(0), 2.0);
        plot.line(&mut scene, [(0.25, 10.0), (f64::NAN, 0.0), (1.0, 50.0)], stroke);
        let points = vec![plot.at((0.25, 10.0)), plot.at((1.0, 50.0))];
        assert_eq!(scene.shapes, [Shape::Line { points, stroke }]);
    }

    /// Numbers far outside an area are drawn outside it, without an overflow.
    #[test]
    fn far_outside() {
        let plot = PlotArea::new(square(), AxisRange::new(0.0, 1.0, 3), AxisRange::new(0.0, 1.0, 3));
        let mut scene = Scene::new(200.0, 200.0, Color::hex(0xff_ffff));
        plot.line(&mut scene, [(0.0, 1e300), (-1e300, f64::MAX)], Stroke::new(Color::hex(0), 2.0));
        plot.bar(&mut scene, (f64::NAN, 0.0), (1.0, 1.0), Color::hex(0));
        plot.horizontal_interval(&mut scene, (0.5, f64::INFINITY), 0.5, 4.0, Stroke::new(Color::hex(0), 2.0));
        assert_eq!(scene.shapes.len(), 1);
        assert!(plot.y(1e300) < 0.0);
        assert_eq!(plot.rightmost([f64::INFINITY, 0.5, f64::NAN]), plot.x(0.5));
        assert_eq!(AxisRange::around([f64::INFINITY, 40.0, f64::NAN], 5), AxisRange::rounded(0.0, 40.0, 5));
    }
}
