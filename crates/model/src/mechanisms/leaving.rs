//! Leaving: competing weekly hazards, one for each cause.

pub use crate::labels::Cause;
use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::loops::seat_loop;
use crate::mechanisms::person::Character;
use crate::mechanisms::withdrawal::{self, JobAttitudes, Parts};
use crate::mechanisms::{energy, hiring, sick_leave};
use crate::parameters::{choice, section};
use teamdrift_engine::math::{clip, exp, gate, ln, positive, tanh, within};

choice! {
    /// How readily people can be dismissed, and how long leavers work notice.
    LabourMarket {
        /// Dismissals can be carried out at once, and leavers go at once.
        Flexible = "flexible",
        /// Fewer dismissals, and notice on both sides.
        Nordic = "nordic",
    }
}

section! {
    /// Competing hazards of leaving.
    Leaving["leaving"] {
        /// Exits that follow a shock, at ordinary withdrawal.
        shock_hazard: f64 = 0.0012, "1/week", 0.0..=0.1, plausible 0.0006..=0.002, Verified("Holtom et al. 2005: 30-60 % of quits follow a shock");
        /// Exits that follow withdrawal alone, at ordinary withdrawal.
        dissatisfaction_hazard: f64 = 0.0015, "1/week", 0.0..=0.1, plausible 0.0009..=0.0027, Computed("L1, L2");
        /// How much of withdrawal counts for exits that follow a shock.
        withdrawal_effect_on_shock: f64 = 0.7, "x", 0.0..=1.0, plausible 0.4..=1.0, Assumption;
        /// How fast a manager's exit is got over.
        manager_exit_weeks: f64 = 13.0, "weeks", 1.0..=104.0, plausible 6.0..=26.0, Assumption;
        /// Wrong job, of a newcomer with no fit at all.
        misfit_hazard: f64 = 0.0141, "1/week", 0.0..=0.2, plausible 0.006..=0.018, Computed("L1");
        /// How fast a wrong job shows.
        misfit_weeks: f64 = 26.0, "weeks", 4.0..=104.0, plausible 16.0..=40.0, Assumption;
        /// Dismissal of one far below what is expected, per unit of demand.
        dismissal_hazard: f64 = 0.0131, "1/week", 0.0..=0.5, plausible 0.006..=0.018, Computed("L1, L2");
        /// Attainment below which dismissal threatens.
        dismissal_threshold: f64 = 0.72, "x", 0.0..=1.5, plausible 0.5..=0.85, Assumption;
        /// Weeks before a newcomer's results count.
        dismissal_grace_weeks: f64 = 26.0, "weeks", 0.0..=104.0, plausible 13.0..=39.0, Assumption;
        /// Labour market: how readily people can be dismissed, and how long they stay when it is known that they go.
        labour_market: LabourMarket = LabourMarket::Flexible, "", 0..=0, plausible 0..=0, Setting;
        /// Dismissals in a Nordic labour market, relative to a flexible one.
        nordic_dismissal_factor: f64 = 0.4, "x", 0.0..=1.0, plausible 0.3..=0.5, Uncertain("Nordic job protection x .3-.5");
        /// Notice in a Nordic labour market: the leaver works on for so long, and the seat is advertised meanwhile.
        nordic_notice_weeks: f64 = 13.0, "weeks", 0.0..=52.0, plausible 4.0..=26.0, Assumption;
        /// Burnout exit at exhaustion .4.
        burnout_hazard: f64 = 0.00038, "1/week", 0.0..=0.1, plausible 0.0002..=0.0006, Assumption;
        /// Log-hazard of burnout exit per unit of exhaustion.
        exhaustion_effect_on_burnout: f64 = 6.0, "log", 0.0..=20.0, plausible 4.0..=8.0, Assumption;
        /// Embeddedness: log-hazard of exits that follow withdrawal, per log year of tenure.
        tenure_effect: f64 = -0.50, "log", -2.0..=0.0, plausible -0.7..=-0.15, Uncertain("Jiang et al. 2012: sign; size ours");
        /// The same for exits that follow a shock.
        tenure_effect_on_shock: f64 = -0.25, "log", -2.0..=0.0, plausible -0.5..=0.0, Uncertain("Jiang et al. 2012: sign; size ours");
        /// Recent exits: how much likelier one exit in a team of twelve makes another by choice.
        exit_contagion_effect: f64 = 0.30, "x", 0.0..=3.0, plausible 0.1..=0.6, Uncertain("Sunder et al. 2017; Felps et al. 2009");
        /// Ambition from which a leaver counts as highly ambitious.
        high_ambition_level: f64 = 0.65, "0-1", 0.0..=1.0, plausible 0.6..=0.7, Assumption;
        /// Weight of the team's attainment in what own attainment is judged against: 0 = judged against quota alone.
        dismissal_team_weight: f64 = 0.3, "share", 0.0..=1.0, plausible 0.0..=0.6, Assumption;
        /// Attainment below `dismissal_threshold` by which dismissal threatens in full.
        dismissal_range: f64 = 0.25, "x", 0.01..=1.0, plausible 0.1..=0.4, Assumption;
        /// Share of the dismissal hazard that holds without any demand.
        dismissal_base: f64 = 0.2, "share", 0.0..=2.0, plausible 0.0..=0.4, Assumption;
        /// Further share of the dismissal hazard per unit of demand.
        demand_effect_on_dismissal: f64 = 0.6, "share", 0.0..=2.0, plausible 0.3..=1.0, Assumption;
    }
}

