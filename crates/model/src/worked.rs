//! Worked numbers of the equations, for the tests beside them: read from `tests/oracles/mechanisms/*.json`, which
//! Python computes from docs/model.md alone.

use crate::mechanisms::Parameters;
use crate::parameters::{ParameterKind, Value};
use serde_json::{Map, Value as Json};

/// Largest difference from a worked number, relative to it or absolute: worked numbers have twelve digits.
const TOLERANCE: f64 = 1e-9;

/// One worked number: an equation, what it is given, and the parameters.
#[derive(Debug)]
pub(crate) struct WorkedExample {
    equation: String,
    number: String,
    inputs: Map<String, Json>,
    /// The defaults, with the changes of this example.
    pub(crate) parameters: Parameters,
}

impl WorkedExample {
    /// Name of the equation.
    pub(crate) fn equation(&self) -> &str {
        &self.equation
    }

    /// An input that is a number.
    pub(crate) fn of(&self, input: &str) -> f64 {
        self.json(input).as_f64().unwrap_or_else(|| panic!("{self}: {input} is not a number"))
    }

    /// An input that is a truth value.
    pub(crate) fn is(&self, input: &str) -> bool {
        self.json(input).as_bool().unwrap_or_else(|| panic!("{self}: {input} is not true or false"))
    }

    /// An input that is a word.
    pub(crate) fn word(&self, input: &str) -> &str {
        self.json(input).as_str().unwrap_or_else(|| panic!("{self}: {input} is not a word"))
    }

    /// An input of any kind.
    pub(crate) fn json(&self, input: &str) -> &Json {
        self.inputs.get(input).unwrap_or_else(|| panic!("{self}: there is no input {input}"))
    }

    /// Fails: the test has no equation of this name.
    pub(crate) fn unknown(&self) -> ! {
        panic!("{self}: this test computes no such equation")
    }
}

impl std::fmt::Display for WorkedExample {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "({}) {} of {}", self.number, self.equation, Json::Object(self.inputs.clone()))
    }
}

/// Compares `compute` with every worked number in `<mechanism>.json`, except those of the equations in `elsewhere`, which
/// another file tests. `compute` gives a number, a word, or an object of them, as the file has it.
///
/// # Panics
/// When a number differs, when the file is missing or holds nothing, or when an equation in `elsewhere` is not in it.
pub(crate) fn check(mechanism: &str, elsewhere: &[&str], compute: impl FnMut(&WorkedExample) -> Json) {
    compare(mechanism, elsewhere, |equation| !elsewhere.contains(&equation), compute);
}

/// Like [`check`], for these equations of a page's section whose code stands in another file.
pub(crate) fn check_only(mechanism: &str, equations: &[&str], compute: impl FnMut(&WorkedExample) -> Json) {
    compare(mechanism, equations, |equation| equations.contains(&equation), compute);
}

fn compare(
    mechanism: &str,
    named: &[&str],
    asked: impl Fn(&str) -> bool,
    mut compute: impl FnMut(&WorkedExample) -> Json,
) {
    let examples: Vec<_> = rows(mechanism).into_iter().map(|row| (example(&row), row["expected"].clone())).collect();
    for name in named {
        assert!(examples.iter().any(|(example, _)| example.equation == *name), "{mechanism} has no equation {name}");
    }
    let mut compared = 0;
    for (example, expected) in examples.iter().filter(|(example, _)| asked(&example.equation)) {
        let found = compute(example);
        assert!(same(&found, expected), "{example}: the code gives {found}, the page {expected}");
        compared += 1;
    }
    assert!(compared > 0, "{mechanism}: no worked number was compared");
}

fn rows(mechanism: &str) -> Vec<Json> {
    let path = format!("{}/../../tests/oracles/mechanisms/{mechanism}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn example(row: &Json) -> WorkedExample {
    let mut parameters = Parameters::default();
    for (key, value) in row.get("parameters").and_then(Json::as_object).into_iter().flatten() {
        let id = Parameters::find(key).unwrap_or_else(|| panic!("there is no parameter {key}"));
        parameters
            .set(id, parameter(Parameters::info(id).kind, value))
            .unwrap_or_else(|error| panic!("{key}: {error}"));
    }
    let text = |name: &str| row[name].as_str().unwrap_or_else(|| panic!("{row}: no {name}")).to_owned();
    let inputs = row["inputs"].as_object().unwrap_or_else(|| panic!("{row}: no inputs")).clone();
    WorkedExample { equation: text("equation"), number: text("number"), inputs, parameters }
}

fn parameter(kind: ParameterKind, value: &Json) -> Value {
    match (kind, value) {
        (_, Json::Null) => Value::Unset,
        (_, Json::Bool(on)) => Value::Switch(*on),
        (ParameterKind::Choice(names), Json::String(name)) => {
            Value::Choice(names.iter().find(|known| *known == name).unwrap_or_else(|| panic!("no choice {name}")))
        }
        (_, number) => Value::Number(number.as_f64().unwrap_or_else(|| panic!("{number} is no parameter's value"))),
    }
}

/// Whether two results are equal, numbers within [`TOLERANCE`].
fn same(found: &Json, expected: &Json) -> bool {
    match (found, expected) {
        (Json::Number(a), Json::Number(b)) => match (a.as_f64(), b.as_f64()) {
            (Some(a), Some(b)) => (a - b).abs() <= TOLERANCE * b.abs().max(1.0),
            _ => false,
        },
        (Json::Array(a), Json::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Json::Object(a), Json::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(name, a)| b.get(name).is_some_and(|b| same(a, b)))
        }
        (a, b) => a == b,
    }
}

#[cfg(test)]
mod tests {
    use super::same;
    use serde_json::json;

    /// Numbers may differ in the tenth digit, not in the sixth; words and fields not at all.
    #[test]
    fn sameness() {
        assert!(same(&json!(0.1 + 0.2), &json!(0.3)));
        assert!(same(&json!({"a": 1, "b": "own"}), &json!({"b": "own", "a": 1.0})));
        assert!(!same(&json!(0.300001), &json!(0.3)));
        assert!(!same(&json!(f64::NAN), &json!(0.3)));
        assert!(!same(&json!({"a": 1}), &json!({"a": 1, "b": 2})));
        assert!(!same(&json!("own"), &json!("direct")));
    }

    /// A test fails if it skips an equation without listing it.
    #[test]
    #[should_panic(expected = "computes no such equation")]
    fn unknown_equation() {
        super::check("ownership", &[], |example| example.unknown());
    }
}
