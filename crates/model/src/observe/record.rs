//! The record: watches a block of futures and writes down every measure, outcome, event and person.

use super::deals::Deals;
use super::measures::{Measure, Outcome};
use super::observer::Observer;
use super::outcomes::Outcomes;
use super::people::{EventKind, EventRow, PersonRow};
use super::weekly::Weekly;
use crate::company::Company;
use crate::context::Context;
use crate::mechanisms::leaving::Cause;
use crate::mechanisms::zone::Zone;
use crate::mechanisms::{activities, culture, earnings, energy, feedback};
/// What is to be written down besides the weekly measures and the outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecordOptions {
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
    /// Weeks that the sums hold, `[measure][future]`: a mean has none where nobody is left.
    counted: Vec<f64>,
    /// First week in each zone, `[zone][future]`; not a number until then.
    first_in: Vec<f64>,
    top_fifth: Vec<f64>,
    ambitious: Vec<f64>,
    /// Weeks in which intended and experienced zone differ.
    apart: Vec<f64>,
    /// This month's sums per person, `[what][seat][lane]`: won, wins, quota, earned, sick weeks, hours.
    month: Vec<f64>,
    seats: usize,
    teams: f64,
}

const MONTH: usize = 6;
/// Weeks in a month of the reports.
pub const MONTH_WEEKS: u32 = 4;

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
            top_fifth: vec![0.0; futures],
            ambitious: vec![0.0; futures],
            apart: vec![0.0; futures],
            month: Vec::new(),
            seats: 0,
            teams: 1.0,
        }
    }

    /// The finished record.
    #[must_use]
    pub fn finish(mut self) -> Record {
        for at in 0..self.futures {
            let row = self.outcome_row(at);
            self.record.outcomes.push(&row);
        }
        // Rows come week by week; files list them future by future.
        self.record.events.sort_by_key(|row| row.future);
        self.record.people.sort_by_key(|row| (row.future, row.month, row.team, row.seat));
        self.record
    }

    fn column(&mut self, measure: Measure) -> &mut [f64] {
        let at = measure.index() * self.futures;
        &mut self.now[at..at + self.futures]
    }

    /// Sums a seat quantity over all seats into a measure.
    fn sum(&mut self, measure: Measure, company: &Company, quantity: impl Fn(usize) -> f64) {
        let column = self.column(measure);
        column.fill(0.0);
        for seat in 0..company.seats {
            add_teams(column, company, |lane| quantity(seat * company.lanes + lane));
        }
    }

    /// A mean over those present; not a number where nobody is.
    fn mean(&mut self, measure: Measure, company: &Company, quantity: impl Fn(usize) -> f64) {
        self.sum(measure, company, |i| quantity(i) * company.people.present[i]);
        let at = measure.index() * self.futures;
        for (cell, n) in self.now[at..at + self.futures].iter_mut().zip(&self.present) {
            *cell = if *n > 0.0 { *cell / n } else { f64::NAN };
        }
    }

    /// A sum over teams.
    fn sum_of_teams(&mut self, measure: Measure, company: &Company, quantity: impl Fn(usize) -> f64) {
        let column = self.column(measure);
        column.fill(0.0);
        add_teams(column, company, quantity);
    }

    /// A mean over teams.
    fn mean_of_teams(&mut self, measure: Measure, company: &Company, quantity: impl Fn(usize) -> f64) {
        self.sum_of_teams(measure, company, quantity);
        let teams = company.teams as f64;
        self.column(measure).iter_mut().for_each(|cell| *cell /= teams);
    }

    fn fill_measures(&mut self, c: &Context, company: &Company) {
        let q = &c.parameters;
        let (p, s, t) = (&company.people, &company.seat, &company.team);
        let seats = (company.seats * company.teams) as f64;
        let base_pay = |i: usize| p.present[i] * p.base_pay[i] / 52.0;
        let commission = |i: usize| s.earned[i] - base_pay(i);
        let pay = |i: usize| base_pay(i) * (1.0 + q.pay.overhead);
        self.present.fill(0.0);
        add_teams(&mut self.present, company, |lane| t.filled[lane]);
        self.sum(Measure::Won, company, |i| s.won[i]);
        self.sum(Measure::Delivered, company, |i| s.delivered[i]);
        self.sum(Measure::Margin, company, |i| q.company.margin * s.delivered[i]);
        self.sum(Measure::PayCost, company, pay);
        self.sum(Measure::Commission, company, commission);
        self.sum(Measure::Contribution, company, |i| q.company.margin * s.delivered[i] - pay(i) - commission(i));
        self.sum_of_teams(Measure::Replacement, company, |lane| t.replacement[lane]);
        let manager_cost = q.company.manager_cost / 52.0;
        self.sum_of_teams(Measure::ManagerCost, company, |_| manager_cost);
        for at in 0..self.futures {
            // What a manager sells is delivered within the week: it has no backlog of its own.
            let sold: f64 = company.of_future(at).map(|lane| t.manager_won[lane]).sum();
            let of = |measure: Measure| measure.index() * self.futures + at;
            let cost = self.now[of(Measure::Replacement)] + self.now[of(Measure::ManagerCost)];
            self.now[of(Measure::Won)] += sold;
            self.now[of(Measure::Delivered)] += sold;
            self.now[of(Measure::Margin)] += q.company.margin * sold;
            self.now[of(Measure::Contribution)] += q.company.margin * sold - cost;
            let won = self.now[of(Measure::Won)];
            self.now[of(Measure::WonPerSeat)] = won / seats;
            self.now[of(Measure::Attainment)] = won / (seats * earnings::quota(&q.quota));
        }
        self.fill_work(c, company, seats);
        self.fill_states(c, company);
        self.fill_teams(company);
    }

    /// Leads, deals, seats, and what goes into them.
    fn fill_work(&mut self, c: &Context, company: &Company, seats: f64) {
        let (p, s, t) = (&company.people, &company.seat, &company.team);
        let lanes = company.lanes;
        self.mean(Measure::Effort, company, |i| p.effort[i]);
        self.mean(Measure::SellingHours, company, |i| selling_hours(c, company, i));
        self.sum(Measure::Leads, company, |i| s.leads[i]);
        self.sum(Measure::Qualified, company, |i| s.qualified[i]);
        self.sum(Measure::Wins, company, |i| s.wins[i]);
        self.sum(Measure::Losses, company, |i| s.losses[i]);
        self.sum(Measure::Open, company, |i| f64::from(company.book.open[i]));
        self.sum(Measure::Vacancies, company, |i| 1.0 - p.present[i]);
        let ill = |i: usize| if p.absence[i] > 0.0 { p.present[i] } else { 0.0 };
        self.sum(Measure::OnSickLeave, company, ill);
        self.sum(Measure::Goodwill, company, |i| s.goodwill[i] / seats);
        self.sum(Measure::Late, company, |i| (1.0 - t.deliverable[i % lanes]) / seats);
    }

    /// What people are like.
    fn fill_states(&mut self, c: &Context, company: &Company) {
        let (p, t, q) = (&company.people, &company.team, &c.parameters);
        let lanes = company.lanes;
        let marked = |i: usize| f64::from(u8::from(p.exhaustion[i] > q.energy.burnt_cut));
        self.mean(Measure::Burnt, company, marked);
        self.mean(Measure::Energy, company, |i| energy::energy(p.fatigue[i], p.exhaustion[i]));
        self.mean(Measure::Intention, company, |i| intention(p.voluntary_hazard[i]));
        self.mean(Measure::Feedback, company, |i| {
            let adapted = if q.policy.feedback_adapted { t.manager_diagnosis[i % lanes] } else { 0.0 };
            let misfit = feedback::misfit(&q.feedback, c.feedback, p.affinity[i], adapted);
            culture::feedback(p.support[i], p.demand[i], misfit)
        });
        self.mean(Measure::SafeStandard, company, |i| culture::safe_standard(p.safety[i], p.standard[i]));
        self.mean(Measure::Tenure, company, |i| p.tenure[i] / 52.0);
        self.mean(Measure::Earnings, company, |i| 52.0 * p.earnings[i]);
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
            self.mean(measure, company, |i| column[i]);
        }
    }

    /// Managers, teams, and where each stands.
    fn fill_teams(&mut self, company: &Company) {
        let t = &company.team;
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
            (Measure::Direction, &t.direction),
            (Measure::SharedView, &t.shared_view),
            (Measure::Engagement, &t.engagement),
            (Measure::Planning, &t.planning),
            (Measure::Resourcing, &t.resourcing),
            (Measure::Driving, &t.driving),
            (Measure::Consequences, &t.consequences),
        ] {
            self.mean_of_teams(measure, company, |lane| column[lane]);
        }
        self.mean_of_teams(Measure::Fairness, company, |lane| 1.0 - t.unfairness[lane]);
        self.mean_of_teams(Measure::FollowUp, company, |lane| culture::follow_up(t.demand[lane], t.promises[lane]));
        for zone in Zone::ALL {
            let is = |found: Zone| f64::from(u8::from(found == zone));
            self.mean_of_teams(experienced(zone), company, |lane| is(company.zone(lane)));
            self.mean_of_teams(intended(zone), company, |lane| is(company.zone_intended(lane)));
        }
    }

    fn count_events(&mut self, c: &Context, company: &Company) {
        let futures = self.futures;
        for measure in [Measure::Exits, Measure::Promotions, Measure::ManagerExits, Measure::Hires] {
            self.column(measure).fill(0.0);
        }
        for cause in Cause::ALL {
            self.column(exits(cause)).fill(0.0);
        }
        for row in &company.log {
            let at = (row.future - company.first) as usize;
            let counted = match row.kind {
                EventKind::Exit => Measure::Exits,
                EventKind::Hire => Measure::Hires,
                EventKind::Promotion => Measure::Promotions,
                EventKind::ManagerExit => Measure::ManagerExits,
                EventKind::ManagerStart | EventKind::SickLeave | EventKind::Zone => continue,
            };
            self.now[counted.index() * futures + at] += 1.0;
            if let Some(cause) = row.cause {
                self.now[exits(cause).index() * futures + at] += 1.0;
                if cause.voluntary() {
                    self.top_fifth[at] += f64::from(u8::from(row.fifth == Some(1)));
                    let high = row.ambition.is_some_and(|a| a >= c.parameters.leaving.high_ambition);
                    self.ambitious[at] += f64::from(u8::from(high));
                }
            }
        }
    }

    fn record_people(&mut self, week: u32, c: &Context, company: &Company) {
        let (p, s) = (&company.people, &company.seat);
        let all = company.seats * company.lanes;
        if self.month.is_empty() {
            self.month = vec![0.0; MONTH * all];
        }
        for i in 0..all {
            let sick = if p.absence[i] > 0.0 { p.present[i] } else { 0.0 };
            let hours = p.present[i] * selling_hours(c, company, i);
            for (what, value) in
                [s.credited[i], s.wins[i], p.quota[i], s.earned[i], sick, hours].into_iter().enumerate()
            {
                self.month[what * all + i] += value;
            }
        }
        if !(week + 1).is_multiple_of(MONTH_WEEKS) {
            return;
        }
        for i in (0..all).filter(|i| p.present[*i] > 0.0) {
            let month = |what: usize| self.month[what * all + i];
            let lane = i % company.lanes;
            self.record.people.push(PersonRow {
                future: company.future(lane),
                month: week / MONTH_WEEKS,
                team: company.team(lane),
                seat: (i / company.lanes) as u32,
                hire: company.hire[i],
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
                intention: intention(p.voluntary_hazard[i]),
            });
        }
        self.month.fill(0.0);
    }

    fn outcome_row(&self, at: usize) -> [f64; Outcome::COUNT] {
        let weeks = f64::from(self.weeks);
        let years = weeks / 52.0;
        let seats = self.seats as f64;
        let sum = |m: Measure| self.sums[m.index() * self.futures + at];
        let last = |m: Measure| self.now[m.index() * self.futures + at];
        let mean = |m: Measure| sum(m) / self.counted[m.index() * self.futures + at];
        let voluntary: f64 = Cause::ALL.iter().filter(|c| c.voluntary()).map(|c| sum(exits(*c))).sum();
        let first = |zone: usize| self.first_in[zone * self.futures + at];
        // Of several teams: where most of them are, of equals the first.
        let most = Zone::ALL.iter().map(|z| last(experienced(*z))).fold(0.0, f64::max);
        let zone_at_end =
            Zone::ALL.iter().position(|z| last(experienced(*z)) == most).map_or(f64::NAN, |at| at as f64 + 1.0);
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
                Outcome::ExitsTopFifth => self.top_fifth[at],
                Outcome::ExitsAmbitious => self.ambitious[at],
                Outcome::ManagerExits => sum(Measure::ManagerExits),
                Outcome::Hires => sum(Measure::Hires),
                Outcome::Vacant => mean(Measure::Vacancies) / seats,
                Outcome::SickLeave => sum(Measure::OnSickLeave) / (weeks * seats - sum(Measure::Vacancies)).max(1.0),
                Outcome::SellingHours => mean(Measure::SellingHours),
                Outcome::CoachingHours => {
                    // Four and a third weeks a month, of all managers over all those present.
                    52.0 / 12.0 * self.teams * sum(Measure::PeopleHours)
                        / (weeks * seats - sum(Measure::Vacancies)).max(1.0)
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
                Outcome::WeeksApart => self.apart[at],
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
    fn week(&mut self, week: u32, c: &Context, company: &Company) {
        self.seats = company.seats * company.teams;
        self.teams = company.teams as f64;
        self.fill_measures(c, company);
        self.count_events(c, company);
        if !self.options.outcomes_only {
            for measure in Measure::ALL {
                let at = measure.index() * self.futures;
                self.record.weekly.extend(week as usize, *measure, &self.now[at..at + self.futures]);
            }
        }
        for ((sum, counted), value) in self.sums.iter_mut().zip(&mut self.counted).zip(&self.now) {
            if !value.is_nan() {
                *sum += *value;
                *counted += 1.0;
            }
        }
        for at in 0..self.futures {
            let slot = most_often(company, at) as usize * self.futures + at;
            if self.first_in[slot].is_nan() {
                self.first_in[slot] = f64::from(week);
            }
            let is_apart = |lane: &usize| company.zone(*lane) != company.zone_intended(*lane);
            self.apart[at] += company.of_future(at).filter(is_apart).count() as f64 / company.teams as f64;
        }
        if self.options.events {
            for deal in &company.deals {
                self.record.deals.add(deal.list as usize % company.lanes / company.teams, deal);
            }
            self.record.events.extend_from_slice(&company.log);
        }
        if self.options.people {
            self.record_people(week, c, company);
        }
    }
}

/// Adds what each team (lane) has to the sum of its future.
fn add_teams(sums: &mut [f64], company: &Company, quantity: impl Fn(usize) -> f64) {
    if company.teams == 1 {
        // The plain loop vectorises.
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

/// The zone in which most of a company's teams are; of equals the first.
fn most_often(company: &Company, at: usize) -> Zone {
    let count = |zone: Zone| company.of_future(at).filter(|lane| company.zone(*lane) == zone).count();
    Zone::ALL.into_iter().rev().max_by_key(|zone| count(*zone)).unwrap_or(Zone::Apathy)
}

/// Chance of leaving by choice within a year at this weekly hazard.
fn intention(hazard: f64) -> f64 {
    1.0 - teamdrift_engine::math::exp(-52.0 * hazard)
}

/// Hours a week that a seller gives to selling: the ordinary share of the week, by effort and by what resources allow.
fn selling_hours(c: &Context, company: &Company, i: usize) -> f64 {
    let p = &c.parameters;
    let hours = p.team.hours_per_week * p.market.working_time;
    let time = activities::selling_time(&p.activities, company.team.resourcing[i % company.lanes]);
    (hours * p.effort.selling_share * company.people.effort[i] * time).min(hours)
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
