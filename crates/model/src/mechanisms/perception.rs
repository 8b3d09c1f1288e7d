//! How what is delivered becomes what a seller experiences: safety, standard, clarity, trust,
//! responsibility. All of them are slow; safety is lost faster than it is won.

use crate::context::Context;
use crate::loops::seat_loop;
use crate::mechanisms::{activities, diagnosis, joint_meetings, meetings, style};
use crate::parameters::section;
use teamdrift_engine::math::{clip, gate, positive, toward};
section! {
    /// How delivered leadership becomes what each seller experiences.
    Perception["perception"] {
        /// Level of safety and of standard that a dose of one half leads to.
        base: f64 = 0.52, "0-1", 0.3..=0.7, plausible 0.48..=0.55, Assumption;
        /// Safety gained per unit of support.
        safety_of_support: f64 = 0.75, "x", 0.0..=1.5, plausible 0.5..=0.9, Assumption;
        /// Safety lost per unit of pressure (demand above support).
        safety_of_pressure: f64 = 0.20, "x", 0.0..=1.0, plausible 0.1..=0.35, Assumption;
        /// Pressure carried per unit of skill above the ordinary: who can do it minds less being asked for it.
        carried_by_skill: f64 = 1.5, "x", 0.0..=5.0, plausible 0.0..=3.0, Verified("Crawford, LePine & Rich 2010: resources buffer; size ours");
        /// Safety per standard deviation of resilience.
        safety_of_resilience: f64 = 0.05, "0-1", 0.0..=0.3, plausible 0.0..=0.1, Assumption;
        /// Safety lost to recent exits, per share of the team.
        safety_of_exits: f64 = 0.36, "x", 0.0..=2.0, plausible 0.1..=0.7, Assumption;
        /// Safety lost to recent dismissals, per share of the team.
        safety_of_dismissals: f64 = 0.60, "x", 0.0..=3.0, plausible 0.2..=1.2, Assumption;
        /// Safety lost to broken promises.
        safety_of_promises: f64 = 0.25, "x", 0.0..=1.0, plausible 0.1..=0.5, Claim("B9");
        /// Recent exits that count as ordinary, as a share of the team: more cost safety, fewer give it.
        ordinary_exits: f64 = 0.04, "share", 0.0..=0.5, plausible 0.03..=0.06, Computed("L1 with memory_weeks");
        /// Pull of the team's mean on each one's safety.
        safety_of_peers: f64 = 0.15, "x", 0.0..=0.6, plausible 0.0..=0.3, Assumption;
        /// Time in which perceived safety is won.
        safety_up_weeks: f64 = 12.0, "weeks", 1.0..=104.0, plausible 6.0..=20.0, Verified("retest of psychological safety over 6 weeks");
        /// Time in which perceived safety is lost.
        safety_down_weeks: f64 = 6.0, "weeks", 1.0..=104.0, plausible 3.0..=10.0, Uncertain("lost about twice as fast as won");
        /// How fast a visible exit or dismissal is forgotten.
        memory_weeks: f64 = 8.0, "weeks", 1.0..=104.0, plausible 4.0..=13.0, Uncertain("Felps et al. 2009");
        /// Standard gained per unit of demand.
        standard_of_demand: f64 = 0.75, "x", 0.0..=1.5, plausible 0.5..=0.9, Assumption;
        /// Share of the pressure shifted for one seller that counts as another standard for them: the standard is one.
        standard_of_own_demand: f64 = 0.5, "share", 0.0..=1.0, plausible 0.2..=0.8, Claim("B6");
        /// Pull of the team's mean on each one's standard.
        standard_of_peers: f64 = 0.15, "x", 0.0..=0.6, plausible 0.0..=0.3, Assumption;
        /// Standard lost per unit of unfairness (the standard not applying to everyone).
        standard_of_unfairness: f64 = 0.20, "x", 0.0..=1.0, plausible 0.1..=0.4, Claim("B16");
        /// Adjustment of perceived standard.
        standard_weeks: f64 = 8.0, "weeks", 1.0..=104.0, plausible 3.0..=12.0, Verified("Oliva & Sterman 2001, pattern");
        /// Clarity gained per unit of demand.
        clarity_of_demand: f64 = 0.55, "x", 0.0..=1.5, plausible 0.3..=0.7, Assumption;
        /// Clarity gained per unit of support.
        clarity_of_support: f64 = 0.25, "x", 0.0..=1.5, plausible 0.1..=0.5, Assumption;
        /// Adjustment of role clarity.
        clarity_weeks: f64 = 8.0, "weeks", 1.0..=104.0, plausible 4.0..=13.0, Assumption;
        /// Trust gained per unit of support.
        trust_of_support: f64 = 0.55, "x", 0.0..=1.5, plausible 0.3..=0.8, Assumption;
        /// Trust gained per unit of safety.
        trust_of_safety: f64 = 0.25, "x", 0.0..=1.0, plausible 0.0..=0.5, Assumption;
        /// Trust lost to broken promises.
        trust_of_promises: f64 = 0.50, "x", 0.0..=2.0, plausible 0.2..=1.0, Claim("B9");
        /// Trust lost to feedback felt as criticism.
        trust_of_criticism: f64 = 0.30, "x", 0.0..=1.0, plausible 0.1..=0.5, Claim("B12");
        /// Time in which trust is won (lost in half of it).
        trust_weeks: f64 = 14.0, "weeks", 1.0..=104.0, plausible 8.0..=26.0, Assumption;
        /// Responsibility gained per unit of safety and standard together.
        responsibility_gain: f64 = 0.60, "x", 0.0..=2.0, plausible 0.3..=0.9, Claim("B13");
        /// Adjustment of responsibility.
        responsibility_weeks: f64 = 20.0, "weeks", 1.0..=104.0, plausible 10.0..=40.0, Assumption;
    }
}

