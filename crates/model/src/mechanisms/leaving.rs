//! Leaving: competing weekly hazards, one for each cause.

pub use crate::labels::Cause;
use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::loops::seat_loop;
use crate::mechanisms::{earnings, energy, hiring};
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
        /// Outside shocks, whatever one thinks of the job.
        shock_hazard: f64 = 0.00109, "1/week", 0.0..=0.1, plausible 0.0006..=0.0016, Verified("Holtom et al. 2005: 30-60 % of quits");
        /// Dissatisfaction, at the ordinary company's mean.
        dissatisfaction_hazard: f64 = 0.00135, "1/week", 0.0..=0.1, plausible 0.0009..=0.0019, Computed("L1, L2");
        /// Log-hazard per standard deviation of satisfaction.
        satisfaction_effect: f64 = -0.55, "log/SD", -2.0..=0.0, plausible -0.8..=-0.25, Verified("r about -.19 to -.28");
        /// Log-hazard per standard deviation of role clarity.
        clarity_effect: f64 = -0.35, "log/SD", -2.0..=0.0, plausible -0.45..=-0.15, Verified("r -.24");
        /// Log-hazard per standard deviation of exhaustion.
        exhaustion_effect: f64 = 0.20, "log/SD", 0.0..=2.0, plausible 0.1..=0.5, Verified("r .16-.22");
        /// Log-hazard per standard deviation of trust in the manager.
        trust_effect: f64 = -0.20, "log/SD", -2.0..=0.0, plausible -0.3..=0.0, Verified("Hoffman & Tadelis 2021: good people-managers keep people; size ours");
        /// Largest push of all these together (they saturate).
        discontent_limit: f64 = 1.2, "log", 0.1..=5.0, plausible 0.8..=2.0, Assumption;
        /// A better offer, at the ordinary company's mean.
        ambition_hazard: f64 = 0.00042, "1/week", 0.0..=0.1, plausible 0.0002..=0.0008, Computed("L1, L2");
        /// Log-hazard of an ambitious seller where little is asked: per unit of ambition and standard.
        stagnation_effect: f64 = 24.0, "log", 0.0..=60.0, plausible 10.0..=30.0, Claim("B2");
        /// Log-hazard per unit of ambition.
        ambition_effect: f64 = 0.8, "log", 0.0..=10.0, plausible 0.0..=2.0, Assumption;
        /// Log-hazard per standard deviation of one's results: options.
        options_effect: f64 = 0.45, "log/SD", 0.0..=3.0, plausible 0.2..=0.7, Assumption;
        /// Pay, when what is earned is what is expected and offered.
        pay_hazard: f64 = 0.00025, "1/week", 0.0..=0.1, plausible 0.0001..=0.0005, Assumption;
        /// Log-hazard per unit of the gap that pay leaves.
        pay_gap_effect: f64 = 5.0, "log", 0.0..=20.0, plausible 2.0..=8.0, Assumption;
        /// The manager's exit, just after it, of one who trusted the manager wholly.
        manager_exit_hazard: f64 = 0.004, "1/week", 0.0..=0.1, plausible 0.0..=0.008, Assumption;
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
        /// Embeddedness: log-hazard per log year of tenure.
        tenure_effect: f64 = -0.20, "log", -2.0..=0.0, plausible -0.45..=-0.15, Uncertain("Jiang et al. 2012, size");
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
    pub const SATISFACTION: (f64, f64) = (0.52, 0.14);
    /// Role clarity: mean, standard deviation.
    pub const CLARITY: (f64, f64) = (0.57, 0.09);
    /// Exhaustion: mean, standard deviation.
    pub const EXHAUSTION: (f64, f64) = (0.35, 0.15);
    /// Trust: mean, standard deviation.
    pub const TRUST: (f64, f64) = (0.55, 0.075);
    /// Standard deviation of log output between sellers.
    pub const LOG_OUTPUT_SD: f64 = 0.42;
}

/// Size of the team for which `contagion` is stated: one exit among twelve.
const REFERENCE_TEAM: f64 = 12.0;
/// Exhaustion at which the hazard of burnout is stated.
const REFERENCE_EXHAUSTION: f64 = 0.4;
/// Largest log-hazard of ambition, either way: beyond a factor of 20 nothing is known.
const AMBITION_BOUND: f64 = 3.0;
/// Largest log-hazard of illness and burnout, either way: beyond a factor of 400 nothing is known.
const STRAIN_BOUND: f64 = 6.0;
/// Lowest and highest log years of tenure that embed, around one log year: from the first day to eleven years.
const EMBEDDING_RANGE: (f64, f64) = (-1.0, 1.5);

