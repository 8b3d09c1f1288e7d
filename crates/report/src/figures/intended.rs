//! Intended against experienced: in which zone the manager means to lead, and in which the team lives.

use super::frame::{self, Captions, Scale};
use super::scene::{Anchor, Type};
use super::{Figure, Style, lettering, zone_name};
use crate::findings;
use crate::table::{Cells, Table};
use teamdrift_experiments::Answer;
use teamdrift_model::mechanisms::zone::Zone;
use teamdrift_model::observe::Measure;

/// For each zone: its measure as intended and as experienced, in the order of the stack.
const ZONES: [(Zone, Measure, Measure); 4] = [
    (Zone::Performance, Measure::IntendedPerformance, Measure::InPerformance),
    (Zone::Comfort, Measure::IntendedComfort, Measure::InComfort),
    (Zone::Apathy, Measure::IntendedApathy, Measure::InApathy),
    (Zone::Stress, Measure::IntendedStress, Measure::InStress),
];

/// The figure.
#[must_use]
pub fn intended(answer: &Answer, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let title = findings::how_far_apart(answer, words);
    let note = words.say("figure-intended-note");
    let source = style.source(answer, 1);
    let captions = Captions { title: &title, note: &note, source: &source };
    let periods = periods(answer.bands.weeks());
    let height = (180.0 + periods.len() as f64 * 96.0).clamp(276.0, 700.0);
    let (mut scene, page) = frame::page(theme, 960.0, height, &captions);
    let across = Scale::new((0.0, 1.0), (page.left + 214.0, page.right));
    let step = ((page.height() - 24.0) / periods.len() as f64).min(110.0);
    let bar = (step * 0.36).min(34.0);
    for (at, period) in periods.iter().enumerate() {
        let top = page.top + 12.0 + at as f64 * step;
        let name = words.tell(
            "period-weeks",
            &[("from", words.count(period.0 as f64 + 1.0).into()), ("to", words.count(period.1 as f64).into())],
        );
        scene.text((page.left, top + bar + 4.0), name, Type::new(13.0, theme.ink()).bold());
        for (row, (label, pick)) in [("zones-intended", 0), ("zones-experienced", 1)].into_iter().enumerate() {
            let y = top + row as f64 * (bar + 3.0);
            let set = Type::new(12.0, theme.soft()).at(Anchor::End);
            scene.text((page.left + 204.0, y + bar / 2.0 + 4.0), words.say(label), set);
            let mut from = 0.0;
            let mut narrow = Vec::new();
            for (zone, intended, experienced) in ZONES {
                let measure = if pick == 0 { intended } else { experienced };
                let share = answer.bands.mean_over(measure, *period);
                let (x0, x1) = (across.at(from), across.at(from + share));
                from += share;
                if share <= 0.0 {
                    continue;
                }
                scene.block((x0, y), ((x1 - 1.5).max(x0), y + bar), theme.zone(zone).thin(0.9));
                let told = format!("{} {}", words.say(zone_name(zone)), words.percent_round(share));
                if lettering::width(&told, 12.0, true) + 16.0 < x1 - x0 {
                    let ink = theme.on_zone(zone);
                    scene.text((x0 + 8.0, y + bar / 2.0 + 4.5), told, Type::new(12.0, ink).bold());
                } else if x1 - x0 > 2.0 {
                    narrow.push((x0, told, theme.zone_name(zone)));
                }
            }
            // What has no room for its name is named below, in the same order.
            let widths: Vec<f64> = narrow.iter().map(|(_, told, _)| lettering::width(told, 11.0, false)).collect();
            let mut right = page.right + 14.0;
            for ((x0, told, ink), width) in narrow.into_iter().zip(widths).rev() {
                right = (right - 14.0).min(x0 + width);
                scene.text((right, y + bar + 14.0), told, Type::new(11.0, ink).at(Anchor::End));
                right -= width;
            }
        }
    }
    Figure { id: "intended", table: numbers(answer, &periods), title, note, scene }
}

/// The years of a run, or the whole of a short one.
fn periods(weeks: usize) -> Vec<(usize, usize)> {
    let length = match weeks {
        0..=103 => weeks,
        104..=260 => 52,
        _ => weeks.div_ceil(5),
    };
    (0..weeks)
        .step_by(length.max(1))
        .map(|from| (from, (from + length).min(weeks)))
        .filter(|p| p.1 - p.0 > 4 || weeks < 9)
        .collect()
}

fn numbers(answer: &Answer, periods: &[(usize, usize)]) -> Table {
    let table = Table::new(
        "intended",
        "Share of team-weeks in each zone, a row a period; weeks from 0, the last not included.",
    )
    .with("from_week", "week", "First week.", Cells::Counts(periods.iter().map(|p| p.0 as u32).collect()))
    .with(
        "to_week",
        "week",
        "The week after the last.",
        Cells::Counts(periods.iter().map(|p| p.1 as u32).collect()),
    );
    ZONES.into_iter().flat_map(|(_, intended, experienced)| [intended, experienced]).fold(table, |table, measure| {
        let cells = Cells::Numbers(periods.iter().map(|p| answer.bands.mean_over(measure, *p)).collect());
        table.with(measure.name(), "share", measure.doc(), cells)
    })
}
