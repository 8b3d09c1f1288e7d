//! The figure of a screening: how much each parameter moves the outcome, and which way.

use super::frame::{self, Captions, Place, Scale};
use super::scene::{Anchor, Type};
use super::{Figure, Style, lettering};
use crate::findings;
use crate::screening as report;
use teamdrift_experiments::screening::{Screen, Screening};

/// Bars of the mean sizes with their intervals, the largest first.
#[must_use]
pub fn effects(screening: &Screening, screen: &Screen, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let all = report::ranked(screening, screen);
    let drawn = &all[..all.len().min(report::TOLD)];
    let facts = [
        ("outcome", findings::outcome_within(screening.outcome, &screening.scenario.currency, words).into()),
        ("n", words.count(screening.trajectories).into()),
        ("drawn", words.count(drawn.len() as f64).into()),
        ("all", words.count(all.len() as f64).into()),
    ];
    let title = report::finding(screening, screen, words);
    let note = words.tell("screen-note", &facts);
    let source = words.tell(
        "screen-source",
        &[
            ("version", env!("CARGO_PKG_VERSION").into()),
            ("name", screening.scenario.name.as_str().into()),
            ("trajectories", words.count(screening.trajectories).into()),
            ("points", words.count(screen.outcomes.len() as f64).into()),
            ("futures", words.count(screening.plan.futures).into()),
            ("weeks", words.count(screening.scenario.weeks).into()),
            ("seed", screening.plan.seed.to_string().into()),
        ],
    );
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 300.0 + 26.0 * drawn.len() as f64, &captions);
    let room = drawn.iter().map(|(factor, _)| lettering::width(&factor.key, 12.5, false)).fold(0.0, f64::max);
    let place = Place { left: page.left + room + 30.0, right: page.right - 80.0, ..page };
    let unit = screening.outcome.unit();
    let most = drawn.iter().map(|(_, told)| told.mu_star.ci95.high).fold(0.0, f64::max);
    let range = frame::round_range(0.0, most);
    let across = Scale::new(range, (place.left, place.right));
    for mark in frame::ticks(range.0, range.1, 6.0) {
        let x = across.at(mark);
        scene.line(vec![(x, place.top), (x, place.bottom)], theme.faint(), 1.0);
        scene.text((x, place.bottom + 20.0), words.bare(mark, unit), Type::new(12.0, theme.soft()).at(Anchor::Middle));
    }
    let step = place.height() / drawn.len().max(1) as f64;
    for (row, (factor, told)) in drawn.iter().enumerate() {
        let (top, bottom) = (place.top + (row as f64 + 0.16) * step, place.top + (row as f64 + 0.84) * step);
        let middle = f64::midpoint(top, bottom);
        let one_way = !told.mu.ci95.holds(0.0);
        let end = across.at(told.mu_star.value);
        scene.block((place.left, top), (end, bottom), theme.accent().thin(if one_way { 0.6 } else { 0.22 }));
        let (low, high) = (across.at(told.mu_star.ci95.low), across.at(told.mu_star.ci95.high));
        scene.line(vec![(low, middle), (high, middle)], theme.ink(), 1.5);
        for x in [low, high] {
            scene.line(vec![(x, middle - 4.0), (x, middle + 4.0)], theme.ink(), 1.5);
        }
        let set = Type::new(12.5, theme.ink());
        scene.text((place.left - 24.0, middle + 4.5), factor.key.as_str(), set.at(Anchor::End));
        if one_way {
            // A triangle that points the way the outcome goes when the parameter grows.
            let tip = if told.mu.value > 0.0 { -5.0 } else { 5.0 };
            let x = place.left - 11.0;
            scene.area(vec![(x - 4.5, middle - tip), (x + 4.5, middle - tip), (x, middle + tip)], theme.ink());
        } else {
            scene.ring((place.left - 11.0, middle), 3.2, theme.paper(), (theme.soft(), 1.4));
        }
        scene.text((high.max(end) + 8.0, middle + 4.5), words.bare(told.mu_star.value, unit), set);
    }
    scene.line(vec![(place.left, place.top), (place.left, place.bottom)], theme.soft(), 1.0);
    Figure { id: "sensitivity", table: report::sensitivity(screening, screen), title, note, scene }
}
