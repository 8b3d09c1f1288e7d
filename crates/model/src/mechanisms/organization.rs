//! What the company around the team gives: top management's support, margins, delivery, promotion.

use crate::parameters::{choice, section};
use teamdrift_engine::math::{positive, toward};

choice! {
    /// How the company finds a manager when one leaves.
    PromotionRule {
        /// The highest observed sales over the trailing year.
        BestSeller = "best-seller",
        /// The highest leading aptitude as an assessment shows it.
        AssessedAptitude = "assessed-aptitude",
        /// Both together, weighted by `promotion_weight_sales`.
        Weighted = "weighted",
        /// Somebody from outside.
        Outside = "outside",
        /// Anybody, by lot.
        Random = "random",
    }
}

choice! {
    /// Among whom the company looks for a manager inside.
    Ladder {
        /// The team whose manager left.
        Team = "team",
        /// All teams.
        Company = "company",
    }
}

section! {
    /// The company around the team: support from the top, margins, delivery, other teams.
    Organization["company"] {
        /// How many teams the company has, each as large and led in the same way by a manager of its own.
        teams: u32 = 1, "teams", 1..=10000, plausible 1..=50, Setting;
        /// Among whom a manager is looked for inside.
        ladder: Ladder = Ladder::Company, "", 0..=0, plausible 0..=0, Setting;
        /// Open seats for each team that the company's recruiting can work on at once; any number if not given.
        recruiting: Option<f64> = None, "seats/team", 0.05..=50.0, plausible 0.5..=2.0, Setting;
        /// Share of what a team's coordination with marketing brings that comes to all teams alike.
        marketing_shared: f64 = 0.5, "share", 0.0..=1.0, plausible 0.2..=0.8, Assumption;
        /// Top management's support, trust and insight (.5 = ordinary).
        top_support: f64 = 0.5, "0-1", 0.0..=1.0, plausible 0.3..=0.7, Claim("R5");
        /// How much more readily standards have consequences per unit of top management's support above the ordinary.
        top_support_effect_on_consequences: f64 = 1.0, "x", 0.0..=2.0, plausible 0.3..=1.5, Claim("R5");
        /// Gross margin on delivered revenue, before any cost of selling.
        margin: f64 = 0.35, "share", 0.0..=1.0, plausible 0.2..=0.6, Setting;
        /// Time from won to delivered (mean).
        delivery_weeks: f64 = 4.0, "weeks", 1.0..=104.0, plausible 2.0..=12.0, Assumption;
        /// Share of a year's revenue from a customer base that comes back as repeat orders.
        repeat_share: f64 = 0.15, "1/year", 0.0..=1.0, plausible 0.05..=0.3, Assumption;
        /// How long a delivered order counts as part of the customer base (mean).
        base_weeks: f64 = 104.0, "weeks", 13.0..=1040.0, plausible 52.0..=208.0, Assumption;
        /// Share of the customer base lost when its seller leaves.
        customers_lost: f64 = 0.15, "share", 0.0..=1.0, plausible 0.1..=0.2, Verified("Shi et al. 2017");
        /// How the company finds a manager when one leaves.
        promotion_rule: PromotionRule = PromotionRule::AssessedAptitude, "", 0..=0, plausible 0..=0, Assumption;
        /// Weight of sales against assessed aptitude where the rule is `weighted`: 1 = sales alone.
        promotion_weight_sales: f64 = 0.5, "share", 0.0..=1.0, plausible 0.2..=0.8, Verified("Benson, Li & Shue 2019: firms weigh sales; size ours");
        /// How far new managers are shown what the role contains and how, when they start.
        onboarding: f64 = 0.0, "0-1", 0.0..=1.0, plausible 0.0..=1.0, Setting;
        /// Role clarity that full onboarding gives at once.
        onboarding_clarity: f64 = 0.25, "0-1", 0.0..=1.0, plausible 0.1..=0.4, Claim("A4");
        /// Time to role clarity under full onboarding, relative to none.
        onboarding_speed: f64 = 0.6, "x", 0.1..=1.0, plausible 0.4..=0.9, Claim("A4");
        /// Validity of an assessment of leading aptitude.
        aptitude_validity: f64 = 0.45, "r", 0.0..=1.0, plausible 0.2..=0.6, Assumption;
        /// Yearly cost of the manager.
        manager_cost: f64 = 1150000.0, "money/year", 0.0..=100000000.0, plausible 900000.0..=1400000.0, Setting;
        /// What a manager hired from outside costs above one promoted, as a share of the manager's cost.
        outside_premium: f64 = 0.18, "share", 0.0..=1.0, plausible 0.05..=0.25, Quoted("Bidwell 2011: paid 18-20 % more");
        /// What finding a manager outside costs once, as a share of the manager's yearly cost.
        manager_search_cost: f64 = 0.25, "share", 0.0..=2.0, plausible 0.1..=0.35, Memory("search firms take a quarter to a third of a year's pay");
        /// Cost of replacing a seller, besides the sales lost, as a share of yearly base pay.
        replacement_cost: f64 = 1.0, "x", 0.0..=3.0, plausible 0.5..=1.5, Quoted("DePaul: .5 to 1.5 of annual pay");
        /// Role clarity lost by a seller whose territory a reorganization changes.
        reorganization_clarity_loss: f64 = 0.2, "0-1", 0.0..=1.0, plausible 0.05..=0.4, Assumption;
        /// Trust in the manager lost by a seller whose territory a reorganization changes.
        reorganization_trust_loss: f64 = 0.1, "0-1", 0.0..=1.0, plausible 0.0..=0.2, Assumption;
        /// Perceived safety lost by a seller whose territory a reorganization changes.
        reorganization_safety_loss: f64 = 0.1, "0-1", 0.0..=1.0, plausible 0.0..=0.2, Assumption;
    }
}

