"""Manager: hours, coverage, what is delivered, and who becomes one (docs/model.md, Manager)."""

from math import exp, sqrt

from page import above, clip, toward


def people_hours(p, sellers, support_intended, demand_intended, ownership):
    """(manager.1) Hours a week that the people need."""
    m, own = p.manager, p.ownership
    return (
        sellers
        * (m.support_hours * support_intended + m.demand_hours * demand_intended)
        * (1 - own.hours_saved_share * (ownership - 0.5))
        + own.detail_hours * sellers * above(0.5 - p.policy.delegation) / 0.5
    )


def administration_hours(p, sellers):
    """(manager.2) Hours a week that administration needs."""
    return p.manager.administration_hours + p.manager.administration_hours_per_seller * sellers


def other_hours(p, sellers, meetings, activities):
    """(manager.3) Hours a week of everything else; meetings and activities beyond an ordinary week's."""
    m, q = p.manager, p.policy
    return (
        m.information_hours
        + m.customer_hours
        + q.development_hours
        + p.feedback.hours_per_seller * (q.feedback - 1) * sellers
        + meetings
        + q.coordination_hours
        - 1
        + activities
    )


def selling_and_recruiting_hours(p, vacant):
    """(manager.4) Hours a week that the manager's own selling and recruiting for empty seats need."""
    return {
        "selling": p.policy.own_quota_share * p.manager.selling_hours,
        "recruiting": p.manager.recruiting_hours * vacant,
    }


def coverage(p, people, administration, selling, recruiting, other):
    """(manager.5) Share of each need that is covered, and the manager's load."""
    needs = {
        "people": people, "administration": administration, "selling": selling, "recruiting": recruiting,
        "other": other,
    }
    if not p.mechanisms.manager_hours:
        return {name: 1.0 for name in needs} | {"load": 0.8}
    hours = p.manager.hours
    first = needs.get(p.policy.protect, 0.0)
    rest = sum(needs.values()) - first
    first_share = min(1.0, hours / first) if first > 0 else 1.0
    rest_share = min(1.0, (hours - first * first_share) / rest) if rest > 0 else 1.0
    covered = {name: first_share if name == p.policy.protect else rest_share for name in needs}
    return covered | {"load": sum(needs.values()) / hours}


def time_coverage(p, rest, chair_empty):
    """(manager.6) Coverage of everything that is not protected."""
    return rest * (p.manager.acting_share if chair_empty else 1.0)


def delivered_share(
    p, skill, energy, role_clarity, newness, covered_administration, administration_skill, top_support
):
    """(manager.7) What arrives of an intention, relative to an ordinary manager; skill with growth, clipped."""
    m = p.manager
    effect = m.administration_skill_effect
    run = clip(covered_administration * (1 - effect / 2 + effect * administration_skill))
    share = (
        1
        + m.skill_effect * (skill - 0.5)
        - m.energy_effect * (0.8 - energy)
        - m.role_clarity_effect * (1 - role_clarity)
        - m.newness_effect * newness
        - m.administration_effect * (1 - run)
        + m.top_support_effect * (top_support - 0.5)
    )
    return clip(share, 0.4, 1.15)


def delivered_support(p, intended, share, covered_people, chair_empty, criticism, given, z):
    """(manager.8) Support delivered; given is what the group gives itself."""
    chair = p.manager.acting_share if chair_empty else 1.0
    kept = 1 - p.leadership.criticism_effect * criticism
    return clip(intended * share * covered_people * chair * kept + given + p.manager.weekly_deviation * z)


def delivered_demand(p, intended, share, covered_people, chair_empty, avoidance, given, z):
    """(manager.9) Demand delivered."""
    chair = p.manager.acting_share if chair_empty else 1.0
    return clip(intended * share * covered_people * chair * (1 - avoidance) + given + p.manager.weekly_deviation * z)


def energy(p, energy, load, need):
    """(manager.10) The manager's energy a week later."""
    m = p.manager
    target = 0.8 - m.overload_effect * min(1.0, above(load - 1)) - m.topping_effect_on_energy * need
    return clip(toward(energy, target, m.energy_weeks))


def role_clarity(p, role_clarity):
    """(manager.11) The manager's role clarity a week later."""
    weeks = p.manager.role_clarity_weeks * (1 - p.company.onboarding * (1 - p.company.onboarding_speed))
    return toward(role_clarity, 1.0, max(1.0, weeks))


def need(p, need):
    """(manager.12) The need to top the list a week later."""
    return need * (1 - 1 / p.manager.topping_weeks)


def newness(p, newness):
    """(manager.19) What a manager from outside has yet to learn, a week later."""
    return newness * (1 - 1 / p.manager.newness_weeks)


