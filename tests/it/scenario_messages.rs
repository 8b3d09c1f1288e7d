//! What is wrong with a scenario is told with its place, and nothing that is typed makes the reader panic.

use proptest::prelude::*;
use teamdrift::scenario::{self, Findings};

const FOLDER: &str = "tests/it/wrong";

/// The wrong files: name and text, in order.
pub fn wrong_files() -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = std::fs::read_dir(FOLDER)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(&path).unwrap()))
        .collect();
    files.sort();
    files
}

fn every_error_has_a_place(findings: &Findings) {
    for finding in findings.iter() {
        let position = finding.position.as_ref().unwrap_or_else(|| panic!("`{}` has no position", finding.title));
        assert!(position.line >= 1 && position.column >= 1);
    }
}

/// The messages for every kind of wrong file.
#[test]
fn messages_for_wrong_files() {
    let files = wrong_files();
    assert!(files.len() >= 25);
    for (name, _) in files {
        let printed = match scenario::load(&format!("{FOLDER}/{name}.toml"), &[]) {
            Ok(loaded) => {
                assert!(!loaded.warnings.is_empty(), "{name} is right");
                loaded.warnings
            }
            Err(findings) => findings,
        };
        every_error_has_a_place(&printed);
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("wrong-{name}"), printed.to_string());
        });
    }
}

/// The messages for wrong `--set` arguments.
#[test]
fn messages_for_wrong_sets() {
    let wrong = [
        "policy.suport=0.7",
        "policy.support=7",
        "policy.support=0,7",
        "policy.support",
        "policy.support=",
        "policy..support=0.7",
        "=0.7",
        "support=0.7",
        "policy.kind=ballanced",
        "policy=fixed",
        "team.sellers=eight",
        "team.sellers=500",
        "mechanisms.contagion=off",
        "events.support-comes-bak.at=10",
        "extends=ordinary",
        "team.sellers=[{ name = \"Kari\" ]",
        "weeks=20",
        "start.history_weeks=NaN",
    ];
    let mut printed = String::new();
    for set in wrong {
        let findings = scenario::load("rescue", &[set.to_owned()]).unwrap_err();
        every_error_has_a_place(&findings);
        printed.push_str(&format!("### --set '{set}'\n{findings}\n\n"));
    }
    let several = ["policy.suport=0.7".to_owned(), "weeks=0".to_owned()];
    printed.push_str(&format!("### two at once\n{}\n", scenario::load("rescue", &several).unwrap_err()));
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("wrong-sets", printed);
    });
}

/// The messages for files that cannot be read.
#[test]
fn messages_for_unreadable_files() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path().to_str().unwrap();
    let in_folder = |name: &str| format!("{here}/{name}");
    std::fs::write(in_folder("latin-1.toml"), b"question = \"Bl\xe5b\xe6r?\"\n").unwrap();
    std::fs::write(in_folder("large.toml"), "# large\n".repeat(200_000)).unwrap();
    std::fs::write(in_folder("resque.toml"), "question = \"?\"\n").unwrap();
    let asked = [
        "no-leadersip",
        "my-team",
        "",
        "tests",
        "tests/it",
        "nowhere/at-all.toml",
        "rescue.toml",
        "/dev/zero",
        &in_folder("latin-1.toml"),
        &in_folder("large.toml"),
        &in_folder("rescue.toml"),
    ];
    let mut printed = String::new();
    for name in asked {
        let findings = scenario::load(name, &[]).unwrap_err();
        printed.push_str(&format!("### {name}\n{findings}\n\n"));
    }
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("wrong-names", printed.replace(here, "HERE"));
    });
}

/// Reads a text in every way, and looks at what is said.
fn survives(text: &str, sets: &[String]) -> Result<(), TestCaseError> {
    match scenario::parse(text, "any.toml", sets) {
        Ok(loaded) => {
            prop_assert!(scenario::parse(&scenario::to_toml(&loaded.scenario), "again.toml", &[]).is_ok());
        }
        Err(findings) => {
            every_error_has_a_place(&findings);
            prop_assert!(!findings.is_empty());
            prop_assert!(findings.render(true).len() >= findings.to_string().len());
        }
    }
    Ok(())
}

