//! Leaving: competing weekly hazards, each with its own cause.

use crate::company::Company;
use crate::context::Context;
use crate::loops::seat_loop;
use crate::mechanisms::{earnings, energy, hiring};
use crate::observe::{EventKind, EventRow};
use crate::parameters::{choice, section};
use teamdrift_engine::math::{clip, exp, exponential, gate, ln, positive, tanh, within};
use teamdrift_engine::simd::Cpu;
use serde::Serialize;

choice! {
    /// How readily people can be dismissed, and how long they stay when it is known that they go.
    LabourMarket {
        /// Dismissals can be carried out at once, and whoever leaves goes at once.
        Flexible = "flexible",
        /// Fewer dismissals, and notice on both sides.
        Nordic = "nordic",
    }
}

section! {
    /// Competing hazards of leaving.
    Leaving["leaving"] {
        /// Outside shocks, whatever one thinks of the job.
        shock: f64 = 0.00109, "1/week", 0.0..=0.1, plausible 0.0006..=0.0016, Verified("Holtom et al. 2005: 30-60 % of quits");
        /// Dissatisfaction, at the ordinary company's mean.
        dissatisfaction: f64 = 0.00135, "1/week", 0.0..=0.1, plausible 0.0009..=0.0019, Computed("L1, L2");
        /// Log-hazard per standard deviation of satisfaction.
        of_satisfaction: f64 = -0.55, "log/SD", -2.0..=0.0, plausible -0.8..=-0.25, Verified("r about -.19 to -.28");
        /// Log-hazard per standard deviation of role clarity.
        of_clarity: f64 = -0.35, "log/SD", -2.0..=0.0, plausible -0.45..=-0.15, Verified("r -.24");
        /// Log-hazard per standard deviation of exhaustion.
        of_exhaustion: f64 = 0.20, "log/SD", 0.0..=2.0, plausible 0.1..=0.5, Verified("r .16-.22");
        /// Log-hazard per standard deviation of trust in the manager.
        of_trust: f64 = -0.20, "log/SD", -2.0..=0.0, plausible -0.3..=0.0, Verified("Hoffman & Tadelis 2021: good people-managers keep people; size ours");
        /// Largest push of all these together (they saturate).
        saturation: f64 = 1.2, "log", 0.1..=5.0, plausible 0.8..=2.0, Assumption;
        /// A better offer, at the ordinary company's mean.
        ambition: f64 = 0.00042, "1/week", 0.0..=0.1, plausible 0.0002..=0.0008, Computed("L1, L2");
        /// Log-hazard of an ambitious seller where little is asked: per unit of ambition and standard.
        of_stagnation: f64 = 24.0, "log", 0.0..=60.0, plausible 10.0..=30.0, Claim("B2");
        /// Log-hazard per unit of ambition.
        of_ambition: f64 = 0.8, "log", 0.0..=10.0, plausible 0.0..=2.0, Assumption;
        /// Log-hazard per standard deviation of one's results: options.
        of_options: f64 = 0.45, "log/SD", 0.0..=3.0, plausible 0.2..=0.7, Assumption;
        /// Pay, when what is earned is what is expected and offered.
        pay: f64 = 0.00025, "1/week", 0.0..=0.1, plausible 0.0001..=0.0005, Assumption;
        /// Log-hazard per unit of the gap that pay leaves.
        of_pay_gap: f64 = 5.0, "log", 0.0..=20.0, plausible 2.0..=8.0, Assumption;
        /// The manager's exit, just after it, of one who trusted the manager wholly.
        manager: f64 = 0.004, "1/week", 0.0..=0.1, plausible 0.0..=0.008, Assumption;
        /// How fast a manager's exit is got over.
        manager_weeks: f64 = 13.0, "weeks", 1.0..=104.0, plausible 6.0..=26.0, Assumption;
        /// Wrong job, of a newcomer with no fit at all.
        misfit: f64 = 0.0141, "1/week", 0.0..=0.2, plausible 0.006..=0.018, Computed("L1");
        /// How fast a wrong job shows.
        misfit_weeks: f64 = 26.0, "weeks", 4.0..=104.0, plausible 16.0..=40.0, Assumption;
        /// Dismissal of one far below what is expected, per unit of demand.
        dismissal: f64 = 0.0131, "1/week", 0.0..=0.5, plausible 0.006..=0.018, Computed("L1, L2");
        /// Attainment below which dismissal threatens.
        dismissal_at: f64 = 0.72, "x", 0.0..=1.5, plausible 0.5..=0.85, Assumption;
        /// Weeks before a newcomer's results count.
        dismissal_grace: f64 = 26.0, "weeks", 0.0..=104.0, plausible 13.0..=39.0, Assumption;
        /// Labour market: how readily people can be dismissed, and how long they stay when it is known that they go.
        labour_market: LabourMarket = LabourMarket::Flexible, "", 0..=0, plausible 0..=0, Setting;
        /// Dismissals in a Nordic labour market, relative to a flexible one.
        nordic_dismissals: f64 = 0.4, "x", 0.0..=1.0, plausible 0.3..=0.5, Uncertain("Nordic job protection x .3-.5");
        /// Notice in a Nordic labour market: the leaver works on for so long, and the seat is advertised meanwhile.
        nordic_notice: f64 = 13.0, "weeks", 0.0..=52.0, plausible 4.0..=26.0, Assumption;
        /// Burnout exit at exhaustion .4.
        burnout: f64 = 0.00038, "1/week", 0.0..=0.1, plausible 0.0002..=0.0006, Assumption;
        /// Log-hazard of burnout exit per unit of exhaustion.
        burnout_of_exhaustion: f64 = 6.0, "log", 0.0..=20.0, plausible 4.0..=8.0, Assumption;
        /// Embeddedness: log-hazard per log year of tenure.
        embeddedness: f64 = -0.20, "log", -2.0..=0.0, plausible -0.45..=-0.15, Uncertain("Jiang et al. 2012, size");
        /// Recent exits: how much likelier one exit in a team of twelve makes another by choice.
        contagion: f64 = 0.30, "x", 0.0..=3.0, plausible 0.1..=0.6, Uncertain("Sunder et al. 2017; Felps et al. 2009");
        /// Ambition from which a leaver counts as highly ambitious.
        high_ambition: f64 = 0.65, "0-1", 0.0..=1.0, plausible 0.6..=0.7, Assumption;
    }
}

