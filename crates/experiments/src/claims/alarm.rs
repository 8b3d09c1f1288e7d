//! Who sees a slide coming: somebody who watches one number of a team, month by month, and raises the alarm when it has moved
//! too far from where it was.

use super::effect::Number;
use super::resample::bootstrap_replications;
use super::trial::{ArmSummary, Evidence, Kept, Missing};
use super::window::MONTH;
use rand_distr::{Distribution, StandardNormal};
use std::ops::Range;
use teamdrift_engine::random::Random;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Estimate;
use teamdrift_stats::streams::SURVEY;

/// First week of the slide.
pub(super) const FROM: usize = 26;
/// Months that a baseline is taken over, before the slide.
const BASELINE: Range<usize> = 0..6;
/// Months whose mean a watcher looks at.
const LOOK: usize = 3;
/// Share of steady teams in which a watcher may raise the alarm within the run.
pub(super) const FALSE_ALARMS: f64 = 0.1;
/// Noise of a monthly survey of eight people, on the team's mean.
const SURVEY_NOISE: f64 = 0.05;

/// Somebody who watches a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Watcher {
    /// What is watched.
    pub measure: Measure,
    /// Whether a rise is a bad sign, and not a fall.
    up: bool,
    /// Noise of what is seen, as a standard deviation of the month's value.
    noise: f64,
    /// Where among the draws of surveys the noise lies: a number of its own.
    place: u32,
}

/// Everybody who watches.
pub(super) const WATCHERS: [Watcher; 5] = [
    Watcher { measure: Measure::Satisfaction, up: false, noise: SURVEY_NOISE, place: 0 },
    Watcher { measure: Measure::WonPerSeat, up: false, noise: 0.0, place: 1 },
    Watcher { measure: Measure::Standard, up: false, noise: SURVEY_NOISE, place: 2 },
    Watcher { measure: Measure::Closing, up: false, noise: SURVEY_NOISE, place: 3 },
    Watcher { measure: Measure::ExitsAmbition, up: true, noise: 0.0, place: 4 },
];

/// What is asked about an alarm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Question {
    /// The share of slides that are seen.
    Share,
    /// The median month of the alarm, after the slide began.
    Month,
    /// How many months earlier it comes than that of another watcher.
    Lead(Watcher),
}

/// When a watcher raises the alarm in a sliding team, at a threshold that steady teams pass in one of ten futures.
#[derive(Debug, Clone, PartialEq)]
pub struct Alarm {
    /// The arm that slides from week 26 on.
    pub sliding: String,
    /// The arm that does not.
    pub steady: String,
    /// Who watches.
    pub watcher: Watcher,
    /// What is asked.
    pub question: Question,
}

impl Alarm {
    /// Who watches a measure, if anybody does.
    #[must_use]
    pub fn watcher(measure: Measure) -> Option<Watcher> {
        WATCHERS.into_iter().find(|watcher| watcher.measure == measure)
    }

    pub(super) fn unit(&self) -> Unit {
        match self.question {
            Question::Share => Unit::Share,
            Question::Month | Question::Lead(_) => Unit::Count,
        }
    }

    pub(super) fn keep(&self, kept: &mut Kept) {
        kept.months(self.watcher.measure);
        if let Question::Lead(other) = self.question {
            kept.months(other.measure);
        }
    }
}

/// What the question comes to.
///
/// # Errors
/// When an arm or its course by months is missing.
pub(super) fn number(alarm: &Alarm, evidence: &Evidence<'_>) -> Result<Number, Missing> {
    let (steady, sliding) = (evidence.of(&alarm.steady)?, evidence.of(&alarm.sliding)?);
    let months = alarms(steady, sliding, alarm.watcher)?;
    let resampled = |statistic: &dyn Fn(&[usize]) -> f64| {
        let (value, ci95) = bootstrap_replications(months.len(), statistic);
        Number::Resampled(value, ci95)
    };
    Ok(match alarm.question {
        Question::Share => Number::Plain(seen(&months, sliding.by_month(alarm.watcher.measure)?.len())),
        Question::Month => resampled(&|chosen| median(&months, chosen)),
        Question::Lead(other) => {
            let later = alarms(steady, sliding, other)?;
            resampled(&|chosen| median(&later, chosen) - median(&months, chosen))
        }
    })
}

/// The share of futures in which the alarm was raised before `month`.
pub(super) fn seen(alarms: &[f64], month: usize) -> Estimate {
    let seen: Vec<f64> = alarms.iter().map(|alarm| f64::from(u8::from(*alarm < month as f64))).collect();
    Estimate::mean(&seen)
}

