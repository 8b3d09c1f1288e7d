//! Communication style: content and manner differ. A style that suits a seller's situation lets
//! more of the same dose arrive; no style replaces the dose.

use crate::parameters::{choice, section};
use teamdrift_engine::math::{clip, gate};

choice! {
    /// How a manager speaks.
    Style {
        /// Fitting where situations are diagnosed, else the manager's own way.
        Usual = "usual",
        /// The manager's own way, alike with everybody.
        Own = "own",
        /// Says what to do and how: for the new and unsure.
        Instructing = "instructing",
        /// Plain about what is expected: for the able who do not want to.
        Direct = "direct",
        /// Hands over: for the able and self-driven.
        Delegating = "delegating",
        /// Asks for more: for the experienced and comfortable.
        Challenging = "challenging",
        /// The style that goes with what each seller's situation is diagnosed as.
        Fitting = "fitting",
    }
}

/// The style spoken with one seller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpokenStyle {
    /// The manager's own way.
    Own,
    /// Instructing.
    Instructing,
    /// Direct.
    Direct,
    /// Delegating.
    Delegating,
    /// Challenging.
    Challenging,
}

impl SpokenStyle {
    /// All of them, in order of their codes.
    pub const ALL: [Self; 5] = [Self::Own, Self::Instructing, Self::Direct, Self::Delegating, Self::Challenging];

    /// The style as the columns hold it.
    #[inline(always)]
    #[must_use]
    pub const fn code(self) -> f64 {
        match self {
            Self::Own => -1.0,
            Self::Instructing => 0.0,
            Self::Direct => 1.0,
            Self::Delegating => 2.0,
            Self::Challenging => 3.0,
        }
    }

    /// The style that a column's value stands for, if any.
    #[must_use]
    pub fn from_code(code: f64) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.code() == code)
    }
}

section! {
    /// How the style lets a dose arrive.
    Communication["communication"] {
        /// What of a dose is gained or lost between a style that suits fully and one that does not at all.
        style_effect: f64 = 0.2, "x", 0.0..=1.0, plausible 0.05..=0.4, Claim("B8");
        /// How well the manager's own way suits a situation, on average.
        own_style_fit: f64 = 0.35, "share", 0.0..=1.0, plausible 0.25..=0.5, Assumption;
        /// How far a manager can leave the own way of speaking: 1 = every style at will.
        style_range: f64 = 0.8, "share", 0.0..=1.0, plausible 0.4..=1.0, Assumption;
        /// Skill up to which a seller is new and unsure.
        able_skill_threshold: f64 = 0.42, "0-1", 0.0..=1.0, plausible 0.35..=0.5, Assumption;
        /// Skill beyond `able_skill_threshold` at which a seller is fully able.
        able_skill_width: f64 = 0.14, "0-1", 0.01..=1.0, plausible 0.08..=0.2, Assumption;
        /// Motivation up to which an able seller is not driven.
        driven_motivation_threshold: f64 = 0.42, "0-1", 0.0..=1.0, plausible 0.35..=0.5, Assumption;
        /// Motivation beyond `driven_motivation_threshold` at which a seller is fully driven.
        driven_motivation_width: f64 = 0.12, "0-1", 0.01..=1.0, plausible 0.06..=0.2, Assumption;
        /// Safety from which an able seller may be comfortable.
        comfort_safety_threshold: f64 = 0.5, "0-1", 0.0..=1.0, plausible 0.45..=0.6, Assumption;
        /// Standard below which an able seller may be comfortable.
        comfort_standard_threshold: f64 = 0.52, "0-1", 0.0..=1.0, plausible 0.45..=0.6, Assumption;
        /// Safety above and standard below their thresholds at which a seller is fully comfortable.
        comfort_width: f64 = 0.1, "0-1", 0.01..=1.0, plausible 0.05..=0.2, Assumption;
        /// Skill below which a tired seller is instructed.
        instructing_skill_threshold: f64 = 0.47, "0-1", 0.0..=1.0, plausible 0.42..=0.52, Assumption;
    }
}

/// What decides which style suits a seller.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SellerState {
    /// Mean skill, 0-1.
    pub skill: f64,
    /// Motivation, 0-1.
    pub motivation: f64,
    /// Perceived safety, 0-1.
    pub safety: f64,
    /// Perceived standard, 0-1.
    pub standard: f64,
}

/// How far a style suits a seller, 0-1. Four situations share every seller among them: the four styles add up to 1.
/// `style` is a code of [`SpokenStyle`]; the manager's own way counts as delegating here.
#[inline(always)]
#[must_use]
pub fn suits(p: &Communication, style: f64, q: SellerState) -> f64 {
    let able = clip((q.skill - p.able_skill_threshold) / p.able_skill_width);
    let driven = clip((q.motivation - p.driven_motivation_threshold) / p.driven_motivation_width);
    let comfortable = clip((q.safety - p.comfort_safety_threshold) / p.comfort_width)
        * clip((p.comfort_standard_threshold - q.standard) / p.comfort_width);
    if style == SpokenStyle::Instructing.code() {
        1.0 - able
    } else if style == SpokenStyle::Challenging.code() {
        able * comfortable
    } else if style == SpokenStyle::Direct.code() {
        able * (1.0 - comfortable) * (1.0 - driven)
    } else {
        able * (1.0 - comfortable) * driven
    }
}

