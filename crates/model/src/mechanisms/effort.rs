//! Effort: how well the hours are used, by motivation, standard, energy, pay and withdrawal.

use crate::mechanisms::context::Context;
use crate::loops::seat_loop;
use crate::mechanisms::skill::MIDDLE_CLARITY;
use crate::mechanisms::{earnings, friction, skill, withdrawal};
use crate::parameters::section;
use teamdrift_engine::math::{exp, gate, positive};

section! {
    /// What motivation, standard and energy make of the hours, and what pressure does at once.
    Effort["effort"] {
        /// Log effort per unit of motivation.
        motivation_effect: f64 = 0.28, "log", 0.0..=2.0, plausible 0.2..=0.6, Assumption;
        /// Log effort per unit of perceived standard.
        standard_effect: f64 = 0.42, "log", 0.0..=2.0, plausible 0.2..=0.7, Memory("Locke & Latham: specific hard goal +10 %");
        /// Log effort per unit of demand above what one is used to: it acts at once.
        sudden_demand_effect: f64 = 0.25, "log", 0.0..=1.0, plausible 0.1..=0.4, Assumption;
        /// Log effort per unit of role clarity: effort that knows where to go.
        clarity_effect: f64 = 0.25, "log", 0.0..=2.0, plausible 0.1..=0.5, Verified("Verbeke et al. 2011, sign; L17");
        /// Log effort per unit of responsibility.
        responsibility_effect: f64 = 0.06, "log", 0.0..=1.0, plausible 0.0..=0.15, Assumption;
        /// Log effort lost per unit of exhaustion above `exhaustion_threshold`.
        exhaustion_effect: f64 = 0.33, "log", 0.0..=2.0, plausible 0.15..=0.6, Assumption;
        /// Log effort lost per unit of fatigue above `fatigue_threshold`.
        fatigue_effect: f64 = 0.18, "log", 0.0..=2.0, plausible 0.05..=0.4, Assumption;
        /// Log effort lost per unit of demand above the middle when the goal seems out of reach.
        disbelief_effect: f64 = 0.20, "log", 0.0..=2.0, plausible 0.1..=0.5, Memory("Locke & Latham");
        /// How far pressure pushes from prospecting to closing.
        push_effect: f64 = 0.20, "x", 0.0..=1.0, plausible 0.1..=0.35, Claim("B3");
        /// Share of working hours that an ordinary seller spends selling.
        selling_share: f64 = 0.34, "share", 0.05..=1.0, plausible 0.28..=0.41, Quoted("CSO; Pace; L12");
        /// Exhaustion up to which effort does not suffer.
        exhaustion_threshold: f64 = 0.30, "0-1", 0.0..=1.0, plausible 0.2..=0.4, Assumption;
        /// Fatigue up to which effort does not suffer.
        fatigue_threshold: f64 = 0.35, "0-1", 0.0..=1.0, plausible 0.25..=0.45, Assumption;
        /// Least share of the full quota that is asked of a newcomer.
        newcomer_quota_share: f64 = 0.3, "share", 0.0..=1.0, plausible 0.1..=0.6, Assumption;
    }
}

/// What effort depends on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EffortInputs {
    /// Motivation, 0-1.
    pub motivation: f64,
    /// Perceived standard, 0-1.
    pub standard: f64,
    /// Demand received, 0-1.
    pub demand: f64,
    /// Role clarity, 0-1.
    pub clarity: f64,
    /// Responsibility, 0-1.
    pub responsibility: f64,
    /// Exhaustion, 0-1.
    pub exhaustion: f64,
    /// Fatigue, 0-1.
    pub fatigue: f64,
    /// Belief in the goal, 0-1.
    pub belief: f64,
    /// What friction in the team, pay and withdrawal add, log effort.
    pub added: f64,
}

/// The paths to effort that switches turn off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ways {
    /// Fatigue and exhaustion lower effort.
    pub strain: bool,
    /// Demand above what one is used to acts at once.
    pub push: bool,
}

/// Log of effort (0 = ordinary) of a seller at work.
#[inline(always)]
#[must_use]
pub fn log_effort(p: &Effort, on: Ways, q: EffortInputs) -> f64 {
    let strain = gate(on.strain)
        * (p.exhaustion_effect * positive(q.exhaustion - p.exhaustion_threshold)
            + p.fatigue_effect * positive(q.fatigue - p.fatigue_threshold));
    q.added
        + (p.motivation_effect * (q.motivation - 0.5)
            + p.standard_effect * (q.standard - 0.5)
            + gate(on.push) * p.sudden_demand_effect * (q.demand - q.standard)
            + p.clarity_effect * (q.clarity - MIDDLE_CLARITY)
            + p.responsibility_effect * (q.responsibility - 0.5)
            - strain
            - p.disbelief_effect * (1.0 - q.belief) * positive(q.demand - 0.5))
}

