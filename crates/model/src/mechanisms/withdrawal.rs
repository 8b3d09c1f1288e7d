//! Withdrawal: what lies between displeasure and an exit. A slow stock, in log-hazard, follows what a seller feels about
//! the job, drifts with thoughts of one's own, jumps with shocks, and shows in effort before anybody leaves.

use crate::loops::seat_loop;
use crate::mechanisms::context::Context;
use crate::mechanisms::leaving::ordinary;
use crate::mechanisms::{earnings, selling_time};
use crate::parameters::section;
use teamdrift_engine::math::{exponential, gate, normal_quantile, positive, tanh, toward, within};

section! {
    /// Withdrawal from the job: what feeds it, how slowly it moves, what it shows in.
    Withdrawal["withdrawal"] {
        /// Time in which withdrawal follows what is felt.
        adjustment_weeks: f64 = 30.0, "weeks", 2.0..=260.0, plausible 13.0..=52.0, Assumption;
        /// Spread between people in lasting readiness to change jobs.
        mobility_sd: f64 = 0.80, "log", 0.0..=2.0, plausible 0.4..=1.2, Computed("L20: what stated intention foretells of quits");
        /// Spread of thoughts of one's own, over time, in withdrawal.
        thoughts_sd: f64 = 0.5, "log", 0.0..=2.0, plausible 0.2..=0.8, Assumption;
        /// Weekly hazard of a shock to staying: a call from a headhunter, a quarrel, a move.
        shock_hazard: f64 = 0.012, "1/week", 0.0..=0.5, plausible 0.005..=0.03, Uncertain("Lee & Mitchell 1994; Holtom et al. 2005: shocks precede 30-60 % of quits");
        /// Mean of what a shock adds.
        shock_size: f64 = 0.5, "log", 0.0..=3.0, plausible 0.2..=1.0, Assumption;
        /// Per standard deviation of satisfaction, beside the others: a partial effect.
        satisfaction_effect: f64 = -0.42, "log/SD", -2.0..=0.0, plausible -0.6..=-0.15, Quoted("Griffeth, Hom & Gaertner 2000: r -.19, half of it shared with the others");
        /// Per standard deviation of trust in the manager.
        trust_effect: f64 = -0.17, "log/SD", -2.0..=0.0, plausible -0.35..=0.0, Uncertain("Griffeth, Hom & Gaertner 2000: leader-member exchange r -.25; shrunk to a partial effect");
        /// Per unit of support received: care keeps people beside what it does to satisfaction.
        support_effect: f64 = -1.2, "log", -6.0..=0.0, plausible -2.5..=0.0, Verified("Hoffman & Tadelis 2021: managers of people keep people; size ours");
        /// Per standard deviation of role clarity.
        clarity_effect: f64 = -0.10, "log/SD", -2.0..=0.0, plausible -0.25..=0.0, Uncertain("Griffeth, Hom & Gaertner 2000: role clarity r -.24; shrunk to a partial effect");
        /// Per standard deviation of exhaustion.
        exhaustion_effect: f64 = 0.15, "log/SD", 0.0..=2.0, plausible 0.0..=0.35, Verified("Swider & Zimmerman 2010: the three parts of burnout together R .33; shrunk to a partial effect");
        /// Of ambitious sellers where little is asked: per unit of ambition and standard, both beyond the middle.
        stagnation_effect: f64 = 24.0, "log", 0.0..=60.0, plausible 8.0..=35.0, Claim("B2");
        /// Per unit of ambition above the middle.
        ambition_effect: f64 = 0.5, "log", 0.0..=10.0, plausible 0.0..=1.5, Assumption;
        /// Largest push of satisfaction, trust, support, clarity and exhaustion together (they saturate).
        discontent_limit: f64 = 1.35, "log", 0.1..=5.0, plausible 0.8..=2.0, Assumption;
        /// Per log unit of the gap of pay.
        pay_effect: f64 = 4.0, "log", 0.0..=20.0, plausible 1.5..=6.0, Memory("Bassier, Dube & Naidu 2022; Sokolova & Sorensen 2021: separations fall by 1-3 % per 1 % of pay");
        /// Per unit of unfairness seen.
        unfairness_effect: f64 = 0.4, "log", 0.0..=5.0, plausible 0.0..=1.0, Claim("B16");
        /// Just after a manager's exit, of one who trusted the manager wholly.
        manager_loss_effect: f64 = 0.8, "log", 0.0..=5.0, plausible 0.0..=2.0, Assumption;
        /// Withdrawal of a newcomer of ordinary mobility.
        newcomer_level: f64 = 0.0, "log", -3.0..=3.0, plausible -0.4..=0.3, Assumption;
        /// Log effort lost per unit of withdrawal above the ordinary: it shows before an exit does.
        effort_effect: f64 = 0.15, "log", 0.0..=1.0, plausible 0.05..=0.3, Uncertain("Gardner, Van Iddekinge & Hom 2018: pre-quitting behavior; size ours");
        /// Largest withdrawal, either way.
        largest: f64 = 4.5, "log", 1.0..=10.0, plausible 3.0..=6.0, Assumption;
    }
}

