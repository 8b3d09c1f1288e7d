"""Delivery: overselling, limits, and customers' goodwill (docs/model.md, Delivery)."""

from page import above, toward


def oversold(p, demand, support):
    """(delivery.1) How far more is promised than will be delivered."""
    d = p.delivery
    return d.oversell * above(demand - support) * (1 - d.prevented_share * d.coordination)


def winning_factor(p, oversold):
    """(delivery.2) Factor on the hazard of winning."""
    return 1 + p.delivery.oversell_effect_on_closing * oversold


def deliverable(p, seats, due):
    """(delivery.3) Share of what is due that can be delivered; due in money, of all the team's seats together."""
    if p.delivery.capacity is None:
        return 1.0
    return min(1.0, p.delivery.capacity * seats * p.pay.ordinary_week / due)


def goodwill(p, goodwill, deliverable, oversold):
    """(delivery.4) Goodwill of a seat's customers a week later."""
    d = p.delivery
    disappointment = (1 - deliverable) * (1 - d.prevented_share * d.coordination) + oversold
    return toward(goodwill, 1 - d.late_delivery_effect * min(1.0, disappointment), d.adjustment_weeks)


def leads_factor(p, goodwill):
    """(delivery.5) Factor on new leads."""
    return 1 - p.delivery.goodwill_effect_on_leads * (1 - goodwill)


SELLS = {"delivery.oversell": 0.5}
BOTH = {"delivery.oversell": 0.5, "delivery.coordination": 0.6}
EXAMPLES = {
    oversold: [
        dict(demand=0.8, support=0.3),
        dict(demand=0.8, support=0.3, parameters=SELLS),
        dict(demand=0.3, support=0.8, parameters=SELLS),
        dict(demand=0.9, support=0.2, parameters=BOTH),
    ],
    winning_factor: [dict(oversold=0.0), dict(oversold=0.3)],
    deliverable: [
        dict(seats=8, due=900000.0),
        dict(seats=8, due=900000.0, parameters={"delivery.capacity": 1.2}),
        dict(seats=8, due=500000.0, parameters={"delivery.capacity": 1.2}),
        dict(seats=6, due=700000.0, parameters={"delivery.capacity": 0.9}),
    ],
    goodwill: [
        dict(goodwill=0.9, deliverable=1.0, oversold=0.0),
        dict(goodwill=0.9, deliverable=0.7, oversold=0.1),
        dict(goodwill=0.5, deliverable=0.4, oversold=0.2, parameters=BOTH),
        dict(goodwill=0.8, deliverable=0.3, oversold=0.6),
    ],
    leads_factor: [dict(goodwill=1.0), dict(goodwill=0.6)],
}
