//! D1 to D4: courses that the literature on overload and improvement describes, tried on the model: better before
//! worse, worse before better, tipping, and damage that outlasts its cause.
//!
//! Some of these arms last longer than three years, so stretches are of whole four-week months.

use super::arms::{ORDINARY, STRESS, fixed, off};
use super::resample::redrawn;
use super::trial::{Arm, MONTH, Record, Trial, Window, set};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Gone, Told};
use teamdrift_model::Parameters;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Action;
use teamdrift_model::scenario::Event;
use teamdrift_model::scenario::Scenario;
use teamdrift_model::scenario::Who;
use teamdrift_stats::Estimate;
use teamdrift_stats::Interval;

pub(super) const D1: Claim = Claim {
    id: "D1",
    text: "Better before worse: pressure in place of support lifts sales for some weeks, and costs more afterwards \
           than it brought (Repenning & Sterman 2001).",
    arms: &[ORDINARY, PRESSED, PRESSED_UNPUSHED, PRESSED_FOR_A_WHILE],
    checks: d1,
    note: "All against ordinary leadership of the same effort, (.6, .6).",
    chart: None,
};
pub(super) const D2: Claim = Claim {
    id: "D2",
    text: "Worse before better: time that goes into people instead of results costs results first and pays later \
           (Repenning & Sterman 2001).",
    arms: &[STRESSED, RELIEVED, STRESSED_UNPUSHED, RELIEVED_UNPUSHED, SELLING, NO_LONGER_SELLING],
    checks: d2,
    note: "Weeks are counted from the change, a year into the run; each against the same team that goes on as before.",
    chart: None,
};
pub(super) const D3: Claim = Claim {
    id: "D3",
    text: "Tipping: beyond some load a team does not wear a little more but falls over, and stays down when the load \
           is gone (Homer 1985; Rudolph & Repenning 2002).",
    arms: &[
        DEMANDED[0],
        DEMANDED[1],
        DEMANDED[2],
        DEMANDED[3],
        DEMANDED[4],
        DEMANDED[5],
        DEMANDED[6],
        DEMANDED[7],
        DEMANDED[8],
        HOURS[0],
        HOURS[1],
        HOURS[2],
        HOURS[3],
        HOURS[4],
        HOURS[5],
        HOURS[6],
        HOURS[7],
        HOURS[8],
        ORDINARY_FOR_LONG,
        OVERLOADED_24,
        OVERLOADED_52,
        OVERLOADED_104,
        HALF_GONE,
        STRESS,
        STRESS_HALF_GONE,
    ],
    checks: d3,
    note: "Of nine steps as long as each other the largest would take an eighth of the whole way if the response were \
           straight, and nearly all of it at a threshold.",
    chart: None,
};
pub(super) const D4: Claim = Claim {
    id: "D4",
    text: "Hysteresis: a team that was let slide does not come back when it is led as before (Oliva & Sterman 2001; \
           Rudolph & Repenning 2002).",
    arms: &[
        ORDINARY_FOR_LONG,
        SLID_INTO_STRESS,
        SLID_INTO_APATHY,
        SLID_INTO_COMFORT,
        FROM_ABOVE,
        FROM_BELOW,
        RAMP_YEAR,
        RAMP_FOUR_YEARS,
    ],
    checks: d4,
    note: "A state that merely lags also comes back by another way than it went, the nearer the slower it is moved; \
           only what stays apart under the same leadership is hysteresis.",
    chart: None,
};

// --- what the arms do

/// Parameters take these values from `at` on, until `until` if that is given.
fn change(scenario: &mut Scenario, at: u32, until: Option<u32>, values: &[(&str, f64)]) {
    let id = |key: &str| Parameters::find(key).unwrap_or_else(|| panic!("an arm sets `{key}`, which is no parameter"));
    let values = values.iter().map(|(key, x)| (id(key), Value::Number(*x))).collect();
    scenario.events.push(Event { at, until, team: None, action: Action::Set(values) });
}

/// Another leadership from `at` on.
fn led(scenario: &mut Scenario, at: u32, until: Option<u32>, support: f64, demand: f64) {
    change(scenario, at, until, &[("policy.support", support), ("policy.demand", demand)]);
}

