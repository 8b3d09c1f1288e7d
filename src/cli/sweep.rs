//! `teamdrift sweep`: a scenario at every point of a design.

use super::shared::{Output, Resumable, Simulated, typed_command};
use super::{Failure, cancellation, old_keys, terminal};
use crate::output::journal::Journal;
use crate::output::{Folder, manifest, read_sweep, write, write_sweep};
use std::path::Path;
use teamdrift_experiments::chunks::Chunked;
use teamdrift_experiments::compare::{COMPARED_OUTCOMES, outcome_among};
use teamdrift_experiments::design::{Axis, Choice, Design};
use teamdrift_experiments::sweep::Sweep;
use teamdrift_experiments::{Invalid, Progress};
use teamdrift_model::observe::Outcome;
use teamdrift_model::scenario::Scenario;
use teamdrift_report::sweep as report;
use teamdrift_scenario as scenario;
use teamdrift_words::Language;

/// Arguments of `teamdrift sweep`.
#[derive(Debug, clap::Args)]
pub struct SweepArgs {
    /// Scenario by name or path of a file.
    #[arg(value_name = "SCENARIO", default_value = "ordinary")]
    scenario: String,
    /// A parameter and its values: policy.support=0..1:9, policy.support=.2,.4,.6, or policy.support=0..1 for
    /// lhs and sobol. May be repeated.
    #[arg(long, value_name = "KEY=VALUES", required = true, value_parser = Axis::read)]
    vary: Vec<Axis>,
    /// How points are chosen.
    #[arg(long, value_parser = super::choices::design(), default_value = "grid")]
    design: Choice,
    /// Points of a lhs or sobol design.
    #[arg(long)]
    points: Option<u32>,
    /// Futures at each point.
    #[arg(long, default_value_t = 256, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    futures: u32,
    /// The outcome in figures and terminal; the file has all of these.
    #[arg(long, default_value = "contribution", value_parser = outcome_of_sweeps)]
    outcome: Outcome,
    #[command(flatten)]
    resumable: Resumable,
    #[command(flatten)]
    simulated: Simulated,
    #[command(flatten)]
    output: Output,
}

/// An outcome of a sweep.
fn outcome_of_sweeps(name: &str) -> Result<Outcome, Invalid> {
    outcome_among(name, &COMPARED_OUTCOMES)
}

/// Runs `teamdrift sweep`.
///
/// # Errors
/// [`Failure`].
pub fn main(arguments: &SweepArgs) -> Result<(), Failure> {
    let design = design(arguments)?;
    let scenario = arguments.simulated.load_one(&arguments.scenario)?;
    // An invalid value is an error before the work, as it would be for `--set`.
    for axis in &design.axes {
        for value in axis.trials() {
            let sets = [&arguments.simulated.set[..], &[format!("{}={value}", axis.key)]].concat();
            scenario::load(&arguments.scenario, &sets).map_err(|findings| super::scenarios::refused(&findings))?;
        }
    }
    execute(arguments, scenario, design, &typed_command())
}

fn design(arguments: &SweepArgs) -> Result<Design, Failure> {
    let renamed: Vec<_> = arguments.vary.iter().filter_map(|axis| axis.renamed).collect();
    old_keys::note(&renamed);
    Design::new(arguments.vary.clone(), arguments.design, arguments.points, arguments.simulated.seed)
        .map_err(|fault| Failure::Input(format!("error: {fault}")))
}

/// Repeats a manifest's `command`, quietly and into another folder.
///
/// # Errors
/// [`Failure`].
pub(super) fn reproduce(
    mut arguments: SweepArgs,
    mut scenarios: Vec<Scenario>,
    language: Language,
    out: &Path,
    command: &str,
) -> Result<(), Failure> {
    arguments.output.reproduce_in(language, out);
    arguments.resumable.resume = false;
    let design = design(&arguments)?;
    let scenario = scenarios.pop().ok_or(Failure::Input("error: the manifest holds no scenario".to_owned()))?;
    execute(&arguments, scenario, design, command)
}

fn execute(arguments: &SweepArgs, scenario: Scenario, design: Design, command: &str) -> Result<(), Failure> {
    let SweepArgs { simulated, output, resumable, .. } = arguments;
    let words = output.words();
    let target = output.target(&format!("sweep-{}", scenario.name))?;
    let cancel = cancellation::listen()?;
    let sweep = Sweep::new(scenario, design, simulated.plan(arguments.futures));
    let bar = output.progress(&sweep.scenario.name, &words);
    let show = |done: u64, all: u64| {
        bar.set_length(all);
        bar.set_position(done);
    };
    let progress = Progress::new(&cancel, &show);
    let how = output.options(&words, command.to_owned(), &cancel);
    let swept = resumable.work(&target, output, &words, |unfinished, resume| {
        let mut journal = Journal::open(unfinished, &sweep.plan(), sweep.chunks(), resume)?;
        sweep.run(&mut journal, &progress)?;
        bar.finish_and_clear();
        let folder = Folder::begin(&target)?;
        let mut swept = read_sweep(&sweep, &journal, arguments.outcome)?;
        if let (Some(highest), Some(lowest)) = (&swept.highest, &swept.lowest) {
            let points = [highest.number, lowest.number];
            swept.difference = Some(sweep.difference(points, arguments.outcome, &Progress::quiet(&cancel))?.difference);
        }
        write_sweep(&folder, &sweep, &journal, &swept, &how)?;
        write::manifest(&folder, command, vec![manifest::RunEntry::of(&sweep.scenario, "")], &sweep.plan, &how)?;
        folder.put()?;
        journal.remove()?;
        Ok(swept)
    })?;
    output.answer(&report::SweepSummary::of(&sweep, &swept, &words), &target, &words, |out| {
        terminal::sentence(out, &report::finding(&sweep, &swept, &words), &words)?;
        writeln!(out)?;
        if let Some(rows) = report::table(&sweep, &swept, &words) {
            terminal::table(out, &rows)?;
            writeln!(out)?;
        }
        if let Some(apart) = report::difference(&swept, &words) {
            writeln!(out, "{apart}")?;
        }
        let facts = [
            ("points", words.count(sweep.design.points()).into()),
            ("futures", words.count(sweep.plan.futures).into()),
        ];
        writeln!(out, "{}", words.format("sweep-per-point", &facts))
    })
}
