//! The weekly measures, each with its meaning, name, unit and formula.
//!
//! To add a measure, add one entry to the table below, in the order of the data files: a sentence, a name in Rust and in
//! files, a unit and a formula. Everything else (recorder, files, fingerprints) loops over the table. Then run `./bless docs`
//! for the generated tables. A formula gets the measure's cells `m`, one a future, and the week `w`, and fills the cells:
//!
//! | formula | each future's cell holds |
//! | --- | --- |
//! | `m.sum(w, \|i\| ...)` | the sum over all seats of all teams |
//! | `m.mean(w, \|i\| ...)` | the mean over those present; not a number where nobody is |
//! | `m.sum_of_teams(w, \|lane\| ...)`, `m.mean_of_teams(w, \|lane\| ...)` | the sum, the mean over teams |
//! | `m.count(w, \|row\| ...)` | the number of the week's events for which this holds |
//! | `m.add(\|at\| ...)` | what it holds already and this |
//! | `m.set(\|at, before\| ...)` | this, from measures that stand before it in the table |

use super::catalogue::catalogue;
use super::cells::{MeasureCells, Week, share};
use super::people::EventKind;
use crate::mechanisms::leaving::Cause;
use crate::mechanisms::zone::Zone;
use crate::mechanisms::{culture, earnings, energy, leaving};

/// Fills a measure's cells in a week.
pub(crate) type Formula = fn(&mut MeasureCells<'_>, &Week<'_>);

