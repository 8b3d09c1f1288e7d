//! Motivation (will): what a seller wants to put in.

use crate::loops::seat_loop;
use crate::mechanisms::bounds::bounded;
use crate::mechanisms::context::Context;
use crate::mechanisms::{activities, diagnosis, feedback, joint_meetings, meetings, perception, recognition};
use crate::parameters::section;
use crate::mechanisms::energy::ORDINARY_EXHAUSTION;
use crate::mechanisms::skill::{MIDDLE_FIT, MIDDLE_SKILL, mean_of_both};
use teamdrift_engine::math::{clip, gate, logistic, normal_quantile, soft_positive};

section! {
    /// What feeds and what drains the will to work.
    Motivation["motivation"] {
        /// Adjustment of motivation.
        adjustment_weeks: f64 = 13.0, "weeks", 1.0..=104.0, plausible 6.0..=20.0, Computed("motivation, adjustment");
        /// Share of each effect taken alone that is left beside the others: what feeds it goes together.
        partial_share: f64 = 0.6, "share", 0.0..=1.0, plausible 0.4..=0.9, Computed("1/(1 + 3 r): four predictors, r .2 with each other");
        /// Recognition and care: per unit of support, taken alone.
        support_effect: f64 = 0.50, "x", 0.0..=1.5, plausible 0.2..=0.7, Verified("Judge et al. 2004: .50 between consideration and motivation");
        /// Per unit of perceived safety, taken alone.
        safety_effect: f64 = 0.17, "x", -0.2..=1.0, plausible 0.0..=0.4, Verified("Frazier et al. 2017, sign");
        /// Challenge: a high standard, for one who is safe, able and sees the goal within reach.
        challenge_effect: f64 = 0.45, "x", 0.0..=2.0, plausible 0.2..=0.7, Verified("LePine, Podsakoff & LePine 2005, size ours");
        /// Standard from which on it challenges: a level of the standard, not a boundary of zones.
        challenge_from: f64 = 0.5, "0-1", 0.0..=1.0, plausible 0.3..=0.65, Assumption;
        /// Standard below which too little is asked to be interesting.
        boredom_below: f64 = 0.5, "0-1", 0.0..=1.0, plausible 0.35..=0.65, Assumption;
        /// How gently challenge, boredom and ease begin: no seller feels a kink.
        onset_width: f64 = 0.10, "0-1", 0.0..=0.5, plausible 0.0..=0.25, Assumption;
        /// A low standard leaves work without meaning: per unit below `boredom_below`.
        low_standard_effect: f64 = 0.10, "x", 0.0..=1.0, plausible 0.0..=0.2, Assumption;
        /// Hindrance: pressure without safety.
        hindrance_effect: f64 = 0.15, "x", 0.0..=1.0, plausible 0.05..=0.3, Verified("LePine, Podsakoff & LePine 2005, size ours");
        /// Boredom of the ambitious where little is asked.
        boredom_effect: f64 = 0.25, "x", 0.0..=1.0, plausible 0.1..=0.4, Claim("B2");
        /// Complacency: safety that no standard keeps up with takes the edge off, per unit of safety above the standard.
        ease_effect: f64 = 0.10, "x", 0.0..=2.0, plausible 0.0..=0.4, Verified("Deng et al. 2019; Eldor, Hodor & Cappelli 2023, sign: standards buffer");
        /// Safety above the standard that is no complacency yet.
        ease_from: f64 = 0.05, "0-1", -0.5..=0.5, plausible -0.1..=0.2, Assumption;
        /// Fit with the actual tasks, taken alone.
        fit_effect: f64 = 0.20, "x", 0.0..=1.0, plausible 0.05..=0.4, Memory("Kristof-Brown 2005");
        /// Pride in results: per unit of attainment above quota, taken alone.
        results_effect: f64 = 0.03, "x", 0.0..=0.5, plausible 0.0..=0.1, Assumption;
        /// Exhaustion, taken alone.
        exhaustion_effect: f64 = 0.25, "x", 0.0..=1.0, plausible 0.05..=0.5, Verified("Crawford, LePine & Rich 2010, sign");
        /// Unfairness, taken alone.
        unfairness_effect: f64 = 0.25, "x", 0.0..=1.0, plausible 0.05..=0.5, Claim("B16");
        /// Mastery: per unit of skill above the middle, taken alone.
        mastery_effect: f64 = 0.08, "x", 0.0..=0.5, plausible 0.0..=0.25, Assumption;
        /// Weekly mood: standard deviation of what pulls motivation.
        mood_sd: f64 = 0.07, "0-1", 0.0..=0.3, plausible 0.03..=0.12, Assumption;
        /// Pull of the team's mean, a week.
        contagion_rate: f64 = 0.02, "1/week", 0.0..=0.2, plausible 0.0..=0.05, Uncertain("Bakker; Estevez 2024");
        /// Attainment at which a goal seems as likely as not, with demand at the middle.
        belief_midpoint: f64 = 0.85, "x", 0.2..=2.0, plausible 0.7..=1.0, Assumption;
        /// How much more is needed per unit of demand.
        demand_effect_on_belief: f64 = 0.40, "x", 0.0..=2.0, plausible 0.2..=0.6, Assumption;
        /// Width of the step from hopeless to certain.
        belief_width: f64 = 0.22, "x", 0.02..=2.0, plausible 0.1..=0.4, Assumption;
        /// Below this chance effort collapses.
        belief_floor: f64 = 0.15, "share", 0.0..=0.5, plausible 0.05..=0.3, Memory("Locke & Latham; collapse below .25-.35");
        /// Above this chance a goal counts as fully within reach.
        belief_ceiling: f64 = 0.50, "share", 0.2..=1.0, plausible 0.35..=0.7, Assumption;
        /// Least belief of a newcomer, while `newcomer_weeks` last.
        newcomer_belief: f64 = 0.7, "share", 0.0..=1.0, plausible 0.5..=1.0, Assumption;
        /// Weeks in which a newcomer believes at least `newcomer_belief`.
        newcomer_weeks: f64 = 26.0, "weeks", 0.0..=156.0, plausible 13.0..=52.0, Assumption;
        /// Weight of challenge for a seller without any skill; skill adds to it one for one.
        challenge_without_skill: f64 = 0.4, "0-1", 0.0..=2.0, plausible 0.2..=0.8, Assumption;
    }
}

