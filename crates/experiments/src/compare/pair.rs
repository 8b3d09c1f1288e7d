//! Paired differences of two alternatives, accumulated block by block.

use super::{Arm, Better, Comparison, KEPT, Plan, Reached, better, median, stat};
use super::{Measure, Outcome, Outcomes, Record, Scenario, Stat};
use teamdrift_stats::Interval;
use teamdrift_stats::Paired;
use teamdrift_stats::interval::t975;
use teamdrift_stats::paired;

/// What contribution is made of: the measure, and the sign with which it counts.
pub const PARTS: [(Measure, f64); 5] = [
    (Measure::Margin, 1.0),
    (Measure::PayCost, -1.0),
    (Measure::Commission, -1.0),
    (Measure::Replacement, -1.0),
    (Measure::ManagerCost, -1.0),
];

/// One outcome's difference, the alternative less the reference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// The outcome.
    pub outcome: Outcome,
    /// The paired comparison.
    pub paired: Paired,
    /// Share of futures in which the alternative is the better one, ties counted half; not a number where
    /// which way is better is open.
    pub share_better: f64,
}

/// When the replications of two alternatives diverge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Divergence {
    /// First week in which anything differs in any future; none if nothing ever does.
    pub first: Option<u32>,
    /// The week by which half of the futures differ in something.
    pub median: Option<u32>,
    /// Share of futures that differ in something before the end. 0 to 1.
    pub share: f64,
}

/// One part of the difference in contribution, a year and seat.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// The weekly measure that it sums up.
    pub measure: Measure,
    /// What it adds to contribution (a cost that grows takes away), over futures.
    pub adds: Stat,
}

/// An alternative against the reference.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Every outcome, in the order of the data files.
    pub differences: Vec<Difference>,
    /// Mean difference of each measure in each week, `[week * COUNT + measure]`, with its interval.
    pub weekly: Vec<StreamingStat>,
    /// Difference of the contribution added up from week 0 to each week, over futures; its bands rest on the
    /// first [`KEPT`] futures.
    pub cumulative: Vec<Stat>,
    /// The parts of the difference in contribution.
    pub parts: Vec<Part>,
    /// When the replications diverge.
    pub divergence: Divergence,
}

impl Pair {
    /// One outcome's difference.
    #[must_use]
    pub fn of(&self, outcome: Outcome) -> &Difference {
        &self.differences[outcome.index()]
    }

    /// First week from which on to the end the interval of the added-up contribution excludes zero.
    #[must_use]
    pub fn clear_from(&self) -> Option<u32> {
        let clear = |stat: &&Stat| !stat.ci95.holds(0.0);
        let weeks = self.cumulative.iter().rev().take_while(clear).count();
        (weeks > 0).then(|| (self.cumulative.len() - weeks) as u32)
    }
}

/// Number, mean and sum of squared deviations: what blocks add up to, in the order of their numbers
/// (Chan, Golub & LeVeque 1983).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct StreamingStat {
    /// How many.
    pub n: f64,
    /// Their mean.
    pub mean: f64,
    squares: f64,
}

impl StreamingStat {
    /// One more.
    fn add(&mut self, x: f64) {
        if x.is_nan() {
            return;
        }
        self.n += 1.0;
        let step = x - self.mean;
        self.mean += step / self.n;
        self.squares += step * (x - self.mean);
    }

    /// Those that follow.
    fn append(&mut self, next: &Self) {
        let n = self.n + next.n;
        if next.n > 0.0 {
            let step = next.mean - self.mean;
            self.squares += next.squares + step * step * self.n * next.n / n;
            self.mean += step * next.n / n;
            self.n = n;
        }
    }

    /// Their standard deviation.
    #[must_use]
    pub fn sd(&self) -> f64 {
        if self.n > 1.0 { (self.squares / (self.n - 1.0)).sqrt() } else { 0.0 }
    }

    /// The 95 % interval of the mean (Student's t).
    #[must_use]
    pub fn ci95(&self) -> Interval {
        let half = if self.n > 1.0 { t975(self.n - 1.0) * self.sd() / self.n.sqrt() } else { f64::INFINITY };
        Interval { low: self.mean - half, high: self.mean + half }
    }

