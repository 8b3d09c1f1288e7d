//! Pay and quota: what a seller earns, against what they expect and could get elsewhere.

use crate::mechanisms::context::Context;
use crate::loops::seat_loop;
use crate::mechanisms::{delivery, manager_customers, organization, perception};
use crate::parameters::{choice, section};
use teamdrift_engine::math::{toward, within};

section! {
    /// The pay plan, and what others would pay.
    Pay["pay"] {
        /// Yearly base pay.
        base: f64 = 550000.0, "money/year", 0.0..=100000000.0, plausible 400000.0..=700000.0, Setting;
        /// Employer's cost on top of base pay.
        overhead: f64 = 0.25, "share", 0.0..=1.0, plausible 0.14..=0.35, Setting;
        /// Commission on value won.
        commission: f64 = 0.04, "share", 0.0..=1.0, plausible 0.0..=0.1, Setting;
        /// Commission on value won above quota, in addition.
        accelerator: f64 = 0.02, "share", 0.0..=1.0, plausible 0.0..=0.1, Setting;
        /// Memory of one's earnings.
        earnings_weeks: f64 = 26.0, "weeks", 2.0..=260.0, plausible 13.0..=52.0, Assumption;
        /// How slowly expectations follow earnings.
        expectation_weeks: f64 = 104.0, "weeks", 2.0..=520.0, plausible 52.0..=156.0, Assumption;
        /// What competitors pay, relative to this plan.
        market_level: f64 = 1.0, "x", 0.2..=3.0, plausible 0.9..=1.15, Setting;
        /// How much of one's own results a competitor credits.
        portability: f64 = 0.5, "share", 0.0..=1.0, plausible 0.2..=0.8, Assumption;
        /// Value won in an ordinary seller's week, for what a competitor would expect.
        ordinary_week: f64 = 83000.0, "money/week", 0.0..=1000000000.0, plausible 50000.0..=120000.0, Computed("ordinary company's mean");
        /// Share of a base pay of one's own, above or below the plan's, that a competitor matches.
        base_portability: f64 = 0.5, "share", 0.0..=1.0, plausible 0.2..=0.8, Assumption;
        /// Largest gap between earnings and reference that counts, either way.
        largest_gap: f64 = 0.5, "x", 0.0..=1.0, plausible 0.3..=0.8, Assumption;
    }
}

choice! {
    /// How hard a quota is to reach.
    QuotaRegime {
        /// About half of all sellers reach it.
        Classic = "classic",
        /// About a third do, as vendors report since 2023.
        Since2023 = "2023",
    }
}

section! {
    /// The quota, and the memory with which attainment is judged.
    Quota["quota"] {
        /// Quota of a seller's week under the classic regime.
        weekly: f64 = 87000.0, "money/week", 1.0..=1000000000.0, plausible 60000.0..=100000.0, Computed("classic regime: .88 of mean output");
        /// How hard the quota is to reach.
        regime: QuotaRegime = QuotaRegime::Classic, "", 0..=0, plausible 0..=0, Setting;
        /// The quota under the regime of 2023, relative to the classic one.
        raise_2023: f64 = 1.23, "x", 0.5..=3.0, plausible 1.1..=1.35, Computed("L5: 1.08 over .88 of mean output");
        /// Memory with which attainment is judged (the mean age of a 26-week average).
        memory_weeks: f64 = 13.5, "weeks", 2.0..=104.0, plausible 6.0..=26.0, Assumption;
    }
}

/// Quota of the week of a seller past the ramp, money.
#[inline(always)]
#[must_use]
pub fn quota(p: &Quota) -> f64 {
    match p.regime {
        QuotaRegime::Classic => p.weekly,
        QuotaRegime::Since2023 => p.weekly * p.raise_2023,
    }
}

/// A week's earnings, money. `won` and `quota` in money a week.
#[inline(always)]
#[must_use]
pub fn weekly_earnings(p: &Pay, base_year: f64, won: f64, quota: f64) -> f64 {
    let over = won - quota;
    let over = if over > 0.0 { over } else { 0.0 };
    base_year / 52.0 + p.commission * won + p.accelerator * over
}

/// What a competitor would offer a week, money, to a seller who wins `won` a week and has this yearly base pay.
#[inline(always)]
#[must_use]
pub fn outside_offer(p: &Pay, won: f64, base_pay: f64) -> f64 {
    p.market_level * (p.base / 52.0 + p.commission * (p.ordinary_week + p.portability * (won - p.ordinary_week)))
        + p.base_portability * (base_pay - p.base) / 52.0
}

