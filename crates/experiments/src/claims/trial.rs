//! The arms of experiments, simulated under one seed, and what is kept of each: every arm has the same random numbers, so
//! their futures pair up.

use super::window::{MONTH, Window};
use super::{Claim, ClaimArm};
use crate::{Interrupted, Plan, Progress, replicate};
use std::collections::{BTreeMap, BTreeSet};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Record as Replication;
use teamdrift_model::scenario::Scenario;
use teamdrift_stats::Estimate;

/// What effects and charts read of an arm. Everything else that was simulated is dropped, so that many arms fit into
/// memory together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Kept {
    means: BTreeSet<(Measure, Window)>,
    swings: BTreeSet<(Measure, Window)>,
    months: BTreeSet<Measure>,
}

impl Kept {
    /// The mean of a measure over a window.
    pub fn mean(&mut self, measure: Measure, window: Window) {
        self.means.insert((measure, window));
    }

    /// How much a measure swings from week to week within a window.
    pub fn swing(&mut self, measure: Measure, window: Window) {
        self.swings.insert((measure, window));
    }

    /// A measure month by month.
    pub fn months(&mut self, measure: Measure) {
        self.months.insert(measure);
    }

    /// Everything that `other` keeps, too.
    pub fn join(&mut self, other: &Self) {
        self.means.extend(&other.means);
        self.swings.extend(&other.swings);
        self.months.extend(&other.months);
    }
}

