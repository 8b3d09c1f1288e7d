//! Every kind of figure shows the numbers of the data files: its own table, read back from the picture, is held
//! against what the files say, or against what is counted from them again.

use crate::cli::teamdrift;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use teamdrift::words::{Language, Words};

const FUTURES: usize = 70;
const WEEKS: usize = 156;
const QUARTER: usize = 13;
const BAND: [&str; 5] = ["p05", "p25", "p50", "p75", "p95"];

type Row = BTreeMap<String, String>;

/// The folder that a command wrote.
struct Outputs {
    folder: PathBuf,
    /// The figures compared with the data so far.
    seen: BTreeSet<String>,
}

impl Outputs {
    fn of(at: &Path, arguments: &[&str]) -> Self {
        let output = teamdrift(at).args(arguments).args(["--out", "out", "--lang", "en"]).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Self { folder: at.join("out"), seen: BTreeSet::new() }
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    fn data(&self, file: &str) -> Vec<Row> {
        csv::Reader::from_reader(self.text(file).as_bytes()).deserialize().map(Result::unwrap).collect()
    }

    fn json(&self, file: &str) -> serde_json::Value {
        serde_json::from_str(&self.text(file)).unwrap()
    }

    /// The table that a figure carries.
    fn figure(&mut self, name: &str) -> Vec<Row> {
        self.seen.insert(name.to_owned());
        csv::Reader::from_reader(carried(&self.folder.join(format!("figures/{name}.svg"))).as_bytes())
            .deserialize()
            .map(Result::unwrap)
            .collect()
    }

    /// Asserts that every figure was compared with the data.
    fn all_seen(&self) {
        let written: BTreeSet<String> = figures(&self.folder.join("figures"))
            .iter()
            .map(|path| path.strip_prefix(self.folder.join("figures")).unwrap().with_extension(""))
            .map(|path| path.to_string_lossy().into_owned())
            .collect();
        assert_eq!(self.seen, written);
    }
}

/// The figures under a folder.
fn figures(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.append(&mut figures(&path));
        } else if path.extension().is_some_and(|ending| ending == "svg") {
            all.push(path);
        }
    }
    all
}

/// The numbers that a figure carries in itself.
fn carried(figure: &Path) -> String {
    let svg = fs::read_to_string(figure).unwrap_or_else(|error| panic!("{}: {error}", figure.display()));
    svg.split("<metadata>\n").nth(1).unwrap().split("</metadata>").next().unwrap().to_owned()
}

fn number(row: &Row, column: &str) -> f64 {
    row[column].parse().unwrap_or(f64::NAN)
}

/// Some columns of some rows, as they are written.
fn cells(rows: &[Row], columns: &[&str], keep: impl Fn(&Row) -> bool) -> Vec<Vec<String>> {
    let pick = |row: &Row| columns.iter().map(|column| row[*column].clone()).collect();
    rows.iter().filter(|row| keep(row)).map(pick).collect()
}

/// A measure's rows of `weekly`: the week and one or more of its columns.
fn weekly(rows: &[Row], measure: &str, columns: &[&str]) -> Vec<Vec<String>> {
    cells(rows, &[&["week"], columns].concat(), |row| row["measure"] == measure)
}

/// The share's quantile, straight between neighbours.
fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = share * (sorted.len() - 1) as f64;
    let (below, above) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
    below + (above - below) * at.fract()
}

fn close(found: f64, expected: f64, what: &str) {
    assert!((found - expected).abs() <= 1e-9 * (1.0 + expected.abs()), "{what}: {found} for {expected}");
}

