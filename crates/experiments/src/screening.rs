//! A screening of a scenario's parameters: Morris trajectories over their plausible ranges, every point under
//! common random numbers.

use super::chunks::{Chunked, Storage, StorageError};
use super::progress::{Interrupted, Progress};
use super::replicate::Plan;
use super::sweep::outcomes;
use rayon::prelude::*;
use std::ops::Range;
use teamdrift_model::Parameters;
use teamdrift_model::observe::Outcome;
use teamdrift_model::parameters::ParameterId;
use teamdrift_model::parameters::ParameterKind;
use teamdrift_model::parameters::Value;
use teamdrift_model::renamed::{RENAMED, Renamed, old_name, renamed};
use teamdrift_model::scenario::Scenario;
use teamdrift_stats::morris::{self, Screened};

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
    /// in the order of the parameter table. Switches and choices have no range. A prefix that is an old key, or that
    /// only old keys begin with, goes by the old names.
    #[must_use]
    pub fn all(prefixes: &[String]) -> Vec<Self> {
        let begins = |key: &str, prefix: &str| match is_old(prefix) {
            true => old_name(key).starts_with(prefix),
            false => key.starts_with(prefix),
        };
        let included = |key: &str| prefixes.is_empty() || prefixes.iter().any(|prefix| begins(key, prefix));
        Parameters::all()
            .filter(|(_, info)| {
                matches!(info.kind, ParameterKind::Number | ParameterKind::OptionalNumber | ParameterKind::Count)
            })
            .filter(|(_, info)| info.plausible.0 < info.plausible.1 && included(&info.key()))
            .map(|(id, info)| Self {
                key: info.key(),
                id,
                range: info.plausible,
                whole: info.kind == ParameterKind::Count,
            })
            .collect()
    }

    /// The parameters that `prefixes` mean by an old name.
    #[must_use]
    pub fn renamed(prefixes: &[String]) -> Vec<Renamed> {
        let old: Vec<&String> = prefixes.iter().filter(|prefix| is_old(prefix)).collect();
        RENAMED.iter().filter(|(key, _)| old.iter().any(|prefix| key.starts_with(prefix.as_str()))).copied().collect()
    }

    /// The value at a place of the unit cube.
    #[must_use]
    pub fn at(&self, place: f64) -> Value {
        let x = self.range.0 + place * (self.range.1 - self.range.0);
        Value::Number(if self.whole { x.round() } else { x })
    }
}

/// Whether a prefix of keys is one of old keys.
fn is_old(prefix: &str) -> bool {
    renamed(prefix).is_some() || !Parameters::all().any(|(_, info)| info.key().starts_with(prefix))
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
    /// Trajectories in a chunk, from 1.
    pub together: u32,
}

/// What a screening found.
#[derive(Debug, Clone)]
pub struct Screen {
    /// The outcome's mean at each point, trajectory by trajectory.
    pub outcomes: Vec<f64>,
    /// The summary of each factor's effects.
    pub factors: Vec<Screened>,
}

/// Futures after which a chunk is finished, about: seconds of work.
const CHUNK_FUTURES: u64 = 16_384;

impl Screening {
    /// A screening in chunks of a few seconds' work.
    #[must_use]
    pub fn new(scenario: Scenario, factors: Vec<Factor>, trajectories: u32, outcome: Outcome, plan: Plan) -> Self {
        let each = (factors.len() as u64 + 1) * u64::from(plan.futures.max(1));
        let together = (CHUNK_FUTURES / each).clamp(1, 512) as u32;
        Self { scenario, factors, trajectories, outcome, plan, together }
    }

    /// Points of each trajectory.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.factors.len() + 1
    }

    /// The points of a trajectory on the unit cube.
    #[must_use]
    pub fn trajectory(&self, number: u32) -> Vec<Vec<f64>> {
        morris::trajectory(self.factors.len(), number, self.plan.seed)
    }

    /// The result of the lines of a finished journal.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn screen(&self, kept: &dyn Storage) -> Result<Screen, StorageError> {
        let mut outcomes = Vec::with_capacity(self.trajectories as usize * self.steps());
        for chunk in 0..self.chunks() {
            for line in kept.text(chunk)?.lines() {
                outcomes.push(line.parse()?);
            }
        }
        let trajectories = (0..self.trajectories).map(|number| self.trajectory(number));
        let effects = morris::effects(self.factors.len(), trajectories, &outcomes);
        let factors = effects.par_iter().map(|effects| morris::screened(effects, self.plan.seed)).collect();
        Ok(Screen { outcomes, factors })
    }

    fn trajectories_of(&self, chunk: u32) -> Range<u32> {
        chunk * self.together..((chunk + 1) * self.together).min(self.trajectories)
    }

    /// The outcome's mean at a point; not a number where no future has the outcome.
    fn mean(&self, point: &[f64], progress: &Progress<'_>) -> Result<f64, Interrupted> {
        let outcomes = outcomes(&placed(&self.scenario, &self.factors, point), &self.plan, 0, progress)?;
        let there: Vec<f64> = outcomes.column(self.outcome).iter().copied().filter(|x| !x.is_nan()).collect();
        Ok(there.iter().sum::<f64>() / there.len() as f64)
    }
}

impl Chunked for Screening {
    fn plan(&self) -> String {
        let toml = teamdrift_scenario::to_toml(&self.scenario);
        let (version, outcome, trajectories) = (env!("CARGO_PKG_VERSION"), self.outcome.name(), self.trajectories);
        let (seed, futures, together) = (self.plan.seed, self.plan.futures, self.together);
        format!("{version}\n{toml}\n{:?}\n{outcome} {trajectories} {seed} {futures} {together}", self.factors)
    }

    fn chunks(&self) -> u32 {
        self.trajectories.div_ceil(self.together)
    }

    fn futures(&self, chunk: u32) -> u64 {
        self.trajectories_of(chunk).len() as u64 * self.steps() as u64 * u64::from(self.plan.futures)
    }

    fn threads(&self) -> usize {
        self.plan.threads
    }

    /// A line a point: the outcome's mean in the shortest form that reads back to the same bits.
    fn chunk(&self, chunk: u32, progress: &Progress<'_>) -> Result<String, Interrupted> {
        let points: Vec<Vec<f64>> = self.trajectories_of(chunk).flat_map(|number| self.trajectory(number)).collect();
        let line = |point: &Vec<f64>| Ok(format!("{}\n", self.mean(point, progress)?));
        Ok(points.par_iter().map(line).collect::<Result<Vec<String>, Interrupted>>()?.concat())
    }
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
