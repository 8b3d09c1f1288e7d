//! Signals end every kind of work soon, each with its own exit code, and leave no half-made folder.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A command at work in a folder of its own.
fn start(at: &std::path::Path, arguments: &[&str]) -> Child {
    Command::new(assert_cmd::cargo::cargo_bin("teamdrift"))
        .current_dir(at)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn send(signal: &str, to: &Child) {
    assert!(Command::new("kill").args([signal, &to.id().to_string()]).status().unwrap().success());
}

/// Work that would take minutes ends within seconds of a signal, here on a test build and a busy machine; within one
/// second on an idle one.
#[test]
fn end_all_work() {
    let works: [(&[&str], &str, i32); 8] = [
        (&["run", "ordinary", "--weeks", "5200", "--futures", "4000"], "-TERM", 143),
        (&["run", "ordinary", "--set", "company.teams=10000", "--futures", "64"], "-INT", 130),
        (&["compare", "rescue", "--futures", "40000"], "-HUP", 129),
        (&["sweep", "--vary", "policy.support=0..1:400", "--futures", "400"], "-INT", 130),
        (&["sensitivity", "--vary", "policy.", "--trajectories", "1000", "--futures", "64"], "-TERM", 143),
        (&["claims", "--futures", "1024"], "-INT", 130),
        (&["levels", "--fit"], "-INT", 130),
        (&["ensemble"], "-TERM", 143),
    ];
    for (arguments, signal, code) in works {
        let at = tempfile::tempdir().unwrap();
        let mut child = start(at.path(), arguments);
        std::thread::sleep(Duration::from_millis(1500));
        assert_eq!(child.try_wait().unwrap(), None, "{arguments:?} is over before the signal");
        let sent = Instant::now();
        send(signal, &child);
        assert_eq!(child.wait().unwrap().code(), Some(code), "{arguments:?}");
        assert!(sent.elapsed() < Duration::from_secs(10), "{arguments:?} took {:?}", sent.elapsed());
        let folders = std::fs::read_dir(at.path().join("output")).into_iter().flatten();
        let whole: Vec<_> = folders.map(|entry| entry.unwrap().file_name()).collect();
        let kept_for_resuming = |name: &std::ffi::OsString| name.to_string_lossy().ends_with(".unfinished");
        assert!(whole.iter().all(kept_for_resuming), "{arguments:?} left {whole:?}");
    }
}

/// A second signal ends the program at once, with the same code.
#[test]
fn second_signal() {
    let at = tempfile::tempdir().unwrap();
    let mut child = start(at.path(), &["run", "ordinary", "--weeks", "5200", "--futures", "4000"]);
    std::thread::sleep(Duration::from_millis(1500));
    send("-INT", &child);
    // It may be over by now; then there is nobody to send to.
    let _ = Command::new("kill").args(["-INT", &child.id().to_string()]).stderr(Stdio::null()).status().unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130));
}
