//! The market: how many leads arrive, how large deals are.

use crate::loops::team_loop;
use crate::context::Context;
use crate::parameters::section;
use teamdrift_engine::math::{exp, normal_quantile};
section! {
    /// The market: lead arrival, its season and shocks, deal size.
    Market["market"] {
        /// Leads a week that an ordinary seller works up in an ordinary territory.
        leads_per_week: f64 = 3.05, "leads/week", 0.0..=30.0, plausible 2.5..=4.0, Computed("deals per seller 4 a month");
        /// Demand in the market: a multiple of the ordinary (a shock is an event that sets it).
        demand: f64 = 1.0, "x", 0.0..=10.0, plausible 0.7..=1.3, Setting;
        /// Growth of the market a year.
        growth: f64 = 0.0, "1/year", -0.5..=1.0, plausible -0.1..=0.1, Setting;
        /// Amplitude of the season over a year.
        season: f64 = 0.08, "x", 0.0..=0.9, plausible 0.0..=0.2, Assumption;
        /// Standard deviation of the market's slow swings.
        shock_sd: f64 = 0.08, "log", 0.0..=1.0, plausible 0.03..=0.15, Assumption;
        /// How much of a swing is left after a week.
        shock_memory: f64 = 0.96, "x", 0.0..=0.999, plausible 0.9..=0.98, Assumption;
        /// Mean value of a won deal.
        deal_mean: f64 = 100000.0, "money", 1.0..=1000000000.0, plausible 50000.0..=200000.0, Setting;
        /// Spread of deal size (lognormal sigma).
        deal_sigma: f64 = 1.15, "log", 0.0..=3.0, plausible 1.0..=1.35, Computed("CRM log, L11");
        /// Spread of territories' potential (lognormal sigma).
        territory_sigma: f64 = 0.30, "log", 0.0..=1.0, plausible 0.2..=0.4, Computed("L6 with L17");
        /// Working hours as a share of the ordinary (holiday weeks are an event that sets it).
        working_time: f64 = 1.0, "x", 0.0..=1.5, plausible 0.9..=1.1, Setting;
    }
}

/// The season's multiplier in `week`: a yearly wave with its top in spring and autumn's beginning
/// folded into one (weeks counted from the question's start; `phase` is cos of the year's angle).
#[inline(always)]
pub fn season(p: &Market, phase: f64) -> f64 {
    1.0 + p.season * phase
}

/// Expected leads of a filled seat in a week, from the work put into a territory of this potential (their product).
#[inline(always)]
pub fn expected_leads(p: &Market, market: f64, worked_up: f64) -> f64 {
    p.leads_per_week * market * worked_up
}

team_loop! {
    /// The market's slow swing, season and demand.
    pub(crate) fn update_market(c: &Context; write team.shock, team.market; read team.uniform_market as uniform) {
        let p = &c.parameters.market;
        let step = (1.0 - p.shock_memory * p.shock_memory).sqrt() * p.shock_sd;
        shock = p.shock_memory * shock + step * normal_quantile(uniform);
        market = p.demand * c.season * exp(shock - 0.5 * p.shock_sd * p.shock_sd);
    }
}
