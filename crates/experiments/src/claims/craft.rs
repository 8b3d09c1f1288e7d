//! Claims K3, K4, K5, K7, K8 and K9: the manager's craft.

use super::arms::{ORDINARY, ORDINARY_UNTAUGHT};
use super::balance::RESULTS;
use super::trial::{Arm, Record, Trial, arm, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Gone, Told};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Estimate;

fn won(record: &Record) -> Estimate {
    record.log(Measure::WonPerSeat, weeks::ALL)
}

/// Won value of one arm against another's.
fn against(trial: &Trial, of: &Arm, other: &Arm) -> Estimate {
    won(trial.of(of)).minus(&won(trial.of(other)))
}

const TO_THE_BEST: Arm =
    arm!("coaching-the-best", "coaching hours aimed at the top of the list"; "policy.coaching" = "best");
const TO_EACH: Arm =
    arm!("coaching-each", "coaching hours aimed at each one's own potential"; "policy.coaching" = "individual");
const UNCLEAR: Arm = arm!("meetings-unclear", "team meetings that make nothing clear";
    "policy.meeting_numbers" = 1.0, "policy.meeting_preparation" = 0.0);
const UNCLEAR_ELSE: Arm = arm!("meetings-unclear-free", "the same, clarity not coming from meetings", like UNCLEAR;
    "meetings.clarity" = 0.0);

const TO_EACH_UNTAUGHT: Arm =
    arm!("coaching-each-untaught", "the same, skills staying as they are", like TO_EACH; "mechanisms.learning" = false);

/// The claim on clarity and coaching.
pub(super) const K3: Claim = Claim {
    id: "K3",
    text: "Make the demands clear; stay close to the machinery; coach toward each one's own potential.",
    arms: &[ORDINARY, TO_THE_BEST, TO_EACH, UNCLEAR, UNCLEAR_ELSE, TO_EACH_UNTAUGHT, ORDINARY_UNTAUGHT],
    checks: k3,
    note: "The same hours of coaching in all arms. Those far from the middle gain less from an hour (a published finding), and what \
           is left to learn differs between people and between each one's two skills.",
    chart: None,
};

fn k3(trial: &Trial) -> Vec<Check> {
    let skill = |arm: &Arm| trial.of(arm).outcome(Outcome::SkillAtEnd);
    let learning = Emergent("diminishing returns, ceilings, and coaching that yields less in the tails");
    let mut checks = Vec::new();
    for (name, of, other) in [
        ("to each against evenly", &TO_EACH, &ORDINARY),
        ("to each against the best", &TO_EACH, &TO_THE_BEST),
        ("the best against evenly", &TO_THE_BEST, &ORDINARY),
    ] {
        let wanted = if name.starts_with("to each") { Above(0.0) } else { Told };
        let more = skill(of).minus(&skill(other));
        checks.push(Check::plain(format!("skill at the end: {name}"), Unit::Level, &more, wanted, learning));
        checks.push(Check::relative(format!("won: {name}"), &against(trial, of, other), wanted, Emergent(RESULTS)));
    }
    let left = against(trial, &TO_EACH_UNTAUGHT, &ORDINARY_UNTAUGHT);
    let whole = against(trial, &TO_EACH, &ORDINARY);
    let what = "won, to each against evenly: left without `learning`";
    checks.push(Check::left(what, &left, &whole, Gone, Emergent(RESULTS)));
    let less = against(trial, &UNCLEAR, &ORDINARY);
    checks.push(Check::relative("won: unclear meetings against ordinary ones", &less, Below(0.0), Emergent(RESULTS)));
    let rest = against(trial, &UNCLEAR_ELSE, &ORDINARY);
    checks.push(Check::relative("... with clarity not coming from meetings", &rest, Told, Emergent(RESULTS)));
    checks.push(Check::left("... left with clarity not coming from meetings", &rest, &less, Gone, Emergent(RESULTS)));
    checks
}

