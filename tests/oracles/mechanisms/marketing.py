"""Marketing: what coordination with marketing brings (docs/model.md, Marketing)."""


def own_coverage(p, time_coverage):
    """(marketing.1) A team's own marketing coverage, 0 in an ordinary week."""
    half = p.marketing.half_hours

    def share(hours):
        return hours / (hours + half)

    return share(p.policy.coordination_hours * time_coverage) - share(1.0)


def coverage(p, own, mean_of_teams):
    """(marketing.2) Marketing coverage of a team, part of which all teams share."""
    shared = p.company.marketing_shared
    return (1 - shared) * own + shared * mean_of_teams


def effects(p, coverage):
    """(marketing.3) Factors on new leads and on the hazard of losing a lead."""
    return {"leads": 1 + p.marketing.lead_effect * coverage, "lead_loss": 1 - p.marketing.lead_quality_effect * coverage}


EXAMPLES = {
    own_coverage: [
        dict(time_coverage=1.0),
        dict(time_coverage=0.6),
        dict(time_coverage=0.9, parameters={"policy.coordination_hours": 4.0}),
        dict(time_coverage=1.0, parameters={"policy.coordination_hours": 2.0, "marketing.half_hours": 3.0}),
    ],
    coverage: [
        dict(own=0.2, mean_of_teams=-0.1),
        dict(own=0.2, mean_of_teams=-0.1, parameters={"company.marketing_shared": 0.8}),
        dict(own=-0.3, mean_of_teams=0.25, parameters={"company.marketing_shared": 0.1}),
    ],
    effects: [dict(coverage=0.3), dict(coverage=-0.5)],
}
