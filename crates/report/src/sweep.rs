//! The outputs of a sweep: its points as a data file, and their summary in a sentence, a table and a
//! figure.

use super::findings;
use super::table::{Cell, Cells, Table};
use anyhow::Context;
use serde::Serialize;
use std::collections::BTreeMap;
use teamdrift_experiments::compare::COMPARED_OUTCOMES;
use teamdrift_experiments::design::Choice;
use teamdrift_experiments::sweep::Sweep;
use teamdrift_model::mechanisms::zone::Zone;
use teamdrift_model::observe::Outcome;
use teamdrift_model::parameters::ParameterKind;
use teamdrift_stats::Interval;
use teamdrift_stats::Stat;
use teamdrift_words::{Words, zone_name};

/// Most points that are drawn.
const MOST_DRAWN: usize = 20_000;
/// Most parameters that a figure can show.
const MOST_AXES_DRAWN: usize = 2;
/// Most points that the terminal lists.
const MOST_LISTED: usize = 25;

/// The name of an optional number that is not given; in the data files, it is missing.
const UNSET: &str = "unset";

/// The statistics of each outcome of a sweep.
pub const STATISTICS: [(&str, &str); 5] = [
    ("mean", "Mean over futures"),
    ("ci_low", "Lower end of the 95 % interval of the mean"),
    ("ci_high", "Upper end of the 95 % interval of the mean"),
    ("p05", "5th percentile over futures"),
    ("p95", "95th percentile over futures"),
];

/// `sweep`: a row a point, of the lines that a sweep keeps.
///
/// # Errors
/// When the lines are not such.
pub fn points(sweep: &Sweep, lines: &str) -> anyhow::Result<Table> {
    let rows: Vec<Vec<&str>> = lines.lines().map(|line| line.split(',').collect()).collect();
    let mut columns = 0..;
    let mut column = move || {
        let at = columns.next().unwrap_or_default();
        rows.iter().map(|row| row.get(at).copied().context("a line of a sweep is too short")).collect::<Vec<_>>()
    };
    let counts = |texts: Vec<anyhow::Result<&str>>| -> anyhow::Result<Cells> {
        Ok(Cells::Counts(texts.into_iter().map(|text| Ok(text?.parse()?)).collect::<anyhow::Result<_>>()?))
    };
    let numbers = |texts: Vec<anyhow::Result<&str>>| -> anyhow::Result<Cells> {
        let number = |text: &str| if text.is_empty() || text == UNSET { Ok(f64::NAN) } else { text.parse() };
        Ok(Cells::SomeNumbers(texts.into_iter().map(|text| Ok(number(text?)?)).collect::<anyhow::Result<_>>()?))
    };
    let names = |texts: Vec<anyhow::Result<&str>>| -> anyhow::Result<Cells> {
        Ok(Cells::Names(texts.into_iter().map(|text| Ok(text?.to_owned())).collect::<anyhow::Result<_>>()?))
    };
    let mut table = Table::new("sweep", "A row a point: what varies, and what all its futures come to.").with(
        "point",
        "",
        "Number of the point in the design, from 0.",
        counts(column())?,
    );
    for axis in &sweep.design.axes {
        let info = axis.info();
        let cells = match info.kind {
            ParameterKind::Number | ParameterKind::OptionalNumber => numbers(column()),
            ParameterKind::Count => counts(column()),
            ParameterKind::Switch | ParameterKind::Choice(_) => names(column()),
        };
        table = table.with(axis.key.as_str(), info.unit, info.doc, cells?);
    }
    for outcome in COMPARED_OUTCOMES {
        for (statistic, doc) in STATISTICS {
            let doc = format!("{doc}: {}", outcome.doc());
            table =
                table.with(format!("{}_{statistic}", outcome.name()), outcome.unit().name(), doc, numbers(column())?);
        }
    }
    for zone in Zone::ALL {
        let (name, doc) = (format!("share_{}_at_end", zone.name()), "Share of futures that end in that zone.");
        table = table.with(name, "share", doc, numbers(column())?);
    }
    Ok(table)
}

