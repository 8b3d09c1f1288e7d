//! The bundled letters: how wide a text is, and how it breaks into lines.

use ab_glyph::{Font, FontRef, PxScale, ScaleFont};
use std::sync::OnceLock;

const REGULAR: &[u8] = include_bytes!("../../../../assets/fonts/DejaVuSans.subset.ttf");
const BOLD: &[u8] = include_bytes!("../../../../assets/fonts/DejaVuSans-Bold.subset.ttf");

/// The bundled font.
///
/// # Panics
/// When the font that is part of the program cannot be read, which a test rules out.
#[must_use]
#[allow(clippy::expect_used)]
pub fn font(bold: bool) -> &'static FontRef<'static> {
    static FONTS: OnceLock<[FontRef<'static>; 2]> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| {
        [REGULAR, BOLD].map(|bytes| FontRef::try_from_slice(bytes).expect("the bundled font is a font"))
    });
    &fonts[usize::from(bold)]
}

/// The scale that gives an em of `size` pixels (the library counts the height from descender to ascender).
#[must_use]
pub fn scale(font: &FontRef<'_>, size: f64) -> PxScale {
    let em = f64::from(font.units_per_em().unwrap_or(2048.0));
    PxScale::from((size * f64::from(font.height_unscaled()) / em) as f32)
}

/// How wide a text is, set with an em of `size`.
#[must_use]
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    let font = font(bold);
    let scaled = font.as_scaled(scale(font, size));
    let mut width = 0.0;
    let mut before = None;
    for letter in text.chars() {
        let glyph = font.glyph_id(letter);
        if let Some(before) = before {
            width += scaled.kern(before, glyph);
        }
        width += scaled.h_advance(glyph);
        before = Some(glyph);
    }
    f64::from(width)
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
        let tried = lines(text, size, bold, narrower);
        if tried.len() > best.len() || tried.iter().any(|line| width(line, size, bold) > narrower) {
            break;
        }
        best = tried;
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

/// Letters of `text` that the bundled font does not have: they would be drawn as nothing.
#[must_use]
pub fn missing(text: &str) -> Vec<char> {
    text.chars().filter(|letter| font(false).glyph_id(*letter).0 == 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_is_cut_to_its_room_and_says_so() {
        let name = "Åse-Marie Bjørnstjerne-Ødegård";
        let short = shortened(name, 12.5, false, 120.0);
        assert!(
            short.starts_with("Åse-Marie") && short.ends_with('…') && width(&short, 12.5, false) <= 120.0,
            "{short}"
        );
        assert_eq!(shortened("Li", 12.5, false, 120.0), "Li");
        assert_eq!(missing(&short), Vec::<char>::new());
    }
}