def leaving_hazard(p, need, role_clarity, outside):
    """(manager.14) Weekly hazard that a manager leaves."""
    m = p.manager
    log = (
        m.topping_effect_on_leaving * need
        + m.unclarity_effect_on_leaving * (1 - role_clarity)
        + (m.outside_effect_on_leaving if outside else 0)
    )
    return m.leaving_hazard * exp(log)


def need_when_promoted(p, colleagues_outsold, colleagues, longing):
    """(manager.15) Need to top the list of who is promoted from the team; longing is the person's own z."""
    rank = clip(2 * (colleagues_outsold / colleagues - 0.5)) if colleagues else 1.0
    return clip(p.manager.topping_rank_effect * rank + p.manager.topping_sd * longing)


def standing(p, sales, shown):
    """(manager.20) Standing of who may be promoted by sales and by aptitude as shown, both in standard deviations."""
    return p.company.promotion_weight_sales * sales + (1 - p.company.promotion_weight_sales) * shown


def skill(p, mean, aptitude, z):
    """(manager.16) A new manager's skill in relation, system or diagnosis; aptitude in standard deviations."""
    m = p.manager
    e = min(1.0, m.aptitude_effect / m.skill_sd)
    return clip(mean + m.aptitude_effect * aptitude + m.skill_sd * sqrt(1 - e**2) * z)


def trust_after_exit(p, trust):
    """(manager.17) Everybody's trust after the manager has left."""
    return 0.5 + p.manager.trust_kept_share * (trust - 0.5)


def credit(p, need):
    """(manager.13) Credit that a manager takes who needs to top the list."""
    return p.manager.topping_effect_on_credit * need


def own_sales(p, covered_selling, chair_empty, market, log_talents, picked):
    """(manager.18) What a manager with an own quota sells in a week, in money; log_talents of both kinds of work."""
    chair = p.manager.acting_share if chair_empty else 1.0
    return (
        p.policy.own_quota_share
        * covered_selling
        * chair
        * p.pay.ordinary_week
        * market
        * exp(p.manager.own_sales_effect * log_talents)
        * (1 + (p.joint.best_case_factor - 1) * picked)
    )