/// The factor on support and demand of a style, 1 = the manager's own way. `style` is a code of [`SpokenStyle`].
#[inline(always)]
#[must_use]
pub fn factor(p: &Communication, on: bool, style: f64, q: SellerState) -> f64 {
    factor_of(p, on, style, suits(p, style, q))
}

/// The factor on support and demand of a style that `suits` this far (0-1).
#[inline(always)]
#[must_use]
pub fn factor_of(p: &Communication, on: bool, style: f64, suits: f64) -> f64 {
    let chosen = if style == SpokenStyle::Own.code() { 0.0 } else { 1.0 };
    1.0 + gate(on) * chosen * p.style_range * p.style_effect * (suits - p.own_style_fit)
}

/// The style that is the same for everybody; none for one that is fitted to each. `diagnosed` is whether situations are
/// diagnosed.
#[must_use]
pub const fn style_for_all(style: Style, diagnosed: bool) -> Option<SpokenStyle> {
    match style {
        Style::Usual if diagnosed => None,
        Style::Usual | Style::Own => Some(SpokenStyle::Own),
        Style::Instructing => Some(SpokenStyle::Instructing),
        Style::Direct => Some(SpokenStyle::Direct),
        Style::Delegating => Some(SpokenStyle::Delegating),
        Style::Challenging => Some(SpokenStyle::Challenging),
        Style::Fitting => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;
    use proptest::prelude::*;
    use serde_json::json;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("style", &[], |q| {
            let p = &q.parameters.communication;
            match q.equation() {
                "suits" => {
                    let state = SellerState {
                        skill: q.of("mean_skill"),
                        motivation: q.of("motivation"),
                        safety: q.of("safety"),
                        standard: q.of("standard"),
                    };
                    let suits = |style: SpokenStyle| suits(p, style.code(), state);
                    json!({
                        "instructing": suits(SpokenStyle::Instructing),
                        "challenging": suits(SpokenStyle::Challenging),
                        "direct": suits(SpokenStyle::Direct),
                        "delegating": suits(SpokenStyle::Delegating),
                    })
                }
                "style_factor" => match q.json("suits").as_f64() {
                    None => factor_of(p, true, SpokenStyle::Own.code(), 0.9).into(),
                    Some(suits) => factor_of(p, true, SpokenStyle::Direct.code(), suits).into(),
                },
                _ => q.unknown(),
            }
        });
    }

    /// Codes are distinct and lead back.
    #[test]
    fn codes() {
        for style in SpokenStyle::ALL {
            assert_eq!(SpokenStyle::from_code(style.code()), Some(style));
        }
        assert_eq!(SpokenStyle::from_code(7.0), None);
    }

    /// A chosen style is the same for all; only what is fitted differs.
    #[test]
    fn styles_for_all() {
        assert_eq!(style_for_all(Style::Usual, false), Some(SpokenStyle::Own));
        assert_eq!(style_for_all(Style::Usual, true), None);
        assert_eq!(style_for_all(Style::Fitting, false), None);
        for (style, spoken) in [
            (Style::Own, SpokenStyle::Own),
            (Style::Instructing, SpokenStyle::Instructing),
            (Style::Direct, SpokenStyle::Direct),
            (Style::Delegating, SpokenStyle::Delegating),
            (Style::Challenging, SpokenStyle::Challenging),
        ] {
            assert_eq!((style_for_all(style, true), style_for_all(style, false)), (Some(spoken), Some(spoken)));
        }
    }

    proptest! {
        /// The four styles add up to one whole; off, or spoken in the manager's own way, the factor is 1.
        #[test]
        fn shares(skill in 0.0..=1.0, motivation in 0.0..=1.0, safety in 0.0..=1.0, standard in 0.0..=1.0) {
            let p = Communication::default();
            let q = SellerState { skill, motivation, safety, standard };
            let four = [SpokenStyle::Instructing, SpokenStyle::Direct, SpokenStyle::Delegating, SpokenStyle::Challenging];
            prop_assert!((four.map(|style| suits(&p, style.code(), q)).iter().sum::<f64>() - 1.0).abs() < 1e-9);
            for style in SpokenStyle::ALL {
                prop_assert_eq!(factor(&p, false, style.code(), q), 1.0);
                let on = factor(&p, true, style.code(), q);
                let better = suits(&p, style.code(), q) > p.own_style_fit;
                assert!(if style == SpokenStyle::Own { on == 1.0 } else { (on > 1.0) == better });
            }
        }
    }
}