catalogue! {
    /// What is measured of a team in every week.
    Measure by Formula {
        /// Value of the deals won and repeat orders received in the week.
        Won = "won", Money, |m, w| {
            m.sum(w, |i| w.seat.won[i]);
            m.add(|at| w.manager_won(at));
        };
        /// Value delivered (and invoiced) in the week.
        Delivered = "delivered", Money, |m, w| {
            m.sum(w, |i| w.seat.delivered[i]);
            m.add(|at| w.manager_won(at));
        };
        /// Value won in the week for each budgeted seat, filled or not.
        WonPerSeat = "won_per_seat", Money, |m, w| m.set(|at, before| before.of(Measure::Won, at) / w.seats);
        /// Margin on what was delivered, less pay, commission, replacement and manager.
        Contribution = "contribution", Money, |m, w| {
            m.sum(w, |i| w.margin(i) - w.pay(i) - w.commission(i));
            m.add(|at| w.parameters.company.margin * w.manager_won(at) - w.leading_and_replacing_cost(at));
        };
        /// The part of contribution that is earned: margin on what was delivered.
        Margin = "margin", Money, |m, w| {
            m.sum(w, |i| w.margin(i));
            m.add(|at| w.parameters.company.margin * w.manager_won(at));
        };
        /// The part of contribution that goes to base pay, with what employing costs on top of it.
        PayCost = "pay_cost", Money, |m, w| m.sum(w, |i| w.pay(i));
        /// The part of contribution that goes to commission.
        Commission = "commission", Money, |m, w| m.sum(w, |i| w.commission(i));
        /// The part of contribution that goes to replacing those who left.
        Replacement = "replacement", Money, |m, w| m.sum_of_teams(w, |lane| w.team.replacement[lane]);
        /// The part of contribution that goes to the manager.
        ManagerCost = "manager_cost", Money, |m, w| m.sum_of_teams(w, |lane| w.manager_cost(lane));
        /// Value won over the quota of all budgeted seats.
        Attainment = "attainment", Ratio, |m, w| m.set(|at, before| before.of(Measure::Won, at) / (w.seats * earnings::full_quota(w.context)));
        /// Mean effort of those present (1 = the ordinary company, 0 = on sick leave).
        Effort = "effort", Ratio, |m, w| m.mean(w, |i| w.people.effort[i]);
        /// Mean hours of selling of those present, 0 for those on sick leave.
        SellingHours = "selling_hours", HoursPerWeek, |m, w| m.mean(w, |i| w.selling_hours(i));
        /// New leads worked up in the week.
        Leads = "leads", Count, |m, w| m.sum(w, |i| w.seat.leads[i]);
        /// Leads that became qualified opportunities.
        Qualified = "qualified", Count, |m, w| m.sum(w, |i| w.seat.qualified[i]);
        /// Deals won.
        Wins = "wins", Count, |m, w| m.sum(w, |i| w.seat.wins[i]);
        /// Leads and opportunities lost.
        Losses = "losses", Count, |m, w| m.sum(w, |i| w.seat.losses[i]);
        /// Open leads and opportunities at the week's end.
        Open = "open", Count, |m, w| m.sum(w, |i| f64::from(w.company.book.open[i]));
        /// Sellers who left the company; promotions do not count.
        Exits = "exits", Count, |m, w| m.count(w, |row| row.kind == EventKind::Exit);
        /// Left for reasons outside work.
        ExitsShock = "exits_shock", Count, |m, w| m.count(w, |row| row.cause == Some(Cause::Shock));
        /// Left out of dissatisfaction.
        ExitsDissatisfaction = "exits_dissatisfaction", Count, |m, w| m.count(w, |row| row.cause == Some(Cause::Dissatisfaction));
        /// Left for a better offer.
        ExitsAmbition = "exits_ambition", Count, |m, w| m.count(w, |row| row.cause == Some(Cause::Ambition));
        /// Left over pay.
        ExitsPay = "exits_pay", Count, |m, w| m.count(w, |row| row.cause == Some(Cause::Pay));
        /// Left because their manager had left.
        ExitsManager = "exits_manager", Count, |m, w| m.count(w, |row| row.cause == Some(Cause::Manager));
        /// Left early because the job did not fit.
        ExitsMisfit = "exits_misfit", Count, |m, w| m.count(w, |row| row.cause == Some(Cause::Misfit));
        /// Dismissed.
        ExitsDismissal = "exits_dismissal", Count, |m, w| m.count(w, |row| row.cause == Some(Cause::Dismissal));
        /// Left burnt out.
        ExitsBurnout = "exits_burnout", Count, |m, w| m.count(w, |row| row.cause == Some(Cause::Burnout));
        /// Sellers promoted to manager.
        Promotions = "promotions", Count, |m, w| m.count(w, |row| row.kind == EventKind::Promotion);
        /// Managers who left.
        ManagerExits = "manager_exits", Count, |m, w| m.count(w, |row| row.kind == EventKind::ManagerExit);
        /// Sellers who started.
        Hires = "hires", Count, |m, w| m.count(w, |row| row.kind == EventKind::Hire);
        /// Vacant seats at the week's end.
        Vacancies = "vacancies", Count, |m, w| m.sum(w, |i| 1.0 - w.people.present[i]);
        /// Sellers on sick leave.
        OnSickLeave = "on_sick_leave", Count, |m, w| m.sum(w, |i| w.sick(i));
        /// Share of those present whose exhaustion is marked (above `energy.burnout_threshold`).
        Burnt = "burnt", Share, |m, w| m.mean(w, |i| share(w.people.exhaustion[i] > w.parameters.energy.burnout_threshold));
        /// Mean motivation (will).
        Motivation = "motivation", Level, |m, w| m.mean(w, |i| w.people.motivation[i]);
        /// Mean energy: 1 less .4 of fatigue and .6 of exhaustion.
        Energy = "energy", Level, |m, w| m.mean(w, |i| energy::energy(w.people.fatigue[i], w.people.exhaustion[i]));
        /// Mean fatigue: spent and restored within weeks.
        Fatigue = "fatigue", Level, |m, w| m.mean(w, |i| w.people.fatigue[i]);
        /// Mean exhaustion: built and recovered over months.
        Exhaustion = "exhaustion", Level, |m, w| m.mean(w, |i| w.people.exhaustion[i]);
        /// Mean perceived safety.
        Safety = "safety", Level, |m, w| m.mean(w, |i| w.people.safety[i]);
        /// Mean perceived standard.
        Standard = "standard", Level, |m, w| m.mean(w, |i| w.people.standard[i]);
        /// Mean role clarity.
        Clarity = "clarity", Level, |m, w| m.mean(w, |i| w.people.clarity[i]);
        /// Mean responsibility (ownership of one's work).
        Responsibility = "responsibility", Level, |m, w| m.mean(w, |i| w.people.responsibility[i]);
        /// Continuous feedback: mean of support and demand received, less where it comes more or less often than suits the seller.
        Feedback = "feedback", Level, |m, w| m.mean(w, |i| w.feedback(i));
        /// Mean of safety with standard: the lesser of both, seller by seller.
        SafeStandard = "safe_standard", Level, |m, w| m.mean(w, |i| culture::safe_standard(w.people.safety[i], w.people.standard[i]));
        /// Systematic follow-up: demand as felt after unsteadiness, times 1 less broken promises.
        FollowUp = "follow_up", Level, |m, w| m.mean_of_teams(w, |lane| culture::follow_up(w.team.demand[lane], w.team.promises[lane]));
        /// Friction in the team.
        Friction = "friction", Level, |m, w| m.mean_of_teams(w, |lane| w.team.friction[lane]);
        /// The group's ownership: what it does for itself (.5 in the ordinary company).
        Ownership = "ownership", Level, |m, w| m.mean_of_teams(w, |lane| w.team.ownership[lane]);
        /// Coverage of setting and changing direction: 1 = as far as is needed, by anybody.
        Direction = "direction", Ratio, |m, w| m.mean_of_teams(w, |lane| w.team.direction[lane]);
        /// Coverage of creating a shared view.
        SharedView = "shared_view", Ratio, |m, w| m.mean_of_teams(w, |lane| w.team.shared_view[lane]);
        /// Coverage of creating and keeping engagement.
        Engagement = "engagement", Ratio, |m, w| m.mean_of_teams(w, |lane| w.team.engagement[lane]);
        /// Coverage of making plans and setting goals.
        Planning = "planning", Ratio, |m, w| m.mean_of_teams(w, |lane| w.team.planning[lane]);
        /// Coverage of tying resources to goals.
        Resourcing = "resourcing", Ratio, |m, w| m.mean_of_teams(w, |lane| w.team.resourcing[lane]);
        /// Coverage of driving plans within cost, time and scope.
        Driving = "driving", Ratio, |m, w| m.mean_of_teams(w, |lane| w.team.driving[lane]);
        /// Coverage of executing consequences, good and bad.
        Consequences = "consequences", Ratio, |m, w| m.mean_of_teams(w, |lane| w.team.consequences[lane]);
        /// Customers' goodwill: 1 as long as they get what was promised.
        Goodwill = "goodwill", Level, |m, w| m.sum(w, |i| w.seat.goodwill[i] / w.seats);
        /// Share of the deliveries due in the week that comes late.
        Late = "late", Share, |m, w| m.sum(w, |i| (1.0 - w.team.deliverable[w.lane(i)]) / w.seats);
        /// The manager's role clarity.
        ManagerClarity = "manager_clarity", Level, |m, w| m.mean_of_teams(w, |lane| w.team.manager_clarity[lane]);
        /// Mean trust in the manager.
        Trust = "trust", Level, |m, w| m.mean(w, |i| w.people.trust[i]);
        /// Mean satisfaction, as a satisfaction survey would measure it.
        Satisfaction = "satisfaction", Level, |m, w| m.mean(w, |i| w.people.satisfaction[i]);
        /// Mean intention to leave: chance of leaving by choice within a year.
        Intention = "intention", Level, |m, w| m.mean(w, |i| leaving::intention(w.people.voluntary_hazard[i]));
        /// Mean skill in prospecting and booking.
        Prospecting = "prospecting", Level, |m, w| m.mean(w, |i| w.people.prospecting[i]);
        /// Mean skill in negotiating and closing.
        Closing = "closing", Level, |m, w| m.mean(w, |i| w.people.closing[i]);
        /// Mean ambition of those present.
        Ambition = "ambition", Level, |m, w| m.mean(w, |i| w.people.ambition[i]);
        /// Mean tenure.
        Tenure = "tenure", Years, |m, w| m.mean(w, |i| w.people.tenure[i] / 52.0);
        /// Mean of each seller's running mean of earnings, a year.
        Earnings = "earnings", MoneyPerYear, |m, w| m.mean(w, |i| 52.0 * w.people.earnings[i]);
        /// Fairness: how far the standard is seen to apply to everyone.
        Fairness = "fairness", Level, |m, w| m.mean_of_teams(w, |lane| 1.0 - w.team.unfairness[lane]);
        /// Support as the team feels it: delivered, less what unsteadiness takes.
        Support = "support", Level, |m, w| m.mean_of_teams(w, |lane| w.team.support[lane]);
        /// Demand as the team feels it: delivered, less what unsteadiness takes.
        Demand = "demand", Level, |m, w| m.mean_of_teams(w, |lane| w.team.demand[lane]);
        /// Support that the manager intends: the policy's level, with the manager's own departure.
        SupportIntended = "support_intended", Level, |m, w| m.mean_of_teams(w, |lane| w.team.support_intended[lane]);
        /// Demand that the manager intends: the policy's level, with the manager's own departure.
        DemandIntended = "demand_intended", Level, |m, w| m.mean_of_teams(w, |lane| w.team.demand_intended[lane]);
        /// The manager's hours with people (support and demand together).
        PeopleHours = "people_hours", HoursPerWeek, |m, w| m.mean_of_teams(w, |lane| w.team.people_hours[lane]);
        /// Hours that the manager's week needs over hours that it has.
        ManagerLoad = "manager_load", Ratio, |m, w| m.mean_of_teams(w, |lane| w.team.load[lane]);
        /// The manager's energy.
        ManagerEnergy = "manager_energy", Level, |m, w| m.mean_of_teams(w, |lane| w.team.manager_energy[lane]);
        /// Share of teams that experience the performance zone.
        InPerformance = "in_performance", Share, |m, w| m.mean_of_teams(w, |lane| share(w.company.zone(lane) == Zone::Performance));
        /// Share of teams that experience the comfort zone.
        InComfort = "in_comfort", Share, |m, w| m.mean_of_teams(w, |lane| share(w.company.zone(lane) == Zone::Comfort));
        /// Share of teams that experience the stress zone.
        InStress = "in_stress", Share, |m, w| m.mean_of_teams(w, |lane| share(w.company.zone(lane) == Zone::Stress));
        /// Share of teams that experience the apathy zone.
        InApathy = "in_apathy", Share, |m, w| m.mean_of_teams(w, |lane| share(w.company.zone(lane) == Zone::Apathy));
        /// Share of teams whose manager intends the performance zone.
        IntendedPerformance = "intended_performance", Share, |m, w| m.mean_of_teams(w, |lane| share(w.company.zone_intended(lane) == Zone::Performance));
        /// Share of teams whose manager intends the comfort zone.
        IntendedComfort = "intended_comfort", Share, |m, w| m.mean_of_teams(w, |lane| share(w.company.zone_intended(lane) == Zone::Comfort));
        /// Share of teams whose manager intends the stress zone.
        IntendedStress = "intended_stress", Share, |m, w| m.mean_of_teams(w, |lane| share(w.company.zone_intended(lane) == Zone::Stress));
        /// Share of teams whose manager intends the apathy zone.
        IntendedApathy = "intended_apathy", Share, |m, w| m.mean_of_teams(w, |lane| share(w.company.zone_intended(lane) == Zone::Apathy));
    }
}

