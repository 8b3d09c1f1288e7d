//! Sources of scenario files: the reader itself opens none. A program provides its own source of
//! files (a browser's, an archive's, a test's), or [`FileSystem`].

use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The kind of an entry at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathKind {
    /// A file.
    File,
    /// A folder.
    Folder,
}

/// A source of files.
pub trait Files {
    /// The kind of the entry at a path; `None` if there is none.
    fn kind(&self, path: &Path) -> Option<PathKind>;

    /// The first bytes of a file, at most `most`.
    ///
    /// # Errors
    /// When it cannot be read.
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>>;

    /// The one name of a file that may be reached by several paths.
    fn canonical(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }

    /// The names of the entries of a folder, for proposals when a file is missing.
    fn list(&self, folder: &Path) -> Vec<String> {
        let _ = folder;
        Vec::new()
    }
}

/// The files of the computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct FileSystem;

impl Files for FileSystem {
    fn kind(&self, path: &Path) -> Option<PathKind> {
        if path.is_dir() { Some(PathKind::Folder) } else { path.exists().then_some(PathKind::File) }
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        std::fs::File::open(path)?.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn canonical(&self, path: &Path) -> PathBuf {
        path.canonicalize().unwrap_or_else(|_| path.to_owned())
    }

    fn list(&self, folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).into_iter().flatten();
        entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned())).collect()
    }
}

/// No files at all: what a scenario extends has to be in the library.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoFiles;

impl Files for NoFiles {
    fn kind(&self, _: &Path) -> Option<PathKind> {
        None
    }

    fn read(&self, _: &Path, _: u64) -> io::Result<Vec<u8>> {
        Err(io::ErrorKind::NotFound.into())
    }
}
