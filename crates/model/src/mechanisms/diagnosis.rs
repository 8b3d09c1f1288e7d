//! Diagnosis of a seller's situation: from noisy signs, worse where people hide their problems, to a cause; and what
//! the time with that seller then goes to. A wrong diagnosis leads to a wrong answer.

use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::mechanisms::energy;
use crate::mechanisms::policy::DiagnosedBy;
use crate::mechanisms::skill::mean_of_both;
use crate::mechanisms::style::{self, SpokenStyle, Style};
use crate::parameters::{choice, section};
use crate::streams::Stream;
use teamdrift_engine::math::{clip, gate, normal_quantile, positive};

choice! {
    /// What a manager who diagnoses situations answers with.
    Answer {
        /// What the signs say, seller by seller.
        Read = "read",
        /// As if everybody was able and willing: nobody gets anything else.
        NoAction = "leave",
        /// As if everybody lacked competence: instruct and practise.
        Competence = "competence",
        /// As if everybody lacked will: find out what motivates each one.
        Will = "will",
        /// As if structure failed: goals, routines and follow-up put in order.
        Structure = "structure",
        /// As if energy or safety was low: relieve and stand by.
        Energy = "energy",
        /// As if everybody was able and too comfortable: raise the bar.
        Comfort = "comfort",
    }
}

/// The cause that a seller's situation is diagnosed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiagnosedCause {
    /// Nobody diagnoses: an ordinary manager gives everybody the same.
    Undiagnosed,
    /// Able and willing: nothing is wrong.
    None,
    /// Lacks competence.
    Competence,
    /// Lacks will.
    Will,
    /// Structure fails: it is unclear what is expected.
    Structure,
    /// Lacks energy, or does not feel safe.
    Energy,
    /// Able but comfortable: easily mistaken for lacking will.
    Comfort,
}

impl DiagnosedCause {
    /// All that a diagnosis can find, in order of their codes.
    pub const ALL: [Self; 6] =
        [Self::None, Self::Competence, Self::Will, Self::Structure, Self::Energy, Self::Comfort];

    /// Those that a sign stands for, in the order of [`signs`].
    const WITH_SIGN: [Self; 5] = [Self::Competence, Self::Will, Self::Structure, Self::Energy, Self::Comfort];

    /// Its name in results.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Undiagnosed => "undiagnosed",
            Self::None => "none",
            Self::Competence => "competence",
            Self::Will => "will",
            Self::Structure => "structure",
            Self::Energy => "energy",
            Self::Comfort => "comfort",
        }
    }

    /// The cause as the columns hold it.
    #[inline(always)]
    #[must_use]
    pub const fn code(self) -> f64 {
        match self {
            Self::Undiagnosed => -1.0,
            Self::None => 0.0,
            Self::Competence => 1.0,
            Self::Will => 2.0,
            Self::Structure => 3.0,
            Self::Energy => 4.0,
            Self::Comfort => 5.0,
        }
    }

    /// The cause that a column's value stands for; anything unknown is undiagnosed.
    #[must_use]
    pub fn from_code(code: f64) -> Self {
        Self::ALL.into_iter().find(|cause| cause.code() == code).unwrap_or(Self::Undiagnosed)
    }
}

