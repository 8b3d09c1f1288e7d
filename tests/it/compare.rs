//! The comparison: what it tells is what the single runs hold, it ends where it was asked to, and it can be
//! done again.

use crate::cli::teamdrift;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Output;
use teamdrift::words::{Language, Words};

fn compare(at: &Path, arguments: &[&str]) -> Output {
    // Few sets of assumptions, since these tests are of the comparison itself.
    teamdrift(at).args(["compare", "--ensemble=3"]).args(arguments).output().unwrap()
}

fn good(output: Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn refused(output: Output, code: i32) -> String {
    assert_eq!(output.status.code(), Some(code), "{}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stderr).unwrap()
}

fn json(path: &Path) -> serde_json::Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// A table by its first columns' text joined with `/`.
fn rows(path: &Path, keys: usize) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut csv = csv::Reader::from_path(path).unwrap();
    let head: Vec<String> = csv.headers().unwrap().iter().map(str::to_owned).collect();
    let read = |row: csv::StringRecord| {
        let key = row.iter().take(keys).collect::<Vec<_>>().join("/");
        (key, head.iter().cloned().zip(row.iter().map(str::to_owned)).collect())
    };
    csv.records().map(|row| read(row.unwrap())).collect()
}

fn column(path: &Path, name: &str) -> Vec<f64> {
    let mut csv = csv::Reader::from_path(path).unwrap();
    let at = csv.headers().unwrap().iter().position(|head| head == name).unwrap();
    csv.records().map(|row| row.unwrap()[at].parse().unwrap()).collect()
}

fn all_files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            all.extend(all_files(&path).into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            all.insert(name, fs::read(&path).unwrap());
        }
    }
    all
}

const SHORT: [&str; 5] = ["--futures", "70", "--weeks", "40", "--no-figures"];

/// Differences are those of the single runs, future by future.
#[test]
fn differences_match_single_runs() {
    let at = tempfile::tempdir().unwrap();
    good(compare(at.path(), &[&["ordinary", "strong-on-both", "--out", "both"][..], &SHORT].concat()));
    for name in ["ordinary", "strong-on-both"] {
        good(teamdrift(at.path()).args(["run", name]).args(SHORT).output().unwrap());
    }
    let rows = rows(&at.path().join("both/differences.csv"), 2);
    for outcome in ["contribution_per_seat_year", "turnover", "exhaustion", "manager_exits"] {
        let of = |name: &str| column(&at.path().join(format!("output/{name}/futures.csv")), outcome);
        let differences: Vec<f64> = of("strong-on-both").iter().zip(of("ordinary")).map(|(a, b)| a - b).collect();
        let mean = differences.iter().sum::<f64>() / 70.0;
        let variance = differences.iter().map(|d| (d - mean) * (d - mean)).sum::<f64>() / 69.0;
        let row = &rows[&format!("strong-on-both/{outcome}")];
        let printed = |name: &str| row[name].parse::<f64>().unwrap();
        assert!((printed("mean_difference") - mean).abs() <= 1e-9 * (1.0 + mean.abs()), "{outcome}");
        // Student's t with 69 degrees of freedom: 1.99495.
        let half = 1.994_945 * (variance / 70.0).sqrt();
        assert!((printed("ci_high") - mean - half).abs() <= 1e-5 * (1e-9 + half), "{outcome}");
        let ties = differences.iter().filter(|d| **d == 0.0).count() as f64;
        let higher = differences.iter().filter(|d| **d > 0.0).count() as f64 + ties / 2.0;
        assert!((printed("share_higher") - higher / 70.0).abs() < 1e-12, "{outcome}");
    }
}