/// Every figure of a run shows the numbers of its data files.
#[test]
fn run_figures_match_data_files() {
    let at = tempfile::tempdir().unwrap();
    let run = ["run", "demand-only", "--futures", "70", "--events", "--people"];
    let mut outputs = Outputs::of(at.path(), &run);
    let all = outputs.data("weekly.csv");

    let plane = outputs.figure("zone-plane");
    for measure in ["safety", "standard"] {
        assert_eq!(cells(&plane, &["week", measure], |row| row["run"] == "1"), weekly(&all, measure, &["p50"]));
    }
    let shares = outputs.figure("zone-shares");
    for zone in ["in_performance", "in_comfort", "in_stress", "in_apathy"] {
        assert_eq!(cells(&shares, &["week", zone], |_| true), weekly(&all, zone, &["mean"]), "{zone}");
    }
    for (figure, measure) in [("revenue", "won_per_seat_4w"), ("contribution", "contribution_4w")] {
        let drawn = outputs.figure(figure);
        assert_eq!(cells(&drawn, &[&["week"], &BAND[..]].concat(), |_| true), weekly(&all, measure, &BAND));
        assert_eq!(drawn.len(), WEEKS);
    }
    let states = outputs.figure("states");
    let measures: BTreeSet<&String> = states.iter().map(|row| &row["measure"]).collect();
    assert_eq!(measures.len(), 9, "{measures:?}");
    for measure in measures {
        let drawn = cells(&states, &[&["week"], &BAND[..]].concat(), |row| row["measure"] == *measure);
        assert_eq!(drawn, weekly(&all, measure, &BAND), "{measure}");
    }

    let mean = |measure: &str, from: usize, to: usize| {
        let of =
            all.iter().filter(|row| row["measure"] == measure && (from..to).contains(&row["week"].parse().unwrap()));
        of.map(|row| number(row, "mean")).sum::<f64>() / (to - from) as f64
    };
    let intended = outputs.figure("intended");
    assert_eq!(intended.len(), 3, "a row a year");
    for row in &intended {
        let (from, to) = (row["from_week"].parse().unwrap(), row["to_week"].parse().unwrap());
        for measure in row.keys().filter(|name| !name.ends_with("_week")) {
            close(number(row, measure), mean(measure, from, to), measure);
        }
    }
    let signs = outputs.figure("signs");
    assert_eq!(signs.len(), WEEKS / QUARTER);
    for (quarter, row) in signs.iter().enumerate() {
        for measure in row.keys().filter(|name| *name != "quarter") {
            let of = |quarter: usize| mean(measure, quarter * QUARTER, (quarter + 1) * QUARTER);
            close(number(row, measure), of(quarter) / of(0) - 1.0, measure);
        }
    }

    let events = outputs.data("events.csv");
    let example = outputs.figure("example");
    let future = &example[0]["future"];
    let shown: Vec<Row> =
        events.iter().filter(|row| row["future"] == *future && row["happening"] != "sick-leave").cloned().collect();
    assert_eq!(example, shown);
    who_left_and_why(&mut outputs, &events);
    what_lasts(&mut outputs);
    outputs.all_seen();
}

/// Leavers and turnover, counted from the events one by one: 8 seats and 156 of 52 weeks in each future.
fn who_left_and_why(outputs: &mut Outputs, events: &[Row]) {
    let seat_years = 8.0 * WEEKS as f64 / 52.0 * FUTURES as f64;
    let high = teamdrift_model::Parameters::default().leaving.high_ambition_level();
    let mut gone = vec![vec![0.0; FUTURES]; WEEKS];
    let mut of: BTreeMap<&str, f64> = BTreeMap::new();
    let (mut all, mut chosen) = (0.0, 0.0);
    for row in events.iter().filter(|row| row["happening"] == "exit") {
        let (week, future): (usize, usize) = (row["week"].parse().unwrap(), row["future"].parse().unwrap());
        gone[week..].iter_mut().for_each(|exits| exits[future] += 1.0);
        *of.entry(row["cause"].as_str()).or_default() += 1.0;
        all += 1.0;
        if ["dissatisfaction", "ambition", "pay", "manager", "shock"].contains(&row["cause"].as_str()) {
            chosen += 1.0;
            if row["fifth"] == "1" {
                *of.entry("top-fifth").or_default() += 1.0;
            }
            if number(row, "ambition") >= high {
                *of.entry("ambitious").or_default() += 1.0;
            }
        }
    }
    assert!(chosen > 100.0 && all > chosen, "{chosen} of {all}");
    for (row, gone) in outputs.figure("leavers").iter().zip(&gone) {
        let drawn: Vec<f64> = BAND.iter().map(|column| number(row, column)).collect();
        let counted = [0.05, 0.25, 0.5, 0.75, 0.95].map(|share| quantile(gone, share));
        assert_eq!(drawn, counted, "week {}", row["week"]);
    }

    // Rates and shares counted; where they may lie comes from the summary.
    let summary = outputs.json("summary.json");
    let turnover = &summary["turnover"];
    let rows = outputs.figure("turnover");
    assert_eq!(rows.len(), 10, "eight causes, and two kinds of those who choose");
    for row in rows {
        let cause = row["cause"].as_str();
        let counted = of.get(cause).copied().unwrap_or(0.0);
        let (rate, whole) = match cause {
            "top-fifth" => (&turnover["top_fifth_per_year"], chosen),
            "ambitious" => (&turnover["ambitious_per_year"], chosen),
            cause => {
                let causes = turnover["causes"].as_array().unwrap();
                (&causes.iter().find(|drawn| drawn["cause"] == cause).unwrap()["per_year"], all)
            }
        };
        close(number(&row, "per_year") * seat_years, counted, cause);
        close(number(&row, "share"), counted / whole, cause);
        close(number(&row, "ci_low"), rate["ci95"]["low"].as_f64().unwrap(), cause);
        close(number(&row, "ci_high"), rate["ci95"]["high"].as_f64().unwrap(), cause);
    }
}