const SPLIT: Arm = arm!("roles-by-strength", "half book, half negotiate, by strength"; "policy.roles" = "by-strength");
const LOTS: Arm = arm!("roles-by-lot", "half book, half negotiate, by lot"; "policy.roles" = "by-lot");
const ALIKE: Arm = arm!("alike", "sellers as able at booking as at negotiating"; "person.talent_correlation" = 1.0);
const ALIKE_SPLIT: Arm = arm!("alike-by-strength", "the same, half booking, half negotiating", like ALIKE;
    "policy.roles" = "by-strength");
const APART: Arm = arm!("apart", "sellers whose two talents have nothing to do with each other";
    "person.talent_correlation" = 0.0);
const APART_SPLIT: Arm = arm!("apart-by-strength", "the same, half booking, half negotiating, by strength", like APART;
    "policy.roles" = "by-strength");

/// The claim on roles.
pub(super) const K4: Claim = Claim {
    id: "K4",
    text: "Right people in the right role: everyone does everything costs results.",
    arms: &[ORDINARY, SPLIT, LOTS, ALIKE, ALIKE_SPLIT, APART, APART_SPLIT],
    checks: k4,
    note: "Handing over costs a share of the leads (`roles.handover_loss`); who books works for all territories; a sale counts half \
           for those who booked. Strength is talent and skill as colleagues know them. Other gains of specialising \
           (practice, fewer interruptions) and other costs (dependence, dullness) are not in the model.",
    chart: None,
};

fn k4(trial: &Trial) -> Vec<Check> {
    let origin = Emergent("strengths that differ, less what handing over loses");
    let more = against(trial, &SPLIT, &ORDINARY);
    let mut checks = vec![Check::relative("won: by strength against generalists", &more, Above(0.0), origin)];
    let more = against(trial, &APART_SPLIT, &APART);
    checks.push(Check::relative("won: the same, talents wholly apart", &more, Above(0.0), origin));
    let more = against(trial, &ALIKE_SPLIT, &ALIKE);
    checks.push(Check::relative("won: the same, talents alike", &more, Below(0.02), origin));
    let (whole, left) = (against(trial, &SPLIT, &ORDINARY), against(trial, &ALIKE_SPLIT, &ALIKE));
    checks.push(Check::left("... left with talents alike", &left, &whole, Gone, origin));
    let more = against(trial, &SPLIT, &LOTS);
    checks.push(Check::relative("won: by strength against by lot", &more, Above(0.0), origin));
    let more = against(trial, &LOTS, &ORDINARY);
    checks.push(Check::relative("won: by lot against generalists", &more, Told, origin));
    let exits = trial.of(&SPLIT).turnover(weeks::ALL).minus(&trial.of(&ORDINARY).turnover(weeks::ALL));
    checks.push(Check::plain("turnover: by strength less generalists", Unit::PerYear, &exits, Told, origin));
    checks
}

/// How often feedback comes, to a team of one affinity.
macro_rules! often {
    ($name:literal, $times:literal $(, $key:literal = $value:expr)*) => {
        arm!(concat!($name, " x", $times), concat!($name, " sellers, feedback ", $times, " times as often as usual");
            "policy.feedback" = $times $(, $key = $value)*)
    };
}

const HALF: Arm = often!("all", 0.5);
const TWICE: Arm = often!("all", 2.0);
const FOUR: Arm = often!("all", 4.0);
const ADAPTED: Arm = arm!("feedback-adapted", "feedback as often as suits each, as far as the manager can tell";
    "policy.feedback_adapted" = true);
const ALONE_HALF: Arm = affinity_arm(0.5, 0.2);
const ALONE_TWICE: Arm = affinity_arm(2.0, 0.2);
const KEEN_HALF: Arm = affinity_arm(0.5, 0.8);
const KEEN_TWICE: Arm = affinity_arm(2.0, 0.8);

