"""Earnings: pay, expectations, offers, attainment (docs/model.md, Pay and Quota)."""

from page import above, clip, toward


def earned(p, base_pay, won, quota):
    """(pay.1) Earned in a week; base_pay a year, won and quota of the week."""
    return base_pay / 52 + p.pay.commission * won + p.pay.accelerator * above(won - quota)


def won_recent(p, won_recent, won):
    """(pay.2) Running mean of value won a week, a week later."""
    return toward(won_recent, won, p.pay.earnings_weeks)


def earnings(p, earnings, earned):
    """(pay.3) Running mean of earnings a week, a week later."""
    return toward(earnings, earned, p.pay.earnings_weeks)


def expectation(p, expected, earnings):
    """(pay.4) Expected earnings a week later; earnings are this week's running mean."""
    return toward(expected, earnings, p.pay.expectation_weeks)


def offer(p, won_recent, base_pay):
    """(pay.5) What a competitor offers, money a week."""
    q = p.pay
    credited = q.ordinary_week + q.portability * (won_recent - q.ordinary_week)
    return q.market_level * (q.base / 52 + q.commission * credited) + q.base_portability * (base_pay - q.base) / 52


def pay_gap(p, expected, offer, earnings):
    """(pay.6) Gap that pay leaves, as a share of what one refers to."""
    reference = (expected + offer) / 2
    return clip((reference - earnings) / reference, -p.pay.largest_gap, p.pay.largest_gap)


def attainment(p, attainment, won, quota):
    """(quota.1) Attainment a week later; won and quota of the week."""
    return toward(attainment, won / quota, p.quota.memory_weeks)


EXAMPLES = {
    earned: [
        dict(base_pay=550000.0, won=60000.0, quota=87000.0),
        dict(base_pay=600000.0, won=130000.0, quota=87000.0),
    ],
    won_recent: [dict(won_recent=83000.0, won=120000.0)],
    earnings: [dict(earnings=14000.0, earned=17000.0)],
    expectation: [dict(expected=14000.0, earnings=12000.0)],
    offer: [
        dict(won_recent=83000.0, base_pay=550000.0),
        dict(won_recent=120000.0, base_pay=600000.0),
        dict(won_recent=50000.0, base_pay=500000.0, parameters={"pay.market_level": 1.15}),
        dict(won_recent=120000.0, base_pay=600000.0, parameters={"pay.base_portability": 0.8}),
    ],
    pay_gap: [
        dict(expected=14000.0, offer=15000.0, earnings=13000.0),
        dict(expected=12000.0, offer=13000.0, earnings=15000.0),
        dict(expected=14000.0, offer=16000.0, earnings=5000.0),
        dict(expected=10000.0, offer=12000.0, earnings=25000.0),
        dict(expected=14000.0, offer=16000.0, earnings=5000.0, parameters={"pay.largest_gap": 0.4}),
    ],
    attainment: [dict(attainment=0.9, won=120000.0, quota=87000.0), dict(attainment=1.1, won=0.0, quota=50000.0)],
}
