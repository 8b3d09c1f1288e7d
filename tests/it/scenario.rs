//! A scenario file means what it says: layers, alternatives, seats, the library, and back to TOML.

use crate::generated;
use proptest::prelude::*;
use teamdrift::scenario::{self, Loaded};
use teamdrift_engine::simd::Cpu;
use teamdrift_model::Parameters;
use teamdrift_model::mechanisms::policy::PolicyKind;
use teamdrift_model::parameters::ParameterId;
use teamdrift_model::parameters::ParameterInfo;
use teamdrift_model::parameters::ParameterKind;
use teamdrift_model::parameters::Value;
use teamdrift_model::scenario::Action;
use teamdrift_model::scenario::Event;
use teamdrift_model::scenario::NamedSeller;
use teamdrift_model::scenario::Scenario;
use teamdrift_model::scenario::Who;
use teamdrift_model::simulation::Simulation;

const QUESTION: &str = "question = \"Where does it go?\"\n";

fn parse(text: &str, sets: &[&str]) -> Loaded {
    let sets: Vec<String> = sets.iter().map(|set| (*set).to_owned()).collect();
    scenario::parse(&format!("{QUESTION}{text}"), "my-team.toml", &sets).unwrap_or_else(|findings| panic!("{findings}"))
}

/// A scenario with only a question is the ordinary team.
#[test]
fn question_alone_is_ordinary_team() {
    let loaded = parse("", &[]);
    let ordinary = Scenario { name: "my-team".into(), question: "Where does it go?".into(), ..Scenario::default() };
    assert_eq!(loaded.scenario, ordinary);
    assert!(loaded.alternatives.is_empty() && loaded.warnings.is_empty());
}

/// Every built-in scenario is listed, begins with its question, and is valid.
#[test]
fn built_in_scenarios_are_valid() {
    let mut files: Vec<String> = std::fs::read_dir("scenarios")
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    let mut listed: Vec<String> = scenario::library().iter().map(|ready| format!("{}.toml", ready.name)).collect();
    listed.sort();
    assert_eq!(files, listed);
    for ready in scenario::library() {
        let first = ready.text.lines().next().unwrap();
        assert!(first.starts_with("# ") && first.contains('?'), "{} does not open with its question", ready.name);
        let loaded = scenario::load(ready.name, &[]).unwrap_or_else(|findings| panic!("{findings}"));
        assert_eq!(loaded.scenario.name, ready.name);
        assert!(loaded.warnings.is_empty(), "{}", loaded.warnings);
    }
}

/// The command line overrides files, and its words need no quotes.
#[test]
fn command_line_overrides_files() {
    let text = "[policy]\nkind = \"balanced\"\nsupport = 0.2\n";
    let sets = ["policy.kind=fixed", "policy.support=.7", "team.sellers=5", "mechanisms.contagion=false", "name=five"];
    let scenario = parse(text, &sets).scenario;
    assert_eq!(scenario.parameters.policy.kind(), PolicyKind::Fixed);
    assert_eq!(scenario.parameters.policy.support(), Some(0.7));
    assert_eq!(scenario.parameters.team.sellers(), 5);
    assert!(!scenario.parameters.mechanisms.contagion());
    assert_eq!(scenario.name, "five");
    let changed = parse("", &["events.bad-market={ at = 3, set = { market.demand = 0.5 } }"]);
    assert_eq!(changed.scenario.events.len(), 1);
    let rescue = scenario::load("rescue", &["events.support-comes-back.at=30".into()]).unwrap();
    assert_eq!(rescue.scenario.events[0].at, 30);
}

/// Naming sellers sets the seats unless seats are given.
#[test]
fn sellers_set_the_seats() {
    let three =
        "[[team.sellers]]\nname = \"Kari\"\n[[team.sellers]]\nname = \"Tor\"\n[[team.sellers]]\nname = \"Åse\"\n";
    let seats = |text: &str, sets: &[&str]| {
        let scenario = parse(text, sets).scenario;
        (scenario.parameters.team.sellers(), scenario.sellers.len())
    };
    assert_eq!(seats(three, &[]), (3, 3));
    assert_eq!(seats(&format!("[team]\nseats = 6\n{three}"), &[]), (6, 3));
    assert_eq!(seats(three, &["team.sellers=9"]), (9, 3), "a number from the command line means seats");
    assert_eq!(seats("team.sellers = 4\n", &[]), (4, 0));
    assert_eq!(seats("team.seats = 4\n", &[]), (4, 0));
    assert_eq!(seats(&format!("extends = \"own-team\"\n{three}"), &[]), (3, 3), "other names, another team");
}