/// The factor on leaving by choice that tenure and recent exits make; `recent_exits` are people, fading.
#[inline(always)]
#[must_use]
pub fn pull(p: &Leaving, contagion_on: bool, tenure_weeks: f64, recent_exits: f64, seats: f64) -> f64 {
    let years = tenure_weeks / 52.0;
    let embedded =
        exp(p.tenure_effect * within(ln(1.0 + years) - 1.0, EMBEDDING_RANGE.0, EMBEDDING_RANGE.1));
    let contagion = 1.0 + gate(contagion_on) * p.exit_contagion_effect * recent_exits * REFERENCE_TEAM / seats;
    embedded * contagion
}

/// States that make sellers dissatisfied or keep them, each 0-1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct JobStates {
    /// Satisfaction.
    pub satisfaction: f64,
    /// Role clarity.
    pub clarity: f64,
    /// Exhaustion.
    pub exhaustion: f64,
    /// Trust in the manager.
    pub trust: f64,
}

/// Log-hazard of dissatisfaction, 0 = the ordinary company's mean; it saturates.
#[inline(always)]
#[must_use]
pub fn discontent(p: &Leaving, q: JobStates) -> f64 {
    let sum = p.satisfaction_effect * (q.satisfaction - ordinary::SATISFACTION.0) / ordinary::SATISFACTION.1
        + p.clarity_effect * (q.clarity - ordinary::CLARITY.0) / ordinary::CLARITY.1
        + p.exhaustion_effect * (q.exhaustion - ordinary::EXHAUSTION.0) / ordinary::EXHAUSTION.1
        + p.trust_effect * (q.trust - ordinary::TRUST.0) / ordinary::TRUST.1;
    p.discontent_limit * tanh(sum / p.discontent_limit)
}

