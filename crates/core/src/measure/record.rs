//! The record: watches a block of futures and writes down every measure, outcome, event and person.

use super::catalogue::{Measure, Outcome};
use super::deals::Deals;
use super::outcomes::Outcomes;
use super::people::{EventRow, Happening, PersonRow};
use super::weekly::Weekly;
use crate::engine::Observer;
use crate::model::leaving::Cause;
use crate::model::zone::Zone;
use crate::model::{earnings, energy, feedback, marks};
use crate::world::{Context, Team};

/// What is to be written down besides the weekly measures and the outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted {
    /// A row an event.
    pub events: bool,
    /// A row a seller and month.
    pub people: bool,
    /// Nothing but the outcomes: a sweep over many variants has no use for every week of each.
    pub outcomes_only: bool,
}

/// Everything written down of some futures.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Every measure in every week.
    pub weekly: Weekly,
    /// A row a future.
    pub outcomes: Outcomes,
    /// A row an event, by future and week, if wanted.
    pub events: Vec<EventRow>,
    /// A row a seller and month, by future, month and seat, if wanted.
    pub people: Vec<PersonRow>,
    /// The deals won, a row a future, if events are wanted.
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

/// Watches a simulation and fills a [`Record`].
#[derive(Debug)]
pub struct Recorder {
    wanted: Wanted,
    record: Record,
    lanes: usize,
    weeks: u32,
    /// This week's measures, `[measure][lane]`.
    now: Vec<f64>,
    /// Sums over weeks, `[measure][lane]`.
    sums: Vec<f64>,
    /// Weeks that the sums hold, `[measure][lane]`: a mean has none where nobody is left.
    counted: Vec<f64>,
    /// First week in each zone, `[zone][lane]`; not a number until then.
    first_in: Vec<f64>,
    top_fifth: Vec<f64>,
    ambitious: Vec<f64>,
    /// Weeks in which intended and experienced zone differ.
    apart: Vec<f64>,
    /// This month's sums per person, `[what][seat][lane]`: won, wins, quota, earned, sick weeks, hours.
    month: Vec<f64>,
    seats: usize,
}

const MONTH: usize = 6;
/// Weeks in a month of the reports.
pub const MONTH_WEEKS: u32 = 4;

impl Recorder {
    /// A recorder of `lanes` futures from number `first` on, over `weeks` weeks.
    #[must_use]
    pub fn new(first: u32, lanes: usize, weeks: u32, wanted: Wanted) -> Self {
        Self {
            wanted,
            record: Record {
                deals: Deals::of(if wanted.events { lanes } else { 0 }),
                ..Record::new(first, if wanted.outcomes_only { 0 } else { weeks as usize })
            },
            lanes,
            weeks,
            now: vec![0.0; Measure::COUNT * lanes],
            sums: vec![0.0; Measure::COUNT * lanes],
            counted: vec![0.0; Measure::COUNT * lanes],
            first_in: vec![f64::NAN; Zone::ALL.len() * lanes],
            top_fifth: vec![0.0; lanes],
            ambitious: vec![0.0; lanes],
            apart: vec![0.0; lanes],
            month: Vec::new(),
            seats: 0,
        }
    }

    /// The finished record.
    #[must_use]
    pub fn finish(mut self) -> Record {
        for lane in 0..self.lanes {
            let row = self.outcome_row(lane);
            self.record.outcomes.push(&row);
        }
        // Rows come week by week; files list them future by future.
        self.record.events.sort_by_key(|row| row.future);
        self.record.people.sort_by_key(|row| (row.future, row.month, row.seat));
        self.record
    }

    fn column(&mut self, measure: Measure) -> &mut [f64] {
        let at = measure.index() * self.lanes;
        &mut self.now[at..at + self.lanes]
    }

    /// Sums a seat quantity over seats into a measure.
    fn sum(&mut self, measure: Measure, team: &Team, quantity: impl Fn(usize) -> f64) {
        let lanes = self.lanes;
        let column = self.column(measure);
        column.fill(0.0);
        for seat in 0..team.seats {
            for (lane, cell) in column.iter_mut().enumerate() {
                *cell += quantity(seat * lanes + lane);
            }
        }
    }

