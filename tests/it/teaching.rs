//! The README's first result and the teaching pages tell the numbers that their commands give: what stands between
//! marks is written from a run, and what is said around it in words is held against one.

use crate::cli::teamdrift;
use crate::generated;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use teamdrift::words::{Language, Words};
use teamdrift_model::observe::Unit;
use teamdrift_stats::Interval;

const FUTURES: usize = 1000;

/// What a command leaves at its defaults, without figures, in a folder `out`.
fn write_summary(at: &Path, command: &[&str]) -> Value {
    let output = teamdrift(at).args(command).args(["--no-figures", "--lang", "en", "--out", "out"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&std::fs::read(at.join("out/summary.json")).unwrap()).unwrap()
}

/// A run's outcomes, as they are written.
struct RunResult {
    summary: Value,
    words: Words,
}

impl RunResult {
    fn of(summary: Value) -> Self {
        Self { summary, words: Words::new(Language::En) }
    }

    /// The runs that a command tells, by their names.
    fn runs(command: &[&str]) -> BTreeMap<String, RunResult> {
        let at = tempfile::tempdir().unwrap();
        let runs = write_summary(at.path(), command);
        let each = runs["runs"].as_array().unwrap().iter();
        each.map(|run| (run["name"].as_str().unwrap().to_owned(), RunResult::of(run.clone()))).collect()
    }

    fn run(command: &[&str]) -> RunResult {
        let at = tempfile::tempdir().unwrap();
        RunResult::of(write_summary(at.path(), command))
    }

    fn stat(&self, outcome: &str) -> &Value {
        self.summary["outcomes"].as_array().unwrap().iter().find(|result| result["outcome"] == outcome).unwrap()
    }

    fn mean(&self, outcome: &str) -> f64 {
        self.stat(outcome)["mean"].as_f64().unwrap()
    }

    fn give_or_take(&self, outcome: &str) -> String {
        let stat = self.stat(outcome);
        self.words.give_or_take(stat["mean"].as_f64().unwrap(), interval(&stat["ci95"]), Unit::MoneyPerYear)
    }

    fn sales(&self) -> f64 {
        self.mean("won_per_seat_year")
    }

    /// A share of futures that end in a zone.
    fn ends_in(&self, zone: &str) -> f64 {
        self.summary["zones"].as_array().unwrap().last().unwrap()[zone]["share"].as_f64().unwrap()
    }

    fn ends_mostly_in(&self) -> &'static str {
        let zones = ["performance", "comfort", "stress", "apathy"];
        zones.into_iter().max_by(|a, b| self.ends_in(a).total_cmp(&self.ends_in(b))).unwrap()
    }

    fn level(&self, outcome: &str) -> String {
        self.words.number(self.mean(outcome), 3)
    }

    fn percent(&self, outcome: &str) -> String {
        self.words.percent_fine(self.mean(outcome))
    }
}

fn interval(ci95: &Value) -> Interval {
    Interval { low: ci95["low"].as_f64().unwrap(), high: ci95["high"].as_f64().unwrap() }
}

fn million(x: f64) -> String {
    format!("{:.2}", x / 1e6)
}

/// The four ways of leading in the order of the README, with what it calls them.
const WAYS: [(&str, &str); 4] = [
    ("neither", "no-leadership"),
    ("support only", "support-only"),
    ("demand only", "demand-only"),
    ("both", "strong-on-both"),
];

