//! Reading a seller's situation: from signs that are noisy, and worse where people hide their problems, to a
//! cause; and what the time with that seller then goes to. A wrong reading is a wrong answer.

use crate::mechanisms::style::{Style, spoken};
use crate::company::Company;
use crate::context::Context;
use crate::mechanisms::{energy, style};
use crate::mechanisms::policy::Reader;
use crate::streams::Stream;
use crate::parameters::{choice, section};
use teamdrift_engine::math::{clip, gate, normal_quantile, positive};
choice! {
    /// What a manager who reads situations answers with.
    Answer {
        /// What the signs say, seller by seller.
        Read = "read",
        /// As if everybody was able and willing: left to themselves.
        Leave = "leave",
        /// As if everybody lacked competence: instruct and practise.
        Competence = "competence",
        /// As if everybody lacked will: find out what drives each one.
        Will = "will",
        /// As if structure failed: goals, routines and follow-up put in order.
        Structure = "structure",
        /// As if energy or safety was low: relieve and stand by.
        Energy = "energy",
        /// As if everybody was able and too comfortable: raise the bar.
        Comfort = "comfort",
    }
}

/// What a seller's situation is read as, as the columns hold it.
pub mod cause {
    /// All that a reading can come to, in order, by name.
    pub const ALL: [(f64, &str); 6] = [
        (NONE, "none"),
        (COMPETENCE, "competence"),
        (WILL, "will"),
        (STRUCTURE, "structure"),
        (ENERGY, "energy"),
        (COMFORT, "comfort"),
    ];

    /// Nobody reads: an ordinary manager gives everybody the same.
    pub const UNREAD: f64 = -1.0;
    /// Able and willing: nothing is wrong.
    pub const NONE: f64 = 0.0;
    /// Lacks competence.
    pub const COMPETENCE: f64 = 1.0;
    /// Lacks will.
    pub const WILL: f64 = 2.0;
    /// Structure fails: it is unclear what is expected.
    pub const STRUCTURE: f64 = 3.0;
    /// Lacks energy, or does not feel safe.
    pub const ENERGY: f64 = 4.0;
    /// Able but comfortable: easily misread as lacking will.
    pub const COMFORT: f64 = 5.0;
}

section! {
    /// What a manager sees of each seller's situation, and what the answers to it do.
    Diagnosis["reading"] {
        /// Weeks between readings of a seller.
        every_weeks: u32 = 4, "weeks", 1..=52, plausible 2..=8, Assumption;
        /// Noise of every sign for a manager without any gift for diagnosis.
        noise: f64 = 1.6, "SD", 0.0..=10.0, plausible 1.0..=2.5, Assumption;
        /// Noise of every sign in a short survey with the numbers beside it, which `advised` goes by.
        survey_noise: f64 = 0.5, "SD", 0.0..=10.0, plausible 0.3..=1.0, Assumption;
        /// Share of a problem that people hide who do not feel safe at all.
        hidden: f64 = 0.8, "share", 0.0..=1.0, plausible 0.4..=1.0, Claim("B10");
        /// How far a sign must stand out to count as a cause.
        threshold: f64 = 0.4, "SD", 0.0..=5.0, plausible 0.2..=1.0, Assumption;
        /// How far the split is shifted for one seller, or by the advisor for the team.
        shift: f64 = 0.10, "0-1", 0.0..=0.5, plausible 0.05..=0.2, Claim("B6");
        /// What time that goes to competence or to structure takes from support and from demand.
        elsewhere: f64 = 0.04, "0-1", 0.0..=0.3, plausible 0.0..=0.1, Assumption;
        /// Coaching gained where time goes to competence; half of it is lost where time goes to will or relief.
        coaching: f64 = 0.6, "x", 0.0..=1.0, plausible 0.3..=0.9, Claim("B7");
        /// Clarity added where time goes to structure.
        clarity: f64 = 0.15, "0-1", 0.0..=0.5, plausible 0.05..=0.25, Claim("B7");
        /// Motivation added where time goes to what drives somebody whose will is low.
        will: f64 = 0.08, "0-1", 0.0..=0.5, plausible 0.03..=0.15, Claim("B7");
        /// Load lifted where time goes to relief.
        relief: f64 = 0.05, "0-1", 0.0..=0.3, plausible 0.02..=0.1, Claim("B7");
    }
}

/// What can be seen of a seller, each as it is (noise comes on top).
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// Mean skill, as joint customer visits show it.
    pub skill: f64,
    /// Motivation, as it shows at work.
    pub motivation: f64,
    /// Role clarity, as answers to plain questions show it.
    pub clarity: f64,
    /// Energy, as it shows.
    pub energy: f64,
    /// Safety, as it shows in what people dare to say.
    pub safety: f64,
    /// Standard, as it shows in what people let pass.
    pub standard: f64,
}