section! {
    /// What a manager sees of each seller's situation, and what the answers to it do.
    Diagnosis["reading"] {
        /// Weeks between diagnoses of a seller.
        every_weeks: u32 = 4, "weeks", 1..=52, plausible 2..=8, Assumption;
        /// Noise of every sign for a manager without any gift for diagnosis.
        sign_noise: f64 = 1.6, "SD", 0.0..=10.0, plausible 1.0..=2.5, Assumption;
        /// Noise of every sign in a short survey with the numbers beside it, which `advised` goes by.
        survey_noise: f64 = 0.5, "SD", 0.0..=10.0, plausible 0.3..=1.0, Assumption;
        /// Share of a problem that people hide who do not feel safe at all.
        hidden_share: f64 = 0.8, "share", 0.0..=1.0, plausible 0.4..=1.0, Claim("B10");
        /// How far a sign must stand out to count as a cause.
        sign_threshold: f64 = 0.4, "SD", 0.0..=5.0, plausible 0.2..=1.0, Assumption;
        /// How far the split is shifted for one seller, or by the advisor for the team.
        split_shift: f64 = 0.10, "0-1", 0.0..=0.5, plausible 0.05..=0.2, Claim("B6");
        /// What time that goes to competence or to structure takes from support and from demand.
        diverted_dose: f64 = 0.04, "0-1", 0.0..=0.3, plausible 0.0..=0.1, Assumption;
        /// Coaching gained where time goes to competence; half of it is lost where time goes to will or relief.
        coaching_effect: f64 = 0.6, "x", 0.0..=1.0, plausible 0.3..=0.9, Claim("B7");
        /// Clarity added where time goes to structure.
        clarity_effect: f64 = 0.15, "0-1", 0.0..=0.5, plausible 0.05..=0.25, Claim("B7");
        /// Motivation added where time goes to what drives somebody whose will is low.
        motivation_effect: f64 = 0.08, "0-1", 0.0..=0.5, plausible 0.03..=0.15, Claim("B7");
        /// Load lifted where time goes to relief.
        load_relief: f64 = 0.05, "0-1", 0.0..=0.3, plausible 0.02..=0.1, Claim("B7");
        /// Motivation below which finding out what motivates a seller helps.
        will_threshold: f64 = 0.55, "0-1", 0.0..=1.0, plausible 0.45..=0.65, Assumption;
        /// Motivation below `will_threshold` at which it helps fully.
        will_width: f64 = 0.1, "0-1", 0.01..=1.0, plausible 0.05..=0.2, Assumption;
        /// Friction above which an advisor sees friction in the team.
        team_friction_threshold: f64 = 0.35, "0-1", 0.0..=1.0, plausible 0.25..=0.5, Assumption;
        /// Mean trust in the manager below which an advisor sees it as lost.
        team_trust_threshold: f64 = 0.45, "0-1", 0.0..=1.0, plausible 0.35..=0.5, Assumption;
        /// Freshness of a change of manager above which an advisor sees it unsettle the team.
        team_change_threshold: f64 = 0.4, "0-1", 0.0..=1.0, plausible 0.2..=0.6, Assumption;
        /// Mean attainment below which an advisor sees results lag.
        team_results_threshold: f64 = 0.85, "x", 0.0..=2.0, plausible 0.75..=0.95, Assumption;
        /// Mean satisfaction above which a team may be complacent.
        complacent_satisfaction_threshold: f64 = 0.55, "0-1", 0.0..=1.0, plausible 0.5..=0.65, Assumption;
        /// Mean attainment below which a satisfied team is complacent.
        complacent_attainment_threshold: f64 = 0.95, "x", 0.0..=2.0, plausible 0.9..=1.0, Assumption;
    }
}

/// What can be observed of a seller, each as it is (noise comes on top).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observation {
    /// Mean skill, 0-1, as joint customer visits show it.
    pub skill: f64,
    /// Motivation, 0-1, as it shows at work.
    pub motivation: f64,
    /// Role clarity, 0-1, as answers to plain questions show it.
    pub clarity: f64,
    /// Energy, 0-1, as it shows.
    pub energy: f64,
    /// Safety, 0-1, as it shows in how openly people speak.
    pub safety: f64,
    /// Standard, 0-1, as it shows in what people let pass.
    pub standard: f64,
}

/// Mean and standard deviation of a state in the ordinary company, from which a sign stands out.
struct Norm {
    mean: f64,
    sd: f64,
}

