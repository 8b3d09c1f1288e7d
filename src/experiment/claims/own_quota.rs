//! Claim K2: how much a manager should sell.

use super::arms::{ORDINARY, off};
use super::trial::{Arm, Trial, bootstrap, set, weeks};
use super::{Check, Claim, Origin, Wanted};
use crate::core::measure::{Interval, Measure, Unit};
use crate::core::model::table::Value;
use crate::core::scenario::Scenario;
use Origin::{BuiltIn, Emergent};
use Wanted::{Below, Told};

fn selling(scenario: &mut Scenario, sellers: u32, share: f64) {
    set(scenario, "team.sellers", Value::Count(sellers));
    set(scenario, "policy.own_quota_share", Value::Number(share));
}

/// One size of team, with the manager carrying none, an eighth, a quarter, three eighths and half of a
/// seller's quota.
macro_rules! shares {
    ($sellers:literal) => {
        [
            shares!($sellers, "none", 0.0),
            shares!($sellers, "an eighth", 0.125),
            shares!($sellers, "a quarter", 0.25),
            shares!($sellers, "three eighths", 0.375),
            shares!($sellers, "half", 0.5),
        ]
    };
    ($sellers:literal, $words:literal, $share:literal) => {
        Arm {
            name: concat!("own-quota-", $share, "-of-", $sellers),
            about: concat!($sellers, " sellers, the manager carries ", $words, " of a quota"),
            build: |s| selling(s, $sellers, $share),
        }
    };
}

/// One size of team under the shares tried.
type Shares = [Arm; 5];

const THREE: Shares = shares!(3);
const FIVE: Shares = shares!(5);
const EIGHT: Shares = [ORDINARY, shares!(8)[1], shares!(8)[2], shares!(8)[3], shares!(8)[4]];
const TEN: Shares = shares!(10);
const TWELVE: Shares = shares!(12);
/// The places of a quarter and of half of a quota among the shares.
const QUARTER: usize = 2;
const HALF: usize = 4;
const UNLIMITED: [Arm; 2] = [
    Arm {
        name: "own-quota-0-unlimited",
        about: "12 sellers, the manager carries no quota and has all the hours it takes",
        build: |s| {
            selling(s, 12, 0.0);
            off(s, "mechanisms.manager_hours");
        },
    },
    Arm {
        name: "own-quota-0.25-unlimited",
        about: "12 sellers, the manager carries a quarter of a quota and has all the hours it takes",
        build: |s| {
            selling(s, 12, 0.25);
            off(s, "mechanisms.manager_hours");
        },
    },
];

/// The claim on the manager's own selling.
pub(super) const K2: Claim = Claim {
    id: "K2",
    text: "With more than five reports the manager should carry no own quota, and never take the best cases.",
    arms: &[
        THREE[0],
        THREE[1],
        THREE[2],
        THREE[3],
        THREE[4],
        FIVE[0],
        FIVE[1],
        FIVE[2],
        FIVE[3],
        FIVE[4],
        EIGHT[0],
        EIGHT[1],
        EIGHT[2],
        EIGHT[3],
        EIGHT[4],
        TEN[0],
        TEN[1],
        TEN[2],
        TEN[3],
        TEN[4],
        TWELVE[0],
        TWELVE[1],
        TWELVE[2],
        TWELVE[3],
        TWELVE[4],
        UNLIMITED[0],
        UNLIMITED[1],
    ],
    checks: k2,
    note: "The best share is the best of 0, an eighth, ... and a half, moved to the top of the parabola through it and its \
           neighbours; the crossing is where a share's gain becomes a loss, on a line between the sizes \
           tried, or the outermost size if it does not. Both have bootstrap intervals. A manager's own deals are extra \
           here and earn no commission: that the best cases are taken from the sellers, or their customer meetings taken \
           over, is not in the model yet, so this errs in favour of selling oneself.",
};

/// The sizes tried.
const SIZES: [(f64, &Shares); 5] = [(3.0, &THREE), (5.0, &FIVE), (8.0, &EIGHT), (10.0, &TEN), (12.0, &TWELVE)];

/// Mean weekly contribution for every size and share.
type Means = [[f64; 5]; 5];

/// The best share: the best of those tried, moved to the top of the parabola through it and its neighbours.
fn best_share(m: [f64; 5]) -> f64 {
    let best = (0..5).fold(0, |best, k| if m[k] > m[best] { k } else { best });
    if best == 0 || best == 4 {
        return 0.125 * best as f64;
    }
    let curve = m[best - 1] - 2.0 * m[best] + m[best + 1];
    let off = if curve < 0.0 { 0.5 * (m[best - 1] - m[best + 1]) / curve } else { 0.0 };
    0.125 * (best as f64 + off)
}

