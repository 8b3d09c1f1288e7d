//! Sick leave: short illness that strikes anybody, and long leave that exhaustion brings (whose hazard stands with energy).

use crate::mechanisms::context::Context;
use crate::mechanisms::leaving::LabourMarket;
use crate::parameters::section;
use teamdrift_engine::math::{exponential, gate};

section! {
    /// Short sick leave, whatever the exhaustion.
    SickLeave["sick_leave"] {
        /// Weekly chance of falling ill for a week.
        short_hazard: f64 = 0.012, "1/week", 0.0..=0.5, plausible 0.005..=0.03, Computed("with long leave 2 % of weeks: US and EU averages of 1-3 %");
        /// Short sick leave in a Nordic labor market, relative to a flexible one.
        nordic_factor: f64 = 2.0, "x", 0.1..=10.0, plausible 1.2..=3.0, Verified("Norway 7 %, Sweden and Denmark about 3.7 % of days, all lengths");
    }
}

/// Longest sick leave, weeks: two years.
const MAX_WEEKS: f64 = 104.0;
/// Length of a short one, weeks.
const SHORT_WEEKS: f64 = 1.0;

/// Weekly hazard of a short illness.
#[inline(always)]
#[must_use]
pub fn short_hazard(c: &Context) -> f64 {
    let p = &c.parameters;
    let factor = match p.leaving.labour_market {
        LabourMarket::Flexible => 1.0,
        LabourMarket::Nordic => p.sick_leave.nordic_factor,
    };
    gate(p.mechanisms.short_sick_leave) * p.sick_leave.short_hazard * factor
}

/// Weeks of a long illness, from a uniform and the mean.
#[must_use]
pub fn long_weeks(mean: f64, uniform: f64) -> f64 {
    1.0 + (mean * exponential(uniform)).floor().min(MAX_WEEKS - 1.0)
}

/// Weeks of sick leave that begins, from what `falling_ill` holds: 1 short, 2 long.
#[must_use]
pub fn weeks(mean: f64, falling_ill: f64, uniform: f64) -> f64 {
    if falling_ill > 1.0 { long_weeks(mean, uniform) } else { SHORT_WEEKS }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::worked;
    use teamdrift_engine::math::exp;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("sick_leave", &[], |q| match q.equation() {
            "short_hazard" => short_hazard(&Context::new(q.parameters.clone(), 0)).into(),
            "weeks" => weeks(q.parameters.energy.sick_weeks(), q.of("falling_ill"), q.of("u")).into(),
            _ => q.unknown(),
        });
        worked::check_only("energy", &["sick_weeks"], |q| {
            long_weeks(q.parameters.energy.sick_weeks(), exp(-q.of("unit_exponential"))).into()
        });
    }

    /// Nordic employees are away more often; with short sick leave off nobody is.
    #[test]
    fn short_illness() {
        let with = |change: &dyn Fn(&mut Parameters)| {
            let mut parameters = Parameters::default();
            change(&mut parameters);
            short_hazard(&Context::new(parameters, 0))
        };
        let flexible = with(&|_| {});
        assert!(flexible > 0.0 && with(&|p| p.leaving.labour_market = LabourMarket::Nordic) > flexible);
        assert_eq!(with(&|p| p.mechanisms.short_sick_leave = false), 0.0);
    }

    /// A short illness lasts a week; a long one at least as long, and at most two years.
    #[test]
    fn lengths() {
        assert_eq!(weeks(9.0, 1.0, 0.01), 1.0);
        assert_eq!(weeks(9.0, 2.0, 0.999_999), 1.0);
        assert_eq!(weeks(9.0, 2.0, 0.5), 7.0);
        assert_eq!(weeks(9.0, 2.0, 1e-12), 104.0);
    }
}
