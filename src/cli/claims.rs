//! `teamdrift claims`: tries what practice and published work say on the model.

use super::{Failure, cancellation};
use crate::output::folder::{Folder, may_replace};
use crate::output::write::{self, OutputOptions};
use indicatif::{ProgressBar, ProgressStyle};
use std::io::Write;
use std::path::{Path, PathBuf};
use teamdrift_experiments::claims::robustness::{Robustness, robustness as robust};
use teamdrift_experiments::claims::{self, Check, Claim, Finding, Origin, Verdict, Wanted};
use teamdrift_experiments::{Cancel, Plan, Progress};
use teamdrift_model::observe::Unit;
use teamdrift_report::figures::{Style, Theme, of_claims};
use teamdrift_words::{Language, Words};

/// What was typed.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Which claims (B1, K2, D3, ...); all that can be tried if none is named.
    #[arg(value_name = "ID")]
    ids: Vec<String>,
    /// Tries each claim again under so many sets of parameters, drawn from their plausible ranges, and says in what
    /// share of them it holds and which parameters decide.
    #[arg(long, value_name = "SETS", value_parser = clap::value_parser!(u32).range(2..=100_000))]
    robustness: Option<u32>,
    /// Futures of each alternative [default: 1000, or 128 for each set of parameters].
    #[arg(long, hide_default_value = true, default_value_t = 1000, default_value_if("robustness", clap::builder::ArgPredicate::IsPresent, "128"), value_parser = clap::value_parser!(u32).range(2..=4096))]
    futures: u32,
    /// Random seed.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Threads; as many as there are processors if not given.
    #[arg(long, default_value_t = 0)]
    threads: usize,
    /// Print JSON in place of the table.
    #[arg(long)]
    json: bool,
    /// Print the page of the documentation in place of the table.
    #[arg(long, conflicts_with_all = ["json", "robustness"])]
    markdown: bool,
    /// Leaves the figures of these claims in a folder, as SVG with their numbers and as PNG.
    #[arg(long, value_name = "FOLDER", conflicts_with = "robustness")]
    figures: Option<PathBuf>,
    /// Colours of the figures: light for paper, dark for a stage.
    #[arg(long, value_parser = super::choices::theme(), default_value = "light", requires = "figures")]
    theme: Theme,
    /// Language of the figures; by default that of the system, or English.
    #[arg(long, value_parser = super::choices::language(), requires = "figures")]
    lang: Option<Language>,
}

impl Arguments {
    fn plan(&self) -> Plan {
        Plan { seed: self.seed, futures: self.futures, threads: self.threads, ..Plan::default() }
    }
}

/// Does it.
///
/// # Errors
/// As [`Failure`] tells.
pub fn main(arguments: &Arguments) -> Result<(), Failure> {
    let claims = chosen(&arguments.ids).map_err(Failure::Input)?;
    let plan = arguments.plan();
    if let Some(sets) = arguments.robustness {
        return robustness(arguments, &claims, sets, &plan);
    }
    if let Some(folder) = &arguments.figures {
        if !claims.iter().any(|claim| claim.chart.is_some()) {
            let drawn: Vec<&str> = claims::CLAIMS.iter().filter(|c| c.chart.is_some()).map(|c| c.id).collect();
            let fault = format!("error: none of these claims has a figure; these do: {}", drawn.join(", "));
            return Err(Failure::Input(fault));
        }
        // Refused before the work and not after it.
        may_replace(folder).map_err(|refused| Failure::Input(format!("error: {refused}")))?;
    }
    let cancel = cancellation::listen()?;
    let findings = examined(&claims, &plan, &cancel)?;
    if let Some(folder) = &arguments.figures {
        let words = Words::new(arguments.lang.unwrap_or_else(super::shared::language_of_the_system));
        leave(&findings, &plan, folder, &super::shared::typed_command(), &words, arguments.theme, &cancel)?;
    }
    let text = match arguments {
        Arguments { json: true, .. } => json(&findings, &plan)?,
        Arguments { markdown: true, .. } => page(&findings, &plan),
        _ => table(&findings, &plan),
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(())
}

/// Tries the claims, with a bar for the time left.
fn examined(claims: &[&Claim], plan: &Plan, cancel: &Cancel) -> Result<Vec<Finding>, Failure> {
    let bar = ProgressBar::new(u64::from(claims::work(claims, plan)));
    // A template of ours that does not parse leaves the plain style: no reason to stop.
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} futures, {eta} left") {
        bar.set_style(style);
    }
    let show = |done: u64, _: u64| bar.set_position(done);
    let progress = Progress::new(cancel, &show);
    let findings = claims::examine(claims, plan, &progress).map_err(|_| Failure::Interrupted)?;
    bar.finish_and_clear();
    Ok(findings)
}

