"""Channels: time and winning by the way customers are met (docs/model.md, Channels)."""

from page import above

KINDS = ["simple", "standard", "complex"]
WAYS = ["digital", "phone", "in-person"]
SUITS = {"simple": "digital", "standard": "phone", "complex": "in-person"}


def shares(p, channels):
    """(channels.1) Share of each kind of case that is met each way, by `policy.channels`."""
    if channels in WAYS:
        return {kind: {way: float(way == channels) for way in WAYS} for kind in KINDS}
    fitting = 1.0 if channels == "by-case" else p.channels.habit_share
    return {kind: {way: fitting if SUITS[kind] == way else (1 - fitting) / 2 for way in WAYS} for kind in KINDS}


def mean_time(p, channels):
    """(channels.2) Mean time of a case, relative to one by phone; weighted by cases."""
    c = p.channels
    time = {"digital": c.digital_time_factor, "phone": 1.0, "in-person": c.visit_time_factor}
    cases = {"simple": c.simple_share, "complex": c.complex_share, "standard": above(1 - c.simple_share - c.complex_share)}
    met = shares(p, channels)
    total = sum(cases.values())
    return sum(cases[kind] / total * met[kind][way] * time[way] for kind in KINDS for way in WAYS)


def mean_winning(p, channels):
    """(channels.3) Mean winning, relative to the channel that suits; weighted by value."""
    c = p.channels
    winning = {
        "simple": {"digital": 1.0, "phone": 1.0, "in-person": 1.0},
        "standard": {"digital": c.standard_digital_factor, "phone": 1.0, "in-person": 1.0},
        "complex": {"digital": c.complex_by_phone_factor**2, "phone": c.complex_by_phone_factor, "in-person": 1.0},
    }
    value = {"simple": c.simple_value_share, "complex": c.complex_value_share, "standard": above(1 - c.simple_value_share - c.complex_value_share)}
    met = shares(p, channels)
    total = sum(value.values())
    return sum(value[kind] / total * met[kind][way] * winning[kind][way] for kind in KINDS for way in WAYS)


def output_factors(p, channels):
    """(channels.4) What the choice of channels does to output, relative to habit."""
    return {
        "prospecting": 1 / (1 + p.channels.meeting_time_share * (mean_time(p, channels) / mean_time(p, "habit") - 1)),
        "closing": mean_winning(p, channels) / mean_winning(p, "habit"),
    }


ALL = [dict(channels=name) for name in ["habit", "by-case", "digital", "phone", "in-person"]]
ODD = {"channels.simple_share": 0.7, "channels.complex_share": 0.5, "channels.simple_value_share": 0.4, "channels.complex_value_share": 0.8}
ALL.append(dict(channels="phone", parameters=ODD))
EXAMPLES = {shares: ALL[:3], mean_time: ALL, mean_winning: ALL, output_factors: ALL}