/// Mean and standard deviation in the ordinary company of the states that hazards are stated on, per standard deviation.
/// A test checks them against the ordinary scenario.
pub mod ordinary {
    /// Satisfaction: mean, standard deviation.
    pub const SATISFACTION: (f64, f64) = (0.55, 0.14);
    /// Role clarity: mean, standard deviation.
    pub const CLARITY: (f64, f64) = (0.57, 0.13);
    /// Exhaustion: mean, standard deviation.
    pub const EXHAUSTION: (f64, f64) = (0.35, 0.15);
    /// Trust: mean, standard deviation.
    pub const TRUST: (f64, f64) = (0.56, 0.075);
    /// Log output, both kinds of work together: mean, standard deviation.
    pub const LOG_OUTPUT: (f64, f64) = (0.19, 0.51);
}

/// Size of the team for which `contagion` is stated: one exit among twelve.
const REFERENCE_TEAM: f64 = 12.0;
/// Exhaustion at which the hazard of burnout is stated.
const REFERENCE_EXHAUSTION: f64 = 0.4;
/// Largest log-hazard of illness and burnout, either way: beyond a factor of 400 nothing is known.
const STRAIN_BOUND: f64 = 6.0;
/// Lowest and highest log years of tenure that embed, around one log year: from the first day to nineteen years.
const EMBEDDING_RANGE: (f64, f64) = (-1.0, 2.0);
/// What has no named reason, in log-hazard: it counts as dissatisfaction.
const UNNAMED: f64 = 0.3;

/// Years in the job on the scale on which people take root: log, 0 after 1.7 years.
#[inline(always)]
#[must_use]
pub fn embeddedness(tenure_weeks: f64) -> f64 {
    within(ln(1.0 + tenure_weeks / 52.0) - 1.0, EMBEDDING_RANGE.0, EMBEDDING_RANGE.1)
}

/// The factor of recent exits (people, fading) on leaving by choice.
#[inline(always)]
#[must_use]
pub fn contagion(p: &Leaving, on: bool, recent_exits: f64, seats: f64) -> f64 {
    1.0 + gate(on) * p.exit_contagion_effect * recent_exits * REFERENCE_TEAM / seats
}

/// Weekly hazard of exits that follow a shock.
#[inline(always)]
#[must_use]
pub fn after_shock(p: &Leaving, withdrawal: f64, embeddedness: f64) -> f64 {
    p.shock_hazard * exp(p.withdrawal_effect_on_shock * withdrawal + p.tenure_effect_on_shock * embeddedness)
}

/// Weekly hazard of exits that follow withdrawal alone.
#[inline(always)]
#[must_use]
pub fn after_withdrawal(p: &Leaving, withdrawal: f64, embeddedness: f64) -> f64 {
    p.dissatisfaction_hazard * exp(withdrawal + p.tenure_effect * embeddedness)
}