/// The ordinary company's norms, rounded: they turn states into signs of one scale.
const SKILL: Norm = Norm { mean: 0.50, sd: 0.06 };
const MOTIVATION: Norm = Norm { mean: 0.44, sd: 0.07 };
const CLARITY: Norm = Norm { mean: 0.49, sd: 0.09 };
const ENERGY: Norm = Norm { mean: 0.56, sd: 0.12 };
const SAFETY: Norm = Norm { mean: 0.46, sd: 0.10 };
const STANDARD: Norm = Norm { mean: 0.48, sd: 0.10 };

/// How far each of the five causes stands out, in ordinary standard deviations: competence, will, structure,
/// energy (or safety), comfort. `hidden` is the share hidden of what people are ashamed of, 0-1.
#[inline(always)]
#[must_use]
pub fn signs(q: Observation, hidden: f64) -> [f64; 5] {
    let open = 1.0 - hidden;
    let tired = (ENERGY.mean - q.energy) / ENERGY.sd;
    let afraid = (SAFETY.mean - q.safety) / SAFETY.sd;
    [
        open * (SKILL.mean - q.skill) / SKILL.sd,
        open * (MOTIVATION.mean - q.motivation) / MOTIVATION.sd,
        (CLARITY.mean - q.clarity) / CLARITY.sd,
        open * if tired > afraid { tired } else { afraid },
        (STANDARD.mean - q.standard) / STANDARD.sd,
    ]
}

/// Share of a problem that is hidden from the manager at this safety, 0-1.
#[inline(always)]
#[must_use]
pub fn hidden(p: &Diagnosis, on: bool, safety: f64) -> f64 {
    gate(on) * p.hidden_share * clip(2.0 * positive(0.5 - safety))
}

/// Standard deviation of every sign's noise: a survey's if `advised`, else by the manager's gift for diagnosis and what
/// development has added to it (0-1).
#[inline(always)]
#[must_use]
pub fn noise_sd(p: &Diagnosis, advised: bool, diagnosis: f64, growth: f64) -> f64 {
    if advised { p.survey_noise } else { p.sign_noise * (1.0 - clip(diagnosis + growth)) }
}

/// The cause whose sign stands out most, if it stands out enough. `signs` in the order of [`signs`].
#[must_use]
pub fn infer(p: &Diagnosis, signs: [f64; 5]) -> DiagnosedCause {
    let mut most = p.sign_threshold;
    let mut found = DiagnosedCause::None;
    for (sign, cause) in signs.into_iter().zip(DiagnosedCause::WITH_SIGN) {
        if sign > most {
            (most, found) = (sign, cause);
        }
    }
    found
}

/// The cause that an answer takes for granted, if it does not go by the signs.
#[must_use]
pub const fn cause_taken_for_granted(answer: Answer) -> Option<DiagnosedCause> {
    match answer {
        Answer::Read => None,
        Answer::NoAction => Some(DiagnosedCause::None),
        Answer::Competence => Some(DiagnosedCause::Competence),
        Answer::Will => Some(DiagnosedCause::Will),
        Answer::Structure => Some(DiagnosedCause::Structure),
        Answer::Energy => Some(DiagnosedCause::Energy),
        Answer::Comfort => Some(DiagnosedCause::Comfort),
    }
}

/// 1 if a column's value stands for this cause, else 0.
#[inline(always)]
fn is(situation: f64, cause: DiagnosedCause) -> f64 {
    one_if(situation == cause.code())
}

#[inline(always)]
fn one_if(yes: bool) -> f64 {
    if yes { 1.0 } else { 0.0 }
}

/// How far the split is shifted toward support (negative: toward demand), 0-1: the same hours, another use. Instruction
/// and structure take their hours from both sides.
#[must_use]
pub fn support_shift(p: &Diagnosis, cause: DiagnosedCause) -> f64 {
    match cause {
        DiagnosedCause::Will | DiagnosedCause::Energy => p.split_shift,
        DiagnosedCause::Comfort => -p.split_shift,
        _ => 0.0,
    }
}

