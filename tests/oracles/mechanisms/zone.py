"""Zone: on which side of the boundary a team stands (docs/model.md, Zone)."""


def high(p, value, was_high):
    """(zone.1) Whether an axis counts as high."""
    if value > p.zone.boundary + p.zone.margin:
        return True
    if value < p.zone.boundary - p.zone.margin:
        return False
    return was_high


def zone(p, safety_high, standard_high):
    """(zone.2) The zone, from both axes."""
    return {(True, True): "performance", (True, False): "comfort", (False, True): "stress"}.get(
        (safety_high, standard_high), "apathy"
    )


EXAMPLES = {
    high: [
        dict(value=0.53, was_high=False),
        dict(value=0.51, was_high=False),
        dict(value=0.5195, was_high=False),
        dict(value=0.4805, was_high=True),
        dict(value=0.51, was_high=True),
        dict(value=0.49, was_high=True),
        dict(value=0.49, was_high=False),
        dict(value=0.47, was_high=True),
    ],
    zone: [
        dict(safety_high=True, standard_high=True),
        dict(safety_high=True, standard_high=False),
        dict(safety_high=False, standard_high=True),
        dict(safety_high=False, standard_high=False),
    ],
}
