//! Writes the files of a comparison: differences, weekly differences, a summary, figures and a report.

use super::folder::Folder;
use super::write::{self, OutputOptions};
use crate::page;
use teamdrift_experiments::compare::Comparison;
use teamdrift_experiments::ensemble::ask::AskedComparison;
use teamdrift_report::assumptions;
use teamdrift_report::compare::{ComparisonSummary, differences, weekly};
use teamdrift_report::figures::{self, Figure, Style, Theme};

/// Writes a comparison's files, all but the manifest; `asked` is what other sets of assumptions say of it.
///
/// # Errors
/// When a file cannot be written, or when cancelled.
pub fn write_comparison(
    folder: &Folder,
    comparison: &Comparison,
    asked: Option<&AskedComparison>,
    how: &OutputOptions<'_>,
) -> anyhow::Result<()> {
    let sets = asked.map(|asked| assumptions::data(asked, comparison));
    for table in [differences(comparison), weekly(comparison)].into_iter().chain(sets) {
        write::data(folder, "", &table, how)?;
    }
    write::json(folder, "summary.json", &ComparisonSummary::of(comparison, asked, how.words))?;
    if how.figures {
        let style = Style { words: how.words, theme: how.theme };
        let drawn = figures::of_a_comparison(comparison, &style);
        for (under, figure) in &drawn {
            how.cancel.check()?;
            write::figure(folder, under, figure)?;
        }
        // The report is for paper, whatever the stage's colors.
        let on_paper: Vec<(String, Figure)> = match how.theme {
            Theme::Light => drawn,
            Theme::Dark => figures::of_a_comparison(comparison, &Style { theme: Theme::Light, ..style }),
        };
        let html = page::of_a_comparison(comparison, asked, &on_paper, &how.command, how.words)?;
        folder.write(page::FILE, |out| Ok(out.write_all(html.as_bytes())?))?;
    }
    Ok(())
}