/// Trust, 0-1, of one who mourns no manager.
const NO_TRUST: f64 = 0.2;
/// Support, 0-1, that an ordinary seller receives.
const ORDINARY_SUPPORT: f64 = 0.6;
/// Middle of ambition and of standard, from which stagnation counts.
const MIDDLE: f64 = 0.5;

/// What withdrawal follows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct JobAttitudes {
    /// Satisfaction, 0-1.
    pub satisfaction: f64,
    /// Trust in the manager, 0-1.
    pub trust: f64,
    /// Support received, 0-1.
    pub support: f64,
    /// Role clarity, 0-1.
    pub clarity: f64,
    /// Exhaustion, 0-1.
    pub exhaustion: f64,
    /// Ambition, 0-1.
    pub ambition: f64,
    /// Perceived standard, 0-1.
    pub standard: f64,
    /// Gap of pay as it counts, log.
    pub pay_gap: f64,
    /// Unfairness seen, 0-1.
    pub unfairness: f64,
    /// Freshness of a manager's exit, 1 just after.
    pub manager_loss: f64,
}

/// Parts of where withdrawal tends to, log-hazard: each may be below 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parts {
    /// What the job and its manager do: saturates.
    pub discontent: f64,
    /// What ambition does.
    pub ambition: f64,
    /// What pay does.
    pub pay: f64,
    /// What the loss of a manager does.
    pub manager: f64,
    /// What unfairness does.
    pub unfairness: f64,
}

impl Parts {
    /// Their sum.
    #[inline(always)]
    #[must_use]
    pub fn sum(&self) -> f64 {
        self.discontent + self.ambition + self.pay + self.manager + self.unfairness
    }
}

/// Which of these paths are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paths {
    /// Low standards drive the ambitious out.
    pub ease: bool,
    /// Pay is compared.
    pub pay: bool,
    /// A manager's exit makes some leave.
    pub manager_loss: bool,
    /// Unfairness counts.
    pub fairness: bool,
}

impl Paths {
    /// As the switches have them.
    #[inline(always)]
    #[must_use]
    pub fn of(c: &Context) -> Self {
        let on = &c.parameters.mechanisms;
        Self {
            ease: on.ease,
            pay: on.pay_comparison,
            manager_loss: on.manager_loss,
            fairness: on.fairness,
        }
    }
}

/// The parts of where withdrawal tends to, beside mobility.
#[inline(always)]
#[must_use]
pub fn parts(p: &Withdrawal, on: Paths, q: JobAttitudes) -> Parts {
    let felt = p.satisfaction_effect * (q.satisfaction - ordinary::SATISFACTION.0) / ordinary::SATISFACTION.1
        + p.trust_effect * (q.trust - ordinary::TRUST.0) / ordinary::TRUST.1
        + p.support_effect * (q.support - ORDINARY_SUPPORT)
        + p.clarity_effect * (q.clarity - ordinary::CLARITY.0) / ordinary::CLARITY.1
        + p.exhaustion_effect * (q.exhaustion - ordinary::EXHAUSTION.0) / ordinary::EXHAUSTION.1;
    let stagnation = gate(on.ease) * p.stagnation_effect * positive(q.ambition - MIDDLE) * positive(MIDDLE - q.standard);
    Parts {
        discontent: p.discontent_limit * tanh(felt / p.discontent_limit),
        ambition: stagnation + p.ambition_effect * (q.ambition - MIDDLE),
        pay: gate(on.pay) * p.pay_effect * q.pay_gap,
        manager: gate(on.manager_loss) * p.manager_loss_effect * q.manager_loss * positive(q.trust - NO_TRUST),
        unfairness: gate(on.fairness) * p.unfairness_effect * q.unfairness,
    }
}

