//! Designs: which points of a parameter space an experiment visits.

use sobol_burley::sample;
use teamdrift_core::engine::Luck;
use teamdrift_core::model::Parameters;
use teamdrift_core::model::purpose::Purpose;
use teamdrift_core::model::table::{Kind, ParameterId, ParameterInfo, Value};
use teamdrift_core::scenario::Scenario;

/// How points are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Choice {
    /// Every combination of the values of every axis.
    #[default]
    Grid,
    /// Latin hypercube: each axis in as many slices as points, each slice once (`McKay`, Beckman & Conover 1979).
    Lhs,
    /// Sobol' points with Owen's scrambling: even in all axes together (Burley 2020).
    Sobol,
}

/// Most points of a Sobol' design: the sequence's numbers, as we take them (Burley 2020), have 16 binary digits.
pub const MOST_SOBOL: u32 = 1 << 16;
/// Most points of any design.
pub const MOST: u32 = 10_000_000;

/// The values of one parameter.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// These.
    Listed(Vec<Value>),
    /// All between two ends; `whole` ones only, if so.
    Between {
        /// Lowest.
        low: f64,
        /// Highest.
        high: f64,
        /// Whether only whole numbers.
        whole: bool,
    },
}

/// One parameter that varies.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Its key, such as `policy.support`.
    pub key: String,
    id: ParameterId,
    /// What it takes.
    pub values: Values,
}

impl Axis {
    /// Reads `key=low..high:count`, `key=low..high` or `key=a,b,c`.
    ///
    /// # Errors
    /// What is wrong with it, and what is right.
    pub fn read(text: &str) -> Result<Self, String> {
        let example = "such as `policy.support=0..1:9`, `policy.support=0..1` or `policy.support=.2,.4,.6`";
        let (key, values) = text.split_once('=').ok_or(format!("`{text}` varies nothing: {example}"))?;
        let key = key.trim();
        let id = Parameters::find(key).ok_or_else(|| unknown(key))?;
        let kind = Parameters::info(id).kind;
        let wrong = |fault: String| format!("`{text}`: {fault}, {example}");
        let Some((low, rest)) = values.split_once("..") else {
            let listed = values.split(',').map(|word| value(word.trim(), kind).ok_or(word.trim()));
            let listed: Vec<Value> = listed
                .collect::<Result<_, _>>()
                .map_err(|word| wrong(format!("`{word}` is no value of {key}, which takes {}", taken(kind))))?;
            return Ok(Self { key: key.to_owned(), id, values: Values::Listed(listed) });
        };
        let (high, count) = rest.split_once(':').map_or((rest, None), |(high, count)| (high, Some(count)));
        let end = |word: &str| match word.trim().parse::<f64>() {
            Ok(x) if x.is_finite() => Ok(x),
            _ => Err(wrong(format!("`{}` is no number", word.trim()))),
        };
        let (low, high) = (end(low)?, end(high)?);
        if !matches!(kind, Kind::Number | Kind::OptionalNumber | Kind::Count) {
            return Err(wrong(format!("{key} takes {}, which has no range", taken(kind))));
        }
        if low >= high {
            return Err(wrong(format!("{low} is not below {high}")));
        }
        let whole = kind == Kind::Count;
        let Some(count) = count else {
            return Ok(Self { key: key.to_owned(), id, values: Values::Between { low, high, whole } });
        };
        let count = match count.trim().parse::<u32>() {
            Ok(count) if (2..=100_000).contains(&count) => count,
            _ => return Err(wrong(format!("`{}` is no number of values from 2 to 100,000", count.trim()))),
        };
        let at = |step: u32| {
            // Ends are met exactly, and what lies between carries no trail of digits: 0.1, not 0.1000…01.
            let x = low + (high - low) * f64::from(step) / f64::from(count - 1);
            (x * 1e12).round() / 1e12
        };
        let numbers: Vec<f64> = (0..count).map(at).collect();
        if let Some(odd) = numbers.iter().find(|x| whole && x.fract() != 0.0) {
            return Err(wrong(format!("{key} takes whole numbers, and {odd} would be among {count} even steps")));
        }
        let listed = numbers.into_iter().map(Value::Number).collect();
        Ok(Self { key: key.to_owned(), id, values: Values::Listed(listed) })
    }

