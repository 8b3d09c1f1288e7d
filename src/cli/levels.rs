//! `teamdrift levels`: whether the company behaves as companies do.

use super::Failure;
use super::scenarios::refused;
use crate::core::measure::{Interval, Unit};
use crate::core::scenario::Scenario;
use crate::experiment::Plan;
use crate::experiment::levels::fit::Fit;
use crate::experiment::levels::{self, Finding, Read};
use crate::scenario;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::Write;

/// What was typed.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Name of a ready scenario, or path of a file. The targets are those of an ordinary company.
    #[arg(default_value = "ordinary")]
    scenario: String,
    /// Futures: a few hundred companies of three years say enough.
    #[arg(long, default_value_t = 400, value_parser = clap::value_parser!(u32).range(2..=4096))]
    futures: u32,
    /// The key of all luck.
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
    /// Fit the few free parameters to the levels first, and tell what moved (some minutes).
    #[arg(long)]
    fit: bool,
}

/// Does it.
///
/// # Errors
/// As [`Failure`] tells.
pub fn main(arguments: &Arguments) -> Result<(), Failure> {
    let loaded = scenario::load(&arguments.scenario, &arguments.set).map_err(|findings| refused(&findings))?;
    let plan = Plan { seed: arguments.seed, futures: arguments.futures, threads: arguments.threads, ..Plan::default() };
    if arguments.fit {
        return fitted(arguments, &loaded.scenario, &plan);
    }
    let bar = ProgressBar::new(u64::from(plan.futures));
    // A template of ours that does not parse leaves the plain style: no reason to stop.
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} futures, {eta} left") {
        bar.set_style(style);
    }
    let findings = levels::examine(&loaded.scenario, &plan, &|done| {
        bar.set_position(u64::from(done));
        true
    })
    .map_err(|_| Failure::Interrupted)?;
    bar.finish_and_clear();
    let text = match (arguments.json, arguments.markdown) {
        (true, _) => json(&findings, &loaded.scenario.name, &plan)?,
        (_, true) => markdown(&findings),
        _ => table(&findings, &loaded.scenario.name, &plan),
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(())
}

/// Fits the free parameters and tells the result, as Markdown or JSON.
fn fitted(arguments: &Arguments, scenario: &Scenario, plan: &Plan) -> Result<(), Failure> {
    let bar = ProgressBar::new_spinner();
    let fit = levels::fit::fit(scenario, plan, &|tried, least| {
        bar.set_message(format!("{tried} parameter sets tried, least loss {least:.3}"));
        bar.tick();
        true
    })
    .map_err(|_| Failure::Interrupted)?;
    bar.finish_and_clear();
    let text = if arguments.json {
        serde_json::to_string_pretty(&fit).map_err(anyhow::Error::from)? + "\n"
    } else {
        account(&fit)
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(())
}

/// What a fit came to, in Markdown.
fn account(fit: &Fit) -> String {
    let mut text = format!(
        "{} parameter sets were tried; the loss fell from {:.3} to {:.3}.\n\n\
         | parameter | from | to | plausible |\n| --- | --- | --- | --- |\n",
        fit.tried, fit.loss.0, fit.loss.1
    );
    for moved in &fit.moved {
        let to = if moved.to == moved.from { "stays".to_owned() } else { moved.to.to_string() };
        let (low, high) = moved.plausible;
        text.push_str(&format!("| `{}` | {} | {to} | {low} to {high} |\n", moved.key, moved.from));
    }
    text.push_str("\n| | reading | target | before | after | verdict |\n| --- | --- | --- | --- | --- | --- |\n");
    for (before, after) in fit.before.iter().zip(&fit.after) {
        for (old, new) in before.readings.iter().zip(&after.readings) {
            text.push_str(&format!(
                "| {} | {} | {} | {} | {} | {} |\n",
                after.id,
                new.what,
                interval(new.unit, new.target),
                number(old.unit, old.value),
                number(new.unit, new.value),
                verdict(after, new),
            ));
        }
    }
    text
}

fn json(findings: &[Finding], name: &str, plan: &Plan) -> Result<String, Failure> {
    let whole = serde_json::json!({
        "scenario": name, "seed": plan.seed, "futures": plan.futures, "levels": findings,
    });
    let text = serde_json::to_string_pretty(&whole).map_err(anyhow::Error::from)?;
    Ok(text + "\n")
}

/// The findings as text, at most 120 columns wide.
fn table(findings: &[Finding], name: &str, plan: &Plan) -> String {
    let mut text = format!(
        "Levels of `{name}`, {} futures (seed {}), read as from a company's own files; 95 % intervals by future.\n\
         The targets are published levels of ordinary companies. An input is what we put in: it proves nothing.\n\n",
        plan.futures, plan.seed
    );
    for finding in findings {
        text.push_str(&format!("{:<5}{}\n", finding.id, finding.text));
        for read in &finding.readings {
            let what = format!("{:<24}", read.what);
            let simulated = format!("{:>8}  {:<20}", number(read.unit, read.value), interval(read.unit, read.ci95));
            let target = format!("target {:<14}", interval(read.unit, read.target));
            let verdict = verdict(finding, read);
            text.push_str(format!("     {what}{simulated} {target} {verdict}").trim_end());
            text.push('\n');
        }
    }
    let judged: Vec<&Finding> = findings.iter().filter(|finding| finding.input.is_none()).collect();
    let short: Vec<&str> = judged.iter().filter(|finding| !finding.stands()).map(|finding| finding.id).collect();
    let standing = judged.len() - short.len();
    text.push_str(&format!("\n{standing} of {} levels that are not inputs stand", judged.len()));
    text.push_str(&if short.is_empty() { ".\n".to_owned() } else { format!("; short: {}.\n", short.join(", ")) });
    text
}

/// The findings as a Markdown table, as `docs/validation.md` holds it.
#[must_use]
pub fn markdown(findings: &[Finding]) -> String {
    let mut text = String::from(
        "| | level | reading | target | simulated | 95 % interval | verdict | target from |\n\
         | --- | --- | --- | --- | --- | --- | --- | --- |\n",
    );
    for finding in findings {
        for (n, read) in finding.readings.iter().enumerate() {
            let (id, what, basis) = if n == 0 { (finding.id, finding.text, finding.basis) } else { ("", "", "") };
            text.push_str(&format!(
                "| {id} | {what} | {} | {} | {} | {} | {} | {basis} |\n",
                read.what,
                interval(read.unit, read.target),
                number(read.unit, read.value),
                interval(read.unit, read.ci95),
                verdict(finding, read),
            ));
        }
    }
    text
}

fn verdict(finding: &Finding, read: &Read) -> String {
    let name = read.verdict.name();
    finding.input.map_or_else(|| name.to_owned(), |by| format!("{name} (input: {by})"))
}

fn interval(unit: Unit, interval: Interval) -> String {
    format!("{} to {}", number(unit, interval.low), number(unit, interval.high))
}

fn number(unit: Unit, x: f64) -> String {
    match unit {
        _ if !x.is_finite() => "-".to_owned(),
        Unit::Share | Unit::PerYear => format!("{:.1} %", 100.0 * x),
        Unit::Ratio => format!("{x:.3}"),
        _ => format!("{x:.1}"),
    }
}
