//! Fingerprints of a record: one short hash a measure, outcome, kind of event and column of people, so that a new
//! measure changes no other line, and a changed line names what changed.

use super::measures::Measure;
use super::outcomes::Outcome;
use super::people::{EventKind, EventRow, PersonRow};
use super::record::Record;

/// FNV-1a over 64 bits, fed with numbers.
#[derive(Debug, Clone, Copy)]
struct Fnv(u64);

impl Fnv {
    const NEW: Self = Self(0xcbf2_9ce4_8422_2325);

    /// The bits of a number; a missing number counts as one, whatever its payload.
    fn take(&mut self, x: f64) {
        let bits = if x.is_nan() { 0x7ff8_0000_0000_0000 } else { x.to_bits() };
        for byte in bits.to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn of(numbers: impl IntoIterator<Item = f64>) -> u64 {
        let mut hash = Self::NEW;
        numbers.into_iter().for_each(|x| hash.take(x));
        hash.0
    }
}

/// Every number of an event's row.
fn event(row: &EventRow) -> [f64; 10] {
    let count = |x: Option<u32>| x.map_or(f64::NAN, f64::from);
    [
        f64::from(row.future),
        f64::from(row.week),
        f64::from(row.team),
        count(row.seat),
        count(row.hire),
        row.cause.map_or(f64::NAN, |cause| f64::from(cause as u8)),
        row.tenure_weeks.unwrap_or(f64::NAN),
        count(row.fifth),
        row.ambition.unwrap_or(f64::NAN),
        row.zone.map_or(f64::NAN, |zone| f64::from(zone as u8)),
    ]
}

/// A column of the people's rows.
type Column = (&'static str, fn(&PersonRow) -> f64);

const PEOPLE: &[Column] = &[
    ("place", |r| f64::from(r.future) * 1e9 + f64::from(r.month) * 1e5 + f64::from(r.team) * 1e2 + f64::from(r.seat)),
    ("hire", |r| f64::from(r.hire)),
    ("tenure_weeks", |r| r.tenure_weeks),
    ("won", |r| r.won),
    ("wins", |r| r.wins),
    ("quota", |r| r.quota),
    ("earnings", |r| r.earnings),
    ("sick_weeks", |r| r.sick_weeks),
    ("selling_hours", |r| r.selling_hours),
    ("motivation", |r| r.motivation),
    ("energy", |r| r.energy),
    ("exhaustion", |r| r.exhaustion),
    ("safety", |r| r.safety),
    ("standard", |r| r.standard),
    ("clarity", |r| r.clarity),
    ("satisfaction", |r| r.satisfaction),
    ("prospecting", |r| r.prospecting),
    ("closing", |r| r.closing),
    ("ambition", |r| r.ambition),
    ("fit", |r| r.fit),
    ("intention", |r| r.intention),
];

/// One line a quantity recorded, `NAME HASH`: the weekly measures, the outcomes, the kinds of events, the columns of
/// people, the deals. The same bits give the same lines on every machine.
#[must_use]
pub fn fingerprints(record: &Record) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = |name: &str, hash: u64| lines.push(format!("{name} {:08x}", (hash ^ (hash >> 32)) as u32));
    let weeks = record.weekly.weeks();
    for measure in Measure::ALL {
        let values = (0..weeks).flat_map(|week| record.weekly.values(week, *measure)).copied();
        line(&format!("week.{}", measure.name()), Fnv::of(values));
    }
    for outcome in Outcome::ALL {
        line(&format!("outcome.{}", outcome.name()), Fnv::of(record.outcomes.column(*outcome).iter().copied()));
    }
    for kind in EventKind::ALL {
        let rows = record.events.iter().filter(|row| row.kind == kind);
        line(&format!("event.{}", kind.name()), Fnv::of(rows.flat_map(event)));
    }
    for (name, value) in PEOPLE {
        line(&format!("people.{name}"), Fnv::of(record.people.iter().map(value)));
    }
    let deals = (0..record.deals.futures()).flat_map(|at| {
        let (sum, squares) = record.deals.log_values(at);
        record.deals.by_age(at).iter().map(|n| f64::from(*n)).chain([sum, squares])
    });
    line("deals", Fnv::of(deals));
    lines
}
