//! `teamdrift sweep`: a scenario at every point of a design.

use super::run::{language_of_the_system, progress_bar, stop_on_ctrl_c, typed_command};
use super::{Failure, tell};
use crate::experiment::compare::outcome_named;
use crate::experiment::design::{Axis, Choice, Design};
use crate::experiment::sweep::Sweep;
use crate::experiment::{Interrupted, Plan};
use crate::report::figures::{Style, Theme};
use crate::report::leave::{self, Leave};
use crate::report::sweep::{self as report, Swept};
use crate::report::{Folder, folder, manifest};
use crate::scenario;
use crate::text::{Language, Words};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use teamdrift_core::measure::Outcome;
use teamdrift_core::scenario::Scenario;

/// What was typed.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Scenario by name or path of a file.
    #[arg(value_name = "SCENARIO", default_value = "ordinary")]
    scenario: String,
    /// A parameter and its values: policy.support=0..1:9, policy.support=.2,.4,.6, or policy.support=0..1 for
    /// lhs and sobol. May be repeated.
    #[arg(long, value_name = "KEY=VALUES", required = true, value_parser = Axis::read)]
    vary: Vec<Axis>,
    /// How points are chosen.
    #[arg(long, value_enum, default_value = "grid")]
    design: Choice,
    /// Points of a lhs or sobol design.
    #[arg(long)]
    points: Option<u32>,
    /// Futures at each point.
    #[arg(long, default_value_t = 256, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    futures: u32,
    /// The outcome that figures and terminal tell; the file has all.
    #[arg(long, default_value = "contribution", value_parser = outcome_named)]
    outcome: Outcome,
    /// Goes on where an interrupted sweep into the same folder stopped.
    #[arg(long)]
    resume: bool,
    /// Weeks to simulate, instead of the scenario's own.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(teamdrift_core::scenario::MAX_WEEKS)))]
    weeks: Option<u32>,
    /// Key of all luck, and of the order of a lhs or sobol design.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Threads; 0 for as many as there are processors. No result depends on it.
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    threads: usize,
    /// Folder for the files [default: output/sweep-<name>]. Replaced as a whole if a run left it, else refused.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Sets a key of the scenario, such as team.sellers=12. May be repeated.
    #[arg(long, value_name = "KEY=VALUE")]
    set: Vec<String>,
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
    let refused = |fault: String| Failure::Input(format!("error: {fault}"));
    let design =
        Design::new(arguments.vary.clone(), arguments.design, arguments.points, arguments.seed).map_err(refused)?;
    let load = |sets: &[String]| {
        scenario::load(&arguments.scenario, sets).map_err(|findings| super::scenarios::refused(&findings))
    };
    let mut scenario = load(&arguments.set)?.scenario;
    scenario.weeks = arguments.weeks.unwrap_or(scenario.weeks);
    // Whatever is wrong with a value is told before the work, as it would be for `--set`.
    for axis in &design.axes {
        for value in axis.trials() {
            load(&[&arguments.set[..], &[format!("{}={value}", axis.key)]].concat())?;
        }
    }
    carry_out(arguments, scenario, design, &typed_command())
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
    (arguments.quiet, arguments.resume, arguments.lang) = (true, false, Some(language));
    let design = Design::new(arguments.vary.clone(), arguments.design, arguments.points, arguments.seed)
        .map_err(|fault| Failure::Input(format!("error: {fault}")))?;
    let scenario = scenarios.pop().ok_or(Failure::Input("error: the manifest holds no scenario".to_owned()))?;
    carry_out(&arguments, scenario, design, command)
}

fn carry_out(arguments: &Arguments, scenario: Scenario, design: Design, command: &str) -> Result<(), Failure> {
    let words = Words::new(arguments.lang.unwrap_or_else(language_of_the_system));
    let name = format!("sweep-{}", scenario.name);
    let target = arguments.out.clone().unwrap_or_else(|| PathBuf::from("output").join(name));
    folder::may_replace(&target).map_err(|refused| Failure::Input(format!("error: {refused}")))?;
    let stop = stop_on_ctrl_c()?;
    let going_on = || !stop.load(Ordering::Relaxed);
    let plan = Plan { seed: arguments.seed, futures: arguments.futures, threads: arguments.threads, ..Plan::default() };
    let sweep = Sweep { scenario, design, plan };
    let bar = progress_bar(&sweep.scenario.name, 0, &words, arguments.quiet);
    let heard = |done: u64, all: u64| {
        bar.set_length(all);
        bar.set_position(done);
        going_on()
    };
    let unfinished = beside(&target);
    let journal = sweep.run(&unfinished, arguments.resume, &heard, &|_| Ok(())).inspect_err(|_| {
        // Told where it can be seen, whatever the failure was: nobody should do the work twice.
        if unfinished.exists() && !arguments.quiet {
            let kept = [("folder", unfinished.display().to_string().into())];
            let _ = writeln!(std::io::stderr(), "{}", words.tell("sweep-unfinished", &kept));
        }
    })?;
    bar.finish_and_clear();
    let how = Leave {
        formats: Vec::new(),
        figures: !arguments.no_figures,
        words: &words,
        theme: arguments.theme,
        command: command.to_owned(),
        going_on: &going_on,
    };
    let folder = Folder::begin(&target)?;
    folder.write("sweep.csv", |out| {
        writeln!(out, "{}", sweep.head().join(","))?;
        journal.all(out)
    })?;
    let swept = Swept::read(&folder.making().join("sweep.csv"), &sweep, arguments.outcome)?;
    if how.figures {
        let style = Style { words: &words, theme: arguments.theme };
        for figure in report::figures(&sweep, &swept, &style) {
            leave::figure(&folder, "figures", &figure)?;
        }
    }
    let run = manifest::Run {
        name: sweep.scenario.name.clone(),
        folder: String::new(),
        weeks: sweep.scenario.weeks,
        scenario_toml: scenario::to_toml(&sweep.scenario),
        scenario: sweep.scenario.clone(),
    };
    leave::manifest(&folder, command, vec![run], &sweep.plan, &how)?;
    if !going_on() {
        return Err(Interrupted).map_err(|Interrupted| Failure::Interrupted);
    }
    folder.put()?;
    journal.remove()?;
    if !arguments.quiet {
        let mut out = std::io::stdout().lock();
        tell::sentence(&mut out, &report::finding(&sweep, &swept, &words), &words)?;
        writeln!(out)?;
        if let Some(rows) = report::table(&sweep, &swept, &words) {
            tell::table(&mut out, &rows)?;
            writeln!(out)?;
        }
        let facts = [
            ("points", words.count(sweep.design.points()).into()),
            ("futures", words.count(sweep.plan.futures).into()),
        ];
        writeln!(out, "{}", words.tell("sweep-per-point", &facts))?;
        writeln!(out, "{}", words.tell("run-files", &[("folder", target.display().to_string().into())]))?;
        out.flush()?;
    }
    Ok(())
}

/// The folder in which a sweep into `target` is in the making.
fn beside(target: &Path) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".unfinished");
    target.with_file_name(name)
}
