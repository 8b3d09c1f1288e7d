//! What a satisfaction survey shows against what leads: the change of each sign since the first quarter.

use super::frame::{self, Captions, Place, Scale};
use super::scene::{Anchor, Type};
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
    let note = words.say("figure-signs-note");
    let source = style.source(answer, 1);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 600.0, &captions);
    let place = Place { left: page.left + 56.0, right: page.right - 210.0, top: page.top + 10.0, ..page };
    let changes: Vec<Vec<f64>> = SIGNS.iter().map(|sign| answer.bands.change_since_first_quarter(*sign)).collect();
    let all = || changes.iter().flatten().copied().filter(|x| x.is_finite());
    let reach = all().fold(0.0, |most: f64, x| most.max(x.abs())).max(0.05);
    let low = all().fold(0.0, f64::min);
    let high = all().fold(0.0, f64::max);
    let marks = frame::ticks(low - reach * 0.1, high + reach * 0.1, 6.0);
    let range = (low - reach * 0.12, high + reach * 0.12);
    let up = Scale::new(range, (place.bottom, place.top));
    for mark in marks {
        let y = up.at(mark);
        let (ink, width) = if mark.abs() < 1e-9 { (theme.soft(), 1.2) } else { (theme.faint(), 1.0) };
        scene.line(vec![(place.left, y), (place.right, y)], ink, width);
        let label = findings::signed(mark, words);
        scene.text((place.left - 8.0, y + 4.0), label, Type::new(12.0, theme.soft()).at(Anchor::End));
    }
    let across = frame::time_axis(&mut scene, theme, &place, answer.bands.weeks(), words);
    let inks = [theme.second(), theme.accent(), theme.soft(), theme.ink()];
    let dashes = [Some((9.0, 4.0)), None, Some((2.5, 3.5)), None];
    let ends: Vec<f64> = changes.iter().map(|change| up.at(change.last().copied().unwrap_or(0.0))).collect();
    let heights = frame::spread(&ends, 36.0, place.top + 8.0, place.bottom - 18.0);
    let head = Type::new(11.0, theme.soft());
    scene.text((place.right + 16.0, place.top - 10.0), words.say("figure-signs-head"), head);
    for (at, sign) in SIGNS.iter().enumerate() {
        let middle = |quarter: usize| ((quarter * QUARTER + QUARTER / 2).min(answer.bands.weeks() - 1)) as f64;
        let line: Vec<_> = changes[at]
            .iter()
            .enumerate()
            .map(|(quarter, change)| (across.at(middle(quarter)), up.at(*change)))
            .collect();
        let Some(last) = line.last().copied() else { continue };
        match dashes[at] {
            Some(dash) => scene.dashed(line, inks[at], 2.4, dash),
            None => scene.line(line, inks[at], 2.4),
        }
        scene.dot(last, 3.6, inks[at]);
        let x = place.right + 16.0;
        frame::leader(&mut scene, theme, (last.0 + 6.0, last.1), (x - 3.0, heights[at]));
        let name = findings::sentence(words.say(findings::measure_name(*sign)));
        scene.text((x, heights[at] + 1.0), name, Type::new(13.0, inks[at]).bold());
        let change = findings::signed(changes[at].last().copied().unwrap_or(f64::NAN), words);
        scene.text((x, heights[at] + 17.0), change, Type::new(12.0, inks[at]));
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
