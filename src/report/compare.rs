//! What a comparison leaves: differences, weekly differences, a summary and figures. Nothing here computes
//! a result.

use super::figures::{self, Style};
use super::folder::Folder;
use super::leave::{self, Leave};
use super::table::{Cells, Table};
use crate::experiment::compare::{Arm, Better, Comparison, Difference, HEADLINE, HalfWidth, Pair, better};
use crate::text::Words;
use serde::Serialize;
use teamdrift_core::measure::{Interval, Measure, Outcome, Stat, Unit};

/// The half-width, as a share of the reference's mean, for which needed futures are told unasked.
const USUAL_SHARE: f64 = 0.01;

/// The half-width for which needed futures are told: the one asked for, else a hundredth, of the reference's
/// mean for money, counts and weeks, and as it is for levels and shares.
#[must_use]
pub fn wanted_half_width(comparison: &Comparison, difference: &Difference) -> f64 {
    let reference = difference.paired.second;
    match comparison.reached.map(|reached| reached.precision) {
        Some(precision) if precision.outcome == difference.outcome => precision.wanted(reference),
        _ => match difference.outcome.unit() {
            Unit::Level | Unit::Share | Unit::PerYear | Unit::Ratio => USUAL_SHARE,
            _ => USUAL_SHARE * reference.abs(),
        },
    }
}

/// A row an alternative and item; `items` are told in the order of the data files.
fn each<'a, T: 'a>(
    comparison: &'a Comparison,
    items: impl Fn(&'a Pair) -> &'a [T] + 'a,
) -> impl Iterator<Item = (&'a Arm, &'a T)> + 'a {
    comparison.alternatives().flat_map(move |(arm, pair)| items(pair).iter().map(move |item| (arm, item)))
}

/// `differences`: a row an alternative and outcome.
#[must_use]
pub fn differences(comparison: &Comparison) -> Table {
    let all: Vec<(&Arm, &Difference)> = each(comparison, |pair| &pair.differences).collect();
    let numbers = |read: &dyn Fn(&Difference) -> f64| Cells::SomeNumbers(all.iter().map(|(_, d)| read(d)).collect());
    let needed = |read: &dyn Fn(&Difference, f64) -> Option<u64>| {
        numbers(&|d| read(d, wanted_half_width(comparison, d)).map_or(f64::NAN, |n| n as f64))
    };
    let which = |outcome: Outcome| match better(outcome) {
        Better::Higher => "higher",
        Better::Lower => "lower",
        Better::Open => "",
    };
    Table::new("differences", "A row an alternative and outcome: the alternative less the reference, paired by future.")
        .with(
            "alternative",
            "",
            "The alternative.",
            Cells::Names(all.iter().map(|(a, _)| a.scenario.name.clone()).collect()),
        )
        .with("outcome", "", "The outcome.", Cells::Words(all.iter().map(|(_, d)| d.outcome.name()).collect()))
        .with("unit", "", "Its unit.", Cells::Words(all.iter().map(|(_, d)| d.outcome.unit().name()).collect()))
        .with(
            "better",
            "",
            "Which way is better; empty where that is open.",
            Cells::Words(all.iter().map(|(_, d)| which(d.outcome)).collect()),
        )
        .with(
            "futures",
            "",
            "Futures in which both have the number.",
            Cells::Counts(all.iter().map(|(_, d)| d.paired.n).collect()),
        )
        .with("mean", "", "The alternative's mean.", numbers(&|d| d.paired.first))
        .with("reference_mean", "", "The reference's mean.", numbers(&|d| d.paired.second))
        .with(
            "mean_difference",
            "",
            "Mean of the differences, future by future.",
            numbers(&|d| d.paired.difference.mean),
        )
        .with("ci_low", "", "Lower end of its 95 % interval.", numbers(&|d| d.paired.difference.ci95.low))
        .with("ci_high", "", "Upper end of its 95 % interval.", numbers(&|d| d.paired.difference.ci95.high))
        .with(
            "p05",
            "",
            "5th percentile of the differences: 1 future in 20 lies below.",
            numbers(&|d| d.paired.difference.p05),
        )
        .with("p50", "", "Median of the differences.", numbers(&|d| d.paired.difference.p50))
        .with("p95", "", "95th percentile of the differences.", numbers(&|d| d.paired.difference.p95))
        .with(
            "share_better",
            "share",
            "Share of futures in which the alternative is better, ties counted half.",
            numbers(&|d| d.share_better),
        )
        .with(
            "share_higher",
            "share",
            "Share of futures in which the alternative is higher, ties counted half.",
            numbers(&|d| d.paired.share_above),
        )
        .with("share_tied", "share", "Share of futures in which both are equal.", numbers(&|d| d.paired.share_tied))
        .with("correlation", "", "Correlation of the two over futures.", numbers(&|d| d.paired.correlation))
        .with(
            "variance_ratio",
            "x",
            "Futures that independent luck would need, for each one under the same luck.",
            numbers(&|d| d.paired.variance_ratio),
        )
        .with(
            "half_width_wanted",
            "",
            "Half-width of the interval for which the next two columns are told.",
            numbers(&|d| wanted_half_width(comparison, d)),
        )
        .with("futures_needed", "", "Futures that it needs.", needed(&|d, width| d.paired.futures_needed(width)))
        .with(
            "futures_needed_unpaired",
            "",
            "Futures that it would need under independent luck.",
            needed(&|d, width| d.paired.futures_needed_unpaired(width)),
        )
}

