//! The quantity that is computed from one arm: measures over a window or outcomes of the whole course, per something or not.

use super::trial::{ArmSummary, Kept, Missing};
use super::window::Window;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Estimate;

/// How a measure is reduced within a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reduction {
    /// Its mean.
    Mean,
    /// The standard deviation between weeks.
    Swing,
    /// Whether it was above 0 in some week.
    Ever,
}

/// What a measure is divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// Nothing.
    Nothing,
    /// Budgeted seats.
    Seat,
    /// Budgeted seats and years: a rate of weekly counts.
    SeatYear,
    /// Sellers present and years: a rate of weekly counts that empty seats do not thin.
    HeadYear,
    /// The mean of another measure over the same window.
    Measure(Measure),
}

/// What is read of one arm.
#[derive(Debug, Clone, PartialEq)]
pub enum Quantity {
    /// The sum of some measures over a window.
    Measures {
        /// The measures, one at least.
        of: Vec<Measure>,
        /// The window.
        window: Window,
        /// How each is reduced within the window.
        reduction: Reduction,
        /// What the sum is divided by.
        per: Per,
    },
    /// The sum of some outcomes of the whole course.
    Outcomes {
        /// The outcomes, one at least.
        of: Vec<Outcome>,
        /// The outcomes it is a share of, pooled over futures; none if it is no share.
        per: Vec<Outcome>,
    },
}

impl Quantity {
    /// Its unit.
    #[must_use]
    pub fn unit(&self) -> Unit {
        match self {
            Quantity::Measures { reduction: Reduction::Ever, .. } | Quantity::Measures { per: Per::Measure(_), .. } => {
                Unit::Share
            }
            Quantity::Measures { per: Per::SeatYear | Per::HeadYear, .. } => Unit::PerYear,
            Quantity::Measures { of, .. } => of[0].unit(),
            Quantity::Outcomes { per, .. } if !per.is_empty() => Unit::Share,
            Quantity::Outcomes { of, .. } => of[0].unit(),
        }
    }

    /// Whether it has a logarithm: the mean of one measure, or one outcome.
    #[must_use]
    pub fn has_log(&self) -> bool {
        match self {
            Quantity::Measures { of, reduction, per, .. } => {
                of.len() == 1 && *reduction == Reduction::Mean && *per == Per::Nothing
            }
            Quantity::Outcomes { of, per } => of.len() == 1 && per.is_empty(),
        }
    }

    /// The last week that it reads, if it reads weeks.
    #[must_use]
    pub fn window(&self) -> Option<Window> {
        match self {
            Quantity::Measures { window, .. } => Some(*window),
            Quantity::Outcomes { .. } => None,
        }
    }

    /// Registers what has to be kept of the arm.
    pub fn keep(&self, kept: &mut Kept) {
        let Quantity::Measures { of, window, reduction, per } = self else { return };
        for measure in of {
            match reduction {
                Reduction::Swing => kept.swing(*measure, *window),
                Reduction::Mean | Reduction::Ever => kept.mean(*measure, *window),
            }
        }
        match per {
            Per::Measure(measure) => kept.mean(*measure, *window),
            Per::HeadYear => kept.mean(Measure::Vacancies, *window),
            Per::Nothing | Per::Seat | Per::SeatYear => {}
        }
    }

    /// Its estimate, or that of its logarithm.
    ///
    /// # Errors
    /// When something was not kept.
    pub fn estimate(&self, arm: &ArmSummary, log: bool) -> Result<Estimate, Missing> {
        match self {
            Quantity::Measures { of, window, .. } if log => arm.log(of[0], *window),
            Quantity::Outcomes { of, .. } if log => Ok(Estimate::log_of_mean(arm.outcome(of[0]))),
            Quantity::Measures { of, window, reduction, per } => {
                let reduce = |measure: Measure| match reduction {
                    Reduction::Mean => arm.mean(measure, *window),
                    Reduction::Swing => arm.swing(measure, *window),
                    Reduction::Ever => arm.ever(measure, *window),
                };
                let mut sum = reduce(of[0])?;
                for measure in &of[1..] {
                    sum = sum + reduce(*measure)?;
                }
                Ok(match per {
                    Per::Nothing => sum,
                    Per::Seat => sum * (1.0 / arm.seats),
                    Per::SeatYear => sum * (52.0 / arm.seats),
                    Per::HeadYear => {
                        let heads = (arm.mean(Measure::Vacancies, *window)? * -1.0).shifted(arm.seats);
                        (sum * 52.0).ratio(&heads)
                    }
                    Per::Measure(measure) => sum.ratio(&arm.mean(*measure, *window)?),
                })
            }
            Quantity::Outcomes { of, per } if per.is_empty() => Ok(Estimate::mean(&total(arm, of))),
            Quantity::Outcomes { of, per } => Ok(Estimate::pooled(&total(arm, of), &total(arm, per))),
        }
    }

    /// The mean of its one measure over the window, a number a future.
    ///
    /// # Errors
    /// When it was not kept.
    pub fn values<'a>(&self, arm: &'a ArmSummary) -> Result<&'a [f64], Missing> {
        match self {
            Quantity::Measures { of, window, .. } => arm.values(of[0], *window),
            Quantity::Outcomes { of, .. } => Ok(arm.outcome(of[0])),
        }
    }
}

/// The sum of some outcomes, a number a future.
fn total(arm: &ArmSummary, of: &[Outcome]) -> Vec<f64> {
    let columns: Vec<&[f64]> = of.iter().map(|outcome| arm.outcome(*outcome)).collect();
    (0..columns[0].len()).map(|future| columns.iter().map(|column| column[future]).sum()).collect()
}
