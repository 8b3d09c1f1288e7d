//! Claim B11: the slide into comfort, and who sees it coming.

use super::chart::{Across, Chart, Fact, Ink, Line, Panel, Pen, Plot, Point, Scale, Told as Message};
use super::resample::redrawn;
use super::trial::{Arm, MONTH, Record, Trial, arm};
use super::{Check, Claim, Origin, Wanted};
use Origin::Emergent;
use Wanted::{Above, Below, Gone, Told};
use teamdrift_engine::math::normal_quantile;
use teamdrift_engine::random::Random;
use teamdrift_model::Stream;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;

const STEADY: Arm = arm!("steady-70", "led at (.7, .7), steadily";
    "policy.kind" = "fixed", "policy.support" = 0.7, "policy.demand" = 0.7);
const SLIDING: Arm = arm!("sliding", "led at (.7, .7); demand slides to .15 over half a year, support stays";
    "policy.kind" = "drift", "policy.support" = 0.7, "policy.demand" = 0.7, "policy.drift_to_support" = 0.7,
    "policy.drift_to_demand" = 0.15, "policy.drift_from_week" = FROM as u32, "policy.drift_weeks" = 26.0);

const STEADY_UNEASED: Arm =
    arm!("steady-70-without-ease", "the same, low standards easing nobody", like STEADY; "mechanisms.ease" = false);
const SLIDING_UNEASED: Arm = arm!("sliding-without-ease", "the same slide, low standards easing nobody", like SLIDING; "mechanisms.ease" = false);
const STEADY_NUMB: Arm = arm!("steady-70-numb", "the same, safety and rest satisfying nobody", like STEADY;
    "satisfaction.of_safety" = 0.0, "satisfaction.of_strain" = 0.0);
const SLIDING_NUMB: Arm = arm!("sliding-numb", "the same slide, safety and rest satisfying nobody", like SLIDING;
    "satisfaction.of_safety" = 0.0, "satisfaction.of_strain" = 0.0);

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
    arms: &[STEADY, SLIDING, STEADY_UNEASED, SLIDING_UNEASED, STEADY_NUMB, SLIDING_NUMB],
    checks: b11,
    note: "Five watchers compare the last three months with the first half-year and raise the alarm beyond a threshold of their \
           own, set so that each raises it in one of ten steady teams within three years. Surveys carry noise (.05 on the \
           team's monthly mean); sales carry their own. One who never raises it counts with the last month. Warning time \
           is months after demand began to slide.",
    chart: Some(chart),
};

/// The place of luck that belongs to no seat: a survey's.
const OUTSIDE: u32 = 1 << 8;

/// How far a watched number has moved in the direction of alarm, in each month: `[month][future]`.
fn moved(record: &Record, measure: Measure, up: bool, noise: f64, stream: u32) -> Vec<Vec<f64>> {
    let months = record.by_month(measure);
    let futures = months[0].len();
    let luck = Random::new(1);
    let seen: Vec<Vec<f64>> = months
        .iter()
        .enumerate()
        .map(|(month, values)| {
            let draw = |f: usize| luck.uniforms(f as u32, luck.address(Stream::Lot, month as i32, OUTSIDE, stream))[0];
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

/// Each watcher with the month of the first alarm in each future.
fn watchers(trial: &Trial) -> [(&'static str, Vec<f64>); 5] {
    let (steady, sliding) = (trial.of(&STEADY), trial.of(&SLIDING));
    let watch = |measure, up, noise, stream| {
        alarms(&moved(steady, measure, up, noise, stream), &moved(sliding, measure, up, noise, stream))
    };
    [
        ("satisfaction", watch(Measure::Satisfaction, false, SURVEY_NOISE, 0)),
        ("results", watch(Measure::WonPerSeat, false, 0.0, 1)),
        ("perceived standard", watch(Measure::Standard, false, SURVEY_NOISE, 2)),
        ("skill", watch(Measure::Closing, false, SURVEY_NOISE, 3)),
        ("leavers for better offers", watch(Measure::ExitsAmbition, true, 0.0, 4)),
    ]
}

fn b11(trial: &Trial) -> Vec<Check> {
    let (steady, sliding) = (trial.of(&STEADY), trial.of(&SLIDING));
    let watchers = watchers(trial);
    let futures = watchers[0].1.len();
    let end = sliding.by_month(Measure::Satisfaction).len() as f64;
    let origin = Emergent("which states follow demand, how fast, and how noisy each is to see");
    let mut checks = Vec::new();
    for (name, months) in &watchers {
        let seen: Vec<f64> = months.iter().map(|m| f64::from(u8::from(*m < end))).collect();
        let share = teamdrift_stats::Estimate::mean(&seen);
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
    let pleased = |arm: &Arm| trial.of(arm).mean(Measure::Satisfaction, super::trial::weeks::YEAR_TWO);
    let left = pleased(&SLIDING_NUMB).minus(&pleased(&STEADY_NUMB));
    let what = "... left where safety and rest do not satisfy";
    checks.push(Check::left(what, &left, &less, Gone, origin));
    let won = |r: &Record| r.log(Measure::WonPerSeat, super::trial::weeks::YEAR_THREE);
    checks.push(Check::relative(
        "won, year 3: sliding against steady",
        &won(sliding).minus(&won(steady)),
        Below(0.0),
        origin,
    ));
    let left = won(trial.of(&SLIDING_UNEASED)).minus(&won(trial.of(&STEADY_UNEASED)));
    checks.push(Check::left("... left without `ease`", &left, &won(sliding).minus(&won(steady)), Told, origin));
    checks
}

/// The share of slides that each watcher has seen, month by month after demand began to slide.
fn chart(trial: &Trial) -> Chart {
    let watchers = watchers(trial);
    let begun = FROM / MONTH;
    let months = trial.of(&SLIDING).by_month(Measure::Satisfaction).len();
    let seen = |alarms: &[f64], month: usize| {
        let so_far: Vec<f64> = alarms.iter().map(|m| f64::from(u8::from(*m < month as f64))).collect();
        teamdrift_stats::Estimate::mean(&so_far)
    };
    let line = |watcher: usize, name, pen| {
        let point = |month: usize| Point::of((month - begun) as f64, &seen(&watchers[watcher].1, month));
        Line { name, pen, points: (begun..=months).map(point).collect() }
    };
    let all: Vec<usize> = (0..watchers[0].1.len()).collect();
    let facts = vec![
        ("months", Fact::Decimal(median(&watchers[2].1, &all), 0)),
        ("share", Fact::Number(seen(&watchers[0].1, months).value, Unit::Share)),
        ("within", Fact::Decimal((months - begun) as f64, 0)),
    ];
    Chart {
        id: "warning",
        title: Message { message: "tried-warning-title", facts },
        note: Message { message: "tried-warning-note", facts: vec![("rate", Fact::Number(FALSE_ALARMS, Unit::Share))] },
        plot: Plot::Lines(vec![Panel {
            up: "tried-slides-seen",
            scale: Scale::Whole(Unit::Share),
            across: Across::Months("tried-months-since", (months - begun) as f64),
            reference: None,
            lines: vec![
                line(2, "tried-by-standard", Pen::whole(Ink::For)),
                line(3, "tried-by-skill", Pen::dashed(Ink::For)),
                line(1, "tried-by-results", Pen::whole(Ink::Beside)),
                line(4, "tried-by-leavers", Pen::dashed(Ink::Back)),
                line(0, "tried-by-satisfaction", Pen::whole(Ink::Against)),
            ],
            marks: Vec::new(),
        }]),
    }
}