    /// A mean over those present; not a number where nobody is.
    fn mean(&mut self, measure: Measure, team: &Team, quantity: impl Fn(usize) -> f64) {
        self.sum(measure, team, |i| quantity(i) * team.people.present[i]);
        let filled = &team.shared.filled;
        for (cell, n) in self.column(measure).iter_mut().zip(filled) {
            *cell = if *n > 0.0 { *cell / n } else { f64::NAN };
        }
    }

    fn copy(&mut self, measure: Measure, values: &[f64]) {
        self.column(measure).copy_from_slice(values);
    }

    fn fill_measures(&mut self, c: &Context, team: &Team) {
        let (p, s, t) = (&team.people, &team.seat, &team.shared);
        let q = &c.parameters;
        let lanes = self.lanes;
        let seats = team.seats as f64;
        self.sum(Measure::Won, team, |i| s.won[i]);
        self.sum(Measure::Delivered, team, |i| s.delivered[i]);
        for lane in 0..lanes {
            // What the manager sells is delivered within the week: it has no backlog of its own.
            self.now[Measure::Won.index() * lanes + lane] += t.manager_won[lane];
            self.now[Measure::Delivered.index() * lanes + lane] += t.manager_won[lane];
        }
        self.sum(Measure::Contribution, team, |i| {
            let commission = s.earned[i] - p.present[i] * p.base_pay[i] / 52.0;
            q.company.margin * s.delivered[i]
                - p.present[i] * p.base_pay[i] / 52.0 * (1.0 + q.pay.overhead)
                - commission
        });
        self.sum(Measure::Margin, team, |i| q.company.margin * s.delivered[i]);
        self.sum(Measure::PayCost, team, |i| p.present[i] * p.base_pay[i] / 52.0 * (1.0 + q.pay.overhead));
        self.sum(Measure::Commission, team, |i| s.earned[i] - p.present[i] * p.base_pay[i] / 52.0);
        for lane in 0..lanes {
            self.now[Measure::Margin.index() * lanes + lane] += q.company.margin * t.manager_won[lane];
            self.now[Measure::Replacement.index() * lanes + lane] = t.replacement[lane];
            self.now[Measure::ManagerCost.index() * lanes + lane] = q.company.manager_cost / 52.0;
            let cost = t.replacement[lane] + q.company.manager_cost / 52.0;
            self.now[Measure::Contribution.index() * lanes + lane] += q.company.margin * t.manager_won[lane] - cost;
            let won = self.now[Measure::Won.index() * lanes + lane];
            self.now[Measure::WonPerSeat.index() * lanes + lane] = won / seats;
            self.now[Measure::Attainment.index() * lanes + lane] = won / (seats * earnings::quota(&q.quota));
        }
        self.mean(Measure::Effort, team, |i| p.effort[i]);
        self.mean(Measure::SellingHours, team, |i| selling_hours(c, p.effort[i]));
        self.sum(Measure::Leads, team, |i| s.leads[i]);
        self.sum(Measure::Qualified, team, |i| s.qualified[i]);
        self.sum(Measure::Wins, team, |i| s.wins[i]);
        self.sum(Measure::Losses, team, |i| s.losses[i]);
        self.sum(Measure::Open, team, |i| f64::from(team.book.open[i]));
        self.sum(Measure::Vacancies, team, |i| 1.0 - p.present[i]);
        self.sum(Measure::OnSickLeave, team, |i| if p.absence[i] > 0.0 { p.present[i] } else { 0.0 });
        self.mean(Measure::Burnt, team, |i| if p.exhaustion[i] > q.energy.burnt_cut { 1.0 } else { 0.0 });
        self.mean(Measure::Energy, team, |i| energy::energy(p.fatigue[i], p.exhaustion[i]));
        self.mean(Measure::Intention, team, |i| 1.0 - crate::engine::maths::exp(-52.0 * p.voluntary_hazard[i]));
        let adapted = |i: usize| if q.policy.feedback_adapted { t.manager_diagnosis[i % lanes] } else { 0.0 };
        self.mean(Measure::Feedback, team, |i| {
            marks::feedback(
                p.support[i],
                p.demand[i],
                feedback::misfit(&q.feedback, c.feedback, p.affinity[i], adapted(i)),
            )
        });
        self.mean(Measure::SafeStandard, team, |i| marks::safe_standard(p.safety[i], p.standard[i]));
        self.sum(Measure::Goodwill, team, |i| s.goodwill[i] / seats);
        self.sum(Measure::Late, team, |i| (1.0 - t.deliverable[i % lanes]) / seats);
        self.mean(Measure::Tenure, team, |i| p.tenure[i] / 52.0);
        self.mean(Measure::Earnings, team, |i| 52.0 * p.earnings[i]);
        for (measure, column) in [
            (Measure::Motivation, &p.motivation),
            (Measure::Fatigue, &p.fatigue),
            (Measure::Exhaustion, &p.exhaustion),
            (Measure::Safety, &p.safety),
            (Measure::Standard, &p.standard),
            (Measure::Clarity, &p.clarity),
            (Measure::Responsibility, &p.responsibility),
            (Measure::Trust, &p.trust),
            (Measure::Satisfaction, &p.satisfaction),
            (Measure::Prospecting, &p.prospecting),
            (Measure::Closing, &p.closing),
            (Measure::Ambition, &p.ambition),
        ] {
            self.mean(measure, team, |i| column[i]);
        }
        for (measure, column) in [
            (Measure::Support, &t.support),
            (Measure::Demand, &t.demand),
            (Measure::SupportIntended, &t.support_intended),
            (Measure::DemandIntended, &t.demand_intended),
            (Measure::PeopleHours, &t.people_hours),
            (Measure::ManagerLoad, &t.load),
            (Measure::ManagerEnergy, &t.manager_energy),
            (Measure::Friction, &t.friction),
            (Measure::Ownership, &t.ownership),
            (Measure::ManagerClarity, &t.manager_clarity),
        ] {
            self.copy(measure, column);
        }
        for lane in 0..lanes {
            self.now[Measure::Fairness.index() * lanes + lane] = 1.0 - t.unfairness[lane];
            self.now[Measure::FollowUp.index() * lanes + lane] = marks::follow_up(t.demand[lane], t.promises[lane]);
            let (felt, meant) = (team.zone(lane), team.zone_intended(lane));
            for zone in Zone::ALL {
                let is = |z: Zone| f64::from(u8::from(z == zone));
                self.now[experienced(zone).index() * lanes + lane] = is(felt);
                self.now[intended(zone).index() * lanes + lane] = is(meant);
            }
        }
    }

