"""Leadership as it is felt: steadiness, contact, promises, fairness (docs/model.md, Leadership as it is felt)."""

from page import above, clip, toward


def running(p, dose, mean, deviation):
    """(leadership.1) Running mean and mean absolute deviation of a delivered dose, with this week in them."""
    weeks = p.leadership.steadiness_weeks
    return {"mean": toward(mean, dose, weeks), "deviation": toward(deviation, abs(dose - mean), weeks)}


def felt(p, dose, deviation):
    """(leadership.2) What a team receives of a delivered dose."""
    q = p.leadership
    loss = q.unsteadiness_effect if p.mechanisms.unsteadiness else 0.0
    return clip(dose - loss * above(deviation - q.ordinary_unsteadiness))


def received(p, team_support, team_demand, contact, support_shift, elsewhere, style_factor, exempt):
    """(leadership.3) Support and demand that one seller receives."""
    return {
        "support": clip((team_support + contact + support_shift - elsewhere) * style_factor),
        "demand": clip((team_demand + contact - support_shift - elsewhere) * style_factor * (1 - exempt * p.perception.exemption_effect)),
    }


def pressure(p, demand, support):
    """(leadership.4) Demand above support."""
    return above(demand - support)


def strain(p, demand, support, skill):
    """(leadership.5) Pressure as one feels it whose mean skill is `skill`."""
    return above(demand - support - p.perception.skill_relief * (skill - 0.56))


def promises(
    p, promises, support_intended, demand_intended, covered_people, covered_administration, meetings_held
):
    """(leadership.6) Broken promises a week later."""
    if not p.mechanisms.broken_promises:
        return clip(toward(promises, 0.0, p.leadership.promise_weeks))
    cancelled = p.meetings.cancellation_effect * above(0.9 - meetings_held) if p.mechanisms.meetings else 0.0
    broken = (
        (support_intended + demand_intended) / 2 * (1 - covered_people)
        + p.leadership.administration_promises * (1 - covered_administration)
        + cancelled
    )
    return clip(toward(promises, broken, p.leadership.promise_weeks))


def unfairness(p, unfairness, anybody_exempt, credit, consequences_felt):
    """(leadership.7) Unfairness a week later; cases are picked only by a manager who carries a quota."""
    cherry = p.policy.cherry_picking if p.policy.own_quota_share > 0 and p.mechanisms.joint_meetings else 0.0
    lacking = p.activities.consequences_effect * above(-consequences_felt)
    seen = clip(anybody_exempt + p.joint.cherry_picking_unfairness * clip(cherry + credit) + lacking)
    if not p.mechanisms.fairness:
        seen = 0.0
    return toward(unfairness, seen, p.perception.memory_weeks)


EXAMPLES = {
    running: [
        dict(dose=0.7, mean=0.5, deviation=0.05),
        dict(dose=0.2, mean=0.6, deviation=0.1),
        dict(dose=0.5, mean=0.5, deviation=0.2),
    ],
    felt: [
        dict(dose=0.6, deviation=0.03),
        dict(dose=0.6, deviation=0.15),
        dict(dose=0.1, deviation=0.4),
        dict(dose=0.6, deviation=0.15, parameters={"mechanisms.unsteadiness": False}),
    ],
    received: [
        dict(
            team_support=0.5, team_demand=0.7, contact=0.05, support_shift=0.0, elsewhere=0.0, style_factor=1.0,
            exempt=0,
        ),
        dict(
            team_support=0.6, team_demand=0.5, contact=-0.08, support_shift=0.1, elsewhere=0.04, style_factor=1.1,
            exempt=0,
        ),
        dict(
            team_support=0.4, team_demand=0.8, contact=0.03, support_shift=-0.15, elsewhere=0.04, style_factor=0.9,
            exempt=1,
        ),
        dict(
            team_support=0.95, team_demand=0.05, contact=0.02, support_shift=0.1, elsewhere=0.0, style_factor=1.12,
            exempt=0,
        ),
    ],
    pressure: [dict(demand=0.7, support=0.4), dict(demand=0.4, support=0.7)],
    strain: [
        dict(demand=0.7, support=0.4, skill=0.56),
        dict(demand=0.7, support=0.4, skill=0.66),
        dict(demand=0.5, support=0.45, skill=0.45),
        dict(demand=0.5, support=0.45, skill=0.7),
    ],
    promises: [
        dict(
            promises=0.1, support_intended=0.6, demand_intended=0.8, covered_people=1.0, covered_administration=1.0,
            meetings_held=0.9,
        ),
        dict(
            promises=0.05, support_intended=0.7, demand_intended=0.4, covered_people=0.6,
            covered_administration=0.8, meetings_held=0.95,
        ),
        dict(
            promises=0.2, support_intended=0.3, demand_intended=0.9, covered_people=0.9,
            covered_administration=0.5, meetings_held=0.4,
        ),
        dict(
            promises=0.2, support_intended=0.3, demand_intended=0.9, covered_people=0.9,
            covered_administration=0.5, meetings_held=0.4, parameters={"mechanisms.broken_promises": False},
        ),
        dict(
            promises=0.2, support_intended=0.3, demand_intended=0.9, covered_people=0.9,
            covered_administration=0.5, meetings_held=0.4, parameters={"mechanisms.meetings": False},
        ),
        dict(
            promises=0.98, support_intended=1.0, demand_intended=1.0, covered_people=0.0,
            covered_administration=0.0, meetings_held=0.9,
        ),
        dict(
            promises=0.05, support_intended=0.7, demand_intended=0.4, covered_people=0.6,
            covered_administration=0.8, meetings_held=0.95, parameters={"leadership.administration_promises": 0.8},
        ),
    ],
    unfairness: [
        dict(unfairness=0.3, anybody_exempt=0, credit=0.2, consequences_felt=0.3),
        dict(unfairness=0.1, anybody_exempt=1, credit=0.0, consequences_felt=0.0),
        dict(unfairness=0.1, anybody_exempt=1, credit=0.5, consequences_felt=-0.5),
        dict(unfairness=0.2, anybody_exempt=0, credit=0.3, consequences_felt=-0.6),
        dict(
            unfairness=0.1, anybody_exempt=0, credit=0.2, consequences_felt=-0.2,
            parameters={"policy.cherry_picking": 0.4, "policy.own_quota_share": 0.5},
        ),
        dict(unfairness=0.1, anybody_exempt=0, credit=0.2, consequences_felt=-0.2, parameters={"policy.cherry_picking": 0.4}),
        dict(
            unfairness=0.1, anybody_exempt=0, credit=0.5, consequences_felt=-0.2,
            parameters={"policy.cherry_picking": 0.9, "policy.own_quota_share": 0.5, "joint.cherry_picking_unfairness": 0.8},
        ),
        dict(
            unfairness=0.2, anybody_exempt=1, credit=0.3, consequences_felt=-0.6,
            parameters={"mechanisms.fairness": False},
        ),
    ],
}