/// How far each of the five causes stands out, in ordinary standard deviations: competence, will, structure,
/// energy (or safety), comfort. What people are ashamed of, they hide: `hidden` is the share of it.
#[inline(always)]
pub fn signs(q: Seen, hidden: f64) -> [f64; 5] {
    let open = 1.0 - hidden;
    let tired = (0.56 - q.energy) / 0.12;
    let afraid = (0.46 - q.safety) / 0.10;
    [
        open * (0.50 - q.skill) / 0.06,
        open * (0.44 - q.motivation) / 0.07,
        (0.49 - q.clarity) / 0.09,
        open * if tired > afraid { tired } else { afraid },
        (0.48 - q.standard) / 0.10,
    ]
}

/// Share of a problem that is hidden from the manager at this safety.
#[inline(always)]
pub fn hidden(p: &Diagnosis, on: bool, safety: f64) -> f64 {
    gate(on) * p.hidden * clip(2.0 * positive(0.5 - safety))
}

/// The sign that stands out most, if it stands out enough: a [`cause`].
#[inline(always)]
pub fn infer(p: &Diagnosis, signs: [f64; 5]) -> f64 {
    let mut most = p.threshold;
    let mut found = cause::NONE;
    let mut number = cause::COMPETENCE;
    for sign in signs {
        found = if sign > most { number } else { found };
        most = if sign > most { sign } else { most };
        number += 1.0;
    }
    found
}

/// The cause that an answer takes for granted, if it does not go by the signs.
#[must_use]
pub const fn taken_for_granted(answer: Answer) -> Option<f64> {
    match answer {
        Answer::Read => None,
        Answer::Leave => Some(cause::NONE),
        Answer::Competence => Some(cause::COMPETENCE),
        Answer::Will => Some(cause::WILL),
        Answer::Structure => Some(cause::STRUCTURE),
        Answer::Energy => Some(cause::ENERGY),
        Answer::Comfort => Some(cause::COMFORT),
    }
}

/// How far the split is shifted toward support (negative: toward demand): the same hours, another use. Instruction and
/// order are system by what they are about; they take their hours from both sides.
#[inline(always)]
pub fn support_shift(p: &Diagnosis, found: f64) -> f64 {
    let to_support = one_if(found == cause::WILL) + one_if(found == cause::ENERGY);
    p.shift * (to_support - one_if(found == cause::COMFORT))
}

/// How much of coaching arrives as such, 1 = an ordinary manager's.
#[inline(always)]
pub fn coaching_factor(p: &Diagnosis, found: f64) -> f64 {
    let away = one_if(found == cause::WILL) + one_if(found == cause::ENERGY);
    1.0 + p.coaching * (one_if(found == cause::COMPETENCE) - 0.5 * away)
}

/// What an answer takes from support and from demand alike.
#[inline(always)]
pub fn dose_diverted(p: &Diagnosis, found: f64) -> f64 {
    p.elsewhere * (one_if(found == cause::COMPETENCE) + one_if(found == cause::STRUCTURE))
}

/// What an answer adds to clarity.
#[inline(always)]
pub fn clarity_gain(p: &Diagnosis, found: f64) -> f64 {
    p.clarity * one_if(found == cause::STRUCTURE)
}

/// What an answer adds to motivation: it only helps whose will is low.
#[inline(always)]
pub fn motivation_gain(p: &Diagnosis, found: f64, motivation: f64) -> f64 {
    p.will * one_if(found == cause::WILL) * clip((0.55 - motivation) / 0.1)
}

/// What an answer takes from the load.
#[inline(always)]
pub fn load_relief(p: &Diagnosis, found: f64) -> f64 {
    p.relief * one_if(found == cause::ENERGY)
}

#[inline(always)]
fn one_if(yes: bool) -> f64 {
    if yes { 1.0 } else { 0.0 }
}

/// What an advisor sees of a team beside its members: a short survey, the numbers, and what has happened.
#[derive(Debug, Clone, Copy)]
pub struct TeamSeen {
    /// Friction, 0 to 1.
    pub friction: f64,
    /// Mean trust in the manager, 0 to 1.
    pub trust: f64,
    /// Mean satisfaction, 0 to 1.
    pub satisfaction: f64,
    /// Mean attainment of late.
    pub attainment: f64,
    /// How fresh a change of manager is, 0 to 1.
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
    pub fn seen(self, q: TeamSeen) -> bool {
        match self {
            Self::Friction => q.friction > 0.35,
            Self::Trust => q.trust < 0.45,
            Self::Change => q.change > 0.4,
            Self::Results => q.attainment < 0.85,
            Self::Complacency => q.satisfaction > 0.55 && q.attainment < 0.95,
        }
    }

    /// Whether it asks for more relation; else for more system.
    #[must_use]
    pub const fn asks_for_relation(self) -> bool {
        matches!(self, Self::Friction | Self::Trust | Self::Change)
    }
}

