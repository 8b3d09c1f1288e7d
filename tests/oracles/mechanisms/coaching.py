"""Coaching: with whom an hour yields most (docs/model.md, Coaching)."""


def talent_yield(p, mean_talent):
    """(coaching.1) Yield of an hour by the mean of both talents, in standard deviations."""
    tails = p.coaching.talent_tail_effect
    return (1 + p.coaching.middle_gain * tails) / (1 + tails * mean_talent**2)


def weight_by_place(p, place, sellers):
    """(coaching.2) Weight of the hours under `best`: place 0 has won most recently, sellers - 1 least."""
    if sellers < 2:
        return 1.0
    return 1 + p.coaching.aim_range * (1 - 2 * place / (sellers - 1))


def individual_yield(p, diagnosis):
    """(coaching.3) Factor on the yield under `individual`, from the manager's skill in diagnosis without growth."""
    return 1 + p.coaching.individual_aim_effect * (diagnosis - 0.25)


EXAMPLES = {
    talent_yield: [
        dict(mean_talent=0.0),
        dict(mean_talent=-0.7),
        dict(mean_talent=1.6),
        dict(mean_talent=-0.7, parameters={"coaching.middle_gain": 0.5}),
    ],
    weight_by_place: [
        dict(place=0, sellers=8),
        dict(place=2, sellers=8),
        dict(place=7, sellers=8),
        dict(place=1, sellers=4),
        dict(place=0, sellers=2),
        dict(place=0, sellers=1),
    ],
    individual_yield: [dict(diagnosis=0.6), dict(diagnosis=0.25), dict(diagnosis=0.1)],
}
