//! The arms of the experiments: what a claim's alternatives set.
//!
//! The four corners intend .15 or .85 on each side. Support and demand take the same manager hours a
//! level, so equal leader effort is an equal sum of the two: the even team at the effort of (.15, .85) is
//! (.5, .5).

use super::trial::{Arm, arm, set};
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Action;
use teamdrift_model::scenario::Event;
use teamdrift_model::scenario::Scenario;

pub(super) fn fixed(scenario: &mut Scenario, support: f64, demand: f64) {
    set(scenario, "policy.kind", Value::Choice("fixed"));
    set(scenario, "policy.support", Value::Number(support));
    set(scenario, "policy.demand", Value::Number(demand));
}

pub(super) fn off(scenario: &mut Scenario, mechanism: &str) {
    set(scenario, mechanism, Value::Switch(false));
}

fn growing(scenario: &mut Scenario) {
    set(scenario, "market.growth", Value::Number(0.1));
}

fn sixteen(scenario: &mut Scenario) {
    set(scenario, "team.sellers", Value::Count(16));
}

fn relation_leader(scenario: &mut Scenario) {
    set(scenario, "policy.kind", Value::Choice("relation-leader"));
    set(scenario, "policy.demand", Value::Number(0.65));
}

fn one_week(scenario: &mut Scenario) {
    let key = |name| teamdrift_model::Parameters::find(name);
    let values = [key("policy.support"), key("policy.demand")].into_iter().flatten();
    let action = Action::Set(values.map(|id| (id, Value::Number(0.95))).collect());
    scenario.events.push(Event { at: 26, until: Some(27), team: None, action });
}

fn frightened(scenario: &mut Scenario) {
    set(scenario, "policy.kind", Value::Choice("situational"));
    set(scenario, "policy.support", Value::Number(0.3));
    set(scenario, "policy.demand", Value::Number(0.7));
}

pub(super) const ORDINARY: Arm =
    Arm { name: "ordinary", about: "the ordinary company's leadership, steady", build: |_| {} };
pub(super) const APATHY: Arm =
    Arm { name: "none", about: "neither support nor demand (.15, .15)", build: |s| fixed(s, 0.15, 0.15) };
pub(super) const COMFORT: Arm =
    Arm { name: "support", about: "support only (.85, .15)", build: |s| fixed(s, 0.85, 0.15) };
pub(super) const STRESS: Arm = Arm { name: "demand", about: "demand only (.15, .85)", build: |s| fixed(s, 0.15, 0.85) };
pub(super) const PERFORMANCE: Arm =
    Arm { name: "both", about: "strong on both (.85, .85)", build: |s| fixed(s, 0.85, 0.85) };