/// Shares of the reasons for exits that follow withdrawal: dissatisfaction, ambition, pay, the manager's exit. Each
/// counts as far as it adds to withdrawal; what has no named reason is dissatisfaction.
#[inline(always)]
#[must_use]
pub fn reasons(parts: Parts) -> [f64; 4] {
    let displeased = UNNAMED + positive(parts.discontent + parts.unfairness);
    let (ambition, pay, manager) = (positive(parts.ambition), positive(parts.pay), positive(parts.manager));
    let all = displeased + ambition + pay + manager;
    [displeased / all, ambition / all, pay / all, manager / all]
}

/// Weekly hazard of leaving the wrong job: least with fit (0-1), fading with tenure, lower with perceived safety (0-1).
#[inline(always)]
#[must_use]
pub fn misfit(p: &Leaving, fit: f64, tenure_weeks: f64, safety: f64) -> f64 {
    let gap = 1.0 - fit;
    let decay = exp(-tenure_weeks / p.misfit_weeks - (safety - 0.5));
    p.misfit_hazard * gap * gap * decay
}

/// Weekly hazard of burnout at this exhaustion (0-1).
#[inline(always)]
#[must_use]
pub fn burnout(p: &Leaving, exhaustion: f64) -> f64 {
    let log = p.exhaustion_effect_on_burnout * (exhaustion - REFERENCE_EXHAUSTION);
    p.burnout_hazard * exp(within(log, -STRAIN_BOUND, STRAIN_BOUND))
}

/// Dismissals in this labor market, relative to a flexible one.
#[inline(always)]
#[must_use]
pub fn dismissals(p: &Leaving) -> f64 {
    match p.labour_market {
        LabourMarket::Flexible => 1.0,
        LabourMarket::Nordic => p.nordic_dismissal_factor,
    }
}

/// Weeks of notice that a leaver with this cause works. Nobody works notice after burnout or a shock.
#[must_use]
pub fn notice_weeks(p: &Leaving, cause: Cause) -> f64 {
    match (p.labour_market, cause) {
        (LabourMarket::Flexible, _) | (_, Cause::Burnout | Cause::Shock) => 0.0,
        (LabourMarket::Nordic, _) => p.nordic_notice_weeks,
    }
}

/// What dismissal depends on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DismissalInputs {
    /// How readily standards have consequences, 1 = ordinary.
    pub consequences: f64,
    /// Demand received, 0-1.
    pub demand: f64,
    /// Own attainment, sales over quota.
    pub attainment: f64,
    /// Mean attainment of the team.
    pub team_attainment: f64,
    /// Tenure, weeks.
    pub tenure: f64,
}

/// Weekly hazard of dismissal, by how far attainment falls short, judged in part against the team's.
#[inline(always)]
#[must_use]
pub fn dismissal(p: &Leaving, q: DismissalInputs) -> f64 {
    let judged = q.attainment / ((1.0 - p.dismissal_team_weight) + p.dismissal_team_weight * q.team_attainment);
    let short = clip((p.dismissal_threshold - judged) / p.dismissal_range);
    let counts = if q.tenure > p.dismissal_grace_weeks { 1.0 } else { 0.0 };
    p.dismissal_hazard
        * dismissals(p)
        * q.consequences
        * (p.dismissal_base + p.demand_effect_on_dismissal * q.demand)
        * short
        * counts
}

/// Chance that an event with this weekly hazard happens within a week.
#[inline(always)]
#[must_use]
pub fn weekly_chance(hazard: f64) -> f64 {
    1.0 - exp(-hazard)
}

/// The cause of an exit, from the uniform that decided it, read on through the stacked hazards.
#[must_use]
pub fn cause_of_exit(hazards: [f64; 8], uniform: f64) -> Cause {
    let spent = -ln(1.0 - uniform);
    let mut below = 0.0;
    for (hazard, cause) in hazards.iter().zip(Cause::ALL) {
        below += hazard;
        if spent < below {
            return cause;
        }
    }
    Cause::Burnout
}

/// Intention to leave: the chance of leaving by choice within a year at this weekly hazard, 0-1.
#[inline(always)]
#[must_use]
pub fn intention(voluntary_hazard: f64) -> f64 {
    1.0 - exp(-52.0 * voluntary_hazard)
}