/// The README's first result and the demonstration are those of their commands.
#[test]
fn generated_first_result() {
    let runs = RunResult::runs(&["run"]);
    let of = |name: &str| &runs[name];
    let best = |outcome: &str, most: bool| {
        let means = WAYS.map(|(_, name)| of(name).mean(outcome));
        means.into_iter().fold(f64::NAN, |best, x| if most { best.max(x) } else { best.min(x) })
    };
    let bold = |text: String, is: bool| if is { format!("**{text}**") } else { text };
    let mut table = String::from(
        "\n| way of leading | ends in | sales per seat and year, NOK | turnover a year | exhaustion, 0–1 | satisfaction, 0–1 \
         |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    for (label, name) in WAYS {
        let run = of(name);
        let is = |outcome: &str, most: bool| run.mean(outcome) == best(outcome, most);
        table.push_str(&format!(
            "| {label} | {} zone | {} | {} | {} | {} |\n",
            run.ends_mostly_in(),
            bold(run.give_or_take("won_per_seat_year"), is("won_per_seat_year", true)),
            run.percent("turnover"),
            bold(run.level("exhaustion"), is("exhaustion", true)),
            bold(run.level("satisfaction"), is("satisfaction", true)),
        ));
    }
    table.push('\n');
    generated::parts("README.md", &[("first result".to_owned(), table)]);

    let [neither, support, demand, both] = WAYS.map(|(_, name)| of(name));
    let percent = |run: &RunResult| run.words.percent_round(run.mean("turnover"));
    let level = |run: &RunResult| run.words.number(run.mean("satisfaction"), 2);
    let first = format!(
        "Sales per seat and year: both {} million NOK, support alone {}, demand alone {}, neither {}. Satisfaction: \
         support\nalone {}, both {}. Turnover: demand alone {} a year, both {}.\n",
        million(both.sales()),
        million(support.sales()),
        million(demand.sales()),
        million(neither.sales()),
        level(support),
        level(both),
        percent(demand),
        percent(both),
    );
    let slide = RunResult::run(&["run", "comfort-slide"]);
    let fall = 1.0 - slide.summary["trend"]["ratio"]["value"].as_f64().unwrap();
    let second = format!("Sales per seat fall by {} from the first year to the last.\n", slide.words.percent(fall));
    let parts = [("corners".to_owned(), first), ("slide".to_owned(), second)];
    generated::parts("docs/teaching/demo.md", &parts);

    // What both pages say in words.
    for (run, zone) in [(neither, "apathy"), (support, "comfort"), (demand, "stress"), (both, "performance")] {
        assert_eq!(run.ends_mostly_in(), zone);
    }
    let ratio = support.sales() / both.sales();
    assert!((0.68..0.75).contains(&ratio), "under three quarters of the sales: {ratio}");
    assert!(demand.sales() < support.sales(), "demand alone sells less than support alone");
    let lost = demand.mean("turnover");
    assert!((0.55..0.75).contains(&lost), "loses more than half of them in a year: {lost}");
    let fewest = both.mean("turnover") - support.mean("turnover");
    assert!(fewest.abs() < 0.02, "as few leave as with support alone: {fewest}");
    for other in [neither, demand] {
        assert!(both.mean("turnover") < 0.5 * other.mean("turnover"), "less than half");
    }
    for other in [neither, support, demand] {
        assert!(both.sales() > other.sales());
        assert!(support.mean("satisfaction") >= other.mean("satisfaction"));
        assert!(support.mean("exhaustion") <= other.mean("exhaustion"));
    }
    assert!(support.mean("satisfaction") > both.mean("satisfaction"), "more than strength on both");
    assert!(support.mean("exhaustion") < both.mean("exhaustion"), "tires people more than comfort does");
    assert!(fall > 0.1, "sales fall");
}

