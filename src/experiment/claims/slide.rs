//! Claim B11: the slide into comfort, and who sees it coming.

use super::resample::redrawn;
use super::trial::{Arm, MONTH, Record, Trial, arm};
use super::{Check, Claim, Origin, Wanted};
use crate::core::engine::{Luck, maths::normal_quantile};
use crate::core::measure::{Measure, Unit};
use crate::core::model::purpose::Purpose;
use Origin::Emergent;
use Wanted::{Above, Below, Told};

const STEADY: Arm = arm!("steady-70", "led at (.7, .7), steadily";
    "policy.kind" = "fixed", "policy.support" = 0.7, "policy.demand" = 0.7);
const SLIDING: Arm = arm!("sliding", "led at (.7, .7); demand slides to .15 over half a year, support stays";
    "policy.kind" = "drift", "policy.support" = 0.7, "policy.demand" = 0.7, "policy.drift_to_support" = 0.7,
    "policy.drift_to_demand" = 0.15, "policy.drift_from_week" = FROM as u32, "policy.drift_weeks" = 26.0);

/// First week of the slide.
const FROM: usize = 26;
/// Months that a baseline is taken over, before the slide.
const BASELINE: std::ops::Range<usize> = 0..6;
/// Months whose mean a watcher looks at.
const LOOK: usize = 3;
/// Share of steady teams in which a watcher may raise the alarm within three years.
const FALSE_ALARMS: f64 = 0.1;
/// Noise of a monthly survey of eight people, on the team's mean.
const SURVEY_NOISE: f64 = 0.05;

/// The claim on the comfort zone.
pub(super) const B11: Claim = Claim {
    id: "B11",
    text: "The most dangerous zone is comfort, not stress, because it feels good.",
    arms: &[STEADY, SLIDING],
    checks: b11,
    note: "Four watchers compare the last three months with the first half-year and raise the alarm beyond a threshold of their \
           own, set so that each raises it in one of ten steady teams within three years. Surveys carry noise (.05 on the \
           team's monthly mean); sales carry their own. One who never raises it counts with the last month. Warning time \
           is months after demand began to slide.",
};

/// The place of luck that belongs to no seat: a survey's.
const OUTSIDE: u32 = 1 << 8;

/// How far a watched number has moved in the direction of alarm, in each month: `[month][future]`.
fn moved(record: &Record, measure: Measure, up: bool, noise: f64, stream: u32) -> Vec<Vec<f64>> {
    let months = record.by_month(measure);
    let futures = months[0].len();
    let luck = Luck::new(1);
    let seen: Vec<Vec<f64>> = months
        .iter()
        .enumerate()
        .map(|(month, values)| {
            let draw = |f: usize| luck.four(f as u32, luck.at(Purpose::Lot, month as i32, OUTSIDE, stream))[0];
            values.iter().enumerate().map(|(f, x)| x + noise * normal_quantile(draw(f))).collect()
        })
        .collect();
    let mean = |range: std::ops::Range<usize>, f: usize| {
        let n = range.len() as f64;
        range.map(|month| seen[month][f]).sum::<f64>() / n
    };
    (0..months.len())
        .map(|month| {
            (0..futures)
                .map(|f| {
                    if month < BASELINE.end + LOOK {
                        return 0.0;
                    }
                    let change = mean(month + 1 - LOOK..month + 1, f) - mean(BASELINE, f);
                    if up { change } else { -change }
                })
                .collect()
        })
        .collect()
}

/// The month of the first alarm in each future, at the threshold that steady teams pass in a tenth.
fn alarms(steady: &[Vec<f64>], sliding: &[Vec<f64>]) -> Vec<f64> {
    let futures = steady[0].len();
    let mut worst: Vec<f64> =
        (0..futures).map(|f| steady.iter().map(|month| month[f]).fold(f64::NEG_INFINITY, f64::max)).collect();
    worst.sort_by(f64::total_cmp);
    let threshold = worst[((1.0 - FALSE_ALARMS) * futures as f64) as usize];
    let last = sliding.len() as f64;
    (0..futures)
        .map(|f| sliding.iter().position(|month| month[f] > threshold).map_or(last, |month| month as f64))
        .collect()
}

fn median(alarms: &[f64], chosen: &[usize]) -> f64 {
    let mut months: Vec<f64> = chosen.iter().map(|f| alarms[*f]).collect();
    months.sort_by(f64::total_cmp);
    months[months.len() / 2] - (FROM / MONTH) as f64
}

fn b11(trial: &Trial) -> Vec<Check> {
    let (steady, sliding) = (trial.of(&STEADY), trial.of(&SLIDING));
    let watch = |measure, up, noise, stream| {
        alarms(&moved(steady, measure, up, noise, stream), &moved(sliding, measure, up, noise, stream))
    };
    let watchers = [
        ("satisfaction", watch(Measure::Satisfaction, false, SURVEY_NOISE, 0)),
        ("results", watch(Measure::WonPerSeat, false, 0.0, 1)),
        ("perceived standard", watch(Measure::Standard, false, SURVEY_NOISE, 2)),
        ("skill", watch(Measure::Closing, false, SURVEY_NOISE, 3)),
        ("leavers for better offers", watch(Measure::ExitsAmbition, true, 0.0, 4)),
    ];
    let futures = watchers[0].1.len();
    let end = sliding.by_month(Measure::Satisfaction).len() as f64;
    let origin = Emergent("which states follow demand, how fast, and how noisy each is to see");
    let mut checks = Vec::new();
    for (name, months) in &watchers {
        let seen: Vec<f64> = months.iter().map(|m| f64::from(u8::from(*m < end))).collect();
        let share = crate::core::measure::Estimate::mean(&seen);
        let wanted = match *name {
            "satisfaction" => Below(0.5),
            "perceived standard" => Above(0.9),
            _ => Told,
        };
        checks.push(Check::plain(
            format!("slides seen within three years, by {name}"),
            Unit::Share,
            &share,
            wanted,
            origin,
        ));
        let time = redrawn(futures, &|chosen| median(months, chosen));
        checks.push(Check::of(format!("months until the alarm (median), by {name}"), Unit::Count, time, Told, origin));
    }
    let lead = redrawn(futures, &|chosen| median(&watchers[1].1, chosen) - median(&watchers[2].1, chosen));
    checks.push(Check::of(
        "months of warning that standard gives before results",
        Unit::Count,
        lead,
        Above(0.0),
        origin,
    ));
    let satisfied = sliding.mean(Measure::Satisfaction, super::trial::weeks::YEAR_TWO);
    let less = satisfied.minus(&steady.mean(Measure::Satisfaction, super::trial::weeks::YEAR_TWO));
    let what = "satisfaction, year 2: sliding less steady";
    checks.push(Check::plain(what, Unit::Level, &less, Above(-0.02), origin));
    let won = |r: &Record| r.log(Measure::WonPerSeat, super::trial::weeks::YEAR_THREE);
    checks.push(Check::relative(
        "won, year 3: sliding against steady",
        &won(sliding).minus(&won(steady)),
        Below(0.0),
        origin,
    ));
    checks
}
