//! Pay and quota: what a seller earns, against what they expect and could get elsewhere.

use crate::mechanisms::context::Context;
use crate::loops::seat_loop;
use crate::company::Company;
use crate::mechanisms::{delivery, effort, manager_customers, organization, perception, selling_time};
use crate::parameters::{choice, section};
use teamdrift_engine::math::{exp, gate, ln, logistic, positive, toward, within};

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
        /// Whether base pay follows the hours worked; if not, it is the same for any hours.
        by_the_hour: bool = false, "", 0..=0, plausible 0..=0, Setting;
        /// Yearly base pay that other employers offer, in money: it stays whatever the own plan does. A file that gives `base` alone gives it the same value.
        market_base: f64 = 550000.0, "money/year", 0.0..=100000000.0, plausible 400000.0..=700000.0, Setting;
        /// Commission that other employers pay on value won. A file that gives `commission` alone gives it the same value.
        market_commission: f64 = 0.04, "share", 0.0..=1.0, plausible 0.0..=0.1, Setting;
        /// Commission that other employers pay on value won above quota, in addition. A file that gives `accelerator` alone gives it the same value.
        market_accelerator: f64 = 0.02, "share", 0.0..=1.0, plausible 0.0..=0.1, Setting;
        /// All pay in the market, as a multiple of the market plan (a tight market is an event that sets it).
        market_level: f64 = 1.0, "x", 0.2..=3.0, plausible 0.9..=1.15, Setting;
        /// Memory of one's earnings.
        earnings_weeks: f64 = 26.0, "weeks", 2.0..=260.0, plausible 13.0..=52.0, Assumption;
        /// How slowly expectations follow what the plan pays.
        expectation_weeks: f64 = 104.0, "weeks", 2.0..=520.0, plausible 52.0..=156.0, Assumption;
        /// How much of one's own results another employer credits.
        portability: f64 = 0.5, "share", 0.0..=1.0, plausible 0.2..=0.8, Assumption;
        /// Value won in an ordinary seller's week, for what another employer would expect.
        ordinary_week: f64 = 83000.0, "money/week", 0.0..=1000000000.0, plausible 50000.0..=120000.0, Computed("ordinary company's mean");
        /// Value won above quota in an ordinary seller's week, on average over good and bad weeks.
        ordinary_week_above_quota: f64 = 59000.0, "money/week", 0.0..=1000000000.0, plausible 30000.0..=90000.0, Computed("ordinary company's mean");
        /// Share of a base pay of one's own, above or below the plan's, that another employer matches.
        base_portability: f64 = 0.5, "share", 0.0..=1.0, plausible 0.2..=0.8, Assumption;
        /// How much less than certain pay a krone of commission is worth to a seller: the price of risk.
        risk_discount: f64 = 0.15, "share", 0.0..=0.9, plausible 0.0..=0.4, Uncertain("agency theory: variable pay is worth less than its mean; size ours");
        /// Least offer, relative to the ordinary one: whoever sells nothing still finds some job.
        least_offer: f64 = 0.3, "x", 0.0..=1.0, plausible 0.1..=0.6, Assumption;
        /// Elasticity of the pay that others offer to the hours asked here: more hours for the same pay are a worse offer.
        hours_effect_on_offer: f64 = 0.5, "x", 0.0..=1.5, plausible 0.0..=1.0, Assumption;
        /// Largest gap between an offer and earnings that counts, either way.
        largest_gap: f64 = 1.5, "log", 0.0..=3.0, plausible 0.5..=2.0, Assumption;
        /// Weight of being paid more than others offer, relative to being paid less.
        surplus_weight: f64 = 0.5, "x", 0.0..=1.0, plausible 0.3..=1.0, Memory("Tversky & Kahneman 1992: losses weigh about double");
        /// How much wider an offer's gap is for one who sells a standard deviation more: good sellers have good options.
        options_effect: f64 = 0.4, "log/SD", 0.0..=2.0, plausible 0.0..=0.8, Uncertain("Sandvik et al. 2021: a cut of commission made the most productive leave; size ours");
        /// Log effort per unit of log of what the next sale pays.
        incentive_effect: f64 = 0.15, "x", 0.0..=1.0, plausible 0.0..=0.3, Quoted("Lazear 2000: +44 % for piece rates, +22 % of it in the same people; ours milder");
        /// What the next krone of sales pays at which effort is ordinary.
        ordinary_incentive: f64 = 0.05, "share", 0.0..=1.0, plausible 0.03..=0.08, Computed("commission and half of the accelerator");
        /// What selling more is worth without any commission: keeping the job, pride, promotion.
        other_incentive: f64 = 0.02, "share", 0.001..=1.0, plausible 0.01..=0.05, Assumption;
        /// Log effort lost per share by which the plan pays less than it used to.
        grievance_effect: f64 = 0.6, "log", 0.0..=3.0, plausible 0.2..=1.0, Verified("Kube, Marechal & Puppe 2013: a cut of pay by a third, output -20 % and more; no gain from a rise");
        /// Cut of pay that nobody minds.
        unnoticed_cut: f64 = 0.03, "share", 0.0..=0.3, plausible 0.0..=0.06, Assumption;
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