/// An alternative is the scenario with some keys changed.
#[test]
fn alternative_changes_some_keys() {
    let loaded = scenario::load("promote-top-seller", &["weeks=100".into()]).unwrap();
    let names: Vec<&str> = loaded.alternatives.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["best-aptitude", "assessed", "random", "outside", "no-change"]);
    assert_eq!(loaded.scenario.events[0].action, Action::Promote(Who::BestSeller));
    for (name, alternative) in &loaded.alternatives {
        assert_eq!(alternative.weeks, 100);
        assert_eq!(alternative.name, format!("promote-top-seller-{name}"));
        match name.as_str() {
            "no-change" => assert!(alternative.events.is_empty()),
            "random" => assert_eq!(alternative.events[0].action, Action::Promote(Who::Random)),
            _ => assert_eq!(alternative.events[0].at, 26),
        }
    }
}

/// A changed event does what it is changed to.
#[test]
fn changed_event_takes_effect() {
    let text = "[[events]]\nid = \"e\"\nat = 5\nuntil = 9\nset = { market.demand = 0.5, policy.support = 0.4 }\n\
                [alternatives.more]\nevents.e.set.market.demand = 0.2\n\
                [alternatives.other]\nevents.e.hire = true\n\
                [alternatives.added]\nevents.later = { at = 20, dismiss = \"worst-seller\" }\n\
                [alternatives.instead]\nevents = [{ at = 1, train = { gain = 0.2 } }]\n";
    let loaded = parse(text, &[]);
    let of = |name: &str| &loaded.alternatives.iter().find(|(known, _)| known == name).unwrap().1.events;
    let demand = Parameters::find("market.demand").unwrap();
    let support = Parameters::find("policy.support").unwrap();
    let set = Action::Set(vec![(demand, Value::Number(0.2)), (support, Value::Number(0.4))]);
    assert_eq!(of("more"), &[Event { at: 5, until: Some(9), team: None, action: set }]);
    assert_eq!(of("other"), &[Event { at: 5, until: None, team: None, action: Action::Hire }]);
    assert_eq!(of("added").len(), 2);
    assert_eq!(of("instead"), &[Event { at: 1, until: None, team: None, action: Action::Train { gain: 0.2 } }]);
}

/// A `set` that is written as a whole over an event that sets more is warned of, with the line and the key that stays; single
/// keys are not, nor a `set` that names all, nor another action.
#[test]
fn merged_set_is_warned_of() {
    let event = "[[events]]\nid = \"e\"\nat = 5\nset = { market.demand = 0.5, policy.support = 0.4 }\n";
    let warned = |over: &str| parse(&format!("{event}{over}"), &[]).warnings.to_string();
    for over in [
        "[alternatives.a]\nevents.e = { set = { market.demand = 0.2 } }\n",
        "[alternatives.a.events.e]\nat = 6\nset = { market.demand = 0.2 }\n",
        "[alternatives.a.events.e.set]\nmarket.demand = 0.2\n",
    ] {
        let warning = warned(over);
        assert!(warning.contains("the event `e` still sets `policy.support`"), "{over}: {warning}");
        assert!(warning.contains("still holds") && warning.contains("my-team.toml:"), "{warning}");
    }
    for over in [
        "[alternatives.a]\nevents.e.set.market.demand = 0.2\n",
        "[alternatives.a]\nevents.e = { set = { market.demand = 0.2, policy.support = 0.4 } }\n",
        "[alternatives.a]\nevents.e.at = 6\n",
        "[alternatives.a]\nevents.e.hire = true\n",
        "[alternatives.a]\nevents.f = { at = 7, set = { market.demand = 0.2 } }\n",
        "[alternatives.a]\nevents = [{ at = 7, set = { market.demand = 0.2 } }]\n",
    ] {
        assert_eq!(warned(over), "", "{over}");
    }
    let over = "extends = \"rescue\"\nevents.support-comes-back = { set = { policy.demand = 0.2 } }\n";
    let warning = parse(over, &[]).warnings.to_string();
    assert!(warning.contains("still sets `policy.support`") && warning.contains("rescue.toml"), "{warning}");
}