    fn count_events(&mut self, c: &Context, team: &Team) {
        let lanes = self.lanes;
        for measure in [Measure::Exits, Measure::Promotions, Measure::ManagerExits, Measure::Hires] {
            self.column(measure).fill(0.0);
        }
        for cause in Cause::ALL {
            self.column(exits(cause)).fill(0.0);
        }
        for row in &team.log {
            let lane = (row.future - team.first) as usize;
            let counted = match row.happening {
                Happening::Exit => Measure::Exits,
                Happening::Hire => Measure::Hires,
                Happening::Promotion => Measure::Promotions,
                Happening::ManagerExit => Measure::ManagerExits,
                Happening::ManagerStart | Happening::SickLeave | Happening::Zone => continue,
            };
            self.now[counted.index() * lanes + lane] += 1.0;
            if let Some(cause) = row.cause {
                self.now[exits(cause).index() * lanes + lane] += 1.0;
                if cause.voluntary() {
                    self.top_fifth[lane] += f64::from(u8::from(row.fifth == Some(1)));
                    let high = row.ambition.is_some_and(|a| a >= c.parameters.leaving.high_ambition);
                    self.ambitious[lane] += f64::from(u8::from(high));
                }
            }
        }
    }

    fn record_people(&mut self, week: u32, c: &Context, team: &Team) {
        let (p, s) = (&team.people, &team.seat);
        let all = team.seats * self.lanes;
        if self.month.is_empty() {
            self.month = vec![0.0; MONTH * all];
        }
        for i in 0..all {
            let sick = if p.absence[i] > 0.0 { p.present[i] } else { 0.0 };
            let hours = p.present[i] * selling_hours(c, p.effort[i]);
            for (what, value) in
                [s.credited[i], s.wins[i], p.quota[i], s.earned[i], sick, hours].into_iter().enumerate()
            {
                self.month[what * all + i] += value;
            }
        }
        if !(week + 1).is_multiple_of(MONTH_WEEKS) {
            return;
        }
        for lane in 0..self.lanes {
            for seat in 0..team.seats {
                let i = seat * self.lanes + lane;
                if p.present[i] <= 0.0 {
                    continue;
                }
                let month = |what: usize| self.month[what * all + i];
                self.record.people.push(PersonRow {
                    future: team.first + lane as u32,
                    month: week / MONTH_WEEKS,
                    seat: seat as u32,
                    hire: team.hire[i],
                    tenure_weeks: p.tenure[i],
                    won: month(0),
                    wins: month(1),
                    quota: month(2),
                    earnings: month(3),
                    sick_weeks: month(4),
                    selling_hours: month(5),
                    motivation: p.motivation[i],
                    energy: energy::energy(p.fatigue[i], p.exhaustion[i]),
                    exhaustion: p.exhaustion[i],
                    safety: p.safety[i],
                    standard: p.standard[i],
                    clarity: p.clarity[i],
                    satisfaction: p.satisfaction[i],
                    prospecting: p.prospecting[i],
                    closing: p.closing[i],
                    ambition: p.ambition[i],
                    fit: p.fit[i],
                    intention: 1.0 - crate::engine::maths::exp(-52.0 * p.voluntary_hazard[i]),
                });
            }
        }
        self.month.fill(0.0);
    }

