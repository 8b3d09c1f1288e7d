//! Streams of random numbers outside the week. Their numbers lie beyond those of the model's streams, so that no draw is
//! shared.

/// Order and jitter of a design, by axis and point.
pub const DESIGN: u8 = 18;
