//! Effects that are no differences of means: where the best point lies, where a gain turns into a loss, how long a dip
//! lasts. What is no smooth function of sums over futures has an interval by drawing the futures again.

use super::alarm::{self, Alarm};
use super::contrast::{Contrast, whole};
use super::effect::Number;
use super::quantity::{Per, Quantity};
use super::resample::{best, bootstrap_means, bootstrap_replications};
use super::trial::{ArmSummary, Evidence, Kept, Missing};
use super::window::MONTH;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Estimate;
use teamdrift_stats::Interval;

/// A kind of statistic, with what it needs.
#[derive(Debug, Clone, PartialEq)]
pub enum Statistic {
    /// Both, neither, the one and the other: what both give beyond what the two give one by one.
    Interaction {
        /// The four arms.
        arms: Vec<String>,
        /// What it is a share of, if it is.
        share_of: Vec<Contrast>,
    },
    /// The effect of factors in a full two-level design, and their interaction.
    Factorial {
        /// The 2^k arms: arm n has those factors whose bits are set in n.
        arms: Vec<String>,
        /// The factors, from 0.
        factors: Vec<usize>,
    },
    /// Where on evenly spaced points the highest value lies.
    BestPoint {
        /// An arm for each point.
        arms: Vec<String>,
        /// The points.
        at: Vec<f64>,
        /// Arms whose best point is subtracted; none if nothing is.
        against: Vec<String>,
    },
    /// The point at which the gain over other arms becomes a loss.
    Crossing {
        /// An arm for each point.
        arms: Vec<String>,
        /// The points.
        at: Vec<f64>,
        /// The arm that each is compared with.
        against: Vec<String>,
    },
    /// The week by which what was gained or lost at first is made up for.
    BreakEven {
        /// The arm.
        arm: String,
        /// The arm that it is compared with.
        against: String,
    },
    /// The largest step from arm to arm as a share of all steps.
    LargestStep {
        /// The arms.
        arms: Vec<String>,
    },
    /// Kendall's rank correlation of the arms by two quantities.
    RankAgreement {
        /// The arms.
        arms: Vec<String>,
        /// The second quantity.
        by: Quantity,
    },
    /// The month of an alarm on a measure after a slide.
    Alarm(Alarm),
}

/// Names of the statistics, with what each is.
pub const STATISTICS: &[(&str, &str)] = &[
    ("interaction", "of `arms` both, neither, the one, the other: what both give beyond the two one by one"),
    ("factorial", "the effect of `factors` (their numbers from 1) over the 2^k `arms` of a full design, halved"),
    ("best-point", "where on the points `at` the highest of `arms` lies; less that of `against = { arms = ... }`"),
    ("crossing", "the point of `at` at which `arms` stop being above those of `against = { arms = ... }`"),
    ("break-even", "the week from the window's first by which what `arm` gains or loses at first is made up for"),
    ("largest-step", "the largest step between neighbours of `arms`, as a share of all steps"),
    ("rank-agreement", "the rank correlation (tau) of `arms` by `of` and by `against = { of = ... }`"),
    ("alarm-share", "the share of slides that somebody who watches `of` sees; see the claim B11"),
    ("alarm-month", "the median month of that alarm after the slide began"),
    ("alarm-lead", "how many months earlier the alarm comes by `of` than by `against = { of = ... }`"),
];

impl Statistic {
    /// Its unit, where it has one of its own.
    #[must_use]
    pub fn unit(&self) -> Option<Unit> {
        match self {
            Statistic::BreakEven { .. } => Some(Unit::Weeks),
            Statistic::LargestStep { .. } => Some(Unit::Share),
            Statistic::RankAgreement { .. } => Some(Unit::Ratio),
            Statistic::Alarm(alarm) => Some(alarm.unit()),
            Statistic::Interaction { share_of, .. } if !share_of.is_empty() => Some(Unit::Share),
            Statistic::Interaction { .. } | Statistic::Factorial { .. } => None,
            Statistic::BestPoint { .. } | Statistic::Crossing { .. } => None,
        }
    }

    /// All arms it reads.
    #[must_use]
    pub fn arms(&self) -> Vec<&str> {
        match self {
            Statistic::Interaction { arms, share_of } => {
                let whole = share_of.iter().flat_map(Contrast::operands).flat_map(|operand| operand.arm.arms());
                arms.iter().chain(whole).map(String::as_str).collect()
            }
            Statistic::BestPoint { arms, against, .. } | Statistic::Crossing { arms, against, .. } => {
                arms.iter().chain(against).map(String::as_str).collect()
            }
            Statistic::Factorial { arms, .. }
            | Statistic::LargestStep { arms }
            | Statistic::RankAgreement { arms, .. } => arms.iter().map(String::as_str).collect(),
            Statistic::BreakEven { arm, against } => vec![arm, against],
            Statistic::Alarm(alarm) => vec![&alarm.sliding, &alarm.steady],
        }
    }

