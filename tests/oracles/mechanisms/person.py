"""Person: what a newcomer is (docs/model.md, Person)."""

from math import sqrt

from page import clip


def ambition(p, z):
    """(person.1) Ambition."""
    return clip(0.5 + p.person.ambition_sd * z)


def affinity(p, z):
    """(person.2) Feedback affinity."""
    return clip(0.5 + p.person.affinity_sd * z)


def talents(p, z_common, z_prospecting, z_closing):
    """(person.3) Talents for prospecting and for closing, in standard deviations."""
    r = p.person.talent_correlation
    return {
        "prospecting": sqrt(r) * z_common + sqrt(1 - r) * z_prospecting,
        "closing": sqrt(r) * z_common + sqrt(1 - r) * z_closing,
    }


def aptitude(p, prospecting_talent, closing_talent, z):
    """(person.4) Leading aptitude, in standard deviations."""
    correlation, r = p.person.aptitude_correlation, p.person.talent_correlation
    t = (prospecting_talent + closing_talent) / 2 / sqrt((1 + r) / 2)
    return correlation * t + sqrt(1 - correlation**2) * z


def fit(p, u, z, poor_share):
    """(person.5) Fit with the tasks; poor_share is the probability of a poor match."""
    kind = p.person.poor_fit if u < poor_share else p.person.good_fit
    return clip(kind + p.person.fit_sd * z, 0.02, 0.98)


def lasting(p, z_mobility, z_skill):
    """(person.6) Readiness to change jobs, in log-hazard, and lasting difference of skill."""
    return {
        "mobility": p.withdrawal.mobility_sd * clip(z_mobility, -3.0, 3.0),
        "skill": p.person.lasting_skill_sd * clip(z_skill, -3.0, 3.0),
    }


EXAMPLES = {
    ambition: [dict(z=0.0), dict(z=1.2), dict(z=-3.0)],
    affinity: [dict(z=0.0), dict(z=-0.8), dict(z=2.9)],
    talents: [
        dict(z_common=1.0, z_prospecting=0.5, z_closing=-0.7),
        dict(z_common=-0.4, z_prospecting=-1.2, z_closing=0.9),
    ],
    aptitude: [
        dict(prospecting_talent=1.1, closing_talent=-0.3, z=0.6),
        dict(prospecting_talent=-0.5, closing_talent=-0.9, z=-1.0, parameters={"person.aptitude_correlation": -0.4}),
    ],
    fit: [
        dict(u=0.2, z=1.0, poor_share=0.5),
        dict(u=0.6, z=-0.5, poor_share=0.5),
        dict(u=0.2, z=0.0, poor_share=0.15),
        dict(u=0.2, z=-3.0, poor_share=0.5, parameters={"person.fit_sd": 0.2}),
        dict(u=0.9, z=3.0, poor_share=0.5, parameters={"person.fit_sd": 0.2}),
    ],
    lasting: [dict(z_mobility=0.8, z_skill=-1.2), dict(z_mobility=-3.4, z_skill=0.3)],
}
