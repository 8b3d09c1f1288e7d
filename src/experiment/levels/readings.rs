//! The seventeen levels: what each is about, where published work puts it, and how it is read from a
//! company's files. A reading is a list of sums that each future adds to, and a statistic of their totals.

use super::files::{Files, Future, YEAR, full_years, won, year};
use crate::core::measure::deals::AGES;
use crate::core::measure::{Happening, Measure, Outcome, PersonRow, Unit};
use crate::core::model::Parameters;
use crate::core::model::earnings::QuotaRegime;
use crate::core::model::leaving::Cause;

/// One level.
#[derive(Debug)]
pub struct Level {
    /// `L1` to `L17`.
    pub id: &'static str,
    /// What it is about.
    pub text: &'static str,
    /// What the target rests on: (read), (quoted), (uncertain), (computed by us) or (from memory).
    pub basis: &'static str,
    /// The parameters that set it, if it is an input.
    pub input: Option<&'static str>,
    /// How it is read.
    pub readings: &'static [Reading],
}

/// One number read from a company's files.
#[derive(Debug)]
pub struct Reading {
    /// What is read.
    pub what: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// The range in which published work puts it.
    pub target: fn(&Parameters) -> (f64, f64),
    /// What one future adds.
    pub sums: fn(&Files<'_>, &Future<'_>) -> Vec<f64>,
    /// The statistic of all sums.
    pub of: fn(&[f64]) -> f64,
}

/// Weeks in a month as people speak of one.
const WEEKS_A_MONTH: f64 = 52.0 / 12.0;

/// Of every survey scale and test, the share of its variance that is true (L17).
const RELIABILITY: f64 = 0.8;

