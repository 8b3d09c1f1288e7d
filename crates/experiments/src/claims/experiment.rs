//! Causal experiments: what is changed, and what published work says has to come of it. Their arms are read as those of
//! claims are; what differs is that an effect has a range with a source in place of a sentence to be tested.

use super::contrast::Contrast;
use super::effect::Provenance;
use super::{Claim, ClaimArm};
use serde::Serialize;
use teamdrift_stats::Interval;

/// On which scale an effect is told.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EffectScale {
    /// A relative difference: .1 is a tenth more.
    Percent,
    /// A difference in the measure's own unit.
    Difference,
    /// The log ratio over the log of this, which is what the lever of one arm is over that of the other.
    Elasticity(f64),
}

/// The way an effect is expected to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExpectedSign {
    /// Up.
    Up,
    /// Down.
    Down,
    /// Too small to matter.
    None,
    /// Published work disagrees.
    Open,
}

impl ExpectedSign {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Up, Self::Down, Self::None, Self::Open];

    /// Its name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::None => "none",
            Self::Open => "open",
        }
    }
}

/// How sure the numbers are that a range rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Read in the publication or its abstract.
    Read,
    /// Read in a page that quotes it.
    Quoted,
    /// From memory, well known.
    Memory,
    /// From memory, or from a doubtful source.
    Uncertain,
    /// No number was found: our judgment.
    Assumption,
}

impl Certainty {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Read, Self::Quoted, Self::Memory, Self::Uncertain, Self::Assumption];

    /// Its name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Quoted => "quoted",
            Self::Memory => "memory",
            Self::Uncertain => "uncertain",
            Self::Assumption => "assumption",
        }
    }
}

/// What makes an effect in the model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EffectOrigin {
    /// Several mechanisms together, which were not set for it; which ones.
    Emergent(String),
    /// One equation nearly implies it; which one.
    BuiltIn(String),
    /// Parameters were set with it in sight; which ones.
    Tuned(String),
}

impl From<Provenance> for EffectOrigin {
    fn from(provenance: Provenance) -> Self {
        match provenance {
            Provenance::Emergent(which) => Self::Emergent(which),
            Provenance::BuiltIn(which) => Self::BuiltIn(which),
        }
    }
}

/// What has to come of an experiment.
#[derive(Debug, Clone, PartialEq)]
pub struct ExpectedEffect {
    /// The measure and its window, in words.
    pub what: String,
    /// What is compared with what.
    pub contrast: Contrast,
    /// The scale of the range and of the effect.
    pub scale: EffectScale,
    /// The way it is expected to go.
    pub sign: ExpectedSign,
    /// The range it is expected in, both ends included.
    pub range: Interval,
    /// What the range rests on.
    pub source: String,
    /// How sure that is.
    pub certainty: Certainty,
    /// What makes it in the model.
    pub origin: EffectOrigin,
    /// Why it misses, where it does and the reason is known; empty otherwise.
    pub reason: String,
}

/// An experiment on the model with what published work expects of it.
#[derive(Debug, Clone)]
pub struct CausalExperiment {
    /// `X1` to the last.
    pub id: String,
    /// What is done.
    pub what: String,
    /// What is expected of it.
    pub effects: Vec<ExpectedEffect>,
    /// Its arms, as those of a claim without hypotheses.
    pub(crate) claim: Claim,
}

impl CausalExperiment {
    pub(super) fn new(id: String, what: String, arms: Vec<ClaimArm>, effects: Vec<ExpectedEffect>) -> Self {
        let (note, hypotheses, charted) = (String::new(), Vec::new(), None);
        let claim = Claim { id: id.clone(), text: what.clone(), note, arms, hypotheses, charted };
        Self { id, what, effects, claim }
    }

    /// The arms that it compares.
    #[must_use]
    pub fn arms(&self) -> &[ClaimArm] {
        &self.claim.arms
    }
}