    /// Its entry in the parameter table.
    #[must_use]
    pub fn info(&self) -> &'static ParameterInfo {
        Parameters::info(self.id)
    }

    /// Values with which to try whether a scenario takes them all.
    #[must_use]
    pub fn trials(&self) -> Vec<Value> {
        match &self.values {
            Values::Listed(values) => values.clone(),
            Values::Between { low, high, .. } => vec![Value::Number(*low), Value::Number(*high)],
        }
    }

    /// The value at a place between 0 and 1.
    fn at(&self, place: f64) -> Value {
        match &self.values {
            Values::Listed(values) => values[((place * values.len() as f64) as usize).min(values.len() - 1)],
            Values::Between { low, high, whole: true } => {
                Value::Number((low.ceil() + (place * (high.floor() - low.ceil() + 1.0)).floor()).min(high.floor()))
            }
            Values::Between { low, high, whole: false } => Value::Number(low + place * (high - low)),
        }
    }
}

fn unknown(key: &str) -> String {
    let near = Parameters::all().map(|(_, info)| info.key());
    let near = near.map(|known| (strsim::jaro_winkler(key, &known), known)).max_by(|a, b| a.0.total_cmp(&b.0));
    let guess =
        near.filter(|(how, _)| *how > 0.8).map_or_else(String::new, |(_, known)| format!("; did you mean `{known}`?"));
    format!("there is no parameter `{key}`{guess} (all of them: `teamdrift parameters`)")
}

fn taken(kind: Kind) -> String {
    match kind {
        Kind::Number | Kind::OptionalNumber => "a number".to_owned(),
        Kind::Count => "a whole number".to_owned(),
        Kind::Switch => "true or false".to_owned(),
        Kind::Choice(names) => names.join(", "),
    }
}

fn value(word: &str, kind: Kind) -> Option<Value> {
    match kind {
        Kind::Number | Kind::OptionalNumber => word.parse().ok().filter(|x: &f64| x.is_finite()).map(Value::Number),
        Kind::Count => word.parse().ok().map(Value::Count),
        Kind::Switch => word.parse().ok().map(Value::Switch),
        Kind::Choice(names) => names.iter().find(|name| **name == word).map(|name| Value::Choice(name)),
    }
}

/// A design over some axes: its points can be asked for in any order.
#[derive(Debug, Clone, PartialEq)]
pub struct Design {
    /// What varies.
    pub axes: Vec<Axis>,
    /// How points are chosen.
    pub choice: Choice,
    points: u32,
    seed: u64,
    /// The slice of each point, an axis (Latin hypercube).
    slices: Vec<Vec<u32>>,
}

impl Design {
    /// A design of `points` points (a grid has as many as its axes make).
    ///
    /// # Errors
    /// What does not go together, and what to do.
    pub fn new(axes: Vec<Axis>, choice: Choice, points: Option<u32>, seed: u64) -> Result<Self, String> {
        let mut seen: Vec<&str> = Vec::new();
        for axis in &axes {
            if seen.contains(&axis.key.as_str()) {
                return Err(format!("`{}` is varied twice", axis.key));
            }
            seen.push(&axis.key);
        }
        let all = |axes: &[Axis]| -> Result<u64, String> {
            axes.iter().try_fold(1u64, |all, axis| match &axis.values {
                Values::Listed(values) => Ok(all.saturating_mul(values.len() as u64)),
                Values::Between { low, high, .. } => {
                    Err(format!("a grid needs the number of values: `--vary {}={low}..{high}:9`", axis.key))
                }
            })
        };
        let points = match (choice, points) {
            (Choice::Grid, Some(_)) => return Err("a grid has its own points: leave out `--points`".to_owned()),
            (Choice::Grid, None) => all(&axes)?,
            (_, None) => return Err("how many points? Add `--points 100`".to_owned()),
            (_, Some(points)) => u64::from(points),
        };
        if choice == Choice::Sobol && points > u64::from(MOST_SOBOL) {
            return Err(format!(
                "a Sobol' design has at most {MOST_SOBOL} points, as many as the sequence that it is taken from: \
                 `--design lhs` takes up to {MOST}"
            ));
        }
        let points = u32::try_from(points).ok().filter(|points| (1..=MOST).contains(points));
        let points = points.ok_or(format!("a design has from 1 to {MOST} points"))?;
        let slices = match choice {
            Choice::Lhs => (0..axes.len() as u32).map(|axis| shuffled(points, axis, seed)).collect(),
            _ => Vec::new(),
        };
        Ok(Self { axes, choice, points, seed, slices })
    }

