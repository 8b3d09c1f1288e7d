//! The record: watches a block of futures and writes down every measure, outcome, event and person.

use super::catalogue::{Measure, Outcome};
use super::deals::Deals;
use super::outcomes::Outcomes;
use super::people::{EventRow, Happening, PersonRow};
use super::weekly::Weekly;
use crate::engine::Observer;
use crate::model::leaving::Cause;
use crate::model::zone::Zone;
use crate::model::{activities, earnings, energy, feedback, marks};
use crate::world::{Company, Context, Team};

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
        self.record.people.sort_by_key(|row| (row.future, row.month, row.team, row.seat));
        self.record
    }

    fn column(&mut self, measure: Measure) -> &mut [f64] {
        let at = measure.index() * self.lanes;
        &mut self.now[at..at + self.lanes]
    }

    /// Sums a seat quantity over all seats into a measure.
    fn sum(&mut self, measure: Measure, company: &Company, quantity: impl Fn(&Team, usize) -> f64) {
        let lanes = self.lanes;
        let column = self.column(measure);
        column.fill(0.0);
        for team in &company.teams {
            for seat in 0..team.seats {
                for (lane, cell) in column.iter_mut().enumerate() {
                    *cell += quantity(team, seat * lanes + lane);
                }
            }
        }
    }

    /// A mean over those present; not a number where nobody is.
    fn mean(&mut self, measure: Measure, company: &Company, quantity: impl Fn(&Team, usize) -> f64) {
        self.sum(measure, company, |team, i| quantity(team, i) * team.people.present[i]);
        for lane in 0..self.lanes {
            let present: f64 = company.teams.iter().map(|team| team.shared.filled[lane]).sum();
            let cell = &mut self.column(measure)[lane];
            *cell = if present > 0.0 { *cell / present } else { f64::NAN };
        }
    }

    /// A sum over teams.
    fn sum_of_teams(&mut self, measure: Measure, company: &Company, quantity: impl Fn(&Team, usize) -> f64) {
        for (lane, cell) in self.column(measure).iter_mut().enumerate() {
            *cell = company.teams.iter().map(|team| quantity(team, lane)).sum();
        }
    }

    /// A mean over teams.
    fn mean_of_teams(&mut self, measure: Measure, company: &Company, quantity: impl Fn(&Team, usize) -> f64) {
        let teams = company.teams.len() as f64;
        self.sum_of_teams(measure, company, quantity);
        self.column(measure).iter_mut().for_each(|cell| *cell /= teams);
    }

    fn fill_measures(&mut self, c: &Context, company: &Company) {
        let q = &c.parameters;
        let seats = company.seats() as f64;
        let base_pay = |team: &Team, i: usize| team.people.present[i] * team.people.base_pay[i] / 52.0;
        let commission = |team: &Team, i: usize| team.seat.earned[i] - base_pay(team, i);
        let pay = |team: &Team, i: usize| base_pay(team, i) * (1.0 + q.pay.overhead);
        self.sum(Measure::Won, company, |team, i| team.seat.won[i]);
        self.sum(Measure::Delivered, company, |team, i| team.seat.delivered[i]);
        self.sum(Measure::Margin, company, |team, i| q.company.margin * team.seat.delivered[i]);
        self.sum(Measure::PayCost, company, pay);
        self.sum(Measure::Commission, company, commission);
        self.sum(Measure::Contribution, company, |team, i| {
            q.company.margin * team.seat.delivered[i] - pay(team, i) - commission(team, i)
        });
        self.sum_of_teams(Measure::Replacement, company, |team, lane| team.shared.replacement[lane]);
        let manager_cost = q.company.manager_cost / 52.0;
        self.sum_of_teams(Measure::ManagerCost, company, |_, _| manager_cost);
        for lane in 0..self.lanes {
            // What a manager sells is delivered within the week: it has no backlog of its own.
            let sold: f64 = company.teams.iter().map(|team| team.shared.manager_won[lane]).sum();
            let of = |measure: Measure| measure.index() * self.lanes + lane;
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
        let lanes = self.lanes;
        self.mean(Measure::Effort, company, |team, i| team.people.effort[i]);
        self.mean(Measure::SellingHours, company, |team, i| selling_hours(c, team, i));
        self.sum(Measure::Leads, company, |team, i| team.seat.leads[i]);
        self.sum(Measure::Qualified, company, |team, i| team.seat.qualified[i]);
        self.sum(Measure::Wins, company, |team, i| team.seat.wins[i]);
        self.sum(Measure::Losses, company, |team, i| team.seat.losses[i]);
        self.sum(Measure::Open, company, |team, i| f64::from(team.book.open[i]));
        self.sum(Measure::Vacancies, company, |team, i| 1.0 - team.people.present[i]);
        let ill = |team: &Team, i: usize| if team.people.absence[i] > 0.0 { team.people.present[i] } else { 0.0 };
        self.sum(Measure::OnSickLeave, company, ill);
        self.sum(Measure::Goodwill, company, |team, i| team.seat.goodwill[i] / seats);
        self.sum(Measure::Late, company, |team, i| (1.0 - team.shared.deliverable[i % lanes]) / seats);
    }

    /// What people are like.
    fn fill_states(&mut self, c: &Context, company: &Company) {
        let q = &c.parameters;
        let lanes = self.lanes;
        let marked = |team: &Team, i: usize| f64::from(u8::from(team.people.exhaustion[i] > q.energy.burnt_cut));
        self.mean(Measure::Burnt, company, marked);
        self.mean(Measure::Energy, company, |team, i| {
            energy::energy(team.people.fatigue[i], team.people.exhaustion[i])
        });
        self.mean(Measure::Intention, company, |team, i| intention(team.people.voluntary_hazard[i]));
        self.mean(Measure::Feedback, company, |team, i| {
            let (p, t) = (&team.people, &team.shared);
            let adapted = if q.policy.feedback_adapted { t.manager_diagnosis[i % lanes] } else { 0.0 };
            let misfit = feedback::misfit(&q.feedback, c.feedback, p.affinity[i], adapted);
            marks::feedback(p.support[i], p.demand[i], misfit)
        });
        self.mean(Measure::SafeStandard, company, |team, i| {
            marks::safe_standard(team.people.safety[i], team.people.standard[i])
        });
        self.mean(Measure::Tenure, company, |team, i| team.people.tenure[i] / 52.0);
        self.mean(Measure::Earnings, company, |team, i| 52.0 * team.people.earnings[i]);
        type Column = fn(&Team) -> &[f64];
        let states: [(Measure, Column); 12] = [
            (Measure::Motivation, |team| &team.people.motivation),
            (Measure::Fatigue, |team| &team.people.fatigue),
            (Measure::Exhaustion, |team| &team.people.exhaustion),
            (Measure::Safety, |team| &team.people.safety),
            (Measure::Standard, |team| &team.people.standard),
            (Measure::Clarity, |team| &team.people.clarity),
            (Measure::Responsibility, |team| &team.people.responsibility),
            (Measure::Trust, |team| &team.people.trust),
            (Measure::Satisfaction, |team| &team.people.satisfaction),
            (Measure::Prospecting, |team| &team.people.prospecting),
            (Measure::Closing, |team| &team.people.closing),
            (Measure::Ambition, |team| &team.people.ambition),
        ];
        for (measure, column) in states {
            self.mean(measure, company, |team, i| column(team)[i]);
        }
    }

    /// Managers, teams, and where each stands.
    fn fill_teams(&mut self, company: &Company) {
        type Column = fn(&Team) -> &[f64];
        let columns: [(Measure, Column); 17] = [
            (Measure::Support, |team| &team.shared.support),
            (Measure::Demand, |team| &team.shared.demand),
            (Measure::SupportIntended, |team| &team.shared.support_intended),
            (Measure::DemandIntended, |team| &team.shared.demand_intended),
            (Measure::PeopleHours, |team| &team.shared.people_hours),
            (Measure::ManagerLoad, |team| &team.shared.load),
            (Measure::ManagerEnergy, |team| &team.shared.manager_energy),
            (Measure::Friction, |team| &team.shared.friction),
            (Measure::Ownership, |team| &team.shared.ownership),
            (Measure::ManagerClarity, |team| &team.shared.manager_clarity),
            (Measure::Direction, |team| &team.shared.direction),
            (Measure::SharedView, |team| &team.shared.shared_view),
            (Measure::Engagement, |team| &team.shared.engagement),
            (Measure::Planning, |team| &team.shared.planning),
            (Measure::Resourcing, |team| &team.shared.resourcing),
            (Measure::Driving, |team| &team.shared.driving),
            (Measure::Consequences, |team| &team.shared.consequences),
        ];
        for (measure, column) in columns {
            self.mean_of_teams(measure, company, |team, lane| column(team)[lane]);
        }
        self.mean_of_teams(Measure::Fairness, company, |team, lane| 1.0 - team.shared.unfairness[lane]);
        self.mean_of_teams(Measure::FollowUp, company, |team, lane| {
            marks::follow_up(team.shared.demand[lane], team.shared.promises[lane])
        });
        for zone in Zone::ALL {
            let is = |found: Zone| f64::from(u8::from(found == zone));
            self.mean_of_teams(experienced(zone), company, |team, lane| is(team.zone(lane)));
            self.mean_of_teams(intended(zone), company, |team, lane| is(team.zone_intended(lane)));
        }
    }

    fn count_events(&mut self, c: &Context, company: &Company) {
        let lanes = self.lanes;
        for measure in [Measure::Exits, Measure::Promotions, Measure::ManagerExits, Measure::Hires] {
            self.column(measure).fill(0.0);
        }
        for cause in Cause::ALL {
            self.column(exits(cause)).fill(0.0);
        }
        for row in company.teams.iter().flat_map(|team| &team.log) {
            let lane = (row.future - company.first()) as usize;
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

    fn record_people(&mut self, week: u32, c: &Context, company: &Company) {
        if self.month.is_empty() {
            self.month = vec![0.0; MONTH * company.seats() * self.lanes];
        }
        let mut from = 0;
        for (number, team) in company.teams.iter().enumerate() {
            let (p, s) = (&team.people, &team.seat);
            let all = team.seats * self.lanes;
            let month = &mut self.month[from..from + MONTH * all];
            from += MONTH * all;
            for i in 0..all {
                let sick = if p.absence[i] > 0.0 { p.present[i] } else { 0.0 };
                let hours = p.present[i] * selling_hours(c, team, i);
                let week = [s.credited[i], s.wins[i], p.quota[i], s.earned[i], sick, hours];
                for (what, value) in week.into_iter().enumerate() {
                    month[what * all + i] += value;
                }
            }
            if !(week + 1).is_multiple_of(MONTH_WEEKS) {
                continue;
            }
            for i in (0..all).filter(|i| p.present[*i] > 0.0) {
                let month = |what: usize| month[what * all + i];
                self.record.people.push(PersonRow {
                    future: team.first + (i % self.lanes) as u32,
                    month: week / MONTH_WEEKS,
                    team: number as u32,
                    seat: (i / self.lanes) as u32,
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
                    intention: intention(p.voluntary_hazard[i]),
                });
            }
            month.fill(0.0);
        }
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
    fn week(&mut self, week: u32, c: &Context, company: &Company) {
        self.seats = company.seats();
        self.fill_measures(c, company);
        self.count_events(c, company);
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
        let teams = company.teams.len() as f64;
        for lane in 0..self.lanes {
            let at = most_often(company, lane) as usize * self.lanes + lane;
            if self.first_in[at].is_nan() {
                self.first_in[at] = f64::from(week);
            }
            let apart = company.teams.iter().filter(|team| team.zone(lane) != team.zone_intended(lane)).count();
            self.apart[lane] += apart as f64 / teams;
        }
        if self.wanted.events {
            for team in &company.teams {
                for deal in &team.deals {
                    self.record.deals.add(deal.list as usize % self.lanes, deal);
                }
                self.record.events.extend_from_slice(&team.log);
            }
        }
        if self.wanted.people {
            self.record_people(week, c, company);
        }
    }
}

/// The zone in which most of a company's teams are; of equals the first.
fn most_often(company: &Company, lane: usize) -> Zone {
    let count = |zone: Zone| company.teams.iter().filter(|team| team.zone(lane) == zone).count();
    Zone::ALL.into_iter().rev().max_by_key(|zone| count(*zone)).unwrap_or(Zone::Apathy)
}

/// Chance of leaving by choice within a year at this weekly hazard.
fn intention(hazard: f64) -> f64 {
    1.0 - crate::engine::maths::exp(-52.0 * hazard)
}

/// Hours a week that a seller gives to selling: the ordinary share of the week, by effort and by what resources allow.
fn selling_hours(c: &Context, team: &Team, i: usize) -> f64 {
    let p = &c.parameters;
    let hours = p.team.hours_per_week * p.market.working_time;
    let time = activities::selling_time(&p.activities, team.shared.resourcing[i % team.lanes]);
    (hours * p.effort.selling_share * team.people.effort[i] * time).min(hours)
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
