//! How evenly the points of a design lie: on every axis, on every two, and in all.

use super::{Axis, Choice, Design, MOST, within_slice};

/// Axes of the designs that are looked at.
const AXES: u32 = 12;

fn design(choice: Choice, axes: u32, points: u32, seed: u64) -> Design {
    let keys = ["policy.support", "policy.demand", "start.safety", "start.standard", "start.motivation"];
    // The key has no say in where a point lies: only the number of the axis has.
    let axes = (0..axes as usize).map(|at| Axis {
        key: format!("{} {at}", keys[at % keys.len()]),
        ..Axis::read(&format!("{}=0..1", keys[at % keys.len()])).unwrap()
    });
    Design::new(axes.collect(), choice, Some(points), seed).unwrap()
}

/// Counts of points in `by` by `by` cells of two axes.
fn cells(design: &Design, (one, other): (u32, u32), by: usize) -> Vec<f64> {
    let mut counts = vec![0.0; by * by];
    for point in 0..design.points() {
        let at = |axis| (design.place(point, axis) * by as f64) as usize;
        counts[at(one) * by + at(other)] += 1.0;
    }
    counts
}

fn pairs() -> impl Iterator<Item = (u32, u32)> {
    (0..AXES).flat_map(|one| (0..one).map(move |other| (one, other)))
}

#[test]
fn a_latin_hypercube_has_every_slice_of_every_axis_once() {
    for points in [1, 2, 7, 100, 1000] {
        let design = design(Choice::Lhs, 3, points, 7);
        for axis in 0..3 {
            let slice = |point| (design.place(point, axis) * f64::from(points)) as u32;
            let mut slices: Vec<u32> = (0..points).map(slice).collect();
            assert!(points < 7 || slices.windows(2).any(|pair| pair[1] < pair[0]), "not in order");
            slices.sort_unstable();
            assert_eq!(slices, (0..points).collect::<Vec<_>>());
        }
    }
}

#[test]
fn in_its_slice_a_point_of_a_latin_hypercube_lies_anywhere() {
    let design = design(Choice::Lhs, 1, 4000, 3);
    let mut places: Vec<f64> = (0..4000).map(|point| (design.place(point, 0) * 4000.0).fract()).collect();
    places.sort_by(f64::total_cmp);
    // Kolmogorov & Smirnov's distance from the uniform: 99.9 % lie below 1.95 over the root of the number.
    let apart = |(at, x): (usize, &f64)| (x - at as f64 / 4000.0).abs().max((x - (at + 1) as f64 / 4000.0).abs());
    let distance = places.iter().enumerate().map(apart).fold(0.0, f64::max);
    assert!(distance < 1.95 / 4000f64.sqrt(), "{distance}");
}

/// The first points of a seed, as `rand` 0.10.4 draws them: a changed version changes designs.
#[test]
fn hypercube_is_fixed() {
    let design = design(Choice::Lhs, 2, 8, 1);
    let points: Vec<[f64; 2]> = (0..3).map(|point| [design.place(point, 0), design.place(point, 1)]).collect();
    let expected = [
        [0.055_789_915_455_099_22, 0.291_056_041_506_162_27],
        [0.955_740_213_098_017_3, 0.021_441_633_185_534_936],
        [0.772_954_147_265_031, 0.577_857_805_138_917_5],
    ];
    assert_eq!(points, expected);
}

/// However a place is rounded, it lies between the ends of its slice, and the last one below 1.
#[test]
fn places_stay_in_their_slices() {
    let highest = 1.0 - f64::EPSILON / 2.0;
    for points in [1, 2, 3, 1000, 1 << 20, MOST] {
        for slice in [0, points / 2, points - 1] {
            let (low, high) = (within_slice(slice, 0.0, points), within_slice(slice, highest, points));
            assert!(low >= f64::from(slice) / f64::from(points));
            assert!(high <= f64::from(slice + 1) / f64::from(points) && high < 1.0, "{slice} of {points}: {high}");
        }
    }
}

#[test]
fn any_two_axes_of_a_latin_hypercube_have_nothing_to_do_with_each_other() {
    let design = design(Choice::Lhs, AXES, 4096, 7);
    let mut all = 0.0;
    for pair in pairs() {
        let chi: f64 = cells(&design, pair, 8).iter().map(|n| (n - 64.0) * (n - 64.0) / 64.0).sum();
        // Chi-squared with 49 degrees of freedom, the sums of rows and columns being given: of 66 pairs, all lie
        // between these in 99.9 of 100 designs.
        assert!((15.0..105.0).contains(&chi), "{pair:?}: {chi}");
        all += chi;
    }
    // And their sum with 66 times 49, about normal.
    let surprise = (all - 3234.0) / (2.0 * 3234.0_f64).sqrt();
    assert!(surprise.abs() < 3.3, "{surprise}");
}

#[test]
fn any_two_axes_of_a_sobol_design_are_even_together_cell_by_cell() {
    let design = design(Choice::Sobol, AXES, 4096, 7);
    for pair in pairs() {
        assert!(cells(&design, pair, 8).iter().all(|n| *n == 64.0), "{pair:?}");
    }
}

#[test]
fn a_sobol_design_is_even_far_beyond_what_sixteen_binary_digits_could_number() {
    let points = 1 << 17;
    let design = design(Choice::Sobol, 2, points, 7);
    for axis in 0..2 {
        let mut seen = vec![false; points as usize];
        for point in 0..points {
            seen[(design.place(point, axis) * f64::from(points)) as usize] = true;
        }
        assert!(seen.iter().all(|seen| *seen), "axis {axis}");
    }
}

/// Centred discrepancy (Hickernell 1998): how unevenly points fill the unit cube.
fn discrepancy(design: &Design) -> f64 {
    let (n, axes) = (f64::from(design.points()), 0..design.axes.len() as u32);
    let place = |p: u32| axes.clone().map(move |axis| design.place(p, axis) - 0.5).collect::<Vec<f64>>();
    let points: Vec<Vec<f64>> = (0..design.points()).map(place).collect();
    let one = |p: &Vec<f64>| p.iter().map(|x| 1.0 + x.abs() / 2.0 - x * x / 2.0).product::<f64>();
    let two = |a: &Vec<f64>, b: &Vec<f64>| {
        let axes = a.iter().zip(b);
        axes.map(|(x, y)| 1.0 + x.abs() / 2.0 + y.abs() / 2.0 - (x - y).abs() / 2.0).product::<f64>()
    };
    let ones: f64 = points.iter().map(one).sum();
    let twos: f64 = points.iter().flat_map(|a| points.iter().map(move |b| two(a, b))).sum();
    ((13f64 / 12.0).powi(axes.len() as i32) - 2.0 / n * ones + twos / (n * n)).sqrt()
}

#[test]
fn sobol_points_fill_the_cube_more_evenly_than_a_hypercube_and_that_more_than_chance() {
    // What the root mean square is of random points.
    let chance = (((5f64 / 4.0).powi(3) - (13f64 / 12.0).powi(3)) / 256.0).sqrt();
    for seed in 1..=5 {
        let of = |choice| discrepancy(&design(choice, 3, 256, seed));
        let (sobol, lhs) = (of(Choice::Sobol), of(Choice::Lhs));
        assert!(sobol < 0.5 * lhs && lhs < 0.8 * chance, "{sobol} {lhs} {chance}");
    }
}
