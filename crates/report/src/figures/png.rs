//! A drawing as pixels. Every edge is covered by exact area (the rasteriser that draws the letters draws
//! the lines as well), so that no line is jagged at any size.

use super::lettering;
use super::scene::{Anchor, Ink, Point, Scene, Shape, Type};
use ab_glyph::{Font, ScaleFont, point};
use ab_glyph_rasterizer::{Rasterizer, point as at};
use image::ImageEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use std::io::Write;

/// Pixels a point of the page: a figure is then as wide as a slide.
pub const SCALE: f64 = 2.0;

/// Writes the drawing as PNG.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write(scene: &Scene, out: &mut (dyn Write + Send)) -> anyhow::Result<()> {
    let mut sheet = Sheet::new(scene);
    for shape in &scene.shapes {
        sheet.draw(shape);
    }
    let (width, height) = (sheet.width as u32, sheet.height as u32);
    PngEncoder::new_with_quality(out, CompressionType::Default, FilterType::Adaptive).write_image(
        &sheet.pixels,
        width,
        height,
        image::ColorType::Rgb8,
    )?;
    Ok(())
}

struct Sheet {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Sheet {
    fn new(scene: &Scene) -> Self {
        let (width, height) = ((scene.width * SCALE).ceil() as usize, (scene.height * SCALE).ceil() as usize);
        let pixels = scene.paper.rgb.iter().copied().cycle().take(width * height * 3).collect();
        Self { width, height, pixels }
    }

    fn draw(&mut self, shape: &Shape) {
        match shape {
            Shape::Area { points, fill } => self.fill(&[scaled(points)], *fill),
            Shape::Line { points, ink, width, dash } => {
                let width = width * SCALE;
                let pieces = match dash {
                    None => vec![scaled(points)],
                    Some((on, off)) => dashes(&scaled(points), on * SCALE, off * SCALE),
                };
                let round = dash.is_none();
                let outline: Vec<Vec<Point>> = pieces.iter().flat_map(|piece| stroke(piece, width, round)).collect();
                self.fill(&outline, *ink);
            }
            Shape::Dot { at, radius, fill, rim } => {
                let centre = (at.0 * SCALE, at.1 * SCALE);
                self.fill(&[circle(centre, radius * SCALE)], *fill);
                if let Some((ink, width)) = rim {
                    let mut around = circle(centre, radius * SCALE);
                    around.push(around[0]);
                    self.fill(&stroke(&around, width * SCALE, true), *ink);
                }
            }
            Shape::Text { at, text, set } => self.letters(*at, text, set),
        }
    }

    /// Fills the union of closed outlines, all turned the same way.
    fn fill(&mut self, outlines: &[Vec<Point>], ink: Ink) {
        let all = || outlines.iter().flatten();
        let (mut left, mut top) = (f64::INFINITY, f64::INFINITY);
        let (mut right, mut bottom) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
        for (x, y) in all() {
            (left, right) = (left.min(*x), right.max(*x));
            (top, bottom) = (top.min(*y), bottom.max(*y));
        }
        if !(left.is_finite() && right.is_finite() && top.is_finite() && bottom.is_finite()) {
            return;
        }
        let (left, top) = (left.floor().max(-64.0), top.floor().max(-64.0));
        let (right, bottom) = (right.min(self.width as f64 + 64.0), bottom.min(self.height as f64 + 64.0));
        if right <= left || bottom <= top {
            return;
        }
        let mut raster = Rasterizer::new((right - left).ceil() as usize + 2, (bottom - top).ceil() as usize + 2);
        for outline in outlines {
            for (i, from) in outline.iter().enumerate() {
                let to = outline[(i + 1) % outline.len()];
                let place = |p: Point| at((p.0 - left) as f32, (p.1 - top) as f32);
                raster.draw_line(place(*from), place(to));
            }
        }
        let (dx, dy) = (left as i64, top as i64);
        raster.for_each_pixel_2d(|x, y, cover| self.blend(i64::from(x) + dx, i64::from(y) + dy, ink, cover));
    }

    fn blend(&mut self, x: i64, y: i64, ink: Ink, cover: f32) {
        if cover <= 0.0 || x < 0 || y < 0 || x >= self.width as i64 || y >= self.height as i64 {
            return;
        }
        let alpha = f64::from(cover.min(1.0)) * ink.alpha;
        let from = (y as usize * self.width + x as usize) * 3;
        for (below, above) in self.pixels[from..from + 3].iter_mut().zip(ink.rgb) {
            let mixed = f64::from(*below) + alpha * (f64::from(above) - f64::from(*below));
            *below = mixed.round() as u8;
        }
    }

