"""Perception: safety, standard, clarity, trust and responsibility (docs/model.md, Perception)."""

from page import above, clip, toward


def safety_target(p, support, strain, resilience, mean_safety, exits, dismissals, promises):
    """(perception.1) What safety moves toward; exits and dismissals as shares of the seats."""
    q = p.perception
    seen = q.exits_effect_on_safety * (exits - q.ordinary_exits) + q.dismissals_effect_on_safety * dismissals
    if not p.mechanisms.exit_contagion:
        seen = 0.0
    return (
        q.base_level
        + q.support_effect_on_safety * (support - 0.5)
        - q.pressure_effect_on_safety * strain
        + q.resilience_effect_on_safety * resilience
        + q.peers_effect_on_safety * (mean_safety - 0.5)
        - seen
        - q.promises_effect_on_safety * promises
    )


def safety(p, safety, target):
    """(perception.2) Perceived safety a week later: won slowly, lost fast."""
    weeks = p.perception.safety_up_weeks if target > safety else p.perception.safety_down_weeks
    return clip(toward(safety, target, weeks))


def expected(p, demand, own_shift):
    """(perception.3) Demand that counts for the standard; own_shift is the seller's own shift toward support."""
    return clip(demand + (1 - p.perception.own_demand_effect_on_standard) * own_shift)


def standard_target(p, expected, mean_standard, unfairness, driving):
    """(perception.4) What the standard moves toward; driving is what activities add."""
    q = p.perception
    peers = mean_standard if p.mechanisms.contagion else 0.5
    return (
        q.base_level
        + q.demand_effect_on_standard * (expected - 0.5)
        + q.peers_effect_on_standard * (peers - 0.5)
        - q.unfairness_effect_on_standard * unfairness
        + driving
    )


def standard(p, standard, target):
    """(perception.5) Perceived standard a week later."""
    return clip(toward(standard, target, p.perception.standard_weeks))


def clarity(p, clarity, demand, support, added):
    """(perception.6) Role clarity a week later; `added` by meetings, answers and planning."""
    q = p.perception
    target = 0.5 + q.demand_effect_on_clarity * (demand - 0.5) + q.support_effect_on_clarity * (support - 0.5) + added
    return clip(toward(clarity, target, q.clarity_weeks))


def trust_target(p, support, safety, promises, criticism):
    """(perception.7) What trust in the manager moves toward; safety is this week's."""
    q = p.perception
    return (
        0.5
        + q.support_effect_on_trust * (support - 0.5)
        + q.safety_effect_on_trust * (safety - 0.5)
        - q.promises_effect_on_trust * promises
        - q.criticism_effect_on_trust * criticism
    )


def trust(p, trust, target):
    """(perception.8) Trust a week later: lost faster than it is won."""
    q = p.perception
    share = 1.0 if target > trust else q.trust_loss_time_share
    return clip(toward(trust, target, share * q.trust_weeks))


def responsibility(p, responsibility, safety, standard, added):
    """(perception.9) Responsibility a week later; `added` by what the manager takes over at customers."""
    q = p.perception
    target = 0.5 + q.responsibility_effect * ((safety - 0.5) + (standard - 0.5)) / 2 + added
    return clip(toward(responsibility, target, q.responsibility_weeks))


def faded(p, recent, new):
    """(perception.10) Recent exits, or dismissals, a week later."""
    return recent * (1 - 1 / p.perception.memory_weeks) + new


EXAMPLES = {
    safety_target: [
        dict(support=0.5, strain=0.0, resilience=0.0, mean_safety=0.5, exits=0.04, dismissals=0.0, promises=0.0),
        dict(support=0.8, strain=0.1, resilience=1.2, mean_safety=0.65, exits=0.0, dismissals=0.05, promises=0.1),
        dict(support=0.2, strain=0.4, resilience=-0.7, mean_safety=0.35, exits=0.2, dismissals=0.1, promises=0.3),
        dict(
            support=0.2, strain=0.4, resilience=-0.7, mean_safety=0.35, exits=0.2, dismissals=0.1, promises=0.3,
            parameters={"mechanisms.exit_contagion": False},
        ),
    ],
    safety: [
        dict(safety=0.5, target=0.62),
        dict(safety=0.5, target=0.38),
        dict(safety=0.03, target=-0.4),
        dict(safety=0.97, target=1.5),
    ],
    expected: [
        dict(demand=0.6, own_shift=0.1),
        dict(demand=0.6, own_shift=-0.1),
        dict(demand=0.98, own_shift=0.1),
    ],
    standard_target: [
        dict(expected=0.5, mean_standard=0.5, unfairness=0.0, driving=0.0),
        dict(expected=0.8, mean_standard=0.6, unfairness=0.2, driving=0.01),
        dict(expected=0.2, mean_standard=0.35, unfairness=0.6, driving=-0.05),
        dict(
            expected=0.8, mean_standard=0.6, unfairness=0.2, driving=0.01, parameters={"mechanisms.contagion": False}
        ),
    ],
    standard: [dict(standard=0.5, target=0.6), dict(standard=0.5, target=0.1), dict(standard=0.02, target=-0.5)],
    clarity: [
        dict(clarity=0.5, demand=0.8, support=0.3, added=0.0),
        dict(clarity=0.6, demand=0.3, support=0.9, added=0.1),
        dict(clarity=0.98, demand=1.0, support=1.0, added=0.5),
    ],
    trust_target: [
        dict(support=0.5, safety=0.5, promises=0.0, criticism=0.0),
        dict(support=0.8, safety=0.6, promises=0.1, criticism=0.5),
        dict(support=0.3, safety=0.35, promises=0.4, criticism=0.2),
    ],
    trust: [
        dict(trust=0.5, target=0.7),
        dict(trust=0.5, target=0.3),
        dict(trust=0.05, target=-0.9),
        dict(trust=0.5, target=0.3, parameters={"perception.trust_loss_time_share": 0.8}),
    ],
    responsibility: [
        dict(responsibility=0.5, safety=0.7, standard=0.8, added=0.0),
        dict(responsibility=0.6, safety=0.4, standard=0.2, added=-0.1),
        dict(responsibility=0.99, safety=1.0, standard=1.0, added=0.6),
    ],
    faded: [dict(recent=0.0, new=1.0), dict(recent=2.0, new=0.0), dict(recent=1.5, new=2.0)],
}
