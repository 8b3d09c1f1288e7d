//! Windows of weeks over which claims average, and their notation in claim files.

use std::fmt;

/// Weeks of a month.
pub const MONTH: usize = 4;
/// Weeks of a year.
const YEAR: usize = 52;

/// A stretch of weeks, the last not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Window {
    /// First week, from 0.
    pub from: usize,
    /// The week after the last.
    pub to: usize,
    /// Whether its mean is the mean of its four-week months and not of its weeks. The two differ in rounding, and where a
    /// week has no sellers to average over.
    pub by_months: bool,
}

impl Window {
    /// The weeks from `from` to `to`, the last not included.
    #[must_use]
    pub const fn weeks(from: usize, to: usize) -> Self {
        Self { from, to, by_months: false }
    }

    /// The same weeks by four-week months; both ends are multiples of four weeks.
    #[must_use]
    pub const fn months(from: usize, to: usize) -> Self {
        Self { from, to, by_months: true }
    }

    /// Year 1, 2, 3, ... of the run.
    #[must_use]
    pub const fn year(number: usize) -> Self {
        Self::weeks((number - 1) * YEAR, number * YEAR)
    }

    /// Reads a window of a claim file: `week 13`, `weeks 27-156`, `month 3`, `months 7-13`, `year 2`, `years 1-3`, counted
    /// from 1, the last included. None for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (unit, range) = text.trim().split_once(' ')?;
        let number = |text: &str| text.trim().parse::<usize>().ok().filter(|n| (1..=100_000).contains(n));
        let (first, last, plural) = match range.split_once('-') {
            Some((first, last)) => (number(first)?, number(last)?, true),
            None => (number(range)?, number(range)?, false),
        };
        let long = match (unit, plural) {
            ("week", false) | ("weeks", true) => 1,
            ("month", false) | ("months", true) => MONTH,
            ("year", false) | ("years", true) => YEAR,
            _ => return None,
        };
        let window = Self { from: (first - 1) * long, to: last * long, by_months: long == MONTH };
        (first <= last).then_some(window)
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (unit, long) = match self {
            Window { by_months: true, .. } => ("month", MONTH),
            Window { from, to, .. } if from % YEAR == 0 && to % YEAR == 0 => ("year", YEAR),
            _ => ("week", 1),
        };
        let (first, last) = (self.from / long + 1, self.to / long);
        if first == last { write!(f, "{unit} {first}") } else { write!(f, "{unit}s {first}-{last}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A window reads as it is written, and nothing else is a window.
    #[test]
    fn windows_read_as_written() {
        for (text, from, to) in [("week 13", 12, 13), ("weeks 27-156", 26, 156), ("months 7-13", 24, 52)] {
            let window = Window::read(text).unwrap();
            assert_eq!((window.from, window.to, window.to_string().as_str()), (from, to, text));
        }
        assert_eq!(Window::read("year 2"), Some(Window::year(2)));
        assert_eq!(Window::read("years 1-3").unwrap().to_string(), "years 1-3");
        for odd in ["", "week", "weeks 3", "week 0", "weeks 9-3", "decade 1", "year -1", "weeks 1-2-3"] {
            assert_eq!(Window::read(odd), None, "{odd}");
        }
    }
}
