//! The machinery of the parameter table: one declaration per parameter, from which everything else
//! follows (struct, scenario keys, schema, `teamdrift parameters`, documentation, sensitivity ranges).
//!
//! A mechanism declares its own parameters beside its equations with `section!`; the sections are
//! listed in the model's parameter table.

use serde::{Deserialize, Serialize};

/// A parameter's value, whatever its kind.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A real number.
    Number(f64),
    /// A whole number.
    Count(u32),
    /// On or off.
    Switch(bool),
    /// One of a fixed list of names.
    Choice(&'static str),
    /// An optional number that is not given.
    Unset,
}

impl From<f64> for Value {
    fn from(x: f64) -> Self {
        Self::Number(x)
    }
}

impl From<u32> for Value {
    fn from(x: u32) -> Self {
        Self::Count(x)
    }
}

impl From<bool> for Value {
    fn from(x: bool) -> Self {
        Self::Switch(x)
    }
}

impl From<&'static str> for Value {
    fn from(x: &'static str) -> Self {
        Self::Choice(x)
    }
}

impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Value::Number(x) => write!(f, "{x}"),
            Value::Count(x) => write!(f, "{x}"),
            Value::Switch(x) => write!(f, "{x}"),
            Value::Choice(x) => f.write_str(x),
            Value::Unset => f.write_str("unset"),
        }
    }
}

/// What values a parameter can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum ParameterKind {
    /// A real number.
    Number,
    /// A real number, or nothing.
    OptionalNumber,
    /// A whole number.
    Count,
    /// `true` or `false`.
    Switch,
    /// One of these names.
    Choice(&'static [&'static str]),
}

/// What a parameter's default rests on, in the grades of the evidence file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum ParameterSource {
    /// Read in the published work itself.
    Verified(&'static str),
    /// Read in a page that quotes the published work.
    Quoted(&'static str),
    /// Well known, from memory, not re-read.
    Memory(&'static str),
    /// Published somewhere, but we are unsure of the number.
    Uncertain(&'static str),
    /// Computed by us from stated inputs.
    Computed(&'static str),
    /// A practitioner's claim, by its id.
    Claim(&'static str),
    /// Our assumption: no source.
    Assumption,
    /// A choice of the user, not a fact: describes the team or the question.
    Setting,
}

impl std::fmt::Display for ParameterSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ParameterSource::Verified(s) => write!(f, "{s} (read)"),
            ParameterSource::Quoted(s) => write!(f, "{s} (quoted)"),
            ParameterSource::Memory(s) => write!(f, "{s} (from memory)"),
            ParameterSource::Uncertain(s) => write!(f, "{s} (uncertain)"),
            ParameterSource::Computed(s) => write!(f, "{s} (computed)"),
            ParameterSource::Claim(s) => write!(f, "claim {s}"),
            ParameterSource::Assumption => f.write_str("assumption"),
            ParameterSource::Setting => f.write_str("setting"),
        }
    }
}

/// Everything there is to know about one parameter.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ParameterInfo {
    /// The section it stands in: the table of the scenario file.
    pub section: &'static str,
    /// Its name in that section: the key in the scenario file.
    pub name: &'static str,
    /// What it can hold.
    pub kind: ParameterKind,
    /// Unit of measurement; empty for a switch or a choice.
    pub unit: &'static str,
    /// Default.
    pub default: Value,
    /// Allowed lowest and highest value, inclusive (switches and choices: 0 and 0).
    pub allowed: (f64, f64),
    /// The range that sensitivity runs sample: what a reasonable person might believe.
    pub plausible: (f64, f64),
    /// What the default rests on.
    pub source: ParameterSource,
    /// One sentence.
    pub doc: &'static str,
}

impl ParameterInfo {
    /// The full key, `section.name`.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}.{}", self.section, self.name)
    }

    /// Whether the parameter describes how the team starts or how large it is, and so cannot change
    /// in the middle of a run.
    #[must_use]
    pub fn fixed_at_start(&self) -> bool {
        self.section == "start" || matches!((self.section, self.name), ("team", "sellers") | ("company", "teams"))
    }
}

