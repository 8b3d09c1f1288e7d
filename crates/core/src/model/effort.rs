//! Effort: what will, standard and energy make of the hours.

use super::leadership::above;
use super::mechanisms::gate;
use super::table::section;

section! {
    /// What will, standard and energy make of the hours, and what pressure does at once.
    Effort["effort"] {
        /// Log effort per unit of motivation.
        of_motivation: f64 = 0.28, "log", 0.0..=2.0, plausible 0.2..=0.6, Assumption;
        /// Log effort per unit of perceived standard.
        of_standard: f64 = 0.42, "log", 0.0..=2.0, plausible 0.2..=0.7, Memory("Locke & Latham: specific hard goal +10 %");
        /// Log effort per unit of demand above what one is used to: it acts at once.
        of_surprise: f64 = 0.25, "log", 0.0..=1.0, plausible 0.1..=0.4, Assumption;
        /// Log effort per unit of role clarity: effort that knows where to go.
        of_clarity: f64 = 0.45, "log", 0.0..=2.0, plausible 0.2..=0.8, Verified("Verbeke et al. 2011, sign; L17");
        /// Log effort per unit of responsibility.
        of_responsibility: f64 = 0.06, "log", 0.0..=1.0, plausible 0.0..=0.15, Assumption;
        /// Log effort lost per unit of exhaustion above .30.
        of_exhaustion: f64 = 0.33, "log", 0.0..=2.0, plausible 0.15..=0.6, Assumption;
        /// Log effort lost per unit of fatigue above .35.
        of_fatigue: f64 = 0.18, "log", 0.0..=2.0, plausible 0.05..=0.4, Assumption;
        /// Log effort lost per unit of demand above the middle when the goal seems out of reach.
        of_disbelief: f64 = 0.20, "log", 0.0..=2.0, plausible 0.1..=0.5, Memory("Locke & Latham");
        /// How far pressure pushes from prospecting to closing.
        push: f64 = 0.20, "x", 0.0..=1.0, plausible 0.1..=0.35, Claim("B3");
        /// Elasticity of each kind of work's output to effort.
        output: f64 = 0.65, "x", 0.0..=1.5, plausible 0.5..=0.9, Assumption;
        /// Share of working hours that an ordinary seller spends selling.
        selling_share: f64 = 0.34, "share", 0.05..=1.0, plausible 0.28..=0.41, Quoted("CSO; Pace; L12");
    }
}

/// Log of effort (0 = ordinary) of a seller who is present.
#[inline(always)]
pub fn log_effort(
    p: &Effort,
    strain_on: bool,
    motivation: f64,
    standard: f64,
    demand: f64,
    clarity: f64,
    responsibility: f64,
    exhaustion: f64,
    fatigue: f64,
    belief: f64,
) -> f64 {
    let strain = gate(strain_on) * (p.of_exhaustion * above(exhaustion - 0.30) + p.of_fatigue * above(fatigue - 0.35));
    p.of_motivation * (motivation - 0.5)
        + p.of_standard * (standard - 0.5)
        + p.of_surprise * (demand - standard)
        + p.of_clarity * (clarity - 0.55)
        + p.of_responsibility * (responsibility - 0.5)
        - strain
        - p.of_disbelief * (1.0 - belief) * above(demand - 0.5)
}
