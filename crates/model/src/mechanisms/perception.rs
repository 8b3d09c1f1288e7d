//! How delivered leadership becomes what a seller experiences: safety, standard, clarity, trust, responsibility. All
//! of them are slow; safety and trust are lost faster than they are won. People of one team differ lastingly in what they
//! perceive, and newcomers have a course of their own.

use crate::company::Company;
use crate::loops::seat_loop;
use crate::mechanisms::bounds::bounded;
use crate::mechanisms::context::Context;
use crate::mechanisms::{activities, diagnosis, joint_meetings, meetings, skill, style};
use crate::parameters::section;
use crate::streams::Stream;
use teamdrift_engine::math::{clip, exp, gate, normal_quantile, positive, toward, within};

section! {
    /// How delivered leadership becomes what each seller experiences.
    Perception["perception"] {
        /// Level of safety and of standard that a dose of one half leads to.
        base_level: f64 = 0.52, "0-1", 0.3..=0.7, plausible 0.48..=0.55, Assumption;
        /// Safety gained per unit of support.
        support_effect_on_safety: f64 = 0.75, "x", 0.0..=1.5, plausible 0.5..=0.9, Assumption;
        /// Safety lost per unit of pressure (demand above support).
        pressure_effect_on_safety: f64 = 0.20, "x", 0.0..=1.0, plausible 0.1..=0.35, Assumption;
        /// Pressure carried per unit of skill above the ordinary: skilled sellers mind less being asked for much.
        skill_relief: f64 = 1.5, "x", 0.0..=5.0, plausible 0.0..=3.0, Verified("Crawford, LePine & Rich 2010: resources buffer; size ours");
        /// Safety per standard deviation of resilience.
        resilience_effect_on_safety: f64 = 0.05, "0-1", 0.0..=0.3, plausible 0.0..=0.1, Assumption;
        /// Safety lost to recent exits, per share of the team.
        exits_effect_on_safety: f64 = 0.36, "x", 0.0..=2.0, plausible 0.1..=0.7, Assumption;
        /// Safety lost to recent dismissals, per share of the team.
        dismissals_effect_on_safety: f64 = 0.60, "x", 0.0..=3.0, plausible 0.2..=1.2, Assumption;
        /// Safety lost to broken promises.
        promises_effect_on_safety: f64 = 0.25, "x", 0.0..=1.0, plausible 0.1..=0.5, Claim("B9");
        /// Recent exits that count as ordinary, as a share of the team: more cost safety, fewer give it.
        ordinary_exits: f64 = 0.04, "share", 0.0..=0.5, plausible 0.03..=0.06, Computed("L1 with memory_weeks");
        /// Pull of the team's mean on each one's safety.
        peers_effect_on_safety: f64 = 0.15, "x", 0.0..=0.6, plausible 0.0..=0.3, Assumption;
        /// Time in which perceived safety is won.
        safety_up_weeks: f64 = 30.0, "weeks", 1.0..=104.0, plausible 10.0..=60.0, Verified("Gerlach & Gockel 2022; Castro et al. 2025: changes show in six weeks to five months; size ours");
        /// Time in which perceived safety is lost.
        safety_down_weeks: f64 = 18.0, "weeks", 1.0..=104.0, plausible 5.0..=40.0, Uncertain("lost faster than won; six weeks apart only moderately correlated");
        /// How fast a visible exit or dismissal is forgotten.
        memory_weeks: f64 = 8.0, "weeks", 1.0..=104.0, plausible 4.0..=13.0, Uncertain("Felps et al. 2009");
        /// Standard gained per unit of demand.
        demand_effect_on_standard: f64 = 0.75, "x", 0.0..=1.5, plausible 0.5..=0.9, Assumption;
        /// Share of the pressure shifted for one seller that counts as another standard for them: the standard is one.
        own_demand_effect_on_standard: f64 = 0.5, "share", 0.0..=1.0, plausible 0.2..=0.8, Claim("B6");
        /// Pull of the team's mean on each one's standard.
        peers_effect_on_standard: f64 = 0.15, "x", 0.0..=0.6, plausible 0.0..=0.3, Assumption;
        /// Standard lost per unit of unfairness (the standard not applying to everyone).
        unfairness_effect_on_standard: f64 = 0.20, "x", 0.0..=1.0, plausible 0.1..=0.4, Claim("B16");
        /// Adjustment of perceived standard.
        standard_weeks: f64 = 8.0, "weeks", 1.0..=104.0, plausible 3.0..=12.0, Verified("Oliva & Sterman 2001, pattern");
        /// Clarity gained per unit of demand.
        demand_effect_on_clarity: f64 = 0.55, "x", 0.0..=1.5, plausible 0.3..=0.7, Assumption;
        /// Clarity gained per unit of support.
        support_effect_on_clarity: f64 = 0.25, "x", 0.0..=1.5, plausible 0.1..=0.5, Assumption;
        /// Adjustment of role clarity.
        clarity_weeks: f64 = 8.0, "weeks", 1.0..=104.0, plausible 4.0..=13.0, Assumption;
        /// Trust gained per unit of support.
        support_effect_on_trust: f64 = 0.55, "x", 0.0..=1.5, plausible 0.3..=0.8, Assumption;
        /// Trust gained per unit of safety.
        safety_effect_on_trust: f64 = 0.25, "x", 0.0..=1.0, plausible 0.0..=0.5, Assumption;
        /// Trust lost to broken promises.
        promises_effect_on_trust: f64 = 0.50, "x", 0.0..=2.0, plausible 0.2..=1.0, Claim("B9");
        /// Trust lost to feedback felt as criticism.
        criticism_effect_on_trust: f64 = 0.30, "x", 0.0..=1.0, plausible 0.1..=0.5, Claim("B12");
        /// Time in which trust is won.
        trust_weeks: f64 = 14.0, "weeks", 1.0..=104.0, plausible 8.0..=26.0, Assumption;
        /// Responsibility gained per unit of safety and standard together.
        responsibility_effect: f64 = 0.60, "x", 0.0..=2.0, plausible 0.3..=0.9, Claim("B13");
        /// Adjustment of responsibility.
        responsibility_weeks: f64 = 20.0, "weeks", 1.0..=104.0, plausible 10.0..=40.0, Assumption;
        /// Time in which trust is lost, as a share of the time in which it is won.
        trust_loss_time_share: f64 = 0.5, "share", 0.05..=2.0, plausible 0.3..=0.8, Assumption;
        /// Share of the demand on the others that a seller is spared to whom the standard does not apply.
        exemption_effect: f64 = 0.6, "share", 0.0..=1.0, plausible 0.3..=0.9, Assumption;
        /// Spread between people of one team in the safety that they perceive, lasting.
        own_safety_sd: f64 = 0.05, "0-1", 0.0..=0.3, plausible 0.02..=0.12, Verified("ICC(1) of safety .195: Brazilian validation 2021; size ours");
        /// Spread between people of one team in the standard that they perceive, lasting.
        own_standard_sd: f64 = 0.10, "0-1", 0.0..=0.3, plausible 0.04..=0.15, Memory("ICC(1) of climate .05-.20: James 1982, Bliese 2000; size ours");
        /// Spread between people of one team in the clarity of their role, lasting.
        own_clarity_sd: f64 = 0.10, "0-1", 0.0..=0.3, plausible 0.04..=0.15, Memory("ICC(1) of climate .05-.20: James 1982, Bliese 2000; size ours");
        /// What happens to one person in a week (a slight, a good word) and moves the safety that they perceive.
        incidents_sd: f64 = 0.013, "0-1", 0.0..=0.1, plausible 0.0..=0.03, Quoted("Frazier et al. 2017: six weeks apart only moderately correlated; size ours");
        /// How far a seller's contact with the manager stays what it was under a new one.
        contact_kept: f64 = 0.5, "x", 0.0..=1.0, plausible 0.2..=0.8, Memory("Dormann & Zapf 2001: attitudes last less over a change of job or manager; size ours");
        /// Safety that a newcomer perceives on the first day above what the same leadership leads to later.
        newcomer_effect_on_safety: f64 = 0.06, "0-1", 0.0..=0.3, plausible 0.0..=0.12, Verified("Bransby, Kerrissey & Edmondson 2024: high at entry, then lost; size ours");
        /// Time in which the first impressions of a newcomer fade.
        newcomer_weeks: f64 = 26.0, "weeks", 4.0..=208.0, plausible 13.0..=52.0, Verified("Boswell et al. 2009: peak after entry, falls over the first year; size ours");
        /// How far a newcomer's view falls below the others' before it joins them: 0 not at all, 1 by an eighth of the start.
        newcomer_hangover: f64 = 1.0, "x", 0.0..=4.0, plausible 0.0..=2.0, Verified("Boswell, Boudreau & Tichy 2005: honeymoon and hangover; size ours");
    }
}

