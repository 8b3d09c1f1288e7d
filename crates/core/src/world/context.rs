//! What holds for every future of a block in one week: parameters, intention, season.

use crate::engine::maths;
use crate::model::Parameters;
use crate::model::channels::{self, Effect};
use crate::model::leadership::above;
use crate::model::mechanisms::gate;
use crate::model::policy::{self, Intent};
use crate::model::{market, system};

/// What holds for every future of a block in one week.
#[derive(Debug, Clone, PartialEq)]
pub struct Context {
    /// The parameters as they stand.
    pub parameters: Parameters,
    /// The week; negative in the history.
    pub week: i32,
    /// What the policy intends.
    pub intent: Intent,
    /// Market's season and growth together, 1 = ordinary.
    pub season: f64,
    /// What the way of meeting customers does.
    pub channels: Effect,
    /// What the company's coaching system changes in managers, 0 to 1.
    pub coaching: f64,
    /// How often feedback comes, in doublings of the ordinary.
    pub feedback: f64,
    /// What a week leaves of an opportunity's freshness.
    pub(crate) staling: f64,
}

impl Context {
    /// The context of `week` under `parameters`.
    #[must_use]
    pub fn new(parameters: Parameters, week: i32) -> Self {
        let mut context = Self {
            intent: policy::intent(&parameters.policy, week),
            channels: channels::effect(&parameters.channels, parameters.policy.channels),
            coaching: gate(parameters.mechanisms.coaching_system) * system::change(&parameters.coaching_system),
            feedback: libm::log2(parameters.policy.feedback),
            staling: maths::exp(-1.0 / parameters.pipeline.stale_weeks),
            parameters,
            week,
            season: 1.0,
        };
        context.turn(week);
        context
    }

    /// Turns to another week under the same parameters.
    pub fn turn(&mut self, week: i32) {
        self.week = week;
        self.intent = policy::intent(&self.parameters.policy, week);
        let company = &self.parameters.company;
        let backed = above(1.0 + company.top_on_consequences * (company.top_support - 0.5));
        self.intent.consequences *= backed;
        self.intent.activities.consequences *= backed;
        let market = &self.parameters.market;
        let phase = libm::cos(std::f64::consts::TAU * f64::from(week - 12) / 52.0);
        let years = f64::from(week.max(0)) / 52.0;
        self.season = market::season(market, phase) * maths::exp(maths::ln(1.0 + market.growth) * years);
    }
}
