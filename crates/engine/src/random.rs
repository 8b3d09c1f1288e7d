//! Addressed random numbers: every draw is a pure function of the seed and of what the draw is for.
//!
//! The key of Philox 4x32-10 (Salmon et al. 2011) is the seed; its counter is the address: replication,
//! stream and week, place (team and seat), and a number (hire, opportunity, candidate). A decision of one person
//! shifts no draw of another, and nothing has to be drawn in any order.
//!
//! The week of the model inverts one addressed uniform for each draw. Whatever is drawn outside the week (designs,
//! bootstraps, permutations, sampled beliefs) takes a [`Sequence`], which implements the traits of `rand`.

use crate::simd::Cpu;
use core::convert::Infallible;
use rand::TryRng;
use rand_philox::{philox4x32_10, splitmix64, u32_to_unit_f64};

/// Weeks are counted from this far before week 0 in addresses, so that the weeks before have addresses too and
/// the draws of week t do not depend on how long the history was.
pub const WEEK_OFFSET: i32 = 1024;

/// The counter-based generator of one random seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Random {
    key: [u32; 2],
}

/// Where a draw lies besides its replication: stream, week, place and number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address {
    words: [u32; 3],
}

/// The seat number that stands for the manager's chair in addresses.
pub const MANAGER_SEAT: u32 = 255;

/// Where in a company: a team's seat (below 256), or its manager's [`MANAGER_SEAT`].
#[inline(always)]
#[must_use]
pub const fn place(team: u32, seat: u32) -> u32 {
    team << 8 | seat
}

impl Random {
    /// The generator of this random seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let key = splitmix64(seed ^ 0x7465_616d_6472_6966);
        Self { key: [key as u32, (key >> 32) as u32] }
    }

    /// The address of a draw. `week` may be negative (history); `place` as [`place`] gives it; `number` is free.
    #[inline(always)]
    #[must_use]
    pub fn address(&self, stream: impl Into<u8>, week: i32, place: u32, number: u32) -> Address {
        let when = (week + WEEK_OFFSET) as u32 & 0x00ff_ffff;
        Address { words: [u32::from(stream.into()) << 24 | when, place, number] }
    }

    /// Four uniforms on (0, 1) for a replication at an address.
    #[inline(always)]
    #[must_use]
    pub fn uniforms(&self, replication: u32, address: Address) -> [f64; 4] {
        let [a, b, c] = address.words;
        let words = philox4x32_10([replication, a, b, c], self.key);
        [u32_to_unit_f64(words[0]), u32_to_unit_f64(words[1]), u32_to_unit_f64(words[2]), u32_to_unit_f64(words[3])]
    }

    /// The first words of a block each, for lanes side by side: lane l is replication `keys.replications[l]`, with
    /// `keys.teams[l]` added to the address's place (as [`place`] gives a team's first seat) and `numbers[l]` to its
    /// number. Same values as [`Random::uniforms`].
    pub fn uniforms_by_lane<const WORDS: usize>(
        &self,
        cpu: Cpu,
        keys: LaneKeys<'_>,
        address: Address,
        numbers: &[u32],
        out: [&mut [f64]; WORDS],
    ) {
        cpu.dispatch(Lanes { random: self, keys, address, numbers, out });
    }

    /// The Philox counter of a replication's draw at an address.
    #[inline(always)]
    pub fn counter(replication: u32, address: Address) -> [u32; 4] {
        let [a, b, c] = address.words;
        [replication, a, b, c]
    }

    /// The first words of a block each, at any counters. Same values as [`Random::uniforms`].
    pub fn uniforms_at<const WORDS: usize>(&self, cpu: Cpu, counters: &[[u32; 4]], out: [&mut [f64]; WORDS]) {
        cpu.dispatch(Scattered { random: self, counters, out });
    }
}

/// A stream of words under one address, for `rand`'s traits: block k of Philox has k as its replication.
///
/// ```
/// use rand::RngExt;
/// use rand::seq::SliceRandom;
/// use teamdrift_engine::random::Random;
///
/// let random = Random::new(1);
/// let mut sequence = random.sequence(18, 0, 7);
/// let mut order = [0, 1, 2, 3];
/// order.shuffle(&mut sequence);
/// let u: f64 = sequence.random();
/// assert!((0.0..1.0).contains(&u));
/// ```
#[derive(Debug, Clone)]
pub struct Sequence {
    random: Random,
    address: Address,
    block: u32,
    words: [u32; 4],
    used: usize,
}

