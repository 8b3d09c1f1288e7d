"""Effort: how well the hours are used, the push, and the quota (docs/model.md, Effort)."""

from page import above


def log_effort(
    p, motivation, standard, demand, clarity, responsibility, exhaustion, fatigue, belief, friction_part, pay_part,
    withdrawal_part,
):
    """(effort.1) Log of effort, 0 in the ordinary company."""
    e = p.effort
    tired = e.exhaustion_effect * above(exhaustion - e.exhaustion_threshold)
    tired += e.fatigue_effect * above(fatigue - e.fatigue_threshold)
    if not p.mechanisms.strain_on_effort:
        tired = 0.0
    return (
        e.motivation_effect * (motivation - 0.5)
        + e.standard_effect * (standard - 0.5)
        + (e.sudden_demand_effect * (demand - standard) if p.mechanisms.push else 0.0)
        + e.clarity_effect * (clarity - 0.57)
        + e.responsibility_effect * (responsibility - 0.5)
        - tired
        - e.disbelief_effect * (1 - belief) * above(demand - 0.5)
        + friction_part
        + pay_part
        + withdrawal_part
    )


def push(p, pressure):
    """(effort.2) How far pressure pushes from prospecting to closing."""
    return p.effort.push_effect * pressure if p.mechanisms.push else 0.0


def quota(p, ramp):
    """(effort.3) Quota of a seller's week, in money."""
    regime = p.quota.raise_2023 if p.quota.regime == "2023" else 1.0
    hours = p.team.hours_per_week / p.selling_time.ordinary_hours * p.market.working_time
    return p.quota.weekly * regime * hours * max(p.effort.newcomer_quota_share, ramp)


MIDDLE = dict(
    motivation=0.5, standard=0.5, demand=0.5, clarity=0.57, responsibility=0.5, exhaustion=0.3, fatigue=0.35,
    belief=1.0, friction_part=0.0, pay_part=0.0, withdrawal_part=0.0,
)
TIRED = dict(
    motivation=0.6, standard=0.7, demand=0.85, clarity=0.65, responsibility=0.6, exhaustion=0.5, fatigue=0.6,
    belief=0.4, friction_part=-0.02, pay_part=0.03, withdrawal_part=-0.1,
)
IDLE = dict(
    motivation=0.45, standard=0.4, demand=0.3, clarity=0.4, responsibility=0.35, exhaustion=0.2, fatigue=0.25,
    belief=0.5, friction_part=0.01, pay_part=-0.05, withdrawal_part=0.0,
)
EXAMPLES = {
    log_effort: [
        MIDDLE,
        TIRED,
        IDLE,
        TIRED | dict(parameters={"mechanisms.strain_on_effort": False}),
        TIRED | dict(parameters={"mechanisms.push": False}),
        TIRED | dict(parameters={"effort.exhaustion_threshold": 0.4, "effort.fatigue_threshold": 0.3}),
    ],
    push: [dict(pressure=0.0), dict(pressure=0.4), dict(pressure=0.4, parameters={"mechanisms.push": False})],
    quota: [
        dict(ramp=1.0),
        dict(ramp=0.1),
        dict(ramp=0.1, parameters={"effort.newcomer_quota_share": 0.5}),
        dict(ramp=0.6, parameters={"quota.regime": "2023"}),
        dict(ramp=1.0, parameters={"team.hours_per_week": 30.0}),
        dict(ramp=0.8, parameters={"market.working_time": 0.4}),
    ],
}
