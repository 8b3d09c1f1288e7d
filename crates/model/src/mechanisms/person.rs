//! Who people are: traits fixed for life.

use crate::company::Company;
use crate::context::Context;
use crate::mechanisms::skill;
use crate::streams::Stream;
use crate::parameters::section;
use teamdrift_engine::math::{clip, normal_quantile, within};
section! {
    /// How people differ, and how a newcomer begins.
    Person["person"] {
        /// Spread of ambition around .5.
        ambition_sd: f64 = 0.18, "0-1", 0.0..=0.5, plausible 0.12..=0.25, Assumption;
        /// Spread of feedback affinity around .5.
        affinity_sd: f64 = 0.2, "0-1", 0.0..=0.5, plausible 0.1..=0.3, Verified("Kluger & DeNisi 1996: SD .95 d around +.41");
        /// Spread of talent for each of the two kinds of work (log output).
        talent_sd: f64 = 0.17, "log", 0.0..=1.0, plausible 0.1..=0.25, Computed("spread between sellers .39, L6, L17");
        /// Correlation of the two talents.
        talent_correlation: f64 = 0.3, "r", 0.0..=1.0, plausible 0.0..=0.6, Assumption;
        /// Correlation of selling talent and leading aptitude.
        aptitude_correlation: f64 = 0.1, "r", -0.9..=0.9, plausible 0.0..=0.3, Verified("Benson, Li & Shue 2019");
        /// Fit with the tasks of a well matched seller.
        good_fit: f64 = 0.72, "0-1", 0.0..=1.0, plausible 0.65..=0.8, Assumption;
        /// Fit with the tasks of a poorly matched one.
        poor_fit: f64 = 0.35, "0-1", 0.0..=1.0, plausible 0.25..=0.45, Assumption;
        /// Spread of fit within each kind.
        fit_sd: f64 = 0.05, "0-1", 0.0..=0.3, plausible 0.02..=0.1, Assumption;
        /// Skill of a newcomer.
        newcomer_skill: f64 = 0.42, "0-1", 0.0..=1.0, plausible 0.35..=0.5, Assumption;
        /// What a newcomer believes of safety and standard.
        newcomer_belief: f64 = 0.55, "0-1", 0.0..=1.0, plausible 0.45..=0.65, Assumption;
        /// Motivation of a newcomer.
        newcomer_motivation: f64 = 0.60, "0-1", 0.0..=1.0, plausible 0.5..=0.7, Assumption;
        /// Exhaustion of a newcomer.
        newcomer_exhaustion: f64 = 0.22, "0-1", 0.0..=1.0, plausible 0.15..=0.3, Assumption;
        /// Fatigue of a newcomer.
        newcomer_fatigue: f64 = 0.30, "0-1", 0.0..=1.0, plausible 0.2..=0.35, Assumption;
        /// Role clarity of a newcomer.
        newcomer_clarity: f64 = 0.45, "0-1", 0.0..=1.0, plausible 0.3..=0.6, Assumption;
        /// Mean tenure of the team found at the start of history.
        start_tenure_weeks: f64 = 150.0, "weeks", 1.0..=1040.0, plausible 100.0..=250.0, Computed("L1: turnover .27 a year");
    }
}

/// Ambition from a standard normal.
#[inline(always)]
pub fn ambition(p: &Person, z: f64) -> f64 {
    clip(0.5 + p.ambition_sd * z)
}

/// Feedback affinity from a standard normal.
#[inline(always)]
pub fn affinity(p: &Person, z: f64) -> f64 {
    clip(0.5 + p.affinity_sd * z)
}

/// Two talents in standard deviations from two own and one common standard normal.
#[inline(always)]
pub fn talents(p: &Person, own: (f64, f64), common: f64) -> (f64, f64) {
    let shared = p.talent_correlation.sqrt();
    let rest = (1.0 - p.talent_correlation).sqrt();
    (shared * common + rest * own.0, shared * common + rest * own.1)
}

/// Leading aptitude (standard normal) with the stated correlation to overall selling talent.
#[inline(always)]
pub fn aptitude(p: &Person, talents: (f64, f64), z: f64) -> f64 {
    // The mean of both talents has this standard deviation.
    let sd = ((1.0 + p.talent_correlation) / 2.0).sqrt();
    let talent = 0.5 * (talents.0 + talents.1) / sd;
    let r = p.aptitude_correlation;
    r * talent + (1.0 - r * r).sqrt() * z
}

