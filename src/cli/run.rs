//! `teamdrift run`: scenarios in, where they lead out.

use super::{Failure, tell};
use crate::experiment::{Answer, Interrupted, Plan, replicate};
use crate::report::figures::Theme;
use crate::report::leave::{self, Leave, Summaries};
use crate::report::{Folder, Format, folder, manifest};
use crate::scenario;
use crate::text::{Language, Words};
use anyhow::Context;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use teamdrift_core::measure::Wanted;
use teamdrift_core::scenario::Scenario;

/// The four corners, in the order in which they are told.
const CORNERS: [&str; 4] = ["no-leadership", "support-only", "demand-only", "strong-on-both"];

/// What was typed.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Scenarios by name or path of a file; the four corners if none is given.
    #[arg(value_name = "SCENARIO")]
    scenarios: Vec<String>,
    /// Futures of each scenario.
    #[arg(long, default_value_t = 1000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    futures: u32,
    /// Weeks to simulate, instead of the scenario's own.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(teamdrift_core::scenario::MAX_WEEKS)))]
    weeks: Option<u32>,
    /// Key of all luck: the same seed gives the same futures.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Threads; 0 for as many as there are processors. No result depends on it.
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    threads: usize,
    /// Folder for the files [default: output/<name>]. Replaced as a whole if a run left it, else refused.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Sets a key of the scenario, such as policy.support=0.7. May be repeated.
    #[arg(long, value_name = "KEY=VALUE")]
    set: Vec<String>,
    /// Formats of the data files.
    #[arg(long, value_enum, value_delimiter = ',', default_value = "csv")]
    format: Vec<Format>,
    /// Leaves a row an event too: who came, left, fell ill, was promoted.
    #[arg(long)]
    events: bool,
    /// Leaves a row a seller and month too, as an HR file would have it.
    #[arg(long)]
    people: bool,
    /// Draws no figures.
    #[arg(long)]
    no_figures: bool,
    /// Colours of the figures: light for paper, dark for a stage.
    #[arg(long, value_enum, default_value = "light")]
    theme: Theme,
    /// Prints the summary as JSON, and nothing else.
    #[arg(long)]
    json: bool,
    /// Prints nothing but errors.
    #[arg(long, conflicts_with = "json")]
    quiet: bool,
    /// Language of the words; by default that of the system, or English.
    #[arg(long, value_enum)]
    lang: Option<Language>,
}

/// What is meant: scenarios under names of their own, and the name of the whole.
struct Meant {
    name: String,
    scenarios: Vec<Scenario>,
    corners: bool,
}

/// Does it.
///
/// # Errors
/// As [`Failure`] tells.
pub fn main(arguments: &Arguments) -> Result<(), Failure> {
    carry_out(arguments, meant(arguments)?, &typed_command())
}

/// Does again what a manifest says that `command` did, quietly and into another folder: the scenarios as
/// they were, whatever their files hold by now.
///
/// # Errors
/// As [`Failure`] tells.
pub(super) fn again(
    mut arguments: Arguments,
    scenarios: Vec<Scenario>,
    language: Language,
    out: &Path,
    command: &str,
) -> Result<(), Failure> {
    arguments.out = Some(out.to_owned());
    (arguments.quiet, arguments.json, arguments.lang) = (true, false, Some(language));
    carry_out(&arguments, Meant { name: String::new(), scenarios, corners: false }, command)
}

fn carry_out(arguments: &Arguments, meant: Meant, command: &str) -> Result<(), Failure> {
    let words = Words::new(arguments.lang.unwrap_or_else(language_of_the_system));
    let target = arguments.out.clone().unwrap_or_else(|| PathBuf::from("output").join(&meant.name));
    // Told before the work and not after it.
    folder::may_replace(&target).map_err(|refused| Failure::Input(format!("error: {refused}")))?;
    let stop = stop_on_ctrl_c()?;
    let going_on = || !stop.load(Ordering::Relaxed);
    let mut formats = arguments.format.clone();
    formats.sort();
    formats.dedup();
    let how = Leave {
        formats,
        figures: !arguments.no_figures,
        words: &words,
        theme: arguments.theme,
        command: same_futures(arguments),
        going_on: &going_on,
    };
    let plan = Plan {
        seed: arguments.seed,
        futures: arguments.futures,
        threads: arguments.threads,
        wanted: Wanted { events: arguments.events, people: arguments.people, ..Wanted::default() },
        ..Plan::default()
    };
    let folder = Folder::begin(&target)?;
    let (answers, runs) = simulate(&meant, &plan, &folder, &how, arguments.quiet || arguments.json)?;
    if answers.len() > 1 {
        leave::shared(&folder, &answers, &how)?;
    }
    leave::manifest(&folder, command, runs, &plan, &how)?;
    if !going_on() {
        return Err(Failure::Interrupted);
    }
    folder.put()?;
    let mut out = std::io::stdout().lock();
    if arguments.json {
        match answers.as_slice() {
            [one] => serde_json::to_writer_pretty(&mut out, &one.summary).map_err(std::io::Error::from)?,
            several => serde_json::to_writer_pretty(&mut out, &Summaries::of(several)).map_err(std::io::Error::from)?,
        }
        writeln!(out)?;
    } else if !arguments.quiet {
        match answers.as_slice() {
            [one] => tell::one(&mut out, one, &words)?,
            several => tell::several(&mut out, several, meant.corners, &words)?,
        }
        writeln!(out, "{}", words.tell("run-files", &[("folder", target.display().to_string().into())]))?;
    }
    out.flush()?;
    Ok(())
}

