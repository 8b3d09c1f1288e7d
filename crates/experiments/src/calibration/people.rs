//! Statistics of people, as published work reads them from a survey and an HR file: what foretells a quit, what lasts, what a
//! team has in common, who is ill. Surveys are those of each year's last month.

use super::files::{CompanyFiles, CompanyHistory, YEAR, full_years, won};
use super::sums::{GroupSums, PairSums};
use std::collections::BTreeMap;
use teamdrift_model::observe::EventKind;
use teamdrift_model::observe::PersonRow;

/// Weeks of a month, and of a year.
const WEEKS: (u32, u32) = (4, 52);

/// What a survey asks, or an HR file holds, of a seller at a month's end.
pub type State = fn(&PersonRow) -> f64;

/// What became of a seller in the year after a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    /// Is still a seller.
    Stayed,
    /// Left by choice.
    Quit,
    /// Left, not by choice.
    Left,
    /// Became a manager.
    Promoted,
}

/// Who left or was promoted, and when.
#[derive(Debug)]
struct Gone(BTreeMap<Occupant, (u32, After)>);

/// A seller, by team, seat and which occupant of it.
type Occupant = (u32, u32, u32);

impl Gone {
    fn of(f: &CompanyHistory<'_>) -> Self {
        let gone = f.events.iter().filter_map(|row| {
            let after = match (row.kind, row.cause) {
                (EventKind::Promotion, _) => After::Promoted,
                (EventKind::Exit, Some(cause)) if cause.voluntary() => After::Quit,
                (EventKind::Exit, _) => After::Left,
                _ => return None,
            };
            Some(((row.team, row.seat?, row.hire?), (row.week, after)))
        });
        Self(gone.collect())
    }

    /// What became of the seller in the year after the survey at this month's end.
    fn after(&self, row: &PersonRow) -> After {
        match self.0.get(&(row.team, row.seat, row.hire)) {
            Some((week, after)) if *week < survey_week(row) + WEEKS.1 => *after,
            _ => After::Stayed,
        }
    }
}

/// Each year's survey, seller by seller, with the months up to it; the last of them is the survey's. Only surveys with a
/// whole year after them.
fn surveys<'s>(files: &'s CompanyFiles<'_>, f: &'s CompanyHistory<'_>) -> impl Iterator<Item = &'s [&'s PersonRow]> {
    let last = files.scenario.weeks.saturating_sub(WEEKS.1);
    f.sellers.iter().flat_map(move |months| {
        let asked = move |at: &usize| at_year_end(months[*at]) && survey_week(months[*at]) <= last;
        (0..months.len()).filter(asked).map(move |at| &months[..=at])
    })
}

fn at_year_end(row: &PersonRow) -> bool {
    row.month as usize % YEAR == YEAR - 1
}

/// The first week after a month.
fn survey_week(row: &PersonRow) -> u32 {
    (row.month + 1) * WEEKS.0
}

/// A survey against quitting by choice in the year after, of those who stayed or quit (L20, L21).
pub fn before_a_quit(files: &CompanyFiles<'_>, f: &CompanyHistory<'_>, state: State) -> Vec<f64> {
    let gone = Gone::of(f);
    let mut moments = PairSums::default();
    for months in surveys(files, f) {
        let row = months[months.len() - 1];
        match gone.after(row) {
            After::Stayed => moments.add(state(row), 0.0),
            After::Quit => moments.add(state(row), 1.0),
            After::Left | After::Promoted => {}
        }
    }
    moments.sums()
}

/// A full year's sales against leaving in the year after, for whatever reason; the promoted are left out (L25).
pub fn sales_before_leaving(files: &CompanyFiles<'_>, f: &CompanyHistory<'_>) -> Vec<f64> {
    let gone = Gone::of(f);
    let mut moments = PairSums::default();
    for months in surveys(files, f) {
        let row = months[months.len() - 1];
        let Some(year) = full_years(months).last().filter(|year| year[YEAR - 1].month == row.month) else { continue };
        match gone.after(row) {
            After::Stayed => moments.add(won(year), 0.0),
            After::Quit | After::Left => moments.add(won(year), 1.0),
            After::Promoted => {}
        }
    }
    moments.sums()
}