/// How far an advisor shifts the split for the whole team, toward support (negative: toward demand).
#[must_use]
pub fn team_support_shift(p: &Diagnosis, q: TeamSeen) -> f64 {
    let any = |relation: bool| {
        let asks = |sign: &&TeamSign| sign.asks_for_relation() == relation && sign.seen(q);
        one_if(TeamSign::ALL.iter().any(|sign| asks(&sign)))
    };
    0.5 * p.shift * (any(true) - any(false))
}

/// Second block of a reading's luck: five signs need more than four words.
const MORE: u32 = 1 << 31;

impl Company {
    /// Situations are read, if anybody reads them: what each seller gets in answer.
    pub(crate) fn diagnose(&mut self, c: &Context) {
        let p = &c.parameters;
        let shifts = c.intent.reading != Reader::Nobody;
        let alike = style::alike(p.policy.style, shifts);
        if let Some(style) = alike {
            self.people.style.fill(style);
        }
        if !shifts {
            self.people.situation.fill(cause::UNREAD);
            self.people.support_shift.fill(0.0);
            self.team.support_shift.fill(0.0);
        }
        let reads = shifts || p.policy.style == Style::Fitting;
        if !reads || c.week.rem_euclid(p.reading.every_weeks as i32) != 0 {
            return;
        }
        for lane in 0..self.lanes {
            for seat in 0..self.seats {
                let i = seat * self.lanes + lane;
                let found = match taken_for_granted(p.policy.answer) {
                    Some(found) => found,
                    None => self.inferred(c, seat, lane, self.noise(c, lane)),
                };
                let people = &mut self.people;
                if alike.is_none() {
                    people.style[i] = style::fitting(found, 0.5 * (people.prospecting[i] + people.closing[i]));
                }
                if shifts {
                    people.situation[i] = found;
                    people.support_shift[i] = support_shift(&p.reading, found);
                }
            }
            if c.intent.reading == Reader::Advisor {
                self.team.support_shift[lane] = team_support_shift(&p.reading, self.seen_of_team(lane));
            }
        }
    }

    /// The noise of every sign for whoever reads.
    fn noise(&self, c: &Context, lane: usize) -> f64 {
        let p = &c.parameters.reading;
        match c.intent.reading {
            Reader::Advisor => p.survey_noise,
            _ => p.noise * (1.0 - clip(self.team.manager_diagnosis[lane] + self.team.manager_growth[lane])),
        }
    }

    /// What an advisor reads a seller's situation as: one of [`cause`]; none where nobody sits.
    #[must_use]
    pub fn advice(&self, c: &Context, seat: usize, lane: usize) -> Option<f64> {
        let present = self.people.present[seat * self.lanes + lane] > 0.0;
        present.then(|| self.inferred(c, seat, lane, c.parameters.reading.survey_noise))
    }

    /// What a seller's situation is read as, with signs that carry this noise.
    fn inferred(&self, c: &Context, seat: usize, lane: usize, noise: f64) -> f64 {
        let p = &c.parameters.reading;
        let i = seat * self.lanes + lane;
        let q = &self.people;
        let seen = Seen {
            skill: 0.5 * (q.prospecting[i] + q.closing[i]),
            motivation: q.motivation[i],
            clarity: q.clarity[i],
            energy: energy::energy(q.fatigue[i], q.exhaustion[i]),
            safety: q.safety[i],
            standard: q.standard[i],
        };
        let hidden = hidden(p, c.parameters.mechanisms.hidden_problems, q.safety[i]);
        // Who reads, and whom: the manager's person and the seller's.
        let who = (self.chair[lane] << 8 ^ (self.hire[i] & 0xff)) & !MORE;
        let draw = |number| self.draw(Stream::Signs, c.week, lane, seat as u32, number);
        let (one, two) = (draw(who), draw(who | MORE));
        let mut signs = signs(seen, hidden);
        for (sign, u) in signs.iter_mut().zip([one[0], one[1], one[2], one[3], two[0]]) {
            *sign += noise * normal_quantile(u);
        }
        infer(p, signs)
    }

    /// What an advisor sees of the team.
    #[must_use]
    pub fn seen_of_team(&self, lane: usize) -> TeamSeen {
        let (mut trust, mut satisfaction, mut n) = (0.0, 0.0, 0.0);
        for i in (lane..self.seats * self.lanes).step_by(self.lanes) {
            let here = self.people.present[i];
            trust += here * self.people.trust[i];
            satisfaction += here * self.people.satisfaction[i];
            n += here;
        }
        let n = if n > 0.0 { n } else { 1.0 };
        let s = &self.team;
        TeamSeen {
            friction: s.friction[lane],
            trust: trust / n,
            satisfaction: satisfaction / n,
            attainment: s.attainment[lane],
            change: s.manager_loss[lane],
        }
    }

    /// Nobody has looked at a newcomer yet.
    pub(crate) fn unread(&mut self, i: usize) {
        let q = &mut self.people;
        (q.situation[i], q.support_shift[i], q.style[i], q.coached[i]) = (cause::UNREAD, 0.0, spoken::OWN, 1.0);
    }
}