/// A value that a parameter does not take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ParameterError {
    /// There is no parameter with this key.
    Unknown,
    /// The value is of another kind (for example a word for a number).
    WrongKind,
    /// A number outside the allowed range, or not finite.
    OutOfRange,
}

impl std::fmt::Display for ParameterError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            ParameterError::Unknown => "there is no parameter with this key",
            ParameterError::WrongKind => "the value is of another kind than the parameter",
            ParameterError::OutOfRange => "the value lies outside the allowed range of the parameter",
        })
    }
}

impl std::error::Error for ParameterError {}

/// A Rust type that a parameter may have.
pub trait ParameterType: Copy {
    /// What it can hold.
    const KIND: ParameterKind;
    /// To a [`Value`].
    fn to_value(self) -> Value;
    /// From a [`Value`] of the right kind; a number given for a whole number must be whole.
    fn from_value(value: Value) -> Option<Self>;
}

impl ParameterType for f64 {
    const KIND: ParameterKind = ParameterKind::Number;
    fn to_value(self) -> Value {
        Value::Number(self)
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Number(x) => Some(x),
            Value::Count(x) => Some(f64::from(x)),
            _ => None,
        }
    }
}

impl ParameterType for Option<f64> {
    const KIND: ParameterKind = ParameterKind::OptionalNumber;
    fn to_value(self) -> Value {
        self.map_or(Value::Unset, Value::Number)
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Unset => Some(None),
            other => f64::from_value(other).map(Some),
        }
    }
}

impl ParameterType for u32 {
    const KIND: ParameterKind = ParameterKind::Count;
    fn to_value(self) -> Value {
        Value::Count(self)
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Count(x) => Some(x),
            Value::Number(x) if x >= 0.0 && x <= f64::from(u32::MAX) && x.trunc() == x => Some(x as u32),
            _ => None,
        }
    }
}

impl ParameterType for bool {
    const KIND: ParameterKind = ParameterKind::Switch;
    fn to_value(self) -> Value {
        Value::Switch(self)
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Switch(x) => Some(x),
            _ => None,
        }
    }
}

/// Whether `value` (already of the right kind) lies in the allowed range of `info`.
pub fn in_range(info: &ParameterInfo, value: Value) -> bool {
    let x = match value {
        Value::Number(x) => x,
        Value::Count(x) => f64::from(x),
        Value::Switch(_) | Value::Choice(_) | Value::Unset => return true,
    };
    x >= info.allowed.0 && x <= info.allowed.1
}

/// A group of parameters: one table of the scenario file.
pub trait Section: Default + Clone + PartialEq {
    /// One entry a parameter, in the order of declaration.
    const INFO: &'static [ParameterInfo];
    /// What the group is about: its doc comment's first line.
    const DOC: &'static str;
    /// The value of parameter `index` of [`Section::INFO`].
    fn get(&self, index: usize) -> Value;
    /// Sets parameter `index` of [`Section::INFO`].
    ///
    /// # Errors
    /// When the value is of the wrong kind or out of the allowed range; nothing is changed then.
    fn set(&mut self, index: usize, value: Value) -> Result<(), ParameterError>;
}