/// `weekly_differences`: a row an alternative, week and measure.
#[must_use]
pub fn weekly(comparison: &Comparison) -> Table {
    let (mut names, mut weeks, mut measures, mut units) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut means, mut lows, mut highs) = (Vec::new(), Vec::new(), Vec::new());
    let mut row = |name: &str, week: usize, measure: &'static str, unit: Unit, mean: f64, ci95: Interval| {
        names.push(name.to_owned());
        weeks.push(week as u32);
        measures.push(measure);
        units.push(unit.name());
        means.push(mean);
        lows.push(ci95.low);
        highs.push(ci95.high);
    };
    for (arm, pair) in comparison.alternatives() {
        let name = &arm.scenario.name;
        for (week, sum) in pair.cumulative.iter().enumerate() {
            for measure in Measure::ALL {
                let moments = &pair.weekly[week * Measure::COUNT + measure.index()];
                let mean = if moments.n > 0.0 { moments.mean } else { f64::NAN };
                row(name, week, measure.name(), measure.unit(), mean, moments.ci95());
            }
            row(name, week, "contribution_so_far", Unit::Money, sum.mean, sum.ci95);
        }
    }
    Table::new("weekly_differences", "A row an alternative, week and measure: the alternative less the reference.")
        .with("alternative", "", "The alternative.", Cells::Names(names))
        .with("week", "week", "Week, from 0.", Cells::Counts(weeks))
        .with("measure", "", "What is measured; `contribution_so_far` is added up from week 0.", Cells::Words(measures))
        .with("unit", "", "Its unit.", Cells::Words(units))
        .with("mean_difference", "", "Mean of the differences, future by future.", Cells::SomeNumbers(means))
        .with("ci_low", "", "Lower end of its 95 % interval, for this week alone.", Cells::SomeNumbers(lows))
        .with("ci_high", "", "Upper end of that interval.", Cells::SomeNumbers(highs))
}

/// The summary of a comparison, as it is printed and left.
#[derive(Debug, Serialize)]
pub struct Summary<'a> {
    finding: String,
    reference: &'a str,
    currency: &'a str,
    seed: u64,
    futures: u32,
    weeks: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    precision: Option<PrecisionTold>,
    alternatives: Vec<AlternativeTold<'a>>,
}

#[derive(Debug, Serialize)]
struct PrecisionTold {
    outcome: &'static str,
    half_width_wanted: f64,
    half_width: f64,
    reached: bool,
    max_futures: u32,
}

#[derive(Debug, Serialize)]
struct AlternativeTold<'a> {
    name: &'a str,
    first_week_apart: Option<u32>,
    half_apart_by_week: Option<u32>,
    share_apart: f64,
    contribution_clear_from_week: Option<u32>,
    differences: Vec<DifferenceTold>,
    contribution_parts: Vec<PartTold>,
}

#[derive(Debug, Serialize)]
struct DifferenceTold {
    outcome: &'static str,
    unit: &'static str,
    reference_mean: f64,
    difference: Stat,
    share_better: Option<f64>,
    share_tied: f64,
    variance_ratio: Option<f64>,
    half_width_wanted: f64,
    futures_needed: Option<u64>,
    futures_needed_unpaired: Option<u64>,
}

#[derive(Debug, Serialize)]
struct PartTold {
    part: &'static str,
    adds: Stat,
}

