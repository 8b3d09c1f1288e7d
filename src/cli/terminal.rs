//! Answers as text for a terminal.

use std::io::Write;
use teamdrift_experiments::Answer;
use teamdrift_experiments::summary::ZonesAt;
use teamdrift_model::mechanisms::zone::Zone;
use teamdrift_model::observe::Outcome;
use teamdrift_report::{findings, summary_table};
use teamdrift_words::{Words, zone_name};

/// Prints one run: a sentence, a small table, where the futures are.
pub fn one(out: &mut dyn Write, answer: &Answer, words: &Words) -> std::io::Result<()> {
    let summary = &answer.summary;
    sentence(out, &findings::where_it_ends(summary, words), words)?;
    let sales = findings::how_sales_change(summary, words);
    sentence(out, &format!("{sales} ({})", findings::sales_interval(summary, words)), words)?;
    writeln!(out)?;
    let mut rows = vec![vec![words.text("run-outcome"), words.text("run-mean"), words.text("run-nine")]];
    for item in &summary.outcomes {
        let Some(outcome) = Outcome::find(item.outcome) else { continue };
        let unit = outcome.unit();
        let name =
            words.format(&format!("outcome-{}", item.outcome), &[("currency", summary.currency.as_str().into())]);
        let name = if outcome == Outcome::VoluntaryTurnover { format!("  {name}") } else { name };
        let stat = &item.stat;
        rows.push(vec![name, words.mean(stat.mean, stat.ci95, unit), words.nine_of_ten(stat, unit)]);
    }
    table(out, &rows)?;
    writeln!(out)?;
    writeln!(out, "{}", words.format("run-zones-start", &[("zones", zones(summary.start(), words).into())]))?;
    let end = summary.end();
    writeln!(out, "{}", words.format("run-zones-end", &[("zones", zones(end, words).into())]))
}

/// Prints several runs side by side.
pub fn several(out: &mut dyn Write, answers: &[Answer], corners: bool, words: &Words) -> std::io::Result<()> {
    sentence(out, &findings::where_they_end(answers, words), words)?;
    if let Some(finding) = findings::who_wins_most(answers, |answer| answer.scenario.name.clone(), words) {
        writeln!(out, "{finding}")?;
    }
    if corners {
        writeln!(out, "{}", words.text("run-built-in"))?;
    }
    writeln!(out)?;
    table(out, &summary_table::beside_each_other(answers, |answer| answer.scenario.name.clone(), words))?;
    writeln!(out)?;
    writeln!(out, "{}", summary_table::note(answers, words))
}

pub fn sentence(out: &mut dyn Write, finding: &str, words: &Words) -> std::io::Result<()> {
    writeln!(out, "{}", words.format("run-first-line", &[("finding", finding.into())]))
}

fn zones(at: &ZonesAt, words: &Words) -> String {
    let parts: Vec<String> = Zone::ALL
        .into_iter()
        .map(|zone| {
            let share = words.percent_round(at.of(zone).share);
            words.format(
                "run-zone",
                &[("share", share.into()), ("zone", words.text(zone_name(zone)).to_lowercase().into())],
            )
        })
        .collect();
    parts.join(" · ")
}

/// A table with a ruled head: words to the left, numbers to the right.
pub fn table(out: &mut dyn Write, rows: &[Vec<String>]) -> std::io::Result<()> {
    let columns = rows.first().map_or(0, Vec::len);
    let wide = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(wide).collect();
    for (at, row) in rows.iter().enumerate() {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let pad = " ".repeat(widths[column] - cell.chars().count());
            let gap = if column > 0 { "   " } else { "" };
            let words =
                column == 0 || !cell.contains(|c: char| c.is_ascii_digit()) || cell.starts_with(char::is_alphabetic);
            let right = at > 0 && !words
                || at == 0 && column > 0 && !rows[1..].iter().any(|r| r[column].starts_with(char::is_alphabetic));
            line.push_str(gap);
            line.push_str(&if right { format!("{pad}{cell}") } else { format!("{cell}{pad}") });
        }
        writeln!(out, "{}", line.trim_end())?;
        if at == 0 {
            writeln!(out, "{}", "─".repeat(widths.iter().sum::<usize>() + 3 * (columns - 1)))?;
        }
    }
    Ok(())
}
