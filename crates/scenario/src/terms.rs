//! Terms of work: what a file says of pay, hours and quota, and from when on it holds.
//!
//! The market has a pay plan of its own, in money. A file that describes a company gives it along with the own plan: what is
//! not said of the market is as the company pays at the start. Who changes the own plan afterwards (`--set`, an
//! alternative, an axis, an event) does not move the market.
//!
//! An alternative's pay, hours and quota hold from week 0 on. The weeks before, which give the team its history, are those
//! of its scenario: who compares a cut of pay asks what comes of it from now on.

use super::finding::Finding;
use super::grammar::MAX_EVENTS;
use super::read::Reader;
use super::texts::Place;
use super::tree::{Data, Entry, Node, TomlTable};
use teamdrift_model::Parameters;
use teamdrift_model::parameters::{ParameterId, Value};
use teamdrift_model::scenario::{Action, Event, Scenario};

/// Keys of `[pay]` of the own plan, and those of the market's.
const ANCHORED: [(&str, &str); 3] =
    [("base", "market_base"), ("commission", "market_commission"), ("accelerator", "market_accelerator")];

/// What an employer decides of pay, hours and quota. Other keys of these sections describe people or the market: they belong to
/// the world of an alternative, before week 0 too.
const FROM_WEEK_0: [&str; 8] = [
    "pay.base",
    "pay.overhead",
    "pay.commission",
    "pay.accelerator",
    "pay.by_the_hour",
    "quota.weekly",
    "quota.regime",
    "team.hours_per_week",
];

/// Gives the market's plan, where the files in `root` give the own plan alone, the same values.
pub(super) fn anchor_market(root: &mut TomlTable) {
    let Some(Entry { node: Node { data: Data::Table(pay), .. }, .. }) = root.get_mut("pay") else { return };
    for (own, market) in ANCHORED {
        let (Some(given), None) = (pay.get(own), pay.get(market)) else { continue };
        // A value that is refused is reported once, for the own plan.
        if Parameters::find(&format!("pay.{market}")).is_some_and(|id| takes(id, &given.node.data)) {
            pay.put(Entry { key: market.to_owned(), ..given.clone() });
        }
    }
}

/// Whether a numeric parameter takes a value.
fn takes(id: ParameterId, data: &Data) -> bool {
    let (low, high) = Parameters::info(id).allowed;
    matches!(data, Data::Number(Some(number)) if (low..=high).contains(number))
}

/// An alternative of `scenario` whose pay, hours and quota hold from week 0 on: before, the scenario's do. The change is an
/// event like any other, before those of the file, so that these go on to decide where they set the same.
pub(super) fn from_week_0(
    reader: &mut Reader<'_>,
    mut alternative: Scenario,
    scenario: &Scenario,
    place: &Place,
) -> Scenario {
    let mut changes: Vec<(ParameterId, Value)> = Vec::new();
    for id in FROM_WEEK_0.iter().filter_map(|key| Parameters::find(key)) {
        let (here, there) = (alternative.parameters.get(id), scenario.parameters.get(id));
        // The scenario takes its own value.
        if here != there && alternative.parameters.set(id, there).is_ok() {
            changes.push((id, here));
        }
    }
    if changes.is_empty() {
        return alternative;
    }
    if alternative.events.len() == MAX_EVENTS {
        let finding =
            Finding::error("this alternative has one event too many").at(place, "it changes pay, hours or quota");
        let help =
            format!("its pay, hours and quota are an event of week 0; allowed: at most {MAX_EVENTS} events in all");
        reader.findings.push(finding.help(help));
    }
    alternative.events.insert(0, Event { at: 0, until: None, team: None, action: Action::Set(changes) });
    alternative
}
