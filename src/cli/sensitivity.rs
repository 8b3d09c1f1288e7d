//! `teamdrift sensitivity`: which parameters an outcome depends on.

use super::run::{language_of_the_system, progress_bar, stop_on_ctrl_c, typed_command};
use super::{Failure, tell};
use crate::experiment::compare::outcome_named;
use crate::experiment::importance;
use crate::experiment::screening::{Factor, Screening};
use crate::experiment::{Interrupted, Plan};
use crate::report::figures::Theme;
use crate::report::leave::{self, Leave};
use crate::report::{Folder, Format, folder, manifest, screening as report};
use crate::scenario;
use crate::text::{Language, Words};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use teamdrift_core::measure::Outcome;
use teamdrift_core::scenario::Scenario;

/// A way of measuring sensitivity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Method {
    /// Elementary effects over random trajectories: cheap, and enough to tell what matters from what does not.
    Morris,
}

/// What a screening of the headlines does not look at.
const HEADLINES_ALONE: [&str; 9] =
    ["scenario", "outcome", "vary", "weeks", "out", "set", "format", "no_figures", "theme"];

/// What was typed.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Scenario by name or path of a file.
    #[arg(value_name = "SCENARIO", default_value = "ordinary")]
    scenario: String,
    /// How sensitivity is measured.
    #[arg(long, value_enum, default_value = "morris")]
    method: Method,
    /// Trajectories through the parameters' plausible ranges.
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(2..=10_000))]
    trajectories: u32,
    /// The outcome.
    #[arg(long, default_value = "contribution", value_parser = outcome_named)]
    outcome: Outcome,
    /// Screens the headline answers of an ordinary team in place of a scenario's outcome, and writes the parameters
    /// that each rests on most to this file.
    #[arg(long, value_name = "FILE", conflicts_with_all = HEADLINES_ALONE)]
    headlines: Option<PathBuf>,
    /// Only parameters whose key begins so, such as `leaving.` or `policy.support`. May be repeated.
    #[arg(long, value_name = "PREFIX")]
    vary: Vec<String>,
    /// Futures at each point, all under the same luck.
    #[arg(long, default_value_t = 64, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    futures: u32,
    /// Weeks to simulate, instead of the scenario's own.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(teamdrift_core::scenario::MAX_WEEKS)))]
    weeks: Option<u32>,
    /// Key of all luck, and of the trajectories.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Threads; 0 for as many as there are processors. No result depends on it.
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    threads: usize,
    /// Folder for the files [default: output/sensitivity-<name>]. Replaced as a whole if a run left it, else refused.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Sets a key of the scenario, such as team.sellers=12. May be repeated.
    #[arg(long, value_name = "KEY=VALUE")]
    set: Vec<String>,
    /// Formats of the data files.
    #[arg(long, value_enum, value_delimiter = ',', default_value = "csv")]
    format: Vec<Format>,
    /// Draws no figure.
    #[arg(long)]
    no_figures: bool,
    /// Colours of the figure: light for paper, dark for a stage.
    #[arg(long, value_enum, default_value = "light")]
    theme: Theme,
    /// Prints nothing but errors.
    #[arg(long)]
    quiet: bool,
    /// Language of the words; by default that of the system, or English.
    #[arg(long, value_enum)]
    lang: Option<Language>,
}

/// Does it.
///
/// # Errors
/// As [`Failure`] tells.
pub fn main(arguments: &Arguments) -> Result<(), Failure> {
    if let Some(file) = &arguments.headlines {
        return headlines(arguments, file);
    }
    let loaded = scenario::load(&arguments.scenario, &arguments.set);
    let mut scenario = loaded.map_err(|findings| super::scenarios::refused(&findings))?.scenario;
    scenario.weeks = arguments.weeks.unwrap_or(scenario.weeks);
    carry_out(arguments, scenario, &typed_command())
}

