//! Writes the files of a run: its data, its summary, its figures, and at last the manifest.

use super::folder::Folder;
use super::formats::Format;
use super::manifest::{self, Manifest};
use crate::page;
use rayon::prelude::*;
use serde::Serialize;
use teamdrift_experiments::{Answer, Cancel, Plan, Summary};
use teamdrift_report::contents;
use teamdrift_report::figures::{self, Figure, Style, Theme};
use teamdrift_report::table::Table;
use teamdrift_words::Words;

/// Which files are written, and how.
pub struct OutputOptions<'a> {
    /// Formats of the data files.
    pub formats: Vec<Format>,
    /// Whether to draw figures, and write a report.
    pub figures: bool,
    /// Words of figures and report.
    pub words: &'a Words,
    /// Colours of the figures.
    pub theme: Theme,
    /// The command that runs the same futures again, printed in the report.
    pub command: String,
    /// Looked at between files and figures.
    pub cancel: &'a Cancel,
}

/// Writes one run's files (all but the manifest) under a subfolder, or in the folder itself if it is empty.
///
/// # Errors
/// When a file cannot be written, or when cancelled.
pub fn run(folder: &Folder, under: &str, answer: &Answer, how: &OutputOptions<'_>) -> anyhow::Result<()> {
    let path = |name: &str| within(under, name);
    data(folder, under, &contents::weekly(answer), how)?;
    data(folder, under, &contents::futures(answer), how)?;
    if answer.plan.recording.events {
        data(folder, under, &contents::events(&answer.record.events), how)?;
    }
    if answer.plan.recording.people {
        data(folder, under, &contents::people(&answer.record.people), how)?;
    }
    json(folder, &path("summary.json"), &answer.summary)?;
    if how.figures {
        let style = Style { words: how.words, theme: how.theme };
        let drawn = figures::of_a_run(answer, &style);
        drawn.par_iter().try_for_each(|drawn| {
            how.cancel.check()?;
            figure(folder, &path("figures"), drawn)
        })?;
        let on_paper = on_paper(drawn, how, |style| figures::of_a_run(answer, style));
        let html = page::of_a_run(answer, &on_paper, &how.command, how.words)?;
        folder.write(&path(page::FILE), |out| Ok(out.write_all(html.as_bytes())?))?;
    }
    Ok(())
}

/// Writes a table in every requested format.
///
/// # Errors
/// As [`run`].
pub(super) fn data(folder: &Folder, under: &str, table: &Table, how: &OutputOptions<'_>) -> anyhow::Result<()> {
    for format in &how.formats {
        how.cancel.check()?;
        folder.write(&within(under, &format.file(table.name)), |out| format.write(table, out))?;
    }
    Ok(())
}

fn within(under: &str, name: &str) -> String {
    if under.is_empty() { name.to_owned() } else { format!("{under}/{name}") }
}

/// The figures as a report has them: it is for paper, whatever the stage's colors.
fn on_paper(drawn: Vec<Figure>, how: &OutputOptions<'_>, draw: impl Fn(&Style<'_>) -> Vec<Figure>) -> Vec<Figure> {
    match how.theme {
        Theme::Light => drawn,
        Theme::Dark => draw(&Style { words: how.words, theme: Theme::Light }),
    }
}

/// Writes what several runs share.
///
/// # Errors
/// As [`run`].
pub fn shared(folder: &Folder, answers: &[Answer], how: &OutputOptions<'_>) -> anyhow::Result<()> {
    how.cancel.check()?;
    json(folder, "summary.json", &Summaries::of(answers))?;
    if how.figures {
        let style = Style { words: how.words, theme: how.theme };
        let drawn = figures::of_several(answers, &style);
        for drawn in &drawn {
            figure(folder, "figures", drawn)?;
        }
        let on_paper = on_paper(drawn, how, |style| figures::of_several(answers, style));
        let html = page::of_several(answers, &on_paper, &how.command, how.words)?;
        folder.write(page::FILE, |out| Ok(out.write_all(html.as_bytes())?))?;
    }
    Ok(())
}

/// The summaries of several runs.
#[derive(Debug, Serialize)]
pub struct Summaries<'a> {
    /// One a run.
    pub runs: Vec<&'a Summary>,
}

impl<'a> Summaries<'a> {
    /// The summaries of these answers.
    #[must_use]
    pub fn of(answers: &'a [Answer]) -> Self {
        Self { runs: answers.iter().map(|answer| &answer.summary).collect() }
    }
}

/// Writes the manifest, which lists every file written before it.
///
/// # Errors
/// As [`run`].
pub fn manifest(
    folder: &Folder,
    command: &str,
    runs: Vec<manifest::RunEntry>,
    plan: &Plan,
    how: &OutputOptions<'_>,
) -> anyhow::Result<()> {
    how.cancel.check()?;
    let manifest = Manifest::new(folder.making(), command, how.words.language().tag(), runs, plan)?;
    json(folder, manifest::FILE, &manifest)?;
    // The last moment to stop: what follows puts the folder in its place.
    Ok(how.cancel.check()?)
}

/// Writes what can be written as JSON.
///
/// # Errors
/// When it cannot be written.
pub fn json(folder: &Folder, path: &str, content: &impl Serialize) -> anyhow::Result<()> {
    folder.write(path, |out| {
        serde_json::to_writer_pretty(&mut *out, content)?;
        Ok(writeln!(out)?)
    })
}

/// Writes one figure as SVG and PNG.
///
/// # Errors
/// When it cannot be written.
pub fn figure(folder: &Folder, under: &str, figure: &Figure) -> anyhow::Result<()> {
    let svg = figures::svg::file(figure)?;
    folder.write(&within(under, &format!("{}.svg", figure.id)), |out| Ok(out.write_all(svg.as_bytes())?))?;
    folder.write(&within(under, &format!("{}.png", figure.id)), |out| figures::png::write(&svg, out))
}
