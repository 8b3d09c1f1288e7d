//! Cancellation and progress of long work: a cancellation token and a counter. The program sets the token (a signal
//! handler, a button) and shows the counter (a progress bar).

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// The work was cancelled before it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("interrupted")]
pub struct Interrupted;

/// A cancellation token. All clones are one: what is cancelled through one of them is cancelled for all.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// A token that is not cancelled.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Cancels all work that has this token. It ends within a simulated week, a figure or a file.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether the work is cancelled.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Ends the work if it is cancelled.
    ///
    /// # Errors
    /// [`Interrupted`] if it is.
    pub fn check(&self) -> Result<(), Interrupted> {
        if self.is_cancelled() { Err(Interrupted) } else { Ok(()) }
    }

    /// The flag itself, which a signal handler may set.
    #[must_use]
    pub fn flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.0)
    }
}

/// The progress of some work, in simulated replications unless its function states another unit, and its cancellation.
pub struct Progress<'a> {
    cancel: Cancel,
    done: AtomicU64,
    all: AtomicU64,
    show: &'a (dyn Fn(u64, u64) + Sync),
}

impl std::fmt::Debug for Progress<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Progress").field("done", &self.done).field("all", &self.all).finish_non_exhaustive()
    }
}

impl Progress<'static> {
    /// Shows nothing and is never cancelled.
    #[must_use]
    pub fn none() -> Self {
        Self::quiet(&Cancel::new())
    }

    /// Shows nothing.
    #[must_use]
    pub fn quiet(cancel: &Cancel) -> Self {
        Progress::new(cancel, &|_, _| {})
    }
}

impl<'a> Progress<'a> {
    /// Calls `show` with how much is done of how much, whenever more is.
    #[must_use]
    pub fn new(cancel: &Cancel, show: &'a (dyn Fn(u64, u64) + Sync)) -> Self {
        Self { cancel: cancel.clone(), done: AtomicU64::new(0), all: AtomicU64::new(0), show }
    }

    /// The token.
    #[must_use]
    pub fn cancel(&self) -> &Cancel {
        &self.cancel
    }

    /// Ends the work if it is cancelled.
    ///
    /// # Errors
    /// [`Interrupted`] if it is.
    pub fn check(&self) -> Result<(), Interrupted> {
        self.cancel.check()
    }

    /// How much is done.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// There will be at least so much in all.
    pub fn expect(&self, all: u64) {
        self.all.fetch_max(all, Ordering::Relaxed);
        self.add(0);
    }

    /// So much more will be done than is by now, at least.
    pub fn expect_more(&self, more: u64) {
        self.expect(self.done() + more);
    }

    /// So much more is done.
    pub fn add(&self, more: u64) {
        let done = self.done.fetch_add(more, Ordering::Relaxed) + more;
        (self.show)(done, self.all.load(Ordering::Relaxed));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    /// What is done is shown with what is expected in all, which never shrinks.
    #[test]
    fn progress_counts() {
        let shown = Mutex::new(Vec::new());
        let show = |done, all| shown.lock().unwrap().push((done, all));
        let progress = Progress::new(&Cancel::new(), &show);
        progress.expect(10);
        progress.add(4);
        progress.expect_more(2);
        progress.add(2);
        progress.expect_more(8);
        assert_eq!(*shown.lock().unwrap(), [(0, 10), (4, 10), (4, 10), (6, 10), (6, 14)]);
    }

    /// Cancelling a clone cancels every clone.
    #[test]
    fn clones_share_the_flag() {
        let cancel = Cancel::new();
        let progress = Progress::quiet(&cancel);
        assert_eq!(progress.check(), Ok(()));
        cancel.clone().cancel();
        assert_eq!(progress.check(), Err(Interrupted));
    }
}