    /// How many points.
    #[must_use]
    pub fn points(&self) -> u32 {
        self.points
    }

    /// The values at a point, an axis each. In a grid the last axis goes round fastest.
    #[must_use]
    pub fn point(&self, point: u32) -> Vec<Value> {
        if self.choice == Choice::Grid {
            let mut rest = point as usize;
            let mut values: Vec<Value> = Vec::with_capacity(self.axes.len());
            for axis in self.axes.iter().rev() {
                let Values::Listed(listed) = &axis.values else { continue };
                values.push(listed[rest % listed.len()]);
                rest /= listed.len();
            }
            values.reverse();
            return values;
        }
        self.axes.iter().zip(0u32..).map(|(axis, at)| axis.at(self.place(point, at))).collect()
    }

    /// Where a point lies on an axis, from 0 to 1.
    fn place(&self, point: u32, axis: u32) -> f64 {
        match self.choice {
            Choice::Sobol => f64::from(sample(point, axis, self.seed as u32)),
            _ => {
                let jitter = luck(self.seed, axis, point)[1];
                (f64::from(self.slices[axis as usize][point as usize]) + jitter) / f64::from(self.points)
            }
        }
    }

    /// The scenario at a point.
    ///
    /// # Panics
    /// When a value is not one that the parameter takes; [`Axis::trials`] are to be tried before.
    #[must_use]
    pub fn scenario(&self, base: &Scenario, point: u32) -> Scenario {
        let mut scenario = base.clone();
        for (axis, value) in self.axes.iter().zip(self.point(point)) {
            if let Err(refused) = scenario.parameters.set(axis.id, value) {
                panic!("{} does not take {value}: {refused:?}", axis.key);
            }
        }
        scenario
    }
}

fn luck(seed: u64, axis: u32, number: u32) -> [f64; 4] {
    let luck = Luck::new(seed);
    luck.four(axis, luck.at(Purpose::Design, 0, 0, number))
}

/// 0 to n - 1 in a random order (Fisher & Yates; Durstenfeld 1964), the same on every machine.
fn shuffled(n: u32, axis: u32, seed: u64) -> Vec<u32> {
    let mut order: Vec<u32> = (0..n).collect();
    for last in (1..n).rev() {
        let pick = (luck(seed, axis, last)[0] * f64::from(last + 1)) as u32;
        order.swap(last as usize, pick.min(last) as usize);
    }
    order
}