/// How much of coaching arrives as such, 1 = an ordinary manager's. `situation` is a code of [`DiagnosedCause`], here
/// and below.
#[inline(always)]
#[must_use]
pub fn coaching_factor(p: &Diagnosis, situation: f64) -> f64 {
    let away = is(situation, DiagnosedCause::Will) + is(situation, DiagnosedCause::Energy);
    1.0 + p.coaching_effect * (is(situation, DiagnosedCause::Competence) - 0.5 * away)
}

/// What an answer takes from support and from demand alike, 0-1.
#[inline(always)]
#[must_use]
pub fn dose_diverted(p: &Diagnosis, situation: f64) -> f64 {
    p.diverted_dose * (is(situation, DiagnosedCause::Competence) + is(situation, DiagnosedCause::Structure))
}

/// What an answer adds to clarity, 0-1.
#[inline(always)]
#[must_use]
pub fn clarity_gain(p: &Diagnosis, situation: f64) -> f64 {
    p.clarity_effect * is(situation, DiagnosedCause::Structure)
}

/// What an answer adds to motivation, 0-1: it only helps a seller whose motivation is low.
#[inline(always)]
#[must_use]
pub fn motivation_gain(p: &Diagnosis, situation: f64, motivation: f64) -> f64 {
    p.motivation_effect * is(situation, DiagnosedCause::Will) * clip((p.will_threshold - motivation) / p.will_width)
}

/// What an answer takes from the load, 0-1.
#[inline(always)]
#[must_use]
pub fn load_relief(p: &Diagnosis, situation: f64) -> f64 {
    p.load_relief * is(situation, DiagnosedCause::Energy)
}

/// The style that goes with a cause; tired sellers below `instructing_skill` (mean skill, 0-1) are instructed.
#[must_use]
pub fn fitting_style(cause: DiagnosedCause, skill: f64, instructing_skill: f64) -> SpokenStyle {
    match cause {
        DiagnosedCause::Competence => SpokenStyle::Instructing,
        DiagnosedCause::Energy if skill < instructing_skill => SpokenStyle::Instructing,
        DiagnosedCause::Will | DiagnosedCause::Structure => SpokenStyle::Direct,
        DiagnosedCause::Comfort => SpokenStyle::Challenging,
        DiagnosedCause::None => SpokenStyle::Delegating,
        DiagnosedCause::Energy | DiagnosedCause::Undiagnosed => SpokenStyle::Own,
    }
}

/// What an advisor observes of a team beside its members: a short survey, the numbers, and recent events.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TeamObservation {
    /// Friction, 0-1.
    pub friction: f64,
    /// Mean trust in the manager, 0-1.
    pub trust: f64,
    /// Mean satisfaction, 0-1.
    pub satisfaction: f64,
    /// Mean recent attainment, 1 = quota.
    pub attainment: f64,
    /// How fresh a change of manager is, 0-1.
    pub change: f64,
}

/// What an advisor sees of a whole team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TeamSign {
    /// Friction in the team.
    Friction,
    /// Trust in the manager is lost.
    Trust,
    /// A change unsettles.
    Change,
    /// Results lag over time.
    Results,
    /// People think it goes well, without numbers to show it.
    Complacency,
}

impl TeamSign {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Friction, Self::Trust, Self::Change, Self::Results, Self::Complacency];

    /// Whether the sign is there.
    #[must_use]
    pub fn seen(self, p: &Diagnosis, q: TeamObservation) -> bool {
        match self {
            Self::Friction => q.friction > p.team_friction_threshold,
            Self::Trust => q.trust < p.team_trust_threshold,
            Self::Change => q.change > p.team_change_threshold,
            Self::Results => q.attainment < p.team_results_threshold,
            Self::Complacency => {
                q.satisfaction > p.complacent_satisfaction_threshold
                    && q.attainment < p.complacent_attainment_threshold
            }
        }
    }

    /// Whether it asks for more relation; else for more system.
    #[must_use]
    pub const fn asks_for_relation(self) -> bool {
        matches!(self, Self::Friction | Self::Trust | Self::Change)
    }
}

