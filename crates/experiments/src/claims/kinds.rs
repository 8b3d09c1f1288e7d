//! Kinds of seller that claims speak of: a team of eight of a kind, or a mixed one.

use teamdrift_model::scenario::NamedSeller;
use teamdrift_model::scenario::Scenario;

/// A kind of seller, each of whom stands where an experiment begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// New, unsure and insecure.
    New,
    /// Has been there for two years and still lacks skill.
    Unskilled,
    /// Able, and does not want to.
    Unwilling,
    /// Able, and does not know what is expected.
    Unclear,
    /// Able, worn out and afraid.
    Spent,
    /// Experienced, able, safe, and let be.
    Comfortable,
    /// Able and self-driven.
    Driven,
}

impl Kind {
    fn seller(self) -> NamedSeller {
        let able = NamedSeller {
            skill: Some(0.62),
            tenure: Some(4.0),
            fit: Some(0.6),
            resilience: Some(0.0),
            ..NamedSeller::default()
        };
        match self {
            Kind::New => {
                NamedSeller { skill: Some(0.42), tenure: Some(0.1), safety: Some(0.4), clarity: Some(0.4), ..able }
            }
            Kind::Unskilled => NamedSeller { skill: Some(0.40), tenure: Some(2.0), ..able },
            Kind::Unwilling => NamedSeller { motivation: Some(0.34), ..able },
            Kind::Unclear => NamedSeller { clarity: Some(0.32), ..able },
            Kind::Spent => NamedSeller { energy: Some(0.38), safety: Some(0.38), ..able },
            Kind::Comfortable => NamedSeller {
                tenure: Some(8.0),
                safety: Some(0.72),
                standard: Some(0.34),
                motivation: Some(0.47),
                ..able
            },
            Kind::Driven => NamedSeller {
                skill: Some(0.66),
                motivation: Some(0.66),
                standard: Some(0.64),
                ambition: Some(0.7),
                feedback_affinity: Some(0.3),
                ..able
            },
        }
    }
}

/// Letters for names.
const NAMES: [&str; 8] = ["A", "B", "C", "D", "E", "F", "G", "H"];

/// A team of eight: these kinds in turn.
pub(super) fn team_of(scenario: &mut Scenario, kinds: &[Kind]) {
    scenario.set("team.sellers", 8).unwrap();
    scenario.sellers = NAMES
        .iter()
        .zip(kinds.iter().cycle())
        .map(|(name, kind)| NamedSeller { name: (*name).into(), ..kind.seller() })
        .collect();
}
