//! Coaching's aim: the same hours for everybody, more for the best, or the same hours aimed at each seller's potential.

use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::parameters::{choice, section};
use teamdrift_engine::math::{gate, within};
choice! {
    /// Who gets the hours of coaching, and what they aim at.
    Aim {
        /// Everybody alike.
        Even = "even",
        /// More for sellers on top of the list.
        Best = "best",
        /// Everybody alike, aimed at each one's potential.
        Individual = "individual",
    }
}

section! {
    /// What coaching yields with whom.
    Coaching["coaching"] {
        /// How much less coaching yields the further a seller's talent is from the middle.
        talent_tail_effect: f64 = 0.8, "x", 0.0..=5.0, plausible 0.3..=1.5, Verified("Dixon & Adamson 2011: hardly any gain in the tails");
        /// How far hours can be aimed: what the least get is 1 less this.
        aim_range: f64 = 0.6, "x", 0.0..=1.0, plausible 0.3..=0.8, Assumption;
        /// What hours aimed at each one's potential yield more, per unit of the manager's gift for diagnosis above a quarter.
        individual_aim_effect: f64 = 0.4, "x", 0.0..=2.0, plausible 0.1..=0.8, Claim("K3");
        /// How much more coaching yields in the middle, per unit of `talent_tail_effect`: it makes up for less in the tails.
        middle_gain: f64 = 0.75, "x", 0.0..=2.0, plausible 0.3..=1.0, Assumption;
    }
}

/// The manager's gift for diagnosis, 0-1, at which aiming at each seller's potential yields neither more nor less: little
/// better than none.
const NEUTRAL_DIAGNOSIS: f64 = 0.25;

/// What coaching yields at this talent (mean of both kinds, in standard deviations).
#[inline(always)]
#[must_use]
pub fn talent_yield(p: &Coaching, talent: f64) -> f64 {
    (1.0 + p.middle_gain * p.talent_tail_effect) / (1.0 + p.talent_tail_effect * talent * talent)
}

/// Place of the `place`-th lowest among `sellers`, from 0 (lowest) to 1 (highest); a half for one alone.
#[must_use]
pub fn relative_place(place: usize, sellers: usize) -> f64 {
    let last = sellers.saturating_sub(1);
    if last == 0 { 0.5 } else { place as f64 / last as f64 }
}

/// Weight of the hours, 1 = even, for the seller at this relative place, from 0 (lowest) to 1 (highest).
#[inline(always)]
#[must_use]
pub fn weight(p: &Coaching, place: f64) -> f64 {
    within(1.0 + p.aim_range * (2.0 * place - 1.0), 0.0, 2.0)
}

/// The factor on coaching's yield of aiming it at each seller's potential, with this gift for diagnosis (0-1).
#[inline(always)]
#[must_use]
pub fn individual_yield(p: &Coaching, aim: Aim, diagnosis: f64) -> f64 {
    1.0 + gate(aim == Aim::Individual) * p.individual_aim_effect * (diagnosis - NEUTRAL_DIAGNOSIS)
}

impl Company {
    /// Distributes the hours of coaching: everybody alike, or more of them to the top of the list by recent sales.
    pub(crate) fn assign_coaching(&mut self, c: &Context) {
        let p = &c.parameters;
        if p.policy.coaching != Aim::Best {
            self.people.coached.fill(1.0);
            return;
        }
        if c.week.rem_euclid(p.reading.every_weeks as i32) != 0 {
            return;
        }
        for lane in 0..self.lanes {
            let won = &self.people.won_recent;
            let mut order = self.present(lane);
            order.sort_by(|a, b| won[*a].total_cmp(&won[*b]).then(b.cmp(a)));
            let sellers = order.len();
            for (place, i) in order.into_iter().enumerate() {
                self.people.coached[i] = weight(&p.coaching, relative_place(place, sellers));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::responses::middle_company;
    use crate::worked;
    use proptest::prelude::*;
    use teamdrift_engine::math::normal_quantile;

    /// The worked numbers of docs/model.md. The page counts places from the top.
    #[test]
    fn worked_numbers() {
        worked::check("coaching", &[], |q| {
            let p = &q.parameters.coaching;
            let found = match q.equation() {
                "talent_yield" => talent_yield(p, q.of("mean_talent")),
                "weight_by_place" => {
                    let sellers = q.of("sellers") as usize;
                    weight(p, relative_place(sellers - 1 - q.of("place") as usize, sellers))
                }
                "individual_yield" => individual_yield(p, Aim::Individual, q.of("diagnosis")),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// With talent as it is drawn (the mean of two talents of correlation .3), an hour yields a fifth more than 1 on
    /// average: `middle_gain` does more than make up for the tails. 1.204 comes from Python's `statistics`.
    #[test]
    fn mean_yield() {
        let p = Coaching::default();
        let sd = 0.65_f64.sqrt();
        let n = 2000;
        let z = |i: i32| normal_quantile((f64::from(i) + 0.5) / f64::from(n));
        let mean = (0..n).map(|i| talent_yield(&p, sd * z(i))).sum::<f64>() / f64::from(n);
        assert!((mean - 1.204).abs() < 0.001, "{mean}");
    }

    /// Only the individual aim depends on diagnosis.
    #[test]
    fn aims() {
        let p = Coaching::default();
        assert_eq!((individual_yield(&p, Aim::Even, 0.9), individual_yield(&p, Aim::Best, 0.9)), (1.0, 1.0));
        assert!(individual_yield(&p, Aim::Individual, 0.9) > individual_yield(&p, Aim::Individual, 0.3));
    }

    /// Under `best` the top of the list by recent sales gets most; otherwise, and between looks, nothing is moved.
    #[test]
    fn hours_go_to_the_best() {
        let mut parameters = Parameters::default();
        parameters.policy.coaching = Aim::Best;
        let mut company = middle_company(&Context::new(parameters.clone(), 0));
        let seats = company.seats;
        for (seat, won) in company.people.won_recent.iter_mut().enumerate() {
            *won = seat as f64;
        }
        company.assign_coaching(&Context::new(parameters.clone(), 1));
        assert_eq!(company.people.coached, vec![1.0; seats]);
        company.assign_coaching(&Context::new(parameters, 0));
        assert!(company.people.coached.windows(2).all(|pair| pair[0] < pair[1]));
        assert!((company.people.coached[0] - 0.4).abs() < 1e-12);
        assert!((company.people.coached[seats - 1] - 1.6).abs() < 1e-12);
        company.assign_coaching(&Context::new(Parameters::default(), 1));
        assert_eq!(company.people.coached, vec![1.0; seats]);
    }

    proptest! {
        /// Hours are moved, not made: weights of a team sum to its size, and rise with the place.
        #[test]
        fn hours_are_conserved(sellers in 1_usize..=50, aim_range in 0.0..=1.0) {
            let p = Coaching { aim_range, ..Coaching::default() };
            let weights: Vec<f64> = (0..sellers).map(|place| weight(&p, relative_place(place, sellers))).collect();
            prop_assert!((weights.iter().sum::<f64>() - sellers as f64).abs() < 1e-9);
            prop_assert!(weights.windows(2).all(|pair| pair[0] <= pair[1]));
        }

        /// The further from the middle, to either side, the less coaching yields.
        #[test]
        fn tails(talent in 0.0..=4.0, more in 0.001..=1.0) {
            let p = Coaching::default();
            prop_assert_eq!(talent_yield(&p, talent), talent_yield(&p, -talent));
            prop_assert!(talent_yield(&p, talent + more) < talent_yield(&p, talent));
        }
    }
}