/// What a shock of this week adds: nothing, or an exponential size, both from one uniform.
#[inline(always)]
#[must_use]
pub fn shock(p: &Withdrawal, uniform: f64) -> f64 {
    let chance = p.shock_hazard;
    let size = if uniform < chance { uniform / chance } else { 0.5 };
    (if uniform < chance { p.shock_size } else { 0.0 }) * exponential(size)
}

/// Withdrawal after a week, log-hazard; `z` is standard normal. Thoughts of one's own keep their spread whatever the
/// adjustment.
#[inline(always)]
#[must_use]
pub fn next_withdrawal(p: &Withdrawal, withdrawal: f64, target: f64, z: f64, shock: f64) -> f64 {
    let step = p.thoughts_sd * (2.0 / p.adjustment_weeks).sqrt();
    within(toward(withdrawal, target, p.adjustment_weeks) + step * z + shock, -p.largest, p.largest)
}

/// Log effort that withdrawal adds: nothing up to the ordinary.
#[inline(always)]
#[must_use]
pub fn log_effort_part(p: &Withdrawal, withdrawal: f64) -> f64 {
    -p.effort_effect * positive(withdrawal)
}

/// Gap of pay as it counts for one seller.
#[inline(always)]
#[must_use]
pub fn pay_gap(c: &Context, earnings: f64, base_pay: f64, won_recent: f64, log_output: f64) -> f64 {
    let p = &c.parameters;
    let offer = earnings::outside_offer(&p.pay, won_recent, base_pay, selling_time::relative_hours(c));
    let worth = earnings::certain_pay(&p.pay, earnings::paid_base(c, base_pay), earnings);
    let options = (log_output - ordinary::LOG_OUTPUT.0) / ordinary::LOG_OUTPUT.1;
    earnings::pay_gap(&p.pay, earnings::log_gap(&p.pay, offer, worth), options)
}

