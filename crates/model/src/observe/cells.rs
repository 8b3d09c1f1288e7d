//! What a measure is computed from, the [`Week`], and into, its [`MeasureCells`].

use super::measures::Measure;
use super::people::EventRow;
use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::mechanisms::{Parameters, activities, culture, earnings, feedback};
use crate::state::{People, Seats, TeamColumns};

/// A week of a block of futures as it ends. Seats are indexed as in the columns, `[seat][lane]`.
pub(crate) struct Week<'a> {
    pub context: &'a Context,
    pub parameters: &'a Parameters,
    pub company: &'a Company,
    pub people: &'a People,
    pub seat: &'a Seats,
    pub team: &'a TeamColumns,
    /// Budgeted seats of all teams.
    pub seats: f64,
    /// Sellers present, `[future]`.
    pub present: &'a [f64],
}

impl<'a> Week<'a> {
    pub(crate) fn new(context: &'a Context, company: &'a Company, present: &'a [f64]) -> Self {
        Self {
            context,
            parameters: &context.parameters,
            company,
            people: &company.people,
            seat: &company.seat,
            team: &company.team,
            seats: (company.seats * company.teams) as f64,
            present,
        }
    }

    /// The lane of a seat.
    pub(crate) fn lane(&self, i: usize) -> usize {
        i % self.company.lanes
    }

    /// Margin on what a seat delivered, money.
    pub(crate) fn margin(&self, i: usize) -> f64 {
        self.parameters.company.margin * self.seat.delivered[i]
    }

    /// Base pay of a seat, money.
    fn base_pay(&self, i: usize) -> f64 {
        self.people.present[i] * earnings::paid_base(self.context, self.people.base_pay[i]) / 52.0
    }

    /// Base pay of a seat with what employing costs on top of it, money.
    pub(crate) fn pay(&self, i: usize) -> f64 {
        self.base_pay(i) * (1.0 + self.parameters.pay.overhead)
    }

    /// Commission of a seat, money.
    pub(crate) fn commission(&self, i: usize) -> f64 {
        self.seat.earned[i] - self.base_pay(i)
    }

    /// Cost of a team's manager, money: one hired from outside is paid more.
    pub(crate) fn manager_cost(&self, lane: usize) -> f64 {
        let p = &self.parameters.company;
        p.manager_cost / 52.0 * (1.0 + p.outside_premium * self.team.manager_outside[lane])
    }

    /// What replacing people and the managers of a future cost, money.
    pub(crate) fn leading_and_replacing_cost(&self, at: usize) -> f64 {
        let lanes = || self.company.of_future(at);
        let replacement: f64 = lanes().map(|lane| self.team.replacement[lane]).sum();
        let managers: f64 = lanes().map(|lane| self.manager_cost(lane)).sum();
        replacement + managers
    }

    /// What the managers of a future sold, money. It is delivered within the week: it has no backlog of its own.
    pub(crate) fn manager_won(&self, at: usize) -> f64 {
        self.company.of_future(at).map(|lane| self.team.manager_won[lane]).sum()
    }

    /// 1 if the seller in a seat is on sick leave, else 0.
    pub(crate) fn sick(&self, i: usize) -> f64 {
        if self.people.absence[i] > 0.0 { self.people.present[i] } else { 0.0 }
    }

    /// Hours a week that a seller gives to selling: the ordinary share of the week, by effort and by what resources
    /// allow.
    pub(crate) fn selling_hours(&self, i: usize) -> f64 {
        let p = self.parameters;
        let hours = p.team.hours_per_week * p.market.working_time;
        let time = activities::selling_time(&p.activities, self.team.resourcing[self.lane(i)]);
        (hours * p.effort.selling_share * self.people.effort[i] * time).min(hours)
    }

