//! Highest-density regions on a plane: the smallest regions that hold half and nine tenths of the futures.

use crate::interval::quantile_sorted;
use crate::interval::stat;
use std::collections::BTreeMap;
use teamdrift_engine::math::exp;

/// A point of the plane: perceived safety, perceived standard.
pub type Spot = (f64, f64);

/// A region of highest density (Hyndman 1996).
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    /// Share of the futures that it holds.
    pub share: f64,
    /// Its outlines, each a closed line, or one that ends at the plane's edge.
    pub outlines: Vec<Vec<Spot>>,
}

/// Grid lines each way.
const GRID: usize = 72;
/// Fewer futures than this have no density worth drawing.
const ENOUGH: usize = 40;

/// The regions of highest density that hold these shares of the futures: a Gaussian kernel estimate with
/// Scott's bandwidth (1992), cut where the density at the futures themselves has the share above it.
#[must_use]
pub fn regions(across: &[f64], up: &[f64], shares: &[f64]) -> Vec<Region> {
    let spots: Vec<Spot> =
        across.iter().copied().zip(up.iter().copied()).filter(|(x, y)| x.is_finite() && y.is_finite()).collect();
    if spots.len() < ENOUGH {
        return Vec::new();
    }
    let factor = exp(-teamdrift_engine::math::ln(spots.len() as f64) / 6.0);
    let width = |read: fn(&Spot) -> f64| {
        let values: Vec<f64> = spots.iter().map(read).collect();
        (stat(&values).sd * factor).max(0.004)
    };
    let (wide, high) = (width(|s| s.0), width(|s| s.1));
    let line = |i: usize| i as f64 / (GRID - 1) as f64;
    let bell = |distance: f64| exp(-0.5 * distance * distance);
    let mut field = vec![0.0; GRID * GRID];
    for (x, y) in &spots {
        let along: Vec<f64> = (0..GRID).map(|i| bell((line(i) - x) / wide)).collect();
        for j in 0..GRID {
            let beside = bell((line(j) - y) / high);
            if beside > 1e-12 {
                for (cell, a) in field[j * GRID..(j + 1) * GRID].iter_mut().zip(&along) {
                    *cell += a * beside;
                }
            }
        }
    }
    let mut at_futures: Vec<f64> = spots.iter().map(|spot| between(&field, *spot)).collect();
    at_futures.sort_by(f64::total_cmp);
    let region = |share: &f64| {
        let level = quantile_sorted(&at_futures, 1.0 - share);
        Region { share: *share, outlines: outlines(&field, level) }
    };
    shares.iter().map(region).collect()
}

/// The density at a spot, straight between the grid's lines.
fn between(field: &[f64], (x, y): Spot) -> f64 {
    let cell = |at: f64| {
        let at = at.clamp(0.0, 1.0) * (GRID - 1) as f64;
        let below = (at as usize).min(GRID - 2);
        (below, at - below as f64)
    };
    let ((i, fx), (j, fy)) = (cell(x), cell(y));
    let at = |i: usize, j: usize| field[j * GRID + i];
    let low = at(i, j) + fx * (at(i + 1, j) - at(i, j));
    let high = at(i, j + 1) + fx * (at(i + 1, j + 1) - at(i, j + 1));
    low + fy * (high - low)
}

/// An edge of the grid: its lower end and whether it goes up.
type Edge = (usize, usize, bool);

/// The lines along which the field has this level (marching squares), chained from edge to edge.
fn outlines(field: &[f64], level: f64) -> Vec<Vec<Spot>> {
    let at = |i: usize, j: usize| field[j * GRID + i];
    let mut next: BTreeMap<Edge, Vec<Edge>> = BTreeMap::new();
    for j in 0..GRID - 1 {
        for i in 0..GRID - 1 {
            // The cell's edges in turn: bottom, right, top, left, each with its two corners.
            let corners = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)];
            let edges: [Edge; 4] = [(i, j, false), (i + 1, j, true), (i, j + 1, false), (i, j, true)];
            let crossed: Vec<Edge> = (0..4)
                .filter(|k| (corners[*k] >= level) != (corners[(*k + 1) % 4] >= level))
                .map(|k| edges[k])
                .collect();
            for pair in crossed.chunks_exact(2) {
                next.entry(pair[0]).or_default().push(pair[1]);
                next.entry(pair[1]).or_default().push(pair[0]);
            }
        }
    }
    let place = |(i, j, upwards): Edge| -> Spot {
        let (a, b) = (at(i, j), if upwards { at(i, j + 1) } else { at(i + 1, j) });
        let part = if a == b { 0.5 } else { (level - a) / (b - a) };
        let step = 1.0 / (GRID - 1) as f64;
        let (x, y) = (i as f64 * step, j as f64 * step);
        if upwards { (x, y + part * step) } else { (x + part * step, y) }
    };
    let mut lines = Vec::new();
    // Lines that end at the plane's edge begin there; the remaining ones are rings.
    let ends: Vec<Edge> = next.iter().filter(|(_, to)| to.len() == 1).map(|(edge, _)| *edge).collect();
    let all: Vec<Edge> = next.keys().copied().collect();
    for start in ends.into_iter().chain(all) {
        let mut line = Vec::new();
        let mut here = start;
        while let Some(to) = next.get_mut(&here).and_then(Vec::pop) {
            if line.is_empty() {
                line.push(place(here));
            }
            line.push(place(to));
            if let Some(back) = next.get_mut(&to)
                && let Some(at) = back.iter().position(|edge| *edge == here)
            {
                back.swap_remove(at);
            }
            here = to;
        }
        if line.len() > 2 {
            lines.push(line);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Points on a spiral with the density of a round normal distribution.
    fn round_cloud() -> (Vec<f64>, Vec<f64>) {
        (0..2000)
            .map(|k| {
                let radius = 0.08 * (-2.0 * (1.0 - (f64::from(k) + 0.5) / 2000.0).ln()).sqrt();
                let angle = f64::from(k) * 2.399_963;
                (0.5 + radius * angle.cos(), 0.5 + radius * angle.sin())
            })
            .unzip()
    }

    /// The regions of a round normal cloud are rings of the known radius.
    #[test]
    fn regions_of_a_normal_cloud() {
        let (x, y) = round_cloud();
        for region in regions(&x, &y, &[0.5, 0.9]) {
            assert_eq!(region.outlines.len(), 1, "{}", region.share);
            let expected = 0.08 * (-2.0 * (1.0 - region.share).ln()).sqrt();
            for (x, y) in &region.outlines[0] {
                let radius = (x - 0.5).hypot(y - 0.5);
                assert!((radius / expected - 1.0).abs() < 0.1, "{radius} against {expected}");
            }
            assert_eq!(region.outlines[0].first(), region.outlines[0].last(), "closed");
        }
    }

    #[test]
    fn few_futures_have_no_region() {
        assert!(regions(&[0.5; 10], &[0.5; 10], &[0.5]).is_empty());
    }
}
