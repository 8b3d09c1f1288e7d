//! The documentation says what the code does: what can be generated is, and is tested for staleness.

use crate::generated;
use std::fmt::Write;
use teamdrift_model::Parameters;
use teamdrift_model::mechanisms::leaving::ordinary;
use teamdrift_model::mechanisms::policy::Intent;
use teamdrift_model::mechanisms::policy::PolicyKind;
use teamdrift_model::mechanisms::policy::intent;
use teamdrift_model::parameters::ParameterInfo;
use teamdrift_model::parameters::ParameterKind;
use teamdrift_model::scenario::Scenario;

const MODEL: &str = "docs/model.md";

/// A range, as short as can be.
fn range(info: &ParameterInfo, (low, high): (f64, f64)) -> String {
    match info.kind {
        ParameterKind::Switch => String::new(),
        ParameterKind::Choice(names) => names.join(", "),
        ParameterKind::Number | ParameterKind::OptionalNumber | ParameterKind::Count => format!("{low} to {high}"),
    }
}

fn table(infos: &[ParameterInfo]) -> String {
    let mut text = String::from(
        "\n| parameter | default | unit | plausible | allowed | source | |\n|---|---|---|---|---|---|---|\n",
    );
    for info in infos {
        let plausible =
            if matches!(info.kind, ParameterKind::Choice(_)) { String::new() } else { range(info, info.plausible) };
        let allowed = range(info, info.allowed);
        let (name, default, unit, source, doc) = (info.name, info.default, info.unit, info.source, info.doc);
        writeln!(text, "| `{name}` | {default} | {unit} | {plausible} | {allowed} | {source} | {doc} |").unwrap();
    }
    text.push('\n');
    text
}

/// What each kind of policy intends in its first week, if nothing else is said.
fn policies() -> String {
    let mut text =
        String::from("\n| kind | S° | D° | avoidance | criticism | consequences |\n|---|---|---|---|---|---|\n");
    for kind in PolicyKind::ALL {
        let mut scenario = Scenario::default();
        scenario.set("policy.kind", *kind).unwrap();
        scenario.set("policy.swing", 0.0).unwrap();
        let Intent { support, demand, avoidance, criticism, consequences, .. } = intent(&scenario.parameters.policy, 0);
        let name = kind.name();
        writeln!(text, "| {name} | {support} | {demand} | {avoidance} | {criticism} | {consequences} |").unwrap();
    }
    text.push('\n');
    text
}

fn ordinary_company() -> String {
    let mut text = String::from("\n| state | mean | standard deviation |\n|---|---|---|\n");
    for (state, (mean, sd)) in [
        ("satisfaction", ordinary::SATISFACTION),
        ("clarity", ordinary::CLARITY),
        ("exhaustion", ordinary::EXHAUSTION),
        ("trust", ordinary::TRUST),
        ("sum of log outputs", ordinary::LOG_OUTPUT),
    ] {
        writeln!(text, "| {state} | {mean} | {sd} |").unwrap();
    }
    text.push('\n');
    text
}

/// The parameter tables of the model's page are those of the code.
#[test]
fn generated_parameter_tables() {
    let mut tables: Vec<(String, String)> =
        Parameters::sections().map(|(name, _, infos)| (format!("parameters: {name}"), table(infos))).collect();
    tables.push(("policies".to_owned(), policies()));
    tables.push(("ordinary".to_owned(), ordinary_company()));
    generated::parts(MODEL, &tables);
}

/// Every parameter that the equations name exists.
#[test]
fn parameters_in_equations_exist() {
    // A code word with a point is a parameter of the section before it; mathematics escapes underscores, and a number
    // after the point is that of an equation.
    let page = std::fs::read_to_string(MODEL).unwrap().replace("\\_", "_");
    let sections: Vec<&str> = Parameters::sections().map(|(name, _, _)| name).collect();
    let mut checked = 0;
    for word in page.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '.')) {
        let Some((section, name)) = word.trim_end_matches('.').split_once('.') else { continue };
        if sections.contains(&section) && name.starts_with(char::is_alphabetic) && !["md", "rs", "py"].contains(&name) {
            assert!(Parameters::find(&format!("{section}.{name}")).is_some(), "docs/model.md names `{word}`");
            checked += 1;
        }
    }
    assert!(checked > 20, "only {checked} names were found");
}

/// The test functions declared in a file; none if there is no such file.
fn tests_in(path: &str) -> Option<String> {
    std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).ok()
}

/// Every test that the guarantees name exists.
#[test]
fn tests_in_guarantees_exist() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/guarantees.md")).unwrap();
    let folders = [
        "tests/it",
        "crates/experiments/src",
        "crates/experiments/src/compare",
        "crates/experiments/src/ensemble",
        "crates/experiments/src/design",
        "crates/stats/src",
        "crates/engine/src",
        "crates/model/src",
        "crates/model/src/observe",
        "crates/model/tests/engine",
    ];
    let mut checked = 0;
    for (room, name) in page.split('`').skip(1).step_by(2).filter_map(|word| word.split_once("::")) {
        let Some(name) = Some(name).filter(|name| name.starts_with(char::is_alphabetic)) else { continue };
        let files: Vec<String> = folders.iter().filter_map(|folder| tests_in(&format!("{folder}/{room}.rs"))).collect();
        assert!(!files.is_empty(), "docs/guarantees.md names `{room}::{name}`, and there is no such room");
        let declared = files.iter().any(|text| text.contains(&format!("fn {name}(")));
        assert!(declared, "docs/guarantees.md names `{room}::{name}`, which is no test");
        checked += 1;
    }
    assert!(checked > 15, "only {checked} names were found");
}
