"""Earnings: pay, what others pay, incentive, attainment (docs/model.md, Pay and Quota)."""

from math import exp, log

from page import above, clip, toward


def usual(p, paid_base):
    """Pay of an ordinary week under the own plan; paid_base a year."""
    q = p.pay
    return paid_base / 52 + q.commission * q.ordinary_week + q.accelerator * q.ordinary_week_above_quota


def market_pay(p, credited):
    """What the market pays for a week in which `credited` is won, in certain money."""
    q = p.pay
    variable = q.market_commission * credited + q.market_accelerator * q.ordinary_week_above_quota
    return q.market_level * (q.market_base / 52 + (1 - q.risk_discount) * variable)


def paid_base(p, base_pay):
    """(pay.1) Base pay of the week, money a year."""
    hours = p.team.hours_per_week / p.selling_time.ordinary_hours
    return base_pay * hours if p.pay.by_the_hour else base_pay


def earned(p, paid_base, won, quota):
    """(pay.2) Earned in a week; paid_base a year, won and quota of the week."""
    return paid_base / 52 + p.pay.commission * won + p.pay.accelerator * above(won - quota)


def won_recent(p, won_recent, won):
    """(pay.3) Running mean of value won a week, a week later."""
    return toward(won_recent, won, p.pay.earnings_weeks)


def earnings(p, earnings, earned):
    """(pay.4) Running mean of earnings a week, a week later."""
    return toward(earnings, earned, p.pay.earnings_weeks)


def expectation(p, expected, paid_base):
    """(pay.5) Expected earnings a week later: what the plan pays for an ordinary week."""
    return toward(expected, usual(p, paid_base), p.pay.expectation_weeks)


def worth(p, paid_base, earnings):
    """(pay.6) What earnings are worth, in certain money a week."""
    base = paid_base / 52
    return base + (1 - p.pay.risk_discount) * (earnings - base)


def offer(p, won_recent, base_pay, hours):
    """(pay.7) What another employer offers, certain money a week; hours asked here, 1 = ordinary."""
    q = p.pay
    credited = q.ordinary_week + q.portability * (won_recent - q.ordinary_week)
    offered = market_pay(p, credited) + q.base_portability * (base_pay - q.base) / 52
    return max(offered, q.least_offer * market_pay(p, q.ordinary_week)) * hours**q.hours_effect_on_offer


def gap(p, offer, worth):
    """(pay.8) Log of the offer over what earnings are worth, bounded."""
    largest = p.pay.largest_gap
    return clip(log(offer / max(worth, offer * exp(-largest))), -largest, largest)


def counted_gap(p, gap, options):
    """(pay.9) The gap as it counts for staying; options in standard deviations of log output."""
    q = p.pay
    return gap * exp(clip(q.options_effect * options, -1.0, 1.0)) if gap > 0 else gap * q.surplus_weight


def incentive(p, attainment):
    """(pay.10) Log effort for what the next sale pays."""
    q = p.pay
    next_sale = q.commission + q.accelerator / (1 + exp(-(attainment - 1) / 0.15))
    return q.incentive_effect * log((next_sale + q.other_incentive) / (q.ordinary_incentive + q.other_incentive))


def grievance(p, usual, expected):
    """(pay.11) Log effort that a cut of pay takes; both in money for an ordinary week."""
    return -p.pay.grievance_effect * above(1 - usual / expected - p.pay.unnoticed_cut)


def attainment(p, attainment, won, quota, full):
    """(quota.1) Attainment a week later; won and quota of the week, full the quota of a whole week."""
    return attainment + (won - attainment * quota) / full / p.quota.memory_weeks


EXAMPLES = {
    paid_base: [
        dict(base_pay=550000.0),
        dict(base_pay=550000.0, parameters={"pay.by_the_hour": True, "team.hours_per_week": 45.0}),
    ],
    earned: [
        dict(paid_base=550000.0, won=60000.0, quota=87000.0),
        dict(paid_base=600000.0, won=130000.0, quota=87000.0),
    ],
    won_recent: [dict(won_recent=83000.0, won=120000.0)],
    earnings: [dict(earnings=14000.0, earned=17000.0)],
    expectation: [dict(expected=14000.0, paid_base=550000.0), dict(expected=16000.0, paid_base=500000.0)],
    worth: [dict(paid_base=550000.0, earnings=15000.0), dict(paid_base=600000.0, earnings=20000.0)],
    offer: [
        dict(won_recent=83000.0, base_pay=550000.0, hours=1.0),
        dict(won_recent=120000.0, base_pay=600000.0, hours=1.2),
        dict(won_recent=50000.0, base_pay=500000.0, hours=1.0, parameters={"pay.market_level": 1.15}),
        dict(won_recent=0.0, base_pay=0.0, hours=1.0, parameters={"pay.market_base": 100000.0}),
        dict(won_recent=90000.0, base_pay=300000.0, hours=0.8, parameters={"pay.base": 300000.0, "pay.commission": 0.1}),
    ],
    gap: [
        dict(offer=15000.0, worth=14000.0),
        dict(offer=13000.0, worth=15000.0),
        dict(offer=15000.0, worth=0.0),
        dict(offer=4000.0, worth=40000.0),
        dict(offer=15000.0, worth=7000.0, parameters={"pay.largest_gap": 0.5}),
    ],
    counted_gap: [
        dict(gap=0.1, options=0.0),
        dict(gap=0.1, options=1.5),
        dict(gap=-0.1, options=1.5),
        dict(gap=0.1, options=-4.0),
    ],
    incentive: [
        dict(attainment=1.0),
        dict(attainment=0.7),
        dict(attainment=1.4),
        dict(attainment=1.0, parameters={"pay.commission": 0.0, "pay.accelerator": 0.0}),
    ],
    grievance: [
        dict(usual=15000.0, expected=15000.0),
        dict(usual=12000.0, expected=15000.0),
        dict(usual=18000.0, expected=15000.0),
        dict(usual=14700.0, expected=15000.0),
    ],
    attainment: [
        dict(attainment=0.9, won=120000.0, quota=87000.0, full=87000.0),
        dict(attainment=1.1, won=0.0, quota=20000.0, full=87000.0),
        dict(attainment=0.8, won=0.0, quota=0.0, full=87000.0),
    ],
}
