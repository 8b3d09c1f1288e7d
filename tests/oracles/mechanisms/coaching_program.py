"""Coaching program: what the company does so that managers coach (docs/model.md, Coaching program)."""

from page import toward


def filled(floor, x):
    """What there is of a condition: its floor, and the rest as far as x."""
    return floor + (1 - floor) * x


def change(p):
    """(program.1) How far managers' behavior changes in the end: 0 nothing, 1 fully."""
    s = p.coaching_system
    nothing = s.base_capability * s.base_motivation * s.base_opportunity
    main = s.main_part_weight
    something = (
        filled(s.base_capability, (main * s.training + s.guidelines) / (main + 1))
        * filled(s.base_motivation, (main * s.top_support + s.kpis) / (main + 1))
        * filled(s.base_opportunity, s.booked_time)
    )
    return (something - nothing) / (1 - nothing)


def habit(p, habit):
    """(program.2) The habit of coaching a week later."""
    return toward(habit, change(p), p.coaching_system.adjustment_weeks)


def coaching_yield(p, habit):
    """(program.3) Factor on the yield of coaching."""
    return 1 + p.coaching_system.coaching_effect * habit


def successor_habit(p, habit):
    """(program.4) The habit that a new manager begins with."""
    return p.company.onboarding * habit


def program(training=0.0, guidelines=0.0, top_support=0.0, kpis=0.0, booked_time=0.0):
    names = dict(training=training, guidelines=guidelines, top_support=top_support, kpis=kpis, booked_time=booked_time)
    return {f"coaching_system.{name}": x for name, x in names.items() if x}


EXAMPLES = {
    change: [
        dict(),
        dict(parameters=program(training=0.6)),
        dict(parameters=program(guidelines=0.6)),
        dict(parameters=program(top_support=0.9)),
        dict(parameters=program(kpis=0.9)),
        dict(parameters=program(booked_time=0.7)),
        dict(parameters=program(0.8, 0.3, 0.9, 0.5, 0.6)),
        dict(parameters=program(1.0, 1.0, 1.0, 1.0, 1.0)),
        dict(parameters=program(0.8, 0.3, 0.9, 0.5, 0.6) | {"coaching_system.main_part_weight": 3.0}),
    ],
    habit: [
        dict(habit=0.0),
        dict(habit=0.4),
        dict(habit=0.1, parameters=program(0.8, 0.3, 0.9, 0.5, 0.6)),
    ],
    coaching_yield: [dict(habit=0.0), dict(habit=0.35)],
    successor_habit: [dict(habit=0.5), dict(habit=0.5, parameters={"company.onboarding": 0.8})],
}
