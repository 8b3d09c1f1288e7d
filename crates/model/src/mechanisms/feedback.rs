//! Feedback: how often it comes, against how often a seller thrives on it. The self-driven feel watched where
//! those who feed on it feel left alone.

use crate::parameters::section;
use teamdrift_engine::math::{gate, within};
section! {
    /// How often feedback comes, and what that does to each seller.
    Feedback["feedback"] {
        /// Doublings of the best frequency from the most self-driven (affinity 0) to who feeds on feedback most (1).
        spread: f64 = 4.0, "doublings", 0.0..=10.0, plausible 2.0..=6.0, Verified("Kluger & DeNisi 1996: a third negative");
        /// Motivation lost by feedback twice or half as often as suits.
        of_misfit: f64 = 0.035, "0-1", 0.0..=0.3, plausible 0.01..=0.06, Verified("Kluger & DeNisi 1996, SD .95 d; size ours");
        /// Coaching gained by each doubling of the frequency.
        of_frequency: f64 = 0.10, "x", 0.0..=0.5, plausible 0.0..=0.2, Verified("Kluger & DeNisi 1996, mean +.41 d; size ours");
        /// Hours a week and seller that feedback of ordinary frequency takes; more takes more.
        hours: f64 = 0.1, "h/week", 0.0..=2.0, plausible 0.05..=0.2, Assumption;
    }
}

/// How much more or less often than suits a seller feedback comes, in doublings. `often` is the policy's
/// frequency in doublings of the ordinary; `adapted` the share of the seller's own preference that is met.
#[inline(always)]
pub fn misfit(p: &Feedback, often: f64, affinity: f64, adapted: f64) -> f64 {
    often - (1.0 - adapted) * p.spread * (affinity - 0.5)
}

/// What feedback does to motivation: nothing on average at the ordinary frequency. `affinity_sd` is the spread of
/// affinity between people.
#[inline(always)]
pub fn on_motivation(p: &Feedback, on: bool, misfit: f64, affinity_sd: f64) -> f64 {
    let usual = p.spread * affinity_sd;
    let square = misfit * misfit;
    // Beyond three doublings it gets no worse.
    let square = if square < 9.0 { square } else { 9.0 };
    gate(on) * p.of_misfit * (usual * usual - square)
}

/// The factor on coaching of a frequency this many doublings from the ordinary.
#[inline(always)]
pub fn on_coaching(p: &Feedback, on: bool, often: f64) -> f64 {
    let bounded = within(often, -3.0, 3.0);
    1.0 + gate(on) * p.of_frequency * bounded
}

/// Hours a week that feedback takes beyond the ordinary frequency, in a team of this size; less takes less.
#[inline(always)]
pub fn hours(p: &Feedback, frequency: f64, sellers: f64) -> f64 {
    p.hours * (frequency - 1.0) * sellers
}