/// Demand above support.
#[inline(always)]
pub fn pressure(support: f64, demand: f64) -> f64 {
    positive(demand - support)
}

/// Pressure as a seller feels it: what neither support nor the own skill carries.
#[inline(always)]
pub fn strain(p: &Perception, support: f64, demand: f64, skill: f64) -> f64 {
    positive(demand - support - p.carried_by_skill * (skill - ORDINARY_SKILL))
}

/// Mean skill in the ordinary company.
const ORDINARY_SKILL: f64 = 0.56;

/// What has lately happened in the team, as everybody sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Events {
    /// Recent exits as a share of the seats, fading, above the ordinary.
    pub exits: f64,
    /// Recent dismissals as a share of the seats, fading.
    pub dismissals: f64,
    /// Broken promises, fading.
    pub promises: f64,
}

/// Perceived safety after a week. `resilience` in standard deviations, the rest 0 to 1.
#[inline(always)]
pub fn next_safety(
    p: &Perception,
    safety: f64,
    support: f64,
    pressure: f64,
    resilience: f64,
    team: f64,
    seen: Events,
) -> f64 {
    let target = p.base + p.safety_of_support * (support - 0.5) - p.safety_of_pressure * pressure
        + p.safety_of_resilience * resilience
        + p.safety_of_peers * (team - 0.5)
        - p.safety_of_exits * seen.exits
        - p.safety_of_dismissals * seen.dismissals
        - p.safety_of_promises * seen.promises;
    let weeks = if target > safety { p.safety_up_weeks } else { p.safety_down_weeks };
    clip(toward(safety, target, weeks))
}

/// Perceived standard after a week; `followed_up` is what driving plans adds or its lack takes.
#[inline(always)]
pub fn next_standard(p: &Perception, standard: f64, demand: f64, team: f64, unfairness: f64, followed_up: f64) -> f64 {
    let target = p.base + p.standard_of_demand * (demand - 0.5) + p.standard_of_peers * (team - 0.5)
        - p.standard_of_unfairness * unfairness
        + followed_up;
    clip(toward(standard, target, p.standard_weeks))
}

