"""Joint meetings: what the manager takes over at customers, and which cases (docs/model.md, Joint meetings)."""

from page import above, clip


def effects(p):
    """(joint.1) What taking over adds to four quantities of every seller."""
    over = p.policy.taking_over - 0.3 if p.mechanisms.joint_meetings else 0.0
    j = p.joint
    return {
        "responsibility_target": -j.takeover_effect_on_responsibility * over,
        "motivation_target": -j.takeover_effect_on_motivation * over,
        "closing_level": -j.takeover_effect_on_learning * over,
        "log_closing_output": j.takeover_effect_on_closing * over,
    }


def picked(p, credit):
    """(joint.2) Share of the best cases that the manager takes."""
    return clip(p.policy.cherry_picking + credit) if p.mechanisms.joint_meetings else 0.0


def leads_factor(p, picked, sellers):
    """(joint.3) Factor on the sellers' leads."""
    return above(1 - p.joint.best_case_factor * picked * p.policy.own_quota_share / max(sellers, 1))


EXAMPLES = {
    effects: [
        dict(),
        dict(parameters={"policy.taking_over": 0.8}),
        dict(parameters={"policy.taking_over": 0.1}),
        dict(parameters={"policy.taking_over": 0.8, "mechanisms.joint_meetings": False}),
    ],
    picked: [
        dict(credit=0.2),
        dict(credit=0.2, parameters={"policy.cherry_picking": 0.5}),
        dict(credit=0.4, parameters={"policy.cherry_picking": 0.8}),
        dict(credit=0.4, parameters={"mechanisms.joint_meetings": False}),
    ],
    leads_factor: [
        dict(picked=0.5, sellers=8),
        dict(picked=0.5, sellers=8, parameters={"policy.own_quota_share": 0.5}),
        dict(picked=0.9, sellers=3, parameters={"policy.own_quota_share": 1.0}),
        dict(picked=0.3, sellers=0, parameters={"policy.own_quota_share": 1.0}),
        dict(picked=0.9, sellers=1, parameters={"policy.own_quota_share": 1.0}),
    ],
}
