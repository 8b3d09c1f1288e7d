//! What the manager does at customers: a manager whom customers know helps to win, to bring orders again, and to keep
//! customers whose seller leaves. Hours that the week leaves over go there in part, so that no other hour is free.

use crate::company::Company;
use crate::loops::team_loop;
use crate::mechanisms::context::Context;
use crate::mechanisms::manager::Manager;
use crate::parameters::section;
use teamdrift_engine::math::{clip, exp, gate, positive};

section! {
    /// The manager's time at customers, and what it does.
    ManagerCustomers["manager_customers"] {
        /// Share of the hours that a week leaves over that go to customers.
        spare_share: f64 = 0.5, "share", 0.0..=1.0, plausible 0.2..=0.8, Assumption;
        /// Hours a week and seat at which customers get half of all that a manager can be to them: returns fall.
        half_hours: f64 = 1.0, "h/week", 0.05..=20.0, plausible 0.5..=2.0, Assumption;
        /// Log-hazard of winning per unit of customers' time with the manager, from none (0) to all (1).
        effect_on_winning: f64 = 0.25, "log", 0.0..=2.0, plausible 0.0..=0.5, Uncertain("Friebel, Heinz & Zubanov 2022: less of it, sales the same");
        /// Repeat orders per unit of customers' time with the manager.
        effect_on_repeat_orders: f64 = 0.15, "x", 0.0..=1.0, plausible 0.0..=0.4, Assumption;
        /// Share of the customers otherwise lost at an exit that are kept, per unit of customers' time with the manager.
        effect_on_customers_kept: f64 = 0.6, "x", 0.0..=2.0, plausible 0.0..=1.2, Uncertain("Palmatier et al. 2007: loyalty is owned by seller or company");
    }
}

/// Customers' time with an ordinary manager, 0-1: the mean of the ordinary company, where .7 of a seat and .03 of a chair
/// are empty. A test checks it.
pub const ORDINARY: f64 = 0.587;

/// Hours at customers in a week (h/week): those planned as far as the week covers them (`coverage`, 0-1), and part of what
/// a week with this `load` leaves over; both as far as somebody sits in the chair (`presence`, 0-1).
#[inline(always)]
#[must_use]
pub fn hours(p: &ManagerCustomers, m: &Manager, coverage: f64, load: f64, presence: f64) -> f64 {
    presence * (m.customer_hours * coverage + p.spare_share * m.hours * positive(1.0 - load))
}

/// Customers' time with the manager above an ordinary manager's, 0-1 around 0, from hours a week for so many `seats`.
#[inline(always)]
#[must_use]
pub fn customer_time(p: &ManagerCustomers, on: bool, hours: f64, seats: f64) -> f64 {
    let each = hours / seats;
    gate(on) * (each / (each + p.half_hours) - ORDINARY)
}

/// The factor on the hazard of winning at this time with customers (0 = ordinary).
#[inline(always)]
#[must_use]
pub fn winning_factor(p: &ManagerCustomers, customer_time: f64) -> f64 {
    exp(p.effect_on_winning * customer_time)
}

/// The factor on repeat orders.
#[inline(always)]
#[must_use]
pub fn repeat_factor(p: &ManagerCustomers, customer_time: f64) -> f64 {
    1.0 + p.effect_on_repeat_orders * customer_time
}

/// Share of the customers that stay when a seller leaves or a territory changes hands, where otherwise this share would be
/// `lost`.
#[inline(always)]
#[must_use]
pub fn kept_share(p: &ManagerCustomers, lost: f64, customer_time: f64) -> f64 {
    1.0 - clip(lost * (1.0 - p.effect_on_customers_kept * customer_time))
}

team_loop! {
    /// Customers' time with the manager.
    pub(crate) fn update_customer_time(c: &Context; write team.customer_time;
        read team.unprotected_coverage, team.load, team.presence) {
        let p = &c.parameters;
        let hours = hours(&p.manager_customers, &p.manager, unprotected_coverage, load, presence);
        customer_time = self::customer_time(&p.manager_customers, p.mechanisms.manager_customers, hours, c.seats());
    }
}