/// Mean skill in the ordinary company, 0-1: what is carried counts from there.
const ORDINARY_SKILL: f64 = 0.56;

/// Pressure: demand above support, 0-1.
#[inline(always)]
#[must_use]
pub fn pressure(support: f64, demand: f64) -> f64 {
    positive(demand - support)
}

/// Strain, 0-1: the pressure that neither support nor the seller's own skill carries.
#[inline(always)]
#[must_use]
pub fn strain(p: &Perception, support: f64, demand: f64, skill: f64) -> f64 {
    positive(demand - support - p.skill_relief * (skill - ORDINARY_SKILL))
}

/// What the manager delivers to the team, as one seller receives it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Delivery {
    /// Support or demand delivered to the team, 0-1.
    pub team: f64,
    /// Dose above the team's through contact with the manager, 0-1 around 0.
    pub contact: f64,
    /// Shift toward this side of the split, 0-1 around 0.
    pub shift: f64,
    /// What goes to instruction and order instead, 0-1.
    pub diverted: f64,
    /// Factor of the communication style, 1 = the manager's own way.
    pub style_factor: f64,
}

/// Support that a seller receives, 0-1.
#[inline(always)]
#[must_use]
pub fn received_support(q: Delivery) -> f64 {
    clip((q.team + q.contact + q.shift - q.diverted) * q.style_factor)
}

