"""Motivation: belief in the goal, challenge, hindrance, ease (docs/model.md, Motivation)."""

from math import exp

from page import clip, soft, soft_above


def belief(p, attainment, demand, tenure):
    """(motivation.1) Belief that the goal is within reach; tenure in weeks."""
    if not p.mechanisms.belief:
        return 1.0
    m = p.motivation
    x = (attainment - (m.belief_midpoint + m.demand_effect_on_belief * (demand - 0.5))) / m.belief_width
    chance = 1 / (1 + exp(-x))
    found = clip((chance - m.belief_floor) / (m.belief_ceiling - m.belief_floor))
    return max(found, m.newcomer_belief) if tenure < m.newcomer_weeks else found


def target(
    p, recognized_support, safety, standard, strain, skill, belief, ambition, fit, attainment, exhaustion,
    unfairness, z, added,
):
    """(motivation.2) What motivation is pulled toward; `added` by feedback, meetings, answers, joint meetings, activities."""
    m, on = p.motivation, p.mechanisms
    high = soft_above(standard - m.challenge_from, m.onset_width)
    low = soft_above(m.boredom_below - standard, m.onset_width)
    unasked = soft_above(safety - standard - m.ease_from, m.onset_width)
    challenge = m.challenge_effect * high * safety * (m.challenge_without_skill + skill) * belief if on.challenge else 0.0
    hindrance = m.hindrance_effect * strain * (1 - safety) if on.hindrance else 0.0
    ease = m.ease_effect * unasked + m.boredom_effect * ambition * low if on.ease else 0.0
    together = (
        m.support_effect * (recognized_support - 0.5)
        + m.safety_effect * (safety - 0.5)
        + m.fit_effect * (fit - 0.55)
        + m.results_effect * (attainment - 1)
        + m.mastery_effect * (skill - 0.55)
        - m.exhaustion_effect * (exhaustion - 0.33)
        - m.unfairness_effect * unfairness
    )
    own = m.mood_sd * z + added
    return 0.5 + m.partial_share * together + challenge - hindrance - ease - m.low_standard_effect * low + own


def motivation(p, motivation, target, mean_motivation):
    """(motivation.3) Motivation a week later."""
    pull = p.motivation.contagion_rate if p.mechanisms.contagion else 0.0
    return clip(motivation + (soft(target) - motivation) / p.motivation.adjustment_weeks + pull * (mean_motivation - motivation))


MIDDLE = dict(
    recognized_support=0.5, safety=0.5, standard=0.5, strain=0.0, skill=0.55, belief=1.0, ambition=0.5, fit=0.55,
    attainment=1.0, exhaustion=0.33, unfairness=0.0, z=0.0, added=0.0,
)
HIGH = dict(
    recognized_support=0.7, safety=0.62, standard=0.8, strain=0.15, skill=0.65, belief=0.75, ambition=0.8, fit=0.72,
    attainment=1.2, exhaustion=0.5, unfairness=0.1, z=0.4, added=0.02,
)
LOW = dict(
    recognized_support=0.4, safety=0.75, standard=0.3, strain=0.05, skill=0.45, belief=0.4, ambition=0.65, fit=0.35,
    attainment=0.8, exhaustion=0.2, unfairness=0.3, z=-1.1, added=-0.03,
)
UNSAFE = LOW | dict(safety=0.35, strain=0.4)
EXAMPLES = {
    belief: [
        dict(attainment=0.85, demand=0.5, tenure=100),
        dict(attainment=0.75, demand=0.6, tenure=100),
        dict(attainment=0.7, demand=0.9, tenure=100),
        dict(attainment=0.4, demand=0.8, tenure=100),
        dict(attainment=0.4, demand=0.8, tenure=25),
        dict(attainment=0.4, demand=0.8, tenure=26),
        dict(attainment=0.4, demand=0.8, tenure=26, parameters={"motivation.newcomer_weeks": 40.0}),
        dict(attainment=0.4, demand=0.8, tenure=100, parameters={"mechanisms.belief": False}),
    ],
    target: [
        MIDDLE,
        HIGH,
        LOW,
        UNSAFE,
        HIGH | dict(parameters={"mechanisms.challenge": False}),
        HIGH | dict(parameters={"motivation.challenge_without_skill": 0.7}),
        UNSAFE | dict(parameters={"mechanisms.hindrance": False}),
        LOW | dict(parameters={"mechanisms.ease": False}),
    ],
    motivation: [
        dict(motivation=0.5, target=0.6, mean_motivation=0.4),
        dict(motivation=0.5, target=0.6, mean_motivation=0.4, parameters={"mechanisms.contagion": False}),
        dict(motivation=0.03, target=-0.5, mean_motivation=0.1),
        dict(motivation=0.98, target=1.5, mean_motivation=0.9),
    ],
}
