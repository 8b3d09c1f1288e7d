//! The drawing backend through which plotters draws into a scene.
//!
//! plotters counts in whole pixels. A pixel of this backend is a tenth of a point, a fifth of a pixel of the PNG: finer
//! than the eye sees, and one digit after the decimal point in the SVG.

use super::scene::{Color, PagePoint, Scene, Shape, Stroke, TextAnchor, TextStyle};
use super::text_layout;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    FontTransform,
};
use std::convert::Infallible;

/// Pixels of the backend a point.
pub const PIXELS_PER_POINT: f64 = 10.0;

/// A length in points as pixels of the backend.
#[must_use]
pub fn pixels(points: f64) -> i32 {
    (points * PIXELS_PER_POINT).round() as i32
}

/// A coordinate of the backend as a point of the page.
#[must_use]
pub fn page_point((x, y): BackendCoord) -> PagePoint {
    (f64::from(x) / PIXELS_PER_POINT, f64::from(y) / PIXELS_PER_POINT)
}

/// Draws into a scene what plotters asks for.
pub struct SceneBackend<'a> {
    scene: &'a mut Scene,
    /// Dashes of all lines, in points. plotters would cut a dashed line into a path a dash; SVG has dashes of its own.
    dash: Option<(f64, f64)>,
}

impl<'a> SceneBackend<'a> {
    /// A backend that draws into a scene, on top of what the scene holds.
    #[must_use]
    pub fn new(scene: &'a mut Scene, dash: Option<(f64, f64)>) -> Self {
        Self { scene, dash }
    }