/// Screens the headline answers and keeps the result, which `docs/validation.md` and every report quote.
fn headlines(arguments: &Arguments, file: &Path) -> Result<(), Failure> {
    let words = Words::new(arguments.lang.unwrap_or_else(language_of_the_system));
    let stop = stop_on_ctrl_c()?;
    let plan = Plan { seed: arguments.seed, futures: arguments.futures, threads: arguments.threads, ..Plan::default() };
    let bar = progress_bar("headlines", 0, &words, arguments.quiet);
    let heard = |done: u64, all: u64| {
        bar.set_length(all);
        bar.set_position(done);
        !stop.load(Ordering::Relaxed)
    };
    let found = importance::screen(&importance::factors(), arguments.trajectories, &plan, &heard);
    let found = found.map_err(|Interrupted| Failure::Interrupted)?;
    bar.finish_and_clear();
    std::fs::write(file, importance::to_csv(&found))?;
    Ok(())
}

/// Does again what a manifest says that `command` did, quietly and into another folder.
///
/// # Errors
/// As [`Failure`] tells.
pub(super) fn again(
    mut arguments: Arguments,
    mut scenarios: Vec<Scenario>,
    language: Language,
    out: &Path,
    command: &str,
) -> Result<(), Failure> {
    arguments.out = Some(out.to_owned());
    (arguments.quiet, arguments.lang) = (true, Some(language));
    let scenario = scenarios.pop().ok_or(Failure::Input("error: the manifest holds no scenario".to_owned()))?;
    carry_out(&arguments, scenario, command)
}

fn carry_out(arguments: &Arguments, scenario: Scenario, command: &str) -> Result<(), Failure> {
    let Method::Morris = arguments.method;
    let words = Words::new(arguments.lang.unwrap_or_else(language_of_the_system));
    let factors = Factor::all(&arguments.vary);
    if factors.is_empty() {
        return Err(Failure::Input(format!(
            "error: no number with a plausible range has a key that begins with {}\n  = help: all keys: `teamdrift parameters`",
            arguments.vary.join(" or ")
        )));
    }
    let target =
        arguments.out.clone().unwrap_or_else(|| PathBuf::from("output").join(format!("sensitivity-{}", scenario.name)));
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
        command: command.to_owned(),
        going_on: &going_on,
    };
    let folder = Folder::begin(&target)?;
    let plan = Plan { seed: arguments.seed, futures: arguments.futures, threads: arguments.threads, ..Plan::default() };
    let (outcome, trajectories) = (arguments.outcome, arguments.trajectories);
    let screening = Screening { scenario, factors, trajectories, outcome, plan };
    let bar = progress_bar(&screening.scenario.name, 0, &words, arguments.quiet);
    let heard = |done: u64, all: u64| {
        bar.set_length(all);
        bar.set_position(done);
        going_on()
    };
    let screen = screening.run(&heard).map_err(|Interrupted| Failure::Interrupted)?;
    bar.finish_and_clear();
    report::leave(&folder, &screening, &screen, &how)?;
    let run = manifest::Run {
        name: screening.scenario.name.clone(),
        folder: String::new(),
        weeks: screening.scenario.weeks,
        scenario_toml: scenario::to_toml(&screening.scenario),
        scenario: screening.scenario.clone(),
    };
    leave::manifest(&folder, command, vec![run], &screening.plan, &how)?;
    folder.put()?;
    if !arguments.quiet {
        let mut out = std::io::stdout().lock();
        tell::sentence(&mut out, &report::finding(&screening, &screen, &words), &words)?;
        writeln!(out)?;
        let rows = report::table(&screening, &screen, &words);
        tell::table(&mut out, &rows)?;
        let facts = [
            ("outcome", report::outcome_name(&screening, &words).into()),
            ("drawn", words.count((rows.len() - 1) as f64).into()),
            ("all", words.count(screening.factors.len() as f64).into()),
        ];
        writeln!(out, "\n{}", words.tell("screen-told", &facts))?;
        writeln!(out, "{}", words.tell("run-files", &[("folder", target.display().to_string().into())]))?;
        out.flush()?;
    }
    Ok(())
}
