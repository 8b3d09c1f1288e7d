//! Claim B6: how much relation and how much system suits whom.

use super::chart::{Across, Chart, Fact, Ink, Line, Mark, Panel, Pen, Plot, Point, Scale, Told as Message, Written};
use super::kinds::{Kind, team_of};
use super::resample::{best, bootstrap};
use super::trial::{Arm, Trial, set, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Gone, Told};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Estimate;

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

pub(super) const BLIND: Arm =
    reader!("reader-0", "a mixed team, situations read by a manager with no gift for it", 0.0);
pub(super) const DULL: Arm = reader!("reader-0.4", "a mixed team, situations read with a gift of .4", 0.4);
pub(super) const KEEN: Arm = reader!("reader-0.8", "a mixed team, situations read with a gift of .8", 0.8);
pub(super) const SHARP: Arm = reader!("reader-1", "a mixed team, situations read as they are", 1.0);
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
const SHARP_UNSHIFTED: Arm = reader!(
    "reader-1-unshifted",
    "the same, with everything but the split: styles and uses of the time",
    1.0,
    "reading.shift" = 0.0
);
pub(super) const UNREAD: Arm =
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
        SHARP_UNSHIFTED,
        KEEN,
        UNREAD,
    ],
    checks: b6,
    note: "Teams of eight of a kind under nine fixed splits of the same total (1.2), and a mixed team under the same splits and \
           under managers who read situations. Results are won value in the first year. The best split is the best of the \
           nine, moved to the top of the parabola through it and its neighbours; its interval comes from drawing futures \
           anew.",
    chart: Some(chart),
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
    let whole = won(trial, &SHARP).minus(&even);
    let left = won(trial, &SHARP_UNSHIFTED).minus(&even);
    let what = "reader against the same for all: left without the split shifted";
    checks.push(Check::left(what, &left, &whole, Gone, reading));
    let more = won(trial, &KEEN).minus(&even);
    checks.push(Check::relative("... a gift of .8, against the same for all", &more, Told, reading));
    let standard = |arm: &Arm| trial.of(arm).mean(Measure::Standard, weeks::YEAR_TWO);
    let less = standard(&SHARP).minus(&standard(&UNREAD));
    let one = BuiltIn("half of the pressure shifted for one seller counts as another standard");
    let what = "perceived standard, year 2: reader less the same for all";
    checks.push(Check::plain(what, Unit::Level, &less, Wanted::Within(-0.05, 0.05), one));
    checks
}

/// What each split sells against the middle one, by kind of seller, and where the best lies.
fn chart(trial: &Trial) -> Chart {
    let kinds = [
        ("new", "tried-new", &NEW, Pen::whole(Ink::For)),
        ("driven", "tried-driven", &DRIVEN, Pen::dashed(Ink::Back)),
        ("comfortable", "tried-comfortable", &COMFORTABLE, Pen::whole(Ink::Against)),
    ];
    let mut facts = Vec::new();
    let (mut lines, mut marks) = (Vec::new(), Vec::new());
    let mut near = true;
    for (fact, name, arms, pen) in kinds {
        let middle = won(trial, &arms[4]);
        let points: Vec<Point> =
            arms.iter().zip(SPLITS).map(|(arm, x)| Point::relative(x, &won(trial, arm).minus(&middle))).collect();
        let columns: Vec<&[f64]> = arms.iter().map(|arm| trial.of(arm).values(Measure::WonPerSeat, YEAR)).collect();
        let (share, ci) = bootstrap(&columns, &|means| best(&SPLITS, means));
        near &= (0.4..=0.6).contains(&share);
        let top = points.iter().map(|point| point.value).fold(f64::NEG_INFINITY, f64::max);
        marks.push(Mark::Top((share, top), ci, pen.ink));
        facts.push((fact, Fact::Number(share, Unit::Share)));
        lines.push(Line { name, pen, points });
    }
    facts.push(("form", Fact::Choice(if near { "near" } else { "apart" })));
    marks.push(Mark::At(0.3, "tried-practice-comfortable"));
    marks.push(Mark::At(0.7, "tried-practice-new"));
    Chart {
        id: "best-split",
        title: Message { message: "tried-split-title", facts },
        note: Message::plainly("tried-split-note"),
        plot: Plot::Lines(vec![Panel {
            up: "tried-won-against-middle",
            scale: Scale::Change,
            across: Across::Tried { name: "tried-relation-to-system", at: SPLITS.to_vec(), scale: Written::Split },
            reference: Some(0.0),
            lines,
            marks,
        }]),
    }
}
