//! A drawing as a list of shapes in points of the page, before it becomes SVG.

/// A point of the page: x to the right, y down.
pub type PagePoint = (f64, f64);

/// A rectangle of the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PageRect {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl PageRect {
    /// Width.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Height.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Its middle.
    #[must_use]
    pub fn center(&self) -> PagePoint {
        (f64::midpoint(self.left, self.right), f64::midpoint(self.top, self.bottom))
    }

    /// Whether a point lies in it.
    #[must_use]
    pub fn contains(&self, (x, y): PagePoint) -> bool {
        (self.left..self.right).contains(&x) && (self.top..self.bottom).contains(&y)
    }

    /// Whether it shares ground with another.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// A color and its opacity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Color {
    /// Red, green, blue.
    pub rgb: [u8; 3],
    /// Opacity, 0 (transparent) to 1 (opaque).
    pub alpha: f64,
}

impl Color {
    /// Nothing.
    pub const TRANSPARENT: Self = Self { rgb: [0; 3], alpha: 0.0 };

    /// An opaque color from its hexadecimal number.
    #[must_use]
    pub const fn hex(rgb: u32) -> Self {
        Self { rgb: [(rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8], alpha: 1.0 }
    }

    /// The same color with another opacity.
    #[must_use]
    pub const fn with_alpha(self, alpha: f64) -> Self {
        Self { rgb: self.rgb, alpha }
    }

    /// This much (0 to 1) of the color over a background: opaque, so that nothing shows through where two overlap.
    #[must_use]
    pub fn over(self, background: Self, share: f64) -> Self {
        let mixed = |at: usize| {
            let (above, below) = (f64::from(self.rgb[at]), f64::from(background.rgb[at]));
            (below + (above - below) * share).round() as u8
        };
        Self { rgb: [mixed(0), mixed(1), mixed(2)], alpha: 1.0 }
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2).
    #[must_use]
    pub fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let x = f64::from(part) / 255.0;
            if x <= 0.04045 { x / 12.92 } else { ((x + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.rgb[0]) + 0.7152 * linear(self.rgb[1]) + 0.0722 * linear(self.rgb[2])
    }

    /// Which of two has the higher contrast on it (WCAG 2.2).
    #[must_use]
    pub fn best_contrast(self, one: Self, other: Self) -> Self {
        let contrast = |color: Self| {
            let (a, b) = (self.luminance() + 0.05, color.luminance() + 0.05);
            (a / b).max(b / a)
        };
        if contrast(one) >= contrast(other) { one } else { other }
    }
}

/// A line's color, width and dashes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Color.
    pub color: Color,
    /// Width, in points.
    pub width: f64,
    /// Length of dashes and of gaps in points, if dashed.
    pub dash: Option<(f64, f64)>,
}

impl Stroke {
    /// A solid line.
    #[must_use]
    pub const fn new(color: Color, width: f64) -> Self {
        Self { color, width, dash: None }
    }

    /// The same line, dashed.
    #[must_use]
    pub const fn dashed(mut self, dash: (f64, f64)) -> Self {
        self.dash = Some(dash);
        self
    }
}

/// Which part of a text its point is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextAnchor {
    /// The point is its start.
    Start,
    /// The point is its middle.
    Middle,
    /// The point is its end.
    End,
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    /// Size of the em, in points.
    pub size: f64,
    /// Whether in bold.
    pub bold: bool,
    /// Color.
    pub color: Color,
    /// Which part of the text its point is.
    pub anchor: TextAnchor,
    /// Whether it is turned to read from bottom to top.
    pub vertical: bool,
    /// Whether it has a rim of the page's color, so that it reads over lines.
    pub halo: bool,
}

impl TextStyle {
    /// Plain text that starts at its point.
    #[must_use]
    pub const fn new(size: f64, color: Color) -> Self {
        Self { size, bold: false, color, anchor: TextAnchor::Start, vertical: false, halo: false }
    }

    /// In bold.
    #[must_use]
    pub const fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    /// With another anchor.
    #[must_use]
    pub const fn anchor(mut self, anchor: TextAnchor) -> Self {
        self.anchor = anchor;
        self
    }

    /// Turned to read from bottom to top.
    #[must_use]
    pub const fn vertical(mut self) -> Self {
        self.vertical = true;
        self
    }

    /// With a rim of the page's color, so that it reads over lines.
    #[must_use]
    pub const fn halo(mut self) -> Self {
        self.halo = true;
        self
    }

    /// How wide a text is in this style, in points.
    #[must_use]
    pub fn width(&self, text: &str) -> f64 {
        super::text_layout::width(text, self.size, self.bold)
    }

    /// The left and right end of a horizontal text at a point.
    #[must_use]
    pub fn extent(&self, x: f64, text: &str) -> (f64, f64) {
        let width = self.width(text);
        let left = match self.anchor {
            TextAnchor::Start => x,
            TextAnchor::Middle => x - width / 2.0,
            TextAnchor::End => x - width,
        };
        (left, left + width)
    }
}

/// One shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A filled polygon.
    Area {
        /// Corners.
        points: Vec<PagePoint>,
        /// Fill.
        fill: Color,
    },
    /// A line through points.
    Line {
        /// Points.
        points: Vec<PagePoint>,
        /// Color, width, dashes.
        stroke: Stroke,
    },
    /// A circle.
    Circle {
        /// Its center.
        at: PagePoint,
        /// Radius, in points.
        radius: f64,
        /// Fill.
        fill: Color,
        /// Outline, if it has one.
        outline: Option<Stroke>,
    },
    /// A line of text; its point is on the baseline.
    Text {
        /// Its point.
        at: PagePoint,
        /// The text.
        text: String,
        /// How it is set.
        style: TextStyle,
    },
}

/// A drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Width of the page, in points.
    pub width: f64,
    /// Height of the page, in points.
    pub height: f64,
    /// Top and bottom of the drawing between its captions and its source line.
    pub body: (f64, f64),
    /// Color of the page.
    pub background: Color,
    /// What is drawn, from the bottom up.
    pub shapes: Vec<Shape>,
}

impl Scene {
    /// An empty page.
    #[must_use]
    pub fn new(width: f64, height: f64, background: Color) -> Self {
        Self { width, height, body: (0.0, height), background, shapes: Vec::new() }
    }

    /// Fills a polygon.
    pub fn area(&mut self, points: Vec<PagePoint>, fill: Color) {
        self.shapes.push(Shape::Area { points, fill });
    }

    /// Fills a rectangle between two corners.
    pub fn rect(&mut self, from: PagePoint, to: PagePoint, fill: Color) {
        self.area(vec![from, (to.0, from.1), to, (from.0, to.1)], fill);
    }

    /// Draws a line.
    pub fn line(&mut self, points: Vec<PagePoint>, stroke: Stroke) {
        self.shapes.push(Shape::Line { points, stroke });
    }

    /// Draws a filled circle, with an outline if it is to have one; nothing where its center is not a number.
    pub fn circle(&mut self, at: PagePoint, radius: f64, fill: Color, outline: Option<Stroke>) {
        // A team without sellers has no position.
        if at.0.is_finite() && at.1.is_finite() {
            self.shapes.push(Shape::Circle { at, radius, fill, outline });
        }
    }

    /// Sets a line of text; nothing where its point is not a number.
    pub fn text(&mut self, at: PagePoint, text: impl Into<String>, style: TextStyle) {
        if at.0.is_finite() && at.1.is_finite() {
            self.shapes.push(Shape::Text { at, text: text.into(), style });
        }
    }
}