/// The summary of a sweep, as it is printed and written.
#[derive(Debug, Serialize)]
pub struct SweepSummary<'a> {
    finding: String,
    scenario: &'a str,
    currency: &'a str,
    seed: u64,
    weeks: u32,
    design: Choice,
    points: u32,
    futures_each: u32,
    varied: Vec<&'a str>,
    outcome: &'static str,
    unit: &'static str,
    highest: Option<PointSummary<'a>>,
    lowest: Option<PointSummary<'a>>,
    /// The highest less the lowest, in futures of their own.
    difference: Option<SweepDifference>,
}

#[derive(Debug, Serialize)]
struct SweepDifference {
    mean: f64,
    ci95: Interval,
}

#[derive(Debug, Serialize)]
struct PointSummary<'a> {
    at: BTreeMap<&'a str, &'a str>,
    mean: f64,
    ci95: Interval,
    p05: f64,
    p95: f64,
    share_at_end: BTreeMap<&'static str, f64>,
}

impl<'a> SweepSummary<'a> {
    /// Sums up a sweep.
    #[must_use]
    pub fn of(sweep: &'a Sweep, swept: &'a Swept, words: &Words) -> Self {
        let keys = || sweep.design.axes.iter().map(|axis| axis.key.as_str());
        let summary = |point: &'a SweepPoint| PointSummary {
            at: keys().zip(point.values.iter().map(String::as_str)).collect(),
            mean: point.mean,
            ci95: point.ci95,
            p05: point.spread.0,
            p95: point.spread.1,
            share_at_end: Zone::ALL.into_iter().map(Zone::name).zip(point.zones).collect(),
        };
        Self {
            finding: finding(sweep, swept, words),
            scenario: &sweep.scenario.name,
            currency: &sweep.scenario.currency,
            seed: sweep.plan.seed,
            weeks: sweep.scenario.weeks,
            design: sweep.design.choice,
            points: sweep.design.points(),
            futures_each: sweep.plan.futures,
            varied: keys().collect(),
            outcome: swept.outcome.name(),
            unit: swept.outcome.unit().name(),
            highest: swept.highest.as_ref().map(summary),
            lowest: swept.lowest.as_ref().map(summary),
            difference: swept
                .difference
                .map(|difference| SweepDifference { mean: difference.mean, ci95: difference.ci95 }),
        }
    }
}

/// One point, as the file has it.
#[derive(Debug, Clone, PartialEq)]
pub struct SweepPoint {
    /// Its number in the design.
    pub number: u32,
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

impl SweepPoint {
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
    pub fn place(&self, axis: usize) -> Option<f64> {
        self.values[axis].parse().ok()
    }
}

/// A sweep as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Swept {
    /// The outcome shown.
    pub outcome: Outcome,
    /// The points in the order of the design; none if there are too many to list.
    pub points: Vec<SweepPoint>,
    /// The point with the highest mean.
    pub highest: Option<SweepPoint>,
    /// The point with the lowest.
    pub lowest: Option<SweepPoint>,
    /// The highest less the lowest, future by future in futures of their own.
    pub difference: Option<Stat>,
}

impl Swept {
    /// Summarizes the points, a part at a time.
    ///
    /// # Errors
    /// When a part cannot be had or lacks a column.
    pub fn of(
        parts: impl Iterator<Item = anyhow::Result<Table>>,
        sweep: &Sweep,
        outcome: Outcome,
    ) -> anyhow::Result<Self> {
        let axes = sweep.design.axes.len();
        let points = sweep.design.points() as usize;
        let keep = points <= if axes <= MOST_AXES_DRAWN { MOST_DRAWN } else { MOST_LISTED };
        let mut this = Self { outcome, points: Vec::new(), highest: None, lowest: None, difference: None };
        for part in parts {
            let part = part?;
            let column = |name: String| {
                part.columns.iter().find(|column| column.name == name).map(|column| &column.cells).context(name)
            };
            let number_of = column("point".to_owned())?;
            let of = |statistic: &str| column(format!("{}_{statistic}", outcome.name()));
            let (mean, low, high) = (of("mean")?, of("ci_low")?, of("ci_high")?);
            let (p05, p95) = (of("p05")?, of("p95")?);
            let ends = Zone::ALL.map(|zone| column(format!("share_{}_at_end", zone.name())));
            let ends: Vec<&Cells> = ends.into_iter().collect::<anyhow::Result<_>>()?;
            for row in 0..part.rows() {
                let number = |cells: &Cells| match cells.cell(row) {
                    Cell::Number(x) => x,
                    _ => f64::NAN,
                };
                let point = SweepPoint {
                    number: match number_of.cell(row) {
                        Cell::Count(number) => number,
                        _ => 0,
                    },
                    values: part.columns.iter().skip(1).take(axes).map(|c| value(c.cells.cell(row))).collect(),
                    mean: number(mean),
                    ci95: Interval { low: number(low), high: number(high) },
                    spread: (number(p05), number(p95)),
                    zones: [0, 1, 2, 3].map(|zone| number(ends[zone])),
                };
                // A point where nobody has the outcome is neither.
                if !point.mean.is_nan() && this.highest.as_ref().is_none_or(|best| point.mean > best.mean) {
                    this.highest = Some(point.clone());
                }
                if !point.mean.is_nan() && this.lowest.as_ref().is_none_or(|least| point.mean < least.mean) {
                    this.lowest = Some(point.clone());
                }
                if keep {
                    this.points.push(point);
                }
            }
        }
        Ok(this)
    }
}