    /// The distribution of which `kept` are the first values.
    fn stat(&self, kept: &[f64]) -> Stat {
        let bands = stat(kept);
        Stat { n: self.n as u32, mean: self.mean, ci95: self.ci95(), sd: self.sd(), ..bands }
    }
}

/// The accumulated difference of one alternative from the reference.
#[derive(Debug, Clone)]
struct Against {
    weekly: Vec<StreamingStat>,
    cumulative: Vec<StreamingStat>,
    /// `[week][future]` of the futures kept.
    kept: Vec<Vec<f64>>,
    parts: Vec<Vec<f64>>,
    /// First week in which anything differs, a future; past the end if none.
    diverged: Vec<u32>,
}

/// The reduced results of one block of replications.
pub(super) struct BlockReduction {
    outcomes: Vec<Outcomes>,
    /// `[arm][week * 2 + which][future]`: safety and standard.
    places: Vec<Vec<Vec<f64>>>,
    against: Vec<Against>,
}

impl BlockReduction {
    /// Reduces one block's records, the reference's first.
    pub(super) fn of(scenarios: &[Scenario], records: &[Record]) -> Self {
        let against = (1..records.len()).map(|arm| Against::of(scenarios, records, arm)).collect();
        Self {
            outcomes: records.iter().map(|record| record.outcomes.clone()).collect(),
            places: records.iter().map(places).collect(),
            against,
        }
    }
}

/// Safety and standard in every week of the futures that are kept.
fn places(record: &Record) -> Vec<Vec<f64>> {
    if record.outcomes.first as usize >= KEPT {
        return vec![Vec::new(); 2 * record.weekly.weeks()];
    }
    let both = |week| [Measure::Safety, Measure::Standard].map(|m| record.weekly.values(week, m).to_vec());
    (0..record.weekly.weeks()).flat_map(both).collect()
}

impl Against {
    fn of(scenarios: &[Scenario], records: &[Record], arm: usize) -> Self {
        let (ours, theirs) = (&records[arm].weekly, &records[0].weekly);
        let futures = records[0].outcomes.futures();
        let weeks = ours.weeks();
        let mut this = Self {
            weekly: vec![StreamingStat::default(); weeks * Measure::COUNT],
            cumulative: Vec::with_capacity(weeks),
            kept: vec![Vec::new(); weeks],
            parts: Vec::new(),
            diverged: vec![weeks as u32; futures],
        };
        let keeps = (records[0].outcomes.first as usize) < KEPT;
        let mut so_far = vec![0.0; futures];
        for week in 0..weeks {
            for measure in Measure::ALL {
                let moments = &mut this.weekly[week * Measure::COUNT + measure.index()];
                let both = ours.values(week, *measure).iter().zip(theirs.values(week, *measure));
                for ((a, b), diverged) in both.zip(&mut this.diverged) {
                    moments.add(a - b);
                    if a != b && !(a.is_nan() && b.is_nan()) {
                        *diverged = (*diverged).min(week as u32);
                    }
                }
            }
            let contribution = Measure::Contribution;
            let both = ours.values(week, contribution).iter().zip(theirs.values(week, contribution));
            let mut moments = StreamingStat::default();
            for (sum, (a, b)) in so_far.iter_mut().zip(both) {
                *sum += a - b;
                moments.add(*sum);
            }
            this.cumulative.push(moments);
            if keeps {
                this.kept[week].extend_from_slice(&so_far);
            }
        }
        this.parts = PARTS.iter().map(|(m, sign)| part(scenarios, records, arm, *m, *sign)).collect();
        this
    }

    fn append(&mut self, next: Self) {
        for (mine, more) in self.weekly.iter_mut().zip(&next.weekly) {
            mine.append(more);
        }
        for (mine, more) in self.cumulative.iter_mut().zip(&next.cumulative) {
            mine.append(more);
        }
        for (mine, mut more) in self.kept.iter_mut().zip(next.kept) {
            mine.append(&mut more);
        }
        for (mine, mut more) in self.parts.iter_mut().zip(next.parts) {
            mine.append(&mut more);
        }
        self.diverged.extend(next.diverged);
    }

