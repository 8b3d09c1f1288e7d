//! `teamdrift run`: scenarios in, where they lead out.

use super::shared::{Assumptions, Output, Simulated, typed_command, unused};
use super::{Failure, cancellation, terminal};
use crate::output::write::{self, OutputOptions, Summaries};
use crate::output::{Folder, manifest};
use serde::Serialize;
use std::io::Write;
use std::path::Path;
use teamdrift_experiments::ensemble::ask::{self, AskedRuns};
use teamdrift_experiments::{Answer, Cancel, Interrupted, Plan, Progress, ensemble};
use teamdrift_model::observe::RecordOptions;
use teamdrift_model::scenario::Scenario;
use teamdrift_report::assumptions;
use teamdrift_words::Language;

/// The four corners, in the order of the output.
const CORNERS: [&str; 4] = ["no-leadership", "support-only", "demand-only", "strong-on-both"];

/// Arguments of `teamdrift run`.
#[derive(Debug, clap::Args)]
pub struct RunArgs {
    /// Scenarios by name or path of a file; the four corners if none is given.
    #[arg(value_name = "SCENARIO")]
    scenarios: Vec<String>,
    /// Futures of each scenario.
    #[arg(long, default_value_t = 1000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    futures: u32,
    /// Also write the events: hires, exits, sick leave, promotions.
    #[arg(long)]
    events: bool,
    /// Also write a row a seller and month, as an HR file would have it.
    #[arg(long)]
    people: bool,
    #[command(flatten)]
    assumptions: Assumptions,
    #[command(flatten)]
    simulated: Simulated,
    #[command(flatten)]
    output: Output,
}

/// What is to be run: scenarios under names of their own, and the name of the whole.
struct RunRequest {
    name: String,
    scenarios: Vec<Scenario>,
    corners: bool,
}

/// Runs `teamdrift run`.
///
/// # Errors
/// [`Failure`].
pub fn main(arguments: &RunArgs) -> Result<(), Failure> {
    execute(arguments, request(arguments)?, &typed_command())
}

/// Repeats a manifest's `command`, quietly and into another folder: the scenarios as
/// they were, whatever their files hold by now.
///
/// # Errors
/// [`Failure`].
pub(super) fn reproduce(
    mut arguments: RunArgs,
    scenarios: Vec<Scenario>,
    language: Language,
    out: &Path,
    command: &str,
) -> Result<(), Failure> {
    arguments.output.reproduce_in(language, out);
    execute(&arguments, RunRequest { name: String::new(), scenarios, corners: false }, command)
}

fn execute(arguments: &RunArgs, request: RunRequest, command: &str) -> Result<(), Failure> {
    let RunArgs { simulated, output, .. } = arguments;
    let words = output.words();
    let target = output.target(&request.name)?;
    let cancel = cancellation::listen()?;
    let same = simulated.same_futures("run", &arguments.scenarios, arguments.futures);
    let how = output.options(&words, same, &cancel);
    let recording = RecordOptions { events: arguments.events, people: arguments.people, ..RecordOptions::default() };
    let plan = Plan { recording, ..simulated.plan(arguments.futures) };
    let folder = Folder::begin(&target)?;
    let (answers, runs) = simulate(&request, &plan, &folder, &how, output)?;
    if answers.len() > 1 {
        write::shared(&folder, &answers, &how)?;
    }
    let asked = asked(arguments, &answers, &plan, &cancel)?;
    if let Some(asked) = &asked {
        write::json(&folder, "ensemble.json", asked)?;
    }
    write::manifest(&folder, command, runs, &plan, &how)?;
    folder.put()?;
    let currency = answers.first().map_or("", |answer| answer.summary.currency.as_str());
    let rests = asked.as_ref().map(|asked| assumptions::of_runs(asked, currency, &words)).unwrap_or_default();
    let print = |out: &mut dyn Write| -> std::io::Result<()> {
        rests.first.iter().try_for_each(|first| writeln!(out, "{first}"))?;
        match answers.as_slice() {
            [one] => terminal::one(out, one, &words)?,
            several => terminal::several(out, several, request.corners, &words)?,
        }
        rests.then.iter().try_for_each(|line| writeln!(out, "{line}"))
    };
    match (answers.as_slice(), &asked) {
        ([one], None) => output.answer(&one.summary, &target, &words, print),
        ([one], Some(asked)) => output.answer(&WithEnsemble::of(&one.summary, asked), &target, &words, print),
        (several, None) => output.answer(&Summaries::of(several), &target, &words, print),
        (several, Some(asked)) => {
            output.answer(&WithEnsemble::of(&Summaries::of(several), asked), &target, &words, print)
        }
    }
}

