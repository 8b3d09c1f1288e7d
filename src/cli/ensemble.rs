//! `teamdrift ensemble`: draws sets of assumptions that fit an ordinary company.

use super::shared::{Output, Resumable, typed_command};
use super::{Failure, cancellation};
use crate::output::journal::Journal;
use crate::output::{Folder, manifest, write, write_ensemble};
use std::io::Write;
use std::path::Path;
use teamdrift_experiments::ensemble::{Drawing, Drawn};
use teamdrift_experiments::{Invalid, Plan, Progress};
use teamdrift_model::scenario::Scenario;
use teamdrift_words::Language;

/// Arguments of `teamdrift ensemble`.
#[derive(Debug, clap::Args)]
pub struct EnsembleArgs {
    /// How far beyond the edge of a level's range a reading may lie, in widths of the range.
    #[arg(long, value_name = "WIDTHS", default_value_t = Drawing::default().tolerance, value_parser = tolerance)]
    tolerance: f64,
    /// Part of each plausible range that is drawn from, around the default.
    #[arg(long, default_value_t = Drawing::default().share, value_parser = share)]
    share: f64,
    /// Sets to keep.
    #[arg(long, default_value_t = Drawing::default().keep, value_parser = clap::value_parser!(u32).range(2..=2000))]
    keep: u32,
    /// Sets drawn in each wave.
    #[arg(long, default_value_t = Drawing::default().draws, value_parser = clap::value_parser!(u32).range(2..=100_000))]
    draws: u32,
    /// Most waves.
    #[arg(long, default_value_t = Drawing::default().waves, value_parser = clap::value_parser!(u32).range(1..=100))]
    waves: u32,
    /// Futures of each set.
    #[arg(long, default_value_t = Drawing::default().plan.futures, value_parser = clap::value_parser!(u32).range(2..=4096))]
    futures: u32,
    /// Most processor time, in hours: what is accepted by then is kept.
    #[arg(long, value_name = "HOURS", default_value_t = Drawing::default().seconds / SECONDS_AN_HOUR, value_parser = hours)]
    cpu_hours: f64,
    /// Random seed of the draws, and of the futures of each set.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Threads; 0 for as many as there are processors. No result depends on it, unless the time runs out.
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    threads: usize,
    #[command(flatten)]
    resumable: Resumable,
    #[command(flatten)]
    output: Output,
}

const SECONDS_AN_HOUR: f64 = 3600.0;

/// A number that lies where `right` says, which `allowed` describes.
fn number(text: &str, right: fn(f64) -> bool, allowed: &str) -> Result<f64, Invalid> {
    let number = text.parse().ok().filter(|x: &f64| x.is_finite() && right(*x));
    number.ok_or_else(|| Invalid(format!("`{text}` is not {allowed}")))
}

fn tolerance(text: &str) -> Result<f64, Invalid> {
    number(text, |x| (0.0..=10.0).contains(&x), "a number from 0 to 10")
}

fn share(text: &str) -> Result<f64, Invalid> {
    number(text, |x| x > 0.0 && x <= 1.0, "a number above 0 and at most 1")
}

fn hours(text: &str) -> Result<f64, Invalid> {
    number(text, |x| x > 0.0 && x <= 1000.0, "a number above 0 and at most 1000")
}

/// Runs `teamdrift ensemble`.
///
/// # Errors
/// [`Failure`].
pub fn main(arguments: &EnsembleArgs) -> Result<(), Failure> {
    execute(arguments, &typed_command())
}

/// Repeats a manifest's `command`, quietly and into another folder.
///
/// # Errors
/// [`Failure`].
pub(super) fn reproduce(
    mut arguments: EnsembleArgs,
    language: Language,
    out: &Path,
    command: &str,
) -> Result<(), Failure> {
    arguments.output.reproduce_in(language, out);
    arguments.resumable.resume = false;
    execute(&arguments, command)
}

fn execute(arguments: &EnsembleArgs, command: &str) -> Result<(), Failure> {
    let EnsembleArgs { output, resumable, .. } = arguments;
    let words = output.words();
    let drawing = Drawing {
        plan: Plan { seed: arguments.seed, futures: arguments.futures, threads: arguments.threads, ..Plan::default() },
        tolerance: arguments.tolerance,
        share: arguments.share,
        draws: arguments.draws,
        waves: arguments.waves,
        keep: arguments.keep,
        seconds: SECONDS_AN_HOUR * arguments.cpu_hours,
    };
    let target = output.target("ensemble")?;
    let cancel = cancellation::listen()?;
    let bar = output.progress("ensemble", &words);
    let show = |done: u64, all: u64| {
        bar.set_length(all);
        bar.set_position(done);
    };
    let progress = Progress::new(&cancel, &show);
    let how = output.options(&words, command.to_owned(), &cancel);
    let drawn = resumable.work(&target, output, &words, |unfinished, resume| {
        let mut journal = Journal::open(unfinished, &drawing.plan(), drawing.chunks(), resume)?;
        let drawn = drawing.draw(&mut journal, &progress)?;
        bar.finish_and_clear();
        let folder = Folder::begin(&target)?;
        write_ensemble(&folder, &drawn, &how)?;
        write::manifest(&folder, command, vec![manifest::RunEntry::of(&Scenario::default(), "")], &drawing.plan, &how)?;
        folder.put()?;
        journal.remove()?;
        Ok(drawn)
    })?;
    output.answer(&summary(&drawn), &target, &words, |out| print(out, &drawn))
}

/// The answer as JSON: the file's summary, and the time that it took.
fn summary(drawn: &Drawn) -> serde_json::Value {
    let mut summary = crate::output::ensemble_summary(drawn);
    summary["processor_seconds"] = serde_json::json!(drawn.seconds.round());
    summary
}

/// Prints what came of each wave.
fn print(out: &mut dyn Write, drawn: &Drawn) -> std::io::Result<()> {
    let facts = &drawn.ensemble.facts;
    writeln!(
        out,
        "{} sets of assumptions fit an ordinary company: {} readings of the levels lie within their ranges or at most {} of a\n\
         range's width beyond. Drawn: {}; accepted: {}; kept: {}. Processor time: {:.0} min.{}",
        drawn.ensemble.len(),
        facts.readings,
        facts.tolerance,
        facts.drawn,
        drawn.accepted,
        drawn.ensemble.len(),
        drawn.seconds / 60.0,
        if drawn.out_of_time { " The time was used up." } else { "" },
    )?;
    writeln!(
        out,
        "\n{:>4}  {:>7}  {:>8}  {:>10}  {:>16}  {:>18}",
        "wave", "drawn", "accepted", "acceptance", "median distance", "emulator explains"
    )?;
    for (number, wave) in drawn.waves.iter().enumerate() {
        let explained = wave.explained.map_or_else(String::new, |share| format!("{:.0} %", 100.0 * share));
        writeln!(
            out,
            "{:>4}  {:>7}  {:>8}  {:>8.1} %  {:>16.2}  {explained:>18}",
            number + 1,
            wave.drawn,
            wave.accepted,
            100.0 * f64::from(wave.accepted) / f64::from(wave.drawn.max(1)),
            wave.median,
        )?;
    }
    let diversity = drawn.diversity;
    writeln!(
        out,
        "\nReally different: {} of {} (no two of them nearer than half the distance of two independent draws; a set's nearest\n\
         neighbor lies at {:.2} of that distance). They spread in {:.0} of {} directions.",
        diversity.different,
        drawn.ensemble.len(),
        diversity.nearest,
        diversity.directions,
        drawn.ensemble.assumptions.len(),
    )
}
