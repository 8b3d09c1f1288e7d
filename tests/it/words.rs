//! Every word that a user reads stands in the catalogs, in every language, and none stands there unused.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use teamdrift::report::figures::text_layout;
use teamdrift::words::{Language, Words};

/// Each message with the arguments it names.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in language.catalog().lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            current = line.split_once(" =").unwrap().0.to_owned();
            assert!(all.insert(current.clone(), BTreeSet::new()).is_none(), "{current} stands twice in {language:?}");
        }
        if line.starts_with('#') {
            continue;
        }
        for named in line.split('$').skip(1) {
            let name: String = named.chars().take_while(|c| c.is_alphanumeric()).collect();
            all.get_mut(&current).unwrap().insert(name);
        }
    }
    all
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.append(&mut sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "html") {
            all.push(path);
        }
    }
    all
}

/// Every language has the same messages with the same arguments.
#[test]
fn languages_have_the_same_messages() {
    let english = messages(Language::En);
    for language in [Language::Nb, Language::Sv] {
        let other = messages(language);
        assert_eq!(english.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>(), "{language:?}");
        for (id, arguments) in &english {
            // A language may do without a number that only chooses a plural.
            assert!(other[id].is_subset(arguments), "{language:?} {id}: {:?} of {arguments:?}", other[id]);
            assert!(arguments.len() <= other[id].len() + 1, "{language:?} {id} leaves arguments out");
        }
    }
}

/// Every catalog parses as Fluent.
#[test]
fn catalogs_parse_as_fluent() {
    for language in Language::ALL {
        let read = fluent_bundle::FluentResource::try_new(language.catalog().to_owned());
        assert!(read.is_ok(), "{language:?}: {:?}", read.err().map(|(_, errors)| errors));
    }
}

/// Messages whose ids the program puts together from the name of an outcome, number, scenario, theme, level, reading,
/// column or cell.
const BUILT: [&str; 9] = ["outcome-", "number-", "title-", "asks-", "theme-", "level-", "reading-", "column-", "cell-"];

/// No message is unused, and none that is used is missing.
#[test]
fn messages_are_used_and_present() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = sources(&root.join("src"));
    for folder in ["templates", "crates/experiments/src", "crates/report/src", "crates/words/src"] {
        folders.append(&mut sources(&root.join(folder)));
    }
    let text: String = folders.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let known = messages(Language::En);
    let unused: Vec<&String> = known
        .keys()
        .filter(|id| !BUILT.iter().any(|built| id.starts_with(built)) && !text.contains(&format!("\"{id}\"")))
        .collect();
    assert_eq!(unused, Vec::<&String>::new(), "unused");
    for call in ["words.text(\"", "words.format(\"", "format(\n        \"", "format(\n            \""] {
        for used in text.split(call).skip(1) {
            let id = used.split('"').next().unwrap();
            assert!(known.contains_key(id) || id.contains('{'), "{id} is missing");
        }
    }
    for outcome in teamdrift::experiments::summary::SUMMARY_OUTCOMES {
        assert!(known.contains_key(&format!("outcome-{}", outcome.name())), "{outcome:?}");
    }
    let mut levels = BTreeSet::new();
    for level in teamdrift::experiments::calibration::TARGETS {
        levels.insert(format!("level-{}", level.id));
        levels.extend(level.readings.iter().map(|reading| format!("reading-{}", reading.id)));
    }
    let present = known.keys().filter(|id| ["level-", "reading-"].iter().any(|built| id.starts_with(built)));
    assert_eq!(present.cloned().collect::<BTreeSet<String>>(), levels);
}

/// The bundled font has every letter of every catalog.
#[test]
fn font_has_all_letters() {
    for language in Language::ALL {
        let text: String = language.catalog().replace('\n', " ");
        assert_eq!(text_layout::missing(&text), Vec::<char>::new(), "{language:?}");
    }
}

/// Every built-in scenario has its title and question in every language; a user's own file keeps its words.
#[test]
fn titles_and_questions_are_translated() {
    let english = messages(Language::En);
    let mut expected = BTreeSet::new();
    for ready in teamdrift::scenario::library() {
        let loaded = teamdrift::scenario::load(ready.name, &[]).unwrap();
        let question = loaded.scenario.question.as_str();
        expected.insert(format!("asks-{}", ready.name));
        assert_eq!(Words::new(Language::En).asked(question), question);
        for name in std::iter::once(ready.name).chain(loaded.alternatives.iter().map(|(name, _)| name.as_str())) {
            expected.insert(format!("title-{name}"));
            for language in Language::ALL {
                let words = Words::new(language);
                assert!(words.title(name, question) != name, "{language:?}: {name} has no title");
                assert_eq!(words.asked(question) == question, language == Language::En, "{language:?}: {question}");
                assert_eq!(words.title(name, "And my team?"), name);
                assert_eq!(words.asked("And my team?"), "And my team?");
            }
        }
    }
    let present: BTreeSet<String> =
        english.into_keys().filter(|id| id.starts_with("title-") || id.starts_with("asks-")).collect();
    assert_eq!(present, expected);
}
