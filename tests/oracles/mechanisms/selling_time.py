"""Selling time: a week's one budget, and what it yields (docs/model.md, Selling time)."""

from math import exp, sqrt, tanh

from page import above


def effective_hours(p, hours):
    """(time.1) Hours a week that count, from hours worked."""
    q = p.selling_time
    over = min(above(hours - q.full_hours), q.useless_after_hours)
    return min(hours, q.full_hours) + over * (1 - over / (2 * q.useless_after_hours))


def week_time(p, effort, hours, share, used):
    """(time.2) Selling time of the week, 1 = ordinary; used is the factor of meetings, resourcing and channels."""
    q = p.selling_time
    return effort * effective_hours(p, hours) / q.ordinary_hours * share / q.ordinary_share * used


def attention(p, time, cases, searches):
    """(time.3) Attention of the week, 1 = ordinary; searches is 1 for one who looks for prospects, else 0."""
    q = p.selling_time
    if not p.mechanisms.attention:
        return 1.0 if time > 0 else 0.0
    search = q.finding_share / (1 - q.finding_share)
    return time * (1 + search) / max(cases / q.ordinary_cases + searches * search, 0.05)


def saturating(p, x, half):
    """(time.4) What saturates: 1 at 1, half of the greatest at `half`."""
    return x * (1 + half) / (x + half)


def quality_of_states(p, clarity, exhaustion):
    """(time.5) Log of the quality of work that clarity adds and exhaustion takes."""
    q = p.selling_time
    tired = q.exhaustion_effect * (exhaustion - 0.33) if p.mechanisms.strain_on_effort else 0.0
    return q.clarity_effect * tanh((clarity - 0.57) / q.clarity_scale) - tired


def leads(p, prospects, search, answered):
    """(time.6) Leads that a seat works up, 1 = ordinary."""
    q = p.selling_time
    left = prospects * (1 + q.depletion) if p.mechanisms.prospects else 1.0
    return q.own_leads_share * search * left + (1 - q.own_leads_share) * answered


def prospects(p, prospects, search):
    """(time.7) Prospects of the territory a week later."""
    q = p.selling_time
    return above(prospects + (1 - prospects - q.depletion * search * prospects) / q.renewal_weeks)


def outputs(p, time, cases, ramp, pressure, log_prospecting, log_closing):
    """(time.8) Outputs of a generalist at work, in a territory with its ordinary prospects."""
    attended = attention(p, time, cases, 1.0)
    pace = saturating(p, attended, p.selling_time.attention_half_level)
    push = p.effort.push_effect * pressure if p.mechanisms.push else 0.0
    search = attended * sqrt(ramp) * (1 - push) * exp(log_prospecting)
    quality = p.pipeline.quality_effect_on_qualifying * (log_prospecting + log_closing) / 2
    return {
        "prospecting": leads(p, 1 / (1 + p.selling_time.depletion), search, sqrt(ramp)),
        "qualifying": pace * exp(quality),
        "closing": pace * sqrt(ramp) * (1 + push) * exp(log_closing),
    }


def service(p, time):
    """(time.9) Service of the customers of a filled seat, 1 = ordinary."""
    return saturating(p, time, p.selling_time.service_half_level)


def customers(p, working_time, postponed):
    """(time.10) Share of customers who are there, what they want of the week, and what stays postponed."""
    q = p.selling_time
    there = 1 - q.customers_away * above(1 - working_time)
    back = there * postponed / q.catching_up_weeks
    return {"there": there, "demand": there + back, "postponed": postponed - back + 1 - there}


EXAMPLES = {
    effective_hours: [
        dict(hours=37.5),
        dict(hours=50.0),
        dict(hours=80.0),
        dict(hours=45.0, parameters={"selling_time.full_hours": 42.0, "selling_time.useless_after_hours": 20.0}),
    ],
    week_time: [
        dict(effort=1.0, hours=37.5, share=0.34, used=1.0),
        dict(effort=1.2, hours=45.0, share=0.3, used=0.94),
        dict(effort=0.0, hours=37.5, share=0.34, used=1.0),
    ],
    attention: [
        dict(time=1.0, cases=26.0, searches=1.0),
        dict(time=1.1, cases=40.0, searches=1.0),
        dict(time=0.9, cases=26.0, searches=0.0),
        dict(time=1.0, cases=0.0, searches=0.0),
        dict(time=0.7, cases=60.0, searches=1.0, parameters={"mechanisms.attention": False}),
        dict(time=0.0, cases=60.0, searches=1.0, parameters={"mechanisms.attention": False}),
    ],
    saturating: [dict(x=1.0, half=0.15), dict(x=0.5, half=0.15), dict(x=2.0, half=0.5), dict(x=0.0, half=0.5)],
    quality_of_states: [
        dict(clarity=0.57, exhaustion=0.33),
        dict(clarity=0.75, exhaustion=0.5),
        dict(clarity=0.3, exhaustion=0.1),
        dict(clarity=0.75, exhaustion=0.5, parameters={"mechanisms.strain_on_effort": False}),
    ],
    leads: [
        dict(prospects=0.5, search=1.0, answered=1.0),
        dict(prospects=0.3, search=1.3, answered=0.9),
        dict(prospects=0.4, search=0.0, answered=0.27),
        dict(prospects=0.3, search=1.3, answered=0.9, parameters={"mechanisms.prospects": False}),
    ],
    prospects: [
        dict(prospects=0.4, search=1.0),
        dict(prospects=0.3, search=0.0),
        dict(prospects=0.5, search=1.6),
        dict(prospects=0.9, search=30.0, parameters={"selling_time.renewal_weeks": 2.0}),
    ],
    outputs: [
        dict(time=1.0, cases=26.0, ramp=1.0, pressure=0.0, log_prospecting=0.0, log_closing=0.0),
        dict(time=1.15, cases=31.0, ramp=0.8, pressure=0.4, log_prospecting=0.2, log_closing=-0.1),
        dict(time=0.8, cases=20.0, ramp=0.5, pressure=0.2, log_prospecting=-0.15, log_closing=0.3),
        dict(
            time=1.15, cases=31.0, ramp=0.8, pressure=0.4, log_prospecting=0.2, log_closing=-0.1,
            parameters={"mechanisms.attention": False, "mechanisms.prospects": False, "mechanisms.push": False},
        ),
    ],
    service: [dict(time=1.0), dict(time=0.6), dict(time=0.0)],
    customers: [
        dict(working_time=1.0, postponed=0.0),
        dict(working_time=0.2, postponed=0.5),
        dict(working_time=1.0, postponed=1.5),
        dict(working_time=1.2, postponed=0.0),
        dict(working_time=0.0, postponed=0.0),
    ],
}
