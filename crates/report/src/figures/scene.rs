//! A drawing as a list of shapes in points of the page, before it becomes SVG or pixels.

/// A place on the page: x to the right, y down.
pub type Point = (f64, f64);

/// A colour and how much of it covers what lies below.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ink {
    /// Red, green, blue.
    pub rgb: [u8; 3],
    /// 0 (nothing) to 1 (all).
    pub alpha: f64,
}

impl Ink {
    /// A full colour from its hexadecimal number.
    #[must_use]
    pub const fn hex(rgb: u32) -> Self {
        Self { rgb: [(rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8], alpha: 1.0 }
    }

    /// The same colour, thinner.
    #[must_use]
    pub const fn thin(self, alpha: f64) -> Self {
        Self { rgb: self.rgb, alpha }
    }

    /// This much (0 to 1) of the colour on a ground: full, so that where two meet or overlap nothing shows through.
    #[must_use]
    pub fn on(self, ground: Self, share: f64) -> Self {
        let mixed = |at: usize| {
            let (ours, theirs) = (f64::from(self.rgb[at]), f64::from(ground.rgb[at]));
            (theirs + (ours - theirs) * share).round() as u8
        };
        Self { rgb: [mixed(0), mixed(1), mixed(2)], alpha: 1.0 }
    }

    /// How light it is to the eye, 0 to 1 (WCAG 2.2's relative luminance).
    #[must_use]
    pub fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let x = f64::from(part) / 255.0;
            if x <= 0.04045 { x / 12.92 } else { ((x + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.rgb[0]) + 0.7152 * linear(self.rgb[1]) + 0.0722 * linear(self.rgb[2])
    }

    /// Which of two reads better on it.
    #[must_use]
    pub fn better(self, one: Self, other: Self) -> Self {
        let contrast = |ink: Self| {
            let (a, b) = (self.luminance() + 0.05, ink.luminance() + 0.05);
            (a / b).max(b / a)
        };
        if contrast(one) >= contrast(other) { one } else { other }
    }
}

/// Where a text stands relative to its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// Size of the em.
    pub size: f64,
    /// Whether in bold.
    pub bold: bool,
    /// Colour.
    pub ink: Ink,
    /// Where it stands relative to its place.
    pub anchor: Anchor,
    /// Whether it reads upwards.
    pub upwards: bool,
}

impl Type {
    /// Plain text that begins at its place.
    #[must_use]
    pub const fn new(size: f64, ink: Ink) -> Self {
        Self { size, bold: false, ink, anchor: Anchor::Start, upwards: false }
    }

    /// In bold.
    #[must_use]
    pub const fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    /// Standing otherwise.
    #[must_use]
    pub const fn at(mut self, anchor: Anchor) -> Self {
        self.anchor = anchor;
        self
    }

    /// Reading upwards.
    #[must_use]
    pub const fn upwards(mut self) -> Self {
        self.upwards = true;
        self
    }
}

/// One shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A filled polygon.
    Area {
        /// Corners.
        points: Vec<Point>,
        /// Filling.
        fill: Ink,
    },
    /// A line through points.
    Line {
        /// Points.
        points: Vec<Point>,
        /// Colour.
        ink: Ink,
        /// Width.
        width: f64,
        /// Length of dashes and of gaps, if dashed.
        dash: Option<(f64, f64)>,
    },
    /// A circle.
    Dot {
        /// Its middle.
        at: Point,
        /// Radius.
        radius: f64,
        /// Filling.
        fill: Ink,
        /// Colour and width of its rim, if it has one.
        rim: Option<(Ink, f64)>,
    },
    /// A line of text; its place is on the baseline.
    Text {
        /// Its place.
        at: Point,
        /// What it says.
        text: String,
        /// How it is set.
        set: Type,
    },
}

/// A drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Width of the page.
    pub width: f64,
    /// Height of the page.
    pub height: f64,
    /// Where the drawing lies between its captions and its source line.
    pub body: (f64, f64),
    /// Colour of the page.
    pub paper: Ink,
    /// What is drawn, from the bottom up.
    pub shapes: Vec<Shape>,
}

impl Scene {
    /// An empty page.
    #[must_use]
    pub fn new(width: f64, height: f64, paper: Ink) -> Self {
        Self { width, height, body: (0.0, height), paper, shapes: Vec::new() }
    }

    /// Fills a polygon.
    pub fn area(&mut self, points: Vec<Point>, fill: Ink) {
        self.shapes.push(Shape::Area { points, fill });
    }

    /// Fills a rectangle between two corners.
    pub fn block(&mut self, from: Point, to: Point, fill: Ink) {
        self.area(vec![from, (to.0, from.1), to, (from.0, to.1)], fill);
    }

    /// Draws a line.
    pub fn line(&mut self, points: Vec<Point>, ink: Ink, width: f64) {
        self.shapes.push(Shape::Line { points, ink, width, dash: None });
    }

    /// Draws a dashed line.
    pub fn dashed(&mut self, points: Vec<Point>, ink: Ink, width: f64, dash: (f64, f64)) {
        self.shapes.push(Shape::Line { points, ink, width, dash: Some(dash) });
    }

    /// Draws a filled circle.
    pub fn dot(&mut self, at: Point, radius: f64, fill: Ink) {
        // A team of which nobody is left has no place.
        if !(at.0.is_finite() && at.1.is_finite()) {
            return;
        }
        self.shapes.push(Shape::Dot { at, radius, fill, rim: None });
    }

    /// Draws a filled circle with a rim.
    pub fn ring(&mut self, at: Point, radius: f64, fill: Ink, rim: (Ink, f64)) {
        if !(at.0.is_finite() && at.1.is_finite()) {
            return;
        }
        self.shapes.push(Shape::Dot { at, radius, fill, rim: Some(rim) });
    }

    /// Sets a line of text.
    pub fn text(&mut self, at: Point, text: impl Into<String>, set: Type) {
        self.shapes.push(Shape::Text { at, text: text.into(), set });
    }

    /// Sets a line of text on a soft ground of the page's colour, so that it reads over lines.
    pub fn text_on_paper(&mut self, at: Point, text: impl Into<String>, set: Type) {
        let text = text.into();
        let width = super::lettering::width(&text, set.size, set.bold);
        let left = match set.anchor {
            Anchor::Start => at.0,
            Anchor::Middle => at.0 - width / 2.0,
            Anchor::End => at.0 - width,
        };
        let (pad, paper) = (3.0, self.paper.thin(0.8));
        self.block((left - pad, at.1 - set.size * 0.86), (left + width + pad, at.1 + set.size * 0.3), paper);
        self.text(at, text, set);
    }
}
