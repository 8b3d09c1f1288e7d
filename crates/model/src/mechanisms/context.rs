//! What holds for every future of a block in one week: parameters, intention, season.

use crate::mechanisms::channels::ChannelEffect;
use crate::mechanisms::policy::Intent;
use crate::mechanisms::{Parameters, channels, coaching_program, market, organization, pipeline, policy, selling_time};
use teamdrift_engine::math::gate;

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
    pub channels: ChannelEffect,
    /// What the company's coaching program changes in managers, 0 to 1.
    pub coaching: f64,
    /// How often feedback comes, in doublings of the ordinary.
    pub feedback: f64,
    /// Yearly base pay of the plan in the week before, money.
    pub(crate) base_pay_before: f64,
    /// What remains after a week of an opportunity's freshness.
    pub(crate) staling: f64,
}

impl Context {
    /// The context of `week` under `parameters`.
    #[must_use]
    pub fn new(parameters: Parameters, week: i32) -> Self {
        let mut context = Self {
            intent: policy::intent(&parameters.policy, week),
            channels: channels::effect(&parameters.channels, parameters.policy.channels),
            coaching: gate(parameters.mechanisms.coaching_system)
                * coaching_program::change(&parameters.coaching_system),
            feedback: libm::log2(parameters.policy.feedback),
            staling: pipeline::staling(
                &parameters.pipeline,
                selling_time::customers_there(&parameters.selling_time, parameters.market.working_time),
            ),
            base_pay_before: parameters.pay.base,
            parameters,
            week,
            season: 1.0,
        };
        context.turn(week);
        context
    }

    /// Budgeted seats of a team.
    #[inline(always)]
    #[must_use]
    pub fn seats(&self) -> f64 {
        f64::from(self.parameters.team.sellers)
    }

    /// Turns to another week under the same parameters.
    pub fn turn(&mut self, week: i32) {
        self.week = week;
        self.intent = policy::intent(&self.parameters.policy, week);
        let backed = organization::backing(&self.parameters.company);
        self.intent.consequences *= backed;
        self.intent.activities.consequences *= backed;
        let market = &self.parameters.market;
        self.season = market::season(market, week) * market::growth(market, week);
    }
}
