"""Leaving: eight competing hazards (docs/model.md, Leaving)."""

from math import exp, log, tanh

from page import above, clip
from page import ordinary as ordinary_company

CAUSES = ["shock", "dissatisfaction", "ambition", "pay", "manager", "misfit", "dismissal", "burnout"]


def pull(p, tenure, recent_exits, seats):
    """(leaving.1) Factor on three hazards: roots of one's own, and recent exits (a count); tenure in weeks."""
    rooted = exp(p.leaving.tenure_effect * clip(log(1 + tenure / 52) - 1, -1.0, 1.5))
    exits = p.leaving.exit_contagion_effect * recent_exits * 12 / seats if p.mechanisms.exit_contagion else 0.0
    return rooted * (1 + exits)


def dissatisfaction(p, pull, satisfaction, clarity, exhaustion, trust):
    """(leaving.2) Hazard of leaving out of dissatisfaction."""
    q, ordinary = p.leaving, ordinary_company()

    def deviation(name, x):
        mean, sd = ordinary[name]
        return (x - mean) / sd

    d = (
        q.satisfaction_effect * deviation("satisfaction", satisfaction)
        + q.clarity_effect * deviation("clarity", clarity)
        + q.exhaustion_effect * deviation("exhaustion", exhaustion)
        + q.trust_effect * deviation("trust", trust)
    )
    return q.dissatisfaction_hazard * pull * exp(q.discontent_limit * tanh(d / q.discontent_limit))


def ambition(p, pull, ambition, standard, log_outputs):
    """(leaving.3) Hazard of leaving for a better offer; log_outputs is the sum over both kinds of work."""
    q = p.leaving
    stagnation = q.stagnation_effect if p.mechanisms.ease else 0.0
    exponent = (
        stagnation * above(ambition - 0.5) * above(0.5 - standard)
        + q.ambition_effect * (ambition - 0.5)
        + q.options_effect * log_outputs / ordinary_company()["sum of log outputs"][1]
    )
    return q.ambition_hazard * pull * exp(clip(exponent, -3.0, 3.0))


def pay(p, pull, pay_gap):
    """(leaving.4) Hazard of leaving over pay."""
    gap = pay_gap if p.mechanisms.pay_comparison else 0.0
    return p.leaving.pay_hazard * pull * exp(p.leaving.pay_gap_effect * gap)


def manager(p, manager_loss, trust):
    """(leaving.5) Hazard of leaving after the manager."""
    return p.leaving.manager_exit_hazard * manager_loss * trust


def misfit(p, fit, tenure, safety):
    """(leaving.6) Hazard of leaving the wrong job early; tenure in weeks."""
    preview = 1 - p.hiring.preview * (1 - p.hiring.preview_misfit)
    return p.leaving.misfit_hazard * (1 - fit) ** 2 * exp(-tenure / p.leaving.misfit_weeks - (safety - 0.5)) * preview


def dismissal(p, consequences, demand, attainment, mean_attainment, tenure):
    """(leaving.7) Hazard of dismissal; tenure in weeks."""
    q = p.leaving
    if tenure <= q.dismissal_grace_weeks:
        return 0.0
    law = q.nordic_dismissal_factor if q.labour_market == "nordic" else 1.0
    team = q.dismissal_team_weight
    judged = attainment / (1 - team + team * mean_attainment)
    short = clip((q.dismissal_threshold - judged) / q.dismissal_range)
    return q.dismissal_hazard * law * consequences * (q.dismissal_base + q.demand_effect_on_dismissal * demand) * short


def burnout(p, exhaustion):
    """(leaving.8) Hazard of leaving burnt out."""
    q = p.leaving
    return q.burnout_hazard * exp(clip(q.exhaustion_effect_on_burnout * (exhaustion - 0.4), -6.0, 6.0))


def outcome(p, hazards, u):
    """(leaving.9) Who leaves in a week, and why: stacked hazards, one uniform."""
    if u >= 1 - exp(-sum(hazards)):
        return "stays"
    reached, stacked = -log(1 - u), 0.0
    for cause, hazard in zip(CAUSES, hazards):
        stacked += hazard
        if reached < stacked:
            return cause
    return CAUSES[-1]


def intention(p, hazards):
    """(leaving.10) Chance of leaving by choice within a year: the first five hazards."""
    return 1 - exp(-52 * sum(hazards[:5]))


