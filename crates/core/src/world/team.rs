//! A team in a block of futures, and the two parts of its week.

use super::columns::{Book, People, Seats, Shared};
use super::context::Context;
use crate::engine::lanes::Cpu;
use crate::engine::luck::{CHAIR, Luck};
use crate::measure::{Deal, EventRow};
use crate::model::purpose::Purpose;
use serde::{Deserialize, Serialize};

/// Weeks of sales that are remembered seller by seller.
pub const TRAILING: usize = 52;

/// One team in a block of futures: all its columns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Team {
    pub(crate) luck: Luck,
    /// The first future's number.
    pub first: u32,
    /// How many futures lie side by side.
    pub lanes: usize,
    /// How many seats.
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
    /// The manager's person: seat of origin in the high half, hire number in the low half, `[lane]`.
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

impl Team {
    /// Empty columns for `lanes` futures from number `first` on.
    pub(crate) fn empty(luck: Luck, first: u32, lanes: usize, seats: usize) -> Self {
        let all = seats * lanes;
        Self {
            luck,
            first,
            lanes,
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

    /// Before anything of a week happens: the last week's log is over.
    pub(crate) fn open_week(&mut self) {
        self.log.clear();
        self.deals.clear();
        self.shared.replacement.fill(0.0);
    }

    /// The first part of the week: the market, and what the manager delivers.
    pub(super) fn be_led(&mut self, cpu: Cpu, c: &Context) {
        self.draw_luck(cpu, c);
        self.market(cpu, c);
        self.team_means(cpu);
        self.manager(cpu, c);
    }

    /// The second part: what becomes of it, from the reading of situations to the filling of seats.
    pub(super) fn work(&mut self, cpu: Cpu, c: &Context) {
        self.read(c);
        self.aim_coaching(c);
        self.deal_roles(c);
        self.perceive(cpu, c);
        self.live(cpu, c);
        self.sell(cpu, c);
        self.leave(cpu, c);
        self.fill_seats(c);
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
            let hires = &self.hire[r.clone()];
            let s = &mut self.seat;
            self.luck.lanes(
                cpu,
                self.first,
                self.luck.at(Purpose::Fate, c.week, place, 0),
                hires,
                [&mut s.luck_leaving[r.clone()], &mut s.luck_illness[r.clone()], &mut s.luck_length[r.clone()]],
            );
            self.luck.lanes(
                cpu,
                self.first,
                self.luck.at(Purpose::Mood, c.week, place, 0),
                hires,
                [&mut s.luck_life[r.clone()], &mut s.luck_mood[r.clone()], &mut s.luck_survey[r.clone()]],
            );
        }
        let s = &mut self.shared;
        self.luck.lanes(
            cpu,
            self.first,
            self.luck.at(Purpose::ManagerWeek, c.week, CHAIR, 0),
            &self.chair,
            [&mut s.luck_support, &mut s.luck_demand, &mut s.luck_leaving],
        );
        // The market is one for all teams: its address has no place.
        for lane in 0..self.lanes {
            s.luck_market[lane] = self.luck.market(self.first + lane as u32, c.week);
        }
    }
}
