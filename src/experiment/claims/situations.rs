//! Claims B6, B7, B8 and B14: what suits whom, and who can tell.

use super::balance::RESULTS;
use super::kinds::{Kind, team_of};
use super::resample::{best, bootstrap};
use super::trial::{Arm, Trial, arm, set, weeks};
use super::{Check, Claim, Origin, Wanted};
use crate::core::measure::{Estimate, Measure, Unit};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Told};

/// Support and demand together in every fixed split: the ordinary manager's.
const TOTAL: f64 = 1.2;
/// Support's shares of the total that are tried.
const SPLITS: [f64; 9] = [0.30, 0.35, 0.40, 0.45, 0.50, 0.55, 0.60, 0.65, 0.70];
/// The kinds of a mixed team.
const MIXED: [Kind; 4] = [Kind::New, Kind::Comfortable, Kind::Driven, Kind::Spent];

/// Nine fixed splits of the same total, with one kind of team.
macro_rules! splits {
    ($name:literal, $kinds:expr) => {
        [
            splits!($name, $kinds, "30/70", 0.30),
            splits!($name, $kinds, "35/65", 0.35),
            splits!($name, $kinds, "40/60", 0.40),
            splits!($name, $kinds, "45/55", 0.45),
            splits!($name, $kinds, "50/50", 0.50),
            splits!($name, $kinds, "55/45", 0.55),
            splits!($name, $kinds, "60/40", 0.60),
            splits!($name, $kinds, "65/35", 0.65),
            splits!($name, $kinds, "70/30", 0.70),
        ]
    };
    ($name:literal, $kinds:expr, $split:literal, $share:literal) => {
        Arm {
            name: concat!($name, " ", $split),
            about: concat!($name, " sellers, relation to system ", $split, " of the same total"),
            build: |s| {
                team_of(s, $kinds);
                set(s, "policy.kind", "fixed");
                set(s, "policy.support", TOTAL * $share);
                set(s, "policy.demand", TOTAL * (1.0 - $share));
            },
        }
    };
}

const NEW: [Arm; 9] = splits!("new", &[Kind::New]);
const COMFORTABLE: [Arm; 9] = splits!("comfortable", &[Kind::Comfortable]);
const DRIVEN: [Arm; 9] = splits!("driven", &[Kind::Driven]);
const MIX: [Arm; 9] = splits!("mixed", &MIXED);

/// Reads situations in a mixed team, with so much gift for diagnosis (every manager alike).
macro_rules! reader {
    ($name:literal, $about:literal, $diagnosis:literal $(, $key:literal = $value:expr)*) => {
        Arm {
            name: $name,
            about: $about,
            build: |s| {
                team_of(s, &MIXED);
                set(s, "policy.kind", "situational");
                set(s, "manager.diagnosis", $diagnosis);
                set(s, "manager.aptitude_effect", 0.0);
                set(s, "manager.skill_sd", 0.0);
                $(set(s, $key, $value);)*
            },
        }
    };
}

const BLIND: Arm = reader!("reader-0", "a mixed team, situations read by a manager with no gift for it", 0.0);
const DULL: Arm = reader!("reader-0.4", "a mixed team, situations read with a gift of .4", 0.4);
const KEEN: Arm = reader!("reader-0.8", "a mixed team, situations read with a gift of .8", 0.8);
const SHARP: Arm = reader!("reader-1", "a mixed team, situations read as they are", 1.0);
const SHARP_PLAIN: Arm = reader!(
    "reader-1-split-alone",
    "the same, with the split alone shifted: no style, no other use of the time",
    1.0,
    "policy.style" = "own",
    "reading.coaching" = 0.0,
    "reading.clarity" = 0.0,
    "reading.will" = 0.0,
    "reading.relief" = 0.0
);
const UNREAD: Arm =
    reader!("reader-none", "a mixed team, the same manager giving everybody the same", 1.0, "policy.kind" = "balanced");

const YEAR: super::trial::Window = weeks::YEAR_ONE;

fn won(trial: &Trial, arm: &Arm) -> Estimate {
    trial.of(arm).log(Measure::WonPerSeat, YEAR)
}

