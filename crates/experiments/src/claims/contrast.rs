//! Contrasts: the quantity of one arm less that of another, the difference of two such differences, and
//! either as a share of a third.

use super::quantity::Quantity;
use super::trial::{Evidence, Kept, Missing};
use teamdrift_engine::math::ln;
use teamdrift_stats::Estimate;

/// Which arm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    /// This one.
    One(String),
    /// Whichever of these has the greatest value.
    Best(Vec<String>),
    /// Whichever of these has the least value.
    Least(Vec<String>),
}

impl Pick {
    /// The arms it may be.
    #[must_use]
    pub fn arms(&self) -> &[String] {
        match self {
            Pick::One(arm) => std::slice::from_ref(arm),
            Pick::Best(arms) | Pick::Least(arms) => arms,
        }
    }

    /// The value of the arm that is picked.
    fn of(&self, value: impl Fn(&str) -> Result<Estimate, Missing>) -> Result<Estimate, Missing> {
        let values = self.arms().iter().map(|arm| value(arm)).collect::<Result<Vec<Estimate>, Missing>>()?;
        let order = |a: &Estimate, b: &Estimate| a.value.total_cmp(&b.value);
        let picked = match self {
            Pick::Least(_) => values.into_iter().min_by(order),
            Pick::One(_) | Pick::Best(_) => values.into_iter().max_by(order),
        };
        picked.ok_or_else(|| Missing::Arm(String::new()))
    }
}

/// A quantity of an arm.
#[derive(Debug, Clone, PartialEq)]
pub struct Operand {
    /// What is read.
    pub quantity: Quantity,
    /// Of which arm.
    pub arm: Pick,
}

/// What is compared with what.
#[derive(Debug, Clone, PartialEq)]
pub struct Contrast {
    /// A quantity of an arm ...
    pub operand: Operand,
    /// ... less this, if anything ...
    pub against: Option<Operand>,
    /// ... with its sign turned round ...
    pub negated: bool,
    /// ... and less what a growth of this share a year makes of it in so many years, of a difference of logs ...
    pub growth: Option<(f64, f64)>,
    /// ... less another contrast ...
    pub less: Option<Box<Contrast>>,
    /// ... as a share of the sum of these.
    pub share_of: Vec<Contrast>,
}

impl Contrast {
    /// All arms it may read, with the quantity it reads of each.
    #[must_use]
    pub fn operands(&self) -> Vec<&Operand> {
        let own = std::iter::once(&self.operand).chain(&self.against);
        let others = self.less.iter().map(|less| &**less).chain(&self.share_of);
        own.chain(others.flat_map(Contrast::operands)).collect()
    }

    /// Registers what has to be kept of the arms.
    pub fn keep(&self, kept: &mut Kept) {
        self.operands().iter().for_each(|operand| operand.quantity.keep(kept));
    }

    /// Its estimate, on the log scale or not. Differences are taken first, then the share; what is subtracted is a share
    /// before it is subtracted if it has its own `share_of`.
    ///
    /// # Errors
    /// When an arm or something of it is missing.
    pub fn estimate(&self, evidence: &Evidence<'_>, log: bool) -> Result<Estimate, Missing> {
        let difference = self.operand.arm.of(|arm| self.difference(evidence, arm, log))?;
        let Some(less) = &self.less else { return self.share(difference, evidence, log) };
        let subtracted = less.estimate(evidence, log)?;
        if less.share_of.is_empty() {
            self.share(difference - subtracted, evidence, log)
        } else {
            Ok(self.share(difference, evidence, log)? - subtracted)
        }
    }

    /// The log of how many times one arm's quantity is the other's, whatever the quantity is a sum or a rate of. Shares,
    /// growth and what is subtracted besides play no part in it.
    ///
    /// # Errors
    /// When an arm or something of it is missing.
    pub fn log_ratio(&self, evidence: &Evidence<'_>) -> Result<Estimate, Missing> {
        let log = |operand: &Operand| {
            operand.arm.of(|arm| operand.quantity.estimate(evidence.of(arm)?, false)).map(|estimate| estimate.log())
        };
        let own = log(&self.operand)?;
        self.against.as_ref().map_or(Ok(own.clone()), |other| Ok(own - log(other)?))
    }

    fn difference(&self, evidence: &Evidence<'_>, arm: &str, log: bool) -> Result<Estimate, Missing> {
        let mut value = self.operand.quantity.estimate(evidence.of(arm)?, log)?;
        if let Some(Operand { quantity, arm }) = &self.against {
            value = value - arm.of(|arm| quantity.estimate(evidence.of(arm)?, log))?;
        }
        if self.negated {
            value = value * -1.0;
        }
        if let Some((growth, years)) = self.growth {
            value = value.shifted(-years * ln(1.0 + growth));
        }
        Ok(value)
    }

    /// `value` as a share of what it is a share of.
    ///
    /// # Errors
    /// When an arm or something of it is missing.
    pub fn share(&self, value: Estimate, evidence: &Evidence<'_>, log: bool) -> Result<Estimate, Missing> {
        whole(&self.share_of, evidence, log).map(|whole| whole.map_or(value.clone(), |whole| value.ratio(&whole)))
    }
}

/// The sum of some contrasts; none of none.
///
/// # Errors
/// When an arm or something of it is missing.
pub fn whole(contrasts: &[Contrast], evidence: &Evidence<'_>, log: bool) -> Result<Option<Estimate>, Missing> {
    let parts = contrasts.iter().map(|part| part.estimate(evidence, log)).collect::<Result<Vec<_>, Missing>>()?;
    Ok(parts.into_iter().reduce(|sum, part| sum + part))
}
