//! What every reader promises of any bytes. The fuzz targets in `fuzz/` call these functions, and so does the test that
//! replays what fuzzing has kept.

use teamdrift::output::reproduce::SavedManifest;
use teamdrift::scenario;

/// The reader of scenarios; a text after a zero byte is a `--set`. It never panics, what it accepts can be written and
/// read again, and every error has a place.
pub fn scenario(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut parts = text.split('\0');
    let file = parts.next().unwrap_or_default();
    let sets: Vec<String> = parts.map(str::to_owned).collect();
    match scenario::parse(file, "any.toml", &sets) {
        Ok(loaded) => {
            let written = scenario::to_toml(&loaded.scenario);
            if let Err(findings) = scenario::parse(&written, "again.toml", &[]) {
                panic!("accepted, but not when written again:\n{findings}\n{written}");
            }
        }
        Err(findings) => {
            assert!(!findings.is_empty(), "refused without a reason");
            for finding in findings.iter() {
                assert!(finding.position.is_some(), "`{}` has no position", finding.title);
            }
            assert!(findings.render(true).len() >= findings.to_string().len());
        }
    }
}

/// The reader of manifests, and of the command line in them.
pub fn manifest(bytes: &[u8]) {
    let file = std::env::temp_dir().join(format!("teamdrift-manifest-{}.json", std::process::id()));
    std::fs::write(&file, bytes).expect("the folder for temporary files can be written");
    let read = SavedManifest::read(&file);
    std::fs::remove_file(&file).expect("and its files removed");
    match read {
        Ok(manifest) => assert!(manifest.words().len() <= manifest.command.len() + 1),
        Err(message) => assert!(!message.is_empty()),
    }
}
