//! What practice says: the verdicts on record are what comes out, effects lie where there is reason for them to lie, and
//! every number stands.
//!
//! A changed line of `tests/golden/claims.jsonl` means that results change: say so in the CHANGELOG, and write the new
//! ones with `./bless results`.

use teamdrift::cli::claims::page;
use teamdrift::experiments::claims::{Claim, ClaimResult, examine, library};
use teamdrift::experiments::{Plan, Progress};

fn tested(futures: u32) -> (Plan, Vec<ClaimResult>) {
    let plan = Plan { futures, ..Plan::default() };
    let claims: Vec<&Claim> = library().unwrap().iter().collect();
    let results = examine(&claims, &plan, &Progress::none()).unwrap();
    (plan, results)
}

/// The verdicts of `docs/claims.md`, and every estimate, interval, verdict, unit and reason on record, field by field, are
/// those that come out of the command's own plan. One test in place of four: some runners give each test a process of its
/// own, and simulating takes the time.
#[test]
fn generated_verdicts() {
    let (plan, results) = tested(512);
    golden(&results);
    effects_can_be_reported(&results);
    effects_lie_in_expected_ranges(&results);
    let found = vec![("claims".to_owned(), page(&results, &plan))];
    crate::generated::parts("docs/claims.md", &found);
}

fn golden(results: &[ClaimResult]) {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/claims.jsonl");
    let mut found = String::new();
    for result in results {
        let verdict = serde_json::to_value(result.verdict).unwrap();
        found += &format!("# {}: {}, {} futures\n", result.id, verdict.as_str().unwrap(), result.futures);
        for effect in &result.effects {
            found += &format!("{}\n", serde_json::to_value(effect).unwrap());
        }
    }
    if crate::generated::blessed("results") {
        std::fs::write(file, &found).unwrap();
    }
    let kept = std::fs::read_to_string(file).unwrap();
    let mut changed = Vec::new();
    for (new, old) in found.lines().zip(kept.lines()).filter(|(new, old)| new != old) {
        let parsed = |line: &str| serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(line);
        match (parsed(new), parsed(old)) {
            (Ok(new), Ok(old)) => {
                let differ = old.iter().filter(|(field, value)| new.get(*field) != Some(*value));
                let fields: Vec<String> =
                    differ.map(|(field, old)| format!("{field}: {old} is now {:?}", new.get(field))).collect();
                changed.push(format!("{}: {}", new["what"], fields.join("; ")));
            }
            _ => changed.push(format!("{old} is now {new}")),
        }
    }
    let (new, old) = (found.lines().count(), kept.lines().count());
    assert!(new == old && changed.is_empty(), "{new} lines in place of {old}\n{}", changed.join("\n"));
}