/// Chance of reaching the goal as a seller sees it, 0-1, at this attainment (1 = quota) and demand (0-1).
#[inline(always)]
#[must_use]
pub fn chance_of_goal(p: &Motivation, attainment: f64, demand: f64) -> f64 {
    logistic((attainment - (p.belief_midpoint + p.demand_effect_on_belief * (demand - 0.5))) / p.belief_width)
}

/// Belief that the goal can be reached, 0-1, from the `chance` of reaching it. Newcomers do not know better.
#[inline(always)]
#[must_use]
pub fn belief(p: &Motivation, on: bool, chance: f64, tenure_weeks: f64) -> f64 {
    let b = clip((chance - p.belief_floor) / (p.belief_ceiling - p.belief_floor));
    let floor = if tenure_weeks < p.newcomer_weeks { p.newcomer_belief } else { 0.0 };
    let b = if b > floor { b } else { floor };
    gate(on) * b + gate(!on)
}

/// What pulls on a seller's motivation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pulls {
    /// Support as it counts: care, and recognition of what is there to recognize, 0-1.
    pub support: f64,
    /// Strain, 0-1.
    pub strain: f64,
    /// Perceived safety, 0-1.
    pub safety: f64,
    /// Perceived standard, 0-1.
    pub standard: f64,
    /// Mean skill, 0-1.
    pub skill: f64,
    /// Belief in the goal, 0-1.
    pub belief: f64,
    /// Ambition, 0-1.
    pub ambition: f64,
    /// Fit with the tasks, 0-1.
    pub fit: f64,
    /// Recent attainment, 1 = quota.
    pub attainment: f64,
    /// Exhaustion, 0-1.
    pub exhaustion: f64,
    /// Unfairness seen, 0-1.
    pub unfairness: f64,
    /// Mood of the week, standard normal.
    pub mood: f64,
    /// What feedback, meetings, engagement and the manager's answer add, 0-1 around 0.
    pub added: f64,
}

