//! The claims that come with the program: the files of `claims/`.

use super::read;
use super::{Claim, charts};
use std::sync::LazyLock;
use teamdrift_scenario::Findings;

/// Lists the files of `claims/` in the order in which they are reported.
macro_rules! texts {
    ($($id:literal),* $(,)?) => {
        &[$(($id, include_str!(concat!("../../../../claims/", $id, ".toml")))),*]
    };
}

/// Each claim's id and file.
const TEXTS: &[(&str, &str)] = texts![
    "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11", "B12", "B13", "B14", "B16", "K1", "K2", "K3",
    "K4", "K5", "K6", "K7", "K8", "K9", "T1", "T2", "T3", "A1", "A2", "A3", "A4", "R1", "R2", "R3", "R4", "R5", "R6",
    "D1", "D2", "D3", "D4",
];

static LIBRARY: LazyLock<Result<Vec<Claim>, Findings>> = LazyLock::new(|| {
    let load = |(id, text): &(&str, &str)| {
        let path = format!("claims/{id}.toml");
        read::built_in(text, &path, charts::of(id)).map(|loaded| loaded.claim)
    };
    TEXTS.iter().map(load).collect()
});

/// Every built-in claim, in the order of `docs/claims.md`.
///
/// # Errors
/// What is wrong with a file of `claims/`; tests see to it that nothing is.
pub fn library() -> Result<&'static [Claim], &'static Findings> {
    LIBRARY.as_ref().map(Vec::as_slice)
}

/// The built-in claim with this id, if there is one; capitals do not matter.
#[must_use]
pub fn find(id: &str) -> Option<&'static Claim> {
    library().ok()?.iter().find(|claim| claim.id.eq_ignore_ascii_case(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// Every file reads without a warning, is listed under its own id, and no two arms of one name differ.
    #[test]
    fn files_are_sound() {
        let claims = library().unwrap_or_else(|findings| panic!("{findings}"));
        let mut arms = BTreeMap::new();
        for (claim, (id, text)) in claims.iter().zip(TEXTS) {
            assert_eq!(claim.id, *id);
            let loaded = read::built_in(text, id, charts::of(id)).unwrap();
            assert!(loaded.warnings.is_empty(), "{}", loaded.warnings);
            for arm in &claim.arms {
                let first = arms.entry(arm.name.as_str()).or_insert(arm);
                assert_eq!(first.layer, arm.layer, "two arms have the name {}", arm.name);
            }
        }
    }

    /// Every file of the folder is listed.
    #[test]
    fn files_are_all_listed() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../claims");
        let mut files: Vec<String> =
            std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        let mut listed: Vec<String> = TEXTS.iter().map(|(id, _)| format!("{id}.toml")).collect();
        listed.push("arms.toml".to_owned());
        files.sort();
        listed.sort();
        assert_eq!(files, listed);
    }
}
