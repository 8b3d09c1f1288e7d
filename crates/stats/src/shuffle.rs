//! A random order that is computed and not kept, so that memory does not grow with its length.

use crate::streams::DESIGN;
use teamdrift_engine::random::Random;

/// Times that each half of a number is moved by the other: with so many, every order of a few numbers comes as
/// often as any other, as far as the tests below can tell.
const ROUNDS: u32 = 24;

/// What keeps these draws apart from those of other designs.
const SHUFFLING: u32 = 0x1000_0000;

/// 0 to n - 1 in a random order: a generalised Feistel network on the least rectangle that holds them, gone
/// through again until the number is one of them (Black & Rogaway 2002). The same on every machine.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shuffle {
    n: u32,
    wide: u32,
    tall: u32,
    which: u32,
    luck: Random,
}

impl Shuffle {
    /// The order number `which` (below 2^28) of `n` numbers (from 1, below 2^32 / 2) under a seed.
    #[must_use]
    pub fn new(n: u32, which: u32, seed: u64) -> Self {
        let wide = f64::from(n).sqrt().ceil().max(1.0) as u32;
        Self { n, wide, tall: n.div_ceil(wide).max(1), which, luck: Random::new(seed) }
    }

    /// What stands at a place below n.
    #[must_use]
    pub fn at(&self, place: u32) -> u32 {
        let mut number = place;
        loop {
            number = self.moved(number);
            // A bijection comes back to where it began, so this ends.
            if number < self.n {
                return number;
            }
        }
    }

    fn moved(&self, number: u32) -> u32 {
        let (mut across, mut up) = (number % self.wide, number / self.wide);
        for round in 0..ROUNDS {
            if round % 2 == 0 {
                across = (across + self.step(round, up, self.wide)) % self.wide;
            } else {
                up = (up + self.step(round, across, self.tall)) % self.tall;
            }
        }
        up * self.wide + across
    }

    /// How far a half is moved where the other half is `other`.
    fn step(&self, round: u32, other: u32, size: u32) -> u32 {
        let address = self.luck.address(DESIGN, 0, round, other);
        let u = self.luck.uniforms(SHUFFLING | self.which, address)[0];
        ((u * f64::from(size)) as u32).min(size - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn an_order_has_every_number_once() {
        for n in (1..40).chain([99, 100, 101, 1000, 4097]) {
            let mut all: Vec<u32> = (0..n).map(|place| Shuffle::new(n, 3, 11).at(place)).collect();
            all.sort_unstable();
            assert_eq!(all, (0..n).collect::<Vec<_>>());
        }
    }

    /// Chi-squared of counts that should all be the same, as standard deviations from what is expected (Wilson &
    /// Hilferty 1931).
    fn surprise(counts: &[f64]) -> f64 {
        let (cells, all) = (counts.len() as f64, counts.iter().sum::<f64>());
        let chi: f64 = counts.iter().map(|n| (n - all / cells) * (n - all / cells) * cells / all).sum();
        let spread = 2.0 / (9.0 * (cells - 1.0));
        ((chi / (cells - 1.0)).cbrt() - (1.0 - spread)) / spread.sqrt()
    }

    #[test]
    fn every_order_of_a_few_numbers_comes_as_often() {
        for (n, orders) in [(2, 2), (3, 6), (4, 24), (5, 120), (6, 720)] {
            let mut seen: BTreeMap<Vec<u32>, f64> = BTreeMap::new();
            for which in 0..orders * 50 {
                let order = (0..n).map(|place| Shuffle::new(n, which, 5).at(place)).collect();
                *seen.entry(order).or_default() += 1.0;
            }
            let mut counts: Vec<f64> = seen.into_values().collect();
            counts.resize(orders as usize, 0.0);
            println!("{n}: {}", surprise(&counts));
            assert!(surprise(&counts) < 3.3, "{n}: {}", surprise(&counts));
        }
    }

    #[test]
    fn any_number_comes_at_any_place_and_neighbours_part() {
        let n = 50;
        let mut at = vec![0.0; 50 * 50];
        let mut apart = vec![0.0; 49];
        for which in 0..2000 {
            let order: Vec<u32> = (0..n).map(|place| Shuffle::new(n, which, 8).at(place)).collect();
            for (place, number) in order.iter().enumerate() {
                at[place * 50 + *number as usize] += 1.0;
            }
            // How much further round the next one stands: 1 to 49, each as often.
            for pair in order.windows(2) {
                apart[((pair[1] + n - pair[0]) % n - 1) as usize] += 1.0;
            }
        }
        println!("{} {}", surprise(&at), surprise(&apart));
        assert!(surprise(&at).abs() < 3.3, "{}", surprise(&at));
        assert!(surprise(&apart).abs() < 3.3, "{}", surprise(&apart));
    }
}
