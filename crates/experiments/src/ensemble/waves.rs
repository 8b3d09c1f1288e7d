//! Draws an ensemble in waves: first a design over the ranges of all assumptions, then sets that an emulator of the
//! readings, fitted on all earlier waves, finds likely to be accepted. Every set is simulated before it is
//! accepted. This is history matching with refocusing (Vernon, Goldstein & Bower 2010; Craig et al. 1997): it rules sets
//! out, and gives no weight to those that it keeps.

use super::assumptions::{Assumption, STEPS};
use super::diversity::Diversity;
use super::emulator::{Draw, Emulator};
use super::fit::{Reading, Target, farthest, implausibility, judged};
use super::{Ensemble, Facts};
use crate::chunks::{ChunkError, Storage, StorageError};
use crate::{Interrupted, Plan, Progress, calibration};
use rand::RngExt;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;
use teamdrift_engine::math::{exp, ln};
use teamdrift_engine::random::Random;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Scenario;
use teamdrift_stats::order::balanced;
use teamdrift_stats::shuffle::Shuffle;
use teamdrift_stats::streams::{JITTER, PROPOSAL};

/// Draws after which what is simulated is kept: seconds of work.
const CHUNK: u32 = 64;
/// Steps of a proposal's walk: from anywhere to where the emulator finds the company ordinary, and on from there.
const STEPS_OF_A_WALK: u32 = 3000;
/// Scale by which a logistic curve comes within .01 of the normal distribution's (Johnson & Kotz 1970).
const LOGISTIC_FOR_NORMAL: f64 = 1.702;
/// Sizes of the walk's steps, as shares of a range: large ones go far, small ones are taken more often.
const STEP_SIZES: [f64; 4] = [0.3, 0.1, 0.04, 0.015];

/// What an emulator misses at least, in half-widths of a target's range.
const LEAST_MISS: f64 = 0.02;

/// What is drawn, and how.
#[derive(Debug, Clone)]
pub struct Drawing {
    /// Seed, futures of each set, threads.
    pub plan: Plan,
    /// How far beyond the edge of a target's range a reading may lie, in widths of the range; stated before drawing.
    pub tolerance: f64,
    /// Part of each plausible range that is drawn from, around the default; above 0, at most 1.
    pub share: f64,
    /// Sets drawn in each wave.
    pub draws: u32,
    /// Most waves.
    pub waves: u32,
    /// Sets to keep.
    pub keep: u32,
    /// Most processor time, s: drawing ends with the chunk in which it is used up.
    pub seconds: f64,
}

impl Default for Drawing {
    fn default() -> Self {
        Self {
            plan: Plan { futures: 128, ..Plan::default() },
            tolerance: 0.5,
            share: 1.0,
            draws: 2000,
            waves: 10,
            keep: 200,
            seconds: 4.0 * 3600.0,
        }
    }
}

/// What came of one wave.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Wave {
    /// Sets simulated.
    pub drawn: u32,
    /// Sets accepted.
    pub accepted: u32,
    /// Distance of the best set, in half-widths of a target's range.
    pub nearest: f64,
    /// Median distance.
    pub median: f64,
    /// Mean share of the readings' variance that the wave's emulator explained before it; none in the first wave.
    pub explained: Option<f64>,
}

/// What came of a drawing.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// The sets kept, with what is known of them.
    pub ensemble: Ensemble,
    /// Wave by wave.
    pub waves: Vec<Wave>,
    /// How many were accepted in all.
    pub accepted: u32,
    /// How different the kept ones are.
    pub diversity: Diversity,
    /// Processor time, s: on a machine that is busy with other work it counts waiting too.
    pub seconds: f64,
    /// Whether it ended because the time was used up.
    pub out_of_time: bool,
}

/// A set that was simulated.
#[derive(Debug, Clone)]
struct Simulated {
    steps: Vec<u16>,
    readings: Vec<Reading>,
    implausibility: f64,
}

/// What is read of one chunk.
struct ChunkText {
    seconds: f64,
    targets: Vec<Target>,
    sets: Vec<(Vec<u16>, Vec<Reading>)>,
}

