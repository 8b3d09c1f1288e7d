//! A table: named, documented columns of one type each. Every data file and every figure's numbers are one.

/// A table of columns of equal length.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its name, and that of its file.
    pub name: &'static str,
    /// What a row is, in one sentence.
    pub doc: &'static str,
    /// The columns.
    pub columns: Vec<Column>,
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Unit of its numbers; empty for words.
    pub unit: String,
    /// What it holds, in one sentence.
    pub doc: String,
    /// What it holds, row by row.
    pub cells: Cells,
}

/// The cells of a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Cells {
    /// Real numbers, always there.
    Numbers(Vec<f64>),
    /// Real numbers; not a number (or no finite one) stands for none.
    SomeNumbers(Vec<f64>),
    /// Whole numbers, always there.
    Counts(Vec<u32>),
    /// Whole numbers or none.
    SomeCounts(Vec<Option<u32>>),
    /// Words from a list; an empty one stands for none.
    Words(Vec<&'static str>),
    /// Names that users gave; an empty one stands for none.
    Names(Vec<String>),
}

/// One cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    None,
    /// A real number.
    Number(f64),
    /// A whole number.
    Count(u32),
    /// A word.
    Word(&'a str),
}

impl std::fmt::Display for Cell<'_> {
    /// As in CSV: numbers in the shortest form that reads back to the same bits.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Cell::None => Ok(()),
            Cell::Number(x) => write!(f, "{x}"),
            Cell::Count(n) => write!(f, "{n}"),
            Cell::Word(word) => f.write_str(word),
        }
    }
}

impl Cells {
    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Cells::Numbers(x) | Cells::SomeNumbers(x) => x.len(),
            Cells::Counts(x) => x.len(),
            Cells::SomeCounts(x) => x.len(),
            Cells::Words(x) => x.len(),
            Cells::Names(x) => x.len(),
        }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The cell in a row.
    #[must_use]
    pub fn cell(&self, row: usize) -> Cell<'_> {
        match self {
            Cells::Numbers(x) | Cells::SomeNumbers(x) if !x[row].is_finite() => Cell::None,
            Cells::Numbers(x) | Cells::SomeNumbers(x) => Cell::Number(x[row]),
            Cells::Counts(x) => Cell::Count(x[row]),
            Cells::SomeCounts(x) => x[row].map_or(Cell::None, Cell::Count),
            Cells::Words(x) if x[row].is_empty() => Cell::None,
            Cells::Words(x) => Cell::Word(x[row]),
            Cells::Names(x) if x[row].is_empty() => Cell::None,
            Cells::Names(x) => Cell::Word(&x[row]),
        }
    }
}

impl Table {
    /// A table without columns.
    #[must_use]
    pub fn new(name: &'static str, doc: &'static str) -> Self {
        Self { name, doc, columns: Vec::new() }
    }

    /// Adds a column.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, unit: &str, doc: impl Into<String>, cells: Cells) -> Self {
        self.columns.push(Column { name: name.into(), unit: unit.into(), doc: doc.into(), cells });
        self
    }

    /// How many rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, |column| column.cells.len())
    }
}
