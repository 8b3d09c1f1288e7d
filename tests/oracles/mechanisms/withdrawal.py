"""Withdrawal: what lies between displeasure and an exit (docs/model.md, Withdrawal)."""

from math import log, sqrt, tanh

from page import above, clip, toward
from page import ordinary as ordinary_company


def parts(
    p, satisfaction, trust, support, clarity, exhaustion, ambition, standard, pay_gap, unfairness, manager_loss
):
    """(withdrawal.1) Parts of where withdrawal tends to, beside mobility, in log-hazard."""
    q, on, ordinary = p.withdrawal, p.mechanisms, ordinary_company()

    def deviation(name, x):
        mean, sd = ordinary[name]
        return (x - mean) / sd

    felt = (
        q.satisfaction_effect * deviation("satisfaction", satisfaction)
        + q.trust_effect * deviation("trust", trust)
        + q.support_effect * (support - 0.6)
        + q.clarity_effect * deviation("clarity", clarity)
        + q.exhaustion_effect * deviation("exhaustion", exhaustion)
    )
    stagnation = q.stagnation_effect * above(ambition - 0.5) * above(0.5 - standard) if on.ease else 0.0
    return {
        "discontent": q.discontent_limit * tanh(felt / q.discontent_limit),
        "ambition": stagnation + q.ambition_effect * (ambition - 0.5),
        "pay": q.pay_effect * pay_gap if on.pay_comparison else 0.0,
        "manager": q.manager_loss_effect * manager_loss * above(trust - 0.2) if on.manager_loss else 0.0,
        "unfairness": q.unfairness_effect * unfairness if on.fairness else 0.0,
    }


def jolt(p, u):
    """(withdrawal.2) What a shock of the week adds; one uniform says whether and how much."""
    q = p.withdrawal
    return -q.shock_size * log(u / q.shock_hazard) if u < q.shock_hazard else 0.0


def withdrawal(p, withdrawal, target, z, jolt):
    """(withdrawal.3) Withdrawal a week later; the target is mobility and all parts together."""
    q = p.withdrawal
    thoughts = q.thoughts_sd * sqrt(2 / q.adjustment_weeks) * z
    return clip(toward(withdrawal, target, q.adjustment_weeks) + thoughts + jolt, -q.largest, q.largest)


def effort_part(p, withdrawal):
    """(withdrawal.4) Withdrawal's part in log effort."""
    return -p.withdrawal.effort_effect * above(withdrawal)


MEAN = dict(
    satisfaction=0.55, trust=0.56, support=0.6, clarity=0.57, exhaustion=0.35, ambition=0.5, standard=0.5, pay_gap=0.0,
    unfairness=0.0, manager_loss=0.0,
)
BITTER = dict(
    satisfaction=0.4, trust=0.45, support=0.3, clarity=0.5, exhaustion=0.55, ambition=0.7, standard=0.35, pay_gap=0.12,
    unfairness=0.3, manager_loss=0.8,
)
EXAMPLES = {
    parts: [
        MEAN,
        BITTER,
        MEAN | dict(satisfaction=0.7, support=0.85, exhaustion=0.2, pay_gap=-0.08, ambition=0.4, trust=0.15, manager_loss=1.0),
        BITTER | dict(parameters={"mechanisms.ease": False}),
        BITTER | dict(parameters={"mechanisms.pay_comparison": False, "mechanisms.manager_loss": False}),
        BITTER | dict(parameters={"mechanisms.fairness": False, "withdrawal.discontent_limit": 0.8}),
    ],
    jolt: [dict(u=0.006), dict(u=0.5), dict(u=0.012), dict(u=0.01, parameters={"withdrawal.shock_hazard": 0.03})],
    withdrawal: [
        dict(withdrawal=0.2, target=1.0, z=0.0, jolt=0.0),
        dict(withdrawal=-0.4, target=-1.0, z=1.5, jolt=0.6),
        dict(withdrawal=4.4, target=6.0, z=2.0, jolt=1.0),
        dict(withdrawal=-4.4, target=-9.0, z=-1.0, jolt=0.0),
    ],
    effort_part: [dict(withdrawal=0.8), dict(withdrawal=-0.5)],
}