/// All levels.
pub const LEVELS: &[Level] = &[
    Level {
        id: "L1",
        text: "Leavers a year over mean headcount",
        basis: "HBR 2017 on Sunder et al. (read); DePaul (quoted)",
        input: None,
        readings: &[Reading {
            what: "turnover",
            unit: Unit::PerYear,
            target: |_| (0.25, 0.35),
            sums: |_, f| vec![exits(f, |_| true), f.months().count() as f64 / YEAR as f64],
            of: ratio,
        }],
    },
    Level {
        id: "L2",
        text: "Leavers by choice among all leavers (dismissal, illness and early misfit are no choice)",
        basis: "vendors' surveys (uncertain)",
        input: None,
        readings: &[Reading {
            what: "by choice",
            unit: Unit::Share,
            target: |_| (0.50, 0.70),
            sums: |_, f| vec![exits(f, Cause::voluntary), exits(f, |_| true)],
            of: ratio,
        }],
    },
    Level {
        id: "L3",
        text: "Months until an open seat is filled",
        basis: "CSO 2018; DePaul (quoted)",
        input: Some("hiring.vacancy_weeks"),
        readings: &[Reading {
            what: "mean",
            unit: Unit::Count,
            target: |_| (3.5, 6.5),
            sums: vacancies,
            of: |s| ratio(s) / WEEKS_A_MONTH,
        }],
    },
    Level {
        id: "L4",
        text: "Months in the job until newcomers sell what sellers on average do",
        basis: "CSO (quoted); Bridge (uncertain)",
        input: None,
        readings: &[
            Reading {
                what: "nine tenths of it",
                unit: Unit::Count,
                target: |_| (5.0, 9.0),
                sums: by_tenure,
                of: |s| reaches(s, 0.9),
            },
            Reading {
                what: "half of it",
                unit: Unit::Count,
                target: |_| (2.0, 3.0),
                sums: by_tenure,
                of: |s| reaches(s, 0.5),
            },
        ],
    },
    Level {
        id: "L5",
        text: "Full-year sellers at quota or above",
        basis: "classic: CSO; 2023: Xactly, Ebsta (quoted)",
        input: None,
        readings: &[Reading {
            what: "at quota",
            unit: Unit::Share,
            target: |p| match p.quota.regime {
                QuotaRegime::Classic => (0.45, 0.58),
                QuotaRegime::Since2023 => (0.30, 0.42),
            },
            sums: |_, f| {
                let quota = |months: &[&PersonRow]| months.iter().map(|row| row.quota).sum::<f64>();
                let at = f.full_years().filter(|months| won(months) >= quota(months)).count();
                vec![at as f64, f.full_years().count() as f64]
            },
            of: ratio,
        }],
    },
    Level {
        id: "L6",
        text: "A year's sales and the next year's, sellers past their first year",
        basis: "Sturman 2005 (read); computed by us",
        input: None,
        readings: &[Reading {
            what: "correlation",
            unit: Unit::Ratio,
            target: |_| (0.55, 0.75),
            sums: |_, f| {
                let mut moments = Moments::default();
                for months in &f.sellers {
                    let years: Vec<&[&PersonRow]> = full_years(months).filter(|months| experienced(months)).collect();
                    for pair in years.windows(2) {
                        moments.add(won(pair[0]), won(pair[1]));
                    }
                }
                moments.sums()
            },
            of: correlation,
        }],
    },
    Level {
        id: "L7",
        text: "How much of the variance of monthly sales lies between a team's sellers (past their first year)",
        basis: "computed by us",
        input: None,
        readings: &[Reading {
            what: "between sellers",
            unit: Unit::Share,
            target: |_| (0.08, 0.25),
            sums: variances,
            of: |s| {
                let (between, within) = (s[0] / s[1], s[2] / s[3]);
                let component = (between - within) / YEAR as f64;
                component / (component + within)
            },
        }],
    },
    Level {
        id: "L8",
        text: "What the best fifth of a team's seats brings of its year's sales (interpolated)",
        basis: "computed by us",
        input: None,
        readings: &[Reading {
            what: "best fifth",
            unit: Unit::Share,
            target: |_| (0.32, 0.42),
            sums: best_fifth,
            of: ratio,
        }],
    },
    Level {
        id: "L9",
        text: "Deals won of the opportunities there were",
        basis: "vendors (quoted); a public CRM log (computed by us)",
        input: None,
        readings: &[
            Reading {
                what: "of all leads worked up",
                unit: Unit::Share,
                target: |_| (0.20, 0.30),
                sums: |files, f| vec![files.total(f, Measure::Wins), files.total(f, Measure::Leads)],
                of: ratio,
            },
            Reading {
                what: "of the qualified",
                unit: Unit::Share,
                target: |_| (0.40, 0.50),
                sums: |files, f| vec![files.total(f, Measure::Wins), files.total(f, Measure::Qualified)],
                of: ratio,
            },
        ],
    },
    Level {
        id: "L10",
        text: "Sales cycle: weeks from the first contact to the signature",
        basis: "a public CRM log (computed by us); Bridge (read)",
        input: None,
        readings: &[
            Reading {
                what: "median",
                unit: Unit::Weeks,
                target: |_| (7.0, 10.0),
                sums: ages,
                of: |s| age_below(s, 0.5),
            },
            Reading {
                what: "nine of ten within",
                unit: Unit::Weeks,
                target: |_| (28.0, 40.0),
                sums: ages,
                of: |s| age_below(s, 0.9),
            },
        ],
    },
    Level {
        id: "L11",
        text: "Spread of deal sizes: standard deviation of their logarithm",
        basis: "a public CRM log (computed by us)",
        input: Some("market.deal_sigma"),
        readings: &[Reading {
            what: "standard deviation",
            unit: Unit::Ratio,
            target: |_| (1.0, 1.4),
            sums: |files, f| {
                let (sum, squares) = files.deals().log_values(f.at);
                vec![sum, squares, files.deals().by_age(f.at).iter().map(|n| f64::from(*n)).sum()]
            },
            of: |s| (s[1] / s[2] - (s[0] / s[2]).powi(2)).sqrt(),
        }],
    },
    Level {
        id: "L12",
        text: "Share of a seller's working time spent selling",
        basis: "CSO, Pace (quoted)",
        input: Some("effort.selling_share"),
        readings: &[Reading {
            what: "selling",
            unit: Unit::Share,
            target: |_| (0.28, 0.41),
            sums: |files, f| {
                vec![files.outcome(f, Outcome::SellingHours), files.scenario.parameters.team.hours_per_week]
            },
            of: ratio,
        }],
    },
    Level {
        id: "L13",
        text: "Manager's hours with each seller",
        basis: "Alexander Group (read); computed by us",
        input: Some("manager's hours, start.support"),
        readings: &[Reading {
            what: "hours a month",
            unit: Unit::HoursPerMonth,
            target: |_| (2.5, 4.0),
            sums: |files, f| vec![files.outcome(f, Outcome::CoachingHours), 1.0],
            of: ratio,
        }],
    },
    Level {
        id: "L14",
        text: "Months of marked exhaustion among all months worked",
        basis: "Dutch employees (quoted); Gallup (from memory)",
        input: None,
        readings: &[Reading {
            what: "marked",
            unit: Unit::Share,
            target: |_| (0.12, 0.23),
            sums: |files, f| {
                let cut = files.scenario.parameters.energy.burnt_cut;
                let marked = f.months().filter(|row| row.exhaustion > cut).count();
                vec![marked as f64, f.months().count() as f64]
            },
            of: ratio,
        }],
    },
    Level {
        id: "L15",
        text: "Satisfaction surveyed at a year's end and the year's sales, across full-year sellers",
        basis: "Brown & Peterson 1993 (quoted)",
        input: None,
        readings: &[Reading {
            what: "correlation",
            unit: Unit::Ratio,
            target: |_| (0.08, 0.20),
            sums: |_, f| {
                let mut moments = Moments::default();
                for months in f.full_years() {
                    moments.add(months[YEAR - 1].satisfaction, won(months));
                }
                moments.sums()
            },
            of: correlation,
        }],
    },
    Level {
        id: "L16",
        text: "Validity of the interview: what it shows against what it should",
        basis: "Sackett et al. 2022 (quoted)",
        input: Some("hiring.validity"),
        readings: &[Reading {
            what: "correlation",
            unit: Unit::Ratio,
            target: |_| (0.19, 0.42),
            sums: |files, _| vec![files.scenario.parameters.hiring.validity, 1.0],
            of: ratio,
        }],
    },
    Level {
        id: "L17",
        text: "A quarter's sales and what a test or survey at its beginning showed (reliability .8)",
        basis: "Verbeke et al. 2011 (read); computed by us",
        input: None,
        readings: &[
            Reading {
                what: "skill",
                unit: Unit::Ratio,
                target: |_| (0.15, 0.30),
                sums: |_, f| before_a_quarter(f, |row| 0.5 * (row.prospecting + row.closing)),
                of: attenuated,
            },
            Reading {
                what: "motivation",
                unit: Unit::Ratio,
                target: |_| (0.15, 0.30),
                sums: |_, f| before_a_quarter(f, |row| row.motivation),
                of: attenuated,
            },
            Reading {
                what: "role clarity",
                unit: Unit::Ratio,
                target: |_| (0.15, 0.30),
                sums: |_, f| before_a_quarter(f, |row| row.clarity),
                of: attenuated,
            },
        ],
    },
];

