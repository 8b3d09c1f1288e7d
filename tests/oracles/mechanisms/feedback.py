"""Feedback: how often, and whom it suits (docs/model.md, Feedback)."""

from math import log2

from page import clip


def misfit(p, affinity, diagnosis):
    """(feedback.1) Feedback's frequency less what suits a seller, in doublings."""
    adapted = diagnosis if p.policy.feedback_adapted else 0.0
    return log2(p.policy.feedback) - (1 - adapted) * p.feedback.preference_range * (affinity - 0.5)


def motivation_part(p, misfit):
    """(feedback.2) What feedback adds to motivation's target."""
    f = p.feedback
    return f.misfit_effect * ((f.preference_range * p.person.affinity_sd) ** 2 - min(misfit**2, f.limit**2))


def coaching_factor(p):
    """(feedback.3) Factor on coaching's yield."""
    return 1 + p.feedback.frequency_effect * clip(log2(p.policy.feedback), -p.feedback.limit, p.feedback.limit)


EXAMPLES = {
    misfit: [
        dict(affinity=0.7, diagnosis=0.6),
        dict(affinity=0.2, diagnosis=0.6, parameters={"policy.feedback": 3.0}),
        dict(affinity=0.7, diagnosis=0.6, parameters={"policy.feedback_adapted": True}),
        dict(affinity=0.9, diagnosis=0.3, parameters={"policy.feedback": 0.4, "policy.feedback_adapted": True}),
    ],
    motivation_part: [dict(misfit=0.0), dict(misfit=-1.2), dict(misfit=2.5), dict(misfit=4.0), dict(misfit=2.5, parameters={"feedback.limit": 2.0})],
    coaching_factor: [
        dict(),
        dict(parameters={"policy.feedback": 3.0}),
        dict(parameters={"policy.feedback": 0.3}),
        dict(parameters={"policy.feedback": 20.0}),
        dict(parameters={"policy.feedback": 0.05}),
        dict(parameters={"policy.feedback": 0.05, "feedback.limit": 2.0}),
    ],
}