/// A team of eight alike in how much they feed on feedback.
const fn affinity_arm(times: f64, affinity: f64) -> Arm {
    match (times < 1.0, affinity < 0.5) {
        (true, true) => Arm {
            name: "self-driven x0.5",
            about: "self-driven sellers, half the usual feedback",
            build: |s| affinity_team(s, 0.5, 0.2),
        },
        (false, true) => Arm {
            name: "self-driven x2",
            about: "self-driven sellers, twice the usual feedback",
            build: |s| affinity_team(s, 2.0, 0.2),
        },
        (true, false) => Arm {
            name: "feeding x0.5",
            about: "sellers who feed on feedback, half the usual",
            build: |s| affinity_team(s, 0.5, 0.8),
        },
        (false, false) => Arm {
            name: "feeding x2",
            about: "sellers who feed on feedback, twice the usual",
            build: |s| affinity_team(s, 2.0, 0.8),
        },
    }
}

fn affinity_team(scenario: &mut teamdrift_model::scenario::Scenario, times: f64, affinity: f64) {
    super::trial::set(scenario, "policy.feedback", times);
    scenario.sellers = ["A", "B", "C", "D", "E", "F", "G", "H"]
        .map(|name| teamdrift_model::scenario::NamedSeller {
            name: name.into(),
            feedback_affinity: Some(affinity),
            ..Default::default()
        })
        .to_vec();
}

/// How often feedback comes, where that costs and gives nobody any motivation: self-driven, half and twice, then feeding on
/// it, half and twice.
const UNFELT: [Arm; 4] = [
    arm!("self-driven x0.5 unfelt", "the same, frequency costing nobody anything", like ALONE_HALF;
        "mechanisms.feedback" = false),
    arm!("self-driven x2 unfelt", "the same, frequency costing nobody anything", like ALONE_TWICE;
        "mechanisms.feedback" = false),
    arm!("feeding x0.5 unfelt", "the same, frequency costing nobody anything", like KEEN_HALF;
        "mechanisms.feedback" = false),
    arm!("feeding x2 unfelt", "the same, frequency costing nobody anything", like KEEN_TWICE;
        "mechanisms.feedback" = false),
];
const ADAPTED_ALIKE: Arm = arm!("feedback-adapted-alike", "adapted, where the same frequency suits everybody", like ADAPTED;
    "feedback.spread" = 0.0);
const USUAL_ALIKE: Arm =
    arm!("feedback-alike", "usual feedback, where the same frequency suits everybody"; "feedback.spread" = 0.0);

/// The claim on feedback.
pub(super) const K5: Claim = Claim {
    id: "K5",
    text: "Frequent, quick feedback, adapted: some thrive on it, the introverted and self-driven do not.",
    arms: &[
        ORDINARY,
        HALF,
        TWICE,
        FOUR,
        ADAPTED,
        ALONE_HALF,
        ALONE_TWICE,
        KEEN_HALF,
        KEEN_TWICE,
        UNFELT[0],
        UNFELT[1],
        UNFELT[2],
        UNFELT[3],
        ADAPTED_ALIKE,
        USUAL_ALIKE,
    ],
    checks: k5,
    note: "That people differ in how much feedback suits them is put in (`feedback.spread`); so is that more of it makes coaching \
           work better. Which frequency is best for all, and what adapting is worth beyond it, comes out.",
    chart: None,
};

