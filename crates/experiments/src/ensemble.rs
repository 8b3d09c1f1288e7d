//! An ensemble: many sets of assumptions with which the ordinary company still looks ordinary. The defaults are one such
//! set; whatever is asked of them can be asked of all ([`ask`]), which shows how far an answer rests on what is assumed,
//! beside how far it rests on chance.
//!
//! [`Drawing`] draws the sets in waves and keeps those whose judged levels all stand within a tolerance that is stated
//! before; [`kept`] is the ensemble that ships. A set holds assumptions only ([`assumptions`]); what a scenario sets itself
//! is never moved.
//!
//! ```
//! use teamdrift_experiments::ensemble;
//! use teamdrift_model::scenario::Scenario;
//!
//! let ensemble = ensemble::kept();
//! let ordinary = Scenario::default();
//! let other = ensemble.apply(0, &ordinary, &ensemble::own_parameters(&ordinary));
//! assert_ne!(other.parameters, ordinary.parameters);
//! assert_eq!(other.parameters.pay.base(), ordinary.parameters.pay.base());
//! ```

pub mod ask;
pub mod assumptions;
mod diversity;
pub mod emulator;
pub mod fit;
mod waves;

pub use assumptions::{Assumption, Fixed, fixed, named_in, own_parameters, varies};
pub use diversity::Diversity;
pub use waves::{Drawing, Drawn, Wave};

use crate::Invalid;
use assumptions::STEPS;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use teamdrift_model::Parameters;
use teamdrift_model::parameters::{ParameterId, Value};
use teamdrift_model::scenario::Scenario;

/// How an ensemble was drawn.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Facts {
    /// Random seed of the draws, and of the futures of each set.
    pub seed: u64,
    /// Futures of each set.
    pub futures: u32,
    /// How far beyond the edge of a target's range a reading may lie, in widths of the range.
    pub tolerance: f64,
    /// Part of each plausible range that was drawn from.
    pub share: f64,
    /// Sets simulated.
    pub drawn: u32,
    /// Sets accepted, of which all or some are kept.
    pub accepted: u32,
    /// Readings that were judged.
    pub readings: u32,
    /// Sets kept that are really different: see [`Diversity::different`].
    pub different: u32,
    /// Sets simulated and accepted in each wave.
    pub waves: Vec<(u32, u32)>,
}

/// Sets of assumptions that fit an ordinary company.
#[derive(Debug, Clone, PartialEq)]
pub struct Ensemble {
    /// How it was drawn.
    pub facts: Facts,
    /// What varies, and over which range.
    pub assumptions: Vec<Assumption>,
    /// Each set: the step of each assumption, 0 (its lowest value) to 100 (its highest).
    pub sets: Vec<Vec<u16>>,
}

