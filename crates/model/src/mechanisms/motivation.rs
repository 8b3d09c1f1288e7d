//! Motivation (will): what a seller wants to put in.

use crate::context::Context;
use crate::loops::seat_loop;
use crate::mechanisms::{activities, diagnosis, feedback, joint_meetings, meetings, perception, recognition};
use crate::parameters::section;
use teamdrift_engine::math::{clip, gate, logistic, normal_quantile, positive};
section! {
    /// What feeds and what drains the will to work.
    Motivation["motivation"] {
        /// Adjustment of motivation.
        weeks: f64 = 13.0, "weeks", 1.0..=104.0, plausible 6.0..=20.0, Computed("motivation, adjustment");
        /// Recognition and care: per unit of support.
        of_support: f64 = 0.30, "x", 0.0..=1.0, plausible 0.15..=0.4, Verified("Judge et al. 2004, halved");
        /// Per unit of perceived safety.
        of_safety: f64 = 0.10, "x", -0.2..=1.0, plausible 0.0..=0.2, Assumption;
        /// Challenge: a high standard, for one who is safe, able and sees the goal within reach.
        of_challenge: f64 = 0.45, "x", 0.0..=2.0, plausible 0.2..=0.7, Verified("LePine, Podsakoff & LePine 2005, size ours");
        /// A low standard leaves work without meaning: per unit below the middle.
        of_low_standard: f64 = 0.10, "x", 0.0..=1.0, plausible 0.0..=0.2, Assumption;
        /// Hindrance: pressure without safety.
        of_hindrance: f64 = 0.15, "x", 0.0..=1.0, plausible 0.05..=0.3, Verified("LePine, Podsakoff & LePine 2005, size ours");
        /// Boredom of the ambitious where little is asked.
        of_boredom: f64 = 0.25, "x", 0.0..=1.0, plausible 0.1..=0.4, Claim("B2");
        /// Ease: safety without a standard takes the edge off.
        of_ease: f64 = 0.50, "x", 0.0..=2.0, plausible 0.0..=1.0, Verified("Deng et al. 2019, sign");
        /// Fit with the actual tasks.
        of_fit: f64 = 0.12, "x", 0.0..=1.0, plausible 0.05..=0.2, Memory("Kristof-Brown 2005, shrunk");
        /// Pride in results: per unit of attainment above quota.
        of_results: f64 = 0.02, "x", 0.0..=0.5, plausible 0.0..=0.06, Assumption;
        /// Exhaustion.
        of_exhaustion: f64 = 0.15, "x", 0.0..=1.0, plausible 0.05..=0.3, Assumption;
        /// Unfairness.
        of_unfairness: f64 = 0.15, "x", 0.0..=1.0, plausible 0.05..=0.3, Claim("B16");
        /// Mastery: per unit of skill above the middle.
        of_mastery: f64 = 0.05, "x", 0.0..=0.5, plausible 0.0..=0.15, Assumption;
        /// Weekly mood: standard deviation of what pulls motivation.
        mood_sd: f64 = 0.07, "0-1", 0.0..=0.3, plausible 0.03..=0.12, Assumption;
        /// Pull of the team's mean, a week.
        contagion: f64 = 0.02, "1/week", 0.0..=0.2, plausible 0.0..=0.05, Uncertain("Bakker; Estevez 2024");
        /// Attainment at which a goal seems as likely as not, with demand at the middle.
        belief_at: f64 = 0.85, "x", 0.2..=2.0, plausible 0.7..=1.0, Assumption;
        /// How much more is needed per unit of demand.
        belief_of_demand: f64 = 0.40, "x", 0.0..=2.0, plausible 0.2..=0.6, Assumption;
        /// Width of the step from hopeless to certain.
        belief_width: f64 = 0.22, "x", 0.02..=2.0, plausible 0.1..=0.4, Assumption;
        /// Below this chance effort collapses.
        belief_floor: f64 = 0.15, "share", 0.0..=0.5, plausible 0.05..=0.3, Memory("Locke & Latham; collapse below .25-.35");
        /// Above this chance a goal counts as fully within reach.
        belief_full: f64 = 0.50, "share", 0.2..=1.0, plausible 0.35..=0.7, Assumption;
        /// Least belief of a newcomer in the first half-year.
        newcomer_belief: f64 = 0.7, "share", 0.0..=1.0, plausible 0.5..=1.0, Assumption;
    }
}

/// Belief that the goal can be reached, 0 to 1, from `chance` = 1 / (1 + exp(-x)) of reaching it.
#[inline(always)]
pub fn next_belief(p: &Motivation, on: bool, chance: f64, tenure_weeks: f64) -> f64 {
    let b = clip((chance - p.belief_floor) / (p.belief_full - p.belief_floor));
    let floor = if tenure_weeks < 26.0 { p.newcomer_belief } else { 0.0 };
    let b = if b > floor { b } else { floor };
    gate(on) * b + gate(!on)
}

