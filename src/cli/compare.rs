//! `teamdrift compare`: alternatives under the same luck.

use super::run::{language_of_the_system, load, progress_bar, stop_on_ctrl_c, typed_command, unused};
use super::{Failure, tell};
use crate::experiment::compare::{Comparison, HEADLINE, Pair, Precision, compare};
use crate::experiment::{Interrupted, Plan};
use crate::report::figures::Theme;
use crate::report::leave::{self, Leave};
use crate::report::{Folder, Format, compare as report, folder, manifest};
use crate::scenario;
use crate::text::{Language, Words};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use teamdrift_core::measure::{Outcome, Unit};
use teamdrift_core::scenario::Scenario;

/// What was typed.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Scenarios by name or path of a file: the first is the reference. One alone is compared with its own
    /// alternatives.
    #[arg(value_name = "SCENARIO", required = true)]
    scenarios: Vec<String>,
    /// Futures of each scenario; where to begin if a precision is wanted.
    #[arg(long, default_value_t = 1000, value_parser = clap::value_parser!(u32).range(2..=1_000_000))]
    futures: u32,
    /// Goes on until the 95 % interval of an outcome's difference is this narrow, to each side: a share of
    /// the reference's mean (contribution=1%) or in the outcome's unit (turnover=0.01).
    #[arg(long, value_name = "OUTCOME=WIDTH", value_parser = Precision::read)]
    precision: Option<Precision>,
    /// Most futures that a precision may take.
    #[arg(long, default_value_t = 20_000, requires = "precision", value_parser = clap::value_parser!(u32).range(2..=1_000_000))]
    max_futures: u32,
    /// Weeks to simulate, instead of the scenarios' own.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(teamdrift_core::scenario::MAX_WEEKS)))]
    weeks: Option<u32>,
    /// Key of all luck: the same seed gives the same futures.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Threads; 0 for as many as there are processors. No result depends on it.
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    threads: usize,
    /// Folder for the files [default: output/compare-<name>]. Replaced as a whole if a run left it, else refused.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Sets a key of every scenario, such as policy.support=0.7. May be repeated.
    #[arg(long, value_name = "KEY=VALUE")]
    set: Vec<String>,
    /// Formats of the data files.
    #[arg(long, value_enum, value_delimiter = ',', default_value = "csv")]
    format: Vec<Format>,
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
    carry_out(&arguments, scenarios, command)
}

fn carry_out(arguments: &Arguments, scenarios: Vec<Scenario>, command: &str) -> Result<(), Failure> {
    let words = Words::new(arguments.lang.unwrap_or_else(language_of_the_system));
    let name = match scenarios.as_slice() {
        [reference, other] if arguments.scenarios.len() > 1 => format!("compare-{}+{}", reference.name, other.name),
        [reference, ..] => format!("compare-{}", reference.name),
        [] => "compare".to_owned(),
    };
    let target = arguments.out.clone().unwrap_or_else(|| PathBuf::from("output").join(name));
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
        command: command.to_owned(),
        going_on: &going_on,
    };
    let folder = Folder::begin(&target)?;
    let plan = Plan { seed: arguments.seed, futures: arguments.futures, threads: arguments.threads, ..Plan::default() };
    let bar = progress_bar(&scenarios[0].name, 0, &words, arguments.quiet || arguments.json);
    let heard = |done: u64, all: u64| {
        bar.set_length(all);
        bar.set_position(done);
        going_on()
    };
    let rule = arguments.precision.map(|precision| (precision, arguments.max_futures));
    let comparison = compare(&scenarios, &plan, rule, &heard).map_err(|Interrupted| Failure::Interrupted)?;
    report::leave(&folder, &comparison, &how)?;
    bar.finish_and_clear();
    let runs = comparison.arms.iter().map(|arm| manifest::Run {
        name: arm.scenario.name.clone(),
        folder: String::new(),
        weeks: arm.scenario.weeks,
        scenario_toml: scenario::to_toml(&arm.scenario),
        scenario: arm.scenario.clone(),
    });
    leave::manifest(&folder, command, runs.collect(), &comparison.plan, &how)?;
    if !going_on() {
        return Err(Failure::Interrupted);
    }
    folder.put()?;
    let mut out = std::io::stdout().lock();
    if arguments.json {
        let summary = report::Summary::of(&comparison, &words);
        serde_json::to_writer_pretty(&mut out, &summary).map_err(std::io::Error::from)?;
        writeln!(out)?;
    } else if !arguments.quiet {
        told(&mut out, &comparison, &words)?;
        writeln!(out, "{}", words.tell("run-files", &[("folder", target.display().to_string().into())]))?;
    }
    out.flush()?;
    Ok(())
}

