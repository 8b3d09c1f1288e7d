"""Style: which way of speaking suits, and what arrives (docs/model.md, Communication)."""

from page import clip


def suits(p, mean_skill, motivation, safety, standard):
    """(communication.1) How far each of four styles suits a seller; they add up to 1."""
    c = p.communication
    able = clip((mean_skill - c.able_skill_threshold) / c.able_skill_width)
    driven = clip((motivation - c.driven_motivation_threshold) / c.driven_motivation_width)
    comfortable = clip((safety - c.comfort_safety_threshold) / c.comfort_width)
    comfortable *= clip((c.comfort_standard_threshold - standard) / c.comfort_width)
    return {
        "instructing": 1 - able,
        "challenging": able * comfortable,
        "direct": able * (1 - comfortable) * (1 - driven),
        "delegating": able * (1 - comfortable) * driven,
    }


def style_factor(p, suits):
    """(communication.2) Factor on support and demand; `suits` is of the style spoken (None: the manager's own way)."""
    if suits is None:
        return 1.0
    c = p.communication
    return 1 + c.style_range * c.style_effect * (suits - c.own_style_fit)


EXAMPLES = {
    suits: [
        dict(mean_skill=0.5, motivation=0.5, safety=0.57, standard=0.45),
        dict(mean_skill=0.4, motivation=0.6, safety=0.7, standard=0.4),
        dict(mean_skill=0.54, motivation=0.45, safety=0.4, standard=0.48),
        dict(mean_skill=0.6, motivation=0.58, safety=0.53, standard=0.6),
        dict(mean_skill=0.6, motivation=0.4, safety=0.65, standard=0.4),
        dict(mean_skill=0.47, motivation=0.47, safety=0.54, standard=0.47),
        dict(
            mean_skill=0.5, motivation=0.5, safety=0.54, standard=0.47,
            parameters={
                "communication.able_skill_threshold": 0.4,
                "communication.able_skill_width": 0.2,
                "communication.driven_motivation_threshold": 0.44,
                "communication.driven_motivation_width": 0.15,
                "communication.comfort_safety_threshold": 0.48,
                "communication.comfort_standard_threshold": 0.55,
                "communication.comfort_width": 0.16,
            },
        ),
    ],
    style_factor: [
        dict(suits=None),
        dict(suits=1.0),
        dict(suits=0.1),
        dict(suits=0.35),
        dict(suits=0.8, parameters={"communication.style_range": 0.4, "communication.own_style_fit": 0.2}),
    ],
}
