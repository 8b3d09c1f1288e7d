//! How numbers are written in each language: thousands, decimals, percent, money.

use super::catalog::{Language, Words};
use teamdrift_model::observe::Unit;
use teamdrift_stats::Interval;
use teamdrift_stats::Stat;

/// A space that does not break a line.
const NO_BREAK: char = '\u{a0}';
const MINUS: char = '\u{2212}';
const DASH: &str = "\u{2013}";

impl Words {
    /// `x` with a fixed number of decimals and a thousands separator.
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

    /// A small whole number in letters, where the language has one for it.
    #[must_use]
    pub fn spelled(&self, n: usize) -> String {
        self.find(&format!("number-{n}"), &[]).unwrap_or_else(|| self.count(n as f64))
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

    /// A share in percent with one decimal.
    #[must_use]
    pub fn percent_fine(&self, share: f64) -> String {
        self.percent_to(share, 1)
    }

    fn percent_to(&self, share: f64, decimals: usize) -> String {
        if !share.is_finite() {
            return DASH.to_owned();
        }
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
        self.significant(x, 4)
    }

    fn significant(&self, x: f64, figures: i32) -> String {
        let digits = if x == 0.0 || !x.is_finite() { 0 } else { x.abs().log10().floor() as i32 + 1 };
        let round = 10f64.powi((digits - figures).max(0));
        self.number((x / round).round() * round, 0)
    }

    /// `x` as its unit is read, without the name of the unit where a heading gives it.
    #[must_use]
    pub fn bare(&self, x: f64, unit: Unit) -> String {
        self.bare_to(x, unit, decimals(unit, &[x]))
    }

    fn bare_to(&self, x: f64, unit: Unit, decimals: usize) -> String {
        match unit {
            Unit::Money | Unit::MoneyPerYear => self.bare_money(x),
            Unit::Share | Unit::PerYear | Unit::Ratio => self.percent_to(x, decimals),
            _ => self.number(x, decimals),
        }
    }

    /// A relative difference in percent, with its sign.
    #[must_use]
    pub fn change(&self, share: f64) -> String {
        let plain = self.bare(share, Unit::Share);
        if share > 0.0 && plain.contains(|c: char| ('1'..='9').contains(&c)) { format!("+{plain}") } else { plain }
    }

    /// Two ends as one range.
    #[must_use]
    pub fn range(&self, low: f64, high: f64, unit: Unit) -> String {
        self.range_to(low, high, unit, decimals(unit, &[low, high]))
    }

    fn range_to(&self, low: f64, high: f64, unit: Unit, decimals: usize) -> String {
        format!("{} {DASH} {}", self.bare_to(low, unit, decimals), self.bare_to(high, unit, decimals))
    }

    /// A mean with its 95 % interval in brackets.
    #[must_use]
    pub fn mean(&self, mean: f64, ci95: Interval, unit: Unit) -> String {
        if !(ci95.low.is_finite() && ci95.high.is_finite()) {
            return format!("{} ({DASH})", self.bare(mean, unit));
        }
        let decimals = decimals(unit, &[ci95.low, mean, ci95.high]);
        format!("{} ({})", self.bare_to(mean, unit, decimals), self.range_to(ci95.low, ci95.high, unit, decimals))
    }

    /// A mean give or take half of its 95 % interval.
    #[must_use]
    pub fn give_or_take(&self, mean: f64, ci95: Interval, unit: Unit) -> String {
        let half = (ci95.high - ci95.low) / 2.0;
        if !half.is_finite() {
            return self.bare(mean, unit);
        }
        let decimals = decimals(unit, &[ci95.low, mean, ci95.high]);
        let half = match unit {
            Unit::Money | Unit::MoneyPerYear => self.significant(half, 2),
            _ => self.bare_to(half, unit, decimals),
        };
        format!("{} ±{NO_BREAK}{half}", self.bare_to(mean, unit, decimals))
    }

    /// A difference with its sign; that of two percentages in points.
    #[must_use]
    pub fn signed(&self, x: f64, unit: Unit) -> String {
        let plain = self.points(self.bare(x, unit), unit);
        if x > 0.0 && plain.contains(|c: char| ('1'..='9').contains(&c)) { format!("+{plain}") } else { plain }
    }

    /// A difference with its sign, give or take half of its 95 % interval.
    #[must_use]
    pub fn signed_give_or_take(&self, mean: f64, ci95: Interval, unit: Unit) -> String {
        let plain = self.points(self.give_or_take(mean, ci95, unit), unit);
        if mean > 0.0 { format!("+{plain}") } else { plain }
    }

    /// A difference with its sign and its 95 % interval.
    #[must_use]
    pub fn signed_mean(&self, mean: f64, ci95: Interval, unit: Unit) -> String {
        format!("{} ({})", self.signed(mean, unit), self.signed_range(ci95, unit))
    }

    /// Two ends with their signs, in words that no minus can be mistaken in.
    #[must_use]
    pub fn signed_range(&self, ci95: Interval, unit: Unit) -> String {
        if !(ci95.low.is_finite() && ci95.high.is_finite()) {
            return DASH.to_owned();
        }
        let ends = [("low", self.signed(ci95.low, unit).into()), ("high", self.signed(ci95.high, unit).into())];
        self.format("compare-range", &ends)
    }

    /// Percent as percentage points, which need no sign at every number.
    fn points(&self, percent: String, unit: Unit) -> String {
        match unit {
            Unit::Share | Unit::PerYear | Unit::Ratio => percent.replace(self.percent_sign(), ""),
            _ => percent,
        }
    }

    /// The range of 9 in 10 futures.
    #[must_use]
    pub fn nine_of_ten(&self, stat: &Stat, unit: Unit) -> String {
        self.range(stat.p05, stat.p95, unit)
    }
}

/// Decimals with which numbers that stand together are written: one more where they lie close together.
fn decimals(unit: Unit, together: &[f64]) -> usize {
    let low = together.iter().copied().fold(f64::INFINITY, f64::min);
    let high = together.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let close = |near: f64| usize::from(together.len() > 1 && high - low < near);
    match unit {
        Unit::Money | Unit::MoneyPerYear | Unit::Weeks => 0,
        Unit::Share | Unit::PerYear | Unit::Ratio => {
            usize::from(high.abs() < 0.1 && high.abs() >= 0.0005).max(close(0.02))
        }
        Unit::Level => 2 + close(0.02),
        // Whole people, unless it is their mean.
        Unit::Count if together.iter().all(|x| x.fract() == 0.0) => 0,
        Unit::Count | Unit::HoursPerWeek | Unit::HoursPerMonth | Unit::Years => 1 + close(0.2),
    }
}