/// The reference and its alternatives.
fn meant(arguments: &Arguments) -> Result<Vec<Scenario>, Failure> {
    let mut scenarios: Vec<Scenario> = Vec::new();
    for name in &arguments.scenarios {
        let mut all = load(name, &arguments.set)?;
        if arguments.scenarios.len() > 1 {
            // Named beside others, a scenario stands for itself.
            all.truncate(1);
        }
        for mut scenario in all {
            scenario.weeks = arguments.weeks.unwrap_or(scenario.weeks);
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

/// Tells a comparison: a sentence, a table, what to make of it.
fn told(out: &mut dyn Write, comparison: &Comparison, words: &Words) -> std::io::Result<()> {
    tell::sentence(out, &report::finding(comparison, words), words)?;
    writeln!(out)?;
    if comparison.pairs.len() == 1 {
        one(out, comparison, words)?
    } else {
        several(out, comparison, words)?
    }
    writeln!(out)?;
    if let [pair] = comparison.pairs.as_slice() {
        writeln!(out, "{}", parting(pair, words))?;
        if let Some(week) = pair.clear_from() {
            writeln!(out, "{}", words.tell("compare-clear", &[("week", words.count(week).into())]))?;
        }
    }
    effort(out, comparison, words)?;
    if comparison.pairs.len() > 1 {
        writeln!(out, "{}", words.say("compare-each-alone"))?;
    }
    Ok(())
}

/// Where the futures of one alternative part from the reference's.
fn parting(pair: &Pair, words: &Words) -> String {
    let share = ("share", words.percent_round(pair.parting.share).into());
    match (pair.parting.first, pair.parting.median) {
        (None, _) => words.say("compare-parted-never"),
        (Some(first), None) => words.tell("compare-parted-few", &[("first", words.count(first).into()), share]),
        (Some(first), Some(median)) => {
            let weeks = [("first", words.count(first).into()), ("median", words.count(median).into()), share];
            words.tell("compare-parted", &weeks)
        }
    }
}

/// What the pairing saved and what more precision would take, for the alternative that varies most.
fn effort(out: &mut dyn Write, comparison: &Comparison, words: &Words) -> std::io::Result<()> {
    let contribution = |pair: &Pair| *pair.of(Outcome::ContributionPerSeat);
    let most = comparison
        .pairs
        .iter()
        .map(contribution)
        .max_by(|a, b| a.paired.difference.sd.total_cmp(&b.paired.difference.sd));
    let Some(difference) = most.filter(|d| d.paired.difference.sd > 0.0) else { return Ok(()) };
    let times = words.number(difference.paired.variance_ratio, 1);
    writeln!(out, "{}", words.tell("compare-pairing", &[("times", times.into())]))?;
    let many = |n: u64| words.count(n as f64);
    if let Some(reached) = comparison.reached {
        let unit = reached.precision.outcome.unit();
        let facts = [
            ("futures", words.count(comparison.plan.futures).into()),
            ("half", words.bare(reached.half_width, unit).into()),
            ("wanted", words.bare(reached.wanted, unit).into()),
        ];
        let needed = ("needed", many(reached.needed).into());
        let said = if report::hopeless(comparison) {
            words.say("compare-not-reachable")
        } else if reached.enough() {
            words.tell("compare-reached", &facts)
        } else {
            words.tell("compare-not-reached", &[&facts[..], &[needed]].concat())
        };
        writeln!(out, "{said}\n{}", words.say("compare-rule"))?;
        return Ok(());
    }
    let width = report::wanted_half_width(comparison, &difference);
    let needed = (difference.paired.futures_needed(width), difference.paired.futures_needed_unpaired(width));
    if let (Some(paired), Some(unpaired)) = needed {
        let said = words.tell(
            "compare-needed",
            &[
                ("width", words.bare(width, Unit::Money).into()),
                ("other", comparison.reference().scenario.name.as_str().into()),
                ("futures", many(paired).into()),
                ("unpaired", many(unpaired).into()),
            ],
        );
        writeln!(out, "{said}")?;
    }
    Ok(())
}

/// The table of one alternative: a row an outcome.
fn one(out: &mut dyn Write, comparison: &Comparison, words: &Words) -> std::io::Result<()> {
    let (arm, pair) = (&comparison.arms[1], &comparison.pairs[0]);
    let reference = &comparison.reference().scenario;
    let mut rows = vec![vec![
        words.say("compare-outcome"),
        reference.name.clone(),
        arm.scenario.name.clone(),
        words.say("compare-difference"),
        words.say("compare-better"),
    ]];
    for outcome in HEADLINE {
        let difference = pair.of(outcome);
        let stat = difference.paired.difference;
        let unit = outcome.unit();
        let name =
            words.tell(&format!("outcome-{}", outcome.name()), &[("currency", reference.currency.as_str().into())]);
        let better = difference.share_better;
        rows.push(vec![
            name,
            words.bare(difference.paired.second, unit),
            words.bare(difference.paired.first, unit),
            words.signed_mean(stat.mean, stat.ci95, unit),
            if better.is_nan() { String::new() } else { words.percent_round(better) },
        ]);
    }
    tell::table(out, &rows)
}

/// The table of several: a row an alternative, the one with most contribution first.
fn several(out: &mut dyn Write, comparison: &Comparison, words: &Words) -> std::io::Result<()> {
    let reference = &comparison.reference().scenario;
    let columns = [
        (
            Outcome::ContributionPerSeat,
            words.tell("compare-contribution", &[("currency", reference.currency.as_str().into())]),
        ),
        (Outcome::WonPerSeat, words.say("compare-sales")),
        (Outcome::Turnover, words.say("compare-turnover")),
        (Outcome::Exhaustion, words.say("compare-exhaustion")),
    ];
    let mut head = vec![words.say("compare-alternative")];
    head.extend(columns.iter().map(|(_, name)| name.clone()));
    head.insert(2, words.say("compare-better"));
    head.push(words.say("compare-apart"));
    let mut rows = vec![head];
    let mut ranked: Vec<_> = comparison.alternatives().collect();
    let mean = |pair: &Pair| pair.of(Outcome::ContributionPerSeat).paired.difference.mean;
    ranked.sort_by(|a, b| mean(b.1).total_cmp(&mean(a.1)));
    for (arm, pair) in ranked {
        let mut row = vec![arm.scenario.name.clone()];
        row.extend(columns.iter().map(|(outcome, _)| {
            let stat = pair.of(*outcome).paired.difference;
            words.signed_give_or_take(stat.mean, stat.ci95, outcome.unit())
        }));
        row.insert(2, words.percent_round(pair.of(Outcome::ContributionPerSeat).share_better));
        row.push(match pair.parting.first {
            None => words.say("compare-apart-never"),
            Some(week) => {
                let share = words.percent_round(pair.parting.share);
                words.tell("compare-apart-week", &[("week", words.count(week).into()), ("share", share.into())])
            }
        });
        rows.push(row);
    }
    tell::table(out, &rows)?;
    let facts = [("other", reference.name.as_str().into()), ("futures", words.count(comparison.plan.futures).into())];
    writeln!(out, "\n{}", words.tell("compare-per-year", &facts))
}
