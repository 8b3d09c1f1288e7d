"""Effort: what is exerted, and what comes of it (docs/model.md, Effort)."""

from math import exp, sqrt

from page import above


def log_effort(
    p, motivation, standard, demand, clarity, responsibility, exhaustion, fatigue, belief, friction_part
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
        + e.sudden_demand_effect * (demand - standard)
        + e.clarity_effect * (clarity - 0.55)
        + e.responsibility_effect * (responsibility - 0.5)
        - tired
        - e.disbelief_effect * (1 - belief) * above(demand - 0.5)
        + friction_part
    )


def push(p, pressure):
    """(effort.2) How far pressure pushes from prospecting to closing."""
    return p.effort.push_effect * pressure if p.mechanisms.push else 0.0


def common_yield(p, ramp, selling_time, log_effort):
    """(effort.3) What both kinds of work share; selling_time is the factor of meetings and resourcing."""
    return sqrt(ramp) * p.market.working_time * selling_time * exp(p.effort.output_elasticity * log_effort)


def outputs(p, common_yield, push, log_prospecting, log_closing, work_factor, winning_factor, taking_over_part):
    """(effort.4) Output in prospecting and in closing; the factors are those of channels."""
    return {
        "prospecting": common_yield * (1 - push) * exp(log_prospecting) * work_factor,
        "closing": common_yield * (1 + push) * exp(log_closing + taking_over_part) * winning_factor,
    }


def quota(p, ramp):
    """(effort.5) Quota of a seller's week, in money."""
    regime = p.quota.raise_2023 if p.quota.regime == "2023" else 1.0
    return p.quota.weekly * max(p.effort.newcomer_quota_share, ramp) * regime


MIDDLE = dict(
    motivation=0.5, standard=0.5, demand=0.5, clarity=0.55, responsibility=0.5, exhaustion=0.3, fatigue=0.35,
    belief=1.0, friction_part=0.0,
)
TIRED = dict(
    motivation=0.6, standard=0.7, demand=0.85, clarity=0.65, responsibility=0.6, exhaustion=0.5, fatigue=0.6,
    belief=0.4, friction_part=-0.02,
)
IDLE = dict(
    motivation=0.45, standard=0.4, demand=0.3, clarity=0.4, responsibility=0.35, exhaustion=0.2, fatigue=0.25,
    belief=0.5, friction_part=0.01,
)
EXAMPLES = {
    log_effort: [
        MIDDLE,
        TIRED,
        IDLE,
        TIRED | dict(parameters={"mechanisms.strain_on_effort": False}),
        TIRED | dict(parameters={"effort.exhaustion_threshold": 0.4, "effort.fatigue_threshold": 0.3}),
    ],
    push: [dict(pressure=0.0), dict(pressure=0.4), dict(pressure=0.4, parameters={"mechanisms.push": False})],
    common_yield: [
        dict(ramp=1.0, selling_time=1.0, log_effort=0.0),
        dict(ramp=0.5, selling_time=0.9, log_effort=0.12),
        dict(ramp=0.8, selling_time=1.05, log_effort=-0.2, parameters={"market.working_time": 0.6}),
    ],
    outputs: [
        dict(
            common_yield=0.9, push=0.08, log_prospecting=0.1, log_closing=-0.2, work_factor=1.05,
            winning_factor=0.97, taking_over_part=0.03,
        ),
        dict(
            common_yield=1.1, push=0.0, log_prospecting=-0.15, log_closing=0.25, work_factor=0.8,
            winning_factor=1.1, taking_over_part=-0.01,
        ),
    ],
    quota: [
        dict(ramp=1.0),
        dict(ramp=0.1),
        dict(ramp=0.1, parameters={"effort.newcomer_quota_share": 0.5}),
        dict(ramp=0.6, parameters={"quota.regime": "2023"}),
    ],
}
