//! Names that results and scenarios use: zones, causes of exit, and which person an event concerns.

use serde::Serialize;

/// The four zones of the performance-zone model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Zone {
    /// Safety and standard both high.
    Performance,
    /// Safety high, standard low.
    Comfort,
    /// Standard high, safety low.
    Stress,
    /// Both low.
    Apathy,
}

impl Zone {
    /// All four, in the order of the data files.
    pub const ALL: [Zone; 4] = [Zone::Performance, Zone::Comfort, Zone::Stress, Zone::Apathy];

    /// Its name in data files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Zone::Performance => "performance",
            Zone::Comfort => "comfort",
            Zone::Stress => "stress",
            Zone::Apathy => "apathy",
        }
    }

    /// From which sides of the boundary an axis lies on.
    #[must_use]
    pub const fn from_sides(safe: bool, standard: bool) -> Self {
        match (safe, standard) {
            (true, true) => Zone::Performance,
            (true, false) => Zone::Comfort,
            (false, true) => Zone::Stress,
            (false, false) => Zone::Apathy,
        }
    }
}

/// Cause of an exit. Each exit has exactly one.
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

    /// The cause as a column holds it: its place in [`Cause::ALL`].
    #[must_use]
    pub const fn code(self) -> f64 {
        self as u8 as f64
    }

    /// The cause with this code.
    #[must_use]
    pub fn from_code(code: f64) -> Self {
        Self::ALL.into_iter().find(|cause| cause.code() == code).unwrap_or(Self::Shock)
    }

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

    /// Whether the seller chose to go. Burnout, misfit and dismissal are no choice.
    #[must_use]
    pub const fn voluntary(self) -> bool {
        matches!(self, Cause::Shock | Cause::Dissatisfaction | Cause::Ambition | Cause::Pay | Cause::Manager)
    }
}

/// Which person an event concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// The highest observed won value over the trailing 52 weeks, chance included.
    BestSeller,
    /// The lowest of the same.
    WorstSeller,
    /// The one closest to the middle of the same ranking.
    MiddlingSeller,
    /// The highest true leading aptitude (an oracle's choice; nobody can see it).
    BestAptitude,
    /// The highest leading aptitude as a noisy assessment shows it.
    AssessedAptitude,
    /// Sales and assessed aptitude together, weighted by `company.promotion_weight_sales`.
    Weighted,
    /// Anybody, by lot.
    Random,
    /// The longest tenure.
    LongestTenure,
    /// Somebody from outside (promotion only).
    Outside,
    /// The seller with this name.
    Named(String),
}
