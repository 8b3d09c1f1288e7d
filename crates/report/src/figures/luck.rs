//! How much of a month, a quarter and a year is luck, and what becomes of whoever was best in it.

use super::frame::{self, Captions, Place, Scale};
use super::scene::{Anchor, Scene, Type};
use super::{Figure, Style};
use crate::findings;
use crate::table::{Cells, Table};
use teamdrift_experiments::Answer;
use teamdrift_experiments::levels::persistence::{Persistence, Stretch};
use teamdrift_stats::Interval;

/// The figure, if the run shows enough of its sellers.
#[must_use]
pub fn luck(answer: &Answer, style: &Style<'_>) -> Option<Figure> {
    let luck = answer.persistence.as_ref()?;
    let (words, theme) = (style.words, style.theme);
    let title = findings::what_lasts(luck, words);
    let note = words.tell("figure-luck-note", &[("futures", words.count(luck.futures).into())]);
    let source = style.source(answer, 1);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 460.0, &captions);
    let top = page.top + 40.0;
    let left = Place { left: page.left + 90.0, right: page.left + 446.0, top, ..page };
    let right = Place { left: page.left + 500.0, right: page.right - 8.0, top, ..page };
    let head = Type::new(13.0, theme.ink()).bold();
    scene.text((left.left, page.top + 22.0), words.say("figure-luck-lasts"), head);
    scene.text((right.left, page.top + 22.0), words.say("figure-luck-best"), head);
    let step = left.height() / luck.stretches.len() as f64;
    let most = luck.stretches.iter().map(|stretch| stretch.best.1.high).fold(1.0, f64::max);
    let shares = Scale::new((0.0, 1.0), (left.left, left.right));
    let times = Scale::new((0.5, (2.0 * most).ceil() / 2.0), (right.left, right.right));
    axes(&mut scene, &left, shares, &right, times, most, style);
    for (row, stretch) in luck.stretches.iter().enumerate() {
        let middle = top + (row as f64 + 0.5) * step;
        let name = Type::new(14.0, theme.ink()).at(Anchor::End);
        scene.text((left.left - 14.0, middle + 5.0), words.say(findings::stretch_name(stretch.months)), name);
        share(&mut scene, stretch, shares, middle, style);
        best(&mut scene, stretch, times, middle, style);
    }
    Some(Figure { id: "luck", table: numbers(luck), title, note, scene })
}

/// Lines to read off by: percent on the left, times the team's mean on the right.
fn axes(scene: &mut Scene, left: &Place, shares: Scale, right: &Place, times: Scale, most: f64, style: &Style<'_>) {
    let (words, theme) = (style.words, style.theme);
    let set = Type::new(12.0, theme.soft()).at(Anchor::Middle);
    for mark in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let x = shares.at(mark);
        scene.line(vec![(x, left.bottom), (x, left.bottom + 5.0)], theme.soft(), 1.0);
        scene.text((x, left.bottom + 20.0), words.percent_round(mark), set);
    }
    for mark in frame::ticks(0.5, (2.0 * most).ceil() / 2.0, 5.0) {
        let x = times.at(mark);
        let ink = if mark == 1.0 { theme.soft() } else { theme.faint() };
        scene.line(vec![(x, right.top), (x, right.bottom)], ink, 1.0);
        scene.text((x, right.bottom + 20.0), words.number(mark, 1), set);
    }
    scene.text((times.at(1.0), right.bottom + 36.0), words.say("figure-luck-mean"), set);
}