/// A scenario is compared with its own alternatives, and they diverge in the expected week.
#[test]
fn scenario_against_its_alternatives() {
    let at = tempfile::tempdir().unwrap();
    let printed = good(compare(at.path(), &[&["promote-top-seller"][..], &SHORT].concat()));
    let [first, second] = [0, 1].map(|line| printed.lines().nth(line).unwrap());
    assert!(first.contains("promote-top-seller") && first.ends_with('.'), "{first}");
    assert!(second.contains("95% interval") && second.contains("ahead in"), "{second}");
    let folder = at.path().join("output/compare-promote-top-seller");
    let summary = json(&folder.join("summary.json"));
    let alternatives = summary["alternatives"].as_array().unwrap();
    assert_eq!(alternatives.len(), 5);
    for alternative in alternatives {
        assert_eq!(alternative["first_week_apart"], 26, "{}", alternative["name"]);
        let parts = alternative["contribution_parts"].as_array().unwrap();
        let sum: f64 = parts.iter().map(|part| part["adds"]["mean"].as_f64().unwrap()).sum();
        let whole = alternative["differences"][0]["difference"]["mean"].as_f64().unwrap();
        assert_eq!(alternative["differences"][0]["outcome"], "contribution_per_seat_year");
        assert!((sum - whole).abs() < 1e-6 * (1.0 + whole.abs()), "{sum} and {whole}");
    }
    let weekly = rows(&folder.join("weekly_differences.csv"), 3);
    assert_eq!(weekly["outside/25/safety"]["mean_difference"], "0");
    assert_ne!(weekly["outside/26/safety"]["mean_difference"], "0");
}

#[test]
fn scenario_never_differs_from_itself() {
    let at = tempfile::tempdir().unwrap();
    let printed = good(compare(at.path(), &[&["ordinary", "ordinary"][..], &SHORT].concat()));
    assert!(printed.starts_with("ordinary-2 and ordinary never differ"), "{printed}");
    assert!(printed.contains("Nothing differs in any week of any future."), "{printed}");
}

/// A comparison writes the same bytes with any number of threads.
#[test]
fn comparison_identical_for_any_threads() {
    let at = tempfile::tempdir().unwrap();
    let run_into = |out: &str, threads: &str| {
        let more = ["--out", out, "--threads", threads, "--weeks", "30", "--futures", "150", "--format", "csv,parquet"];
        good(compare(at.path(), &[&["ordinary", "support-only", "demand-only"][..], &more].concat()));
        let mut files = all_files(&at.path().join(out));
        files.remove("manifest.json").unwrap();
        files
    };
    let one = run_into("one", "1");
    assert!(one.contains_key("figures/trails.png") && one.contains_key("figures/demand-only/waterfall.svg"));
    assert!(one == run_into("three", "3"));
}

/// Whole blocks of futures are added until the precision or the maximum is reached.
#[test]
fn precision_adds_whole_blocks() {
    let at = tempfile::tempdir().unwrap();
    let run = |width: &str, most: &str| {
        let precision = ["--futures", "2", "--precision", width, "--max-futures", most];
        let more = ["--weeks", "40", "--no-figures", "--json"];
        let printed = good(compare(at.path(), &[&["ordinary", "demand-only"][..], &precision, &more].concat()));
        serde_json::from_str::<serde_json::Value>(&printed).unwrap()
    };
    let reached = run("contribution=1.5%", "5000");
    let futures = reached["futures"].as_u64().unwrap();
    assert!(futures > 256 && futures < 5000 && futures.is_multiple_of(64), "{futures}");
    assert_eq!(reached["precision"]["reached"], true);
    let of = |name: &str| reached["precision"][name].as_f64().unwrap();
    assert!(of("half_width") <= of("half_width_wanted"));
    // However easy, it is not decided on fewer than 200, in whole blocks of 64.
    assert_eq!(run("contribution=90%", "5000")["futures"], 256);
    let points = [&["ordinary", "demand-only", "--precision", "turnover=.5"][..], &SHORT].concat();
    assert!(good(compare(at.path(), &points)).contains("wanted ±50 points"));
    let short = run("contribution=0.01%", "200");
    assert_eq!((short["futures"].as_u64(), short["precision"]["reached"].as_bool()), (Some(200), Some(false)));
}

