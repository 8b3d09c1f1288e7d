//! What a sweep comes to: read back from its own file, told in a sentence, a table and a figure.

use super::figures::{Figure, Style, swept, zone_name};
use crate::experiment::sweep::Sweep;
use crate::text::Words;
use anyhow::Context;
use std::path::Path;
use teamdrift_core::measure::{Interval, Outcome};
use teamdrift_core::model::zone::Zone;

/// Most points that are drawn or told one by one.
const MOST_DRAWN: usize = 20_000;
/// Most points that the terminal lists.
const MOST_LISTED: usize = 25;

/// One point, as the file has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The values of what varies, as written.
    pub values: Vec<String>,
    /// The outcome's mean.
    pub mean: f64,
    /// Its 95 % interval.
    pub ci95: Interval,
    /// 5th and 95th percentile over futures.
    pub spread: (f64, f64),
    /// Share of futures in each zone at the end.
    pub zones: [f64; 4],
}

impl Point {
    /// The zone in which most futures end.
    #[must_use]
    pub fn zone(&self) -> Zone {
        let mut most = (Zone::ALL[0], self.zones[0]);
        for (zone, share) in Zone::ALL.into_iter().zip(self.zones) {
            if share > most.1 {
                most = (zone, share);
            }
        }
        most.0
    }

    /// A value as a number, if it is one.
    #[must_use]
    pub fn number(&self, axis: usize) -> Option<f64> {
        self.values[axis].parse().ok()
    }
}

/// What is told of a sweep.
#[derive(Debug, Clone, PartialEq)]
pub struct Swept {
    /// The outcome that is told.
    pub outcome: Outcome,
    /// The points in the order of the design; none if there are too many to be told one by one.
    pub points: Vec<Point>,
    /// The point with the highest mean.
    pub highest: Option<Point>,
    /// The point with the lowest.
    pub lowest: Option<Point>,
}

impl Swept {
    /// Reads a sweep's file, a point at a time.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(file: &Path, sweep: &Sweep, outcome: Outcome) -> anyhow::Result<Self> {
        let mut csv = csv::Reader::from_path(file).with_context(|| format!("cannot read {}", file.display()))?;
        let head = csv.headers()?.clone();
        let column = |name: &str| head.iter().position(|known| known == name);
        let of = |told: &str| column(&format!("{}_{told}", outcome.name()));
        let (Some(mean), Some(low), Some(high), Some(p05), Some(p95), Some(zones)) = (
            of("mean"),
            of("ci_low"),
            of("ci_high"),
            of("p05"),
            of("p95"),
            column(&format!("share_{}_at_end", Zone::ALL[0].name())),
        ) else {
            anyhow::bail!("a sweep does not tell {}: see the columns of sweep.csv", outcome.name());
        };
        let axes = sweep.design.axes.len();
        let mut this = Self { outcome, points: Vec::new(), highest: None, lowest: None };
        let keep = sweep.design.points() as usize <= MOST_DRAWN;
        for row in csv.records() {
            let row = row?;
            let number = |at: usize| row.get(at).and_then(|text| text.parse().ok()).unwrap_or(f64::NAN);
            let point = Point {
                values: row.iter().skip(1).take(axes).map(str::to_owned).collect(),
                mean: number(mean),
                ci95: Interval { low: number(low), high: number(high) },
                spread: (number(p05), number(p95)),
                zones: [0, 1, 2, 3].map(|zone| number(zones + zone)),
            };
            if this.highest.as_ref().is_none_or(|best| point.mean > best.mean) {
                this.highest = Some(point.clone());
            }
            if this.lowest.as_ref().is_none_or(|least| point.mean < least.mean) {
                this.lowest = Some(point.clone());
            }
            if keep {
                this.points.push(point);
            }
        }
        Ok(this)
    }
}

/// A value as it is told: four significant digits of a number, a word as it is. The file has all digits.
#[must_use]
pub fn short(value: &str) -> String {
    match value.parse::<f64>() {
        Ok(x) if x != 0.0 && x.is_finite() => {
            let decimals = (3 - x.abs().log10().floor() as i32).clamp(0, 12) as usize;
            let text = format!("{x:.decimals$}");
            let short = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
            short.to_owned()
        }
        _ => value.to_owned(),
    }
}

/// The outcome's name as a heading.
#[must_use]
pub fn outcome_name(sweep: &Sweep, outcome: Outcome, words: &Words) -> String {
    let currency = [("currency", sweep.scenario.currency.as_str().into())];
    words.find(&format!("outcome-{}", outcome.name()), &currency).unwrap_or_else(|| outcome.name().replace('_', " "))
}

/// Where the outcome is highest and lowest, in one sentence.
#[must_use]
pub fn finding(sweep: &Sweep, swept: &Swept, words: &Words) -> String {
    let (Some(highest), Some(lowest)) = (&swept.highest, &swept.lowest) else { return String::new() };
    let unit = swept.outcome.unit();
    let place = |point: &Point| {
        let named =
            sweep.design.axes.iter().zip(&point.values).map(|(axis, value)| format!("{} = {}", axis.key, short(value)));
        named.collect::<Vec<_>>().join(", ")
    };
    let apart = highest.ci95.low > lowest.ci95.high;
    words.tell(
        if apart { "sweep-finding" } else { "sweep-finding-unclear" },
        &[
            ("outcome", outcome_name(sweep, swept.outcome, words).into()),
            ("highest", words.bare(highest.mean, unit).into()),
            ("where", place(highest).into()),
            ("lowest", words.bare(lowest.mean, unit).into()),
            ("there", place(lowest).into()),
        ],
    )
}

/// The points as a table, if they are few enough to read.
#[must_use]
pub fn table(sweep: &Sweep, swept: &Swept, words: &Words) -> Option<Vec<Vec<String>>> {
    if swept.points.is_empty() || swept.points.len() > MOST_LISTED {
        return None;
    }
    let mut head: Vec<String> = sweep.design.axes.iter().map(|axis| axis.key.clone()).collect();
    head.push(outcome_name(sweep, swept.outcome, words));
    head.push(words.say("run-nine"));
    head.push(words.say("run-ends-in"));
    let unit = swept.outcome.unit();
    let row = |point: &Point| {
        let zone = point.zone();
        let share = point.zones.iter().copied().fold(0.0, f64::max);
        let mut row: Vec<String> = point.values.iter().map(|value| short(value)).collect();
        row.push(words.mean(point.mean, point.ci95, unit));
        row.push(words.range(point.spread.0, point.spread.1, unit));
        row.push(format!("{} ({})", words.say(zone_name(zone)), words.percent_round(share)));
        row
    };
    Some(std::iter::once(head).chain(swept.points.iter().map(row)).collect())
}

/// The figures of a sweep: a band for one dimension of numbers, a map for two.
#[must_use]
pub fn figures(sweep: &Sweep, swept: &Swept, style: &Style<'_>) -> Vec<Figure> {
    let numbers = |axis: usize| swept.points.iter().all(|point| point.number(axis).is_some());
    let drawn = match sweep.design.axes.len() {
        1 if swept.points.len() > 1 && numbers(0) => Some(swept::band(sweep, swept, style)),
        2 => swept::map(sweep, swept, style),
        _ => None,
    };
    drawn.into_iter().collect()
}