NEEDS = dict(people=9.0, administration=6.0, selling=0.0, recruiting=2.0, other=18.0)
MUCH = dict(people=14.0, administration=7.0, selling=14.0, recruiting=4.0, other=20.0)
ORDINARY = dict(
    skill=0.5, energy=0.8, role_clarity=1.0, newness=0.0, covered_administration=1.0, administration_skill=0.5,
    top_support=0.5,
)
EXAMPLES = {
    people_hours: [
        dict(sellers=8, support_intended=0.6, demand_intended=0.6, ownership=0.5),
        dict(sellers=6, support_intended=0.8, demand_intended=0.3, ownership=0.8, parameters={"manager.demand_hours": 0.9, "policy.delegation": 0.8}),
        dict(sellers=10, support_intended=0.4, demand_intended=0.7, ownership=0.2, parameters={"policy.delegation": 0.1}),
    ],
    administration_hours: [dict(sellers=8), dict(sellers=3)],
    other_hours: [
        dict(sellers=8, meetings=0.0, activities=0.0),
        dict(
            sellers=5, meetings=1.2, activities=-0.7,
            parameters={"policy.feedback": 3.0, "policy.coordination_hours": 2.5, "policy.development_hours": 1.5},
        ),
    ],
    selling_and_recruiting_hours: [
        dict(vacant=0),
        dict(vacant=3, parameters={"policy.own_quota_share": 0.4}),
    ],
    coverage: [
        NEEDS,
        MUCH,
        MUCH | dict(parameters={"policy.protect": "people"}),
        MUCH | dict(parameters={"policy.protect": "selling", "manager.hours": 12.0}),
        MUCH | dict(parameters={"policy.protect": "administration"}),
        MUCH | dict(parameters={"mechanisms.manager_hours": False}),
    ],
    time_coverage: [dict(rest=0.8, chair_empty=False), dict(rest=0.8, chair_empty=True)],
    delivered_share: [
        ORDINARY,
        ORDINARY | dict(skill=0.7, energy=0.6, role_clarity=0.6, covered_administration=0.8, administration_skill=0.4),
        ORDINARY | dict(role_clarity=0.6, newness=1.0),
        ORDINARY | dict(role_clarity=0.6, newness=0.7, parameters={"manager.newness_effect": 0.3}),
        ORDINARY
        | dict(
            skill=0.4, energy=0.7, role_clarity=0.9, covered_administration=0.9, administration_skill=0.8,
            top_support=0.9,
        ),
        ORDINARY
        | dict(
            skill=0.4, energy=0.7, role_clarity=0.9, covered_administration=0.7, administration_skill=0.6,
            top_support=0.8,
            parameters={
                "manager.administration_effect": 0.7,
                "manager.administration_skill_effect": 0.9,
                "manager.top_support_effect": 0.2,
            },
        ),
        ORDINARY | dict(skill=0.0, energy=0.1, role_clarity=0.1, covered_administration=0.2, administration_skill=0.2),
        ORDINARY | dict(skill=1.0, energy=0.9, administration_skill=0.9),
    ],
    delivered_support: [
        dict(intended=0.6, share=1.0, covered_people=1.0, chair_empty=False, criticism=0.0, given=0.0, z=0.0),
        dict(intended=0.8, share=0.9, covered_people=0.7, chair_empty=False, criticism=0.5, given=0.02, z=0.5),
        dict(intended=0.5, share=1.1, covered_people=0.9, chair_empty=True, criticism=0.2, given=-0.03, z=-1.0),
        dict(intended=0.9, share=1.1, covered_people=1.0, chair_empty=False, criticism=0.0, given=0.05, z=3.0),
    ],
    delivered_demand: [
        dict(intended=0.6, share=1.0, covered_people=1.0, chair_empty=False, avoidance=0.0, given=0.0, z=0.0),
        dict(intended=0.8, share=0.9, covered_people=0.7, chair_empty=False, avoidance=0.55, given=0.02, z=0.5),
        dict(intended=0.9, share=1.1, covered_people=0.95, chair_empty=True, avoidance=0.1, given=0.05, z=1.0),
        dict(intended=0.9, share=1.1, covered_people=1.0, chair_empty=False, avoidance=0.0, given=0.05, z=3.0),
    ],
    energy: [
        dict(energy=0.7, load=0.8, need=0.0),
        dict(energy=0.7, load=1.4, need=0.5),
        dict(energy=0.5, load=3.0, need=0.2),
        dict(
            energy=0.7, load=1.4, need=0.5, parameters={"manager.energy_weeks": 20.0, "manager.overload_effect": 0.3}
        ),
        dict(energy=0.01, load=3.0, need=1.0, parameters={"manager.topping_effect_on_energy": 0.6}),
    ],
    role_clarity: [
        dict(role_clarity=0.35),
        dict(role_clarity=0.35, parameters={"company.onboarding": 0.8}),
        dict(
            role_clarity=0.6,
            parameters={"company.onboarding": 1.0, "company.onboarding_speed": 0.1, "manager.role_clarity_weeks": 2.0},
        ),
    ],
    need: [dict(need=0.8), dict(need=0.3)],
    leaving_hazard: [
        dict(need=0.0, role_clarity=1.0, outside=False),
        dict(need=0.0, role_clarity=0.6, outside=True),
        dict(need=0.7, role_clarity=0.4, outside=False),
        dict(need=0.2, role_clarity=0.9, outside=True, parameters={"manager.outside_effect_on_leaving": 0.2}),
    ],
    need_when_promoted: [
        dict(colleagues_outsold=6, colleagues=7, longing=0.0),
        dict(colleagues_outsold=7, colleagues=7, longing=-1.2),
        dict(colleagues_outsold=3, colleagues=7, longing=0.5),
        dict(colleagues_outsold=0, colleagues=7, longing=-0.3),
        dict(colleagues_outsold=0, colleagues=0, longing=0.4),
        dict(
            colleagues_outsold=6, colleagues=7, longing=0.8,
            parameters={"manager.topping_rank_effect": 0.5, "manager.topping_sd": 0.1},
        ),
    ],
    newness: [dict(newness=1.0), dict(newness=0.4, parameters={"manager.newness_weeks": 20.0})],
    standing: [
        dict(sales=1.2, shown=-0.4), dict(sales=-0.5, shown=1.5, parameters={"company.promotion_weight_sales": 0.8}),
    ],
    skill: [
        dict(mean=0.5, aptitude=0.0, z=0.0),
        dict(mean=0.6, aptitude=1.2, z=-0.8),
        dict(mean=0.5, aptitude=-1.5, z=2.0, parameters={"manager.aptitude_effect": 0.3}),
        dict(mean=0.9, aptitude=2.0, z=2.0),
    ],
    trust_after_exit: [
        dict(trust=0.7), dict(trust=0.3), dict(trust=0.7, parameters={"manager.trust_kept_share": 0.6}),
    ],
    credit: [dict(need=0.6)],
    own_sales: [
        dict(covered_selling=0.8, chair_empty=False, market=1.1, log_talents=0.3, picked=0.0),
        dict(
            covered_selling=0.8, chair_empty=False, market=1.1, log_talents=0.3, picked=0.4,
            parameters={"policy.own_quota_share": 0.5},
        ),
        dict(
            covered_selling=1.0, chair_empty=True, market=0.9, log_talents=-0.2, picked=0.7,
            parameters={"policy.own_quota_share": 1.0},
        ),
    ],
}