/// The first sum over the second.
fn ratio(s: &[f64]) -> f64 {
    s[0] / s[1]
}

/// How many sellers left, of causes that count.
fn exits(f: &Future<'_>, counts: impl Fn(Cause) -> bool) -> f64 {
    f.events.iter().filter(|e| e.happening == Happening::Exit && e.cause.is_some_and(&counts)).count() as f64
}

/// Weeks that seats stood open, and how many did: those opened a year or more before the end, so that hardly
/// any is cut off.
fn vacancies(files: &Files<'_>, f: &Future<'_>) -> Vec<f64> {
    let last = files.scenario.weeks.saturating_sub(52);
    let mut sums = vec![0.0, 0.0];
    for (at, opened) in f.events.iter().enumerate().filter(|(_, e)| e.week < last) {
        if !matches!(opened.happening, Happening::Exit | Happening::Promotion) {
            continue;
        }
        let filled = |e: &&crate::core::measure::EventRow| e.happening == Happening::Hire && e.seat == opened.seat;
        if let Some(hired) = f.events[at..].iter().find(filled) {
            sums[0] += f64::from(hired.week - opened.week);
            sums[1] += 1.0;
        }
    }
    sums
}

/// Months of tenure (of four weeks) that newcomers are followed.
const FOLLOWED: usize = 19;

/// Value won and months counted: first of everybody, then of newcomers by month of tenure.
fn by_tenure(_: &Files<'_>, f: &Future<'_>) -> Vec<f64> {
    let mut sums = vec![0.0; 2 + 2 * FOLLOWED];
    for row in f.months() {
        sums[0] += row.won;
        sums[1] += 1.0;
        let month = (row.tenure_weeks / 4.0) as usize;
        if row.hire > 0 && (1..=FOLLOWED).contains(&month) {
            sums[2 * month] += row.won;
            sums[2 * month + 1] += 1.0;
        }
    }
    sums
}

/// Months of tenure at which newcomers' mean sales first reach `share` of everybody's.
fn reaches(s: &[f64], share: f64) -> f64 {
    let wanted = share * s[0] / s[1];
    // Three months together: a month's mean is mostly luck.
    let mean = |month: usize| {
        let some = &s[2 * month.saturating_sub(1).max(1)..2 * (month + 2).min(FOLLOWED + 1)];
        let sum = |which: usize| some.iter().skip(which).step_by(2).sum::<f64>();
        sum(0) / sum(1)
    };
    // Weeks of tenure in the middle of that month.
    let middle = |month: usize| 4.0 * month as f64 - 0.5;
    for month in 1..FOLLOWED {
        let (below, above) = (mean(month), mean(month + 1));
        if month == 1 && below >= wanted {
            return middle(1) / WEEKS_A_MONTH * wanted / below;
        }
        if below < wanted && above >= wanted {
            return (middle(month) + 4.0 * (wanted - below) / (above - below)) / WEEKS_A_MONTH;
        }
    }
    f64::NAN
}

