//! `docs/data.md`: every data file and column, from the same tables that the files are written from.

use std::fmt::Write;
use teamdrift_experiments::compare::{Arm, COMPARED_OUTCOMES, Comparison};
use teamdrift_experiments::design::{Axis, Choice, Design};
use teamdrift_experiments::ensemble::ask::{self, Asked, AskedComparison};
use teamdrift_experiments::example::Example;
use teamdrift_experiments::screening::{Factor, Screen, Screening};
use teamdrift_experiments::sweep::Sweep;
use teamdrift_experiments::{Answer, Cancel, Interrupted, Plan};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Outcomes;
use teamdrift_model::observe::Record;
use teamdrift_model::observe::Weekly;
use teamdrift_model::scenario::Scenario;
use teamdrift_report::table::Table;
use teamdrift_report::{assumptions, compare, contents, screening, sweep};

const HEAD: &str = "\
# Data dictionary: the files of a run

Generated from the program's own catalog; a test fails when this page is stale
(`./bless docs` writes it anew).

The same scenario, seed and futures give the same bytes in every file but `manifest.json`, whatever the
number of threads. Only the manifest holds the time of day. Each table is written as CSV, Parquet or JSON
(`--format csv,parquet,json`) with the same numbers; in CSV an empty field, in JSON a `null` and in Parquet a
missing value mean that there is none. Numbers are printed in the shortest form that reads back to the same
bits. Money is in the scenario's currency. Weeks count from 0; a year is 52 of them.

Besides the tables: `summary.json` (the main outcomes, each zone's share of futures at the quarters'
ends with Wilson's 95 % interval, pooled turnover and its causes), `manifest.json` (version, the scenario in full, as
a file to run again and value by value, seed, futures, the command, and every file with its size and SHA-256),
`figures/` (each as SVG and PNG; the SVG carries its numbers as CSV in its `metadata` element) and `report.html` (one
page that needs no other file). Several scenarios of one command stand in a subfolder each, with one `summary.json`, one
`report.html` and the pictures of all of them together above.
";

const WHAT_IF: &str = "
# Outputs of a comparison, a sweep and a screening

Likewise, each with its own `summary.json`, `manifest.json` and `figures/`, a comparison with a `report.html` too. How
they are done: [experiments.md](experiments.md).
";

/// The page.
#[must_use]
pub fn page() -> String {
    let answer = nothing();
    let mut page = HEAD.to_owned();
    let always = [contents::weekly(&answer), contents::futures(&answer)];
    let asked = [(contents::events(&[]), "--events"), (contents::people(&[]), "--people")];
    for table in &always {
        section(&mut page, table, None);
        if table.name == "weekly" {
            measures(&mut page);
        }
    }
    for (table, option) in &asked {
        section(&mut page, table, Some(option));
    }
    page.push_str(WHAT_IF);
    let comparison = nothing_compared();
    for table in [compare::differences(&comparison), compare::weekly(&comparison)] {
        section(&mut page, &table, Some("compare"));
    }
    section(&mut page, &assumptions::data(&nothing_asked(&comparison), &comparison), Some("compare"));
    swept(&mut page);
    let (screening, screen) = nothing_screened();
    section(&mut page, &screening::sensitivity(&screening, &screen), Some("sensitivity"));
    section(&mut page, &screening::design(&screening, &screen, 0..0), Some("sensitivity"));
    // Writing to a string cannot fail.
    let _ = writeln!(page, "\nHere `{SWEPT}` is screened alone; each parameter that is has a column.");
    page
}

/// What no set of an ensemble says.
fn nothing_asked(comparison: &Comparison) -> AskedComparison {
    let alternatives = comparison.pairs.iter().map(|_| Vec::new()).collect();
    AskedComparison { asked: Asked { sets: 0, futures: ask::FUTURES }, alternatives }
}

/// The columns of a sweep over one parameter, of one outcome: those of the others have the same form.
fn swept(page: &mut String) {
    let Some(mut table) = nothing_swept() else { return };
    let others: Vec<String> = COMPARED_OUTCOMES[1..].iter().map(|outcome| outcome.name().to_owned()).collect();
    table.columns.retain(|column| !others.iter().any(|other| column.name.starts_with(&format!("{other}_"))));
    section(page, &table, Some("sweep"));
    // Writing to a string cannot fail.
    let _ = writeln!(
        page,
        "\nHere `{SWEPT}` varies; each parameter that does has a column. Like `{}_`, five columns each begin with: `{}_`.",
        COMPARED_OUTCOMES[0].name(),
        others.join("_`, `"),
    );
}

fn section(page: &mut String, table: &Table, option: Option<&str>) {
    let asked = option.map_or_else(String::new, |option| {
        if option.starts_with('-') { format!(" With `{option}`.") } else { format!(" Left by `{option}`.") }
    });
    // Writing to a string cannot fail.
    let _ = writeln!(
        page,
        "\n## `{}`\n\n{}{asked}\n\n| column | unit | meaning |\n| --- | --- | --- |",
        table.name, table.doc
    );
    for column in &table.columns {
        let _ = writeln!(page, "| `{}` | {} | {} |", column.name, column.unit, column.doc);
    }
}

fn measures(page: &mut String) {
    let _ = writeln!(page, "\n### The measures of `weekly`\n\n| measure | unit | meaning |\n| --- | --- | --- |");
    let recorded = Measure::ALL.iter().map(|m| (m.name(), m.unit(), m.doc()));
    for (name, unit, doc) in recorded.chain(contents::DERIVED) {
        let _ = writeln!(page, "| `{name}` | {} | {doc} |", unit.name());
    }
}

/// The parameter that varies in the sweep that is described.
const SWEPT: &str = "policy.support";

/// A sweep without a point.
fn nothing_swept() -> Option<Table> {
    let axis = Axis::read(&format!("{SWEPT}=0,1")).ok()?;
    let design = Design::new(vec![axis], Choice::Grid, None, 1).ok()?;
    sweep::points(&Sweep::new(Scenario::default(), design, Plan::default()), "").ok()
}

/// A comparison with nothing.
fn nothing_compared() -> Comparison {
    let Answer { scenario, plan, record, .. } = nothing();
    let arm = Arm { scenario, outcomes: record.outcomes, trail: Vec::new() };
    Comparison { plan, arms: vec![arm], pairs: Vec::new(), reached: None }
}

/// A screening without a trajectory.
fn nothing_screened() -> (Screening, Screen) {
    let (scenario, outcome) = (Scenario::default(), Outcome::ContributionPerSeat);
    let factors = Factor::all(&[SWEPT.to_owned()]);
    let screening = Screening::new(scenario, factors, 0, outcome, Plan::default());
    (screening, Screen { outcomes: Vec::new(), factors: Vec::new() })
}

/// A run of one week without a future: it has every column and no number.
fn nothing() -> Answer {
    let mut outcomes = Outcomes::new(0);
    outcomes.push(&[0.0; Outcome::COUNT]);
    let mut weekly = Weekly::new(1);
    for measure in Measure::ALL {
        weekly.extend(0, *measure, &[0.0]);
    }
    let scenario = Scenario { weeks: 1, ..Scenario::default() };
    let record = Record { weekly, outcomes, ..Record::new(0, 0) };
    let example = Example { future: 0, record: record.clone() };
    let plan = Plan { futures: 1, ..Plan::default() };
    let answer = Answer::new(scenario, plan, record, example, None, &Cancel::new());
    answer.unwrap_or_else(|Interrupted| unreachable!("nobody cancels"))
}
