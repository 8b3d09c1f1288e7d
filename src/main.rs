//! The `teamdrift` command.

fn main() {}
