//! `teamdrift levels`: whether the company behaves as companies do.

pub mod experiments;

use super::scenarios::refused;
use super::shared::language_of_the_system;
use super::{Failure, cancellation, shared};
use indicatif::ProgressBar;
use std::io::Write;
use teamdrift_experiments::calibration::Calibration;
use teamdrift_experiments::calibration::{self, StatisticResult, TargetResult};
use teamdrift_experiments::{Cancel, Plan, Progress};
use teamdrift_model::observe::Unit;
use teamdrift_model::scenario::Scenario;
use teamdrift_scenario as scenario;
use teamdrift_stats::Interval;
use teamdrift_words::{Language, Words};

/// Arguments of `teamdrift levels`.
#[derive(Debug, clap::Args)]
pub struct LevelsArgs {
    /// Name of a ready scenario, or path of a file. The targets are those of an ordinary company.
    #[arg(default_value = "ordinary")]
    scenario: String,
    /// Futures: a few hundred companies of three years are enough.
    #[arg(long, default_value_t = 400, value_parser = clap::value_parser!(u32).range(2..=4096))]
    futures: u32,
    /// Random seed.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Threads; as many as there are processors if not given.
    #[arg(long, default_value_t = 0)]
    threads: usize,
    /// Set a key before running, e.g. `quota.regime=2023`.
    #[arg(long, value_name = "KEY=VALUE")]
    set: Vec<String>,
    /// Print JSON in place of the table.
    #[arg(long, conflicts_with = "markdown")]
    json: bool,
    /// Print a Markdown table.
    #[arg(long)]
    markdown: bool,
    /// Fit the few free parameters to L1 to L17 first, and list what moved (some minutes).
    #[arg(long)]
    fit: bool,
    /// Run the causal experiments in place of the levels: what published work says has to come of a change, and what
    /// comes of it here (a minute or so; in English only).
    #[arg(long, conflicts_with = "fit")]
    experiments: bool,
    /// Language of the words; by default that of the system, or English.
    #[arg(long, value_parser = super::choices::language())]
    lang: Option<Language>,
}

