//! Skill: two of them, prospecting (booking) and closing (negotiating), each with a ceiling. They grow
//! with practice and coaching where it is safe to fail and something is asked, and fade without.

use crate::context::Context;
use crate::loops::seat_loop;
use crate::mechanisms::{coaching, diagnosis, feedback, joint_meetings, meetings};
use crate::parameters::section;
use teamdrift_engine::math::{clip, gate, toward};
section! {
    /// How skills grow and fade, and what they and experience are worth.
    Skill["skill"] {
        /// Adjustment of skill.
        weeks: f64 = 45.0, "weeks", 4.0..=520.0, plausible 30.0..=80.0, Assumption;
        /// Level that practice alone keeps up.
        of_practice: f64 = 0.25, "0-1", 0.0..=1.0, plausible 0.15..=0.35, Assumption;
        /// Level added by full coaching.
        of_coaching: f64 = 0.54, "0-1", 0.0..=1.5, plausible 0.3..=0.7, Verified("Dixon & Adamson 2011, shrunk; size ours");
        /// Support at which coaching has half its effect.
        coaching_half: f64 = 0.35, "0-1", 0.05..=2.0, plausible 0.2..=0.5, Verified("saturating, half-effect 2.5 h/month");
        /// Level added by full standard.
        of_standard: f64 = 0.20, "0-1", 0.0..=1.0, plausible 0.1..=0.3, Claim("B2");
        /// Fit with the tasks.
        of_fit: f64 = 0.08, "x", 0.0..=0.5, plausible 0.0..=0.15, Assumption;
        /// Ceiling of a seller of ordinary talent.
        ceiling: f64 = 0.80, "0-1", 0.2..=1.0, plausible 0.7..=0.9, Assumption;
        /// Ceiling gained per standard deviation of talent.
        ceiling_of_talent: f64 = 0.06, "0-1", 0.0..=0.3, plausible 0.0..=0.1, Assumption;
        /// Log output of each of the two kinds of work per unit of its skill.
        output_of_skill: f64 = 0.28, "log", 0.0..=2.0, plausible 0.15..=0.45, Computed("coaching at most +8 % in 6-12 months");
        /// Log output of each kind of work per unit of fit.
        output_of_fit: f64 = 0.08, "log", 0.0..=1.0, plausible 0.0..=0.2, Memory("Kristof-Brown 2005, shrunk");
        /// Share of output that a beginner lacks.
        ramp_depth: f64 = 0.9, "share", 0.0..=1.0, plausible 0.7..=0.95, Quoted("CSO; L4");
        /// Time to productivity: the share lacking falls by a factor e in this time.
        ramp_weeks: f64 = 9.85, "weeks", 1.0..=104.0, plausible 9.0..=18.0, Quoted("CSO 9 months; Bridge 5-6; L4");
    }
}

/// Skill after a week. `ceiling` caps what can be reached; `coaching` are hours received, on support's scale;
/// `yielded` is what they yield with this person, 1 on average; `shared` what colleagues add.
#[inline(always)]
pub fn step(
    p: &Skill,
    skill: f64,
    ceiling: f64,
    coaching: f64,
    yielded: f64,
    shared: f64,
    safety: f64,
    standard: f64,
    fit: f64,
) -> f64 {
    let taught = p.of_coaching
        * (coaching / (coaching + p.coaching_half))
        * yielded
        * (0.4 + 0.6 * safety)
        * (0.5 + 0.5 * standard);
    let level = p.of_practice + taught + shared + p.of_standard * standard + p.of_fit * (fit - 0.55);
    // Diminishing returns toward the person's own ceiling, relative to an ordinary one.
    let target = level * ceiling / p.ceiling;
    let target = if target < ceiling { target } else { ceiling };
    clip(toward(skill, target, p.weeks))
}

/// A seller's ceiling from talent in standard deviations.
#[inline(always)]
pub fn ceiling(p: &Skill, talent: f64) -> f64 {
    clip(p.ceiling + p.ceiling_of_talent * talent)
}

/// Share of full productivity from `decay` = exp(-tenure / ramp).
#[inline(always)]
pub fn ramp(p: &Skill, decay: f64) -> f64 {
    1.0 - p.ramp_depth * decay
}

/// Log of output in one kind of work, relative to an ordinary experienced seller.
#[inline(always)]
pub fn log_output(p: &Skill, talent: f64, skill: f64, fit: f64) -> f64 {
    talent + p.output_of_skill * (skill - 0.55) + p.output_of_fit * (fit - 0.55)
}

seat_loop! {
    /// Both skills.
    pub(crate) fn update_skills(c: &Context;
        write people.prospecting, people.closing;
        read people.ceiling_prospecting, people.ceiling_closing, people.talent_prospecting,
             people.talent_closing, people.support, people.safety, people.standard, people.fit,
             people.situation, people.coached, team.meetings, team.manager_diagnosis as diagnosis,
             team.manager_habit as habit) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let talent = 0.5 * (talent_prospecting + talent_closing) / (if p.person.talent_sd > 0.0 { p.person.talent_sd } else { 1.0 });
        let yielded = coaching::yielded(&p.coaching, talent)
            * diagnosis::coaching_factor(&p.reading, situation)
            * feedback::on_coaching(&p.feedback, on.feedback, c.feedback)
            * coaching::aimed(&p.coaching, p.policy.coaching, diagnosis)
            * (1.0 + p.coaching_system.reach * habit);
        let shared = p.meetings.sharing * meetings::above_ordinary(on.meetings, meetings);
        let missed = p.joint.learning * joint_meetings::taking_over(on.joint_meetings, p.policy.taking_over);
        let one = step(
            &p.skill, prospecting, ceiling_prospecting, coached * support, yielded, shared, safety, standard, fit,
        );
        let two = step(
            &p.skill, closing, ceiling_closing, coached * support, yielded, shared - missed, safety, standard, fit,
        );
        let learning = gate(on.learning);
        prospecting = learning * one + (1.0 - learning) * prospecting;
        closing = learning * two + (1.0 - learning) * closing;
    }
}
