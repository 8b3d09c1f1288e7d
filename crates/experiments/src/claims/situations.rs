//! Claims B7 and B8: an answer, and a way of speaking, that suits the situation.

use super::balance::RESULTS;
use super::kinds::{Kind, team_of};
use super::split::{BLIND, DULL, KEEN, SHARP, UNREAD};
use super::trial::{Arm, Trial, arm, set, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Gone, Told};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Estimate;

const YEAR: super::trial::Window = weeks::YEAR_ONE;

fn won(trial: &Trial, arm: &Arm) -> Estimate {
    trial.of(arm).log(Measure::WonPerSeat, YEAR)
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
/// The matched answers, where what they do to their own cause and the shift of the split do nothing.
macro_rules! idle {
    ($name:literal, $matched:expr, $key:literal) => {
        arm!(concat!($name, " answered idly"), concat!($name, " sellers, the answer that suits doing nothing"), like $matched;
            "reading.shift" = 0.0, $key = 0.0)
    };
}

const IDLE: [Arm; 5] = [
    idle!("unskilled", UNSKILLED_AS[1], "reading.coaching"),
    idle!("unwilling", UNWILLING_AS[1], "reading.will"),
    idle!("unclear", UNCLEAR_AS[1], "reading.clarity"),
    idle!("spent", SPENT_AS[1], "reading.relief"),
    idle!("comfortable", COMFORTABLE_AS[1], "reading.shift"),
];
const BLIND_PLAIN: Arm = arm!("reader-0-plain-signs", "no gift for it, but signs without noise", like BLIND;
    "reading.noise" = 0.0);
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
        IDLE[0],
        IDLE[1],
        IDLE[2],
        IDLE[3],
        IDLE[4],
        BLIND_PLAIN,
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
    chart: None,
};

fn b7(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let built = BuiltIn("each answer acts on its own cause (`reading`)");
    for ((name, [unread, matched, mistaken], state), idle) in CASES.into_iter().zip(&IDLE) {
        let level = |arm: &Arm| trial.of(arm).mean(state, YEAR);
        let more = level(matched).minus(&level(unread));
        let left = level(idle).minus(&level(unread));
        checks.push(Check::plain(
            format!("{name}: {}, matched less unread", state.name()),
            Unit::Level,
            &more,
            Above(0.0),
            built,
        ));
        let what = format!("... {}, left with the answer doing nothing to it", state.name());
        checks.push(Check::left(what, &left, &more, Gone, built));
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
    let (whole, left) =
        (won(trial, &SHARP).minus(&won(trial, &BLIND)), won(trial, &SHARP).minus(&won(trial, &BLIND_PLAIN)));
    let what = "... a gift of 1 against 0: left with signs that have no noise";
    checks.push(Check::left(what, &left, &whole, Gone, Emergent("signs read with less noise")));
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
/// The style that suits and one that does not, where style makes no difference.
macro_rules! unheard {
    ($name:literal, $spoken:expr, $right:literal, $wrong:literal) => {
        [
            arm!(concat!($name, " unheard, right"), concat!($name, " sellers, the right style making no difference"),
                like $spoken[$right]; "mechanisms.style" = false),
            arm!(concat!($name, " unheard, wrong"), concat!($name, " sellers, a wrong style making no difference"),
                like $spoken[$wrong]; "mechanisms.style" = false),
        ]
    };
}

/// The places of the wrong style in [`UNHEARD`].
const WRONG: [usize; 4] = [1, 0, 0, 0];
const UNHEARD: [[Arm; 2]; 4] = [
    unheard!("new", SPOKEN_NEW, 0, 1),
    unheard!("unwilling", SPOKEN_UNWILLING, 1, 0),
    unheard!("driven", SPOKEN_DRIVEN, 2, 0),
    unheard!("comfortable", SPOKEN_COMFORTABLE, 3, 0),
];
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
        UNHEARD[0][0],
        UNHEARD[0][1],
        UNHEARD[1][0],
        UNHEARD[1][1],
        UNHEARD[2][0],
        UNHEARD[2][1],
        UNHEARD[3][0],
        UNHEARD[3][1],
    ],
    checks: b8,
    note: "Teams of eight of a kind, the ordinary manager's dose, one way of speaking to all, over the first half-year's won value \
           and later. People change, and the style that suited stops suiting: measured over the first quarter. A style is \
           a factor on what arrives (`communication`), so this is built in.",
    chart: None,
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
        let whole = quarter(&arms[right]).minus(&quarter(&arms[WRONG[right]]));
        let left = quarter(&UNHEARD[right][0]).minus(&quarter(&UNHEARD[right][1]));
        let what = format!("... {who}, against {}: left without `style`", names[WRONG[right]]);
        checks.push(Check::left(what, &left, &whole, Gone, built));
    }
    let less = won(trial, &LITTLE_FITTING).minus(&won(trial, &super::arms::ORDINARY));
    let what = "won: two thirds of the dose in the right style, against all";
    checks.push(Check::relative(what, &less, Below(0.0), Emergent(RESULTS)));
    checks
}
