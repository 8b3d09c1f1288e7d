//! The texts that a scenario comes from (files, the library, `--set`), and places in them.

use std::ops::Range;
use std::path::PathBuf;
use teamdrift_model::renamed::Renamed;

/// A stretch of one of the texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Which of the texts, from 0.
    pub source: usize,
    /// The bytes of it.
    pub span: Range<usize>,
}

impl Place {
    /// Where the first text begins: for what is missing altogether.
    #[must_use]
    pub fn beginning() -> Self {
        Self { source: 0, span: 0..0 }
    }
}

/// Where a text comes from, which decides what it may extend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Origin {
    /// A file: it may extend the library and other files.
    File(PathBuf),
    /// The library, or a text from anywhere: it may extend the library only.
    Text,
    /// The command line.
    Set,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct SourceText {
    path: String,
    text: String,
    origin: Origin,
}

/// All texts that were read for one scenario, the one that was asked for first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sources {
    texts: Vec<SourceText>,
    renamed: Vec<Renamed>,
}

impl Sources {
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>, origin: Origin) -> usize {
        self.texts.push(SourceText { path: path.into(), text: text.into(), origin });
        self.texts.len() - 1
    }

    /// Keeps that a key was found by its old name.
    pub fn note(&mut self, renamed: Renamed) {
        if !self.renamed.contains(&renamed) {
            self.renamed.push(renamed);
        }
    }

    /// The keys that were found by their old names, each once.
    pub fn renamed(&self) -> &[Renamed] {
        &self.renamed
    }

    pub fn text(&self, source: usize) -> &str {
        self.texts.get(source).map_or("", |s| &s.text)
    }

    pub fn origin(&self, source: usize) -> &Origin {
        self.texts.get(source).map_or(&Origin::Text, |s| &s.origin)
    }

    /// The path of the text that was asked for.
    pub fn main(&self) -> &str {
        self.texts.first().map_or("", |s| &s.path)
    }

    pub fn shown(&self, source: usize) -> (&str, &str) {
        self.texts.get(source).map_or(("", ""), |s| (&s.path, &s.text))
    }

    pub fn clamped(&self, place: &Place) -> Range<usize> {
        clamp(self.text(place.source), &place.span)
    }

    /// The text at a place.
    pub fn slice(&self, place: &Place) -> &str {
        &self.text(place.source)[self.clamped(place)]
    }

    pub fn position(&self, place: &Place) -> Position {
        let (path, text) = self.shown(place.source);
        let before = &text[..clamp(text, &place.span).start];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Position {
            path: path.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

/// A place in a text, as an editor counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// The file, or `--set`.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// `span` cut to whole characters of `text`, and to its first line, so that a whole table is not painted.
pub(super) fn clamp(text: &str, span: &Range<usize>) -> Range<usize> {
    let mut start = span.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = span.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    match text[start..end].find(['\n', '\r']) {
        Some(length) => start..start + length,
        None => start..end,
    }
}