/// The months of each seller of a team: number, value won, tenure at the end.
type Sellers = BTreeMap<(String, String), Vec<(usize, f64, f64)>>;

/// What lasts of the differences between sellers, from their months.
fn what_lasts(outputs: &mut Outputs) {
    let mut futures: BTreeMap<String, Sellers> = BTreeMap::new();
    for row in outputs.data("people.csv") {
        let month = (row["month"].parse().unwrap(), number(&row, "won"), number(&row, "tenure_weeks"));
        let of = futures.entry(row["future"].clone()).or_default();
        of.entry((row["seat"].clone(), row["hire"].clone())).or_default().push(month);
    }
    assert_eq!(futures.len(), FUTURES);
    let rows = outputs.figure("luck");
    assert_eq!(rows.len(), 3);
    for row in rows {
        let months: usize = row["months"].parse().unwrap();
        let (mut best, mut after, mut stretches) = (0.0, 0.0, 0.0);
        for sellers in futures.values() {
            for from in (0..26).step_by(months).filter(|from| from + months + 13 <= 39) {
                let sum = |months: &[(usize, f64, f64)]| months.iter().map(|month| month.1).sum::<f64>();
                let through: Vec<(f64, f64)> = sellers
                    .values()
                    .filter_map(|all| {
                        let at = all.iter().position(|month| month.0 == from)?;
                        let both = all.get(at..at + months + 13)?;
                        let unbroken = both[both.len() - 1].0 == from + months + 12;
                        unbroken.then(|| (sum(&both[..months]), sum(&both[months..])))
                    })
                    .collect();
                if through.len() >= 3 {
                    let first = through.iter().max_by(|a, b| a.0.total_cmp(&b.0)).unwrap();
                    let n = through.len() as f64;
                    best += first.0 / (through.iter().map(|x| x.0).sum::<f64>() / n);
                    after += first.1 / (through.iter().map(|x| x.1).sum::<f64>() / n);
                    stretches += 1.0;
                }
            }
        }
        close(number(&row, "best"), best / stretches, "best");
        close(number(&row, "after"), after / stretches, "after");
        close(number(&row, "lasting"), lasting(&futures, months), "lasting");
        for (value, low, high) in [("best", "best_ci_low", "best_ci_high"), ("after", "after_ci_low", "after_ci_high")]
        {
            assert!(number(&row, low) < number(&row, value) && number(&row, value) < number(&row, high), "{row:?}");
        }
    }
}

/// The part of the variance between results of some months that lies between the sellers of a team past their
/// first year, in their full calendar years.
fn lasting(futures: &BTreeMap<String, Sellers>, months: usize) -> f64 {
    let [mut between, mut teams, mut within, mut free, mut results, mut sellers] = [0.0; 6];
    for future in futures.values() {
        let mut means: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
        let (mut own_results, mut own_sellers) = (0.0, 0.0);
        for all in future.values() {
            let years = all.chunk_by(|a, b| a.0 / 13 == b.0 / 13);
            let years: Vec<&[(usize, f64, f64)]> =
                years.filter(|year| year.len() == 13 && year[0].2 - 4.0 > 52.0).collect();
            let sum = |months: &[(usize, f64, f64)]| months.iter().map(|month| month.1).sum::<f64>();
            let stretches: Vec<(usize, Vec<f64>)> = if months < 13 {
                years.iter().map(|year| (year[0].0 / 13, year.chunks_exact(months).map(sum).collect())).collect()
            } else {
                years.windows(2).map(|pair| (pair[0][0].0 / 13, vec![sum(pair[0]), sum(pair[1])])).collect()
            };
            for (year, drawn) in stretches {
                let n = drawn.len() as f64;
                let mean = drawn.iter().sum::<f64>() / n;
                within += drawn.iter().map(|x| (x - mean).powi(2)).sum::<f64>();
                free += n - 1.0;
                own_results += n;
                own_sellers += 1.0;
                means.entry(year).or_default().push(mean);
            }
        }
        let each = own_results / own_sellers;
        for means in means.values() {
            let mean = means.iter().sum::<f64>() / means.len() as f64;
            between += each * means.iter().map(|x| (x - mean).powi(2)).sum::<f64>();
            teams += means.len() as f64 - 1.0;
        }
        results += own_results;
        sellers += own_sellers;
    }
    let (between, within, each) = (between / teams, within / free, results / sellers);
    let component = (between - within) / each;
    component / (component + within)
}