/// The claim on the split.
pub(super) const B6: Claim = Claim {
    id: "B6",
    text: "Balance is not 50/50: a new, insecure seller needs about 70 % relation, an experienced one in the comfort zone \
           about 30 %. Standards stay; the pressure for each is what changes.",
    arms: &[
        NEW[0],
        NEW[1],
        NEW[2],
        NEW[3],
        NEW[4],
        NEW[5],
        NEW[6],
        NEW[7],
        NEW[8],
        COMFORTABLE[0],
        COMFORTABLE[1],
        COMFORTABLE[2],
        COMFORTABLE[3],
        COMFORTABLE[4],
        COMFORTABLE[5],
        COMFORTABLE[6],
        COMFORTABLE[7],
        COMFORTABLE[8],
        DRIVEN[0],
        DRIVEN[1],
        DRIVEN[2],
        DRIVEN[3],
        DRIVEN[4],
        DRIVEN[5],
        DRIVEN[6],
        DRIVEN[7],
        DRIVEN[8],
        MIX[0],
        MIX[1],
        MIX[2],
        MIX[3],
        MIX[4],
        MIX[5],
        MIX[6],
        MIX[7],
        MIX[8],
        SHARP,
        SHARP_PLAIN,
        KEEN,
        UNREAD,
    ],
    checks: b6,
    note: "Teams of eight of a kind under nine fixed splits of the same total (1.2), and a mixed team under the same splits and \
           under managers who read situations. Results are won value in the first year. The best split is the best of the \
           nine, moved to the top of the parabola through it and its neighbours; its interval comes from drawing futures \
           anew.",
};

fn b6(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let origin = Emergent("safety, standard, pressure, skill and what each does to effort");
    for (name, arms, wanted) in [
        ("new", &NEW, Above(0.5)),
        ("comfortable", &COMFORTABLE, Below(0.5)),
        ("able and driven", &DRIVEN, Wanted::Within(0.4, 0.6)),
    ] {
        let columns: Vec<&[f64]> = arms.iter().map(|arm| trial.of(arm).values(Measure::WonPerSeat, YEAR)).collect();
        let share = bootstrap(&columns, &|means| best(&SPLITS, means));
        let practice = match name {
            "new" => "practice: .7",
            "comfortable" => "practice: .3",
            _ => "practice: .5",
        };
        checks.push(Check::of(
            format!("best share of relation, {name} ({practice})"),
            Unit::Share,
            share,
            wanted,
            origin,
        ));
        let outer = won(trial, &arms[8]).minus(&won(trial, &arms[0]));
        checks.push(Check::relative(format!("won: 70/30 against 30/70, {name}"), &outer, Told, origin));
        for (split, at) in [("70/30", 8), ("30/70", 0)] {
            let worse = won(trial, &arms[at]).minus(&won(trial, &arms[4]));
            checks.push(Check::relative(format!("won: {split} against 50/50, {name}"), &worse, Told, origin));
        }
    }
    let reading = BuiltIn("an answer that suits the situation works, by what it is said to do (B7)");
    for (n, arm) in MIX.iter().enumerate() {
        let more = won(trial, &SHARP).minus(&won(trial, arm));
        let what = format!("won, mixed team: reader against {}", &arm.name[6..]);
        let wanted = if n % 2 == 0 { Above(0.0) } else { Told };
        checks.push(Check::relative(what, &more, wanted, reading));
    }
    let even = won(trial, &UNREAD);
    let more = won(trial, &SHARP_PLAIN).minus(&even);
    checks.push(Check::relative("... with the split alone shifted, against the same for all", &more, Told, origin));
    let more = won(trial, &KEEN).minus(&even);
    checks.push(Check::relative("... a gift of .8, against the same for all", &more, Told, reading));
    let standard = |arm: &Arm| trial.of(arm).mean(Measure::Standard, weeks::YEAR_TWO);
    let less = standard(&SHARP).minus(&standard(&UNREAD));
    let one = BuiltIn("half of the pressure shifted for one seller counts as another standard");
    let what = "perceived standard, year 2: reader less the same for all";
    checks.push(Check::plain(what, Unit::Level, &less, Wanted::Within(-0.05, 0.05), one));
    checks
}

/// Answers to one kind of seller: none, and as if each of five causes held.
macro_rules! answers {
    ($name:literal, $kind:expr, $($answer:literal),*) => {
        [
            Arm {
                name: concat!($name, " unread"),
                about: concat!($name, " sellers, everybody getting the same"),
                build: |s| team_of(s, &[$kind]),
            },
            $(Arm {
                name: concat!($name, " as ", $answer),
                about: concat!($name, " sellers, answered as if the cause were ", $answer),
                build: |s| {
                    team_of(s, &[$kind]);
                    set(s, "policy.kind", "situational");
                    set(s, "policy.answer", $answer);
                },
            }),*
        ]
    };
}