/// What one seller's hazards depend on; units as in the columns.
#[derive(Debug, Clone, Copy)]
struct Situation {
    withdrawal: f64,
    exhaustion: f64,
    safety: f64,
    demand: f64,
    fit: f64,
    tenure: f64,
    attainment: f64,
    team_attainment: f64,
    recent_exits: f64,
    consequences: f64,
}

/// Weekly hazards of leaving: after a shock, after withdrawal alone, from the wrong job, dismissed, burnt out.
#[inline(always)]
fn hazards(c: &Context, seats: f64, r: Situation) -> [f64; 5] {
    let p = &c.parameters;
    let l = &p.leaving;
    let contagion = contagion(l, p.mechanisms.exit_contagion, r.recent_exits, seats);
    let roots = embeddedness(r.tenure);
    [
        after_shock(l, r.withdrawal, roots) * contagion,
        after_withdrawal(l, r.withdrawal, roots) * contagion,
        misfit(l, r.fit, r.tenure, r.safety) * hiring::disappointment(&p.hiring),
        dismissal(l, DismissalInputs {
            consequences: r.consequences,
            demand: r.demand,
            attainment: r.attainment,
            team_attainment: r.team_attainment,
            tenure: r.tenure,
        }),
        burnout(l, r.exhaustion),
    ]
}

seat_loop! {
    /// Draws who leaves and who falls ill this week.
    pub(crate) fn draw_exits(c: &Context;
        write people.voluntary_hazard, people.leaving, people.falling_ill;
        read people.present, people.notice, people.absence, people.withdrawal, people.exhaustion, people.safety,
             people.demand, people.fit, people.tenure, people.attainment, team.attainment as team_attainment,
             team.exits, team.executed, seat.uniform_leaving, seat.uniform_illness) {
        let h = hazards(c, c.seats(), Situation {
            withdrawal, exhaustion, safety, demand, fit, tenure, attainment, team_attainment, recent_exits: exits,
            consequences: executed,
        });
        voluntary_hazard = h[0] + h[1];
        let total = voluntary_hazard + h[2] + h[3] + h[4];
        let free = if notice > 0.0 { 0.0 } else { present };
        leaving = if uniform_leaving < weekly_chance(total) { free } else { 0.0 };
        let e = &c.parameters.energy;
        let ill = e.sick_hazard * exp(within(energy::sick_log_hazard(e, exhaustion), -STRAIN_BOUND, STRAIN_BOUND));
        let briefly = sick_leave::short_hazard(c);
        let at_risk = if absence > 0.0 { 0.0 } else { present - leaving };
        // The longer illness first: 2 for it, 1 for a short one.
        let long = if uniform_illness < weekly_chance(ill) { 1.0 } else { 0.0 };
        falling_ill = (if uniform_illness < weekly_chance(ill + briefly) { 1.0 + long } else { 0.0 }) * at_risk;
    }
}

/// Integral of (1 + y) to the power of `power` from 0 to `years`.
fn integral(power: f64, years: f64) -> f64 {
    let exponent = power + 1.0;
    if exponent == 0.0 { ln(1.0 + years) } else { (exp(exponent * ln(1.0 + years)) - 1.0) / exponent }
}

/// What a typical seller of a team has settled to, as far as leaving depends on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct UsualStates {
    /// Withdrawal, log-hazard.
    pub withdrawal: f64,
    /// Exhaustion, 0-1.
    pub exhaustion: f64,
    /// Demand received, 0-1.
    pub demand: f64,
}

