"""Energy: private load, load, fatigue, exhaustion, sick leave (docs/model.md, Energy)."""

from math import exp, floor, sqrt

from page import above, clip, soft, toward


def private_load(p, private_load, z):
    """(energy.1) Private life's load a week later."""
    memory = p.energy.private_load_memory
    return memory * private_load + sqrt(1 - memory**2) * p.energy.private_load_sd * z


def load(
    p, demand, standard, strain, safety, support, exhaustion, effort, vacant_share, resilience, private_load,
    friction_part, relief, hours,
):
    """(energy.2) Load of a seller at work; not clipped."""
    e = p.energy
    heavier = e.exhaustion_effect_on_load if p.mechanisms.strain_on_load else 0.0
    return (
        e.ordinary_load
        + e.demand_effect_on_load * ((demand + standard) / 2 - 0.5)
        + e.pressure_effect_on_load * strain * (1 - e.safety_buffer * safety)
        - e.safety_relief * (safety - 0.5)
        - e.support_relief * (support - 0.5)
        + heavier * (exhaustion - 0.33)
        + e.effort_effect_on_load * (effort - 1)
        + e.vacancies_effect_on_load * vacant_share
        - e.resilience_relief * resilience
        + private_load
        + friction_part
        - relief
        + e.hours_effect_on_load * (hours - 1)
    )


def holiday(p, working_time, load, rest):
    """(energy.8) Load of a week of which a part is holiday; rest is the share of its rest that counts."""
    off = above(1 - working_time) * rest
    return (1 - off) * load + off * p.energy.holiday_load


def fatigue(p, fatigue, load):
    """(energy.3) Fatigue a week later."""
    return toward(fatigue, soft(load), p.energy.fatigue_weeks)


def exhaustion(p, exhaustion, load, mean_exhaustion):
    """(energy.4) Exhaustion a week later: built faster than recovered, with the pull of the team's mean."""
    e = p.energy
    target = soft(e.load_effect_on_exhaustion * load - e.exhaustion_offset)
    weeks = e.build_weeks if target > exhaustion else e.recover_weeks
    pull = e.contagion_rate if p.mechanisms.contagion else 0.0
    return toward(exhaustion, target, weeks) + pull * (mean_exhaustion - exhaustion)


def energy(p, fatigue, exhaustion):
    """(energy.5) Energy, as users see it."""
    return 1 - 0.4 * fatigue - 0.6 * exhaustion


def sick_hazard(p, exhaustion):
    """(energy.6) Weekly hazard of going on sick leave."""
    e = p.energy
    return e.sick_hazard * exp(clip(e.exhaustion_effect_on_sick_leave * (exhaustion - 0.4), -6.0, 6.0))


def sick_weeks(p, unit_exponential):
    """(energy.7) Weeks of absence."""
    return min(104, 1 + floor(p.energy.sick_weeks * unit_exponential))


MIDDLE = dict(
    demand=0.5, standard=0.5, strain=0.0, safety=0.5, support=0.5, exhaustion=0.33, effort=1.0, vacant_share=0.0,
    resilience=0.0, private_load=0.0, friction_part=0.0, relief=0.0, hours=1.0,
)
HARD = dict(
    demand=0.9, standard=0.7, strain=0.5, safety=0.3, support=0.25, exhaustion=0.55, effort=1.2, vacant_share=0.25,
    resilience=-0.8, private_load=0.07, friction_part=0.03, relief=0.0, hours=1.2,
)
EASY = dict(
    demand=0.3, standard=0.4, strain=0.05, safety=0.8, support=0.7, exhaustion=0.15, effort=0.9, vacant_share=0.125,
    resilience=1.3, private_load=-0.04, friction_part=-0.01, relief=0.05, hours=0.8,
)
EXAMPLES = {
    private_load: [dict(private_load=0.0, z=1.0), dict(private_load=0.1, z=-0.5)],
    load: [MIDDLE, HARD, EASY, HARD | dict(parameters={"mechanisms.strain_on_load": False}), HARD | dict(parameters={"energy.safety_buffer": 0.8})],
    holiday: [
        dict(working_time=1.0, load=0.5, rest=1.0),
        dict(working_time=0.0, load=0.5, rest=1.0),
        dict(working_time=0.4, load=0.6, rest=0.4),
        dict(working_time=1.2, load=0.6, rest=0.4),
    ],
    fatigue: [dict(fatigue=0.3, load=0.5), dict(fatigue=0.3, load=-0.4), dict(fatigue=0.9, load=1.6)],
    exhaustion: [
        dict(exhaustion=0.35, load=0.6, mean_exhaustion=0.3),
        dict(exhaustion=0.35, load=0.2, mean_exhaustion=0.5),
        dict(exhaustion=0.44, load=0.45, mean_exhaustion=0.5),
        dict(exhaustion=0.35, load=0.2, mean_exhaustion=0.5, parameters={"mechanisms.contagion": False}),
        dict(exhaustion=0.01, load=-0.9, mean_exhaustion=0.2),
    ],
    energy: [dict(fatigue=0.3, exhaustion=0.6), dict(fatigue=0.8, exhaustion=0.1)],
    sick_hazard: [
        dict(exhaustion=0.4), dict(exhaustion=0.7), dict(exhaustion=0.1),
        dict(exhaustion=0.9, parameters={"energy.exhaustion_effect_on_sick_leave": 20.0}),
        dict(exhaustion=0.05, parameters={"energy.exhaustion_effect_on_sick_leave": 20.0}),
    ],
    sick_weeks: [dict(unit_exponential=0.05), dict(unit_exponential=0.6), dict(unit_exponential=20.0)],
}
