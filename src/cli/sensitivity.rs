//! `teamdrift sensitivity`: which parameters an outcome depends on.

use super::shared::{Output, Resumable, Simulated, typed_command};
use super::{Failure, cancellation, old_keys, terminal};
use crate::output::journal::Journal;
use crate::output::{Folder, manifest, write, write_screening};
use std::path::{Path, PathBuf};
use teamdrift_experiments::chunks::Chunked;
use teamdrift_experiments::compare::outcome_named;
use teamdrift_experiments::importance;
use teamdrift_experiments::screening::{Factor, Screening};
use teamdrift_experiments::{Interrupted, Progress};
use teamdrift_model::observe::Outcome;
use teamdrift_model::scenario::Scenario;
use teamdrift_report::{findings, screening as report};
use teamdrift_scenario::nearest::nearest;
use teamdrift_words::Language;

/// A way of measuring sensitivity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Method {
    /// Elementary effects over random trajectories: cheap, and enough to separate what matters from what does not.
    Morris,
}

/// What a screening of the headlines does not look at.
const HEADLINES_ALONE: [&str; 9] =
    ["scenario", "outcome", "vary", "weeks", "out", "set", "format", "no_figures", "theme"];

/// Arguments of `teamdrift sensitivity`.
#[derive(Debug, clap::Args)]
pub struct SensitivityArgs {
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
    /// Screens the main answers of an ordinary team in place of a scenario's outcome, and writes the parameters
    /// that each rests on most to this file.
    #[arg(long, value_name = "FILE", conflicts_with_all = HEADLINES_ALONE)]
    headlines: Option<PathBuf>,
    /// Only parameters whose key begins so, such as `leaving.` or `policy.support`. May be repeated.
    #[arg(long, value_name = "PREFIX")]
    vary: Vec<String>,
    /// Futures at each point, all under common random numbers.
    #[arg(long, default_value_t = 64, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    futures: u32,
    #[command(flatten)]
    resumable: Resumable,
    #[command(flatten)]
    simulated: Simulated,
    #[command(flatten)]
    output: Output,
}

/// Runs `teamdrift sensitivity`.
///
/// # Errors
/// [`Failure`].
pub fn main(arguments: &SensitivityArgs) -> Result<(), Failure> {
    if let Some(file) = &arguments.headlines {
        return headlines(arguments, file);
    }
    let scenario = arguments.simulated.load_one(&arguments.scenario)?;
    execute(arguments, scenario, &typed_command())
}

/// Screens the main answers and keeps the result, which `docs/validation.md` and every report quote.
fn headlines(arguments: &SensitivityArgs, file: &Path) -> Result<(), Failure> {
    let words = arguments.output.words();
    let cancel = cancellation::listen()?;
    let plan = arguments.simulated.plan(arguments.futures);
    let bar = arguments.output.progress("headlines", &words);
    let show = |done: u64, all: u64| {
        bar.set_length(all);
        bar.set_position(done);
    };
    let progress = Progress::new(&cancel, &show);
    let found = importance::screen(&importance::factors(), arguments.trajectories, &plan, &progress);
    let found = found.map_err(|Interrupted| Failure::Interrupted)?;
    bar.finish_and_clear();
    std::fs::write(file, importance::to_csv(&found))?;
    Ok(())
}

/// Repeats a manifest's `command`, quietly and into another folder.
///
/// # Errors
/// [`Failure`].
pub(super) fn reproduce(
    mut arguments: SensitivityArgs,
    mut scenarios: Vec<Scenario>,
    language: Language,
    out: &Path,
    command: &str,
) -> Result<(), Failure> {
    arguments.output.reproduce_in(language, out);
    arguments.resumable.resume = false;
    let scenario = scenarios.pop().ok_or(Failure::Input("error: the manifest holds no scenario".to_owned()))?;
    execute(&arguments, scenario, command)
}

/// A suggestion for a prefix that no key begins with.
fn suggestion(prefix: &str) -> String {
    let keys: Vec<String> = Factor::all(&[]).into_iter().map(|factor| factor.key).collect();
    let sections = keys.iter().filter_map(|key| key.split('.').next());
    let near = nearest(prefix, keys.iter().map(String::as_str).chain(sections));
    near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}

fn execute(arguments: &SensitivityArgs, scenario: Scenario, command: &str) -> Result<(), Failure> {
    let SensitivityArgs { method: Method::Morris, simulated, output, resumable, .. } = arguments;
    let words = output.words();
    let factors = Factor::all(&arguments.vary);
    old_keys::note(&Factor::renamed(&arguments.vary));
    // Each prefix for itself: one that is misspelt should not go unsaid beside others that are not.
    let idle = |prefix: &&String| Factor::all(std::slice::from_ref(*prefix)).is_empty();
    if let Some(prefix) = arguments.vary.iter().find(idle) {
        return Err(Failure::Input(format!(
            "error: no number with a plausible range has a key that begins with `{prefix}`{}\n  = help: all keys: `teamdrift parameters`",
            suggestion(prefix)
        )));
    }
    let target = output.target(&format!("sensitivity-{}", scenario.name))?;
    let cancel = cancellation::listen()?;
    let plan = simulated.plan(arguments.futures);
    let screening = Screening::new(scenario, factors, arguments.trajectories, arguments.outcome, plan);
    let bar = output.progress(&screening.scenario.name, &words);
    let show = |done: u64, all: u64| {
        bar.set_length(all);
        bar.set_position(done);
    };
    let progress = Progress::new(&cancel, &show);
    let how = output.options(&words, command.to_owned(), &cancel);
    let screen = resumable.work(&target, output, &words, |unfinished, resume| {
        let mut journal = Journal::open(unfinished, &screening.plan(), screening.chunks(), resume)?;
        screening.run(&mut journal, &progress)?;
        bar.finish_and_clear();
        let screen = screening.screen(&journal).map_err(anyhow::Error::from_boxed)?;
        let folder = Folder::begin(&target)?;
        write_screening(&folder, &screening, &screen, &how)?;
        write::manifest(
            &folder,
            command,
            vec![manifest::RunEntry::of(&screening.scenario, "")],
            &screening.plan,
            &how,
        )?;
        folder.put()?;
        journal.remove()?;
        Ok(screen)
    })?;
    output.answer(&report::ScreeningSummary::of(&screening, &screen, &words), &target, &words, |out| {
        terminal::sentence(out, &report::finding(&screening, &screen, &words), &words)?;
        writeln!(out)?;
        let rows = report::table(&screening, &screen, &words);
        terminal::table(out, &rows)?;
        let facts = [
            ("outcome", findings::outcome_within(screening.outcome, &screening.scenario.currency, &words).into()),
            ("drawn", words.count((rows.len() - 1) as f64).into()),
            ("all", words.count(screening.factors.len() as f64).into()),
        ];
        writeln!(out, "\n{}", words.format("screen-shown", &facts))
    })
}