/// The exercise on comfort shows what its commands give.
#[test]
fn generated_comfort() {
    let at = tempfile::tempdir().unwrap();
    let slides = RunResult::of(write_summary(at.path(), &["run", "comfort-slide"]));
    let weekly = rows(&at.path().join("out/weekly.csv"));
    let goes_on = RunResult::run(&["run", "comfort-slide", "--set", "policy.drift_from_week=156"]);
    let half = RunResult::run(&["run", "comfort-slide", "--set", "policy.drift_to_demand=0.5"]);
    let words = Words::new(Language::En);
    let mut table = String::from("\n| | slides | goes on |\n| --- | --- | --- |\n");
    let mut row = |name: &str, result: &dyn Fn(&RunResult) -> String| {
        table.push_str(&format!("| {name} | {} | {} |\n", result(&slides), result(&goes_on)));
    };
    row("sales per seat and year, NOK", &|run| run.give_or_take("won_per_seat_year"));
    row("turnover a year", &|run| run.percent("turnover"));
    for (name, outcome) in [
        ("satisfaction", "satisfaction"),
        ("energy", "energy"),
        ("exhaustion", "exhaustion"),
        ("skill at the end", "skill_at_end"),
    ] {
        row(name, &|run| run.level(outcome));
    }
    row("manager's hours per seller and month", &|run| words.number(run.mean("coaching_hours"), 2));
    table.push('\n');
    let fall = |run: &RunResult| 1.0 - run.summary["trend"]["ratio"]["value"].as_f64().unwrap();
    let lost = |run: &RunResult| million(goes_on.sales() - run.sales());
    let answer = format!(
        "Sales per seat and year are {} NOK: {} million less than the team's that goes on, where the whole slide costs \
         {}\nmillion. They fall by {} from the first year to the last instead of {}. {} of futures stay in the \
         performance\nzone, {} end in comfort.\n",
        words.bare(half.sales(), Unit::MoneyPerYear),
        lost(&half),
        lost(&slides),
        words.percent(fall(&half)),
        words.percent(fall(&slides)),
        words.percent_round(half.ends_in("performance")),
        words.percent_round(half.ends_in("comfort")),
    );
    let parts = [("signs", signs(&weekly, &slides)), ("slide", table), ("half", answer)];
    generated::parts("docs/teaching/comfort.md", &parts.map(|(name, part)| (name.to_owned(), part)));

    let cost = 1.0 - slides.sales() / goes_on.sales();
    assert!((0.2..0.5).contains(&cost), "the slide costs a third of sales: {cost}");
    assert!(slides.mean("energy") > goes_on.mean("energy") && slides.mean("exhaustion") < goes_on.mean("exhaustion"));
    assert!(slides.mean("satisfaction") > goes_on.mean("satisfaction"), "a more satisfied team");
    assert!(slides.mean("skill_at_end") < goes_on.mean("skill_at_end"), "it costs skill");
    let open = half.ends_in("performance");
    assert!((0.2..0.8).contains(&open), "where half a slide ends is open: {open}");
}

/// How the signs of the slide move from the first quarter to the second and the fourth.
fn signs(weekly: &[csv::StringRecord], slides: &RunResult) -> String {
    let words = &slides.words;
    let change = |measure: &str, quarter: u32| {
        let mean = |quarter: u32| {
            let within =
                |row: &&csv::StringRecord| row[0].parse::<u32>().unwrap() / 13 == quarter && &row[1] == measure;
            weekly.iter().filter(within).map(|row| row[3].parse::<f64>().unwrap()).sum::<f64>()
        };
        let change = mean(quarter - 1) / mean(0) - 1.0;
        format!("{}{}", if change > 0.0 { "+" } else { "" }, words.percent_round(change))
    };
    let result = |quarter: u32| {
        let [standard, sales, skill, satisfaction] =
            ["standard", "won_per_seat", "closing", "satisfaction"].map(|measure| change(measure, quarter));
        format!(
            "perceived standard {standard}, sales per seat {sales}, skill in closing {skill}, satisfaction {satisfaction}"
        )
    };
    let end = slides.ends_in("comfort");
    format!(
        "Against the first quarter: in the second, {};\nin the fourth, {}.\nFrom week {} on the comfort zone is the most \
         common place, and {} of futures end there.\n",
        result(2),
        result(4),
        slides.summary["settled_week"],
        words.percent_round(end),
    )
}

/// The ways of choosing a manager, with what the exercise calls them.
const CHOSEN: [(&str, &str); 6] = [
    ("no change", "no-change"),
    ("from outside", "outside"),
    ("who would lead best", "best-aptitude"),
    ("whom an assessment puts first", "assessed"),
    ("a seller at random", "random"),
    ("the best seller", "promote-top-seller"),
];