impl Drawing {
    /// Everything that the result depends on, as a text.
    #[must_use]
    pub fn plan(&self) -> String {
        let (version, assumptions) = (env!("CARGO_PKG_VERSION"), Assumption::all(self.share));
        let Self { plan: Plan { seed, futures, .. }, tolerance, share, draws, waves, keep, seconds } = self;
        let toml = teamdrift_scenario::to_toml(&Scenario::default());
        format!(
            "{version}\n{toml}\n{assumptions:?}\n{seed} {futures} {tolerance} {share} {draws} {waves} {keep} {seconds}"
        )
    }

    /// How many chunks at most.
    #[must_use]
    pub fn chunks(&self) -> u32 {
        self.waves * self.chunks_of_a_wave()
    }

    fn chunks_of_a_wave(&self) -> u32 {
        self.draws.div_ceil(CHUNK)
    }

    /// Draws until there are enough sets, or the waves or the time are used up. What is finished is kept, and a drawing that
    /// is repeated on the same storage goes on to the same bits. Progress counts sets.
    ///
    /// # Errors
    /// [`Interrupted`], or when a chunk cannot be kept or read.
    pub fn draw(&self, storage: &mut dyn Storage, progress: &Progress<'_>) -> Result<Drawn, ChunkError> {
        let assumptions = Assumption::all(self.share);
        let mut targets: Vec<Target> = Vec::new();
        let mut simulated: Vec<Simulated> = Vec::new();
        let mut waves: Vec<Wave> = Vec::new();
        let mut seconds = 0.0;
        while !self.is_over(&simulated, waves.len(), seconds) {
            let wave = waves.len() as u32;
            progress.expect(u64::from((wave + 1) * self.draws));
            let emulator = if wave > 0 { self.emulator(&simulated, progress)? } else { None };
            if wave > 0 && emulator.is_none() {
                break;
            }
            let from = simulated.len();
            for chunk in 0..self.chunks_of_a_wave() {
                // A chunk that is kept was within the time, and its results belong to the answer.
                let number = wave * self.chunks_of_a_wave() + chunk;
                if seconds >= self.seconds && !storage.has(number) {
                    break;
                }
                if !storage.has(number) {
                    let sets = chunk * CHUNK..((chunk + 1) * CHUNK).min(self.draws);
                    let (steps, proposing) =
                        self.proposals(wave, sets, &assumptions, &targets, emulator.as_ref(), progress)?;
                    let text = self.simulate(&assumptions, &steps, proposing, progress)?;
                    storage.keep(number, &text).map_err(ChunkError::Storage)?;
                }
                let text = storage.text(number).and_then(|text| read(&text)).map_err(ChunkError::Storage)?;
                progress.add(text.sets.len() as u64);
                seconds += text.seconds;
                targets = text.targets;
                for (steps, readings) in text.sets {
                    let implausibility = implausibility(&targets, &readings);
                    simulated.push(Simulated { steps, readings, implausibility });
                }
            }
            waves.push(self.account(&simulated[from..], emulator.as_ref()));
        }
        Ok(self.drawn(assumptions, &targets, &simulated, waves, seconds))
    }

    fn is_over(&self, simulated: &[Simulated], waves: usize, seconds: f64) -> bool {
        let accepted = simulated.iter().filter(|set| self.accepts(set)).count();
        accepted >= self.keep as usize || waves >= self.waves as usize || seconds >= self.seconds
    }

    fn accepts(&self, set: &Simulated) -> bool {
        set.implausibility <= farthest(self.tolerance)
    }

    fn account(&self, wave: &[Simulated], emulator: Option<&Emulator>) -> Wave {
        let mut distances: Vec<f64> = wave.iter().map(|set| set.implausibility).collect();
        distances.sort_by(f64::total_cmp);
        let at = |place: usize| distances.get(place).copied().unwrap_or(f64::NAN);
        let mean = |emulator: &Emulator| {
            emulator.lines.iter().map(|line| line.explained).sum::<f64>() / emulator.lines.len() as f64
        };
        Wave {
            drawn: wave.len() as u32,
            accepted: wave.iter().filter(|set| self.accepts(set)).count() as u32,
            nearest: at(0),
            median: at(distances.len() / 2),
            explained: emulator.map(mean),
        }
    }

