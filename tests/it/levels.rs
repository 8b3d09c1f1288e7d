//! The ordinary company behaves as companies do, and `docs/validation.md` and `docs/fit.md` say how far.

use crate::cli::teamdrift;
use crate::generated;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::LazyLock;
use teamdrift::cli::levels::experiments::markdown as experiments_markdown;
use teamdrift::cli::levels::markdown;
use teamdrift::experiments::calibration::experiments;
use teamdrift::experiments::calibration::persistence::{Persistence, persistence};
use teamdrift::experiments::calibration::{RangeVerdict, TargetResult, examine, misfit};
use teamdrift::experiments::{Cancel, Progress};
use teamdrift::experiments::{Plan, replicate};
use teamdrift::words::{Language, Words};
use teamdrift_model::Parameters;
use teamdrift_model::observe::Outcome;
use teamdrift_model::parameters::ParameterSource;
use teamdrift_model::scenario::Scenario;

const VALIDATION: &str = "docs/validation.md";
const FIT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/fit.md");

/// Part of a target's range by which a reading may stray before it counts: later changes of the model move
/// every level a little, and 400 futures leave some luck.
const SLACK: f64 = 0.1;

/// Levels known to fall short; `docs/validation.md` says why.
const SHORT: &[&str] = &["L17"];

fn plan(futures: u32) -> Plan {
    Plan { futures, ..Plan::default() }
}

/// What `teamdrift levels` finds.
static FINDINGS: LazyLock<Vec<TargetResult>> =
    LazyLock::new(|| examine(&Scenario::default(), &plan(400), &Progress::none()).unwrap());

fn with(sets: &[&str]) -> Scenario {
    let sets: Vec<String> = sets.iter().map(|set| (*set).to_owned()).collect();
    teamdrift::scenario::load("ordinary", &sets).unwrap().scenario
}

/// All but at most two of the levels that a fit moves parameters for lie in their targets.
#[test]
fn levels_lie_in_targets() {
    let mut strays = BTreeMap::new();
    for finding in FINDINGS.iter().filter(|finding| finding.fitted && finding.input.is_none()) {
        for read in &finding.readings {
            let slack = SLACK * (read.target.high - read.target.low);
            if !(read.target.low - slack..=read.target.high + slack).contains(&read.value) {
                strays.insert(finding.id, format!("{}: {} in {:?}", read.id, read.value, read.target));
            }
        }
    }
    assert!(SHORT.len() <= 2);
    strays.retain(|id, _| !SHORT.contains(id));
    assert!(strays.is_empty(), "{strays:?}");
}

/// Every level has an interval that contains it.
#[test]
fn levels_have_intervals() {
    assert_eq!(FINDINGS.len(), 27);
    for finding in FINDINGS.iter() {
        for read in &finding.readings {
            assert!(read.ci95.holds(read.value), "{} {}: {} in {:?}", finding.id, read.id, read.value, read.ci95);
        }
    }
}

/// A level that a run is too short for is reported as not measured.
#[test]
fn short_runs_skip_levels() {
    let findings = examine(&Scenario { weeks: 40, ..Scenario::default() }, &plan(8), &Progress::none()).unwrap();
    let verdict = |id: &str| findings.iter().find(|finding| finding.id == id).unwrap().readings[0].verdict;
    assert_eq!(["L5", "L6", "L8"].map(verdict), [RangeVerdict::NotMeasured; 3]);
    assert_ne!(verdict("L14"), RangeVerdict::NotMeasured);
}

/// A fit looks at L1 to L17 and at nothing else: however far the other levels are off, its loss is the same.
#[test]
fn later_levels_move_no_fit() {
    assert!(FINDINGS.iter().enumerate().all(|(n, finding)| finding.fitted == (n < 17)), "{FINDINGS:?}");
    let mut off = FINDINGS.clone();
    let read = |findings: &mut Vec<TargetResult>, at: usize| findings[at].readings[0].value = 1000.0;
    read(&mut off, 17);
    assert_eq!(misfit(&off), misfit(&FINDINGS));
    read(&mut off, 0);
    assert!(misfit(&off) > misfit(&FINDINGS));
}

/// Sales rise with hours and with leads; where nothing can be won there is no elasticity.
#[test]
fn elasticities_to_hours_and_leads() {
    let of = |findings: &[TargetResult], id: &str| {
        findings.iter().find(|finding| finding.id == id).unwrap().readings[0].clone()
    };
    let nothing = ["pipeline.fresh_win_hazard=0", "pipeline.stale_win_hazard=0", "company.repeat_share=0"].as_slice();
    let findings = examine(&with(nothing), &plan(8), &Progress::none()).unwrap();
    for id in ["L18", "L19"] {
        assert!(of(&FINDINGS, id).ci95.low > 0.0, "{id}");
        assert_eq!(of(&findings, id).verdict, RangeVerdict::NotMeasured);
    }
}

/// The Nordic sick leave has a range of its own.
#[test]
fn sick_leave_by_labor_market() {
    let target = |sets: &[&str]| {
        let findings = examine(&with(sets), &plan(2), &Progress::none()).unwrap();
        findings.iter().find(|finding| finding.id == "L24").unwrap().readings[0].target
    };
    assert!(target(&["leaving.labour_market=nordic"]).low > target(&[]).low);
}