/// A value of what varies, as written.
fn value(cell: Cell<'_>) -> String {
    if cell == Cell::None { UNSET.to_owned() } else { cell.to_string() }
}

/// A value as it is shown: four significant digits of a number as the language writes it, a word as it is. The file
/// has all digits.
#[must_use]
pub fn short(value: &str, words: &Words) -> String {
    match value.parse::<f64>() {
        Ok(x) if x != 0.0 && x.is_finite() => {
            let decimals = (3 - x.abs().log10().floor() as i32).clamp(0, 12) as usize;
            let text = format!("{x:.decimals$}");
            let short = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
            let point = words.number(0.5, 1);
            short.replace('.', point.trim_matches(|c: char| c.is_ascii_digit()))
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
    let currency = sweep.scenario.currency.as_str();
    let place = |point: &SweepPoint| {
        let named = sweep
            .design
            .axes
            .iter()
            .zip(&point.values)
            .map(|(axis, value)| format!("{} = {}", axis.key, short(value, words)));
        named.collect::<Vec<_>>().join(", ")
    };
    let id = if highest.mean == lowest.mean {
        "sweep-finding-same"
    } else if swept.difference.is_some_and(|difference| difference.ci95.low > 0.0) {
        "sweep-finding"
    } else {
        "sweep-finding-unclear"
    };
    words.format(
        id,
        &[
            ("outcome", findings::outcome_named(swept.outcome, currency, words).into()),
            ("highest", findings::amount(highest.mean, unit, currency, words).into()),
            ("where", place(highest).into()),
            ("lowest", findings::amount(lowest.mean, unit, currency, words).into()),
            ("there", place(lowest).into()),
        ],
    )
}

/// The difference between the highest and the lowest point, future by future, in one sentence.
#[must_use]
pub fn difference(swept: &Swept, words: &Words) -> Option<String> {
    let (difference, unit) = (swept.difference?, swept.outcome.unit());
    let facts = [
        ("difference", words.signed(difference.mean, unit).into()),
        ("range", words.signed_range(difference.ci95, unit).into()),
        ("futures", words.count(difference.n).into()),
    ];
    Some(words.format("sweep-difference", &facts))
}

/// The points as a table, if they are few enough to read.
#[must_use]
pub fn table(sweep: &Sweep, swept: &Swept, words: &Words) -> Option<Vec<Vec<String>>> {
    if swept.points.is_empty() || swept.points.len() > MOST_LISTED {
        return None;
    }
    let mut head: Vec<String> = sweep.design.axes.iter().map(|axis| axis.key.clone()).collect();
    head.push(outcome_name(sweep, swept.outcome, words));
    head.push(words.text("run-nine"));
    head.push(words.text("run-ends-in"));
    let unit = swept.outcome.unit();
    let row = |point: &SweepPoint| {
        let zone = point.zone();
        let share = point.zones.iter().copied().fold(0.0, f64::max);
        let mut row: Vec<String> = point.values.iter().map(|value| short(value, words)).collect();
        row.push(words.mean(point.mean, point.ci95, unit));
        row.push(words.range(point.spread.0, point.spread.1, unit));
        row.push(format!("{} ({})", words.text(zone_name(zone)), words.percent_round(share)));
        row
    };
    Some(std::iter::once(head).chain(swept.points.iter().map(row)).collect())
}