impl<'a> Summary<'a> {
    /// Sums up a comparison.
    #[must_use]
    pub fn of(comparison: &'a Comparison, words: &Words) -> Self {
        let reference = comparison.reference();
        let finite = |x: f64| x.is_finite().then_some(x);
        let told = |outcome: Outcome, pair: &Pair| {
            let d = pair.of(outcome);
            let wanted = wanted_half_width(comparison, d);
            DifferenceTold {
                outcome: outcome.name(),
                unit: outcome.unit().name(),
                reference_mean: d.paired.second,
                difference: d.paired.difference,
                share_better: finite(d.share_better),
                share_tied: d.paired.share_tied,
                variance_ratio: finite(d.paired.variance_ratio),
                half_width_wanted: wanted,
                futures_needed: d.paired.futures_needed(wanted),
                futures_needed_unpaired: d.paired.futures_needed_unpaired(wanted),
            }
        };
        Self {
            finding: finding(comparison, words),
            reference: &reference.scenario.name,
            currency: &reference.scenario.currency,
            seed: comparison.plan.seed,
            futures: comparison.plan.futures,
            weeks: reference.scenario.weeks,
            precision: comparison.reached.map(|reached| PrecisionTold {
                outcome: reached.precision.outcome.name(),
                half_width_wanted: reached.wanted,
                half_width: reached.half_width,
                reached: reached.enough(),
                max_futures: reached.most,
            }),
            alternatives: comparison
                .alternatives()
                .map(|(arm, pair)| AlternativeTold {
                    name: &arm.scenario.name,
                    first_week_apart: pair.parting.first,
                    half_apart_by_week: pair.parting.median,
                    share_apart: pair.parting.share,
                    contribution_clear_from_week: pair.clear_from(),
                    differences: HEADLINE.into_iter().map(|outcome| told(outcome, pair)).collect(),
                    contribution_parts: pair
                        .parts
                        .iter()
                        .map(|part| PartTold { part: part.measure.name(), adds: part.adds })
                        .collect(),
                })
                .collect(),
        }
    }
}

/// The finding in one sentence: contribution decides, since all else is paid out of it or shows in it.
#[must_use]
pub fn finding(comparison: &Comparison, words: &Words) -> String {
    let mut ranked: Vec<(&Arm, &Pair)> = comparison.alternatives().collect();
    let contribution = |pair: &Pair| pair.of(Outcome::ContributionPerSeat).paired.difference;
    ranked.sort_by(|a, b| contribution(b.1).mean.total_cmp(&contribution(a.1).mean));
    let Some((arm, pair)) = ranked.first() else { return String::new() };
    let difference = contribution(pair);
    let ci95 = difference.ci95;
    let all_below = ranked.iter().all(|(_, pair)| contribution(pair).ci95.high < 0.0);
    let id = match (ranked.len(), ci95.low > 0.0, all_below) {
        (1, ..) if pair.parting.first.is_none() => "compare-same",
        (1, true, _) => "compare-more",
        (1, false, true) => "compare-less",
        (1, false, false) => "compare-unclear",
        (_, true, _) => "compare-several-more",
        (_, false, true) => "compare-several-less",
        (_, false, false) => "compare-several-unclear",
    };
    let clear = ci95.low > 0.0 || all_below;
    let currency = &comparison.reference().scenario.currency;
    let amount = if clear {
        words.money(difference.mean.abs(), currency)
    } else {
        format!("{}\u{a0}{currency}", words.signed(difference.mean, Unit::Money))
    };
    words.tell(
        id,
        &[
            ("name", arm.scenario.name.as_str().into()),
            ("other", comparison.reference().scenario.name.as_str().into()),
            ("n", words.spelled(ranked.len()).into()),
            ("amount", amount.into()),
            ("range", words.signed_range(ci95, Unit::Money).into()),
            ("share", words.percent_round(pair.of(Outcome::ContributionPerSeat).share_better).into()),
        ],
    )
}

/// Leaves a comparison's files, all but the manifest.
///
/// # Errors
/// When a file cannot be written, or when asked to stop.
pub fn leave(folder: &Folder, comparison: &Comparison, how: &Leave<'_>) -> anyhow::Result<()> {
    for table in [differences(comparison), weekly(comparison)] {
        for format in &how.formats {
            leave::go_on(how)?;
            folder.write(&format!("{}.{}", table.name, format.ending()), |out| format.write(&table, out))?;
        }
    }
    leave::json(folder, "summary.json", &Summary::of(comparison, how.words))?;
    if how.figures {
        let style = Style { words: how.words, theme: how.theme };
        for (under, figure) in figures::of_a_comparison(comparison, &style) {
            leave::go_on(how)?;
            leave::figure(folder, &under, &figure)?;
        }
    }
    Ok(())
}

/// Whether a precision was given as a share of a mean that is nought.
#[must_use]
pub fn hopeless(comparison: &Comparison) -> bool {
    comparison.reached.is_some_and(|reached| {
        matches!(reached.precision.half_width, HalfWidth::OfReference(_)) && reached.wanted == 0.0
    })
}
