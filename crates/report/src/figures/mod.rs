//! Figures: each a finding in one sentence, a drawing, and the table of the numbers that it shows.

mod axis;
mod backend;
mod causes;
mod claim_charts;
mod comparison;
mod example;
mod fan;
mod frame;
mod intended_zones;
mod labels;
mod panels;
mod persistence;
mod plane;
mod plot_area;
pub mod png;
pub mod scene;
pub mod screening;
mod shares;
mod signs;
pub mod svg;
pub mod sweep;
pub mod text_layout;
pub mod theme;
mod trails;
mod waterfall;

pub use claim_charts::of_claims;
pub use teamdrift_words::{cause_name, zone_name};
pub use theme::Theme;

use crate::table::Table;
use rayon::prelude::*;
use scene::Scene;
use teamdrift_experiments::Answer;
use teamdrift_experiments::compare::{Comparison, KEPT};
use teamdrift_experiments::summary::QUARTER;
use teamdrift_model::scenario::Scenario;
use teamdrift_words::{Label, Words};

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

/// What figures need besides the numbers.
#[derive(Debug, Clone, Copy)]
pub struct Style<'a> {
    /// The words.
    pub words: &'a Words,
    /// The colors.
    pub theme: Theme,
}

impl Style<'_> {
    /// The name of a run.
    fn title(&self, answer: &Answer) -> String {
        self.words.title(&answer.summary.name, &answer.summary.question)
    }

    /// The name of a scenario, as a label.
    fn title_of(&self, scenario: &Scenario) -> String {
        Label::ByTitle.name(scenario, self.words)
    }

    /// The name of a scenario, within a sentence.
    fn named(&self, scenario: &Scenario) -> String {
        Label::ByTitle.name_in_sentence(scenario, self.words)
    }

    /// A note on what is drawn of single futures, of which no more than the first are kept week by week.
    fn note_of_kept(&self, note: String, futures: u32) -> String {
        if futures as usize <= KEPT {
            return note;
        }
        format!("{note} {}", self.words.format("figure-kept", &[("n", self.words.count(KEPT as f64).into())]))
    }

    /// The source line.
    fn source(&self, answer: &Answer, several: usize) -> String {
        source(answer, several, self.words)
    }
}

/// The source line of a run, or of several of which it is the first.
#[must_use]
pub fn source(answer: &Answer, several: usize, words: &Words) -> String {
    let summary = &answer.summary;
    words.format(
        if several > 1 { "figure-source-several" } else { "figure-source" },
        &[
            ("name", summary.name.as_str().into()),
            ("n", (several as f64).into()),
            ("futures", words.count(summary.futures).into()),
            ("weeks", words.count(summary.weeks).into()),
            ("seed", summary.seed.to_string().into()),
            ("version", env!("CARGO_PKG_VERSION").into()),
        ],
    )
}

impl Style<'_> {
    /// The source line of a comparison.
    fn source_of_a_comparison(&self, comparison: &Comparison) -> String {
        self.words.format(
            "figure-source-several",
            &[
                ("n", (comparison.arms.len() as f64).into()),
                ("futures", self.words.count(comparison.plan.futures).into()),
                ("weeks", self.words.count(comparison.reference().scenario.weeks).into()),
                ("seed", comparison.plan.seed.to_string().into()),
                ("version", env!("CARGO_PKG_VERSION").into()),
            ],
        )
    }
}

/// Draws one figure of an answer.
type Draw = fn(&Answer, &Style<'_>) -> Figure;

/// In the order of the report, each with the fewest weeks that it can show.
const DRAWN: [(usize, Draw); 10] = [
    (1, plane::zone_plane),
    (1, shares::zone_shares),
    (1, fan::revenue),
    (1, fan::contribution),
    (1, panels::states),
    (1, causes::turnover),
    (QUARTER, fan::leavers),
    (1, intended_zones::intended),
    (2 * QUARTER, signs::signs),
    (1, example::one_future),
];

/// The figures of one run, in the order of the report.
#[must_use]
pub fn of_a_run(answer: &Answer, style: &Style<'_>) -> Vec<Figure> {
    let weeks = answer.bands.weeks();
    let drawn = DRAWN.into_par_iter().filter(|(least, _)| weeks >= *least).map(|(_, draw)| draw(answer, style));
    let mut figures: Vec<Figure> = drawn.collect();
    figures.extend(persistence::persistence(answer, style));
    figures
}

/// More trails than this in one plane are a tangle.
const TOGETHER: usize = 6;

/// The figures that several runs share: their trails in one plane, unless they are many, and a plane for each.
#[must_use]
pub fn of_several(answers: &[Answer], style: &Style<'_>) -> Vec<Figure> {
    let together = (answers.len() <= TOGETHER).then(|| plane::zone_planes(answers, style));
    together.into_iter().chain([plane::separate_zone_planes(answers, style)]).collect()
}

/// The figures of a comparison in the order of the report, each with the folder that it belongs in:
/// a fan and a waterfall for each alternative, and what all share.
#[must_use]
pub fn of_a_comparison(comparison: &Comparison, style: &Style<'_>) -> Vec<(String, Figure)> {
    let shared = |figure: Figure| ("figures".to_owned(), figure);
    let several = comparison.pairs.len() > 1;
    let mut all = Vec::new();
    if several {
        all.push(shared(comparison::alternatives(comparison, style)));
    }
    for (arm, pair) in comparison.alternatives() {
        let under = if several { format!("figures/{}", arm.scenario.name) } else { "figures".to_owned() };
        all.push((under.clone(), comparison::difference(comparison, arm, pair, style)));
        all.push((under, waterfall::contribution(comparison, arm, pair, style)));
    }
    // After the overview, or the one fan, and before what it is made of.
    all.insert(1.min(all.len()), shared(trails::trails(comparison, style)));
    all
}