/// Declares a section of the parameter table.
macro_rules! section {
    (
        $(#[doc = $doc:literal])+
        $name:ident[$section:literal] {
            $(
                #[doc = $field_doc:literal]
                $field:ident: $ty:ty = $default:expr, $unit:literal, $low:literal..=$high:literal, plausible $p_low:literal..=$p_high:literal, $source:expr;
            )*
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        pub struct $name {
            $(
                #[doc = $field_doc]
                #[doc = concat!(" Unit: ", $unit, ". Allowed: ", stringify!($low), " to ", stringify!($high), ".")]
                pub(crate) $field: $ty,
            )*
        }

        impl $name {
            $(
                #[doc = $field_doc]
                #[doc = concat!(" Unit: ", $unit, ". Allowed: ", stringify!($low), " to ", stringify!($high), ".")]
                #[must_use]
                pub fn $field(&self) -> $ty {
                    self.$field
                }
            )*
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $default),* }
            }
        }

        impl $crate::parameters::Section for $name {
            const INFO: &'static [$crate::parameters::ParameterInfo] = {
                #[allow(unused_imports)]
                use $crate::parameters::{ParameterSource::*, ParameterInfo};
                &[$(ParameterInfo {
                    section: $section,
                    name: stringify!($field),
                    kind: <$ty as $crate::parameters::ParameterType>::KIND,
                    unit: $unit,
                    default: $crate::parameters::DefaultOf::<$ty>($default).value(),
                    allowed: ($low as f64, $high as f64),
                    plausible: ($p_low as f64, $p_high as f64),
                    source: $source,
                    doc: $crate::parameters::trimmed($field_doc),
                }),*]
            };
            const DOC: &'static str = $crate::parameters::trimmed([$($doc),+][0]);

            #[allow(unused_assignments)]
            fn get(&self, index: usize) -> $crate::parameters::Value {
                let mut at = 0;
                $(
                    if index == at {
                        return $crate::parameters::ParameterType::to_value(self.$field);
                    }
                    at += 1;
                )*
                $crate::parameters::Value::Unset
            }

            #[allow(unused_assignments)]
            fn set(&mut self, index: usize, value: $crate::parameters::Value) -> Result<(), $crate::parameters::ParameterError> {
                use $crate::parameters::{in_range, ParameterType, ParameterError};
                let mut at = 0;
                $(
                    if index == at {
                        let typed = <$ty as ParameterType>::from_value(value).ok_or(ParameterError::WrongKind)?;
                        if !in_range(&Self::INFO[index], typed.to_value()) {
                            return Err(ParameterError::OutOfRange);
                        }
                        self.$field = typed;
                        return Ok(());
                    }
                    at += 1;
                )*
                Err(ParameterError::WrongKind)
            }
        }
    };
}

pub(crate) use section;

/// Declares an enumeration whose values have names in the scenario file.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])+
        $name:ident { $( $(#[doc = $variant_doc:literal])+ $variant:ident = $text:literal ),+ $(,)? }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
        pub enum $name {
            $( $(#[doc = $variant_doc])+ #[serde(rename = $text)] $variant, )+
        }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its name in the scenario file.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl From<$name> for $crate::parameters::Value {
            fn from(choice: $name) -> Self {
                Self::Choice(choice.name())
            }
        }

        impl $crate::parameters::ParameterType for $name {
            const KIND: $crate::parameters::ParameterKind = $crate::parameters::ParameterKind::Choice(&[$($text),+]);
            fn to_value(self) -> $crate::parameters::Value {
                $crate::parameters::Value::Choice(self.name())
            }
            fn from_value(value: $crate::parameters::Value) -> Option<Self> {
                match value {
                    $($crate::parameters::Value::Choice($text) => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        impl $crate::parameters::DefaultOf<$name> {
            pub const fn value(self) -> $crate::parameters::Value {
                $crate::parameters::Value::Choice(self.0.name())
            }
        }
    };
}

pub(crate) use choice;

/// A default on its way into a constant table (a `const fn` cannot be a trait's).
pub(crate) struct DefaultOf<T>(pub(crate) T);

impl DefaultOf<f64> {
    pub const fn value(self) -> Value {
        Value::Number(self.0)
    }
}
impl DefaultOf<Option<f64>> {
    pub const fn value(self) -> Value {
        match self.0 {
            Some(x) => Value::Number(x),
            None => Value::Unset,
        }
    }
}
impl DefaultOf<u32> {
    pub const fn value(self) -> Value {
        Value::Count(self.0)
    }
}
impl DefaultOf<bool> {
    pub const fn value(self) -> Value {
        Value::Switch(self.0)
    }
}

/// A doc comment's text without its leading blank.
pub const fn trimmed(text: &'static str) -> &'static str {
    match text.as_bytes() {
        [b' ', ..] => text.split_at(1).1,
        _ => text,
    }
}

/// Where a parameter stands: which section, which entry. Obtained from
/// the parameter table's `find`; cheap to copy and to compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ParameterId {
    /// Place of the section in the table.
    pub section: u16,
    /// Place of the parameter in its section.
    pub index: u16,
}
