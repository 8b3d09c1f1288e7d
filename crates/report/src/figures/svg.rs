//! A drawing as SVG: text stays text, and the numbers that it shows travel with it.

use super::Figure;
use super::scene::{Anchor, Ink, Point, Scene, Shape, Type};
use crate::csv;
use std::fmt::Write;

/// Verdana has the widths of the letters that the layout was measured with.
const FONT: &str = "DejaVu Sans, Verdana, Geneva, sans-serif";

/// The whole file.
///
/// # Errors
/// When the figure's numbers cannot be written.
pub fn file(figure: &Figure) -> anyhow::Result<String> {
    let mut numbers = Vec::new();
    csv::write(&figure.table, std::iter::empty(), &mut numbers)?;
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let scene = &figure.scene;
    open(&mut out, figure, figure.id, (0.0, scene.height), Some((scene.width, scene.height)))?;
    writeln!(out, "<metadata>\n{}</metadata>", escaped(&String::from_utf8_lossy(&numbers)))?;
    drawing(&mut out, &figure.scene)?;
    out.push_str("</svg>\n");
    Ok(out)
}

/// The drawing without its captions, as an element of a page that has them, as wide as there is room. The
/// page has no other element of that `id`.
///
/// # Errors
/// Never in practice: writing to a string cannot fail.
pub fn inline(figure: &Figure, id: &str) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    open(&mut out, figure, id, figure.scene.body, None)?;
    drawing(&mut out, &figure.scene)?;
    out.push_str("</svg>\n");
    Ok(out)
}

fn open(
    out: &mut String,
    figure: &Figure,
    id: &str,
    (top, bottom): (f64, f64),
    size: Option<(f64, f64)>,
) -> std::fmt::Result {
    let scene = &figure.scene;
    let size = size.map_or_else(String::new, |(w, h)| format!(" width=\"{}\" height=\"{}\"", n(w), n(h)));
    writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\"{size} viewBox=\"0 {} {} {}\" role=\"img\" \
         aria-labelledby=\"{id}-title {id}-desc\" font-family=\"{FONT}\">",
        n(top),
        n(scene.width),
        n(bottom - top),
    )?;
    writeln!(out, "<title id=\"{id}-title\">{}</title>", escaped(&figure.title))?;
    writeln!(out, "<desc id=\"{id}-desc\">{}</desc>", escaped(&figure.note))
}

fn drawing(out: &mut String, scene: &Scene) -> std::fmt::Result {
    writeln!(
        out,
        "<rect width=\"{}\" height=\"{}\" fill=\"{}\"/>",
        n(scene.width),
        n(scene.height),
        colour(scene.paper)
    )?;
    for shape in &scene.shapes {
        match shape {
            Shape::Area { points, fill } => {
                writeln!(out, "<path d=\"{}Z\" {}/>", path(points), paint("fill", *fill))?;
            }
            Shape::Line { points, ink, width, dash } => {
                let dash =
                    dash.map_or_else(String::new, |(on, off)| format!(" stroke-dasharray=\"{} {}\"", n(on), n(off)));
                writeln!(
                    out,
                    "<path d=\"{}\" fill=\"none\" {} stroke-width=\"{}\" stroke-linejoin=\"round\" \
                     stroke-linecap=\"{}\"{dash}/>",
                    path(points),
                    paint("stroke", *ink),
                    n(*width),
                    if dash.is_empty() { "round" } else { "butt" },
                )?;
            }
            Shape::Dot { at, radius, fill, rim } => {
                let rim = rim.map_or_else(String::new, |(ink, width)| {
                    format!(" {} stroke-width=\"{}\"", paint("stroke", ink), n(width))
                });
                let (x, y, r) = (n(at.0), n(at.1), n(*radius));
                writeln!(out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" {}{rim}/>", paint("fill", *fill))?;
            }
            Shape::Text { at, text, set } => lettering(out, *at, text, set)?,
        }
    }
    Ok(())
}

fn lettering(out: &mut String, at: Point, text: &str, set: &Type) -> std::fmt::Result {
    let anchor = match set.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let place = if set.upwards {
        format!("transform=\"translate({} {}) rotate(-90)\"", n(at.0), n(at.1))
    } else {
        format!("x=\"{}\" y=\"{}\"", n(at.0), n(at.1))
    };
    let weight = if set.bold { " font-weight=\"bold\"" } else { "" };
    writeln!(
        out,
        "<text {place} font-size=\"{}\"{weight}{anchor} {}>{}</text>",
        n(set.size),
        paint("fill", set.ink),
        escaped(text)
    )
}

fn path(points: &[Point]) -> String {
    let mut d = String::with_capacity(points.len() * 14);
    for (at, (x, y)) in points.iter().filter(|p| p.0.is_finite() && p.1.is_finite()).enumerate() {
        let _ = write!(d, "{}{} {}", if at == 0 { "M" } else { "L" }, n(*x), n(*y));
    }
    d
}

/// A length to a hundredth of a point.
fn n(x: f64) -> String {
    let rounded = (x * 100.0).round() / 100.0;
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}

fn colour(ink: Ink) -> String {
    let [r, g, b] = ink.rgb;
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn paint(what: &str, ink: Ink) -> String {
    let opacity = if ink.alpha < 1.0 { format!(" {what}-opacity=\"{}\"", n(ink.alpha)) } else { String::new() };
    format!("{what}=\"{}\"{opacity}", colour(ink))
}

/// Text as XML holds it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