/// Hazard, accumulated over a tenure in weeks, of having left a team whose typical seller is in `usual` states: what a
/// running team is drawn by. It follows the hazards above, as these depend on the person.
#[must_use]
pub(crate) fn ordinary_risk(c: &Context, usual: UsualStates, who: &Character, tenure_weeks: f64) -> f64 {
    let p = &c.parameters;
    let (l, w) = (&p.leaving, &p.withdrawal);
    let years = tenure_weeks / 52.0;
    let satisfaction = p.satisfaction.disposition_effect() * who.disposition / ordinary::SATISFACTION.1;
    // What a person adds counts less where discontent is near its limit.
    let near_limit = tanh(usual.withdrawal / w.discontent_limit());
    let own = (w.satisfaction_effect() * satisfaction + w.support_effect() * who.contact) * (1.0 - near_limit * near_limit);
    let state = w.mobility_sd() * who.mobility + own + usual.withdrawal + SELECTED;
    let embedded = |effect: f64| exp(-effect) * integral(effect, years);
    let drift = |share: f64| exp(0.5 * share * share * WITHDRAWAL_VARIANCE);
    let shock = l.shock_hazard * exp(l.withdrawal_effect_on_shock * state) * drift(l.withdrawal_effect_on_shock);
    let quit = l.dissatisfaction_hazard * exp(state) * drift(1.0);
    let early = l.misfit_weeks * (1.0 - exp(-tenure_weeks / l.misfit_weeks));
    let gap = 1.0 - who.fit;
    let relief = exp(-DISMISSAL_BY_TALENT * p.person.talent_sd() * (who.talents.0 + who.talents.1));
    let judged = l.dismissal_hazard
        * dismissals(l)
        * c.intent.consequences
        * (l.dismissal_base + l.demand_effect_on_dismissal * usual.demand)
        * SHORT_SHARE
        * relief;
    let exhaustion = usual.exhaustion - p.energy.resilience_relief() * who.resilience;
    52.0 * (shock * embedded(l.tenure_effect_on_shock) + quit * embedded(l.tenure_effect))
        + l.misfit_hazard * gap * gap * early
        + (judged + burnout(l, exhaustion) * BURNOUT_SPREAD) * tenure_weeks
}

/// What shocks, exits of others and a manager's exit add to the typical seller's withdrawal on average (measured).
const SELECTED: f64 = 0.25;
/// Variance of withdrawal around a person's mean in an ordinary company (measured).
const WITHDRAWAL_VARIANCE: f64 = 0.6;
/// Share of dismissal's hazard that falls on an ordinary seller, in bad stretches (measured).
const SHORT_SHARE: f64 = 0.13;
/// How much less of it there is per log output.
const DISMISSAL_BY_TALENT: f64 = 1.5;
/// Burnout over a person's ups and downs, relative to burnout at the mean (measured).
const BURNOUT_SPREAD: f64 = 1.3;