impl Measure {
    /// The measure that counts exits of a cause.
    #[must_use]
    pub const fn exits(cause: Cause) -> Self {
        match cause {
            Cause::Shock => Self::ExitsShock,
            Cause::Dissatisfaction => Self::ExitsDissatisfaction,
            Cause::Ambition => Self::ExitsAmbition,
            Cause::Pay => Self::ExitsPay,
            Cause::Manager => Self::ExitsManager,
            Cause::Misfit => Self::ExitsMisfit,
            Cause::Dismissal => Self::ExitsDismissal,
            Cause::Burnout => Self::ExitsBurnout,
        }
    }

    /// The measure that holds the share of teams that experience a zone.
    #[must_use]
    pub const fn experienced(zone: Zone) -> Self {
        match zone {
            Zone::Performance => Self::InPerformance,
            Zone::Comfort => Self::InComfort,
            Zone::Stress => Self::InStress,
            Zone::Apathy => Self::InApathy,
        }
    }

    /// The measure that holds the share of teams whose manager intends a zone.
    #[must_use]
    pub const fn intended(zone: Zone) -> Self {
        match zone {
            Zone::Performance => Self::IntendedPerformance,
            Zone::Comfort => Self::IntendedComfort,
            Zone::Stress => Self::IntendedStress,
            Zone::Apathy => Self::IntendedApathy,
        }
    }
}
