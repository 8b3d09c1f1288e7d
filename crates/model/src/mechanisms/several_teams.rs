//! What the teams of a company share: marketing and recruiting.

use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::mechanisms::marketing;
use teamdrift_engine::lane_loop;
use teamdrift_engine::simd::Cpu;

lane_loop! {
    /// A team's coordination with marketing: its own and its part of the company's.
    pub(crate) fn share_marketing(c: &Context, teams: &f64; write marketing_coverage; read own, all) {
        marketing_coverage = marketing::team_coverage(&c.parameters.company, own, all, *teams);
    }
}

lane_loop! {
    /// The share of the open seats that the company's recruiting can work on.
    fn share_recruiting(hands: &f64; write recruiters; read open) {
        recruiters = if open > *hands { *hands / open } else { 1.0 };
    }
}

impl Company {
    /// Shares marketing and recruiting among the teams of a company.
    pub(crate) fn share_among_teams(&mut self, cpu: Cpu, c: &Context) {
        let teams = self.teams as f64;
        let mut sum = self.summed(|company, lane| company.team.coordination[lane]);
        let s = &mut self.team;
        share_marketing(cpu, c, &teams, &mut s.marketing_coverage, &s.coordination, &sum);
        s.recruiters.fill(1.0);
        if let Some(hands) = c.parameters.company.recruiting {
            sum = self.summed(|company, lane| company.seats as f64 - company.team.filled[lane]);
            share_recruiting(cpu, &(hands * teams), &mut self.team.recruiters, &sum);
        }
    }

    /// The sum of a quantity over the teams of a replication, given to each of them.
    fn summed(&self, quantity: impl Fn(&Self, usize) -> f64) -> Vec<f64> {
        let mut sums = vec![0.0; self.lanes];
        for at in 0..self.futures() {
            let sum = self.of_future(at).map(|lane| quantity(self, lane)).sum();
            sums[self.of_future(at)].fill(sum);
        }
        sums
    }
}