impl Ensemble {
    /// How many sets.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sets.len()
    }

    /// Whether it holds no set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sets.is_empty()
    }

    /// The values of a set.
    pub fn values(&self, set: usize) -> impl Iterator<Item = (ParameterId, f64)> {
        self.assumptions.iter().zip(&self.sets[set]).map(|(assumption, step)| (assumption.id, assumption.value(*step)))
    }

    /// A scenario under a set's assumptions; parameters in `own` stay as they are.
    ///
    /// # Panics
    /// When there is no such set.
    #[must_use]
    pub fn apply(&self, set: usize, scenario: &Scenario, own: &BTreeSet<ParameterId>) -> Scenario {
        let mut scenario = scenario.clone();
        for (id, x) in self.values(set).filter(|(id, _)| !own.contains(id)) {
            // A value that is not allowed any more stays at the scenario's: the test of the shipped file names it.
            let _ = scenario.parameters.set(id, Value::Number(x));
        }
        scenario
    }

    /// The ensemble as a file: how it was drawn, then a line an assumption with its range and its step in each set.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let Facts { seed, futures, tolerance, share, drawn, accepted, readings, different, waves } = &self.facts;
        let waves: Vec<String> = waves.iter().map(|(drawn, accepted)| format!("{drawn}/{accepted}")).collect();
        let mut text = format!(
            "# seed={seed} futures={futures} tolerance={tolerance} share={share} drawn={drawn} accepted={accepted} \
             readings={readings} different={different} waves={}\n",
            waves.join(";")
        );
        text.push_str("parameter,low,high");
        (1..=self.sets.len()).for_each(|set| text.push_str(&format!(",{set}")));
        text.push('\n');
        for (at, Assumption { key, low, high, .. }) in self.assumptions.iter().enumerate() {
            text.push_str(&format!("{key},{low},{high}"));
            self.sets.iter().for_each(|set| text.push_str(&format!(",{}", set[at])));
            text.push('\n');
        }
        text
    }

    /// Reads a file that [`Ensemble::to_csv`] wrote. An assumption that the parameter table does not know is left out:
    /// [`Ensemble::check`] names it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(text: &str) -> Result<Self, Invalid> {
        let mut lines = text.lines();
        let head = lines.next().and_then(|line| line.strip_prefix("# ")).unwrap_or_default();
        let fact = |name: &str| -> Result<&str, Invalid> {
            let found = head.split(' ').find_map(|word| word.strip_prefix(name)?.strip_prefix('='));
            found.ok_or_else(|| Invalid(format!("the ensemble does not say its {name}")))
        };
        let number = |cell: &str| -> Result<f64, Invalid> {
            cell.parse().map_err(|_| Invalid(format!("`{cell}` in the ensemble is no number")))
        };
        let count = |name| number(fact(name)?).map(|x| x as u32);
        let wave = |text: &str| -> Result<(u32, u32), Invalid> {
            let (drawn, accepted) = text.split_once('/').unwrap_or((text, ""));
            Ok((number(drawn)? as u32, number(accepted)? as u32))
        };
        let facts = Facts {
            seed: number(fact("seed")?)? as u64,
            futures: count("futures")?,
            tolerance: number(fact("tolerance")?)?,
            share: number(fact("share")?)?,
            drawn: count("drawn")?,
            accepted: count("accepted")?,
            readings: count("readings")?,
            different: count("different")?,
            waves: fact("waves")?.split(';').filter(|wave| !wave.is_empty()).map(wave).collect::<Result<_, _>>()?,
        };
        let n = lines.next().unwrap_or_default().split(',').count().saturating_sub(3);
        let mut this = Self { facts, assumptions: Vec::new(), sets: vec![Vec::new(); n] };
        for line in lines {
            let cells: Vec<&str> = line.split(',').collect();
            let [key, low, high, steps @ ..] = cells.as_slice() else {
                return Err(Invalid(format!("`{line}` is no line of an ensemble")));
            };
            if steps.len() != n {
                return Err(Invalid(format!("{key} has {} values in an ensemble of {n} sets", steps.len())));
            }
            let Some(id) = Parameters::find(key) else { continue };
            let (low, high) = (number(low)?, number(high)?);
            this.assumptions.push(Assumption { key: (*key).to_owned(), id, low, high });
            for (set, step) in this.sets.iter_mut().zip(steps) {
                let step = step.parse().ok().filter(|step| *step <= STEPS);
                set.push(step.ok_or_else(|| Invalid(format!("{key} has a step that is none from 0 to {STEPS}")))?);
            }
        }
        Ok(this)
    }

    /// Whether the ensemble is of the parameter table as it stands: the same assumptions, over the same ranges.
    ///
    /// # Errors
    /// What differs, and what to do.
    pub fn check(&self) -> Result<(), Invalid> {
        let now = Assumption::all(self.facts.share);
        let named = |these: &[Assumption], those: &[Assumption]| -> Vec<String> {
            these.iter().filter(|one| !those.contains(one)).map(|one| one.key.clone()).collect()
        };
        let (gone, new) = (named(&self.assumptions, &now), named(&now, &self.assumptions));
        if gone.is_empty() && new.is_empty() {
            return Ok(());
        }
        Err(Invalid(format!(
            "the ensemble is of another parameter table: draw it anew with `teamdrift ensemble`, see docs/ensemble.md\n  \
             new, or with another range: {}\n  no more, or with another range: {}",
            new.join(", "),
            gone.join(", ")
        )))
    }
}

/// The text of the ensemble that ships: `teamdrift ensemble` makes it anew.
const KEPT: &str = include_str!("ensemble.csv");