seat_loop! {
    /// Withdrawal from the job.
    pub(crate) fn update_withdrawal(c: &Context;
        write people.withdrawal;
        read people.satisfaction, people.trust, people.support, people.clarity, people.exhaustion, people.ambition,
             people.standard, people.mobility, people.earnings, people.base_pay, people.won_recent,
             people.log_output, team.unfairness, team.manager_loss, seat.uniform_withdrawal,
             seat.uniform_shock) {
        let p = &c.parameters;
        let w = &p.withdrawal;
        let felt = parts(w, Paths::of(c), JobAttitudes {
            satisfaction, trust, support, clarity, exhaustion, ambition, standard,
            pay_gap: pay_gap(c, earnings, base_pay, won_recent, log_output),
            unfairness,
            manager_loss,
        });
        let target = mobility + felt.sum();
        let jump = shock(w, uniform_shock);
        let next = next_withdrawal(w, withdrawal, target, normal_quantile(uniform_withdrawal), jump);
        withdrawal = gate(p.mechanisms.withdrawal) * next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::responses::{middle_company, responses};
    use crate::worked;
    use proptest::prelude::*;
    use serde_json::json;
    use teamdrift_engine::simd::Cpu;

    const ON: Paths = Paths { ease: true, pay: true, manager_loss: true, fairness: true };

    /// A seller at the ordinary company's means, paid as elsewhere, under a fair manager who stays.
    const ORDINARY: JobAttitudes = JobAttitudes {
        satisfaction: ordinary::SATISFACTION.0,
        trust: ordinary::TRUST.0,
        support: ORDINARY_SUPPORT,
        clarity: ordinary::CLARITY.0,
        exhaustion: ordinary::EXHAUSTION.0,
        ambition: 0.5,
        standard: 0.5,
        pay_gap: 0.0,
        unfairness: 0.0,
        manager_loss: 0.0,
    };

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("withdrawal", &[], |q| {
            let (p, on) = (&q.parameters.withdrawal, &q.parameters.mechanisms);
            match q.equation() {
                "parts" => {
                    let paths = Paths {
                        ease: on.ease,
                        pay: on.pay_comparison,
                        manager_loss: on.manager_loss,
                        fairness: on.fairness,
                    };
                    let found = parts(p, paths, JobAttitudes {
                        satisfaction: q.of("satisfaction"),
                        trust: q.of("trust"),
                        support: q.of("support"),
                        clarity: q.of("clarity"),
                        exhaustion: q.of("exhaustion"),
                        ambition: q.of("ambition"),
                        standard: q.of("standard"),
                        pay_gap: q.of("pay_gap"),
                        unfairness: q.of("unfairness"),
                        manager_loss: q.of("manager_loss"),
                    });
                    json!({
                        "discontent": found.discontent,
                        "ambition": found.ambition,
                        "pay": found.pay,
                        "manager": found.manager,
                        "unfairness": found.unfairness,
                    })
                }
                "jolt" => shock(p, q.of("u")).into(),
                "withdrawal" => {
                    next_withdrawal(p, q.of("withdrawal"), q.of("target"), q.of("z"), q.of("jolt")).into()
                }
                "effort_part" => log_effort_part(p, q.of("withdrawal")).into(),
                _ => q.unknown(),
            }
        });
    }

    /// Nothing draws an ordinary seller away.
    #[test]
    fn ordinary_means_are_neutral() {
        let p = Withdrawal::default();
        assert_eq!(parts(&p, ON, ORDINARY).sum(), 0.0);
        assert_eq!(next_withdrawal(&p, 0.0, 0.0, 0.0, 0.0), 0.0);
        assert_eq!((log_effort_part(&p, 0.0), log_effort_part(&p, -2.0)), (0.0, 0.0));
        assert!(log_effort_part(&p, 1.0) < 0.0);
    }

    /// Each part can be switched off alone, and touches no other.
    #[test]
    fn switches() {
        let p = Withdrawal::default();
        let q = JobAttitudes {
            ambition: 0.8, standard: 0.3, pay_gap: 0.1, unfairness: 0.4, manager_loss: 0.9, ..ORDINARY
        };
        let all = parts(&p, ON, q);
        let changed = |on: Paths| {
            let found = parts(&p, on, q);
            [found.ambition != all.ambition, found.pay != all.pay, found.manager != all.manager, found.unfairness != all.unfairness]
        };
        assert_eq!(changed(Paths { ease: false, ..ON }), [true, false, false, false]);
        assert_eq!(changed(Paths { pay: false, ..ON }), [false, true, false, false]);
        assert_eq!(changed(Paths { manager_loss: false, ..ON }), [false, false, true, false]);
        assert_eq!(changed(Paths { fairness: false, ..ON }), [false, false, false, true]);
    }

    /// With withdrawal off everybody is as attached as the ordinary.
    #[test]
    fn off() {
        let mut parameters = Parameters::default();
        parameters.mechanisms.withdrawal = false;
        let c = Context::new(parameters, 0);
        let mut company = middle_company(&c);
        company.people.withdrawal.fill(1.3);
        company.people.satisfaction.fill(0.1);
        company.update_withdrawal(Cpu::portable(), 0, &c);
        assert_eq!(company.people.withdrawal[0], 0.0);
    }

    /// A shock comes as often as its hazard says, has the stated mean, and never draws anybody back.
    #[test]
    fn shocks() {
        let p = Withdrawal { shock_hazard: 0.05, ..Withdrawal::default() };
        let n = 200_000;
        let sizes: Vec<f64> = (0..n).map(|i| shock(&p, (f64::from(i) + 0.5) / f64::from(n))).collect();
        let struck = sizes.iter().filter(|size| **size > 0.0).count() as f64;
        assert!((struck / f64::from(n) - p.shock_hazard).abs() < 1e-4);
        assert!((sizes.iter().sum::<f64>() / struck - p.shock_size).abs() < 1e-3);
        assert!(sizes.iter().all(|size| *size >= 0.0));
        let none = Withdrawal { shock_hazard: 0.0, ..Withdrawal::default() };
        assert_eq!(shock(&none, 1e-9), 0.0);
    }

    /// Thoughts of one's own keep their spread whatever the adjustment.
    #[test]
    fn spread_of_thoughts() {
        for adjustment_weeks in [13.0, 30.0, 52.0] {
            let p = Withdrawal { adjustment_weeks, ..Withdrawal::default() };
            let (kept, step) = (next_withdrawal(&p, 1.0, 0.0, 0.0, 0.0), next_withdrawal(&p, 0.0, 0.0, 1.0, 0.0));
            let sd = (step * step / (1.0 - kept * kept)).sqrt();
            // A first-order approximation of the exact step.
            assert!((sd / p.thoughts_sd - 1.0).abs() < 0.03, "{adjustment_weeks}: {sd}");
        }
    }

    /// A cut of pay never lowers withdrawal, whether of base pay or of commission, and at any hour's pay.
    #[test]
    fn cuts_of_pay() {
        let earned = |c: &Context, base: f64, won: f64| earnings::usual_earnings(&c.parameters.pay, base, won);
        let gap = |change: &dyn Fn(&mut Parameters), base: f64, won: f64, log_output: f64| {
            let mut parameters = Parameters::default();
            change(&mut parameters);
            let c = Context::new(parameters, 0);
            pay_gap(&c, earned(&c, base, won), base, won, log_output)
        };
        for own in [0.8, 1.0, 1.2] {
            for (won, log_output) in [(20_000.0, -0.5), (83_000.0, 0.0), (200_000.0, 0.6)] {
                let plan = 550_000.0 * own;
                let now = gap(&|_| {}, plan, won, log_output);
                for cut in [0.99, 0.9, 0.5, 0.0] {
                    let less = gap(&|p| p.pay.base *= cut, plan * cut, won, log_output);
                    assert!(less >= now, "base pay x {cut}, own {own}, won {won}: {less} {now}");
                    let less = gap(&|p| p.pay.commission *= cut, plan, won, log_output);
                    assert!(less >= now, "commission x {cut}, own {own}, won {won}: {less} {now}");
                }
                assert!(gap(&|p| p.pay.market_level = 1.1, plan, won, log_output) >= now);
            }
        }
    }

    /// Every column that the loop reads acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let c = Context::new(Parameters::default(), 0);
        responses! { middle_company(&c), |company, cpu| company.update_withdrawal(cpu, 0, &c);
            people.withdrawal: raised by [people.withdrawal people.mobility people.exhaustion people.ambition
                    people.won_recent people.log_output team.unfairness team.manager_loss seat.uniform_withdrawal]
                lowered by [people.satisfaction people.trust people.support people.clarity people.earnings]
                untouched by [people.standard seat.uniform_shock people.tenure people.expected];
        }
        // Little is asked of an ambitious seller.
        let mut company = middle_company(&c);
        company.people.standard.fill(0.3);
        responses! { company, |company, cpu| company.update_withdrawal(cpu, 0, &c);
            people.withdrawal: raised by [people.ambition] lowered by [people.standard] untouched by [];
        }
    }

    proptest! {
        /// Withdrawal stays within its bounds; discontent saturates.
        #[test]
        fn bounds(withdrawal in -4.5..=4.5, target in -20.0..=20.0, z in -5.0..=5.0, u in 0.000_001..=1.0,
                  satisfaction in 0.0..=1.0, exhaustion in 0.0..=1.0, support in 0.0..=1.0) {
            let p = Withdrawal::default();
            let next = next_withdrawal(&p, withdrawal, target, z, shock(&p, u));
            prop_assert!((-p.largest..=p.largest).contains(&next));
            let felt = parts(&p, ON, JobAttitudes { satisfaction, exhaustion, support, ..ORDINARY });
            prop_assert!(felt.discontent.abs() <= p.discontent_limit);
        }

        /// What one feels moves withdrawal the right way.
        #[test]
        fn signs(more in 0.001..=0.3) {
            let p = Withdrawal::default();
            let q = JobAttitudes { ambition: 0.6, standard: 0.4, manager_loss: 0.5, ..ORDINARY };
            let now = parts(&p, ON, q).sum();
            for worse in [
                JobAttitudes { satisfaction: q.satisfaction - more, ..q },
                JobAttitudes { support: q.support - more, ..q },
                JobAttitudes { clarity: q.clarity - more, ..q },
                JobAttitudes { exhaustion: q.exhaustion + more, ..q },
                JobAttitudes { ambition: q.ambition + more, ..q },
                JobAttitudes { standard: q.standard - more, ..q },
                JobAttitudes { pay_gap: more, ..q },
                JobAttitudes { unfairness: more, ..q },
                JobAttitudes { manager_loss: q.manager_loss + more, ..q },
            ] {
                prop_assert!(parts(&p, ON, worse).sum() > now, "{:?}", worse);
            }
        }
    }
}
