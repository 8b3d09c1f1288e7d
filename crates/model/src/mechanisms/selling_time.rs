//! A week's selling time: one budget, divided between customers who are served, open cases, and the search for new
//! prospects. Cases compete for attention, and a territory holds finite prospects, which renew.
//!
//! What more hours or more effort sell follows from here: time saturates in every use, and prospects run out.

use crate::loops::{seat_loop, team_loop};
use crate::mechanisms::context::Context;
use crate::mechanisms::roles::Role;
use crate::mechanisms::energy::ORDINARY_EXHAUSTION;
use crate::mechanisms::skill::MIDDLE_CLARITY;
use crate::mechanisms::{activities, effort, joint_meetings, meetings, perception, skill};
use crate::parameters::section;
use teamdrift_engine::math::{exp, gate, positive, tanh};

section! {
    /// A week's selling time: what it is divided between, and how each use saturates.
    SellingTime["selling_time"] {
        /// Working hours a week at which selling time is 1.
        ordinary_hours: f64 = 37.5, "h/week", 10.0..=60.0, plausible 35.0..=40.0, Setting;
        /// Share of working hours that is spent selling where selling time is 1.
        ordinary_share: f64 = 0.34, "share", 0.05..=1.0, plausible 0.28..=0.41, Quoted("CSO; Pace; L12");
        /// Hours a week up to which every hour counts in full.
        full_hours: f64 = 40.0, "h/week", 10.0..=80.0, plausible 35.0..=48.0, Verified("Pencavel 2015: output in proportion to hours below a threshold");
        /// Hours a week beyond `full_hours` after which a further hour adds nothing.
        useless_after_hours: f64 = 25.0, "h/week", 1.0..=60.0, plausible 15.0..=35.0, Verified("Pencavel 2015: falling beyond the threshold; size read from its figure, uncertain");
        /// Share of selling time that goes to finding prospects in an ordinary week; the rest goes to open cases.
        finding_share: f64 = 0.35, "share", 0.01..=0.95, plausible 0.2..=0.5, Assumption;
        /// Open leads and opportunities of an ordinary seller.
        ordinary_cases: f64 = 26.0, "cases", 1.0..=150.0, plausible 20.0..=32.0, Computed("ordinary company's mean");
        /// Attention at which a case goes on at half of the greatest pace, 1 = ordinary attention: how soon attention saturates.
        attention_half_level: f64 = 0.15, "x", 0.01..=10.0, plausible 0.05..=0.4, Assumption;
        /// Time for customers at which repeat orders are at half of the greatest rate, 1 = ordinary time.
        service_half_level: f64 = 0.5, "x", 0.01..=10.0, plausible 0.2..=1.5, Assumption;
        /// Prospects that an ordinary seller's search takes from a full territory within `renewal_weeks`, relative to all it holds.
        depletion: f64 = 1.6, "x", 0.0..=20.0, plausible 0.5..=3.0, Assumption;
        /// Time in which a territory's prospects renew.
        renewal_weeks: f64 = 40.0, "weeks", 2.0..=520.0, plausible 20.0..=104.0, Assumption;
        /// Share of an ordinary seller's leads that the seller finds; the rest come by themselves (marketing, customers who call).
        own_leads_share: f64 = 0.60, "share", 0.0..=1.0, plausible 0.45..=0.8, Uncertain("vendors: marketing brings .2-.45 of leads");
        /// Share of the leads that come by themselves which are answered while the seller is on sick leave.
        answered_in_absence: f64 = 0.3, "share", 0.0..=1.0, plausible 0.1..=0.6, Assumption;
        /// Repeat orders of a seat that stands empty, relative to an ordinary seller's.
        vacant_service: f64 = 0.7, "x", 0.0..=1.0, plausible 0.4..=0.9, Assumption;
        /// Share of customers who are away while the whole market is on holiday.
        customers_away: f64 = 0.8, "share", 0.0..=1.0, plausible 0.5..=1.0, Assumption;
        /// Time in which customers who were away come back with what they postponed.
        catching_up_weeks: f64 = 3.0, "weeks", 1.0..=26.0, plausible 1.0..=8.0, Assumption;
        /// Log of the quality of work lost per unit of exhaustion above the ordinary: the worn out choose and negotiate worse.
        exhaustion_effect: f64 = 0.25, "log", 0.0..=2.0, plausible 0.0..=0.6, Memory("Taris 2006: exhaustion and objective performance r -.22; Swider & Zimmerman 2010, read: burnout R .36");
        /// Log of the quality of work that role clarity adds at most, either way: knowing which case to work on.
        clarity_effect: f64 = 0.14, "log", 0.0..=1.0, plausible 0.05..=0.3, Verified("Verbeke et al. 2011: role ambiguity second among five; L17");
        /// Role clarity above the middle at which three quarters of `clarity_effect` are reached.
        clarity_scale: f64 = 0.2, "0-1", 0.02..=1.0, plausible 0.1..=0.4, Assumption;
    }
}

