//! Claim B14: signs that ask for more relation or for more system, and what going by them brings.

use super::kinds::{Kind, team_of};
use super::trial::{Arm, Trial, arm, set, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::Emergent;
use Wanted::{Above, Gone, Told};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Estimate;

fn won(trial: &Trial, arm: &Arm) -> Estimate {
    trial.of(arm).log(Measure::WonPerSeat, weeks::YEAR_ONE)
}

/// A team in some trouble: followed by an advisor's advice, or led on as before.
macro_rules! trouble {
    ($name:literal, $about:literal, $kinds:expr; $($key:literal = $value:expr),*) => {
        [
            Arm {
                name: concat!($name, "-as-before"),
                about: concat!($about, ", led on as before"),
                build: |s| {
                    if !$kinds.is_empty() {
                        team_of(s, $kinds);
                    }
                    $(set(s, $key, $value);)*
                },
            },
            Arm {
                name: concat!($name, "-advised"),
                about: concat!($about, ", led by an advisor's advice"),
                build: |s| {
                    if !$kinds.is_empty() {
                        team_of(s, $kinds);
                    }
                    $(set(s, $key, $value);)*
                    set(s, "policy.kind", "advised");
                },
            },
        ]
    };
}

const NOBODY: &[Kind] = &[];
const ORDINARY_TEAM: [Arm; 2] = trouble!("no-trouble", "an ordinary team", NOBODY; "policy.support" = 0.6);
const FRICTION: [Arm; 2] =
    trouble!("friction", "friction in the team, energy low", NOBODY; "start.friction" = 0.6, "start.energy" = 0.5);
const SLID: [Arm; 2] =
    trouble!("slid", "a culture that has slid into comfort", NOBODY; "start.safety" = 0.72, "start.standard" = 0.35);
const BLURRED: [Arm; 2] = trouble!("blurred", "expectations unclear", NOBODY; "start.clarity" = 0.35);
const STARTING: [Arm; 2] = trouble!("starting", "a team of newcomers", &[Kind::New]; "policy.support" = 0.6);
/// The advised arms in the same order, with everything that the advice says but the split of support and demand.
const UNSHIFTED: [Arm; 5] = [
    arm!("friction-unshifted", "advised, the split left as it is", like FRICTION[1]; "reading.shift" = 0.0),
    arm!("slid-unshifted", "advised, the split left as it is", like SLID[1]; "reading.shift" = 0.0),
    arm!("blurred-unshifted", "advised, the split left as it is", like BLURRED[1]; "reading.shift" = 0.0),
    arm!("starting-unshifted", "advised, the split left as it is", like STARTING[1]; "reading.shift" = 0.0),
    arm!("no-trouble-unshifted", "advised, the split left as it is", like ORDINARY_TEAM[1]; "reading.shift" = 0.0),
];
const TROUBLES: [(&str, &[Arm; 2]); 5] = [
    ("friction and low energy", &FRICTION),
    ("slid into comfort", &SLID),
    ("expectations unclear", &BLURRED),
    ("newcomers", &STARTING),
    ("an ordinary team", &ORDINARY_TEAM),
];

/// The claim on signs.
pub(super) const B14: Claim = Claim {
    id: "B14",
    text: "Use more relation when energy is low, there is friction, trust is lost, change unsettles or someone is new; more \
           system when results lag, expectations are unclear or culture has slid into comfort.",
    arms: &[
        FRICTION[0],
        FRICTION[1],
        SLID[0],
        SLID[1],
        BLURRED[0],
        BLURRED[1],
        STARTING[0],
        STARTING[1],
        ORDINARY_TEAM[0],
        ORDINARY_TEAM[1],
        UNSHIFTED[0],
        UNSHIFTED[1],
        UNSHIFTED[2],
        UNSHIFTED[3],
        UNSHIFTED[4],
    ],
    checks: b14,
    note: "The advisor goes by a short survey and the numbers, never by hidden state: six noisy signs for each seller (skill, \
           motivation, clarity, energy, safety, standard), dulled where people do not feel safe, and five for the team \
           (friction, trust, satisfaction, attainment, a change of manager). The same total of support and demand in both \
           arms, won value over the first year.",
    chart: None,
};

fn b14(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    for ((name, [before, advised]), unshifted) in TROUBLES.into_iter().zip(&UNSHIFTED) {
        let wanted = if name == "an ordinary team" { Told } else { Above(0.0) };
        let more = won(trial, advised).minus(&won(trial, before));
        let what = format!("won, year 1, {name}: advised against as before");
        checks.push(Check::relative(what, &more, wanted, Emergent("signs, answers, and what the answers do (B7)")));
        let left = won(trial, unshifted).minus(&won(trial, before));
        let what = format!("... {name}: left without the split shifted");
        let gone = if name == "an ordinary team" { Told } else { Gone };
        checks.push(Check::left(what, &left, &more, gone, Emergent("signs, answers, and what the answers do (B7)")));
        let fewer = trial.of(advised).turnover(weeks::ALL).minus(&trial.of(before).turnover(weeks::ALL));
        let what = format!("turnover, {name}: advised less as before");
        checks.push(Check::plain(what, Unit::PerYear, &fewer, Told, Emergent("discontent, burnout and ambition")));
    }
    checks
}
