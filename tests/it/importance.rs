//! What the key answers rest on: the kept result is told where it should be, and the screening finds what is
//! known to matter.

use crate::generated;
use std::fmt::Write;
use teamdrift::experiments::Plan;
use teamdrift::experiments::Progress;
use teamdrift::experiments::importance::{self, Importance, KEY_ANSWERS, REPORTED_PARAMETERS, factors, screen};
use teamdrift::words::{Language, Words};
use teamdrift_model::Parameters;
use teamdrift_model::parameters::ParameterSource;

const VALIDATION: &str = "docs/validation.md";

/// The kept result as a table: a row a rank, a column an answer.
fn table(kept: &[Importance]) -> String {
    let words = Words::new(Language::En);
    let of = |id: &str| kept.iter().filter(|row| row.answer == id).collect::<Vec<_>>();
    let mut text = "\n|".to_owned();
    for answer in KEY_ANSWERS {
        write!(text, " | {}", answer.about).unwrap();
    }
    write!(text, " |\n| ---{} |", " | ---".repeat(KEY_ANSWERS.len())).unwrap();
    for rank in 0..REPORTED_PARAMETERS {
        write!(text, "\n| {}", rank + 1).unwrap();
        for answer in KEY_ANSWERS {
            let row = of(answer.id)[rank];
            let way = if row.mu > 0.0 { "↑" } else { "↓" };
            let size = if answer.id == "turnover" {
                words.number(row.mu_star[0], 3)
            } else {
                words.bare(row.mu_star[0], answer.unit)
            };
            write!(text, " | `{}` {way} {size}", row.parameter).unwrap();
        }
        text.push_str(" |");
    }
    text + "\n\n"
}

/// The page shows the kept result, and every parameter in it exists.
#[test]
fn generated_importance() {
    let kept = importance::kept();
    assert_eq!(
        kept.len(),
        REPORTED_PARAMETERS * KEY_ANSWERS.len(),
        "teamdrift sensitivity --headlines crates/experiments/src/importance.csv"
    );
    for row in &kept {
        let id = Parameters::find(&row.parameter).unwrap_or_else(|| panic!("{} is no parameter", row.parameter));
        assert_ne!(Parameters::info(id).source, ParameterSource::Setting, "{}", row.parameter);
        let [size, low, high] = row.mu_star;
        assert!((low..=high).contains(&size) && size >= row.mu.abs() - 1e-9, "{row:?}");
    }
    for answer in KEY_ANSWERS {
        let sizes: Vec<f64> = kept.iter().filter(|row| row.answer == answer.id).map(|row| row.mu_star[0]).collect();
        assert!(sizes.is_sorted_by(|a, b| a >= b) && sizes.len() == REPORTED_PARAMETERS, "{}", answer.id);
    }
    let fresh = table(&kept);
    generated::parts(VALIDATION, &[("importance".to_owned(), fresh)]);
}

/// A screening of the main answers finds what is known to matter.
#[test]
fn screening_finds_known_effects() {
    let keys = ["leaving.high_ambition_level", "leaving.shock_hazard", "market.leads_per_week"];
    let factors: Vec<_> = factors().into_iter().filter(|factor| keys.contains(&factor.key.as_str())).collect();
    assert_eq!(factors.len(), keys.len());
    let found = screen(&factors, 4, &Plan { futures: 64, ..Plan::default() }, &Progress::none()).unwrap();
    let effect = |answer: &str, parameter: &str| {
        found.iter().find(|row| row.answer == answer && row.parameter == parameter).unwrap().mu
    };
    // From 2.5 to 4 leads a week, around sales of 4 million a seat and a margin of a third.
    let leads = effect("contribution", "market.leads_per_week");
    assert!((200_000.0..2_000_000.0).contains(&leads), "{leads}");
    // .001 more a week is .052 more a year, less what other causes then miss, more what contagion adds.
    let shock = effect("turnover", "leaving.shock_hazard");
    assert!((0.02..0.10).contains(&shock), "{shock}");
    assert!(effect("gain", "market.leads_per_week") > 50_000.0);
    for answer in KEY_ANSWERS {
        // From where ambition counts as high changes what is counted, and nothing that happens.
        assert!(effect(answer.id, "leaving.high_ambition_level") == 0.0, "{}", answer.id);
    }
}

/// No parameter that the question sets is screened.
#[test]
fn question_is_not_screened() {
    let keys: Vec<String> = factors().into_iter().map(|factor| factor.key).collect();
    for asked in ["policy.support", "policy.own_quota_share", "team.sellers", "market.deal_mean", "start.support"] {
        assert!(!keys.contains(&asked.to_owned()), "{asked}");
    }
    assert!(keys.len() > 150, "{}", keys.len());
}
