//! Long work in chunks that survive an interruption: each finished chunk is a file of its own, written
//! whole, and a line in a journal with its hash.

use super::design::balanced;
use super::replicate::{Interrupted, Threads};
use crate::report::manifest::{fingerprint, sha256};
use anyhow::{Context, bail};
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

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

/// Hears how many futures of how many are done, and says whether to go on.
pub type Progress<'a> = &'a (dyn Fn(u64, u64) -> bool + Sync);

/// Hears how many futures more are done, and says whether to go on.
pub type Heard<'a> = &'a (dyn Fn(u32) -> bool + Sync);

/// Long work that can be done chunk by chunk, in any order.
pub trait Chunked: Sync {
    /// What stands for everything that the results depend on.
    fn plan_hash(&self) -> String;
    /// How many chunks.
    fn chunks(&self) -> u32;
    /// How many futures a chunk takes.
    fn futures(&self, chunk: u32) -> u64;
    /// Threads; 0 for as many as there are processors.
    fn threads(&self) -> usize;
    /// The lines that a chunk comes to.
    ///
    /// # Errors
    /// [`Interrupted`] when `heard` says no.
    fn chunk(&self, chunk: u32, heard: Heard<'_>) -> Result<String, Interrupted>;

    /// Does all chunks that are not done yet, in balanced order.
    ///
    /// # Errors
    /// [`Interrupted`], or when a chunk cannot be kept. What was kept stays.
    fn run(
        &self,
        unfinished: &Path,
        resume: bool,
        progress: Progress<'_>,
        fail: Failpoint<'_>,
    ) -> anyhow::Result<Journal> {
        let mut journal = Journal::open(unfinished, &self.plan_hash(), self.chunks(), resume)?;
        let all = (0..self.chunks()).map(|chunk| self.futures(chunk)).sum();
        let before = (0..self.chunks()).filter(|chunk| journal.has(*chunk)).map(|chunk| self.futures(chunk)).sum();
        let done = AtomicU64::new(before);
        let heard = |futures: u32| {
            let futures = u64::from(futures);
            progress(done.fetch_add(futures, Ordering::Relaxed) + futures, all)
        };
        let threads = Threads::new(self.threads());
        for chunk in balanced(self.chunks()) {
            if !journal.has(chunk) {
                let text = threads.run(|| self.chunk(chunk, &heard))?;
                journal.keep(chunk, text.as_bytes(), fail)?;
            }
        }
        Ok(journal)
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct Head {
    tool: String,
    plan: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Line {
    chunk: u32,
    sha256: String,
}

/// The journal of one piece of long work.
#[derive(Debug)]
pub struct Journal {
    folder: PathBuf,
    file: File,
    done: Vec<bool>,
}

impl Journal {
    /// Opens the journal in `folder` for work of `chunks` chunks. `plan` stands for everything that the
    /// results depend on. With `resume`, finished chunks of the same plan are kept after a look at their hash.
    ///
    /// # Errors
    /// When there is unfinished work and it is not to be resumed, or of another plan, or in other hands; or
    /// when nothing can be written.
    pub fn open(folder: &Path, plan: &str, chunks: u32, resume: bool) -> anyhow::Result<Self> {
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
        let mut this = Self { folder: folder.to_owned(), file, done: vec![false; chunks as usize] };
        let head = Head { tool: "teamdrift".to_owned(), plan: plan.to_owned() };
        let text = if there { fs::read_to_string(&path).with_context(context)? } else { String::new() };
        let mut lines = text.lines();
        match lines.next().map(serde_json::from_str::<Head>) {
            Some(Ok(found)) if found.plan == plan => {}
            // An interruption may have come before the first line was whole: then nothing was kept either.
            None | Some(Err(_)) => {
                this.file.set_len(0).with_context(context)?;
                this.line(&head, &|_| Ok(())).with_context(context)?;
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
        for line in lines.filter_map(|line| serde_json::from_str::<Line>(line).ok()) {
            let as_kept = fingerprint(&this.chunk(line.chunk)).is_ok_and(|(_, sha256)| sha256 == line.sha256);
            if let Some(done) = this.done.get_mut(line.chunk as usize) {
                *done = as_kept;
            }
        }
        Ok(this)
    }

    /// Whether a chunk is done.
    #[must_use]
    pub fn has(&self, chunk: u32) -> bool {
        self.done[chunk as usize]
    }

    /// How many chunks are done.
    #[must_use]
    pub fn finished(&self) -> usize {
        self.done.iter().filter(|done| **done).count()
    }

    fn chunk(&self, chunk: u32) -> PathBuf {
        self.folder.join(format!("chunk-{chunk:06}.csv"))
    }

    /// Keeps a finished chunk.
    ///
    /// # Errors
    /// When it cannot be written; what was kept before stays.
    pub fn keep(&mut self, chunk: u32, content: &[u8], fail: Failpoint<'_>) -> anyhow::Result<()> {
        let path = self.chunk(chunk);
        let context = || format!("cannot write {}", path.display());
        let begun = path.with_extension("part");
        let write = || -> std::io::Result<()> {
            fail(Moment::Before)?;
            fs::write(&begun, content)?;
            fail(Moment::Written)?;
            fs::rename(&begun, &path)?;
            fail(Moment::Placed)
        };
        write().with_context(context)?;
        self.line(&Line { chunk, sha256: sha256(content) }, fail).with_context(context)?;
        self.done[chunk as usize] = true;
        Ok(())
    }

    fn line(&mut self, line: &impl Serialize, fail: Failpoint<'_>) -> std::io::Result<()> {
        let text = serde_json::to_string(line)? + "\n";
        let (first, rest) = text.as_bytes().split_at(text.len() / 2);
        self.file.write_all(first)?;
        fail(Moment::HalfALine)?;
        self.file.write_all(rest)?;
        self.file.flush()?;
        fail(Moment::Kept)
    }

    /// The text of each chunk, in the order of their numbers.
    pub fn texts(&self) -> impl Iterator<Item = anyhow::Result<String>> {
        (0..self.done.len() as u32).map(|chunk| {
            let path = self.chunk(chunk);
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
        })
    }

    /// Removes the unfinished work: its results stand elsewhere by now.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub fn remove(self) -> std::io::Result<()> {
        fs::remove_dir_all(&self.folder)
    }
}
