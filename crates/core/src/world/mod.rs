//! The world: columns, the week, policies, events.

/// The team's columns.
#[derive(Debug, Clone)]
pub struct Team;
