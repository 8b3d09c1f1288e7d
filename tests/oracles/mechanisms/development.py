"""Development: the manager's own growth (docs/model.md, Development)."""

from page import toward


def growth(p, growth):
    """(development.1) What development adds to the manager's skills, a week later."""
    d = p.development

    def share(hours):
        return hours / (hours + d.half_hours)

    worth = d.trait_factor if p.policy.development == "traits" else 1.0
    hours = p.policy.development_hours * worth
    return toward(growth, d.skill_gain * (share(hours) - share(0.5)), d.adjustment_weeks)


EXAMPLES = {
    growth: [
        dict(growth=0.0),
        dict(growth=0.0, parameters={"policy.development_hours": 3.0}),
        dict(growth=0.05, parameters={"policy.development_hours": 0.0}),
        dict(growth=0.02, parameters={"policy.development_hours": 3.0, "policy.development": "traits"}),
    ],
}
