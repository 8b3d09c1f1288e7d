"""Satisfaction (docs/model.md, Satisfaction)."""

from page import soft, toward


def target(p, safety, fatigue, exhaustion, disposition, attainment, fit, newcomer):
    """(satisfaction.1) What satisfaction moves toward."""
    s = p.satisfaction
    together = (
        s.safety_effect * (safety - 0.5)
        - s.strain_effect * ((fatigue + exhaustion) / 2 - 0.34)
        + s.results_effect * (attainment - 1)
        + s.fit_effect * (fit - 0.55)
    )
    return 0.5 + s.partial_share * together + s.disposition_effect * disposition + s.newcomer_effect * newcomer


def satisfaction(p, satisfaction, target, z):
    """(satisfaction.2) Satisfaction a week later."""
    s = p.satisfaction
    return toward(satisfaction, soft(target + s.adjustment_weeks * s.noise_sd * z), s.adjustment_weeks)


EXAMPLES = {
    target: [
        dict(safety=0.5, fatigue=0.34, exhaustion=0.34, disposition=0.0, attainment=1.0, fit=0.55, newcomer=0.0),
        dict(safety=0.7, fatigue=0.5, exhaustion=0.2, disposition=0.8, attainment=1.3, fit=0.72, newcomer=0.6),
        dict(safety=0.3, fatigue=0.2, exhaustion=0.6, disposition=-1.1, attainment=0.6, fit=0.35, newcomer=-0.1),
    ],
    satisfaction: [
        dict(satisfaction=0.5, target=0.6, z=0.0),
        dict(satisfaction=0.7, target=0.4, z=-1.5),
        dict(satisfaction=0.02, target=-0.2, z=-2.0),
        dict(satisfaction=0.99, target=1.1, z=1.0),
    ],
}