/// The exercise on promotion shows what its commands give.
#[test]
fn generated_promotion() {
    let runs = RunResult::runs(&["run", "promote-top-seller"]);
    let mut ranked = CHOSEN;
    ranked.sort_by(|a, b| runs[b.1].sales().total_cmp(&runs[a.1].sales()));
    let mut first = String::from("\n| new manager | sales per seat and year, NOK | turnover |\n| --- | --- | --- |\n");
    for (label, name) in ranked {
        let (sales, turnover) = (runs[name].give_or_take("won_per_seat_year"), runs[name].percent("turnover"));
        first.push_str(&format!("| {label} | {sales} | {turnover} |\n"));
    }
    first.push('\n');
    let at = tempfile::tempdir().unwrap();
    let compared = write_summary(at.path(), &["compare", "promote-top-seller"]);
    let words = Words::new(Language::En);
    let mut second = String::from(
        "\n| instead of the best seller | contribution, NOK | better in | sales, NOK |\n| --- | --- | --- | --- |\n",
    );
    let mut alternatives: Vec<&Value> = compared["alternatives"].as_array().unwrap().iter().collect();
    let of = |result: &Value, outcome: &str| {
        let all = result["differences"].as_array().unwrap();
        all.iter().find(|difference| difference["outcome"] == outcome).unwrap().clone()
    };
    let mean = |result: &Value| of(result, "contribution_per_seat_year")["difference"]["mean"].as_f64().unwrap();
    alternatives.sort_by(|a, b| mean(b).total_cmp(&mean(a)));
    for result in &alternatives {
        let label = CHOSEN.iter().find(|(_, name)| result["name"] == *name).unwrap().0;
        let amount = |outcome: &str| {
            let difference = &of(result, outcome)["difference"];
            let mean = difference["mean"].as_f64().unwrap();
            words.signed_give_or_take(mean, interval(&difference["ci95"]), Unit::MoneyPerYear)
        };
        let better = of(result, "contribution_per_seat_year")["share_better"].as_f64().unwrap();
        second.push_str(&format!(
            "| {label} | {} | {} | {} |\n",
            amount("contribution_per_seat_year"),
            words.percent_round(better),
            amount("won_per_seat_year"),
        ));
    }
    second.push('\n');
    let parts = [("six ways".to_owned(), first), ("against the best seller".to_owned(), second)];
    generated::parts("docs/teaching/promotion.md", &parts);
    assert_eq!(ranked[5].1, "promote-top-seller", "the best seller comes last, behind a lottery");
    assert!(alternatives.iter().all(|result| mean(result) > 0.0), "on average the best seller is the dearest choice");
}

