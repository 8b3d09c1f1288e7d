//! The calibration targets: subject, published range, and statistics of a company's files. A target statistic is a list of
//! sums that each future adds to, and a function of their totals.
//!
//! L1 to L17 are what a fit moves parameters for. The others are looked at afterwards and move nothing.

use super::changes::{Lever, elasticity};
use super::files::{CompanyFiles, CompanyHistory, YEAR, full_years, won, year};
use super::people;
use super::persistence::{experienced, lasting, variances};
use super::sums::{PairSums, between_groups, correlation, ratio};
use teamdrift_model::Parameters;
use teamdrift_model::mechanisms::earnings::QuotaRegime;
use teamdrift_model::mechanisms::leaving::{Cause, LabourMarket};
use teamdrift_model::observe::EventKind;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::PersonRow;
use teamdrift_model::observe::Unit;
use teamdrift_model::observe::deals::AGES;

/// A calibration target. The message `level-` with its id describes it.
#[derive(Debug)]
pub struct CalibrationTarget {
    /// `L1` to the last.
    pub id: &'static str,
    /// What the target rests on: (read), (quoted), (uncertain), (computed by us) or (from memory).
    pub basis: &'static str,
    /// The parameters that set it, if it is an input.
    pub input: Option<&'static str>,
    /// Whether parameters were moved with it in sight.
    pub tuned: bool,
    /// Whether a fit counts it in its loss.
    pub fitted: bool,
    /// How it is read.
    pub readings: &'static [TargetStatistic],
}

/// What one future adds.
type Sums = fn(&CompanyFiles<'_>, &CompanyHistory<'_>) -> Vec<f64>;

/// The statistic of all sums.
type Statistic = fn(&[f64]) -> f64;

/// A statistic of a company's files. The message `reading-` with its id names it.
#[derive(Debug)]
pub struct TargetStatistic {
    /// Its id within the target.
    pub id: &'static str,
    /// Its unit.
    pub unit: Unit,
    target: (f64, f64),
    target_2023: Option<(f64, f64)>,
    target_nordic: Option<(f64, f64)>,
    /// What one future adds.
    pub sums: Sums,
    /// The statistic of all sums.
    pub of: Statistic,
}

impl TargetStatistic {
    const fn new(id: &'static str, unit: Unit, target: (f64, f64), sums: Sums, of: Statistic) -> Self {
        Self { id, unit, target, target_2023: None, target_nordic: None, sums, of }
    }

    const fn in_2023(mut self, target: (f64, f64)) -> Self {
        self.target_2023 = Some(target);
        self
    }

    const fn in_the_north(mut self, target: (f64, f64)) -> Self {
        self.target_nordic = Some(target);
        self
    }

    /// The range in which published work puts it.
    #[must_use]
    pub fn target(&self, parameters: &Parameters) -> (f64, f64) {
        let since_2023 = self.target_2023.filter(|_| parameters.quota.regime() == QuotaRegime::Since2023);
        let nordic = self.target_nordic.filter(|_| parameters.leaving.labour_market() == LabourMarket::Nordic);
        since_2023.or(nordic).unwrap_or(self.target)
    }
}

const fn level(id: &'static str, basis: &'static str, readings: &'static [TargetStatistic]) -> CalibrationTarget {
    CalibrationTarget { id, basis, input: None, tuned: false, fitted: true, readings }
}

/// A level that parameters were moved for.
const fn tuned(id: &'static str, basis: &'static str, readings: &'static [TargetStatistic]) -> CalibrationTarget {
    CalibrationTarget { tuned: true, ..level(id, basis, readings) }
}

/// A level that is looked at afterwards: no fit moves anything for it.
const fn check(id: &'static str, basis: &'static str, readings: &'static [TargetStatistic]) -> CalibrationTarget {
    CalibrationTarget { fitted: false, ..level(id, basis, readings) }
}