/// Unread, then the matched answer, then the mistake that lies near, then the others.
const UNSKILLED_AS: [Arm; 3] = answers!("unskilled", Kind::Unskilled, "competence", "energy");
const UNWILLING_AS: [Arm; 3] = answers!("unwilling", Kind::Unwilling, "will", "comfort");
const UNCLEAR_AS: [Arm; 3] = answers!("unclear", Kind::Unclear, "structure", "energy");
const SPENT_AS: [Arm; 3] = answers!("spent", Kind::Spent, "energy", "comfort");
const COMFORTABLE_AS: [Arm; 3] = answers!("comfortable", Kind::Comfortable, "comfort", "will");
const CASES: [(&str, &[Arm; 3], Measure); 5] = [
    ("lacks competence", &UNSKILLED_AS, Measure::Closing),
    ("lacks will", &UNWILLING_AS, Measure::Motivation),
    ("structure fails", &UNCLEAR_AS, Measure::Clarity),
    ("lacks energy", &SPENT_AS, Measure::Energy),
    ("too comfortable", &COMFORTABLE_AS, Measure::Standard),
];

/// The claim on diagnosis.
pub(super) const B7: Claim = Claim {
    id: "B7",
    text: "Read the situation: competence needs system, will and energy need relation, structure needs administration, comfort \
           needs system. A wrong diagnosis makes the problem worse.",
    arms: &[
        UNSKILLED_AS[0],
        UNSKILLED_AS[1],
        UNSKILLED_AS[2],
        UNWILLING_AS[0],
        UNWILLING_AS[1],
        UNWILLING_AS[2],
        UNCLEAR_AS[0],
        UNCLEAR_AS[1],
        UNCLEAR_AS[2],
        SPENT_AS[0],
        SPENT_AS[1],
        SPENT_AS[2],
        COMFORTABLE_AS[0],
        COMFORTABLE_AS[1],
        COMFORTABLE_AS[2],
        BLIND,
        DULL,
        KEEN,
        SHARP,
        UNREAD,
    ],
    checks: b7,
    note: "Teams of eight with one and the same cause, answered by what suits, by the mistake that lies near, or not read at all \
           (everybody gets the same). What an answer does is stated with it (`reading`), so the direction is built in; \
           whether it pays within a year, and what a wrong one costs, is not.",
};

fn b7(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let built = BuiltIn("each answer acts on its own cause (`reading`)");
    for (name, [unread, matched, mistaken], state) in CASES {
        let level = |arm: &Arm| trial.of(arm).mean(state, YEAR);
        let more = level(matched).minus(&level(unread));
        checks.push(Check::plain(
            format!("{name}: {}, matched less unread", state.name()),
            Unit::Level,
            &more,
            Above(0.0),
            built,
        ));
        let more = won(trial, matched).minus(&won(trial, unread));
        checks.push(Check::relative(
            format!("{name}: won, matched against unread"),
            &more,
            Above(0.0),
            Emergent(RESULTS),
        ));
        let less = won(trial, mistaken).minus(&won(trial, unread));
        checks.push(Check::relative(
            format!("{name}: won, mistaken against unread"),
            &less,
            Below(0.0),
            Emergent(RESULTS),
        ));
    }
    let readers = [("0", &BLIND), ("0.4", &DULL), ("0.8", &KEEN), ("1", &SHARP)];
    for pair in readers.windows(2) {
        let more = won(trial, pair[1].1).minus(&won(trial, pair[0].1));
        let what = format!("won, mixed team: a gift of {} against {}", pair[1].0, pair[0].0);
        checks.push(Check::relative(what, &more, Above(0.0), Emergent("signs read with less noise")));
    }
    let more = won(trial, &BLIND).minus(&won(trial, &UNREAD));
    checks.push(Check::relative("... no gift, against everybody getting the same", &more, Told, Emergent(RESULTS)));
    checks
}

/// Four ways of speaking to one kind of seller, at the same dose.
macro_rules! spoken {
    ($name:literal, $kind:expr) => {
        [
            spoken!($name, $kind, "instructing"),
            spoken!($name, $kind, "direct"),
            spoken!($name, $kind, "delegating"),
            spoken!($name, $kind, "challenging"),
        ]
    };
    ($name:literal, $kind:expr, $style:literal) => {
        Arm {
            name: concat!($name, " spoken to ", $style),
            about: concat!($name, " sellers, spoken to in one way: ", $style),
            build: |s| {
                team_of(s, &[$kind]);
                set(s, "policy.style", $style);
            },
        }
    };
}