/// The report of a comparison is one page with every figure and every id once.
#[test]
fn comparison_report_is_one_page() {
    let at = tempfile::tempdir().unwrap();
    let few = ["--futures", "66", "--weeks", "60"];
    let one = ["ordinary", "demand-only", "--set", "team.sellers=6"];
    for (lang, decided) in [("en", "policy.support is"), ("nb", "policy.support er"), ("sv", "policy.support är")] {
        for (out, scenarios) in [("one", &one[..]), ("several", &["promote-top-seller"][..])] {
            let how = ["--lang", lang, "--out", out];
            good(compare(at.path(), &[scenarios, &few, &how].concat()));
            let written = all_files(&at.path().join(out));
            let page = String::from_utf8(written["report.html"].clone()).unwrap();
            assert!(page.len() < 1_500_000, "{} bytes", page.len());
            for outside in ["<script", "<link", "<img", "src=", "href=", "url(", "@import", "NaN", "[report-"] {
                assert!(!page.contains(outside), "{lang}, {out}: {outside}");
            }
            assert_eq!(page.matches("http").count(), page.matches("http://www.w3.org/2000/svg").count());
            assert_eq!(page.matches("<svg").count(), written.keys().filter(|name| name.ends_with(".svg")).count());
            let ids: Vec<&str> = page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
            let once: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
            assert!(ids.len() == once.len() && ids.len() > 8, "{ids:?}");
            let summary: serde_json::Value = serde_json::from_slice(&written["summary.json"]).unwrap();
            let finding = by_title(summary["finding"].as_str().unwrap(), lang);
            assert!(page.contains(&format!("<h1>{finding}</h1>")), "{lang}, {out}: {finding}");
            assert!(page.matches("<li>").count() >= 3 + 8, "{lang}, {out}");
        }
        let page = fs::read_to_string(at.path().join("one/report.html")).unwrap();
        assert!(
            page.contains(
                "teamdrift compare ordinary demand-only --seed 1 --futures 66 --weeks 60 --set team.sellers=6"
            )
        );
        assert!(page.contains(decided), "{lang}");
    }
    good(compare(at.path(), &[&one[..], &few, &["--no-figures", "--out", "bare"]].concat()));
    assert!(!at.path().join("bare/report.html").exists());
}

