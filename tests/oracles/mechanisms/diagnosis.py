"""Diagnosis: what each seller is read as, and what is answered (docs/model.md, Diagnosis)."""

from page import above, clip

CAUSES = ["competence", "will", "structure", "energy", "comfort"]


def openness(p, safety):
    """(reading.1) How openly a problem shows; 1 everything."""
    hidden = p.reading.hidden_share if p.mechanisms.hidden_problems else 0.0
    return 1 - hidden * clip(2 * above(0.5 - safety))


def signs(p, openness, mean_skill, motivation, clarity, standard, energy, safety):
    """(reading.2) Five signs, in ordinary standard deviations."""
    return {
        "competence": openness * (0.50 - mean_skill) / 0.06,
        "will": openness * (0.44 - motivation) / 0.07,
        "structure": (0.49 - clarity) / 0.09,
        "energy": openness * max((0.56 - energy) / 0.12, (0.46 - safety) / 0.10),
        "comfort": (0.48 - standard) / 0.10,
    }


def noise_sd(p, advised, diagnosis, growth):
    """(reading.3) Standard deviation of each sign's noise."""
    if advised:
        return p.reading.survey_noise
    return p.reading.sign_noise * (1 - clip(diagnosis + growth))


def cause(p, competence, will, structure, energy, comfort):
    """(reading.4) The cause read: the largest noisy sign beyond the threshold, or none."""
    found = dict(zip(CAUSES, [competence, will, structure, energy, comfort]))
    largest = max(found, key=found.get)
    return largest if found[largest] > p.reading.sign_threshold else "none"


def answer(p, cause, motivation, mean_skill):
    """(reading.5) What follows for a seller until the next reading."""
    r = p.reading
    nothing = {
        "support_shift": 0.0, "coaching_factor": 1.0, "elsewhere": 0.0, "motivation": 0.0, "clarity": 0.0,
        "relief": 0.0, "style": "delegating",
    }
    if cause == "competence":
        return nothing | {"coaching_factor": 1 + r.coaching_effect, "elsewhere": r.diverted_dose, "style": "instructing"}
    if cause == "will":
        will = r.motivation_effect * clip((r.will_threshold - motivation) / r.will_width)
        return nothing | {
            "support_shift": r.split_shift, "coaching_factor": 1 - r.coaching_effect / 2, "motivation": will, "style": "direct",
        }
    if cause == "structure":
        return nothing | {"clarity": r.clarity_effect, "elsewhere": r.diverted_dose, "style": "direct"}
    if cause == "energy":
        return nothing | {
            "support_shift": r.split_shift, "coaching_factor": 1 - r.coaching_effect / 2, "relief": r.load_relief,
            "style": "instructing" if mean_skill < p.communication.instructing_skill_threshold else "own",
        }
    if cause == "comfort":
        return nothing | {"support_shift": -r.split_shift, "style": "challenging"}
    return nothing


def team_shift(p, friction, mean_trust, manager_loss, mean_attainment, mean_satisfaction):
    """(reading.6) How far the advisor shifts the whole team toward support."""
    r = p.reading
    support = (
        friction > r.team_friction_threshold
        or mean_trust < r.team_trust_threshold
        or manager_loss > r.team_change_threshold
    )
    complacent = (
        mean_satisfaction > r.complacent_satisfaction_threshold and mean_attainment < r.complacent_attainment_threshold
    )
    demand = mean_attainment < r.team_results_threshold or complacent
    return r.split_shift / 2 * (int(support) - int(demand))


CALM = dict(friction=0.3, mean_trust=0.5, manager_loss=0.2, mean_attainment=1.0, mean_satisfaction=0.5)
EXAMPLES = {
    openness: [
        dict(safety=0.6),
        dict(safety=0.35),
        dict(safety=0.0),
        dict(safety=0.3, parameters={"mechanisms.hidden_problems": False}),
    ],
    signs: [
        dict(openness=1.0, mean_skill=0.44, motivation=0.51, clarity=0.40, standard=0.58, energy=0.5, safety=0.45),
        dict(openness=0.6, mean_skill=0.56, motivation=0.36, clarity=0.58, standard=0.33, energy=0.62, safety=0.3),
        dict(openness=0.4, mean_skill=0.4, motivation=0.4, clarity=0.3, standard=0.4, energy=0.2, safety=0.5),
    ],
    noise_sd: [
        dict(advised=False, diagnosis=0.6, growth=0.05),
        dict(advised=False, diagnosis=0.9, growth=0.3),
        dict(advised=False, diagnosis=0.1, growth=-0.2),
        dict(advised=True, diagnosis=0.6, growth=0.05),
    ],
    cause: [
        dict(competence=0.9, will=0.2, structure=0.7, energy=-0.4, comfort=0.1),
        dict(competence=0.1, will=0.6, structure=0.5, energy=0.3, comfort=0.2),
        dict(competence=0.39, will=0.2, structure=0.3, energy=0.1, comfort=0.38),
        dict(competence=0.1, will=0.2, structure=0.41, energy=0.3, comfort=0.4),
        dict(competence=0.5, will=0.7, structure=0.6, energy=0.9, comfort=0.8),
        dict(competence=-1.0, will=-0.5, structure=-0.7, energy=-0.2, comfort=0.6),
    ],
    answer: [
        dict(cause="none", motivation=0.5, mean_skill=0.5),
        dict(cause="competence", motivation=0.5, mean_skill=0.4),
        dict(cause="will", motivation=0.4, mean_skill=0.5),
        dict(cause="will", motivation=0.51, mean_skill=0.5),
        dict(cause="structure", motivation=0.5, mean_skill=0.5),
        dict(cause="energy", motivation=0.5, mean_skill=0.46),
        dict(cause="energy", motivation=0.5, mean_skill=0.48),
        dict(
            cause="will", motivation=0.51, mean_skill=0.5,
            parameters={"reading.will_threshold": 0.6, "reading.will_width": 0.2},
        ),
        dict(
            cause="energy", motivation=0.5, mean_skill=0.48,
            parameters={"communication.instructing_skill_threshold": 0.5},
        ),
        dict(cause="comfort", motivation=0.5, mean_skill=0.5),
    ],
    team_shift: [
        CALM,
        CALM | dict(friction=0.36),
        CALM | dict(mean_trust=0.44),
        CALM | dict(manager_loss=0.41),
        CALM | dict(mean_attainment=0.84),
        CALM | dict(mean_attainment=0.9),
        CALM | dict(mean_attainment=0.94, mean_satisfaction=0.56),
        CALM | dict(mean_attainment=0.96, mean_satisfaction=0.56),
        CALM | dict(mean_attainment=0.84, friction=0.4),
        CALM | dict(friction=0.36, parameters={"reading.team_friction_threshold": 0.4}),
        CALM | dict(mean_trust=0.44, parameters={"reading.team_trust_threshold": 0.4}),
        CALM | dict(manager_loss=0.41, parameters={"reading.team_change_threshold": 0.5}),
        CALM | dict(mean_attainment=0.84, parameters={"reading.team_results_threshold": 0.8}),
        CALM
        | dict(
            mean_attainment=0.94, mean_satisfaction=0.56,
            parameters={"reading.complacent_satisfaction_threshold": 0.6},
        ),
        CALM
        | dict(
            mean_attainment=0.94, mean_satisfaction=0.56, parameters={"reading.complacent_attainment_threshold": 0.9}
        ),
    ],
}