/// Pieces that TOML and our keys are made of.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "[",
            "]",
            "[[",
            "]]",
            "{",
            "}",
            "=",
            ".",
            ",",
            "\n",
            "\r\n",
            "\"",
            "'''",
            "#",
            " ",
            "\t",
            "\u{feff}",
            "é",
            "🙂",
            "true",
            "nan",
            "-inf",
            "1e999",
            "0x10",
            "99999999999999999999",
            "1979-05-27",
            "policy",
            "support",
            "team",
            "sellers",
            "seats",
            "events",
            "alternatives",
            "at",
            "until",
            "set",
            "promote",
            "id",
            "extends",
            "question",
            "\"ordinary\"",
            "weeks",
            "0.7",
            "8",
            "false",
            "name",
            "[[events]]\nat = 3\n",
            "[alternatives.a]\n",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        survives(&String::from_utf8_lossy(&bytes), &[])?;
    }

    #[test]
    fn random_pieces_never_panic(pieces in prop::collection::vec(piece(), 0..60), set in prop::collection::vec(piece(), 0..6)) {
        survives(&pieces.concat(), &[set.concat()])?;
        survives(&format!("question = \"?\"\n{}", pieces.concat()), &[set.join("=")])?;
    }

    #[test]
    fn mutated_scenarios_never_panic(
        ready in prop::sample::select(scenario::library().iter().map(|ready| ready.text).collect::<Vec<_>>()),
        wounds in prop::collection::vec((0.0..1.0f64, 0..5u8, piece()), 1..6),
    ) {
        let mut text = ready.to_owned();
        for (place, wound, piece) in wounds {
            let mut at = (place * text.len() as f64) as usize;
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
            let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
            match wound {
                0 => text.insert_str(at, &piece),
                1 => text.replace_range(line..end, ""),
                2 => text.replace_range(line..end, &format!("{}\n{}", &text[line..end], &text[line..end])),
                3 => text.replace_range(at..end, &piece),
                _ => text.truncate(at),
            }
        }
        survives(&text, &[])?;
    }
}

/// Seconds that this thread has had a processor; other work on the machine does not count.
#[cfg(target_os = "linux")]
fn processor_seconds() -> f64 {
    let printed = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    printed.split_whitespace().next().unwrap().parse::<f64>().unwrap() / 1e9
}

/// A file full of faults is answered with the first of them, in a time that grows as the file does: nine times the
/// faults would take eighty-one times as long if each were held against every other.
#[cfg(target_os = "linux")]
#[test]
fn faults_take_linear_time() {
    let full = |line: &dyn Fn(usize) -> String, length: usize| {
        let mut text = String::from("question = \"?\"\n");
        for n in 0.. {
            text.push_str(&line(n));
            if text.len() >= length {
                return text;
            }
        }
        unreachable!("a line has a length")
    };
    let lines: [&dyn Fn(usize) -> String; 6] = [
        &|_| "[[events]]\n".to_owned(),
        &|n| format!("[[events]]\nid = \"e{n}\"\nat = 3\nhire = true\n[[team.sellers]]\nname = \"s{n}\"\n"),
        &|n| format!("policy.k{n} = 1\n"),
        &|n| format!("events.e{n}.at = 1\n"),
        &|n| format!("alternatives.a{n}.weeks = 2\n"),
        &|_| "x x x ".to_owned(),
    ];
    for (nth, line) in lines.iter().enumerate() {
        let [small, large] = [100_000, 900_000].map(|length| {
            let text = full(line, length);
            let begun = processor_seconds();
            let findings = scenario::parse(&text, "full.toml", &[]).unwrap_err();
            let took = processor_seconds() - begun;
            assert!(findings.iter().count() <= 50 && findings.to_string().len() < 100_000);
            took
        });
        println!("{nth}: {small:.3} s and {large:.3} s");
        // The reader holds each alternative against every other one: known, and seconds at most.
        let known = if nth == 4 { 8.0 } else { 1.0 };
        assert!(large < known * 30.0 * small + 0.1, "{nth}: {large} s for nine times what took {small} s");
    }
}

/// Deep nesting does not exhaust the stack.
#[test]
fn deep_nesting_keeps_the_stack() {
    let deep = |open: &str, close: &str| format!("a = {}{}", open.repeat(100_000), close.repeat(100_000));
    for text in
        [deep("[", "]"), deep("{ a = ", " }"), format!("{}b = 1", "a.".repeat(200_000)), "[a]\n".repeat(200_000)]
    {
        assert!(scenario::parse(&text, "deep.toml", &[]).is_err());
    }
}