impl Random {
    /// The sequence of `stream` that belongs to `place` and `number`.
    #[must_use]
    pub fn sequence(&self, stream: impl Into<u8>, place: u32, number: u32) -> Sequence {
        // The week below all weeks: sequences share no block with addressed draws.
        let address = self.address(stream, -WEEK_OFFSET, place, number);
        Sequence { random: *self, address, block: 0, words: [0; 4], used: 4 }
    }
}

impl TryRng for Sequence {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        if self.used == self.words.len() {
            self.words = philox4x32_10(Random::counter(self.block, self.address), self.random.key);
            self.block = self.block.wrapping_add(1);
            self.used = 0;
        }
        let word = self.words[self.used];
        self.used += 1;
        Ok(word)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        rand::rand_core::utils::next_u64_via_u32(self)
    }

    fn try_fill_bytes(&mut self, dst: &mut [u8]) -> Result<(), Infallible> {
        rand::rand_core::utils::fill_bytes_via_next_word(dst, || self.try_next_u32())
    }
}

/// Blocks at a time: enough for the widest registers, few enough to stay in them.
const STEP: usize = 16;

/// [`Random::uniforms_at`] on its way into the dispatch.
struct Scattered<'a, const WORDS: usize> {
    random: &'a Random,
    counters: &'a [[u32; 4]],
    out: [&'a mut [f64]; WORDS],
}

impl<const WORDS: usize> pulp::WithSimd for Scattered<'_, WORDS> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(mut self, _: S) {
        for (start, counters) in (0..).step_by(STEP).zip(self.counters.chunks(STEP)) {
            let mut lanes = [[0u32; STEP]; 4];
            for (lane, counter) in counters.iter().enumerate() {
                for (word, column) in counter.iter().zip(&mut lanes) {
                    column[lane] = *word;
                }
            }
            let mut words = [[0.0; STEP]; 4];
            let [w0, w1, w2, w3] = &mut words;
            let [c0, c1, c2, c3] = &lanes;
            for lane in 0..STEP {
                let block = philox4x32_10([c0[lane], c1[lane], c2[lane], c3[lane]], self.random.key);
                w0[lane] = u32_to_unit_f64(block[0]);
                w1[lane] = u32_to_unit_f64(block[1]);
                w2[lane] = u32_to_unit_f64(block[2]);
                w3[lane] = u32_to_unit_f64(block[3]);
            }
            for (out, word) in self.out.iter_mut().zip(&words) {
                out[start..start + counters.len()].copy_from_slice(&word[..counters.len()]);
            }
        }
    }
}

/// The replication and the team of each lane.
#[derive(Debug, Clone, Copy)]
pub struct LaneKeys<'a> {
    /// Future, lane by lane.
    pub replications: &'a [u32],
    /// The team's place, lane by lane.
    pub teams: &'a [u32],
}

/// [`Random::uniforms_by_lane`] on its way into the dispatch.
struct Lanes<'a, const WORDS: usize> {
    random: &'a Random,
    keys: LaneKeys<'a>,
    address: Address,
    numbers: &'a [u32],
    out: [&'a mut [f64]; WORDS],
}

