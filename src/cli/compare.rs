//! `teamdrift compare`: alternatives under common random numbers.

use super::shared::{Assumptions, Output, Simulated, typed_command, unused};
use super::{Failure, cancellation, terminal};
use crate::output::{Folder, manifest, write, write_comparison};
use std::io::Write;
use std::path::Path;
use teamdrift_experiments::compare::{Comparison, LEAST_LOOKED_AT, Precision, compare};
use teamdrift_experiments::ensemble::ask::{self, AskedComparison};
use teamdrift_experiments::{Interrupted, Progress, ensemble};
use teamdrift_model::scenario::Scenario;
use teamdrift_report::{assumptions, compare as report};
use teamdrift_words::{Label, Language, Words};

/// Arguments of `teamdrift compare`.
#[derive(Debug, clap::Args)]
pub struct CompareArgs {
    /// Scenarios by name or path of a file: the first is the reference. One alone is compared with its own
    /// alternatives.
    #[arg(value_name = "SCENARIO", required = true)]
    scenarios: Vec<String>,
    /// Futures of each scenario; the first number if a precision is given (from 200, in whole blocks of 64).
    #[arg(long, default_value_t = 1000, value_parser = clap::value_parser!(u32).range(2..=1_000_000))]
    futures: u32,
    /// Goes on until the 95 % interval of an outcome's difference is this narrow, to each side: a share of
    /// the reference's mean (contribution=1%) or in the outcome's unit (turnover=0.01).
    #[arg(long, value_name = "OUTCOME=WIDTH", value_parser = Precision::read)]
    precision: Option<Precision>,
    /// Most futures that a precision may take.
    #[arg(long, default_value_t = 20_000, requires = "precision", value_parser = clap::value_parser!(u32).range(i64::from(LEAST_LOOKED_AT)..=1_000_000))]
    max_futures: u32,
    #[command(flatten)]
    assumptions: Assumptions,
    /// Asks no other sets of assumptions; 32 of them are asked by default.
    #[arg(long, conflicts_with = "ensemble")]
    no_ensemble: bool,
    #[command(flatten)]
    simulated: Simulated,
    #[command(flatten)]
    output: Output,
}

/// Runs `teamdrift compare`.
///
/// # Errors
/// [`Failure`].
pub fn main(arguments: &CompareArgs) -> Result<(), Failure> {
    execute(arguments, request(arguments)?, &typed_command())
}

/// Repeats a manifest's `command`, quietly and into another folder: the scenarios as
/// they were, whatever their files hold by now.
///
/// # Errors
/// [`Failure`].
pub(super) fn reproduce(
    mut arguments: CompareArgs,
    scenarios: Vec<Scenario>,
    language: Language,
    out: &Path,
    command: &str,
) -> Result<(), Failure> {
    arguments.output.reproduce_in(language, out);
    execute(&arguments, scenarios, command)
}

fn execute(arguments: &CompareArgs, scenarios: Vec<Scenario>, command: &str) -> Result<(), Failure> {
    let CompareArgs { simulated, output, .. } = arguments;
    let words = output.words();
    let name = match scenarios.as_slice() {
        [reference, other] if arguments.scenarios.len() > 1 => format!("compare-{}+{}", reference.name, other.name),
        [reference, rest @ ..] if arguments.scenarios.len() > 1 => {
            format!("compare-{}+{}-more", reference.name, rest.len())
        }
        [reference, ..] => format!("compare-{}", reference.name),
        [] => "compare".to_owned(),
    };
    let target = output.target(&name)?;
    let cancel = cancellation::listen()?;
    let folder = Folder::begin(&target)?;
    let bar = output.progress(&scenarios[0].name, &words);
    let show = |done: u64, all: u64| {
        bar.set_length(all);
        bar.set_position(done);
    };
    let progress = Progress::new(&cancel, &show);
    let rule = arguments.precision.map(|precision| (precision, arguments.max_futures));
    let comparison = compare(&scenarios, &simulated.plan(arguments.futures), rule, &progress)
        .map_err(|Interrupted| Failure::Interrupted)?;
    let asked = asked(arguments, &comparison, &progress)?;
    // However many a precision took, so many futures are the same.
    let same = simulated.same_futures("compare", &arguments.scenarios, comparison.plan.futures);
    let how = output.options(&words, same, &cancel);
    write_comparison(&folder, &comparison, asked.as_ref(), &how)?;
    bar.finish_and_clear();
    let runs = comparison.arms.iter().map(|arm| manifest::RunEntry::of(&arm.scenario, ""));
    write::manifest(&folder, command, runs.collect(), &comparison.plan, &how)?;
    folder.put()?;
    let summary = report::ComparisonSummary::of(&comparison, asked.as_ref(), &words);
    output.answer(&summary, &target, &words, |out| print(out, &comparison, asked.as_ref(), &words))
}