    fn outcome_row(&self, lane: usize) -> [f64; Outcome::COUNT] {
        let weeks = f64::from(self.weeks);
        let years = weeks / 52.0;
        let seats = self.seats as f64;
        let sum = |m: Measure| self.sums[m.index() * self.lanes + lane];
        let last = |m: Measure| self.now[m.index() * self.lanes + lane];
        let mean = |m: Measure| sum(m) / self.counted[m.index() * self.lanes + lane];
        let voluntary: f64 = Cause::ALL.iter().filter(|c| c.voluntary()).map(|c| sum(exits(*c))).sum();
        let first = |zone: usize| self.first_in[zone * self.lanes + lane];
        let zone_at_end =
            Zone::ALL.iter().position(|z| last(experienced(*z)) > 0.0).map_or(f64::NAN, |at| at as f64 + 1.0);
        let mut row = [f64::NAN; Outcome::COUNT];
        for outcome in Outcome::ALL {
            row[outcome.index()] = match outcome {
                Outcome::Won => sum(Measure::Won) / years,
                Outcome::Delivered => sum(Measure::Delivered) / years,
                Outcome::WonPerSeat => sum(Measure::WonPerSeat) / years,
                Outcome::Contribution => sum(Measure::Contribution) / years,
                Outcome::ContributionPerSeat => sum(Measure::Contribution) / years / seats,
                Outcome::Attainment => mean(Measure::Attainment),
                Outcome::Leads => sum(Measure::Leads) / years / seats,
                Outcome::Turnover => sum(Measure::Exits) / years / seats,
                Outcome::VoluntaryTurnover => voluntary / years / seats,
                Outcome::ExitsShock => sum(Measure::ExitsShock),
                Outcome::ExitsDissatisfaction => sum(Measure::ExitsDissatisfaction),
                Outcome::ExitsAmbition => sum(Measure::ExitsAmbition),
                Outcome::ExitsPay => sum(Measure::ExitsPay),
                Outcome::ExitsManager => sum(Measure::ExitsManager),
                Outcome::ExitsMisfit => sum(Measure::ExitsMisfit),
                Outcome::ExitsDismissal => sum(Measure::ExitsDismissal),
                Outcome::ExitsBurnout => sum(Measure::ExitsBurnout),
                Outcome::ExitsTopFifth => self.top_fifth[lane],
                Outcome::ExitsAmbitious => self.ambitious[lane],
                Outcome::ManagerExits => sum(Measure::ManagerExits),
                Outcome::Hires => sum(Measure::Hires),
                Outcome::Vacant => mean(Measure::Vacancies) / seats,
                Outcome::SickLeave => sum(Measure::OnSickLeave) / (weeks * seats - sum(Measure::Vacancies)).max(1.0),
                Outcome::SellingHours => mean(Measure::SellingHours),
                Outcome::CoachingHours => {
                    // Four and a third weeks a month, over those present.
                    52.0 / 12.0 * sum(Measure::PeopleHours) / (weeks * seats - sum(Measure::Vacancies)).max(1.0)
                }
                Outcome::Motivation => mean(Measure::Motivation),
                Outcome::Energy => mean(Measure::Energy),
                Outcome::Exhaustion => mean(Measure::Exhaustion),
                Outcome::Burnt => mean(Measure::Burnt),
                Outcome::Safety => mean(Measure::Safety),
                Outcome::Standard => mean(Measure::Standard),
                Outcome::Satisfaction => mean(Measure::Satisfaction),
                Outcome::SkillAtEnd => 0.5 * (last(Measure::Prospecting) + last(Measure::Closing)),
                Outcome::WeeksPerformance => sum(Measure::InPerformance),
                Outcome::WeeksComfort => sum(Measure::InComfort),
                Outcome::WeeksStress => sum(Measure::InStress),
                Outcome::WeeksApathy => sum(Measure::InApathy),
                Outcome::WeeksApart => self.apart[lane],
                Outcome::FirstPerformance => first(0),
                Outcome::FirstComfort => first(1),
                Outcome::FirstStress => first(2),
                Outcome::FirstApathy => first(3),
                Outcome::ZoneAtEnd => zone_at_end,
            };
        }
        row
    }
}

