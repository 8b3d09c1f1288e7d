"""Culture indicators: three measures of a performance culture (docs/model.md, Culture indicators)."""

from page import clip


def continuous_feedback(p, support, demand, misfit):
    """(culture.1) Feedback that a seller gets, as often as suits; misfit in doublings."""
    return (support + demand) / 2 * (1 - clip(misfit**2 / 9))


def safe_standard(p, safety, standard):
    """(culture.2) Safety with standard: the lesser of both."""
    return min(safety, standard)


def follow_up(p, demand, promises):
    """(culture.3) Systematic follow-up: demand as the team feels it, less broken promises."""
    return clip(demand * (1 - promises))


EXAMPLES = {
    continuous_feedback: [
        dict(support=0.6, demand=0.8, misfit=0.0),
        dict(support=0.3, demand=0.7, misfit=-1.5),
        dict(support=0.5, demand=0.4, misfit=3.5),
    ],
    safe_standard: [dict(safety=0.6, standard=0.4), dict(safety=0.3, standard=0.7)],
    follow_up: [dict(demand=0.7, promises=0.0), dict(demand=0.7, promises=0.2), dict(demand=0.4, promises=0.9)],
}