/// An effect of a claim, where it may lie, and why there.
const RANGES: &[(&str, &str, f64, f64, &str)] = &[
    ("B1", "won per seat, year 3: support against none", 0.05, 0.8, "support alone keeps people and skill"),
    ("B1", "won per seat, year 3: both against none", 0.5, 2.5, "a team that nobody leads sells a fraction"),
    ("B1", "perceived standard, year 3: none", 0.1, 0.35, "delivered demand is .15"),
    ("B2", "satisfaction: support less ordinary", 0.05, 0.25, "safety rises by a fifth, times about a half"),
    ("B2", "turnover: support less ordinary", -0.10, 0.02, "good policies lower turnover by a few points"),
    ("B2", "highly ambitious among leavers by choice: support less both", 0.02, 0.2, "a fifth are highly ambitious"),
    ("B2", "... support less both, without `ease`", -0.02, 0.02, "one arrow carries it"),
    ("B3", "won, first quarter: demand against even", 0.01, 0.12, "pressure pays a little at once"),
    ("B3", "won, weeks 26-156: demand against even", -0.45, -0.1, "and costs more than it paid"),
    ("B3", "turnover: demand less even", 0.05, 0.4, "leaving by burnout, discontent and dismissal"),
    ("B4", "won per seat, year 3: both against ordinary", 0.1, 0.7, "prototype: about 1.45 times"),
    ("B4", "turnover: both", 0.14, 0.26, "good policies: 14 to 21 % a year, with dismissals"),
    ("B5", "won, year 3: .85 against .7", 0.02, 0.35, "diminishing, not vanishing"),
    (
        "B9",
        "delivered share of support, at 1/1: neglected less sound",
        -0.5,
        -0.25,
        "at most a half, and a tired manager",
    ),
    ("B9", "in performance, week 78: neglected, 1/1", 0.05, 0.5, "the strongest intention arrives near the middle"),
    ("B9", "in performance, week 78: neglected-untired, 1/1", 0.5, 0.95, "neglect alone leaves more"),
    ("B12", "turnover: system less balanced", 0.05, 0.4, "as demand without support, milder"),
    ("B12", "won, year 3: hard on both against balanced", 0.1, 0.7, "as B4's corner of the same levels"),
    (
        "B16",
        "... perceived standard, by its being seen",
        -0.35,
        -0.1,
        "full unfairness costs .35 before peers, most weeks",
    ),
    ("B16", "won: exempt against equal", -0.3, -0.05, "a lower standard and will in everybody"),
    (
        "K1",
        "won, from week 26: best seller against no change",
        -0.2,
        -0.04,
        "the best of eight sell half as much again",
    ),
    ("K1", "won, from week 26: best leader against best seller", 0.03, 0.2, "half star kept, half better leading"),
    ("K1", "gone within a year: best seller less best assessed", 0.03, 0.3, "a hazard up to e to the 1.2, fading"),
    ("K1", "... with manager.topping_effect_on_leaving at 0", -0.08, 0.08, "one arrow carries it"),
    ("K2", "best share: 12 sellers less 3", -0.5, -0.25, "a large team takes the hours that selling takes"),
    ("K2", "sellers at which a quarter stops paying (practice: 5)", 5.0, 12.0, "7 hours are over after nine sellers"),
    ("K2", "12 sellers, a quarter less none, without `manager_hours`", 4000.0, 12000.0, "a quarter's margin"),
    ("K6", "won: .67 poorly matched against .5", -0.05, -0.003, "a sixth fewer good matches, fit .37 apart"),
    ("K6", "won: validity .42 against .19", 0.002, 0.05, "hires are a small part of a team in three years"),
    ("T2", "hours a month and seller, 20: booked less not", 0.2, 1.2, "43 hours' work in 37.5"),
    ("T2", "skill at the end, 20 sellers: booked less not", 0.01, 0.1, "support back at what is meant"),
    ("R5", "support delivered: none less full", -0.25, -0.1, "a third of .6, less what level 1 cuts off"),
    ("B10", "... perceived safety less that", -0.8, -0.3, "weeks to months behind"),
    ("B10", "won, year 3: steady against erratic", 0.05, 0.8, "swings of .35 are felt as lost dose"),
    (
        "B6",
        "best share of relation, new (practice: .7)",
        0.45,
        0.62,
        "support and demand enter effort with like weights",
    ),
    (
        "B6",
        "best share of relation, comfortable (practice: .3)",
        0.4,
        0.55,
        "the same, and standing passes in a quarter",
    ),
    ("B7", "structure fails: clarity, matched less unread", 0.03, 0.15, "what clarity goes toward is raised by .15"),
    ("B7", "lacks will: motivation, matched less unread", 0.01, 0.1, "raised by .08, and safety by a tenth of support"),
    (
        "B8",
        "effort, driven: delegating against instructing",
        0.01,
        0.12,
        "a fifth of a dose of .6, of which effort takes a third",
    ),
    ("B11", "satisfaction, year 2: sliding less steady", -0.02, 0.1, "takes safety and strain, and no standard"),
    (
        "B11",
        "months until the alarm (median), by perceived standard",
        2.0,
        10.0,
        "demand falls by .55 in six months; a survey's noise is .05",
    ),
    (
        "B13",
        "continuous feedback: neglected less not",
        -0.7,
        -0.2,
        "a fifth is more than two doublings from what suits",
    ),
    ("B13", "personal responsibility: neglected less not", -0.25, -0.05, "a quarter of .7 more taken over"),
    (
        "B14",
        "won, year 1, friction and low energy: advised against as before",
        0.005,
        0.08,
        "a reader's gain in a mixed team, less what answers cost where nothing ails",
    ),
    ("K3", "skill at the end: to each against evenly", 0.005, 0.06, "coaching moves skill by about .1 in all"),
    (
        "K3",
        "won: unclear meetings against ordinary ones",
        -0.06,
        -0.005,
        "a meeting gives clarity .12, of a quarter used",
    ),
    ("K4", "won: the same, talents alike", -0.16, 0.0, "handing over loses leads, and brings nothing"),
    ("K4", "won: by strength against by lot", 0.03, 0.25, "the weaker half of two talents an eighth apart"),
    ("K5", "motivation, twice less half, self-driven", -0.2, -0.03, "two doublings away cost .035 each, and peers"),
    ("K5", "won: adapted against usual for all", 0.0, 0.03, "a doubling or so of .035 of motivation"),
    ("K7", "won: all in person against habit", -0.2, -0.03, "a quarter less time, and time saturates"),
    (
        "K7",
        "leads worked up: by case against habit",
        0.01,
        0.15,
        "a third less time for the half of cases that is simple",
    ),
    ("K8", "support delivered, year 2: two hours less half an hour", 0.005, 0.08, "skill .1 up, times .53, times .6"),
    ("K9", "clarity: good meetings less ordinary", 0.02, 0.12, "at most .12, of which an ordinary one has some"),
    ("K9", "won: numbers read out against none", -0.12, -0.01, "half an hour of selling lost, and no clarity for it"),
    ("T1", "skill at the end: all five parts less none", 0.02, 0.15, "two fifths more hours of coaching at most"),
    ("T1", "... as a share of all five", 0.0, 0.15, "a product of three, two of them at their least"),
    ("T3", "support: onboarded less not", 0.01, 0.08, "clarity .25 up, times .35, times .6, fading in 20 weeks"),
    ("A1", "support, year 2: lost by lack of the gift", 0.05, 0.15, "skill .3 down, times .53, times .6"),
    ("A1", "... brought back by the group", 0.25, 0.9, "half an ownership more gives .06 of .095"),
    ("A3", "ownership: delegating less ordinary", 0.25, 0.5, "half a delegation more, taken up in 26 weeks"),
    ("A3", "ownership: delegating in detail less ordinary", -0.5, -0.3, "half a delegation less, withered in 26 weeks"),
    ("A4", "manager's role clarity: shown less not", 0.05, 0.25, ".25 at once, and the rest sooner"),
    ("A4", "demand delivered: shown less not", 0.01, 0.07, "role clarity .15 up, times .35, times .6"),
    ("R1", "sellers' satisfaction: pressing for sales less even", -0.45, -0.1, "safety a half down, times .45"),
    ("R1", "customers' goodwill: strong on both less even", -0.35, -0.05, "harm .6 times the share that comes late"),
    ("R2", "leads: none against an hour", -0.25, -0.05, "an hour is half-way to .25 more leads"),
    ("R2", "leads: three hours against an hour", 0.02, 0.13, "three hours are three quarters of the way"),
    ("R3", "goodwill, year 3: limited less unlimited", -0.55, -0.1, "harm .6 times a half that comes late"),
    ("R3", "won, first month: overselling against honest", 0.02, 0.2, "pressure .7 x oversell .4 x closing .5"),
    ("R4", "hours needed over hours there are: 20 less 12", 0.15, 0.45, "eight sellers more at 1.1 hours, of 37.5"),
    ("R4", "follow-up: no skill at it less ordinary", -0.2, -0.02, "a seventh of demand .6, and promises"),
    (
        "R6",
        "contribution a week and seat: a manager for 4 less ordinary",
        -5000.0,
        -1000.0,
        "a manager's 22 000 a week over four seats and not eight",
    ),
    (
        "R6",
        "cost of sales: demand less even, at equal effort",
        0.02,
        0.2,
        "the same pay over a third less, and leavers",
    ),
    ("R6", "... of it manager: ordinary", 0.02, 0.06, "1.15 million over what eight sellers bring in"),
    ("D1", "won, weeks 1-12: pressed", 0.01, 0.1, "pressure .5 x push .2, half of it lost to thinner prospecting"),
    (
        "D1",
        "weeks until the gain is lost again: pressed",
        20.0,
        65.0,
        "a sales cycle or two, and safety lost over months",
    ),
    ("D1", "won, year 3: pressed", -0.4, -0.1, "milder than demand alone"),
    ("D2", "won, weeks 1-4: relieved", -0.15, -0.03, "pressure .7 x push .2 gone at once"),
    ("D2", "... without `push`", -0.03, 0.01, "one arrow carries it"),
    ("D2", "weeks until the dip is made up for: relieved", 6.0, 26.0, "safety comes back in weeks, will in a quarter"),
    (
        "D3",
        "largest of eight steps, demand, hardly any support: exhaustion",
        0.125,
        0.25,
        "equations are all but straight",
    ),
    (
        "D3",
        "exhaustion left in the second year after 52 weeks' overload",
        0.0,
        0.2,
        "recovers in 39 weeks and a half more",
    ),
    ("D4", "... left 52 weeks after stress", 0.2, 0.6, "skill comes back in 45 weeks, energy in 39"),
    ("D4", "... left 156 weeks after stress", -0.05, 0.25, "one resting place; those hired in bad years go slowly"),
    ("D4", "... left in the fourth year of .55 (exhaustion)", -0.05, 0.05, "the same"),
    (
        "A2",
        "won, from week 26: little of all seven",
        -0.45,
        -0.1,
        "a tenth of selling time alone, output .65 of six others' effort",
    ),
    ("A2", "perceived standard, year 2: little driving less ordinary", -0.12, -0.03, ".12 of half, before peers"),
];

/// Effects lie in the ranges that there is a reason to expect.
fn effects_lie_in_expected_ranges(results: &[ClaimResult]) {
    let mut strays = Vec::new();
    for (id, what, low, high, why) in RANGES {
        let result = results.iter().find(|result| result.id == *id).unwrap();
        let effect = result.effects.iter().find(|effect| effect.what == *what);
        let effect = effect.unwrap_or_else(|| panic!("{id} has no effect `{what}`"));
        if !(*low..=*high).contains(&effect.value) {
            strays.push(format!("{id} {what}: {} is not within {low} to {high} ({why})", effect.value));
        }
    }
    assert!(strays.is_empty(), "{}", strays.join("\n"));
}

/// Every effect has an interval that holds it, and a name of its own that fits the table.
fn effects_can_be_reported(results: &[ClaimResult]) {
    for result in results {
        let mut names = std::collections::BTreeSet::new();
        for effect in &result.effects {
            let (id, what) = (&result.id, &effect.what);
            assert!(effect.ci95.holds(effect.value), "{id} {what}: {} in {:?}", effect.value, effect.ci95);
            assert!(what.chars().count() <= 63, "{id} {what} is too long for the table");
            assert!(names.insert(what), "{id} reports `{what}` twice");
        }
    }
}
