"""Meetings: what a practice of team meetings gives and costs (docs/model.md, Meetings)."""


def worth(p, hours, numbers, preparation, regularity):
    """(meetings.1) What a practice of meetings is worth."""
    half = p.meetings.half_value_hours
    return regularity * preparation * (1 - numbers) * (1 + half) * hours / (hours + half)


def ordinary_worth(p):
    """The worth of the ordinary practice."""
    return worth(p, 1.0, 0.5, 0.5, 0.9)


def worth_lived(p, lived):
    """(meetings.2) The value of meetings as the team lives it, a week later, under the policy's practice."""
    q = p.policy
    now = worth(p, q.meeting_hours, q.meeting_numbers, q.meeting_preparation, q.meeting_regularity)
    return lived + (now - lived) / p.meetings.adjustment_weeks


def effects(p, lived):
    """(meetings.3) What the value lived adds to clarity's and motivation's targets and to the level of skill."""
    m = lived - ordinary_worth(p)
    return {"clarity": p.meetings.clarity_effect * m, "motivation": p.meetings.motivation_effect * m, "skill_level": p.meetings.skill_sharing_effect * m}


def selling_time_factor(p, hours, regularity):
    """(meetings.4) Factor on selling time; selling hours are those of an ordinary seller."""
    selling = p.team.hours_per_week * p.effort.selling_share
    return max(0.1, 1 - p.meetings.selling_time_factor * (hours * regularity - 0.9) / selling)


def manager_hours(p, hours, regularity, preparation):
    """(meetings.5) Manager hours a week beyond those of an ordinary practice."""
    return hours * regularity * (1 + preparation) - 1.35


EXAMPLES = {
    worth: [
        dict(hours=1.0, numbers=0.5, preparation=0.5, regularity=0.9),
        dict(hours=2.0, numbers=0.2, preparation=0.8, regularity=0.95),
        dict(hours=0.5, numbers=0.9, preparation=0.3, regularity=0.6),
        dict(hours=0.0, numbers=0.1, preparation=0.7, regularity=0.8),
        dict(
            hours=2.0, numbers=0.2, preparation=0.8, regularity=0.95, parameters={"meetings.half_value_hours": 1.2}
        ),
    ],
    worth_lived: [
        dict(lived=0.225),
        dict(lived=0.4),
        dict(
            lived=0.1,
            parameters={
                "policy.meeting_hours": 2.0,
                "policy.meeting_numbers": 0.2,
                "policy.meeting_preparation": 0.8,
                "policy.meeting_regularity": 0.95,
            },
        ),
    ],
    effects: [dict(lived=0.225), dict(lived=0.6), dict(lived=0.1)],
    selling_time_factor: [
        dict(hours=1.0, regularity=0.9),
        dict(hours=3.0, regularity=0.8),
        dict(hours=0.0, regularity=0.9),
        dict(hours=20.0, regularity=1.0, parameters={"meetings.selling_time_factor": 1.0}),
    ],
    manager_hours: [
        dict(hours=1.0, regularity=0.9, preparation=0.5),
        dict(hours=2.5, regularity=0.8, preparation=0.3),
        dict(hours=0.0, regularity=0.5, preparation=0.9),
    ],
}