/// Demand that a seller receives, 0-1. `shift` is away from demand; `exempt` is 1 if the standard does not apply to the
/// seller, else 0.
#[inline(always)]
#[must_use]
pub fn received_demand(p: &Perception, exempt: f64, q: Delivery) -> f64 {
    clip((q.team + q.contact - q.shift - q.diverted) * q.style_factor * (1.0 - p.exemption_effect * exempt))
}

/// What was recently seen in the team, the same for everybody.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RecentEvents {
    /// Recent exits above the ordinary, as a share of the seats, fading.
    pub exits: f64,
    /// Recent dismissals as a share of the seats, fading.
    pub dismissals: f64,
    /// Broken promises, 0-1, fading.
    pub promises: f64,
}

/// Recent events from counts of people in `seats` seats; `on` is whether exits count at all.
#[inline(always)]
#[must_use]
pub fn recent_events(p: &Perception, on: bool, seats: f64, counts: RecentEvents) -> RecentEvents {
    let share = gate(on) / seats;
    let ordinary = gate(on) * p.ordinary_exits;
    RecentEvents {
        exits: counts.exits * share - ordinary,
        dismissals: counts.dismissals * share,
        promises: counts.promises,
    }
}

/// How a newcomer's first impressions last, 1 on the first day: they fade, turn for a while into disappointment, and are
/// gone.
#[inline(always)]
#[must_use]
pub fn newcomer_course(p: &Perception, on: bool, tenure_weeks: f64) -> f64 {
    let t = tenure_weeks / p.newcomer_weeks;
    gate(on) * (1.0 - p.newcomer_hangover * t) * exp(-t)
}

/// Largest lasting difference, standard deviations either way: as of other traits.
const OWN_BOUND: f64 = 3.0;

/// What a person lastingly perceives above or below others, 0-1 around 0, from a standard normal; `sd` is the spread.
#[must_use]
pub fn own_view(on: bool, sd: f64, z: f64) -> f64 {
    gate(on) * sd * within(z, -OWN_BOUND, OWN_BOUND)
}

impl Company {
    /// Forms the lasting views of whoever begins in a seat, and their first impression of safety.
    pub(crate) fn form_views(&mut self, c: &Context, seat: usize, lane: usize) {
        let i = seat * self.lanes + lane;
        let (p, on) = (&c.parameters.perception, &c.parameters.mechanisms);
        let z = self.draw(Stream::View, 0, lane, seat as u32, self.hire[i]).map(normal_quantile);
        let q = &mut self.people;
        q.view_safety[i] = own_view(on.own_view, p.own_safety_sd, z[0]);
        q.view_standard[i] = own_view(on.own_view, p.own_standard_sd, z[1]);
        q.view_clarity[i] = own_view(on.own_view, p.own_clarity_sd, z[2]);
        let first = p.newcomer_effect_on_safety * newcomer_course(p, on.newcomer_course, 0.0);
        q.safety[i] = bounded(q.safety[i] + first + q.view_safety[i]);
        q.standard[i] = bounded(q.standard[i] + q.view_standard[i]);
        q.clarity[i] = bounded(q.clarity[i] + q.view_clarity[i]);
    }

