//! Figures: each a finding in one sentence, a drawing, and the table of the numbers that it shows.

mod causes;
mod fan;
mod frame;
mod intended;
pub mod lettering;
mod panels;
mod plane;
mod png;
pub mod scene;
mod shares;
mod signs;
pub mod svg;
pub mod theme;

pub use causes::cause_name;
pub use plane::zone_name;
pub use theme::Theme;

use crate::experiment::Answer;
use crate::report::table::Table;
use crate::text::Words;
use scene::Scene;
use std::io::Write;

/// A figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Its name, and that of its files.
    pub id: &'static str,
    /// What it shows of this run, as a sentence.
    pub title: String,
    /// What is drawn and how to read it.
    pub note: String,
    /// The numbers that it shows.
    pub table: Table,
    /// The drawing.
    pub scene: Scene,
}

impl Figure {
    /// Writes it as PNG.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn png(&self, out: &mut (dyn Write + Send)) -> anyhow::Result<()> {
        png::write(&self.scene, out)
    }
}

/// What figures need besides the numbers.
#[derive(Debug, Clone, Copy)]
pub struct Style<'a> {
    /// The words.
    pub words: &'a Words,
    /// The colours.
    pub theme: Theme,
}

impl Style<'_> {
    /// The line that says where the numbers come from.
    fn source(&self, answer: &Answer, several: usize) -> String {
        let summary = &answer.summary;
        self.words.tell(
            if several > 1 { "figure-source-several" } else { "figure-source" },
            &[
                ("name", summary.name.as_str().into()),
                ("n", (several as f64).into()),
                ("futures", self.words.count(summary.futures).into()),
                ("weeks", self.words.count(summary.weeks).into()),
                ("seed", summary.seed.to_string().into()),
                ("version", env!("CARGO_PKG_VERSION").into()),
            ],
        )
    }
}

/// Draws one figure of an answer.
pub type Draw = fn(&Answer, &Style<'_>) -> Figure;

/// The figures of one run, in the order in which they are told.
pub const OF_A_RUN: [Draw; 7] = [
    plane::zone_plane,
    shares::zone_shares,
    fan::revenue,
    panels::states,
    causes::turnover,
    intended::intended,
    signs::signs,
];

/// The figure that several runs share: their trails in one plane.
#[must_use]
pub fn of_several(answers: &[Answer], style: &Style<'_>) -> Figure {
    plane::zone_planes(answers, style)
}
