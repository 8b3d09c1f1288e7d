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
        let mut simulation = Self::in_history(scenario, seed, first, futures, cpu);
        while simulation.next < 0 {
            simulation.step();
        }
        simulation.impose(scenario)
    }

    /// As [`Simulation::new`], asking before each week of the history whether to go on; `None` if not.
    #[must_use]
    pub fn new_while(
        scenario: &Scenario,
        seed: u64,
        first: u32,
        futures: usize,
        cpu: Cpu,
        go_on: impl Fn() -> bool,
    ) -> Option<Self> {
        let mut simulation = Self::in_history(scenario, seed, first, futures, cpu);
        while simulation.next < 0 {
            if !go_on() {
                return None;
            }
            simulation.step();
        }
        Some(simulation.impose(scenario))
    }

    /// At the beginning of the history.
    fn in_history(scenario: &Scenario, seed: u64, first: u32, futures: usize, cpu: Cpu) -> Self {
        let mut timeline = Timeline::new(scenario);
        let history = -(scenario.parameters.start.history_weeks as i32);
        let company = Company::initial(timeline.context(history), seed, first, futures);
        let names = scenario.sellers.iter().map(|seller| seller.name.clone()).collect();
        Self { cpu, timeline, names, weeks: scenario.weeks, next: history, company }
    }

    fn impose(mut self, scenario: &Scenario) -> Self {
        let context = self.timeline.context(0);
        self.company.apply_start(context, scenario);
        self
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
        self.run_while(observer, || true);
    }

    /// As [`Simulation::run`], asking before each week whether to go on. Returns whether all weeks were run.
    pub fn run_while(&mut self, observer: &mut impl Observer, go_on: impl Fn() -> bool) -> bool {
        while self.next < self.weeks as i32 {
            if !go_on() {
                return false;
            }
            self.step();
            let week = self.next - 1;
            observer.week(week as u32, self.timeline.context(week), &self.company);
        }
        true
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