/// Why somebody left. Exactly one holds for each exit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// Reasons outside work.
    Shock,
    /// Dissatisfaction.
    Dissatisfaction,
    /// A better offer.
    Ambition,
    /// Pay.
    Pay,
    /// The manager left.
    Manager,
    /// The wrong job, early.
    Misfit,
    /// Dismissed.
    Dismissal,
    /// Burnt out.
    Burnout,
}

impl Cause {
    /// All, in the order in which the hazards are stacked and the data files list them.
    pub const ALL: [Cause; 8] = [
        Cause::Shock,
        Cause::Dissatisfaction,
        Cause::Ambition,
        Cause::Pay,
        Cause::Manager,
        Cause::Misfit,
        Cause::Dismissal,
        Cause::Burnout,
    ];

    /// Its name in data files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Cause::Shock => "shock",
            Cause::Dissatisfaction => "dissatisfaction",
            Cause::Ambition => "ambition",
            Cause::Pay => "pay",
            Cause::Manager => "manager",
            Cause::Misfit => "misfit",
            Cause::Dismissal => "dismissal",
            Cause::Burnout => "burnout",
        }
    }

    /// Whether the seller chose to go (illness and misfit are told apart from both).
    #[must_use]
    pub const fn voluntary(self) -> bool {
        matches!(self, Cause::Shock | Cause::Dissatisfaction | Cause::Ambition | Cause::Pay | Cause::Manager)
    }
}

/// The ordinary company's mean and standard deviation of the states that hazards are stated on
/// (per standard deviation). Checked by a test against the ordinary scenario.
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

/// How far dissatisfaction pushes, before it saturates (log-hazard).
#[inline(always)]
pub fn discontent(p: &Leaving, satisfaction: f64, clarity: f64, exhaustion: f64, trust: f64) -> f64 {
    p.of_satisfaction * (satisfaction - ordinary::SATISFACTION.0) / ordinary::SATISFACTION.1
        + p.of_clarity * (clarity - ordinary::CLARITY.0) / ordinary::CLARITY.1
        + p.of_exhaustion * (exhaustion - ordinary::EXHAUSTION.0) / ordinary::EXHAUSTION.1
        + p.of_trust * (trust - ordinary::TRUST.0) / ordinary::TRUST.1
}

/// How far ambition pushes (log-hazard, bounded): the ambitious, where little is asked, with options.
#[inline(always)]
pub fn restlessness(p: &Leaving, ease_on: bool, ambition: f64, standard: f64, log_output: f64) -> f64 {
    let stagnation = gate(ease_on) * p.of_stagnation * positive(ambition - 0.5) * positive(0.5 - standard);
    let options = p.of_options * log_output / ordinary::LOG_OUTPUT_SD;
    within(stagnation + p.of_ambition * (ambition - 0.5) + options, -3.0, 3.0)
}