/// Each file of a chain overrides those that it extends.
#[test]
fn files_extend_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), format!("{QUESTION}{text}")).unwrap();
    write("company.toml", "extends = \"rescue\"\ncurrency = \"EUR\"\nmarket.demand = 0.9\n");
    std::fs::create_dir(folder.path().join("teams")).unwrap();
    write("teams/north.toml", "extends = \"../company.toml\"\nweeks = 80\n");
    let path = folder.path().join("teams/north.toml");
    let loaded = scenario::load(path.to_str().unwrap(), &[]).unwrap_or_else(|findings| panic!("{findings}"));
    let scenario = loaded.scenario;
    assert_eq!((scenario.name.as_str(), scenario.weeks, scenario.currency.as_str()), ("north", 80, "EUR"));
    assert_eq!((scenario.parameters.market.demand(), scenario.parameters.policy.demand()), (0.9, Some(0.85)));
    assert_eq!(scenario.events.len(), 1);
    assert!(loaded.alternatives.is_empty(), "a file is compared with its own alternatives only");
}

/// The market's pay plan, and the own: base, commission, accelerator.
fn plans(scenario: &Scenario) -> ([f64; 3], [f64; 3]) {
    let pay = &scenario.parameters.pay;
    (
        [pay.market_base(), pay.market_commission(), pay.market_accelerator()],
        [pay.base(), pay.commission(), pay.accelerator()],
    )
}

/// What a file says of the own pay plan, it says of the market's; whoever changes pay afterwards leaves the market alone.
#[test]
fn market_pays_as_the_file_does() {
    let text = "pay.base = 400000\npay.commission = 0.1\n\
                [alternatives.cut]\npay.base = 300000\npay.accelerator = 0.05\n\
                [alternatives.dear-market]\npay.market_base = 500000\n\
                [[events]]\nat = 3\nset = { pay.base = 350000 }\n";
    let market = [400_000.0, 0.1, 0.02];
    let loaded = parse(text, &[]);
    assert_eq!(plans(&loaded.scenario), (market, market));
    assert_eq!(plans(&loaded.alternatives[0].1).0, market);
    assert_eq!(plans(&loaded.alternatives[1].1), ([500_000.0, 0.1, 0.02], market));
    assert_eq!(plans(&parse(text, &["pay.base=900000"]).scenario), (market, [900_000.0, 0.1, 0.02]));
    let ordinary = plans(&Scenario::default()).0;
    assert_eq!(plans(&parse("", &["pay.base=900000"]).scenario).0, ordinary);
    let both = parse("[pay]\nmarket_base = 1\nbase = 400000\nmarket_commission = 0.3\n", &[]);
    assert_eq!(plans(&both.scenario), ([1.0, 0.3, 0.02], [400_000.0, 0.04, 0.02]));
    // Written out, the market has a value of its own, and keeps it.
    let cut = parse(text, &["pay.base=900000"]).scenario;
    let again = scenario::parse(&scenario::to_toml(&cut), "again.toml", &[]).unwrap().scenario;
    assert_eq!(plans(&again), plans(&cut));
}

/// The files of a chain describe one company together: the last word on the own plan is the market's, unless one of them gives it.
#[test]
fn market_pays_as_the_chain_does() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), format!("{QUESTION}{text}")).unwrap();
    write("company.toml", "pay.base = 400000\npay.market_commission = 0.01\n");
    write("north.toml", "extends = \"company.toml\"\npay.commission = 0.2\n");
    write("south.toml", "extends = \"company.toml\"\npay.base = 450000\n");
    let market = |name: &str| {
        let path = folder.path().join(name);
        plans(&scenario::load(path.to_str().unwrap(), &[]).unwrap_or_else(|findings| panic!("{findings}")).scenario).0
    };
    assert_eq!(market("north.toml"), [400_000.0, 0.01, 0.02]);
    assert_eq!(market("south.toml"), [450_000.0, 0.01, 0.02]);
}

/// A pay that is refused is reported once, and with its own name.
#[test]
fn refused_pay_is_reported_once() {
    for wrong in ["pay.base = -1", "pay.base = \"much\"", "pay.commission = 40", "pay.base = 1e400"] {
        let findings = scenario::parse(&format!("{QUESTION}{wrong}\n"), "x.toml", &[]).unwrap_err();
        assert_eq!(findings.iter().count(), 1, "{findings}");
        assert!(!findings.to_string().contains("`pay.market"), "{findings}");
    }
}