/// Quota of a whole week of ordinary hours of a seller past the ramp, money.
#[inline(always)]
#[must_use]
pub fn quota(p: &Quota) -> f64 {
    match p.regime {
        QuotaRegime::Classic => p.weekly,
        QuotaRegime::Since2023 => p.weekly * p.raise_2023,
    }
}

/// Quota of a whole week of the team's hours of a seller past the ramp, money.
#[inline(always)]
#[must_use]
pub fn full_quota(c: &Context) -> f64 {
    let p = &c.parameters;
    quota(&p.quota) * p.team.hours_per_week / p.selling_time.ordinary_hours
}

/// Quota of this week of a seller past the ramp, money: none runs on holiday.
#[inline(always)]
#[must_use]
pub fn week_quota(c: &Context) -> f64 {
    full_quota(c) * c.parameters.market.working_time
}

/// A week's earnings, money. `won` and `quota` in money a week.
#[inline(always)]
#[must_use]
pub fn weekly_earnings(p: &Pay, base_year: f64, won: f64, quota: f64) -> f64 {
    base_year / 52.0 + p.commission * won + p.accelerator * positive(won - quota)
}

/// Base pay of this week, money a year: by the hour, or the same for any hours.
#[inline(always)]
#[must_use]
pub fn paid_base(c: &Context, base_pay: f64) -> f64 {
    let by_the_hour = c.parameters.pay.by_the_hour;
    base_pay * (gate(by_the_hour) * selling_time::relative_hours(c) + gate(!by_the_hour))
}

/// Pay of an ordinary seller's week under the own plan on this yearly base pay, money, at `won` a week.
#[inline(always)]
#[must_use]
pub fn usual_earnings(p: &Pay, base_pay: f64, won: f64) -> f64 {
    base_pay / 52.0 + p.commission * won + p.accelerator * p.ordinary_week_above_quota
}

/// What pay of a week is worth to a seller, money: the part that depends on sales counts less than a certain one.
#[inline(always)]
#[must_use]
pub fn certain_pay(p: &Pay, base_year: f64, earnings: f64) -> f64 {
    let base = base_year / 52.0;
    base + (1.0 - p.risk_discount) * (earnings - base)
}

/// What the market pays an ordinary seller a week, in certain money.
#[inline(always)]
#[must_use]
pub fn market_pay(p: &Pay, credited: f64) -> f64 {
    let variable = p.market_commission * credited + p.market_accelerator * p.ordinary_week_above_quota;
    p.market_level * (p.market_base / 52.0 + (1.0 - p.risk_discount) * variable)
}

/// What another employer would offer a week, in certain money, to a seller who wins `won` a week and has this yearly base
/// pay. `hours` are those asked here, 1 = ordinary.
#[inline(always)]
#[must_use]
pub fn outside_offer(p: &Pay, won: f64, base_pay: f64, hours: f64) -> f64 {
    let credited = p.ordinary_week + p.portability * (won - p.ordinary_week);
    let offer = market_pay(p, credited) + p.base_portability * (base_pay - p.base) / 52.0;
    let least = p.least_offer * market_pay(p, p.ordinary_week);
    let offer = if offer > least { offer } else { least };
    offer * exp(p.hours_effect_on_offer * ln(hours))
}

/// Log of what others pay over what is earned (both certain money a week), bounded.
#[inline(always)]
#[must_use]
pub fn log_gap(p: &Pay, offer: f64, earned: f64) -> f64 {
    let least = exp(-p.largest_gap) * offer;
    let earned = if earned > least { earned } else { least };
    let ratio = if earned > 0.0 { offer / earned } else { 1.0 };
    within(ln(ratio), -p.largest_gap, p.largest_gap)
}

/// Gap of pay as it counts for staying: wider for good sellers (`options`, standard deviations of log output) where
/// others pay more, and weighing less where others pay less.
#[inline(always)]
#[must_use]
pub fn pay_gap(p: &Pay, log_gap: f64, options: f64) -> f64 {
    let wide = exp(within(p.options_effect * options, -LARGEST_OPTIONS, LARGEST_OPTIONS));
    log_gap * (if log_gap > 0.0 { wide } else { p.surplus_weight })
}

