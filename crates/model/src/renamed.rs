//! Parameter keys that have another name now. Scenario and claim files, `--set`, `--vary` and manifests may still hold the
//! old one, until version 1.0; a program that reads one says so once. And keys that are gone, with the reason.

/// An old key and the key that took its place, both in full (`section.name`).
pub type Renamed = (&'static str, &'static str);

/// All renamed parameters, in the order of their old keys.
pub const RENAMED: &[Renamed] = &[
    ("activities.beyond", "activities.surplus_effect"),
    ("activities.consequences", "activities.consequences_effect"),
    ("activities.direction", "activities.direction_effect"),
    ("activities.driving", "activities.driving_effect"),
    ("activities.engagement", "activities.engagement_effect"),
    ("activities.group", "activities.group_share"),
    ("activities.planning", "activities.planning_effect"),
    ("activities.resourcing", "activities.resourcing_effect"),
    ("activities.shared_view", "activities.shared_view_effect"),
    ("channels.complex", "channels.complex_share"),
    ("channels.complex_by_phone", "channels.complex_by_phone_factor"),
    ("channels.complex_value", "channels.complex_value_share"),
    ("channels.digital_time", "channels.digital_time_factor"),
    ("channels.habit", "channels.habit_share"),
    ("channels.simple", "channels.simple_share"),
    ("channels.simple_value", "channels.simple_value_share"),
    ("channels.standard_digital", "channels.standard_digital_factor"),
    ("channels.time", "channels.meeting_time_share"),
    ("channels.visit_time", "channels.visit_time_factor"),
    ("coaching.aimed", "coaching.individual_aim_effect"),
    ("coaching.reach", "coaching.aim_range"),
    ("coaching.tails", "coaching.talent_tail_effect"),
    ("coaching_system.capability", "coaching_system.base_capability"),
    ("coaching_system.motivation", "coaching_system.base_motivation"),
    ("coaching_system.occasion", "coaching_system.base_opportunity"),
    ("coaching_system.reach", "coaching_system.coaching_effect"),
    ("coaching_system.weeks", "coaching_system.adjustment_weeks"),
    ("communication.effect", "communication.style_effect"),
    ("communication.own", "communication.own_style_fit"),
    ("communication.range", "communication.style_range"),
    ("company.top_on_consequences", "company.top_support_effect_on_consequences"),
    ("delivery.closing", "delivery.oversell_effect_on_closing"),
    ("delivery.harm", "delivery.late_delivery_effect"),
    ("delivery.leads", "delivery.goodwill_effect_on_leads"),
    ("delivery.prevented", "delivery.prevented_share"),
    ("delivery.weeks", "delivery.adjustment_weeks"),
    ("development.reach", "development.skill_gain"),
    ("development.traits", "development.trait_factor"),
    ("development.weeks", "development.adjustment_weeks"),
    ("effort.of_clarity", "effort.clarity_effect"),
    ("effort.of_disbelief", "effort.disbelief_effect"),
    ("effort.of_exhaustion", "effort.exhaustion_effect"),
    ("effort.of_fatigue", "effort.fatigue_effect"),
    ("effort.of_motivation", "effort.motivation_effect"),
    ("effort.of_responsibility", "effort.responsibility_effect"),
    ("effort.of_standard", "effort.standard_effect"),
    ("effort.of_surprise", "effort.sudden_demand_effect"),
    ("effort.push", "effort.push_effect"),
    ("energy.burnt_cut", "energy.burnout_threshold"),
    ("energy.contagion", "energy.contagion_rate"),
    ("energy.exhaustion_of_load", "energy.load_effect_on_exhaustion"),
    ("energy.life_memory", "energy.private_load_memory"),
    ("energy.life_sd", "energy.private_load_sd"),
    ("energy.load", "energy.ordinary_load"),
    ("energy.load_of_demand", "energy.demand_effect_on_load"),
    ("energy.load_of_effort", "energy.effort_effect_on_load"),
    ("energy.load_of_exhaustion", "energy.exhaustion_effect_on_load"),
    ("energy.load_of_pressure", "energy.pressure_effect_on_load"),
    ("energy.load_of_vacancies", "energy.vacancies_effect_on_load"),
    ("energy.load_on_leave", "energy.sick_leave_load"),
    ("energy.relief_of_resilience", "energy.resilience_relief"),
    ("energy.relief_of_safety", "energy.safety_relief"),
    ("energy.relief_of_support", "energy.support_relief"),
    ("energy.sick_of_exhaustion", "energy.exhaustion_effect_on_sick_leave"),
    ("feedback.hours", "feedback.hours_per_seller"),
    ("feedback.of_frequency", "feedback.frequency_effect"),
    ("feedback.of_misfit", "feedback.misfit_effect"),
    ("feedback.spread", "feedback.preference_range"),
    ("friction.of_pressure", "friction.pressure_effect"),
    ("friction.of_promises", "friction.promises_effect"),
    ("friction.of_safety", "friction.safety_effect"),
    ("friction.of_unfairness", "friction.unfairness_effect"),
    ("friction.on_effort", "friction.effect_on_effort"),
    ("friction.on_load", "friction.effect_on_load"),
    ("friction.ordinary", "friction.ordinary_level"),
    ("friction.weeks", "friction.adjustment_weeks"),
    ("joint.best_case", "joint.best_case_factor"),
    ("joint.closing", "joint.takeover_effect_on_closing"),
    ("joint.learning", "joint.takeover_effect_on_learning"),
    ("joint.motivation", "joint.takeover_effect_on_motivation"),
    ("joint.responsibility", "joint.takeover_effect_on_responsibility"),
    ("joint.unfairness", "joint.cherry_picking_unfairness"),
    ("leadership.criticism_loss", "leadership.criticism_effect"),
    ("leadership.unsteadiness_loss", "leadership.unsteadiness_effect"),
    ("leaving.burnout", "leaving.burnout_hazard"),
    ("leaving.burnout_of_exhaustion", "leaving.exhaustion_effect_on_burnout"),
    ("leaving.contagion", "leaving.exit_contagion_effect"),
    ("leaving.dismissal", "leaving.dismissal_hazard"),
    ("leaving.dismissal_at", "leaving.dismissal_threshold"),
    ("leaving.dismissal_grace", "leaving.dismissal_grace_weeks"),
    ("leaving.dissatisfaction", "leaving.dissatisfaction_hazard"),
    ("leaving.embeddedness", "leaving.tenure_effect"),
    ("leaving.high_ambition", "leaving.high_ambition_level"),
    ("leaving.manager_weeks", "leaving.manager_exit_weeks"),
    ("leaving.misfit", "leaving.misfit_hazard"),
    ("leaving.nordic_dismissals", "leaving.nordic_dismissal_factor"),
    ("leaving.nordic_notice", "leaving.nordic_notice_weeks"),
    ("leaving.shock", "leaving.shock_hazard"),
    ("manager.topping_on_credit", "manager.topping_effect_on_credit"),
    ("manager.topping_on_energy", "manager.topping_effect_on_energy"),
    ("manager.topping_on_leaving", "manager.topping_effect_on_leaving"),
    ("manager.unclarity_on_leaving", "manager.unclarity_effect_on_leaving"),
    ("marketing.leads", "marketing.lead_effect"),
    ("marketing.quality", "marketing.lead_quality_effect"),
    ("meetings.cancelled", "meetings.cancellation_effect"),
    ("meetings.clarity", "meetings.clarity_effect"),
    ("meetings.motivation", "meetings.motivation_effect"),
    ("meetings.selling_lost", "meetings.selling_time_factor"),
    ("meetings.sharing", "meetings.skill_sharing_effect"),
    ("meetings.weeks", "meetings.adjustment_weeks"),
    ("motivation.belief_at", "motivation.belief_midpoint"),
    ("motivation.belief_full", "motivation.belief_ceiling"),
    ("motivation.belief_of_demand", "motivation.demand_effect_on_belief"),
    ("motivation.contagion", "motivation.contagion_rate"),
    ("motivation.of_boredom", "motivation.boredom_effect"),
    ("motivation.of_challenge", "motivation.challenge_effect"),
    ("motivation.of_ease", "motivation.ease_effect"),
    ("motivation.of_exhaustion", "motivation.exhaustion_effect"),
    ("motivation.of_fit", "motivation.fit_effect"),
    ("motivation.of_hindrance", "motivation.hindrance_effect"),
    ("motivation.of_low_standard", "motivation.low_standard_effect"),
    ("motivation.of_mastery", "motivation.mastery_effect"),
    ("motivation.of_results", "motivation.results_effect"),
    ("motivation.of_safety", "motivation.safety_effect"),
    ("motivation.of_support", "motivation.support_effect"),
    ("motivation.of_unfairness", "motivation.unfairness_effect"),
    ("motivation.weeks", "motivation.adjustment_weeks"),
    ("ownership.given", "ownership.dose_effect"),
    ("ownership.hours", "ownership.hours_saved_share"),
    ("ownership.reach", "ownership.delegation_effect"),
    ("ownership.weeks", "ownership.adjustment_weeks"),
    ("perception.base", "perception.base_level"),
    ("perception.carried_by_skill", "perception.skill_relief"),
    ("perception.clarity_of_demand", "perception.demand_effect_on_clarity"),
    ("perception.clarity_of_support", "perception.support_effect_on_clarity"),
    ("perception.responsibility_gain", "perception.responsibility_effect"),
    ("perception.safety_of_dismissals", "perception.dismissals_effect_on_safety"),
    ("perception.safety_of_exits", "perception.exits_effect_on_safety"),
    ("perception.safety_of_peers", "perception.peers_effect_on_safety"),
    ("perception.safety_of_pressure", "perception.pressure_effect_on_safety"),
    ("perception.safety_of_promises", "perception.promises_effect_on_safety"),
    ("perception.safety_of_resilience", "perception.resilience_effect_on_safety"),
    ("perception.safety_of_support", "perception.support_effect_on_safety"),
    ("perception.standard_of_demand", "perception.demand_effect_on_standard"),
    ("perception.standard_of_own_demand", "perception.own_demand_effect_on_standard"),
    ("perception.standard_of_peers", "perception.peers_effect_on_standard"),
    ("perception.standard_of_unfairness", "perception.unfairness_effect_on_standard"),
    ("perception.trust_of_criticism", "perception.criticism_effect_on_trust"),
    ("perception.trust_of_promises", "perception.promises_effect_on_trust"),
    ("perception.trust_of_safety", "perception.safety_effect_on_trust"),
    ("perception.trust_of_support", "perception.support_effect_on_trust"),
    ("pipeline.lose", "pipeline.loss_hazard"),
    ("pipeline.lose_lead", "pipeline.lead_loss_hazard"),
    ("pipeline.lose_of_push", "pipeline.push_effect_on_loss"),
    ("pipeline.qualify", "pipeline.qualify_hazard"),
    ("pipeline.vacant_lose", "pipeline.vacant_loss_hazard"),
    ("pipeline.vacant_win", "pipeline.vacant_win_factor"),
    ("pipeline.win_fresh", "pipeline.fresh_win_hazard"),
    ("pipeline.win_stale", "pipeline.stale_win_hazard"),
    ("reading.clarity", "reading.clarity_effect"),
    ("reading.coaching", "reading.coaching_effect"),
    ("reading.elsewhere", "reading.diverted_dose"),
    ("reading.hidden", "reading.hidden_share"),
    ("reading.noise", "reading.sign_noise"),
    ("reading.relief", "reading.load_relief"),
    ("reading.shift", "reading.split_shift"),
    ("reading.threshold", "reading.sign_threshold"),
    ("reading.will", "reading.motivation_effect"),
    ("recognition.most", "recognition.recognition_limit"),
    ("recognition.share", "recognition.recognition_share"),
    ("satisfaction.of_disposition", "satisfaction.disposition_effect"),
    ("satisfaction.of_fit", "satisfaction.fit_effect"),
    ("satisfaction.of_results", "satisfaction.results_effect"),
    ("satisfaction.of_safety", "satisfaction.safety_effect"),
    ("satisfaction.of_strain", "satisfaction.strain_effect"),
    ("satisfaction.weeks", "satisfaction.adjustment_weeks"),
    ("skill.ceiling", "skill.ceiling_level"),
    ("skill.ceiling_of_talent", "skill.talent_effect_on_ceiling"),
    ("skill.coaching_half", "skill.coaching_half_level"),
    ("skill.of_coaching", "skill.coaching_effect"),
    ("skill.of_fit", "skill.fit_effect"),
    ("skill.of_practice", "skill.practice_level"),
    ("skill.of_standard", "skill.standard_effect"),
    ("skill.output_of_fit", "skill.fit_effect_on_output"),
    ("skill.output_of_skill", "skill.skill_effect_on_output"),
    ("skill.weeks", "skill.adjustment_weeks"),
];

