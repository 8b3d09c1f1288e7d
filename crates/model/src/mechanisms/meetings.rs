//! Team meetings: what they give depends on how the hour is used, prepared and held; they cost selling time.

use crate::mechanisms::context::Context;
use crate::loops::team_loop;
use crate::parameters::section;
use teamdrift_engine::math::{gate, toward};

section! {
    /// What team meetings give and cost.
    Meetings["meetings"] {
        /// Clarity gained per unit of value above an ordinary meeting's.
        clarity_effect: f64 = 0.12, "x", 0.0..=1.0, plausible 0.05..=0.25, Claim("K9");
        /// Motivation (community) gained per unit of value above an ordinary meeting's.
        motivation_effect: f64 = 0.06, "x", 0.0..=1.0, plausible 0.0..=0.12, Claim("K9");
        /// Level of skill that sharing what works adds, per unit of value above an ordinary meeting's.
        skill_sharing_effect: f64 = 0.08, "x", 0.0..=1.0, plausible 0.0..=0.2, Claim("K9");
        /// Working hours lost to selling for each hour in a meeting, from an ordinary share of selling time.
        selling_time_factor: f64 = 0.5, "h/h", 0.0..=1.0, plausible 0.3..=1.0, Assumption;
        /// Adjustment to a practice of meetings.
        adjustment_weeks: f64 = 8.0, "weeks", 1.0..=52.0, plausible 4.0..=13.0, Assumption;
        /// Broken promise in each meeting that is announced and not held, beyond the ordinary tenth.
        cancellation_effect: f64 = 0.4, "0-1", 0.0..=1.0, plausible 0.1..=0.6, Claim("K9");
        /// Hours a week at which meetings give half of the most that hours can give.
        half_value_hours: f64 = 0.5, "h/week", 0.05..=10.0, plausible 0.25..=1.5, Assumption;
    }
}

/// The ordinary company's meetings: the norm from which effects, selling time and hours count.
pub const ORDINARY: Practice = Practice { hours: 1.0, numbers: 0.5, preparation: 0.5, regularity: 0.9 };

/// Least factor on selling time, so that no amount of meetings makes it negative.
const LEAST_SELLING_TIME: f64 = 0.1;

/// A practice of meetings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Practice {
    /// Hours a week in meetings.
    pub hours: f64,
    /// Share of the time in which numbers are read out that everybody has, 0-1.
    pub numbers: f64,
    /// How well prepared, 0-1.
    pub preparation: f64,
    /// Share of the announced meetings that are held, 0-1.
    pub regularity: f64,
}

/// What a practice gives: 1 is a well prepared hour a week without numbers read out, held every time. The second hour of
/// a week gives less than the first.
#[inline(always)]
#[must_use]
pub fn value(p: &Meetings, q: Practice) -> f64 {
    let half = p.half_value_hours;
    q.regularity * q.preparation * (1.0 - q.numbers) * ((1.0 + half) * q.hours / (q.hours + half))
}

/// The practice's value as the team lives it, after a week.
#[inline(always)]
#[must_use]
pub fn next_value_lived(p: &Meetings, lived: f64, q: Practice) -> f64 {
    toward(lived, value(p, q), p.adjustment_weeks)
}

/// What meetings as lived give above ordinary ones.
#[inline(always)]
#[must_use]
pub fn above_ordinary(p: &Meetings, on: bool, lived: f64) -> f64 {
    gate(on) * (lived - value(p, ORDINARY))
}

/// What meetings as lived add to clarity, 0-1 around 0.
#[inline(always)]
#[must_use]
pub fn added_clarity(p: &Meetings, on: bool, lived: f64) -> f64 {
    p.clarity_effect * above_ordinary(p, on, lived)
}

/// What meetings as lived add to motivation, 0-1 around 0.
#[inline(always)]
#[must_use]
pub fn added_motivation(p: &Meetings, on: bool, lived: f64) -> f64 {
    p.motivation_effect * above_ordinary(p, on, lived)
}

/// Level of skill that sharing in meetings as lived adds, 0-1 around 0.
#[inline(always)]
#[must_use]
pub fn added_skill_level(p: &Meetings, on: bool, lived: f64) -> f64 {
    p.skill_sharing_effect * above_ordinary(p, on, lived)
}

/// Factor on selling time, of a seller who sells `selling_hours` a week.
#[inline(always)]
#[must_use]
pub fn selling_time(p: &Meetings, on: bool, q: Practice, selling_hours: f64) -> f64 {
    let more = q.hours * q.regularity - ORDINARY.hours * ORDINARY.regularity;
    let rest = 1.0 - gate(on) * p.selling_time_factor * more / selling_hours;
    if rest > LEAST_SELLING_TIME { rest } else { LEAST_SELLING_TIME }
}

