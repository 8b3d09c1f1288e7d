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

/// Hours of the team's week, 1 = ordinary.
#[inline(always)]
#[must_use]
pub fn relative_hours(c: &Context) -> f64 {
    let p = &c.parameters;
    p.team.hours_per_week / p.selling_time.ordinary_hours
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::responses::{middle_company, responses};
    use crate::worked;
    use proptest::prelude::*;
    use serde_json::json;
    use teamdrift_engine::math::ln;
    use teamdrift_engine::simd::Cpu;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("selling_time", &["outputs"], |q| {
            let (p, on) = (&q.parameters.selling_time, &q.parameters.mechanisms);
            match q.equation() {
                "effective_hours" => effective_hours(p, q.of("hours")).into(),
                "week_time" => (q.of("effort") * week_time(p, q.of("hours"), q.of("share"), q.of("used"))).into(),
                "attention" => attention(p, on.attention, q.of("time"), q.of("cases"), q.of("searches")).into(),
                "saturating" => saturating(q.of("x"), q.of("half")).into(),
                "quality_of_states" => {
                    log_quality_of_states(p, on.strain_on_effort, q.of("clarity"), q.of("exhaustion")).into()
                }
                "leads" => leads_found(p, on.prospects, q.of("prospects"), q.of("search"), q.of("answered")).into(),
                "prospects" => next_prospects(p, q.of("prospects"), q.of("search")).into(),
                "customers" => {
                    let there = customers_there(p, q.of("working_time"));
                    let (demand, postponed) = customers_demand(p, there, q.of("postponed"));
                    json!({"there": there, "demand": demand, "postponed": postponed})
                }
                "service" => saturating(q.of("time"), p.service_half_level).into(),
                _ => q.unknown(),
            }
        });
    }

    /// The worked numbers of a whole week of one seller, through the loop: search, both outputs, qualifying.
    #[test]
    fn worked_week() {
        worked::check_only("selling_time", &["outputs"], |q| {
            let mut parameters = q.parameters.clone();
            parameters.effort.selling_share = parameters.selling_time.ordinary_share;
            parameters.team.hours_per_week = parameters.selling_time.ordinary_hours;
            (parameters.mechanisms.meetings, parameters.mechanisms.activities) = (false, false);
            let c = Context::new(parameters, 0);
            let mut company = middle_company(&c);
            company.team.resourcing.fill(1.0);
            let set = |column: &mut Vec<f64>, name: &str| column.fill(q.of(name));
            set(&mut company.people.effort, "time");
            set(&mut company.people.ramp, "ramp");
            set(&mut company.seat.cases, "cases");
            // Pressure by demand alone; quality by talent alone.
            company.people.support.fill(0.0);
            set(&mut company.people.demand, "pressure");
            set(&mut company.people.talent_prospecting, "log_prospecting");
            set(&mut company.people.talent_closing, "log_closing");
            company.people.prospecting.fill(skill::MIDDLE_SKILL);
            company.people.closing.fill(skill::MIDDLE_SKILL);
            company.people.fit.fill(skill::MIDDLE_FIT);
            company.people.clarity.fill(MIDDLE_CLARITY);
            company.people.exhaustion.fill(ORDINARY_EXHAUSTION);
            company.seat.prospects.fill(ordinary_prospects(&c.parameters.selling_time));
            company.divide_time(Cpu::portable(), 0, &c);
            let p = &company.people;
            json!({
                "prospecting": p.output_prospecting[0],
                "qualifying": p.output_qualifying[0],
                "closing": p.output_closing[0],
            })
        });
    }

    /// In an ordinary week of an ordinary seller everything is 1.
    #[test]
    fn ordinary_week() {
        let p = SellingTime::default();
        assert_eq!(week_time(&p, p.ordinary_hours, p.ordinary_share, 1.0), 1.0);
        assert!((attention(&p, true, 1.0, p.ordinary_cases, 1.0) - 1.0).abs() < 1e-12);
        assert!((saturating(1.0, p.attention_half_level) - 1.0).abs() < 1e-12);
        let prospects = ordinary_prospects(&p);
        assert!((leads_found(&p, true, prospects, 1.0, 1.0) - 1.0).abs() < 1e-12);
        assert!((next_prospects(&p, prospects, 1.0) - prospects).abs() < 1e-12);
        assert_eq!(log_quality_of_states(&p, true, MIDDLE_CLARITY, ORDINARY_EXHAUSTION), 0.0);
        assert_eq!((customers_there(&p, 1.0), customers_demand(&p, 1.0, 0.0)), (1.0, (1.0, 0.0)));
    }

    /// Every hour counts in full up to the threshold, each beyond it less, and none at the end.
    #[test]
    fn long_hours() {
        let p = SellingTime::default();
        let last = p.full_hours + p.useless_after_hours;
        assert_eq!(effective_hours(&p, p.full_hours), p.full_hours);
        assert!((effective_hours(&p, last) - p.full_hours - 0.5 * p.useless_after_hours).abs() < 1e-12);
        assert_eq!(effective_hours(&p, last + 10.0), effective_hours(&p, last));
        let gain = |hours: f64| effective_hours(&p, hours + 1.0) - effective_hours(&p, hours);
        assert!(gain(30.0) > gain(45.0) && gain(45.0) > gain(55.0) && gain(55.0) > 0.0);
    }

    /// What saturates is 0 at nothing and half of the greatest at its half level.
    #[test]
    fn saturation() {
        for half in [0.05, 0.15, 0.5, 2.0] {
            let greatest = saturating(1e12, half);
            assert_eq!(saturating(0.0, half), 0.0);
            assert!((saturating(half, half) - 0.5 * greatest).abs() < 1e-9);
        }
    }

    /// Without competition for attention each case gets an ordinary week, and on sick leave nothing is done at all;
    /// without finite prospects they never run out.
    #[test]
    fn neutral_forms() {
        let p = SellingTime::default();
        assert_eq!(attention(&p, false, 0.4, 90.0, 1.0), 1.0);
        assert_eq!(attention(&p, false, 0.0, 10.0, 1.0), 0.0);
        assert_eq!(attention(&p, true, 0.0, 10.0, 1.0), 0.0);
        assert_eq!(leads_found(&p, false, 0.01, 1.0, 1.0), leads_found(&p, false, 0.9, 1.0, 1.0));
        let tired = log_quality_of_states(&p, false, 0.6, 0.9);
        assert_eq!(tired, log_quality_of_states(&p, false, 0.6, 0.1));
        assert!(log_quality_of_states(&p, true, 0.6, 0.9) < tired);
    }

    /// On sick leave nobody searches, a part of those who call is answered, and cases rest.
    #[test]
    fn sick_leave() {
        let c = Context::new(Parameters::default(), 0);
        let mut company = middle_company(&c);
        company.people.effort.fill(0.0);
        company.divide_time(Cpu::portable(), 0, &c);
        let (p, s) = (&company.people, &c.parameters.selling_time);
        let answered = (1.0 - s.own_leads_share) * s.answered_in_absence * p.ramp[0].sqrt();
        assert!((p.output_prospecting[0] - answered).abs() < 1e-12);
        assert_eq!((p.output_closing[0], p.output_qualifying[0], company.seat.service[0]), (0.0, 0.0, 0.0));
    }

    /// In an empty seat prospects renew, nobody searches, and somebody serves a part of the customers.
    #[test]
    fn empty_seat() {
        let c = Context::new(Parameters::default(), 0);
        let mut company = middle_company(&c);
        company.people.present.fill(0.0);
        let before = company.seat.prospects[0];
        company.divide_time(Cpu::portable(), 0, &c);
        assert_eq!(company.people.output_prospecting[0], 0.0);
        assert!(company.seat.prospects[0] > before);
        assert_eq!(company.seat.service[0], c.parameters.selling_time.vacant_service);
    }

    /// Who negotiates for others searches nothing; who books for two territories takes half from each.
    #[test]
    fn split_roles() {
        let c = Context::new(Parameters::default(), 0);
        let after = |role: Role| {
            let mut company = middle_company(&c);
            company.people.role.fill(role.code());
            company.divide_time(Cpu::portable(), 0, &c);
            company
        };
        let (alone, books, closes) = (after(Role::Generalist), after(Role::Booker), after(Role::Closer));
        assert!(closes.people.output_closing[0] > alone.people.output_closing[0]);
        assert!(closes.seat.prospects[0] > books.seat.prospects[0]);
        assert!(books.seat.prospects[0] > alone.seat.prospects[0]);
    }

    /// Every column that the loops read acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let c = Context::new(Parameters::default(), 0);
        responses! { middle_company(&c), |company, cpu| company.divide_time(cpu, 0, &c);
            people.output_prospecting: raised by [people.effort people.prospecting people.talent_prospecting people.fit
                    people.ramp people.support people.clarity seat.prospects team.resourcing]
                lowered by [people.exhaustion people.demand seat.cases]
                untouched by [people.closing people.talent_closing];
            people.output_closing: raised by [people.effort people.closing people.talent_closing people.fit people.ramp
                    people.demand people.clarity team.resourcing]
                lowered by [people.exhaustion people.support seat.cases]
                untouched by [people.prospecting people.talent_prospecting seat.prospects];
            people.output_qualifying: raised by [people.effort people.prospecting people.closing people.talent_prospecting
                    people.talent_closing people.fit people.clarity team.resourcing]
                lowered by [people.exhaustion seat.cases]
                untouched by [people.ramp people.support people.demand seat.prospects];
            people.log_output: raised by [people.prospecting people.closing people.talent_prospecting
                    people.talent_closing people.fit people.clarity]
                lowered by [people.exhaustion] untouched by [people.effort people.ramp seat.cases];
            seat.prospects: raised by [seat.prospects seat.cases people.exhaustion people.demand]
                lowered by [people.effort people.prospecting people.talent_prospecting people.ramp people.support]
                untouched by [people.closing people.talent_closing];
            seat.service: raised by [people.effort team.resourcing] lowered by []
                untouched by [seat.cases people.prospecting people.exhaustion];
        }
        responses! { middle_company(&c), |company, cpu| company.update_customers(cpu, &c);
            team.customers_demand: raised by [team.postponed] lowered by [] untouched by [];
            team.postponed: raised by [team.postponed] lowered by [] untouched by [];
        }
    }

    proptest! {
        /// One budget: attention times all that asks for it is the time there is.
        #[test]
        fn attention_divides_time(time in 0.0..=2.0, cases in 5.0..=160.0, searching in 0..=1) {
            let p = SellingTime::default();
            let searching = f64::from(searching);
            let search = p.finding_share / (1.0 - p.finding_share);
            let used = attention(&p, true, time, cases, searching) * (cases / p.ordinary_cases + searching * search);
            prop_assert!((used - time * (1.0 + search)).abs() < 1e-12);
        }

        /// Prospects stay between none and all, and come to rest where what is found is what renews.
        #[test]
        fn prospects_settle(start in 0.0..=1.0, search in 0.0..=3.0) {
            let p = SellingTime { renewal_weeks: 8.0, ..SellingTime::default() };
            let mut prospects = start;
            for _ in 0..400 {
                prospects = next_prospects(&p, prospects, search);
                prop_assert!((0.0..=1.0).contains(&prospects));
            }
            prop_assert!((prospects - 1.0 / (1.0 + p.depletion * search)).abs() < 1e-9);
        }

        /// More search finds more in the same week, but in the long run less than in proportion: what sells more
        /// by the hour falls with hours.
        #[test]
        fn searching_has_falling_returns(search in 0.2..=2.0, more in 0.1..=1.0) {
            let p = SellingTime::default();
            let settled = |search: f64| leads_found(&p, true, 1.0 / (1.0 + p.depletion * search), search, 1.0);
            prop_assert!(settled(search + more) > settled(search));
            prop_assert!(ln(settled(search + more) / settled(search)) < ln((search + more) / search));
        }

        /// What customers postpone comes back: over any weeks, what they want and what is still postponed are all of it.
        #[test]
        fn postponed_demand_is_conserved(weeks in proptest::collection::vec(0.0..=1.2, 1..60)) {
            let p = SellingTime::default();
            let (mut wanted, mut postponed) = (0.0, 0.0);
            for working_time in &weeks {
                let (now, later) = customers_demand(&p, customers_there(&p, *working_time), postponed);
                prop_assert!(now >= 0.0 && later >= 0.0);
                wanted += now;
                postponed = later;
            }
            prop_assert!((wanted + postponed - weeks.len() as f64).abs() < 1e-9);
        }

        /// Clarity adds and takes at most `clarity_effect`.
        #[test]
        fn clarity_is_bounded(clarity in 0.0..=1.0) {
            let p = SellingTime::default();
            prop_assert!(log_quality_of_states(&p, false, clarity, 0.5).abs() <= p.clarity_effect);
        }
    }
}
