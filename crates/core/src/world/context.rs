//! What holds for every future of a block in one week: parameters, intention, season.

use crate::engine::maths;
use crate::model::Parameters;
use crate::model::market;
use crate::model::pipeline;
use crate::model::policy::{self, Intent};

/// Ages (weeks since qualification) for which the hazard of winning is tabled; older ones count as the
/// last.
const AGES: usize = 261;

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
    win_hazard: Vec<f32>,
}

impl Context {
    /// The context of `week` under `parameters`; `history` weeks intend the start's levels.
    #[must_use]
    pub fn new(parameters: Parameters, week: i32) -> Self {
        let win_hazard = (0..AGES)
            .map(|age| {
                pipeline::win_hazard(&parameters.pipeline, maths::exp(-(age as f64) / parameters.pipeline.stale_weeks))
                    as f32
            })
            .collect();
        let mut context =
            Self { intent: policy::intent(&parameters.policy, week), parameters, week, season: 1.0, win_hazard };
        context.turn(week);
        context
    }

    /// Turns to another week under the same parameters.
    pub fn turn(&mut self, week: i32) {
        self.week = week;
        if week < 0 {
            let start = &self.parameters.start;
            self.intent = Intent {
                support: start.support,
                demand: start.demand,
                avoidance: 0.0,
                criticism: 0.0,
                consequences: 1.0,
                situational: false,
            };
        } else {
            self.intent = policy::intent(&self.parameters.policy, week);
        }
        let market = &self.parameters.market;
        let phase = libm::cos(std::f64::consts::TAU * f64::from(week - 12) / 52.0);
        let years = f64::from(week.max(0)) / 52.0;
        self.season = market::season(market, phase) * maths::exp(maths::ln(1.0 + market.growth) * years);
    }

    /// Weekly hazard of winning at an age in weeks since qualification.
    #[inline]
    pub(crate) fn win_hazard(&self, age: u32) -> f32 {
        self.win_hazard[(age as usize).min(AGES - 1)]
    }
}
