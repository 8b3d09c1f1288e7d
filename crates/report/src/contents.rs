//! What stands in each data file.

use super::table::{Cells, Table};
use teamdrift_experiments::Answer;
use teamdrift_experiments::summary::SMOOTHED_OVER;
use teamdrift_model::observe::EventRow;
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::PersonRow;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Stat;

/// The columns of a distribution over futures: name, what it is, how it is read.
type Ask = (&'static str, &'static str, fn(&Stat) -> f64);

const DISTRIBUTION: [Ask; 8] = [
    ("mean", "Mean over futures.", |s| s.mean),
    ("ci_low", "Lower end of the 95 % interval of the mean.", |s| s.ci95.low),
    ("ci_high", "Upper end of the 95 % interval of the mean.", |s| s.ci95.high),
    ("p05", "5th percentile over futures: 1 in 20 lies below.", |s| s.p05),
    ("p25", "25th percentile over futures.", |s| s.p25),
    ("p50", "Median over futures.", |s| s.p50),
    ("p75", "75th percentile over futures.", |s| s.p75),
    ("p95", "95th percentile over futures: 1 in 20 lies above.", |s| s.p95),
];

/// A measure that a data file derives from the recorded ones: name, unit, meaning.
pub const DERIVED: [(&str, Unit, &str); 2] = [
    (
        "won_per_seat_4w",
        Unit::Money,
        "Value won a week for each budgeted seat, mean of the week and the three before; of the first 4,096 futures.",
    ),
    (
        "contribution_4w",
        Unit::Money,
        "Contribution a week, mean of the week and the three before; of the first 4,096 futures.",
    ),
];
const _: () = assert!(SMOOTHED_OVER == 4);

/// `weekly`: every measure in every week.
#[must_use]
pub fn weekly(answer: &Answer) -> Table {
    let bands = &answer.bands;
    let per_week = Measure::COUNT + DERIVED.len();
    let mut week_of = Vec::with_capacity(bands.weeks() * per_week);
    let mut measure_of = Vec::with_capacity(week_of.capacity());
    let mut unit_of = Vec::with_capacity(week_of.capacity());
    let mut stats: Vec<&Stat> = Vec::with_capacity(week_of.capacity());
    for week in 0..bands.weeks() {
        let recorded = Measure::ALL.iter().map(|m| (m.name(), m.unit(), bands.stat(week, *m)));
        let smoothed = [&bands.won_smoothed[week], &bands.contribution_smoothed[week]];
        let derived = DERIVED.iter().zip(smoothed).map(|((name, unit, _), stat)| (*name, *unit, stat));
        for (name, unit, stat) in recorded.chain(derived) {
            week_of.push(week as u32);
            measure_of.push(name);
            unit_of.push(unit.name());
            stats.push(stat);
        }
    }
    let mut table = Table::new("weekly", "A row a week and measure: how the measure is distributed over futures.")
        .with("week", "week", "Week, from 0.", Cells::Counts(week_of))
        .with("measure", "", "What is measured.", Cells::Words(measure_of))
        .with("unit", "", "Its unit.", Cells::Words(unit_of));
    for (name, doc, read) in DISTRIBUTION {
        table = table.with(name, "", doc, Cells::SomeNumbers(stats.iter().map(|s| read(s)).collect()));
    }
    table
}

/// `futures`: a row a future.
#[must_use]
pub fn futures(answer: &Answer) -> Table {
    let outcomes = &answer.record.outcomes;
    let weekly = &answer.record.weekly;
    let numbers = (outcomes.first..).take(outcomes.futures()).collect();
    let mut table = Table::new("futures", "A row a future: what the whole course of it came to.").with(
        "future",
        "",
        "Number of the future under the seed.",
        Cells::Counts(numbers),
    );
    for outcome in Outcome::ALL {
        let cells = Cells::SomeNumbers(outcomes.column(*outcome).to_vec());
        table = table.with(outcome.name(), outcome.unit().name(), outcome.doc(), cells);
    }
    // Weekly values are kept of so many futures only; the others have none here.
    let at_end = |measure| {
        let mut values = weekly.values(weekly.weeks() - 1, measure).to_vec();
        values.resize(outcomes.futures(), f64::NAN);
        Cells::SomeNumbers(values)
    };
    table
        .with(
            "safety_at_end",
            "0-1",
            "Mean perceived safety in the last week; of the first 4,096 futures.",
            at_end(Measure::Safety),
        )
        .with(
            "standard_at_end",
            "0-1",
            "Mean perceived standard in the last week; of the first 4,096 futures.",
            at_end(Measure::Standard),
        )
}

