//! Pay and quota: what a seller earns, against what they expect and could get elsewhere.

use crate::context::Context;
use crate::loops::seat_loop;
use crate::mechanisms::{delivery, perception};
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
pub fn quota(p: &Quota) -> f64 {
    match p.regime {
        QuotaRegime::Classic => p.weekly,
        QuotaRegime::Since2023 => p.weekly * p.raise_2023,
    }
}

/// A week's earnings. `won` and `quota` in money a week.
#[inline(always)]
pub fn weekly_earnings(p: &Pay, base_year: f64, won: f64, quota: f64) -> f64 {
    let over = won - quota;
    let over = if over > 0.0 { over } else { 0.0 };
    base_year / 52.0 + p.commission * won + p.accelerator * over
}

/// What a competitor would offer a week, to someone who wins `won` a week.
#[inline(always)]
pub fn outside_offer(p: &Pay, won: f64) -> f64 {
    p.market_level * (p.base / 52.0 + p.commission * (p.ordinary_week + p.portability * (won - p.ordinary_week)))
}

/// The gap that pay leaves: how far what is expected and offered lies above what is earned (-.5 to .5).
#[inline(always)]
pub fn pay_gap(earnings: f64, expected: f64, offer: f64) -> f64 {
    let reference = 0.5 * (expected + offer);
    within((reference - earnings) / reference, -0.5, 0.5)
}

seat_loop! {
    /// Repeat orders, delivery, earnings, attainment.
    pub(crate) fn account(c: &Context;
        write seat.won, seat.credited, seat.delivered, seat.goodwill, seat.earned, seat.backlog, seat.customers,
              people.attainment, people.won_recent, people.earnings, people.expected;
        read people.present, people.support, people.demand, people.quota, people.base_pay, team.deliverable) {
        let p = &c.parameters;
        let repeated = customers * p.company.repeat_share / 52.0 * goodwill;
        won = won + repeated;
        credited = credited + repeated;
        delivered = (backlog + won) / p.company.delivery_weeks * deliverable;
        let promised = delivery::oversold(&p.delivery, p.mechanisms.delivery, present * perception::pressure(support, demand));
        goodwill = delivery::next_goodwill(&p.delivery, goodwill, 1.0 - deliverable, promised);
        backlog = backlog + won - delivered;
        customers = toward(customers, 52.0 * delivered, p.company.base_weeks);
        earned = present * weekly_earnings(&p.pay, base_pay, credited, quota);
        attainment = toward(attainment, credited / quota, p.quota.memory_weeks);
        won_recent = toward(won_recent, credited, p.pay.earnings_weeks);
        earnings = toward(earnings, earned, p.pay.earnings_weeks);
        expected = toward(expected, earnings, p.pay.expectation_weeks);
    }
}
