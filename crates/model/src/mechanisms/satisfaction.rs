//! Satisfaction: what a satisfaction survey would read. It follows safety and low strain and holds no
//! standard at all: that is the trap of the comfort zone.

use crate::context::Context;
use crate::loops::seat_loop;
use crate::parameters::section;
use teamdrift_engine::math::{clip, normal_quantile, toward};
section! {
    /// What a satisfaction survey would read.
    Satisfaction["satisfaction"] {
        /// Adjustment.
        weeks: f64 = 4.0, "weeks", 1.0..=52.0, plausible 2.0..=8.0, Assumption;
        /// Per unit of perceived safety.
        of_safety: f64 = 0.45, "x", 0.0..=1.5, plausible 0.3..=0.6, Verified("Frazier et al. 2017, sign");
        /// Per unit of strain (mean of fatigue and exhaustion).
        of_strain: f64 = 0.20, "x", 0.0..=1.0, plausible 0.1..=0.4, Assumption;
        /// Per standard deviation of disposition.
        of_disposition: f64 = 0.15, "0-1", 0.0..=0.4, plausible 0.08..=0.18, Computed("L15");
        /// Per unit of attainment above quota.
        of_results: f64 = 0.03, "x", 0.0..=0.5, plausible 0.0..=0.06, Quoted("Brown & Peterson 1993; L15");
        /// Per unit of fit.
        of_fit: f64 = 0.10, "x", 0.0..=0.5, plausible 0.03..=0.15, Memory("Kristof-Brown 2005, shrunk");
        /// Weekly noise.
        noise_sd: f64 = 0.016, "0-1", 0.0..=0.2, plausible 0.01..=0.05, Assumption;
    }
}

/// Satisfaction after a week. `disposition` and `noise` are standard normal.
#[inline(always)]
pub fn step(
    p: &Satisfaction,
    satisfaction: f64,
    safety: f64,
    strain: f64,
    disposition: f64,
    attainment: f64,
    fit: f64,
    noise: f64,
) -> f64 {
    let target = 0.5 + p.of_safety * (safety - 0.5) - p.of_strain * (strain - 0.34)
        + p.of_disposition * disposition
        + p.of_results * (attainment - 1.0)
        + p.of_fit * (fit - 0.55);
    clip(toward(satisfaction, target, p.weeks) + p.noise_sd * noise)
}

seat_loop! {
    /// Satisfaction, as a survey would read it.
    pub(crate) fn update_satisfaction(c: &Context;
        write people.satisfaction;
        read people.safety, people.fatigue, people.exhaustion, people.disposition, people.attainment,
             people.fit, seat.uniform_survey as luck) {
        let strain = 0.5 * (fatigue + exhaustion);
        satisfaction = step(
            &c.parameters.satisfaction, satisfaction, safety, strain, disposition, attainment, fit, normal_quantile(luck),
        );
    }
}
