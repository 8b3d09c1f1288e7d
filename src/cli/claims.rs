//! `teamdrift claims`: tests claims of practice and published work, or the user's own, on the model.

mod files;

use super::shared::Assumptions;
use super::{Failure, cancellation, shared};
use crate::output::folder::{Folder, may_replace};
use crate::output::write::{self, OutputOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use teamdrift_experiments::claims::robustness::{Robustness, robustness as robust};
use teamdrift_experiments::claims::{self, Claim, ClaimResult, Effect, Expected, Provenance, Unfinished, Verdict};
use teamdrift_experiments::ensemble::ask::{self, AskedClaim, Stance, Votes};
use teamdrift_experiments::{Cancel, Plan, Progress, ensemble};
use teamdrift_model::observe::Unit;
use teamdrift_report::figures::{Style, Theme, of_claims};
use teamdrift_words::{Language, Words};

/// Arguments of `teamdrift claims`.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Arguments {
    #[command(subcommand)]
    action: Option<ClaimsAction>,
    /// Which claims: ids of built-in ones (B1, K2, D3, ...) or files with claims of your own (my-claim.toml); all
    /// built-in ones if none is named.
    #[arg(value_name = "ID|FILE")]
    ids: Vec<String>,
    /// Tests each claim under so many sets of parameters, drawn from their plausible ranges, and says in what
    /// share of them it holds and which parameters decide.
    #[arg(long, value_name = "SETS", value_parser = clap::value_parser!(u32).range(2..=100_000))]
    robustness: Option<u32>,
    #[command(flatten)]
    assumptions: Assumptions,
    /// Futures of each alternative [default: 512, or 128 for each set of parameters]; up to four times as many where an
    /// effect lies close to an edge. A verdict takes at least 64.
    #[arg(long, hide_default_value = true, default_value_t = 512, default_value_if("robustness", clap::builder::ArgPredicate::IsPresent, "128"), value_parser = clap::value_parser!(u32).range(2..=1024))]
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
    /// Write the figures of these claims to a folder, as SVG with their numbers and as PNG.
    #[arg(long, value_name = "FOLDER", conflicts_with = "robustness")]
    figures: Option<PathBuf>,
    /// Colours of the figures: light for paper, dark for a stage.
    #[arg(long, value_parser = super::choices::theme(), default_value = "light", requires = "figures")]
    theme: Theme,
    /// Language of the figures; by default that of the system, or English.
    #[arg(long, value_parser = super::choices::language(), requires = "figures")]
    lang: Option<Language>,
}

/// What else the command does.
#[derive(Debug, clap::Subcommand)]
enum ClaimsAction {
    /// Write a commented claim file to begin with.
    New {
        /// Path of the new file; `.toml` is added. An existing file stays as it is.
        #[arg(value_name = "FILE", default_value = "my-claim.toml")]
        file: PathBuf,
    },
}

impl Arguments {
    fn plan(&self) -> Plan {
        Plan { seed: self.seed, futures: self.futures, threads: self.threads, ..Plan::default() }
    }
}

/// Fewest futures that a verdict is given on.
const LEAST_FUTURES: u32 = 64;

