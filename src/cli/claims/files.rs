//! Claim files: read, and begun.

use crate::cli::Failure;
use crate::cli::old_keys;
use crate::cli::scenarios::{color, create_new};
use std::io::{Read, Write};
use std::path::Path;
use teamdrift_experiments::claims::{self, Claim};
use teamdrift_scenario::MAX_BYTES;
use teamdrift_scenario::document::nearest;

/// Whether a name is the path of a file and not an id.
pub(super) fn is_path(name: &str) -> bool {
    name.ends_with(".toml") || name.contains(['/', '\\'])
}

/// The claim in a file, or everything that is wrong with it. Warnings go to standard error.
pub(super) fn read(name: &str) -> Result<Claim, String> {
    let text = text(Path::new(name))?;
    let loaded = claims::read(&text, name).map_err(|findings| {
        old_keys::note(findings.renamed());
        findings.render(color())
    })?;
    old_keys::note(loaded.warnings.renamed());
    if !loaded.warnings.is_empty() {
        // Nobody to warn is no reason to stop.
        let _ = writeln!(std::io::stderr().lock(), "{}\n", loaded.warnings.render(color()));
    }
    Ok(loaded.claim)
}

fn text(path: &Path) -> Result<String, String> {
    let shown = path.display();
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes));
    match file {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let help = beside(path).unwrap_or_else(|| format!("begin one with `teamdrift claims new {shown}`"));
            Err(format!("error: there is no file `{shown}`\n  = help: {help}"))
        }
        Err(error) => Err(format!("error: `{shown}` cannot be read: {error}")),
        Ok(_) if bytes.len() as u64 > MAX_BYTES => {
            Err(format!("error: `{shown}` is larger than 1 MiB, which no claim needs to be"))
        }
        Ok(_) => String::from_utf8(bytes).map_err(|_| format!("error: `{shown}` is not UTF-8 text")),
    }
}

/// A file beside a path with a name like it.
fn beside(path: &Path) -> Option<String> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let files = std::fs::read_dir(folder).ok()?.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = files.filter(|name| name.ends_with(".toml")).collect();
    names.sort();
    let near = nearest(&path.file_name()?.to_string_lossy(), names.iter().map(String::as_str))?;
    Some(format!("did you mean `{}`?", path.with_file_name(near).display()))
}

/// Writes a claim file to begin with, and prints what to do next.
pub(super) fn new(out: &mut dyn Write, name: &Path) -> Result<(), Failure> {
    let mut path = name.to_path_buf();
    if path.file_name().is_none() {
        let fault = format!("error: `{}` is no name for a file\n  = help: such as `my-claim`", name.display());
        return Err(Failure::Input(fault));
    }
    if path.extension().is_none_or(|extension| extension != "toml") {
        path.as_mut_os_string().push(".toml");
    }
    let shown = path.display();
    let mut file = create_new(&path)?;
    file.write_all(claims::starter().as_bytes())?;
    writeln!(out, "{shown} is written. Open it, write your sentence, then:\n  teamdrift claims {shown}")?;
    Ok(())
}