/// Largest log factor of good options, either way: beyond nothing is known.
const LARGEST_OPTIONS: f64 = 1.0;

/// Width of the step, in attainment, in which the accelerator comes to count: what a seller cannot foresee of a quarter.
const ACCELERATOR_WIDTH: f64 = 0.15;

/// Log effort that the pay of the next sale adds, at this attainment (1 = quota).
#[inline(always)]
#[must_use]
pub fn incentive(p: &Pay, attainment: f64) -> f64 {
    let next = p.commission + p.accelerator * logistic((attainment - 1.0) / ACCELERATOR_WIDTH);
    p.incentive_effect * ln((next + p.other_incentive) / (p.ordinary_incentive + p.other_incentive))
}

/// Log effort that a plan takes which pays less than it used to; both in money for an ordinary week.
#[inline(always)]
#[must_use]
pub fn pay_grievance(p: &Pay, usual: f64, expected: f64) -> f64 {
    let kept = if expected > 0.0 { usual / expected } else { 1.0 };
    -p.grievance_effect * positive(1.0 - kept - p.unnoticed_cut)
}

/// Attainment after a week, x: what was won against the quota of the week, as a share of a whole week's quota.
#[inline(always)]
#[must_use]
pub fn next_attainment(p: &Quota, attainment: f64, won: f64, quota: f64, full: f64) -> f64 {
    attainment + (won - attainment * quota) / full / p.memory_weeks
}

/// What a seat's repeat orders depend on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Customers {
    /// Customer base, a year's deliveries, money.
    pub base: f64,
    /// Their goodwill, 0-1.
    pub goodwill: f64,
    /// The service that they get, 1 = an ordinary seller's.
    pub service: f64,
    /// What customers want this week, 1 = ordinary.
    pub demand: f64,
    /// Their time with the manager above an ordinary manager's, 0-1 around 0.
    pub customer_time: f64,
}

/// Repeat orders of a seat's week, money.
#[inline(always)]
#[must_use]
pub fn repeated(c: &Context, q: Customers) -> f64 {
    let p = &c.parameters;
    organization::repeat_orders(&p.company, q.base, q.goodwill)
        * q.service
        * q.demand
        * manager_customers::repeat_factor(&p.manager_customers, q.customer_time)
}

seat_loop! {
    /// Repeat orders, delivery, earnings, attainment.
    pub(crate) fn account(c: &Context;
        write seat.won, seat.credited, seat.delivered, seat.goodwill, seat.earned, seat.backlog, seat.customers,
              people.attainment, people.won_recent, people.earnings, people.expected;
        read people.present, people.support, people.demand, people.quota, people.ramp, people.base_pay, seat.service,
             team.deliverable, team.customers_demand, team.customer_time) {
        let p = &c.parameters;
        let repeated = repeated(c, Customers { base: customers, goodwill, service, demand: customers_demand, customer_time });
        won = won + repeated;
        credited = credited + repeated;
        delivered = organization::delivered(&p.company, backlog + won, deliverable);
        let pressure = present * perception::pressure(support, demand);
        let oversold = delivery::oversold(&p.delivery, p.mechanisms.delivery, pressure);
        goodwill = delivery::next_goodwill(&p.delivery, goodwill, 1.0 - deliverable, oversold);
        backlog = backlog + won - delivered;
        customers = organization::next_base(&p.company, customers, delivered);
        let base = paid_base(c, base_pay);
        earned = present * weekly_earnings(&p.pay, base, credited, quota);
        let full = full_quota(c) * effort::quota_share(&p.effort, ramp);
        attainment = next_attainment(&p.quota, attainment, credited, quota, full);
        won_recent = toward(won_recent, credited, p.pay.earnings_weeks);
        earnings = toward(earnings, earned, p.pay.earnings_weeks);
        expected = toward(expected, usual_earnings(&p.pay, base, p.pay.ordinary_week), p.pay.expectation_weeks);
    }
}