/// Whether the seller's tenure was over 52 weeks before these months began.
fn experienced(months: &[&PersonRow]) -> bool {
    months.first().is_some_and(|row| row.tenure_weeks - 4.0 > 52.0)
}

/// Sums of squares of monthly sales, with their degrees of freedom: between the experienced sellers of a team
/// and year, and within sellers.
fn variances(_: &Files<'_>, f: &Future<'_>) -> Vec<f64> {
    let mut sums = vec![0.0; 4];
    let mut teams: std::collections::BTreeMap<usize, Vec<f64>> = std::collections::BTreeMap::new();
    for months in f.full_years().filter(|months| experienced(months)) {
        let mean = won(months) / YEAR as f64;
        sums[2] += months.iter().map(|row| (row.won - mean).powi(2)).sum::<f64>();
        sums[3] += YEAR as f64 - 1.0;
        teams.entry(year(months[0])).or_default().push(mean);
    }
    for means in teams.values() {
        let mean = means.iter().sum::<f64>() / means.len() as f64;
        sums[0] += YEAR as f64 * means.iter().map(|x| (x - mean).powi(2)).sum::<f64>();
        sums[1] += means.len() as f64 - 1.0;
    }
    sums
}

/// The best fifth's share of the sales of each whole year, and how many years there were.
fn best_fifth(files: &Files<'_>, f: &Future<'_>) -> Vec<f64> {
    let seats = files.scenario.parameters.team.sellers as usize;
    let years = files.scenario.weeks as usize / 52;
    let mut sales = vec![vec![0.0; seats]; years];
    for row in f.months() {
        if let Some(of_year) = sales.get_mut(year(row)) {
            of_year[row.seat as usize] += row.won;
        }
    }
    let mut sums = vec![0.0, 0.0];
    for mut of_year in sales {
        of_year.sort_by(|a, b| b.total_cmp(a));
        let (whole, part) = ((seats as f64 / 5.0) as usize, seats as f64 / 5.0 % 1.0);
        let best = of_year[..whole].iter().sum::<f64>() + part * of_year[whole];
        sums[0] += best / of_year.iter().sum::<f64>();
        sums[1] += 1.0;
    }
    sums
}

fn ages(files: &Files<'_>, f: &Future<'_>) -> Vec<f64> {
    files.deals().by_age(f.at).iter().map(|n| f64::from(*n)).collect()
}

/// The age below which this share of the deals was won, weeks; a deal of whole week w was won between w and w + 1.
fn age_below(s: &[f64], share: f64) -> f64 {
    let wanted = share * s.iter().sum::<f64>();
    let mut below = 0.0;
    for (age, n) in s[..AGES - 1].iter().enumerate() {
        if *n > 0.0 && below + n >= wanted {
            return age as f64 + (wanted - below) / n;
        }
        below += n;
    }
    f64::NAN
}

/// Sums from which the correlation of two things follows.
#[derive(Debug, Default)]
struct Moments {
    n: f64,
    x: f64,
    y: f64,
    xx: f64,
    yy: f64,
    xy: f64,
}

impl Moments {
    fn add(&mut self, x: f64, y: f64) {
        self.n += 1.0;
        self.x += x;
        self.y += y;
        self.xx += x * x;
        self.yy += y * y;
        self.xy += x * y;
    }

    fn sums(&self) -> Vec<f64> {
        vec![self.n, self.x, self.y, self.xx, self.yy, self.xy]
    }
}

fn correlation(s: &[f64]) -> f64 {
    let &[n, x, y, xx, yy, xy] = s else { return f64::NAN };
    (n * xy - x * y) / ((n * xx - x * x) * (n * yy - y * y)).sqrt()
}

/// A correlation as it is seen through a scale that is not wholly reliable (Spearman 1904).
fn attenuated(s: &[f64]) -> f64 {
    RELIABILITY.sqrt() * correlation(s)
}

/// A state at the end of a month, against the value won over the three months that follow: quarters that do not
/// overlap, everybody who worked through.
fn before_a_quarter(f: &Future<'_>, state: fn(&PersonRow) -> f64) -> Vec<f64> {
    let mut moments = Moments::default();
    for months in &f.sellers {
        for quarter in months.windows(4).filter(|quarter| quarter[0].month % 3 == 2) {
            moments.add(state(quarter[0]), won(&quarter[1..]));
        }
    }
    moments.sums()
}
