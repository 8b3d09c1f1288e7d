//! A screening of a scenario's parameters: Morris trajectories over their plausible ranges, every point under
//! the same luck.

use super::morris::{self, Screened};
use super::replicate::{Interrupted, Plan, on_threads};
use super::sweep::outcomes;
use rayon::prelude::*;
use std::sync::atomic::{AtomicU64, Ordering};
use teamdrift_core::measure::Outcome;
use teamdrift_core::model::Parameters;
use teamdrift_core::model::table::{Kind, ParameterId, Value};
use teamdrift_core::scenario::Scenario;

/// One parameter that is screened.
#[derive(Debug, Clone, PartialEq)]
pub struct Factor {
    /// Its key.
    pub key: String,
    id: ParameterId,
    /// Its plausible range.
    pub range: (f64, f64),
    whole: bool,
}

impl Factor {
    /// Every number with a plausible range whose key begins with one of `prefixes` (any, if there are none),
    /// in the order of the parameter table. Switches and choices have no range.
    #[must_use]
    pub fn all(prefixes: &[String]) -> Vec<Self> {
        let wanted = |key: &str| prefixes.is_empty() || prefixes.iter().any(|prefix| key.starts_with(prefix.as_str()));
        Parameters::all()
            .filter(|(_, info)| matches!(info.kind, Kind::Number | Kind::OptionalNumber | Kind::Count))
            .filter(|(_, info)| info.plausible.0 < info.plausible.1 && wanted(&info.key()))
            .map(|(id, info)| Self { key: info.key(), id, range: info.plausible, whole: info.kind == Kind::Count })
            .collect()
    }

    /// The value at a place of the unit cube.
    #[must_use]
    pub fn at(&self, place: f64) -> Value {
        let x = self.range.0 + place * (self.range.1 - self.range.0);
        Value::Number(if self.whole { x.round() } else { x })
    }
}

/// What is screened, and how.
#[derive(Debug, Clone)]
pub struct Screening {
    /// The scenario.
    pub scenario: Scenario,
    /// The parameters.
    pub factors: Vec<Factor>,
    /// How many trajectories.
    pub trajectories: u32,
    /// The outcome.
    pub outcome: Outcome,
    /// How each point is run.
    pub plan: Plan,
}

/// What a screening found.
#[derive(Debug, Clone)]
pub struct Screen {
    /// The points on the unit cube, trajectory by trajectory.
    pub design: Vec<Vec<Vec<f64>>>,
    /// The outcome's mean at each point.
    pub outcomes: Vec<f64>,
    /// What each factor's effects come to.
    pub factors: Vec<Screened>,
}

impl Screening {
    /// Futures in all.
    #[must_use]
    pub fn work(&self) -> u64 {
        u64::from(self.trajectories) * (self.factors.len() as u64 + 1) * u64::from(self.plan.futures)
    }

    /// Does it. `progress` hears how many futures are done of how many, and says whether to go on.
    ///
    /// # Errors
    /// [`Interrupted`] when `progress` says no.
    pub fn run(&self, progress: &(dyn Fn(u64, u64) -> bool + Sync)) -> Result<Screen, Interrupted> {
        let design = design(&self.factors, self.trajectories, self.plan.seed);
        let points: Vec<&Vec<f64>> = design.iter().flatten().collect();
        let done = AtomicU64::new(0);
        let heard = |futures: u32| {
            let futures = u64::from(futures);
            progress(done.fetch_add(futures, Ordering::Relaxed) + futures, self.work())
        };
        let mean = |point: &&Vec<f64>| -> Result<f64, Interrupted> {
            let outcomes = outcomes(&placed(&self.scenario, &self.factors, point), &self.plan, &heard)?;
            let there: Vec<f64> = outcomes.column(self.outcome).iter().copied().filter(|x| !x.is_nan()).collect();
            Ok(there.iter().sum::<f64>() / there.len() as f64)
        };
        let outcomes = on_threads(self.plan.threads, || points.par_iter().map(mean).collect::<Result<Vec<f64>, _>>())?;
        let effects = morris::effects(&design, &outcomes);
        let factors = effects.par_iter().map(|effects| morris::screened(effects, self.plan.seed)).collect();
        Ok(Screen { design, outcomes, factors })
    }
}

/// The trajectories through the factors' ranges, on the unit cube.
pub(super) fn design(factors: &[Factor], trajectories: u32, seed: u64) -> Vec<Vec<Vec<f64>>> {
    (0..trajectories).map(|number| morris::trajectory(factors.len(), number, seed)).collect()
}

/// The scenario at a point of the unit cube.
///
/// # Panics
/// When a parameter does not take a value of its plausible range: the table's own tests see to that.
pub(super) fn placed(scenario: &Scenario, factors: &[Factor], point: &[f64]) -> Scenario {
    let mut scenario = scenario.clone();
    for (factor, place) in factors.iter().zip(point) {
        if let Err(refused) = scenario.parameters.set(factor.id, factor.at(*place)) {
            panic!("{} does not take {}: {refused:?}", factor.key, factor.at(*place));
        }
    }
    scenario
}
