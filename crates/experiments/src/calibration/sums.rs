//! What statistics of a company's files are made of: sums that futures add to, and functions of their totals.

/// The first sum over the second.
pub fn ratio(s: &[f64]) -> f64 {
    s[0] / s[1]
}

/// Sums from which the correlation of two things follows.
#[derive(Debug, Default)]
pub struct PairSums {
    n: f64,
    x: f64,
    y: f64,
    xx: f64,
    yy: f64,
    xy: f64,
}

impl PairSums {
    /// Adds a pair.
    pub fn add(&mut self, x: f64, y: f64) {
        self.n += 1.0;
        self.x += x;
        self.y += y;
        self.xx += x * x;
        self.yy += y * y;
        self.xy += x * y;
    }

    /// The sums.
    pub fn sums(&self) -> Vec<f64> {
        vec![self.n, self.x, self.y, self.xx, self.yy, self.xy]
    }
}

/// The correlation of two things.
pub fn correlation(s: &[f64]) -> f64 {
    let &[n, x, y, xx, yy, xy] = s else { return f64::NAN };
    (n * xy - x * y) / ((n * xx - x * x) * (n * yy - y * y)).sqrt()
}

/// Sums over groups from which it follows how much of a variance lies between them.
#[derive(Debug, Default)]
pub struct GroupSums {
    groups: f64,
    n: f64,
    /// Squares of the groups' sizes.
    nn: f64,
    x: f64,
    xx: f64,
    /// Squares of the groups' sums, over their sizes.
    between: f64,
}

impl GroupSums {
    /// Adds a group; an empty one is none.
    pub fn add(&mut self, values: impl Iterator<Item = f64>) {
        let (mut n, mut x) = (0.0, 0.0);
        for value in values {
            n += 1.0;
            x += value;
            self.xx += value * value;
        }
        if n > 0.0 {
            self.groups += 1.0;
            self.n += n;
            self.nn += n * n;
            self.x += x;
            self.between += x * x / n;
        }
    }

    /// The sums.
    pub fn sums(&self) -> Vec<f64> {
        vec![self.groups, self.n, self.nn, self.x, self.xx, self.between]
    }
}

/// How much of the variance lies between groups, ICC(1), of groups of unequal size (Shrout & Fleiss 1979; Bliese 2000).
pub fn between_groups(s: &[f64]) -> f64 {
    let &[groups, n, nn, x, xx, between] = s else { return f64::NAN };
    let mean_between = (between - x * x / n) / (groups - 1.0);
    let within = (xx - between) / (n - groups);
    let size = (n - nn / n) / (groups - 1.0);
    (mean_between - within) / (mean_between + (size - 1.0) * within)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The correlation of four points, by hand.
    #[test]
    fn correlation_by_hand() {
        let mut sums = PairSums::default();
        [(1.0, 2.0), (2.0, 1.0), (3.0, 4.0), (4.0, 3.0)].into_iter().for_each(|(x, y)| sums.add(x, y));
        assert!((correlation(&sums.sums()) - 0.6).abs() < 1e-12);
    }

    /// Between groups lies everything, nothing, or what an analysis of variance says.
    #[test]
    fn variance_between_groups() {
        let share = |groups: &[&[f64]]| {
            let mut sums = GroupSums::default();
            groups.iter().for_each(|group| sums.add(group.iter().copied()));
            between_groups(&sums.sums())
        };
        assert!((share(&[&[1.0, 1.0], &[2.0, 2.0], &[]]) - 1.0).abs() < 1e-12);
        // Means alike: less than nothing lies between, -1 over size less one.
        assert!((share(&[&[1.0, 3.0], &[1.0, 3.0]]) + 1.0).abs() < 1e-12);
        // Mean squares 8 between and .5 within, two in a group: 7.5 / 8.5.
        assert!((share(&[&[1.0, 2.0], &[3.0, 4.0], &[5.0, 6.0]]) - 7.5 / 8.5).abs() < 1e-12);
    }
}
