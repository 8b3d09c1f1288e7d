//! Charts of the built-in claims: which claim has one, what it reads of the arms, and how it is made.

mod backlog;
mod coaching_system;
mod coaching_time;
mod own_quota;
mod ownership;
mod promotion;
mod split;
mod warning;

use super::chart::{Across, Chart, ChartLine, ChartPoint, Panel, Pen, Scale};
use super::trial::{Evidence, Kept, Missing};
use super::window::{MONTH, Window};
use teamdrift_model::observe::Measure;
use teamdrift_stats::Estimate;

/// A claim's chart.
#[derive(Debug, Clone, Copy)]
pub struct Charted {
    /// The claim's id.
    pub claim: &'static str,
    /// Makes it of what is kept of the arms.
    pub draw: fn(&Evidence<'_>) -> Result<Chart, Missing>,
    /// Registers what has to be kept for it.
    pub keep: fn(&mut Kept),
}

/// Every chart.
const CHARTS: [Charted; 8] = [
    Charted { claim: "B6", draw: split::chart, keep: split::keep },
    Charted { claim: "B11", draw: warning::chart, keep: warning::keep },
    Charted { claim: "K1", draw: promotion::chart, keep: promotion::keep },
    Charted { claim: "K2", draw: own_quota::chart, keep: own_quota::keep },
    Charted { claim: "T1", draw: coaching_system::chart, keep: |_| {} },
    Charted { claim: "T2", draw: coaching_time::chart, keep: |_| {} },
    Charted { claim: "A3", draw: ownership::chart, keep: ownership::keep },
    Charted { claim: "R3", draw: backlog::chart, keep: backlog::keep },
];

/// The chart of a built-in claim, if it has one.
pub(super) fn of(claim: &str) -> Option<Charted> {
    CHARTS.into_iter().find(|charted| charted.claim == claim)
}

const YEARS: Window = Window::weeks(0, 156);

/// Quarters of three four-week months, one after the other, each with its middle: what courses are drawn by.
fn quarters() -> impl Iterator<Item = (f64, Window)> {
    let long = 3 * MONTH;
    (0..YEARS.to / long).map(move |n| {
        let (from, to) = (n * long, (n + 1) * long);
        (f64::midpoint(from as f64, to as f64), Window::months(from, to))
    })
}

/// Keeps a measure over all quarters.
fn keep_quarters(kept: &mut Kept, measures: &[Measure]) {
    for measure in measures {
        quarters().for_each(|(_, window)| kept.mean(*measure, window));
    }
}

/// One log less another: won value for each seat of an arm against another's.
fn won_against(evidence: &Evidence<'_>, arm: &str, other: &str, window: Window) -> Result<Estimate, Missing> {
    let log = |arm| evidence.of(arm)?.log(Measure::WonPerSeat, window);
    Ok(log(arm)? - log(other)?)
}

/// A panel over weeks with a line for each of some arms: the message that names it, the arm, the pen.
fn by_quarters(
    up: &'static str,
    scale: Scale,
    reference: Option<f64>,
    arms: &[(&'static str, &'static str, Pen)],
    point: &dyn Fn(&str, f64, Window) -> Result<ChartPoint, Missing>,
) -> Result<Panel, Missing> {
    let line = |(name, arm, pen): &(&'static str, &'static str, Pen)| {
        let points =
            quarters().map(|(x, window)| point(arm, x, window)).collect::<Result<Vec<ChartPoint>, Missing>>()?;
        Ok(ChartLine { name, pen: *pen, points })
    };
    let lines = arms.iter().map(line).collect::<Result<Vec<ChartLine>, Missing>>()?;
    Ok(Panel { up, scale, across: Across::Weeks(YEARS.to as f64), reference, lines, marks: Vec::new() })
}