/// Pay, hours and quota of an alternative hold from week 0 on, before the file's own events; the rest holds from the beginning.
#[test]
fn alternatives_terms_hold_from_week_0() {
    let text = "quota.weekly = 80000\n[[events]]\nat = 5\nset = { pay.base = 450000 }\n\
                [alternatives.cut]\npay.base = 400000\npay.portability = 0.1\nteam.hours_per_week = 30\nquota.weekly = 70000\n\
                quota.regime = 2023\nmarket.demand = 0.9\npay.market_base = 500000\n\
                [alternatives.same]\npay.base = 550000\nquota.weekly = 80000\n\
                [alternatives.policy]\npolicy.support = 0.3\n";
    let loaded = parse(text, &[]);
    let (scenario, cut) = (&loaded.scenario, &loaded.alternatives[0].1);
    let id = |key: &str| Parameters::find(key).unwrap();
    let changes = vec![
        (id("pay.base"), Value::Number(400_000.0)),
        (id("quota.weekly"), Value::Number(70_000.0)),
        (id("quota.regime"), Value::Choice("2023")),
        (id("team.hours_per_week"), Value::Number(30.0)),
    ];
    assert_eq!(cut.events[0], Event { at: 0, until: None, team: None, action: Action::Set(changes) });
    assert_eq!(cut.events[1..], scenario.events);
    let mut expected = scenario.parameters.clone();
    for (key, value) in [("pay.portability", 0.1), ("market.demand", 0.9), ("pay.market_base", 500_000.0)] {
        expected.set(id(key), Value::Number(value)).unwrap();
    }
    assert_eq!(cut.parameters, expected);
    assert_eq!(loaded.alternatives[1].1.parameters, scenario.parameters);
    assert_eq!(loaded.alternatives[1].1.events, scenario.events);
    assert_eq!(loaded.alternatives[2].1.events, scenario.events);
    // Written out and read as a scenario of its own it stays what it is.
    let again = scenario::parse(&scenario::to_toml(cut), "again.toml", &[]).unwrap().scenario;
    assert_eq!(&again, cut);
}

/// A cut of pay in an alternative leaves the history as it was, to the bit, and is felt from week 0 on; in a `--set` it has
/// always been.
#[test]
fn cut_of_pay_leaves_the_history() {
    let text = "weeks = 20\n[alternatives.cut]\npay.base = 300000\n";
    let start = |scenario: &Scenario| Simulation::new(scenario, 1, 0, 8, Cpu::native());
    let loaded = parse(text, &[]);
    let (mut parent, mut cut) = (start(&loaded.scenario), start(&loaded.alternatives[0].1));
    assert!(parent.company() == cut.company(), "the history is another");
    parent.step();
    cut.step();
    let share = cut.company().people.base_pay[0] / parent.company().people.base_pay[0];
    assert!((share - 300.0 / 550.0).abs() < 1e-12, "{share}");
    let always = start(&parse(text, &["pay.base=300000"]).scenario);
    assert!(always.company() != start(&loaded.scenario).company());
}

/// An alternative that needs one event more than a scenario can hold is refused, with its place.
#[test]
fn alternative_with_an_event_too_many() {
    let events = "[[events]]\nat = 1\nhire = true\n".repeat(1000);
    let text =
        format!("{QUESTION}{events}[alternatives.cut]\npay.base = 1\n[alternatives.calm]\nmarket.demand = 0.9\n");
    let findings = scenario::parse(&text, "x.toml", &[]).unwrap_err().to_string();
    assert!(findings.contains("one event too many") && findings.contains("alternatives.cut"), "{findings}");
}

/// A text that is parsed cannot read files.
#[test]
fn parsed_text_reads_no_files() {
    let text = format!("{QUESTION}extends = \"./Cargo.toml\"\n");
    let findings = scenario::parse(&text, "pasted", &[]).unwrap_err().to_string();
    assert!(findings.contains("can only extend one of the library") && !findings.contains("workspace"), "{findings}");
}

/// Windows line ends and a byte order mark are accepted.
#[test]
fn windows_files_are_read() {
    let text = format!("\u{feff}{QUESTION}weeks = 10\n").replace('\n', "\r\n");
    let loaded = scenario::parse(&text, "w.toml", &[]).unwrap_or_else(|findings| panic!("{findings}"));
    assert_eq!(loaded.scenario.weeks, 10);
}