/// The median month of the alarm over chosen futures, after the slide began.
pub(super) fn median(alarms: &[f64], chosen: &[usize]) -> f64 {
    let mut months: Vec<f64> = chosen.iter().map(|future| alarms[*future]).collect();
    months.sort_by(f64::total_cmp);
    months[months.len() / 2] - (FROM / MONTH) as f64
}

/// The month of the first alarm in each future; the number of months where there is none.
pub(super) fn alarms(steady: &ArmSummary, sliding: &ArmSummary, watcher: Watcher) -> Result<Vec<f64>, Missing> {
    let (steady, sliding) = (moved(steady, watcher)?, moved(sliding, watcher)?);
    let futures = steady[0].len();
    let mut worst: Vec<f64> =
        (0..futures).map(|f| steady.iter().map(|month| month[f]).fold(f64::NEG_INFINITY, f64::max)).collect();
    worst.sort_by(f64::total_cmp);
    let threshold = worst[((1.0 - FALSE_ALARMS) * futures as f64) as usize];
    let last = sliding.len() as f64;
    let first = |f: usize| sliding.iter().position(|month| month[f] > threshold).map_or(last, |month| month as f64);
    Ok((0..futures).map(first).collect())
}

/// The random seed of every survey.
const SEED: u64 = 1;

/// Deviations of what a watcher sees in a replication, month by month, as standard normal draws: the same in every arm, and
/// the same at the start of a longer run.
fn deviations(watcher: Watcher, replication: usize, months: usize) -> Vec<f64> {
    let mut sequence = Random::new(SEED).sequence(SURVEY, watcher.place, replication as u32);
    (0..months).map(|_| StandardNormal.sample(&mut sequence)).collect()
}

/// How far a watched number has moved in the direction of alarm, in each month: `[month][future]`.
fn moved(arm: &ArmSummary, watcher: Watcher) -> Result<Vec<Vec<f64>>, Missing> {
    let months = arm.by_month(watcher.measure)?;
    let futures = months[0].len();
    let deviations: Vec<Vec<f64>> = (0..futures).map(|f| deviations(watcher, f, months.len())).collect();
    let observed: Vec<Vec<f64>> = months
        .iter()
        .enumerate()
        .map(|(month, values)| {
            let seen = |(x, deviations): (&f64, &Vec<f64>)| x + watcher.noise * deviations[month];
            values.iter().zip(&deviations).map(seen).collect()
        })
        .collect();
    let mean = |range: Range<usize>, f: usize| {
        let n = range.len() as f64;
        range.map(|month| observed[month][f]).sum::<f64>() / n
    };
    let change = |month: usize, f: usize| {
        if month < BASELINE.end + LOOK {
            return 0.0;
        }
        let change = mean(month + 1 - LOOK..month + 1, f) - mean(BASELINE, f);
        if watcher.up { change } else { -change }
    };
    Ok((0..months.len()).map(|month| (0..futures).map(|f| change(month, f)).collect()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Deviations of a survey are standard normal, and independent between months, replications and watchers.
    #[test]
    fn survey_noise() {
        let all = |watcher| (0..4000).flat_map(move |replication| deviations(watcher, replication, 10));
        let (one, other): (Vec<f64>, Vec<f64>) = (all(WATCHERS[0]).collect(), all(WATCHERS[2]).collect());
        let n = one.len() as f64;
        let share = |most: f64| one.iter().filter(|x| x.abs() < most).count() as f64 / n;
        // A standard error is .0024 at a half, and .001 at .95.
        assert!((share(0.674_489_750_2) - 0.5).abs() < 0.008, "{}", share(0.674_489_750_2));
        assert!((share(1.959_963_984_5) - 0.95).abs() < 0.004, "{}", share(1.959_963_984_5));
        let correlation = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(x, y)| x * y).sum::<f64>() / a.len() as f64;
        assert!(correlation(&one, &other).abs() < 3.3 / n.sqrt());
        assert!(correlation(&one[1..], &one).abs() < 3.3 / n.sqrt());
        assert!(correlation(&one[10..], &one).abs() < 3.3 / n.sqrt());
    }

    /// The first deviations, as `rand_distr` 0.6.0 draws them, and a longer run begins as a shorter one.
    #[test]
    fn survey_noise_is_fixed() {
        let three = deviations(WATCHERS[0], 0, 3);
        assert_eq!(three, [-0.373_479_081_978_466_3, -0.467_137_836_352_568_6, 1.085_227_312_287_173_6]);
        assert_eq!(deviations(WATCHERS[0], 0, 12)[..3], three);
    }
}