impl Observer for Recorder {
    fn week(&mut self, week: u32, c: &Context, team: &Team) {
        self.seats = team.seats;
        self.fill_measures(c, team);
        self.count_events(c, team);
        if !self.wanted.outcomes_only {
            for measure in Measure::ALL {
                let at = measure.index() * self.lanes;
                self.record.weekly.extend(week as usize, *measure, &self.now[at..at + self.lanes]);
            }
        }
        for ((sum, counted), value) in self.sums.iter_mut().zip(&mut self.counted).zip(&self.now) {
            if !value.is_nan() {
                *sum += *value;
                *counted += 1.0;
            }
        }
        for lane in 0..self.lanes {
            let zone = team.zone(lane);
            let at = zone as usize * self.lanes + lane;
            if self.first_in[at].is_nan() {
                self.first_in[at] = f64::from(week);
            }
            self.apart[lane] += f64::from(u8::from(zone != team.zone_intended(lane)));
        }
        if self.wanted.events {
            for deal in &team.deals {
                self.record.deals.add(deal.list as usize % self.lanes, deal);
            }
            self.record.events.extend_from_slice(&team.log);
        }
        if self.wanted.people {
            self.record_people(week, c, team);
        }
    }
}

/// Hours a week that a seller gives to selling: the ordinary share of the week, by effort.
fn selling_hours(c: &Context, effort: f64) -> f64 {
    let hours = c.parameters.team.hours_per_week * c.parameters.market.working_time;
    (hours * c.parameters.effort.selling_share * effort).min(hours)
}

/// The measure that counts exits of a cause.
#[must_use]
pub fn exits(cause: Cause) -> Measure {
    match cause {
        Cause::Shock => Measure::ExitsShock,
        Cause::Dissatisfaction => Measure::ExitsDissatisfaction,
        Cause::Ambition => Measure::ExitsAmbition,
        Cause::Pay => Measure::ExitsPay,
        Cause::Manager => Measure::ExitsManager,
        Cause::Misfit => Measure::ExitsMisfit,
        Cause::Dismissal => Measure::ExitsDismissal,
        Cause::Burnout => Measure::ExitsBurnout,
    }
}

/// The measure that tells whether a zone is experienced.
#[must_use]
pub fn experienced(zone: Zone) -> Measure {
    match zone {
        Zone::Performance => Measure::InPerformance,
        Zone::Comfort => Measure::InComfort,
        Zone::Stress => Measure::InStress,
        Zone::Apathy => Measure::InApathy,
    }
}

/// The measure that tells whether a zone is intended.
#[must_use]
pub fn intended(zone: Zone) -> Measure {
    match zone {
        Zone::Performance => Measure::IntendedPerformance,
        Zone::Comfort => Measure::IntendedComfort,
        Zone::Stress => Measure::IntendedStress,
        Zone::Apathy => Measure::IntendedApathy,
    }
}