/// Fit from a uniform (poor or good) and a standard normal. `poor` is the share of poor matches.
#[inline(always)]
pub fn fit(p: &Person, poor: f64, u: f64, z: f64) -> f64 {
    let centre = if u < poor { p.poor_fit } else { p.good_fit };
    within(centre + p.fit_sd * z, 0.02, 0.98)
}

/// Who somebody is for life: drawn by person, or by candidate for a seat.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Character {
    pub ambition: f64,
    pub affinity: f64,
    pub resilience: f64,
    pub disposition: f64,
    /// Talents in standard deviations.
    pub talents: (f64, f64),
    pub aptitude: f64,
    pub fit: f64,
    pub contact: f64,
}

/// A candidate's number within the address of a hire.
pub(crate) const fn candidate_number(hire: u32, candidate: u32) -> u32 {
    hire << 8 | candidate
}

impl Company {
    /// The person who comes as `candidate` for the `hire`-th occupancy of a seat.
    pub(crate) fn character(
        &self,
        c: &Context,
        lane: usize,
        seat: u32,
        hire: u32,
        candidate: u32,
        poor: f64,
    ) -> Character {
        let p = &c.parameters.person;
        let number = candidate_number(hire, candidate);
        let draw = |purpose| self.draw(purpose, 0, lane, seat, number);
        let character = draw(Stream::Character).map(normal_quantile);
        let talent = draw(Stream::Talent).map(normal_quantile);
        let matched = draw(Stream::Match);
        let talents = talents(p, (talent[0], talent[1]), talent[2]);
        Character {
            ambition: ambition(p, character[0]),
            affinity: affinity(p, character[1]),
            resilience: within(character[2], -3.0, 3.0),
            disposition: within(character[3], -3.0, 3.0),
            talents,
            aptitude: aptitude(p, talents, talent[3]),
            fit: fit(p, poor, matched[0], normal_quantile(matched[1])),
            contact: c.parameters.leadership.contact_sd * within(normal_quantile(matched[2]), -3.0, 3.0),
        }
    }

    /// A seat's occupant becomes this person, with the states of a newcomer.
    pub(crate) fn seat_newcomer(&mut self, c: &Context, seat: usize, lane: usize, who: Character) {
        let i = seat * self.lanes + lane;
        let (p, all) = (&mut self.people, &c.parameters);
        let q = &all.person;
        p.present[i] = 1.0;
        p.ambition[i] = who.ambition;
        p.affinity[i] = who.affinity;
        p.resilience[i] = who.resilience;
        p.disposition[i] = who.disposition;
        p.talent_prospecting[i] = q.talent_sd * who.talents.0;
        p.talent_closing[i] = q.talent_sd * who.talents.1;
        p.ceiling_prospecting[i] = skill::ceiling(&all.skill, who.talents.0);
        p.ceiling_closing[i] = skill::ceiling(&all.skill, who.talents.1);
        p.aptitude[i] = who.aptitude;
        p.fit[i] = who.fit;
        p.contact[i] = who.contact;
        p.base_pay[i] = all.pay.base;
        p.prospecting[i] = q.newcomer_skill;
        p.closing[i] = q.newcomer_skill;
        p.motivation[i] = q.newcomer_motivation;
        p.fatigue[i] = q.newcomer_fatigue;
        p.exhaustion[i] = q.newcomer_exhaustion;
        p.life[i] = 0.0;
        p.safety[i] = q.newcomer_belief;
        p.standard[i] = q.newcomer_belief;
        p.clarity[i] = q.newcomer_clarity;
        p.responsibility[i] = 0.5;
        p.trust[i] = 0.5;
        p.satisfaction[i] = clip(0.55 + all.satisfaction.of_disposition * who.disposition);
        p.tenure[i] = 0.0;
        p.absence[i] = 0.0;
        p.attainment[i] = 0.9;
        p.won_recent[i] = all.pay.ordinary_week;
        let usual = all.pay.base / 52.0 + all.pay.commission * all.pay.ordinary_week;
        p.earnings[i] = usual;
        p.expected[i] = usual;
        p.exempt[i] = 0.0;
        p.effort[i] = 1.0;
        p.role[i] = crate::mechanisms::roles::GENERALIST;
        self.unread(i);
    }
}
