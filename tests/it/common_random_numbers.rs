//! What common random numbers save, in a table of ten pairs: `docs/common-random-numbers.md`.

use crate::generated;
use std::fmt::Write;
use teamdrift::experiments::Progress;
use teamdrift::experiments::{Plan, replicate};
use teamdrift::scenario;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Outcomes;
use teamdrift_model::observe::RecordOptions;
use teamdrift_model::scenario::Scenario;
use teamdrift_stats::paired;

/// What is changed of which scenario, in words and as sets of the two sides.
type PairOf = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const PAIRS: [PairOf; 10] = [
    ("support .60 against .58", "ordinary", &["policy.support=0.6"], &["policy.support=0.58"]),
    ("support .68 against .58", "ordinary", &["policy.support=0.68"], &["policy.support=0.58"]),
    ("demand .68 against .58", "ordinary", &["policy.demand=0.68"], &["policy.demand=0.58"]),
    ("market 10 % larger", "ordinary", &["market.demand=1.1"], &["market.demand=1.0"]),
    ("quota 10 % lower", "ordinary", &["quota.weekly=74700"], &["quota.weekly=83000"]),
    ("a manager with more skill", "ordinary", &["manager.relation_skill=0.65"], &["manager.relation_skill=0.5"]),
    ("exits not contagious", "ordinary", &["mechanisms.exit_contagion=false"], &[]),
    ("promotion: best aptitude, not best seller", "promote-top-seller", &["@best-aptitude"], &[]),
    ("promotion: from outside", "promote-top-seller", &["@outside"], &[]),
    ("support only against demand only", "support-only", &[], &["@@demand-only"]),
];

/// A scenario with sets; `@name` stands for one of its alternatives, `@@name` for another scenario.
fn side(name: &str, sets: &[&str]) -> Scenario {
    let plain: Vec<String> = sets.iter().filter(|set| !set.starts_with('@')).map(|set| (*set).to_owned()).collect();
    let other = sets.iter().find_map(|set| set.strip_prefix("@@"));
    let loaded = scenario::load(other.unwrap_or(name), &plain).unwrap_or_else(|findings| panic!("{findings}"));
    match sets.iter().find_map(|set| set.strip_prefix('@').filter(|rest| !rest.starts_with('@'))) {
        Some(name) => loaded.alternatives.into_iter().find(|(key, _)| key == name).unwrap().1,
        None => loaded.scenario,
    }
}

fn outcomes(scenario: &Scenario, seed: u64) -> Outcomes {
    let recording = RecordOptions { outcomes_only: true, ..RecordOptions::default() };
    replicate(scenario, &Plan { seed, futures: 512, recording, ..Plan::default() }, &Progress::none()).unwrap().outcomes
}

const OUTCOMES: [Outcome; 3] = [Outcome::ContributionPerSeat, Outcome::WonPerSeat, Outcome::Turnover];

/// Common random numbers save most futures, and the page says how many.
#[test]
fn generated_common_random_numbers() {
    let mut page = String::from(
        "# Common random numbers: what the same luck saves\n\n\
         Both sides of a comparison meet the same market, leads, candidates, offers and illnesses. How many times\n\
         more futures independent luck would need for the same interval of the mean difference: the variance of\n\
         the difference between runs under two seeds, over that of the paired difference under one. 512 futures of\n\
         each side, three years, seeds 1 and 2. Written by\n\
         `./bless docs`; a test fails when the page is stale.\n\n\
         | pair | contribution | sales | turnover | correlation (contribution) |\n\
         | --- | ---: | ---: | ---: | ---: |\n",
    );
    for (name, scenario, ours, theirs) in PAIRS {
        let (a, b) = (outcomes(&side(scenario, ours), 1), outcomes(&side(scenario, theirs), 1));
        let independent_arm = outcomes(&side(scenario, theirs), 2);
        let _ = write!(page, "| {name} |");
        for outcome in OUTCOMES {
            let same = paired(a.column(outcome), b.column(outcome));
            let independent = paired(a.column(outcome), independent_arm.column(outcome));
            let ratio = (independent.difference.sd / same.difference.sd).powi(2);
            // The formula that every comparison tells from its own futures agrees with what was tried out.
            assert!((ratio / same.variance_ratio - 1.0).abs() < 0.35, "{name}: {ratio} and {}", same.variance_ratio);
            assert!(ratio > 1.0, "{name}: the same luck costs futures for {}", outcome.name());
            let _ = write!(page, " {ratio:.1} |");
        }
        let _ = writeln!(page, " {:.3} |", paired(a.column(OUTCOMES[0]), b.column(OUTCOMES[0])).correlation);
    }
    generated::file("docs/common-random-numbers.md", &page);
}
