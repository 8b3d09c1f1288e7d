//! The old paths of engine, model and statistics, until everything that used them has moved.

/// Engine.
pub mod engine {
    pub use teamdrift_engine::math as maths;
    pub use teamdrift_engine::random::{self as luck, Random as Luck};
    pub use teamdrift_engine::simd::Cpu;
    pub use teamdrift_model::observe::Observer;
    pub use teamdrift_model::simulation::{BLOCK, Simulation};
}

/// Measures.
pub mod measure {
    pub use teamdrift_model::observe::*;
    pub use teamdrift_model::observe::{EventKind as Happening, RecordOptions as Wanted};
    pub use teamdrift_stats::*;
}

/// Model.
pub mod model {
    pub use teamdrift_model::mechanisms::diagnosis as reading;
    pub use teamdrift_model::mechanisms::*;
    pub use teamdrift_model::parameters as table;
    /// Streams.
    pub mod purpose {
        pub use teamdrift_model::Stream as Purpose;
    }
}

/// Scenario.
pub mod scenario {
    pub use teamdrift_model::scenario::*;
}

/// World.
pub mod world {
    pub use teamdrift_model::Timeline;
    pub use teamdrift_model::company::Company;
    pub use teamdrift_model::context::Context;
}
