//! Writes the files of a screening: a table of the parameters, the design with its outcomes, a summary and a figure.

use super::folder::Folder;
use super::write::{self, OutputOptions};
use anyhow::Context;
use teamdrift_experiments::screening::{Screen, Screening};
use teamdrift_report::figures::{Style, screening as figure};
use teamdrift_report::screening::{ScreeningSummary, design, sensitivity};
use teamdrift_report::table::Table;

/// Rows of the design that are in memory at once.
const PART_ROWS: usize = 16_384;

/// The design, a part at a time.
fn parts(screening: &Screening, screen: &Screen) -> impl Iterator<Item = Table> {
    let together = (PART_ROWS / screening.steps()).max(1);
    let part = move |from: u32| {
        design(screening, screen, from..from.saturating_add(together as u32).min(screening.trajectories))
    };
    (0..screening.trajectories).step_by(together).map(part)
}

/// Writes a screening's files, all but the manifest.
///
/// # Errors
/// When a file cannot be written, or when cancelled.
pub fn write_screening(
    folder: &Folder,
    screening: &Screening,
    screen: &Screen,
    how: &OutputOptions<'_>,
) -> anyhow::Result<()> {
    write::data(folder, "", &sensitivity(screening, screen), how)?;
    for format in &how.formats {
        how.cancel.check()?;
        let mut parts = parts(screening, screen);
        let first = parts.next().context("a screening without trajectories")?;
        folder.write(&format.file(first.name), |out| format.write_parts(&first, parts.map(Ok), out))?;
    }
    write::json(folder, "summary.json", &ScreeningSummary::of(screening, screen, how.words))?;
    if how.figures {
        let style = Style { words: how.words, theme: how.theme };
        write::figure(folder, "figures", &figure::effects(screening, screen, &style))?;
    }
    Ok(())
}