    /// The regressions of the readings on all sets so far; those near an ordinary company count most.
    fn emulator(&self, simulated: &[Simulated], progress: &Progress<'_>) -> Result<Option<Emulator>, Interrupted> {
        let places: Vec<Vec<f64>> = simulated.iter().map(|set| places(&set.steps)).collect();
        let readings: Vec<Vec<f64>> =
            simulated.iter().map(|set| set.readings.iter().map(|read| read.value).collect()).collect();
        let draws: Vec<Draw<'_>> = places.iter().zip(&readings).map(|(x, y)| (x.as_slice(), y.as_slice())).collect();
        let near = farthest(self.tolerance);
        let weights: Vec<f64> = simulated.iter().map(|set| 1.0 / (1.0 + (set.implausibility / near).powi(2))).collect();
        Emulator::fit(&draws, &weights, progress.cancel())
    }

    /// The sets `sets` of a wave, and the processor time that they took, s.
    fn proposals(
        &self,
        wave: u32,
        sets: Range<u32>,
        assumptions: &[Assumption],
        targets: &[Target],
        emulator: Option<&Emulator>,
        progress: &Progress<'_>,
    ) -> Result<(Vec<Vec<u16>>, f64), Interrupted> {
        let Some(emulator) = emulator else {
            return Ok((sets.map(|set| self.of_the_design(set, assumptions.len() as u32)).collect(), 0.0));
        };
        let sets: Vec<u32> = sets.collect();
        let walk = |at: usize| {
            progress.check()?;
            let begun = Instant::now();
            let mut walk = Walk::new(self.plan.seed, (wave, sets[at]), emulator, targets, farthest(self.tolerance));
            Ok((walk.end(), begun.elapsed().as_secs_f64()))
        };
        let walks = side_by_side(self.plan.threads, sets.len(), &walk)?;
        let (steps, seconds): (Vec<_>, Vec<f64>) = walks.into_iter().unzip();
        Ok((steps, seconds.iter().sum()))
    }

    /// A point of a Latin hypercube over all assumptions (McKay, Beckman & Conover 1979).
    fn of_the_design(&self, set: u32, assumptions: u32) -> Vec<u16> {
        let place = |assumption: u32| {
            let slice = f64::from(Shuffle::new(self.draws, assumption, self.plan.seed).at(set));
            let jitter: f64 = Random::new(self.plan.seed).sequence(JITTER, assumption, set).random();
            nearest_step((slice + jitter) / f64::from(self.draws))
        };
        (0..assumptions).map(place).collect()
    }

    /// Simulates some sets; their readings as the text that is kept.
    fn simulate(
        &self,
        assumptions: &[Assumption],
        sets: &[Vec<u16>],
        mut seconds: f64,
        progress: &Progress<'_>,
    ) -> Result<String, Interrupted> {
        let one = Plan { threads: 1, ..self.plan.clone() };
        let examined = |at: usize| {
            let begun = Instant::now();
            let mut scenario = Scenario::default();
            for (assumption, step) in assumptions.iter().zip(&sets[at]) {
                // A value of a plausible range is allowed: a test of the parameter table sees to that.
                let _ = scenario.parameters.set(assumption.id, Value::Number(assumption.value(*step)));
            }
            let results = calibration::examine_files(&scenario, &one, &Progress::quiet(progress.cancel()))?;
            Ok((judged(&results), begun.elapsed().as_secs_f64()))
        };
        let all = side_by_side(self.plan.threads, sets.len(), &examined)?;
        seconds += all.iter().map(|(_, seconds)| seconds).sum::<f64>();
        let mut text = format!("seconds {seconds:.3}\n");
        let named = all.first().map(|(readings, _)| readings.as_slice()).unwrap_or_default();
        let named: Vec<String> = named.iter().map(|(t, _)| format!("{} {} {}", t.name, t.low, t.high)).collect();
        text.push_str(&(named.join(";") + "\n"));
        for ((readings, _), steps) in all.iter().zip(sets) {
            let steps: Vec<String> = steps.iter().map(u16::to_string).collect();
            text.push_str(&(steps.join(" ") + ";"));
            let cells: Vec<String> =
                readings.iter().map(|(_, read)| format!("{} {}", read.value, read.error)).collect();
            text.push_str(&(cells.join(" ") + "\n"));
        }
        Ok(text)
    }

