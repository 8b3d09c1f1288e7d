"""Skill: what holds it up, and what it brings (docs/model.md, Skill)."""

from math import exp

from page import clip, toward


def own_ceiling(p, talent):
    """(skill.1) Ceiling of one skill, from the talent for it in standard deviations."""
    return clip(p.skill.ceiling_level + p.skill.talent_effect_on_ceiling * talent)


def taught(p, weight, support, hour_yield, safety, standard):
    """(skill.2) Level that coaching adds: an hour's yield, dulled where people are not safe or little is asked."""
    s = p.skill
    c = weight * support
    unsafe, lax = s.coaching_share_without_safety, s.coaching_share_without_standard
    taken_in = (unsafe + (1 - unsafe) * safety) * (lax + (1 - lax) * standard)
    return s.coaching_effect * c / (c + s.coaching_half_level) * hour_yield * taken_in


def level(p, taught, standard, fit, shared, lasting):
    """(skill.3) Level held up; `shared` is what meetings add, less what taking over costs closing."""
    s = p.skill
    return s.practice_level + lasting + taught + shared + s.standard_effect * standard + s.fit_effect * (fit - 0.55)


def skill(p, skill, level, own_ceiling):
    """(skill.4) A skill a week later."""
    target = min(level * own_ceiling / p.skill.ceiling_level, own_ceiling)
    return clip(toward(skill, target, p.skill.adjustment_weeks))


def log_output(p, talent, skill, fit):
    """(skill.5) Log output in one kind of work, without effort and ramp; talent in standard deviations."""
    s = p.skill
    return p.person.talent_sd * talent + s.skill_effect_on_output * (skill - 0.55) + s.fit_effect_on_output * (fit - 0.55)


def ramp(p, tenure):
    """(skill.6) Share of full output at a tenure in weeks."""
    return 1 - p.skill.ramp_depth * exp(-tenure / p.skill.ramp_weeks)


EXAMPLES = {
    own_ceiling: [dict(talent=0.0), dict(talent=1.4), dict(talent=-2.1), dict(talent=4.0)],
    taught: [
        dict(weight=1.0, support=0.6, hour_yield=1.0, safety=0.57, standard=0.5),
        dict(weight=1.4, support=0.3, hour_yield=1.2, safety=0.8, standard=0.3),
        dict(weight=0.5, support=0.8, hour_yield=0.7, safety=0.2, standard=0.9),
        dict(weight=1.0, support=0.0, hour_yield=1.0, safety=0.5, standard=0.5),
        dict(
            weight=1.4, support=0.3, hour_yield=1.2, safety=0.8, standard=0.3,
            parameters={"skill.coaching_share_without_safety": 0.7, "skill.coaching_share_without_standard": 0.2},
        ),
    ],
    level: [
        dict(taught=0.2, standard=0.5, fit=0.55, shared=0.0, lasting=0.0),
        dict(taught=0.3, standard=0.8, fit=0.35, shared=0.02, lasting=-0.05),
        dict(taught=0.1, standard=0.2, fit=0.72, shared=-0.04, lasting=0.08),
    ],
    skill: [
        dict(skill=0.5, level=0.6, own_ceiling=0.8),
        dict(skill=0.7, level=0.4, own_ceiling=0.9),
        dict(skill=0.6, level=0.95, own_ceiling=0.7),
        dict(skill=0.01, level=-0.9, own_ceiling=0.8),
    ],
    log_output: [
        dict(talent=0.0, skill=0.55, fit=0.55),
        dict(talent=1.2, skill=0.4, fit=0.72),
        dict(talent=-0.8, skill=0.7, fit=0.35),
    ],
    ramp: [dict(tenure=0), dict(tenure=5), dict(tenure=26), dict(tenure=300)],
}
