//! Labels of points on a plane: each set where it hides least, those of points that lie close in a column beside.

use super::scene::{PagePoint, PageRect, Scene, Stroke, TextAnchor, TextStyle};
use super::{Style, frame, text_layout};

/// Size of a label's letters.
const SIZE: f64 = 13.0;
/// From one name of a column to the next.
const LINE: f64 = 22.0;

/// Labels of points, each set where it hides least.
pub(super) struct Labels {
    room: PageRect,
    /// Points that should stay visible.
    busy: Vec<PagePoint>,
    /// Where labels and other things stand already.
    taken: Vec<PageRect>,
}

impl Labels {
    /// Labels within `room`, where `busy` points should stay to be seen.
    pub(super) fn new(room: &PageRect, busy: Vec<PagePoint>) -> Self {
        Self { room: *room, busy, taken: Vec::new() }
    }

    /// Keeps labels out of a rectangle.
    pub(super) fn keep_free(&mut self, rect: PageRect) {
        self.taken.push(rect);
    }

    /// Sets a label above, below or beside a point.
    pub(super) fn set(&mut self, scene: &mut Scene, point: PagePoint, text: &str, style: &Style<'_>) {
        let width = text_layout::width(text, SIZE, true) + 6.0;
        let (x, y) = point;
        let around =
            [(x, y - 14.0), (x, y + 25.0), (x + width / 2.0 + 13.0, y + 5.0), (x - width / 2.0 - 13.0, y + 5.0)];
        let boxed = |(x, y): PagePoint| PageRect {
            left: x - width / 2.0,
            right: x + width / 2.0,
            top: y - SIZE,
            bottom: y + 4.0,
        };
        let mut best = (around[0], f64::INFINITY);
        for at in around {
            let cost = self.cost(&boxed(at));
            if cost < best.1 {
                best = (at, cost);
            }
        }
        self.taken.push(boxed(best.0));
        let set = TextStyle::new(SIZE, style.theme.text()).bold().anchor(TextAnchor::Middle).halo();
        scene.text(best.0, text, set);
    }

    /// Names ends: those that lie too close for names around them in a column beside, each with a line to its end.
    pub(super) fn set_ends(&mut self, scene: &mut Scene, ends: &[(String, PagePoint)], style: &Style<'_>) {
        let (alone, together): (Vec<_>, Vec<_>) = crowds(ends).into_iter().partition(|crowd| crowd.len() == 1);
        // The dots at the ends themselves.
        let dots =
            ends.iter().map(|(_, (x, y))| PageRect { left: x - 7.0, right: x + 7.0, top: y - 7.0, bottom: y + 7.0 });
        self.taken.extend(dots);
        for crowd in together {
            let crowd: Vec<&(String, PagePoint)> = crowd.into_iter().map(|at| &ends[at]).collect();
            self.set_beside(scene, &crowd, style);
        }
        for (name, end) in alone.into_iter().flatten().map(|at| &ends[at]) {
            self.set(scene, *end, name, style);
        }
    }

    /// Names in a column on the side where they hide least.
    fn set_beside(&mut self, scene: &mut Scene, crowd: &[&(String, PagePoint)], style: &Style<'_>) {
        let room = self.room;
        let widest = crowd.iter().map(|(name, _)| text_layout::width(name, SIZE, true)).fold(0.0, f64::max);
        let most_right = crowd.iter().map(|(_, end)| end.0).fold(f64::NEG_INFINITY, f64::max);
        let most_left = crowd.iter().map(|(_, end)| end.0).fold(f64::INFINITY, f64::min);
        let targets: Vec<f64> = crowd.iter().map(|(_, end)| end.1).collect();
        let middle = targets.iter().sum::<f64>() / targets.len().max(1) as f64;
        let half = LINE / 2.0 * (crowd.len() as f64 - 1.0);
        // As close to their ends as they can be without meeting.
        let top = (middle - half - 30.0).max(room.top + 40.0);
        let heights = frame::spread(&targets, LINE, top, room.bottom - 40.0);
        let high = heights.iter().copied().fold(f64::INFINITY, f64::min) - SIZE;
        let low = heights.iter().copied().fold(f64::NEG_INFINITY, f64::max) + 6.0;
        let column = |left: f64| PageRect { left, right: left + widest, top: high, bottom: low };
        let right = column((most_right + 70.0).min(room.right - widest - 10.0));
        let left = column((most_left - 70.0 - widest).max(room.left + 10.0));
        let rect = if self.cost(&right) <= self.cost(&left) { right } else { left };
        let after = rect.left == right.left;
        for ((name, end), height) in crowd.iter().zip(heights) {
            // Names end where their lines begin, so that no line crosses a name.
            let (from, at, anchor) = if after {
                (rect.left - 6.0, rect.left, TextAnchor::Start)
            } else {
                (rect.right + 6.0, rect.right, TextAnchor::End)
            };
            scene.line(vec![*end, (from, height)], Stroke::new(style.theme.muted(), 1.0));
            let set = TextStyle::new(SIZE, style.theme.text()).bold().anchor(anchor).halo();
            scene.text((at, height + 4.5), name.as_str(), set);
        }
        self.taken.push(rect);
    }

    fn cost(&self, label: &PageRect) -> f64 {
        let room = &self.room;
        let outside =
            label.left < room.left || label.right > room.right || label.top < room.top || label.bottom > room.bottom;
        let meets = |other: &&PageRect| label.overlaps(other);
        let around = PageRect {
            left: label.left - 4.0,
            top: label.top - 4.0,
            right: label.right + 4.0,
            bottom: label.bottom + 4.0,
        };
        let hides = |point: &&PagePoint| around.contains(**point);
        let taken = self.taken.iter().filter(meets).count() as f64;
        let busy = self.busy.iter().filter(hides).count() as f64;
        f64::from(u8::from(outside)) * 1000.0 + taken * 100.0 + busy
    }
}

/// The ends in groups whose names would meet, by their places in the list.
fn crowds(ends: &[(String, PagePoint)]) -> Vec<Vec<usize>> {
    let close = |a: &(String, PagePoint), b: &(String, PagePoint)| {
        let wide = f64::midpoint(text_layout::width(&a.0, SIZE, true), text_layout::width(&b.0, SIZE, true)) + 20.0;
        (a.1.0 - b.1.0).abs() < wide && (a.1.1 - b.1.1).abs() < 24.0
    };
    let mut crowds: Vec<Vec<usize>> = Vec::new();
    for (at, end) in ends.iter().enumerate() {
        // A label close to two groups joins them into one.
        let (near, far): (Vec<_>, Vec<_>) =
            crowds.into_iter().partition(|crowd| crowd.iter().any(|other| close(&ends[*other], end)));
        let mut joined: Vec<usize> = near.into_iter().flatten().collect();
        joined.push(at);
        crowds = far;
        crowds.push(joined);
    }
    crowds
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ends that lie close are one crowd, and the others stand alone.
    #[test]
    fn crowds_of_ends() {
        let end = |name: &str, x: f64, y: f64| (name.to_owned(), (x, y));
        let ends = [end("a", 100.0, 100.0), end("b", 600.0, 100.0), end("c", 110.0, 110.0), end("d", 112.0, 125.0)];
        let mut found: Vec<Vec<usize>> = crowds(&ends);
        for crowd in &mut found {
            crowd.sort_unstable();
        }
        found.sort();
        assert_eq!(found, [vec![0, 2, 3], vec![1]]);
    }
}