    fn drawn(
        &self,
        assumptions: Vec<Assumption>,
        targets: &[Target],
        simulated: &[Simulated],
        waves: Vec<Wave>,
        seconds: f64,
    ) -> Drawn {
        let accepted: Vec<&Simulated> = simulated.iter().filter(|set| self.accepts(set)).collect();
        let n = accepted.len();
        let kept = n.min(self.keep as usize);
        // Evenly from all waves, in an order whose beginning covers them evenly too.
        let sets: Vec<Vec<u16>> =
            balanced(kept as u32).map(|at| accepted[at as usize * n / kept].steps.clone()).collect();
        let diversity = Diversity::of(&sets);
        let facts = Facts {
            seed: self.plan.seed,
            futures: self.plan.futures,
            tolerance: self.tolerance,
            share: self.share,
            drawn: simulated.len() as u32,
            accepted: n as u32,
            readings: targets.len() as u32,
            different: diversity.different,
            waves: waves.iter().map(|wave| (wave.drawn, wave.accepted)).collect(),
        };
        Drawn {
            diversity,
            ensemble: Ensemble { facts, assumptions, sets },
            accepted: n as u32,
            out_of_time: seconds >= self.seconds && kept < self.keep as usize,
            waves,
            seconds,
        }
    }
}

/// Where a set lies in the ranges, 0 to 1.
pub(super) fn places(steps: &[u16]) -> Vec<f64> {
    steps.iter().map(|step| f64::from(*step) / f64::from(STEPS)).collect()
}

fn nearest_step(place: f64) -> u16 {
    (place * f64::from(STEPS)).round().clamp(0.0, f64::from(STEPS)) as u16
}

/// Reads a chunk back.
fn read(text: &str) -> Result<ChunkText, StorageError> {
    let mut lines = text.lines();
    let seconds = lines.next().and_then(|line| line.strip_prefix("seconds ")).unwrap_or_default().parse()?;
    let target = |cell: &str| -> Result<Target, StorageError> {
        let words: Vec<&str> = cell.split(' ').collect();
        let [name, low, high] = words.as_slice() else { return Err("a target is not whole".into()) };
        Ok(Target { name: (*name).to_owned(), low: low.parse()?, high: high.parse()? })
    };
    let targets = lines.next().unwrap_or_default().split(';').map(target).collect::<Result<Vec<Target>, _>>()?;
    let row = |line: &str| -> Result<(Vec<u16>, Vec<Reading>), StorageError> {
        let (steps, readings) = line.split_once(';').ok_or("a set is not whole")?;
        let steps = steps.split(' ').map(str::parse).collect::<Result<_, _>>()?;
        let numbers: Vec<f64> = readings.split(' ').map(str::parse).collect::<Result<_, _>>()?;
        Ok((steps, numbers.chunks_exact(2).map(|pair| Reading { value: pair[0], error: pair[1] }).collect()))
    };
    let sets = lines.map(row).collect::<Result<_, _>>()?;
    Ok(ChunkText { seconds, targets, sets })
}

