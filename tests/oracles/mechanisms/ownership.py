"""Ownership: what the group does for itself (docs/model.md, Ownership)."""

from page import above, clip, toward


def target(p, mean_safety, mean_standard):
    """(ownership.1) What the group's ownership moves toward."""
    taken_up = clip(p.ownership.uptake * mean_safety * mean_standard)
    delegation = p.policy.delegation
    return 0.5 + p.ownership.delegation_effect * (above(delegation - 0.5) * taken_up - above(0.5 - delegation))


def ownership(p, ownership, mean_safety, mean_standard):
    """(ownership.2) Ownership a week later."""
    return clip(toward(ownership, target(p, mean_safety, mean_standard), p.ownership.adjustment_weeks))


def given(p, ownership):
    """(ownership.3) Support, and as much demand, that the group gives itself."""
    return p.ownership.dose_effect * (ownership - 0.5)


MORE, LESS = {"policy.delegation": 0.9}, {"policy.delegation": 0.2}
EXAMPLES = {
    target: [
        dict(mean_safety=0.6, mean_standard=0.45),
        dict(mean_safety=0.6, mean_standard=0.45, parameters=MORE),
        dict(mean_safety=0.3, mean_standard=0.5, parameters=MORE),
        dict(mean_safety=0.7, mean_standard=0.6, parameters=MORE),
        dict(mean_safety=0.6, mean_standard=0.45, parameters=LESS),
        dict(mean_safety=0.6, mean_standard=0.45, parameters=MORE | {"ownership.uptake": 2.0}),
    ],
    ownership: [
        dict(ownership=0.5, mean_safety=0.6, mean_standard=0.45),
        dict(ownership=0.6, mean_safety=0.5, mean_standard=0.4, parameters=MORE),
        dict(ownership=0.3, mean_safety=0.5, mean_standard=0.4, parameters=LESS),
    ],
    given: [dict(ownership=0.5), dict(ownership=0.8), dict(ownership=0.1)],
}