const PRESSED: Arm = Arm {
    name: "pressed",
    about: "as much effort as ordinarily, moved from support to demand (.35, .85)",
    build: |s| fixed(s, 0.35, 0.85),
};
const PRESSED_UNPUSHED: Arm = Arm {
    name: "pressed-unpushed",
    about: "the same, pressure not pushing from prospecting to closing",
    build: |s| {
        fixed(s, 0.35, 0.85);
        off(s, "mechanisms.push");
    },
};
const PRESSED_FOR_A_WHILE: Arm = Arm {
    name: "pressed-24-weeks",
    about: "the same for 24 weeks, then ordinary leadership again",
    build: |s| led(s, 0, Some(24), 0.35, 0.85),
};

/// The week of the change in D2.
const CHANGED: usize = 52;

fn stressed(scenario: &mut Scenario) {
    scenario.weeks = 208;
    fixed(scenario, 0.15, 0.85);
}

fn relieved(scenario: &mut Scenario) {
    stressed(scenario);
    led(scenario, CHANGED as u32, None, 0.6, 0.6);
}

const STRESSED: Arm = Arm { name: "stressed", about: "demand only, for four years", build: stressed };
const RELIEVED: Arm =
    Arm { name: "relieved", about: "demand only for a year, then ordinary leadership", build: relieved };
const STRESSED_UNPUSHED: Arm = Arm {
    name: "stressed-unpushed",
    about: "demand only for four years, pressure not pushing to closing",
    build: |s| {
        stressed(s);
        off(s, "mechanisms.push");
    },
};
const RELIEVED_UNPUSHED: Arm = Arm {
    name: "relieved-unpushed",
    about: "demand only for a year, then ordinary leadership, pressure not pushing to closing",
    build: |s| {
        relieved(s);
        off(s, "mechanisms.push");
    },
};

fn selling(scenario: &mut Scenario) {
    scenario.weeks = 208;
    set(scenario, "team.sellers", Value::Count(12));
    set(scenario, "policy.own_quota_share", Value::Number(0.5));
}

const SELLING: Arm =
    Arm { name: "selling-manager", about: "twelve sellers, the manager carries half a quota", build: selling };
const NO_LONGER_SELLING: Arm = Arm {
    name: "manager-stops-selling",
    about: "the same for a year, then the manager's week is for the team",
    build: |s| {
        selling(s);
        change(s, CHANGED as u32, None, &[("policy.own_quota_share", 0.0)]);
    },
};

/// Nine arms in equal steps.
type Steps = [Arm; 9];

macro_rules! demanded {
    ($($demand:literal),*) => {
        [$(Arm {
            name: concat!("demand-", $demand, "-unsupported"),
            about: concat!("hardly any support (.15), demand ", $demand),
            build: |s| fixed(s, 0.15, $demand),
        }),*]
    };
}

macro_rules! hours {
    ($($hours:literal),*) => {
        [$(Arm {
            name: concat!("hours-", $hours),
            about: concat!("ordinary leadership in ", $hours, " hours a week"),
            build: |s| set(s, "manager.hours", Value::Number($hours)),
        }),*]
    };
}

const DEMANDED: Steps = demanded!(0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95);
const HOURS: Steps = hours!(37.5, 35.0, 32.5, 30.0, 27.5, 25.0, 22.5, 20.0, 17.5);

const ORDINARY_FOR_LONG: Arm =
    Arm { name: "ordinary-for-long", about: "ordinary leadership for five years", build: |s| s.weeks = 260 };

macro_rules! overloaded {
    ($weeks:literal) => {
        Arm {
            name: concat!("overloaded-", $weeks),
            about: concat!("no support and all demand for ", $weeks, " weeks, then ordinary leadership again"),
            build: |s| {
                s.weeks = 260;
                led(s, 0, Some($weeks), 0.0, 1.0);
            },
        }
    };
}

const OVERLOADED_24: Arm = overloaded!(24);
const OVERLOADED_52: Arm = overloaded!(52);
const OVERLOADED_104: Arm = overloaded!(104);

fn half_gone(scenario: &mut Scenario) {
    let gone = Event { at: 0, until: None, team: None, action: Action::Dismiss(Who::Random) };
    scenario.events.extend(std::iter::repeat_n(gone, 4));
}

const HALF_GONE: Arm = Arm { name: "half-gone", about: "four of eight gone in week 0", build: half_gone };
const STRESS_HALF_GONE: Arm = Arm {
    name: "demand-half-gone",
    about: "demand only, four of eight gone in week 0",
    build: |s| {
        fixed(s, 0.15, 0.85);
        half_gone(s);
    },
};

/// The week in which the slide of D4 ends.
const SLID: usize = 104;