pub(super) const EVEN_30: Arm = Arm { name: "even-30", about: "light on both (.3, .3)", build: |s| fixed(s, 0.3, 0.3) };
pub(super) const EVEN_50: Arm = Arm { name: "even-50", about: "the even team (.5, .5)", build: |s| fixed(s, 0.5, 0.5) };
pub(super) const EVEN_70: Arm = Arm { name: "even-70", about: "firm on both (.7, .7)", build: |s| fixed(s, 0.7, 0.7) };
pub(super) const FULL: Arm = Arm { name: "even-100", about: "all of both (1, 1)", build: |s| fixed(s, 1.0, 1.0) };
pub(super) const LARGE_70: Arm = Arm {
    name: "even-70-of-16",
    about: "firm on both, sixteen sellers",
    build: |s| {
        fixed(s, 0.7, 0.7);
        sixteen(s);
    },
};
pub(super) const LARGE_FULL: Arm = Arm {
    name: "even-100-of-16",
    about: "all of both, sixteen sellers",
    build: |s| {
        fixed(s, 1.0, 1.0);
        sixteen(s);
    },
};
pub(super) const COMFORT_GROWING: Arm = Arm {
    name: "support-growing",
    about: "support only, in a market that grows by a tenth a year",
    build: |s| {
        fixed(s, 0.85, 0.15);
        growing(s);
    },
};
pub(super) const PERFORMANCE_GROWING: Arm = Arm {
    name: "both-growing",
    about: "strong on both, in a market that grows by a tenth a year",
    build: |s| {
        fixed(s, 0.85, 0.85);
        growing(s);
    },
};
pub(super) const ERRATIC: Arm = Arm {
    name: "erratic",
    about: "the same on average, swinging by .35 every other week",
    build: |s| set(s, "policy.kind", Value::Choice("erratic")),
};
pub(super) const ERRATIC_UNFELT: Arm = Arm {
    name: "erratic-unfelt",
    about: "the same swings, with unsteadiness itself costing nothing",
    build: |s| {
        set(s, "policy.kind", Value::Choice("erratic"));
        off(s, "mechanisms.unsteadiness");
    },
};
pub(super) const STRESS_UNPUSHED: Arm = Arm {
    name: "demand-unpushed",
    about: "demand only, pressure not pushing from prospecting to closing",
    build: |s| {
        fixed(s, 0.15, 0.85);
        off(s, "mechanisms.push");
    },
};
pub(super) const COMFORT_UNEASED: Arm = Arm {
    name: "support-without-ease",
    about: "support only, low standards neither easing nor boring anybody",
    build: |s| {
        fixed(s, 0.85, 0.15);
        off(s, "mechanisms.ease");
    },
};
pub(super) const PERFORMANCE_UNEASED: Arm = Arm {
    name: "both-without-ease",
    about: "strong on both, low standards neither easing nor boring anybody",
    build: |s| {
        fixed(s, 0.85, 0.85);
        off(s, "mechanisms.ease");
    },
};
pub(super) const PERFORMANCE_UNCHALLENGED: Arm = Arm {
    name: "both-without-challenge",
    about: "strong on both, a high standard challenging nobody",
    build: |s| {
        fixed(s, 0.85, 0.85);
        off(s, "mechanisms.challenge");
    },
};
pub(super) const ORDINARY_UNCHALLENGED: Arm = Arm {
    name: "ordinary-without-challenge",
    about: "the ordinary company's leadership, a high standard challenging nobody",
    build: |s| off(s, "mechanisms.challenge"),
};
pub(super) const ONE_WEEK: Arm = Arm { name: "one-week", about: "one week of (.95, .95), in week 26", build: one_week };
pub(super) const WELL_MEANT: Arm = Arm {
    name: "well-meant",
    about: "a relation leader who means (.8, .65) and avoids the hard conversations",
    build: relation_leader,
};
pub(super) const FRIGHTENED: Arm =
    Arm { name: "frightened", about: "a situational manager at (.3, .7), where safety is low", build: frightened };
pub(super) const FRIGHTENED_OPEN: Arm = Arm {
    name: "frightened-open",
    about: "the same, with problems told openly all the same",
    build: |s| {
        frightened(s);
        off(s, "mechanisms.hidden_problems");
    },
};

// What is left of an effect without a mechanism: arms that differ from another by a switch, or by a parameter at its
// neutral value.

pub(super) const APATHY_APART: Arm = arm!("none-without-contagion", "neither support nor demand, nobody infecting anybody",
    like APATHY; "mechanisms.contagion" = false, "mechanisms.exit_contagion" = false);
pub(super) const ORDINARY_APART: Arm = arm!("ordinary-without-contagion", "the ordinary company, nobody infecting anybody";
    "mechanisms.contagion" = false, "mechanisms.exit_contagion" = false);
pub(super) const STRESS_UNWORN: Arm = arm!("demand-without-strain", "demand only, strain costing no effort and feeling no heavier",
    like STRESS; "mechanisms.strain_on_effort" = false, "mechanisms.strain_on_load" = false);
pub(super) const EVEN_UNWORN: Arm = arm!("even-50-without-strain", "the even team, the same", like EVEN_50;
    "mechanisms.strain_on_effort" = false, "mechanisms.strain_on_load" = false);
pub(super) const STRESS_UNHINDERED: Arm = arm!("demand-without-hindrance", "demand only, pressure without safety not demotivating",
    like STRESS; "mechanisms.hindrance" = false);
pub(super) const EVEN_UNHINDERED: Arm = arm!("even-50-without-hindrance", "the even team, the same", like EVEN_50;
    "mechanisms.hindrance" = false);
pub(super) const PERFORMANCE_UNTAUGHT: Arm = arm!("both-without-learning", "strong on both, skills staying as they are",
    like PERFORMANCE; "mechanisms.learning" = false);
pub(super) const ORDINARY_UNTAUGHT: Arm = arm!("ordinary-without-learning", "the ordinary company, skills staying as they are";
    "mechanisms.learning" = false);
pub(super) const LARGE_70_UNLIMITED: Arm = arm!("even-70-of-16-unlimited", "firm on both, sixteen sellers, all the hours it takes",
    like LARGE_70; "mechanisms.manager_hours" = false);
pub(super) const LARGE_FULL_UNLIMITED: Arm = arm!("even-100-of-16-unlimited", "all of both, sixteen sellers, all the hours it takes",
    like LARGE_FULL; "mechanisms.manager_hours" = false);
