//! Long work in chunks that survive an interruption: each finished chunk is kept at once, in a storage that is handed
//! in from outside.

use super::progress::{Interrupted, Progress};
use super::replicate::Threads;
use teamdrift_stats::order::balanced;

/// Why a storage did not do what it was asked.
pub type StorageError = Box<dyn std::error::Error + Send + Sync>;

/// Keeps the finished chunks of one piece of long work.
pub trait Storage {
    /// Whether a chunk is kept.
    fn has(&self, chunk: u32) -> bool;
    /// Keeps a finished chunk.
    ///
    /// # Errors
    /// When it cannot be kept; what was kept before stays.
    fn keep(&mut self, chunk: u32, text: &str) -> Result<(), StorageError>;
    /// The lines of a chunk that is kept.
    ///
    /// # Errors
    /// When it cannot be read.
    fn text(&self, chunk: u32) -> Result<String, StorageError>;
}

/// Why long work ended early.
#[derive(Debug, thiserror::Error)]
pub enum ChunkError {
    /// It was cancelled.
    #[error("the work was cancelled")]
    Interrupted(#[from] Interrupted),
    /// A chunk could not be kept.
    #[error(transparent)]
    Storage(StorageError),
}

/// Long work that can be done chunk by chunk, in any order.
pub trait Chunked: Sync {
    /// Everything that the results depend on, as a text: a storage keeps the chunks of one plan only.
    fn plan(&self) -> String;
    /// How many chunks.
    fn chunks(&self) -> u32;
    /// How many futures a chunk takes.
    fn futures(&self, chunk: u32) -> u64;
    /// Threads; 0 for as many as there are processors.
    fn threads(&self) -> usize;
    /// The result lines of a chunk.
    ///
    /// # Errors
    /// [`Interrupted`] when cancelled.
    fn chunk(&self, chunk: u32, progress: &Progress<'_>) -> Result<String, Interrupted>;

    /// Does all chunks that are not done yet, in balanced order.
    ///
    /// # Errors
    /// [`Interrupted`], or when a chunk cannot be kept. What was kept stays.
    fn run(&self, storage: &mut dyn Storage, progress: &Progress<'_>) -> Result<(), ChunkError> {
        let all = (0..self.chunks()).map(|chunk| self.futures(chunk)).sum();
        let before = (0..self.chunks()).filter(|chunk| storage.has(*chunk)).map(|chunk| self.futures(chunk)).sum();
        progress.expect(all);
        progress.add(before);
        let threads = Threads::new(self.threads());
        for chunk in balanced(self.chunks()) {
            if !storage.has(chunk) {
                let text = threads.run(|| self.chunk(chunk, progress))?;
                storage.keep(chunk, &text).map_err(ChunkError::Storage)?;
            }
        }
        Ok(())
    }
}