/// The size at which a share stops paying.
fn crossing(means: &Means, share: usize) -> f64 {
    let gain = |n: usize| means[n][share] - means[n][0];
    if gain(0) <= 0.0 {
        return SIZES[0].0;
    }
    for n in 1..SIZES.len() {
        if gain(n) <= 0.0 {
            let way = gain(n - 1) / (gain(n - 1) - gain(n));
            return SIZES[n - 1].0 + way * (SIZES[n].0 - SIZES[n - 1].0);
        }
    }
    SIZES[SIZES.len() - 1].0
}

/// Something made of the means, over all futures and over futures drawn anew.
fn of_means(columns: &[[&[f64]; 5]; 5], statistic: &dyn Fn(&Means) -> f64) -> (f64, Interval) {
    let mean = |x: &[f64], chosen: &[usize]| chosen.iter().map(|i| x[*i]).sum::<f64>() / chosen.len() as f64;
    bootstrap(columns[0][0].len(), &|chosen| statistic(&columns.map(|size| size.map(|x| mean(x, chosen)))))
}

fn k2(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let of = |arm: &Arm| trial.of(arm).mean(Measure::Contribution, weeks::ALL);
    let origin = Emergent("what the manager sells against hours with people, administration and the manager's energy");
    for (size, arms) in SIZES {
        let wanted = if size > 5.0 { Below(0.0) } else { Told };
        for (name, share) in [("a quarter", QUARTER), ("half", HALF)] {
            let gain = of(&arms[share]).minus(&of(&arms[0]));
            let what = format!("contribution a week, {size} sellers: {name} quota less none");
            checks.push(Check::plain(what, Unit::Money, &gain, wanted, origin));
        }
    }
    let columns = SIZES
        .map(|(_, arms)| [0, 1, 2, 3, 4].map(|share| trial.of(&arms[share]).values(Measure::Contribution, weeks::ALL)));
    for (n, (size, _)) in SIZES.iter().enumerate() {
        let best = of_means(&columns, &|means| best_share(means[n]));
        checks.push(Check::of(format!("best share of a quota, {size} sellers"), Unit::Share, best, Told, origin));
    }
    let falls = of_means(&columns, &|means| best_share(means[4]) - best_share(means[0]));
    checks.push(Check::of("best share: 12 sellers less 3", Unit::Share, falls, Below(0.0), origin));
    let falls = of(&TWELVE[QUARTER]).minus(&of(&TWELVE[0])).minus(&of(&THREE[QUARTER]).minus(&of(&THREE[0])));
    let what = "contribution a week, gain of a quarter quota: 12 less 3";
    checks.push(Check::plain(what, Unit::Money, &falls, Below(0.0), origin));
    for (name, share) in [("an eighth", 1), ("a quarter", QUARTER), ("half", HALF)] {
        let size = of_means(&columns, &|means| crossing(means, share));
        let what = format!("sellers at which {name} stops paying (practice: 5)");
        checks.push(Check::of(what, Unit::Count, size, Told, origin));
    }
    for (size, arms) in SIZES {
        let load = trial.of(&arms[QUARTER]).mean(Measure::ManagerLoad, weeks::ALL);
        let what = format!("hours needed over hours there are, {size} sellers, a quarter");
        checks.push(Check::plain(what, Unit::Ratio, &load, Told, BuiltIn("hours by kind of work")));
    }
    let unlimited = of(&UNLIMITED[1]).minus(&of(&UNLIMITED[0]));
    let origin = Emergent("what it sells for, when the week has no end");
    let what = "12 sellers, a quarter less none, without `manager_hours`";
    checks.push(Check::plain(what, Unit::Money, &unlimited, Told, origin));
    checks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_share_is_the_best_tried_moved_toward_its_better_neighbour() {
        assert!((best_share([0.0, 1.0, 2.0, 1.0, 0.0]) - 0.25).abs() < 1e-12);
        // 1 - (x - 1.2)² at 0, 1, 2, 3, 4 is highest at 1.2 eighths.
        assert!((best_share([-0.44, 0.96, 0.36, -2.24, -6.84]) - 0.15).abs() < 1e-12);
        assert!(best_share([0.0, -1.0, -2.0, -2.0, -1.0]).abs() < 1e-12);
        assert!((best_share([0.0, 1.0, 2.0, 3.0, 4.0]) - 0.5).abs() < 1e-12);
    }

    #[test]
    fn the_crossing_lies_on_the_line_between_two_sizes() {
        let crosses_at = |gains: [f64; 5]| crossing(&gains.map(|gain| [0.0, gain, 0.0, 0.0, 0.0]), 1);
        assert!((crosses_at([2.0, 1.0, 1.0, -1.0, -2.0]) - 9.0).abs() < 1e-12);
        assert!((crosses_at([-1.0, 1.0, 1.0, 1.0, 1.0]) - 3.0).abs() < 1e-12);
        assert!((crosses_at([1.0, 1.0, 1.0, 1.0, 1.0]) - 12.0).abs() < 1e-12);
    }
}
