//! Sobol' points (Sobol' 1967) in the dimensions of Joe & Kuo (2008), with Owen's scrambling (1995): even in every
//! axis, in all axes together, and drawn anew by every seed.

use crate::streams::DESIGN;
use teamdrift_engine::random::Random;

/// Dimensions whose direction numbers are held.
pub const MOST_AXES: usize = 512;

/// Binary digits of a place.
const DIGITS: u32 = 32;

/// What keeps the draws of scrambling apart from those of other designs.
const SCRAMBLING: u32 = 0x2000_0000;

/// Degree, polynomial and initial direction numbers of every dimension but the first, a line each.
const JOE_KUO: &str = include_str!("../../../assets/sobol/new-joe-kuo-6.512.txt");

/// The points of some axes, in their sequence.
#[derive(Debug, Clone, PartialEq)]
pub struct Sobol {
    /// What each binary digit of a point's number adds to its place, an axis.
    directions: Vec<[u32; DIGITS as usize]>,
}

impl Sobol {
    /// The sequence in its first `axes` dimensions; none past [`MOST_AXES`].
    #[must_use]
    pub fn new(axes: usize) -> Option<Self> {
        let first = std::array::from_fn(|digit| 1 << (DIGITS as usize - 1 - digit));
        let others = JOE_KUO.lines().filter(|line| !line.starts_with('#')).map(directions);
        let directions: Option<Vec<_>> = std::iter::once(Some(first)).chain(others).take(axes).collect();
        directions.filter(|directions| directions.len() == axes).map(|directions| Self { directions })
    }

    /// The place of a point on an axis as a binary fraction, as the sequence has it.
    fn plain(&self, point: u32, axis: u32) -> u32 {
        let directions = self.directions[axis as usize].iter().enumerate();
        directions.fold(0, |place, (digit, adds)| if point >> digit & 1 == 1 { place ^ adds } else { place })
    }

    /// Where a point lies on an axis under a seed, between 0 and 1.
    #[must_use]
    pub fn place(&self, point: u32, axis: u32, seed: u64) -> f64 {
        let scrambled = scrambled(self.plain(point, axis), axis, seed);
        (f64::from(scrambled) + 0.5) / 4_294_967_296.0
    }
}

/// The direction numbers of a dimension, of its line in the table (Bratley & Fox 1988).
fn directions(line: &str) -> Option<[u32; DIGITS as usize]> {
    let mut numbers = line.split_whitespace().map(|word| word.parse::<u32>().ok());
    let (degree, polynomial) = (numbers.next()?? as usize, numbers.next()??);
    let mut directions = [0; DIGITS as usize];
    for (digit, initial) in numbers.enumerate().take(DIGITS as usize) {
        directions[digit] = initial? << (DIGITS as usize - 1 - digit);
    }
    for digit in degree..DIGITS as usize {
        let before = directions[digit - degree];
        let mut next = before ^ before >> degree;
        for back in 1..degree {
            if polynomial >> (degree - 1 - back) & 1 == 1 {
                next ^= directions[digit - back];
            }
        }
        directions[digit] = next;
    }
    Some(directions)
}

/// Turns each digit round or not, by a draw that belongs to the digits before it: places that shared their
/// beginning still do.
fn scrambled(place: u32, axis: u32, seed: u64) -> u32 {
    let luck = Random::new(seed);
    (0..DIGITS).fold(0, |so_far, digit| {
        // The digits before, behind a 1 that tells how many they are.
        let before = if digit == 0 { 1 } else { 1 << digit | place >> (DIGITS - digit) };
        let turn = luck.uniforms(SCRAMBLING | axis, luck.address(DESIGN, 0, 0, before))[0] < 0.5;
        so_far << 1 | (place >> (DIGITS - 1 - digit) & 1 ^ u32::from(turn))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Oracle {
        axes: Vec<u32>,
        numbers: Vec<u32>,
        /// Of every point, on every axis, as 32-bit fractions.
        places: Vec<Vec<u32>>,
    }

    #[test]
    fn the_sequence_is_the_one_that_scipy_has() {
        let oracle: Oracle = serde_json::from_str(include_str!("../../../tests/oracles/sobol.json")).unwrap();
        let sobol = Sobol::new(MOST_AXES).unwrap();
        for (number, places) in oracle.numbers.iter().zip(&oracle.places) {
            // SciPy goes through them in the order of Gray's code.
            let gray = number ^ number >> 1;
            for (axis, place) in oracle.axes.iter().zip(places) {
                assert_eq!(sobol.plain(gray, *axis), *place, "point {number}, axis {axis}");
            }
        }
        assert!(Sobol::new(MOST_AXES + 1).is_none());
    }

    #[test]
    fn every_slice_of_every_axis_has_one_point_whatever_the_seed() {
        let sobol = Sobol::new(MOST_AXES).unwrap();
        for (axis, seed) in (0..MOST_AXES as u32).step_by(7).zip(1..) {
            let mut slices: Vec<u32> = (0..256).map(|p| (sobol.place(p, axis, seed) * 256.0) as u32).collect();
            assert!(slices.windows(2).any(|pair| pair[1] < pair[0]));
            slices.sort_unstable();
            assert_eq!(slices, (0..256).collect::<Vec<_>>(), "axis {axis}");
        }
    }

    #[test]
    fn scrambling_moves_a_point_anywhere_and_another_seed_moves_it_elsewhere() {
        let sobol = Sobol::new(2).unwrap();
        let places: Vec<f64> = (0..1000).map(|seed| sobol.place(0, 1, seed)).collect();
        let mut counts = [0.0; 10];
        for place in places {
            counts[(place * 10.0) as usize] += 1.0;
        }
        // Chi-squared, 9 degrees of freedom: 99.9 % lie below 27.9.
        let chi: f64 = counts.iter().map(|n| (n - 100.0) * (n - 100.0) / 100.0).sum();
        assert!(chi < 27.9, "{counts:?}");
    }
}
