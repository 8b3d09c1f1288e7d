//! A bar for each effect, the largest of its group first, with its interval.

use crate::figures::Style;
use crate::figures::axis::{AxisRange, AxisStyle, reach};
use crate::figures::frame::{self, Captions};
use crate::figures::plot_area::PlotArea;
use crate::figures::scene::{PageRect, Scene, Stroke, TextAnchor, TextStyle};
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
    let plain = TextStyle::new(13.0, theme.text());
    let room = all().map(|bar| plain.width(&name(bar, style))).fold(0.0, f64::max);
    let rect = PageRect { left: page.left + room + 14.0, right: page.right - 70.0, bottom: page.top + high, ..page };
    let (low, high_end) = reach(all().flat_map(|bar| [bar.value, bar.ci95.low, bar.ci95.high]));
    let across = AxisRange::new(low, high_end, 7);
    // Downwards points of the page: headings and bars are not equally high.
    let whole = PlotArea::new(rect, across.clone(), AxisRange::rows(high));
    let (number, title) = (|x: f64| style.words.number(x, 3), style.words.text(bars.across));
    whole.x_axis(&mut scene, theme, &AxisStyle { mesh: false, ..AxisStyle::mesh(&number).title(&title) });
    let mut y = 0.0;
    for (group, (heading, all)) in bars.groups.iter().enumerate() {
        scene.text(
            (page.left, whole.y(y) + 22.0),
            style.words.text(heading),
            TextStyle::new(13.0, theme.text()).bold(),
        );
        y += HEAD;
        let top = whole.y(y);
        let rect = PageRect { top, bottom: top + ROW * all.len() as f64, ..rect };
        let plot = PlotArea::new(rect, across.clone(), AxisRange::rows(all.len() as f64));
        plot.x_axis(&mut scene, theme, &AxisStyle::mesh(&|_| String::new()));
        plot.vertical_line(&mut scene, 0.0, Stroke::new(theme.muted(), 1.0));
        let mut sorted: Vec<&Bar> = all.iter().collect();
        sorted.sort_by(|a, b| b.value.total_cmp(&a.value));
        let fill = if group == 0 { theme.accent() } else { theme.secondary() }.with_alpha(0.6);
        for (row, bar) in sorted.into_iter().enumerate() {
            let row = row as f64;
            let middle = row + 0.5;
            plot.bar(&mut scene, (0.0, row + 4.0 / ROW), (bar.value, row + 1.0 - 4.0 / ROW), fill);
            let interval = (bar.ci95.low, bar.ci95.high);
            plot.horizontal_interval(&mut scene, interval, middle, 4.0, Stroke::new(theme.text(), 1.5));
            let line = plot.y(middle) + 4.5;
            scene.text((rect.left - 10.0, line), name(bar, style), plain.anchor(TextAnchor::End));
            let end = plot.rightmost([0.0, bar.value, bar.ci95.high]);
            let value = TextStyle::new(12.0, theme.muted());
            scene.text((end + 8.0, line), style.words.number(bar.value, 4), value);
        }
        y += ROW * all.len() as f64;
    }
    scene
}

fn name(bar: &Bar, style: &Style<'_>) -> String {
    bar.names.iter().map(|name| style.words.text(name)).collect::<Vec<String>>().join(" × ")
}
