//! The lasting share of the differences between a team's sellers, and the share of chance: in a month, a quarter and a year.

use super::files::{CompanyFiles, CompanyHistory, YEAR, full_years, won, year};
use crate::{Cancel, Interrupted, Plan, Progress, replicate};
use std::collections::BTreeMap;
use teamdrift_model::observe::PersonRow;
use teamdrift_model::observe::RecordOptions;
use teamdrift_model::scenario::Scenario;
use teamdrift_stats::Estimate;
use teamdrift_stats::Interval;

/// Months (of four weeks) in each stretch: a month, a quarter, a year.
pub const STRETCHES: [usize; 3] = [1, 3, YEAR];

/// Futures that are looked at seller by seller: enough for intervals of a few points.
const FUTURES: u32 = 192;

/// The persistence of sellers' results over one period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stretch {
    /// Its months.
    pub months: usize,
    /// How much of the variance between results lies between a team's sellers, and so lasts.
    pub lasting: (f64, Interval),
    /// What the best of such a stretch sells in it, over the mean of all who work through it and the year after.
    pub best: (f64, Interval),
    /// What the same seller sells in the year after, over the mean of the same people.
    pub after: (f64, Interval),
}

/// The persistence of sellers' results over periods of three lengths.
#[derive(Debug, Clone, PartialEq)]
pub struct Persistence {
    /// How many futures were looked at.
    pub futures: u32,
    /// A month, a quarter, a year.
    pub stretches: [Stretch; 3],
}

/// Looks at the first futures of a plan seller by seller; nothing where there is too little to see: a run under
/// three years, a team with very high turnover.
///
/// # Errors
/// [`Interrupted`] when cancelled.
pub fn persistence(scenario: &Scenario, plan: &Plan, cancel: &Cancel) -> Result<Option<Persistence>, Interrupted> {
    if (scenario.weeks as usize) < 3 * 4 * YEAR {
        return Ok(None);
    }
    let recording = RecordOptions { people: true, ..RecordOptions::default() };
    let plan = Plan { futures: plan.futures.min(FUTURES), recording, ..plan.clone() };
    let record = replicate(scenario, &plan, &Progress::quiet(cancel))?;
    let files = CompanyFiles::of(scenario, &record);
    let estimated = |sums: &[Vec<f64>], of: fn(&[f64]) -> f64| {
        let estimate = Estimate::of_sums(sums, of);
        (estimate.value, estimate.ci95())
    };
    let stretches = STRETCHES.map(|months| {
        let variances: Vec<Vec<f64>> = files.futures.iter().map(|future| variances(future, months)).collect();
        let bests: Vec<Vec<f64>> = files.futures.iter().map(|future| bests(future, months)).collect();
        Stretch {
            months,
            lasting: estimated(&variances, lasting),
            best: estimated(&bests, |s| s[0] / s[2]),
            after: estimated(&bests, |s| s[1] / s[2]),
        }
    });
    let seen = |stretch: &Stretch| [stretch.lasting, stretch.best, stretch.after].iter().all(|(x, _)| x.is_finite());
    Ok(stretches.iter().all(seen).then_some(Persistence { futures: plan.futures, stretches }))
}

/// Whether the seller's tenure was over 52 weeks before these months began.
pub(super) fn experienced(months: &[&PersonRow]) -> bool {
    months.first().is_some_and(|row| row.tenure_weeks - 4.0 > 52.0)
}

/// Sums of squares of the sales of stretches of some months, with their degrees of freedom, between the
/// experienced sellers of a team and within sellers, and stretches and sellers: of a year (two, if a stretch is one).
pub(super) fn variances(future: &CompanyHistory<'_>, months: usize) -> Vec<f64> {
    let mut sums = vec![0.0; 6];
    let mut teams: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    let mut add = |from: &PersonRow, results: &[f64]| {
        let n = results.len() as f64;
        let mean = results.iter().sum::<f64>() / n;
        sums[2] += results.iter().map(|x| (x - mean).powi(2)).sum::<f64>();
        sums[3] += n - 1.0;
        sums[4] += n;
        sums[5] += 1.0;
        teams.entry(year(from)).or_default().push(mean);
    };
    for seller in &future.sellers {
        let years: Vec<&[&PersonRow]> = full_years(seller).filter(|year| experienced(year)).collect();
        if months < YEAR {
            for year in years {
                add(year[0], &year.chunks_exact(months).map(won).collect::<Vec<f64>>());
            }
        } else {
            for pair in years.windows(2) {
                add(pair[0][0], &[won(pair[0]), won(pair[1])]);
            }
        }
    }
    let each = sums[4] / sums[5];
    for means in teams.values() {
        let mean = means.iter().sum::<f64>() / means.len() as f64;
        sums[0] += each * means.iter().map(|x| (x - mean).powi(2)).sum::<f64>();
        sums[1] += means.len() as f64 - 1.0;
    }
    sums
}

/// The part of the variance that lies between sellers, of sums of squares (Fisher 1925).
pub(super) fn lasting(s: &[f64]) -> f64 {
    let (between, within, each) = (s[0] / s[1], s[2] / s[3], s[4] / s[5]);
    let component = (between - within) / each;
    component / (component + within)
}

/// Of every stretch that a year follows, over those who worked through both, three at least: what the best of the
/// stretch sold in it and in the year after, over the mean of all of them; and how many stretches there were.
fn bests(future: &CompanyHistory<'_>, months: usize) -> Vec<f64> {
    let mut sums = vec![0.0; 3];
    let last = future.months().map(|row| row.month as usize + 1).max().unwrap_or(0);
    for from in (0..last.saturating_sub(YEAR)).step_by(months).filter(|from| from + months + YEAR <= last) {
        let through: Vec<(f64, f64)> = future
            .sellers
            .iter()
            .filter_map(|seller| {
                let at = seller.iter().position(|row| row.month as usize == from)?;
                let both = seller.get(at..at + months + YEAR)?;
                let unbroken = both[both.len() - 1].month as usize == from + months + YEAR - 1;
                unbroken.then(|| (won(&both[..months]), won(&both[months..])))
            })
            .collect();
        let mean = |of: fn(&(f64, f64)) -> f64| through.iter().map(of).sum::<f64>() / through.len() as f64;
        let best = through.iter().max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((now, then)) = best.filter(|_| through.len() >= 3) {
            sums[0] += now / mean(|x| x.0);
            sums[1] += then / mean(|x| x.1);
            sums[2] += 1.0;
        }
    }
    sums
}