/// Fewer sellers reach quota in the regime of 2023.
#[test]
fn fewer_reach_quota_in_2023() {
    for set in ["quota.regime=2023", "quota.regime=\"2023\""] {
        let findings = examine(&with(&[set]), &plan(200), &Progress::none()).unwrap();
        let read = &findings.iter().find(|finding| finding.id == "L5").unwrap().readings[0];
        assert_eq!((read.target.low, read.target.high), (0.30, 0.42));
        assert!((0.28..0.44).contains(&read.value), "{}", read.value);
    }
}

/// A Nordic labor market dismisses fewer, and fills seats during the notice period.
#[test]
fn nordic_labor_market() {
    let mean = |sets: &[&str], outcome| {
        let record = replicate(&with(sets), &plan(192), &Progress::none()).unwrap();
        record.outcomes.stat(outcome).mean
    };
    let nordic = ["leaving.labour_market=nordic"];
    let dismissed = mean(&nordic, Outcome::ExitsDismissal) / mean(&[], Outcome::ExitsDismissal);
    assert!((0.25..0.75).contains(&dismissed), "{dismissed}");
    assert!(mean(&nordic, Outcome::Vacant) < 0.8 * mean(&[], Outcome::Vacant));
    let at_once = [
        "leaving.labour_market=nordic",
        "leaving.nordic_notice_weeks=0",
        "leaving.nordic_dismissal_factor=1",
        "sick_leave.nordic_factor=1",
    ];
    assert_eq!(mean(&at_once, Outcome::Won), mean(&[], Outcome::Won), "without its effects it is the flexible one");
}

fn lasting(scenario: &Scenario, futures: u32) -> Option<Persistence> {
    persistence(scenario, &plan(futures), &Cancel::new()).unwrap()
}

/// A month of sales is mostly chance and a year mostly the seller, unless all sellers are alike.
#[test]
fn persistence_grows_with_the_period() {
    let [month, quarter, year] = lasting(&Scenario::default(), 192).unwrap().stretches;
    assert!((0.08..0.25).contains(&month.lasting.0), "{month:?}");
    assert!((0.25..0.50).contains(&quarter.lasting.0), "{quarter:?}");
    assert!((0.55..0.80).contains(&year.lasting.0), "{year:?}");
    for stretch in [month, quarter, year] {
        // Whoever is best was lucky too: better than the colleagues the year after, by much less.
        assert!(stretch.after.1.low > 1.0 && stretch.best.1.low > stretch.after.1.high, "{stretch:?}");
        assert!([stretch.lasting, stretch.best, stretch.after].iter().all(|(x, ci)| ci.holds(*x)), "{stretch:?}");
    }
    assert!(month.best.0 > quarter.best.0 && quarter.best.0 > year.best.0);
    let alike = lasting(&with(&["market.territory_sigma=0", "person.talent_sd=0"]), 192).unwrap();
    assert!(alike.stretches[2].lasting.1.high < 0.5 * year.lasting.0, "{alike:?}");
    assert_eq!(lasting(&Scenario { weeks: 104, ..Scenario::default() }, 64), None, "two years show no year after");
}

/// How many parameters rest on what.
fn sources() -> String {
    let grade = |source: ParameterSource| match source {
        ParameterSource::Verified(_) => "published, read by us",
        ParameterSource::Quoted(_) => "published, read in a page that quotes it",
        ParameterSource::Memory(_) => "published, from memory",
        ParameterSource::Uncertain(_) => "published, the number uncertain",
        ParameterSource::Computed(_) => "computed by us from stated inputs",
        ParameterSource::Claim(_) => "a claim of practice",
        ParameterSource::Assumption => "our assumption",
        ParameterSource::Setting => "no fact: a setting of the question",
    };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, info) in Parameters::all() {
        *counts.entry(grade(info.source)).or_default() += 1;
    }
    let mut text = String::from("\n| what the default rests on | parameters |\n| --- | --- |\n");
    for (grade, count) in &counts {
        writeln!(text, "| {grade} | {count} |").unwrap();
    }
    writeln!(text, "| all | {} |\n", counts.values().sum::<usize>()).unwrap();
    text
}

/// Every parameter has a source or says that it is an assumption, and the page counts them.
#[test]
fn generated_sources() {
    for (_, info) in Parameters::all() {
        let documented = match info.source {
            ParameterSource::Verified(source)
            | ParameterSource::Quoted(source)
            | ParameterSource::Memory(source)
            | ParameterSource::Uncertain(source)
            | ParameterSource::Computed(source)
            | ParameterSource::Claim(source) => source,
            ParameterSource::Assumption | ParameterSource::Setting => "said by the grade itself",
        };
        assert!(!documented.trim().is_empty(), "{}", info.key());
    }
    generated::parts(VALIDATION, &[("sources".to_owned(), sources())]);
}

