//! Differences: the fan of one alternative over time, and all alternatives beside each other.

use super::frame::{self, Captions, Place, Scale};
use super::scene::{Anchor, Type};
use super::{Figure, Style, fan, lettering};
use crate::table::{Cells, Table};
use teamdrift_experiments::compare::{Arm, Comparison, Pair};
use teamdrift_model::observe::Outcome;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Stat;
use teamdrift_words::Label;

/// The fan of the contribution by which an alternative is ahead, added up week by week.
#[must_use]
pub fn difference(comparison: &Comparison, arm: &Arm, pair: &Pair, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let reference = &comparison.reference().scenario;
    let stats = &pair.cumulative;
    let end = &stats[stats.len() - 1];
    let id = match end.p50 {
        x if x > 0.0 => "difference-title-more",
        x if x < 0.0 => "difference-title-less",
        _ => "difference-title-same",
    };
    let facts = [
        ("name", style.named(&arm.scenario).into()),
        ("other", style.named(reference).into()),
        ("amount", words.money(end.p50.abs(), &reference.currency).into()),
        ("currency", reference.currency.as_str().into()),
    ];
    let title = words.tell(id, &facts);
    let note = style.note_of_kept(words.tell("difference-note", &facts), comparison.plan.futures);
    let source = style.source_of_a_comparison(comparison);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 600.0, &captions);
    let place = Place { left: page.left + 80.0, right: page.right - 190.0, ..page };
    let up = fan::draw(&mut scene, &place, stats, |_| true, Unit::Money, style);
    let nought = up.at(0.0);
    scene.dashed(vec![(place.left, nought), (place.right, nought)], theme.ink(), 1.2, (5.0, 4.0));
    fan::label(&mut scene, &place, end, up, Unit::Money, style);
    Figure { id: "difference", table: fan::numbers("difference", stats, "money"), title, note, scene }
}

/// Contribution of every alternative against the reference: mean, interval, and how often it is ahead.
#[must_use]
pub fn alternatives(comparison: &Comparison, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let reference = &comparison.reference().scenario;
    let title = crate::compare::finding(comparison, Label::ByTitle, words);
    let facts = [("other", style.named(reference).into()), ("currency", reference.currency.as_str().into())];
    let note = words.tell("forest-note", &facts);
    let source = style.source_of_a_comparison(comparison);
    let captions = Captions { title: &title, note: &note, source: &source };
    let mut ranked: Vec<(&Arm, &Pair)> = comparison.alternatives().collect();
    ranked.sort_by(|a, b| contribution(b.1).mean.total_cmp(&contribution(a.1).mean));
    let height = 280.0 + 40.0 * ranked.len() as f64;
    let (mut scene, page) = frame::page(theme, 960.0, height, &captions);
    let name_room =
        ranked.iter().map(|(arm, _)| lettering::width(&style.title_of(&arm.scenario), 13.0, true)).fold(60.0, f64::max);
    let place = Place {
        left: page.left + name_room.min(320.0) + 20.0,
        right: page.right - 100.0,
        top: page.top + 16.0,
        ..page
    };
    let low = ranked.iter().map(|(_, pair)| contribution(pair).ci95.low).fold(0.0, f64::min);
    let high = ranked.iter().map(|(_, pair)| contribution(pair).ci95.high).fold(0.0, f64::max);
    let range = frame::round_range(low, high);
    let across = Scale::new(range, (place.left, place.right));
    for mark in frame::ticks(range.0, range.1, 6.0) {
        let x = across.at(mark);
        scene.line(vec![(x, place.top), (x, place.bottom)], theme.faint(), 1.0);
        let set = Type::new(12.0, theme.soft()).at(Anchor::Middle);
        scene.text((x, place.bottom + 20.0), words.signed(mark, Unit::Money), set);
    }
    let nought = across.at(0.0);
    scene.line(vec![(nought, place.top), (nought, place.bottom)], theme.soft(), 1.6);
    let head = Type::new(11.0, theme.soft()).at(Anchor::End);
    scene.text((page.right, place.top - 6.0), words.say("forest-ahead"), head);
    let step = place.height() / ranked.len() as f64;
    for (row, (arm, pair)) in ranked.iter().enumerate() {
        let y = place.top + (row as f64 + 0.5) * step;
        let stat = contribution(pair);
        let (from, to) = (across.at(stat.ci95.low), across.at(stat.ci95.high));
        // What leaves out nought is drawn full, the rest is light: seen without reading.
        let clear = !stat.ci95.holds(0.0);
        let ink = if clear { theme.accent() } else { theme.soft() };
        scene.line(vec![(from, y), (to, y)], ink, 2.4);
        for x in [from, to] {
            scene.line(vec![(x, y - 5.0), (x, y + 5.0)], ink, 2.4);
        }
        let fill = if clear { ink } else { theme.paper() };
        scene.ring((across.at(stat.mean), y), 5.5, fill, (ink, 2.0));
        let name = Type::new(13.0, theme.ink()).bold().at(Anchor::End);
        scene.text((place.left - 14.0, y + 4.5), style.title_of(&arm.scenario), name);
        let share = words.percent_round(pair.of(Outcome::ContributionPerSeat).share_better);
        scene.text((page.right, y + 4.5), share, Type::new(13.0, theme.ink()).at(Anchor::End));
    }
    let column =
        |read: fn(&Stat) -> f64| Cells::SomeNumbers(ranked.iter().map(|(_, pair)| read(&contribution(pair))).collect());
    let table = Table::new("alternatives", "Contribution less that of the reference, a row an alternative.")
        .with(
            "alternative",
            "",
            "The alternative.",
            Cells::Names(ranked.iter().map(|(a, _)| a.scenario.name.clone()).collect()),
        )
        .with("mean_difference", "money/year", "Mean difference a year and seat.", column(|s| s.mean))
        .with("ci_low", "money/year", "Lower end of its 95 % interval.", column(|s| s.ci95.low))
        .with("ci_high", "money/year", "Upper end of its 95 % interval.", column(|s| s.ci95.high));
    Figure { id: "alternatives", table, title, note, scene }
}

fn contribution(pair: &Pair) -> Stat {
    pair.of(Outcome::ContributionPerSeat).paired.difference
}