/// The planes of several runs show the medians of each.
#[test]
fn planes_show_medians() {
    let at = tempfile::tempdir().unwrap();
    let runs = ["demand-only", "support-only"];
    let mut outputs = Outputs::of(at.path(), &[&["run"][..], &runs, &["--futures", "70", "--weeks", "30"]].concat());
    for figure in ["zone-planes", "zone-planes-apart"] {
        let drawn = outputs.figure(figure);
        assert_eq!(drawn.len(), 2 * 30);
        for (run, name) in ["1", "2"].into_iter().zip(runs) {
            let all = outputs.data(&format!("{name}/weekly.csv"));
            for measure in ["safety", "standard"] {
                let shown = cells(&drawn, &["week", measure], |row| row["run"] == run);
                assert_eq!(shown, weekly(&all, measure, &["p50"]), "{figure}, {name}");
            }
        }
    }
    outputs.all_seen();
}

/// Every figure of a comparison shows the numbers of its data files and of the single runs.
#[test]
fn comparison_figures_match_data_files() {
    let at = tempfile::tempdir().unwrap();
    let weeks = "40";
    let names = ["ordinary", "demand-only", "support-only"];
    let short = |weeks: &'static str| ["--futures", "70", "--weeks", weeks];
    let mut outputs = Outputs::of(at.path(), &[&["compare"][..], &names, &short(weeks)].concat());
    let runs: BTreeMap<&str, (tempfile::TempDir, Outputs)> = names
        .into_iter()
        .map(|name| {
            let at = tempfile::tempdir().unwrap();
            let more = ["--no-figures"];
            let run = Outputs::of(at.path(), &[&["run", name][..], &short(weeks), &more].concat());
            (name, (at, run))
        })
        .collect();
    let trails = outputs.figure("trails");
    for name in names {
        let all = runs[name].1.data("weekly.csv");
        for measure in ["safety", "standard"] {
            let shown = cells(&trails, &["week", measure], |row| row["scenario"] == name);
            assert_eq!(shown, weekly(&all, measure, &["p50"]), "{name}");
        }
    }
    let differences = outputs.data("differences.csv");
    let of = |name: &str| {
        let matches = |row: &&Row| row["alternative"] == name && row["outcome"] == "contribution_per_seat_year";
        differences.iter().find(matches).unwrap()
    };
    let forest = outputs.figure("alternatives");
    assert_eq!(forest.len(), 2);
    for row in &forest {
        for column in ["mean_difference", "ci_low", "ci_high"] {
            assert_eq!(row[column], of(&row["alternative"])[column], "{column}");
        }
    }
    let summary = outputs.json("summary.json");
    for name in &names[1..] {
        let bars = outputs.figure(&format!("{name}/waterfall"));
        let whole = bars.last().unwrap();
        assert_eq!((&whole["part"], &whole["adds"]), (&"contribution".to_owned(), &of(name)["mean_difference"]));
        let drawn = summary["alternatives"].as_array().unwrap().iter().find(|drawn| drawn["name"] == **name).unwrap();
        let parts = drawn["contribution_parts"].as_array().unwrap();
        assert_eq!(bars.len(), parts.len() + 1);
        for (bar, part) in bars.iter().zip(parts) {
            assert_eq!(bar["part"], part["part"].as_str().unwrap());
            close(number(bar, "adds"), part["adds"]["mean"].as_f64().unwrap(), &bar["part"]);
            close(number(bar, "ci_low"), part["adds"]["ci95"]["low"].as_f64().unwrap(), &bar["part"]);
        }
        close(bars[..parts.len()].iter().map(|bar| number(bar, "adds")).sum(), number(whole, "adds"), name);

        // The fan at its end, future by future: of eight seats and forty weeks.
        let fan = outputs.figure(&format!("{name}/difference"));
        assert_eq!(fan.len(), 40);
        let contribution = |name: &str| -> Vec<f64> {
            runs[name].1.data("futures.csv").iter().map(|row| number(row, "contribution_per_seat_year")).collect()
        };
        let ahead: Vec<f64> =
            contribution(name).iter().zip(contribution("ordinary")).map(|(a, b)| (a - b) * 8.0 * 40.0 / 52.0).collect();
        for (column, share) in BAND.into_iter().zip([0.05, 0.25, 0.5, 0.75, 0.95]) {
            close(number(fan.last().unwrap(), column), quantile(&ahead, share), column);
        }
    }
    outputs.all_seen();
}

