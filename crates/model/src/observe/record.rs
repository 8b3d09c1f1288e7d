//! The record: watches a block of futures and keeps every measure, outcome, event and person.

use super::cells::{MeasureCells, Week, add_teams};
use super::deals::Deals;
use super::measures::Measure;
use super::observer::Observer;
use super::outcomes::{Outcome, Outcomes};
use super::people::{EventRow, Months, PersonRow};
use super::weekly::Weekly;
use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::mechanisms::leaving::Cause;
use crate::mechanisms::zone::Zone;

/// What to record besides the weekly measures and the outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecordOptions {
    /// A row an event.
    pub events: bool,
    /// A row a seller and month.
    pub people: bool,
    /// Nothing but the outcomes: a sweep over many variants has no use for every week of each.
    pub outcomes_only: bool,
}

/// What is recorded of some futures.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Every measure in every week.
    pub weekly: Weekly,
    /// A row a future.
    pub outcomes: Outcomes,
    /// A row an event, by future and week, if requested.
    pub events: Vec<EventRow>,
    /// A row a seller and month, by future, month and seat, if requested.
    pub people: Vec<PersonRow>,
    /// The deals won, a row a future, if events are requested.
    pub deals: Deals,
}

impl Record {
    /// Nothing yet, of futures from number `first` on.
    #[must_use]
    pub fn new(first: u32, weeks: usize) -> Self {
        Self {
            weekly: Weekly::new(weeks),
            outcomes: Outcomes::new(first),
            events: Vec::new(),
            people: Vec::new(),
            deals: Deals::default(),
        }
    }

    /// Adds the futures that follow.
    pub fn append(&mut self, mut next: Self) {
        self.weekly.append(next.weekly);
        self.outcomes.append(next.outcomes);
        self.events.append(&mut next.events);
        self.people.append(&mut next.people);
        self.deals.append(next.deals);
    }
}

/// Counts over a future that are no weekly measure.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tallies {
    /// Voluntary exits of sellers in the best fifth by sales.
    pub top_fifth: f64,
    /// Voluntary exits of highly ambitious sellers.
    pub ambitious: f64,
    /// Weeks in which the intended and the experienced zone differ, a mean over teams.
    pub zone_mismatch: f64,
}

/// Watches a simulation and fills a [`Record`].
#[derive(Debug)]
pub struct Recorder {
    options: RecordOptions,
    record: Record,
    futures: usize,
    weeks: u32,
    /// Sellers present, `[future]`.
    present: Vec<f64>,
    /// This week's measures, `[measure][future]`.
    now: Vec<f64>,
    /// Sums over weeks, `[measure][future]`.
    sums: Vec<f64>,
    /// Weeks that the sums hold, `[measure][future]`: a mean has none in an empty team.
    counted: Vec<f64>,
    /// First week in each zone, `[zone][future]`; not a number until then.
    first_in: Vec<f64>,
    /// `[future]`.
    tallies: Vec<Tallies>,
    months: Months,
    seats: usize,
    teams: f64,
}

impl Recorder {
    /// A recorder of `futures` futures from number `first` on, over `weeks` weeks.
    #[must_use]
    pub fn new(first: u32, futures: usize, weeks: u32, options: RecordOptions) -> Self {
        Self {
            options,
            record: Record {
                deals: Deals::of(if options.events { futures } else { 0 }),
                ..Record::new(first, if options.outcomes_only { 0 } else { weeks as usize })
            },
            futures,
            weeks,
            present: vec![0.0; futures],
            now: vec![0.0; Measure::COUNT * futures],
            sums: vec![0.0; Measure::COUNT * futures],
            counted: vec![0.0; Measure::COUNT * futures],
            first_in: vec![f64::NAN; Zone::ALL.len() * futures],
            tallies: vec![Tallies::default(); futures],
            months: Months::default(),
            seats: 0,
            teams: 1.0,
        }
    }

    /// The finished record.
    #[must_use]
    pub fn finish(mut self) -> Record {
        for at in 0..self.futures {
            let future = RecordedFuture { recorder: &self, at };
            let mut row = [f64::NAN; Outcome::COUNT];
            for (cell, outcome) in row.iter_mut().zip(Outcome::ALL) {
                *cell = outcome.formula()(&future);
            }
            self.record.outcomes.push(&row);
        }
        // Rows come week by week; files list them future by future.
        self.record.events.sort_by_key(|row| row.future);
        self.record.people.sort_by_key(|row| (row.future, row.month, row.team, row.seat));
        self.record
    }

    fn fill_measures(&mut self, c: &Context, company: &Company) {
        self.present.fill(0.0);
        add_teams(&mut self.present, company, |lane| company.team.filled[lane]);
        let week = Week::new(c, company, &self.present);
        for measure in Measure::ALL {
            measure.formula()(&mut MeasureCells::of(*measure, &mut self.now, self.futures), &week);
        }
    }