/// Hours a week that a practice takes of the manager above an ordinary one: a fully prepared hour takes two.
#[inline(always)]
#[must_use]
pub fn manager_hours(q: Practice) -> f64 {
    let all = |q: Practice| q.hours * q.regularity * (1.0 + q.preparation);
    all(q) - all(ORDINARY)
}

team_loop! {
    /// The value of team meetings, as the team lives them.
    pub(crate) fn update_meetings(c: &Context; write team.meetings; read) {
        meetings = next_value_lived(&c.parameters.meetings, meetings, c.intent.meetings);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::worked;
    use proptest::prelude::*;
    use serde_json::json;

    fn policy(p: &Parameters) -> Practice {
        Practice {
            hours: p.policy.meeting_hours,
            numbers: p.policy.meeting_numbers,
            preparation: p.policy.meeting_preparation,
            regularity: p.policy.meeting_regularity,
        }
    }

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("meetings", &[], |q| {
            let (p, on) = (&q.parameters.meetings, q.parameters.mechanisms.meetings);
            match q.equation() {
                "worth" => {
                    let practice = Practice {
                        hours: q.of("hours"),
                        numbers: q.of("numbers"),
                        preparation: q.of("preparation"),
                        regularity: q.of("regularity"),
                    };
                    value(p, practice).into()
                }
                "worth_lived" => next_value_lived(p, q.of("lived"), policy(&q.parameters)).into(),
                "effects" => json!({
                    "clarity": added_clarity(p, on, q.of("lived")),
                    "motivation": added_motivation(p, on, q.of("lived")),
                    "skill_level": added_skill_level(p, on, q.of("lived")),
                }),
                "selling_time_factor" => {
                    let selling_hours = q.parameters.effort.selling_share * q.parameters.team.hours_per_week;
                    let practice = Practice { hours: q.of("hours"), regularity: q.of("regularity"), ..ORDINARY };
                    selling_time(p, on, practice, selling_hours).into()
                }
                "manager_hours" => manager_hours(Practice {
                    hours: q.of("hours"),
                    regularity: q.of("regularity"),
                    preparation: q.of("preparation"),
                    ..ORDINARY
                })
                .into(),
                _ => q.unknown(),
            }
        });
    }

    /// Ordinary meetings change nothing; off, none do. The default policy is the ordinary practice.
    #[test]
    fn neutral() {
        let p = Meetings::default();
        let lived = value(&p, ORDINARY);
        assert_eq!(policy(&Parameters::default()), ORDINARY);
        assert_eq!((added_clarity(&p, true, lived), added_clarity(&p, false, 0.9)), (0.0, 0.0));
        assert_eq!((added_motivation(&p, false, 0.9), added_skill_level(&p, false, 0.9)), (0.0, 0.0));
        assert_eq!(selling_time(&p, true, ORDINARY, 13.6), 1.0);
        assert_eq!(selling_time(&p, false, Practice { hours: 20.0, ..ORDINARY }, 13.6), 1.0);
        assert_eq!(manager_hours(ORDINARY), 0.0);
    }

    /// The best hour a week is worth 1; the second adds less than the first.
    #[test]
    fn saturation() {
        let p = Meetings::default();
        let best = |hours| value(&p, Practice { hours, numbers: 0.0, preparation: 1.0, regularity: 1.0 });
        assert!((best(1.0) - 1.0).abs() < 1e-12);
        assert!(best(2.0) - best(1.0) < best(1.0) - best(0.0));
        assert!((best(p.half_value_hours) - 0.5 * best(1e12)).abs() < 1e-9);
    }

    proptest! {
        /// Preparation, regularity and hours add value, reading out numbers takes it; hours cost selling time.
        #[test]
        fn signs(hours in 0.1..=5.0, a in 0.1..=0.9, b in 0.1..=0.9, c in 0.1..=0.9, more in 0.001..=0.1) {
            let p = Meetings::default();
            let q = Practice { hours, numbers: a, preparation: b, regularity: c };
            assert!(value(&p, Practice { hours: hours + more, ..q }) > value(&p, q));
            assert!(value(&p, Practice { numbers: a + more, ..q }) < value(&p, q));
            assert!(value(&p, Practice { preparation: b + more, ..q }) > value(&p, q));
            assert!(value(&p, Practice { regularity: c + more, ..q }) > value(&p, q));
            let time = |q| selling_time(&p, true, q, 13.6);
            assert!(time(Practice { hours: hours + more, ..q }) < time(q));
            assert!(manager_hours(Practice { preparation: b + more, ..q }) > manager_hours(q));
        }
    }
}
