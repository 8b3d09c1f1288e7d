//! Which parameters an ensemble varies, and which it leaves alone, each with its reason.

use std::collections::BTreeSet;
use teamdrift_model::Parameters;
use teamdrift_model::parameters::{ParameterId, ParameterInfo, ParameterKind, ParameterSource, Value};
use teamdrift_model::renamed::renamed;
use teamdrift_model::scenario::{Action, Scenario};

/// Why an ensemble leaves a parameter at the scenario's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fixed {
    /// It holds no real number.
    NoNumber,
    /// Its plausible range is a point: a definition, or an effect that is off.
    NoRange,
    /// It is a choice of the user.
    Setting,
    /// It says how the manager leads.
    Policy,
    /// It says how large the team is and how it starts.
    Team,
    /// It turns a mechanism off.
    Switch,
    /// It is an amount of money: pay, a price, a quota.
    Money,
}

impl Fixed {
    /// The reason in words.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::NoNumber => "no real number: a choice, a switch or a count",
            Self::NoRange => "its plausible range is a point",
            Self::Setting => "a setting: it describes the team or the question",
            Self::Policy => "policy: how the manager leads is the question",
            Self::Team => "seats and start: they describe the team",
            Self::Switch => "a switch of a mechanism",
            Self::Money => "an amount of money: pay, a price or a quota",
        }
    }
}

/// Why a parameter does not vary in an ensemble; none if it does.
#[must_use]
pub fn fixed(info: &ParameterInfo) -> Option<Fixed> {
    match info.section {
        "policy" => return Some(Fixed::Policy),
        "team" | "start" => return Some(Fixed::Team),
        "mechanisms" => return Some(Fixed::Switch),
        _ => {}
    }
    if info.source == ParameterSource::Setting {
        Some(Fixed::Setting)
    } else if info.kind != ParameterKind::Number {
        Some(Fixed::NoNumber)
    } else if info.unit.starts_with("money") || (info.section, info.name) == ("quota", "raise_2023") {
        Some(Fixed::Money)
    } else if info.plausible.0 >= info.plausible.1 {
        Some(Fixed::NoRange)
    } else {
        None
    }
}

/// Whether a parameter varies in an ensemble: an assumption about how people, teams and markets work.
#[must_use]
pub fn varies(info: &ParameterInfo) -> bool {
    fixed(info).is_none()
}

/// One assumption and the range over which it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Assumption {
    /// Its key.
    pub key: String,
    /// Its place in the parameter table.
    pub id: ParameterId,
    /// Lowest value, in the parameter's unit.
    pub low: f64,
    /// Highest value, in the parameter's unit.
    pub high: f64,
}

/// Steps into which the range of each assumption is divided. A set holds whole steps, so that the file is short and what
/// was simulated is what is written.
pub const STEPS: u16 = 100;

impl Assumption {
    /// All assumptions, in the order of the parameter table. `share` (above 0, at most 1) is the part of each plausible
    /// range that is drawn from, around the default.
    #[must_use]
    pub fn all(share: f64) -> Vec<Self> {
        let within = |(id, info): (ParameterId, &ParameterInfo)| {
            let default = match info.default {
                Value::Number(x) => x.clamp(info.plausible.0, info.plausible.1),
                _ => 0.5 * (info.plausible.0 + info.plausible.1),
            };
            let toward = |end: f64| if share < 1.0 { default + share * (end - default) } else { end };
            let (low, high) = (toward(info.plausible.0), toward(info.plausible.1));
            Self { key: info.key(), id, low, high }
        };
        Parameters::all().filter(|(_, info)| varies(info)).map(within).collect()
    }

    /// The value at a step.
    #[must_use]
    pub fn value(&self, step: u16) -> f64 {
        // The upper end is met exactly: adding its distance to the lower one may miss it by a rounding.
        if step >= STEPS {
            return self.high;
        }
        let place = f64::from(step) / f64::from(STEPS);
        (self.low + place * (self.high - self.low)).clamp(self.low, self.high)
    }
}

/// The parameters that a scenario sets itself: those with another value than the default, and those that its events set.
#[must_use]
pub fn own_parameters(scenario: &Scenario) -> BTreeSet<ParameterId> {
    let ordinary = Parameters::default();
    let differs = |id: &ParameterId| scenario.parameters.get(*id) != ordinary.get(*id);
    let mut own: BTreeSet<ParameterId> = Parameters::all().map(|(id, _)| id).filter(differs).collect();
    for event in &scenario.events {
        if let Action::Set(set) = &event.action {
            own.extend(set.iter().map(|(id, _)| *id));
        }
    }
    own
}

/// The parameters that `--set` texts (`key=value`) name, by their present or old keys.
#[must_use]
pub fn named_in(sets: &[String]) -> BTreeSet<ParameterId> {
    let key = |text: &String| {
        let key = text.split('=').next()?.trim().to_owned();
        Parameters::find(renamed(&key).map_or(key.as_str(), |(_, new)| new))
    };
    sets.iter().filter_map(key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn info(key: &str) -> &'static ParameterInfo {
        Parameters::info(Parameters::find(key).unwrap())
    }

    /// Assumptions vary; policy, seats, pay, prices and switches do not.
    #[test]
    fn assumptions_alone_vary() {
        for key in ["motivation.support_effect", "leaving.shock_hazard", "perception.trust_weeks"] {
            assert_eq!(fixed(info(key)), None, "{key}");
        }
        for (key, why) in [
            ("policy.support", Fixed::Policy),
            ("policy.delegation", Fixed::Policy),
            ("team.sellers", Fixed::Team),
            ("pay.base", Fixed::Setting),
            ("quota.weekly", Fixed::Money),
            ("market.deal_mean", Fixed::Setting),
            ("mechanisms.push", Fixed::Switch),
            ("zone.boundary", Fixed::NoRange),
        ] {
            assert_eq!(fixed(info(key)), Some(why), "{key}");
        }
        assert!(Assumption::all(1.0).len() > 150);
    }

    /// A part of a range lies around the default, the whole range is the plausible one.
    #[test]
    fn share_of_a_range() {
        for (whole, part) in Assumption::all(1.0).iter().zip(Assumption::all(0.3)) {
            assert_eq!((whole.low, whole.high), Parameters::info(whole.id).plausible);
            assert!(whole.low <= part.low && part.low <= part.high && part.high <= whole.high, "{}", part.key);
            let width = (part.high - part.low) / (whole.high - whole.low);
            assert!((width - 0.3).abs() < 1e-9, "{}: {width}", part.key);
            assert_eq!((whole.value(0), whole.value(STEPS)), (whole.low, whole.high));
        }
    }

    /// What a scenario sets, and what its events set, is its own.
    #[test]
    fn own_parameters_of_a_scenario() {
        let id = |key: &str| Parameters::find(key).unwrap();
        let mut scenario = Scenario::default();
        assert!(own_parameters(&scenario).is_empty());
        scenario.set("motivation.support_effect", 0.2).unwrap();
        scenario.events.push(teamdrift_model::scenario::Event {
            at: 5,
            until: None,
            team: None,
            action: Action::Set(vec![(id("leaving.shock_hazard"), Value::Number(0.001))]),
        });
        let own: Vec<ParameterId> = own_parameters(&scenario).into_iter().collect();
        let mut expected = [id("motivation.support_effect"), id("leaving.shock_hazard")];
        expected.sort();
        assert_eq!(own, expected);
        let named = named_in(&["motivation.support_effect = 0.3".to_owned(), "weeks=5".to_owned()]);
        assert_eq!(named.into_iter().collect::<Vec<_>>(), [id("motivation.support_effect")]);
    }
}
