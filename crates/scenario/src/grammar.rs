//! The grammar of scenario files as tables: keys, actions, rules, limits and names. Readers, schema, reference and writer
//! use them.

use teamdrift_model::scenario::NamedSeller;
use teamdrift_model::scenario::Who;

/// Most alternatives of a scenario.
pub(super) const MAX_ALTERNATIVES: usize = 50;

/// Longest name of a scenario, an alternative, a seller or an event's id, in characters.
pub(super) const MAX_NAME: usize = 60;

/// Keys of a scenario besides the sections of the parameter table, with what they hold.
pub(super) const HEAD: &[(&str, &str)] = &[
    ("question", "The question that the scenario answers, in one sentence. Every file has its own."),
    ("name", "Name in reports and of the output folder: letters, digits and hyphens. Default: the file's name."),
    ("extends", "The scenario that this one builds on: a name of the library, or a path relative to this file."),
    ("weeks", "Working weeks to simulate, 1 to 5200. Default: 156, three years."),
    ("currency", "Label of the currency, for display only. Default: NOK."),
    ("events", "What happens when: `[[events]]`, or `[events.NAME]` to be changed by its name."),
    ("alternatives", "Named variants of this scenario, to be compared with it."),
];

/// Something that an event can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActionInfo {
    /// Its key.
    pub key: &'static str,
    /// How it is written.
    pub example: &'static str,
    /// One sentence.
    pub doc: &'static str,
}

/// Everything that an event can do.
pub const ACTIONS: &[ActionInfo] = &[
    ActionInfo {
        key: "set",
        example: "set = { market.demand = 0.7 }",
        doc: "Parameters take other values, for good or until `until`: a market shock, another quota or pay plan, \
              another way of leading, a mechanism switched off.",
    },
    ActionInfo {
        key: "promote",
        example: "promote = \"best-seller\"",
        doc: "The manager leaves and this person takes over; the promoted seller's seat becomes vacant.",
    },
    ActionInfo {
        key: "promote_keeping_seat",
        example: "promote_keeping_seat = \"best-seller\"",
        doc: "As `promote`, but the seat stays filled by the same person, which no company can do: beside `promote` it \
              shows what the chair does and what the empty seat does.",
    },
    ActionInfo { key: "dismiss", example: "dismiss = \"worst-seller\"", doc: "A seller is dismissed." },
    ActionInfo {
        key: "hire",
        example: "hire = true",
        doc: "An open seat is filled at once by the best of the usual candidates.",
    },
    ActionInfo {
        key: "train",
        example: "train = { gain = 0.2 }",
        doc: "Everybody is trained: each skill grows by this share of the way to its ceiling.",
    },
    ActionInfo {
        key: "reorganise",
        example: "reorganise = { share = 0.5 }",
        doc: "Territories are dealt out anew among this share of the seats.",
    },
    ActionInfo {
        key: "lose_customer",
        example: "lose_customer = { share = 0.5 }",
        doc: "The seller with the largest customer base loses this share of it.",
    },
    ActionInfo {
        key: "exempt",
        example: "exempt = \"best-seller\"",
        doc: "The standard does not apply to this seller, for good or until `until`, and everybody sees it.",
    },
];

/// What every event may have besides its action.
pub(super) const OF_EVERY_EVENT: [&str; 4] = ["at", "until", "team", "id"];

/// Most events of a scenario.
pub(super) const MAX_EVENTS: usize = 1000;

/// The actions that can end again, with `until`.
pub(super) const ENDS: &[&str] = &["set", "exempt"];

/// The rules by which a person is found: name, meaning, sentence.
pub(super) const RULES: &[(&str, Who, &str)] = &[
    ("best-seller", Who::BestSeller, "The highest observed won value over the trailing 52 weeks, luck included."),
    ("worst-seller", Who::WorstSeller, "The lowest of the same."),
    ("middling-seller", Who::MiddlingSeller, "The one closest to the middle of the same ranking."),
    (
        "best-aptitude",
        Who::BestAptitude,
        "The highest true aptitude for leading: an oracle's choice, nobody can see it.",
    ),
    ("assessed-aptitude", Who::AssessedAptitude, "The highest aptitude for leading as a noisy assessment shows it."),
    ("weighted", Who::Weighted, "Sales and assessed aptitude together, weighted by `company.promotion_weight_sales`."),
    ("random", Who::Random, "Anybody, by lot."),
    ("longest-tenure", Who::LongestTenure, "The longest time in the job."),
    ("outside", Who::Outside, "Somebody from outside (promotions only)."),
];

/// A key of a named seller besides the name.
pub(super) struct SellerKey {
    pub name: &'static str,
    pub range: (f64, f64),
    pub unit: &'static str,
    pub doc: &'static str,
    pub get: fn(&NamedSeller) -> Option<f64>,
    pub set: fn(&mut NamedSeller, f64),
}

/// Declares the keys: field, range, unit, one sentence.
macro_rules! seller_keys {
    ($($field:ident, $low:literal..=$high:literal, $unit:literal, $doc:literal;)*) => {
        &[$(SellerKey {
            name: stringify!($field),
            range: ($low, $high),
            unit: $unit,
            doc: $doc,
            get: |seller| seller.$field,
            set: |seller, value| seller.$field = Some(value),
        }),*]
    };
}

/// All keys of a named seller besides the name; what is not given is drawn as for anybody else.
pub(super) const KEYS: &[SellerKey] = seller_keys![
    skill, 0.0..=1.0, "", "Both skills (ordinary: 0.56).";
    prospecting, 0.0..=1.0, "", "Skill in prospecting and booking; goes before `skill`.";
    closing, 0.0..=1.0, "", "Skill in negotiating and closing; goes before `skill`.";
    tenure, 0.0..=50.0, "years", "Time in the job.";
    motivation, 0.0..=1.0, "", "Motivation at the start (ordinary: 0.5).";
    energy, 0.0..=1.0, "", "Energy at the start (ordinary: 0.65).";
    safety, 0.0..=1.0, "", "Perceived safety at the start (ordinary: 0.57).";
    standard, 0.0..=1.0, "", "Perceived standard at the start (ordinary: 0.58).";
    clarity, 0.0..=1.0, "", "Role clarity at the start (ordinary: 0.57).";
    pay, 0.0..=100000000.0, "money/year", "Base pay, in the scenario's currency.";
    ambition, 0.0..=1.0, "", "Ambition (ordinary: 0.5).";
    fit, 0.0..=1.0, "", "Fit with the actual tasks (poor 0.35, good 0.72).";
    resilience, -3.0..=3.0, "SD", "Resilience, in standard deviations from the ordinary seller.";
    feedback_affinity, 0.0..=1.0, "", "How much the seller feeds on feedback (0 = self-driven).";
    aptitude, -3.0..=3.0, "SD", "Aptitude for leading, in standard deviations.";
    territory, 0.2..=5.0, "x", "The territory's potential, as a multiple of the ordinary one.";
];

/// Whether a text is a name: letters, digits and hyphens, and not too many.
#[must_use]
pub fn is_name(text: &str) -> bool {
    let fits = text.chars().all(|c| c.is_alphanumeric() || c == '-');
    fits && !text.is_empty() && text.chars().count() <= MAX_NAME && !text.starts_with('-') && !text.ends_with('-')
}

/// A text as a name: letters, digits and single hyphens.
pub(super) fn slug(text: &str) -> String {
    let mut name = String::new();
    for c in text.chars().take(MAX_NAME) {
        if c.is_alphanumeric() {
            name.extend(c.to_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() { "scenario".to_owned() } else { name.to_owned() }
}