/// A survey and the next year's, of those who stayed (L22).
pub fn year_and_next(f: &CompanyHistory<'_>, state: State) -> Vec<f64> {
    let mut moments = PairSums::default();
    for pair in f.sellers.iter().flat_map(|months| months.windows(YEAR + 1)).filter(|pair| at_year_end(pair[0])) {
        moments.add(state(pair[0]), state(pair[YEAR]));
    }
    moments.sums()
}

/// A survey by team: each team of each future and year is a group (L23).
pub fn by_team(f: &CompanyHistory<'_>, state: State) -> Vec<f64> {
    let mut teams: BTreeMap<(u32, u32), Vec<f64>> = BTreeMap::new();
    for row in f.months().filter(|row| at_year_end(row)) {
        teams.entry((row.month, row.team)).or_default().push(state(row));
    }
    let mut groups = GroupSums::default();
    teams.into_values().for_each(|values| groups.add(values.into_iter()));
    groups.sums()
}

/// Two answers of one survey (L26).
pub fn two_answers(f: &CompanyHistory<'_>, one: State, other: State) -> Vec<f64> {
    let mut moments = PairSums::default();
    f.months().filter(|row| at_year_end(row)).for_each(|row| moments.add(one(row), other(row)));
    moments.sums()
}

/// Weeks on sick leave, and weeks of all (L24).
pub fn sick_weeks(f: &CompanyHistory<'_>) -> Vec<f64> {
    let sick: f64 = f.months().map(|row| row.sick_weeks).sum();
    vec![sick, f64::from(WEEKS.0) * f.months().count() as f64]
}

/// Years of tenure, from 0, whose hazards of leaving are compared.
const EARLY_AND_LATE: (f64, f64) = (0.0, 2.0);

/// Exits and months worked in the first and in the third year of tenure (L27).
pub fn leaving_by_tenure(f: &CompanyHistory<'_>) -> Vec<f64> {
    let year = |weeks: f64| (weeks / f64::from(WEEKS.1)).floor();
    let of = |which: f64| {
        let exits = f.events.iter().filter(|row| row.kind == EventKind::Exit);
        let left = exits.filter(|row| row.tenure_weeks.is_some_and(|weeks| year(weeks) == which)).count();
        [left as f64, f.months().filter(|row| year(row.tenure_weeks) == which).count() as f64]
    };
    [of(EARLY_AND_LATE.1), of(EARLY_AND_LATE.0)].concat()
}

/// How many times the hazard of the first year the hazard of the third year is.
pub fn hazard_ratio(s: &[f64]) -> f64 {
    s[0] / s[1] / (s[2] / s[3])
}

#[cfg(test)]
mod tests {
    use super::super::sums::{between_groups, correlation};
    use super::*;
    use teamdrift_model::mechanisms::leaving::Cause;
    use teamdrift_model::observe::{EventRow, Outcomes, Record};
    use teamdrift_model::scenario::Scenario;

    /// A seller's month, of whom everything but what a test looks at is nought.
    fn row(seat: u32, hire: u32, month: u32) -> PersonRow {
        PersonRow {
            future: 0,
            month,
            team: 0,
            seat,
            hire,
            tenure_weeks: f64::from(4 * (month + 1)),
            won: f64::from(seat),
            wins: 0.0,
            quota: 0.0,
            earnings: 0.0,
            sick_weeks: f64::from(u8::from(month == 0)),
            selling_hours: 0.0,
            motivation: 0.0,
            energy: 0.0,
            exhaustion: 0.1 * f64::from(seat) + 0.2 * f64::from(month / 13),
            safety: 0.2,
            standard: f64::from(seat),
            clarity: f64::from(month),
            satisfaction: 0.5,
            prospecting: 0.0,
            closing: 0.0,
            ambition: 0.0,
            fit: 0.0,
            intention: 0.1 * f64::from(seat),
        }
    }

