"""Reporting: what top management hears, and the support that follows (docs/model.md, Reporting)."""

from page import clip, toward


def heard(p, rest, chair_empty):
    """(reporting.1) What top management hears in a week above the ordinary; rest is the coverage of what is not protected."""
    if not p.mechanisms.reporting:
        return 0.0
    half = p.reporting.half_hours
    x = p.manager.information_hours * rest * (p.manager.acting_share if chair_empty else 1.0)
    return x / (x + half) - 9.5 / (9.5 + half)


def reporting(p, reporting, heard):
    """(reporting.2) What top management has come to hear, a week later."""
    return toward(reporting, heard, p.reporting.adjustment_weeks)


def top_support(p, reporting):
    """(reporting.3) Top management's support for the team."""
    return clip(p.company.top_support + p.reporting.effect_on_top_support * reporting)


EXAMPLES = {
    heard: [
        dict(rest=1.0, chair_empty=False),
        dict(rest=0.7, chair_empty=False),
        dict(rest=0.9, chair_empty=True, parameters={"manager.information_hours": 4.0, "reporting.half_hours": 6.0}),
        dict(rest=0.2, chair_empty=False, parameters={"mechanisms.reporting": False}),
    ],
    reporting: [
        dict(reporting=0.0, heard=-0.3),
        dict(reporting=-0.2, heard=0.1, parameters={"reporting.adjustment_weeks": 13.0}),
    ],
    top_support: [
        dict(reporting=-0.3),
        dict(reporting=0.1, parameters={"company.top_support": 0.9, "reporting.effect_on_top_support": 0.6}),
        dict(reporting=-0.4, parameters={"company.top_support": 0.1}),
    ],
}
