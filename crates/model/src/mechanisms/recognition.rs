//! Recognition: half of what support does to motivation is being seen for something. Recognition for effort is under a
//! seller's own control; recognition for results alone varies with chance.

use crate::parameters::section;
use teamdrift_engine::math::{gate, within};

section! {
    /// What people are recognized for.
    Recognition["recognition"] {
        /// Share of support's effect on motivation that is recognition; the rest is care.
        recognition_share: f64 = 0.5, "share", 0.0..=1.0, plausible 0.3..=0.7, Assumption;
        /// Most that can be recognized, as a multiple of the ordinary.
        recognition_limit: f64 = 1.5, "x", 1.0..=3.0, plausible 1.3..=2.0, Assumption;
    }
}

/// What a seller is recognized for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Merit {
    /// Effort as it counts for recognition, 1 = ordinary.
    pub effort: f64,
    /// Recent attainment, 1 = quota.
    pub attainment: f64,
    /// Share of recognition that goes to effort, 0-1; the rest goes to results.
    pub effort_share: f64,
    /// Share of the credit that the manager takes, 0-1.
    pub credit_taken: f64,
}

/// Effort as it counts for recognition: the ordinary while on sick leave (`absence` remaining weeks).
#[inline(always)]
#[must_use]
pub fn effort_seen(effort: f64, absence: f64) -> f64 {
    if absence > 0.0 { 1.0 } else { effort }
}

/// Support as it counts for motivation, 0-1: care as it comes, recognition in proportion to merit.
#[inline(always)]
#[must_use]
pub fn recognized_support(p: &Recognition, on: bool, support: f64, q: Merit) -> f64 {
    let deserved = q.effort_share * q.effort + (1.0 - q.effort_share) * q.attainment;
    let seen = within(deserved, 0.0, p.recognition_limit) * (1.0 - q.credit_taken);
    support * (1.0 + gate(on) * p.recognition_share * (seen - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;
    use proptest::prelude::*;

    const ORDINARY: Merit = Merit { effort: 1.0, attainment: 1.0, effort_share: 0.5, credit_taken: 0.0 };

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("recognition", &[], |q| {
            let p = &q.parameters;
            let found = match q.equation() {
                "recognized_support" => {
                    let absence = gate(q.is("on_sick_leave"));
                    let merit = Merit {
                        effort: effort_seen(q.of("effort"), absence),
                        attainment: q.of("attainment"),
                        effort_share: p.policy.effort_recognised,
                        credit_taken: q.of("credit"),
                    };
                    recognized_support(&p.recognition, p.mechanisms.recognition, q.of("support"), merit)
                }
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// Off, and for ordinary effort and results, support counts as it comes.
    #[test]
    fn neutral() {
        let p = Recognition::default();
        let poor = Merit { effort: 0.2, attainment: 0.1, credit_taken: 0.5, ..ORDINARY };
        assert_eq!(recognized_support(&p, false, 0.6, poor), 0.6);
        assert_eq!(recognized_support(&p, true, 0.6, ORDINARY), 0.6);
    }

    proptest! {
        /// Merit adds, up to the most that can be recognized; a manager who takes the credit takes recognition.
        #[test]
        fn signs(effort in 0.0..=3.0, attainment in 0.0..=3.0, more in 0.0..=1.0) {
            let p = Recognition::default();
            let q = Merit { effort, attainment, ..ORDINARY };
            let felt = |q| recognized_support(&p, true, 0.6, q);
            assert!(felt(Merit { effort: effort + more, ..q }) >= felt(q));
            assert!(felt(Merit { attainment: attainment + more, ..q }) >= felt(q));
            assert!(felt(Merit { credit_taken: more, ..q }) <= felt(q));
            prop_assert!(felt(q) <= 0.6 * (1.0 + p.recognition_share * (p.recognition_limit - 1.0)) + 1e-12);
            prop_assert!(felt(q) >= 0.6 * (1.0 - p.recognition_share) - 1e-12);
            // All recognition for effort: results do not count.
            let effort_only = Merit { effort_share: 1.0, ..q };
            prop_assert_eq!(felt(effort_only), felt(Merit { attainment: attainment + more, ..effort_only }));
        }
    }
}
