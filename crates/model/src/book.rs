//! The book of open leads and opportunities.

use serde::{Deserialize, Serialize};

/// Most leads and opportunities that a seat keeps open; further leads are lost unworked.
pub const CAPACITY: usize = 160;

/// Opportunities that a week passes over at a time; [`CAPACITY`] is a multiple.
pub const STEP: usize = 8;

/// The open leads and opportunities of every seat: `[seat][lane]` lists, each with room for
/// [`CAPACITY`], column by column so that a week passes over a list in vector steps. The order within a
/// list means nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Book {
    /// How many are open in each list.
    pub open: Vec<u32>,
    /// Remaining patience until qualified, or won once qualified (unit exponential at birth).
    pub(crate) next: Vec<f32>,
    /// Remaining patience until lost.
    pub(crate) lose: Vec<f32>,
    /// Patience until won, to be used up once qualified.
    pub(crate) win: Vec<f32>,
    /// What remains of an opportunity's freshness, 1 at qualification; [`Book::LEAD`] for a lead.
    pub(crate) fresh: Vec<f32>,
    /// Week of birth in the high half, number within the week in the low half.
    pub(crate) id: Vec<u32>,
}

const _: () = assert!(CAPACITY.is_multiple_of(STEP), "a week passes over whole steps of a list");

impl Book {
    /// The freshness that marks a lead not yet qualified.
    pub(crate) const LEAD: f32 = -1.0;

    /// Empty lists.
    #[must_use]
    pub(crate) fn empty(lists: usize) -> Self {
        let room = lists * CAPACITY;
        Self {
            open: vec![0; lists],
            next: vec![1.0; room],
            lose: vec![1.0; room],
            win: vec![1.0; room],
            fresh: vec![Self::LEAD; room],
            id: vec![0; room],
        }
    }

    /// Enters a new lead at the end of a list.
    pub(crate) fn enter(&mut self, list: usize, id: u32, patience: [f64; 3]) {
        let at = list * CAPACITY + self.open[list] as usize;
        self.next[at] = patience[0] as f32;
        self.win[at] = patience[1] as f32;
        self.lose[at] = patience[2] as f32;
        self.fresh[at] = Self::LEAD;
        self.id[at] = id;
        self.open[list] += 1;
    }

    /// One list, to be worked on.
    #[inline(always)]
    pub(crate) fn list(&mut self, list: usize) -> List<'_> {
        let room = list * CAPACITY..(list + 1) * CAPACITY;
        List {
            open: self.open[list] as usize,
            next: &mut self.next[room.clone()],
            lose: &mut self.lose[room.clone()],
            win: &mut self.win[room.clone()],
            fresh: &mut self.fresh[room.clone()],
            id: &mut self.id[room],
        }
    }
}

/// One list of a [`Book`] with its whole room.
#[derive(Debug)]
pub(crate) struct List<'a> {
    pub open: usize,
    pub next: &'a mut [f32],
    pub lose: &'a mut [f32],
    pub win: &'a mut [f32],
    pub fresh: &'a mut [f32],
    pub id: &'a mut [u32],
}

impl List<'_> {
    /// Strikes an entry out: the list's last takes its place.
    #[inline(always)]
    pub(crate) fn strike(&mut self, at: usize) {
        self.open -= 1;
        let last = self.open;
        for column in [&mut *self.next, &mut *self.lose, &mut *self.win, &mut *self.fresh] {
            column[at] = column[last];
        }
        self.id[at] = self.id[last];
    }
}
