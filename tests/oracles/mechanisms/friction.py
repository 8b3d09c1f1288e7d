"""Friction: where it comes from, and what it costs (docs/model.md, Friction)."""

from page import above, clip, toward


def target(p, unfairness, demand, support, mean_safety, promises, shared_view):
    """(friction.1) What friction moves toward; shared_view is what activities add (felt coverage times its effect)."""
    f = p.friction
    if not p.mechanisms.friction:
        return f.ordinary_level
    return (
        f.ordinary_level
        + f.conflict
        + f.unfairness_effect * unfairness
        + f.pressure_effect * above(demand - support) * (1 - mean_safety)
        - f.safety_effect * (mean_safety - 0.57)
        + f.promises_effect * promises
        + shared_view
    )


def friction(p, friction, target):
    """(friction.2) Friction a week later."""
    return clip(toward(friction, target, p.friction.adjustment_weeks))


def log_effort_part(p, friction):
    """(friction.3) What friction adds to log effort."""
    return -p.friction.effect_on_effort * (friction - p.friction.ordinary_level)


def load_part(p, friction):
    """(friction.4) What friction adds to a seller's load."""
    return p.friction.effect_on_load * (friction - p.friction.ordinary_level)


EXAMPLES = {
    target: [
        dict(unfairness=0.0, demand=0.5, support=0.5, mean_safety=0.57, promises=0.0, shared_view=0.0),
        dict(unfairness=0.3, demand=0.8, support=0.2, mean_safety=0.4, promises=0.15, shared_view=0.09),
        dict(unfairness=0.1, demand=0.2, support=0.8, mean_safety=0.75, promises=0.25, shared_view=-0.02),
        dict(
            unfairness=0.2, demand=0.9, support=0.4, mean_safety=0.6, promises=0.1, shared_view=0.0,
            parameters={"friction.conflict": 0.3},
        ),
        dict(
            unfairness=0.2, demand=0.9, support=0.4, mean_safety=0.6, promises=0.1, shared_view=0.05,
            parameters={"friction.conflict": 0.3, "mechanisms.friction": False},
        ),
    ],
    friction: [
        dict(friction=0.2, target=0.5),
        dict(friction=0.6, target=0.1),
        dict(friction=0.02, target=-0.4),
        dict(friction=0.98, target=1.5),
    ],
    log_effort_part: [dict(friction=0.2), dict(friction=0.7), dict(friction=0.05)],
    load_part: [dict(friction=0.2), dict(friction=0.7), dict(friction=0.05)],
}