fn k5(trial: &Trial) -> Vec<Check> {
    let built = BuiltIn("feedback more or less often than suits costs motivation (`feedback`)");
    let will = |arm: &Arm| trial.of(arm).mean(Measure::Motivation, weeks::YEAR_ONE);
    let driven = will(&ALONE_TWICE).minus(&will(&ALONE_HALF));
    let feeding = will(&KEEN_TWICE).minus(&will(&KEEN_HALF));
    let mut checks = vec![
        Check::plain("motivation, twice less half, self-driven", Unit::Level, &driven, Below(0.0), built),
        Check::plain("motivation, twice less half, feeding on it", Unit::Level, &feeding, Above(0.0), built),
    ];
    for (name, whole, half) in [("self-driven", &driven, 0), ("feeding on it", &feeding, 2)] {
        let left = will(&UNFELT[half + 1]).minus(&will(&UNFELT[half]));
        let what = format!("... {name}, left without `feedback`");
        checks.push(Check::left(what, &left, whole, Gone, built));
    }
    for (name, arm) in [("half", &HALF), ("usual", &ORDINARY), ("twice", &TWICE), ("four times", &FOUR)] {
        let more = against(trial, &ADAPTED, arm);
        checks.push(Check::relative(
            format!("won: adapted against {name} for all"),
            &more,
            Above(0.0),
            Emergent(RESULTS),
        ));
    }
    let (whole, left) = (against(trial, &ADAPTED, &ORDINARY), against(trial, &ADAPTED_ALIKE, &USUAL_ALIKE));
    let what = "... against usual, left with `feedback.spread` at 0";
    checks.push(Check::left(what, &left, &whole, Gone, Emergent(RESULTS)));
    checks
}

const BY_CASE: Arm =
    arm!("channels-by-case", "customers met by the channel that suits the case"; "policy.channels" = "by-case");
const DIGITAL: Arm = arm!("channels-digital", "all customers met digitally"; "policy.channels" = "digital");
const PHONE: Arm = arm!("channels-phone", "all customers met by phone"; "policy.channels" = "phone");
const VISITS: Arm = arm!("channels-in-person", "all customers met in person"; "policy.channels" = "in-person");

/// By case and by habit, where every channel takes as long; then where every channel wins as much.
const SAME_TIME: [Arm; 2] = [
    arm!("channels-by-case-same-time", "by case, every channel taking as long", like BY_CASE;
        "channels.digital_time" = 1.0, "channels.visit_time" = 1.0),
    arm!("channels-same-time", "by habit, every channel taking as long";
        "channels.digital_time" = 1.0, "channels.visit_time" = 1.0),
];
const SAME_CHANCE: [Arm; 2] = [
    arm!("channels-by-case-same-chance", "by case, every channel winning as much", like BY_CASE;
        "channels.complex_by_phone" = 1.0, "channels.standard_digital" = 1.0),
    arm!("channels-same-chance", "by habit, every channel winning as much";
        "channels.complex_by_phone" = 1.0, "channels.standard_digital" = 1.0),
];

/// The claim on channels.
pub(super) const K7: Claim = Claim {
    id: "K7",
    text: "The manager makes the strategy operational: which channel for what. It saves time and makes money.",
    arms: &[ORDINARY, BY_CASE, DIGITAL, PHONE, VISITS, SAME_TIME[0], SAME_TIME[1], SAME_CHANCE[0], SAME_CHANCE[1]],
    checks: k7,
    note: "A table of times and chances by kind of case and channel (`channels`, all assumed) says this nearly by itself; what it is \
           worth depends on how well habit does already. Sellers' own strengths by channel and the cost of travelling are \
           not in the model.",
    chart: None,
};

