//! The ready scenarios that come with the program, grouped by what one wants to know.

/// A ready scenario.
#[derive(Debug, PartialEq, Eq)]
pub struct Ready {
    /// Its name.
    pub name: &'static str,
    /// Its file, comments and all.
    pub text: &'static str,
    /// The question that it is listed under.
    pub theme: ScenarioTheme,
    /// The claims of `docs/claims.md` that it shows at work; none if it only stands beside them.
    pub claims: &'static [&'static str],
}

/// The questions that ready scenarios are listed under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ScenarioTheme {
    /// What an ordinary team does, and one's own.
    Begin,
    /// Where a way of leading goes.
    Leading,
    /// What a person needs.
    Person,
    /// Who shall lead, and what helps who does.
    Leader,
    /// What the manager's week goes to.
    Week,
    /// How people are hired, roles are split and channels are chosen.
    Practice,
    /// What the company can do.
    Company,
    /// What the group can do for itself.
    Group,
    /// What numbers show, and what they hide.
    Numbers,
}

impl ScenarioTheme {
    /// Its name, of which the message with its question is made.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            ScenarioTheme::Begin => "begin",
            ScenarioTheme::Leading => "leading",
            ScenarioTheme::Person => "person",
            ScenarioTheme::Leader => "leader",
            ScenarioTheme::Week => "week",
            ScenarioTheme::Practice => "practice",
            ScenarioTheme::Company => "company",
            ScenarioTheme::Group => "group",
            ScenarioTheme::Numbers => "numbers",
        }
    }
}

/// Lists the files of `scenarios/` theme by theme, each with its claims; a test sees to it that none is forgotten.
macro_rules! ready {
    ($($theme:ident { $($name:literal [$($claim:ident)*])* })*) => {
        &[$($(Ready {
            name: $name,
            text: include_str!(concat!("../../../scenarios/", $name, ".toml")),
            theme: ScenarioTheme::$theme,
            claims: &[$(stringify!($claim)),*],
        }),*),*]
    };
}

// The title and question of each scenario stand in `crates/words/src/scenarios.*.ftl`.
const ALL: &[Ready] = ready![
    Begin {
        "ordinary" []
        "own-team" []
    }
    Leading {
        "no-leadership" [B1]
        "support-only" [B2]
        "demand-only" [B3]
        "strong-on-both" [B4]
        "flat-board" [B5]
        "light-touch" [B5]
        "relation-leader" [B12]
        "system-leader" [B12]
        "moody-manager" [B10]
        "kick-off-week" [B10]
        "five-marks" [B13]
        "rescue" [B3 B4]
    }
    Person {
        "newcomers" [B6]
        "settled-in-comfort" [B6]
        "mixed-team" [B6 B7]
        "worn-out-team" [B7]
        "way-of-speaking" [B8]
        "friction" [B14]
        "feedback-pace" [K5]
        "even-coaching" [K3]
        "star-exempt" [B16]
    }
    Leader {
        "promote-top-seller" [K1]
        "seat-and-chair" []
        "better-manager" []
        "star-in-the-chair" [A4 K1]
        "new-manager" [T3]
        "no-time-to-learn" [K8]
        "promotion-ladder" [K1]
    }
    Week {
        "selling-manager" [K2]
        "selling-manager-of-3" [K2]
        "takes-over-meetings" [K2]
        "nothing-booked" [T2]
        "team-meetings" [K9]
        "seven-activities" [A2]
        "no-foundation" [B9]
        "paperwork" [R4]
    }
    Practice {
        "wrong-hires" [K6]
        "generalists" [K4]
        "generalists-alike" [K4]
        "channel-by-habit" [K7]
    }
    Company {
        "without-top-support" [R5]
        "guidelines-alone" [T1]
        "without-marketing" [R2]
        "beyond-capacity" [R3]
        "overselling" [R3]
        "four-demands" [R1]
    }
    Group {
        "not-a-people-person" [A1]
        "does-it-all" [A3]
    }
    Numbers {
        "comfort-slide" [B11]
        "praise-for-results" [B16]
        "target-and-cost" [R6]
    }
];

/// All ready scenarios, theme by theme, in the order in which they are best met.
#[must_use]
pub fn all() -> &'static [Ready] {
    ALL
}

/// The ready scenario with this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Ready> {
    ALL.iter().find(|ready| ready.name == name)
}

impl Ready {
    /// The path that its messages show.
    #[must_use]
    pub fn path(&self) -> String {
        format!("scenarios/{}.toml", self.name)
    }
}