/// The ensemble that ships.
///
/// # Panics
/// When its file is damaged: a test reads it.
#[must_use]
pub fn kept() -> &'static Ensemble {
    static ENSEMBLE: LazyLock<Ensemble> = LazyLock::new(|| match Ensemble::read(KEPT) {
        Ok(ensemble) => ensemble,
        Err(fault) => panic!("{fault}"),
    });
    &ENSEMBLE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ensemble::fit::{farthest, implausibility, judged};
    use crate::{Plan, Progress, calibration};

    fn of_two_sets() -> Ensemble {
        let assumptions = Assumption::all(1.0);
        let sets = vec![vec![0; assumptions.len()], vec![STEPS; assumptions.len()]];
        let facts = Facts {
            seed: 7,
            futures: 64,
            tolerance: 0.5,
            share: 1.0,
            drawn: 10,
            accepted: 2,
            readings: 16,
            different: 2,
            waves: vec![(6, 0), (4, 2)],
        };
        Ensemble { facts, assumptions, sets }
    }

    /// What is written is read back, and is of this parameter table.
    #[test]
    fn csv_round_trip() {
        let ensemble = of_two_sets();
        let read = Ensemble::read(&ensemble.to_csv()).unwrap();
        assert_eq!(read, ensemble);
        read.check().unwrap();
    }

    /// A file that is not whole is refused; one of another table is read, and told.
    #[test]
    fn damaged_and_stale_files() {
        let text = of_two_sets().to_csv();
        assert!(Ensemble::read("").is_err());
        assert!(Ensemble::read(&text.replacen(",0,100", ",0", 1)).is_err());
        assert!(Ensemble::read(&text.replacen(",0,100\n", ",0,101\n", 1)).is_err());
        let stale = Ensemble::read(&text.replace("motivation.support_effect", "motivation.no_such")).unwrap();
        let fault = stale.check().unwrap_err().to_string();
        assert!(fault.contains("another range: motivation.support_effect"), "{fault}");
    }

    /// A set moves assumptions, and never what a scenario sets itself, nor policy, seats, pay or prices.
    #[test]
    fn own_keys_stay() {
        let ensemble = of_two_sets();
        let mut scenario = Scenario::default();
        scenario.set("motivation.support_effect", 0.21).unwrap();
        let own = own_parameters(&scenario);
        for set in 0..2 {
            let other = ensemble.apply(set, &scenario, &own);
            let mut moved = 0;
            for (id, info) in Parameters::all() {
                let stays = own.contains(&id) || !varies(info);
                let same = other.parameters.get(id) == scenario.parameters.get(id);
                assert!(same || !stays, "{}", info.key());
                moved += usize::from(!same);
            }
            assert!(moved > 150, "{moved}");
            assert_eq!(other.parameters.team, scenario.parameters.team);
            assert_eq!(other.parameters.policy, scenario.parameters.policy);
            assert_eq!(other.parameters.quota.weekly(), scenario.parameters.quota.weekly());
        }
    }

    /// The shipped file is of the parameter table as it stands, small, and holds enough sets.
    #[test]
    fn shipped_file_is_current() {
        let ensemble = Ensemble::read(KEPT).unwrap();
        ensemble.check().unwrap_or_else(|stale| panic!("{stale}"));
        assert!(KEPT.len() < 300_000, "{} bytes", KEPT.len());
        assert!(ensemble.len() >= 32, "{} sets", ensemble.len());
    }

    /// Ten sets of the shipped file still fit an ordinary company: within the stated tolerance in the futures in which they
    /// were accepted, and nearly all of them in others.
    #[test]
    fn ten_sets_rechecked() {
        let ensemble = kept();
        let Facts { seed, futures, tolerance, .. } = ensemble.facts.clone();
        let distance = |set: usize, seed: u64| {
            let scenario = ensemble.apply(set, &Scenario::default(), &BTreeSet::new());
            let plan = Plan { seed, futures, ..Plan::default() };
            let results = calibration::examine_files(&scenario, &plan, &Progress::none()).unwrap();
            let (targets, readings): (Vec<_>, Vec<_>) = judged(&results).into_iter().unzip();
            implausibility(&targets, &readings)
        };
        let ten: Vec<usize> = (0..10).map(|at| at * ensemble.len() / 10).collect();
        let mut elsewhere = 0;
        for set in ten {
            let here = distance(set, seed);
            assert!(here <= farthest(tolerance), "set {} lies {here:.2} half-widths off", set + 1);
            elsewhere += usize::from(distance(set, seed + 1) <= farthest(tolerance));
        }
        // Twenty-seven readings with chance in each: of sets that were accepted on some futures, some were lucky.
        assert!(elsewhere >= 5, "in other futures only {elsewhere} of ten sets fit");
    }
}