/// A key that is no parameter any more, and a sentence that says so and why.
pub type Removed = (&'static str, &'static str);

/// All parameters that are gone, in the order of their keys, by every name that they had. What took their place means something
/// else or has another size, so that an old value would say something that nobody meant.
pub const REMOVED: &[Removed] = &[
    (
        "effort.output",
        "gone in the second edition: effort multiplies selling time once, and what that sells follows from [selling_time]",
    ),
    (
        "effort.output_elasticity",
        "gone in the second edition: effort multiplies selling time once, and what that sells follows from [selling_time]",
    ),
    (
        "leaving.ambition",
        "gone in the second edition: what ambition, pay and a manager's exit do feeds [withdrawal] (`ambition_effect`, `pay_effect`, `manager_loss_effect`), which leads to exits by `leaving.dissatisfaction_hazard` and `leaving.shock_hazard`",
    ),
    (
        "leaving.ambition_effect",
        "gone in the second edition: it acts on a slow withdrawal now, not on a hazard at once, with another size: see `withdrawal.ambition_effect`",
    ),
    (
        "leaving.ambition_hazard",
        "gone in the second edition: what ambition, pay and a manager's exit do feeds [withdrawal] (`ambition_effect`, `pay_effect`, `manager_loss_effect`), which leads to exits by `leaving.dissatisfaction_hazard` and `leaving.shock_hazard`",
    ),
    (
        "leaving.clarity_effect",
        "gone in the second edition: it acts on a slow withdrawal now, not on a hazard at once, with another size: see `withdrawal.clarity_effect`",
    ),
    (
        "leaving.discontent_limit",
        "gone in the second edition: it acts on a slow withdrawal now, not on a hazard at once, with another size: see `withdrawal.discontent_limit`",
    ),
    (
        "leaving.exhaustion_effect",
        "gone in the second edition: it acts on a slow withdrawal now, not on a hazard at once, with another size: see `withdrawal.exhaustion_effect`",
    ),
    (
        "leaving.manager",
        "gone in the second edition: what ambition, pay and a manager's exit do feeds [withdrawal] (`ambition_effect`, `pay_effect`, `manager_loss_effect`), which leads to exits by `leaving.dissatisfaction_hazard` and `leaving.shock_hazard`",
    ),
    (
        "leaving.manager_exit_hazard",
        "gone in the second edition: what ambition, pay and a manager's exit do feeds [withdrawal] (`ambition_effect`, `pay_effect`, `manager_loss_effect`), which leads to exits by `leaving.dissatisfaction_hazard` and `leaving.shock_hazard`",
    ),
    (
        "leaving.of_ambition",
        "gone in the second edition: it acts on a slow withdrawal now, not on a hazard at once, with another size: see `withdrawal.ambition_effect`",
    ),
    (
        "leaving.of_clarity",
        "gone in the second edition: it acts on a slow withdrawal now, not on a hazard at once, with another size: see `withdrawal.clarity_effect`",
    ),
    (
        "leaving.of_exhaustion",
        "gone in the second edition: it acts on a slow withdrawal now, not on a hazard at once, with another size: see `withdrawal.exhaustion_effect`",
    ),
    ("leaving.of_options", "gone in the second edition: good options widen the gap of pay: see `pay.options_effect`"),
    (
        "leaving.of_pay_gap",
        "gone in the second edition: it acts on a slow withdrawal now, not on a hazard at once, with another size: see `withdrawal.pay_effect`",
    ),
    (
        "leaving.of_satisfaction",
        "gone in the second edition: it acts on a slow withdrawal now, not on a hazard at once, with another size: see `withdrawal.satisfaction_effect`",
    ),
    (
        "leaving.of_stagnation",
        "gone in the second edition: it acts on a slow withdrawal now, not on a hazard at once, with another size: see `withdrawal.stagnation_effect`",
    ),
    (
        "leaving.of_trust",
        "gone in the second edition: it acts on a slow withdrawal now, not on a hazard at once, with another size: see `withdrawal.trust_effect`",
    ),
    (
        "leaving.options_effect",
        "gone in the second edition: good options widen the gap of pay: see `pay.options_effect`",
    ),
    (
        "leaving.pay",
        "gone in the second edition: what ambition, pay and a manager's exit do feeds [withdrawal] (`ambition_effect`, `pay_effect`, `manager_loss_effect`), which leads to exits by `leaving.dissatisfaction_hazard` and `leaving.shock_hazard`",
    ),
    (
        "leaving.pay_gap_effect",
        "gone in the second edition: it acts on a slow withdrawal now, not on a hazard at once, with another size: see `withdrawal.pay_effect`",
    ),
    (
        "leaving.pay_hazard",
        "gone in the second edition: what ambition, pay and a manager's exit do feeds [withdrawal] (`ambition_effect`, `pay_effect`, `manager_loss_effect`), which leads to exits by `leaving.dissatisfaction_hazard` and `leaving.shock_hazard`",
    ),
    (
        "leaving.satisfaction_effect",
        "gone in the second edition: it acts on a slow withdrawal now, not on a hazard at once, with another size: see `withdrawal.satisfaction_effect`",
    ),
    (
        "leaving.saturation",
        "gone in the second edition: it acts on a slow withdrawal now, not on a hazard at once, with another size: see `withdrawal.discontent_limit`",
    ),
    (
        "leaving.stagnation_effect",
        "gone in the second edition: it acts on a slow withdrawal now, not on a hazard at once, with another size: see `withdrawal.stagnation_effect`",
    ),
    (
        "leaving.trust_effect",
        "gone in the second edition: it acts on a slow withdrawal now, not on a hazard at once, with another size: see `withdrawal.trust_effect`",
    ),
    (
        "person.start_tenure_weeks",
        "gone in the second edition: who is found at the start was hired some time ago and has stayed, by the hazards of leaving",
    ),
    (
        "pipeline.qualify_of_effort",
        "gone in the second edition: what effort does for leads follows from the attention that each case gets, in [selling_time]",
    ),
    (
        "pipeline.qualifying_elasticity",
        "gone in the second edition: what effort does for leads follows from the attention that each case gets, in [selling_time]",
    ),
];