/// How far an advisor shifts the split for the whole team, toward support (negative: toward demand): half as far as for
/// one seller.
#[must_use]
pub fn team_support_shift(p: &Diagnosis, q: TeamObservation) -> f64 {
    let asks = |relation: bool| {
        one_if(TeamSign::ALL.iter().any(|sign| sign.asks_for_relation() == relation && sign.seen(p, q)))
    };
    0.5 * p.split_shift * (asks(true) - asks(false))
}

/// Marks the second block of a diagnosis's uniforms: five signs need more than the four of one block.
const SECOND_BLOCK: u32 = 1 << 31;

impl Company {
    /// Diagnoses sellers' situations, if anybody does: what each seller gets in answer.
    pub(crate) fn diagnose(&mut self, c: &Context) {
        let p = &c.parameters;
        let shifts = c.intent.reading != DiagnosedBy::Nobody;
        let for_all = style::style_for_all(p.policy.style, shifts);
        if let Some(style) = for_all {
            self.people.style.fill(style.code());
        }
        if !shifts {
            self.people.situation.fill(DiagnosedCause::Undiagnosed.code());
            self.people.support_shift.fill(0.0);
            self.team.support_shift.fill(0.0);
        }
        let diagnoses = shifts || p.policy.style == Style::Fitting;
        if !diagnoses || c.week.rem_euclid(p.reading.every_weeks as i32) != 0 {
            return;
        }
        for lane in 0..self.lanes {
            for seat in 0..self.seats {
                let i = seat * self.lanes + lane;
                let cause = match cause_taken_for_granted(p.policy.answer) {
                    Some(cause) => cause,
                    None => self.inferred(c, seat, lane, self.noise(c, lane)),
                };
                let people = &mut self.people;
                if for_all.is_none() {
                    let skill = mean_of_both(people.prospecting[i], people.closing[i]);
                    people.style[i] =
                        fitting_style(cause, skill, p.communication.instructing_skill_threshold).code();
                }
                if shifts {
                    people.situation[i] = cause.code();
                    people.support_shift[i] = support_shift(&p.reading, cause);
                }
            }
            if c.intent.reading == DiagnosedBy::Advisor {
                self.team.support_shift[lane] = team_support_shift(&p.reading, self.seen_of_team(lane));
            }
        }
    }

    /// Standard deviation of every sign's noise, for the one who diagnoses.
    fn noise(&self, c: &Context, lane: usize) -> f64 {
        let advised = c.intent.reading == DiagnosedBy::Advisor;
        let s = &self.team;
        noise_sd(&c.parameters.reading, advised, s.manager_diagnosis[lane], s.manager_growth[lane])
    }

    /// The cause that an advisor diagnoses a seller's situation as; none where nobody sits.
    #[must_use]
    pub fn advice(&self, c: &Context, seat: usize, lane: usize) -> Option<DiagnosedCause> {
        let present = self.people.present[seat * self.lanes + lane] > 0.0;
        present.then(|| self.inferred(c, seat, lane, c.parameters.reading.survey_noise))
    }

    /// The cause that a seller's situation is diagnosed as, with signs that carry this noise.
    fn inferred(&self, c: &Context, seat: usize, lane: usize, noise: f64) -> DiagnosedCause {
        let p = &c.parameters.reading;
        let i = seat * self.lanes + lane;
        let q = &self.people;
        let observed = Observation {
            skill: mean_of_both(q.prospecting[i], q.closing[i]),
            motivation: q.motivation[i],
            clarity: q.clarity[i],
            energy: energy::energy(q.fatigue[i], q.exhaustion[i]),
            safety: q.safety[i],
            standard: q.standard[i],
        };
        let hidden = hidden(p, c.parameters.mechanisms.hidden_problems, q.safety[i]);
        // The address of the draw: the manager's person and the seller's.
        let pair = (self.chair[lane] << 8 ^ (self.hire[i] & 0xff)) & !SECOND_BLOCK;
        let draw = |number| self.draw(Stream::Signs, c.week, lane, seat as u32, number);
        let (one, two) = (draw(pair), draw(pair | SECOND_BLOCK));
        let mut signs = signs(observed, hidden);
        for (sign, u) in signs.iter_mut().zip([one[0], one[1], one[2], one[3], two[0]]) {
            *sign += noise * normal_quantile(u);
        }
        infer(p, signs)
    }