/// Does some pieces of work on so many threads (0 for as many as there are processors); their results in order.
pub(super) fn side_by_side<T: Send>(
    threads: usize,
    pieces: usize,
    work: &(dyn Fn(usize) -> Result<T, Interrupted> + Sync),
) -> Result<Vec<T>, Interrupted> {
    let available = || std::thread::available_parallelism().map_or(1, usize::from);
    let threads = if threads == 0 { available() } else { threads }.clamp(1, pieces.max(1));
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        loop {
            let piece = next.fetch_add(1, Ordering::Relaxed);
            if piece >= pieces {
                return Ok(done);
            }
            done.push((piece, work(piece)?));
        }
    };
    let mut all: Vec<(usize, T)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(worker)).collect();
        let mut all = Vec::with_capacity(pieces);
        for worker in workers {
            match worker.join() {
                Ok(done) => all.extend(done?),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        Ok(all)
    })?;
    all.sort_by_key(|(piece, _)| *piece);
    Ok(all.into_iter().map(|(_, result)| result).collect())
}

/// A random walk through the ranges of all assumptions, reflected at their ends. In the long run it visits a place as often as
/// the emulator finds it likely to be accepted (Metropolis et al. 1953); it begins anywhere, so that no two proposals
/// have a common ancestor.
struct Walk<'a> {
    sequence: teamdrift_engine::random::Sequence,
    emulator: &'a Emulator,
    /// Middle of each reading's range, how far from it a reading is accepted, and what the emulator misses.
    ranges: Vec<(f64, f64, f64)>,
    places: Vec<f64>,
}

impl<'a> Walk<'a> {
    fn new(seed: u64, (wave, set): (u32, u32), emulator: &'a Emulator, targets: &[Target], farthest: f64) -> Self {
        let mut sequence = Random::new(seed).sequence(PROPOSAL, wave, set);
        let assumptions = emulator.lines.first().map_or(0, |line| line.slopes.len());
        let places = (0..assumptions).map(|_| sequence.random()).collect();
        let range = |(target, line): (&Target, &super::emulator::Line)| {
            let half = 0.5 * (target.high - target.low);
            // A line that misses nothing would make the edge infinitely steep.
            (0.5 * (target.low + target.high), farthest * half, line.residual.max(LEAST_MISS * half))
        };
        let ranges = targets.iter().zip(&emulator.lines).map(range).collect();
        Self { sequence, emulator, ranges, places }
    }

    /// Logarithm of the chance that a set at these places is accepted.
    fn log_chance(&self, places: &[f64]) -> f64 {
        let each = self.emulator.lines.iter().zip(&self.ranges).map(|(line, (middle, accepted, missed))| {
            let part = |(slope, place): (&f64, &f64)| slope * (place - 0.5);
            let reading = line.middle + line.slopes.iter().zip(places).map(part).sum::<f64>();
            let z = LOGISTIC_FOR_NORMAL * (accepted - (reading - middle).abs()) / missed;
            // The logarithm of a logistic curve, where its argument is far below 0 too.
            if z < 0.0 { z - ln(1.0 + exp(z)) } else { -ln(1.0 + exp(-z)) }
        });
        each.sum()
    }

    /// Walks, and gives the steps of the place where it ends.
    fn end(&mut self) -> Vec<u16> {
        let mut chance = self.log_chance(&self.places);
        for step in 0..STEPS_OF_A_WALK {
            let size = STEP_SIZES[step as usize % STEP_SIZES.len()];
            let sequence = &mut self.sequence;
            let moved: Vec<f64> = self
                .places
                .iter()
                .map(|place| reflected(place + size * (2.0 * sequence.random::<f64>() - 1.0)))
                .collect();
            let there = self.log_chance(&moved);
            let u: f64 = self.sequence.random();
            if there >= chance || u < exp(there - chance) {
                (self.places, chance) = (moved, there);
            }
        }
        self.places.iter().map(|place| nearest_step(*place)).collect()
    }
}

