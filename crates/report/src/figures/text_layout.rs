//! The bundled fonts: how wide a text is, and how it breaks into lines.
//!
//! Widths come from the shaper that resvg draws with, kerning included: what is measured is what is drawn.

use harfrust::{Direction, FontRef, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script};
use std::sync::OnceLock;

/// DejaVu Sans, cut down to the letters of the languages, arrows and mathematical signs.
pub const REGULAR: &[u8] = include_bytes!("../../../../assets/fonts/DejaVuSans.subset.ttf");
/// The same in bold.
pub const BOLD: &[u8] = include_bytes!("../../../../assets/fonts/DejaVuSans-Bold.subset.ttf");

/// From the baseline to the top of a line, in ems.
pub const ASCENT: f64 = 0.928;
/// From the baseline to the bottom of a line, in ems.
pub const DESCENT: f64 = 0.236;
/// Height of a capital letter, in ems.
pub const CAP_HEIGHT: f64 = 0.729;

/// A font ready to be measured with.
struct Measured {
    font: FontRef<'static>,
    data: ShaperData,
    plan: ShapePlan,
}

/// The bundled font.
#[allow(clippy::expect_used)]
fn font(bold: bool) -> &'static Measured {
    static FONTS: OnceLock<[Measured; 2]> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| {
        [REGULAR, BOLD].map(|bytes| {
            // A test shows that they can be read.
            let font = FontRef::new(bytes).expect("the bundled font is a font");
            let data = ShaperData::new(&font);
            let plan =
                ShapePlan::new(&data.shaper(&font).build(), Direction::LeftToRight, Some(script::LATIN), None, &[]);
            Measured { font, data, plan }
        })
    });
    &fonts[usize::from(bold)]
}

fn shape(text: &str, bold: bool) -> (harfrust::GlyphBuffer, f64) {
    let font = font(bold);
    let shaper = font.data.shaper(&font.font).build();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(script::LATIN);
    let em = f64::from(shaper.units_per_em());
    (shaper.shape(buffer, ShapeOptions::new().plan(Some(&font.plan))), em)
}

/// How wide a text is in points, set with an em of `size` points.
#[must_use]
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    let (glyphs, em) = shape(text, bold);
    let advance: i64 = glyphs.glyph_positions().iter().map(|glyph| i64::from(glyph.x_advance)).sum();
    advance as f64 * size / em
}

/// Breaks a text into lines no wider than `room`.
#[must_use]
pub fn lines(text: &str, size: f64, bold: bool, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size, bold) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Breaks a text into as few lines as `room` allows, about equally long, so that no word is left alone.
#[must_use]
pub fn balanced(text: &str, size: f64, bold: bool, room: f64) -> Vec<String> {
    let widest = lines(text, size, bold, room);
    let mut best = widest;
    let mut narrower = room - 10.0;
    while narrower > room / 3.0 {
        let narrow = lines(text, size, bold, narrower);
        if narrow.len() > best.len() || narrow.iter().any(|line| width(line, size, bold) > narrower) {
            break;
        }
        best = narrow;
        narrower -= 10.0;
    }
    best
}

/// A text cut to `room`, with an ellipsis where something is left out.
#[must_use]
pub fn shortened(text: &str, size: f64, bold: bool, room: f64) -> String {
    if width(text, size, bold) <= room {
        return text.to_owned();
    }
    let mut short: String = text.to_owned();
    while short.pop().is_some() && width(&format!("{}…", short.trim_end()), size, bold) > room {}
    format!("{}…", short.trim_end())
}

/// Letters of `text` that a bundled font does not have: they would be drawn as empty boxes.
#[must_use]
pub fn missing(text: &str) -> Vec<char> {
    let known = |letter: char, bold| {
        let (glyphs, _) = shape(letter.encode_utf8(&mut [0; 4]), bold);
        glyphs.glyph_infos().iter().all(|glyph| glyph.glyph_id != 0)
    };
    text.chars().filter(|letter| !(known(*letter, false) && known(*letter, true))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text too long for its room is cut, ends in an ellipsis, and fits.
    #[test]
    fn shortened_text() {
        let name = "Åse-Marie Bjørnstjerne-Ødegård";
        let short = shortened(name, 12.5, false, 120.0);
        assert!(
            short.starts_with("Åse-Marie") && short.ends_with('…') && width(&short, 12.5, false) <= 120.0,
            "{short}"
        );
        assert_eq!(shortened("Li", 12.5, false, 120.0), "Li");
        assert_eq!(missing(&short), Vec::<char>::new());
        assert_eq!(missing("a漢"), ['漢']);
    }

    /// A capital A is 1401 of 2048 units wide, 1585 in bold; a pair that is kerned is narrower than its parts.
    #[test]
    fn widths() {
        assert_eq!(width("A", 2048.0, false), 1401.0);
        assert_eq!(width("A", 2048.0, true), 1585.0);
        assert!(width("AV", 10.0, false) < width("A", 10.0, false) + width("V", 10.0, false));
    }
}
