//! A company in a block of futures: the columns of its teams, the order of its week, and what the teams share.

use crate::book::Book;
use crate::log::{Deal, EventRow};
use crate::state::{People, Seats, TeamColumns};
use crate::streams::Stream;
use serde::{Deserialize, Serialize};
use teamdrift_engine::random::{self, Random};

/// Weeks of sales that are remembered seller by seller.
pub const TRAILING: usize = 52;

/// The teams of one company in a block of replications: all their columns. A lane is one team in one replication; the teams
/// of one replication lie next to each other. They share one market, find managers among each other, and share marketing
/// and recruiting; everything else is a team's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Company {
    pub(crate) random: Random,
    /// The first future's number.
    pub first: u32,
    /// How many teams the company has.
    pub teams: usize,
    /// How many teams of all futures lie side by side.
    pub lanes: usize,
    /// The future of each lane.
    pub(crate) futures: Vec<u32>,
    /// The place of each lane's team in addresses.
    pub(crate) places: Vec<u32>,
    /// How many seats a team has.
    pub seats: usize,
    /// What belongs to people, `[seat][lane]`.
    pub people: People,
    /// What belongs to seats, `[seat][lane]`.
    pub seat: Seats,
    /// What belongs to the team, `[lane]`.
    pub team: TeamColumns,
    /// Open leads and opportunities.
    pub book: Book,
    /// Which occupant sits in each seat, from 0, `[seat][lane]`.
    pub hire: Vec<u32>,
    /// The manager's person: seat of origin in the high half, hire number in the low half; mixed with the team of origin
    /// where that is another, `[lane]`.
    pub(crate) chair: Vec<u32>,
    /// How many managers came from outside so far, `[lane]`.
    pub(crate) managers: Vec<u32>,
    /// Exemptions from the standard that hold; those of people who have left stand as well, and mean nothing.
    pub(crate) exemptions: Vec<Exemption>,
    /// Value won week by week over the trailing year, `[week of 52][seat][lane]`, money.
    pub(crate) trailing: Vec<f64>,
    /// Events of the week, future by future.
    #[serde(skip)]
    pub log: Vec<EventRow>,
    /// Deals won this week.
    #[serde(skip)]
    pub deals: Vec<Deal>,
}

/// An exemption from the standard, of one person. Each has its own beginning and end; several may hold for one person.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Exemption {
    /// First week, and the week at whose beginning it ends, if it does. Events of one team that agree in both begin and end
    /// together, so that nothing else has to tell them apart.
    pub weeks: (u32, Option<u32>),
    /// The team, as a lane.
    pub lane: usize,
    /// The seat and its occupant's number.
    pub seat: usize,
    pub hire: u32,
}

impl Company {
    /// Empty columns of `futures` futures from number `first` on.
    pub(crate) fn empty(random: Random, first: u32, futures: usize, teams: usize, seats: usize) -> Self {
        let lanes = futures * teams;
        let all = seats * lanes;
        Self {
            random,
            first,
            teams,
            lanes,
            futures: (0..lanes).map(|lane| first + (lane / teams) as u32).collect(),
            places: (0..lanes).map(|lane| random::place((lane % teams) as u32, 0)).collect(),
            seats,
            people: People::zeros(all),
            seat: Seats::zeros(all),
            team: TeamColumns::zeros(lanes),
            book: Book::empty(all),
            hire: vec![0; all],
            chair: vec![0; lanes],
            managers: vec![0; lanes],
            exemptions: Vec::new(),
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
    pub(crate) fn place(&self, lane: usize, seat: u32) -> u32 {
        self.places[lane] + seat
    }

    /// Four uniforms of a lane's seat.
    pub(crate) fn draw(&self, stream: Stream, week: i32, lane: usize, seat: u32, number: u32) -> [f64; 4] {
        self.random.uniforms(self.future(lane), self.random.address(stream, week, self.place(lane, seat), number))
    }

    /// Clears the last week's log, deals and costs.
    pub(crate) fn clear_week_log(&mut self) {
        self.log.clear();
        self.deals.clear();
        self.team.replacement.fill(0.0);
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

    /// Where those present in a future stand in the columns, seat by seat.
    pub(crate) fn present(&self, lane: usize) -> Vec<usize> {
        (0..self.seats).map(|seat| seat * self.lanes + lane).filter(|i| self.people.present[*i] > 0.0).collect()
    }
}
