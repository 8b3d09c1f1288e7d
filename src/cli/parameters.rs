//! `teamdrift parameters`.

use super::Failure;

/// What was typed.
#[derive(Debug, clap::Args)]
pub struct Arguments {}

/// Does it.
///
/// # Errors
/// As [`Failure`] tells.
pub fn main(_arguments: &Arguments) -> Result<(), Failure> {
    Ok(())
}