/// A summary, and what other sets of assumptions say.
#[derive(Serialize)]
struct WithEnsemble<'a, T: Serialize> {
    #[serde(flatten)]
    summary: &'a T,
    ensemble: &'a AskedRuns,
}

impl<'a, T: Serialize> WithEnsemble<'a, T> {
    fn of(summary: &'a T, ensemble: &'a AskedRuns) -> Self {
        Self { summary, ensemble }
    }
}

/// What other sets of assumptions say, if they are to be asked.
fn asked(arguments: &RunArgs, answers: &[Answer], plan: &Plan, cancel: &Cancel) -> Result<Option<AskedRuns>, Failure> {
    let Some(sets) = arguments.assumptions.ensemble else { return Ok(None) };
    let bar = arguments.output.progress("ensemble", &arguments.output.words());
    let show = |done: u64, all: u64| {
        bar.set_length(all);
        bar.set_position(done);
    };
    let scenarios: Vec<Scenario> = answers.iter().map(|answer| answer.scenario.clone()).collect();
    let defaults: Vec<_> = answers.iter().map(|answer| &answer.record.outcomes).collect();
    let by_hand = ensemble::named_in(&arguments.simulated.set);
    let progress = Progress::new(cancel, &show);
    let asked = ask::runs(ensemble::kept(), sets, &scenarios, &defaults, &by_hand, plan, &progress);
    bar.finish_and_clear();
    Ok(Some(asked.map_err(|Interrupted| Failure::Interrupted)?))
}

/// Simulates one scenario after the other and writes its files at once.
fn simulate(
    request: &RunRequest,
    plan: &Plan,
    folder: &Folder,
    how: &OutputOptions<'_>,
    output: &Output,
) -> Result<(Vec<Answer>, Vec<manifest::RunEntry>), Failure> {
    let mut answers = Vec::new();
    let mut runs = Vec::new();
    for scenario in &request.scenarios {
        let bar = output.progress(&scenario.name, how.words);
        let show = |done: u64, all: u64| {
            bar.set_length(all);
            bar.set_position(done);
        };
        let progress = Progress::new(how.cancel, &show);
        let mut answer =
            Answer::simulate(scenario, plan, how.figures, &progress).map_err(|Interrupted| Failure::Interrupted)?;
        let under = if request.scenarios.len() > 1 { scenario.name.as_str() } else { "" };
        write::run(folder, under, &answer, how)?;
        bar.finish_and_clear();
        // The longest tables have been written; no later output needs them.
        answer.record.events = Vec::new();
        answer.record.people = Vec::new();
        runs.push(manifest::RunEntry::of(scenario, under));
        answers.push(answer);
    }
    Ok((answers, runs))
}

fn request(arguments: &RunArgs) -> Result<RunRequest, Failure> {
    let corners = arguments.scenarios.is_empty();
    let named: Vec<String> = if corners { CORNERS.map(str::to_owned).to_vec() } else { arguments.scenarios.clone() };
    let mut scenarios: Vec<Scenario> = Vec::new();
    for name in &named {
        for mut scenario in arguments.simulated.load(name)? {
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
    Ok(RunRequest { name, scenarios, corners })
}