/// A bar in two: what lasts, and luck.
fn share(scene: &mut Scene, stretch: &Stretch, scale: Scale, middle: f64, style: &Style<'_>) {
    let (words, theme) = (style.words, style.theme);
    let (value, ci) = stretch.lasting;
    let half = 21.0;
    let value = value.clamp(0.0, 1.0);
    scene.block((scale.at(0.0), middle - half), (scale.at(1.0), middle + half), theme.faint());
    scene.block((scale.at(0.0), middle - half), (scale.at(value), middle + half), theme.accent());
    interval(scene, ci, scale, middle + half + 7.0, style);
    let told = Type::new(14.0, theme.paper()).bold();
    if scale.at(value) - scale.at(0.0) > 48.0 {
        scene.text((scale.at(0.0) + 8.0, middle + 5.0), words.percent_round(value), told);
    } else {
        scene.text(
            (scale.at(value) + 8.0, middle + 5.0),
            words.percent_round(value),
            Type { ink: theme.ink(), ..told },
        );
    }
    if value < 0.8 {
        let luck = Type::new(13.0, theme.soft()).at(Anchor::End);
        scene.text((scale.at(1.0) - 8.0, middle + 5.0), words.say("figure-luck-rest"), luck);
    }
}

/// From what the best sold in the stretch to what the same seller sold in the year after.
fn best(scene: &mut Scene, stretch: &Stretch, scale: Scale, middle: f64, style: &Style<'_>) {
    let (words, theme) = (style.words, style.theme);
    let (now, then) = (scale.at(stretch.best.0), scale.at(stretch.after.0));
    scene.line(vec![(then + 9.0, middle), (now, middle)], theme.second().thin(0.8), 2.5);
    scene.area(vec![(then + 9.0, middle), (then + 18.0, middle - 5.0), (then + 18.0, middle + 5.0)], theme.second());
    scene.ring((now, middle), 7.0, theme.paper(), (theme.second(), 2.5));
    scene.dot((then, middle), 7.0, theme.accent());
    interval(scene, stretch.best.1, scale, middle + 16.0, style);
    interval(scene, stretch.after.1, scale, middle + 16.0, style);
    let number = |x: f64| words.tell("figure-luck-times", &[("x", words.number(x, 1).into())]);
    // Each leans away from the other: for a year the two lie close together.
    let set = Type::new(13.0, theme.ink());
    scene.text_on_paper((now - 9.0, middle - 14.0), number(stretch.best.0), set);
    scene.text_on_paper((then + 9.0, middle - 14.0), number(stretch.after.0), set.bold().at(Anchor::End));
}

/// A 95 % interval as a line with ends.
fn interval(scene: &mut Scene, ci: Interval, scale: Scale, y: f64, style: &Style<'_>) {
    let (low, high) = (scale.at(ci.low), scale.at(ci.high));
    scene.line(vec![(low, y), (high, y)], style.theme.soft(), 1.2);
    for x in [low, high] {
        scene.line(vec![(x, y - 3.0), (x, y + 3.0)], style.theme.soft(), 1.2);
    }
}

fn numbers(luck: &Persistence) -> Table {
    let column = |read: fn(&Stretch) -> f64| Cells::Numbers(luck.stretches.iter().map(read).collect());
    let months = Cells::Counts(luck.stretches.iter().map(|stretch| stretch.months as u32).collect());
    Table::new("luck", "A row a stretch of time: what it tells about sellers.")
        .with("months", "", "Months of four weeks in the stretch.", months)
        .with("lasting", "share", "Part of the variance between sellers.", column(|s| s.lasting.0))
        .with("lasting_ci_low", "share", "Lower end of its 95 % interval.", column(|s| s.lasting.1.low))
        .with("lasting_ci_high", "share", "Upper end of that interval.", column(|s| s.lasting.1.high))
        .with("best", "x", "What the best sells in it, over the mean of all.", column(|s| s.best.0))
        .with("best_ci_low", "x", "Lower end of its 95 % interval.", column(|s| s.best.1.low))
        .with("best_ci_high", "x", "Upper end of that interval.", column(|s| s.best.1.high))
        .with("after", "x", "What the same seller sells in the year after.", column(|s| s.after.0))
        .with("after_ci_low", "x", "Lower end of its 95 % interval.", column(|s| s.after.1.low))
        .with("after_ci_high", "x", "Upper end of that interval.", column(|s| s.after.1.high))
}