    /// Forms the contact with managers who begin this week.
    pub(crate) fn meet_managers(&mut self, c: &Context) {
        if !c.parameters.mechanisms.new_contact {
            return;
        }
        for lane in 0..self.lanes {
            // Only a manager who has just been seated has no tenure at the beginning of a week.
            if self.team.manager_tenure[lane] > 0.0 {
                continue;
            }
            for seat in 0..self.seats {
                let i = seat * self.lanes + lane;
                // The address of the draw: the manager's person and the seller's.
                let pair = self.chair[lane] << 8 ^ (self.hire[i] & 0xff);
                let u = self.draw(Stream::View, 1, lane, seat as u32, pair)[0];
                let (p, sd) = (&c.parameters.perception, c.parameters.leadership.contact_sd());
                self.people.contact[i] = contact_with_new_manager(p, self.people.contact[i], sd, normal_quantile(u));
            }
        }
    }
}

/// What perceived safety follows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SafetyInputs {
    /// Support received, 0-1.
    pub support: f64,
    /// Strain, 0-1.
    pub strain: f64,
    /// Resilience, standard deviations.
    pub resilience: f64,
    /// Mean safety of the team, 0-1.
    pub team: f64,
    /// What was recently seen.
    pub events: RecentEvents,
    /// What this person perceives above others, lastingly and as a newcomer, 0-1 around 0.
    pub own: f64,
}

/// Where perceived safety tends to.
#[inline(always)]
#[must_use]
pub fn safety_target(p: &Perception, q: SafetyInputs) -> f64 {
    p.base_level + p.support_effect_on_safety * (q.support - 0.5) - p.pressure_effect_on_safety * q.strain
        + p.resilience_effect_on_safety * q.resilience
        + p.peers_effect_on_safety * (q.team - 0.5)
        - p.exits_effect_on_safety * q.events.exits
        - p.dismissals_effect_on_safety * q.events.dismissals
        - p.promises_effect_on_safety * q.events.promises
        + q.own
}

/// Perceived safety after a week on the way to a target, 0-1. `z` is what happens to this person, standard normal: it counts
/// in full in the middle and for nothing at the ends.
#[inline(always)]
#[must_use]
pub fn next_safety(p: &Perception, safety: f64, target: f64, z: f64) -> f64 {
    let target = bounded(target);
    let weeks = if target > safety { p.safety_up_weeks } else { p.safety_down_weeks };
    let room = ROOM * safety * (1.0 - safety);
    clip(toward(safety, target, weeks) + p.incidents_sd * room * z)
}

/// Makes the room that a level between 0 and 1 leaves, x (1 - x), count 1 in the middle.
const ROOM: f64 = 4.0;

/// Contact with a new manager, 0-1 around 0: part of it is the seller's own, the rest is formed anew. Its spread stays `sd`;
/// `z` is standard normal.
#[must_use]
pub fn contact_with_new_manager(p: &Perception, contact: f64, sd: f64, z: f64) -> f64 {
    let kept = p.contact_kept;
    kept * contact + (1.0 - kept * kept).sqrt() * sd * within(z, -OWN_BOUND, OWN_BOUND)
}

/// What is expected of a seller, 0-1: the standard is one for all, so that only a part of what is shifted for one
/// seller counts. `own_shift` is the shift away from demand for this seller.
#[inline(always)]
#[must_use]
pub fn expected_demand(p: &Perception, demand: f64, own_shift: f64) -> f64 {
    clip(demand + (1.0 - p.own_demand_effect_on_standard) * own_shift)
}

/// What the perceived standard follows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StandardInputs {
    /// What is expected, 0-1.
    pub expected: f64,
    /// Mean standard of the team, 0-1.
    pub team: f64,
    /// Unfairness seen, 0-1.
    pub unfairness: f64,
    /// What driving plans adds, or the lack of it takes, 0-1 around 0.
    pub follow_up: f64,
    /// What this person lastingly perceives above others, 0-1 around 0.
    pub own: f64,
}

/// Where the perceived standard tends to; `contagion` is whether the team's mean pulls.
#[inline(always)]
#[must_use]
pub fn standard_target(p: &Perception, contagion: bool, q: StandardInputs) -> f64 {
    let team = 0.5 + gate(contagion) * (q.team - 0.5);
    p.base_level + p.demand_effect_on_standard * (q.expected - 0.5) + p.peers_effect_on_standard * (team - 0.5)
        - p.unfairness_effect_on_standard * q.unfairness
        + q.follow_up
        + q.own
}

/// Perceived standard after a week on the way to a target, 0-1.
#[inline(always)]
#[must_use]
pub fn next_standard(p: &Perception, standard: f64, target: f64) -> f64 {
    toward(standard, bounded(target), p.standard_weeks)
}