/// The factor on consequences of this support from the top, 1 = ordinary.
#[must_use]
pub fn backing(p: &Organization) -> f64 {
    positive(1.0 + p.top_support_effect_on_consequences * (p.top_support - 0.5))
}

/// Repeat orders of a week from a customer base (a year's deliveries, money) with this goodwill, money.
#[inline(always)]
#[must_use]
pub fn repeat_orders(p: &Organization, base: f64, goodwill: f64) -> f64 {
    base * p.repeat_share / 52.0 * goodwill
}

/// Value delivered in a week of what is due, money; `deliverable` is the share that can be delivered.
#[inline(always)]
#[must_use]
pub fn delivered(p: &Organization, due: f64, deliverable: f64) -> f64 {
    due / p.delivery_weeks * deliverable
}

/// Customer base after a week in which this was delivered, money.
#[inline(always)]
#[must_use]
pub fn next_base(p: &Organization, base: f64, delivered: f64) -> f64 {
    toward(base, 52.0 * delivered, p.base_weeks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;
    use serde_json::json;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check_only("pipeline", &["delivery", "repeat_orders"], |q| {
            let p = &q.parameters.company;
            match q.equation() {
                "delivery" => {
                    let due = q.of("backlog") + q.of("won");
                    let delivered = delivered(p, due, q.of("deliverable"));
                    let base = next_base(p, q.of("base"), delivered);
                    json!({"delivered": delivered, "backlog": due - delivered, "base": base})
                }
                "repeat_orders" => {
                    (repeat_orders(p, q.of("base"), q.of("goodwill")) * q.of("service") * q.of("customers")).into()
                }
                _ => q.unknown(),
            }
        });
    }

    /// Backing is neutral at ordinary support from the top, grows with it, and is never below nothing.
    #[test]
    fn backing_from_the_top() {
        let at = |top_support| backing(&Organization { top_support, ..Organization::default() });
        assert_eq!(at(0.5), 1.0);
        assert!((at(0.9) - 1.4).abs() < 1e-12 && (at(0.1) - 0.6).abs() < 1e-12);
        let strong = Organization { top_support: 0.0, top_support_effect_on_consequences: 2.0, ..Organization::default() };
        assert_eq!(backing(&Organization { top_support_effect_on_consequences: 3.0, ..strong }), 0.0);
    }

    /// A base of steady deliveries stays as it is; without goodwill nothing is reordered.
    #[test]
    fn steady_base() {
        let p = Organization::default();
        assert!((next_base(&p, 5.2e6, 1e5) - 5.2e6).abs() < 1e-6);
        assert_eq!(repeat_orders(&p, 5.2e6, 0.0), 0.0);
    }
}
