//! One parameter that varies, and the values that it takes: what `--vary` says.

use crate::invalid::Invalid;
use teamdrift_model::Parameters;
use teamdrift_model::parameters::ParameterId;
use teamdrift_model::parameters::ParameterInfo;
use teamdrift_model::parameters::ParameterKind;
use teamdrift_model::parameters::Value;
use teamdrift_model::renamed::{RENAMED, Renamed, removed, renamed};
use teamdrift_scenario::nearest::{either, nearest};

/// Most parameters of a name that are told to who did not say whose.
const MOST_NAMED: usize = 4;

/// The values of one parameter.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// These.
    Listed(Vec<Value>),
    /// All between two ends; `whole` ones only, if so.
    Between {
        /// Lowest.
        low: f64,
        /// Highest.
        high: f64,
        /// Whether only whole numbers.
        whole: bool,
    },
}

/// One parameter that varies.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Its key, such as `policy.support`.
    pub key: String,
    pub(super) id: ParameterId,
    /// What it takes.
    pub values: Values,
    /// The old and the new key, if it was given by the old one.
    pub renamed: Option<Renamed>,
}

impl Axis {
    /// Reads `key=low..high:count`, `key=low..high` or `key=a,b,c`.
    ///
    /// # Errors
    /// What is wrong with it, and what is right.
    pub fn read(text: &str) -> Result<Self, Invalid> {
        let example = "such as `policy.support=0..1:9`, `policy.support=0..1` or `policy.support=.2,.4,.6`";
        let (key, values) = text.split_once('=').ok_or(format!("`{text}` varies nothing: {example}"))?;
        let renamed = renamed(key.trim());
        let key = renamed.map_or(key.trim(), |(_, new)| new);
        let id = Parameters::find(key).ok_or_else(|| unknown(key))?;
        let kind = Parameters::info(id).kind;
        let wrong = |fault: String| Invalid(format!("`{text}`: {fault}, {example}"));
        let Some((low, rest)) = values.split_once("..") else {
            let listed = values.split(',').map(|word| value(word.trim(), kind).ok_or(word.trim()));
            let listed: Vec<Value> = listed
                .collect::<Result<_, _>>()
                .map_err(|word| wrong(format!("`{word}` is no value of {key}, which takes {}", taken(kind))))?;
            if let Some(twice) = listed.iter().enumerate().find(|(at, value)| listed[..*at].contains(value)) {
                return Err(wrong(format!("{} is there twice", twice.1)));
            }
            return Ok(Self { key: key.to_owned(), id, values: Values::Listed(listed), renamed });
        };
        let (high, count) = rest.split_once(':').map_or((rest, None), |(high, count)| (high, Some(count)));
        let end = |word: &str| match word.trim().parse::<f64>() {
            Ok(x) if x.is_finite() => Ok(x),
            _ => Err(wrong(format!("`{}` is no number", word.trim()))),
        };
        let (low, high) = (end(low)?, end(high)?);
        if !matches!(kind, ParameterKind::Number | ParameterKind::OptionalNumber | ParameterKind::Count) {
            return Err(wrong(format!("{key} takes {}, which has no range", taken(kind))));
        }
        if low >= high {
            return Err(wrong(format!("{low} is not below {high}")));
        }
        let whole = kind == ParameterKind::Count;
        if whole && low.ceil() > high.floor() {
            return Err(wrong(format!("no whole number lies from {low} to {high}, and {key} takes no other")));
        }
        let Some(count) = count else {
            return Ok(Self { key: key.to_owned(), id, values: Values::Between { low, high, whole }, renamed });
        };
        let count = match count.trim().parse::<u32>() {
            Ok(count) if (2..=100_000).contains(&count) => count,
            _ => return Err(wrong(format!("`{}` is no number of values from 2 to 100,000", count.trim()))),
        };
        let at = |step: u32| {
            // Ends are met exactly, and what lies between carries no trail of digits: 0.1, not 0.1000…01.
            let x = low + (high - low) * f64::from(step) / f64::from(count - 1);
            (x * 1e12).round() / 1e12
        };
        let numbers: Vec<f64> = (0..count).map(at).collect();
        if let Some(odd) = numbers.iter().find(|x| whole && x.fract() != 0.0) {
            return Err(wrong(format!("{key} takes whole numbers, and {odd} would be among {count} even steps")));
        }
        let listed = numbers.into_iter().map(Value::Number).collect();
        Ok(Self { key: key.to_owned(), id, values: Values::Listed(listed), renamed })
    }

    /// Its entry in the parameter table.
    #[must_use]
    pub fn info(&self) -> &'static ParameterInfo {
        Parameters::info(self.id)
    }

    /// Values with which to try whether a scenario takes them all.
    #[must_use]
    pub fn trials(&self) -> Vec<Value> {
        match &self.values {
            Values::Listed(values) => values.clone(),
            Values::Between { low, high, .. } => vec![Value::Number(*low), Value::Number(*high)],
        }
    }

    /// The value at a place between 0 and 1.
    pub(super) fn at(&self, place: f64) -> Value {
        match &self.values {
            Values::Listed(values) => values[((place * values.len() as f64) as usize).min(values.len() - 1)],
            Values::Between { low, high, whole: true } => {
                Value::Number((low.ceil() + (place * (high.floor() - low.ceil() + 1.0)).floor()).min(high.floor()))
            }
            Values::Between { low, high, whole: false } => Value::Number(low + place * (high - low)),
        }
    }
}