/// Least number of cases, relative to the ordinary, that a week's time is divided by: a seller without any does not
/// give one case all of it.
const FEWEST_CASES: f64 = 0.05;

/// Territories that one who books for others searches: the own and that of one who negotiates.
const BOOKED_TERRITORIES: f64 = 2.0;

/// Hours a week that count, from hours worked: beyond a threshold each adds less, after a limit nothing.
#[inline(always)]
#[must_use]
pub fn effective_hours(p: &SellingTime, hours: f64) -> f64 {
    let over = positive(hours - p.full_hours);
    let over = if over < p.useless_after_hours { over } else { p.useless_after_hours };
    let full = if hours < p.full_hours { hours } else { p.full_hours };
    full + over * (1.0 - over / (2.0 * p.useless_after_hours))
}

/// Selling time of a week before effort, 1 = ordinary, from hours worked and the share of them spent selling; `used` is
/// the factor of meetings, resourcing and channels.
#[inline(always)]
#[must_use]
pub fn week_time(p: &SellingTime, hours: f64, share: f64, used: f64) -> f64 {
    effective_hours(p, hours) / p.ordinary_hours * (share / p.ordinary_share) * used
}

/// Attention of the week, 1 = ordinary: time over what it is divided by, open cases and the search. `searching` is 1
/// for one who looks for new prospects, 0 for one who does not.
#[inline(always)]
#[must_use]
pub fn attention(p: &SellingTime, on: bool, time: f64, cases: f64, searching: f64) -> f64 {
    let search = p.finding_share / (1.0 - p.finding_share);
    let asked = cases / p.ordinary_cases + searching * search;
    let asked = if asked > FEWEST_CASES { asked } else { FEWEST_CASES };
    let divided = time * (1.0 + search) / asked;
    gate(on) * divided + gate(!on) * (if time > 0.0 { 1.0 } else { 0.0 })
}

/// What saturates: 0 at nothing, 1 at 1, half of the greatest at `half`.
#[inline(always)]
#[must_use]
pub fn saturating(x: f64, half: f64) -> f64 {
    x * (1.0 + half) / (x + half)
}

/// Share of a territory's prospects that an ordinary seller leaves there.
#[inline(always)]
#[must_use]
pub fn ordinary_prospects(p: &SellingTime) -> f64 {
    1.0 / (1.0 + p.depletion)
}

/// Prospects of a territory after a week, as a share of all that it holds; `search` is the seller's, 1 = ordinary.
#[inline(always)]
#[must_use]
pub fn next_prospects(p: &SellingTime, prospects: f64, search: f64) -> f64 {
    let drawn = p.depletion * search * prospects;
    let left = prospects + (1.0 - prospects - drawn) / p.renewal_weeks;
    if left > 0.0 { left } else { 0.0 }
}

/// Leads that a seat works up, 1 = ordinary: found, from the prospects that are left, and come by themselves.
#[inline(always)]
#[must_use]
pub fn leads_found(p: &SellingTime, prospects_on: bool, prospects: f64, search: f64, answered: f64) -> f64 {
    let left = gate(prospects_on) * prospects / ordinary_prospects(p) + gate(!prospects_on);
    p.own_leads_share * search * left + (1.0 - p.own_leads_share) * answered
}

/// How many customers are there to be met, 1 = all, in a week with this share of the ordinary working time.
#[inline(always)]
#[must_use]
pub fn customers_there(p: &SellingTime, working_time: f64) -> f64 {
    1.0 - p.customers_away * positive(1.0 - working_time)
}

