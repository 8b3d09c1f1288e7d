//! Turnover by cause: why sellers leave, pooled over all futures.

use super::axis::{AxisRange, reach};
use super::cause_name;
use super::frame::{self, Captions};
use super::plot_area::PlotArea;
use super::scene::{PageRect, Scene, Stroke, TextAnchor, TextStyle};
use super::{Figure, Style};
use crate::table::{Cells, Table};
use teamdrift_experiments::Answer;
use teamdrift_experiments::summary::Pooled;

/// Space between two groups, in rows.
const GAP: f64 = 0.4;

/// The figure.
#[must_use]
pub fn turnover(answer: &Answer, style: &Style<'_>) -> Figure {
    let (words, theme) = (style.words, style.theme);
    let title = super::super::findings::exit_causes(&answer.summary, words);
    let note = words.text("figure-turnover-note");
    let source = style.source(answer, 1);
    let captions = Captions { title: &title, note: &note, source: &source };
    let (mut scene, page) = frame::page(theme, 960.0, 600.0, &captions);
    let rect = PageRect { left: page.left + 218.0, right: page.right - 164.0, top: page.top - 8.0, ..page };
    let groups = groups(answer);
    let most = groups.iter().flat_map(|group| &group.bars).flat_map(|bar| [bar.per_year.value, bar.per_year.ci95.high]);
    let most = reach(most).1.max(0.01);
    let rows = groups.iter().map(|group| group.bars.len() + 1).sum::<usize>() as f64 + GAP * (groups.len() - 1) as f64;
    let step = (page.height() / rows).min(46.0);
    let rect = PageRect { bottom: rect.top + rows * step, ..rect };
    let plot = PlotArea::new(rect, AxisRange::with_key_points(0.0, most, []), AxisRange::rows(rows));
    let mut row = 0.0;
    for (at, group) in groups.iter().enumerate() {
        row += if at > 0 { GAP } else { 0.0 };
        let heading = words.format(group.heading, &[("share", words.percent_round(group.share).into())]);
        scene.text((page.left, plot.y(row + 0.62)), heading, TextStyle::new(13.0, theme.text()).bold());
        row += 1.0;
        let top = row;
        for bar in &group.bars {
            draw_bar(&mut scene, &plot, bar, row, style);
            row += 1.0;
        }
        plot.line(&mut scene, [(0.0, top), (0.0, row)], Stroke::new(theme.muted(), 1.0));
    }
    Figure { id: "turnover", table: numbers(&groups), title, note, scene }
}

/// Bars under one heading.
struct CauseGroup {
    heading: &'static str,
    /// The share that the heading names.
    share: f64,
    bars: Vec<CauseBar>,
}

/// One bar: why sellers leave, or who.
struct CauseBar {
    /// Its name in the table.
    key: &'static str,
    /// The message with its name.
    name: &'static str,
    /// Exits a year and budgeted seat.
    per_year: Pooled,
    /// Share of all exits; of those by choice where the bar is about who leaves.
    share: f64,
    /// How strongly it is filled.
    fill: f64,
}

/// Causes by choice, other causes, and who it is that chooses; the longest bar first.
fn groups(answer: &Answer) -> [CauseGroup; 3] {
    let turnover = &answer.summary.turnover;
    let causes = |heading, chosen: bool, fill| {
        let causes = turnover.causes.iter().filter(|cause| cause.cause.voluntary() == chosen);
        let mut bars: Vec<CauseBar> = causes
            .map(|cause| CauseBar {
                key: cause.cause.name(),
                name: cause_name(cause.cause),
                per_year: cause.per_year,
                share: cause.share.value,
                fill,
            })
            .collect();
        bars.sort_by(|a, b| b.per_year.value.total_cmp(&a.per_year.value));
        CauseGroup { heading, share: bars.iter().map(|bar| bar.share).sum(), bars }
    };
    let who = |key, name, per_year, share: &Pooled| CauseBar { key, name, per_year, share: share.value, fill: 1.0 };
    let ambitious = who("ambitious", "who-ambitious", turnover.ambitious_per_year, &turnover.ambitious_share);
    let best = who("top-fifth", "who-top-fifth", turnover.top_fifth_per_year, &turnover.top_fifth_share);
    // Of fewer sellers than five a fifth is nobody.
    let best = (answer.scenario.parameters.team.sellers() >= 5).then_some(best);
    let bars = best.into_iter().chain([ambitious]).collect();
    [
        causes("causes-chosen", true, 0.65),
        causes("causes-other", false, 0.45),
        CauseGroup { heading: "causes-who", share: turnover.voluntary_share.value, bars },
    ]
}

fn draw_bar(scene: &mut Scene, plot: &PlotArea, bar: &CauseBar, row: f64, style: &Style<'_>) {
    let (words, theme) = (style.words, style.theme);
    let middle = row + 0.5;
    let rate = bar.per_year;
    let who = bar.fill >= 1.0;
    let fill = if who { theme.secondary().with_alpha(0.75) } else { theme.accent().with_alpha(bar.fill) };
    plot.bar(scene, (0.0, row + 0.16), (rate.value, row + 0.84), fill);
    let interval = (rate.ci95.low.max(0.0), rate.ci95.high);
    plot.horizontal_interval(scene, interval, middle, 4.0, Stroke::new(theme.text(), 1.6));
    let set = TextStyle::new(13.0, theme.text());
    let y = plot.y(middle) + 4.5;
    scene.text((plot.rect().left - 10.0, y), words.text(bar.name), set.anchor(TextAnchor::End));
    let percent = words.percent(rate.value);
    let value = if who {
        words.format("who-share", &[("rate", percent.into()), ("share", words.percent_round(bar.share).into())])
    } else {
        percent
    };
    scene.text((plot.rightmost([rate.value, rate.ci95.high]) + 10.0, y), value, set);
}

fn numbers(groups: &[CauseGroup]) -> Table {
    let bars = || groups.iter().flat_map(|group| &group.bars);
    let column = |read: fn(&CauseBar) -> f64| Cells::SomeNumbers(bars().map(read).collect());
    Table::new("turnover", "Exits a year and budgeted seat, a row a cause, then who left by choice; over all futures.")
        .with("cause", "", "Why sellers left, or who did by choice.", Cells::Words(bars().map(|bar| bar.key).collect()))
        .with("per_year", "1/year", "Exits a year and seat.", column(|bar| bar.per_year.value))
        .with("ci_low", "1/year", "Lower end of its 95 % interval.", column(|bar| bar.per_year.ci95.low))
        .with("ci_high", "1/year", "Upper end of its 95 % interval.", column(|bar| bar.per_year.ci95.high))
        .with("share", "share", "Share of all exits; for who left, of those by choice.", column(|bar| bar.share))
}