/// Leaves the figures, and a manifest that says how they came to be.
fn leave(
    findings: &[Finding],
    plan: &Plan,
    target: &Path,
    command: &str,
    words: &Words,
    theme: Theme,
    cancel: &Cancel,
) -> Result<(), Failure> {
    let folder = Folder::begin(target)?;
    for figure in of_claims(findings, plan, &Style { words, theme }) {
        cancel.check().map_err(|_| Failure::Interrupted)?;
        write::figure(&folder, "", &figure)?;
    }
    let how = OutputOptions { formats: Vec::new(), figures: true, words, theme, command: command.to_owned(), cancel };
    write::manifest(&folder, command, Vec::new(), plan, &how)?;
    folder.put()?;
    Ok(())
}

/// Does again what a manifest says that `command` did: the figures, quietly and into another folder.
///
/// # Errors
/// As [`Failure`] tells.
pub(super) fn again(arguments: &Arguments, language: Language, out: &Path, command: &str) -> Result<(), Failure> {
    let claims = chosen(&arguments.ids).map_err(Failure::Input)?;
    let cancel = cancellation::listen()?;
    let findings = examined(&claims, &arguments.plan(), &cancel)?;
    leave(&findings, &arguments.plan(), out, command, &Words::new(language), arguments.theme, &cancel)
}

/// How far the claims hold when what is believed is varied.
fn robustness(arguments: &Arguments, claims: &[&Claim], sets: u32, plan: &Plan) -> Result<(), Failure> {
    let bar = ProgressBar::new(u64::from(sets) * claims.len() as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} sets, {eta} left") {
        bar.set_style(style);
    }
    let cancel = cancellation::listen()?;
    let mut found = Vec::new();
    for (n, claim) in claims.iter().enumerate() {
        let before = n as u64 * u64::from(sets);
        let show = |done: u64, _: u64| bar.set_position(before + done);
        let robust = robust(claim, sets, plan, &Progress::new(&cancel, &show));
        found.push(robust.map_err(|_| Failure::Interrupted)?);
    }
    bar.finish_and_clear();
    let text = if arguments.json {
        let whole = serde_json::json!({ "seed": plan.seed, "futures": plan.futures, "sets": sets, "claims": found });
        serde_json::to_string_pretty(&whole).map_err(anyhow::Error::from)? + "\n"
    } else {
        robust_table(&found, sets, plan)
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(())
}

/// Robustness as text, at most 120 columns wide.
fn robust_table(found: &[Robustness], sets: u32, plan: &Plan) -> String {
    let mut text = format!(
        "What practice says, under {sets} sets of parameters from what a reasonable person might believe, {} futures of each\n\
         alternative in each (seed {}). A claim holds in a set when every required effect lies where it says, interval aside.\n",
        plan.futures, plan.seed
    );
    for robust in found {
        text.push('\n');
        for (n, line) in wrapped(robust.text, WIDTH - INDENT.len()).iter().enumerate() {
            text.push_str(&format!("{:<5}{line}\n", if n == 0 { robust.id } else { "" }));
        }
        for effect in robust.effects.iter().filter(|effect| effect.holds.is_some()) {
            let value = |x: f64| number(effect.unit, x);
            let [low, middle, high] = effect.quantiles;
            let share = format!("{:.0} %", 100.0 * effect.holds.unwrap_or(f64::NAN));
            let range = format!("{} to {}", value(low), value(high));
            let wanted = wanted(effect.unit, effect.wanted);
            let row = format!("{INDENT}{share:>6}    {:<64}{:>9}  {range:<20} {wanted}", effect.what, value(middle));
            text.push_str(&(row.trim_end().to_owned() + "\n"));
            let deciders: Vec<String> =
                effect.deciders.iter().map(|d| format!("{} ({:+.2})", d.key, d.rank_correlation)).collect();
            if !deciders.is_empty() {
                text.push_str(&format!("{INDENT}          with {}\n", deciders.join(", ")));
            }
        }
        text.push_str(&format!("{INDENT}=> all of it in {:.0} % of the sets\n", 100.0 * robust.holds));
    }
    text
}

