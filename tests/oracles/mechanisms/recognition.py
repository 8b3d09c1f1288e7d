"""Recognition: the part of support that answers effort and results (docs/model.md, Recognition)."""


def recognized_support(p, support, effort, attainment, credit, on_sick_leave):
    """(recognition.1) Support as motivation counts it."""
    share = p.policy.effort_recognised
    counted = 1.0 if on_sick_leave else effort
    seen = min(p.recognition.recognition_limit, share * counted + (1 - share) * attainment) * (1 - credit)
    return support * (1 + p.recognition.recognition_share * (seen - 1))


EXAMPLES = {
    recognized_support: [
        dict(support=0.6, effort=1.0, attainment=1.0, credit=0.0, on_sick_leave=False),
        dict(support=0.6, effort=1.2, attainment=0.7, credit=0.0, on_sick_leave=False),
        dict(
            support=0.6, effort=1.2, attainment=0.7, credit=0.3, on_sick_leave=False,
            parameters={"policy.effort_recognised": 0.8},
        ),
        dict(support=0.4, effort=1.3, attainment=2.4, credit=0.1, on_sick_leave=False),
        dict(support=0.5, effort=0.0, attainment=0.8, credit=0.0, on_sick_leave=True),
    ],
}