/// What to say of a key that is none: which one was probably meant.
pub(crate) fn unknown(key: &str) -> String {
    if let Some(why) = removed(key) {
        return format!("`{key}` is no parameter any more ({why})");
    }
    let keys: Vec<String> = Parameters::all().map(|(_, info)| info.key()).collect();
    let all = || keys.iter().map(String::as_str);
    let name_of = |key: &'_ str| key.rsplit('.').next().map(str::to_owned);
    // Who leaves out the section, or says another, may mean any that has the name.
    let named = |name: &str| all().filter(|known| name_of(known).as_deref() == Some(name)).take(MOST_NAMED).collect();
    let name = name_of(key).unwrap_or_default();
    let mut meant: Vec<&str> = named(&name);
    if meant.is_empty() {
        meant.extend(nearest(key, all()));
    }
    if meant.is_empty() {
        let of_name = RENAMED.iter().filter(|(old, _)| name_of(old).as_deref() == Some(&name));
        meant.extend(of_name.map(|(_, new)| *new).take(MOST_NAMED));
    }
    if meant.is_empty() {
        meant.extend(nearest(key, RENAMED.iter().map(|(old, _)| *old)).and_then(renamed).map(|(_, new)| new));
    }
    if meant.is_empty() {
        let names: Vec<String> = all().filter_map(name_of).collect();
        meant = nearest(&name, names.iter().map(String::as_str)).map(named).unwrap_or_default();
    }
    let guess = if meant.is_empty() { String::new() } else { format!("; did you mean {}?", either(meant)) };
    format!("there is no parameter `{key}`{guess} (all of them: `teamdrift parameters`)")
}

fn taken(kind: ParameterKind) -> String {
    match kind {
        ParameterKind::Number => "a number".to_owned(),
        ParameterKind::OptionalNumber => "a number or `unset`".to_owned(),
        ParameterKind::Count => "a whole number".to_owned(),
        ParameterKind::Switch => "true or false".to_owned(),
        ParameterKind::Choice(names) => names.join(", "),
    }
}

fn value(word: &str, kind: ParameterKind) -> Option<Value> {
    match kind {
        ParameterKind::OptionalNumber if word == "unset" => Some(Value::Unset),
        ParameterKind::Number | ParameterKind::OptionalNumber => {
            word.parse().ok().filter(|x: &f64| x.is_finite()).map(Value::Number)
        }
        ParameterKind::Count => word.parse().ok().map(Value::Count),
        ParameterKind::Switch => word.parse().ok().map(Value::Switch),
        ParameterKind::Choice(names) => names.iter().find(|name| **name == word).map(|name| Value::Choice(name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<f64> {
        Axis::read(text)
            .unwrap()
            .trials()
            .into_iter()
            .map(|value| match value {
                Value::Number(x) => x,
                Value::Count(n) => f64::from(n),
                other => panic!("{other}"),
            })
            .collect()
    }

    #[test]
    fn ranges_and_lists_are_read() {
        assert_eq!(numbers("policy.support=0..1:5"), [0.0, 0.25, 0.5, 0.75, 1.0]);
        assert_eq!(numbers("policy.support=0..1:11")[3], 0.3);
        assert_eq!(numbers("policy.support=.2,.4, .6"), [0.2, 0.4, 0.6]);
        assert_eq!(numbers("team.sellers=4..12:5"), [4.0, 6.0, 8.0, 10.0, 12.0]);
        assert_eq!(Axis::read("mechanisms.push=true,false").unwrap().trials().len(), 2);
        assert_eq!(Axis::read("start.safety=unset,.5").unwrap().trials(), [Value::Unset, Value::Number(0.5)]);
        for (wrong, says) in [
            ("policy.suport=0..1:3", "did you mean `policy.support`?"),
            ("support=0..1:3", "did you mean `start.support` or `policy.support`?"),
            ("policies.suport=0..1:3", "did you mean `policy.support`?"),
            ("suport=0..1:3", "`policy.support`?"),
            ("xyzzy=0..1:3", "there is no parameter `xyzzy` (all"),
            ("policy.support=.2,.4,0.2", "0.2 is there twice"),
            ("team.sellers=4.2..4.8", "no whole number lies from 4.2 to 4.8"),
            ("market.demand=unset,1", "`unset` is no value of market.demand"),
            ("policy.support", "varies nothing"),
            ("policy.support=1..0:3", "not below"),
            ("policy.support=0..1:1", "no number of values"),
            ("policy.support=a,b", "`a` is no value"),
            ("team.sellers=4..12:4", "takes whole numbers"),
            ("mechanisms.push=0..1:2", "has no range"),
            ("policy.kind=fixed,soft", "`soft` is no value of policy.kind"),
        ] {
            let told = Axis::read(wrong).unwrap_err();
            assert!(told.0.contains(says), "{wrong}: {told}");
        }
    }
}
