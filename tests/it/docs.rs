//! The documentation says what the code does: what can be generated is, and is tested for staleness.

use std::fmt::Write;
use teamdrift::core::model::Parameters;
use teamdrift::core::model::table::{Kind, ParameterInfo};

const MODEL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/model.md");

/// A range, as short as can be.
fn range(info: &ParameterInfo, (low, high): (f64, f64)) -> String {
    match info.kind {
        Kind::Switch => String::new(),
        Kind::Choice(names) => names.join(", "),
        Kind::Number | Kind::OptionalNumber | Kind::Count => format!("{low} to {high}"),
    }
}

fn table(infos: &[ParameterInfo]) -> String {
    let mut text = String::from(
        "\n| parameter | default | unit | plausible | allowed | source | |\n|---|---|---|---|---|---|---|\n",
    );
    for info in infos {
        let plausible = if matches!(info.kind, Kind::Choice(_)) { String::new() } else { range(info, info.plausible) };
        let allowed = range(info, info.allowed);
        let (name, default, unit, source, doc) = (info.name, info.default, info.unit, info.source, info.doc);
        writeln!(text, "| `{name}` | {default} | {unit} | {plausible} | {allowed} | {source} | {doc} |").unwrap();
    }
    text.push('\n');
    text
}

/// The page with every marked table replaced by the one that the code gives.
fn generated(page: &str) -> String {
    let mut page = page.to_owned();
    for (name, _, infos) in Parameters::sections() {
        let begin = format!("<!-- parameters: {name} -->\n");
        let from = page.find(&begin).unwrap_or_else(|| panic!("docs/model.md has no table for `{name}`")) + begin.len();
        let length = page[from..].find("<!-- end -->").unwrap_or_else(|| panic!("the table for `{name}` has no end"));
        page.replace_range(from..from + length, &table(infos));
    }
    page
}

#[test]
fn the_parameter_tables_of_the_model_are_those_of_the_code() {
    let page = std::fs::read_to_string(MODEL).unwrap();
    let fresh = generated(&page);
    if std::env::var_os("TEAMDRIFT_BLESS").is_some() {
        std::fs::write(MODEL, &fresh).unwrap();
    } else {
        let stale = page.lines().zip(fresh.lines()).position(|(old, new)| old != new);
        let bless = "TEAMDRIFT_BLESS=1 cargo test --test it docs";
        assert!(page == fresh, "docs/model.md is stale from line {:?} on; {bless}", stale.map(|line| line + 1));
    }
}

#[test]
fn every_parameter_named_in_the_equations_exists() {
    // A code word with a point is a parameter of the section before it.
    let page = std::fs::read_to_string(MODEL).unwrap();
    let sections: Vec<&str> = Parameters::sections().map(|(name, _, _)| name).collect();
    let mut checked = 0;
    for word in page.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '.')) {
        let Some((section, name)) = word.trim_end_matches('.').split_once('.') else { continue };
        if sections.contains(&section) && !["md", "rs", "py"].contains(&name) {
            assert!(Parameters::find(&format!("{section}.{name}")).is_some(), "docs/model.md names `{word}`");
            checked += 1;
        }
    }
    assert!(checked > 20, "only {checked} names were found");
}