/// The starter is valid as it is and with every line in use.
#[test]
fn starter_is_valid() {
    for from in [None, Some("rescue")] {
        let text = scenario::starter(from);
        assert!(scenario::parse(&text, "new.toml", &[]).is_ok());
        // Every commented line that holds TOML, not prose.
        let is_toml = |line: &str| line.starts_with('[') || line.contains(" = ");
        let used: Vec<&str> =
            text.lines().map(|line| line.strip_prefix("# ").filter(|line| is_toml(line)).unwrap_or(line)).collect();
        let loaded = scenario::parse(&used.join("\n"), "new.toml", &[]).unwrap_or_else(|findings| panic!("{findings}"));
        assert_eq!(loaded.scenario.parameters.policy.kind(), PolicyKind::Fixed);
        assert!(loaded.alternatives.iter().any(|(name, _)| name == "more-support"));
    }
}

/// The schema is up to date and says the same as the reader.
#[test]
fn generated_schema() {
    generated::file("schema/scenario.schema.json", &scenario::schema());
    let schema: serde_json::Value = serde_json::from_str(&scenario::schema()).unwrap();
    assert!(jsonschema::draft202012::meta::is_valid(&schema));
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let json = |text: &str| serde_json::to_value(toml::from_str::<toml::Table>(text).unwrap()).unwrap();
    for ready in scenario::library() {
        let scenario = json(ready.text);
        let wrong: Vec<String> = validator.iter_errors(&scenario).map(|error| error.to_string()).collect();
        assert!(wrong.is_empty(), "{}: {wrong:?}", ready.name);
        let resolved = scenario::to_toml(&scenario::load(ready.name, &[]).unwrap().scenario);
        assert!(validator.is_valid(&json(&resolved)), "{} resolved", ready.name);
    }
    // What a schema cannot see: other files, and what depends on two places at once.
    let beyond = [
        "alternative-of-no-event",
        "does-nothing",
        "event-after-the-end",
        "events-of-one-id",
        "events-replace-inherited-ones",
        "extends-",
        "seats-given-twice",
        "too-few-seats",
        "unknown-seller",
    ];
    let mut refused = 0;
    for (name, text) in super::scenario_messages::wrong_files() {
        let Ok(table) = toml::from_str::<toml::Table>(&text) else { continue };
        if beyond.iter().any(|beginning| name.starts_with(beginning)) {
            continue;
        }
        let table = serde_json::to_value(table).unwrap();
        assert!(!validator.is_valid(&table), "the schema takes {name}");
        refused += 1;
    }
    assert!(refused >= 20, "only {refused} wrong files were tried on the schema");
}

/// The page's reference is up to date.
#[test]
fn generated_reference() {
    let reference = format!("\n{}\n", scenario::markdown_reference());
    generated::parts("docs/scenarios.md", &[("reference".to_owned(), reference)]);
}

#[test]
fn examples_on_the_page_are_valid() {
    let page = std::fs::read_to_string("docs/scenarios.md").unwrap();
    let mut examples = 0;
    for block in page.split("```toml\n").skip(1) {
        let text = block.split("```").next().unwrap();
        let text = if text.contains("question =") { text.to_owned() } else { format!("{QUESTION}{text}") };
        if text.contains("extends = \"our-company.toml\"") {
            continue;
        }
        scenario::parse(&text, "docs/scenarios.md", &[]).unwrap_or_else(|findings| panic!("{findings}\n{text}"));
        examples += 1;
    }
    assert!(examples >= 3);
}

/// A value that a parameter takes, from a place in 0 to 1.
fn value_at(info: &ParameterInfo, place: f64) -> Value {
    let (low, high) = info.allowed;
    let number = (low + place * (high - low)).clamp(low, high);
    match info.kind {
        ParameterKind::Number => Value::Number(number),
        ParameterKind::OptionalNumber if place < 0.2 => Value::Unset,
        ParameterKind::OptionalNumber => Value::Number(number),
        ParameterKind::Count => Value::Count(number.floor() as u32),
        ParameterKind::Switch => Value::Switch(place < 0.5),
        ParameterKind::Choice(names) => Value::Choice(names[(place * names.len() as f64) as usize % names.len()]),
    }
}

fn ids(fixed: bool) -> Vec<ParameterId> {
    Parameters::all().filter(|(_, info)| fixed || !info.fixed_at_start()).map(|(id, _)| id).collect()
}

