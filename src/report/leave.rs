//! Which files a run leaves: its data, its summary, its figures, and at last the manifest.

use super::contents;
use super::figures::{self, Figure, Style, Theme};
use super::folder::Folder;
use super::formats::Format;
use super::manifest::{self, Manifest};
use super::page;
use super::table::Table;
use crate::experiment::{Answer, Interrupted, Plan, Summary};
use crate::text::Words;
use rayon::prelude::*;
use serde::Serialize;

/// What is to be left, and how.
pub struct Leave<'a> {
    /// Formats of the data files.
    pub formats: Vec<Format>,
    /// Whether to draw figures.
    pub figures: bool,
    /// Words of figures and report.
    pub words: &'a Words,
    /// Colours of the figures.
    pub theme: Theme,
    /// The command that runs the same futures again, told in the report.
    pub command: String,
    /// Whether to go on: asked between files.
    pub going_on: &'a (dyn Fn() -> bool + Sync),
}

/// Leaves one run's files (all but the manifest) under a subfolder, or in the folder itself if it is empty.
///
/// # Errors
/// When a file cannot be written; [`Interrupted`] when asked to stop.
pub fn run(folder: &Folder, under: &str, answer: &Answer, how: &Leave<'_>) -> anyhow::Result<()> {
    let path = |name: &str| within(under, name);
    data(folder, under, &contents::weekly(answer), how)?;
    data(folder, under, &contents::futures(answer), how)?;
    if answer.plan.wanted.events {
        data(folder, under, &contents::events(&answer.record.events), how)?;
    }
    if answer.plan.wanted.people {
        data(folder, under, &contents::people(&answer.record.people), how)?;
    }
    json(folder, &path("summary.json"), &answer.summary)?;
    if how.figures {
        let style = Style { words: how.words, theme: how.theme };
        let drawn = figures::of_a_run(answer, &style);
        drawn.par_iter().try_for_each(|drawn| {
            go_on(how)?;
            figure(folder, &path("figures"), drawn)
        })?;
        let on_paper = on_paper(drawn, how, |style| figures::of_a_run(answer, style));
        let html = page::of_a_run(answer, &on_paper, &how.command, how.words)?;
        folder.write(&path(page::FILE), |out| Ok(out.write_all(html.as_bytes())?))?;
    }
    Ok(())
}

/// Leaves a table in every format that is wanted.
///
/// # Errors
/// As [`run`].
pub(super) fn data(folder: &Folder, under: &str, table: &Table, how: &Leave<'_>) -> anyhow::Result<()> {
    for format in &how.formats {
        go_on(how)?;
        folder.write(&within(under, &format.file(table.name)), |out| format.write(table, out))?;
    }
    Ok(())
}

fn within(under: &str, name: &str) -> String {
    if under.is_empty() { name.to_owned() } else { format!("{under}/{name}") }
}

/// The figures as a report has them: it is for paper, whatever the stage's colours.
fn on_paper(drawn: Vec<Figure>, how: &Leave<'_>, draw: impl Fn(&Style<'_>) -> Vec<Figure>) -> Vec<Figure> {
    match how.theme {
        Theme::Light => drawn,
        Theme::Dark => draw(&Style { words: how.words, theme: Theme::Light }),
    }
}

/// Leaves what several runs share.
///
/// # Errors
/// As [`run`].
pub fn shared(folder: &Folder, answers: &[Answer], how: &Leave<'_>) -> anyhow::Result<()> {
    go_on(how)?;
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

/// Leaves the manifest, which lists everything left before it.
///
/// # Errors
/// As [`run`].
pub fn manifest(
    folder: &Folder,
    command: &str,
    runs: Vec<manifest::Run>,
    plan: &Plan,
    how: &Leave<'_>,
) -> anyhow::Result<()> {
    go_on(how)?;
    let manifest = Manifest::new(folder.making(), command, how.words.language().tag(), runs, plan)?;
    json(folder, manifest::FILE, &manifest)?;
    // The last moment to stop: what follows puts the folder in its place.
    Ok(go_on(how)?)
}

pub(super) fn json(folder: &Folder, path: &str, content: &impl Serialize) -> anyhow::Result<()> {
    folder.write(path, |out| {
        serde_json::to_writer_pretty(&mut *out, content)?;
        Ok(writeln!(out)?)
    })
}

/// Leaves one figure as SVG and PNG.
///
/// # Errors
/// When it cannot be written.
pub fn figure(folder: &Folder, under: &str, figure: &Figure) -> anyhow::Result<()> {
    let svg = figures::svg::file(figure)?;
    folder.write(&within(under, &format!("{}.svg", figure.id)), |out| Ok(out.write_all(svg.as_bytes())?))?;
    folder.write(&within(under, &format!("{}.png", figure.id)), |out| figures::png::write(&svg, out))
}

pub(super) fn go_on(how: &Leave<'_>) -> Result<(), Interrupted> {
    if (how.going_on)() { Ok(()) } else { Err(Interrupted) }
}
