//! How numbers are written in each language: thousands, decimals, percent, money.

use super::{Language, Words};
use teamdrift_core::measure::{Interval, Stat, Unit};

/// A space that does not break a line.
const NO_BREAK: char = '\u{a0}';
const MINUS: char = '\u{2212}';
const DASH: &str = "\u{2013}";

impl Words {
    /// `x` with a fixed number of decimals, thousands apart.
    #[must_use]
    pub fn number(&self, x: f64, decimals: usize) -> String {
        if !x.is_finite() {
            return DASH.to_owned();
        }
        let plain = format!("{:.decimals$}", x.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let (thousands, point) = match self.language() {
            Language::En => (',', '.'),
            Language::Nb | Language::Sv => (NO_BREAK, ','),
        };
        let mut out = String::new();
        if x < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
            out.push(MINUS);
        }
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                out.push(thousands);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push(point);
            out.push_str(fraction);
        }
        out
    }

    /// A whole number.
    #[must_use]
    pub fn count(&self, n: impl Into<f64>) -> String {
        self.number(n.into(), 0)
    }

    /// A share in percent, with as many decimals as a small one needs.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        let decimals = usize::from(share.abs() < 0.1 && share.abs() >= 0.0005);
        self.percent_to(share, decimals)
    }

    /// A share in whole percent; never a round 0 or 100 for what is only nearly so.
    #[must_use]
    pub fn percent_round(&self, share: f64) -> String {
        let sign = self.percent_sign();
        match share {
            s if s > 0.0 && s < 0.005 => format!("<{}{sign}", self.number(1.0, 0)),
            s if s < 1.0 && s > 0.995 => format!(">{}{sign}", self.number(99.0, 0)),
            s => self.percent_to(s, 0),
        }
    }

    fn percent_to(&self, share: f64, decimals: usize) -> String {
        format!("{}{}", self.number(share * 100.0, decimals), self.percent_sign())
    }

    fn percent_sign(&self) -> &'static str {
        match self.language() {
            Language::En => "%",
            Language::Nb | Language::Sv => "\u{a0}%",
        }
    }

    /// Money with its label, to four significant digits.
    #[must_use]
    pub fn money(&self, x: f64, currency: &str) -> String {
        format!("{}{NO_BREAK}{currency}", self.bare_money(x))
    }

    fn bare_money(&self, x: f64) -> String {
        let digits = if x == 0.0 || !x.is_finite() { 0 } else { x.abs().log10().floor() as i32 + 1 };
        let round = 10f64.powi((digits - 4).max(0));
        self.number((x / round).round() * round, 0)
    }

    /// `x` as its unit is read, without the name of the unit where a heading gives it.
    #[must_use]
    pub fn bare(&self, x: f64, unit: Unit) -> String {
        match unit {
            Unit::Money | Unit::MoneyPerYear => self.bare_money(x),
            Unit::Share | Unit::PerYear | Unit::Ratio => self.percent(x),
            Unit::Level => self.number(x, 2),
            Unit::Count | Unit::HoursPerWeek | Unit::HoursPerMonth | Unit::Years => self.number(x, 1),
            Unit::Weeks => self.number(x, 0),
        }
    }

    /// Two ends as one range.
    #[must_use]
    pub fn range(&self, low: f64, high: f64, unit: Unit) -> String {
        format!("{} {DASH} {}", self.bare(low, unit), self.bare(high, unit))
    }

    /// A mean with its 95 % interval in brackets.
    #[must_use]
    pub fn mean(&self, mean: f64, ci95: Interval, unit: Unit) -> String {
        format!("{} ({})", self.bare(mean, unit), self.range(ci95.low, ci95.high, unit))
    }

    /// The range of 9 in 10 futures.
    #[must_use]
    pub fn nine_of_ten(&self, stat: &Stat, unit: Unit) -> String {
        self.range(stat.p05, stat.p95, unit)
    }
}
