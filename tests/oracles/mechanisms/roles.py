"""Roles: who books and who negotiates (docs/model.md, Roles)."""

from math import sqrt


def lean(p, prospecting_talent, closing_talent, prospecting, closing):
    """(roles.1) Log talent in prospecting less that in closing, skills counted; talents in standard deviations."""
    return p.person.talent_sd * (prospecting_talent - closing_talent) + p.skill.skill_effect_on_output * (prospecting - closing)


def who_books(p, leans):
    """(roles.2) Seats that book: the half (rounded down) with the largest lean, the lower seat first among equals."""
    order = sorted(range(len(leans)), key=lambda seat: (-leans[seat], seat))
    return sorted(order[: len(leans) // 2])


def booked(p, booker_outputs, negotiators, mean_territory):
    """(roles.3) What takes the place of territory x output in prospecting, for each who negotiates."""
    total = sum(2 * output for output in booker_outputs)
    return (1 - p.roles.handover_loss) * total / negotiators * mean_territory


def winning_factor(p, bookers, negotiators):
    """(roles.4) Factor on the hazard of winning of who negotiates."""
    return sqrt(negotiators / bookers)


def credited(p, deals, repeat, booker_outputs):
    """(roles.5) What counts as one's own of a deal's value, for who negotiates and for each who books."""
    total = sum(booker_outputs)
    if total == 0:
        return {"negotiator": deals + repeat, "bookers": [0.0 for _ in booker_outputs]}
    share = p.roles.booker_credit_share
    return {
        "negotiator": deals * (1 - share) + repeat,
        "bookers": [deals * share * output / total for output in booker_outputs],
    }


EXAMPLES = {
    lean: [
        dict(prospecting_talent=1.0, closing_talent=-0.5, prospecting=0.5, closing=0.6),
        dict(prospecting_talent=-0.3, closing_talent=0.4, prospecting=0.7, closing=0.4),
    ],
    who_books: [
        dict(leans=[0.2, -0.1, 0.4, 0.1, -0.3]),
        dict(leans=[-0.2, 0.3, 0.1, 0.3]),
        dict(leans=[0.3, 0.3, 0.3]),
        dict(leans=[0.5]),
    ],
    booked: [
        dict(booker_outputs=[1.2, 0.7], negotiators=3, mean_territory=1.1),
        dict(booker_outputs=[0.9], negotiators=2, mean_territory=0.8, parameters={"roles.handover_loss": 0.3}),
        dict(booker_outputs=[0.0, 1.0, 1.3], negotiators=3, mean_territory=0.95),
    ],
    winning_factor: [dict(bookers=2, negotiators=3), dict(bookers=4, negotiators=4), dict(bookers=3, negotiators=2)],
    credited: [
        dict(deals=100000.0, repeat=8000.0, booker_outputs=[1.2, 0.8]),
        dict(deals=60000.0, repeat=5000.0, booker_outputs=[0.0, 0.0]),
        dict(
            deals=100000.0, repeat=8000.0, booker_outputs=[1.2, 0.8], parameters={"roles.booker_credit_share": 0.3}
        ),
    ],
}
