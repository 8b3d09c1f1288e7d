//! Generated docs: whole files, and parts of pages that stand between `<!-- name -->` and `<!-- end -->`.
//!
//! This is the one place where a test writes documentation. The name of a test that calls these functions begins with
//! `generated_`: `./bless docs` runs just those.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Tests run side by side, and several write the same page.
static WRITING: Mutex<()> = Mutex::new(());

/// Whether `TEAMDRIFT_BLESS` asks to write this kind of file: `results` or `docs`.
///
/// # Panics
/// When it names another kind. Snapshots are blessed by insta.
pub fn blessed(kind: &str) -> bool {
    match std::env::var_os("TEAMDRIFT_BLESS") {
        None => false,
        Some(asked) if asked == "results" || asked == "docs" => asked == kind,
        Some(asked) => panic!(
            "TEAMDRIFT_BLESS={} writes nothing; use ./bless results, ./bless docs or ./bless snapshots",
            asked.display()
        ),
    }
}

/// Checks that a generated file holds `fresh`; `./bless docs` writes it. The path is relative to the repository.
pub fn file(path: &str, fresh: &str) {
    in_step(path, |_| fresh.to_owned());
}

/// Checks that parts of a page, each with its name, are up to date; `./bless docs` writes them.
pub fn parts(path: &str, parts: &[(String, String)]) {
    in_step(path, |page| {
        let mut fresh = page.to_owned();
        for (name, part) in parts {
            fresh.replace_range(place(&fresh, path, name), part);
        }
        fresh
    });
}

/// The part of a page as it stands, for a check with a tolerance; `./bless docs` writes `fresh` there first.
pub fn part(path: &str, name: &str, fresh: &str) -> String {
    if blessed("docs") {
        parts(path, &[(name.to_owned(), fresh.to_owned())]);
    }
    named_generated();
    let page = std::fs::read_to_string(in_repository(path)).unwrap();
    page[place(&page, path, name)].to_owned()
}

fn in_step(path: &str, refresh: impl Fn(&str) -> String) {
    named_generated();
    // A test that failed here has not written half a page.
    let _lock = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let file = in_repository(path);
    let page = std::fs::read_to_string(&file).unwrap_or_default();
    let fresh = refresh(&page);
    if page == fresh {
        return;
    }
    if blessed("docs") {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &fresh).unwrap();
        return;
    }
    let same = page.lines().zip(fresh.lines()).take_while(|(old, new)| old == new).count();
    let line = |text: &str| text.lines().nth(same).unwrap_or("(the end)").to_owned();
    panic!("{path} is stale from line {} on; ./bless docs\n- {}\n+ {}", same + 1, line(&page), line(&fresh));
}

fn in_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Where a part of a page is.
fn place(page: &str, path: &str, name: &str) -> Range<usize> {
    let begin = format!("<!-- {name} -->\n");
    let from = page.find(&begin).unwrap_or_else(|| panic!("{path} has no {name}")) + begin.len();
    let length = page[from..].find("<!-- end -->").unwrap_or_else(|| panic!("{name} has no end in {path}"));
    from..from + length
}

/// `./bless docs` finds a test by its name. The thread has it, unless tests run one after another.
fn named_generated() {
    if let Some(path) = std::thread::current().name().filter(|name| *name != "main") {
        let name = path.rsplit("::").next().unwrap_or_default();
        assert!(name.starts_with("generated_"), "{path} writes documentation: its name has to begin with generated_");
    }
}

#[test]
fn replaces_one_part_alone() {
    let page = "a\n<!-- one -->\nold\n<!-- end -->\nb\n<!-- two -->\nkept\n<!-- end -->\n";
    assert_eq!(&page[place(page, "page", "one")], "old\n");
    assert_eq!(&page[place(page, "page", "two")], "kept\n");
}

#[test]
#[should_panic(expected = "page has no three")]
fn refuses_an_unknown_part() {
    place("<!-- one -->\n<!-- end -->\n", "page", "three");
}

/// What a call panics with, on a thread of this name.
fn panic_on(thread: &str, call: fn()) -> String {
    let thread = std::thread::Builder::new().name(thread.to_owned()).spawn(call).unwrap();
    *thread.join().expect_err("it panics").downcast::<String>().expect("with a message")
}

/// Unless it is written just now, a stale file is an error that names the line and the command.
#[test]
fn refuses_a_stale_file() {
    if !blessed("docs") {
        let message = panic_on("it::generated_x", || file("LICENSE-MIT", "MIT License\nis stale\n"));
        assert!(message.starts_with("LICENSE-MIT is stale from line 2 on; ./bless docs\n- "), "{message}");
    }
}

#[test]
fn refuses_other_test_names() {
    let message = panic_on("it::other", || file("LICENSE-MIT", ""));
    assert!(message.contains("its name has to begin with generated_"), "{message}");
}