    /// What a seller gets of continuous feedback, as often as suits, 0-1.
    pub(crate) fn feedback(&self, i: usize) -> f64 {
        let (p, q) = (self.people, self.parameters);
        let adapted = if q.policy.feedback_adapted { self.team.manager_diagnosis[self.lane(i)] } else { 0.0 };
        let misfit = feedback::misfit(&q.feedback, self.context.feedback, p.affinity[i], adapted);
        culture::feedback(p.support[i], p.demand[i], misfit)
    }
}

/// 1 if this holds, else 0: summed and divided, a share.
pub(crate) fn share(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

/// The measures that stand before one in the table, as computed this week, `[measure][future]`.
pub(crate) struct Before<'a> {
    values: &'a [f64],
    futures: usize,
}

impl Before<'_> {
    /// An earlier measure in the `at`-th future.
    pub(crate) fn of(&self, measure: Measure, at: usize) -> f64 {
        self.values[measure.index() * self.futures + at]
    }
}

/// The cells of one measure in a week, one a future.
pub(crate) struct MeasureCells<'a> {
    cells: &'a mut [f64],
    before: Before<'a>,
}

impl<'a> MeasureCells<'a> {
    /// The cells of `measure` among those of all measures, `[measure][future]`.
    pub(crate) fn of(measure: Measure, all: &'a mut [f64], futures: usize) -> Self {
        let (before, rest) = all.split_at_mut(measure.index() * futures);
        Self { cells: &mut rest[..futures], before: Before { values: before, futures } }
    }

    /// Sums a quantity over all seats.
    pub(crate) fn sum(&mut self, w: &Week<'_>, quantity: impl Fn(usize) -> f64) {
        self.cells.fill(0.0);
        for seat in 0..w.company.seats {
            add_teams(self.cells, w.company, |lane| quantity(seat * w.company.lanes + lane));
        }
    }

    /// A mean over those present; not a number where nobody is.
    pub(crate) fn mean(&mut self, w: &Week<'_>, quantity: impl Fn(usize) -> f64) {
        self.sum(w, |i| quantity(i) * w.people.present[i]);
        for (cell, n) in self.cells.iter_mut().zip(w.present) {
            *cell = if *n > 0.0 { *cell / n } else { f64::NAN };
        }
    }

    /// A sum over teams.
    pub(crate) fn sum_of_teams(&mut self, w: &Week<'_>, quantity: impl Fn(usize) -> f64) {
        self.cells.fill(0.0);
        add_teams(self.cells, w.company, quantity);
    }

    /// A mean over teams.
    pub(crate) fn mean_of_teams(&mut self, w: &Week<'_>, quantity: impl Fn(usize) -> f64) {
        self.sum_of_teams(w, quantity);
        let teams = w.company.teams as f64;
        self.cells.iter_mut().for_each(|cell| *cell /= teams);
    }

    /// Counts the week's events of one kind.
    pub(crate) fn count(&mut self, w: &Week<'_>, counts: impl Fn(&EventRow) -> bool) {
        self.cells.fill(0.0);
        for row in w.company.log.iter().filter(|row| counts(row)) {
            self.cells[(row.future - w.company.first) as usize] += 1.0;
        }
    }

    /// Adds a quantity of each future.
    pub(crate) fn add(&mut self, quantity: impl Fn(usize) -> f64) {
        for (at, cell) in self.cells.iter_mut().enumerate() {
            *cell += quantity(at);
        }
    }

    /// Sets each future's cell from measures computed before.
    pub(crate) fn set(&mut self, value: impl Fn(usize, &Before<'_>) -> f64) {
        for (at, cell) in self.cells.iter_mut().enumerate() {
            *cell = value(at, &self.before);
        }
    }
}

/// Adds what each team (lane) has to the sum of its future.
pub(crate) fn add_teams(sums: &mut [f64], company: &Company, quantity: impl Fn(usize) -> f64) {
    if company.teams == 1 {
        // The plain loop vectorizes.
        for (lane, sum) in sums.iter_mut().enumerate() {
            *sum += quantity(lane);
        }
        return;
    }
    for (at, sum) in sums.iter_mut().enumerate() {
        for lane in company.of_future(at) {
            *sum += quantity(lane);
        }
    }
}
