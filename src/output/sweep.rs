//! Writes the files of a sweep: its points, a summary and a figure.

use super::folder::Folder;
use super::formats::Format;
use super::write::{self, OutputOptions};
use teamdrift_experiments::chunks::{Chunked, Storage};
use teamdrift_experiments::sweep::Sweep;
use teamdrift_model::observe::Outcome;
use teamdrift_report::figures::{self, Style};
use teamdrift_report::sweep::{SweepSummary, Swept, points};
use teamdrift_report::table::Table;

/// Rows that are in memory at once while a sweep's points are read.
const PART_ROWS: usize = 128;
/// As [`PART_ROWS`] for Parquet: a row group, which a reader wants larger.
const ROW_GROUP: usize = 8_192;

/// The points of a sweep, `together` rows at a time.
fn parts(sweep: &Sweep, kept: &dyn Storage, together: usize) -> impl Iterator<Item = anyhow::Result<Table>> {
    let mut texts = (0..sweep.chunks()).map(|chunk| kept.text(chunk).map_err(anyhow::Error::from_boxed));
    // What has been read and not yet been given.
    let mut rest = String::new();
    std::iter::from_fn(move || {
        while rest.bytes().filter(|byte| *byte == b'\n').count() < together {
            match texts.next() {
                Some(Ok(text)) if rest.is_empty() => rest = text,
                Some(Ok(text)) => rest.push_str(&text),
                Some(Err(error)) => return Some(Err(error)),
                None => break,
            }
        }
        let end = rest.match_indices('\n').nth(together - 1).map_or(rest.len(), |(at, _)| at + 1);
        let part = (end > 0).then(|| points(sweep, &rest[..end]));
        rest.drain(..end);
        part
    })
}

/// Reads what the finished chunks of a sweep come to.
///
/// # Errors
/// When a chunk cannot be read.
pub fn read_sweep(sweep: &Sweep, kept: &dyn Storage, outcome: Outcome) -> anyhow::Result<Swept> {
    Swept::of(parts(sweep, kept, PART_ROWS), sweep, outcome)
}

/// Writes a sweep's files, all but the manifest.
///
/// # Errors
/// When a file cannot be written, or when cancelled.
pub fn write_sweep(
    folder: &Folder,
    sweep: &Sweep,
    kept: &dyn Storage,
    swept: &Swept,
    how: &OutputOptions<'_>,
) -> anyhow::Result<()> {
    for format in &how.formats {
        how.cancel.check()?;
        let together = if *format == Format::Parquet { ROW_GROUP } else { PART_ROWS };
        let (head, rows) = (points(sweep, "")?, parts(sweep, kept, together));
        folder.write(&format.file(head.name), |out| format.write_parts(&head, rows, out))?;
    }
    write::json(folder, "summary.json", &SweepSummary::of(sweep, swept, how.words))?;
    if how.figures {
        let style = Style { words: how.words, theme: how.theme };
        for figure in figures::sweep::figures(sweep, swept, &style) {
            write::figure(folder, "figures", &figure)?;
        }
    }
    Ok(())
}
