//! The form of the tables of measures and outcomes: units, and the macro that declares a table.

use serde::Serialize;

/// How a number is to be read and printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// The scenario's currency.
    Money,
    /// The scenario's currency a year.
    MoneyPerYear,
    /// A state or level between 0 and 1.
    Level,
    /// A share between 0 and 1.
    Share,
    /// A share a year (turnover).
    PerYear,
    /// A number of things or people.
    Count,
    /// Hours a week.
    HoursPerWeek,
    /// Hours a month.
    HoursPerMonth,
    /// A number of weeks.
    Weeks,
    /// Years.
    Years,
    /// A multiple of a reference.
    Ratio,
}

impl Unit {
    /// The unit's name in data files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Unit::Money => "money",
            Unit::MoneyPerYear => "money/year",
            Unit::Level => "0-1",
            Unit::Share => "share",
            Unit::PerYear => "1/year",
            Unit::Count => "count",
            Unit::HoursPerWeek => "h/week",
            Unit::HoursPerMonth => "h/month",
            Unit::Weeks => "weeks",
            Unit::Years => "years",
            Unit::Ratio => "x",
        }
    }
}

/// Declares an enumeration of things measured, each with its meaning, name, unit and formula.
macro_rules! catalogue {
    ($(#[$meta:meta])* $name:ident by $formula:ty {
        $( $(#[doc = $doc:literal])+ $variant:ident = $text:literal, $unit:ident, $compute:expr; )*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum $name { $( $(#[doc = $doc])+ $variant, )* }

        impl $name {
            /// All of them, in the order of the data files.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();

            /// Its place in [`Self::ALL`].
            #[must_use]
            pub const fn index(self) -> usize {
                self as usize
            }

            /// Its name in data files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// Its unit.
            #[must_use]
            pub const fn unit(self) -> $crate::observe::Unit {
                match self { $(Self::$variant => $crate::observe::Unit::$unit),* }
            }

            /// What it means, in one sentence.
            #[must_use]
            pub const fn doc(self) -> &'static str {
                match self { $(Self::$variant => crate::parameters::trimmed(concat!($($doc),+))),* }
            }

            /// How it is computed.
            pub(crate) fn formula(self) -> $formula {
                match self { $(Self::$variant => $compute),* }
            }

            /// The one with this name, if there is one.
            #[must_use]
            pub fn find(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.name() == name)
            }
        }
    };
}
pub(crate) use catalogue;
