//! A company in a block of futures: the columns of its teams, the order of its week, and what the teams share.

use super::columns::{Book, People, Seats, Shared};
use super::context::Context;
use crate::engine::lanes::{Cpu, lane_loop};
use crate::engine::luck::{CHAIR, Luck, Whose, place};
use crate::measure::{Deal, EventRow};
use crate::model::purpose::Purpose;
use serde::{Deserialize, Serialize};

/// Weeks of sales that are remembered seller by seller.
pub const TRAILING: usize = 52;

/// The teams of one company in a block of futures: all their columns. A lane is one team in one future; the teams of one
/// future lie next to each other. They meet one market, look for managers among each other, and share marketing and
/// recruiting; everything else is a team's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Company {
    pub(crate) luck: Luck,
    /// The first future's number.
    pub first: u32,
    /// How many teams the company has.
    pub teams: usize,
    /// How many teams of all futures lie side by side.
    pub lanes: usize,
    /// The future of each lane.
    pub(super) futures: Vec<u32>,
    /// The place of each lane's team in addresses.
    pub(super) places: Vec<u32>,
    /// How many seats a team has.
    pub seats: usize,
    /// What belongs to people, `[seat][lane]`.
    pub people: People,
    /// What belongs to seats, `[seat][lane]`.
    pub seat: Seats,
    /// What belongs to the team, `[lane]`.
    pub shared: Shared,
    /// Open leads and opportunities.
    pub book: Book,
    /// Which occupant sits in each seat, from 0, `[seat][lane]`.
    pub hire: Vec<u32>,
    /// The manager's person: seat of origin in the high half, hire number in the low half; told apart by the team of
    /// origin where that is another, `[lane]`.
    pub(crate) chair: Vec<u32>,
    /// How many managers came from outside so far, `[lane]`.
    pub(crate) managers: Vec<u32>,
    /// Value won week by week over the trailing year, `[week of 52][seat][lane]`, money.
    pub(crate) trailing: Vec<f64>,
    /// What happened this week, future by future.
    #[serde(skip)]
    pub log: Vec<EventRow>,
    /// Deals won this week.
    #[serde(skip)]
    pub deals: Vec<Deal>,
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
    /// Empty columns of `futures` futures from number `first` on.
    pub(super) fn empty(luck: Luck, first: u32, futures: usize, teams: usize, seats: usize) -> Self {
        let lanes = futures * teams;
        let all = seats * lanes;
        Self {
            luck,
            first,
            teams,
            lanes,
            futures: (0..lanes).map(|lane| first + (lane / teams) as u32).collect(),
            places: (0..lanes).map(|lane| place((lane % teams) as u32, 0)).collect(),
            seats,
            people: People::zeros(all),
            seat: Seats::zeros(all),
            shared: Shared::zeros(lanes),
            book: Book::empty(all),
            hire: vec![0; all],
            chair: vec![0; lanes],
            managers: vec![0; lanes],
            trailing: vec![0.0; TRAILING * all],
            log: Vec::new(),
            deals: Vec::new(),
        }
    }

    /// How many futures there are.
    #[must_use]
    pub fn futures(&self) -> usize {
        self.lanes / self.teams
    }

    /// The number of the future that a lane belongs to.
    #[must_use]
    pub fn future(&self, lane: usize) -> u32 {
        self.futures[lane]
    }

    /// The team, from 0, that a lane is.
    #[must_use]
    pub fn team(&self, lane: usize) -> u32 {
        (lane % self.teams) as u32
    }

    /// The lane of a team in a future.
    #[must_use]
    pub fn lane(&self, future: u32, team: u32) -> usize {
        (future - self.first) as usize * self.teams + team as usize
    }

    /// The lanes of the teams of one future, `at` places after the first.
    #[must_use]
    pub fn of_future(&self, at: usize) -> std::ops::Range<usize> {
        at * self.teams..(at + 1) * self.teams
    }

    /// Where a lane's seat stands in addresses.
    pub(super) fn place(&self, lane: usize, seat: u32) -> u32 {
        self.places[lane] + seat
    }

    /// Four uniforms of a lane's seat.
    pub(super) fn draw(&self, purpose: Purpose, week: i32, lane: usize, seat: u32, number: u32) -> [f64; 4] {
        self.luck.four(self.future(lane), self.luck.at(purpose, week, self.place(lane, seat), number))
    }

    /// Before anything of a week happens: the last week's log is over.
    pub(crate) fn open_week(&mut self) {
        self.log.clear();
        self.deals.clear();
        self.shared.replacement.fill(0.0);
    }

    /// One week, in the order of the model's description.
    pub(crate) fn week(&mut self, cpu: Cpu, c: &Context) {
        self.draw_luck(cpu, c);
        self.market(cpu, c);
        self.team_means(cpu);
        self.manager(cpu, c);
        self.share(cpu, c);
        self.read(c);
        self.aim_coaching(c);
        self.deal_roles(c);
        self.perceive(cpu, c);
        self.live(cpu, c);
        self.sell(cpu, c);
        self.leave(cpu, c);
        self.fill_seats(c);
        self.fill_chairs(c);
        self.place_in_zones(cpu, c);
    }

    /// Marketing and recruiting are the company's: what one team's manager does for them, and how many seats stand open
    /// elsewhere, reaches all.
    fn share(&mut self, cpu: Cpu, c: &Context) {
        let teams = self.teams as f64;
        let mut sum = self.summed(|company, lane| company.shared.coordination[lane]);
        let s = &mut self.shared;
        share_marketing(cpu, c, &teams, &mut s.coordinated, &s.coordination, &sum);
        s.recruiters.fill(1.0);
        if let Some(hands) = c.parameters.company.recruiting {
            sum = self.summed(|company, lane| company.seats as f64 - company.shared.filled[lane]);
            share_recruiting(cpu, &(hands * teams), &mut self.shared.recruiters, &sum);
        }
    }

    /// What the teams of a future have together, given to each of them.
    fn summed(&self, quantity: impl Fn(&Self, usize) -> f64) -> Vec<f64> {
        let mut sums = vec![0.0; self.lanes];
        for at in 0..self.futures() {
            let sum = self.of_future(at).map(|lane| quantity(self, lane)).sum();
            sums[self.of_future(at)].fill(sum);
        }
        sums
    }

    /// Where a seat's lanes stand in the columns.
    pub(crate) fn range(&self, seat: usize) -> std::ops::Range<usize> {
        seat * self.lanes..(seat + 1) * self.lanes
    }

    /// Value that a seat's occupant won over the trailing `weeks` (at most a year), money.
    pub(crate) fn won_over(&self, index: usize, week: i32, weeks: usize) -> f64 {
        let all = self.seats * self.lanes;
        (0..weeks.min(TRAILING))
            .map(|ago| self.trailing[(week - ago as i32).rem_euclid(TRAILING as i32) as usize * all + index])
            .sum()
    }

    /// The week's luck of everybody, drawn in one go: four words a block, all of them used.
    pub(super) fn draw_luck(&mut self, cpu: Cpu, c: &Context) {
        for seat in 0..self.seats {
            let r = self.range(seat);
            let place = seat as u32;
            let whose = Whose { futures: &self.futures, teams: &self.places };
            let hires = &self.hire[r.clone()];
            let s = &mut self.seat;
            self.luck.lanes(
                cpu,
                whose,
                self.luck.at(Purpose::Fate, c.week, place, 0),
                hires,
                [&mut s.luck_leaving[r.clone()], &mut s.luck_illness[r.clone()], &mut s.luck_length[r.clone()]],
            );
            self.luck.lanes(
                cpu,
                whose,
                self.luck.at(Purpose::Mood, c.week, place, 0),
                hires,
                [&mut s.luck_life[r.clone()], &mut s.luck_mood[r.clone()], &mut s.luck_survey[r.clone()]],
            );
        }
        let whose = Whose { futures: &self.futures, teams: &self.places };
        let s = &mut self.shared;
        self.luck.lanes(
            cpu,
            whose,
            self.luck.at(Purpose::ManagerWeek, c.week, CHAIR, 0),
            &self.chair,
            [&mut s.luck_support, &mut s.luck_demand, &mut s.luck_leaving],
        );
        // The market is one for all teams: its address has no place.
        for lane in 0..self.lanes {
            s.luck_market[lane] = self.luck.market(self.futures[lane], c.week);
        }
    }
}
