//! `teamdrift advise`: the signs that can be seen of a team, and what they ask for.

use super::shared::{Simulated, language_of_the_system};
use super::{Failure, cancellation};
use std::io::Write;
use teamdrift_experiments::advice::{Advice, SeatDiagnosis, advice};
use teamdrift_model::mechanisms::diagnosis::DiagnosedCause;
use teamdrift_model::mechanisms::diagnosis::TeamSign;
use teamdrift_model::scenario::MAX_WEEKS;
use teamdrift_words::{Language, Words};

/// Arguments of `teamdrift advise`.
#[derive(Debug, clap::Args)]
pub struct AdviseArgs {
    /// Scenario by name or path of a file.
    #[arg(value_name = "SCENARIO", default_value = "own-team")]
    scenario: String,
    /// The week at whose end the advisor looks.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..i64::from(MAX_WEEKS)))]
    week: u32,
    /// Futures: a survey varies by chance as well.
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    futures: u32,
    /// Prints JSON in place of the table.
    #[arg(long)]
    json: bool,
    /// Language of the words; by default that of the system, or English.
    #[arg(long, value_parser = super::choices::language())]
    lang: Option<Language>,
    #[command(flatten)]
    simulated: Simulated,
}

/// Runs `teamdrift advise`.
///
/// # Errors
/// [`Failure`].
pub fn main(arguments: &AdviseArgs) -> Result<(), Failure> {
    let scenario = arguments.simulated.load_one(&arguments.scenario)?;
    let plan = arguments.simulated.plan(arguments.futures);
    let cancel = cancellation::listen()?;
    let seen = advice(&scenario, arguments.week, &plan, &cancel).map_err(|_| Failure::Interrupted)?;
    let text = if arguments.json {
        serde_json::to_string_pretty(&seen).map_err(anyhow::Error::from)? + "\n"
    } else {
        let words = Words::new(arguments.lang.unwrap_or_else(language_of_the_system));
        advice_text(&seen, &scenario.name, &words)
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(())
}

/// Share of futures from which on a second reading, or a sign of the team, is worth telling.
const WORTH_TELLING: f64 = 0.15;

fn advice_text(advice: &Advice, name: &str, words: &Words) -> String {
    let mut text = words.format(
        "advise-head",
        &[("name", name.into()), ("week", advice.week.into()), ("futures", advice.futures.into())],
    );
    text.push_str("\n\n");
    let mut rows: Vec<[String; 3]> = advice.sellers.iter().map(|reading| seller(reading, words)).collect();
    rows.push(team(advice, words));
    let wide = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let (first, second) = (wide(0), wide(1));
    for [who, what, then] in &rows {
        text.push_str(format!("{who:first$}  {what:second$}  {then}").trim_end());
        text.push('\n');
    }
    text.push_str(&format!("\n{}\n", words.text("advise-foot")));
    if advice.sellers.iter().any(|reading| reading.name.is_some()) {
        text.push_str(&format!("{}\n", words.text("report-persons")));
    }
    text
}

/// Who, what stands out in how many futures, and what it asks for.
fn seller(reading: &SeatDiagnosis, words: &Words) -> [String; 3] {
    let who = reading.name.clone().unwrap_or_else(|| words.format("advise-seat", &[("seat", reading.seat.into())]));
    let mut order: Vec<usize> = (0..DiagnosedCause::ALL.len()).collect();
    order.sort_by(|a, b| reading.shares[*b].total_cmp(&reading.shares[*a]));
    let most = order[0];
    if reading.shares[most] <= 0.0 {
        return [who, words.text("advise-empty"), String::new()];
    }
    let also = order[1..].iter().filter(|at| reading.shares[**at] >= WORTH_TELLING).take(1);
    let what: Vec<String> =
        std::iter::once(&most).chain(also).map(|at| seen(CAUSES[*at], reading.shares[*at], words)).collect();
    [who, what.join(", "), words.text(ANSWERS[most])]
}

fn team(advice: &Advice, words: &Words) -> [String; 3] {
    let there = || TeamSign::ALL.iter().zip(advice.team).filter(|(_, share)| *share >= WORTH_TELLING);
    let what: Vec<String> = there().map(|(sign, share)| seen(sign_message(*sign), share, words)).collect();
    let strongest = |relation: bool| {
        there().filter(|(sign, _)| sign.asks_for_relation() == relation).map(|(_, share)| share).fold(0.0, f64::max)
    };
    let (relation, system) = (strongest(true), strongest(false));
    let then = if relation > system {
        words.text("advise-team-relation")
    } else if system > relation {
        words.text("advise-team-system")
    } else {
        String::new()
    };
    let what = if what.is_empty() { words.text("advise-team-none") } else { what.join(", ") };
    [words.text("advise-team"), what, then]
}

fn seen(message: &str, share: f64, words: &Words) -> String {
    words.format("advise-share", &[("what", words.text(message).into()), ("share", words.percent_round(share).into())])
}

/// Messages for what a seller is read as, in the order of [`DiagnosedCause::ALL`].
const CAUSES: [&str; DiagnosedCause::ALL.len()] =
    ["advise-none", "advise-competence", "advise-will", "advise-structure", "advise-energy", "advise-comfort"];

/// Messages for what it asks for, in the same order.
const ANSWERS: [&str; DiagnosedCause::ALL.len()] = [
    "advise-do-none",
    "advise-do-competence",
    "advise-do-will",
    "advise-do-structure",
    "advise-do-energy",
    "advise-do-comfort",
];

const fn sign_message(sign: TeamSign) -> &'static str {
    match sign {
        TeamSign::Friction => "advise-friction",
        TeamSign::Trust => "advise-trust",
        TeamSign::Change => "advise-change",
        TeamSign::Results => "advise-results",
        TeamSign::Complacency => "advise-complacency",
    }
}