impl Company {
    /// Why a seller leaves.
    pub(crate) fn cause(&self, c: &Context, i: usize, lane: usize) -> Cause {
        let (p, t) = (&self.people, &self.team);
        let [shock, withdrawn, misfit, dismissal, burnout] = hazards(
            c,
            self.seats as f64,
            Situation {
                withdrawal: p.withdrawal[i],
                exhaustion: p.exhaustion[i],
                safety: p.safety[i],
                demand: p.demand[i],
                fit: p.fit[i],
                tenure: p.tenure[i],
                attainment: p.attainment[i],
                team_attainment: t.attainment[lane],
                recent_exits: t.exits[lane],
                consequences: t.executed[lane],
            },
        );
        let pay_gap = withdrawal::pay_gap(c, p.earnings[i], p.base_pay[i], p.won_recent[i], p.log_output[i]);
        let parts = withdrawal::parts(&c.parameters.withdrawal, withdrawal::Paths::of(c), JobAttitudes {
            satisfaction: p.satisfaction[i],
            trust: p.trust[i],
            support: p.support[i],
            clarity: p.clarity[i],
            exhaustion: p.exhaustion[i],
            ambition: p.ambition[i],
            standard: p.standard[i],
            pay_gap,
            unfairness: t.unfairness[lane],
            manager_loss: t.manager_loss[lane],
        });
        let [displeased, ambition, pay, manager] = reasons(parts).map(|share| share * withdrawn);
        let stacked = [shock, displeased, ambition, pay, manager, misfit, dismissal, burnout];
        cause_of_exit(stacked, self.seat.uniform_leaving[i])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::responses::{middle_company, responses};
    use crate::worked;
    use proptest::prelude::*;
    use serde_json::Value as Json;
    use teamdrift_engine::simd::Cpu;

    const USUAL: UsualStates = UsualStates { withdrawal: 0.0, exhaustion: 0.35, demand: 0.6 };

    fn stacked(list: &Json) -> [f64; 8] {
        let list = list.as_array().expect("hazards");
        std::array::from_fn(|i| list[i].as_f64().expect("a number"))
    }

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("leaving", &[], |q| {
            let (all, p, on) = (&q.parameters, &q.parameters.leaving, &q.parameters.mechanisms);
            match q.equation() {
                "roots" => embeddedness(q.of("tenure")).into(),
                "contagion" => contagion(p, on.exit_contagion, q.of("recent_exits"), q.of("seats")).into(),
                "after_shock" => (after_shock(p, q.of("withdrawal"), q.of("roots")) * q.of("contagion")).into(),
                "after_withdrawal" => {
                    (after_withdrawal(p, q.of("withdrawal"), q.of("roots")) * q.of("contagion")).into()
                }
                "reasons" => reasons(Parts {
                    discontent: q.of("discontent"),
                    ambition: q.of("ambition"),
                    pay: q.of("pay"),
                    manager: q.of("manager"),
                    unfairness: q.of("unfairness"),
                })
                .to_vec()
                .into(),
                "misfit" => {
                    let hazard = misfit(p, q.of("fit"), q.of("tenure"), q.of("safety"));
                    (hazard * hiring::disappointment(&all.hiring)).into()
                }
                "dismissal" => dismissal(p, DismissalInputs {
                    consequences: q.of("consequences"),
                    demand: q.of("demand"),
                    attainment: q.of("attainment"),
                    team_attainment: q.of("mean_attainment"),
                    tenure: q.of("tenure"),
                })
                .into(),
                "burnout" => burnout(p, q.of("exhaustion")).into(),
                "outcome" => {
                    let hazards = stacked(q.json("hazards"));
                    let leaves = q.of("u") < weekly_chance(hazards.iter().sum());
                    if leaves { cause_of_exit(hazards, q.of("u")).name().into() } else { "stays".into() }
                }
                "intention" => {
                    let hazards = stacked(q.json("hazards"));
                    let voluntary = hazards.iter().zip(Cause::ALL).filter(|(_, cause)| cause.voluntary());
                    intention(voluntary.map(|(hazard, _)| hazard).sum()).into()
                }
                "risk" => {
                    let mut c = Context::new(all.clone(), 0);
                    c.intent.consequences = q.of("consequences");
                    let usual = UsualStates {
                        withdrawal: q.of("usual_withdrawal"),
                        exhaustion: q.of("usual_exhaustion"),
                        demand: q.of("usual_demand"),
                    };
                    let who = Character {
                        mobility: q.of("mobility"),
                        disposition: q.of("disposition"),
                        contact: q.of("contact"),
                        resilience: q.of("resilience"),
                        fit: q.of("fit"),
                        talents: (q.of("talent_prospecting"), q.of("talent_closing")),
                        ..Character::ordinary()
                    };
                    ordinary_risk(&c, usual, &who, q.of("tenure")).into()
                }
                _ => q.unknown(),
            }
        });
    }

    /// Sellers of ordinary withdrawal leave at the hazards that the table states, 1.7 years into the job.
    #[test]
    fn ordinary_withdrawal_is_neutral() {
        let p = Leaving::default();
        let rooted = 52.0 * (exp(1.0) - 1.0);
        assert!(embeddedness(rooted).abs() < 1e-12);
        assert_eq!(after_shock(&p, 0.0, 0.0), p.shock_hazard);
        assert_eq!(after_withdrawal(&p, 0.0, 0.0), p.dissatisfaction_hazard);
        assert_eq!(burnout(&p, REFERENCE_EXHAUSTION), p.burnout_hazard);
        assert_eq!((contagion(&p, true, 0.0, 8.0), contagion(&p, false, 3.0, 8.0)), (1.0, 1.0));
        assert_eq!((embeddedness(0.0), embeddedness(1e9)), EMBEDDING_RANGE);
    }