/// The paths to motivation that switches turn off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paths {
    /// A high standard challenges.
    pub challenge: bool,
    /// Strain without safety hinders.
    pub hindrance: bool,
    /// Safety without a standard takes the edge off, and bores the ambitious.
    pub ease: bool,
}

/// Where motivation is pulled to. Challenge and hindrance are separate paths.
#[inline(always)]
#[must_use]
pub fn target(p: &Motivation, on: Paths, q: Pulls) -> f64 {
    let high = soft_positive(q.standard - p.challenge_from, p.onset_width);
    let low = soft_positive(p.boredom_below - q.standard, p.onset_width);
    let unasked = soft_positive(q.safety - q.standard - p.ease_from, p.onset_width);
    let able = p.challenge_without_skill + q.skill;
    let challenge = gate(on.challenge) * p.challenge_effect * high * q.safety * able * q.belief;
    let hindrance = gate(on.hindrance) * p.hindrance_effect * q.strain * (1.0 - q.safety);
    let ease = gate(on.ease) * (p.ease_effect * unasked + p.boredom_effect * q.ambition * low);
    let together = p.support_effect * (q.support - 0.5)
        + p.safety_effect * (q.safety - 0.5)
        + p.fit_effect * (q.fit - MIDDLE_FIT)
        + p.results_effect * (q.attainment - 1.0)
        + p.mastery_effect * (q.skill - MIDDLE_SKILL)
        - p.exhaustion_effect * (q.exhaustion - ORDINARY_EXHAUSTION)
        - p.unfairness_effect * q.unfairness;
    0.5 + p.partial_share * together + challenge - hindrance - ease - p.low_standard_effect * low
        + p.mood_sd * q.mood
        + q.added
}

/// Motivation after a week, 0-1, with the pull of the `team`'s mean.
#[inline(always)]
#[must_use]
pub fn next_motivation(p: &Motivation, contagion: bool, motivation: f64, target: f64, team: f64) -> f64 {
    let pull = gate(contagion) * p.contagion_rate;
    let next = motivation + (bounded(target) - motivation) / p.adjustment_weeks + pull * (team - motivation);
    clip(next)
}

/// What adds to motivation beside the manager's dose.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Additions {
    /// Feedback affinity, 0-1.
    pub affinity: f64,
    /// The manager's gift for diagnosis, 0-1.
    pub diagnosis: f64,
    /// Value of meetings as the team lives them, 0-1.
    pub meetings: f64,
    /// Coverage of creating and keeping engagement, 1 = as needed.
    pub engagement: f64,
    /// Code of the cause that the seller's situation is diagnosed as.
    pub situation: f64,
    /// Motivation before the week, 0-1.
    pub motivation: f64,
}

/// What feedback, meetings, engagement and the manager's answer add to motivation's target, less what taking over
/// joint meetings costs.
#[inline(always)]
#[must_use]
pub fn added(c: &Context, q: Additions) -> f64 {
    let p = &c.parameters;
    let on = &p.mechanisms;
    let adapted = gate(p.policy.feedback_adapted) * q.diagnosis;
    let misfit = feedback::misfit(&p.feedback, c.feedback, q.affinity, adapted);
    feedback::motivation_part(&p.feedback, on.feedback, misfit, p.person.affinity_sd)
        + meetings::added_motivation(&p.meetings, on.meetings, q.meetings)
        + diagnosis::motivation_gain(&p.reading, q.situation, q.motivation)
        + activities::added_motivation(&p.activities, q.engagement)
        - p.joint.takeover_effect_on_motivation * joint_meetings::taking_over(on.joint_meetings, p.policy.taking_over)
}

