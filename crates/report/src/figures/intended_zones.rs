//! Intended against experienced: the zone in which the manager means to lead, and that which the team experiences.

use super::axis::AxisRange;
use super::frame::{self, Captions};
use super::plot_area::PlotArea;
use super::scene::{PageRect, TextAnchor, TextStyle};
use super::{Figure, Style, text_layout, zone_name};
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
    let title = findings::zones_intended_and_felt(answer, words);
    let note = words.text("figure-intended-note");
    let source = style.source(answer, 1);
    let captions = Captions { title: &title, note: &note, source: &source };
    let periods = periods(answer.bands.weeks());
    let height = (180.0 + periods.len() as f64 * 96.0).clamp(276.0, 700.0);
    let (mut scene, page) = frame::page(theme, 960.0, height, &captions);
    let step = ((page.height() - 24.0) / periods.len() as f64).min(110.0);
    let bar = (step * 0.36).min(34.0);
    // Across shares of the weeks, downwards points of the page.
    let rect = PageRect { left: page.left + 214.0, ..page };
    let plot = PlotArea::new(rect, AxisRange::with_key_points(0.0, 1.0, []), AxisRange::rows(rect.height()));
    for (at, period) in periods.iter().enumerate() {
        let top = 12.0 + at as f64 * step;
        let name = words.format(
            "period-weeks",
            &[("from", words.count(period.0 as f64 + 1.0).into()), ("to", words.count(period.1 as f64).into())],
        );
        scene.text((page.left, plot.y(top + bar) + 4.0), name, TextStyle::new(13.0, theme.text()).bold());
        for (row, (label, experienced)) in
            [("zones-intended", false), ("zones-experienced", true)].into_iter().enumerate()
        {
            let from = top + row as f64 * (bar + 3.0);
            let (y, below) = (plot.y(from + bar / 2.0), plot.y(from + bar) + 14.0);
            let set = TextStyle::new(12.0, theme.muted()).anchor(TextAnchor::End);
            scene.text((page.left + 204.0, y + 4.0), words.text(label), set);
            let mut start = 0.0;
            let mut narrow = Vec::new();
            for (zone, intended, lived) in ZONES {
                let share = answer.bands.mean_over(if experienced { lived } else { intended }, *period);
                let (x0, x1) = (plot.x(start), plot.x(start + share));
                // A gap between two zones, where there is room for one.
                let end = (start + share - 1.5 / rect.width()).max(start);
                let bar_of_zone = ((start, from), (end, from + bar));
                start += share;
                if share <= 0.0 {
                    continue;
                }
                plot.bar(&mut scene, bar_of_zone.0, bar_of_zone.1, theme.zone(zone).with_alpha(0.9));
                let label = format!("{} {}", words.text(zone_name(zone)), words.percent_round(share));
                if text_layout::width(&label, 12.0, true) + 16.0 < x1 - x0 {
                    scene.text((x0 + 8.0, y + 4.5), label, TextStyle::new(12.0, theme.on_zone(zone)).bold());
                } else if x1 - x0 > 2.0 {
                    narrow.push((x0, label, theme.zone_name(zone)));
                }
            }
            // A zone without room for its name is named below, in the same order.
            let widths: Vec<f64> = narrow.iter().map(|(_, label, _)| text_layout::width(label, 11.0, false)).collect();
            let mut right = page.right + 14.0;
            for ((x0, label, color), width) in narrow.into_iter().zip(widths).rev() {
                right = (right - 14.0).min(x0 + width);
                scene.text((right, below), label, TextStyle::new(11.0, color).anchor(TextAnchor::End));
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
