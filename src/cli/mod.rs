//! The command line: one file a subcommand. Each turns its arguments into a request, calls the libraries, and prints or
//! writes what comes back.

pub mod advise;
mod cancellation;
pub mod choices;
pub mod claims;
pub mod compare;
pub mod ensemble;
pub mod levels;
pub mod library;
mod old_keys;
pub mod parameters;
pub mod rerun;
pub mod run;
pub mod scenarios;
pub mod sensitivity;
mod shared;
pub mod sweep;
mod terminal;

use clap::{Parser, Subcommand};
use std::io::Write;
use std::process::ExitCode;

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "teamdrift", version, about = "Where a way of leading takes a sales team", propagate_version = true)]
pub struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
enum Command {
    /// Simulate scenarios and report where they lead.
    Run(run::RunArgs),
    /// Compare alternatives under common random numbers.
    Compare(compare::CompareArgs),
    /// Simulate a scenario at many values of its parameters.
    Sweep(sweep::SweepArgs),
    /// Screen which parameters an outcome depends on.
    Sensitivity(sensitivity::SensitivityArgs),
    /// Rerun from a manifest and verify that the outputs are identical.
    Rerun(rerun::RerunArgs),
    /// Report what can be seen of a team, and what it asks for.
    Advise(advise::AdviseArgs),
    /// List, show, check and begin scenarios.
    Scenarios(scenarios::ScenariosArgs),
    /// List the model's parameters; in English only.
    Parameters(parameters::ParametersArgs),
    /// Test practitioners' claims, or a sentence of your own, on the model; in English only.
    Claims(claims::Arguments),
    /// Draw sets of assumptions that fit an ordinary company; in English only.
    Ensemble(ensemble::EnsembleArgs),
    /// Compare the company with published levels of turnover, sales and people.
    Levels(levels::LevelsArgs),
}

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub enum Failure {
    /// The input was wrong: the message is complete, exit code 2.
    Input(String),
    /// Something went wrong on the way: exit code 1.
    Failed(anyhow::Error),
    /// Cancelled by a signal: exit code 128 and its number (130 for Ctrl-C).
    Interrupted,
    /// The reader has closed the output: exit quietly.
    BrokenPipe,
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        if error.chain().any(|cause| cause.is::<teamdrift_experiments::Interrupted>()) {
            return Failure::Interrupted;
        }
        if let Some(refused) = error.downcast_ref::<crate::output::TakenPlace>() {
            return Failure::Input(format!("error: {refused}"));
        }
        match error.downcast_ref::<std::io::Error>() {
            Some(io) if io.kind() == std::io::ErrorKind::BrokenPipe => Failure::BrokenPipe,
            _ => Failure::Failed(error),
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        anyhow::Error::from(error).into()
    }
}

/// Parses the command line and runs its command.
#[must_use]
#[allow(clippy::print_stderr)]
pub fn main() -> ExitCode {
    let typed = CommandLine::parse();
    outlive_the_file_limit();
    let result = match &typed.command {
        Command::Run(arguments) => run::main(arguments),
        Command::Compare(arguments) => compare::main(arguments),
        Command::Sweep(arguments) => sweep::main(arguments),
        Command::Sensitivity(arguments) => sensitivity::main(arguments),
        Command::Rerun(arguments) => rerun::main(arguments),
        Command::Advise(arguments) => advise::main(arguments),
        Command::Scenarios(arguments) => scenarios::main(arguments),
        Command::Parameters(arguments) => parameters::main(arguments),
        Command::Claims(arguments) => claims::main(arguments),
        Command::Ensemble(arguments) => ensemble::main(arguments),
        Command::Levels(arguments) => levels::main(arguments),
    };
    if let Some(notice) = old_keys::notice() {
        // Nobody to read it is no reason to fail.
        let _ = writeln!(std::io::stderr(), "{notice}");
    }
    match result {
        Ok(()) | Err(Failure::BrokenPipe) => ExitCode::SUCCESS,
        Err(Failure::Input(message)) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
        Err(Failure::Failed(error)) => {
            eprintln!("error: {error:#}");
            ExitCode::from(1)
        }
        Err(Failure::Interrupted) => {
            eprintln!("interrupted");
            ExitCode::from(cancellation::exit_code())
        }
    }
}

/// A limit on the size of files (`ulimit -f`) kills a program that does not handle its signal; one that does gets
/// an error from the write, and can name the file.
fn outlive_the_file_limit() {
    #[cfg(unix)]
    {
        let received = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
        // Where that cannot be had, the limit goes on to kill: no reason not to work.
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, received);
    }
}
