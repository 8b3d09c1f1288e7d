//! A bar for each effect, the largest of its group first, with its interval.

use crate::figures::Style;
use crate::figures::frame::{self, Captions, Place, Scale};
use crate::figures::lettering;
use crate::figures::scene::{Anchor, Scene, Type};
use teamdrift_experiments::claims::chart::{Bar, Bars};

/// Height of a bar with the space around it.
const ROW: f64 = 24.0;
/// Height of a group's heading.
const HEAD: f64 = 34.0;

pub(super) fn scene(bars: &Bars, captions: &Captions<'_>, style: &Style<'_>) -> Scene {
    let theme = style.theme;
    let rows: usize = bars.groups.iter().map(|(_, all)| all.len()).sum();
    let high = ROW * rows as f64 + HEAD * bars.groups.len() as f64;
    let (mut scene, page) = frame::page(theme, 960.0, 250.0 + high, captions);
    let all = || bars.groups.iter().flat_map(|(_, all)| all);
    let room = all().map(|bar| lettering::width(&name(bar, style), 13.0, false)).fold(0.0, f64::max);
    let place = Place { left: page.left + room + 14.0, right: page.right - 70.0, bottom: page.top + high, ..page };
    let low = all().map(|bar| bar.ci95.low).fold(0.0, f64::min);
    let most = all().map(|bar| bar.ci95.high).fold(0.0, f64::max);
    let marks = frame::ticks(low, most, 6.0);
    let across = Scale::new((low.min(0.0), most), (place.left, place.right));
    for mark in &marks {
        let set = Type::new(12.0, theme.soft()).at(Anchor::Middle);
        scene.text((across.at(*mark), place.bottom + 20.0), style.words.number(*mark, 3), set);
    }
    let axis = Type::new(13.0, theme.soft()).at(Anchor::Middle);
    scene.text((f64::midpoint(place.left, place.right), place.bottom + 38.0), style.words.say(bars.across), axis);
    let mut y = place.top;
    for (group, (heading, all)) in bars.groups.iter().enumerate() {
        scene.text((page.left, y + 22.0), style.words.say(heading), Type::new(13.0, theme.ink()).bold());
        y += HEAD;
        let bottom = y + ROW * all.len() as f64;
        for mark in &marks {
            let x = across.at(*mark);
            let ink = if *mark == 0.0 { theme.soft() } else { theme.faint() };
            scene.line(vec![(x, y), (x, bottom)], ink, 1.0);
        }
        let mut sorted: Vec<&Bar> = all.iter().collect();
        sorted.sort_by(|a, b| b.value.total_cmp(&a.value));
        let ink = if group == 0 { theme.accent() } else { theme.second() };
        for bar in sorted {
            let middle = y + ROW / 2.0;
            let (from, to) = (across.at(0.0), across.at(bar.value));
            scene.block((from.min(to), y + 4.0), (from.max(to), y + ROW - 4.0), ink.thin(0.6));
            let (low, high) = (across.at(bar.ci95.low), across.at(bar.ci95.high));
            scene.line(vec![(low, middle), (high, middle)], theme.ink(), 1.5);
            for x in [low, high] {
                scene.line(vec![(x, middle - 4.0), (x, middle + 4.0)], theme.ink(), 1.5);
            }
            let set = Type::new(13.0, theme.ink());
            scene.text((place.left - 10.0, middle + 4.5), name(bar, style), set.at(Anchor::End));
            scene.text(
                (high.max(to).max(from) + 8.0, middle + 4.5),
                style.words.number(bar.value, 4),
                Type::new(12.0, theme.soft()),
            );
            y += ROW;
        }
    }
    scene
}

fn name(bar: &Bar, style: &Style<'_>) -> String {
    bar.names.iter().map(|name| style.words.say(name)).collect::<Vec<String>>().join(" × ")
}
