//! Delivery: what is sold has to be delivered. Customers measure it against what they were led to expect.

use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::mechanisms::earnings::{self, Customers};
use crate::parameters::section;
use teamdrift_engine::math::{gate, toward};

section! {
    /// What can be delivered, what is promised, and what customers make of it.
    Delivery["delivery"] {
        /// What can be delivered of the team's orders in a week, as a multiple of what ordinary sellers sell; unlimited if not given.
        capacity: Option<f64> = None, "x", 0.0..=100.0, plausible 0.8..=1.5, Setting;
        /// How far pressure tempts to promise more than will be delivered: per unit of demand above support.
        oversell: f64 = 0.0, "x", 0.0..=2.0, plausible 0.0..=0.5, Setting;
        /// How far sales and delivery agree on what can be promised, and when.
        coordination: f64 = 0.0, "0-1", 0.0..=1.0, plausible 0.0..=1.0, Setting;
        /// Closing gained at once per unit of overselling.
        oversell_effect_on_closing: f64 = 0.5, "x", 0.0..=2.0, plausible 0.2..=0.8, Assumption;
        /// Goodwill lost where everything comes late, or is wholly oversold.
        late_delivery_effect: f64 = 0.6, "0-1", 0.0..=1.0, plausible 0.3..=0.8, Assumption;
        /// How fast goodwill follows.
        adjustment_weeks: f64 = 20.0, "weeks", 1.0..=208.0, plausible 8.0..=40.0, Assumption;
        /// Leads lost with all goodwill: no customer recommends us.
        goodwill_effect_on_leads: f64 = 0.5, "x", 0.0..=1.0, plausible 0.2..=0.8, Assumption;
        /// Share of disappointment that full coordination prevents, by promising what can be kept.
        prevented_share: f64 = 0.8, "share", 0.0..=1.0, plausible 0.5..=0.9, Assumption;
    }
}

/// How far more is promised than will be delivered, 0-1, at this pressure (demand above support).
#[inline(always)]
#[must_use]
pub fn oversold(p: &Delivery, on: bool, pressure: f64) -> f64 {
    gate(on) * p.oversell * pressure * (1.0 - p.prevented_share * p.coordination)
}

/// The factor on winning of this overselling.
#[inline(always)]
#[must_use]
pub fn winning_factor(p: &Delivery, oversold: f64) -> f64 {
    1.0 + p.oversell_effect_on_closing * oversold
}

/// The share of what is `due` that can be delivered this week in a team of so many seats; `ordinary_week` is an ordinary
/// seller's sales (both money).
#[must_use]
pub fn deliverable(p: &Delivery, due: f64, seats: f64, ordinary_week: f64) -> f64 {
    match p.capacity {
        Some(capacity) if due > capacity * seats * ordinary_week => capacity * seats * ordinary_week / due,
        _ => 1.0,
    }
}

/// Goodwill after a week, 0-1: 1 as long as customers get what they were led to expect. `late` is the share that comes
/// late, 0-1.
#[inline(always)]
#[must_use]
pub fn next_goodwill(p: &Delivery, goodwill: f64, late: f64, oversold: f64) -> f64 {
    let kept_back = late * (1.0 - p.prevented_share * p.coordination);
    let disappointment = kept_back + oversold;
    let disappointment = if disappointment < 1.0 { disappointment } else { 1.0 };
    toward(goodwill, 1.0 - p.late_delivery_effect * disappointment, p.adjustment_weeks)
}

/// The factor on leads of this goodwill.
#[inline(always)]
#[must_use]
pub fn leads_factor(p: &Delivery, goodwill: f64) -> f64 {
    1.0 - p.goodwill_effect_on_leads * (1.0 - goodwill)
}

impl Company {
    /// How much of what is due can be delivered, in a team whose deliveries have a limit.
    pub(crate) fn plan_delivery(&mut self, c: &Context) {
        let p = &c.parameters;
        self.team.deliverable.fill(1.0);
        if p.delivery.capacity.is_none() || !p.mechanisms.delivery {
            return;
        }
        for lane in 0..self.lanes {
            let orders = |i: usize| {
                let (s, t) = (&self.seat, &self.team);
                let customers = Customers {
                    base: s.customers[i],
                    goodwill: s.goodwill[i],
                    service: s.service[i],
                    demand: t.customers_demand[lane],
                    customer_time: t.customer_time[lane],
                };
                s.backlog[i] + s.won[i] + earnings::repeated(c, customers)
            };
            let all: f64 = (lane..self.seats * self.lanes).step_by(self.lanes).map(orders).sum();
            let due = all / p.company.delivery_weeks;
            let (seats, week) = (self.seats as f64, p.pay.ordinary_week);
            self.team.deliverable[lane] = deliverable(&p.delivery, due, seats, week);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanisms::perception::pressure;
    use crate::worked;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("delivery", &[], |q| {
            let p = &q.parameters.delivery;
            let found = match q.equation() {
                "oversold" => {
                    oversold(p, q.parameters.mechanisms.delivery, pressure(q.of("support"), q.of("demand")))
                }
                "winning_factor" => winning_factor(p, q.of("oversold")),
                "deliverable" => deliverable(p, q.of("due"), q.of("seats"), q.parameters.pay.ordinary_week),
                "goodwill" => next_goodwill(p, q.of("goodwill"), 1.0 - q.of("deliverable"), q.of("oversold")),
                "leads_factor" => leads_factor(p, q.of("goodwill")),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// Off, nobody oversells; without a limit everything is delivered; goodwill of content customers returns to 1.
    #[test]
    fn neutral() {
        let p = Delivery { oversell: 1.0, ..Delivery::default() };
        assert_eq!(oversold(&p, false, 0.8), 0.0);
        assert_eq!(deliverable(&p, 1e9, 8.0, 1.0), 1.0);
        assert_eq!(next_goodwill(&p, 1.0, 0.0, 0.0), 1.0);
    }

    /// No more than the capacity is delivered, and no more than is due.
    #[test]
    fn capacity_binds() {
        let p = Delivery { capacity: Some(0.5), ..Delivery::default() };
        for due in [1.0, 399.0, 401.0, 5000.0] {
            let delivered = due * deliverable(&p, due, 8.0, 100.0);
            assert!(delivered <= due && delivered <= 400.0 + 1e-9);
        }
    }
}