/// A finding with its scenarios called by their titles, as on paper.
fn by_title(finding: &str, lang: &str) -> String {
    let language = Language::ALL.into_iter().find(|language| language.tag() == lang).unwrap();
    let words = Words::new(language);
    let title = |name: &str| words.format("quoted", &[("name", words.text(&format!("title-{name}")).into())]);
    let word = |word: &str| match word.trim_end_matches([',', ':', ';']) {
        name @ ("ordinary" | "demand-only" | "promote-top-seller" | "outside" | "no-change" | "best-aptitude") => {
            word.replace(name, &title(name))
        }
        _ => word.to_owned(),
    };
    finding.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// A figure of the first futures only states that.
#[test]
fn figures_state_partial_futures() {
    let at = tempfile::tempdir().unwrap();
    let note = |futures: &str| {
        let how = ["--futures", futures, "--weeks", "4", "--set", "start.history_weeks=13", "--out", "out"];
        good(compare(at.path(), &[&["ordinary", "demand-only"][..], &how].concat()));
        let figure = |name: &str| fs::read_to_string(at.path().join(format!("out/figures/{name}.svg"))).unwrap();
        ["difference", "trails", "waterfall"].map(|name| figure(name).contains("the first 4,096 of them"))
    };
    assert_eq!(note("4096"), [false, false, false]);
    assert_eq!(note("4097"), [true, true, false]);
}

/// Scenarios that cannot be compared are refused, with advice.
#[test]
fn incomparable_scenarios_are_refused() {
    let at = tempfile::tempdir().unwrap();
    let no = |arguments: &[&str]| refused(compare(at.path(), arguments), 2);
    assert!(no(&["ordinary"]).contains("`ordinary` has no alternatives"));
    assert!(no(&["ordinary", "no-such"]).contains("no-such"));
    assert!(no(&["ordinary", "support-only", "--precision", "sales=1%"]).contains("there is no outcome `sales`"));
    fs::write(at.path().join("short.toml"), "extends = \"ordinary\"\nquestion = \"What?\"\nweeks = 20\n").unwrap();
    assert!(no(&["ordinary", "short.toml"]).contains("--weeks"));
    fs::write(at.path().join("euro.toml"), "extends = \"ordinary\"\nquestion = \"What?\"\ncurrency = \"EUR\"\n")
        .unwrap();
    assert!(no(&["ordinary", "euro.toml"]).contains("only amounts in one currency"));
    assert!(!at.path().join("output").exists());
}

/// A rerun reproduces every file bit for bit, or names the version that would.
#[test]
fn rerun_reproduces_or_names_version() {
    let at = tempfile::tempdir().unwrap();
    fs::write(at.path().join("mine.toml"), "extends = \"ordinary\"\nquestion = \"What?\"\nmarket.demand = 1.1\n")
        .unwrap();
    let few = ["--futures", "66", "--weeks", "30"];
    good(compare(at.path(), &[&["mine.toml", "support-only", "--lang", "nb", "--out", "two"][..], &few].concat()));
    let more = ["--format", "csv,parquet,json", "--events", "--people", "--set", "policy.support=.7", "--out", "own"];
    good(teamdrift(at.path()).args(["run", "mine.toml", "promote-top-seller"]).args(few).args(more).output().unwrap());
    // The scenario's own file may change or go: the manifest holds it.
    fs::remove_file(at.path().join("mine.toml")).unwrap();
    let rerun = |what: &str| teamdrift(at.path()).args(["rerun", what]).output().unwrap();
    for what in ["two/manifest.json", "own"] {
        let printed = good(rerun(what));
        assert!(printed.contains("came out the same, bit for bit"), "{printed}");
    }
    // A file that was changed since is named, and is no fault of the manifest.
    fs::write(at.path().join("two/differences.csv"), "changed\n").unwrap();
    assert!(good(rerun("two")).contains("Changed in the folder since it was written: differences.csv."));
    let manifest = at.path().join("two/manifest.json");
    let text = fs::read_to_string(&manifest).unwrap();
    let mut other: serde_json::Value = serde_json::from_str(&text).unwrap();
    other["version"] = "0.0.9".into();
    let differences = other["files"].as_array().unwrap().iter().position(|file| file["path"] == "differences.csv");
    other["files"][differences.unwrap()]["sha256"] = "0".repeat(64).into();
    fs::write(&manifest, other.to_string()).unwrap();
    let printed = refused(rerun("two"), 1);
    assert!(printed.contains("differences.csv") && printed.contains("teamdrift 0.0.9 wrote them"), "{printed}");
    assert!(refused(rerun("nowhere"), 2).contains("cannot be read"));
}

/// A full disk or a limit on file size is a clear error, and earlier results stay whole.
#[cfg(target_os = "linux")]
#[test]
fn full_disk_keeps_earlier_results() {
    let at = tempfile::tempdir().unwrap();
    let few = [&["ordinary", "support-only", "--out", "kept"][..], &SHORT].concat();
    good(compare(at.path(), &few));
    let before = all_files(at.path());
    let program = assert_cmd::cargo::cargo_bin("teamdrift");
    let limited = std::process::Command::new("sh")
        .args(["-c", "ulimit -f 16; exec \"$0\" compare \"$@\"", program.to_str().unwrap()])
        .args(&few)
        .current_dir(at.path())
        .output()
        .unwrap();
    let printed = refused(limited, 1);
    assert!(printed.contains("kept/differences.csv") && printed.contains("File too large"), "{printed}");
    assert!(all_files(at.path()) == before, "nothing is lost and nothing half-written stays");
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let program = std::process::Command::new(assert_cmd::cargo::cargo_bin("teamdrift"))
        .args([&["compare"][..], &few].concat())
        .current_dir(at.path())
        .stdout(full)
        .output()
        .unwrap();
    let printed = refused(program, 1);
    assert!(
        printed.contains("cannot print the answer, which is whole in kept") && printed.contains("No space left"),
        "{printed}"
    );
    // The files had been written by then; only printing the answer failed.
    assert_eq!(all_files(at.path()).keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
    let nowhere = compare(at.path(), &[&["ordinary", "support-only", "--out", "/proc/nowhere/x"][..], &SHORT].concat());
    assert!(refused(nowhere, 1).contains("cannot make /proc/nowhere"));
}