    /// The eight causes share out the five hazards: nothing is lost and nothing added.
    #[test]
    fn causes_add_up() {
        let c = Context::new(Parameters::default(), 0);
        let company = middle_company(&c);
        let (p, t) = (&company.people, &company.team);
        let five = hazards(&c, company.seats as f64, Situation {
            withdrawal: 0.8,
            exhaustion: p.exhaustion[0],
            safety: p.safety[0],
            demand: p.demand[0],
            fit: p.fit[0],
            tenure: p.tenure[0],
            attainment: 0.5,
            team_attainment: t.attainment[0],
            recent_exits: 1.5,
            consequences: 1.0,
        });
        assert!(five.iter().all(|hazard| *hazard > 0.0), "{five:?}");
        let parts = Parts { discontent: 0.4, ambition: 0.2, pay: 0.3, manager: 0.1, unfairness: -0.1 };
        let by_reason: f64 = reasons(parts).iter().map(|share| share * five[1]).sum();
        assert!((by_reason - five[1]).abs() < 1e-15);
        // With every reason of withdrawal below the ordinary, dissatisfaction takes all.
        let content = Parts { discontent: -0.4, ambition: -0.2, pay: -0.3, manager: 0.0, unfairness: 0.0 };
        assert_eq!(reasons(content), [1.0, 0.0, 0.0, 0.0]);
    }

    /// Whoever goes by one hazard alone goes for its cause, and the causes of withdrawal follow what feeds it.
    #[test]
    fn causes_follow_reasons() {
        let c = Context::new(Parameters::default(), 0);
        let mut company = middle_company(&c);
        company.people.withdrawal.fill(4.0);
        company.people.earnings.fill(5_000.0);
        let mut found = std::collections::BTreeSet::new();
        for step in 0..400 {
            company.seat.uniform_leaving.fill(f64::from(step) * 0.0005);
            found.insert(company.cause(&c, 0, 0).name());
        }
        assert!(found.contains("shock") && found.contains("pay"), "{found:?}");
        let mut parameters = Parameters::default();
        parameters.mechanisms.pay_comparison = false;
        let c = Context::new(parameters, 0);
        for step in 0..400 {
            company.seat.uniform_leaving.fill(f64::from(step) * 0.0005);
            assert_ne!(company.cause(&c, 0, 0), Cause::Pay);
        }
    }

    /// Codes and causes go together; notice is worked in a Nordic labor market only, and never after burnout or a shock.
    #[test]
    fn codes_and_notice() {
        let nordic = Leaving { labour_market: LabourMarket::Nordic, ..Leaving::default() };
        for cause in Cause::ALL {
            assert_eq!(Cause::from_code(cause.code()), cause);
            assert_eq!(notice_weeks(&Leaving::default(), cause), 0.0);
            let worked = if matches!(cause, Cause::Burnout | Cause::Shock) { 0.0 } else { nordic.nordic_notice_weeks };
            assert_eq!(notice_weeks(&nordic, cause), worked);
        }
    }

