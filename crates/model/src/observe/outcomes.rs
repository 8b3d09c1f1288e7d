//! The outcomes of a whole future, each with its meaning, name, unit and formula, and the table of all futures.
//!
//! To add an outcome, add one entry to the table below, in the order of the data files. A formula computes the number from
//! the `RecordedFuture`: sums, means and last values of the weekly measures.

use super::catalogue::catalogue;
use super::measures::Measure;
use super::record::RecordedFuture;
use crate::mechanisms::zone::Zone;
use teamdrift_stats::interval::{Stat, stat};

/// Computes an outcome of a future.
pub(crate) type Formula = fn(&RecordedFuture<'_>) -> f64;

/// Weeks in a mean month.
const WEEKS_PER_MONTH: f64 = 52.0 / 12.0;

catalogue! {
    /// What one whole future comes to, from week 0 to the end.
    Outcome by Formula {
        /// Value won, a year.
        Won = "won_per_year", MoneyPerYear, |f| f.sum(Measure::Won) / f.years();
        /// Value delivered, a year.
        Delivered = "delivered_per_year", MoneyPerYear, |f| f.sum(Measure::Delivered) / f.years();
        /// Value won, a year and budgeted seat.
        WonPerSeat = "won_per_seat_year", MoneyPerYear, |f| f.sum(Measure::WonPerSeat) / f.years();
        /// Contribution, a year.
        Contribution = "contribution_per_year", MoneyPerYear, |f| f.sum(Measure::Contribution) / f.years();
        /// Contribution, a year and budgeted seat.
        ContributionPerSeat = "contribution_per_seat_year", MoneyPerYear, |f| f.sum(Measure::Contribution) / f.years() / f.seats();
        /// Value won over the quota of all budgeted seats.
        Attainment = "attainment", Ratio, |f| f.mean(Measure::Attainment);
        /// New leads worked up, a year and budgeted seat.
        Leads = "leads_per_seat_year", Count, |f| f.sum(Measure::Leads) / f.years() / f.seats();
        /// Exits a year for each seller present.
        Turnover = "turnover", PerYear, |f| 52.0 * f.sum(Measure::Exits) / f.seller_weeks();
        /// Voluntary exits (outside, dissatisfaction, ambition, pay, manager) a year for each seller present.
        VoluntaryTurnover = "voluntary_turnover", PerYear, |f| 52.0 * f.voluntary_exits() / f.seller_weeks();
        /// Exits for reasons outside work, in all.
        ExitsShock = "exits_shock", Count, |f| f.sum(Measure::ExitsShock);
        /// Exits out of dissatisfaction, in all.
        ExitsDissatisfaction = "exits_dissatisfaction", Count, |f| f.sum(Measure::ExitsDissatisfaction);
        /// Exits for a better offer, in all.
        ExitsAmbition = "exits_ambition", Count, |f| f.sum(Measure::ExitsAmbition);
        /// Exits over pay, in all.
        ExitsPay = "exits_pay", Count, |f| f.sum(Measure::ExitsPay);
        /// Exits because the manager had left, in all.
        ExitsManager = "exits_manager", Count, |f| f.sum(Measure::ExitsManager);
        /// Early exits because the job did not fit, in all.
        ExitsMisfit = "exits_misfit", Count, |f| f.sum(Measure::ExitsMisfit);
        /// Dismissals, in all.
        ExitsDismissal = "exits_dismissal", Count, |f| f.sum(Measure::ExitsDismissal);
        /// Exits by burnout, in all.
        ExitsBurnout = "exits_burnout", Count, |f| f.sum(Measure::ExitsBurnout);
        /// Voluntary exits of sellers in the best fifth by trailing 26-week sales, in all.
        ExitsTopFifth = "exits_top_fifth", Count, |f| f.tallies().top_fifth;
        /// Voluntary exits of sellers whose ambition is at least `leaving.high_ambition_level`, in all.
        ExitsAmbitious = "exits_ambitious", Count, |f| f.tallies().ambitious;
        /// Managers who left, in all.
        ManagerExits = "manager_exits", Count, |f| f.sum(Measure::ManagerExits);
        /// Hires, in all.
        Hires = "hires", Count, |f| f.sum(Measure::Hires);
        /// Seat-weeks vacant, as a share of all.
        Vacant = "vacant", Share, |f| f.mean(Measure::Vacancies) / f.seats();
        /// Seller-weeks on sick leave, as a share of all.
        SickLeave = "sick_leave", Share, |f| f.sum(Measure::OnSickLeave) / f.seller_weeks();
        /// Hours given to selling, a week and seller.
        SellingHours = "selling_hours", HoursPerWeek, |f| f.mean(Measure::SellingHours);
        /// The manager's hours with people, a month and seller.
        CoachingHours = "coaching_hours", HoursPerMonth, |f| WEEKS_PER_MONTH * f.teams() * f.sum(Measure::PeopleHours) / f.seller_weeks();
        /// Mean motivation.
        Motivation = "motivation", Level, |f| f.mean(Measure::Motivation);
        /// Mean energy.
        Energy = "energy", Level, |f| f.mean(Measure::Energy);
        /// Mean exhaustion.
        Exhaustion = "exhaustion", Level, |f| f.mean(Measure::Exhaustion);
        /// Mean share of those present with marked exhaustion.
        Burnt = "burnt", Share, |f| f.mean(Measure::Burnt);
        /// Mean perceived safety.
        Safety = "safety", Level, |f| f.mean(Measure::Safety);
        /// Mean perceived standard.
        Standard = "standard", Level, |f| f.mean(Measure::Standard);
        /// Mean satisfaction.
        Satisfaction = "satisfaction", Level, |f| f.mean(Measure::Satisfaction);
        /// Mean of both skills at the end.
        SkillAtEnd = "skill_at_end", Level, |f| 0.5 * (f.last(Measure::Prospecting) + f.last(Measure::Closing));
        /// Weeks in the performance zone, as experienced.
        WeeksPerformance = "weeks_performance", Weeks, |f| f.sum(Measure::InPerformance);
        /// Weeks in the comfort zone, as experienced.
        WeeksComfort = "weeks_comfort", Weeks, |f| f.sum(Measure::InComfort);
        /// Weeks in the stress zone, as experienced.
        WeeksStress = "weeks_stress", Weeks, |f| f.sum(Measure::InStress);
        /// Weeks in the apathy zone, as experienced.
        WeeksApathy = "weeks_apathy", Weeks, |f| f.sum(Measure::InApathy);
        /// Weeks in which the zone intended is not the zone experienced.
        WeeksZonesDiffer = "weeks_apart", Weeks, |f| f.tallies().zone_mismatch;
        /// First week in the performance zone; empty if never.
        FirstPerformance = "first_performance", Weeks, |f| f.first_week(Zone::Performance);
        /// First week in the comfort zone; empty if never.
        FirstComfort = "first_comfort", Weeks, |f| f.first_week(Zone::Comfort);
        /// First week in the stress zone; empty if never.
        FirstStress = "first_stress", Weeks, |f| f.first_week(Zone::Stress);
        /// First week in the apathy zone; empty if never.
        FirstApathy = "first_apathy", Weeks, |f| f.first_week(Zone::Apathy);
        /// Zone experienced at the end: 1 performance, 2 comfort, 3 stress, 4 apathy.
        ZoneAtEnd = "zone_at_end", Count, |f| f.zone_at_end();
    }
}

/// The outcomes of many futures: `values[outcome][future]`, not a number where a future has none.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcomes {
    /// First future's number.
    pub first: u32,
    columns: Vec<Vec<f64>>,
}

impl Outcomes {
    /// No futures yet.
    #[must_use]
    pub fn new(first: u32) -> Self {
        Self { first, columns: vec![Vec::new(); Outcome::COUNT] }
    }

    /// How many futures.
    #[must_use]
    pub fn futures(&self) -> usize {
        self.columns[0].len()
    }

    /// One outcome over all futures, in the order of their numbers.
    #[must_use]
    pub fn column(&self, outcome: Outcome) -> &[f64] {
        &self.columns[outcome.index()]
    }

    /// How an outcome is distributed over futures.
    #[must_use]
    pub fn stat(&self, outcome: Outcome) -> Stat {
        stat(self.column(outcome))
    }

    /// Adds one future's outcomes, in the order of [`Outcome::ALL`].
    pub fn push(&mut self, row: &[f64; Outcome::COUNT]) {
        for (column, value) in self.columns.iter_mut().zip(row) {
            column.push(*value);
        }
    }

    /// Adds the futures that follow.
    pub fn append(&mut self, mut next: Self) {
        for (column, more) in self.columns.iter_mut().zip(&mut next.columns) {
            column.append(more);
        }
    }
}
