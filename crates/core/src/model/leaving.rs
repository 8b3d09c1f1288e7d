//! Leaving: competing weekly hazards, each with its own cause.

use super::leadership::{above, clip, within};
use super::mechanisms::gate;
use super::table::{choice, section};
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
    let stagnation = gate(ease_on) * p.of_stagnation * above(ambition - 0.5) * above(0.5 - standard);
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