/// The argument of the logistic that gives the chance of reaching the goal.
#[inline(always)]
pub fn belief_argument(p: &Motivation, attainment: f64, demand: f64) -> f64 {
    (attainment - (p.belief_at + p.belief_of_demand * (demand - 0.5))) / p.belief_width
}

/// What pulls on a seller's motivation.
#[derive(Debug, Clone, Copy)]
pub struct Pulls {
    /// Support as it counts: care, and recognition of what is there to recognise.
    pub support: f64,
    /// Pressure received.
    pub pressure: f64,
    /// Perceived safety.
    pub safety: f64,
    /// Perceived standard.
    pub standard: f64,
    /// Mean skill.
    pub skill: f64,
    /// Belief in the goal.
    pub belief: f64,
    /// Ambition.
    pub ambition: f64,
    /// Fit.
    pub fit: f64,
    /// Attainment of late.
    pub attainment: f64,
    /// Exhaustion.
    pub exhaustion: f64,
    /// Unfairness seen.
    pub unfairness: f64,
    /// Mood of the week, standard normal.
    pub mood: f64,
    /// What feedback, meetings and a manager's answer add.
    pub given: f64,
}

/// Where motivation is pulled to. Challenge and hindrance are separate paths; `challenge_on`,
/// `hindrance_on` and `ease_on` switch them.
#[inline(always)]
pub fn target(p: &Motivation, challenge_on: bool, hindrance_on: bool, ease_on: bool, q: Pulls) -> f64 {
    let high = positive(q.standard - 0.5);
    let low = positive(0.5 - q.standard);
    let challenge = gate(challenge_on) * p.of_challenge * high * q.safety * (0.4 + q.skill) * q.belief;
    let hindrance = gate(hindrance_on) * p.of_hindrance * q.pressure * (1.0 - q.safety);
    let ease = gate(ease_on) * (p.of_ease * low * positive(q.safety - 0.5) + p.of_boredom * q.ambition * low);
    0.5 + p.of_support * (q.support - 0.5) + p.of_safety * (q.safety - 0.5) + challenge
        - hindrance
        - ease
        - p.of_low_standard * low
        + p.of_fit * (q.fit - 0.55)
        + p.of_results * (q.attainment - 1.0)
        + p.of_mastery * (q.skill - 0.55)
        - p.of_exhaustion * (q.exhaustion - 0.33)
        - p.of_unfairness * q.unfairness
        + p.mood_sd * q.mood
        + q.given
}

/// Motivation after a week, with the team's pull.
#[inline(always)]
pub fn step(p: &Motivation, contagion_on: bool, motivation: f64, target: f64, team: f64) -> f64 {
    let pull = gate(contagion_on) * p.contagion;
    clip(motivation + (target - motivation) / p.weeks + pull * (team - motivation))
}

seat_loop! {
    /// Belief in the goal, and motivation.
    pub(crate) fn update_motivation(c: &Context;
        write people.motivation, people.belief;
        read people.support, people.demand, people.safety, people.standard, people.prospecting, people.closing,
             people.ambition, people.affinity, people.fit, people.effort, people.absence, people.attainment,
             people.exhaustion, people.tenure, people.situation, team.unfairness, team.credit_taken,
             team.meetings, team.engagement, team.manager_diagnosis as diagnosis,
             team.motivation as team_motivation, seat.uniform_mood as luck) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let q = &p.motivation;
        let chance = logistic(belief_argument(q, attainment, demand));
        belief = next_belief(q, on.belief, chance, tenure);
        // Nobody holds a sick leave against anybody.
        let tried = if absence > 0.0 { 1.0 } else { effort };
        let adapted = gate(p.policy.feedback_adapted) * diagnosis;
        let misfit = feedback::misfit(&p.feedback, c.feedback, affinity, adapted);
        let pulls = Pulls {
            support: recognition::felt(
                &p.recognition, on.recognition, support, tried, attainment, p.policy.effort_recognised, credit_taken,
            ),
            pressure: perception::strain(&p.perception, support, demand, 0.5 * (prospecting + closing)),
            safety,
            standard,
            skill: 0.5 * (prospecting + closing),
            belief,
            ambition,
            fit,
            attainment,
            exhaustion,
            unfairness,
            mood: normal_quantile(luck),
            given: feedback::on_motivation(&p.feedback, on.feedback, misfit, p.person.affinity_sd)
                + p.meetings.motivation * meetings::above_ordinary(on.meetings, meetings)
                + diagnosis::motivation_gain(&p.reading, situation, motivation)
                + p.activities.engagement * activities::felt(&p.activities, engagement)
                - p.joint.motivation * joint_meetings::taking_over(on.joint_meetings, p.policy.taking_over),
        };
        let target = target(q, on.challenge, on.hindrance, on.ease, pulls);
        motivation = step(q, on.contagion, motivation, target, team_motivation);
    }
}