/// Log-hazard of a better offer, bounded: of ambitious sellers, where little is asked, with options. `ambition` and
/// `standard` 0-1, `log_output` 0 = ordinary.
#[inline(always)]
#[must_use]
pub fn restlessness(p: &Leaving, ease_on: bool, ambition: f64, standard: f64, log_output: f64) -> f64 {
    let stagnation = gate(ease_on) * p.stagnation_effect * positive(ambition - 0.5) * positive(0.5 - standard);
    let options = p.options_effect * log_output / ordinary::LOG_OUTPUT_SD;
    within(stagnation + p.ambition_effect * (ambition - 0.5) + options, -AMBITION_BOUND, AMBITION_BOUND)
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
struct Reasons {
    satisfaction: f64,
    clarity: f64,
    exhaustion: f64,
    trust: f64,
    ambition: f64,
    standard: f64,
    safety: f64,
    demand: f64,
    log_output: f64,
    fit: f64,
    tenure: f64,
    attainment: f64,
    team_attainment: f64,
    won_recent: f64,
    earnings: f64,
    expected: f64,
    base_pay: f64,
    recent_exits: f64,
    manager_loss: f64,
    consequences: f64,
}

/// The weekly hazard of each cause, in the order of [`Cause::ALL`].
#[inline(always)]
fn hazards(c: &Context, seats: f64, r: Reasons) -> [f64; 8] {
    let p = &c.parameters;
    let on = &p.mechanisms;
    let l = &p.leaving;
    let pull = pull(l, on.exit_contagion, r.tenure, r.recent_exits, seats);
    let states =
        JobStates { satisfaction: r.satisfaction, clarity: r.clarity, exhaustion: r.exhaustion, trust: r.trust };
    let offer = earnings::outside_offer(&p.pay, r.won_recent, r.base_pay);
    let gap = gate(on.pay_comparison) * earnings::pay_gap(&p.pay, r.earnings, r.expected, offer);
    let loss = gate(on.manager_loss) * r.manager_loss;
    [
        l.shock_hazard,
        l.dissatisfaction_hazard * pull * exp(discontent(l, states)),
        l.ambition_hazard * pull * exp(restlessness(l, on.ease, r.ambition, r.standard, r.log_output)),
        l.pay_hazard * pull * exp(l.pay_gap_effect * gap),
        l.manager_exit_hazard * loss * r.trust,
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
        read people.present, people.notice, people.absence, people.satisfaction, people.clarity,
             people.exhaustion, people.trust, people.ambition, people.standard, people.safety, people.demand,
             people.log_output, people.fit, people.tenure, people.attainment, people.won_recent,
             people.earnings, people.expected, people.base_pay, team.attainment as team_attainment,
             team.exits, team.manager_loss, team.executed, seat.uniform_leaving, seat.uniform_illness) {
        let h = hazards(c, c.seats(), Reasons {
            satisfaction, clarity, exhaustion, trust, ambition, standard, safety, demand, log_output, fit, tenure,
            attainment, team_attainment, won_recent, earnings, expected, base_pay,
            recent_exits: exits, manager_loss, consequences: executed,
        });
        voluntary_hazard = h[0] + h[1] + h[2] + h[3] + h[4];
        let total = voluntary_hazard + h[5] + h[6] + h[7];
        let free = if notice > 0.0 { 0.0 } else { present };
        leaving = if uniform_leaving < weekly_chance(total) { free } else { 0.0 };
        let e = &c.parameters.energy;
        let ill = e.sick_hazard * exp(within(energy::sick_log_hazard(e, exhaustion), -STRAIN_BOUND, STRAIN_BOUND));
        let at_risk = if absence > 0.0 { 0.0 } else { present - leaving };
        falling_ill = if uniform_illness < weekly_chance(ill) { at_risk } else { 0.0 };
    }
}

impl Company {
    /// Why a seller leaves.
    pub(crate) fn cause(&self, c: &Context, i: usize, lane: usize) -> Cause {
        let (p, t) = (&self.people, &self.team);
        let stacked = hazards(
            c,
            self.seats as f64,
            Reasons {
                satisfaction: p.satisfaction[i],
                clarity: p.clarity[i],
                exhaustion: p.exhaustion[i],
                trust: p.trust[i],
                ambition: p.ambition[i],
                standard: p.standard[i],
                safety: p.safety[i],
                demand: p.demand[i],
                log_output: p.log_output[i],
                fit: p.fit[i],
                tenure: p.tenure[i],
                attainment: p.attainment[i],
                team_attainment: t.attainment[lane],
                won_recent: p.won_recent[i],
                earnings: p.earnings[i],
                expected: p.expected[i],
                base_pay: p.base_pay[i],
                recent_exits: t.exits[lane],
                manager_loss: t.manager_loss[lane],
                consequences: t.executed[lane],
            },
        );
        cause_of_exit(stacked, self.seat.uniform_leaving[i])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;
    use serde_json::Value as Json;

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
                "pull" => pull(p, on.exit_contagion, q.of("tenure"), q.of("recent_exits"), q.of("seats")).into(),
                "dissatisfaction" => {
                    let states = JobStates {
                        satisfaction: q.of("satisfaction"),
                        clarity: q.of("clarity"),
                        exhaustion: q.of("exhaustion"),
                        trust: q.of("trust"),
                    };
                    (p.dissatisfaction_hazard * q.of("pull") * exp(discontent(p, states))).into()
                }
                "ambition" => {
                    let log = restlessness(p, on.ease, q.of("ambition"), q.of("standard"), q.of("log_outputs"));
                    (p.ambition_hazard * q.of("pull") * exp(log)).into()
                }
                "pay" => (p.pay_hazard * q.of("pull") * exp(p.pay_gap_effect * gate(on.pay_comparison) * q.of("pay_gap"))).into(),
                "manager" => (p.manager_exit_hazard * gate(on.manager_loss) * q.of("manager_loss") * q.of("trust")).into(),
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
                _ => q.unknown(),
            }
        });
    }

    /// Sellers with the ordinary company's means leave at the hazards that the table states.
    #[test]
    fn ordinary_means_are_neutral() {
        let p = Leaving::default();
        let states = JobStates {
            satisfaction: ordinary::SATISFACTION.0,
            clarity: ordinary::CLARITY.0,
            exhaustion: ordinary::EXHAUSTION.0,
            trust: ordinary::TRUST.0,
        };
        assert_eq!(discontent(&p, states), 0.0);
        assert_eq!(restlessness(&p, true, 0.5, 0.5, 0.0), 0.0);
        assert_eq!(burnout(&p, REFERENCE_EXHAUSTION), p.burnout_hazard);
        for better in [
            JobStates { satisfaction: 0.7, ..states },
            JobStates { clarity: 0.7, ..states },
            JobStates { exhaustion: 0.2, ..states },
            JobStates { trust: 0.7, ..states },
        ] {
            assert!(discontent(&p, better) < 0.0, "{better:?}");
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
}
