//! Finds and reads the text of a name or a path.

use super::files::{Files, PathKind};
use super::finding::Finding;
use super::{library, nearest};
use std::path::{Component, Path, PathBuf};

/// Largest scenario file that is read.
pub const MAX_BYTES: u64 = 1 << 20;

/// Resolves a name or path from the command line to a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Location {
    /// A scenario of the library.
    Library(&'static library::Ready),
    /// A file.
    File(PathBuf),
}

impl Location {
    /// Reads `typed` as the name of a library scenario or as a path, relative to `folder`.
    ///
    /// Whatever ends in `.toml` or holds a separator is a path; anything else is a name, unless there is
    /// a file of that name.
    pub fn of(typed: &str, folder: Option<&Path>, files: &dyn Files) -> Option<Self> {
        let path = folder.map_or_else(|| PathBuf::from(typed), |folder| folder.join(typed));
        if typed.ends_with(".toml") || typed.contains(['/', '\\']) {
            return Some(Self::File(path));
        }
        match library::find(typed) {
            Some(ready) => Some(Self::Library(ready)),
            None => files.kind(&path).is_some().then_some(Self::File(path)),
        }
    }
}

/// Help for a name that is neither in the library nor a file.
pub(super) fn unknown_name(typed: &str, folder: Option<&Path>, files: &dyn Files) -> Vec<String> {
    let mut help = Vec::new();
    let beside = folder.map_or_else(PathBuf::new, Path::to_path_buf).join(format!("{typed}.toml"));
    if !typed.is_empty() && files.kind(&beside) == Some(PathKind::File) {
        help.push(format!("there is a file of that name: write `{typed}.toml`"));
    } else if let Some(name) = nearest::nearest(typed, library::all().iter().map(|ready| ready.name)) {
        help.push(format!("did you mean `{name}`?"));
    }
    help.push(
        "ready scenarios: `teamdrift scenarios list`; a file of your own is given by its path, `my-team.toml`".into(),
    );
    help
}

/// Reads a file.
///
/// Errors: one finding without a place.
pub(super) fn read(path: &Path, files: &dyn Files) -> Result<String, Box<Finding>> {
    let shown = path.display();
    if files.kind(path) == Some(PathKind::Folder) {
        return Err(Finding::error(format!("`{shown}` is a folder, not a scenario file"))
            .help(format!("name a file in it, such as `{}`", path.join("my-team.toml").display()))
            .into());
    }
    let cannot = |error: &std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => missing(path, files),
        std::io::ErrorKind::PermissionDenied => {
            Finding::error(format!("`{shown}` may not be read")).help("you have no permission to read this file")
        }
        _ => Finding::error(format!("`{shown}` cannot be read: {error}")),
    };
    let bytes = files.read(path, MAX_BYTES + 1).map_err(|error| cannot(&error))?;
    text_of(bytes, &shown.to_string())
}

/// A path as it is shown: without the detour of `folder/..`.
pub(super) fn tidy(path: &Path) -> String {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        let detour =
            part == Component::ParentDir && matches!(tidy.components().next_back(), Some(Component::Normal(_)));
        if detour {
            tidy.pop();
        } else if part != Component::CurDir {
            tidy.push(part);
        }
    }
    tidy.display().to_string()
}

/// Bytes as a text that is small enough, or why they are not.
pub(super) fn text_of(bytes: Vec<u8>, shown: &str) -> Result<String, Box<Finding>> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Finding::error(format!("`{shown}` is larger than 1 MiB, which no scenario needs to be"))
            .help("is this the right file? A scenario is a few lines of TOML")
            .into());
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..at].iter().filter(|&&byte| byte == b'\n').count() + 1;
        Finding::error(format!("`{shown}` is not UTF-8 text (byte {at}, in line {line})"))
            .help("save the file with the encoding UTF-8, and check that it is a scenario at all")
            .into()
    })
}

/// A file that is not there, and what there is instead.
fn missing(path: &Path, files: &dyn Files) -> Finding {
    let finding = Finding::error(format!("there is no file `{}`", path.display()));
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| files.kind(folder) != Some(PathKind::Folder)) {
        return finding.help(format!("there is no folder `{}` either", folder.display()));
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut beside = files.list(folder.unwrap_or(Path::new(".")));
    beside.retain(|file| file.ends_with(".toml"));
    beside.sort();
    if let Some(file) = nearest::nearest(&name, beside.iter().map(String::as_str)) {
        return finding.help(format!("did you mean `{}`?", path.with_file_name(file).display()));
    }
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    match nearest::nearest(&stem, library::all().iter().map(|ready| ready.name)) {
        Some(ready) => finding.help(format!("there is a ready scenario `{ready}`: write it without `.toml`")),
        None => finding.help(format!("begin one with `teamdrift scenarios new {stem}`")),
    }
}
