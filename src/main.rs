//! The `teamdrift` command.

fn main() -> std::process::ExitCode {
    teamdrift::cli::main()
}
