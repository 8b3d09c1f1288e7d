//! Fairness: how far the standard is seen not to apply to everyone, because of exemptions, of a manager who takes the
//! best cases, or of consequences that nobody executes.

use crate::company::{Company, Exemption};
use crate::mechanisms::context::Context;
use crate::loops::team_loop;
use crate::mechanisms::activities;
use teamdrift_engine::math::{clip, gate, toward};
use teamdrift_engine::simd::Cpu;

/// Unfairness that shows in a week, 0-1. `exempt` is 1 where the standard does not apply to somebody present;
/// `credit_taken` the share of the credit that the manager takes; `consequences` the coverage of executing them.
#[inline(always)]
#[must_use]
pub fn shown(c: &Context, exempt: f64, credit_taken: f64, consequences: f64) -> f64 {
    let p = &c.parameters;
    let on = &p.mechanisms;
    let picked = gate(p.policy.own_quota_share > 0.0) * p.policy.cherry_picking * gate(on.joint_meetings);
    let unequal = activities::unfairness(&p.activities, consequences);
    gate(on.fairness) * clip(exempt + p.joint.cherry_picking_unfairness * clip(picked + credit_taken) + unequal)
}

/// Unfairness seen, 0-1, after a week in which this much was `shown`.
#[inline(always)]
#[must_use]
pub fn next_unfairness(c: &Context, unfairness: f64, shown: f64) -> f64 {
    toward(unfairness, shown, c.parameters.perception.memory_weeks)
}

team_loop! {
    /// Unfairness seen, fading.
    pub(crate) fn fade_unfairness(c: &Context; write team.unfairness; read team.exempt, team.credit_taken, team.consequences) {
        unfairness = next_unfairness(c, unfairness, shown(c, exempt, credit_taken, consequences));
    }
}

impl Company {
    /// The standard no longer applies to who sits in a seat.
    pub(crate) fn begin_exemption(&mut self, weeks: (u32, Option<u32>), seat: usize, lane: usize) {
        let hire = self.hire[seat * self.lanes + lane];
        self.exemptions.push(Exemption { weeks, lane, seat, hire });
        self.apply_exemptions(lane);
    }

    /// The exemptions of a team that began and end with these weeks end; others of the team go on.
    pub(crate) fn end_exemption(&mut self, weeks: (u32, Option<u32>), lane: usize) {
        self.exemptions.retain(|exemption| exemption.lane != lane || exemption.weeks != weeks);
        self.apply_exemptions(lane);
    }

    /// Who is exempt in a team, from the exemptions that hold.
    fn apply_exemptions(&mut self, lane: usize) {
        for seat in 0..self.seats {
            self.people.exempt[seat * self.lanes + lane] = 0.0;
        }
        for exemption in self.exemptions.iter().filter(|exemption| exemption.lane == lane) {
            let i = exemption.seat * self.lanes + lane;
            if self.hire[i] == exemption.hire {
                self.people.exempt[i] = 1.0;
            }
        }
    }