    /// What an advisor observes of the team.
    #[must_use]
    pub fn seen_of_team(&self, lane: usize) -> TeamObservation {
        let (mut trust, mut satisfaction, mut n) = (0.0, 0.0, 0.0);
        for i in (lane..self.seats * self.lanes).step_by(self.lanes) {
            let here = self.people.present[i];
            trust += here * self.people.trust[i];
            satisfaction += here * self.people.satisfaction[i];
            n += here;
        }
        let n = if n > 0.0 { n } else { 1.0 };
        let s = &self.team;
        TeamObservation {
            friction: s.friction[lane],
            trust: trust / n,
            satisfaction: satisfaction / n,
            attainment: s.attainment[lane],
            change: s.manager_loss[lane],
        }
    }

    /// Clears diagnosis, style and weight of coaching for a newcomer.
    pub(crate) fn unread(&mut self, i: usize) {
        let undiagnosed = DiagnosedCause::Undiagnosed.code();
        let q = &mut self.people;
        (q.situation[i], q.support_shift[i], q.style[i], q.coached[i]) = (undiagnosed, 0.0, SpokenStyle::Own.code(), 1.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanisms::policy::Intent;
    use crate::Parameters;
    use crate::responses::middle_company;
    use crate::worked;
    use proptest::prelude::*;
    use serde_json::json;

    /// Nothing stands out.
    const MIDDLE: Observation =
        Observation { skill: 0.50, motivation: 0.44, clarity: 0.49, energy: 0.56, safety: 0.46, standard: 0.48 };

    fn cause(name: &str) -> DiagnosedCause {
        DiagnosedCause::ALL.into_iter().find(|cause| cause.name() == name).expect("a cause of this name")
    }

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("diagnosis", &[], |q| {
            let p = &q.parameters.reading;
            match q.equation() {
                "openness" => (1.0 - hidden(p, q.parameters.mechanisms.hidden_problems, q.of("safety"))).into(),
                "signs" => {
                    let observed = Observation {
                        skill: q.of("mean_skill"),
                        motivation: q.of("motivation"),
                        clarity: q.of("clarity"),
                        energy: q.of("energy"),
                        safety: q.of("safety"),
                        standard: q.of("standard"),
                    };
                    let [competence, will, structure, energy, comfort] = signs(observed, 1.0 - q.of("openness"));
                    json!({
                        "competence": competence, "will": will, "structure": structure, "energy": energy,
                        "comfort": comfort,
                    })
                }
                "noise_sd" => noise_sd(p, q.is("advised"), q.of("diagnosis"), q.of("growth")).into(),
                "cause" => {
                    let names = ["competence", "will", "structure", "energy", "comfort"];
                    infer(p, names.map(|name| q.of(name))).name().into()
                }
                "answer" => {
                    let cause = cause(q.word("cause"));
                    let at = cause.code();
                    let threshold = q.parameters.communication.instructing_skill_threshold;
                    let style = match fitting_style(cause, q.of("mean_skill"), threshold) {
                        SpokenStyle::Own => "own",
                        SpokenStyle::Instructing => "instructing",
                        SpokenStyle::Direct => "direct",
                        SpokenStyle::Delegating => "delegating",
                        SpokenStyle::Challenging => "challenging",
                    };
                    json!({
                        "support_shift": support_shift(p, cause),
                        "coaching_factor": coaching_factor(p, at),
                        "elsewhere": dose_diverted(p, at),
                        "motivation": motivation_gain(p, at, q.of("motivation")),
                        "clarity": clarity_gain(p, at),
                        "relief": load_relief(p, at),
                        "style": style,
                    })
                }
                "team_shift" => {
                    let observed = TeamObservation {
                        friction: q.of("friction"),
                        trust: q.of("mean_trust"),
                        satisfaction: q.of("mean_satisfaction"),
                        attainment: q.of("mean_attainment"),
                        change: q.of("manager_loss"),
                    };
                    team_support_shift(p, observed).into()
                }
                _ => q.unknown(),
            }
        });
    }

    /// Codes are distinct and lead back; names of results are fixed.
    #[test]
    fn codes() {
        for cause in DiagnosedCause::ALL {
            assert_eq!(DiagnosedCause::from_code(cause.code()), cause);
        }
        assert_eq!(DiagnosedCause::from_code(DiagnosedCause::Undiagnosed.code()), DiagnosedCause::Undiagnosed);
        let names = DiagnosedCause::ALL.map(DiagnosedCause::name);
        assert_eq!(names, ["none", "competence", "will", "structure", "energy", "comfort"]);
    }

    /// Where nobody diagnoses, nobody answers.
    #[test]
    fn undiagnosed() {
        let p = Diagnosis::default();
        let at = DiagnosedCause::Undiagnosed.code();
        assert_eq!(support_shift(&p, DiagnosedCause::Undiagnosed), 0.0);
        assert_eq!((coaching_factor(&p, at), dose_diverted(&p, at)), (1.0, 0.0));
        assert_eq!((clarity_gain(&p, at), motivation_gain(&p, at, 0.2), load_relief(&p, at)), (0.0, 0.0, 0.0));
        assert_eq!(fitting_style(DiagnosedCause::Undiagnosed, 0.2, 0.47), SpokenStyle::Own);
    }

    /// Without noise and shame each trouble is found for what it is.
    #[test]
    fn plain_signs() {
        let p = Diagnosis::default();
        for (observed, cause) in [
            (MIDDLE, DiagnosedCause::None),
            (Observation { skill: 0.44, ..MIDDLE }, DiagnosedCause::Competence),
            (Observation { motivation: 0.37, ..MIDDLE }, DiagnosedCause::Will),
            (Observation { clarity: 0.40, ..MIDDLE }, DiagnosedCause::Structure),
            (Observation { energy: 0.44, ..MIDDLE }, DiagnosedCause::Energy),
            (Observation { safety: 0.36, ..MIDDLE }, DiagnosedCause::Energy),
            (Observation { standard: 0.38, ..MIDDLE }, DiagnosedCause::Comfort),
        ] {
            assert_eq!(infer(&p, signs(observed, 0.0)), cause);
        }
    }

    /// An answer that goes by the signs takes nothing for granted.
    #[test]
    fn answers() {
        assert_eq!(cause_taken_for_granted(Answer::Read), None);
        for (answer, cause) in [
            (Answer::NoAction, DiagnosedCause::None),
            (Answer::Competence, DiagnosedCause::Competence),
            (Answer::Will, DiagnosedCause::Will),
            (Answer::Structure, DiagnosedCause::Structure),
            (Answer::Energy, DiagnosedCause::Energy),
            (Answer::Comfort, DiagnosedCause::Comfort),
        ] {
            assert_eq!(cause_taken_for_granted(answer), Some(cause));
        }
    }

    fn context(reading: DiagnosedBy, change: impl Fn(&mut Parameters)) -> Context {
        let mut parameters = Parameters::default();
        change(&mut parameters);
        let c = Context::new(parameters, 0);
        Context { intent: Intent { reading, ..c.intent }, ..c }
    }

    /// Where nobody diagnoses, everybody gets the same; a fixed answer is given to everybody, with its style.
    #[test]
    fn answers_reach_sellers() {
        let c = context(DiagnosedBy::Manager, |p| p.policy.answer = Answer::Will);
        let mut company = middle_company(&c);
        company.diagnose(&c);
        assert!(company.people.situation.iter().all(|code| *code == DiagnosedCause::Will.code()));
        assert!(company.people.style.iter().all(|code| *code == SpokenStyle::Direct.code()));
        assert!(company.people.support_shift.iter().all(|shift| *shift == c.parameters.reading.split_shift));
        assert_eq!(company.team.support_shift[0], 0.0);
        company.team.support_shift.fill(0.3);
        company.diagnose(&context(DiagnosedBy::Nobody, |_| ()));
        assert!(company.people.situation.iter().all(|code| *code == DiagnosedCause::Undiagnosed.code()));
        assert!(company.people.style.iter().all(|code| *code == SpokenStyle::Own.code()));
        assert!(company.people.support_shift.iter().all(|shift| *shift == 0.0));
        assert_eq!(company.team.support_shift[0], 0.0);
    }

    /// Without noise an advisor finds what is wrong, seller by seller and for the team; a newcomer is undiagnosed.
    #[test]
    fn advisor() {
        let c = context(DiagnosedBy::Advisor, |p| p.reading.survey_noise = 0.0);
        let mut company = middle_company(&c);
        company.people.prospecting[0] = 0.3;
        company.people.clarity[1] = 0.3;
        company.people.fatigue[2] = 1.0;
        company.people.present[3] = 0.0;
        company.team.friction.fill(0.5);
        company.team.manager_loss.fill(0.0);
        company.team.attainment.fill(1.0);
        let advice: Vec<_> = (0..5).map(|seat| company.advice(&c, seat, 0)).collect();
        assert_eq!(advice, [
            Some(DiagnosedCause::Competence),
            Some(DiagnosedCause::Structure),
            Some(DiagnosedCause::Energy),
            None,
            Some(DiagnosedCause::None),
        ]);
        company.diagnose(&c);
        assert_eq!(DiagnosedCause::from_code(company.people.situation[0]), DiagnosedCause::Competence);
        assert_eq!(company.team.support_shift[0], 0.5 * c.parameters.reading.split_shift);
        let seen = company.seen_of_team(0);
        assert_eq!((seen.friction, seen.trust, seen.satisfaction, seen.attainment), (0.5, 0.5, 0.5, 1.0));
        company.unread(0);
        let q = &company.people;
        assert_eq!((q.situation[0], q.support_shift[0], q.style[0], q.coached[0]), (-1.0, 0.0, -1.0, 1.0));
    }

    /// The manager's gift for diagnosis and what it has grown by lower the noise; an advisor's is the survey's.
    #[test]
    fn noise_of_the_one_who_diagnoses() {
        let c = context(DiagnosedBy::Manager, |_| ());
        let mut company = middle_company(&c);
        company.team.manager_diagnosis.fill(0.5);
        company.team.manager_growth.fill(0.25);
        assert_eq!(company.noise(&c, 0), 0.25 * c.parameters.reading.sign_noise);
        assert_eq!(company.noise(&context(DiagnosedBy::Advisor, |_| ()), 0), c.parameters.reading.survey_noise);
    }

    proptest! {
        /// What is hidden is a share, none where it is safe or the switch is off; it weakens the signs of shame only.
        #[test]
        fn hiding(safety in 0.0..=1.0, skill in 0.0..=0.5, motivation in 0.0..=0.44) {
            let p = Diagnosis::default();
            let share = hidden(&p, true, safety);
            prop_assert!((0.0..=p.hidden_share).contains(&share) && (safety < 0.5 || share == 0.0));
            prop_assert_eq!(hidden(&p, false, safety), 0.0);
            let observed = Observation { skill, motivation, clarity: 0.3, standard: 0.3, ..MIDDLE };
            let (open, closed) = (signs(observed, 0.0), signs(observed, share));
            prop_assert!(closed[0] <= open[0] && closed[1] <= open[1] && closed[3] <= open[3]);
            prop_assert_eq!((closed[2], closed[4]), (open[2], open[4]));
        }
    }
}