/// What role clarity follows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ClarityInputs {
    /// Support received, 0-1.
    pub support: f64,
    /// Demand received, 0-1.
    pub demand: f64,
    /// What meetings, planning and the manager's answer add, 0-1 around 0.
    pub added: f64,
    /// What this person lastingly perceives above others, 0-1 around 0.
    pub own: f64,
}

/// Role clarity after a week, 0-1.
#[inline(always)]
#[must_use]
pub fn next_clarity(p: &Perception, clarity: f64, q: ClarityInputs) -> f64 {
    let target = 0.5 + p.demand_effect_on_clarity * (q.demand - 0.5)
        + p.support_effect_on_clarity * (q.support - 0.5)
        + q.added
        + q.own;
    toward(clarity, bounded(target), p.clarity_weeks)
}

/// What trust in the manager follows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrustInputs {
    /// Support received, 0-1.
    pub support: f64,
    /// Perceived safety after the week, 0-1.
    pub safety: f64,
    /// Broken promises, 0-1, fading.
    pub promises: f64,
    /// Share of feedback felt as criticism, 0-1.
    pub criticism: f64,
}

/// Where trust in the manager tends to.
#[inline(always)]
#[must_use]
pub fn trust_target(p: &Perception, q: TrustInputs) -> f64 {
    0.5 + p.support_effect_on_trust * (q.support - 0.5) + p.safety_effect_on_trust * (q.safety - 0.5)
        - p.promises_effect_on_trust * q.promises
        - p.criticism_effect_on_trust * q.criticism
}

/// Trust in the manager after a week on the way to a target, 0-1.
#[inline(always)]
#[must_use]
pub fn next_trust(p: &Perception, trust: f64, target: f64) -> f64 {
    let target = bounded(target);
    let weeks = if target > trust { p.trust_weeks } else { p.trust_loss_time_share * p.trust_weeks };
    clip(toward(trust, target, weeks))
}

/// Responsibility (ownership of one's work) after a week, 0-1: it grows with safety and standard; `taken_away` is what
/// a manager who takes over takes of it, 0-1.
#[inline(always)]
#[must_use]
pub fn next_responsibility(p: &Perception, responsibility: f64, safety: f64, standard: f64, taken_away: f64) -> f64 {
    let target = 0.5 + p.responsibility_effect * 0.5 * ((safety - 0.5) + (standard - 0.5)) - taken_away;
    toward(responsibility, bounded(target), p.responsibility_weeks)
}

/// What a week's activities, meetings and the manager's answer add to clarity.
#[inline(always)]
#[must_use]
pub fn added_clarity(c: &Context, meetings: f64, planning: f64, situation: f64) -> f64 {
    let p = &c.parameters;
    meetings::added_clarity(&p.meetings, p.mechanisms.meetings, meetings)
        + diagnosis::clarity_gain(&p.reading, situation)
        + activities::added_clarity(&p.activities, planning)
}

