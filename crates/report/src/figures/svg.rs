//! A drawing as SVG: text stays text, and the numbers that it shows travel with it.

use super::Figure;
use super::scene::{Color, PagePoint, Scene, Shape, Stroke, TextAnchor, TextStyle};
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
        hex(scene.background)
    )?;
    for shape in &scene.shapes {
        match shape {
            Shape::Area { points, fill } => {
                writeln!(out, "<path d=\"{}Z\" {}/>", path(points), paint("fill", *fill))?;
            }
            Shape::Line { points, stroke } => {
                let ends = if stroke.dash.is_none() { "round" } else { "butt" };
                writeln!(
                    out,
                    "<path d=\"{}\" fill=\"none\" {} stroke-linejoin=\"round\" stroke-linecap=\"{ends}\"/>",
                    path(points),
                    line(stroke),
                )?;
            }
            Shape::Circle { at, radius, fill, outline } => {
                let outline = outline.map_or_else(String::new, |stroke| format!(" {}", line(&stroke)));
                let (x, y, r) = (n(at.0), n(at.1), n(*radius));
                writeln!(out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" {}{outline}/>", paint("fill", *fill))?;
            }
            Shape::Text { at, text, style } => letters(out, *at, text, style, scene.background)?,
        }
    }
    Ok(())
}

fn letters(out: &mut String, at: PagePoint, text: &str, style: &TextStyle, background: Color) -> std::fmt::Result {
    let anchor = match style.anchor {
        TextAnchor::Start => "",
        TextAnchor::Middle => " text-anchor=\"middle\"",
        TextAnchor::End => " text-anchor=\"end\"",
    };
    let place = if style.vertical {
        format!("transform=\"translate({} {}) rotate(-90)\"", n(at.0), n(at.1))
    } else {
        format!("x=\"{}\" y=\"{}\"", n(at.0), n(at.1))
    };
    let weight = if style.bold { " font-weight=\"bold\"" } else { "" };
    let halo = if style.halo {
        // Under the letters, and as thick around small ones as they can bear.
        let stroke = Stroke::new(background, (style.size / 3.5).min(4.0));
        format!(" {} stroke-linejoin=\"round\" paint-order=\"stroke\"", line(&stroke))
    } else {
        String::new()
    };
    writeln!(
        out,
        "<text {place} font-size=\"{}\"{weight}{anchor} {}{halo}>{}</text>",
        n(style.size),
        paint("fill", style.color),
        escaped(text)
    )
}

fn path(points: &[PagePoint]) -> String {
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

fn hex(color: Color) -> String {
    let [r, g, b] = color.rgb;
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn paint(what: &str, color: Color) -> String {
    if color.alpha <= 0.0 {
        return format!("{what}=\"none\"");
    }
    let opacity = if color.alpha < 1.0 { format!(" {what}-opacity=\"{}\"", n(color.alpha)) } else { String::new() };
    format!("{what}=\"{}\"{opacity}", hex(color))
}

fn line(stroke: &Stroke) -> String {
    let dash = stroke.dash.map_or_else(String::new, |(on, off)| format!(" stroke-dasharray=\"{} {}\"", n(on), n(off)));
    format!("{} stroke-width=\"{}\"{dash}", paint("stroke", stroke.color), n(stroke.width))
}

/// Text as XML holds it: a character that XML forbids, as a control character in a name, becomes the replacement
/// character.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(letter),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push(char::REPLACEMENT_CHARACTER),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::png;
    use crate::table::Table;

    /// Whatever a text holds, the file is XML that the renderer reads, and lines and circles have their colors.
    #[test]
    fn any_text() {
        let mut scene = Scene::new(50.0, 20.0, Color::hex(0xff_ffff));
        let text = "<b>\u{0}&\"\u{ffff}\u{1b}]</b>";
        scene.text((1.0, 10.0), text, TextStyle::new(9.0, Color::hex(0x12_3456)).halo());
        scene.line(vec![(0.0, 0.0), (9.0, 9.0)], Stroke::new(Color::hex(0).with_alpha(0.5), 2.0).dashed((3.0, 1.0)));
        scene.circle((f64::NAN, 1.0), 2.0, Color::hex(0), None);
        scene.circle((5.0, 5.0), 2.0, Color::TRANSPARENT, None);
        let (title, note) = (text.to_owned(), text.to_owned());
        let svg = file(&Figure { id: "any", title, note, table: Table::new("any", ""), scene }).unwrap();
        assert!(svg.contains("&lt;b&gt;\u{fffd}&amp;&quot;\u{fffd}\u{fffd}]&lt;/b&gt;</text>"), "{svg}");
        assert!(svg.contains("stroke=\"#000000\" stroke-opacity=\"0.5\" stroke-width=\"2\" stroke-dasharray=\"3 1\""));
        assert!(svg.matches("<circle").count() == 1 && svg.contains("fill=\"none\"/>"), "{svg}");
        png::write(&svg, &mut Vec::new()).unwrap();
    }
}
