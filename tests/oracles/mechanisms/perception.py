"""Perception: safety, standard, clarity, trust and responsibility (docs/model.md, Perception)."""

from math import exp, sqrt

from page import clip, soft, toward


def safety_target(p, support, strain, resilience, mean_safety, exits, dismissals, promises, own_view, tenure):
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
        + own_view
        + q.newcomer_effect_on_safety * newcomer(p, tenure)
    )


def safety(p, safety, target, z):
    """(perception.2) Perceived safety a week later: won slowly, lost fast."""
    weeks = p.perception.safety_up_weeks if soft(target) > safety else p.perception.safety_down_weeks
    return clip(toward(safety, soft(target), weeks) + p.perception.incidents_sd * 4 * safety * (1 - safety) * z)


def expected(p, demand, own_shift):
    """(perception.3) Demand that counts for the standard; own_shift is the seller's own shift toward support."""
    return clip(demand + (1 - p.perception.own_demand_effect_on_standard) * own_shift)


def standard_target(p, expected, mean_standard, unfairness, driving, own_view):
    """(perception.4) What the standard moves toward; driving is what activities add."""
    q = p.perception
    peers = mean_standard if p.mechanisms.contagion else 0.5
    return (
        q.base_level
        + q.demand_effect_on_standard * (expected - 0.5)
        + q.peers_effect_on_standard * (peers - 0.5)
        - q.unfairness_effect_on_standard * unfairness
        + driving
        + own_view
    )


def standard(p, standard, target):
    """(perception.5) Perceived standard a week later."""
    return toward(standard, soft(target), p.perception.standard_weeks)


def clarity(p, clarity, demand, support, added, own_view):
    """(perception.6) Role clarity a week later; `added` by meetings, answers and planning."""
    q = p.perception
    target = 0.5 + q.demand_effect_on_clarity * (demand - 0.5) + q.support_effect_on_clarity * (support - 0.5) + added
    return toward(clarity, soft(target + own_view), q.clarity_weeks)


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
    share = 1.0 if soft(target) > trust else q.trust_loss_time_share
    return clip(toward(trust, soft(target), share * q.trust_weeks))


def responsibility(p, responsibility, safety, standard, added):
    """(perception.9) Responsibility a week later; `added` by what the manager takes over at customers."""
    q = p.perception
    target = 0.5 + q.responsibility_effect * ((safety - 0.5) + (standard - 0.5)) / 2 + added
    return toward(responsibility, soft(target), q.responsibility_weeks)


def faded(p, recent, new):
    """(perception.10) Recent exits, or dismissals, a week later."""
    return recent * (1 - 1 / p.perception.memory_weeks) + new


def newcomer(p, tenure):
    """(perception.11) How a newcomer's first impressions last; tenure in weeks."""
    t = tenure / p.perception.newcomer_weeks
    return (1 - p.perception.newcomer_hangover * t) * exp(-t) if p.mechanisms.newcomer_course else 0.0


def own_view(p, sd, z):
    """(perception.12) What a person lastingly perceives above others."""
    return sd * clip(z, -3.0, 3.0) if p.mechanisms.own_view else 0.0


def contact(p, contact, sd, z):
    """(perception.13) Contact with a new manager."""
    kept = p.perception.contact_kept
    return kept * contact + sqrt(1 - kept**2) * sd * clip(z, -3.0, 3.0)


EXAMPLES = {
    safety_target: [
        dict(support=0.5, strain=0.0, resilience=0.0, mean_safety=0.5, exits=0.04, dismissals=0.0, promises=0.0, own_view=0.0, tenure=300),
        dict(support=0.8, strain=0.1, resilience=1.2, mean_safety=0.65, exits=0.0, dismissals=0.05, promises=0.1, own_view=0.06, tenure=10),
        dict(support=0.2, strain=0.4, resilience=-0.7, mean_safety=0.35, exits=0.2, dismissals=0.1, promises=0.3, own_view=-0.05, tenure=80),
        dict(
            support=0.2, strain=0.4, resilience=-0.7, mean_safety=0.35, exits=0.2, dismissals=0.1, promises=0.3, own_view=-0.05, tenure=80,
            parameters={"mechanisms.exit_contagion": False},
        ),
        dict(
            support=0.5, strain=0.0, resilience=0.0, mean_safety=0.5, exits=0.04, dismissals=0.0, promises=0.0,
            own_view=0.0, tenure=5, parameters={"mechanisms.newcomer_course": False},
        ),
    ],
    safety: [
        dict(safety=0.5, target=0.62, z=0.0),
        dict(safety=0.5, target=0.38, z=1.2),
        dict(safety=0.03, target=-0.4, z=-0.5),
        dict(safety=0.97, target=1.5, z=3.0),
    ],
    expected: [
        dict(demand=0.6, own_shift=0.1),
        dict(demand=0.6, own_shift=-0.1),
        dict(demand=0.98, own_shift=0.1),
    ],
    standard_target: [
        dict(expected=0.5, mean_standard=0.5, unfairness=0.0, driving=0.0, own_view=0.0),
        dict(expected=0.8, mean_standard=0.6, unfairness=0.2, driving=0.01, own_view=0.08),
        dict(expected=0.2, mean_standard=0.35, unfairness=0.6, driving=-0.05, own_view=-0.1),
        dict(
            expected=0.8, mean_standard=0.6, unfairness=0.2, driving=0.01, own_view=0.08, parameters={"mechanisms.contagion": False}
        ),
    ],
    standard: [dict(standard=0.5, target=0.6), dict(standard=0.5, target=0.1), dict(standard=0.02, target=-0.5)],
    clarity: [
        dict(clarity=0.5, demand=0.8, support=0.3, added=0.0, own_view=0.0),
        dict(clarity=0.6, demand=0.3, support=0.9, added=0.1, own_view=-0.07),
        dict(clarity=0.98, demand=1.0, support=1.0, added=0.5, own_view=0.1),
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
    newcomer: [
        dict(tenure=0),
        dict(tenure=20),
        dict(tenure=60),
        dict(tenure=20, parameters={"mechanisms.newcomer_course": False}),
    ],
    own_view: [
        dict(sd=0.08, z=1.1),
        dict(sd=0.08, z=-3.6),
        dict(sd=0.08, z=1.1, parameters={"mechanisms.own_view": False}),
    ],
    contact: [dict(contact=0.06, sd=0.05, z=0.0), dict(contact=-0.02, sd=0.05, z=1.4)],
}
