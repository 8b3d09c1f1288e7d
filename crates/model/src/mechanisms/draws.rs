//! The uniforms of a week, drawn at once: four words a block of the generator, all of them used.

use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::streams::Stream;
use teamdrift_engine::random::{LaneKeys, MANAGER_SEAT};
use teamdrift_engine::simd::Cpu;

impl Company {
    /// Draws the week's uniforms of everybody: four words a block.
    pub(crate) fn draw_uniforms(&mut self, cpu: Cpu, c: &Context) {
        for seat in 0..self.seats {
            let r = self.range(seat);
            let place = seat as u32;
            let keys = LaneKeys { replications: &self.futures, teams: &self.places };
            let hires = &self.hire[r.clone()];
            let s = &mut self.seat;
            self.random.uniforms_by_lane(
                cpu,
                keys,
                self.random.address(Stream::Fate, c.week, place, 0),
                hires,
                [
                    &mut s.uniform_leaving[r.clone()],
                    &mut s.uniform_illness[r.clone()],
                    &mut s.uniform_length[r.clone()],
                    &mut s.uniform_shock[r.clone()],
                ],
            );
            self.random.uniforms_by_lane(
                cpu,
                keys,
                self.random.address(Stream::Mood, c.week, place, 0),
                hires,
                [
                    &mut s.uniform_life[r.clone()],
                    &mut s.uniform_mood[r.clone()],
                    &mut s.uniform_survey[r.clone()],
                    &mut s.uniform_withdrawal[r.clone()],
                ],
            );
        }
        let keys = LaneKeys { replications: &self.futures, teams: &self.places };
        let s = &mut self.team;
        self.random.uniforms_by_lane(
            cpu,
            keys,
            self.random.address(Stream::ManagerWeek, c.week, MANAGER_SEAT, 0),
            &self.chair,
            [&mut s.uniform_support, &mut s.uniform_demand, &mut s.uniform_leaving],
        );
        // Each team sells in a region of its own.
        self.random.uniforms_by_lane(
            cpu,
            keys,
            self.random.address(Stream::Market, c.week, MANAGER_SEAT, 0),
            &vec![0; self.lanes],
            [&mut s.uniform_region],
        );
        // What regions share is one for all teams: its address has no place.
        for lane in 0..self.lanes {
            s.uniform_market[lane] =
                self.random.uniforms(self.futures[lane], self.random.address(Stream::Market, c.week, 0, 0))[0];
        }
    }
}
