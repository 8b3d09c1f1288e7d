//! Terms of work: what a file says of pay.
//!
//! The market has a pay plan of its own, in money. A file that describes a company gives it along with the own plan: what is
//! not said of the market is as the company pays at the start. Who changes the own plan afterwards (`--set`, an
//! alternative, an axis, an event) does not move the market.

use super::tree::{Data, Entry, Node, TomlTable};
use teamdrift_model::Parameters;
use teamdrift_model::parameters::ParameterId;

/// Keys of `[pay]` of the own plan, and those of the market's.
const ANCHORED: [(&str, &str); 3] =
    [("base", "market_base"), ("commission", "market_commission"), ("accelerator", "market_accelerator")];

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