const SPOKEN_NEW: [Arm; 4] = spoken!("new", Kind::New);
const SPOKEN_UNWILLING: [Arm; 4] = spoken!("unwilling", Kind::Unwilling);
const SPOKEN_DRIVEN: [Arm; 4] = spoken!("driven", Kind::Driven);
const SPOKEN_COMFORTABLE: [Arm; 4] = spoken!("comfortable", Kind::Comfortable);
const LITTLE_FITTING: Arm = arm!("little-fitting", "in the style that suits each, at two thirds of the dose";
    "policy.style" = "fitting", "policy.support" = 0.4, "policy.demand" = 0.4);

/// The claim on styles.
pub(super) const B8: Claim = Claim {
    id: "B8",
    text: "Style follows the situation: instructing, direct, delegating, challenging. What is done and how it is said are two \
           things.",
    arms: &[
        SPOKEN_NEW[0],
        SPOKEN_NEW[1],
        SPOKEN_NEW[2],
        SPOKEN_NEW[3],
        SPOKEN_UNWILLING[0],
        SPOKEN_UNWILLING[1],
        SPOKEN_UNWILLING[2],
        SPOKEN_UNWILLING[3],
        SPOKEN_DRIVEN[0],
        SPOKEN_DRIVEN[1],
        SPOKEN_DRIVEN[2],
        SPOKEN_DRIVEN[3],
        SPOKEN_COMFORTABLE[0],
        SPOKEN_COMFORTABLE[1],
        SPOKEN_COMFORTABLE[2],
        SPOKEN_COMFORTABLE[3],
        super::arms::ORDINARY,
        LITTLE_FITTING,
    ],
    checks: b8,
    note: "Teams of eight of a kind, the ordinary manager's dose, one way of speaking to all, over the first half-year's won value \
           and later. People change, and the style that suited stops suiting: measured over the first quarter. A style is \
           a factor on what arrives (`communication`), so this is built in.",
};

fn b8(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let built = BuiltIn("a style that suits lets more of the same dose arrive (`communication.effect`)");
    let names = ["instructing", "direct", "delegating", "challenging"];
    for (right, (who, arms)) in [
        ("new", &SPOKEN_NEW),
        ("unwilling", &SPOKEN_UNWILLING),
        ("driven", &SPOKEN_DRIVEN),
        ("comfortable", &SPOKEN_COMFORTABLE),
    ]
    .into_iter()
    .enumerate()
    {
        let quarter = |arm: &Arm| trial.of(arm).log(Measure::Effort, weeks::FIRST_QUARTER);
        for wrong in (0..4).filter(|wrong| *wrong != right) {
            let more = quarter(&arms[right]).minus(&quarter(&arms[wrong]));
            let what = format!("effort, {who}: {} against {}", names[right], names[wrong]);
            checks.push(Check::relative(what, &more, Above(0.0), built));
        }
    }
    let less = won(trial, &LITTLE_FITTING).minus(&won(trial, &super::arms::ORDINARY));
    let what = "won: two thirds of the dose in the right style, against all";
    checks.push(Check::relative(what, &less, Below(0.0), Emergent(RESULTS)));
    checks
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
    ],
    checks: b14,
    note: "The advisor goes by a short survey and the numbers, never by hidden state: six noisy signs for each seller (skill, \
           motivation, clarity, energy, safety, standard), dulled where people do not feel safe, and five for the team \
           (friction, trust, satisfaction, attainment, a change of manager). The same total of support and demand in both \
           arms, won value over the first year.",
};

fn b14(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    for (name, [before, advised]) in TROUBLES {
        let wanted = if name == "an ordinary team" { Told } else { Above(0.0) };
        let more = won(trial, advised).minus(&won(trial, before));
        let what = format!("won, year 1, {name}: advised against as before");
        checks.push(Check::relative(what, &more, wanted, Emergent("signs, answers, and what the answers do (B7)")));
        let fewer = trial.of(advised).turnover(weeks::ALL).minus(&trial.of(before).turnover(weeks::ALL));
        let what = format!("turnover, {name}: advised less as before");
        checks.push(Check::plain(what, Unit::PerYear, &fewer, Told, Emergent("discontent, burnout and ambition")));
    }
    checks
}