/// `events`: a row an event.
#[must_use]
pub fn events(rows: &[EventRow]) -> Table {
    let counts = |read: fn(&EventRow) -> u32| Cells::Counts(rows.iter().map(read).collect());
    let some = |read: fn(&EventRow) -> Option<u32>| Cells::SomeCounts(rows.iter().map(read).collect());
    let numbers = |read: fn(&EventRow) -> Option<f64>| {
        Cells::SomeNumbers(rows.iter().map(|row| read(row).unwrap_or(f64::NAN)).collect())
    };
    let words = |read: fn(&EventRow) -> &'static str| Cells::Words(rows.iter().map(read).collect());
    Table::new("events", "A row an event: who came, left, fell ill or was promoted, and which zone was entered.")
        .with("future", "", "Number of the future under the seed.", counts(|r| r.future))
        .with("week", "week", "Week, from 0.", counts(|r| r.week))
        .with("happening", "", HAPPENINGS, words(|r| r.kind.name()))
        .with("team", "", "Team, from 0.", counts(|r| r.team))
        .with("seat", "", "Seat in the team, from 0; empty for the manager and the team.", some(|r| r.seat))
        .with("hire", "", "Which occupant of the seat, from 0; empty for the team.", some(|r| r.hire))
        .with("cause", "", "Why a seller left.", words(|r| r.cause.map_or("", |c| c.name())))
        .with("tenure_weeks", "weeks", "Tenure, where a person is concerned.", numbers(|r| r.tenure_weeks))
        .with("fifth", "", "At an exit: fifth of the team by trailing 26-week sales, 1 the best.", some(|r| r.fifth))
        .with("ambition", "0-1", "At an exit: the leaver's ambition.", numbers(|r| r.ambition))
        .with("zone", "", "For a zone: which was entered.", words(|r| r.zone.map_or("", |z| z.name())))
}

const HAPPENINGS: &str = "What happened: exit, hire, promotion, manager-exit, manager-start, sick-leave or zone.";

/// `people`: a row a seller and month.
#[must_use]
pub fn people(rows: &[PersonRow]) -> Table {
    let counts = |read: fn(&PersonRow) -> u32| Cells::Counts(rows.iter().map(read).collect());
    let table = Table::new("people", PEOPLE)
        .with("future", "", "Number of the future under the seed.", counts(|r| r.future))
        .with("month", "month", "Month of four weeks, from 0.", counts(|r| r.month))
        .with("team", "", "Team, from 0.", counts(|r| r.team))
        .with("seat", "", "Seat in the team, from 0.", counts(|r| r.seat))
        .with("hire", "", "Which occupant of the seat, from 0.", counts(|r| r.hire));
    PERSON.iter().fold(table, |table, (name, unit, doc, read)| {
        table.with(*name, unit, *doc, Cells::Numbers(rows.iter().map(read).collect()))
    })
}

/// What the table of people is.
const PEOPLE: &str = "A row a seller and month of four weeks, as an HR file would have it: what people perceive, feel and can do is \
                      what they answered in a survey or a test, with its noise (`survey.reliability`; 1 shows the truth).";

type PersonColumn = (&'static str, &'static str, &'static str, fn(&PersonRow) -> f64);

const PERSON: [PersonColumn; 19] = [
    ("tenure_weeks", "weeks", "Tenure at the month's end.", |r| r.tenure_weeks),
    ("won", "money", "Value won in the month, repeat orders included.", |r| r.won),
    ("wins", "count", "Deals won in the month.", |r| r.wins),
    ("quota", "money", "Quota of the month, ramped for new sellers.", |r| r.quota),
    ("earnings", "money", "Earnings in the month.", |r| r.earnings),
    ("sick_weeks", "weeks", "Weeks of the month on sick leave.", |r| r.sick_weeks),
    ("selling_hours", "hours", "Hours given to selling in the month.", |r| r.selling_hours),
    ("motivation", "0-1", "Motivation at the month's end, as answered.", |r| r.motivation),
    ("energy", "0-1", "Energy at the month's end, as answered.", |r| r.energy),
    ("exhaustion", "0-1", "Exhaustion at the month's end, as answered.", |r| r.exhaustion),
    ("safety", "0-1", "Perceived safety at the month's end, as answered.", |r| r.safety),
    ("standard", "0-1", "Perceived standard at the month's end, as answered.", |r| r.standard),
    ("clarity", "0-1", "Role clarity at the month's end, as answered.", |r| r.clarity),
    ("satisfaction", "0-1", "Satisfaction at the month's end, as answered.", |r| r.satisfaction),
    ("prospecting", "0-1", "Skill in prospecting at the month's end, as tested.", |r| r.prospecting),
    ("closing", "0-1", "Skill in closing at the month's end, as tested.", |r| r.closing),
    ("ambition", "0-1", "Ambition.", |r| r.ambition),
    ("fit", "0-1", "Fit with the tasks.", |r| r.fit),
    ("intention", "0-1", "Chance of leaving by choice within a year, at the month's end, as answered.", |r| {
        r.intention
    }),
];