/// What customers want of the week, 1 = ordinary, and what they postpone: those who are away come back with it.
#[inline(always)]
#[must_use]
pub fn customers_demand(p: &SellingTime, there: f64, postponed: f64) -> (f64, f64) {
    let back = there * postponed / p.catching_up_weeks;
    (there + back, postponed - back + (1.0 - there))
}

team_loop! {
    /// What customers want this week, after what they postponed.
    pub(crate) fn update_customers(c: &Context; write team.customers_demand, team.postponed; read team.filled) {
        let s = &c.parameters.selling_time;
        let there = customers_there(s, c.parameters.market.working_time);
        let (now, later) = self::customers_demand(s, there, postponed);
        customers_demand = now;
        postponed = later;
    }
}

/// Log of the quality of work that role clarity adds and exhaustion takes; `strain_on` is whether exhaustion does.
#[inline(always)]
#[must_use]
pub fn log_quality_of_states(p: &SellingTime, strain_on: bool, clarity: f64, exhaustion: f64) -> f64 {
    let clear = p.clarity_effect * tanh((clarity - MIDDLE_CLARITY) / p.clarity_scale);
    clear - gate(strain_on) * p.exhaustion_effect * (exhaustion - ORDINARY_EXHAUSTION)
}

/// The factor on a week's selling time of meetings, of resourcing and of channels.
#[inline(always)]
#[must_use]
pub fn time_used(c: &Context, resourcing: f64) -> f64 {
    let p = &c.parameters;
    let selling_hours = p.effort.selling_share * p.team.hours_per_week;
    meetings::selling_time(&p.meetings, p.mechanisms.meetings, c.intent.meetings, selling_hours)
        * activities::selling_time(&p.activities, resourcing)
        * c.channels.work
}

seat_loop! {
    /// Divides the week's selling time, and finds what it yields in each kind of work.
    pub(crate) fn divide_time(c: &Context;
        write people.output_prospecting, people.output_closing, people.output_qualifying, people.log_output,
              seat.prospects, seat.service;
        read people.present, people.effort, people.support, people.demand, people.clarity, people.exhaustion, people.talent_prospecting,
             people.talent_closing, people.prospecting, people.closing, people.fit, people.ramp, people.role,
             seat.cases, team.resourcing) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let s = &p.selling_time;
        let hours = p.team.hours_per_week * p.market.working_time;
        let time = effort * week_time(s, hours, p.effort.selling_share, time_used(c, resourcing));
        let books = if role == Role::Booker.code() { 1.0 } else { 0.0 };
        let searches = if role == Role::Closer.code() { 0.0 } else { 1.0 };
        let attention = attention(s, on.attention, time, cases, searches);
        let pace = saturating(attention, s.attention_half_level);
        let states = log_quality_of_states(s, on.strain_on_effort, clarity, exhaustion);
        let log_prospecting = skill::log_output(&p.skill, talent_prospecting, prospecting, fit) + states;
        let log_closing = skill::log_output(&p.skill, talent_closing, closing, fit) + states;
        log_output = log_prospecting + log_closing;
        let push = effort::push(&p.effort, on.push, perception::pressure(support, demand));
        let learned = ramp.sqrt();
        let territories = 1.0 + books * (BOOKED_TERRITORIES - 1.0);
        let search = present * searches * attention * learned * (1.0 - push) * exp(log_prospecting) / territories;
        let there = if effort > 0.0 { 1.0 } else { s.answered_in_absence };
        let answered = present * learned * there;
        output_prospecting = leads_found(s, on.prospects, prospects, search, answered);
        prospects = next_prospects(s, prospects, search);
        output_qualifying = pace * exp(0.5 * p.pipeline.quality_effect_on_qualifying * (log_prospecting + log_closing));
        let helped = p.joint.takeover_effect_on_closing * joint_meetings::taking_over(on.joint_meetings, p.policy.taking_over);
        output_closing = pace * learned * (1.0 + push) * c.channels.winning * exp(log_closing + helped);
        service = present * saturating(time, s.service_half_level) + (1.0 - present) * s.vacant_service;
    }
}