/// What was asked of an arm and is not there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Missing {
    /// The arm was not simulated.
    #[error("the arm `{0}` was not simulated")]
    Arm(String),
    /// A mean over a window was not kept.
    #[error("`{0}` over {1} was not kept")]
    Window(&'static str, Window),
    /// The course by months was not kept.
    #[error("`{0}` was not kept month by month")]
    Months(&'static str),
}

/// What is kept of an arm, a number a future.
#[derive(Debug, Clone)]
pub struct ArmSummary {
    means: BTreeMap<(Measure, Window), Vec<f64>>,
    swings: BTreeMap<(Measure, Window), Vec<f64>>,
    outcomes: Vec<Vec<f64>>,
    months: BTreeMap<Measure, Vec<Vec<f64>>>,
    /// Budgeted seats.
    pub seats: f64,
}

impl ArmSummary {
    /// Reduces a replication of `scenario`. A window that ends after the scenario does is skipped.
    #[must_use]
    pub fn of(scenario: &Scenario, replication: &Replication, kept: &Kept) -> Self {
        let weekly = &replication.weekly;
        let futures = replication.outcomes.futures();
        let mean = |measure: Measure, from: usize, to: usize| {
            let mut sum = vec![0.0; futures];
            let mut count = vec![0.0_f64; futures];
            for week in from..to {
                for (future, x) in weekly.values(week, measure).iter().enumerate() {
                    // An empty team has no mean over sellers.
                    if !x.is_nan() {
                        sum[future] += x;
                        count[future] += 1.0;
                    }
                }
            }
            sum.iter().zip(&count).map(|(s, n)| s / n).collect::<Vec<f64>>()
        };
        let by_month = |measure, from: usize, to: usize| -> Vec<Vec<f64>> {
            (from / MONTH..to / MONTH).map(|at| mean(measure, at * MONTH, (at + 1) * MONTH)).collect()
        };
        let over = |measure, window: Window| {
            if !window.by_months {
                return mean(measure, window.from, window.to);
            }
            let months = by_month(measure, window.from, window.to);
            let mean = |future: usize| months.iter().map(|month| month[future]).sum::<f64>() / months.len() as f64;
            (0..futures).map(mean).collect()
        };
        let swing = |measure, window: Window| {
            let center = mean(measure, window.from, window.to);
            let mut squares = vec![0.0; futures];
            for week in window.from..window.to {
                for (future, x) in weekly.values(week, measure).iter().enumerate() {
                    squares[future] += (x - center[future]) * (x - center[future]);
                }
            }
            let n = (window.to - window.from).max(2) as f64 - 1.0;
            squares.iter().map(|s| (s / n).sqrt()).collect::<Vec<f64>>()
        };
        let there = |asked: &&(Measure, Window)| asked.1.to <= weekly.weeks();
        Self {
            means: kept.means.iter().filter(there).map(|asked| (*asked, over(asked.0, asked.1))).collect(),
            swings: kept.swings.iter().filter(there).map(|asked| (*asked, swing(asked.0, asked.1))).collect(),
            outcomes: Outcome::ALL.iter().map(|o| replication.outcomes.column(*o).to_vec()).collect(),
            months: kept.months.iter().map(|measure| (*measure, by_month(*measure, 0, weekly.weeks()))).collect(),
            seats: f64::from(scenario.seats()),
        }
    }

    /// A measure's mean over a window, a number a future.
    ///
    /// # Errors
    /// When it was not kept.
    pub fn values(&self, measure: Measure, window: Window) -> Result<&[f64], Missing> {
        let values = self.means.get(&(measure, window));
        values.map(Vec::as_slice).ok_or(Missing::Window(measure.name(), window))
    }

    /// The mean over futures of a measure's mean over a window.
    ///
    /// # Errors
    /// When it was not kept.
    pub fn mean(&self, measure: Measure, window: Window) -> Result<Estimate, Missing> {
        self.values(measure, window).map(Estimate::mean)
    }

    /// The log of that mean.
    ///
    /// # Errors
    /// When it was not kept.
    pub fn log(&self, measure: Measure, window: Window) -> Result<Estimate, Missing> {
        self.values(measure, window).map(Estimate::log_of_mean)
    }

    /// A measure's mean in each four-week month, `[month][future]`.
    ///
    /// # Errors
    /// When it was not kept.
    pub fn by_month(&self, measure: Measure) -> Result<&[Vec<f64>], Missing> {
        self.months.get(&measure).map(Vec::as_slice).ok_or(Missing::Months(measure.name()))
    }

    /// How much a measure swings within a window: the mean over futures of the standard deviation between weeks.
    ///
    /// # Errors
    /// When it was not kept.
    pub fn swing(&self, measure: Measure, window: Window) -> Result<Estimate, Missing> {
        let swings = self.swings.get(&(measure, window));
        swings.map(|swings| Estimate::mean(swings)).ok_or(Missing::Window(measure.name(), window))
    }

    /// The share of futures in which a measure is above 0 in some week of a window.
    ///
    /// # Errors
    /// When it was not kept.
    pub fn ever(&self, measure: Measure, window: Window) -> Result<Estimate, Missing> {
        let means = self.values(measure, window)?;
        let occurred: Vec<f64> = means.iter().map(|mean| f64::from(u8::from(*mean > 0.0))).collect();
        Ok(Estimate::mean(&occurred))
    }

    /// An outcome of the whole course, a number a future.
    #[must_use]
    pub fn outcome(&self, outcome: Outcome) -> &[f64] {
        &self.outcomes[outcome.index()]
    }
}

/// The arms of some claims, simulated under one seed.
#[derive(Debug, Clone, Default)]
pub struct Trial {
    /// What the arms are laid over.
    base: Scenario,
    kept: Kept,
    summaries: BTreeMap<String, ArmSummary>,
}

impl Trial {
    /// A trial of arms that are laid over `base`, of which `kept` is kept.
    #[must_use]
    pub fn new(base: Scenario, kept: Kept) -> Self {
        Self { base, kept, ..Self::default() }
    }

    /// Simulates those of a claim's arms that are not there yet, each once. Progress counts futures.
    ///
    /// # Errors
    /// [`Interrupted`] when cancelled.
    pub fn simulate(&mut self, claim: &Claim, plan: &Plan, progress: &Progress<'_>) -> Result<(), Interrupted> {
        for arm in &claim.arms {
            if self.summaries.contains_key(&arm.key) {
                continue;
            }
            let scenario = arm.scenario(&self.base);
            let replication = replicate(&scenario, plan, progress)?;
            self.summaries.insert(arm.key.clone(), ArmSummary::of(&scenario, &replication, &self.kept));
        }
        Ok(())
    }

    /// Drops every arm that is not one of these.
    pub fn retain(&mut self, claims: &[&Claim]) {
        let keys: BTreeSet<&str> = distinct(claims).into_iter().map(|arm| arm.key.as_str()).collect();
        self.summaries.retain(|key, _| keys.contains(key.as_str()));
    }

    /// What there is of a claim's arms.
    #[must_use]
    pub fn evidence(&self, claim: &Claim) -> Evidence<'_> {
        let found = |arm: &ClaimArm| Some((arm.name.clone(), self.summaries.get(&arm.key)?));
        Evidence(claim.arms.iter().filter_map(found).collect())
    }
}

/// What is kept of a claim's arms, by their names.
#[derive(Debug, Clone)]
pub struct Evidence<'a>(BTreeMap<String, &'a ArmSummary>);

impl<'a> Evidence<'a> {
    /// What is kept of an arm.
    ///
    /// # Errors
    /// When it was not simulated.
    pub fn of(&self, arm: &str) -> Result<&'a ArmSummary, Missing> {
        self.0.get(arm).copied().ok_or_else(|| Missing::Arm(arm.to_owned()))
    }

    /// What is kept of several arms, in their order.
    ///
    /// # Errors
    /// When one was not simulated.
    pub fn all(&self, arms: &[String]) -> Result<Vec<&'a ArmSummary>, Missing> {
        arms.iter().map(|arm| self.of(arm)).collect()
    }
}

/// The arms of some claims without repetition, in the order of first mention.
#[must_use]
pub fn distinct<'a>(claims: &[&'a Claim]) -> Vec<&'a ClaimArm> {
    let mut seen = BTreeSet::new();
    claims.iter().flat_map(|claim| &claim.arms).filter(|arm| seen.insert(arm.key.as_str())).collect()
}
