//! A figure as pixels: its SVG, drawn by resvg with the bundled fonts alone, so that both are one picture.

use super::text_layout::{BOLD, REGULAR};
use anyhow::Context as _;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::io::Write;
use std::sync::OnceLock;

/// Pixels a point of the page: a figure is then as wide as a slide.
pub const SCALE: f32 = 2.0;

/// Writes an SVG file of ours as PNG.
///
/// # Errors
/// When `svg` is not SVG, or `out` cannot be written to.
pub fn write(svg: &str, out: &mut (dyn Write + Send)) -> anyhow::Result<()> {
    let tree = Tree::from_str(svg, options())?;
    let size = tree.size().to_int_size().scale_by(SCALE).context("a figure has a size")?;
    let mut pixels = Pixmap::new(size.width(), size.height()).context("a figure has a size")?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    Ok(out.write_all(&pixels.encode_png()?)?)
}

/// The bundled fonts and no other: the same picture whatever is installed.
fn options() -> &'static Options<'static> {
    static OPTIONS: OnceLock<Options<'static>> = OnceLock::new();
    OPTIONS.get_or_init(|| {
        let mut options = Options::default();
        for font in [REGULAR, BOLD] {
            options.fontdb_mut().load_font_data(font.to_vec());
        }
        options
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(svg: &str) -> Vec<u8> {
        let mut png = Vec::new();
        write(svg, &mut png).unwrap();
        png
    }

    /// Twice as many pixels as points, the same bytes each time, and text that is drawn: in the bundled font whichever
    /// is asked for, and bold is bold.
    #[test]
    fn text_is_drawn() {
        let text = |set: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"20\" \
                 font-family=\"DejaVu Sans, Verdana, Geneva, sans-serif\">\
                 <rect width=\"60\" height=\"20\" fill=\"#fff\"/>{set}</svg>"
            )
        };
        let [empty, plain, bold] =
            ["", "<text x=\"2\" y=\"14\">AVå</text>", "<text x=\"2\" y=\"14\" font-weight=\"bold\">AVå</text>"]
                .map(|set| drawn(&text(set)));
        assert_eq!((&plain[16..20], &plain[20..24]), (&120_u32.to_be_bytes()[..], &40_u32.to_be_bytes()[..]));
        assert!(empty != plain && plain != bold && bold != empty);
        assert_eq!(plain, drawn(&text("<text x=\"2\" y=\"14\">AVå</text>")));
    }
}