/// The claims meant by `ids`, in the order of the list of claims.
fn chosen(ids: &[String]) -> Result<Vec<&'static Claim>, String> {
    if let Some(unknown) = ids.iter().find(|id| claims::find(id).is_none()) {
        let known: Vec<&str> = claims::CLAIMS.iter().map(|claim| claim.id).collect();
        return Err(format!("error: there is no claim `{unknown}`; these can be tried: {}", known.join(", ")));
    }
    let wanted = |claim: &&Claim| ids.is_empty() || ids.iter().any(|id| claim.id.eq_ignore_ascii_case(id));
    Ok(claims::CLAIMS.iter().filter(wanted).collect())
}

fn json(findings: &[Finding], plan: &Plan) -> Result<String, Failure> {
    let whole = serde_json::json!({ "seed": plan.seed, "futures": plan.futures, "claims": findings });
    let text = serde_json::to_string_pretty(&whole).map_err(anyhow::Error::from)?;
    Ok(text + "\n")
}

/// The findings as text, at most 120 columns wide.
fn table(findings: &[Finding], plan: &Plan) -> String {
    let mut text = format!(
        "What practice and published work say, tried on {} futures of each alternative under the same luck (seed {}).\n\
         Effects with 95 % intervals, paired by future. Shown: the whole interval lies where the claim says.\n\
         An asterisk marks what one equation says nearly by itself; the rest comes out of several together.\n",
        plan.futures, plan.seed
    );
    for finding in findings {
        text.push('\n');
        for (n, line) in wrapped(finding.text, WIDTH - INDENT.len()).iter().enumerate() {
            text.push_str(&format!("{:<5}{line}\n", if n == 0 { finding.id } else { "" }));
        }
        for check in &finding.checks {
            text.push_str(&row(check));
        }
        for (n, line) in wrapped(&conclusion(finding), WIDTH - INDENT.len() - 3).iter().enumerate() {
            text.push_str(&format!("{INDENT}{} {line}\n", if n == 0 { "=>" } else { "  " }));
        }
        for source in sources(finding) {
            push_note(&mut text, &source);
        }
        push_note(&mut text, finding.note);
    }
    text
}