/// Runs the command.
///
/// # Errors
/// See [`Failure`].
pub fn main(arguments: &Arguments) -> Result<(), Failure> {
    if let Some(ClaimsAction::New { file }) = &arguments.action {
        return files::new(&mut std::io::stdout().lock(), file);
    }
    let chosen = Chosen::of(&arguments.ids)?;
    let claims = chosen.claims();
    let plan = arguments.plan();
    if let Some(sets) = arguments.robustness {
        return robustness(arguments, &claims, sets, &plan);
    }
    if plan.futures < LEAST_FUTURES {
        return Err(Failure::Input(format!(
            "error: --futures {} is too few for a verdict: no interval of fewer than {LEAST_FUTURES} futures can be trusted",
            plan.futures
        )));
    }
    if let Some(folder) = &arguments.figures {
        if !claims.iter().any(|claim| claim.has_chart()) {
            let drawn: Vec<&str> = library()?.iter().filter(|c| c.has_chart()).map(|c| c.id.as_str()).collect();
            let fault = format!("error: none of these claims has a figure; these do: {}", drawn.join(", "));
            return Err(Failure::Input(fault));
        }
        // Refused before the work and not after it.
        may_replace(folder).map_err(|refused| Failure::Input(format!("error: {refused}")))?;
    }
    if let Some(sets) = arguments.assumptions.ensemble {
        return under_sets(arguments, &claims, sets, &plan);
    }
    let cancel = cancellation::listen()?;
    let results = examined(&claims, &plan, &cancel)?;
    if let Some(folder) = &arguments.figures {
        let words = Words::new(arguments.lang.unwrap_or_else(shared::language_of_the_system));
        write_figures(&results, &plan, folder, &shared::typed_command(), &words, arguments.theme, &cancel)?;
    }
    let text = match arguments {
        Arguments { json: true, .. } => json(&results, &plan)?,
        Arguments { markdown: true, .. } => page(&results, &plan),
        _ => table(&results, &plan),
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(())
}

/// Tests the claims, with a bar for the time left.
fn examined(claims: &[&Claim], plan: &Plan, cancel: &Cancel) -> Result<Vec<ClaimResult>, Failure> {
    let bar = shared::bar_of(u64::from(claims::work(claims, plan)), "futures");
    let show = |done: u64, _: u64| bar.set_position(done);
    let results = claims::examine(claims, plan, &Progress::new(cancel, &show)).map_err(unfinished)?;
    bar.finish_and_clear();
    Ok(results)
}

/// Why the claims were not tested to the end, as a failure.
fn unfinished(why: Unfinished) -> Failure {
    match why {
        Unfinished::Interrupted(_) => Failure::Interrupted,
        Unfinished::Design(fault) => Failure::Input(format!("error: {fault}")),
        Unfinished::Missing { .. } => Failure::Failed(why.into()),
    }
}

/// Writes the figures and a manifest that can reproduce them.
fn write_figures(
    results: &[ClaimResult],
    plan: &Plan,
    target: &Path,
    command: &str,
    words: &Words,
    theme: Theme,
    cancel: &Cancel,
) -> Result<(), Failure> {
    let folder = Folder::begin(target)?;
    for figure in of_claims(results, plan, &Style { words, theme }) {
        cancel.check().map_err(|_| Failure::Interrupted)?;
        write::figure(&folder, "", &figure)?;
    }
    let how = OutputOptions { formats: Vec::new(), figures: true, words, theme, command: command.to_owned(), cancel };
    write::manifest(&folder, command, Vec::new(), plan, &how)?;
    folder.put()?;
    Ok(())
}

/// Reproduces the outputs of a manifest's `command`: the figures, quietly and into another folder.
///
/// # Errors
/// See [`Failure`].
pub(super) fn reproduce(arguments: &Arguments, language: Language, out: &Path, command: &str) -> Result<(), Failure> {
    let cancel = cancellation::listen()?;
    let results = examined(&Chosen::of(&arguments.ids)?.claims(), &arguments.plan(), &cancel)?;
    write_figures(&results, &arguments.plan(), out, command, &Words::new(language), arguments.theme, &cancel)
}

/// How far the claims hold when what is believed is varied.
fn robustness(arguments: &Arguments, claims: &[&Claim], sets: u32, plan: &Plan) -> Result<(), Failure> {
    let bar = shared::bar_of(u64::from(sets) * claims.len() as u64, "sets");
    let cancel = cancellation::listen()?;
    let mut found = Vec::new();
    for (n, claim) in claims.iter().enumerate() {
        let before = n as u64 * u64::from(sets);
        let show = |done: u64, _: u64| bar.set_position(before + done);
        let robust = robust(claim, sets, plan, &Progress::new(&cancel, &show));
        found.push(robust.map_err(unfinished)?);
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

/// What other sets of assumptions say of the claims.
fn under_sets(arguments: &Arguments, claims: &[&Claim], sets: usize, plan: &Plan) -> Result<(), Failure> {
    if arguments.robustness.is_some() || arguments.markdown || arguments.figures.is_some() {
        return Err(Failure::Input(
            "error: `--ensemble` goes with the table or with `--json`, not with `--robustness`, `--markdown` or `--figures`"
                .to_owned(),
        ));
    }
    let bar = shared::bar_of((sets * claims.len()) as u64, "sets");
    let cancel = cancellation::listen()?;
    let show = |done: u64, _: u64| bar.set_position(done);
    let asked =
        ask::claims(ensemble::kept(), sets, claims, plan, &Progress::new(&cancel, &show)).map_err(unfinished)?;
    bar.finish_and_clear();
    let text = if arguments.json {
        let whole = serde_json::json!({ "seed": plan.seed, "futures": plan.futures, "claims": asked });
        serde_json::to_string_pretty(&whole).map_err(anyhow::Error::from)? + "\n"
    } else {
        sets_table(&asked, plan)
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(())
}

/// What the sets say as text, at most 120 columns wide. Claims on which they do not bear out the defaults come first.
fn sets_table(asked: &[AskedClaim], plan: &Plan) -> String {
    let sets = asked.first().map_or(0, |claim| claim.asked.sets);
    let mut text = format!(
        "What practice and published work say, under {sets} other sets of assumptions that fit an ordinary company ({} futures of\n\
         each alternative in each; seed {}). In a set an effect holds when its whole interval lies where the claim says, and\n\
         fails when it lies wholly elsewhere; else the set cannot tell. Range: 8 of 10 sets, luck taken out.\n",
        ask::FUTURES,
        plan.seed
    );
    let (other, same): (Vec<&AskedClaim>, Vec<&AskedClaim>) =
        asked.iter().partition(|claim| claim.stance() != Stance::Agrees);
    for (claims, head) in [(other, "The sets do not bear out the defaults:"), (same, "The sets bear out the defaults:")]
    {
        if claims.is_empty() {
            continue;
        }
        text.push_str(&format!("\n{head}\n"));
        for claim in claims {
            text.push('\n');
            push_sentence(&mut text, &claim.id, &claim.text);
            for effect in &claim.effects {
                let Votes { agree, disagree, cannot_tell } = effect.votes;
                let counts = format!("{agree} hold, {disagree} fail, {cannot_tell} cannot tell");
                let value = |x: f64| number(effect.unit, x);
                let range = effect.spread.map_or_else(String::new, |spread| {
                    format!("{} to {}", value(spread.band.low), value(spread.band.high))
                });
                let row = format!("{INDENT}{counts:<38}{range:<22}{}", effect.what);
                text.push_str(&(row.trim_end().to_owned() + "\n"));
            }
            let Votes { agree, disagree, cannot_tell } = claim.votes;
            let defaults = claim.defaults.name();
            text.push_str(&format!(
                "{INDENT}=> under the defaults {defaults}; all of it in {agree} of {sets} sets of assumptions that fit an ordinary company,\n\
                 {INDENT}   not so in {disagree}; {cannot_tell} cannot tell\n"
            ));
        }
    }
    text
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
        push_sentence(&mut text, &robust.id, &robust.text);
        for effect in robust.effects.iter().filter(|effect| effect.holds.is_some()) {
            let value = |x: f64| number(effect.unit, x);
            let [low, middle, high] = effect.quantiles;
            let share = format!("{:.0} %", 100.0 * effect.holds.unwrap_or(f64::NAN));
            let range = format!("{} to {}", value(low), value(high));
            let expected = expected(effect.unit, effect.expected);
            let row = format!("{INDENT}{share:>6}    {:<64}{:>9}  {range:<20} {expected}", effect.what, value(middle));
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

/// The built-in claims.
fn library() -> Result<&'static [Claim], Failure> {
    claims::library().map_err(|findings| Failure::Failed(findings.clone().into()))
}

/// The claims that were asked for.
struct Chosen {
    built_in: Vec<&'static Claim>,
    /// Those of files.
    own: Vec<Claim>,
}

impl Chosen {
    /// Finds built-in claims by their ids and reads files; all errors are reported at once.
    fn of(names: &[String]) -> Result<Self, Failure> {
        let all = library()?;
        let (files, ids): (Vec<&String>, Vec<&String>) = names.iter().partition(|name| files::is_path(name));
        let mut wrong = Vec::new();
        if let Some(unknown) = ids.iter().find(|id| claims::find(id).is_none()) {
            let known: Vec<&str> = all.iter().map(|claim| claim.id.as_str()).collect();
            wrong.push(format!("error: there is no claim `{unknown}`; these can be tested: {}", known.join(", ")));
        }
        let named = |claim: &&Claim| names.is_empty() || ids.iter().any(|id| claim.id.eq_ignore_ascii_case(id));
        let built_in: Vec<&Claim> = all.iter().filter(named).collect();
        let mut own: Vec<Claim> = Vec::new();
        for file in files {
            match files::read(file) {
                Ok(claim) => {
                    let taken = built_in.iter().copied().chain(&own).any(|known| known.id == claim.id);
                    if taken {
                        let help = format!("give the one in {file} another `id`");
                        wrong.push(format!("error: two of these claims have the id `{}`\n  = help: {help}", claim.id));
                    }
                    own.push(claim);
                }
                Err(fault) => wrong.push(fault),
            }
        }
        if wrong.is_empty() { Ok(Self { built_in, own }) } else { Err(Failure::Input(wrong.join("\n\n"))) }
    }

    /// All of them, the built-in ones first and in the order of the list of claims.
    fn claims(&self) -> Vec<&Claim> {
        self.built_in.iter().copied().chain(&self.own).collect()
    }
}

fn json(results: &[ClaimResult], plan: &Plan) -> Result<String, Failure> {
    let whole = serde_json::json!({ "seed": plan.seed, "futures": plan.futures, "claims": results });
    let text = serde_json::to_string_pretty(&whole).map_err(anyhow::Error::from)?;
    Ok(text + "\n")
}

/// The results as text, at most 120 columns wide.
fn table(results: &[ClaimResult], plan: &Plan) -> String {
    let mut text = format!(
        "What practice and published work say, tested on {} futures of each alternative (random seed {}, the same for all).\n\
         Effects with 95 % intervals, paired by future. Shown: the whole interval lies where the claim says.\n\
         An asterisk marks what one equation says nearly by itself; the rest comes out of several together.\n",
        plan.futures, plan.seed
    );
    for result in results {
        text.push('\n');
        push_sentence(&mut text, &result.id, &result.text);
        for effect in &result.effects {
            text.push_str(&row(effect));
        }
        for (n, line) in wrapped(&conclusion(result, plan), WIDTH - INDENT.len() - 3).iter().enumerate() {
            text.push_str(&format!("{INDENT}{} {line}\n", if n == 0 { "=>" } else { "  " }));
        }
        for source in sources(result) {
            push_note(&mut text, &source);
        }
        push_note(&mut text, &result.note);
    }
    text
}

/// The results as the documentation shows them: the verdicts in one table, then claim by claim every effect.
#[must_use]
pub fn page(results: &[ClaimResult], plan: &Plan) -> String {
    let mut text = format!(
        "\n{} futures of each alternative, seed {}; up to {} where an effect lies close to an edge (told then).\n\n\
         | claim | verdict | what practice says |\n| --- | --- | --- |\n",
        plan.futures,
        plan.seed,
        4 * plan.futures
    );
    for result in results {
        let (id, verdict) = (&result.id, result.verdict.name());
        text.push_str(&format!("| [{id}](#{}) | {verdict} | {} |\n", id.to_lowercase(), result.text));
    }
    for result in results {
        text.push_str(&format!(
            "\n### {}\n\n{} **{}.**\n\n",
            result.id,
            result.text,
            capitalised(&conclusion(result, plan))
        ));
        text.push_str("| effect | value | 95 % interval | has to be | |\n| --- | --- | --- | --- | --- |\n");
        for effect in &result.effects {
            let value = |x: f64| number(effect.unit, x);
            let built_in = if effect.is_built_in() { "\\*" } else { "" };
            let (low, high) = (value(effect.ci95.low), value(effect.ci95.high));
            let expected = expected(effect.unit, effect.expected);
            let verdict = effect.verdict.map_or("", Verdict::name);
            let what = &effect.what;
            text.push_str(&format!(
                "| {what}{built_in} | {} | {low} to {high} | {expected} | {verdict} |\n",
                value(effect.value)
            ));
        }
        let sources: Vec<String> =
            sources(result).iter().map(|line| line.trim_start_matches("* ").to_owned()).collect();
        text.push_str(&format!("\n{}.\n\n{}\n", capitalised(&sources.join("; ")), result.note));
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

/// A claim's id and sentence; an id that is too long to stand beside the sentence stands above it.
fn push_sentence(text: &mut String, id: &str, sentence: &str) {
    let beside = id.chars().count() < INDENT.len();
    if !beside {
        text.push_str(&format!("{id}\n"));
    }
    for (n, line) in wrapped(sentence, WIDTH - INDENT.len()).iter().enumerate() {
        text.push_str(&format!("{:<5}{line}\n", if n == 0 && beside { id } else { "" }));
    }
}

fn push_note(text: &mut String, note: &str) {
    for (n, line) in wrapped(note, WIDTH - INDENT.len() - 5).iter().enumerate() {
        text.push_str(&format!("{INDENT}   {}{line}\n", if n == 0 { "" } else { "  " }));
    }
}

fn row(effect: &Effect) -> String {
    let built_in = if effect.is_built_in() { "*" } else { "" };
    let value = |x: f64| number(effect.unit, x);
    let interval = format!("{} to {}", value(effect.ci95.low), value(effect.ci95.high));
    let verdict = effect.verdict.map_or("", Verdict::name);
    let what = format!("{}{built_in}", effect.what);
    let expected = expected(effect.unit, effect.expected);
    let row = format!("{INDENT}{verdict:<10}{what:<64}{:>9}  {interval:<20} {expected}", value(effect.value));
    row.trim_end().to_owned() + "\n"
}

/// Where an effect has to lie, short.
fn expected(unit: Unit, expected: Expected) -> String {
    let sign = |x: f64| if unit == Unit::Share { format!("{} %", 100.0 * x) } else { x.to_string() };
    match expected {
        Expected::Above(x) => format!("> {}", sign(x)),
        Expected::Below(x) => format!("< {}", sign(x)),
        Expected::Within(low, high) if low == -high => format!("±{}", sign(high)),
        Expected::Within(low, high) => format!("{} to {}", sign(low), sign(high)),
        Expected::Gone => format!("< {}", sign(0.5)),
        Expected::Anywhere => String::new(),
    }
}

/// The verdict in a sentence.
fn conclusion(result: &ClaimResult, plan: &Plan) -> String {
    let judged = result.effects.iter().filter(|effect| effect.verdict.is_some()).count();
    let missing: Vec<&Effect> = result.not_shown().collect();
    let why = |reason: &str| missing.iter().filter(|effect| effect.reason == reason).count();
    let mut text = result.verdict.name().to_owned();
    if !missing.is_empty() {
        text.push_str(&format!(": {} of {judged} effects are not where the claim says", missing.len()));
        let reasons: std::collections::BTreeSet<&str> = missing.iter().map(|effect| effect.reason).collect();
        for (n, reason) in reasons.iter().enumerate() {
            text.push_str(&format!("{} {reason} for {}", if n == 0 { ";" } else { "," }, why(reason)));
        }
    }
    if result.futures > plan.futures {
        text.push_str(&format!(" (on {} futures)", result.futures));
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
fn sources(result: &ClaimResult) -> Vec<String> {
    let mut lines = Vec::new();
    for effect in &result.effects {
        let line = match &effect.provenance {
            Some(Provenance::BuiltIn(source)) => format!("* built in: {source}"),
            Some(Provenance::Emergent(source)) => format!("emergent: {source}"),
            None => continue,
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
