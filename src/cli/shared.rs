//! What the commands that simulate and write a folder share: their flags, and the way from a plan to an answer in the
//! terminal.

use super::Failure;
use crate::output::{Format, OutputOptions, folder};
use anyhow::Context;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use teamdrift_experiments::{Cancel, Invalid, Plan, ensemble};
use teamdrift_model::scenario::MAX_WEEKS;
use teamdrift_model::scenario::Scenario;
use teamdrift_report::figures::Theme;
use teamdrift_scenario as scenario;
use teamdrift_words::{Language, Words};

/// What is simulated.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Simulation")]
pub struct Simulated {
    /// Weeks to simulate, instead of the scenario's own.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MAX_WEEKS)))]
    pub weeks: Option<u32>,
    /// Random seed, also of what a design draws: the same seed gives the same futures.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Threads; 0 for as many as there are processors. No result depends on it.
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    pub threads: usize,
    /// Sets a key of every scenario, such as policy.support=0.7. May be repeated.
    #[arg(long, value_name = "KEY=VALUE")]
    pub set: Vec<String>,
}

impl Simulated {
    /// The plan of so many futures.
    pub fn plan(&self, futures: u32) -> Plan {
        Plan { seed: self.seed, futures, threads: self.threads, ..Plan::default() }
    }

    /// A scenario and its alternatives, each for the weeks of the options.
    pub fn load(&self, name: &str) -> Result<Vec<Scenario>, Failure> {
        let loaded = scenario::load(name, &self.set).map_err(|findings| super::scenarios::refused(&findings))?;
        super::old_keys::note(loaded.warnings.renamed());
        if !loaded.warnings.is_empty() {
            // A warning does not stop a run, nor does a standard error that nobody reads.
            let _ = writeln!(std::io::stderr(), "{}", loaded.warnings);
        }
        let alternatives = loaded.alternatives.into_iter().map(|(name, scenario)| Scenario { name, ..scenario });
        let lasting = |scenario: Scenario| Scenario { weeks: self.weeks.unwrap_or(scenario.weeks), ..scenario };
        Ok(std::iter::once(loaded.scenario).chain(alternatives).map(lasting).collect())
    }

    /// A scenario without its alternatives, for the weeks of the options.
    pub fn load_one(&self, name: &str) -> Result<Scenario, Failure> {
        Ok(self.load(name)?.swap_remove(0))
    }

    /// The command that gives the same futures, without the options for where and how to write them.
    pub fn same_futures(&self, command: &str, scenarios: &[String], futures: u32) -> String {
        let mut words = vec!["teamdrift".to_owned(), command.to_owned()];
        words.extend(scenarios.iter().cloned());
        words.extend(["--seed".to_owned(), self.seed.to_string()]);
        words.extend(["--futures".to_owned(), futures.to_string()]);
        words.extend(self.weeks.iter().flat_map(|weeks| ["--weeks".to_owned(), weeks.to_string()]));
        words.extend(self.set.iter().flat_map(|set| ["--set".to_owned(), set.clone()]));
        words.into_iter().map(quoted).collect::<Vec<_>>().join(" ")
    }
}

/// What is written and printed.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Output")]
pub struct Output {
    /// Folder for the files [default: output/ and a name after command and scenario]. Replaced as a whole if it
    /// holds a manifest of ours, else refused.
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
    /// Formats of the data files.
    #[arg(long, value_parser = super::choices::format(), value_delimiter = ',', default_value = "csv")]
    pub format: Vec<Format>,
    /// Write no figures and no report.
    #[arg(long)]
    pub no_figures: bool,
    /// Colours of the figures: light for paper, dark for a stage.
    #[arg(long, value_parser = super::choices::theme(), default_value = "light")]
    pub theme: Theme,
    /// Print the summary as JSON, and nothing else.
    #[arg(long)]
    pub json: bool,
    /// Print nothing but errors.
    #[arg(long, conflicts_with = "json")]
    pub quiet: bool,
    /// Language of the words; by default that of the system, or English.
    #[arg(long, value_parser = super::choices::language())]
    pub lang: Option<Language>,
}

impl Output {
    /// To write the same into another folder, and print nothing.
    pub fn reproduce_in(&mut self, language: Language, out: &Path) {
        self.out = Some(out.to_owned());
        (self.quiet, self.json, self.lang) = (true, false, Some(language));
    }

    /// The words in the chosen language.
    pub fn words(&self) -> Words {
        Words::new(self.lang.unwrap_or_else(language_of_the_system))
    }

    /// Whether nothing is to be printed on the way.
    pub fn silent(&self) -> bool {
        self.quiet || self.json
    }

    /// Where the folder is to stand, by its usual name if no other is given: refused before the work and not
    /// after it.
    pub fn target(&self, usual: &str) -> Result<PathBuf, Failure> {
        let target = self.out.clone().unwrap_or_else(|| PathBuf::from("output").join(usual));
        folder::may_replace(&target).map_err(|refused| Failure::Input(format!("error: {refused}")))?;
        Ok(target)
    }