impl Company {
    /// Base pay of those in the job follows the plan's in proportion, in the week in which it changes.
    pub(crate) fn adjust_base_pay(&mut self, c: &Context) {
        let (before, now) = (c.base_pay_before, c.parameters.pay.base);
        if before == now {
            return;
        }
        for base in &mut self.people.base_pay {
            *base = if before > 0.0 { *base * now / before } else { *base + now };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::responses::{middle_company, responses};
    use crate::worked;
    use proptest::prelude::*;
    use teamdrift_engine::simd::Cpu;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("earnings", &[], |q| {
            let (p, quota) = (&q.parameters.pay, &q.parameters.quota);
            let c = Context::new(q.parameters.clone(), 0);
            let found = match q.equation() {
                "paid_base" => paid_base(&c, q.of("base_pay")),
                "earned" => weekly_earnings(p, q.of("paid_base"), q.of("won"), q.of("quota")),
                "won_recent" => toward(q.of("won_recent"), q.of("won"), p.earnings_weeks),
                "earnings" => toward(q.of("earnings"), q.of("earned"), p.earnings_weeks),
                "expectation" => {
                    let usual = usual_earnings(p, q.of("paid_base"), p.ordinary_week);
                    toward(q.of("expected"), usual, p.expectation_weeks)
                }
                "worth" => certain_pay(p, q.of("paid_base"), q.of("earnings")),
                "offer" => outside_offer(p, q.of("won_recent"), q.of("base_pay"), q.of("hours")),
                "gap" => log_gap(p, q.of("offer"), q.of("worth")),
                "counted_gap" => pay_gap(p, q.of("gap"), q.of("options")),
                "incentive" => incentive(p, q.of("attainment")),
                "grievance" => pay_grievance(p, q.of("usual"), q.of("expected")),
                "attainment" => {
                    next_attainment(quota, q.of("attainment"), q.of("won"), q.of("quota"), q.of("full"))
                }
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

    /// The quota of 2023 is the classic one, raised; it goes with the hours, and none runs on holiday.
    #[test]
    fn quotas() {
        let classic = Quota::default();
        let raised = Quota { regime: QuotaRegime::Since2023, ..classic.clone() };
        assert_eq!(quota(&classic), classic.weekly);
        assert_eq!(quota(&raised), classic.weekly * classic.raise_2023);
        let mut parameters = Parameters::default();
        parameters.team.hours_per_week = 30.0;
        parameters.market.working_time = 0.0;
        let c = Context::new(parameters, 0);
        assert!((full_quota(&c) - classic.weekly * 30.0 / 37.5).abs() < 1e-9);
        assert_eq!(week_quota(&c), 0.0);
    }

    /// An ordinary seller on the market's plan is offered what is earned: no gap, no grievance, no further incentive.
    #[test]
    fn market_pay_is_neutral() {
        let p = Pay::default();
        let usual = usual_earnings(&p, p.base, p.ordinary_week);
        let offer = outside_offer(&p, p.ordinary_week, p.base, 1.0);
        assert!((offer - certain_pay(&p, p.base, usual)).abs() < 1e-9);
        assert!(log_gap(&p, offer, certain_pay(&p, p.base, usual)).abs() < 1e-12);
        assert_eq!((pay_gap(&p, 0.0, 1.3), pay_grievance(&p, usual, usual)), (0.0, 0.0));
        // At quota half of the accelerator counts, which is the ordinary incentive.
        assert!(incentive(&p, 1.0).abs() < 1e-12);
    }

    /// A week of holiday without a quota teaches nothing of attainment.
    #[test]
    fn holidays_leave_attainment() {
        let p = Quota::default();
        assert_eq!(next_attainment(&p, 0.8, 0.0, 0.0, 87_000.0), 0.8);
        // A whole week is an ordinary step.
        let whole = next_attainment(&p, 0.8, 120_000.0, 87_000.0, 87_000.0);
        assert!((whole - toward(0.8, 120_000.0 / 87_000.0, p.memory_weeks)).abs() < 1e-12);
    }

    /// Base pay of those in the job follows the plan's in proportion, in the week of the change alone.
    #[test]
    fn base_pay_follows_the_plan() {
        let mut parameters = Parameters::default();
        let mut company = middle_company(&Context::new(parameters.clone(), 0));
        let last = company.people.base_pay.len() - 1;
        company.people.base_pay[last] = 660_000.0;
        parameters.pay.base = 495_000.0;
        let mut c = Context::new(parameters, 0);
        company.adjust_base_pay(&c);
        assert_eq!(company.people.base_pay[0], 550_000.0);
        c.base_pay_before = 550_000.0;
        company.adjust_base_pay(&c);
        assert!((company.people.base_pay[0] - 495_000.0).abs() < 1e-6);
        assert!((company.people.base_pay[last] - 594_000.0).abs() < 1e-6);
        // From nothing there is no proportion.
        company.people.base_pay.fill(0.0);
        c.base_pay_before = 0.0;
        company.adjust_base_pay(&c);
        assert_eq!(company.people.base_pay[0], 495_000.0);
    }

    /// Pay by the hour follows the hours; other pay does not.
    #[test]
    fn pay_by_the_hour() {
        let at = |by_the_hour: bool| {
            let mut parameters = Parameters::default();
            parameters.team.hours_per_week = 45.0;
            parameters.pay.by_the_hour = by_the_hour;
            paid_base(&Context::new(parameters, 0), 550_000.0)
        };
        assert_eq!(at(false), 550_000.0);
        assert!((at(true) - 660_000.0).abs() < 1e-6);
    }

    /// Every column that the loop reads acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let c = Context::new(Parameters::default(), 0);
        responses! { middle_company(&c), |company, cpu| company.account(cpu, 0, &c);
            seat.won: raised by [seat.won seat.customers seat.goodwill seat.service team.customers_demand]
                lowered by [] untouched by [seat.credited people.present];
            seat.credited: raised by [seat.credited seat.customers seat.service] lowered by [] untouched by [seat.won];
            seat.delivered: raised by [seat.won seat.backlog team.deliverable] lowered by [] untouched by [people.base_pay];
            seat.earned: raised by [seat.credited people.base_pay people.present] lowered by [people.quota]
                untouched by [seat.won people.earnings];
            seat.customers: raised by [seat.customers seat.backlog] lowered by [] untouched by [people.base_pay];
            people.attainment: raised by [people.attainment seat.credited] lowered by [people.quota people.ramp]
                untouched by [seat.won people.base_pay];
            people.won_recent: raised by [people.won_recent seat.credited] lowered by [] untouched by [seat.won people.base_pay];
            people.earnings: raised by [people.earnings people.base_pay seat.credited] lowered by [people.quota]
                untouched by [people.expected];
            people.expected: raised by [people.expected people.base_pay] lowered by []
                untouched by [people.earnings seat.credited];
        }
    }

    /// Money is neither made nor lost on the way to the customer.
    #[test]
    fn money_is_conserved() {
        let c = Context::new(Parameters::default(), 0);
        let mut company = middle_company(&c);
        let before = company.seat.backlog[0];
        company.account(Cpu::portable(), 0, &c);
        let s = &company.seat;
        assert!((before + s.won[0] - s.delivered[0] - s.backlog[0]).abs() < 1e-6);
    }

    proptest! {
        /// The gap falls with what is earned, rises with the offer, and stays within its bounds at any pay, none included.
        #[test]
        fn gaps(offer in 100.0..=50_000.0, earned in 0.0..=50_000.0, more in 1.0..=10_000.0) {
            let p = Pay::default();
            let now = log_gap(&p, offer, earned);
            prop_assert!((-p.largest_gap..=p.largest_gap).contains(&now));
            prop_assert!(log_gap(&p, offer, earned + more) <= now);
            prop_assert!(log_gap(&p, offer + more, earned) >= now);
        }

        /// A gap counts more for good sellers where others pay more, and less than half where others pay less.
        #[test]
        fn options(gap in 0.01..=1.0, options in -3.0..=3.0, more in 0.01..=1.0) {
            let p = Pay::default();
            prop_assert!(pay_gap(&p, gap, options + more) >= pay_gap(&p, gap, options));
            prop_assert_eq!(pay_gap(&p, -gap, options), -gap * p.surplus_weight);
        }

        /// Effort answers what the next sale pays: more by commission, more near and above quota; a cut hurts and a rise
        /// does nothing.
        #[test]
        fn incentives(attainment in 0.0..=2.0, more in 0.001..=0.1) {
            let p = Pay::default();
            let now = incentive(&p, attainment);
            let richer = Pay { commission: p.commission + more, ..p.clone() };
            prop_assert!(incentive(&richer, attainment) > now);
            prop_assert!(incentive(&p, attainment + more) > now);
            prop_assert_eq!(pay_grievance(&p, 15_000.0 * (1.0 + more), 15_000.0), 0.0);
            prop_assert!(pay_grievance(&p, 14_000.0 * (1.0 - more), 15_000.0) < 0.0);
        }

        /// Certain pay is worth more than uncertain pay of the same mean; longer hours make an offer for the usual ones better.
        #[test]
        fn risk_and_hours(base in 0.0..=800_000.0, variable in 1.0..=10_000.0, hours in 1.01..=1.6) {
            let p = Pay::default();
            let earned = base / 52.0 + variable;
            prop_assert!(certain_pay(&p, base, earned) < earned);
            prop_assert!((certain_pay(&p, 52.0 * earned, earned) - earned).abs() < 1e-6);
            let offer = |hours: f64| outside_offer(&p, p.ordinary_week, p.base, hours);
            prop_assert!(offer(hours) > offer(1.0));
        }
    }
}