macro_rules! slid {
    ($zone:literal, $support:literal, $demand:literal) => {
        Arm {
            name: concat!("slid-into-", $zone),
            about: concat!("two years of ", $zone, ", then ordinary leadership again for three"),
            build: |s| {
                s.weeks = 260;
                led(s, 0, Some(SLID as u32), $support, $demand);
            },
        }
    };
}

const SLID_INTO_STRESS: Arm = slid!("stress", 0.15, 0.85);
const SLID_INTO_APATHY: Arm = slid!("apathy", 0.15, 0.15);
const SLID_INTO_COMFORT: Arm = slid!("comfort", 0.85, 0.15);

macro_rules! held {
    ($from:literal, $demand:literal) => {
        Arm {
            name: concat!("from-", $from),
            about: concat!("two years of demand ", $demand, ", then .55 for four, with support .3 throughout"),
            build: |s| {
                s.weeks = 312;
                fixed(s, 0.3, 0.55);
                led(s, 0, Some(SLID as u32), 0.3, $demand);
            },
        }
    };
}

const FROM_ABOVE: Arm = held!("above", 0.95);
const FROM_BELOW: Arm = held!("below", 0.15);

/// Two years of low demand, then up and down again in `leg` weeks each.
fn ramp(scenario: &mut Scenario, leg: u32) {
    let (start, top) = (SLID as u32, SLID as u32 + leg);
    scenario.weeks = top + leg;
    set(scenario, "policy.kind", Value::Choice("drift"));
    for (key, x) in [
        ("policy.support", 0.3),
        ("policy.demand", 0.15),
        ("policy.drift_to_support", 0.3),
        ("policy.drift_to_demand", 0.95),
        ("policy.drift_from_week", f64::from(start)),
        ("policy.drift_weeks", f64::from(leg)),
    ] {
        set(scenario, key, Value::Number(x));
    }
    let back = [("policy.demand", 0.95), ("policy.drift_to_demand", 0.15), ("policy.drift_from_week", f64::from(top))];
    change(scenario, top, None, &back);
}

const RAMP_YEAR: Arm = Arm {
    name: "ramp-of-a-year",
    about: "demand from .15 to .95 in a year and back in another, with support .3",
    build: |s| ramp(s, 52),
};
const RAMP_FOUR_YEARS: Arm = Arm {
    name: "ramp-of-four-years",
    about: "demand from .15 to .95 in four years and back in four, with support .3",
    build: |s| ramp(s, 208),
};

// --- what is read from them

/// The weeks from `from` to `to`, the last not included.
const fn weeks(from: usize, to: usize) -> Window {
    Window { from, to }
}

/// Won value for each seat against another arm's, as a log.
fn won(arm: &Record, against: &Record, window: Window) -> Estimate {
    arm.log(Measure::WonPerSeat, window).minus(&against.log(Measure::WonPerSeat, window))
}

/// A measure less another arm's.
fn less(arm: &Record, against: &Record, measure: Measure, window: Window) -> Estimate {
    arm.mean(measure, window).minus(&against.mean(measure, window))
}

/// The week, from `from` on, by which what an arm has won more or less than another in the first months is made
/// up for, over all futures together; the end of the run if it never is.
fn break_even(arm: &Record, against: &Record, measure: Measure, from: usize) -> (f64, Interval) {
    let gains: Vec<Vec<f64>> = arm.by_month(measure)[from / MONTH..]
        .iter()
        .zip(&against.by_month(measure)[from / MONTH..])
        .map(|(ours, theirs)| ours.iter().zip(theirs).map(|(a, b)| a - b).collect())
        .collect();
    redrawn(gains[0].len(), &|chosen| {
        turns(gains.iter().map(|month| chosen.iter().map(|future| month[*future]).sum::<f64>()))
    })
}

/// The week at which a running sum of months changes the sign it began with, on a line within the month; the last
/// week if it does not.
fn turns(months: impl Iterator<Item = f64>) -> f64 {
    let (mut sum, mut week) = (0.0_f64, 0.0);
    for gain in months {
        let next = sum + gain;
        if sum * next < 0.0 {
            return week + MONTH as f64 * sum / (sum - next);
        }
        (sum, week) = (next, week + MONTH as f64);
    }
    week
}

/// The largest step's share of all steps, whichever way they go: an eighth if all are alike, 1 at a threshold.
fn largest_step(trial: &Trial, arms: &Steps, measure: Measure) -> (f64, Interval) {
    let years: Vec<_> = arms.iter().map(|arm| trial.of(arm).over(measure, weeks(104, 156))).collect();
    redrawn(years[0].len(), &|chosen| {
        let means: Vec<f64> = years.iter().map(|year| chosen.iter().map(|future| year[*future]).sum()).collect();
        let steps: Vec<f64> = means.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect();
        steps.iter().copied().fold(0.0, f64::max) / steps.iter().sum::<f64>()
    })
}

