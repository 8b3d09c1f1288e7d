//! The error of inputs that can be mistaken.

/// An input that nothing can be done with: what is wrong with it, and what is right, as one sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Invalid(pub String);

impl From<String> for Invalid {
    fn from(fault: String) -> Self {
        Self(fault)
    }
}
