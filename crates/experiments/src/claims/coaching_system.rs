//! Claim T1: what a company does so that its managers coach.

use super::balance::RESULTS;
use super::chart::{Bar, Bars, Chart, Fact, Plot, Told as Message};
use super::trial::{Arm, Trial, set, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Told};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_model::scenario::Scenario;
use teamdrift_stats::Estimate;

/// The five parts of the coaching system, as bits.
const PARTS: [(&str, &str); 5] = [
    ("top support", "coaching_system.top_support"),
    ("training", "coaching_system.training"),
    ("KPIs", "coaching_system.kpis"),
    ("guidelines", "coaching_system.guidelines"),
    ("booked time", "coaching_system.booked_time"),
];
const GUIDELINES: usize = 0b01000;
pub(super) const ALL: usize = 0b11111;

pub(super) fn parts<const BITS: usize>(scenario: &mut Scenario) {
    for (n, (_, key)) in PARTS.iter().enumerate() {
        set(scenario, key, if BITS >> n & 1 == 1 { 1.0 } else { 0.0 });
    }
}

macro_rules! factorial {
    ($($bits:literal),*) => {
        [$(Arm {
            name: concat!("coaching-system-", $bits),
            about: "some of the five parts of a coaching system, by the bits of its number",
            build: parts::<$bits>,
        }),*]
    };
}

const SYSTEMS: [Arm; 32] = factorial!(
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    31
);

/// The claim on guidelines.
pub(super) const T1: Claim = Claim {
    id: "T1",
    text: "Written guidelines alone do not change managers' behaviour. They work with the rest: top management's support, training \
           over time, KPIs that are followed up, easy text, booked time.",
    arms: &SYSTEMS,
    checks: t1,
    note: "All 32 combinations of five parts, each there or not. Behaviour changes as capability x motivation x occasion (COM-B), \
           which makes the parts need each other: that is put in. Main effects are means over the other four parts; an \
           interaction is how much more one brings where the other is there, halved.",
    chart: Some(chart),
};

/// What these parts bring to skill in the mean over all combinations: a part's main effect, or how much more one part brings
/// where the other is there, halved.
fn contrast(trial: &Trial, parts: &[usize]) -> Estimate {
    let skill = |bits: usize| trial.of(&SYSTEMS[bits]).outcome(Outcome::SkillAtEnd);
    let sign = |bits: usize| parts.iter().map(|part| if bits >> part & 1 == 1 { 1.0 } else { -1.0 }).product::<f64>();
    (1..32).fold(skill(0).times(sign(0)), |sum, bits| sum.plus(&skill(bits).times(sign(bits)))).times(1.0 / 16.0)
}

fn t1(trial: &Trial) -> Vec<Check> {
    let skill = |bits: usize| trial.of(&SYSTEMS[bits]).outcome(Outcome::SkillAtEnd);
    let won = |bits: usize| trial.of(&SYSTEMS[bits]).log(Measure::WonPerSeat, weeks::YEAR_THREE);
    let built = BuiltIn("behaviour changes as capability x motivation x occasion (`coaching_system`)");
    let alone = skill(GUIDELINES).minus(&skill(0));
    let whole = skill(ALL).minus(&skill(0));
    let mut checks = vec![
        Check::plain("skill at the end: all five parts less none", Unit::Level, &whole, Above(0.0), built),
        Check::plain("skill at the end: guidelines alone less none", Unit::Level, &alone, Told, built),
        Check::plain("... as a share of all five", Unit::Share, &alone.over(&whole), Below(0.15), built),
        Check::relative(
            "won, year 3: all five parts against none",
            &won(ALL).minus(&won(0)),
            Above(0.0),
            Emergent(RESULTS),
        ),
        Check::relative(
            "won, year 3: all five parts against guidelines alone",
            &won(ALL).minus(&won(GUIDELINES)),
            Above(0.0),
            Emergent(RESULTS),
        ),
    ];
    for (n, (name, _)) in PARTS.iter().enumerate() {
        let effect = contrast(trial, &[n]);
        checks.push(Check::plain(format!("main effect on skill: {name}"), Unit::Level, &effect, Told, built));
    }
    for (one, (first, _)) in PARTS.iter().enumerate() {
        for (two, (second, _)) in PARTS.iter().enumerate().skip(one + 1) {
            let effect = contrast(trial, &[one, two]);
            let what = format!("interaction on skill: {first} x {second}");
            checks.push(Check::plain(what, Unit::Level, &effect, Told, built));
        }
    }
    checks
}

/// Main effects and interactions of the parts.
fn chart(trial: &Trial) -> Chart {
    let names = ["tried-top-support", "tried-training", "tried-kpis", "tried-guidelines", "tried-booked-time"];
    let bar = |parts: &[usize]| {
        let effect = contrast(trial, parts);
        Bar { names: parts.iter().map(|part| names[*part]).collect(), value: effect.value, ci95: effect.ci95() }
    };
    let pairs = (0..5).flat_map(|one| (one + 1..5).map(move |two| [one, two]));
    let skill = |bits: usize| trial.of(&SYSTEMS[bits]).outcome(Outcome::SkillAtEnd);
    let (alone, whole) = (skill(GUIDELINES).minus(&skill(0)), skill(ALL).minus(&skill(0)));
    let facts =
        vec![("share", Fact::Number(alone.over(&whole).value, Unit::Share)), ("whole", Fact::Decimal(whole.value, 3))];
    Chart {
        id: "coaching-system",
        title: Message { message: "tried-system-title", facts },
        note: Message::plainly("tried-system-note"),
        plot: Plot::Bars(Bars {
            across: "tried-skill-gained",
            unit: Unit::Level,
            groups: vec![
                ("tried-main-effects", (0..5).map(|part| bar(&[part])).collect()),
                ("tried-interactions", pairs.map(|pair| bar(&pair)).collect()),
            ],
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_system_names_its_parts() {
        let mut scenario = Scenario::default();
        parts::<GUIDELINES>(&mut scenario);
        let system = &scenario.parameters.coaching_system;
        assert!(system.guidelines() > 0.9 && system.training() < 0.1 && system.booked_time() < 0.1);
    }
}
