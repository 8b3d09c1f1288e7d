"""Hiring: the wait and the choice (docs/model.md, Hiring)."""

from math import exp, log, sqrt

import earnings
from page import clip


def wait(p, z):
    """(hiring.1) Weeks that an empty seat waits: lognormal, with the stated mean and standard deviation."""
    h = p.hiring
    if h.vacancy_weeks == 0:
        return 0.0
    variance = log(1 + (h.vacancy_sd / h.vacancy_weeks) ** 2)
    return h.vacancy_weeks * exp(sqrt(variance) * z - variance / 2)


def week_counts(p, covered, chair_empty):
    """(hiring.2) How much of a week of waiting counts, by the share of recruiting that is covered."""
    return clip(covered * (p.manager.acting_share if chair_empty else 1.0), p.hiring.least_recruiting_share, 1.0)


def quality(p, mean_talent, fit):
    """(hiring.3) What the interview looks for."""
    return (1 - p.hiring.fit_weight) * mean_talent + p.hiring.fit_weight * (fit - 0.535) / 0.19


def signal(p, quality, z):
    """(hiring.4) What the interview shows of a candidate."""
    validity = p.hiring.validity
    return validity * quality + sqrt(1 - validity**2) * z


def withdraws(p, fit, u):
    """(hiring.5) Whether a candidate withdraws after the preview."""
    poor = fit < (p.person.poor_fit + p.person.good_fit) / 2
    return poor and u < p.hiring.preview * p.hiring.preview_withdraw


def relative_pay(p):
    """(hiring.6) Log of what the plan pays over what others pay, as a candidate sees it."""
    if not p.mechanisms.pay_attracts:
        return 0.0
    base = earnings.paid_base(p, p.pay.base)
    hours = p.team.hours_per_week / p.selling_time.ordinary_hours
    offered = earnings.offer(p, p.pay.ordinary_week, p.pay.base, hours)
    return -earnings.gap(p, offered, earnings.worth(p, base, earnings.usual(p, base)))


def candidates(p, relative_pay, u):
    """(hiring.7) Number of candidates for a seat."""
    n = clip(p.hiring.candidates * exp(p.hiring.pay_effect_on_candidates * relative_pay), 1.0, 24.0)
    return int(n) + int(u < n - int(n))


def pay_factor(p, relative_pay):
    """(hiring.8) Factor on how much of a week of waiting counts."""
    return clip(exp(p.hiring.pay_effect_on_candidates * relative_pay), 0.08, 1.3)


EXAMPLES = {
    wait: [dict(z=0.0), dict(z=1.3), dict(z=-0.7), dict(z=0.5, parameters={"hiring.vacancy_weeks": 0.0})],
    week_counts: [
        dict(covered=1.0, chair_empty=False),
        dict(covered=0.6, chair_empty=True),
        dict(covered=0.6, chair_empty=False),
        dict(covered=0.1, chair_empty=False),
        dict(covered=0.1, chair_empty=False, parameters={"hiring.least_recruiting_share": 0.4}),
        dict(covered=1.0, chair_empty=True),
    ],
    quality: [
        dict(mean_talent=1.0, fit=0.535),
        dict(mean_talent=-0.5, fit=0.72),
        dict(mean_talent=0.8, fit=0.35, parameters={"hiring.fit_weight": 0.8}),
    ],
    signal: [dict(quality=1.2, z=0.5), dict(quality=-0.4, z=1.1)],
    withdraws: [
        dict(fit=0.35, u=0.1, parameters={"hiring.preview": 1.0}),
        dict(fit=0.35, u=0.1, parameters={"hiring.preview": 0.5}),
        dict(fit=0.72, u=0.1, parameters={"hiring.preview": 1.0}),
        dict(fit=0.35, u=0.1),
        dict(fit=0.53, u=0.145, parameters={"hiring.preview": 1.0}),
        dict(fit=0.54, u=0.145, parameters={"hiring.preview": 1.0}),
        dict(fit=0.35, u=0.155, parameters={"hiring.preview": 1.0}),
        dict(fit=0.35, u=0.073, parameters={"hiring.preview": 0.5}),
    ],
    relative_pay: [
        dict(),
        dict(parameters={"pay.base": 440000.0}),
        dict(parameters={"pay.market_level": 0.9, "team.hours_per_week": 42.0}),
        dict(parameters={"pay.base": 440000.0, "mechanisms.pay_attracts": False}),
        dict(parameters={"pay.base": 0.0, "pay.commission": 0.0, "pay.accelerator": 0.0}),
    ],
    candidates: [
        dict(relative_pay=0.0, u=0.5),
        dict(relative_pay=0.1, u=0.3),
        dict(relative_pay=0.1, u=0.9),
        dict(relative_pay=-1.5, u=0.5),
        dict(relative_pay=1.5, u=0.5),
    ],
    pay_factor: [dict(relative_pay=0.0), dict(relative_pay=-0.2), dict(relative_pay=-1.5), dict(relative_pay=0.5)],
}
