//! Findings about a scenario, in the form of a compiler: the place, what was found, what is allowed.

use super::texts::{Place, Position, Sources};
use crate::wrap::{WIDTH, wrapped};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::fmt;
use teamdrift_model::renamed::Renamed;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario cannot be run.
    Error,
    /// The scenario can be run, but probably contains a mistake.
    Warning,
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub title: String,
    /// The label of the place, in a few words.
    pub label: String,
    /// What is allowed, and what to do.
    pub help: Vec<String>,
    /// What the key in question is about.
    pub about: Option<String>,
    /// Where it stands; `None` if there is no text to point at (a file that does not exist).
    pub position: Option<Position>,
    place: Option<Place>,
    related: Vec<(Place, String)>,
}

impl Finding {
    /// An error with this title.
    #[must_use]
    pub fn error(title: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            title: title.into(),
            label: String::new(),
            help: Vec::new(),
            about: None,
            position: None,
            place: None,
            related: Vec::new(),
        }
    }

    /// A warning with this title.
    #[must_use]
    pub fn warning(title: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(title) }
    }

    /// Its place, and a label for that place.
    #[must_use]
    pub fn at(mut self, place: &Place, label: impl Into<String>) -> Self {
        self.place = Some(place.clone());
        self.label = label.into();
        self
    }

    /// Another place that belongs to it.
    #[must_use]
    pub fn beside(mut self, place: &Place, label: impl Into<String>) -> Self {
        self.related.push((place.clone(), label.into()));
        self
    }

    /// A line of help: what is allowed, what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// What the key is about.
    #[must_use]
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = Some(about.into());
        self
    }

    /// A line of help, if there is one.
    #[must_use]
    pub fn help_if(self, help: Option<String>) -> Self {
        match help {
            Some(help) => self.help(help),
            None => self,
        }
    }
}

/// Everything that is wrong with a scenario. `Display` gives the text without color.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    sources: Sources,
    findings: Vec<Finding>,
    unshown: usize,
}

/// Most findings that are kept: more are not useful at once.
const MOST: usize = 50;

impl Findings {
    /// Sorts the findings as the texts are read and drops what was found twice (an alternative repeats
    /// what is wrong with its scenario).
    pub(super) fn new(sources: Sources, mut findings: Vec<Finding>) -> Self {
        findings.sort_by_key(|f| f.place.as_ref().map(|p| (p.source, p.span.start, p.span.end)));
        let mut kept: Vec<Finding> = Vec::new();
        for finding in findings {
            let mut here = kept.iter().rev().take_while(|f| f.place == finding.place);
            if !here.any(|f| f.title == finding.title) {
                kept.push(finding);
            }
        }
        // What forbids a run goes before what does not; both stay in the order of the text.
        let unshown = kept.len().saturating_sub(MOST);
        if unshown > 0 {
            kept.sort_by_key(|f| f.severity);
            kept.truncate(MOST);
        }
        for finding in &mut kept {
            finding.position = finding.place.as_ref().map(|place| sources.position(place));
        }
        Self { sources, findings: kept, unshown }
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// The findings, in the order of the text.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter()
    }

    /// Whether one of the findings forbids a run.
    #[must_use]
    pub fn any_error(&self) -> bool {
        self.findings.iter().any(|f| f.severity == Severity::Error)
    }

    /// The parameters that were given by an old name, each once. That is no finding: the names are understood.
    #[must_use]
    pub fn renamed(&self) -> &[Renamed] {
        self.sources.renamed()
    }

    /// The findings as text for a terminal, with or without color.
    #[must_use]
    pub fn render(&self, color: bool) -> String {
        let renderer = if color { Renderer::styled() } else { Renderer::plain() };
        let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(110);
        let mut blocks: Vec<String> = self.findings.iter().map(|f| renderer.render(&[self.group(f)])).collect();
        blocks.extend(self.tally());
        blocks.join("\n\n")
    }

    fn group<'a>(&'a self, finding: &'a Finding) -> Group<'a> {
        let level = match finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let mut group = Group::with_title(level.primary_title(&finding.title));
        if let Some(place) = &finding.place {
            let kinds = std::iter::once((AnnotationKind::Primary, place, &finding.label))
                .chain(finding.related.iter().map(|(place, label)| (AnnotationKind::Context, place, label)));
            let mut snippets: Vec<(usize, Snippet<'a, annotate_snippets::Annotation<'a>>)> = Vec::new();
            for (kind, place, label) in kinds {
                let annotation = kind.span(self.sources.clamped(place));
                let annotation = if label.is_empty() { annotation } else { annotation.label(label) };
                let (path, text) = self.sources.shown(place.source);
                match snippets.iter().position(|(source, _)| *source == place.source) {
                    Some(at) => {
                        let (source, snippet) = snippets.remove(at);
                        snippets.insert(at, (source, snippet.annotation(annotation)));
                    }
                    None => {
                        snippets.push((place.source, Snippet::source(text).path(path).annotation(annotation)));
                    }
                }
            }
            group = group.elements(snippets.into_iter().map(|(_, snippet)| snippet));
        }
        let group = group.elements(finding.help.iter().map(|help| Level::HELP.message(folded(help))));
        group.elements(finding.about.iter().map(|about| Level::NOTE.message(folded(about))))
    }

    /// How many there are, when the eye no longer counts them.
    fn tally(&self) -> Option<String> {
        let errors: Vec<&Finding> = self.findings.iter().filter(|f| f.severity == Severity::Error).collect();
        let mut paths: Vec<&str> = errors.iter().filter_map(|f| Some(f.position.as_ref()?.path.as_str())).collect();
        paths.sort_unstable();
        paths.dedup();
        let tally = format!("{} errors in {}", errors.len() + self.unshown, paths.join(" and "));
        match self.unshown {
            0 => (errors.len() > 1).then_some(tally),
            _ => Some(format!("{tally}; the first {MOST} are shown")),
        }
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Findings {}

/// A message in lines that fit beside its margin.
fn folded(message: &str) -> String {
    wrapped(message, WIDTH - 12).join("\n")
}
