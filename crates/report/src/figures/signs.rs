//! What a satisfaction survey shows against what leads: the change of each sign since the first quarter.

use super::axis::{AxisRange, AxisStyle, reach};
use super::frame::{self, Captions};
use super::plot_area::PlotArea;
use super::scene::{PageRect, Stroke, TextStyle};
use super::{Figure, Style};
use crate::findings;
use crate::table::{Cells, Table};
use teamdrift_experiments::Answer;
use teamdrift_experiments::summary::QUARTER;
use teamdrift_model::observe::Measure;

/// The signs: what a survey reads, what leads, what follows.
const SIGNS: [Measure; 4] = [Measure::Satisfaction, Measure::Standard, Measure::Closing, Measure::WonPerSeat];

/// The figure.
#[must_use]
pub fn signs(answer: &Answer, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let title = findings::what_the_survey_shows(answer, words);
    let note = words.text("figure-signs-note");
    let source = style.source(answer, 1);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 600.0, &captions);
    let rect = PageRect { left: page.left + 56.0, right: page.right - 210.0, top: page.top + 10.0, ..page };
    let changes: Vec<Vec<f64>> = SIGNS.iter().map(|sign| answer.bands.change_since_first_quarter(*sign)).collect();
    let all = || changes.iter().flatten().copied().filter(|x| x.is_finite());
    let (low, high) = reach(all());
    let margin = 0.12 * high.max(-low).max(0.05);
    let weeks = answer.bands.weeks();
    let up = AxisRange::new(low - margin, high + margin, 7);
    let plot = PlotArea::new(rect, frame::weeks_axis(weeks), up);
    plot.y_axis(&mut scene, theme, &AxisStyle::mesh(&|y| findings::signed(y, words)));
    plot.horizontal_line(&mut scene, 0.0, Stroke::new(theme.muted(), 1.2));
    frame::time_axis(&mut scene, theme, &plot, weeks, words);
    let strokes = [
        Stroke::new(theme.secondary(), 2.4).dashed((9.0, 4.0)),
        Stroke::new(theme.accent(), 2.4),
        Stroke::new(theme.muted(), 2.4).dashed((2.5, 3.5)),
        Stroke::new(theme.text(), 2.4),
    ];
    let ends: Vec<f64> = changes.iter().map(|change| plot.y(change.last().copied().unwrap_or(0.0))).collect();
    let heights = frame::spread(&ends, 36.0, rect.top + 8.0, rect.bottom - 18.0);
    let head = TextStyle::new(11.0, theme.muted());
    scene.text((rect.right + 16.0, rect.top - 10.0), words.text("figure-signs-head"), head);
    for (((sign, change), stroke), height) in SIGNS.iter().zip(&changes).zip(strokes).zip(heights) {
        let middle = |quarter: usize| (quarter * QUARTER + QUARTER / 2).min(weeks - 1) as f64;
        let line: Vec<_> = change.iter().enumerate().map(|(quarter, change)| (middle(quarter), *change)).collect();
        let Some(last) = line.last().copied() else { continue };
        plot.line(&mut scene, line, stroke);
        plot.circles(&mut scene, [last], 3.6, stroke.color, None);
        let x = rect.right + 16.0;
        let end = plot.at(last);
        frame::leader(&mut scene, theme, (end.0 + 6.0, end.1), (x - 3.0, height));
        let name = findings::sentence(words.text(findings::measure_name(*sign)));
        scene.text((x, height + 1.0), name, TextStyle::new(13.0, stroke.color).bold());
        scene.text((x, height + 17.0), findings::signed(last.1, words), TextStyle::new(12.0, stroke.color));
    }
    Figure { id: "signs", table: numbers(&changes), title, note, scene }
}

fn numbers(changes: &[Vec<f64>]) -> Table {
    let quarters = changes.first().map_or(0, Vec::len) as u32;
    let table = Table::new("signs", "Change of the mean over futures since the first quarter, a row a quarter.").with(
        "quarter",
        "quarter",
        "Quarter of thirteen weeks, from 1.",
        Cells::Counts((1..=quarters).collect()),
    );
    SIGNS.iter().zip(changes).fold(table, |table, (sign, change)| {
        table.with(sign.name(), "share", sign.doc(), Cells::SomeNumbers(change.clone()))
    })
}
