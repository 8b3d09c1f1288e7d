//! Long work in chunks that survive an interruption: each finished chunk is a file of its own, written
//! whole, and a line in a journal with its hash.

use super::manifest::{fingerprint, sha256};
use anyhow::{Context, bail};
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use teamdrift_experiments::chunks::{Storage, StorageError};

const JOURNAL: &str = "journal.jsonl";

/// A moment in keeping a chunk, at which tests break off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Before anything is written.
    Before,
    /// The chunk is written, but not yet in its place.
    Written,
    /// The chunk is in its place, but not yet in the journal.
    Placed,
    /// Half of the journal's line is written.
    HalfALine,
    /// All is done.
    Kept,
}

/// What may go wrong at a [`Moment`]; nothing, outside tests.
pub type Failpoint<'a> = &'a dyn Fn(Moment) -> std::io::Result<()>;

/// Nothing goes wrong.
const NO_FAILPOINT: Failpoint<'static> = &|_| Ok(());

#[derive(Debug, Serialize, Deserialize)]
struct Head {
    tool: String,
    plan: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct JournalLine {
    chunk: u32,
    sha256: String,
}

/// The journal of one piece of long work.
pub struct Journal<'a> {
    folder: PathBuf,
    file: File,
    done: Vec<bool>,
    fail: Failpoint<'a>,
}

impl<'a> Journal<'a> {
    /// Opens the journal in `folder` for work of `chunks` chunks. `plan` is everything that the results
    /// depend on, as a text. With `resume`, finished chunks of the same plan are kept after a look at their hash.
    ///
    /// # Errors
    /// When there is unfinished work and it is not to be resumed, or of another plan, or in other hands; or
    /// when nothing can be written.
    pub fn open(folder: &Path, plan: &str, chunks: u32, resume: bool) -> anyhow::Result<Self> {
        let plan = &sha256(plan.as_bytes());
        let path = folder.join(JOURNAL);
        let shown = folder.display();
        let there = path.exists();
        if there && !resume {
            bail!("unfinished work stands in {shown}: go on with `--resume`, or remove that folder");
        }
        fs::create_dir_all(folder).with_context(|| format!("cannot make {shown}"))?;
        let context = || format!("cannot write {}", path.display());
        let file = File::options().create(true).append(true).open(&path).with_context(context)?;
        if file.try_lock().is_err() {
            bail!("another teamdrift is at work in {shown}");
        }
        let mut this = Self { folder: folder.to_owned(), file, done: vec![false; chunks as usize], fail: NO_FAILPOINT };
        let head = Head { tool: "teamdrift".to_owned(), plan: plan.clone() };
        let text = if there { fs::read_to_string(&path).with_context(context)? } else { String::new() };
        let mut lines = text.lines();
        match lines.next().map(serde_json::from_str::<Head>) {
            Some(Ok(found)) if found.plan == *plan => {}
            // An interruption may have come before the first line was whole: then nothing was kept either.
            None | Some(Err(_)) => {
                this.file.set_len(0).with_context(context)?;
                this.line(&head).with_context(context)?;
                return Ok(this);
            }
            Some(Ok(_)) => bail!(
                "the unfinished work in {shown} is of another command, scenario or version: repeat that one, or remove the folder"
            ),
        }
        // A line that was cut short is none; the next begins on a line of its own.
        if !text.ends_with('\n') {
            this.file.write_all(b"\n").with_context(context)?;
        }
        for line in lines.filter_map(|line| serde_json::from_str::<JournalLine>(line).ok()) {
            let as_kept = fingerprint(&this.chunk(line.chunk)).is_ok_and(|(_, sha256)| sha256 == line.sha256);
            if let Some(done) = this.done.get_mut(line.chunk as usize) {
                *done = as_kept;
            }
        }
        Ok(this)
    }

    /// Breaks off at a moment: for tests.
    #[must_use]
    pub fn with_failpoint(mut self, fail: Failpoint<'a>) -> Self {
        self.fail = fail;
        self
    }

    /// How many chunks are done.
    #[must_use]
    pub fn finished(&self) -> usize {
        self.done.iter().filter(|done| **done).count()
    }

    fn chunk(&self, chunk: u32) -> PathBuf {
        self.folder.join(format!("chunk-{chunk:06}.csv"))
    }

    fn line(&mut self, line: &impl Serialize) -> std::io::Result<()> {
        let text = serde_json::to_string(line)? + "\n";
        let (first, rest) = text.as_bytes().split_at(text.len() / 2);
        self.file.write_all(first)?;
        (self.fail)(Moment::HalfALine)?;
        self.file.write_all(rest)?;
        self.file.flush()?;
        (self.fail)(Moment::Kept)
    }

    /// Removes the unfinished work: its results stand elsewhere by now.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub fn remove(self) -> std::io::Result<()> {
        fs::remove_dir_all(&self.folder)
    }
}

impl Journal<'_> {
    fn write_chunk(&mut self, chunk: u32, text: &str) -> anyhow::Result<()> {
        let path = self.chunk(chunk);
        let context = || format!("cannot write {}", path.display());
        let begun = path.with_extension("part");
        let write = || -> std::io::Result<()> {
            (self.fail)(Moment::Before)?;
            fs::write(&begun, text)?;
            (self.fail)(Moment::Written)?;
            fs::rename(&begun, &path)?;
            (self.fail)(Moment::Placed)
        };
        write().with_context(context)?;
        self.line(&JournalLine { chunk, sha256: sha256(text.as_bytes()) }).with_context(context)?;
        self.done[chunk as usize] = true;
        Ok(())
    }
}

impl Storage for Journal<'_> {
    fn has(&self, chunk: u32) -> bool {
        self.done[chunk as usize]
    }

    fn keep(&mut self, chunk: u32, text: &str) -> Result<(), StorageError> {
        Ok(self.write_chunk(chunk, text)?)
    }

    fn text(&self, chunk: u32) -> Result<String, StorageError> {
        let path = self.chunk(chunk);
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()));
        Ok(text?)
    }
}