    fn pair(&self, ours: &Outcomes, theirs: &Outcomes) -> Pair {
        let differences = Outcome::ALL.iter().map(|outcome| {
            let paired = paired(ours.column(*outcome), theirs.column(*outcome));
            let share_better = match better(*outcome) {
                Better::Higher => paired.share_above,
                Better::Lower => 1.0 - paired.share_above,
                Better::Open => f64::NAN,
            };
            Difference { outcome: *outcome, paired, share_better }
        });
        Pair {
            differences: differences.collect(),
            weekly: self.weekly.clone(),
            cumulative: self.cumulative.iter().zip(&self.kept).map(|(all, kept)| all.stat(kept)).collect(),
            parts: PARTS.iter().zip(&self.parts).map(|((m, _), x)| Part { measure: *m, adds: stat(x) }).collect(),
            divergence: self.divergence(),
        }
    }

    fn divergence(&self) -> Divergence {
        let weeks = self.kept.len() as u32;
        let mut sorted = self.diverged.clone();
        sorted.sort_unstable();
        let week = |at: usize| sorted.get(at).copied().filter(|week| *week < weeks);
        let diverged = sorted.iter().filter(|week| **week < weeks).count();
        Divergence {
            first: week(0),
            median: week(sorted.len().saturating_sub(1) / 2),
            share: diverged as f64 / sorted.len() as f64,
        }
    }
}

/// What one part adds to the difference in contribution, a year and budgeted seat, a future.
fn part(scenarios: &[Scenario], records: &[Record], arm: usize, measure: Measure, sign: f64) -> Vec<f64> {
    let a_seat_year = |arm: usize| {
        let weekly = &records[arm].weekly;
        let seat_years = f64::from(scenarios[arm].seats()) * weekly.weeks() as f64 / 52.0;
        let mut sums = vec![0.0; records[arm].outcomes.futures()];
        for week in 0..weekly.weeks() {
            for (sum, x) in sums.iter_mut().zip(weekly.values(week, measure)) {
                *sum += x;
            }
        }
        sums.into_iter().map(move |sum| sum / seat_years)
    };
    a_seat_year(arm).zip(a_seat_year(0)).map(|(a, b)| sign * (a - b)).collect()
}

/// The accumulated results of all blocks so far.
pub(super) struct PairAccumulator {
    pub(super) outcomes: Vec<Outcomes>,
    places: Vec<Vec<Vec<f64>>>,
    against: Vec<Option<Against>>,
}

impl PairAccumulator {
    pub(super) fn new(scenarios: &[Scenario]) -> Self {
        Self {
            outcomes: scenarios.iter().map(|_| Outcomes::new(0)).collect(),
            places: scenarios.iter().map(|s| vec![Vec::new(); 2 * s.weeks as usize]).collect(),
            against: vec![None; scenarios.len().saturating_sub(1)],
        }
    }

    pub(super) fn futures(&self) -> u32 {
        self.outcomes[0].futures() as u32
    }

    /// Adds the block that follows.
    pub(super) fn add(&mut self, block: BlockReduction) {
        for (mine, more) in self.outcomes.iter_mut().zip(block.outcomes) {
            mine.append(more);
        }
        for (mine, more) in self.places.iter_mut().flatten().zip(block.places.into_iter().flatten()) {
            mine.extend(more);
        }
        for (mine, more) in self.against.iter_mut().zip(block.against) {
            match mine {
                Some(mine) => mine.append(more),
                None => *mine = Some(more),
            }
        }
    }

    pub(super) fn finish(self, scenarios: &[Scenario], plan: Plan, reached: Option<Reached>) -> Comparison {
        let Self { outcomes, places, against } = self;
        let pairs = against.iter().zip(&outcomes[1..]);
        let pairs = pairs.filter_map(|(against, ours)| Some(against.as_ref()?.pair(ours, &outcomes[0]))).collect();
        let arms = scenarios.iter().zip(outcomes).zip(&places).map(|((scenario, outcomes), places)| Arm {
            scenario: scenario.clone(),
            outcomes,
            trail: places.chunks_exact(2).map(|week| (median(&week[0]), median(&week[1]))).collect(),
        });
        Comparison { plan, arms: arms.collect(), pairs, reached }
    }
}