/// The wrong job, from `decay` = exp(-tenure / weeks - (safety - 1/2)).
#[inline(always)]
pub fn misfit(p: &Leaving, fit: f64, decay: f64) -> f64 {
    let gap = 1.0 - fit;
    p.misfit * gap * gap * decay
}

/// How readily dismissals can be carried out in this labour market, 1 = a flexible one.
#[inline(always)]
pub fn dismissals(p: &Leaving) -> f64 {
    match p.labour_market {
        LabourMarket::Flexible => 1.0,
        LabourMarket::Nordic => p.nordic_dismissals,
    }
}

/// Weeks that somebody works on between deciding to go, or being told to, and going. Who is burnt out or called
/// away does not come back to work notice.
#[must_use]
pub fn notice_weeks(p: &Leaving, cause: Cause) -> f64 {
    match (p.labour_market, cause) {
        (LabourMarket::Flexible, _) | (_, Cause::Burnout | Cause::Shock) => 0.0,
        (LabourMarket::Nordic, _) => p.nordic_notice,
    }
}

/// Dismissal: how far below what is expected (own attainment, judged against the team's as well).
#[inline(always)]
pub fn dismissal(p: &Leaving, consequences: f64, demand: f64, attainment: f64, team: f64, tenure_weeks: f64) -> f64 {
    let judged = attainment / (0.7 + 0.3 * team);
    let short = clip((p.dismissal_at - judged) / 0.25);
    let counts = if tenure_weeks > p.dismissal_grace { 1.0 } else { 0.0 };
    p.dismissal * dismissals(p) * consequences * (0.2 + 0.6 * demand) * short * counts
}

/// What one seller's hazards depend on.
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
}

/// The weekly hazard of each cause, in the order of [`Cause::ALL`].
#[inline(always)]
fn hazards(c: &Context, seats: f64, r: Reasons) -> [f64; 8] {
    let p = &c.parameters;
    let on = &p.mechanisms;
    let l = &p.leaving;
    let years = r.tenure / 52.0;
    let rooted = exp(l.embeddedness * within(ln(1.0 + years) - 1.0, -1.0, 1.5));
    // Recent exits as if in a team of twelve.
    let contagion = 1.0 + gate(on.exit_contagion) * l.contagion * r.recent_exits * 12.0 / seats;
    let pull = rooted * contagion;
    let discontent = discontent(l, r.satisfaction, r.clarity, r.exhaustion, r.trust);
    let bounded = l.saturation * tanh(discontent / l.saturation);
    // A base pay of one's own moves the offer with it: what is negotiated here is worth the same elsewhere.
    let offer = earnings::outside_offer(&p.pay, r.won_recent) + 0.5 * (r.base_pay - p.pay.base) / 52.0;
    let gap = gate(on.pay_comparison) * earnings::pay_gap(r.earnings, r.expected, offer);
    let loss = gate(on.manager_loss) * r.manager_loss;
    [
        l.shock,
        l.dissatisfaction * pull * exp(bounded),
        l.ambition * pull * exp(restlessness(l, on.ease, r.ambition, r.standard, r.log_output)),
        l.pay * pull * exp(l.of_pay_gap * gap),
        l.manager * loss * r.trust,
        misfit(l, r.fit, exp(-r.tenure / l.misfit_weeks - (r.safety - 0.5)))
            * hiring::disappointment(&p.hiring),
        dismissal(l, c.intent.consequences, r.demand, r.attainment, r.team_attainment, r.tenure),
        l.burnout * exp(within(l.burnout_of_exhaustion * (r.exhaustion - 0.4), -6.0, 6.0)),
    ]
}

seat_loop! {
    /// Who leaves and who falls ill this week.
    pub(crate) fn draw_exits(c: &Context;
        write people.voluntary_hazard, people.leaving, people.falling_ill;
        read people.present, people.notice, people.absence, people.satisfaction, people.clarity,
             people.exhaustion, people.trust, people.ambition, people.standard, people.safety, people.demand,
             people.log_output, people.fit, people.tenure, people.attainment, people.won_recent,
             people.earnings, people.expected, people.base_pay, team.attainment as team_attainment,
             team.exits, team.manager_loss, seat.uniform_leaving, seat.uniform_illness) {
        let h = hazards(c, c.seats(), Reasons {
            satisfaction, clarity, exhaustion, trust, ambition, standard, safety, demand, log_output, fit, tenure,
            attainment, team_attainment, won_recent, earnings, expected, base_pay,
            recent_exits: exits, manager_loss,
        });
        voluntary_hazard = h[0] + h[1] + h[2] + h[3] + h[4];
        let total = voluntary_hazard + h[5] + h[6] + h[7];
        let free = if notice > 0.0 { 0.0 } else { present };
        leaving = if uniform_leaving < 1.0 - exp(-total) { free } else { 0.0 };
        let e = &c.parameters.energy;
        let ill = e.sick_hazard * exp(within(energy::sick_log_hazard(e, exhaustion), -6.0, 6.0));
        let fit_for_it = if absence > 0.0 { 0.0 } else { present - leaving };
        falling_ill = if uniform_illness < 1.0 - exp(-ill) { fit_for_it } else { 0.0 };
    }
}