fn k7(trial: &Trial) -> Vec<Check> {
    let built = BuiltIn("time and chance by kind of case and channel (`channels`)");
    let mut checks = Vec::new();
    for (name, arm) in
        [("habit", &ORDINARY), ("all digital", &DIGITAL), ("all by phone", &PHONE), ("all in person", &VISITS)]
    {
        let more = against(trial, &BY_CASE, arm);
        checks.push(Check::relative(format!("won: by case against {name}"), &more, Above(0.0), built));
        let money = |arm: &Arm| trial.of(arm).mean(Measure::Contribution, weeks::ALL);
        let more = money(&BY_CASE).minus(&money(arm));
        checks.push(Check::plain(
            format!("contribution a week: by case less {name}"),
            Unit::Money,
            &more,
            Above(0.0),
            built,
        ));
    }
    for (name, arm) in [("all digital", &DIGITAL), ("all by phone", &PHONE), ("all in person", &VISITS)] {
        checks.push(Check::relative(
            format!("won: {name} against habit"),
            &against(trial, arm, &ORDINARY),
            Below(0.0),
            built,
        ));
    }
    let whole = against(trial, &BY_CASE, &ORDINARY);
    let left = against(trial, &SAME_TIME[0], &SAME_TIME[1]);
    let what = "by case against habit: left with all channels taking as long";
    checks.push(Check::left(what, &left, &whole, Gone, built));
    let left = against(trial, &SAME_CHANCE[0], &SAME_CHANCE[1]);
    let what = "by case against habit: left with all channels winning as much";
    checks.push(Check::left(what, &left, &whole, Told, built));
    let leads = |arm: &Arm| trial.of(arm).log(Measure::Leads, weeks::ALL);
    let more = leads(&BY_CASE).minus(&leads(&ORDINARY));
    checks.push(Check::relative("leads worked up: by case against habit", &more, Above(0.0), built));
    checks
}

const NO_GROWTH: Arm =
    arm!("development-0", "a manager without time for own development"; "policy.development_hours" = 0.0);
const TWO_HOURS: Arm = arm!("development-2", "two hours a week for own development, about activities";
    "policy.development_hours" = 2.0);
const TRAITS: Arm = arm!("development-2-traits", "two hours a week for own development, about traits", like TWO_HOURS;
    "policy.development" = "traits");
const TWO_HOURS_OFF: Arm = arm!("development-2-off", "the same two hours, teaching nothing", like TWO_HOURS;
    "mechanisms.development" = false);

/// The claim on the manager's own development.
pub(super) const K8: Claim = Claim {
    id: "K8",
    text: "A leader must keep developing; being coached through activities works faster than being coached on traits.",
    arms: &[ORDINARY, NO_GROWTH, TWO_HOURS, TRAITS, TWO_HOURS_OFF],
    checks: k8,
    note: "Hours for own development compete with everything else the manager does. How fast skills follow, and that an hour about \
           activities is worth two about traits, is put in (`development`).",
    chart: None,
};

fn k8(trial: &Trial) -> Vec<Check> {
    let built = BuiltIn("skills follow the hours given to them (`development`)");
    let support = |arm: &Arm, when| trial.of(arm).mean(Measure::Support, when);
    let mut checks = Vec::new();
    for (name, of, other, wanted) in [
        ("two hours less half an hour", &TWO_HOURS, &ORDINARY, Above(0.0)),
        ("none less half an hour", &NO_GROWTH, &ORDINARY, Below(0.0)),
        ("about activities less about traits", &TWO_HOURS, &TRAITS, Above(0.0)),
    ] {
        let more = support(of, weeks::YEAR_TWO).minus(&support(other, weeks::YEAR_TWO));
        checks.push(Check::plain(format!("support delivered, year 2: {name}"), Unit::Level, &more, wanted, built));
        let more = trial
            .of(of)
            .log(Measure::WonPerSeat, weeks::YEAR_THREE)
            .minus(&trial.of(other).log(Measure::WonPerSeat, weeks::YEAR_THREE));
        checks.push(Check::relative(format!("won, year 3: {name}"), &more, wanted, Emergent(RESULTS)));
    }
    let more = support(&TWO_HOURS_OFF, weeks::YEAR_TWO).minus(&support(&ORDINARY, weeks::YEAR_TWO));
    checks.push(Check::plain("... two hours less half, without `development`", Unit::Level, &more, Told, built));
    let whole = support(&TWO_HOURS, weeks::YEAR_TWO).minus(&support(&ORDINARY, weeks::YEAR_TWO));
    checks.push(Check::left("... left without `development`", &more, &whole, Gone, built));
    checks
}

const GOOD: Arm = arm!("meetings-good", "team meetings on why and what next, prepared and held";
    "policy.meeting_numbers" = 0.1, "policy.meeting_preparation" = 0.9, "policy.meeting_regularity" = 1.0);