/// The findings as the documentation shows them: the verdicts in one table, then claim by claim every effect.
#[must_use]
pub fn page(findings: &[Finding], plan: &Plan) -> String {
    let mut text = format!(
        "\n{} futures of each alternative, seed {}.\n\n| claim | verdict | what practice says |\n| --- | --- | --- |\n",
        plan.futures, plan.seed
    );
    for finding in findings {
        let (id, verdict) = (finding.id, finding.verdict.name());
        text.push_str(&format!("| [{id}](#{}) | {verdict} | {} |\n", id.to_lowercase(), finding.text));
    }
    for finding in findings {
        text.push_str(&format!(
            "\n### {}\n\n{} **{}.**\n\n",
            finding.id,
            finding.text,
            capitalised(&conclusion(finding))
        ));
        text.push_str("| effect | value | 95 % interval | has to be | |\n| --- | --- | --- | --- | --- |\n");
        for check in &finding.checks {
            let value = |x: f64| number(check.unit, x);
            let built_in = if matches!(check.origin, Origin::BuiltIn(_)) { "\\*" } else { "" };
            let (low, high) = (value(check.ci95.low), value(check.ci95.high));
            let wanted = wanted(check.unit, check.wanted);
            let verdict = check.verdict.map_or("", Verdict::name);
            let what = &check.what;
            text.push_str(&format!(
                "| {what}{built_in} | {} | {low} to {high} | {wanted} | {verdict} |\n",
                value(check.value)
            ));
        }
        let sources: Vec<String> =
            sources(finding).iter().map(|line| line.trim_start_matches("* ").to_owned()).collect();
        text.push_str(&format!("\n{}.\n\n{}\n", capitalised(&sources.join("; ")), finding.note));
    }
    text.push('\n');
    text
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Columns of the terminal that the table takes.
const WIDTH: usize = 120;
const INDENT: &str = "     ";

fn push_note(text: &mut String, note: &str) {
    for (n, line) in wrapped(note, WIDTH - INDENT.len() - 5).iter().enumerate() {
        text.push_str(&format!("{INDENT}   {}{line}\n", if n == 0 { "" } else { "  " }));
    }
}

fn row(check: &Check) -> String {
    let built_in = if matches!(check.origin, Origin::BuiltIn(_)) { "*" } else { "" };
    let value = |x: f64| number(check.unit, x);
    let interval = format!("{} to {}", value(check.ci95.low), value(check.ci95.high));
    let verdict = check.verdict.map_or("", Verdict::name);
    let what = format!("{}{built_in}", check.what);
    let wanted = wanted(check.unit, check.wanted);
    let row = format!("{INDENT}{verdict:<10}{what:<64}{:>9}  {interval:<20} {wanted}", value(check.value));
    row.trim_end().to_owned() + "\n"
}

/// Where an effect has to lie, short.
fn wanted(unit: Unit, wanted: Wanted) -> String {
    let sign = |x: f64| if unit == Unit::Share { format!("{} %", 100.0 * x) } else { x.to_string() };
    match wanted {
        Wanted::Above(x) => format!("> {}", sign(x)),
        Wanted::Below(x) => format!("< {}", sign(x)),
        Wanted::Within(low, high) if low == -high => format!("±{}", sign(high)),
        Wanted::Within(low, high) => format!("{} to {}", sign(low), sign(high)),
        Wanted::Gone => format!("< {} or 0", sign(0.5)),
        Wanted::Told => String::new(),
    }
}

/// The verdict in a sentence.
fn conclusion(finding: &Finding) -> String {
    let judged = finding.checks.iter().filter(|check| check.verdict.is_some()).count();
    let missing: Vec<&Check> = finding.missing().collect();
    let why = |reason: &str| missing.iter().filter(|check| check.reason == reason).count();
    let mut text = finding.verdict.name().to_owned();
    if !missing.is_empty() {
        text.push_str(&format!(": {} of {judged} effects are not where the claim says", missing.len()));
        let reasons: std::collections::BTreeSet<&str> = missing.iter().map(|check| check.reason).collect();
        for (n, reason) in reasons.iter().enumerate() {
            text.push_str(&format!("{} {reason} for {}", if n == 0 { ";" } else { "," }, why(reason)));
        }
    }
    text
}

/// A number with its sign and unit: effects are read by their sign.
fn number(unit: Unit, x: f64) -> String {
    match unit {
        Unit::Share => format!("{:+.1} %", 100.0 * x),
        Unit::Money | Unit::MoneyPerYear => format!("{x:+.0}"),
        Unit::HoursPerWeek | Unit::HoursPerMonth | Unit::Weeks => format!("{x:+.1}"),
        Unit::Level | Unit::PerYear | Unit::Ratio | Unit::Count | Unit::Years => format!("{x:+.3}"),
    }
}

/// The mechanisms behind the effects, each once.
fn sources(finding: &Finding) -> Vec<String> {
    let mut lines = Vec::new();
    for check in &finding.checks {
        let line = match check.origin {
            Origin::BuiltIn(source) => format!("* built in: {source}"),
            Origin::Emergent(source) => format!("emergent: {source}"),
        };
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.sort_unstable();
    lines
}

fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.len() + 1 + word.len() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