    /// Every column that the loop reads acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let c = Context::new(Parameters::default(), 0);
        responses! { middle_company(&c), |company, cpu| company.draw_exits(cpu, 0, &c);
            people.voluntary_hazard: raised by [people.withdrawal team.exits] lowered by [people.tenure]
                untouched by [people.exhaustion people.fit people.safety people.attainment people.demand];
        }
    }

    /// One uniform decides who goes, another who falls ill: a long illness before a short one. Nobody does either twice.
    #[test]
    fn draws() {
        let c = Context::new(Parameters::default(), 0);
        let after = |change: &dyn Fn(&mut Company)| {
            let mut company = middle_company(&c);
            change(&mut company);
            company.draw_exits(Cpu::portable(), 0, &c);
            (company.people.leaving[0], company.people.falling_ill[0])
        };
        assert_eq!(after(&|_| {}), (0.0, 0.0));
        assert_eq!(after(&|company| company.seat.uniform_leaving.fill(1e-6)), (1.0, 0.0));
        assert_eq!(after(&|company| company.seat.uniform_illness.fill(1e-6)), (0.0, 2.0));
        assert_eq!(after(&|company| company.seat.uniform_illness.fill(0.01)), (0.0, 1.0));
        let with = |column: fn(&mut Company) -> &mut Vec<f64>, value: f64| {
            after(&|company| {
                company.seat.uniform_leaving.fill(1e-6);
                company.seat.uniform_illness.fill(1e-6);
                column(company).fill(value);
            })
        };
        assert_eq!(with(|company| &mut company.people.tenure, 30.0), (1.0, 0.0));
        assert_eq!(with(|company| &mut company.people.present, 0.0), (0.0, 0.0));
        assert_eq!(with(|company| &mut company.people.notice, 4.0), (0.0, 2.0));
        assert_eq!(with(|company| &mut company.people.absence, 4.0), (1.0, 0.0));
    }

    /// The hazards that the start of a history is drawn by are those of a seller whose state does not move.
    #[test]
    fn risk_follows_the_hazards() {
        let c = Context::new(Parameters::default(), 0);
        let who = Character { fit: 0.4, ..Character::ordinary() };
        let (l, risk) = (&c.parameters.leaving, |weeks: f64| ordinary_risk(&c, USUAL, &who, weeks));
        assert!(risk(0.0).abs() < 1e-15);
        // A week's risk in the middle of a tenure, without what is measured of other people's ups and downs.
        let weeks = 300.0;
        let found = risk(weeks + 0.5) - risk(weeks - 0.5);
        let roots = embeddedness(weeks);
        let drift = |share: f64| exp(share * SELECTED + 0.5 * share * share * WITHDRAWAL_VARIANCE);
        let k = l.withdrawal_effect_on_shock;
        let judged = DismissalInputs {
            consequences: c.intent.consequences, demand: USUAL.demand, attainment: 0.0, team_attainment: 1.0, tenure: weeks,
        };
        let expected = after_shock(l, 0.0, roots) * drift(k)
            + after_withdrawal(l, 0.0, roots) * drift(1.0)
            + misfit(l, who.fit, weeks, 0.5)
            + dismissal(l, judged) * SHORT_SHARE
            + burnout(l, USUAL.exhaustion) * BURNOUT_SPREAD;
        assert!((found / expected - 1.0).abs() < 1e-4, "{found} {expected}");
    }

    proptest! {
        /// Who stays less: the longer ago one came, the more mobile, the worse matched; who feels cared for stays longer.
        #[test]
        fn risk_has_its_signs(tenure in 1.0..=1200.0, mobility in -2.0..=2.0, fit in 0.1..=0.9, more in 0.01..=0.5) {
            let c = Context::new(Parameters::default(), 0);
            let at = |tenure: f64, change: &dyn Fn(&mut Character)| {
                let mut who = Character { mobility, fit, ..Character::ordinary() };
                change(&mut who);
                ordinary_risk(&c, USUAL, &who, tenure)
            };
            let (now, later) = (at(tenure, &|_| ()), at(tenure + 1.0, &|_| ()));
            prop_assert!(now > 0.0 && later > now);
            let more_mobile = at(tenure, &|who| who.mobility += more);
            let worse_matched = at(tenure, &|who| who.fit -= 0.1 * more);
            prop_assert!(more_mobile > now && worse_matched > now);
            for stays in [
                at(tenure, &|who| who.contact += 0.1 * more),
                at(tenure, &|who| who.disposition += more),
                at(tenure, &|who| who.talents.0 += more),
                at(tenure, &|who| who.resilience += more),
            ] {
                prop_assert!(stays < now);
            }
        }

        /// Shares of reasons are shares: none below 0, together 1.
        #[test]
        fn shares_of_reasons(parts in proptest::array::uniform5(-3.0..=3.0)) {
            let [discontent, ambition, pay, manager, unfairness] = parts;
            let shares = reasons(Parts { discontent, ambition, pay, manager, unfairness });
            prop_assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
            prop_assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }

        /// Roots hold people: hazards of withdrawal fall with tenure, and rise with withdrawal.
        #[test]
        fn roots_hold(tenure in 0.0..=900.0, withdrawal in -2.0..=2.0, more in 0.01..=1.0) {
            let p = Leaving::default();
            for hazard in [after_shock, after_withdrawal] {
                let now = hazard(&p, withdrawal, embeddedness(tenure));
                prop_assert!(hazard(&p, withdrawal, embeddedness(tenure + 10.0)) < now);
                prop_assert!(hazard(&p, withdrawal + more, embeddedness(tenure)) > now);
            }
        }
    }
}