/// How far apart two numbers of a table are; not at all where neither is one.
fn apart(old: &str, new: &str) -> f64 {
    let number = |cell: &str| {
        let plain = cell.trim_matches(['+', '%', ' ']).replace('−', "-").replace(',', "");
        let percent = if cell.ends_with('%') { 100.0 } else { 1.0 };
        if plain == "–" { None } else { Some(plain.parse::<f64>().unwrap_or_else(|_| panic!("{cell}")) / percent) }
    };
    match (number(old), number(new)) {
        (Some(old), Some(new)) => (old - new).abs(),
        (None, None) => 0.0,
        _ => f64::INFINITY,
    }
}

#[test]
fn numbers_of_tables_apart() {
    assert!((apart("+12.5%", "−1,000.0%") - 10.125).abs() < 1e-12);
    assert_eq!((apart("–", "–"), apart("–", "3")), (0.0, f64::INFINITY));
}

/// The page shows the levels that the command gives.
#[test]
fn generated_levels() {
    let table = format!("\n{}\n", markdown(&FINDINGS, &Words::new(Language::En)));
    let kept = generated::part(VALIDATION, "levels", &table);
    let bless = "./bless docs";
    let rows: Vec<Vec<&str>> = [&kept, &table].map(|t| t.trim().lines().collect()).into();
    assert_eq!(rows[0].len(), rows[1].len(), "{bless}");
    let readings = FINDINGS.iter().flat_map(|finding| &finding.readings);
    for ((old, new), read) in rows[0].iter().zip(&rows[1]).skip(2).zip(readings) {
        let cells = |row: &str| row.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
        let (old, new) = (cells(old), cells(new));
        assert_eq!(old[..5], new[..5], "{bless}");
        let off = apart(&old[5], &new[5]) / (read.target.high - read.target.low);
        assert!(off <= SLACK, "{} says {}, the model {}: {bless}", old[1], old[5], new[5]);
    }
}

/// The command prints the experiments as a table of at most 120 columns, or as JSON with every number of the table.
#[test]
fn experiments_on_the_command_line() {
    let at = tempfile::tempdir().unwrap();
    let print = |arguments: &[&str]| {
        let output = teamdrift(at.path()).args(["levels", "--experiments", "--futures", "64"]).args(arguments).output();
        String::from_utf8(output.unwrap().stdout).unwrap()
    };
    let table = print(&[]);
    assert!(table.lines().all(|line| line.chars().count() <= 120), "{table}");
    let printed: serde_json::Value = serde_json::from_str(&print(&["--json"])).unwrap();
    let listed = printed["experiments"].as_array().unwrap();
    let known = experiments::experiments().unwrap_or_else(|findings| panic!("{findings}"));
    assert_eq!(listed.len(), known.len());
    for (listed, known) in listed.iter().zip(known) {
        let (id, effects) = (known.id.as_str(), listed["effects"].as_array().unwrap());
        assert!(table.contains(&format!("{id:<5}{}\n", known.what)), "{id}");
        assert_eq!((listed["id"].as_str(), effects.len()), (Some(id), known.effects.len()));
        let whole = ["what", "sign", "expected", "value", "ci95", "verdict", "source", "certainty", "origin", "reason"];
        assert!(effects.iter().all(|effect| whole.iter().all(|key| effect.get(key).is_some())), "{effects:?}");
    }
}

/// The page shows the causal experiments as the command gives them.
#[test]
fn generated_experiments() {
    let table = experiments::experiments().unwrap_or_else(|findings| panic!("{findings}"));
    let results = experiments::measure(table, &Scenario::default(), &plan(400), &Progress::none()).unwrap();
    let fresh = format!("\n{}\n", experiments_markdown(&results));
    let kept = generated::part(VALIDATION, "experiments", &fresh);
    let bless = "./bless docs experiments";
    let rows: Vec<Vec<&str>> = [&kept, &fresh].map(|t| t.trim().lines().collect()).into();
    assert_eq!(rows[0].len(), rows[1].len(), "{bless}");
    // What is said of an experiment is as it stands in the table; what is measured may stray a little, as levels may.
    let effects = results.iter().flat_map(|result| &result.effects);
    for ((old, new), effect) in rows[0].iter().zip(&rows[1]).skip(2).zip(effects) {
        let cells = |row: &str| row.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
        let (old, new) = (cells(old), cells(new));
        assert_eq!((&old[..5], &old[8..]), (&new[..5], &new[8..]), "{bless}");
        let off = apart(&old[5], &new[5]) / (effect.expected.high - effect.expected.low);
        assert!(off <= SLACK, "{} {} says {}, the model {}: {bless}", old[1], old[3], old[5], new[5]);
    }
}

/// The defaults are the fitted values.
#[test]
fn defaults_are_the_fitted_values() {
    let page = std::fs::read_to_string(FIT).unwrap();
    let mut checked = 0;
    for row in page.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let id = Parameters::find(cells[1].trim_matches('`')).unwrap_or_else(|| panic!("docs/fit.md: {}", cells[1]));
        let expected = if cells[3] == "stays" { cells[2] } else { cells[3] };
        assert_eq!(Parameters::info(id).default.to_string(), expected, "{}", cells[1]);
        checked += 1;
    }
    assert!(checked > 5, "only {checked} rows");
}