const RESULTS: &str = "skill, will, energy, exits and what is in the pipeline";
const PUSH: &str = "pressure acts at once on effort and on closing (`push`)";

fn d1(trial: &Trial) -> Vec<Check> {
    let (ordinary, pressed, awhile) = (trial.of(&ORDINARY), trial.of(&PRESSED), trial.of(&PRESSED_FOR_A_WHILE));
    let unpushed = trial.of(&PRESSED_UNPUSHED);
    let mut checks: Vec<Check> = [
        ("won, weeks 1-12: pressed", pressed, weeks(0, 12), Above(0.0), BuiltIn(PUSH)),
        ("... without `push`", unpushed, weeks(0, 12), Told, Emergent("a demand above the usual wakes effort")),
        ("won, weeks 25-52: pressed", pressed, weeks(24, 52), Below(0.0), Emergent(RESULTS)),
        ("won, year 3: pressed", pressed, weeks(104, 156), Below(0.0), Emergent(RESULTS)),
        ("won, weeks 25-52: pressed until week 24", awhile, weeks(24, 52), Below(0.0), Emergent(RESULTS)),
        ("won, year 2: pressed until week 24", awhile, weeks(52, 104), Told, Emergent(RESULTS)),
        ("won, year 3: pressed until week 24", awhile, weeks(104, 156), Told, Emergent(RESULTS)),
        ("won, all three years: pressed until week 24", awhile, weeks(0, 156), Below(0.0), Emergent(RESULTS)),
    ]
    .into_iter()
    .map(|(what, arm, window, wanted, origin)| Check::relative(what, &won(arm, ordinary, window), wanted, origin))
    .collect();
    let (whole, left) = (won(pressed, ordinary, weeks(0, 12)), won(unpushed, ordinary, weeks(0, 12)));
    checks.push(Check::left("... weeks 1-12, left without `push`", &left, &whole, Gone, BuiltIn(PUSH)));
    let lost = break_even(pressed, ordinary, Measure::WonPerSeat, 0);
    checks.push(Check::of("weeks until the gain is lost again: pressed", Unit::Weeks, lost, Told, Emergent(RESULTS)));
    checks
}

fn d2(trial: &Trial) -> Vec<Check> {
    let pair = |arm, against| (trial.of(arm), trial.of(against));
    let (relieved, stressed) = pair(&RELIEVED, &STRESSED);
    let (unpushed, stressed_unpushed) = pair(&RELIEVED_UNPUSHED, &STRESSED_UNPUSHED);
    let (stopped, selling) = pair(&NO_LONGER_SELLING, &SELLING);
    let (at_once, later) = (weeks(CHANGED, CHANGED + 4), weeks(CHANGED + 104, CHANGED + 156));
    let end = BuiltIn("pressure that ends takes its push on effort and closing with it (`push`)");
    let own = BuiltIn("the manager's own deals end at once");
    let mut checks = vec![
        Check::relative("won, weeks 1-4: relieved", &won(relieved, stressed, at_once), Below(0.0), end),
        Check::relative(
            "... without `push`",
            &won(unpushed, stressed_unpushed, at_once),
            Told,
            Emergent("a standard no longer demanded goes on for a while"),
        ),
        Check::left(
            "... weeks 1-4, left without `push`",
            &won(unpushed, stressed_unpushed, at_once),
            &won(relieved, stressed, at_once),
            Gone,
            end,
        ),
        Check::relative("won, third year: relieved", &won(relieved, stressed, later), Above(0.0), Emergent(RESULTS)),
    ];
    let mut made_up = |what: &str, (arm, against), measure| {
        let week = break_even(arm, against, measure, CHANGED);
        checks.push(Check::of(what, Unit::Weeks, week, Told, Emergent(RESULTS)));
    };
    made_up("weeks until the dip is made up for: relieved", (relieved, stressed), Measure::WonPerSeat);
    made_up("... contribution: manager stops selling", (stopped, selling), Measure::Contribution);
    for (what, window, wanted, origin) in [
        ("contribution a week, weeks 1-12: manager stops selling", weeks(CHANGED, CHANGED + 12), Below(0.0), own),
        ("contribution a week, third year: manager stops selling", later, Above(0.0), Emergent(RESULTS)),
    ] {
        let difference = less(stopped, selling, Measure::Contribution, window);
        checks.push(Check::plain(what, Unit::Money, &difference, wanted, origin));
    }
    checks
}

