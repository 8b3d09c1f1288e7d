//! Recognition: half of what support does to motivation is being seen for something. Seen for effort, it is in
//! one's own hands; seen for results alone, it comes and goes with luck.

use crate::parameters::section;
use teamdrift_engine::math::{gate, within};
section! {
    /// What people are recognised for.
    Recognition["recognition"] {
        /// Share of support's effect on motivation that is recognition; the rest is care.
        share: f64 = 0.5, "share", 0.0..=1.0, plausible 0.3..=0.7, Assumption;
        /// Most that can be recognised, as a multiple of the ordinary.
        most: f64 = 1.5, "x", 1.0..=3.0, plausible 1.3..=2.0, Assumption;
    }
}

/// Support as it counts for motivation: care as it comes, recognition in step with what is there to recognise.
/// `effort` and `attainment` are 1 in the ordinary company; `of_effort` is the share of recognition that goes to
/// effort; `credit` the share that the manager takes.
#[inline(always)]
pub fn felt(p: &Recognition, on: bool, support: f64, effort: f64, attainment: f64, of_effort: f64, credit: f64) -> f64 {
    let deserved = of_effort * effort + (1.0 - of_effort) * attainment;
    let seen = within(deserved, 0.0, p.most) * (1.0 - credit);
    support * (1.0 + gate(on) * p.share * (seen - 1.0))
}