/// How far the reference, the mean of expected and offered pay, lies above earnings, as a share of it (all money a week).
#[inline(always)]
#[must_use]
pub fn pay_gap(p: &Pay, earnings: f64, expected: f64, offer: f64) -> f64 {
    let reference = 0.5 * (expected + offer);
    within((reference - earnings) / reference, -p.largest_gap, p.largest_gap)
}

/// Earnings of an ordinary seller's week on this yearly base pay, money, at `won` a week.
#[must_use]
pub fn usual_earnings(p: &Pay, base_pay: f64, won: f64) -> f64 {
    base_pay / 52.0 + p.commission * won
}

seat_loop! {
    /// Repeat orders, delivery, earnings, attainment.
    pub(crate) fn account(c: &Context;
        write seat.won, seat.credited, seat.delivered, seat.goodwill, seat.earned, seat.backlog, seat.customers,
              people.attainment, people.won_recent, people.earnings, people.expected;
        read people.present, people.support, people.demand, people.quota, people.base_pay, team.deliverable,
             team.customer_time) {
        let p = &c.parameters;
        let repeated = organization::repeat_orders(&p.company, customers, goodwill)
            * manager_customers::repeat_factor(&p.manager_customers, customer_time);
        won = won + repeated;
        credited = credited + repeated;
        delivered = organization::delivered(&p.company, backlog + won, deliverable);
        let pressure = present * perception::pressure(support, demand);
        let oversold = delivery::oversold(&p.delivery, p.mechanisms.delivery, pressure);
        goodwill = delivery::next_goodwill(&p.delivery, goodwill, 1.0 - deliverable, oversold);
        backlog = backlog + won - delivered;
        customers = organization::next_base(&p.company, customers, delivered);
        earned = present * weekly_earnings(&p.pay, base_pay, credited, quota);
        attainment = toward(attainment, credited / quota, p.quota.memory_weeks);
        won_recent = toward(won_recent, credited, p.pay.earnings_weeks);
        earnings = toward(earnings, earned, p.pay.earnings_weeks);
        expected = toward(expected, earnings, p.pay.expectation_weeks);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("earnings", &[], |q| {
            let (p, quota) = (&q.parameters.pay, &q.parameters.quota);
            let found = match q.equation() {
                "earned" => weekly_earnings(p, q.of("base_pay"), q.of("won"), q.of("quota")),
                "won_recent" => toward(q.of("won_recent"), q.of("won"), p.earnings_weeks),
                "earnings" => toward(q.of("earnings"), q.of("earned"), p.earnings_weeks),
                "expectation" => toward(q.of("expected"), q.of("earnings"), p.expectation_weeks),
                "offer" => outside_offer(p, q.of("won_recent"), q.of("base_pay")),
                "pay_gap" => pay_gap(p, q.of("earnings"), q.of("expected"), q.of("offer")),
                "attainment" => toward(q.of("attainment"), q.of("won") / q.of("quota"), quota.memory_weeks),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// The accelerator pays only above quota.
    #[test]
    fn accelerator() {
        let (with, without) = (Pay::default(), Pay { accelerator: 0.0, ..Pay::default() });
        let extra = |won: f64| weekly_earnings(&with, 5e5, won, 8e4) - weekly_earnings(&without, 5e5, won, 8e4);
        assert_eq!((extra(0.0), extra(8e4)), (0.0, 0.0));
        assert!((extra(9e4) - with.accelerator * 1e4).abs() < 1e-9);
    }

    /// The quota of 2023 is the classic one, raised.
    #[test]
    fn regimes() {
        let classic = Quota::default();
        let raised = Quota { regime: QuotaRegime::Since2023, ..classic.clone() };
        assert_eq!(quota(&classic), classic.weekly);
        assert_eq!(quota(&raised), classic.weekly * classic.raise_2023);
    }

    /// With pay as expected and offered there is no gap; an ordinary seller is offered the plan's pay.
    #[test]
    fn no_gap() {
        let p = Pay::default();
        let usual = usual_earnings(&p, p.base, p.ordinary_week);
        let offer = outside_offer(&p, p.ordinary_week, p.base);
        assert!((offer - usual).abs() < 1e-9);
        assert_eq!(pay_gap(&p, usual, usual, usual), 0.0);
    }
}