/// The figures of a sweep and of a screening show the numbers of their data files.
#[test]
fn sweep_figures_match_data_files() {
    let line = ["--vary", "policy.support=0.2,0.8"];
    let both = [&line[..], &["--vary", "policy.demand=0.3,0.6,0.9"]].concat();
    for vary in [&line[..], &both] {
        let at = tempfile::tempdir().unwrap();
        let mut outputs =
            Outputs::of(at.path(), &[&["sweep"][..], vary, &["--futures", "16", "--weeks", "20"]].concat());
        let (data, drawn) = (outputs.data("sweep.csv"), outputs.figure("sweep"));
        assert_eq!(drawn.len(), data.len());
        for (shown, row) in drawn.iter().zip(&data) {
            for key in vary.iter().filter_map(|word| word.split_once('=')).map(|(key, _)| key) {
                close(number(shown, key), number(row, key), key);
            }
            for column in ["mean", "ci_low", "ci_high"] {
                assert_eq!(shown[column], row[&format!("contribution_per_seat_year_{column}")], "{column}");
            }
            let share = |zone: &str| number(row, &format!("share_{zone}_at_end"));
            let zones = ["performance", "comfort", "stress", "apathy"];
            assert!(zones.iter().all(|zone| share(zone) <= share(&shown["zone"])), "{shown:?}");
        }
        outputs.all_seen();
    }
    let at = tempfile::tempdir().unwrap();
    let screening = ["sensitivity", "--vary", "policy.s", "--trajectories", "4", "--futures", "8", "--weeks", "12"];
    let mut outputs = Outputs::of(at.path(), &screening);
    assert_eq!(outputs.figure("sensitivity"), outputs.data("sensitivity.csv"));
    outputs.all_seen();
}

/// Every table under a figure has its headings in the reader's language.
#[test]
fn figure_tables_have_translated_headings() {
    let at = tempfile::tempdir().unwrap();
    let mut columns: BTreeSet<String> = BTreeSet::new();
    for (out, command) in [
        ("run", &["run", "demand-only"][..]),
        ("several", &["run", "demand-only", "rescue"]),
        ("compare", &["compare", "ordinary", "demand-only", "support-only"]),
    ] {
        let more = ["--futures", "20", "--lang", "nb", "--quiet", "--out", out];
        assert!(teamdrift(at.path()).args(command).args(more).output().unwrap().status.success());
        for figure in figures(&at.path().join(out)) {
            columns.extend(carried(&figure).lines().next().unwrap().split(',').map(str::to_owned));
        }
        let page = fs::read_to_string(at.path().join(out).join("report.html")).unwrap();
        for fold in page.split("<details>").skip(1) {
            let table = fold.split("</details>").next().unwrap();
            for heading in table.split("<th scope=\"col\">").skip(1).map(|rest| rest.split('<').next().unwrap()) {
                assert!(!heading.contains('_') && heading.starts_with(char::is_alphanumeric), "{heading}");
            }
            for raw in ["<td>Leaves", "<td>exit<", "<td>in_", "<td>hire<", "<td>manager-", "<td>demand-only<"] {
                assert!(!table.contains(raw), "{out}: {raw}");
            }
        }
    }
    // One message a column, and none that no column uses.
    for language in Language::ALL {
        let words = Words::new(language);
        let messages = language.catalog().lines().filter_map(|line| line.strip_prefix("column-")?.split_once(" = "));
        let named: BTreeSet<String> = messages.map(|(name, _)| name.to_owned()).collect();
        assert_eq!(named, columns, "{language:?}");
        assert!(columns.iter().all(|column| words.find(&format!("column-{column}"), &[]).is_some()));
    }
}