    /// Which files to write, and how. `command` gives the same futures again.
    pub fn options<'a>(&self, words: &'a Words, command: String, cancel: &'a Cancel) -> OutputOptions<'a> {
        let mut formats = self.format.clone();
        formats.sort();
        formats.dedup();
        OutputOptions { formats, figures: !self.no_figures, words, theme: self.theme, command, cancel }
    }

    /// Prints the answer: as JSON, in words with the folder that holds the rest, or not at all.
    pub fn answer(
        &self,
        summary: &impl Serialize,
        target: &Path,
        words: &Words,
        print_words: impl Fn(&mut dyn Write) -> std::io::Result<()>,
    ) -> Result<(), Failure> {
        let mut out = std::io::stdout().lock();
        let mut print = || -> std::io::Result<()> {
            if self.json {
                serde_json::to_writer_pretty(&mut out, summary)?;
                writeln!(out)?;
            } else if !self.quiet {
                print_words(&mut out)?;
                writeln!(out, "{}", words.format("run-files", &[("folder", target.display().to_string().into())]))?;
            }
            out.flush()
        };
        // The files stand by then: only who reads the terminal misses something.
        let whole = || format!("cannot print the answer, which is whole in {}", target.display());
        Ok(print().with_context(whole)?)
    }

    /// A bar on standard error with the time left; hidden where nobody looks.
    pub fn progress(&self, name: &str, words: &Words) -> ProgressBar {
        let bar = ProgressBar::new(0);
        if self.silent() || !std::io::stderr().is_terminal() {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        }
        let template = words.format(
            "run-progress",
            &[("name", "{msg:16}".into()), ("done", "{pos}".into()), ("all", "{len}".into()), ("left", "{eta}".into())],
        );
        if let Ok(style) = ProgressStyle::with_template(&format!("{{bar:24.cyan}} {template}")) {
            bar.set_style(style.progress_chars("━━─"));
        }
        bar.set_message(name.to_owned());
        bar
    }
}

/// A bar with the time left, for work of so many `things` (in English: what it is for speaks English only).
#[must_use]
pub fn bar_of(all: u64, things: &str) -> ProgressBar {
    let bar = ProgressBar::new(all);
    // If the template does not parse, the plain style stays: no reason to stop.
    if let Ok(style) = ProgressStyle::with_template(&format!("{{bar:40}} {{pos}}/{{len}} {things}, {{eta}} left")) {
        bar.set_style(style);
    }
    bar
}

/// How work that may take hours outlives an interruption.
#[derive(Debug, Clone, clap::Args)]
pub struct Resumable {
    /// Goes on where the same command into the same folder was interrupted.
    #[arg(long)]
    pub resume: bool,
}

impl Resumable {
    /// Runs long work beside its target until the folder is whole; when it fails, prints where what was
    /// finished is kept.
    pub fn work<T>(
        &self,
        target: &Path,
        output: &Output,
        words: &Words,
        work: impl FnOnce(&Path, bool) -> anyhow::Result<T>,
    ) -> Result<T, Failure> {
        let mut name = target.file_name().unwrap_or_default().to_owned();
        name.push(".unfinished");
        let unfinished = target.with_file_name(name);
        let done = work(&unfinished, self.resume).inspect_err(|_| {
            // Printed for every failure: nobody should do the work twice.
            if unfinished.exists() && !output.quiet {
                let kept = [("folder", unfinished.display().to_string().into())];
                let _ = writeln!(std::io::stderr(), "{}", words.format("sweep-unfinished", &kept));
            }
        });
        Ok(done?)
    }
}

/// Which sets of an ensemble are asked too.
#[derive(Debug, Clone, clap::Args)]
pub struct Assumptions {
    /// Also asks other sets of assumptions that fit an ordinary company: all of them, or so many (--ensemble=32).
    #[arg(long, value_name = "SETS", num_args = 0..=1, require_equals = true, default_missing_value = "all", value_parser = sets)]
    pub ensemble: Option<usize>,
}

/// A number of sets; `all` of them is as many as there are.
fn sets(text: &str) -> Result<usize, Invalid> {
    let all = ensemble::kept().len();
    match text.parse() {
        _ if text == "all" => Ok(all),
        Ok(sets) if (2..=all).contains(&sets) => Ok(sets),
        _ => Err(Invalid(format!("`{text}` is no number of sets from 2 to {all}, nor `all`"))),
    }
}

/// The name, numbered if another scenario of the same command has it already.
pub fn unused(name: &str, taken: &[Scenario]) -> String {
    let free = |name: &str| taken.iter().all(|scenario| scenario.name != name);
    if free(name) {
        return name.to_owned();
    }
    let mut number = 2;
    while !free(&format!("{name}-{number}")) {
        number += 1;
    }
    format!("{name}-{number}")
}

/// The command line as it could be typed again in a shell.
pub fn typed_command() -> String {
    let words = std::env::args_os().skip(1).map(|word| quoted(word.to_string_lossy().into_owned()));
    std::iter::once("teamdrift".to_owned()).chain(words).collect::<Vec<_>>().join(" ")
}

/// A word as a shell takes it.
fn quoted(word: String) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=,:+@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) { word } else { format!("'{}'", word.replace('\'', "'\\''")) }
}

pub fn language_of_the_system() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    locale.into_iter().find(|value| !value.is_empty()).map_or(Language::En, |value| Language::of_locale(&value))
}
