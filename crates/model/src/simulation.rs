//! The simulation of a block of replications: start, step, snapshot, fork.

use crate::company::Company;
use crate::observe::Observer;
use crate::scenario::Scenario;
use crate::timeline::Timeline;
use teamdrift_engine::simd::Cpu;

/// Replications in a block: partial results are folded block by block, for any number of lanes and threads.
pub const BLOCK: u32 = 64;

/// Replications of one scenario, side by side, at some week. A clone is a snapshot; [`Simulation::fork`]
/// goes on from one under another scenario.
#[derive(Debug, Clone)]
pub struct Simulation {
    cpu: Cpu,
    timeline: Timeline,
    names: Vec<String>,
    weeks: u32,
    /// The week that comes next; negative in the history.
    next: i32,
    company: Company,
}

impl Simulation {
    /// Futures `first` to `first + futures - 1` of a scenario under a seed, at the beginning of week 0: the
    /// history has run and what the scenario imposes holds.
    #[must_use]
    pub fn new(scenario: &Scenario, seed: u64, first: u32, futures: usize, cpu: Cpu) -> Self {
        let mut timeline = Timeline::new(scenario);
        let history = -(scenario.parameters.start.history_weeks as i32);
        let company = Company::initial(timeline.context(history), seed, first, futures);
        let names = scenario.sellers.iter().map(|seller| seller.name.clone()).collect();
        let mut simulation = Self { cpu, timeline, names, weeks: scenario.weeks, next: history, company };
        while simulation.next < 0 {
            simulation.step();
        }
        let context = simulation.timeline.context(0);
        simulation.company.apply_start(context, scenario);
        simulation
    }

    /// The week that comes next.
    #[must_use]
    pub fn next_week(&self) -> i32 {
        self.next
    }

    /// The company as it stands.
    #[must_use]
    pub fn company(&self) -> &Company {
        &self.company
    }

    /// Runs one week.
    pub fn step(&mut self) {
        let week = self.next;
        let events: Vec<_> = self.timeline.events(week).map(|(event, ends)| (event.clone(), ends)).collect();
        let context = self.timeline.context(week);
        self.company.clear_week_log();
        for (event, ends) in &events {
            self.company.apply_event(context, event, *ends, &self.names);
        }
        self.company.week(self.cpu, context);
        self.next += 1;
    }

    /// Runs all remaining weeks, watched by an observer.
    pub fn run(&mut self, observer: &mut impl Observer) {
        while self.next < self.weeks as i32 {
            self.step();
            let week = self.next - 1;
            observer.week(week as u32, self.timeline.context(week), &self.company);
        }
    }

    /// Continues under another scenario: its parameters and events from this week on. What it imposes at week 0 (start,
    /// named sellers' states) has no effect.
    #[must_use]
    pub fn fork(&self, scenario: &Scenario) -> Self {
        Self { timeline: Timeline::new(scenario), weeks: scenario.weeks, ..self.clone() }
    }

    /// Restores a saved state.
    ///
    /// The state must come from a simulation of as many teams and seats; `next` is the week that was to come next.
    #[must_use]
    pub fn restore(scenario: &Scenario, company: Company, next: i32, cpu: Cpu) -> Self {
        let names = scenario.sellers.iter().map(|seller| seller.name.clone()).collect();
        Self { cpu, timeline: Timeline::new(scenario), names, weeks: scenario.weeks, next, company }
    }
}