    fn letters(&mut self, place: Point, text: &str, set: &Type) {
        let font = lettering::font(set.bold);
        let scale = lettering::scale(font, set.size * SCALE);
        let scaled = font.as_scaled(scale);
        let width = lettering::width(text, set.size * SCALE, set.bold);
        let back = match set.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => width / 2.0,
            Anchor::End => width,
        };
        // Text that reads upwards is set level around the origin and turned pixel by pixel, which is exact.
        let (x0, y0) = (place.0 * SCALE, place.1 * SCALE);
        let (ox, oy) = if set.upwards { (-back, 0.0) } else { (x0 - back, y0) };
        let (turn_x, turn_y) = (x0.round() as i64, y0.round() as i64);
        let mut pen = ox as f32;
        let mut before = None;
        for letter in text.chars() {
            let id = font.glyph_id(letter);
            if let Some(before) = before {
                pen += scaled.kern(before, id);
            }
            let glyph = id.with_scale_and_position(scale, point(pen, oy as f32));
            if let Some(outline) = font.outline_glyph(glyph) {
                let bounds = outline.px_bounds();
                let (dx, dy) = (bounds.min.x as i64, bounds.min.y as i64);
                outline.draw(|x, y, cover| {
                    let (x, y) = (i64::from(x) + dx, i64::from(y) + dy);
                    let (x, y) = if set.upwards { (turn_x + y, turn_y - x) } else { (x, y) };
                    self.blend(x, y, set.ink, cover);
                });
            }
            pen += scaled.h_advance(id);
            before = Some(id);
        }
    }
}

fn scaled(points: &[Point]) -> Vec<Point> {
    points.iter().filter(|p| p.0.is_finite() && p.1.is_finite()).map(|(x, y)| (x * SCALE, y * SCALE)).collect()
}

fn circle(centre: Point, radius: f64) -> Vec<Point> {
    let corners = (radius * 4.0).clamp(12.0, 96.0) as usize;
    (0..corners)
        .map(|i| {
            let angle = i as f64 / corners as f64 * std::f64::consts::TAU;
            (centre.0 + radius * angle.cos(), centre.1 + radius * angle.sin())
        })
        .collect()
}

/// The outline of a line: a box a piece and a disc a joint, all turned the same way, so that their union is
/// the line and nothing is covered twice.
fn stroke(points: &[Point], width: f64, round: bool) -> Vec<Vec<Point>> {
    let half = width / 2.0;
    let mut outlines = Vec::with_capacity(points.len() * 2);
    for pair in points.windows(2) {
        let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
        let length = (x1 - x0).hypot(y1 - y0);
        if length < 1e-9 {
            continue;
        }
        let (nx, ny) = (-(y1 - y0) / length * half, (x1 - x0) / length * half);
        outlines.push(vec![(x0 - nx, y0 - ny), (x1 - nx, y1 - ny), (x1 + nx, y1 + ny), (x0 + nx, y0 + ny)]);
    }
    let joints = if round { points } else { points.get(1..points.len().saturating_sub(1)).unwrap_or_default() };
    outlines.extend(joints.iter().map(|joint| circle(*joint, half)));
    outlines
}

/// Cuts a line into dashes.
fn dashes(points: &[Point], on: f64, off: f64) -> Vec<Vec<Point>> {
    let mut pieces = Vec::new();
    let mut piece: Vec<Point> = points.first().copied().into_iter().collect();
    let (mut drawing, mut left) = (true, on);
    for pair in points.windows(2) {
        let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
        let length = (x1 - x0).hypot(y1 - y0);
        let mut done = 0.0;
        while length - done > left {
            done += left;
            let here = (x0 + (x1 - x0) * done / length, y0 + (y1 - y0) * done / length);
            if drawing {
                piece.push(here);
                pieces.push(std::mem::take(&mut piece));
            } else {
                piece = vec![here];
            }
            drawing = !drawing;
            left = if drawing { on } else { off };
        }
        left -= length - done;
        if drawing {
            piece.push((x1, y1));
        }
    }
    if drawing && piece.len() > 1 {
        pieces.push(piece);
    }
    pieces
}