impl Company {
    pub(crate) fn leave(&mut self, cpu: Cpu, c: &Context) {
        let lanes = self.lanes;
        for seat in 0..self.seats {
            self.draw_exits(cpu, seat, c);
        }
        // Everybody has decided on what they saw before anybody is seen to go.
        let (mut leavers, mut served) = (Vec::new(), Vec::new());
        for seat in 0..self.seats {
            for lane in 0..lanes {
                let i = seat * lanes + lane;
                if self.people.leaving[i] > 0.0 {
                    leavers.push((seat, lane, self.cause(c, i, lane)));
                } else if self.people.notice[i] > 0.0 && self.works_notice_out(i) {
                    served.push((seat, lane, Cause::ALL[self.people.notice_cause[i] as usize]));
                } else if self.people.falling_ill[i] > 0.0 {
                    let weeks = c.parameters.energy.sick_weeks * exponential(self.seat.uniform_length[i]);
                    self.people.absence[i] = 1.0 + weeks.floor().min(103.0);
                    self.note(c, EventKind::SickLeave, Some(seat), lane);
                }
            }
        }
        let memory = c.parameters.perception.memory_weeks;
        for lane in 0..lanes {
            self.team.exits[lane] -= self.team.exits[lane] / memory;
            self.team.dismissals[lane] -= self.team.dismissals[lane] / memory;
        }
        for (seat, lane, cause) in leavers {
            let notice = notice_weeks(&c.parameters.leaving, cause);
            if notice >= 1.0 {
                let i = seat * lanes + lane;
                self.people.notice[i] = notice;
                self.people.notice_cause[i] = cause as u8 as f64;
            } else {
                self.exit(c, seat, lane, cause);
            }
        }
        for (seat, lane, cause) in served {
            self.exit(c, seat, lane, cause);
            // The seat was advertised when notice was given.
            self.seat.vacancy[seat * lanes + lane] -= c.parameters.leaving.nordic_notice;
        }
    }

    /// A week less of notice is left; whether it was the last.
    pub(crate) fn works_notice_out(&mut self, i: usize) -> bool {
        self.people.notice[i] -= 1.0;
        self.people.notice[i] <= 0.0
    }

    /// Why a seller leaves: the one uniform that decided to leave, read on through the stacked hazards.
    fn cause(&self, c: &Context, i: usize, lane: usize) -> Cause {
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
            },
        );
        let spent = -ln(1.0 - self.seat.uniform_leaving[i]);
        let mut below = 0.0;
        for (hazard, cause) in stacked.iter().zip(Cause::ALL) {
            below += hazard;
            if spent < below {
                return cause;
            }
        }
        Cause::Burnout
    }

    /// A seller leaves: the seat stands empty, part of the customers go too, everybody sees it.
    pub(crate) fn exit(&mut self, c: &Context, seat: usize, lane: usize, cause: Cause) {
        let i = seat * self.lanes + lane;
        let fifth = self.fifth(c.week, seat, lane);
        self.log.push(EventRow {
            cause: Some(cause),
            fifth: Some(fifth),
            ambition: Some(self.people.ambition[i]),
            ..self.row(c, EventKind::Exit, Some(seat), lane)
        });
        let p = &c.parameters;
        if p.mechanisms.customers_follow {
            self.seat.customers[i] *= 1.0 - p.company.customers_lost;
        }
        self.team.exits[lane] += 1.0;
        if cause == Cause::Dismissal {
            self.team.dismissals[lane] += 1.0;
        }
        self.vacate(c, seat, lane);
    }

    /// Which fifth of the team a seller is in by sales over the trailing half-year, 1 the best.
    fn fifth(&self, week: i32, seat: usize, lane: usize) -> u32 {
        let own = self.won_over(seat * self.lanes + lane, week, 26);
        let (mut better, mut all) = (0, 0);
        for other in 0..self.seats {
            let i = other * self.lanes + lane;
            if self.people.present[i] > 0.0 {
                all += 1;
                if other != seat && self.won_over(i, week, 26) > own {
                    better += 1;
                }
            }
        }
        1 + (5 * better / all.max(1)).min(4)
    }
}
