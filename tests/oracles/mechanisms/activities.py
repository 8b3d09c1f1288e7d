"""Activities: how far seven activities of leading happen, and what follows (docs/model.md, Activities)."""

from page import above, clip


def consequences_effort(p, manner):
    """(activities.1) What is done of consequences: the policy's, scaled by top management's support."""
    top = above(1 + p.company.top_support_effect_on_consequences * (p.company.top_support - 0.5))
    return manner * p.policy.consequences * top


def hours(p, direction, shared_view, engagement, planning, resourcing, driving, consequences):
    """(activities.2) Manager hours a week beyond those of an ordinary week; may be negative."""
    a = p.activities
    return (
        a.direction_hours * (direction - 1)
        + a.shared_view_hours * (shared_view - 1)
        + a.engagement_hours * (engagement - 1)
        + a.planning_hours * (planning - 1)
        + a.resourcing_hours * (resourcing - 1)
        + a.driving_hours * (driving - 1)
        + a.consequences_hours * (consequences - 1)
    )


def coverage(p, effort, time_coverage, ownership):
    """(activities.3) How far an activity happens: by the manager, and what a group that owns it adds."""
    done = effort * time_coverage
    return done + above(1 - done) * clip(p.activities.group_share * ownership)


def executed(p, effort, time_coverage):
    """(activities.6) Consequences that the manager executes: dismissals follow them."""
    return effort * (time_coverage if p.mechanisms.activities else 1)


def felt(p, coverage):
    """(activities.4) What a coverage is felt as: a lack in full, a surplus in part."""
    lack = coverage - 1
    return lack if lack < 0 else p.activities.surplus_effect * lack


def effects(p, direction, shared_view, engagement, planning, resourcing, driving, consequences):
    """(activities.5) What each activity does, from its felt coverage."""
    a = p.activities
    return {
        "lead_loss_factor": 1 - a.direction_effect * direction,
        "friction_target": -a.shared_view_effect * shared_view,
        "motivation_target": a.engagement_effect * engagement,
        "clarity_target": a.planning_effect * planning,
        "selling_time_factor": 1 + a.resourcing_effect * resourcing,
        "standard_target": a.driving_effect * driving,
        "unfairness": a.consequences_effect * above(-consequences),
    }


SEVEN = ["direction", "shared_view", "engagement", "planning", "resourcing", "driving", "consequences"]
EXAMPLES = {
    consequences_effort: [
        dict(manner=1.3),
        dict(manner=0.4, parameters={"company.top_support": 0.8, "policy.consequences": 1.5}),
        dict(manner=1.3, parameters={"company.top_support": 0.1}),
        dict(manner=1.0, parameters={"company.top_support": 0.0, "company.top_support_effect_on_consequences": 2.0}),
    ],
    hours: [
        dict(zip(SEVEN, [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0])),
        dict(zip(SEVEN, [0.2, 1.5, 0.7, 2.0, 0.4, 1.1, 1.9])),
        dict(zip(SEVEN, [2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])),
        dict(zip(SEVEN, [1.3, 1.6, 1.9, 0.9, 1.7, 0.1, 0.3])),
    ],
    coverage: [
        dict(effort=1.0, time_coverage=1.0, ownership=0.5),
        dict(effort=0.5, time_coverage=0.8, ownership=0.3),
        dict(effort=0.8, time_coverage=0.5, ownership=0.9),
        dict(effort=1.5, time_coverage=0.9, ownership=0.7),
        dict(effort=0.2, time_coverage=0.7, ownership=0.9, parameters={"activities.group_share": 1.0}),
    ],
    executed: [
        dict(effort=1.0, time_coverage=1.0),
        dict(effort=1.3, time_coverage=0.7),
        dict(effort=1.3, time_coverage=0.7, parameters={"mechanisms.activities": False}),
    ],
    felt: [dict(coverage=0.55), dict(coverage=1.0), dict(coverage=1.4)],
    effects: [
        dict(zip(SEVEN, [-0.4, -0.3, -0.2, -0.5, -0.6, -0.1, -0.7])),
        dict(zip(SEVEN, [0.12, 0.03, 0.06, 0.09, 0.15, 0.21, 0.18])),
    ],
}
