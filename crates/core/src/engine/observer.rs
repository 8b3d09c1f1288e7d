//! Observers: what watches a simulation. Observing changes nothing.

use crate::world::Team;

/// Something that watches a block of futures. All methods may be left empty.
pub trait Observer {
    /// Called at the end of every recorded week (from 0).
    fn week(&mut self, week: u32, team: &Team) {
        let _ = (week, team);
    }
}

impl Observer for () {}
