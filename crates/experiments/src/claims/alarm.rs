//! Who sees a slide coming: somebody who watches one number of a team, month by month, and raises the alarm when it has moved
//! too far from where it was.

use super::effect::Number;
use super::resample::redrawn;
use super::trial::{ArmSummary, Evidence, Kept, Missing};
use super::window::MONTH;
use std::ops::Range;
use teamdrift_engine::math::normal_quantile;
use teamdrift_engine::random::Random;
use teamdrift_model::Stream;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Estimate;

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
    /// The stream of random numbers that the noise is drawn from.
    stream: u32,
}

/// Everybody who watches.
pub(super) const WATCHERS: [Watcher; 5] = [
    Watcher { measure: Measure::Satisfaction, up: false, noise: SURVEY_NOISE, stream: 0 },
    Watcher { measure: Measure::WonPerSeat, up: false, noise: 0.0, stream: 1 },
    Watcher { measure: Measure::Standard, up: false, noise: SURVEY_NOISE, stream: 2 },
    Watcher { measure: Measure::Closing, up: false, noise: SURVEY_NOISE, stream: 3 },
    Watcher { measure: Measure::ExitsAmbition, up: true, noise: 0.0, stream: 4 },
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
        let (value, ci95) = redrawn(months.len(), statistic);
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

/// The place in the draws that belongs to no seat: a survey's.
const OUTSIDE: u32 = 1 << 8;

/// How far a watched number has moved in the direction of alarm, in each month: `[month][future]`.
fn moved(arm: &ArmSummary, watcher: Watcher) -> Result<Vec<Vec<f64>>, Missing> {
    let months = arm.by_month(watcher.measure)?;
    let futures = months[0].len();
    let luck = Random::new(1);
    let observed: Vec<Vec<f64>> = months
        .iter()
        .enumerate()
        .map(|(month, values)| {
            let draw =
                |f: usize| luck.uniforms(f as u32, luck.address(Stream::Lot, month as i32, OUTSIDE, watcher.stream))[0];
            values.iter().enumerate().map(|(f, x)| x + watcher.noise * normal_quantile(draw(f))).collect()
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