/// 0 to n - 1 in an order whose beginning already covers the whole range evenly (van der Corput's): what is
/// broken off has seen a bit of everything.
pub fn balanced(n: u32) -> impl Iterator<Item = u32> {
    let bits = n.next_power_of_two().trailing_zeros();
    (0..n.next_power_of_two())
        .map(move |i| if bits == 0 { 0 } else { i.reverse_bits() >> (32 - bits) })
        .filter(move |i| *i < n)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<f64> {
        Axis::read(text)
            .unwrap()
            .trials()
            .into_iter()
            .map(|value| match value {
                Value::Number(x) => x,
                Value::Count(n) => f64::from(n),
                other => panic!("{other}"),
            })
            .collect()
    }

    #[test]
    fn ranges_and_lists_are_read() {
        assert_eq!(numbers("policy.support=0..1:5"), [0.0, 0.25, 0.5, 0.75, 1.0]);
        assert_eq!(numbers("policy.support=0..1:11")[3], 0.3);
        assert_eq!(numbers("policy.support=.2,.4, .6"), [0.2, 0.4, 0.6]);
        assert_eq!(numbers("team.sellers=4..12:5"), [4.0, 6.0, 8.0, 10.0, 12.0]);
        assert_eq!(Axis::read("mechanisms.push=true,false").unwrap().trials().len(), 2);
        for (wrong, says) in [
            ("policy.suport=0..1:3", "did you mean `policy.support`"),
            ("policy.support", "varies nothing"),
            ("policy.support=1..0:3", "not below"),
            ("policy.support=0..1:1", "no number of values"),
            ("policy.support=a,b", "`a` is no value"),
            ("team.sellers=4..12:4", "takes whole numbers"),
            ("mechanisms.push=0..1:2", "has no range"),
            ("policy.kind=fixed,soft", "`soft` is no value of policy.kind"),
        ] {
            let told = Axis::read(wrong).unwrap_err();
            assert!(told.contains(says), "{wrong}: {told}");
        }
    }

    fn design(choice: Choice, points: u32) -> Design {
        let axes = ["policy.support=0..1", "policy.demand=0..1", "market.growth=-.1..0.1"];
        Design::new(axes.iter().map(|a| Axis::read(a).unwrap()).collect(), choice, Some(points), 7).unwrap()
    }

    #[test]
    fn a_grid_has_every_combination_once() {
        let axes =
            ["policy.support=0..1:3", "mechanisms.push=true,false", "team.sellers=4,8"].map(|a| Axis::read(a).unwrap());
        let design = Design::new(axes.to_vec(), Choice::Grid, None, 1).unwrap();
        assert_eq!(design.points(), 12);
        let mut all: Vec<String> = (0..12).map(|point| format!("{:?}", design.point(point))).collect();
        assert_eq!(design.point(1)[2], Value::Count(8));
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 12);
    }

    #[test]
    fn a_latin_hypercube_has_every_slice_of_every_axis_once() {
        let design = design(Choice::Lhs, 100);
        for axis in 0..3 {
            let mut slices: Vec<u32> = (0..100).map(|point| (design.place(point, axis) * 100.0) as u32).collect();
            assert!(slices.windows(2).any(|pair| pair[1] < pair[0]), "not in order");
            slices.sort_unstable();
            assert_eq!(slices, (0..100).collect::<Vec<_>>());
        }
        assert_ne!(design.slices[0], design.slices[1]);
    }

    /// L2-star discrepancy (Warnock 1972): how unevenly points fill the unit cube.
    fn discrepancy(points: &[[f64; 3]]) -> f64 {
        let n = points.len() as f64;
        let one: f64 = points.iter().map(|p| p.iter().map(|x| (1.0 - x * x) / 2.0).product::<f64>()).sum();
        let pair = |a: &[f64; 3], b: &[f64; 3]| a.iter().zip(b).map(|(x, y)| 1.0 - x.max(*y)).product::<f64>();
        let two: f64 = points.iter().flat_map(|a| points.iter().map(move |b| pair(a, b))).sum();
        (1.0 / 27.0 - 2.0 / n * one + two / (n * n)).sqrt()
    }

    #[test]
    fn sobol_points_fill_the_cube_more_evenly_than_a_hypercube_and_that_more_than_chance() {
        let of = |design: Design| -> f64 {
            discrepancy(&(0..256).map(|p| [0, 1, 2].map(|axis| design.place(p, axis))).collect::<Vec<_>>())
        };
        let (sobol, lhs) = (of(design(Choice::Sobol, 256)), of(design(Choice::Lhs, 256)));
        // Of 256 random points in three dimensions the root mean square is sqrt((1/8 - 1/27) / 256) = .0185.
        assert!(sobol < 0.6 * lhs && lhs < 0.0185 && sobol < 0.005, "{sobol} {lhs}");
    }

    #[test]
    fn a_balanced_order_has_every_number_once_and_begins_all_over() {
        for n in [1, 2, 3, 7, 64, 100] {
            let mut all: Vec<u32> = balanced(n).collect();
            assert!(n < 8 || all[..4].iter().any(|i| *i >= n / 2));
            all.sort_unstable();
            assert_eq!(all, (0..n).collect::<Vec<_>>());
        }
    }
}
