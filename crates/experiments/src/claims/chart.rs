//! Charts of an experiment: numbers and the ids of the messages that name them, without language and colors.

use teamdrift_model::observe::Unit;
use teamdrift_stats::Estimate;
use teamdrift_stats::Interval;

/// A chart of one experiment.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Its name, and that of its files.
    pub id: &'static str,
    /// What came out, as a sentence.
    pub title: Message,
    /// What is drawn and how to read it.
    pub note: Message,
    /// What is drawn.
    pub plot: Plot,
}

/// A message of the catalogs, and the facts in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Its id.
    pub message: &'static str,
    /// Its arguments.
    pub facts: Vec<(&'static str, Fact)>,
}

impl Message {
    /// A message that takes no arguments.
    #[must_use]
    pub fn plain(message: &'static str) -> Self {
        Self { message, facts: Vec::new() }
    }
}

/// A fact in a message.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fact {
    /// A number in its unit.
    Number(f64, Unit),
    /// A number with so many decimals.
    Decimal(f64, usize),
    /// A number between the ends of the simulated values; at an end, it may as well lie beyond.
    Between(f64, (f64, f64)),
    /// A relative difference with its sign.
    Change(f64),
    /// Which form the message takes.
    Choice(&'static str),
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Plot {
    /// Lines over a number, in one panel or several side by side.
    Lines(Vec<Panel>),
    /// A bar for each of some effects, in groups.
    Bars(Bars),
}

/// Lines over a number.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// What it shows; the message of its upright axis.
    pub up: &'static str,
    /// How its numbers are written.
    pub scale: Scale,
    /// What it goes over.
    pub across: Across,
    /// A number that the eye compares with.
    pub reference: Option<f64>,
    /// The lines, in the order of the table.
    pub lines: Vec<ChartLine>,
    /// What is marked besides.
    pub marks: Vec<Mark>,
}

/// How the numbers of an upright axis are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// In a unit, as they are, from 0 on.
    Whole(Unit),
    /// As relative differences with their sign.
    Change,
    /// As differences of money with their sign.
    Money,
}

/// What lines go over.
#[derive(Debug, Clone, PartialEq)]
pub enum Across {
    /// The simulated values, each marked.
    Values {
        /// The message that names it.
        name: &'static str,
        /// The numbers.
        at: Vec<f64>,
        /// How they are written.
        scale: Written,
    },
    /// Weeks from the start.
    Weeks(f64),
    /// Months of four weeks since something began, with the message that names it.
    Months(&'static str, f64),
}

/// How the simulated values are formatted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// With so many decimals.
    Decimals(usize),
    /// As a share and the rest of the whole: 70/30.
    Split,
}

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartLine {
    /// The message that names it, and its name in the table, after a dash.
    pub name: &'static str,
    /// How it is drawn.
    pub pen: Pen,
    /// Its points.
    pub points: Vec<ChartPoint>,
}

/// A point with its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChartPoint {
    /// Across.
    pub x: f64,
    /// Up.
    pub value: f64,
    /// Its 95 % interval.
    pub ci95: Interval,
}

impl ChartPoint {
    /// An estimate at `x`.
    #[must_use]
    pub fn of(x: f64, estimate: &Estimate) -> Self {
        Self { x, value: estimate.value, ci95: estimate.ci95() }
    }

    /// A difference of logs at `x`, as a relative difference.
    #[must_use]
    pub fn relative(x: f64, log: &Estimate) -> Self {
        let ci = log.ci95();
        let relative = |x| teamdrift_engine::math::exp(x) - 1.0;
        Self { x, value: relative(log.value), ci95: Interval { low: relative(ci.low), high: relative(ci.high) } }
    }
}

/// How a line is drawn: two colors that differ in gray, ink, and background; whole or dashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pen {
    /// Its color.
    pub ink: Ink,
    /// Whether it is dashed.
    pub dashed: bool,
}

impl Pen {
    /// A whole line.
    #[must_use]
    pub const fn whole(ink: Ink) -> Self {
        Self { ink, dashed: false }
    }

    /// A dashed line.
    #[must_use]
    pub const fn dashed(ink: Ink) -> Self {
        Self { ink, dashed: true }
    }
}

/// A color by its part in the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// The alternative that the claim favors.
    For,
    /// The alternative that it disfavors.
    Against,
    /// What both are compared with.
    Beside,
    /// The background.
    Back,
}

/// A mark in a panel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mark {
    /// An upright line with words: the value from practice.
    At(f64, &'static str),
    /// A place on the reference line with its interval, in the color of a line.
    Crossing(f64, Interval, Ink),
    /// A place on a line's top with its interval, in the color of that line: `(x, value)`.
    Top((f64, f64), Interval, Ink),
}

/// A bar for each of some effects.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// What their length is.
    pub across: &'static str,
    /// How it is written.
    pub unit: Unit,
    /// The message that names a group, and its bars.
    pub groups: Vec<(&'static str, Vec<Bar>)>,
}

/// A bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// The messages of its parts, one for an effect and two for an interaction.
    pub names: Vec<&'static str>,
    /// Its length.
    pub value: f64,
    /// Its 95 % interval.
    pub ci95: Interval,
}
