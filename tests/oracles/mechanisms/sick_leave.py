"""Sick leave: short and long (docs/model.md, Sick leave)."""

from math import floor, log


def short_hazard(p):
    """(sick.1) Weekly hazard of a short illness."""
    if not p.mechanisms.short_sick_leave:
        return 0.0
    return p.sick_leave.short_hazard * (p.sick_leave.nordic_factor if p.leaving.labour_market == "nordic" else 1.0)


def weeks(p, falling_ill, u):
    """(sick.2) Weeks of an illness: falling_ill is 1 for a short one, 2 for a long one."""
    return 1.0 if falling_ill == 1 else min(104.0, 1.0 + floor(-p.energy.sick_weeks * log(u)))


EXAMPLES = {
    short_hazard: [
        dict(),
        dict(parameters={"leaving.labour_market": "nordic"}),
        dict(parameters={"mechanisms.short_sick_leave": False}),
    ],
    weeks: [dict(falling_ill=1, u=0.3), dict(falling_ill=2, u=0.3), dict(falling_ill=2, u=1e-6), dict(falling_ill=2, u=0.95)],
}