    fn gone(kind: EventKind, week: u32, seat: u32, cause: Option<Cause>) -> EventRow {
        EventRow {
            future: 0,
            week,
            kind,
            team: 0,
            seat: Some(seat),
            hire: Some(0),
            cause,
            tenure_weeks: Some(f64::from(week)),
            fifth: None,
            ambition: None,
            zone: None,
        }
    }

    /// Six sellers of two years: seat 0 and 1 stay, 2 quits in time, 3 is dismissed, 4 is promoted, 5 quits too late to count.
    fn read<T>(of: impl Fn(&CompanyFiles<'_>, &CompanyHistory<'_>) -> T) -> T {
        let months = |seat: u32, n: u32| (0..n).map(move |month| row(seat, 0, month));
        let mut people: Vec<PersonRow> =
            [(0, 26), (1, 26), (2, 15), (3, 16), (4, 17)].into_iter().flat_map(|(seat, n)| months(seat, n)).collect();
        // Whoever follows on seat 2 is somebody else.
        people.extend((20..26).map(|month| row(2, 1, month)));
        let events = vec![
            gone(EventKind::Exit, 61, 2, Some(Cause::Shock)),
            gone(EventKind::Exit, 65, 3, Some(Cause::Dismissal)),
            gone(EventKind::Promotion, 70, 4, None),
            gone(EventKind::Exit, 104, 1, Some(Cause::Shock)),
        ];
        let scenario = Scenario { weeks: 108, ..Scenario::default() };
        let mut outcomes = Outcomes::new(0);
        outcomes.push(&[0.0; teamdrift_model::observe::Outcome::COUNT]);
        let record = Record { outcomes, events, people, ..Record::new(0, 0) };
        let files = CompanyFiles::of(&scenario, &record);
        of(&files, &files.futures[0])
    }

    /// Those who stayed or quit within the year are compared, and nobody else.
    #[test]
    fn quits_follow_the_survey() {
        // Intentions 0, .1 stayed; .2 quit.
        let sums = read(|files, f| before_a_quit(files, f, |row| row.intention));
        assert_eq!((sums[0], sums[2]), (3.0, 1.0), "{sums:?}");
        assert!((correlation(&sums) - 0.75_f64.sqrt()).abs() < 1e-12);
        // Sales are those of the whole year before; the dismissed count as gone, the promoted not at all.
        let sums = read(sales_before_leaving);
        assert_eq!((sums[0], sums[1], sums[2]), (4.0, 13.0 * 6.0, 2.0), "{sums:?}");
    }

    /// A year later the same people are asked.
    #[test]
    fn surveys_a_year_apart() {
        let sums = read(|_, f| year_and_next(f, |row| row.exhaustion));
        assert_eq!(sums[0], 2.0);
        assert!((sums[1] - 0.1).abs() < 1e-12 && (sums[2] - 0.5).abs() < 1e-12, "{sums:?}");
    }

    /// Each year's team is a group, and the last month is the survey's.
    #[test]
    fn groups_are_teams_of_a_year() {
        let sums = read(|_, f| by_team(f, |row| row.clarity));
        assert_eq!((sums[0], sums[1]), (2.0, 8.0));
        assert!((between_groups(&sums) - 1.0).abs() < 1e-12, "all of a team answer alike");
        let sums = read(|_, f| two_answers(f, |row| row.standard, |row| row.intention));
        assert!((correlation(&sums) - 1.0).abs() < 1e-12);
    }

    /// Weeks lost are counted of all, and exits by the year of tenure that they fall in.
    #[test]
    fn weeks_lost_and_tenure() {
        assert_eq!(read(|_, f| sick_weeks(f)), [5.0, 4.0 * 106.0]);
        let [late, late_months, early, early_months] = read(|_, f| leaving_by_tenure(f))[..] else { panic!() };
        assert_eq!((late, early), (1.0, 0.0));
        assert_eq!((late_months, early_months), (3.0, 60.0));
        assert!((hazard_ratio(&[1.0, 10.0, 2.0, 10.0]) - 0.5).abs() < 1e-12);
    }
}
