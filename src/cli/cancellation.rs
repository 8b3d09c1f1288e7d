//! Signals that end the work: the first Ctrl-C cancels it, so that no half-made folder stays; a second one ends the
//! program at once. A request to end (SIGTERM) and a terminal that is gone (SIGHUP) do likewise, each with its own code.

use anyhow::Context;
use signal_hook::consts::signal::{SIGINT, SIGTERM};
use signal_hook::flag;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};
use teamdrift_experiments::Cancel;

/// What a shell adds to the number of the signal that ended a program.
const ENDED_BY: i32 = 128;

#[cfg(unix)]
const SIGNALS: [i32; 3] = [SIGINT, SIGTERM, signal_hook::consts::signal::SIGHUP];
#[cfg(not(unix))]
const SIGNALS: [i32; 2] = [SIGINT, SIGTERM];

/// The last signal that came; 0 if none has.
static SIGNAL: LazyLock<Arc<AtomicUsize>> = LazyLock::new(Arc::default);

/// A token that signals cancel from now on.
///
/// # Errors
/// When the system does not let the program listen.
pub fn listen() -> anyhow::Result<Cancel> {
    let cancel = Cancel::new();
    for signal in SIGNALS {
        let register = || {
            // In this order: the first signal finds the flag down, and only then raises it.
            flag::register_conditional_shutdown(signal, ENDED_BY + signal, cancel.flag())?;
            flag::register_usize(signal, Arc::clone(&SIGNAL), signal as usize)?;
            flag::register(signal, cancel.flag())
        };
        register().context("cannot listen for Ctrl-C")?;
    }
    Ok(cancel)
}

/// The exit code of a program that a signal ended: 130 for Ctrl-C, 143 for a request to end, 129 for a terminal that
/// is gone.
pub fn exit_code() -> u8 {
    let signal = SIGNAL.load(Ordering::Relaxed);
    let signal = if signal == 0 { SIGINT } else { signal as i32 };
    u8::try_from(ENDED_BY + signal).unwrap_or(u8::MAX)
}