const READING: Arm =
    arm!("meetings-numbers", "team meetings in which numbers are read out"; "policy.meeting_numbers" = 1.0);
const CANCELLED: Arm = arm!("meetings-cancelled", "team meetings that are good when held, which is in two of five weeks",
    like GOOD; "policy.meeting_regularity" = 0.4);
const UNPREPARED: Arm =
    arm!("meetings-unprepared", "the same meetings, unprepared", like GOOD; "policy.meeting_preparation" = 0.1);
const NONE: Arm = arm!("meetings-none", "no team meetings"; "policy.meeting_hours" = 0.0);

/// Good, ordinary and number-reading meetings and none, where meetings give and cost nothing.
const WITHOUT: [Arm; 4] = [
    arm!("meetings-good-idle", "good meetings that give and cost nothing", like GOOD; "mechanisms.meetings" = false),
    arm!("meetings-idle", "ordinary meetings that give and cost nothing"; "mechanisms.meetings" = false),
    arm!("meetings-numbers-idle", "numbers read out in meetings that give and cost nothing", like READING;
        "mechanisms.meetings" = false),
    arm!("meetings-none-idle", "no meetings, which would give and cost nothing", like NONE;
        "mechanisms.meetings" = false),
];

/// The claim on meetings.
pub(super) const K9: Claim = Claim {
    id: "K9",
    text: "Team meetings must give value to the best and the weakest; never read out numbers that everyone has.",
    arms: &[ORDINARY, GOOD, READING, CANCELLED, UNPREPARED, NONE, WITHOUT[0], WITHOUT[1], WITHOUT[2], WITHOUT[3]],
    checks: k9,
    note: "What a meeting gives is put in (`meetings`): clarity, community, and what works shared, by how it is prepared, held and \
           used. What it costs is the sellers' and the manager's hours. Whether it pays, comes out.",
    chart: None,
};

fn k9(trial: &Trial) -> Vec<Check> {
    let built = BuiltIn("what a practice of meetings gives (`meetings`)");
    let mut checks = Vec::new();
    for (name, measure) in [("clarity", Measure::Clarity), ("motivation", Measure::Motivation)] {
        let level = |arm: &Arm| trial.of(arm).mean(measure, weeks::YEAR_ONE);
        let more = level(&GOOD).minus(&level(&ORDINARY));
        checks.push(Check::plain(
            format!("{name}: good meetings less ordinary"),
            Unit::Level,
            &more,
            Above(0.0),
            built,
        ));
        let less = level(&READING).minus(&level(&ORDINARY));
        checks.push(Check::plain(
            format!("{name}: numbers read out less ordinary"),
            Unit::Level,
            &less,
            Below(0.0),
            built,
        ));
    }
    for (name, of, other, wanted) in [
        ("good meetings against ordinary", &GOOD, &ORDINARY, Above(0.0)),
        ("good meetings against none", &GOOD, &NONE, Above(0.0)),
        ("numbers read out against none", &READING, &NONE, Below(0.0)),
        ("cancelled against held", &CANCELLED, &GOOD, Below(0.0)),
        ("unprepared against prepared", &UNPREPARED, &GOOD, Below(0.0)),
        ("ordinary against none", &ORDINARY, &NONE, Told),
    ] {
        checks.push(Check::relative(format!("won: {name}"), &against(trial, of, other), wanted, Emergent(RESULTS)));
    }
    for (name, of, other, idle, idle_other) in [
        ("good against ordinary", &GOOD, &ORDINARY, &WITHOUT[0], &WITHOUT[1]),
        ("numbers read out against none", &READING, &NONE, &WITHOUT[2], &WITHOUT[3]),
    ] {
        let (whole, left) = (against(trial, of, other), against(trial, idle, idle_other));
        let what = format!("... {name}, left without `meetings`");
        checks.push(Check::left(what, &left, &whole, Gone, Emergent(RESULTS)));
    }
    checks
}
