"""Pipeline: leads and opportunities with patiences (docs/model.md, Pipeline and Company)."""

from math import exp

from page import toward


def lead_hazards(p, qualifying, lead_loss_factor, vacant, there):
    """(pipeline.1) Weekly hazards of a lead, of being qualified and of being lost; there is the share of customers."""
    q = p.pipeline
    output = q.vacant_win_factor if vacant else qualifying
    lose = q.lead_loss_hazard * lead_loss_factor + (q.vacant_loss_hazard if vacant else 0.0)
    return {"qualify": there * q.qualify_hazard * output, "lose": there * lose}


def winning_hazard(p, age, closing):
    """(pipeline.2) Weekly hazard of winning a qualified opportunity; age in weeks since it was qualified, holidays left out."""
    q = p.pipeline
    return (q.stale_win_hazard + (q.fresh_win_hazard - q.stale_win_hazard) * exp(-age / q.stale_weeks)) * closing


def losing_hazard(p, push, vacant, there):
    """(pipeline.3) Weekly hazard of losing a qualified opportunity."""
    q = p.pipeline
    lose = q.loss_hazard * (1 + q.push_effect_on_loss * (0.0 if vacant else push))
    return there * (lose + (q.vacant_loss_hazard if vacant else 0.0))


def fate(p, patience, patience_lost, hazard, hazard_lost):
    """(pipeline.4) What comes of a case in a week, and the patiences it has left."""
    moves = patience / hazard if hazard > 0 else float("inf")
    lost = patience_lost / hazard_lost if hazard_lost > 0 else float("inf")
    if min(moves, lost) > 1:
        return {"fate": "open", "patience": patience - hazard, "patience_lost": patience_lost - hazard_lost}
    if moves < lost:
        return {"fate": "moves", "patience_lost": patience_lost - hazard_lost * moves}
    return {"fate": "lost"}


def delivery(p, backlog, won, base, deliverable):
    """(pipeline.5) Delivered in a week, and backlog and customer base after it; money, the base a year."""
    c = p.company
    delivered = (backlog + won) / c.delivery_weeks * deliverable
    return {
        "delivered": delivered,
        "backlog": backlog + won - delivered,
        "base": toward(base, 52 * delivered, c.base_weeks),
    }


def repeat_orders(p, base, goodwill, service, customers):
    """(pipeline.6) Repeat orders of a week; the base in money a year."""
    return base * p.company.repeat_share / 52 * goodwill * service * customers


EXAMPLES = {
    lead_hazards: [
        dict(qualifying=1.0, lead_loss_factor=1.0, vacant=False, there=1.0),
        dict(qualifying=1.2, lead_loss_factor=1.1, vacant=False, there=0.4),
        dict(qualifying=0.7, lead_loss_factor=0.95, vacant=False, there=1.0),
        dict(qualifying=0.0, lead_loss_factor=1.05, vacant=True, there=1.0),
    ],
    winning_hazard: [dict(age=0, closing=1.0), dict(age=8, closing=1.3), dict(age=60, closing=0.7)],
    losing_hazard: [
        dict(push=0.0, vacant=False, there=1.0),
        dict(push=0.08, vacant=False, there=0.4),
        dict(push=0.08, vacant=True, there=1.0),
    ],
    fate: [
        dict(patience=0.9, patience_lost=0.8, hazard=0.42, hazard_lost=0.32),
        dict(patience=0.2, patience_lost=0.8, hazard=0.42, hazard_lost=0.32),
        dict(patience=0.3, patience_lost=0.1, hazard=0.42, hazard_lost=0.32),
        dict(patience=0.3, patience_lost=0.2, hazard=0.42, hazard_lost=0.32),
        dict(patience=0.2, patience_lost=0.2, hazard=0.0, hazard_lost=0.32),
        dict(patience=0.9, patience_lost=0.2, hazard=0.4, hazard_lost=0.0),
        dict(patience=0.441, patience_lost=0.8, hazard=0.42, hazard_lost=0.32),
    ],
    delivery: [
        dict(backlog=200000.0, won=90000.0, base=4000000.0, deliverable=1.0),
        dict(backlog=500000.0, won=0.0, base=3000000.0, deliverable=0.6),
    ],
    repeat_orders: [
        dict(base=4000000.0, goodwill=1.0, service=1.0, customers=1.0),
        dict(base=2500000.0, goodwill=0.7, service=0.9, customers=1.2),
    ],
}