    fn stroke<S: BackendStyle>(&self, style: &S) -> Stroke {
        let width = f64::from(style.stroke_width()) / PIXELS_PER_POINT;
        Stroke { color: color(style.color()), width, dash: self.dash }
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for SceneBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (pixels(self.scene.width).unsigned_abs(), pixels(self.scene.height).unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, fill: BackendColor) -> Drawn {
        let next = (at.0.saturating_add(1), at.1.saturating_add(1));
        self.scene.rect(page_point(at), page_point(next), color(fill));
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        let corners = [from, (to.0, from.1), to, (from.0, to.1)];
        if fill { self.fill_polygon(corners, style) } else { self.draw_path(corners.into_iter().chain([from]), style) }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let stroke = self.stroke(style);
        if stroke.color.alpha > 0.0 {
            self.scene.line(straightened(path), stroke);
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        let (at, radius) = (page_point(center), f64::from(radius) / PIXELS_PER_POINT);
        if fill {
            self.scene.circle(at, radius, color(style.color()), None);
            return Ok(());
        }
        let stroke = self.stroke(style);
        match self.scene.shapes.last_mut() {
            // An outline around the circle just drawn is one shape with it.
            Some(Shape::Circle { at: below, radius: r, outline: outline @ None, .. })
                if (*below, *r) == (at, radius) =>
            {
                *outline = Some(stroke);
            }
            _ => self.scene.circle(at, radius, Color::TRANSPARENT, Some(stroke)),
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        let fill = color(style.color());
        if fill.alpha > 0.0 {
            self.scene.area(straightened(corners), fill);
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let (x, y) = page_point(at);
        let size = style.size() / PIXELS_PER_POINT;
        let pos = style.anchor();
        let anchor = match pos.h_pos {
            HPos::Left => TextAnchor::Start,
            HPos::Center => TextAnchor::Middle,
            HPos::Right => TextAnchor::End,
        };
        // From the point to the baseline.
        let down = size
            * match pos.v_pos {
                VPos::Top => text_layout::ASCENT,
                VPos::Center => text_layout::CAP_HEIGHT / 2.0,
                VPos::Bottom => -text_layout::DESCENT,
            };
        let vertical = matches!(style.transform(), FontTransform::Rotate270);
        let at = if vertical { (x + down, y) } else { (x, y + down) };
        let bold = matches!(style.style(), FontStyle::Bold);
        let set = TextStyle { size, bold, color: color(style.color()), anchor, vertical, halo: false };
        if !text.is_empty() && set.color.alpha > 0.0 {
            self.scene.text(at, text, set);
        }
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let bold = matches!(style.style(), FontStyle::Bold);
        Ok((text_layout::width(text, style.size(), bold).ceil() as u32, style.size().ceil() as u32))
    }
}

fn color(color: BackendColor) -> Color {
    Color { rgb: color.rgb.into(), alpha: color.alpha }
}

/// A path without the points that lie on the straight line between their neighbors.
fn straightened(path: impl IntoIterator<Item = BackendCoord>) -> Vec<PagePoint> {
    let mut kept: Vec<BackendCoord> = Vec::new();
    for next in path {
        if let [.., before, last] = kept[..] {
            let ahead = |from: BackendCoord, to: BackendCoord| {
                (i64::from(to.0) - i64::from(from.0), i64::from(to.1) - i64::from(from.1))
            };
            let ((x1, y1), (x2, y2)) = (ahead(before, last), ahead(last, next));
            // In the same direction: neither a bend nor a way back.
            if x1 * y2 == x2 * y1 && x1 * x2 + y1 * y2 >= 0 {
                kept.pop();
            }
        }
        kept.push(next);
    }
    kept.into_iter().map(page_point).collect()
}

#[cfg(test)]
mod tests {
    use super::{Scene, SceneBackend, Shape, Stroke, straightened};
    use crate::figures::scene::Color;
    use plotters::prelude::{BLACK, Circle, IntoDrawingArea, PathElement, ShapeStyle, WHITE};

    fn line(width: u32) -> ShapeStyle {
        ShapeStyle { stroke_width: width, ..BLACK.into() }
    }

    fn scene() -> Scene {
        Scene::new(100.0, 50.0, Color::hex(0xff_ffff))
    }

    /// plotters counts in tenths of a point, and its shapes come out in points.
    #[test]
    fn tenths_of_a_point() {
        let mut scene = scene();
        {
            let area = SceneBackend::new(&mut scene, Some((4.0, 2.0))).into_drawing_area();
            assert_eq!(area.dim_in_pixel(), (1000, 500));
            area.draw(&PathElement::new(vec![(1, 2), (33, 4)], line(15))).unwrap();
        }
        let stroke = Stroke::new(Color::hex(0), 1.5).dashed((4.0, 2.0));
        assert_eq!(scene.shapes, [Shape::Line { points: vec![(0.1, 0.2), (3.3, 0.4)], stroke }]);
    }

    /// A filled circle and its outline are one shape; another circle is another.
    #[test]
    fn outlined_circle() {
        let mut scene = scene();
        {
            let area = SceneBackend::new(&mut scene, None).into_drawing_area();
            area.draw(&Circle::new((100, 100), 30, ShapeStyle::from(WHITE).filled())).unwrap();
            area.draw(&Circle::new((100, 100), 30, line(20))).unwrap();
            area.draw(&Circle::new((200, 100), 30, line(20))).unwrap();
        }
        let outline = Some(Stroke::new(Color::hex(0), 2.0));
        let circle = |x, fill| Shape::Circle { at: (x, 10.0), radius: 3.0, fill, outline };
        assert_eq!(scene.shapes, [circle(10.0, Color::hex(0xff_ffff)), circle(20.0, Color::TRANSPARENT)]);
    }

    /// Points on a straight way go, corners and turning points stay.
    #[test]
    fn straight_ways() {
        let path = [(0, 0), (10, 10), (20, 20), (20, 30), (20, 20)];
        assert_eq!(straightened(path), [(0.0, 0.0), (2.0, 2.0), (2.0, 3.0), (2.0, 2.0)]);
        assert_eq!(straightened([(5, 5)]), [(0.5, 0.5)]);
    }
}