impl<const WORDS: usize> pulp::WithSimd for Lanes<'_, WORDS> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(mut self, _: S) {
        let n = self.numbers.len();
        let mut start = 0;
        while start < n {
            let width = STEP.min(n - start);
            let mut words = [[0.0; STEP]; 4];
            let of = |all: &[u32]| {
                let mut some = [0u32; STEP];
                some[..width].copy_from_slice(&all[start..start + width]);
                some
            };
            let (numbers, replications, teams) = (of(self.numbers), of(self.keys.replications), of(self.keys.teams));
            let [w0, w1, w2, w3] = &mut words;
            for lane in 0..STEP {
                let [a, b, c] = self.address.words;
                let (place, number) = (b.wrapping_add(teams[lane]), c.wrapping_add(numbers[lane]));
                let block = philox4x32_10([replications[lane], a, place, number], self.random.key);
                w0[lane] = u32_to_unit_f64(block[0]);
                w1[lane] = u32_to_unit_f64(block[1]);
                w2[lane] = u32_to_unit_f64(block[2]);
                w3[lane] = u32_to_unit_f64(block[3]);
            }
            for (out, word) in self.out.iter_mut().zip(&words) {
                out[start..start + width].copy_from_slice(&word[..width]);
            }
            start += width;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FATE: u8 = 9;
    const MOOD: u8 = 10;
    const ORDER: [u8; 8] = [4, 3, 0, 1, 7, 5, 6, 2];

    #[test]
    fn every_part_of_an_address_matters() {
        let random = Random::new(1);
        let base = random.uniforms(0, random.address(FATE, 3, 2, 1));
        assert_ne!(base, random.uniforms(1, random.address(FATE, 3, 2, 1)));
        assert_ne!(base, random.uniforms(0, random.address(MOOD, 3, 2, 1)));
        assert_ne!(base, random.uniforms(0, random.address(FATE, 4, 2, 1)));
        assert_ne!(base, random.uniforms(0, random.address(FATE, 3, 3, 1)));
        assert_ne!(base, random.uniforms(0, random.address(FATE, 3, 2, 2)));
        assert_ne!(base, random.uniforms(0, random.address(FATE, 3, place(1, 2), 1)));
        assert_ne!(base, Random::new(2).uniforms(0, random.address(FATE, 3, 2, 1)));
        assert_eq!(base, random.uniforms(0, random.address(FATE, 3, 2, 1)));
    }

    /// Lanes side by side get each replication's own draw.
    #[test]
    fn draws_by_lane() {
        let random = Random::new(9);
        let address = random.address(FATE, 5, 2, 0);
        let numbers: Vec<u32> = (0..37).map(|i| i % 4).collect();
        let replications: Vec<u32> = (0..37).map(|i| 100 + i / 3).collect();
        let teams: Vec<u32> = (0..37).map(|i| place(i % 3, 0)).collect();
        let keys = LaneKeys { replications: &replications, teams: &teams };
        for cpu in [Cpu::native(), Cpu::portable()] {
            let (mut a, mut b) = (vec![0.0; 37], vec![0.0; 37]);
            random.uniforms_by_lane(cpu, keys, address, &numbers, [&mut a, &mut b]);
            for lane in 0..37 {
                let four = random.uniforms(replications[lane], random.address(FATE, 5, teams[lane] + 2, numbers[lane]));
                assert_eq!([a[lane], b[lane]], [four[0], four[1]]);
            }
        }
    }

    /// The generator's words equal the published ones.
    #[test]
    fn published_words() {
        // Random123's known answer for counter and key of all ones.
        assert_eq!(philox4x32_10([u32::MAX; 4], [u32::MAX; 2]), [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]);
    }

    /// `rand`'s own sampling over a sequence gives the values that version 0.10.4 gives: a changed version changes
    /// designs and bootstraps.
    #[test]
    fn sequence_implements_rand() {
        use rand::RngExt;
        use rand::seq::SliceRandom;
        let random = Random::new(1);
        let words: Vec<u32> = (0..6).map(|_| 0).collect();
        let mut sequence = random.sequence(MOOD, 3, 5);
        let drawn: Vec<u32> = words.iter().map(|_| sequence.random()).collect();
        let expected: Vec<u32> = (0..2)
            .flat_map(|block| philox4x32_10(Random::counter(block, sequence.address), random.key))
            .take(6)
            .collect();
        assert_eq!(drawn, expected);
        let (mut low, mut seen) = (0, [false; 5]);
        let mut sequence = random.sequence(MOOD, 0, 0);
        for _ in 0..1000 {
            low += u32::from(sequence.random::<f64>() < 0.25);
            seen[sequence.random_range(0..5)] = true;
        }
        assert!((200..300).contains(&low) && seen == [true; 5], "{low}");
        let mut order = [0, 1, 2, 3, 4, 5, 6, 7];
        order.shuffle(&mut random.sequence(MOOD, 0, 1));
        assert_eq!(order, ORDER);
    }
}