const fn input(
    id: &'static str,
    basis: &'static str,
    by: &'static str,
    readings: &'static [TargetStatistic],
) -> CalibrationTarget {
    CalibrationTarget { input: Some(by), ..level(id, basis, readings) }
}

/// Weeks in a month as people speak of one.
const WEEKS_A_MONTH: f64 = 52.0 / 12.0;

/// All targets.
pub const TARGETS: &[CalibrationTarget] = &[
    tuned(
        "L1",
        "HBR 2017 on Sunder et al. (read); DePaul (quoted)",
        &[TargetStatistic::new("turnover", Unit::PerYear, (0.25, 0.35), turnover, ratio)],
    ),
    tuned(
        "L2",
        "vendors' surveys (uncertain)",
        &[TargetStatistic::new("by-choice", Unit::Share, (0.50, 0.70), by_choice, ratio)],
    ),
    input(
        "L3",
        "CSO 2018; DePaul (quoted)",
        "hiring.vacancy_weeks",
        &[TargetStatistic::new("mean", Unit::Count, (3.5, 6.5), vacancies, |s| ratio(s) / WEEKS_A_MONTH)],
    ),
    tuned(
        "L4",
        "CSO (quoted); Bridge (uncertain)",
        &[
            TargetStatistic::new("nine-tenths", Unit::Count, (5.0, 9.0), by_tenure, |s| reaches(s, 0.9)),
            TargetStatistic::new("half", Unit::Count, (2.0, 3.0), by_tenure, |s| reaches(s, 0.5)),
        ],
    ),
    tuned(
        "L5",
        "classic: CSO; 2023: Xactly, Ebsta (quoted)",
        &[TargetStatistic::new("at-quota", Unit::Share, (0.45, 0.58), at_quota, ratio).in_2023((0.30, 0.42))],
    ),
    level(
        "L6",
        "Sturman 2005 (read); computed by us",
        &[TargetStatistic::new("correlation", Unit::Ratio, (0.55, 0.75), year_and_next, correlation)],
    ),
    level(
        "L7",
        "computed by us",
        &[TargetStatistic::new("between-sellers", Unit::Share, (0.08, 0.25), |_, f| variances(f, 1), lasting)],
    ),
    level("L8", "computed by us", &[TargetStatistic::new("best-fifth", Unit::Share, (0.32, 0.42), best_fifth, ratio)]),
    level(
        "L9",
        "vendors (quoted); a public CRM log (computed by us)",
        &[
            TargetStatistic::new(
                "of-leads",
                Unit::Share,
                (0.20, 0.30),
                |files, f| won_of(files, f, Measure::Leads),
                ratio,
            ),
            TargetStatistic::new(
                "of-qualified",
                Unit::Share,
                (0.40, 0.50),
                |files, f| won_of(files, f, Measure::Qualified),
                ratio,
            ),
        ],
    ),
    tuned(
        "L10",
        "a public CRM log (computed by us); Bridge (read)",
        &[
            TargetStatistic::new("median", Unit::Weeks, (7.0, 10.0), ages, |s| age_below(s, 0.5)),
            TargetStatistic::new("nine-of-ten", Unit::Weeks, (28.0, 40.0), ages, |s| age_below(s, 0.9)),
        ],
    ),
    input(
        "L11",
        "a public CRM log (computed by us)",
        "market.deal_sigma",
        &[TargetStatistic::new("standard-deviation", Unit::Ratio, (1.0, 1.4), log_values, |s| {
            (s[1] / s[2] - (s[0] / s[2]).powi(2)).sqrt()
        })],
    ),
    input(
        "L12",
        "CSO, Pace (quoted)",
        "effort.selling_share",
        &[TargetStatistic::new("selling", Unit::Share, (0.28, 0.41), selling, ratio)],
    ),
    input(
        "L13",
        "Alexander Group (read); computed by us",
        "manager.support_hours",
        &[TargetStatistic::new(
            "hours-a-month",
            Unit::HoursPerMonth,
            (2.5, 4.0),
            |files, f| vec![files.outcome(f, Outcome::CoachingHours), 1.0],
            ratio,
        )],
    ),
    level(
        "L14",
        "Dutch employees (quoted); Gallup (from memory)",
        &[TargetStatistic::new("marked", Unit::Share, (0.12, 0.23), markedly_exhausted, ratio)],
    ),
    tuned(
        "L15",
        "Brown & Peterson 1993 (quoted)",
        &[TargetStatistic::new("correlation", Unit::Ratio, (0.08, 0.20), satisfaction_and_sales, correlation)],
    ),
    input(
        "L16",
        "Sackett et al. 2022 (quoted)",
        "hiring.validity",
        &[TargetStatistic::new(
            "correlation",
            Unit::Ratio,
            (0.19, 0.42),
            |files, _| vec![files.scenario.parameters.hiring.validity(), 1.0],
            ratio,
        )],
    ),
    level(
        "L17",
        "Verbeke et al. 2011 (read); computed by us",
        &[
            before_a_quarter("skill", |_, f| quarters(f, |row| 0.5 * (row.prospecting + row.closing))),
            before_a_quarter("motivation", |_, f| quarters(f, |row| row.motivation)),
            before_a_quarter("role-clarity", |_, f| quarters(f, |row| row.clarity)),
        ],
    ),
    check(
        "L18",
        "Albers, Mantrala & Sridhar 2010: .34 (quoted), corrected .31 (from memory)",
        &[elastic((0.15, 0.60), |files, f| files.changed(f, Lever::SellingHours))],
    ),
    check(
        "L19",
        "Horsky & Nelson 1996 on potential; Stewart & Nandkeolyar 2006 (uncertain)",
        &[elastic((0.30, 0.80), |files, f| files.changed(f, Lever::Leads))],
    ),
    check(
        "L20",
        "Griffeth, Hom & Gaertner 2000: .38 corrected (from memory)",
        &[TargetStatistic::new(
            "correlation",
            Unit::Ratio,
            (0.20, 0.45),
            |files, f| people::before_a_quit(files, f, |row| row.intention),
            correlation,
        )],
    ),
    check(
        "L21",
        "Griffeth, Hom & Gaertner 2000: -.19 corrected (quoted)",
        &[TargetStatistic::new(
            "correlation",
            Unit::Ratio,
            (-0.30, -0.10),
            |files, f| people::before_a_quit(files, f, |row| row.satisfaction),
            correlation,
        )],
    ),
    check(
        "L22",
        "Maslach, Schaufeli & Leiter 2001 (from memory); variance parts of the STARTS study (read)",
        &[TargetStatistic::new(
            "correlation",
            Unit::Ratio,
            (0.50, 0.75),
            |_, f| people::year_and_next(f, |row| row.exhaustion),
            correlation,
        )],
    ),
    check(
        "L23",
        "safety .195, a Brazilian validation 2021 (read); Bliese 2000 (from memory)",
        &[
            shared_by_team("safety", (0.08, 0.30), |_, f| people::by_team(f, |row| row.safety)),
            shared_by_team("standard", (0.05, 0.25), |_, f| people::by_team(f, |row| row.standard)),
            shared_by_team("role-clarity", (0.05, 0.25), |_, f| people::by_team(f, |row| row.clarity)),
        ],
    ),
    check(
        "L24",
        "lost time: US 1.0 %, BLS 2017; Norway 7.2 %, SSB 2024 (read); Denmark 3.6 %, Sweden 3.8 % (quoted)",
        &[TargetStatistic::new("of-all-weeks", Unit::Share, (0.007, 0.036), |_, f| people::sick_weeks(f), ratio)
            .in_the_north((0.035, 0.08))],
    ),
    check(
        "L25",
        "McEvoy & Cascio 1987: -.28 (read); Griffeth, Hom & Gaertner 2000: about -.15 (from memory)",
        &[TargetStatistic::new("correlation", Unit::Ratio, (-0.30, -0.05), people::sales_before_leaving, correlation)],
    ),
    check(
        "L26",
        "Judge, Piccolo & Ilies 2004 on consideration and structure (uncertain)",
        &[TargetStatistic::new(
            "correlation",
            Unit::Ratio,
            (0.05, 0.50),
            |_, f| people::two_answers(f, |row| row.safety, |row| row.standard),
            correlation,
        )],
    ),
    check(
        "L27",
        "Farber 1994, all jobs: falls after its peak (read); the range is ours",
        &[TargetStatistic::new(
            "ratio",
            Unit::Ratio,
            (0.30, 0.80),
            |_, f| people::leaving_by_tenure(f),
            people::hazard_ratio,
        )],
    ),
];

