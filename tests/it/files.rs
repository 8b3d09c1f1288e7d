//! What a run leaves: the same bytes from the same inputs, whole folders, and the same numbers in every format.

use crate::cli::run;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

const SHORT: [&str; 5] = ["support-only", "--futures", "70", "--weeks", "30"];

pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                all.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    all
}

fn run_into(at: &Path, out: &str, more: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let output = run(at, &[&SHORT[..], &["--out", out], more].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    files(&at.join(out))
}

const ALL: [&str; 4] = ["--format", "csv,parquet,json", "--events", "--people"];

/// What somebody else put into a folder of results is not lost with the old results.
#[test]
fn own_notes_stay() {
    let at = tempfile::tempdir().unwrap();
    run_into(at.path(), "out", &["--no-figures"]);
    fs::write(at.path().join("out/my-notes.txt"), "precious").unwrap();
    let again = run(at.path(), &[&SHORT[..], &["--out", "out", "--no-figures"]].concat());
    let stderr = String::from_utf8_lossy(&again.stderr);
    assert_eq!(again.status.code(), Some(2), "{stderr}");
    assert!(stderr.contains("holds my-notes.txt, which teamdrift did not write"), "{stderr}");
    assert_eq!(fs::read_to_string(at.path().join("out/my-notes.txt")).unwrap(), "precious");
}

/// A manifest from somebody else writes nothing outside of the folder that `rerun` makes.
#[test]
fn rerun_stays_in_its_folder() {
    let at = tempfile::tempdir().unwrap();
    run_into(at.path(), "out", &["--no-figures"]);
    let text = fs::read_to_string(at.path().join("out/manifest.json")).unwrap();
    let mut manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
    manifest["runs"][0]["name"] = "../ESCAPED".into();
    fs::write(at.path().join("evil.json"), manifest.to_string()).unwrap();
    let output = crate::cli::teamdrift(at.path()).args(["rerun", "evil.json"]).output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{stderr}");
    assert!(stderr.contains("names are letters, digits and hyphens"), "{stderr}");
    assert!(!at.path().join("ESCAPED").exists());
}

/// The same inputs give the same files, byte for byte, with any number of threads.
#[test]
fn run_identical_for_any_threads() {
    let at = tempfile::tempdir().unwrap();
    let mut one = run_into(at.path(), "one", &[&ALL[..], &["--threads", "1"]].concat());
    let mut five = run_into(at.path(), "five", &[&ALL[..], &["--threads", "5"]].concat());
    assert!(one.remove("manifest.json").is_some() && five.remove("manifest.json").is_some());
    assert!(one.contains_key("figures/zone-plane.png") && one.contains_key("people.parquet"));
    assert_eq!(one.keys().collect::<Vec<_>>(), five.keys().collect::<Vec<_>>());
    for (name, bytes) in &one {
        assert!(bytes == &five[name], "{name} differs");
    }
}

/// CSV, Parquet and JSON hold the same numbers.
#[test]
fn formats_hold_the_same_numbers() {
    let at = tempfile::tempdir().unwrap();
    run_into(at.path(), "out", &ALL);
    for table in ["weekly", "futures", "events", "people"] {
        let path = |ending: &str| at.path().join(format!("out/{table}.{ending}"));
        let mut csv = csv::Reader::from_path(path("csv")).unwrap();
        let head: Vec<String> = csv.headers().unwrap().iter().map(str::to_owned).collect();
        let in_csv: Vec<Vec<String>> =
            csv.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        let parquet = SerializedFileReader::new(fs::File::open(path("parquet")).unwrap()).unwrap();
        let in_parquet: Vec<Vec<String>> = parquet
            .get_row_iter(None)
            .unwrap()
            .map(|row| row.unwrap().get_column_iter().map(|(_, field)| cell(field)).collect())
            .collect();
        assert!(in_csv == in_parquet, "{table}: Parquet differs from CSV");
        let json = fs::read_to_string(path("json")).unwrap();
        let parsed: Vec<BTreeMap<String, serde_json::Value>> = serde_json::from_str(&json).unwrap();
        assert!(parsed.iter().all(|row| row.len() == head.len()), "{table}");
        // Read as text: a parser may round the last bit.
        let in_json: Vec<Vec<String>> = json.lines().filter(|line| line.starts_with('{')).map(json_row).collect();
        assert!(in_csv == in_json, "{table}: JSON differs from CSV");
    }
}

fn cell(field: &Field) -> String {
    match field {
        Field::Null => String::new(),
        Field::Double(x) => x.to_string(),
        Field::Int(n) => n.to_string(),
        Field::Str(word) => word.clone(),
        other => panic!("no column holds {other:?}"),
    }
}

fn json_row(line: &str) -> Vec<String> {
    let pairs = line.trim_start_matches('{').trim_end_matches(',').trim_end_matches('}').split(',');
    let value = |pair: &str| pair.split_once(':').unwrap().1.trim_matches('"').to_owned();
    pairs.map(value).map(|value| if value == "null" { String::new() } else { value }).collect()
}

/// The manifest lists every other file with its checksum.
#[test]
fn manifest_lists_all_files() {
    let at = tempfile::tempdir().unwrap();
    let mut written = run_into(at.path(), "out", &[]);
    let manifest: serde_json::Value = serde_json::from_slice(&written.remove("manifest.json").unwrap()).unwrap();
    let listed: BTreeMap<String, String> = manifest["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| (file["path"].as_str().unwrap().to_owned(), file["sha256"].as_str().unwrap().to_owned()))
        .collect();
    let found: BTreeMap<String, String> = written
        .iter()
        .map(|(path, bytes)| (path.clone(), Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()))
        .collect();
    assert_eq!(listed, found);
    assert_eq!((manifest["seed"].as_u64(), manifest["futures"].as_u64()), (Some(1), Some(70)));
}

/// Only a folder with results of teamdrift is replaced, and as a whole.
#[test]
fn only_own_folders_are_replaced() {
    let at = tempfile::tempdir().unwrap();
    run_into(at.path(), "out", &["--events"]);
    let second = run_into(at.path(), "out", &["--no-figures"]);
    assert!(
        !second.contains_key("events.csv") && !second.contains_key("figures/revenue.svg"),
        "nothing old is written"
    );
    fs::create_dir(at.path().join("mine")).unwrap();
    fs::write(at.path().join("mine/letter.txt"), "dear").unwrap();
    fs::write(at.path().join("file"), "x").unwrap();
    fs::create_dir(at.path().join("other")).unwrap();
    fs::write(at.path().join("other/manifest.json"), r#"{"tool": "somebody else's"}"#).unwrap();
    for taken in ["mine", "file", "other"] {
        let before = fs::metadata(at.path().join(taken)).unwrap().modified().unwrap();
        let output = run(at.path(), &[&SHORT[..], &["--out", taken]].concat());
        assert_eq!(output.status.code(), Some(2), "{taken}");
        let printed = String::from_utf8(output.stderr).unwrap();
        assert!(printed.contains(taken) && printed.contains("--out"), "{printed}");
        assert_eq!(fs::metadata(at.path().join(taken)).unwrap().modified().unwrap(), before);
    }
    fs::create_dir(at.path().join("empty")).unwrap();
    assert!(
        run_into(at.path(), "empty", &["--no-figures"]).contains_key("manifest.json"),
        "an empty folder may be filled"
    );
    let hidden: Vec<_> = fs::read_dir(at.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with('.'))
        .collect();
    assert_eq!(hidden, Vec::<String>::new(), "nothing is written beside the folders");
}

/// A run that is killed keeps the old folder whole.
#[test]
fn killed_run_keeps_old_folder() {
    let at = tempfile::tempdir().unwrap();
    let before = run_into(at.path(), "out", &[]);
    for wait in [20, 150, 600] {
        let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("teamdrift"))
            .current_dir(at.path())
            .args(["run", "--seed", "2", "--futures", "4000", "--out", "out", "--format", "csv,parquet,json"])
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(files(&at.path().join("out")) == before, "after {wait} ms");
    }
}

/// The data dictionary is as the program writes it.
#[test]
fn generated_data_dictionary() {
    crate::generated::file("docs/data.md", &teamdrift::output::data_dictionary::page());
}

/// The report is one small page that needs no other file.
#[test]
fn report_is_one_small_page() {
    let at = tempfile::tempdir().unwrap();
    let persons = [
        ("en", "A thinking aid about situations, not a basis for decisions about identifiable persons."),
        ("nb", "ikke et grunnlag for beslutninger om personer som kan kjennes igjen"),
        ("sv", "inte ett underlag för beslut om personer som går att känna igen"),
    ];
    for (lang, sentence) in persons {
        let written = run_into(at.path(), lang, &["--lang", lang]);
        let page = String::from_utf8(written["report.html"].clone()).unwrap();
        assert!(page.len() < 1_500_000, "{} bytes", page.len());
        assert!(page.contains(sentence), "{lang}");
        assert!(page.contains(&format!("<html lang=\"{lang}\">")));
        for outside in ["<script", "<link", "<img", "src=", "href=", "url(", "@import"] {
            assert!(!page.contains(outside), "{lang}: {outside}");
        }
        assert_eq!(page.matches("http").count(), page.matches("http://www.w3.org/2000/svg").count(), "{lang}");
        assert!(page.contains("teamdrift run support-only --seed 1 --futures 70 --weeks 30"), "{lang}");
        assert!(!page.contains("NaN") && !page.contains("[report-"), "{lang}");
        let figures: Vec<&str> = page.match_indices("<svg").map(|(at, _)| &page[at..at + 4]).collect();
        assert_eq!(figures.len(), written.keys().filter(|name| name.ends_with(".svg")).count(), "{lang}");
    }
}

/// A report of three years states how much is chance and which parameters the answers depend on.
#[test]
fn report_covers_chance_and_sensitivity() {
    let at = tempfile::tempdir().unwrap();
    let output = run(at.path(), &["ordinary", "--futures", "64", "--out", "out", "--lang", "nb"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let written = files(&at.path().join("out"));
    assert!(written.contains_key("figures/luck.svg") && written.contains_key("figures/luck.png"));
    let page = String::from_utf8(written["report.html"].clone()).unwrap();
    let trust = page.split("<footer>").nth(1).unwrap();
    assert!(trust.contains("Av det som skiller selgerne i en måned, er "), "{trust}");
    for row in teamdrift::experiments::importance::kept() {
        assert!(trust.contains(&row.parameter), "{}", row.parameter);
    }
}

/// All futures are summarized, also those that are not kept week by week.
#[test]
fn all_futures_are_summarized() {
    let at = tempfile::tempdir().unwrap();
    let many = ["demand-only", "--weeks", "8", "--futures", "4200", "--out", "out", "--lang", "en"];
    let output = run(at.path(), &many);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let written = files(&at.path().join("out"));
    let text = |name: &str| String::from_utf8(written[name].clone()).unwrap();
    assert_eq!(text("futures.csv").lines().count(), 1 + 4200);
    assert!(text("report.html").contains("4,200"));
    for figure in ["zone-plane", "revenue", "contribution", "states"] {
        let noted = text(&format!("figures/{figure}.svg")).contains("comes from the first 4,096 of them");
        assert!(noted, "{figure} does not say that it shows part of them");
    }
    assert!(!text("figures/zone-shares.svg").contains("4,096"), "shares are of all");
    let summary: serde_json::Value = serde_json::from_str(&text("summary.json")).unwrap();
    let end = summary["zones"].as_array().unwrap().last().unwrap();
    let shares = ["performance", "comfort", "stress", "apathy"].map(|zone| end[zone]["share"].as_f64().unwrap());
    assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{shares:?}");
    // Whole futures of all 4,200, not of those kept.
    assert!(shares.iter().all(|share| (share * 4200.0 - (share * 4200.0).round()).abs() < 1e-6), "{shares:?}");
}

/// Several runs share one report, with their planes and main outcomes side by side.
#[test]
fn several_runs_share_one_report() {
    let at = tempfile::tempdir().unwrap();
    fs::write(at.path().join("mine.toml"), "question = \"And <my> team?\"\n").unwrap();
    let several = [
        "demand-only",
        "mine.toml",
        "--futures",
        "70",
        "--weeks",
        "30",
        "--theme",
        "dark",
        "--lang",
        "nb",
        "--out",
        "out",
    ];
    let output = run(at.path(), &several);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let written = files(&at.path().join("out"));
    let page = String::from_utf8(written["report.html"].clone()).unwrap();
    for outside in ["<script", "<link", "<img", "src=", "href=", "url(", "@import", "NaN"] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert_eq!(page.matches("<svg").count(), 2, "the planes together and apart");
    assert!(page.contains("#ffffff") && !page.contains("#141a21"), "for paper, whatever the stage");
    let asked = page.split("<ol class=\"questions\">").nth(1).unwrap().split("</ol>").next().unwrap();
    assert_eq!(asked.matches("<li>").count(), 3, "three questions on the first page");
    // A ready scenario in the reader's language; one's own in its own words.
    assert!(page.contains("Hvor havner et team som det kreves mye av, nesten uten støtte?"));
    assert!(page.contains("<th scope=\"row\">Bare krav</th>") && page.contains("<th scope=\"row\">mine</th>"));
    assert!(page.contains("And &#60;my&#62; team?") && page.contains("mine/report.html"));
    let summary: serde_json::Value = serde_json::from_slice(&written["summary.json"]).unwrap();
    let mut compared = 0;
    for run in summary["runs"].as_array().unwrap() {
        for printed in run["outcomes"].as_array().unwrap() {
            let mean = printed["mean"].as_f64().unwrap();
            // With as many decimals as the interval asks for.
            let shown = match printed["outcome"].as_str().unwrap() {
                "exhaustion" | "satisfaction" => [format!("{mean:.2}"), format!("{mean:.3}")],
                "turnover" => [format!("{:.0}\u{a0}%", mean * 100.0), format!("{:.1}\u{a0}%", mean * 100.0)],
                _ => continue,
            };
            let found = |number: &String| page.contains(&format!("<td>{}\n±", number.replace('.', ",")));
            assert!(shown.iter().any(found), "{}: {shown:?}", run["name"]);
            compared += 1;
        }
        let own = format!("{}/report.html", run["name"].as_str().unwrap());
        assert!(written.contains_key(&own), "{own}");
    }
    assert_eq!(compared, 2 * 3);
}

/// More runs than one plane can hold are drawn on separate planes only.
#[test]
fn many_runs_have_separate_planes() {
    let at = tempfile::tempdir().unwrap();
    let seven = [&["flat-board"; 7][..], &["--futures", "4", "--weeks", "4", "--out", "out"]].concat();
    assert!(run(at.path(), &seven).status.success());
    let written = files(&at.path().join("out"));
    assert!(written.contains_key("figures/zone-planes-apart.svg") && !written.contains_key("figures/zone-planes.svg"));
}
