//! The programs in `examples/` run.

#[path = "../../../examples/compare.rs"]
mod compare;
#[path = "../../../examples/sweep.rs"]
mod sweep;
#[path = "../../../examples/turnover.rs"]
mod turnover;

/// Each of them runs to its end without an error.
#[test]
fn examples_run() {
    for main in [turnover::main, compare::main, sweep::main] {
        main().unwrap();
    }
}
