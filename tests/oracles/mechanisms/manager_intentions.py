"""Manager intentions: how managers depart from their policy (docs/model.md, Manager intentions)."""

from math import sqrt

from page import clip


def departures(p, z_support, z_other):
    """(intentions.1) A manager's departures from the policy, in standard deviations."""
    r = p.manager_intentions.intention_correlation
    return {"support": clip(z_support, -2.5, 2.5), "demand": clip(r * z_support + sqrt(1 - r**2) * z_other, -2.5, 2.5)}


def intended(p, level, departure):
    """(intentions.2) What a manager intends whose policy states this level."""
    spread = p.manager_intentions.intention_sd if p.mechanisms.manager_intentions else 0.0
    return clip(level + spread * departure * 4 * level * (1 - level))


EXAMPLES = {
    departures: [
        dict(z_support=1.0, z_other=-0.5),
        dict(z_support=-3.2, z_other=-2.6),
        dict(z_support=0.7, z_other=1.1, parameters={"manager_intentions.intention_correlation": 0.6}),
    ],
    intended: [
        dict(level=0.6, departure=1.0),
        dict(level=0.15, departure=-2.0),
        dict(level=0.6, departure=-1.5, parameters={"manager_intentions.intention_sd": 0.1}),
        dict(level=0.9, departure=2.5, parameters={"manager_intentions.intention_sd": 0.2}),
        dict(level=0.6, departure=1.0, parameters={"mechanisms.manager_intentions": False}),
    ],
}
