//! The folder of a run: written beside its place, then put there as a whole.

use super::manifest;
use anyhow::Context;
use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder in the making. Dropped before [`Folder::put`], no file remains.
#[derive(Debug)]
pub struct Folder {
    target: PathBuf,
    making: TempDir,
}

/// The place is taken by something that is not ours to replace.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TakenPlace {
    /// A folder without our manifest.
    #[error("{0} holds files that teamdrift did not write; name another folder with --out")]
    NotOurs(String),
    /// A folder of ours, with a file of somebody else in it.
    #[error("{0} holds {1}, which teamdrift did not write; move it, or name another folder with --out")]
    HoldsForeign(String, String),
    /// Something other than a folder.
    #[error("{0} is not a folder; name another with --out")]
    NotAFolder(String),
}

/// Whether a run may write its folder at `target`: nothing is there, an empty folder, or one that holds
/// our manifest.
///
/// # Errors
/// When something else is there.
pub fn may_replace(target: &Path) -> Result<(), TakenPlace> {
    if target.symlink_metadata().is_err() {
        return Ok(());
    }
    let shown = target.display().to_string();
    let Ok(mut entries) = fs::read_dir(target) else {
        return Err(TakenPlace::NotAFolder(shown));
    };
    if entries.next().is_none() {
        return Ok(());
    }
    if !manifest::is_ours(&target.join(manifest::FILE)) {
        return Err(TakenPlace::NotOurs(shown));
    }
    match manifest::foreign(target) {
        Ok(None) => Ok(()),
        Ok(Some(file)) => Err(TakenPlace::HoldsForeign(shown, file)),
        Err(_) => Err(TakenPlace::NotOurs(shown)),
    }
}

impl Folder {
    /// Begins a folder that will stand at `target`.
    ///
    /// # Errors
    /// [`TakenPlace`] when the place is taken, or when nothing can be written there.
    pub fn begin(target: &Path) -> anyhow::Result<Self> {
        may_replace(target)?;
        // A link is followed, so that what is replaced is the folder and not the link to it.
        let target = target.canonicalize().unwrap_or_else(|_| target.to_owned());
        let parent = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        fs::create_dir_all(&parent).with_context(|| format!("cannot make {}", parent.display()))?;
        let making = tempfile::Builder::new()
            .prefix(".teamdrift-")
            .tempdir_in(&parent)
            .with_context(|| format!("cannot write in {}", parent.display()))?;
        Ok(Self { target, making })
    }

    /// Writes one file; `path` is relative, its folders are made.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(
        &self,
        path: &str,
        content: impl FnOnce(&mut (dyn Write + Send)) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let inside = Path::new(path).components().all(|part| matches!(part, std::path::Component::Normal(_)));
        anyhow::ensure!(inside, "{path} lies outside of the folder: nothing is written there");
        let full = self.making.path().join(path);
        let context = || format!("cannot write {}", self.target.join(path).display());
        if let Some(parent) = full.parent() {
            fs::create_dir_all(parent).with_context(context)?;
        }
        let mut out = BufWriter::new(fs::File::create(&full).with_context(context)?);
        content(&mut out).with_context(context)?;
        out.flush().with_context(context)
    }

    /// Where the files are while the folder is in the making.
    #[must_use]
    pub fn making(&self) -> &Path {
        self.making.path()
    }

    /// Puts the folder in its place, for the one that was there.
    ///
    /// # Errors
    /// [`TakenPlace`] when the place was taken meanwhile, or when it cannot be put there; what was there stays.
    pub fn put(self) -> anyhow::Result<PathBuf> {
        may_replace(&self.target)?;
        let Self { target, making } = self;
        let context = || format!("cannot put the files at {}", target.display());
        open_to_readers(making.path()).with_context(context)?;
        if target.exists() && exchange(making.path(), &target) {
            // The old folder stands where the new one was made, and goes with it.
            return Ok(target);
        }
        if target.exists() {
            let parent = making.path().parent().map_or_else(|| PathBuf::from("."), Path::to_owned);
            let aside = tempfile::Builder::new().prefix(".teamdrift-old-").tempdir_in(parent).with_context(context)?;
            let old = aside.path().join("old");
            fs::rename(&target, &old).with_context(context)?;
            if let Err(error) = fs::rename(making.path(), &target) {
                // Never lose what was there.
                let kept = aside.keep();
                fs::rename(kept.join("old"), &target).with_context(context)?;
                return Err(error).with_context(context);
            }
        } else {
            fs::rename(making.path(), &target).with_context(context)?;
        }
        // It stands elsewhere now: nothing remains to clean up.
        let _ = making.keep();
        Ok(target)
    }
}

/// Exchanges two folders in one step, so that a kill finds the old one or the new one; false where that cannot be done.
#[cfg(target_os = "linux")]
fn exchange(new: &Path, old: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn exchange(_new: &Path, _old: &Path) -> bool {
    false
}

/// Temporary folders are the owner's alone; a result is as readable as any new folder.
#[cfg(unix)]
fn open_to_readers(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let probe = folder.join(".probe");
    fs::create_dir(&probe)?;
    let mode = fs::metadata(&probe)?.permissions().mode();
    fs::remove_dir(&probe)?;
    fs::set_permissions(folder, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn open_to_readers(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}