prop_compose! {
    fn any_seller(at: usize)(
        given in prop::collection::vec(prop::option::of(0.0..1.0f64), 16),
        name in "[A-ZÆØÅ][a-zæøå\"\\\\]{0,8}",
    ) -> NamedSeller {
        let scaled = |at: usize, low: f64, high: f64| given[at].map(|x| low + x * (high - low));
        NamedSeller {
            name: format!("{name} {at}"),
            skill: given[0], prospecting: given[1], closing: given[2], tenure: scaled(3, 0.0, 50.0),
            motivation: given[4], energy: given[5], pay: scaled(6, 0.0, 1e6), ambition: given[7], fit: given[8],
            resilience: scaled(9, -3.0, 3.0), feedback_affinity: given[10], aptitude: scaled(11, -3.0, 3.0),
            territory: scaled(12, 0.2, 5.0), safety: given[13], standard: given[14], clarity: given[15],
        }
    }
}

fn any_who(names: Vec<String>, outside: bool) -> impl Strategy<Value = Who> + use<> {
    let mut all = vec![
        Who::BestSeller,
        Who::WorstSeller,
        Who::MiddlingSeller,
        Who::BestAptitude,
        Who::AssessedAptitude,
        Who::Weighted,
        Who::Random,
        Who::LongestTenure,
    ];
    all.extend(names.into_iter().map(Who::Named));
    if outside {
        all.push(Who::Outside);
    }
    prop::sample::select(all)
}

fn any_event(weeks: u32, names: Vec<String>) -> impl Strategy<Value = Event> + use<> {
    let set = prop::collection::btree_map(prop::sample::select(ids(false)), 0.0..1.0f64, 1..5).prop_map(|set| {
        Action::Set(set.into_iter().map(|(id, place)| (id, value_at(Parameters::info(id), place))).collect())
    });
    let action = prop_oneof![
        set,
        any_who(names.clone(), true).prop_map(Action::Promote),
        any_who(names.clone(), true).prop_map(Action::PromoteKeepingSeat),
        any_who(names.clone(), false).prop_map(Action::Dismiss),
        any_who(names, false).prop_map(Action::Exempt),
        Just(Action::Hire),
        (0.0..=1.0f64).prop_map(|gain| Action::Train { gain }),
        (0.0..=1.0f64).prop_map(|share| Action::Reorganize { share }),
        (0.0..=1.0f64).prop_map(|share| Action::LoseCustomer { share }),
    ];
    (0..weeks, prop::option::of(1..50u32), action).prop_map(|(at, length, action)| {
        let ends = matches!(action, Action::Set(_) | Action::Exempt(_));
        Event { at, until: length.filter(|_| ends).map(|length| (at + length).min(5200)), team: None, action }
    })
}

fn any_scenario() -> impl Strategy<Value = Scenario> {
    let sellers = (0..6usize).prop_flat_map(|number| (0..number).map(any_seller).collect::<Vec<_>>());
    (1..=5200u32, sellers).prop_flat_map(|(weeks, sellers)| {
        let names = sellers.iter().map(|seller| seller.name.clone()).collect();
        let events = prop::collection::vec(any_event(weeks, names), 0..6);
        let changed = prop::collection::vec((prop::sample::select(ids(true)), 0.0..=1.0f64), 0..40);
        (events, changed, 0..5u32, "[ -~æøå]{0,60}[a-z?]", "[A-Z]{3}").prop_map(
            move |(events, changed, open, question, currency)| {
                let mut parameters = Parameters::default();
                for (id, place) in changed {
                    parameters.set(id, value_at(Parameters::info(id), place)).unwrap();
                }
                if !sellers.is_empty() {
                    parameters
                        .set(Parameters::find("team.sellers").unwrap(), (sellers.len() as u32 + open).into())
                        .unwrap();
                }
                let question = question.split_whitespace().collect::<Vec<_>>().join(" ");
                let (name, sellers) = ("some-team".into(), sellers.clone());
                Scenario { name, question, weeks, currency, parameters, events, sellers }
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn written_scenario_reads_back(scenario in any_scenario()) {
        let text = scenario::to_toml(&scenario);
        match scenario::parse(&text, "elsewhere.toml", &[]) {
            Ok(loaded) => prop_assert_eq!(loaded.scenario, scenario),
            Err(findings) => prop_assert!(false, "{}\n{}", findings, text),
        }
    }
}