impl Company {
    /// Share of a seat's customers that stay when its seller leaves, or its territory changes hands, in a team.
    pub(crate) fn customers_kept(&self, c: &Context, lane: usize) -> f64 {
        let p = &c.parameters;
        kept_share(&p.manager_customers, p.company.customers_lost, self.team.customer_time[lane])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::mechanisms::manager::{hours_needed, split_week};
    use crate::responses::{middle_company, responses};
    use crate::worked;
    use proptest::prelude::*;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("manager_customers", &[], |q| {
            let (all, p) = (&q.parameters, &q.parameters.manager_customers);
            let found = match q.equation() {
                "hours" => {
                    let present = if q.is("chair_empty") { all.manager.acting_share } else { 1.0 };
                    hours(p, &all.manager, q.of("rest"), q.of("load"), present)
                }
                "customer_time" => {
                    customer_time(p, all.mechanisms.manager_customers, q.of("hours"), q.of("seats"))
                }
                "winning_factor" => winning_factor(p, q.of("customer_time")),
                "repeat_factor" => repeat_factor(p, q.of("customer_time")),
                "kept_share" => kept_share(p, all.company.customers_lost, q.of("customer_time")),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// Customers' time with the manager in a week of the default company with as many seats filled as are in the mean.
    fn default_week(change: impl Fn(&mut Parameters)) -> f64 {
        let mut parameters = Parameters::default();
        change(&mut parameters);
        let c = Context::new(parameters, 0);
        let (p, m) = (&c.parameters.manager_customers, &c.parameters.manager);
        let needed = hours_needed(&c, c.seats(), c.seats() - 0.7, 0.5, c.intent.levels());
        let week = split_week(m, c.parameters.policy.protect, true, needed);
        customer_time(p, true, hours(p, m, week.rest, week.load, 1.0 - 0.03 * (1.0 - m.acting_share())), c.seats())
    }

    /// The ordinary week is the zero; off, every week is.
    #[test]
    fn neutral() {
        assert!(default_week(|_| ()).abs() < 0.002, "{}", default_week(|_| ()));
        let p = ManagerCustomers::default();
        assert_eq!(customer_time(&p, false, 0.0, 8.0), 0.0);
        assert_eq!((winning_factor(&p, 0.0), repeat_factor(&p, 0.0), kept_share(&p, 0.15, 0.0)), (1.0, 1.0, 0.85));
    }

    /// Every other hour has a price: support, customer hours themselves, administration, reporting.
    #[test]
    fn every_hour_is_missed() {
        let ordinary = default_week(|_| ());
        assert!(default_week(|p| p.policy.support = Some(0.75)) < ordinary);
        assert!(default_week(|p| p.manager.customer_hours = 3.0) < ordinary);
        assert!(default_week(|p| p.manager.administration_hours = 8.0) < ordinary);
        assert!(default_week(|p| p.manager.information_hours = 5.0) > ordinary);
    }

    /// Every column that the loop reads acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let c = Context::new(Parameters::default(), 0);
        let mut company = middle_company(&c);
        company.team.unprotected_coverage.fill(0.8);
        company.team.presence.fill(0.7);
        company.team.load.fill(0.8);
        responses! { company, |company, cpu| company.update_customer_time(cpu, &c);
            team.customer_time: raised by [team.unprotected_coverage team.presence] lowered by [team.load]
                untouched by [team.customer_time];
        }
    }

    proptest! {
        /// More hours help, each less than the one before; nothing is negative.
        #[test]
        fn signs(hours in 0.0..=40.0, more in 0.1..=10.0, seats in 1.0..=50.0) {
            let p = ManagerCustomers::default();
            let at = |hours| customer_time(&p, true, hours, seats);
            prop_assert!(at(hours + more) > at(hours));
            prop_assert!(at(hours + 2.0 * more) - at(hours + more) < at(hours + more) - at(hours));
            let (now, then) = (at(hours), at(hours + more));
            prop_assert!(winning_factor(&p, then) > winning_factor(&p, now));
            prop_assert!(repeat_factor(&p, then) > repeat_factor(&p, now));
            prop_assert!(kept_share(&p, 0.2, then) > kept_share(&p, 0.2, now));
            prop_assert!((0.0..=1.0).contains(&kept_share(&p, 1.0, now)));
        }
    }
}