    /// Registers what has to be kept of the arms.
    pub fn keep(&self, quantity: &Quantity, kept: &mut Kept) {
        quantity.keep(kept);
        match (self, quantity) {
            (Statistic::BreakEven { .. }, Quantity::Measures { of, .. }) => kept.months(of[0]),
            (Statistic::RankAgreement { by, .. }, _) => by.keep(kept),
            (Statistic::Alarm(alarm), _) => alarm.keep(kept),
            (Statistic::Interaction { share_of, .. }, _) => share_of.iter().for_each(|part| part.keep(kept)),
            _ => {}
        }
    }

    /// Its number.
    ///
    /// # Errors
    /// When an arm or something of it is missing.
    pub fn number(&self, quantity: &Quantity, evidence: &Evidence<'_>, log: bool) -> Result<Number, Missing> {
        let estimate = |arm: &str| quantity.estimate(evidence.of(arm)?, log);
        let columns = |arms: &[String]| -> Result<Vec<&[f64]>, Missing> {
            evidence.all(arms)?.into_iter().map(|arm| quantity.values(arm)).collect()
        };
        let resampled = |(value, ci95): (f64, Interval)| Ok(Number::Resampled(value, ci95));
        match self {
            Statistic::Interaction { arms, share_of } => {
                let mut values = Vec::with_capacity(4);
                for arm in arms {
                    values.push(estimate(arm)?);
                }
                let interaction = &(&(&values[0] + &values[1]) - &values[2]) - &values[3];
                Ok(match whole(share_of, evidence, log)? {
                    Some(whole) => Number::Plain(interaction.ratio(&whole)),
                    None if log => Number::Log(interaction),
                    None => Number::Plain(interaction),
                })
            }
            Statistic::Factorial { arms, factors } => {
                let mut sum: Option<Estimate> = None;
                for (n, arm) in arms.iter().enumerate() {
                    let sign: f64 = factors.iter().map(|bit| if n >> bit & 1 == 1 { 1.0 } else { -1.0 }).product();
                    let term = estimate(arm)? * sign;
                    sum = Some(match sum {
                        Some(sum) => sum + term,
                        None => term,
                    });
                }
                let sum = sum.ok_or_else(|| Missing::Arm(String::new()))?;
                Ok(Number::Plain(sum * (1.0 / (arms.len() / 2) as f64)))
            }
            Statistic::BestPoint { arms, at, against } => {
                let columns = [columns(arms)?, columns(against)?].concat();
                resampled(bootstrap_means(&columns, &|means| {
                    let (own, others) = means.split_at(at.len());
                    if others.is_empty() { best(at, own) } else { best(at, own) - best(at, others) }
                }))
            }
            Statistic::Crossing { arms, at, against } => {
                let columns = [columns(arms)?, columns(against)?].concat();
                resampled(bootstrap_means(&columns, &|means| {
                    let (own, others) = means.split_at(at.len());
                    crossing(at, |n| own[n] - others[n])
                }))
            }
            Statistic::BreakEven { arm, against } => break_even(quantity, evidence.of(arm)?, evidence.of(against)?),
            Statistic::LargestStep { arms } => resampled(largest_step(&columns(arms)?)),
            Statistic::RankAgreement { arms, by } => {
                let summaries = evidence.all(arms)?;
                let read = |quantity: &Quantity| {
                    summaries.iter().map(|arm| quantity.values(arm)).collect::<Result<Vec<_>, Missing>>()
                };
                let columns = [read(quantity)?, read(by)?].concat();
                let divided = |quantity: &Quantity, means: &[f64]| -> Vec<f64> {
                    let seat = matches!(quantity, Quantity::Measures { per: Per::Seat, .. });
                    means.iter().zip(&summaries).map(|(x, arm)| if seat { x / arm.seats } else { *x }).collect()
                };
                resampled(bootstrap_means(&columns, &|means| {
                    let (first, second) = means.split_at(arms.len());
                    concordance(&divided(quantity, first), &divided(by, second))
                }))
            }
            Statistic::Alarm(alarm) => alarm::number(alarm, evidence),
        }
    }
}

