//! The waterfall of contribution: what the difference between two alternatives is made of.

use super::frame::{self, Captions, Place, Scale};
use super::scene::{Anchor, Scene, Type};
use super::{Figure, Style, lettering};
use crate::table::{Cells, Table};
use teamdrift_experiments::compare::{Arm, Comparison, Pair, Part};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Stat;

/// One bar: its name, where it begins and ends, and the number that it shows.
struct Bar {
    name: &'static str,
    from: f64,
    stat: Stat,
    whole: bool,
}

impl Bar {
    fn to(&self) -> f64 {
        self.from + self.stat.mean
    }
}

/// The figure.
#[must_use]
pub fn contribution(comparison: &Comparison, arm: &Arm, pair: &Pair, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let reference = &comparison.reference().scenario;
    let most = pair.parts.iter().max_by(|a, b| a.adds.mean.abs().total_cmp(&b.adds.mean.abs()));
    let (id, part, amount) = match most {
        Some(part) if part.adds.mean > 0.0 => ("waterfall-title-more", part_name(part.measure), part.adds.mean),
        Some(part) if part.adds.mean < 0.0 => ("waterfall-title-less", part_name(part.measure), -part.adds.mean),
        _ => ("waterfall-title-same", "part-contribution", 0.0),
    };
    let facts = [
        ("part", words.say(part).into()),
        ("name", style.named(&arm.scenario).into()),
        ("other", style.named(reference).into()),
        ("amount", words.money(amount, &reference.currency).into()),
        ("currency", reference.currency.as_str().into()),
    ];
    let title = words.tell(id, &facts);
    let note = words.tell("waterfall-note", &facts);
    let source = style.source_of_a_comparison(comparison);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 600.0, &captions);
    // A name of a part may take two lines.
    let place = Place { left: page.left + 74.0, top: page.top + 14.0, bottom: page.bottom - 16.0, ..page };
    let bars = bars(pair);
    let ends = |read: fn(&Bar) -> f64| bars.iter().map(read);
    let low = ends(|b| b.from.min(b.to()).min(b.from + b.stat.ci95.low)).fold(0.0, f64::min);
    let high = ends(|b| b.from.max(b.to()).max(b.from + b.stat.ci95.high)).fold(0.0, f64::max);
    let range = frame::round_range(low, high);
    let up = Scale::new(range, (place.bottom, place.top));
    for mark in frame::ticks(range.0, range.1, 5.0) {
        let y = up.at(mark);
        scene.line(vec![(place.left, y), (place.right, y)], theme.faint(), 1.0);
        let set = Type::new(12.0, theme.soft()).at(Anchor::End);
        scene.text((place.left - 8.0, y + 4.0), words.signed(mark, Unit::Money), set);
    }
    let nought = up.at(0.0);
    scene.line(vec![(place.left, nought), (place.right, nought)], theme.soft(), 1.6);
    let step = place.width() / bars.len() as f64;
    for (at, bar) in bars.iter().enumerate() {
        let left = place.left + (at as f64 + 0.2) * step;
        draw(&mut scene, bar, up, (left, left + 0.6 * step), style);
        if let Some(next) = bars.get(at + 1).filter(|next| !next.whole) {
            let y = up.at(next.from);
            scene.line(vec![(left + 0.6 * step, y), (left + step, y)], theme.soft(), 1.0);
        }
        let middle = left + 0.3 * step;
        for (line, text) in
            lettering::balanced(&words.say(bar.name), 12.5, bar.whole, 0.94 * step).into_iter().enumerate()
        {
            let set = Type::new(12.5, theme.ink()).at(Anchor::Middle);
            let set = if bar.whole { set.bold() } else { set };
            scene.text((middle, place.bottom + 20.0 + 16.0 * line as f64), text, set);
        }
    }
    Figure { id: "waterfall", table: numbers(&bars), title, note, scene }
}

fn draw(scene: &mut Scene, bar: &Bar, up: Scale, (left, right): (f64, f64), style: &Style<'_>) {
    let theme = style.theme;
    // Full for the whole, middle for what adds, light for what takes away; the signs say it too.
    let fill = match (bar.whole, bar.stat.mean < 0.0) {
        (true, _) => theme.accent(),
        (false, false) => theme.accent().thin(0.55),
        (false, true) => theme.soft().thin(0.45),
    };
    let (from, to) = (up.at(bar.from), up.at(bar.to()));
    scene.block((left, from.min(to)), (right, from.max(to).max(from.min(to) + 1.5)), fill);
    let middle = f64::midpoint(left, right);
    let (low, high) = (up.at(bar.from + bar.stat.ci95.low), up.at(bar.from + bar.stat.ci95.high));
    scene.line(vec![(middle, low), (middle, high)], theme.ink(), 1.6);
    for y in [low, high] {
        scene.line(vec![(middle - 5.0, y), (middle + 5.0, y)], theme.ink(), 1.6);
    }
    let top = high.min(from).min(to);
    let set = Type::new(13.0, theme.ink()).bold().at(Anchor::Middle);
    scene.text_on_paper((middle, top - 8.0), style.words.signed(bar.stat.mean, Unit::Money), set);
}

fn bars(pair: &Pair) -> Vec<Bar> {
    let mut bars = Vec::new();
    let mut from = 0.0;
    for Part { measure, adds } in &pair.parts {
        bars.push(Bar { name: part_name(*measure), from, stat: *adds, whole: false });
        from += adds.mean;
    }
    let whole = pair.of(Outcome::ContributionPerSeat).paired.difference;
    bars.push(Bar { name: "part-contribution", from: 0.0, stat: whole, whole: true });
    bars
}

/// The message with the name of a part of contribution.
fn part_name(measure: Measure) -> &'static str {
    match measure {
        Measure::Margin => "part-margin",
        Measure::PayCost => "part-pay_cost",
        Measure::Commission => "part-commission",
        Measure::Replacement => "part-replacement",
        Measure::ManagerCost => "part-manager_cost",
        _ => "part-contribution",
    }
}

fn numbers(bars: &[Bar]) -> Table {
    let column = |read: fn(&Bar) -> f64| Cells::SomeNumbers(bars.iter().map(read).collect());
    let names = bars.iter().map(|bar| bar.name.trim_start_matches("part-")).collect();
    Table::new("waterfall", "What each part adds to the difference in contribution, a year and seat; the sum last.")
        .with("part", "", "Part of contribution.", Cells::Words(names))
        .with("adds", "money/year", "What it adds.", column(|b| b.stat.mean))
        .with("ci_low", "money/year", "Lower end of its 95 % interval.", column(|b| b.stat.ci95.low))
        .with("ci_high", "money/year", "Upper end of its 95 % interval.", column(|b| b.stat.ci95.high))
}