fn d3(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let origin = Emergent("exhaustion makes load heavier, empty seats load the others, exits breed exits");
    for (what, arms, measure) in [
        ("demand, hardly any support: exhaustion", &DEMANDED, Measure::Exhaustion),
        ("demand, hardly any support: exits", &DEMANDED, Measure::Exits),
        ("manager's hours: won", &HOURS, Measure::WonPerSeat),
        ("manager's hours: exits", &HOURS, Measure::Exits),
    ] {
        let step = largest_step(trial, arms, measure);
        checks.push(Check::of(format!("largest of eight steps, {what}"), Unit::Share, step, Above(0.5), origin));
    }
    let ordinary = trial.of(&ORDINARY_FOR_LONG);
    for (long, arm, end) in [("24", &OVERLOADED_24, 24), ("52", &OVERLOADED_52, 52), ("104", &OVERLOADED_104, 104)] {
        let gap = |window| less(trial.of(arm), ordinary, Measure::Exhaustion, window);
        let left = gap(weeks(end + 52, end + 104)).over(&gap(weeks(end - 4, end)));
        let what = format!("exhaustion left in the second year after {long} weeks' overload");
        checks.push(Check::plain(what, Unit::Share, &left, Above(0.5), origin));
    }
    for (name, arm, against) in
        [("ordinary", &HALF_GONE, ordinary), ("demand only", &STRESS_HALF_GONE, trial.of(&STRESS))]
    {
        let gap = |window| won(trial.of(arm), against, window);
        let left = gap(weeks(104, 156)).over(&gap(weeks(0, 24)));
        let what = format!("loss of sales left in year 3, half the team gone: {name}");
        checks.push(Check::plain(what, Unit::Share, &left, Above(0.5), origin));
    }
    checks
}

fn d4(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let origin = Emergent("how fast safety, energy, skill, customers and empty seats come back");
    let ordinary = trial.of(&ORDINARY_FOR_LONG);
    for (zone, arm) in [("stress", &SLID_INTO_STRESS), ("apathy", &SLID_INTO_APATHY), ("comfort", &SLID_INTO_COMFORT)] {
        let gap = |from: usize| won(trial.of(arm), ordinary, weeks(SLID + from - 12, SLID + from));
        let what = format!("won, at the end of two years of {zone}");
        checks.push(Check::relative(what, &gap(0), Told, origin));
        for (after, wanted) in [(28, Told), (52, Told), (104, Told), (156, Above(0.5))] {
            let what = format!("... left {after} weeks after {zone}");
            checks.push(Check::plain(what, Unit::Share, &gap(after).over(&gap(0)), wanted, origin));
        }
    }
    let gap = |measure, window| less(trial.of(&FROM_ABOVE), trial.of(&FROM_BELOW), measure, window);
    for (name, measure) in [("exhaustion", Measure::Exhaustion), ("safety", Measure::Safety)] {
        let apart = gap(measure, weeks(SLID - 4, SLID));
        let what = format!("{name} apart after two years of demand .95 and of .15");
        checks.push(Check::plain(what, Unit::Level, &apart, Told, origin));
        let left = gap(measure, weeks(SLID + 156, SLID + 208)).over(&apart);
        let what = format!("... left in the fourth year of .55 ({name})");
        checks.push(Check::plain(what, Unit::Share, &left, Above(0.5), origin));
    }
    for (name, arm, leg) in [("a year", &RAMP_YEAR, 52), ("four years", &RAMP_FOUR_YEARS, 208)] {
        let middle = |from: usize| (from + leg / 2) / MONTH * MONTH;
        let month = |from: usize| weeks(middle(from), middle(from) + MONTH);
        let (up, down) = (month(SLID), month(SLID + leg));
        let exhaustion = |window| trial.of(arm).mean(Measure::Exhaustion, window);
        let what = format!("exhaustion at .55, demand falling less rising in {name}");
        checks.push(Check::plain(what, Unit::Level, &exhaustion(down).minus(&exhaustion(up)), Told, origin));
    }
    checks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_running_sum_turns_on_the_line_within_a_month() {
        assert!((turns([3.0, -1.0, -4.0, -1.0].into_iter()) - 10.0).abs() < 1e-12);
        assert!((turns([-3.0, 1.0, 4.0].into_iter()) - 10.0).abs() < 1e-12);
        assert!((turns([1.0, 1.0, 1.0].into_iter()) - 12.0).abs() < 1e-12);
    }
}