seat_loop! {
    /// Belief in the goal, and motivation.
    pub(crate) fn update_motivation(c: &Context;
        write people.motivation, people.belief;
        read people.support, people.demand, people.safety, people.standard, people.prospecting, people.closing,
             people.ambition, people.affinity, people.fit, people.effort, people.absence, people.attainment,
             people.exhaustion, people.tenure, people.situation, team.unfairness, team.credit_taken,
             team.meetings, team.engagement, team.manager_diagnosis as diagnosis,
             team.motivation as team_motivation, seat.uniform_mood) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let skill = mean_of_both(prospecting, closing);
        belief = self::belief(&p.motivation, on.belief, chance_of_goal(&p.motivation, attainment, demand), tenure);
        let merit = recognition::Merit {
            effort: recognition::effort_seen(effort, absence),
            attainment,
            effort_share: p.policy.effort_recognised,
            credit_taken,
        };
        let pulls = Pulls {
            support: recognition::recognized_support(&p.recognition, on.recognition, support, merit),
            strain: perception::strain(&p.perception, support, demand, skill),
            safety,
            standard,
            skill,
            belief,
            ambition,
            fit,
            attainment,
            exhaustion,
            unfairness,
            mood: normal_quantile(uniform_mood),
            added: added(c, Additions { affinity, diagnosis, meetings, engagement, situation, motivation }),
        };
        let paths = Paths { challenge: on.challenge, hindrance: on.hindrance, ease: on.ease };
        let target = target(&p.motivation, paths, pulls);
        motivation = next_motivation(&p.motivation, on.contagion, motivation, target, team_motivation);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::company::Company;
    use crate::Parameters;
    use crate::responses::{middle_company, responses};
    use crate::worked;
    use proptest::prelude::*;

    const ALL: Paths = Paths { challenge: true, hindrance: true, ease: true };

    /// What pulls nowhere.
    const MIDDLE: Pulls = Pulls {
        support: 0.5,
        strain: 0.0,
        safety: 0.5,
        standard: 0.5,
        skill: 0.55,
        belief: 1.0,
        ambition: 0.5,
        fit: 0.55,
        attainment: 1.0,
        exhaustion: 0.33,
        unfairness: 0.0,
        mood: 0.0,
        added: 0.0,
    };

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("motivation", &[], |q| {
            let (p, on) = (&q.parameters.motivation, &q.parameters.mechanisms);
            let found = match q.equation() {
                "belief" => {
                    let chance = chance_of_goal(p, q.of("attainment"), q.of("demand"));
                    belief(p, on.belief, chance, q.of("tenure"))
                }
                "target" => {
                    let paths = Paths { challenge: on.challenge, hindrance: on.hindrance, ease: on.ease };
                    let pulls = Pulls {
                        support: q.of("recognized_support"),
                        strain: q.of("strain"),
                        safety: q.of("safety"),
                        standard: q.of("standard"),
                        skill: q.of("skill"),
                        belief: q.of("belief"),
                        ambition: q.of("ambition"),
                        fit: q.of("fit"),
                        attainment: q.of("attainment"),
                        exhaustion: q.of("exhaustion"),
                        unfairness: q.of("unfairness"),
                        mood: q.of("z"),
                        added: q.of("added"),
                    };
                    target(p, paths, pulls)
                }
                "motivation" => {
                    next_motivation(p, on.contagion, q.of("motivation"), q.of("target"), q.of("mean_motivation"))
                }
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// A goal at `belief_midpoint` with demand at the middle is as likely as not; more demand needs more.
    #[test]
    fn chances() {
        let p = Motivation::default();
        assert!((chance_of_goal(&p, p.belief_midpoint, 0.5) - 0.5).abs() < 1e-12);
        assert!((chance_of_goal(&p, p.belief_midpoint + p.demand_effect_on_belief * 0.3, 0.8) - 0.5).abs() < 1e-12);
        assert!(chance_of_goal(&p, 1.0, 0.9) < chance_of_goal(&p, 1.0, 0.2));
    }

    /// With everything in the middle hardly anything pulls, and nothing if onsets are sharp, whatever the switches.
    #[test]
    fn neutral() {
        let p = Motivation::default();
        let sharp = Motivation { onset_width: 0.0, ..p.clone() };
        for on in [ALL, Paths { challenge: false, hindrance: false, ease: false }] {
            assert!((target(&p, on, MIDDLE) - 0.5).abs() < 0.01);
            assert!((target(&sharp, on, MIDDLE) - 0.5).abs() < 1e-12);
        }
        assert_eq!(next_motivation(&p, true, 0.5, 0.5, 0.5), 0.5);
    }

    /// A path that is off adds nothing where it would act, and changes nothing where it would not.
    #[test]
    fn switches() {
        let p = Motivation { onset_width: 0.0, ..Motivation::default() };
        let off = Paths { challenge: false, hindrance: false, ease: false };
        let high = Pulls { standard: 0.8, ..MIDDLE };
        let strained = Pulls { strain: 0.3, ..MIDDLE };
        let easy = Pulls { standard: 0.2, safety: 0.8, ..MIDDLE };
        assert!(target(&p, ALL, high) > target(&p, Paths { challenge: false, ..ALL }, high));
        assert!(target(&p, ALL, strained) < target(&p, Paths { hindrance: false, ..ALL }, strained));
        assert!(target(&p, ALL, easy) < target(&p, Paths { ease: false, ..ALL }, easy));
        assert!((target(&p, off, high) - 0.5).abs() < 1e-12);
        assert!((target(&p, off, strained) - 0.5).abs() < 1e-12);
    }

    /// Every column that the loop reads acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let c = Context::new(Parameters::default(), 0);
        responses! { middle_company(&c), |company, cpu| company.update_motivation(cpu, 0, &c);
            people.belief: raised by [people.attainment] lowered by [people.demand] untouched by [people.support];
            people.motivation: raised by [people.motivation people.support people.safety people.standard
                    people.prospecting people.closing people.fit people.effort people.attainment team.meetings
                    team.engagement team.motivation seat.uniform_mood]
                lowered by [people.demand people.exhaustion people.affinity team.unfairness team.credit_taken
                    people.ambition]
                untouched by [people.clarity];
        }
        let low = |company: &mut Company, cpu| {
            company.people.standard.fill(0.3);
            company.update_motivation(cpu, 0, &c);
        };
        responses! { middle_company(&c), low;
            people.motivation: raised by [] lowered by [people.ambition] untouched by [];
        }
    }

    /// Safety that the standard keeps up with is no complacency; the more it runs ahead, the less the next step of it gives.
    #[test]
    fn complacency() {
        let p = Motivation::default();
        let gain = |safety, standard| {
            let at = |safety| target(&p, ALL, Pulls { safety, standard, ..MIDDLE });
            at(safety + 0.05) - at(safety)
        };
        assert!(gain(0.5, 0.45) > gain(0.75, 0.45));
        assert!(gain(0.7, 0.8) > gain(0.7, 0.4));
    }

    /// Effects are stated as if each were alone; `partial_share` of their sum is left, and nothing else shrinks.
    #[test]
    fn shrinkage() {
        let p = Motivation::default();
        let full = Motivation { partial_share: 1.0, ..p.clone() };
        let from_middle = |p: &Motivation, q| target(p, ALL, q) - target(p, ALL, MIDDLE);
        for q in [
            Pulls { support: 0.7, ..MIDDLE },
            Pulls { fit: 0.8, ..MIDDLE },
            Pulls { attainment: 1.3, ..MIDDLE },
            Pulls { exhaustion: 0.5, ..MIDDLE },
            Pulls { unfairness: 0.3, ..MIDDLE },
        ] {
            assert!((from_middle(&p, q) - p.partial_share * from_middle(&full, q)).abs() < 1e-12, "{q:?}");
        }
        let moved = Pulls { mood: 1.5, added: 0.1, ..MIDDLE };
        assert!((from_middle(&p, moved) - from_middle(&full, moved)).abs() < 1e-12);
    }

    /// No term has a kink at the middle: the slope on both sides of it is the same.
    #[test]
    fn smooth_onsets() {
        let p = Motivation::default();
        let at = |standard| target(&p, ALL, Pulls { standard, ..MIDDLE });
        let (below, above) = ((at(0.5) - at(0.4999)) / 1e-4, (at(0.5001) - at(0.5)) / 1e-4);
        assert!((below - above).abs() < 0.001, "{below} {above}");
    }

    /// What is added, part by part, with the numbers of the page's examples.
    #[test]
    fn additions() {
        let none = diagnosis::DiagnosedCause::None.code();
        let will = diagnosis::DiagnosedCause::Will.code();
        let q = Additions {
            affinity: 0.7, diagnosis: 0.6, meetings: 0.225, engagement: 1.0, situation: none, motivation: 0.51,
        };
        let c = Context::new(Parameters::default(), 0);
        let same = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-12, "{found} {expected}");
        same(added(&c, q), 0.0);
        same(added(&c, Additions { meetings: 0.6, ..q }), 0.0225);
        same(added(&c, Additions { engagement: 0.8, ..q }), -0.02);
        same(added(&c, Additions { situation: will, ..q }), 0.032);
        let mut parameters = Parameters::default();
        parameters.policy.feedback_adapted = true;
        // A misfit of -.32 doublings.
        same(added(&Context::new(parameters, 0), q), 0.035 * (0.8 * 0.8 - 0.32 * 0.32));
        let mut parameters = Parameters::default();
        parameters.policy.taking_over = 0.8;
        same(added(&Context::new(parameters, 0), q), -0.5 * 0.08);
    }

    proptest! {
        /// Belief is in range and grows with the chance; motivation stays in range.
        #[test]
        fn bounds(chance in 0.0..=1.0, more in 0.0..=1.0, tenure in 0.0..=100.0, m in 0.0..=1.0, t in -1.0..=2.0) {
            let p = Motivation::default();
            let b = belief(&p, true, chance, tenure);
            prop_assert!((0.0..=1.0).contains(&b));
            prop_assert!(belief(&p, true, chance + more, tenure) >= b);
            prop_assert_eq!(belief(&p, false, chance, tenure), 1.0);
            prop_assert!((0.0..=1.0).contains(&next_motivation(&p, true, m, t, chance)));
        }

        /// What feeds motivation raises its target, what drains it lowers it.
        #[test]
        fn signs(
            safety in 0.0..=1.0, standard in 0.0..=1.0, skill in 0.0..=1.0, strain in 0.0..=1.0, more in 0.001..=0.5,
        ) {
            let p = Motivation::default();
            let q = Pulls { safety, standard, skill, strain, ..MIDDLE };
            let now = target(&p, ALL, q);
            let raised = [
                Pulls { support: q.support + more, ..q },
                Pulls { skill: q.skill + more, ..q },
                Pulls { fit: q.fit + more, ..q },
                Pulls { attainment: q.attainment + more, ..q },
                Pulls { mood: q.mood + more, ..q },
                Pulls { added: q.added + more, ..q },
                Pulls { exhaustion: q.exhaustion - more, ..q },
                Pulls { unfairness: q.unfairness - more, ..q },
                Pulls { standard: q.standard + more, ..q },
            ];
            for q in raised {
                prop_assert!(target(&p, ALL, q) > now, "{:?}", q);
            }
            assert!(target(&p, ALL, Pulls { strain: strain + more, ..q }) <= now);
            assert!(target(&p, ALL, Pulls { ambition: q.ambition + more, ..q }) <= now);
            assert!(target(&p, ALL, Pulls { belief: 1.0 - more, ..q }) <= now);
        }
    }
}
