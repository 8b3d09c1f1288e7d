//! A typical team: what a team without luck settles to under the leadership of the history. The teams found at the start
//! of the history begin around it, so that a team led as before stays as it is.

use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::mechanisms::pipeline;
use crate::mechanisms::{earnings, effort, skill};
use crate::state::{People, TeamColumns};
use teamdrift_engine::math::normal_quantile;
use teamdrift_engine::random::Random;
use teamdrift_engine::simd::Cpu;

/// Weeks in which a typical team settles: slow states (skill, exhaustion) come within a few per cent of their end.
const WEEKS: u32 = 160;
/// Tenure of everybody in it, weeks.
const TENURE: f64 = 200.0;

/// What a typical team has settled to: one replication in which every uniform is one half.
#[derive(Debug)]
pub(crate) struct TypicalTeam {
    company: Company,
}

impl TypicalTeam {
    /// Settles a team of ordinary people under these parameters and this intention.
    pub(crate) fn settle(c: &Context) -> Self {
        let mut c = c.clone();
        c.season = 1.0;
        let seats = c.parameters.team.sellers as usize;
        let mut company = Company::empty(Random::new(0), 0, 1, 1, seats);
        company.begin_team(&c, 0);
        company.seat_ordinary_manager(&c, 0);
        for seat in 0..seats {
            // Talent spread as among people: coaching yields most in the middle.
            let talent = normal_quantile((seat as f64 + 0.5) / seats as f64);
            company.seat_ordinary_seller(&c, seat, talent, TENURE);
        }
        company.set_uniforms_to_middle();
        let cpu = Cpu::native();
        for _ in 0..WEEKS {
            company.live_typically(cpu, &c);
        }
        company.update_team_means(cpu);
        Self { company }
    }

    /// Mean of a column over the sellers of the typical team.
    pub(crate) fn mean(&self, column: impl Fn(&People) -> &Vec<f64>) -> f64 {
        let values = column(&self.company.people);
        values.iter().sum::<f64>() / values.len() as f64
    }

    /// What belongs to the typical team and its manager.
    pub(crate) fn team(&self) -> &TeamColumns {
        &self.company.team
    }
}

impl Company {
    /// Every uniform at one half: nobody leaves or falls ill, every normal is 0.
    fn set_uniforms_to_middle(&mut self) {
        for uniform in self.seat.uniforms().chain(self.team.uniforms()) {
            uniform.fill(0.5);
        }
    }

    /// A week of a typical team: nobody comes or goes, and sales are what they are on average.
    fn live_typically(&mut self, cpu: Cpu, c: &Context) {
        self.live(cpu, c);
        for seat in 0..self.seats {
            self.sell_as_expected(cpu, c, seat);
            self.people.tenure[seat] = TENURE;
        }
    }

    /// What the week's work sells on average, in place of single deals: sales, cases, attainment and earnings.
    fn sell_as_expected(&mut self, cpu: Cpu, c: &Context, i: usize) {
        self.set_hazards(cpu, i, c);
        let p = &c.parameters;
        let q = &mut self.people;
        let qualified = pipeline::first_of(q.qualify_hazard[i], q.lose_lead_hazard[i]);
        let deals = self.seat.expected_leads[i] * qualified;
        let won = deals * pipeline::chance_of_winning(&p.pipeline, q.win_factor[i], q.lose_hazard[i]);
        let value = won * p.market.deal_mean * (1.0 + p.company.repeat_share);
        let lead_weeks = pipeline::weeks_at(q.qualify_hazard[i] + q.lose_lead_hazard[i]);
        let deal_weeks = pipeline::weeks_open(&p.pipeline, q.win_factor[i], q.lose_hazard[i]);
        self.seat.cases[i] = self.seat.expected_leads[i] * lead_weeks + deals * deal_weeks;
        let base = earnings::paid_base(c, q.base_pay[i]);
        let usual = earnings::usual_earnings(&p.pay, base, value);
        q.attainment[i] =
            value / (earnings::full_quota(c) * effort::quota_share(&p.effort, skill::ramp(&p.skill, TENURE)));
        q.won_recent[i] = value;
        q.earnings[i] = usual;
        q.expected[i] = usual;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;

    /// Whatever the leadership, a typical team has come to rest: a year more moves no state by more than a little.
    #[test]
    fn at_rest() {
        for (support, demand) in [(0.6, 0.6), (0.15, 0.15), (0.15, 0.85), (0.85, 0.15), (0.85, 0.85)] {
            let mut parameters = Parameters::default();
            (parameters.policy.support, parameters.policy.demand) = (Some(support), Some(demand));
            let c = Context::new(parameters, -52);
            let now = TypicalTeam::settle(&c);
            let mut later = TypicalTeam { company: now.company.clone() };
            for _ in 0..52 {
                later.company.live_typically(Cpu::native(), &c);
            }
            macro_rules! rests {
                ($($column:ident within $most:literal;)*) => {
                    $(
                        let moved = later.mean(|p| &p.$column) - now.mean(|p| &p.$column);
                        assert!(moved.abs() < $most, "{} at {support}, {demand}: {moved}", stringify!($column));
                    )*
                };
            }
            rests! {
                safety within 0.01;
                standard within 0.01;
                clarity within 0.01;
                trust within 0.01;
                motivation within 0.01;
                exhaustion within 0.015;
                satisfaction within 0.01;
                prospecting within 0.01;
                closing within 0.01;
                withdrawal within 0.08;
                effort within 0.01;
            }
            assert!(now.company.people.present.iter().all(|present| *present == 1.0));
        }
    }
}