/// Share of the time at work in the week, 0-1: none with `absence` remaining weeks of sick leave.
#[inline(always)]
#[must_use]
pub fn at_work(present: f64, absence: f64) -> f64 {
    if absence > 0.0 { 0.0 } else { present }
}

/// Effort of the week, 1 = ordinary.
#[inline(always)]
#[must_use]
pub fn effort(at_work: f64, log_effort: f64) -> f64 {
    at_work * exp(log_effort)
}

/// How far pressure pushes from prospecting to closing, 0-1.
#[inline(always)]
#[must_use]
pub fn push(p: &Effort, on: bool, pressure: f64) -> f64 {
    gate(on) * p.push_effect * pressure
}

/// Share of the full quota that is asked of a seller at this point of the ramp.
#[inline(always)]
#[must_use]
pub fn quota_share(p: &Effort, ramp: f64) -> f64 {
    if ramp > p.newcomer_quota_share { ramp } else { p.newcomer_quota_share }
}

seat_loop! {
    /// Effort; the ramp, and the quota that is asked at this point of it.
    pub(crate) fn update_effort(c: &Context;
        write people.effort, people.ramp, people.tenure, people.absence, people.quota;
        read people.present, people.motivation, people.standard, people.demand, people.clarity,
             people.responsibility, people.exhaustion, people.fatigue, people.belief, people.withdrawal,
             people.base_pay, people.expected, people.attainment, team.friction as team_friction) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let e = &p.effort;
        let friction = friction::log_effort_part(&p.friction, on.friction, team_friction);
        let usual = earnings::usual_earnings(&p.pay, earnings::paid_base(c, base_pay), p.pay.ordinary_week);
        let incentive = gate(on.incentive)
            * (earnings::incentive(&p.pay, attainment) + earnings::pay_grievance(&p.pay, usual, expected));
        let withdrawn = gate(on.withdrawal) * withdrawal::log_effort_part(&p.withdrawal, withdrawal);
        let log_effort = log_effort(e, Ways { strain: on.strain_on_effort, push: on.push }, EffortInputs {
            motivation, standard, demand, clarity, responsibility, exhaustion, fatigue, belief,
            added: friction + incentive + withdrawn,
        });
        effort = self::effort(at_work(present, absence), log_effort);
        ramp = skill::ramp(&p.skill, tenure);
        quota = earnings::week_quota(c) * quota_share(e, ramp);
        tenure = tenure + present;
        absence = positive(absence - 1.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::responses::{middle_company, responses};
    use crate::worked;
    use proptest::prelude::*;
    use teamdrift_engine::simd::Cpu;

    const ON: Ways = Ways { strain: true, push: true };

    const MIDDLE: EffortInputs = EffortInputs {
        motivation: 0.5,
        standard: 0.5,
        demand: 0.5,
        clarity: MIDDLE_CLARITY,
        responsibility: 0.5,
        exhaustion: 0.3,
        fatigue: 0.35,
        belief: 1.0,
        added: 0.0,
    };

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("effort", &[], |q| {
            let (p, on) = (&q.parameters.effort, &q.parameters.mechanisms);
            match q.equation() {
                "log_effort" => {
                    let inputs = EffortInputs {
                        motivation: q.of("motivation"),
                        standard: q.of("standard"),
                        demand: q.of("demand"),
                        clarity: q.of("clarity"),
                        responsibility: q.of("responsibility"),
                        exhaustion: q.of("exhaustion"),
                        fatigue: q.of("fatigue"),
                        belief: q.of("belief"),
                        added: q.of("friction_part") + q.of("pay_part") + q.of("withdrawal_part"),
                    };
                    log_effort(p, Ways { strain: on.strain_on_effort, push: on.push }, inputs).into()
                }
                "push" => push(p, on.push, q.of("pressure")).into(),
                "quota" => {
                    let c = Context::new(q.parameters.clone(), 0);
                    (earnings::week_quota(&c) * quota_share(p, q.of("ramp"))).into()
                }
                _ => q.unknown(),
            }
        });
    }

    /// In the middle effort is the ordinary.
    #[test]
    fn neutral() {
        assert_eq!(log_effort(&Effort::default(), ON, MIDDLE), 0.0);
    }

    /// Nobody works while on sick leave or where nobody sits; effort at a log of ln 2 is twice the ordinary.
    #[test]
    fn effort_of_a_week() {
        assert_eq!((at_work(1.0, 0.0), at_work(1.0, 3.0), at_work(0.0, 0.0)), (1.0, 0.0, 0.0));
        assert!((effort(1.0, std::f64::consts::LN_2) - 2.0).abs() < 1e-12);
        assert_eq!(effort(0.0, 1.0), 0.0);
    }

    /// A week adds to tenure and takes from sick leave; the quota goes with the ramp.
    #[test]
    fn counters() {
        let c = Context::new(Parameters::default(), 0);
        let mut company = middle_company(&c);
        company.people.absence.fill(3.0);
        company.update_effort(Cpu::portable(), 0, &c);
        assert_eq!((company.people.tenure[0], company.people.absence[0]), (31.0, 2.0));
        let ramp = skill::ramp(&c.parameters.skill, 30.0);
        assert!((company.people.quota[0] - earnings::full_quota(&c) * ramp).abs() < 1e-9);
        assert_eq!(company.people.ramp[0], ramp);
        company.people.absence.fill(0.5);
        company.update_effort(Cpu::portable(), 0, &c);
        assert_eq!(company.people.absence[0], 0.0);
    }

    /// With strain off, fatigue and exhaustion do not count; with push off, demand does not act at once.
    #[test]
    fn switched_off() {
        let p = Effort::default();
        let tired = EffortInputs { exhaustion: 0.9, fatigue: 0.9, ..MIDDLE };
        assert_eq!(log_effort(&p, Ways { strain: false, ..ON }, tired), 0.0);
        assert!(log_effort(&p, ON, tired) < -0.1);
        let sudden = EffortInputs { demand: 0.9, ..MIDDLE };
        assert_eq!(log_effort(&p, Ways { push: false, ..ON }, sudden), 0.0);
        assert!(log_effort(&p, ON, sudden) > 0.0);
        assert_eq!(push(&p, false, 0.7), 0.0);
    }

    /// Pay and withdrawal reach effort, each unless it is switched off.
    #[test]
    fn pay_and_withdrawal() {
        let effort_with = |change: &dyn Fn(&mut Parameters), withdrawal: f64| {
            let mut parameters = Parameters::default();
            change(&mut parameters);
            let c = Context::new(parameters, 0);
            let mut company = middle_company(&c);
            company.people.withdrawal.fill(withdrawal);
            company.update_effort(Cpu::portable(), 0, &c);
            company.people.effort[0]
        };
        let now = effort_with(&|_| {}, 0.0);
        assert!(effort_with(&|_| {}, 1.0) < now);
        assert_eq!(effort_with(&|p| p.mechanisms.withdrawal = false, 1.0), now);
        assert!(effort_with(&|p| p.pay.commission = 0.1, 0.0) > now);
        assert!(effort_with(&|p| p.pay.commission = 0.0, 0.0) < now);
        let unpaid = |commission: f64| {
            effort_with(&|p| (p.pay.commission, p.mechanisms.incentive) = (commission, false), 0.0)
        };
        assert_eq!(unpaid(0.0), unpaid(0.1));
    }

    /// Every column that the loop reads acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let c = Context::new(Parameters::default(), 0);
        responses! { middle_company(&c), |company, cpu| company.update_effort(cpu, 0, &c);
            people.effort: raised by [people.motivation people.standard people.demand people.clarity
                    people.responsibility people.belief people.attainment people.base_pay]
                lowered by [people.exhaustion people.fatigue people.absence people.withdrawal people.expected team.friction]
                untouched by [people.support people.tenure people.earnings];
            people.ramp: raised by [people.tenure] lowered by [] untouched by [people.motivation];
            people.quota: raised by [people.tenure] lowered by [] untouched by [people.motivation];
            people.tenure: raised by [people.tenure people.present] lowered by [] untouched by [people.absence];
        }
    }

    proptest! {
        /// Effort moves the right way with each input.
        #[test]
        fn signs(more in 0.001..=0.4, belief in 0.0..=0.9, high in 0.51..=1.0) {
            let p = Effort::default();
            let q = EffortInputs { belief, demand: high, exhaustion: 0.31, fatigue: 0.36, ..MIDDLE };
            let now = log_effort(&p, ON, q);
            for better in [
                EffortInputs { motivation: 0.5 + more, ..q },
                EffortInputs { standard: 0.5 + more, ..q },
                EffortInputs { clarity: MIDDLE_CLARITY + more, ..q },
                EffortInputs { responsibility: 0.5 + more, ..q },
                EffortInputs { exhaustion: 0.3, ..q },
                EffortInputs { fatigue: 0.35, ..q },
                EffortInputs { belief: belief + 0.1, ..q },
                EffortInputs { demand: high + more, ..q },
                EffortInputs { added: more, ..q },
            ] {
                prop_assert!(log_effort(&p, ON, better) > now, "{:?}", better);
            }
        }

        /// A push is a share of the work, and a quota share lies between the least and all.
        #[test]
        fn shares(pressure in 0.0..=1.0, ramp in 0.0..=1.0) {
            let p = Effort::default();
            prop_assert!((0.0..=p.push_effect).contains(&push(&p, true, pressure)));
            prop_assert!((p.newcomer_quota_share..=1.0).contains(&quota_share(&p, ramp)));
        }
    }
}
