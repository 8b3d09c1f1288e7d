//! Writes the files of an ensemble: its sets, what came of each wave, and a summary.

use super::folder::Folder;
use super::write::{self, OutputOptions};
use serde_json::{Value, json};
use teamdrift_experiments::ensemble::Drawn;

/// Writes an ensemble's files, all but the manifest.
///
/// # Errors
/// When a file cannot be written, or when cancelled.
pub fn write_ensemble(folder: &Folder, drawn: &Drawn, how: &OutputOptions<'_>) -> anyhow::Result<()> {
    how.cancel.check()?;
    let text = drawn.ensemble.to_csv();
    folder.write("ensemble.csv", |out| Ok(out.write_all(text.as_bytes())?))?;
    write::json(folder, "summary.json", &ensemble_summary(drawn))
}

/// What there is to say of a drawing, without the time that it took: a repeated one takes another.
#[must_use]
pub fn ensemble_summary(drawn: &Drawn) -> Value {
    json!({
        "facts": drawn.ensemble.facts,
        "assumptions": drawn.ensemble.assumptions.len(),
        "kept": drawn.ensemble.len(),
        "waves": drawn.waves,
        "diversity": drawn.diversity,
    })
}
