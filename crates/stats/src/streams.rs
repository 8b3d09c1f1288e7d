//! Streams of random numbers outside the week. Every use has a stream of its own, so that none shares a draw with
//! another.

/// Scrambled Sobol' points, by axis and digits, and permutations in constant memory, by axis and round: addressed draws.
/// The number is one of the model's list and is held there.
pub const DESIGN: u8 = 18;

// The numbers from here on leave room for the model's list, which grows from below. They serve sequences.

/// Place of a point within its slice of a Latin hypercube: a sequence an axis and point.
pub const JITTER: u8 = 128;
/// Start and order of a Morris trajectory: a sequence a trajectory.
pub const TRAJECTORY: u8 = 129;
/// A bootstrap resample: a sequence a resample.
pub const BOOTSTRAP: u8 = 130;
/// Noise of a survey that no seller answers in the model: a sequence a number watched and replication.
pub const SURVEY: u8 = 131;
/// A proposal of an ensemble: a sequence a wave and set.
pub const PROPOSAL: u8 = 132;

#[cfg(test)]
mod tests {
    use super::*;

    /// A changed number changes every design and interval: "results change" in the CHANGELOG.
    #[test]
    fn numbers_are_fixed() {
        assert_eq!([DESIGN, JITTER, TRAJECTORY, BOOTSTRAP, SURVEY, PROPOSAL], [18, 128, 129, 130, 131, 132]);
    }
}
