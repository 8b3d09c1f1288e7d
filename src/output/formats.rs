//! The formats in which a table is written: one function each.

use anyhow::Context;
use parquet::basic::{Compression, ConvertedType, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int32Type};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::Type;
use std::io::Write;
use std::sync::Arc;
use teamdrift_report::csv;
use teamdrift_report::table::{Cell, Cells, Column, Table};

/// How data files are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Comma-separated values with a head line.
    Csv,
    /// Apache Parquet.
    Parquet,
    /// A JSON array with an object a row.
    Json,
}

impl Format {
    /// The name of a table's file.
    #[must_use]
    pub fn file(self, table: &str) -> String {
        let ending = match self {
            Format::Csv => "csv",
            Format::Parquet => "parquet",
            Format::Json => "json",
        };
        format!("{table}.{ending}")
    }

    /// Writes a table.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn write(self, table: &Table, out: &mut (dyn Write + Send)) -> anyhow::Result<()> {
        self.write_parts(table, std::iter::empty(), out)
    }

    /// Writes a table that may be larger than memory: its first rows, then the others part by part, each with
    /// the same columns.
    ///
    /// # Errors
    /// When a part cannot be had, or `out` not be written to.
    pub fn write_parts(
        self,
        first: &Table,
        others: impl Iterator<Item = anyhow::Result<Table>>,
        out: &mut (dyn Write + Send),
    ) -> anyhow::Result<()> {
        match self {
            Format::Csv => csv::write(first, others, out),
            Format::Parquet => parquet(first, others, out),
            Format::Json => json(first, others, out),
        }
    }
}

/// One object a line, keys in the order of the columns, numbers written as in CSV.
fn json(
    first: &Table,
    others: impl Iterator<Item = anyhow::Result<Table>>,
    out: &mut (dyn Write + Send),
) -> anyhow::Result<()> {
    let keys = first.columns.iter().map(|column| serde_json::to_string(&column.name)).collect::<Result<Vec<_>, _>>()?;
    let mut before = "[\n";
    let mut rows = |table: &Table| -> anyhow::Result<()> {
        for row in 0..table.rows() {
            write!(out, "{before}")?;
            before = ",\n";
            for (at, (key, column)) in keys.iter().zip(&table.columns).enumerate() {
                write!(out, "{}{key}:", if at == 0 { "{" } else { "," })?;
                match column.cells.cell(row) {
                    Cell::None => write!(out, "null")?,
                    Cell::Word(word) => serde_json::to_writer(&mut *out, word)?,
                    number => write!(out, "{number}")?,
                }
            }
            write!(out, "}}")?;
        }
        Ok(())
    };
    rows(first)?;
    for table in others {
        rows(&table?)?;
    }
    writeln!(out, "{}]", if before == "[\n" { before } else { "\n" }).context("cannot write JSON")
}

/// The column's type in Parquet: what can be missing is optional.
fn schema(column: &Column) -> anyhow::Result<Type> {
    let (physical, repetition) = match column.cells {
        Cells::Numbers(_) => (Physical::DOUBLE, Repetition::REQUIRED),
        Cells::SomeNumbers(_) => (Physical::DOUBLE, Repetition::OPTIONAL),
        Cells::Counts(_) => (Physical::INT32, Repetition::REQUIRED),
        Cells::SomeCounts(_) => (Physical::INT32, Repetition::OPTIONAL),
        Cells::Words(_) | Cells::Names(_) => (Physical::BYTE_ARRAY, Repetition::OPTIONAL),
    };
    let mut builder = Type::primitive_type_builder(&column.name, physical).with_repetition(repetition);
    if physical == Physical::BYTE_ARRAY {
        builder = builder.with_converted_type(ConvertedType::UTF8).with_logical_type(Some(LogicalType::String));
    }
    Ok(builder.build()?)
}

/// A row group a part.
fn parquet(
    first: &Table,
    others: impl Iterator<Item = anyhow::Result<Table>>,
    out: &mut (dyn Write + Send),
) -> anyhow::Result<()> {
    let fields = first.columns.iter().map(|column| schema(column).map(Arc::new)).collect::<Result<Vec<_>, _>>()?;
    let schema = Type::group_type_builder(first.name).with_fields(fields).build()?;
    let mut about = vec![KeyValue::new("doc".to_owned(), first.doc.to_owned())];
    for column in &first.columns {
        about.push(KeyValue::new(format!("doc:{}", column.name), column.doc.clone()));
        if !column.unit.is_empty() {
            about.push(KeyValue::new(format!("unit:{}", column.name), column.unit.clone()));
        }
    }
    let properties =
        WriterProperties::builder().set_compression(Compression::SNAPPY).set_key_value_metadata(Some(about)).build();
    let mut writer = SerializedFileWriter::new(out, Arc::new(schema), Arc::new(properties))?;
    if first.rows() > 0 {
        row_group(first, &mut writer)?;
    }
    for table in others {
        row_group(&table?, &mut writer)?;
    }
    writer.close()?;
    Ok(())
}

fn row_group<W: Write + Send>(table: &Table, writer: &mut SerializedFileWriter<W>) -> anyhow::Result<()> {
    let mut group = writer.next_row_group()?;
    for column in &table.columns {
        let Some(mut cells) = group.next_column()? else { break };
        match &column.cells {
            Cells::Numbers(x) => {
                cells.typed::<DoubleType>().write_batch(x, None, None)?;
            }
            Cells::SomeNumbers(x) => {
                let levels: Vec<i16> = x.iter().map(|x| i16::from(x.is_finite())).collect();
                let there: Vec<f64> = x.iter().copied().filter(|x| x.is_finite()).collect();
                cells.typed::<DoubleType>().write_batch(&there, Some(&levels), None)?;
            }
            Cells::Counts(x) => {
                let signed: Vec<i32> = x.iter().map(|n| *n as i32).collect();
                cells.typed::<Int32Type>().write_batch(&signed, None, None)?;
            }
            Cells::SomeCounts(x) => {
                let levels: Vec<i16> = x.iter().map(|n| i16::from(n.is_some())).collect();
                let there: Vec<i32> = x.iter().flatten().map(|n| *n as i32).collect();
                cells.typed::<Int32Type>().write_batch(&there, Some(&levels), None)?;
            }
            Cells::Words(x) => words(&mut cells, x.iter().copied())?,
            Cells::Names(x) => words(&mut cells, x.iter().map(String::as_str))?,
        }
        cells.close()?;
    }
    group.close()?;
    Ok(())
}

/// Writes a column of text, where an empty one stands for none.
fn words<'a>(cells: &mut SerializedColumnWriter<'_>, all: impl Iterator<Item = &'a str> + Clone) -> anyhow::Result<()> {
    let levels: Vec<i16> = all.clone().map(|word| i16::from(!word.is_empty())).collect();
    let there: Vec<ByteArray> = all.filter(|word| !word.is_empty()).map(ByteArray::from).collect();
    cells.typed::<ByteArrayType>().write_batch(&there, Some(&levels), None)?;
    Ok(())
}
