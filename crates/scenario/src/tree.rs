//! TOML as a tree that knows where each value stands, whatever text it came from, so that texts can be
//! laid over each other and a finding still points at the right one.

use super::finding::Finding;
use super::texts::{Place, Sources};
use toml::de::{DeTable, DeValue};

/// Deepest nesting that is read; a scenario needs six.
const MAX_DEPTH: usize = 16;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub struct Node {
    /// The value.
    pub data: Data,
    /// Where it stands.
    pub place: Place,
}

/// A value.
#[derive(Debug, Clone)]
pub enum Data {
    /// Text in quotes.
    Text(String),
    /// A number; `None` if TOML holds it but no computer does.
    Number(Option<f64>),
    /// `true` or `false`.
    Switch(bool),
    /// A date or a time, which no key takes.
    Date,
    /// A list.
    List(Vec<Node>),
    /// A table.
    Table(TomlTable),
}

impl Data {
    /// What it is, in words.
    #[must_use]
    pub fn found(&self) -> &'static str {
        match self {
            Data::Text(_) => "found text",
            Data::Number(Some(_)) => "found a number",
            Data::Number(None) => "found a number that no computer holds",
            Data::Switch(true) => "found `true`",
            Data::Switch(false) => "found `false`",
            Data::Date => "found a date",
            Data::List(_) => "found a list",
            Data::Table(_) => "found a table",
        }
    }
}

/// Keys with their values, in the order of the text.
#[derive(Debug, Clone, Default)]
pub struct TomlTable {
    /// The entries.
    pub entries: Vec<Entry>,
}

/// A key, where it stands, and its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_place: Place,
    /// The value.
    pub node: Node,
}

impl TomlTable {
    /// The entry with this key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Entry> {
        self.entries.iter_mut().find(|entry| entry.key == key)
    }

    /// Takes an entry out.
    pub fn take(&mut self, key: &str) -> Option<Entry> {
        let at = self.entries.iter().position(|entry| entry.key == key)?;
        Some(self.entries.remove(at))
    }

    /// Puts an entry in the place of the one with its key, or at the end.
    pub fn put(&mut self, entry: Entry) {
        match self.get_mut(&entry.key) {
            Some(old) => *old = entry,
            None => self.entries.push(entry),
        }
    }

    /// All keys.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.key.as_str())
    }

    /// Lays `over` on top: tables are merged key by key, anything else is replaced whole.
    pub fn merge(&mut self, over: TomlTable) {
        for entry in over.entries {
            match (self.get_mut(&entry.key), entry.node.data) {
                (Some(Entry { node: Node { data: Data::Table(old), .. }, .. }), Data::Table(new)) => old.merge(new),
                (_, data) => self.put(Entry { node: Node { data, ..entry.node }, ..entry }),
            }
        }
    }
}

/// Reads the TOML of a source. Where it is not TOML, reports the parser's errors.
pub(super) fn parse(sources: &Sources, source: usize, findings: &mut Vec<Finding>) -> Option<TomlTable> {
    let text = sources.text(source);
    let (document, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return Some(table(document.get_ref(), source, 0, findings));
    }
    // After a syntax error a parser reports many more: only the first of each line, and the first few of a file, are
    // reported.
    let ends: Vec<usize> = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect();
    let mut reported: Vec<usize> = Vec::new();
    for error in &errors {
        let start = error.span().map_or(text.len(), |span| span.start);
        let line = ends.partition_point(|end| *end < start);
        if reported.contains(&line) {
            continue;
        }
        findings.push(syntax(text, source, error));
        reported.push(line);
        if reported.len() == 5 {
            break;
        }
    }
    None
}