/// Why a key is no parameter any more; none if it never was one, or still is.
#[must_use]
pub fn removed(key: &str) -> Option<&'static str> {
    REMOVED.binary_search_by(|(gone, _)| (*gone).cmp(key)).ok().map(|at| REMOVED[at].1)
}

/// The entry of an old key; none if it is not one.
#[must_use]
pub fn renamed(old: &str) -> Option<Renamed> {
    RENAMED.binary_search_by(|(key, _)| (*key).cmp(old)).ok().map(|at| RENAMED[at])
}

/// The name that a key had in the released versions: the old one, or its own.
#[must_use]
pub fn old_name(key: &str) -> &str {
    RENAMED.iter().find(|(_, new)| *new == key).map_or(key, |(old, _)| old)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use std::collections::BTreeSet;

    /// Every new key is a parameter of the same section, no old key is one, and each stands once.
    #[test]
    fn table() {
        for (old, new) in RENAMED {
            assert!(Parameters::find(new).is_some(), "{new}");
            assert!(Parameters::find(old).is_none(), "{old}");
            assert_eq!(old.split('.').next(), new.split('.').next());
        }
        let both = RENAMED.iter().flat_map(|(old, new)| [*old, *new]);
        assert_eq!(both.collect::<BTreeSet<_>>().len(), 2 * RENAMED.len());
        assert!(RENAMED.is_sorted());
    }

    /// No key that is gone is a parameter, or has a new name, and what its sentence names in the parameter table exists.
    #[test]
    fn gone() {
        for (key, why) in REMOVED {
            assert!(Parameters::find(key).is_none() && renamed(key).is_none(), "{key}");
            assert_eq!(removed(key), Some(*why));
            for named in why.split('`').skip(1).step_by(2).filter(|name| name.contains('.')) {
                assert!(Parameters::find(named).is_some(), "{key}: {named}");
            }
        }
        assert!(REMOVED.is_sorted_by(|(a, _), (b, _)| a < b));
        assert_eq!((removed("leaving.misfit_hazard"), removed("leaving.nonsense")), (None, None));
    }

    /// Old keys lead to new ones and back.
    #[test]
    fn lookup() {
        assert_eq!(renamed("leaving.misfit"), Some(("leaving.misfit", "leaving.misfit_hazard")));
        assert_eq!(renamed("leaving.misfit_hazard"), None);
        assert_eq!(renamed(RENAMED[0].0), Some(RENAMED[0]));
        assert_eq!(old_name("leaving.misfit_hazard"), "leaving.misfit");
        assert_eq!(old_name("policy.support"), "policy.support");
    }
}