SOME = [0.001, 0.002, 0.003, 0.004, 0.005, 0.006, 0.007, 0.008]
EXAMPLES = {
    pull: [
        dict(tenure=0, recent_exits=0.0, seats=8),
        dict(tenure=150, recent_exits=1.5, seats=8),
        dict(tenure=1560, recent_exits=0.4, seats=20),
        dict(tenure=60, recent_exits=2.0, seats=6, parameters={"mechanisms.exit_contagion": False}),
    ],
    dissatisfaction: [
        dict(pull=1.0, satisfaction=0.52, clarity=0.57, exhaustion=0.35, trust=0.55),
        dict(pull=1.2, satisfaction=0.4, clarity=0.5, exhaustion=0.45, trust=0.5),
        dict(pull=0.8, satisfaction=0.7, clarity=0.68, exhaustion=0.2, trust=0.62),
        dict(pull=1.0, satisfaction=0.1, clarity=0.2, exhaustion=0.9, trust=0.3),
    ],
    ambition: [
        dict(pull=1.0, ambition=0.5, standard=0.5, log_outputs=0.0),
        dict(pull=1.1, ambition=0.8, standard=0.4, log_outputs=0.3),
        dict(pull=0.9, ambition=0.3, standard=0.3, log_outputs=-0.5),
        dict(pull=1.0, ambition=0.9, standard=0.1, log_outputs=0.5),
        dict(pull=1.0, ambition=0.8, standard=0.7, log_outputs=0.1),
        dict(pull=1.0, ambition=0.1, standard=0.6, log_outputs=-3.5),
        dict(pull=1.1, ambition=0.8, standard=0.4, log_outputs=0.3, parameters={"mechanisms.ease": False}),
    ],
    pay: [
        dict(pull=1.0, pay_gap=0.0),
        dict(pull=1.2, pay_gap=0.2),
        dict(pull=0.8, pay_gap=-0.15),
        dict(pull=1.2, pay_gap=0.2, parameters={"mechanisms.pay_comparison": False}),
    ],
    manager: [dict(manager_loss=0.0, trust=0.6), dict(manager_loss=0.9, trust=0.4)],
    misfit: [
        dict(fit=0.35, tenure=0, safety=0.5),
        dict(fit=0.72, tenure=20, safety=0.7),
        dict(fit=0.35, tenure=40, safety=0.3, parameters={"hiring.preview": 0.8}),
    ],
    dismissal: [
        dict(consequences=1.0, demand=0.6, attainment=0.6, mean_attainment=1.0, tenure=27),
        dict(consequences=1.0, demand=0.6, attainment=0.6, mean_attainment=1.0, tenure=26),
        dict(consequences=1.3, demand=0.9, attainment=0.55, mean_attainment=0.8, tenure=80),
        dict(consequences=0.4, demand=0.2, attainment=0.3, mean_attainment=1.1, tenure=80),
        dict(consequences=1.0, demand=0.6, attainment=0.9, mean_attainment=1.0, tenure=80),
        dict(
            consequences=1.0, demand=0.6, attainment=0.6, mean_attainment=1.0, tenure=80,
            parameters={"leaving.labour_market": "nordic"},
        ),
        dict(
            consequences=1.2, demand=0.7, attainment=0.6, mean_attainment=0.9, tenure=80,
            parameters={
                "leaving.dismissal_team_weight": 0.4,
                "leaving.dismissal_range": 0.3,
                "leaving.dismissal_base": 0.1,
                "leaving.demand_effect_on_dismissal": 0.8,
            },
        ),
    ],
    burnout: [
        dict(exhaustion=0.4),
        dict(exhaustion=0.75),
        dict(exhaustion=0.1),
        dict(exhaustion=0.9, parameters={"leaving.exhaustion_effect_on_burnout": 20.0}),
        dict(exhaustion=0.05, parameters={"leaving.exhaustion_effect_on_burnout": 20.0}),
    ],
    outcome: [
        dict(hazards=SOME, u=0.0005),
        dict(hazards=SOME, u=0.0035),
        dict(hazards=SOME, u=0.0125),
        dict(hazards=SOME, u=0.0205),
        dict(hazards=SOME, u=0.0285),
        dict(hazards=SOME, u=0.0352),
        dict(hazards=SOME, u=0.0356),
    ],
    intention: [dict(hazards=SOME), dict(hazards=[0.002, 0.001, 0.0005, 0.0002, 0.0, 0.01, 0.02, 0.03])],
}