    /// Unfairness after the week.
    pub(crate) fn update_fairness(&mut self, cpu: Cpu, c: &Context) {
        self.team.exempt.fill(0.0);
        for (i, (exempted, present)) in self.people.exempt.iter().zip(&self.people.present).enumerate() {
            if exempted * present > 0.0 {
                self.team.exempt[i % self.lanes] = 1.0;
            }
        }
        self.fade_unfairness(cpu, c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::responses::{middle_company, responses};
    use crate::Parameters;
    use crate::worked;
    use proptest::prelude::*;

    fn context(change: impl Fn(&mut Parameters)) -> Context {
        let mut parameters = Parameters::default();
        change(&mut parameters);
        Context::new(parameters, 0)
    }

    /// The worked numbers of docs/model.md, which give what is felt of consequences.
    #[test]
    fn worked_numbers() {
        worked::check_only("leadership", &["unfairness"], |q| {
            let c = Context::new(q.parameters.clone(), 0);
            let felt = q.of("consequences_felt");
            let coverage = 1.0 + if felt < 0.0 { felt } else { felt / c.parameters.activities.surplus_effect };
            let shown = shown(&c, q.of("anybody_exempt"), q.of("credit"), coverage);
            next_unfairness(&c, q.of("unfairness"), shown).into()
        });
    }

    /// Cases are picked only by a manager who sells, and only where joint meetings count.
    #[test]
    fn picked_cases() {
        let shown = |own: f64, on: bool| {
            let c = context(|p| {
                (p.policy.cherry_picking, p.policy.own_quota_share) = (0.5, own);
                p.mechanisms.joint_meetings = on;
            });
            super::shown(&c, 0.0, 0.0, 1.0)
        };
        assert!((shown(0.5, true) - 0.5 * Parameters::default().joint.cherry_picking_unfairness).abs() < 1e-12);
        assert_eq!((shown(0.0, true), shown(0.5, false)), (0.0, 0.0));
    }

    /// Every column that the loop reads acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let c = context(|_| ());
        responses! { middle_company(&c), |company, cpu| company.fade_unfairness(cpu, &c);
            team.unfairness: raised by [team.unfairness team.exempt team.credit_taken] lowered by [team.consequences]
                untouched by [team.friction];
        }
    }

    /// An exemption is seen in full, credit taken as far as joint meetings make it unfair.
    #[test]
    fn loop_weighs_its_causes() {
        let c = context(|_| ());
        let seen = |exempt: f64, credit_taken: f64| {
            let mut company = middle_company(&c);
            company.team.consequences.fill(1.0);
            company.team.exempt.fill(exempt);
            company.team.credit_taken.fill(credit_taken);
            company.fade_unfairness(Cpu::portable(), &c);
            company.team.unfairness[0] * c.parameters.perception.memory_weeks
        };
        assert!((seen(1.0, 0.0) - 1.0).abs() < 1e-12);
        assert!((seen(0.0, 0.5) - 0.5 * c.parameters.joint.cherry_picking_unfairness).abs() < 1e-12);
    }

    /// An exempt seller counts while present.
    #[test]
    fn exempt_sellers() {
        let c = context(|_| ());
        responses! { middle_company(&c), |company, cpu| company.update_fairness(cpu, &c);
            team.exempt: raised by [people.exempt] lowered by [] untouched by [people.present];
        }
        let mut company = middle_company(&c);
        company.people.exempt[0] = 1.0;
        company.people.present[0] = 0.0;
        company.update_fairness(Cpu::portable(), &c);
        assert_eq!(company.team.exempt[0], 0.0);
    }

    /// The end of one exemption ends no other, neither of another person nor of the same; a successor is not exempt.
    #[test]
    fn exemptions_end_one_by_one() {
        let c = context(|_| ());
        let mut company = middle_company(&c);
        let (short, long) = ((3, Some(10)), (5, Some(20)));
        let exempt = |company: &Company| [company.people.exempt[0], company.people.exempt[1]];
        company.begin_exemption(short, 0, 0);
        company.begin_exemption(long, 0, 0);
        company.begin_exemption((4, None), 1, 0);
        assert_eq!(exempt(&company), [1.0, 1.0]);
        company.end_exemption(short, 0);
        assert_eq!(exempt(&company), [1.0, 1.0]);
        company.end_exemption(long, 0);
        assert_eq!(exempt(&company), [0.0, 1.0]);
        company.vacate(&c, 1, 0);
        company.fill(&c, 1, 0);
        company.begin_exemption(short, 0, 0);
        assert_eq!(exempt(&company), [1.0, 0.0]);
    }

    proptest! {
        /// Each cause adds, the sum stays within 0 and 1, and off there is none.
        #[test]
        fn bounds_and_signs(exempt in 0.0..=1.0, credit in 0.0..=1.0, coverage in 0.0..=2.0, more in 0.0..=0.5) {
            let (on, off) = (context(|_| ()), context(|p| p.mechanisms.fairness = false));
            let now = shown(&on, exempt, credit, coverage);
            prop_assert!((0.0..=1.0).contains(&now));
            prop_assert!(shown(&on, exempt, credit + more, coverage) >= now);
            prop_assert!(shown(&on, exempt + more, credit, coverage) >= now);
            prop_assert!(shown(&on, exempt, credit, coverage + more) <= now);
            prop_assert_eq!(shown(&off, exempt, credit, coverage), 0.0);
        }
    }
}
