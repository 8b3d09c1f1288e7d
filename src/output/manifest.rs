//! The manifest: enough to reproduce a run, and the only file that holds a time.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};
use teamdrift_model::scenario::Scenario;

/// Its name in a run's folder.
pub const FILE: &str = "manifest.json";

/// Marks a manifest as one of teamdrift.
const TOOL: &str = "teamdrift";

/// The manifest of one folder.
#[derive(Debug, Clone, Serialize)]
pub struct Manifest {
    /// Always `teamdrift`.
    pub tool: &'static str,
    /// Version that wrote the folder.
    pub version: &'static str,
    /// When (UTC).
    pub created: String,
    /// The command line, ready to be typed again.
    pub command: String,
    /// Random seed.
    pub seed: u64,
    /// Futures of each run.
    pub futures: u32,
    /// Language of the words in figures and report.
    pub language: &'static str,
    /// The runs in this folder: one, or one a subfolder.
    pub runs: Vec<RunEntry>,
    /// Every other file in this folder and its subfolders.
    pub files: Vec<File>,
}

/// One run.
#[derive(Debug, Clone, Serialize)]
pub struct RunEntry {
    /// The scenario's name.
    pub name: String,
    /// Subfolder that holds it; empty for this folder.
    pub folder: String,
    /// Weeks.
    pub weeks: u32,
    /// The whole scenario as a file that can be run again.
    pub scenario_toml: String,
    /// The same, value by value.
    pub scenario: Scenario,
}

impl RunEntry {
    /// The entry of a scenario whose files stand in a subfolder, or here if it is empty.
    #[must_use]
    pub fn of(scenario: &Scenario, folder: &str) -> Self {
        Self {
            name: scenario.name.clone(),
            folder: folder.to_owned(),
            weeks: scenario.weeks,
            scenario_toml: teamdrift_scenario::to_toml(scenario),
            scenario: scenario.clone(),
        }
    }
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Path in the folder.
    pub path: String,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of its content.
    pub sha256: String,
}

impl Manifest {
    /// The manifest of a folder in the making that holds `runs`.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn new(
        folder: &Path,
        command: &str,
        language: &'static str,
        runs: Vec<RunEntry>,
        plan: &teamdrift_experiments::Plan,
    ) -> std::io::Result<Self> {
        let mut files = Vec::new();
        list(folder, "", &mut files)?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let since = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs());
        Ok(Self {
            tool: TOOL,
            version: env!("CARGO_PKG_VERSION"),
            created: utc(since),
            command: command.to_owned(),
            seed: plan.seed,
            futures: plan.futures,
            language,
            runs,
            files,
        })
    }
}

/// Whether the file is a manifest that teamdrift wrote.
#[must_use]
pub fn is_ours(file: &Path) -> bool {
    let Ok(text) = fs::read_to_string(file) else { return false };
    serde_json::from_str::<serde_json::Value>(&text).is_ok_and(|manifest| manifest["tool"] == TOOL)
}

/// A file in a folder of ours that its manifest does not list: somebody else put it there.
///
/// # Errors
/// When the folder cannot be read.
pub fn foreign(folder: &Path) -> std::io::Result<Option<String>> {
    let text = fs::read_to_string(folder.join(FILE))?;
    let manifest: serde_json::Value = serde_json::from_str(&text)?;
    let Some(listed) = manifest["files"].as_array() else { return Ok(None) };
    let listed: BTreeSet<&str> = listed.iter().filter_map(|file| file["path"].as_str()).collect();
    let mut there = Vec::new();
    names(folder, "", &mut there)?;
    Ok(there.into_iter().find(|path| path != FILE && !listed.contains(path.as_str())))
}

/// The paths of all files in a folder.
fn names(folder: &Path, under: &str, paths: &mut Vec<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if under.is_empty() { name } else { format!("{under}/{name}") };
        if entry.file_type()?.is_dir() { names(&entry.path(), &path, paths)? } else { paths.push(path) }
    }
    paths.sort_unstable();
    Ok(())
}

/// Size and SHA-256 of a file, which may be larger than memory.
///
/// # Errors
/// When it cannot be read.
pub fn fingerprint(file: &Path) -> std::io::Result<(u64, String)> {
    let mut sha256 = Sha256::new();
    let bytes = std::io::copy(&mut fs::File::open(file)?, &mut sha256)?;
    Ok((bytes, hexadecimal(&sha256.finalize())))
}

/// SHA-256 of some bytes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn list(folder: &Path, under: &str, files: &mut Vec<File>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if under.is_empty() { name.clone() } else { format!("{under}/{name}") };
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &path, files)?;
        } else if name != FILE {
            let (bytes, sha256) = fingerprint(&entry.path())?;
            files.push(File { path, bytes, sha256 });
        }
    }
    Ok(())
}

/// Seconds since 1970 as a date and time (proleptic Gregorian, after Hinnant's `civil_from_days`).
fn utc(seconds: u64) -> String {
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    let shifted = days + 719_468;
    let era = shifted / 146_097;
    let of_era = shifted % 146_097;
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", second / 3600, second / 60 % 60, second % 60)
}

#[cfg(test)]
mod tests {
    use super::utc;

    /// Known seconds since 1970 give the known dates.
    #[test]
    fn utc_of_known_seconds() {
        assert_eq!(utc(0), "1970-01-01T00:00:00Z");
        assert_eq!(utc(951_782_399), "2000-02-28T23:59:59Z");
        assert_eq!(utc(1_709_210_096), "2024-02-29T12:34:56Z");
    }
}