/// A place a little outside 0 to 1, as a mirror at the end shows it.
fn reflected(place: f64) -> f64 {
    if place < 0.0 {
        -place
    } else if place > 1.0 {
        2.0 - place
    } else {
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Cancel;
    use std::collections::BTreeMap;

    /// A storage in memory that breaks off after some chunks.
    #[derive(Default)]
    struct Memory {
        kept: BTreeMap<u32, String>,
        most: Option<usize>,
    }

    impl Storage for Memory {
        fn has(&self, chunk: u32) -> bool {
            self.kept.contains_key(&chunk)
        }
        fn keep(&mut self, chunk: u32, text: &str) -> Result<(), StorageError> {
            if self.most.is_some_and(|most| self.kept.len() >= most) {
                return Err("full".into());
            }
            self.kept.insert(chunk, text.to_owned());
            Ok(())
        }
        fn text(&self, chunk: u32) -> Result<String, StorageError> {
            Ok(self.kept[&chunk].clone())
        }
    }

    fn small() -> Drawing {
        // A wide tolerance over narrow ranges, so that few draws are enough.
        Drawing {
            plan: Plan { futures: 16, threads: 2, ..Plan::default() },
            tolerance: 3.0,
            share: 0.2,
            draws: 80,
            waves: 2,
            keep: 120,
            seconds: 1e9,
        }
    }

    /// An interrupted drawing goes on to the same sets, on any number of threads.
    #[test]
    fn resumed_to_the_same_bits() {
        let whole = small().draw(&mut Memory::default(), &Progress::none()).unwrap();
        assert_eq!(whole.waves.len(), 2);
        let mut broken = Memory { most: Some(3), ..Memory::default() };
        assert!(matches!(small().draw(&mut broken, &Progress::none()), Err(ChunkError::Storage(_))));
        broken.most = None;
        let mut other = small();
        other.plan.threads = 1;
        let resumed = other.draw(&mut broken, &Progress::none()).unwrap();
        assert_eq!(resumed.ensemble, whole.ensemble);
        assert_eq!(resumed.waves, whole.waves);
        assert!(whole.accepted > 0, "{:?}", whole.waves);
    }

    /// A drawing without time draws nothing, and one that is cancelled ends.
    #[test]
    fn time_and_cancellation() {
        let none = Drawing { seconds: 0.0, ..small() };
        let drawn = none.draw(&mut Memory::default(), &Progress::none()).unwrap();
        assert!(drawn.out_of_time && drawn.waves.is_empty() && drawn.ensemble.sets.is_empty());
        let cancel = Cancel::new();
        cancel.cancel();
        let cancelled = small().draw(&mut Memory::default(), &Progress::quiet(&cancel));
        assert!(matches!(cancelled, Err(ChunkError::Interrupted(_))));
    }

    /// The design of the first wave has every slice of every range once.
    #[test]
    fn first_wave_is_even() {
        let drawing = Drawing { draws: 10, ..small() };
        for assumption in 0..3 {
            let mut slices: Vec<u16> = (0..10).map(|set| drawing.of_the_design(set, 3)[assumption] / 10).collect();
            slices.sort_unstable();
            // A place on a slice's upper edge may round up into the next.
            assert!(slices.iter().zip(0u16..).all(|(slice, k)| *slice == k || *slice == k + 1), "{slices:?}");
        }
    }

    /// A walk ends where the emulator finds the readings ordinary, and not always at one place.
    #[test]
    fn walks_end_within() {
        let line =
            super::super::emulator::Line { middle: 0.0, slopes: vec![8.0, -2.0, 0.0], residual: 0.1, explained: 1.0 };
        let emulator = Emulator { lines: vec![line] };
        let targets = [Target { name: "x".to_owned(), low: 1.0, high: 2.0 }];
        let mut ends = Vec::new();
        for set in 0..50 {
            let end = Walk::new(1, (1, set), &emulator, &targets, 2.0).end();
            let at = places(&end);
            let reading = 8.0 * (at[0] - 0.5) - 2.0 * (at[1] - 0.5);
            // Accepted within 1 of the middle, and the emulator misses .1.
            assert!((reading - 1.5).abs() <= 1.5, "{reading}");
            ends.push(at[2]);
        }
        // What no reading depends on is as it was drawn: anywhere.
        assert!(ends.iter().any(|x| *x < 0.2) && ends.iter().any(|x| *x > 0.8), "{ends:?}");
    }
}