    fn add_to_sums(&mut self) {
        for ((sum, counted), value) in self.sums.iter_mut().zip(&mut self.counted).zip(&self.now) {
            if !value.is_nan() {
                *sum += *value;
                *counted += 1.0;
            }
        }
    }

    fn count_exits(&mut self, c: &Context, company: &Company) {
        for row in company.log.iter().filter(|row| row.cause.is_some_and(Cause::voluntary)) {
            let tally = &mut self.tallies[(row.future - company.first) as usize];
            let high = row.ambition.is_some_and(|a| a >= c.parameters.leaving.high_ambition_level);
            tally.top_fifth += f64::from(u8::from(row.fifth == Some(1)));
            tally.ambitious += f64::from(u8::from(high));
        }
    }

    fn watch_zones(&mut self, week: u32, company: &Company) {
        for at in 0..self.futures {
            let first = &mut self.first_in[most_frequent_zone(company, at) as usize * self.futures + at];
            if first.is_nan() {
                *first = f64::from(week);
            }
            let differs = |lane: &usize| company.zone(*lane) != company.zone_intended(*lane);
            let teams = company.of_future(at).filter(differs).count() as f64;
            self.tallies[at].zone_mismatch += teams / company.teams as f64;
        }
    }
}

impl Observer for Recorder {
    fn week(&mut self, week: u32, c: &Context, company: &Company) {
        self.seats = company.seats * company.teams;
        self.teams = company.teams as f64;
        self.fill_measures(c, company);
        self.count_exits(c, company);
        if !self.options.outcomes_only {
            for measure in Measure::ALL {
                let at = measure.index() * self.futures;
                self.record.weekly.extend(week as usize, *measure, &self.now[at..at + self.futures]);
            }
        }
        self.add_to_sums();
        self.watch_zones(week, company);
        if self.options.events {
            for deal in &company.deals {
                self.record.deals.add(deal.list as usize % company.lanes / company.teams, deal);
            }
            self.record.events.extend_from_slice(&company.log);
        }
        if self.options.people {
            self.months.add(&Week::new(c, company, &self.present), week, &mut self.record.people);
        }
    }
}

/// The zone in which most of a company's teams are; of equals the first.
fn most_frequent_zone(company: &Company, at: usize) -> Zone {
    let count = |zone: Zone| company.of_future(at).filter(|lane| company.zone(*lane) == zone).count();
    Zone::ALL.into_iter().rev().max_by_key(|zone| count(*zone)).unwrap_or(Zone::Apathy)
}

/// A whole future as its outcomes see it.
pub(crate) struct RecordedFuture<'a> {
    recorder: &'a Recorder,
    at: usize,
}

impl RecordedFuture<'_> {
    fn place(&self, measure: Measure) -> usize {
        measure.index() * self.recorder.futures + self.at
    }

    /// Sum of a measure over the weeks that have it.
    pub(crate) fn sum(&self, measure: Measure) -> f64 {
        self.recorder.sums[self.place(measure)]
    }

    /// Mean of a measure over the weeks that have it.
    pub(crate) fn mean(&self, measure: Measure) -> f64 {
        self.sum(measure) / self.recorder.counted[self.place(measure)]
    }

    /// A measure in the last week.
    pub(crate) fn last(&self, measure: Measure) -> f64 {
        self.recorder.now[self.place(measure)]
    }

    fn weeks(&self) -> f64 {
        f64::from(self.recorder.weeks)
    }

    pub(crate) fn years(&self) -> f64 {
        self.weeks() / 52.0
    }

    /// Budgeted seats of all teams.
    pub(crate) fn seats(&self) -> f64 {
        self.recorder.seats as f64
    }

    pub(crate) fn teams(&self) -> f64 {
        self.recorder.teams
    }

    /// Weeks of sellers present, at least 1.
    pub(crate) fn seller_weeks(&self) -> f64 {
        (self.weeks() * self.seats() - self.sum(Measure::Vacancies)).max(1.0)
    }

    /// Exits by choice.
    pub(crate) fn voluntary_exits(&self) -> f64 {
        Cause::ALL.iter().filter(|cause| cause.voluntary()).map(|cause| self.sum(Measure::exits(*cause))).sum()
    }

    pub(crate) fn tallies(&self) -> Tallies {
        self.recorder.tallies[self.at]
    }

    /// The first week in which most teams were in this zone; not a number if there is none.
    pub(crate) fn first_week(&self, zone: Zone) -> f64 {
        self.recorder.first_in[zone as usize * self.recorder.futures + self.at]
    }

    /// The zone in which most teams are in the last week, of equals the first: its place in [`Zone::ALL`], from 1.
    pub(crate) fn zone_at_end(&self) -> f64 {
        let in_zone = |zone: &Zone| self.last(Measure::experienced(*zone));
        let most = Zone::ALL.iter().map(in_zone).fold(0.0, f64::max);
        Zone::ALL.iter().position(|zone| in_zone(zone) == most).map_or(f64::NAN, |place| place as f64 + 1.0)
    }
}