/// The exercise on luck shows what its commands give.
#[test]
fn generated_luck() {
    let words = Words::new(Language::En);
    let quarter = RunResult::run(&["run", "ordinary", "--weeks", "13"]);
    let end = |column: &str| quarter.stat("won_per_seat_year")[column].as_f64().unwrap();
    let (low, high) = (end("p05"), end("p95"));
    let money = |x: f64| words.bare(x, Unit::MoneyPerYear);
    let first = format!(
        "Sales per seat, at a year's pace, average {} NOK; 9 of 10 futures lie at {} – {}. The good end is {} times\nthe \
         bad one.\n",
        money(quarter.sales()),
        money(low),
        money(high),
        words.number(high / low, 1),
    );
    let of_two = |weeks: &[&str]| RunResult::runs(&[&["run", "ordinary", "demand-only"], weeks].concat());
    let (short, long) = (of_two(&["--weeks", "13"]), of_two(&[]));
    let sales = |runs: &BTreeMap<String, RunResult>, name: &str| runs[name].give_or_take("won_per_seat_year");
    let contribution = |name: &str| money(short[name].mean("contribution_per_seat_year"));
    let turnover = |name: &str| words.percent_round(short[name].mean("turnover"));
    let (even, pressed) = ("ordinary", "demand-only");
    let second = format!(
        "After a quarter: {} against {} NOK per seat and year for the one who only demands, and a contribution of\n{} \
         against {}. After three years: {} against {}.\nTurnover in the first quarter: {} against {}; satisfaction: {} \
         against {}.\n",
        sales(&short, even),
        sales(&short, pressed),
        contribution(even),
        contribution(pressed),
        sales(&long, even),
        sales(&long, pressed),
        turnover(even),
        turnover(pressed),
        short[even].level("satisfaction"),
        short[pressed].level("satisfaction"),
    );
    let beaten = quarters_won_by_ordinary_manager();
    let third = format!("It prints `{}`.\n", short_number(beaten));
    let crowned = crowns_that_stay();
    let fourth = format!("It prints `{}`, where chance alone would give 1 in 8, or 0.125.\n", short_number(crowned));
    let parts = [("quarter", first), ("two managers", second), ("beaten", third), ("crown", fourth)];
    generated::parts("docs/teaching/luck.md", &parts.map(|(name, part)| (name.to_owned(), part)));

    let near = short[pressed].sales() / short[even].sales();
    assert!((0.93..1.07).contains(&near), "after a quarter nobody can tell: {near}");
    assert!(long[pressed].sales() < 0.85 * long[even].sales(), "after three years everybody can");
    assert!(short[pressed].mean("turnover") > short[even].mean("turnover"));
    assert!(short[pressed].mean("satisfaction") < short[even].mean("satisfaction"));
    assert!((0.3..0.5).contains(&beaten), "close to tossing a coin: {beaten}");
    assert!((0.15..0.5).contains(&crowned), "mostly the crown moves on: {crowned}");
}

/// As `awk` prints a number: six significant digits at most.
fn short_number(x: f64) -> String {
    let text = format!("{x:.6}");
    text.trim_end_matches('0').to_owned()
}

fn rows(file: &Path) -> Vec<csv::StringRecord> {
    csv::Reader::from_path(file).unwrap().records().map(Result::unwrap).collect()
}

/// As the page's third command counts: each quarter of the strong manager beside one that the ordinary manager had
/// under other luck.
fn quarters_won_by_ordinary_manager() -> f64 {
    let at = tempfile::tempdir().unwrap();
    write_summary(at.path(), &["run", "ordinary", "strong-on-both", "--weeks", "13"]);
    let fourth = |name: &str| -> Vec<f64> {
        rows(&at.path().join(format!("out/{name}/futures.csv"))).iter().map(|row| row[3].parse().unwrap()).collect()
    };
    let (ordinary, strong) = (fourth("ordinary"), fourth("strong-on-both"));
    assert_eq!(strong.len(), FUTURES);
    let beaten = strong.iter().enumerate().filter(|(at, strong)| ordinary[(at + 1) % FUTURES] > **strong).count();
    beaten as f64 / FUTURES as f64
}

/// As its fourth command counts: how often the best of three months is the best of the next three.
fn crowns_that_stay() -> f64 {
    let at = tempfile::tempdir().unwrap();
    write_summary(at.path(), &["run", "ordinary", "--weeks", "24", "--people"]);
    let mut futures: BTreeMap<String, BTreeMap<String, (f64, f64)>> = BTreeMap::new();
    for row in rows(&at.path().join("out/people.csv")) {
        let seller = futures.entry(row[0].to_owned()).or_default();
        let won: f64 = row[6].parse().unwrap();
        let (early, late) = seller.entry(format!("{}/{}", &row[3], &row[4])).or_default();
        *(if row[1].parse::<u32>().unwrap() < 3 { early } else { late }) += won;
    }
    let best = |sellers: &BTreeMap<String, (f64, f64)>, of: fn(&(f64, f64)) -> f64| {
        sellers
            .iter()
            .filter(|(_, won)| of(won) > 0.0)
            .max_by(|a, b| of(a.1).total_cmp(&of(b.1)))
            .map(|(who, _)| who.clone())
    };
    let same = futures.values().filter(|sellers| best(sellers, |won| won.0) == best(sellers, |won| won.1)).count();
    same as f64 / futures.len() as f64
}