/// Runs `teamdrift levels`.
///
/// # Errors
/// [`Failure`].
pub fn main(arguments: &LevelsArgs) -> Result<(), Failure> {
    let loaded = scenario::load(&arguments.scenario, &arguments.set).map_err(|findings| refused(&findings))?;
    super::old_keys::note(loaded.warnings.renamed());
    let plan = Plan { seed: arguments.seed, futures: arguments.futures, threads: arguments.threads, ..Plan::default() };
    let words = Words::new(arguments.lang.unwrap_or_else(language_of_the_system));
    let cancel = cancellation::listen()?;
    if arguments.experiments {
        return experiments::print(arguments, &loaded.scenario, &plan, &cancel);
    }
    if arguments.fit {
        return fitted(arguments, &loaded.scenario, &plan, &words, &cancel);
    }
    let bar = shared::bar_of(u64::from(calibration::work(&plan)), "futures");
    let show = |done: u64, _: u64| bar.set_position(done);
    let findings = calibration::examine(&loaded.scenario, &plan, &Progress::new(&cancel, &show))
        .map_err(|_| Failure::Interrupted)?;
    bar.finish_and_clear();
    let text = match (arguments.json, arguments.markdown) {
        (true, _) => json(&findings, &loaded.scenario.name, &plan)?,
        (_, true) => markdown(&findings, &words),
        _ => table(&findings, &loaded.scenario.name, &plan, &words),
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(())
}

/// Fits the free parameters and formats the result, as Markdown or JSON.
fn fitted(
    arguments: &LevelsArgs,
    scenario: &Scenario,
    plan: &Plan,
    words: &Words,
    cancel: &Cancel,
) -> Result<(), Failure> {
    let bar = ProgressBar::new_spinner();
    let fit = calibration::calibrate(scenario, plan, cancel, &|tried, least| {
        bar.set_message(format!("{tried} parameter sets tried, least loss {least:.3}"));
        bar.tick();
    })
    .map_err(|_| Failure::Interrupted)?;
    bar.finish_and_clear();
    let text = if arguments.json {
        serde_json::to_string_pretty(&fit).map_err(anyhow::Error::from)? + "\n"
    } else {
        account(&fit, words)
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(())
}

/// What a fit came to, in Markdown.
fn account(fit: &Calibration, words: &Words) -> String {
    let loss = [
        ("n", words.count(fit.evaluations).into()),
        ("from", words.number(fit.loss.0, 3).into()),
        ("to", words.number(fit.loss.1, 3).into()),
    ];
    let mut text = words.format("levels-fitted", &loss) + "\n\n";
    let head = ["levels-parameter", "levels-moved-from", "levels-moved-to", "levels-plausible"];
    text.push_str(&heading(&head, words));
    for moved in &fit.moved {
        let to = if moved.to == moved.from { words.text("levels-stays") } else { moved.to.to_string() };
        let plausible = range(words, moved.plausible.0.to_string(), moved.plausible.1.to_string());
        text.push_str(&row(&[&format!("`{}`", moved.key), &moved.from.to_string(), &to, &plausible]));
    }
    text.push('\n');
    let head = ["", "levels-reading", "levels-target", "levels-before", "levels-after", "levels-verdict"];
    text.push_str(&heading(&head, words));
    for (before, after) in fit.before.iter().zip(&fit.after) {
        for (old, new) in before.readings.iter().zip(&after.readings) {
            text.push_str(&row(&[
                after.id,
                &named(new, words),
                &interval(words, new.unit, new.target),
                &number(words, old.unit, old.value),
                &number(words, new.unit, new.value),
                &verdict(after, new, words),
            ]));
        }
    }
    text
}

fn json(findings: &[TargetResult], name: &str, plan: &Plan) -> Result<String, Failure> {
    let whole = serde_json::json!({
        "scenario": name, "seed": plan.seed, "futures": plan.futures, "levels": findings,
    });
    let text = serde_json::to_string_pretty(&whole).map_err(anyhow::Error::from)?;
    Ok(text + "\n")
}

/// The findings as text, at most 120 columns wide.
fn table(findings: &[TargetResult], name: &str, plan: &Plan, words: &Words) -> String {
    let facts =
        [("name", name.into()), ("futures", words.count(plan.futures).into()), ("seed", plan.seed.to_string().into())];
    let mut text = format!("{}\n{}\n\n", words.format("levels-head", &facts), words.text("levels-inputs"));
    for finding in findings {
        text.push_str(&format!("{:<5}{}\n", finding.id, with_input(about(finding, words), finding, words)));
        for read in &finding.readings {
            let simulated = number(words, read.unit, read.value);
            let (held, target) = (interval(words, read.unit, read.ci95), interval(words, read.unit, read.target));
            let (name, verdict) = (named(read, words), words.text(read.verdict.name()));
            let aim = format!("{} {target}", words.text("levels-target"));
            let line = format!("     {name:<22}{simulated:>8}  {held:<20} {aim:<23} {verdict}");
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    let judged: Vec<&TargetResult> = findings.iter().filter(|finding| finding.input.is_none()).collect();
    let short: Vec<&str> = judged.iter().filter(|finding| !finding.stands()).map(|finding| finding.id).collect();
    let facts = [
        ("n", words.count((judged.len() - short.len()) as f64).into()),
        ("all", words.count(judged.len() as f64).into()),
        ("short", short.join(", ").into()),
    ];
    let conclusion =
        if short.is_empty() { words.format("levels-stand", &facts) } else { words.format("levels-short", &facts) };
    text + "\n" + &conclusion + "\n"
}

/// The findings as a Markdown table, as `docs/validation.md` holds it.
#[must_use]
pub fn markdown(findings: &[TargetResult], words: &Words) -> String {
    let mut text = heading(
        &[
            "",
            "levels-level",
            "levels-reading",
            "levels-target",
            "levels-simulated",
            "levels-interval",
            "levels-verdict",
            "levels-from",
        ],
        words,
    );
    for finding in findings {
        for (n, read) in finding.readings.iter().enumerate() {
            let about = about(finding, words);
            let (id, about, basis) = if n == 0 { (finding.id, about.as_str(), finding.basis) } else { ("", "", "") };
            text.push_str(&row(&[
                id,
                about,
                &named(read, words),
                &interval(words, read.unit, read.target),
                &number(words, read.unit, read.value),
                &interval(words, read.unit, read.ci95),
                &verdict(finding, read, words),
                basis,
            ]));
        }
    }
    text
}

/// The head of a Markdown table, each cell by its message.
fn heading(head: &[&str], words: &Words) -> String {
    let cells: Vec<String> = head.iter().map(|id| if id.is_empty() { String::new() } else { words.text(id) }).collect();
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    heading_of(&cells)
}

/// The head of a Markdown table.
fn heading_of(cells: &[&str]) -> String {
    row(cells) + &row(&vec!["---"; cells.len()])
}

fn row(cells: &[&str]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

fn about(finding: &TargetResult, words: &Words) -> String {
    words.text(&format!("level-{}", finding.id))
}

fn named(read: &StatisticResult, words: &Words) -> String {
    words.text(&format!("reading-{}", read.id))
}

fn verdict(finding: &TargetResult, read: &StatisticResult, words: &Words) -> String {
    with_input(words.text(read.verdict.name()), finding, words)
}

/// A text, with the parameter that sets the level where it is an input, or the word that it was tuned.
fn with_input(text: String, finding: &TargetResult, words: &Words) -> String {
    match (finding.input, finding.tuned) {
        (Some(by), _) => words.format("levels-input", &[("text", text.into()), ("by", by.into())]),
        (None, true) => words.format("levels-tuned", &[("text", text.into())]),
        (None, false) => text,
    }
}

fn interval(words: &Words, unit: Unit, Interval { low, high }: Interval) -> String {
    range(words, number(words, unit, low), number(words, unit, high))
}

fn range(words: &Words, low: String, high: String) -> String {
    words.format("compare-range", &[("low", low.into()), ("high", high.into())])
}

fn number(words: &Words, unit: Unit, x: f64) -> String {
    match unit {
        Unit::Share | Unit::PerYear => words.percent_fine(x),
        Unit::Ratio => words.number(x, 3),
        _ => words.number(x, 1),
    }
}
