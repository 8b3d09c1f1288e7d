"""Survey: what an answer shows of the truth (docs/model.md, Survey)."""

from math import sqrt

from page import clip


def noise(p, sd):
    """(survey.1) Standard deviation of a scale's noise; sd is that of the truth between people of ordinary companies."""
    return sd * sqrt((1 - p.survey.reliability) / p.survey.reliability)


def answer(p, truth, sd, z):
    """(survey.2) An answer."""
    return clip(truth + noise(p, sd) * z)


EXAMPLES = {
    noise: [dict(sd=0.1), dict(sd=0.14, parameters={"survey.reliability": 0.65})],
    answer: [dict(truth=0.5, sd=0.1, z=1.0), dict(truth=0.95, sd=0.14, z=2.0), dict(truth=0.02, sd=0.13, z=-1.5)],
}