/// Simulates one scenario after the other and leaves its files at once.
fn simulate(
    meant: &Meant,
    plan: &Plan,
    folder: &Folder,
    how: &Leave<'_>,
    silent: bool,
) -> Result<(Vec<Answer>, Vec<manifest::Run>), Failure> {
    let mut answers = Vec::new();
    let mut runs = Vec::new();
    for scenario in &meant.scenarios {
        let bar = progress_bar(&scenario.name, plan.futures, how.words, silent);
        let heard = |done: u32| {
            bar.set_position(u64::from(done));
            (how.going_on)()
        };
        let record = replicate(scenario, plan, &heard).map_err(|Interrupted| Failure::Interrupted)?;
        let mut answer = Answer::new(scenario.clone(), plan.clone(), record);
        let under = if meant.scenarios.len() > 1 { scenario.name.as_str() } else { "" };
        leave::run(folder, under, &answer, how)?;
        bar.finish_and_clear();
        // The longest tables have been written; nothing told later needs them.
        answer.record.events = Vec::new();
        answer.record.people = Vec::new();
        runs.push(manifest::Run::of(&answer, under, scenario::to_toml(scenario)));
        answers.push(answer);
    }
    Ok((answers, runs))
}

fn meant(arguments: &Arguments) -> Result<Meant, Failure> {
    let corners = arguments.scenarios.is_empty();
    let named: Vec<String> = if corners { CORNERS.map(str::to_owned).to_vec() } else { arguments.scenarios.clone() };
    let mut scenarios: Vec<Scenario> = Vec::new();
    for name in &named {
        for mut scenario in load(name, &arguments.set)? {
            scenario.weeks = arguments.weeks.unwrap_or(scenario.weeks);
            scenario.name = unused(&scenario.name, &scenarios);
            scenarios.push(scenario);
        }
    }
    let name = match (corners, named.len(), scenarios.as_slice()) {
        (true, ..) => "four-corners".to_owned(),
        // A scenario with alternatives goes by its own name.
        (false, 1, [first, ..]) => first.name.clone(),
        (false, _, [first, second]) => format!("{}+{}", first.name, second.name),
        (false, _, [first, rest @ ..]) => format!("{}+{}-more", first.name, rest.len()),
        (false, _, []) => "empty".to_owned(),
    };
    Ok(Meant { name, scenarios, corners })
}

/// The name, numbered if another run of the same command has it already.
pub(super) fn unused(name: &str, taken: &[Scenario]) -> String {
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

/// The scenario and its alternatives, under names of their own.
pub(super) fn load(name: &str, sets: &[String]) -> Result<Vec<Scenario>, Failure> {
    let loaded = scenario::load(name, sets).map_err(|findings| super::scenarios::refused(&findings))?;
    if !loaded.warnings.is_empty() {
        // A warning does not stop a run, nor does a standard error that nobody reads.
        let _ = writeln!(std::io::stderr(), "{}", loaded.warnings);
    }
    let alternatives = loaded.alternatives.into_iter().map(|(name, scenario)| Scenario { name, ..scenario });
    Ok(std::iter::once(loaded.scenario).chain(alternatives).collect())
}

pub(super) fn language_of_the_system() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    locale.into_iter().find(|value| !value.is_empty()).map_or(Language::En, |value| Language::of_locale(&value))
}

/// The command that gives the same futures again, without what only says where and how to put them.
fn same_futures(arguments: &Arguments) -> String {
    let mut words = vec!["teamdrift".to_owned(), "run".to_owned()];
    words.extend(arguments.scenarios.iter().cloned());
    words.extend(["--seed".to_owned(), arguments.seed.to_string()]);
    words.extend(["--futures".to_owned(), arguments.futures.to_string()]);
    words.extend(arguments.weeks.iter().flat_map(|weeks| ["--weeks".to_owned(), weeks.to_string()]));
    words.extend(arguments.set.iter().flat_map(|set| ["--set".to_owned(), set.clone()]));
    words.into_iter().map(quoted).collect::<Vec<_>>().join(" ")
}

/// A word as a shell takes it.
fn quoted(word: String) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=,:+@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) { word } else { format!("'{}'", word.replace('\'', "'\\''")) }
}

/// The command line as it could be typed again in a shell.
pub(super) fn typed_command() -> String {
    let words = std::env::args_os().skip(1).map(|word| quoted(word.to_string_lossy().into_owned()));
    std::iter::once("teamdrift".to_owned()).chain(words).collect::<Vec<_>>().join(" ")
}

/// A flag that Ctrl-C (or a request to end) raises.
pub(super) fn stop_on_ctrl_c() -> Result<&'static AtomicBool, Failure> {
    static STOP: AtomicBool = AtomicBool::new(false);
    ctrlc::set_handler(|| STOP.store(true, Ordering::Relaxed)).context("cannot listen for Ctrl-C")?;
    Ok(&STOP)
}

/// A bar on standard error with the time left; hidden where nobody looks.
pub(super) fn progress_bar(name: &str, futures: u32, words: &Words, silent: bool) -> ProgressBar {
    let bar = ProgressBar::new(u64::from(futures));
    if silent || !std::io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    let template = words.tell(
        "run-progress",
        &[("name", "{msg:16}".into()), ("done", "{pos}".into()), ("all", "{len}".into()), ("left", "{eta}".into())],
    );
    if let Ok(style) = ProgressStyle::with_template(&format!("{{bar:24.cyan}} {template}")) {
        bar.set_style(style.progress_chars("━━─"));
    }
    bar.set_message(name.to_owned());
    bar
}
