//! A company in a block of futures: its teams, the order of its week, and what the teams share.

use super::context::Context;
use super::team::Team;
use crate::engine::lanes::{Cpu, lane_loop};
use crate::engine::luck::Luck;
use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// The teams of one company in a block of futures. They meet one market, look for managers among each other, and share
/// marketing and recruiting; everything else is a team's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Company {
    /// The teams, each of as many seats.
    pub teams: Vec<Team>,
}

lane_loop! {
    /// Adds what a team has of something to the company's sum.
    fn add(; write sum; read quantity) {
        sum = sum + quantity;
    }
}

lane_loop! {
    /// What a team meets of the company's coordination with marketing.
    fn share_marketing(c: &Context, teams: &f64; write coordinated; read own, all) {
        let shared = c.parameters.company.marketing_shared;
        coordinated = (1.0 - shared) * own + shared * all / *teams;
    }
}

lane_loop! {
    /// The share of the open seats that the company's recruiting has hands for.
    fn share_recruiting(hands: &f64; write recruiters; read open) {
        recruiters = if open > *hands { *hands / open } else { 1.0 };
    }
}

impl Company {
    /// An ordinary company at the beginning of its history.
    pub(crate) fn begin(c: &Context, seed: u64, first: u32, lanes: usize) -> Self {
        let teams = 0..c.parameters.company.teams;
        Self { teams: teams.map(|team| Team::begin(c, Luck::new(seed, team), first, lanes)).collect() }
    }

    /// What the scenario imposes at week 0: team means in every team, named sellers in the first.
    pub(crate) fn impose(&mut self, c: &Context, scenario: &Scenario) {
        for (number, team) in self.teams.iter_mut().enumerate() {
            let named = if number == 0 { scenario.sellers.as_slice() } else { &[] };
            team.impose(c, &scenario.parameters.start, named);
        }
    }

    /// How many futures lie side by side.
    #[must_use]
    pub fn lanes(&self) -> usize {
        self.teams.first().map_or(0, |team| team.lanes)
    }

    /// The first future's number.
    #[must_use]
    pub fn first(&self) -> u32 {
        self.teams.first().map_or(0, |team| team.first)
    }

    /// Budgeted seats in all teams.
    #[must_use]
    pub fn seats(&self) -> usize {
        self.teams.iter().map(|team| team.seats).sum()
    }

    /// Before anything of a week happens: the last week's log is over.
    pub(crate) fn open_week(&mut self) {
        self.teams.iter_mut().for_each(Team::open_week);
    }

    /// One week, in the order of the model's description: every team is led, then lives through the week, and then
    /// managers are found.
    pub(crate) fn week(&mut self, cpu: Cpu, c: &Context) {
        for team in &mut self.teams {
            team.be_led(cpu, c);
        }
        self.share(cpu, c);
        for team in &mut self.teams {
            team.work(cpu, c);
        }
        self.fill_chairs(c);
        for team in &mut self.teams {
            team.place(cpu, c);
        }
    }

    /// Marketing and recruiting are the company's: what one team's manager does for them, and how many seats stand open
    /// elsewhere, reaches all.
    fn share(&mut self, cpu: Cpu, c: &Context) {
        let teams = self.teams.len() as f64;
        let mut sum = vec![0.0; self.lanes()];
        for team in &self.teams {
            add(cpu, &mut sum, &team.shared.coordination);
        }
        for team in &mut self.teams {
            let s = &mut team.shared;
            share_marketing(cpu, c, &teams, &mut s.coordinated, &s.coordination, &sum);
        }
        let Some(hands) = c.parameters.company.recruiting else {
            self.teams.iter_mut().for_each(|team| team.shared.recruiters.fill(1.0));
            return;
        };
        sum.fill(0.0);
        for team in &self.teams {
            let open: Vec<f64> = team.shared.filled.iter().map(|filled| team.seats as f64 - filled).collect();
            add(cpu, &mut sum, &open);
        }
        for team in &mut self.teams {
            share_recruiting(cpu, &(hands * teams), &mut team.shared.recruiters, &sum);
        }
    }
}
