"""Manager customers: what a manager's time with customers does (docs/model.md, Manager customers)."""

from math import exp

from page import above, clip


def hours(p, rest, load, chair_empty):
    """(customers.1) Hours a week at customers; rest is the coverage of what is not protected."""
    chair = p.manager.acting_share if chair_empty else 1.0
    spare = p.manager_customers.spare_share * p.manager.hours * above(1 - load)
    return chair * (p.manager.customer_hours * rest + spare)


def customer_time(p, hours, seats):
    """(customers.2) Customers' time with the manager above the ordinary."""
    if not p.mechanisms.manager_customers:
        return 0.0
    x = hours / seats
    return x / (x + p.manager_customers.half_hours) - 0.587


def winning_factor(p, customer_time):
    """(customers.3) Factor on the hazard of winning."""
    return exp(p.manager_customers.effect_on_winning * customer_time)


def repeat_factor(p, customer_time):
    """(customers.4) Factor on repeat orders."""
    return 1 + p.manager_customers.effect_on_repeat_orders * customer_time


def kept_share(p, customer_time):
    """(customers.5) Share of the customers that stay when a seller leaves."""
    lost = p.company.customers_lost * (1 - p.manager_customers.effect_on_customers_kept * customer_time)
    return 1 - clip(lost)


TIMES = [dict(customer_time=0.0), dict(customer_time=0.2), dict(customer_time=-0.4)]
EXAMPLES = {
    hours: [
        dict(rest=1.0, load=0.8, chair_empty=False),
        dict(rest=0.9, load=1.1, chair_empty=False),
        dict(rest=1.0, load=0.6, chair_empty=True, parameters={"manager_customers.spare_share": 0.3}),
        dict(rest=1.0, load=0.7, chair_empty=False, parameters={"manager.customer_hours": 3.0, "manager.hours": 45.0}),
    ],
    customer_time: [
        dict(hours=11.4, seats=8),
        dict(hours=3.0, seats=8),
        dict(hours=11.4, seats=4, parameters={"manager_customers.half_hours": 2.0}),
        dict(hours=3.0, seats=8, parameters={"mechanisms.manager_customers": False}),
    ],
    winning_factor: [*TIMES, dict(customer_time=0.3, parameters={"manager_customers.effect_on_winning": 0.5})],
    repeat_factor: [*TIMES, dict(customer_time=0.3, parameters={"manager_customers.effect_on_repeat_orders": 0.4})],
    kept_share: [
        *TIMES,
        dict(customer_time=0.3, parameters={"manager_customers.effect_on_customers_kept": 1.0}),
        dict(customer_time=0.4, parameters={"manager_customers.effect_on_customers_kept": 2.0}),
        dict(
            customer_time=-0.5,
            parameters={"manager_customers.effect_on_customers_kept": 2.0, "company.customers_lost": 0.8},
        ),
    ],
}
