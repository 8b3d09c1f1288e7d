//! A sequential stopping rule: adds futures until a difference is precise enough.
//!
//! The rule looks at the interval after each round and stops when it is narrow enough (Chow & Robbins
//! 1965). The rule costs coverage: a run stops a little more often when the differences so far vary little
//! by chance, so that the interval covers the true value a little less often than 95 times in 100: by .4 points where it
//! never decides on fewer than [`LEAST_LOOKED_AT`] futures, as the test below measures.

use super::BLOCK;
use crate::invalid::Invalid;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Outcomes;
use teamdrift_scenario::nearest::nearest;
use teamdrift_stats::paired;

/// The requested half-width of an interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum HalfWidth {
    /// In the outcome's own unit.
    Absolute(f64),
    /// As a share of the reference's mean.
    OfReference(f64),
}

/// A requested precision of one outcome's difference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Precision {
    /// The outcome.
    pub outcome: Outcome,
    /// Half of the 95 % interval of its difference.
    pub half_width: HalfWidth,
}

/// How far a precision was reached.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reached {
    /// The requested precision.
    pub precision: Precision,
    /// Requested half-width, in the outcome's unit.
    pub target: f64,
    /// Half-width reached, the widest of the alternatives.
    pub half_width: f64,
    /// Estimated number of futures needed.
    pub needed: u64,
    /// Most futures allowed.
    pub most: u32,
}

impl Reached {
    /// Whether every alternative has the precision.
    #[must_use]
    pub fn enough(&self) -> bool {
        self.half_width <= self.target
    }
}

impl Precision {
    /// Reads `outcome=1%` (of the reference's mean) or `outcome=0.01` (in the outcome's unit).
    ///
    /// # Errors
    /// What is wrong with it, and what is right.
    pub fn read(text: &str) -> Result<Self, Invalid> {
        let example = "such as `contribution=1%` (of the reference's mean) or `turnover=0.01`";
        let (name, width) = text.split_once('=').ok_or(format!("`{text}` is no precision: {example}"))?;
        let outcome = outcome(name.trim())?;
        let (number, share) = match width.trim().strip_suffix('%') {
            Some(percent) => (percent.trim(), true),
            None => (width.trim(), false),
        };
        match number.parse::<f64>() {
            Ok(x) if x.is_finite() && x > 0.0 => {
                let half_width = if share { HalfWidth::OfReference(x / 100.0) } else { HalfWidth::Absolute(x) };
                Ok(Self { outcome, half_width })
            }
            _ => Err(format!("`{}` is no half-width: a number above 0, {example}", width.trim()).into()),
        }
    }

    /// The half-width in the outcome's unit, given the reference's mean.
    #[must_use]
    pub fn target(&self, reference: f64) -> f64 {
        match self.half_width {
            HalfWidth::Absolute(x) => x,
            HalfWidth::OfReference(share) => share * reference.abs(),
        }
    }

    /// How far the alternatives (the reference first) have it.
    pub(super) fn judge(&self, arms: &[Outcomes], most: u32) -> Reached {
        let reference = arms[0].column(self.outcome);
        let mut reached = Reached { precision: *self, target: 0.0, half_width: 0.0, needed: 0, most };
        for arm in &arms[1..] {
            let pair = paired(arm.column(self.outcome), reference);
            let ci95 = pair.difference.ci95;
            reached.target = self.target(pair.second);
            reached.half_width = reached.half_width.max((ci95.high - ci95.low) / 2.0);
            // A share of a reference of 0 is 0: no number of futures reaches that.
            reached.needed = reached.needed.max(pair.futures_needed(reached.target).unwrap_or(u64::MAX));
        }
        reached
    }
}

/// The outcome of a full name or of a unique beginning.
///
/// # Errors
/// Which names there are.
pub fn outcome(name: &str) -> Result<Outcome, Invalid> {
    outcome_among(name, Outcome::ALL)
}

/// The outcome among `known` of a full name or of a unique beginning.
///
/// # Errors
/// Which names there are.
pub fn outcome_among(name: &str, known: &[Outcome]) -> Result<Outcome, Invalid> {
    let named = |name: &str| known.iter().find(|outcome| outcome.name() == name);
    if let Some(found) = named(name).or_else(|| named(&format!("{name}_per_seat_year"))) {
        return Ok(*found);
    }
    let begins = |outcome: &&Outcome| !name.is_empty() && outcome.name().starts_with(name);
    let found: Vec<Outcome> = known.iter().filter(begins).copied().collect();
    match found.as_slice() {
        [one] => Ok(*one),
        _ => {
            let among = if found.is_empty() { known } else { &found };
            let names: Vec<&str> = among.iter().map(|o| o.name()).collect();
            let fault = if found.is_empty() { "there is no outcome" } else { "several outcomes begin with" };
            let near = if found.is_empty() { misspelt(name, known) } else { None };
            let guess = near.map_or_else(String::new, |near| format!(" (did you mean `{near}`?)"));
            Err(format!("{fault} `{name}`{guess}: {}", names.join(", ")).into())
        }
    }
}

/// The nearest outcome: by its whole name, or by its name without the measure it is taken in.
fn misspelt(name: &str, known: &[Outcome]) -> Option<&'static str> {
    let names = || known.iter().map(|outcome| outcome.name());
    let short = |name: &'static str| name.trim_end_matches("_per_seat_year").trim_end_matches("_per_year");
    let seats = names().filter(|name| name.ends_with("_per_seat_year"));
    let near = nearest(name, seats.map(short).chain(names()))?;
    names().find(|full| *full == near).or_else(|| names().find(|full| *full == format!("{near}_per_seat_year")))
}

