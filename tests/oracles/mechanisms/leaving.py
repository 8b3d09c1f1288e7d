"""Leaving: five competing hazards, eight causes, and who has stayed (docs/model.md, Leaving and Initialization)."""

from math import exp, log, tanh

from page import above, clip
from page import ordinary as ordinary_company

CAUSES = ["shock", "dissatisfaction", "ambition", "pay", "manager", "misfit", "dismissal", "burnout"]


def roots(p, tenure):
    """(leaving.1) How far a seller has taken root, on the scale of log years; tenure in weeks."""
    return clip(log(1 + tenure / 52) - 1, -1.0, 2.0)


def contagion(p, recent_exits, seats):
    """(leaving.2) Factor of recent exits (a count)."""
    return 1 + (p.leaving.exit_contagion_effect * recent_exits * 12 / seats if p.mechanisms.exit_contagion else 0.0)


def after_shock(p, withdrawal, roots, contagion):
    """(leaving.3) Hazard of an exit that follows a shock."""
    q = p.leaving
    return q.shock_hazard * exp(q.withdrawal_effect_on_shock * withdrawal + q.tenure_effect_on_shock * roots) * contagion


def after_withdrawal(p, withdrawal, roots, contagion):
    """(leaving.4) Hazard of an exit that follows withdrawal alone."""
    return p.leaving.dissatisfaction_hazard * exp(withdrawal + p.leaving.tenure_effect * roots) * contagion


def reasons(p, discontent, ambition, pay, manager, unfairness):
    """(leaving.5) Shares of dissatisfaction, ambition, pay and the manager in exits that follow withdrawal."""
    weights = [0.3 + above(discontent + unfairness), above(ambition), above(pay), above(manager)]
    return [weight / sum(weights) for weight in weights]


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
    """(leaving.10) Chance of leaving by choice within a year: the first five causes."""
    return 1 - exp(-52 * sum(hazards[:5]))


def risk(
    p, usual_withdrawal, usual_exhaustion, usual_demand, consequences, mobility, disposition, contact, resilience, fit,
    talent_prospecting, talent_closing, tenure,
):
    """(start.1) Hazard, accumulated over a tenure in weeks, of having left a team whose typical seller is as usual."""
    q, w, years = p.leaving, p.withdrawal, tenure / 52
    satisfaction = p.satisfaction.disposition_effect * disposition / ordinary_company()["satisfaction"][1]
    dulled = 1 - tanh(usual_withdrawal / w.discontent_limit) ** 2
    own = (w.satisfaction_effect * satisfaction + w.support_effect * contact) * dulled
    withdrawal = w.mobility_sd * mobility + own + usual_withdrawal + 0.25

    def quits(hazard, share, tenure_effect):
        held = ((1 + years) ** (1 + tenure_effect) - 1) / (1 + tenure_effect) if tenure_effect != -1 else log(1 + years)
        return 52 * hazard * exp(share * withdrawal + share**2 * 0.6 / 2 - tenure_effect) * held

    early = q.misfit_hazard * (1 - fit) ** 2 * q.misfit_weeks * (1 - exp(-tenure / q.misfit_weeks))
    law = q.nordic_dismissal_factor if q.labour_market == "nordic" else 1.0
    asked = q.dismissal_base + q.demand_effect_on_dismissal * usual_demand
    talents = p.person.talent_sd * (talent_prospecting + talent_closing)
    dismissed = q.dismissal_hazard * law * consequences * asked * 0.13 * exp(-1.5 * talents)
    burnt_out = 1.3 * burnout(p, usual_exhaustion - p.energy.resilience_relief * resilience)
    return (
        quits(q.shock_hazard, q.withdrawal_effect_on_shock, q.tenure_effect_on_shock)
        + quits(q.dissatisfaction_hazard, 1.0, q.tenure_effect)
        + early
        + (dismissed + burnt_out) * tenure
    )


SOME = [0.001, 0.002, 0.003, 0.004, 0.005, 0.006, 0.007, 0.008]
STAYER = dict(
    usual_withdrawal=0.1, usual_exhaustion=0.35, usual_demand=0.6, consequences=1.0, mobility=0.0, disposition=0.0,
    contact=0.0, resilience=0.0, fit=0.72, talent_prospecting=0.0, talent_closing=0.0, tenure=208.0,
)
MOVER = dict(
    usual_withdrawal=0.6, usual_exhaustion=0.45, usual_demand=0.8, consequences=1.2, mobility=1.3, disposition=-0.8,
    contact=-0.1, resilience=-1.0, fit=0.35, talent_prospecting=-0.5, talent_closing=0.8, tenure=60.0,
)
EXAMPLES = {
    roots: [dict(tenure=0), dict(tenure=150), dict(tenure=1560)],
    contagion: [
        dict(recent_exits=0.0, seats=8),
        dict(recent_exits=1.5, seats=8),
        dict(recent_exits=0.4, seats=20),
        dict(recent_exits=2.0, seats=6, parameters={"mechanisms.exit_contagion": False}),
    ],
    after_shock: [
        dict(withdrawal=0.0, roots=0.0, contagion=1.0),
        dict(withdrawal=1.2, roots=0.4, contagion=1.3),
        dict(withdrawal=-0.8, roots=-1.0, contagion=1.0),
    ],
    after_withdrawal: [
        dict(withdrawal=0.0, roots=0.0, contagion=1.0),
        dict(withdrawal=1.2, roots=0.4, contagion=1.3),
        dict(withdrawal=-0.8, roots=-1.0, contagion=1.0),
    ],
    reasons: [
        dict(discontent=0.0, ambition=0.0, pay=0.0, manager=0.0, unfairness=0.0),
        dict(discontent=0.5, ambition=0.2, pay=0.4, manager=0.3, unfairness=0.1),
        dict(discontent=-0.6, ambition=-0.1, pay=0.3, manager=0.0, unfairness=0.2),
    ],
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
    risk: [
        STAYER,
        MOVER,
        STAYER | dict(tenure=1300.0),
        MOVER | dict(parameters={"leaving.labour_market": "nordic", "leaving.tenure_effect": -1.0}),
    ],
}
