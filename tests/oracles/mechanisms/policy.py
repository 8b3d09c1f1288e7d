"""Policy: what is intended, week by week (docs/model.md, Policy)."""

from page import clip


def drift(p, support, demand, week):
    """(policy.1) Intended support and demand of a drifting manager."""
    q = p.policy
    gone = clip((week - q.drift_from_week) / q.drift_weeks)
    return {
        "support": support + gone * (q.drift_to_support - support),
        "demand": demand + gone * (q.drift_to_demand - demand),
    }


def erratic(p, support, demand, week):
    """(policy.2) Intended support and demand of an erratic manager."""
    q = p.policy
    sign = 1 if week // int(q.swing_weeks) % 2 == 0 else -1

    def cut(level):
        return min(q.swing, level, 1 - level)

    return {"support": support + sign * cut(support), "demand": demand - sign * cut(demand)}


EXAMPLES = {
    drift: [
        dict(support=0.7, demand=0.7, week=0),
        dict(support=0.7, demand=0.7, week=13),
        dict(support=0.8, demand=0.5, week=200),
        dict(support=0.7, demand=0.7, week=20, parameters={"policy.drift_from_week": 10, "policy.drift_weeks": 40}),
    ],
    erratic: [
        dict(support=0.6, demand=0.6, week=0),
        dict(support=0.6, demand=0.6, week=3),
        dict(support=0.2, demand=0.9, week=1),
        dict(support=0.2, demand=0.9, week=5),
        dict(support=0.2, demand=0.9, week=7),
    ],
}
