//! Tables as comma-separated values, with a line of column names.

use crate::table::Table;
use anyhow::Context;
use std::io::Write;

/// Writes a table that may be larger than memory: its first rows, then the others part by part, each with the same
/// columns.
///
/// # Errors
/// When a part cannot be had, or `out` not be written to.
pub fn write(
    first: &Table,
    others: impl Iterator<Item = anyhow::Result<Table>>,
    out: &mut (dyn Write + Send),
) -> anyhow::Result<()> {
    let mut writer = ::csv::Writer::from_writer(out);
    writer.write_record(first.columns.iter().map(|column| column.name.as_str()))?;
    let mut text = String::new();
    let mut rows = |table: &Table| -> anyhow::Result<()> {
        for row in 0..table.rows() {
            for column in &table.columns {
                use std::fmt::Write as _;
                text.clear();
                write!(text, "{}", column.cells.cell(row))?;
                writer.write_field(&text)?;
            }
            writer.write_record(None::<&[u8]>)?;
        }
        Ok(())
    };
    rows(first)?;
    for table in others {
        rows(&table?)?;
    }
    writer.flush().context("cannot write CSV")
}