const fn elastic(target: (f64, f64), sums: Sums) -> TargetStatistic {
    TargetStatistic::new("elasticity", Unit::Ratio, target, sums, elasticity)
}

const fn shared_by_team(id: &'static str, target: (f64, f64), sums: Sums) -> TargetStatistic {
    TargetStatistic::new(id, Unit::Share, target, sums, between_groups)
}

const fn before_a_quarter(id: &'static str, sums: Sums) -> TargetStatistic {
    TargetStatistic::new(id, Unit::Ratio, (0.15, 0.30), sums, correlation)
}

/// Number of exits of the causes that count.
fn exits(f: &CompanyHistory<'_>, counts: impl Fn(Cause) -> bool) -> f64 {
    f.events.iter().filter(|e| e.kind == EventKind::Exit && e.cause.is_some_and(&counts)).count() as f64
}

fn turnover(_: &CompanyFiles<'_>, f: &CompanyHistory<'_>) -> Vec<f64> {
    vec![exits(f, |_| true), f.months().count() as f64 / YEAR as f64]
}

fn by_choice(_: &CompanyFiles<'_>, f: &CompanyHistory<'_>) -> Vec<f64> {
    vec![exits(f, Cause::voluntary), exits(f, |_| true)]
}

/// Weeks that seats stood open, and how many did: those opened a year or more before the end, so that hardly
/// any is cut off.
fn vacancies(files: &CompanyFiles<'_>, f: &CompanyHistory<'_>) -> Vec<f64> {
    let last = files.scenario.weeks.saturating_sub(52);
    let mut sums = vec![0.0, 0.0];
    for (at, opened) in f.events.iter().enumerate().filter(|(_, e)| e.week < last) {
        if !matches!(opened.kind, EventKind::Exit | EventKind::Promotion) {
            continue;
        }
        let filled = |e: &&teamdrift_model::observe::EventRow| {
            e.kind == EventKind::Hire && (e.team, e.seat) == (opened.team, opened.seat)
        };
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
fn by_tenure(_: &CompanyFiles<'_>, f: &CompanyHistory<'_>) -> Vec<f64> {
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
    let target = share * s[0] / s[1];
    // Three months together: a month's mean is mostly chance.
    let mean = |month: usize| {
        let some = &s[2 * month.saturating_sub(1).max(1)..2 * (month + 2).min(FOLLOWED + 1)];
        let sum = |which: usize| some.iter().skip(which).step_by(2).sum::<f64>();
        sum(0) / sum(1)
    };
    // Weeks of tenure in the middle of that month.
    let middle = |month: usize| 4.0 * month as f64 - 0.5;
    for month in 1..FOLLOWED {
        let (below, above) = (mean(month), mean(month + 1));
        if month == 1 && below >= target {
            return middle(1) / WEEKS_A_MONTH * target / below;
        }
        if below < target && above >= target {
            return (middle(month) + 4.0 * (target - below) / (above - below)) / WEEKS_A_MONTH;
        }
    }
    f64::NAN
}

fn at_quota(_: &CompanyFiles<'_>, f: &CompanyHistory<'_>) -> Vec<f64> {
    let quota = |months: &[&PersonRow]| months.iter().map(|row| row.quota).sum::<f64>();
    let at = f.full_years().filter(|months| won(months) >= quota(months)).count();
    vec![at as f64, f.full_years().count() as f64]
}

/// A year's sales and the next year's, of sellers past their first year.
fn year_and_next(_: &CompanyFiles<'_>, f: &CompanyHistory<'_>) -> Vec<f64> {
    let mut moments = PairSums::default();
    for months in &f.sellers {
        let years: Vec<&[&PersonRow]> = full_years(months).filter(|months| experienced(months)).collect();
        for pair in years.windows(2) {
            moments.add(won(pair[0]), won(pair[1]));
        }
    }
    moments.sums()
}

/// The best fifth's share of a team's sales in each whole year, and how many such years there were.
fn best_fifth(files: &CompanyFiles<'_>, f: &CompanyHistory<'_>) -> Vec<f64> {
    let seats = files.scenario.parameters.team.sellers() as usize;
    let years = files.scenario.weeks as usize / 52;
    let teams = files.scenario.parameters.company.teams() as usize;
    let mut sales = vec![vec![0.0; seats]; years * teams];
    for row in f.months().filter(|row| year(row) < years) {
        sales[year(row) * teams + row.team as usize][row.seat as usize] += row.won;
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

/// Deals won, and what they were won of.
fn won_of(files: &CompanyFiles<'_>, f: &CompanyHistory<'_>, whole: Measure) -> Vec<f64> {
    vec![files.total(f, Measure::Wins), files.total(f, whole)]
}

/// Logarithms of the deals' values: their sum, that of their squares, their number.
fn log_values(files: &CompanyFiles<'_>, f: &CompanyHistory<'_>) -> Vec<f64> {
    let (sum, squares) = files.deals().log_values(f.at);
    vec![sum, squares, ages(files, f).iter().sum()]
}

fn selling(files: &CompanyFiles<'_>, f: &CompanyHistory<'_>) -> Vec<f64> {
    vec![files.outcome(f, Outcome::SellingHours), files.scenario.parameters.team.hours_per_week()]
}

fn markedly_exhausted(files: &CompanyFiles<'_>, f: &CompanyHistory<'_>) -> Vec<f64> {
    let cut = files.scenario.parameters.energy.burnout_threshold();
    let marked = f.months().filter(|row| row.exhaustion > cut).count();
    vec![marked as f64, f.months().count() as f64]
}

fn satisfaction_and_sales(_: &CompanyFiles<'_>, f: &CompanyHistory<'_>) -> Vec<f64> {
    let mut moments = PairSums::default();
    for months in f.full_years() {
        moments.add(months[YEAR - 1].satisfaction, won(months));
    }
    moments.sums()
}

fn ages(files: &CompanyFiles<'_>, f: &CompanyHistory<'_>) -> Vec<f64> {
    files.deals().by_age(f.at).iter().map(|n| f64::from(*n)).collect()
}

/// The age below which this share of the deals was won, weeks; a deal of whole week w was won between w and w + 1.
fn age_below(s: &[f64], share: f64) -> f64 {
    let target = share * s.iter().sum::<f64>();
    let mut below = 0.0;
    for (age, n) in s[..AGES - 1].iter().enumerate() {
        if *n > 0.0 && below + n >= target {
            return age as f64 + (target - below) / n;
        }
        below += n;
    }
    f64::NAN
}

/// What a survey or a test shows at the end of a month (with its noise, `survey.reliability`), against the value won
/// over the three months that follow: quarters that do not
/// overlap, everybody who worked through.
fn quarters(f: &CompanyHistory<'_>, state: fn(&PersonRow) -> f64) -> Vec<f64> {
    let mut moments = PairSums::default();
    for months in &f.sellers {
        for quarter in months.windows(4).filter(|quarter| quarter[0].month % 3 == 2) {
            moments.add(state(quarter[0]), won(&quarter[1..]));
        }
    }
    moments.sums()
}