seat_loop! {
    /// What each seller receives and what becomes of it: safety, standard, clarity, trust, responsibility.
    pub(crate) fn update_perceptions(c: &Context;
        write people.support, people.demand, people.safety, people.standard, people.clarity, people.trust,
              people.responsibility;
        read people.contact, people.support_shift, people.situation, people.style, people.prospecting, people.closing,
             people.motivation, people.exempt, people.resilience, people.view_safety, people.view_standard,
             people.view_clarity, people.tenure, team.support as team_support,
             team.demand as team_demand, team.support_shift as team_support_shift, team.safety as team_safety,
             team.standard as team_standard, team.criticism, team.exits, team.dismissals,
             team.promises, team.unfairness, team.meetings, team.planning, team.driving, seat.uniform_survey) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let q = &p.perception;
        let skill = skill::mean_of_both(prospecting, closing);
        let state = style::SellerState { skill, motivation, safety, standard };
        let delivery = Delivery {
            team: team_support,
            contact,
            shift: support_shift + team_support_shift,
            diverted: diagnosis::dose_diverted(&p.reading, situation),
            style_factor: style::factor(&p.communication, on.style, style, state),
        };
        support = received_support(delivery);
        demand = received_demand(q, exempt, Delivery { team: team_demand, ..delivery });
        let events =
            recent_events(q, on.exit_contagion, c.seats(), RecentEvents { exits, dismissals, promises });
        let strain = strain(q, support, demand, skill);
        let newcomer = q.newcomer_effect_on_safety * newcomer_course(q, on.newcomer_course, tenure);
        let own = view_safety + newcomer;
        let calm = safety_target(q, SafetyInputs { support, strain, resilience, team: team_safety, events, own });
        let safe = next_safety(q, safety, calm, normal_quantile(uniform_survey));
        let asked = standard_target(q, on.contagion, StandardInputs {
            expected: expected_demand(q, demand, support_shift),
            team: team_standard,
            unfairness,
            follow_up: activities::follow_up(&p.activities, driving),
            own: view_standard,
        });
        standard = next_standard(q, standard, asked);
        let added = added_clarity(c, meetings, planning, situation);
        clarity = next_clarity(q, clarity, ClarityInputs { support, demand, added, own: view_clarity });
        trust = next_trust(q, trust, trust_target(q, TrustInputs { support, safety: safe, promises, criticism }));
        let taken_away = p.joint.takeover_effect_on_responsibility * joint_meetings::taking_over(on.joint_meetings, p.policy.taking_over);
        responsibility = next_responsibility(q, responsibility, safe, standard, taken_away);
        safety = safe;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::responses::{middle_company, responses};
    use crate::worked;
    use proptest::prelude::*;
    use serde_json::json;

    const QUIET: RecentEvents = RecentEvents { exits: 0.0, dismissals: 0.0, promises: 0.0 };
    const MIDDLE: SafetyInputs =
        SafetyInputs { support: 0.5, strain: 0.0, resilience: 0.0, team: 0.5, events: QUIET, own: 0.0 };

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("perception", &["faded"], |q| {
            let p = q.parameters.perception.clone();
            let on = &q.parameters.mechanisms;
            let found = match q.equation() {
                "safety_target" => {
                    let counts = RecentEvents {
                        exits: q.of("exits") * 8.0,
                        dismissals: q.of("dismissals") * 8.0,
                        promises: q.of("promises"),
                    };
                    let inputs = SafetyInputs {
                        support: q.of("support"),
                        strain: q.of("strain"),
                        resilience: q.of("resilience"),
                        team: q.of("mean_safety"),
                        events: recent_events(&p, on.exit_contagion, 8.0, counts),
                        own: q.of("own_view")
                            + p.newcomer_effect_on_safety * newcomer_course(&p, on.newcomer_course, q.of("tenure")),
                    };
                    safety_target(&p, inputs)
                }
                "safety" => next_safety(&p, q.of("safety"), q.of("target"), q.of("z")),
                "contact" => contact_with_new_manager(&p, q.of("contact"), q.of("sd"), q.of("z")),
                "newcomer" => newcomer_course(&p, on.newcomer_course, q.of("tenure")),
                "own_view" => own_view(on.own_view, q.of("sd"), q.of("z")),
                "bounded" => bounded(q.of("target")),
                "expected" => expected_demand(&p, q.of("demand"), q.of("own_shift")),
                "standard_target" => {
                    let inputs = StandardInputs {
                        expected: q.of("expected"),
                        team: q.of("mean_standard"),
                        unfairness: q.of("unfairness"),
                        follow_up: q.of("driving"),
                        own: q.of("own_view"),
                    };
                    standard_target(&p, on.contagion, inputs)
                }
                "standard" => next_standard(&p, q.of("standard"), q.of("target")),
                "clarity" => {
                    let inputs = ClarityInputs {
                        support: q.of("support"),
                        demand: q.of("demand"),
                        added: q.of("added"),
                        own: q.of("own_view"),
                    };
                    next_clarity(&p, q.of("clarity"), inputs)
                }
                "trust_target" => {
                    let inputs = TrustInputs {
                        support: q.of("support"),
                        safety: q.of("safety"),
                        promises: q.of("promises"),
                        criticism: q.of("criticism"),
                    };
                    trust_target(&p, inputs)
                }
                "trust" => next_trust(&p, q.of("trust"), q.of("target")),
                "responsibility" => next_responsibility(
                    &p,
                    q.of("responsibility"),
                    q.of("safety"),
                    q.of("standard"),
                    -q.of("added"),
                ),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// A shift moves dose from one side to the other; what is diverted is missing on both.
    #[test]
    fn doses_received() {
        let p = Perception::default();
        let even = Delivery { team: 0.5, contact: 0.0, shift: 0.0, diverted: 0.0, style_factor: 1.0 };
        assert_eq!((received_support(even), received_demand(&p, 0.0, even)), (0.5, 0.5));
        let shifted = Delivery { shift: 0.1, ..even };
        assert_eq!((received_support(shifted), received_demand(&p, 0.0, shifted)), (0.6, 0.4));
        let diverted = Delivery { diverted: 0.1, ..even };
        assert_eq!((received_support(diverted), received_demand(&p, 0.0, diverted)), (0.4, 0.4));
        let suited = Delivery { style_factor: 1.1, contact: 0.1, ..even };
        assert!((received_support(suited) - 0.66).abs() < 1e-12);
        assert!((received_demand(&p, 0.0, suited) - 0.66).abs() < 1e-12);
        // The page: an exempted seller receives four tenths of the demand.
        assert!((received_demand(&p, 1.0, even) - 0.2).abs() < 1e-12);
    }

    /// The worked numbers of docs/model.md for what a seller receives.
    #[test]
    fn worked_doses() {
        worked::check_only("leadership", &["received", "pressure", "strain"], |q| {
            let p = &q.parameters.perception;
            match q.equation() {
                "received" => {
                    let support = Delivery {
                        team: q.of("team_support"),
                        contact: q.of("contact"),
                        shift: q.of("support_shift"),
                        diverted: q.of("elsewhere"),
                        style_factor: q.of("style_factor"),
                    };
                    let demand = Delivery { team: q.of("team_demand"), ..support };
                    json!({
                        "support": received_support(support),
                        "demand": received_demand(p, q.of("exempt"), demand),
                    })
                }
                "pressure" => pressure(q.of("support"), q.of("demand")).into(),
                "strain" => strain(p, q.of("support"), q.of("demand"), q.of("skill")).into(),
                _ => q.unknown(),
            }
        });
    }

    /// Pressure is what demand exceeds support by; skill above the ordinary carries some of it.
    #[test]
    fn pressure_and_strain() {
        let p = Perception::default();
        assert_eq!((pressure(0.3, 0.7), pressure(0.7, 0.3)), (0.7 - 0.3, 0.0));
        assert!((strain(&p, 0.2, 0.7, 0.56) - 0.5).abs() < 1e-12);
        assert!((strain(&p, 0.2, 0.7, 0.66) - 0.35).abs() < 1e-12);
        assert_eq!(strain(&p, 0.5, 0.6, 0.9), 0.0);
    }

    /// Safety and trust are lost faster than they are won.
    #[test]
    fn lost_faster_than_won() {
        let p = Perception::default();
        let safety = |target| next_safety(&p, 0.52, target, 0.0) - 0.52;
        assert!(safety(0.62) > 0.0 && -safety(0.42) > 1.5 * safety(0.62));
        let trust = |target| next_trust(&p, 0.5, target) - 0.5;
        assert!(trust(0.6) > 0.0 && -trust(0.4) > 1.5 * trust(0.6));
    }

    /// With exit contagion off, neither many exits nor few change safety.
    #[test]
    fn no_exit_contagion() {
        let p = Perception::default();
        let counts = RecentEvents { exits: 3.0, dismissals: 2.0, promises: 0.2 };
        assert_eq!(recent_events(&p, false, 8.0, counts), RecentEvents { promises: 0.2, ..QUIET });
    }

    /// Every column that the loop reads acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let c = Context::new(Parameters::default(), 0);
        responses! { middle_company(&c), |company, cpu| company.update_perceptions(cpu, 0, &c);
            people.support: raised by [team.support people.contact people.support_shift team.support_shift]
                lowered by [] untouched by [team.demand];
            people.demand: raised by [team.demand people.contact]
                lowered by [people.support_shift team.support_shift people.exempt] untouched by [team.support];
            people.safety: raised by [team.support people.resilience team.safety people.prospecting people.closing
                    people.view_safety seat.uniform_survey]
                lowered by [people.tenure team.demand team.exits team.dismissals team.promises] untouched by [team.standard];
            people.standard: raised by [team.demand team.standard team.driving people.view_standard]
                lowered by [team.unfairness people.exempt people.support_shift] untouched by [team.safety team.planning];
            people.clarity: raised by [team.support team.demand team.meetings team.planning people.view_clarity]
                lowered by [] untouched by [team.driving];
            people.trust: raised by [team.support team.safety] lowered by [team.promises team.criticism team.demand]
                untouched by [team.standard];
            people.responsibility: raised by [team.safety team.standard] lowered by [] untouched by [team.criticism];
        }
    }

    /// Meetings, planning and the answer to failing structure add to clarity, each as documented.
    #[test]
    fn clarity_added() {
        let c = Context::new(Parameters::default(), 0);
        let none = diagnosis::DiagnosedCause::None.code();
        assert!(added_clarity(&c, 0.225, 1.0, none).abs() < 1e-12);
        assert!((added_clarity(&c, 0.6, 1.0, none) - 0.045).abs() < 1e-12);
        assert!((added_clarity(&c, 0.225, 0.5, none) + 0.075).abs() < 1e-12);
        let structure = diagnosis::DiagnosedCause::Structure.code();
        assert!((added_clarity(&c, 0.225, 1.0, structure) - 0.15).abs() < 1e-12);
    }

    /// A newcomer begins above, is below the others for a while, and joins them; switched off, nobody has a course.
    #[test]
    fn newcomers() {
        let p = Perception::default();
        let course = |weeks| newcomer_course(&p, true, weeks);
        assert_eq!((course(0.0), course(p.newcomer_weeks)), (1.0, 0.0));
        assert!(course(13.0) > course(26.0) && course(52.0) < -0.1 && course(260.0).abs() < 0.001);
        assert_eq!(newcomer_course(&p, false, 0.0), 0.0);
        let calm = Perception { newcomer_hangover: 0.0, ..p };
        assert!(newcomer_course(&calm, true, 52.0) > 0.0);
    }

    /// Lasting views have the stated spread, end at three of it, and are gone when switched off.
    #[test]
    fn own_views() {
        assert_eq!((own_view(true, 0.1, 1.5), own_view(true, 0.1, -7.0)), (0.1 * 1.5, -0.1 * 3.0));
        assert_eq!(own_view(false, 0.1, 1.5), 0.0);
    }

    /// Contact keeps its spread under a new manager, and its part of what it was.
    #[test]
    fn new_manager() {
        let p = Perception::default();
        let (own, new) = (contact_with_new_manager(&p, 0.08, 0.08, 0.0), contact_with_new_manager(&p, 0.0, 0.08, 1.0));
        assert!((own * own + new * new - 0.08 * 0.08).abs() < 1e-12 && (own - 0.04).abs() < 1e-12);
        let same = Perception { contact_kept: 1.0, ..p };
        assert_eq!(contact_with_new_manager(&same, 0.03, 0.08, 2.0), 0.03);
    }

    /// Demand alone takes safety away over months, not weeks, and never all of it.
    #[test]
    fn gradually() {
        let p = Perception::default();
        let inputs = SafetyInputs { support: 0.15, strain: 0.7, team: 0.3, ..MIDDLE };
        let mut course = vec![0.57];
        for week in 0..156 {
            course.push(next_safety(&p, course[week], safety_target(&p, inputs), 0.0));
        }
        assert!(course[5] > 0.45 && course[13] > 0.3 && course[52] < 0.3, "{course:?}");
        assert!(course[156] > 0.02);
    }

    proptest! {
        /// Every state stays within 0 and 1 and moves the right way with what feeds it.
        #[test]
        fn bounds_and_signs(state in 0.0..=1.0, a in 0.0..=1.0, b in 0.0..=1.0, more in 0.0..=0.5) {
            let p = Perception::default();
            let safety = |support, strain, exits| {
                let events = RecentEvents { exits, dismissals: exits, promises: exits };
                next_safety(&p, state, safety_target(&p, SafetyInputs { support, strain, events, ..MIDDLE }), 0.0)
            };
            prop_assert!((0.0..=1.0).contains(&safety(a, b, more)));
            prop_assert!(safety(a + more, b, 0.0) >= safety(a, b, 0.0));
            prop_assert!(safety(a, b + more, 0.0) <= safety(a, b, 0.0));
            prop_assert!(safety(a, b, more) <= safety(a, b, 0.0));
            let standard = |expected, unfairness, follow_up| {
                let inputs = StandardInputs { expected, team: b, unfairness, follow_up, own: 0.0 };
                next_standard(&p, state, standard_target(&p, true, inputs))
            };
            prop_assert!((0.0..=1.0).contains(&standard(a, more, more)));
            prop_assert!(standard(a + more, 0.0, 0.0) >= standard(a, 0.0, 0.0));
            prop_assert!(standard(a, more, 0.0) <= standard(a, 0.0, 0.0));
            prop_assert!(standard(a, 0.0, more) >= standard(a, 0.0, 0.0));
            let trust = |support, promises, criticism| {
                next_trust(&p, state, trust_target(&p, TrustInputs { support, safety: b, promises, criticism }))
            };
            prop_assert!((0.0..=1.0).contains(&trust(a, more, more)));
            prop_assert!(trust(a + more, 0.0, 0.0) >= trust(a, 0.0, 0.0));
            prop_assert!(trust(a, more, 0.0) <= trust(a, 0.0, 0.0));
            prop_assert!(trust(a, 0.0, more) <= trust(a, 0.0, 0.0));
            prop_assert!(next_responsibility(&p, state, a, b, more) <= next_responsibility(&p, state, a, b, 0.0));
        }
    }
}
