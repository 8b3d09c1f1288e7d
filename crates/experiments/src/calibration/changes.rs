//! Small paired changes of a company: what its sales do when a lever is moved a little, everything else and all luck the same.

use crate::{Interrupted, Plan, Progress, replicate};
use teamdrift_engine::math::ln;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::RecordOptions;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::{Action, Event, Scenario};
use teamdrift_model::{Parameters, observe::Record};

/// How far a lever is moved to each side.
const STEP: f64 = 0.1;

/// What is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lever {
    /// Hours that everybody gives to selling.
    SellingHours,
    /// Leads that the market gives.
    Leads,
}

impl Lever {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::SellingHours, Self::Leads];

    /// The parameter that is multiplied.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SellingHours => "effort.selling_share",
            Self::Leads => "market.leads_per_week",
        }
    }

    /// The scenario with the lever moved by this factor, at week 0 and not in the history.
    fn moved(self, scenario: &Scenario, factor: f64) -> Scenario {
        let mut moved = scenario.clone();
        let at = Parameters::find(self.key()).map(|id| (id, scenario.parameters.get(id)));
        if let Some((id, Value::Number(x))) = at {
            let action = Action::Set(vec![(id, Value::Number(factor * x))]);
            // Before the scenario's own events, which go before it in the same week.
            moved.events.insert(0, Event { at: 0, until: None, team: None, action });
        }
        moved
    }
}

/// What was won with each lever up and down, a number a future.
#[derive(Debug, Clone)]
pub struct Changes(Vec<(Lever, Vec<f64>, Vec<f64>)>);

impl Changes {
    /// Simulates all of them, with half of the plan's futures: pairs need few.
    ///
    /// # Errors
    /// [`Interrupted`] when cancelled.
    pub fn of(scenario: &Scenario, plan: &Plan, progress: &Progress<'_>) -> Result<Self, Interrupted> {
        let recording = RecordOptions { outcomes_only: true, ..RecordOptions::default() };
        let plan = Plan { futures: Self::futures(plan), recording, ..plan.clone() };
        let won = |record: Record| record.outcomes.column(Outcome::Won).to_vec();
        let run = |lever: Lever, factor| replicate(&lever.moved(scenario, factor), &plan, progress).map(won);
        let both = |lever| Ok((lever, run(lever, 1.0 + STEP)?, run(lever, 1.0 - STEP)?));
        Lever::ALL.into_iter().map(both).collect::<Result<Vec<_>, Interrupted>>().map(Self)
    }

    /// How many futures each side is simulated with.
    #[must_use]
    pub fn futures(plan: &Plan) -> u32 {
        plan.futures.div_ceil(2)
    }

    /// What a future adds: won with the lever up, and down. A future that was not simulated adds nothing.
    #[must_use]
    pub fn won(&self, lever: Lever, future: usize) -> Vec<f64> {
        let found = self.0.iter().find(|(known, ..)| *known == lever);
        let pair = found.and_then(|(_, up, down)| Some(vec![*up.get(future)?, *down.get(future)?]));
        pair.unwrap_or_else(|| vec![0.0, 0.0])
    }
}

/// The elasticity of what is won to a lever.
#[must_use]
pub fn elasticity(s: &[f64]) -> f64 {
    if s[0] > 0.0 && s[1] > 0.0 { ln(s[0] / s[1]) / ln((1.0 + STEP) / (1.0 - STEP)) } else { f64::NAN }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lever is moved from week 0 on, and an own event of the scenario has the last word.
    #[test]
    fn levers_move_the_scenario() {
        let leads = |scenario: &Scenario| scenario.parameters.market.leads_per_week();
        let scenario = Scenario::default();
        let moved = Lever::Leads.moved(&scenario, 1.1);
        assert_eq!(leads(&moved), leads(&scenario), "the history is as it was");
        let Action::Set(set) = &moved.events[0].action else { panic!("{:?}", moved.events) };
        assert_eq!(set[0].1, Value::Number(1.1 * leads(&scenario)));
        assert!(Lever::ALL.iter().all(|lever| lever.moved(&scenario, 0.9).events.len() == 1));
    }

    /// What is won in proportion has elasticity 1, what stays 0; nothing won has none.
    #[test]
    fn elasticity_of_known_changes() {
        assert!((elasticity(&[1.1, 0.9]) - 1.0).abs() < 1e-12);
        assert!(elasticity(&[5.0, 5.0]).abs() < 1e-12);
        assert!(elasticity(&[0.0, 0.0]).is_nan());
    }
}