/// What other sets of assumptions say of the comparison, if they are to be asked.
fn asked(
    arguments: &CompareArgs,
    comparison: &Comparison,
    progress: &Progress<'_>,
) -> Result<Option<AskedComparison>, Failure> {
    if arguments.no_ensemble {
        return Ok(None);
    }
    let sets = arguments.assumptions.ensemble.unwrap_or(ask::USUAL_SETS);
    let by_hand = ensemble::named_in(&arguments.simulated.set);
    let asked = ask::comparison(ensemble::kept(), sets, comparison, &by_hand, progress);
    Ok(Some(asked.map_err(|Interrupted| Failure::Interrupted)?))
}

/// The reference and its alternatives.
fn request(arguments: &CompareArgs) -> Result<Vec<Scenario>, Failure> {
    let mut scenarios: Vec<Scenario> = Vec::new();
    for name in &arguments.scenarios {
        let mut all = arguments.simulated.load(name)?;
        if arguments.scenarios.len() > 1 {
            // Named beside others, a scenario stands for itself.
            all.truncate(1);
        }
        for mut scenario in all {
            scenario.name = unused(&scenario.name, &scenarios);
            scenarios.push(scenario);
        }
    }
    let refused = |title: String, help: &str| Failure::Input(format!("error: {title}\n  = help: {help}"));
    let (reference, rest) = scenarios.split_first().ok_or(Failure::Input("error: no scenario".to_owned()))?;
    if rest.is_empty() {
        return Err(refused(
            format!("`{}` has no alternatives to be compared with", reference.name),
            "name a second scenario, or give it `[alternatives.NAME]` tables: see docs/scenarios.md",
        ));
    }
    if let Some(other) = rest.iter().find(|other| other.weeks != reference.weeks) {
        return Err(refused(
            format!("`{}` runs {} weeks, `{}` {}", reference.name, reference.weeks, other.name, other.weeks),
            "only equal times can be compared: give both the same with `--weeks`",
        ));
    }
    if let Some(other) = rest.iter().find(|other| other.currency != reference.currency) {
        return Err(refused(
            format!("`{}` counts in {}, `{}` in {}", reference.name, reference.currency, other.name, other.currency),
            "only amounts in one currency can be compared: `--set currency=\"...\"` sets a label for both",
        ));
    }
    Ok(scenarios)
}

/// Prints a comparison: a sentence, a table, what to make of it.
fn print(
    out: &mut dyn Write,
    comparison: &Comparison,
    asked: Option<&AskedComparison>,
    words: &Words,
) -> std::io::Result<()> {
    let rests = asked.map(|asked| assumptions::of_a_comparison(asked, comparison, words)).unwrap_or_default();
    if let Some(first) = &rests.first {
        writeln!(out, "{first}")?;
    }
    terminal::sentence(out, &report::finding(comparison, Label::ByName, words), words)?;
    if let Some(interval) = report::interval(comparison, words) {
        writeln!(out, "{interval}")?;
    }
    writeln!(out)?;
    terminal::table(out, &report::table(comparison, Label::ByName, words))?;
    writeln!(out)?;
    match comparison.pairs.as_slice() {
        [pair] => {
            writeln!(out, "{}", report::parting(pair, words))?;
            if let Some(week) = pair.clear_from() {
                writeln!(out, "{}", words.format("compare-clear", &[("week", words.count(week).into())]))?;
            }
        }
        _ => writeln!(out, "{}\n", report::table_note(comparison, Label::ByName, words))?,
    }
    for line in &rests.then {
        writeln!(out, "{line}")?;
    }
    if let Some(rows) = asked.and_then(|asked| assumptions::table(asked, comparison, Label::ByName, words)) {
        writeln!(out)?;
        terminal::table(out, &rows)?;
        writeln!(out)?;
    }
    let last = report::pairing(comparison, words).into_iter().chain(report::effort(comparison, Label::ByName, words));
    for line in last.chain(report::cautions(comparison, words)) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}
