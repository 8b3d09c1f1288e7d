//! The data files of a comparison.

use super::target_half_width;
use crate::table::{Cells, Table};
use teamdrift_experiments::compare::{Arm, Better, Comparison, Difference, Pair, better};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Interval;

/// A row an alternative and item; `items` stand in the order of the data files.
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
        numbers(&|d| read(d, target_half_width(comparison, d)).map_or(f64::NAN, |n| n as f64))
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
            "Futures that independent random numbers would need, for each one under common random numbers.",
            numbers(&|d| d.paired.variance_ratio),
        )
        .with(
            "half_width_wanted",
            "",
            "Half-width of the interval to which the next two columns refer.",
            numbers(&|d| target_half_width(comparison, d)),
        )
        .with("futures_needed", "", "Futures that it needs.", needed(&|d, width| d.paired.futures_needed(width)))
        .with(
            "futures_needed_unpaired",
            "",
            "Futures that it would need under independent random numbers.",
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