/// Role clarity after a week; `given` is what meetings and a manager's answer add.
#[inline(always)]
pub fn next_clarity(p: &Perception, clarity: f64, support: f64, demand: f64, given: f64) -> f64 {
    let target = 0.5 + p.clarity_of_demand * (demand - 0.5) + p.clarity_of_support * (support - 0.5) + given;
    clip(toward(clarity, target, p.clarity_weeks))
}

/// Trust in the manager after a week.
#[inline(always)]
pub fn next_trust(p: &Perception, trust: f64, support: f64, safety: f64, promises: f64, criticism: f64) -> f64 {
    let target = 0.5 + p.trust_of_support * (support - 0.5) + p.trust_of_safety * (safety - 0.5)
        - p.trust_of_promises * promises
        - p.trust_of_criticism * criticism;
    let weeks = if target > trust { p.trust_weeks } else { 0.5 * p.trust_weeks };
    clip(toward(trust, target, weeks))
}

/// Responsibility (ownership of one's work) after a week: it grows where it is both safe to take and
/// plainly expected, and goes where it is `taken` away.
#[inline(always)]
pub fn next_responsibility(p: &Perception, responsibility: f64, safety: f64, standard: f64, credit_taken: f64) -> f64 {
    let target = 0.5 + p.responsibility_gain * 0.5 * ((safety - 0.5) + (standard - 0.5)) - credit_taken;
    clip(toward(responsibility, target, p.responsibility_weeks))
}

seat_loop! {
    /// What each seller receives and what becomes of it: safety, standard, clarity, trust, responsibility.
    pub(crate) fn update_perceptions(c: &Context;
        write people.support, people.demand, people.safety, people.standard, people.clarity, people.trust,
              people.responsibility;
        read people.contact, people.support_shift, people.situation, people.style, people.prospecting, people.closing,
             people.motivation, people.exempt, people.resilience, team.support as team_support,
             team.demand as team_demand, team.support_shift as team_support_shift, team.safety as team_safety,
             team.standard as team_standard, team.criticism, team.exits, team.dismissals,
             team.promises, team.unfairness, team.meetings, team.planning, team.driving) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        // What is said arrives as far as the way of saying it suits.
        let skill = 0.5 * (prospecting + closing);
        let heard = style::factor(&p.communication, on.style, style, skill, motivation, safety, standard);
        let shift = support_shift + team_support_shift;
        let elsewhere = diagnosis::dose_diverted(&p.reading, situation);
        support = clip((team_support + contact + shift - elsewhere) * heard);
        demand = clip((team_demand + contact - shift - elsewhere) * heard * (1.0 - 0.6 * exempt));
        // The standard is one; the pressure is what is shifted.
        let followed_up = p.activities.driving * activities::felt(&p.activities, driving);
        let expected = clip(demand + (1.0 - p.perception.standard_of_own_demand) * support_shift);
        let press = strain(&p.perception, support, demand, skill);
        let share = gate(on.exit_contagion) / c.seats();
        let usual = gate(on.exit_contagion) * p.perception.ordinary_exits;
        let seen = Events { exits: exits * share - usual, dismissals: dismissals * share, promises };
        let safe = next_safety(&p.perception, safety, support, press, resilience, team_safety, seen);
        let asked = 0.5 + gate(on.contagion) * (team_standard - 0.5);
        standard = next_standard(&p.perception, standard, expected, asked, unfairness, followed_up);
        let shared = meetings::above_ordinary(on.meetings, meetings);
        let planned = p.activities.planning * activities::felt(&p.activities, planning);
        let given = p.meetings.clarity * shared + diagnosis::clarity_gain(&p.reading, situation) + planned;
        clarity = next_clarity(&p.perception, clarity, support, demand, given);
        trust = next_trust(&p.perception, trust, support, safe, promises, criticism);
        let credit_taken = p.joint.responsibility * joint_meetings::taking_over(on.joint_meetings, p.policy.taking_over);
        responsibility = next_responsibility(&p.perception, responsibility, safe, standard, credit_taken);
        safety = safe;
    }
}
