//! The market: how many leads arrive, how large deals are. The teams of a company sell in regions that share a part of
//! the market's swings and move apart for the rest.

use crate::mechanisms::context::Context;
use crate::loops::team_loop;
use crate::parameters::section;
use teamdrift_engine::math::{exp, ln, normal_quantile};

section! {
    /// The market: lead arrival, its season and shocks, deal size.
    Market["market"] {
        /// Leads a week that an ordinary seller works up in an ordinary territory.
        leads_per_week: f64 = 2.8, "leads/week", 0.0..=30.0, plausible 2.5..=4.0, Computed("deals per seller 4 a month");
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
        /// Share of the variance of a region's swings that all regions have in common; each team sells in a region of its own.
        shared_swing: f64 = 0.6, "share", 0.0..=1.0, plausible 0.1..=0.9, Verified("Clark 1998: about .4 of a region's cyclical innovation is its own; Rissman 1999: common part .4-.9");
        /// Mean value of a won deal.
        deal_mean: f64 = 100000.0, "money", 1.0..=1000000000.0, plausible 50000.0..=200000.0, Setting;
        /// Spread of deal size (lognormal sigma).
        deal_sigma: f64 = 1.15, "log", 0.0..=3.0, plausible 1.0..=1.35, Computed("CRM log, L11");
        /// Spread of territories' potential (lognormal sigma).
        territory_sigma: f64 = 0.36, "log", 0.0..=1.0, plausible 0.2..=0.5, Computed("L6 with L17");
        /// Working hours as a share of the ordinary (holiday weeks are an event that sets it).
        working_time: f64 = 1.0, "x", 0.0..=1.5, plausible 0.9..=1.1, Setting;
        /// Week of the year in which the season is highest.
        season_peak_week: u32 = 12, "week", 0..=51, plausible 8..=16, Assumption;
    }
}

/// The season's multiplier in a week, counted from week 0: a yearly wave.
#[must_use]
pub fn season(p: &Market, week: i32) -> f64 {
    1.0 + p.season * libm::cos(std::f64::consts::TAU * f64::from(week - p.season_peak_week as i32) / 52.0)
}

/// The multiplier of growth since week 0; the history does not grow.
#[must_use]
pub fn growth(p: &Market, week: i32) -> f64 {
    let years = f64::from(week.max(0)) / 52.0;
    exp(ln(1.0 + p.growth) * years)
}

/// The market's swing after a week, log; `z` is a standard normal. Its spread stays `shock_sd`.
#[inline(always)]
#[must_use]
pub fn next_swing(p: &Market, swing: f64, z: f64) -> f64 {
    let step = (1.0 - p.shock_memory * p.shock_memory).sqrt() * p.shock_sd;
    p.shock_memory * swing + step * z
}

/// What pushes a region's market this week, from standard normals: one for all regions and one of its own. It is standard
/// normal itself, whatever is shared.
#[inline(always)]
#[must_use]
pub fn regional_push(p: &Market, common: f64, own: f64) -> f64 {
    p.shared_swing.sqrt() * common + (1.0 - p.shared_swing).sqrt() * own
}

/// The market, 1 = ordinary, at this season (with growth) and swing; the mean over swings is `demand` times season.
#[inline(always)]
#[must_use]
pub fn market_level(p: &Market, season: f64, swing: f64) -> f64 {
    p.demand * season * exp(swing - 0.5 * p.shock_sd * p.shock_sd)
}

/// Value of a deal, money, from a standard normal; its mean is `deal_mean`.
#[inline(always)]
#[must_use]
pub fn deal_value(p: &Market, z: f64) -> f64 {
    p.deal_mean * exp(p.deal_sigma * z - 0.5 * p.deal_sigma * p.deal_sigma)
}

/// Potential of a territory, 1 = ordinary, from a standard normal; its mean is 1.
#[inline(always)]
#[must_use]
pub fn territory(p: &Market, z: f64) -> f64 {
    let sigma = p.territory_sigma;
    exp(sigma * z - 0.5 * sigma * sigma)
}

/// Expected leads of a seat in a week, from the work put into its territory (their product, 1 = ordinary).
#[inline(always)]
#[must_use]
pub fn expected_leads(p: &Market, market: f64, worked_up: f64) -> f64 {
    p.leads_per_week * market * worked_up
}

team_loop! {
    /// The market's slow swing, and the market of the week.
    pub(crate) fn update_market(c: &Context; write team.shock, team.market;
        read team.uniform_market as common, team.uniform_region as own) {
        let p = &c.parameters.market;
        let push = regional_push(p, normal_quantile(common), normal_quantile(own));
        shock = next_swing(p, shock, push);
        market = market_level(p, c.season, shock);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("market", &[], |q| {
            let p = &q.parameters.market;
            let week = |q: &worked::WorkedExample| q.of("week") as i32;
            let found = match q.equation() {
                "push" => regional_push(p, q.of("z_common"), q.of("z_own")),
                "swing" => next_swing(p, q.of("swing"), q.of("push")),
                "season" => season(p, week(q)),
                "market" => market_level(p, season(p, week(q)) * growth(p, week(q)), q.of("swing")),
                "expected_leads" => expected_leads(p, q.of("market"), q.of("territory") * q.of("prospecting")),
                "deal_value" => deal_value(p, q.of("z")),
                "territory" => territory(p, q.of("z")),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// Means are as declared: over equally likely normals a deal is worth `deal_mean`, a territory 1, a swing keeps its
    /// spread.
    #[test]
    fn means_and_spread() {
        let p = Market::default();
        let n = 20_000;
        let square = |x: f64| x * x;
        let z = || (0..n).map(|i| normal_quantile((f64::from(i) + 0.5) / f64::from(n)));
        let mean = |of: &dyn Fn(f64) -> f64| z().map(of).sum::<f64>() / f64::from(n);
        assert!((mean(&|z| deal_value(&p, z)) / p.deal_mean - 1.0).abs() < 0.002);
        assert!((mean(&|z| territory(&p, z)) - 1.0).abs() < 0.001);
        let after = mean(&|z| square(next_swing(&p, 0.0, z))) + square(p.shock_memory * p.shock_sd);
        assert!((after.sqrt() - p.shock_sd).abs() < 1e-4);
    }

    /// A region's push has variance 1 and the stated part in common; all shared, regions are one; nothing shared, they have
    /// nothing to do with each other.
    #[test]
    fn regions() {
        let p = Market::default();
        let (common, own) = (regional_push(&p, 1.0, 0.0), regional_push(&p, 0.0, 1.0));
        assert!((common * common - p.shared_swing).abs() < 1e-12);
        assert!((common * common + own * own - 1.0).abs() < 1e-12);
        assert_eq!(regional_push(&Market { shared_swing: 1.0, ..p.clone() }, 0.7, 2.0), 0.7);
        assert_eq!(regional_push(&Market { shared_swing: 0.0, ..p }, 0.7, 2.0), 2.0);
    }

    /// The season's mean over a year is 1, growth counts from week 0, and both are neutral at 0.
    #[test]
    fn season_and_growth() {
        let p = Market { growth: 0.1, ..Market::default() };
        assert!(((0..52).map(|week| season(&p, week)).sum::<f64>() - 52.0).abs() < 1e-9);
        assert_eq!((growth(&p, -30), growth(&p, 0)), (1.0, 1.0));
        assert!((growth(&p, 104) - 1.21).abs() < 1e-12);
        let flat = Market { season: 0.0, growth: 0.0, ..p };
        assert_eq!(season(&flat, 12) * growth(&flat, 52), 1.0);
    }
}
