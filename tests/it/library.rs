//! The library of ready scenarios: one at least for every claim, each of which runs, compares and is listed.

use crate::generated;
use std::collections::BTreeSet;
use teamdrift::cli::library::{by_claim, page};
use teamdrift::experiments::Plan;
use teamdrift::experiments::Progress;
use teamdrift::experiments::claims;
use teamdrift::experiments::compare::compare;
use teamdrift::scenario::{self, ScenarioTheme};
use teamdrift::words::{Language, Words};
use teamdrift_model::observe::Outcome;
use teamdrift_model::scenario::Scenario;

/// Every claim of practice has a built-in scenario, and every claim that a scenario shows exists.
#[test]
fn claims_have_scenarios() {
    let shown: BTreeSet<&str> = scenario::library().iter().flat_map(|ready| ready.claims).copied().collect();
    let known: BTreeSet<&str> = claims::library().unwrap().iter().map(|claim| claim.id.as_str()).collect();
    let of_practice = known.iter().filter(|id| id.starts_with(['B', 'K', 'T', 'A', 'R']));
    let without: Vec<&&str> = of_practice.filter(|id| !shown.contains(*id)).collect();
    assert!(without.is_empty(), "{without:?}: no scenario in crates/scenario/src/library.rs shows them");
    let unknown: Vec<&&str> = shown.iter().filter(|id| !known.contains(*id)).collect();
    assert!(unknown.is_empty(), "{unknown:?}: shown by a scenario in crates/scenario/src/library.rs, and no claim");
}

/// Scenarios of one theme stand together, and the question of each theme exists in every language.
#[test]
fn themes_are_grouped_and_translated() {
    let themes: Vec<ScenarioTheme> = scenario::library().iter().map(|ready| ready.theme).collect();
    assert!(themes.is_sorted(), "{themes:?}");
    let asked: BTreeSet<String> = themes.iter().map(|theme| format!("theme-{}", theme.name())).collect();
    for language in Language::ALL {
        let messages = language.catalog().lines().filter(|line| line.starts_with("theme-"));
        let themes: BTreeSet<String> = messages.map(|line| line.split(' ').next().unwrap().to_owned()).collect();
        assert_eq!(themes, asked, "{language:?}");
        let words = Words::new(language);
        assert!(asked.iter().all(|id| words.text(id).ends_with('?')), "{language:?}");
    }
}

/// Enough for every alternative to make a difference somewhere: who is hired changes few futures.
const FUTURES: u32 = 16;
/// Past every event of a ready scenario.
const WEEKS: u32 = 60;

/// Every built-in scenario runs, and each of its alternatives makes a difference.
#[test]
fn alternatives_make_a_difference() {
    let plan = Plan { futures: FUTURES, ..Plan::default() };
    let mut compared = 0;
    for ready in scenario::library() {
        let loaded = scenario::load(ready.name, &[]).unwrap_or_else(|findings| panic!("{findings}"));
        let alternatives = loaded.alternatives.into_iter().map(|(name, scenario)| Scenario { name, ..scenario });
        let all = std::iter::once(loaded.scenario).chain(alternatives);
        let scenarios: Vec<Scenario> = all.map(|s| Scenario { weeks: s.weeks.min(WEEKS), ..s }).collect();
        let comparison = compare(&scenarios, &plan, None, &Progress::none()).unwrap();
        for arm in &comparison.arms {
            let sold = arm.outcomes.column(Outcome::WonPerSeat);
            assert!(sold.iter().all(|x| *x > 0.0), "{}: {} sells nothing", ready.name, arm.scenario.name);
        }
        for (arm, pair) in comparison.alternatives() {
            assert!(pair.divergence.share > 0.0, "{}: {} changes nothing", ready.name, arm.scenario.name);
            compared += 1;
        }
    }
    assert!(compared > 80, "only {compared} alternatives were compared");
}

/// The pages list the library as it is.
#[test]
fn generated_library() {
    let page = page().unwrap_or_else(|failure| panic!("{failure:?}"));
    generated::parts("docs/scenarios.md", &[("library".to_owned(), page)]);
    generated::parts("docs/claims.md", &[("scenarios".to_owned(), by_claim())]);
}