/// The point at which a gain, by the place of the point, becomes a loss: on a line between two points, or the outermost
/// point if it does not.
pub(super) fn crossing(at: &[f64], gain: impl Fn(usize) -> f64) -> f64 {
    if gain(0) <= 0.0 {
        return at[0];
    }
    for n in 1..at.len() {
        if gain(n) <= 0.0 {
            let way = gain(n - 1) / (gain(n - 1) - gain(n));
            return at[n - 1] + way * (at[n] - at[n - 1]);
        }
    }
    at[at.len() - 1]
}

/// The week, from the window's first on, by which what an arm has won more or less than another in the first months is
/// made up for, over all futures together; the end of the window if it never is.
fn break_even(quantity: &Quantity, arm: &ArmSummary, against: &ArmSummary) -> Result<Number, Missing> {
    let Quantity::Measures { of, window, .. } = quantity else { return Err(Missing::Months("an outcome")) };
    let months = window.from / MONTH..window.to / MONTH;
    let (ours, theirs) = (arm.by_month(of[0])?, against.by_month(of[0])?);
    let gains: Vec<Vec<f64>> = ours
        .iter()
        .zip(theirs)
        .take(months.end)
        .skip(months.start)
        .map(|(ours, theirs)| ours.iter().zip(theirs).map(|(a, b)| a - b).collect())
        .collect();
    let futures = gains.first().map_or(0, Vec::len);
    let (value, ci95) = bootstrap_replications(futures, &|chosen| {
        turns(gains.iter().map(|month| chosen.iter().map(|future| month[*future]).sum::<f64>()))
    });
    Ok(Number::Resampled(value, ci95))
}

/// The week at which a running sum of months changes the sign it began with, on a line within the month; the last
/// week if it does not.
fn turns(months: impl Iterator<Item = f64>) -> f64 {
    let (mut sum, mut week) = (0.0_f64, 0.0);
    for gain in months {
        let next = sum + gain;
        if sum * next < 0.0 {
            return week + MONTH as f64 * sum / (sum - next);
        }
        (sum, week) = (next, week + MONTH as f64);
    }
    week
}

/// The largest step's share of all steps, whichever way they go: an eighth of eight alike, 1 at a threshold.
fn largest_step(columns: &[&[f64]]) -> (f64, Interval) {
    bootstrap_replications(columns[0].len(), &|chosen| {
        let means: Vec<f64> = columns.iter().map(|column| chosen.iter().map(|future| column[*future]).sum()).collect();
        let steps: Vec<f64> = means.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect();
        steps.iter().copied().fold(0.0, f64::max) / steps.iter().sum::<f64>()
    })
}

/// Kendall's rank correlation: 1 where two rankings are the same, -1 where one is the other reversed.
fn concordance(a: &[f64], b: &[f64]) -> f64 {
    let pairs = (0..a.len()).flat_map(|i| (i + 1..a.len()).map(move |j| (i, j)));
    let signs: Vec<f64> = pairs.map(|(i, j)| ((a[i] - a[j]) * (b[i] - b[j])).signum()).collect();
    signs.iter().sum::<f64>() / signs.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A crossing lies on the line between two points.
    #[test]
    fn crossing_between_points() {
        let crosses_at = |gains: [f64; 5]| crossing(&[3.0, 5.0, 8.0, 10.0, 12.0], |n| gains[n]);
        assert!((crosses_at([2.0, 1.0, 1.0, -1.0, -2.0]) - 9.0).abs() < 1e-12);
        assert!((crosses_at([-1.0, 1.0, 1.0, 1.0, 1.0]) - 3.0).abs() < 1e-12);
        assert!((crosses_at([1.0, 1.0, 1.0, 1.0, 1.0]) - 12.0).abs() < 1e-12);
    }

    /// A running sum turns on the line within a month.
    #[test]
    fn sum_turns_within_month() {
        assert!((turns([3.0, -1.0, -4.0, -1.0].into_iter()) - 10.0).abs() < 1e-12);
        assert!((turns([-3.0, 1.0, 4.0].into_iter()) - 10.0).abs() < 1e-12);
        assert!((turns([1.0, 1.0, 1.0].into_iter()) - 12.0).abs() < 1e-12);
    }

    /// One swap of neighbors among four keeps two thirds of the agreement.
    #[test]
    fn concordance_of_ranks() {
        let ranks = [1.0, 2.0, 3.0, 4.0];
        assert!((concordance(&ranks, &ranks) - 1.0).abs() < 1e-12);
        assert!((concordance(&ranks, &[1.0, 3.0, 2.0, 4.0]) - 2.0 / 3.0).abs() < 1e-12);
        assert!((concordance(&ranks, &[4.0, 3.0, 2.0, 1.0]) + 1.0).abs() < 1e-12);
    }
}
