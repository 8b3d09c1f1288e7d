//! The one notice of a run that read parameters by their old names.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};
use teamdrift_model::renamed::Renamed;

static READ: Mutex<BTreeSet<Renamed>> = Mutex::new(BTreeSet::new());

/// Keeps the old names that were read, for [`notice`].
pub fn note(renamed: &[Renamed]) {
    READ.lock().unwrap_or_else(PoisonError::into_inner).extend(renamed);
}

/// What to say at the end of the run; nothing if no old name was read.
pub fn notice() -> Option<String> {
    let read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    let lines: Vec<String> = read.iter().map(|(old, new)| format!("  {old} is now {new}")).collect();
    let head = "note: old names of parameters, understood until version 1.0:";
    (!lines.is_empty()).then(|| format!("{head}\n{}", lines.join("\n")))
}