fn table(table: &DeTable<'_>, source: usize, depth: usize, findings: &mut Vec<Finding>) -> TomlTable {
    let mut entries: Vec<Entry> = table
        .iter()
        .filter_map(|(key, value)| {
            let key_place = Place { source, span: key.span() };
            let node = node(value.get_ref(), Place { source, span: value.span() }, depth + 1, findings)?;
            Some(Entry { key: key.get_ref().to_string(), key_place, node })
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_place.span.start);
    TomlTable { entries }
}

fn node(value: &DeValue<'_>, place: Place, depth: usize, findings: &mut Vec<Finding>) -> Option<Node> {
    if depth > MAX_DEPTH {
        let finding = Finding::error(format!("nested more than {MAX_DEPTH} levels deep"));
        findings.push(finding.at(&place, "too deep").help("no key of a scenario lies deeper than six levels"));
        return None;
    }
    let source = place.source;
    let data = match value {
        DeValue::String(text) => Data::Text(text.to_string()),
        DeValue::Integer(number) => Data::Number(match number.radix() {
            10 => number.as_str().parse().ok(),
            radix => i64::from_str_radix(number.as_str(), radix).ok().map(|number| number as f64),
        }),
        DeValue::Float(number) => Data::Number(number.as_str().parse().ok()),
        DeValue::Boolean(switch) => Data::Switch(*switch),
        DeValue::Datetime(_) => Data::Date,
        DeValue::Array(items) => {
            let items = items
                .iter()
                .filter_map(|item| node(item.get_ref(), Place { source, span: item.span() }, depth + 1, findings));
            Data::List(items.collect())
        }
        DeValue::Table(entries) => Data::Table(table(entries, source, depth, findings)),
    };
    Some(Node { data, place })
}

/// A finding of the TOML parser, with the slips that people make most explained.
fn syntax(text: &str, source: usize, error: &toml::de::Error) -> Finding {
    let span = error.span().unwrap_or(text.len()..text.len());
    let place = Place { source, span: span.clone() };
    let clamped = super::texts::clamp(text, &span);
    let line_start = text[..clamped.start].rfind('\n').map_or(0, |at| at + 1);
    let line = text[line_start..].lines().next().unwrap_or("");
    let value = line.split_once('=').map_or("", |(_, value)| value).split('#').next().unwrap_or("").trim();
    if let Some((what, help)) = slip(value) {
        return Finding::error(format!("this is not TOML: {what}")).at(&place, "from here on").help(help);
    }
    let message = error.message().lines().next().unwrap_or("this cannot be read");
    if message == "duplicate key" {
        return given_twice(line, &text[clamped], &place);
    }
    if let Some((key, value)) = line.split_once(':').filter(|(key, _)| !key.contains(['=', '"', '[', '#'])) {
        let finding = Finding::error("this is not TOML: a colon after a key").at(&place, "`=` belongs here");
        let help = match value.trim() {
            "" => format!("a section begins with `[{}]`", key.trim()),
            value
                if value.parse::<f64>().is_ok()
                    || value.starts_with(['"', '\'', '[', '{'])
                    || matches!(value, "true" | "false") =>
            {
                format!("write `{} = {value}`", key.trim())
            }
            value => format!("write `{} = \"{value}\"`", key.trim()),
        };
        return finding.help(help);
    }
    let (title, label) = match message.split_once(", expected ") {
        Some((title, expected)) => (title, format!("expected {expected}")),
        None => (message, "here".to_owned()),
    };
    Finding::error(format!("this is not TOML: {title}")).at(&place, label)
}

/// The finding of a duplicate key.
fn given_twice(line: &str, key: &str, place: &Place) -> Finding {
    let help = match line.trim() {
        line if line.starts_with("[[team.sellers") => {
            "the sellers have names here: write `seats = 8` under [team] instead of `sellers = 8`".to_owned()
        }
        line if line.starts_with("[[") => format!("`{key}` is either one table or a list with `{line}`, not both"),
        line if line.starts_with('[') => {
            format!("write all keys of a section under one `{line}`; `{key}.… = …` above it counts, too")
        }
        _ => "keep one of them".to_owned(),
    };
    Finding::error(format!("`{key}` is given twice")).at(place, "the second time").help(help)
}

/// The probable mistake in a value that is not TOML: what it is, and what to write.
pub(super) fn slip(value: &str) -> Option<(&'static str, String)> {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = value.trim_start_matches(['-', '+']);
    if let Some((whole, part)) = unsigned.split_once(',')
        && !part.is_empty()
        && digits(whole)
        && digits(part)
    {
        return Some(("a decimal comma", format!("write a decimal point: `{}`", value.replace(',', "."))));
    }
    if let Some(part) = unsigned.strip_prefix('.')
        && !part.is_empty()
        && digits(part)
    {
        let help = format!("write a digit before the point: `{}`", value.replace('.', "0."));
        return Some(("a number that begins with its point", help));
    }
    if let Some(number) = unsigned.strip_suffix('%') {
        let share = number.trim().parse::<f64>().ok()?;
        return Some(("a percentage", format!("write the share as a number: `{}`", share / 100.0)));
    }
    let word = !value.is_empty() && value.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '));
    let begins = value.starts_with(char::is_alphabetic);
    (word && begins).then(|| ("text without quotes", format!("write `\"{value}\"`")))
}