/// Fewest futures on which the rule decides: with fewer, what they vary by is itself too uncertain, and stopping
/// where it happens to look small costs coverage that can be seen.
pub const LEAST_LOOKED_AT: u32 = 200;

/// After how many futures the rule first looks when it is to begin with `begin` and may run `most`: whole blocks.
#[must_use]
pub fn first_target(begin: u32, most: u32) -> u32 {
    begin.max(LEAST_LOOKED_AT).next_multiple_of(BLOCK).min(most)
}

/// The next number of futures after `seen` when an estimated number `needed` is enough: whole blocks, at most twice as
/// many as seen (an estimate from few futures is not trusted further), and at most `most`. None to stop.
#[must_use]
pub fn next_target(seen: u32, needed: u64, most: u32) -> Option<u32> {
    if needed <= u64::from(seen) || seen >= most {
        return None;
    }
    let blocks = needed.min(2 * u64::from(seen)).div_ceil(u64::from(BLOCK));
    let target = (blocks * u64::from(BLOCK)).max(u64::from((seen / BLOCK + 1) * BLOCK));
    Some(u32::try_from(target).unwrap_or(u32::MAX).min(most))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::RngExt;
    use rand_distr::Exp1;
    use teamdrift_engine::random::Random;
    use teamdrift_stats::interval::t975;

    /// A stream that no library uses.
    const STREAM: u8 = 200;

    #[test]
    fn precision_is_read() {
        let read = |text| Precision::read(text).unwrap();
        let share = Precision { outcome: Outcome::ContributionPerSeat, half_width: HalfWidth::OfReference(0.01) };
        assert_eq!(read("contribution=1%"), share);
        assert_eq!(read("contribution_per_seat_year = 1 %"), share);
        assert_eq!(read("turnover=.02").half_width, HalfWidth::Absolute(0.02));
        assert_eq!(read("satis=.02").outcome, Outcome::Satisfaction);
        assert!(Precision::read("exits=1").unwrap_err().0.contains("exits_shock, "));
        assert!(Precision::read("sales=1").unwrap_err().0.starts_with("there is no outcome `sales`"));
        for wrong in ["turnover", "turnover=", "turnover=0", "turnover=-1%", "turnover=nan", "turnover=1%%", "=1"] {
            assert!(Precision::read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn whole_blocks() {
        assert_eq!(next_target(1000, 900, 5000), None);
        assert_eq!(next_target(1000, 1001, 5000), Some(1024));
        assert_eq!(next_target(1000, 1500, 5000), Some(1536));
        assert_eq!(next_target(1000, 9000, 5000), Some(2048));
        assert_eq!(next_target(1000, u64::MAX, 1500), Some(1500));
        assert_eq!(next_target(1500, u64::MAX, 1500), None);
    }

    /// How often the interval holds the truth where the rule stopped, and how many futures it ran there on
    /// average, in 2,000 repetitions: skewed differences of mean 1 and standard deviation 1, from `first`
    /// futures until the half-width is `width`.
    fn with_the_rule(first: u32, width: f64) -> (f64, f64) {
        let random = Random::new(20_260_701);
        let first = first_target(first, 1_000_000);
        let (mut held, mut run) = (0, 0.0);
        for repetition in 0..2000 {
            let mut sequence = random.sequence(STREAM, 0, repetition);
            let (mut n, mut target, mut mean, mut squares) = (0_u32, first, 0.0, 0.0);
            let half = loop {
                while n < target {
                    let x: f64 = sequence.sample(Exp1);
                    n += 1;
                    let step = x - mean;
                    mean += step / f64::from(n);
                    squares += step * (x - mean);
                }
                let sd = (squares / f64::from(n - 1)).sqrt();
                let half = t975(f64::from(n - 1)) * sd / f64::from(n).sqrt();
                let needed = (1.96 * sd / width).powi(2).ceil() as u64;
                let needed = if half <= width { 0 } else { needed.max(u64::from(n) + 1) };
                match next_target(n, needed, 1_000_000) {
                    Some(more) => target = more,
                    None => break half,
                }
            };
            held += u32::from((mean - 1.0).abs() <= half);
            run += f64::from(n) / 2000.0;
        }
        (f64::from(held) / 2000.0, run)
    }

    #[test]
    fn fewest_futures() {
        assert_eq!(first_target(1, 20_000), 256);
        assert_eq!(first_target(256, 20_000), 256);
        assert_eq!(first_target(257, 20_000), 320);
        assert_eq!(first_target(1000, LEAST_LOOKED_AT), LEAST_LOOKED_AT);
    }

    #[test]
    fn stopping_keeps_coverage() {
        let usual = with_the_rule(1000, 0.05);
        println!("from 1,000 futures: {} held, {:.0} run", usual.0, usual.1);
        assert!((0.935..=0.965).contains(&usual.0), "from 1,000 futures: {}", usual.0);
        let mut cost = 0.0;
        for width in [0.05, 0.08, 0.09, 0.1, 0.11, 0.12] {
            // The number needed if the standard deviation were known.
            let needed: f64 = (1.96_f64 / width).powi(2);
            let (held, run) = with_the_rule(1, width);
            // A half-width that any number reaches: so many and no rule.
            let (fixed, _) = with_the_rule(needed as u32, 10.0);
            println!("{width}: {held} held, {run:.0} run; {fixed} of {needed:.0} without a rule");
            assert!((0.93..=0.965).contains(&held), "{width}: {held}");
            assert!((needed..needed * 1.15).contains(&run), "{width}: {run} futures run");
            cost += (fixed - held) / 6.0;
        }
        println!("cost: {cost}");
        assert!(cost < 0.01, "cost: {cost}");
    }
}
